"""A walk through a clause: which actors stand in it, behind which preposition, in which order."""

from collections.abc import Iterator
from functools import cache

from mahdar.arabic.clitics import CONJUNCTIONS, PREPOSITIONS
from mahdar.arabic.letters import fold
from mahdar.events.deeds import Met, Party
from mahdar.mentions.phrases import Phrase
from mahdar.statements.frames import Candidate
from mahdar.statements.ground import COMMAS, Ground
from mahdar.statements.subjects import agrees, subject_before

BY = "by"  # the governor of the doer of a passive
_FAR = 28  # tokens of a clause behind its event word


def parties_after(ground: Ground, at: int, limit: int) -> Iterator[Met]:
    """The parties from token `at` to the end of the clause, at most up to `limit`."""
    limit = min(limit, at + _FAR)
    governor, headed = "", False
    while at < limit:
        key = ground.key(at)
        phrase = ground.starting.get(at)
        if phrase is not None:
            parties, end = together(ground, phrase, limit)
            yield Met(_proclitic(key, phrase.cut) or governor, parties, at, end, headed and not phrase.cut)
            at, governor, headed = end, "", False
            continue
        agency = ground.index.agency.match(ground.text.keys, at)
        if agency is not None:
            governor, headed, at = BY, False, at + agency.length
            continue
        step = ground.interposed(at)
        if step:
            at, governor = at + step, ""
            continue
        if key in COMMAS or ground.is_quotation_mark(at) or key in "()":
            governor, headed, at = (governor if key not in COMMAS else ""), headed and key not in COMMAS, at + 1
            continue
        if not ground.is_word(at) or ground.is_that(at) or key in ground.index.relatives:
            return
        if ground.is_preposition(at):
            governor, headed, at = key, False, at + 1
            continue
        nisba = ground.index.nisba_at(ground.text.keys, at)
        if nisba is not None and headed:
            nisbas, end = nationalities(ground, at, limit)
            yield Met(governor, nisbas, at, end, True)
            at = end
            continue
        governor = next((each for each in ("ب", "ل") if ground.attached(at, each)), governor)
        headed, at = True, at + 1


def as_actor(ground: Ground, party: Party) -> Party | None:
    """A party as one who acts: a capital or a city as its state; a place that belongs to none is nobody."""
    if isinstance(party, str) or party.kind != "place":
        return party
    place = ground.index.by_id.get(party.known or "")
    return getattr(place, "state", None)


def together(ground: Ground, phrase: Phrase, limit: int) -> tuple[tuple[Party, ...], int]:
    """A phrase with those joined to it by و, and the token behind the last."""
    parties: list[Party] = [phrase]
    end = phrase.last
    while end < limit:
        at = end + (ground.key(end) in COMMAS)
        other = ground.starting.get(at)
        if other is None or other.cut != 1 or ground.key(at)[:1] not in CONJUNCTIONS or other.last > limit:
            break
        if other.kind == "place" and phrase.kind not in ("place", "state"):
            break
        parties.append(other)
        end = other.last
    return tuple(parties), end


def nationalities(ground: Ground, at: int, limit: int) -> tuple[tuple[Party, ...], int]:
    """Adjectives of nationality in a row, each a party: اللقاء الروسي الأميركي, القمة المصرية - الأردنية."""
    found: list[Party] = []
    while at < limit:
        nisba = ground.index.nisba_at(ground.text.keys, at)
        if nisba is None:
            conjoined = ground.key(at)[:1] == "و" and ground.index.nisba_at(ground.text.keys, at, ground.key(at)[1:])
            if conjoined:
                found.append(conjoined.value.of)
                at += conjoined.length
                continue
            if ground.key(at) in "-–—" and found and ground.index.nisba_at(ground.text.keys, at + 1) is not None:
                at += 1
                continue
            break
        found.append(nisba.value.of)
        at += nisba.length
    return tuple(dict.fromkeys(found)), at


def subject_ahead(ground: Ground, cue: Candidate, first: int) -> tuple[Party, ...]:
    """Who does what a verb without a subject of its own tells: the one right before it, else the nearest who agrees."""
    ahead = subject_before(ground, cue, first)
    if ahead is not None and ahead[0]:
        return ahead[0]
    return nearest_before(ground, cue, first, ungoverned=True)


def nearest_before(ground: Ground, cue: Candidate, first: int, *, ungoverned: bool) -> tuple[Party, ...]:
    """The nearest actor before a word that agrees with it; `ungoverned`: only one that may be a subject."""
    for at in range(cue.at - 1, first - 1, -1):
        phrase = ground.starting.get(at)
        if phrase is None or phrase.last > cue.at or phrase.kind in ("place", "outlet"):
            continue
        if ungoverned and (phrase.cut > 1 or _proclitic(ground.key(at), phrase.cut) or ground.is_preposition(at - 1)):
            continue
        if agrees(cue, (phrase,)):
            return (phrase,)
    return ()


def _proclitic(key: str, letters: int) -> str:
    """The preposition among the proclitics of a phrase, or nothing."""
    return next((each for each in key[:letters] if each in PREPOSITIONS), "")


@cache
def folded(prepositions: tuple[str, ...]) -> frozenset[str]:
    """Prepositions as an entry prints them, as they are met in a clause."""
    return frozenset(fold(each) for each in prepositions)
