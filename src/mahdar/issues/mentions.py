"""Every mention of an issue: the words for its kind with the rest of their noun phrase, and the parties that stand in it."""

from bisect import bisect_left

from mahdar.arabic.clitics import Cut, cuts
from mahdar.events.clauses import nationalities, nearest_before, together
from mahdar.events.deeds import Deed, Party
from mahdar.issues.told import IssueMention
from mahdar.meetings.clauses import said
from mahdar.meetings.pairs import pair_before, points_to_two
from mahdar.mentions.phrases import Phrase
from mahdar.statements.frames import Candidate
from mahdar.statements.ground import Ground

_LONGEST = 12  # tokens of a noun phrase behind its head
_SIDES = frozenset({"state", "bloc", "organization", "group", "person"})


def find_issue_mentions(ground: Ground, deeds: list[Deed]) -> list[IssueMention]:
    """The mentions in the order of the text."""
    found: list[IssueMention] = []
    at = 0
    while at < len(ground.text.keys):
        mention = _mention_at(ground, at, found) if "kinds" in ground.index.minute_openers(ground.key(at)) else None
        if mention is not None:
            found.append(
                mention if mention.parties else mention._replace(parties=_parties_around(ground, deeds, mention))
            )
            at = mention.last
        else:
            at += 1
    return found


def _mention_at(ground: Ground, at: int, before: list[IssueMention]) -> IssueMention | None:
    for cut in cuts(ground.key(at)):
        named = _named(ground, at, cut) or _of_a_file(ground, at, cut)
        if named is not None:
            return named
    return _taken_up(ground, at) if before else None


def _named(ground: Ground, at: int, cut: Cut) -> IssueMention | None:
    """An issue by the words for its kind: وقف إطلاق النار في …, العلاقات بين …"""
    found = ground.index.issues.kinds.match(ground.text.keys, at, cut.key)
    if found is None:
        return None
    head = at + found.length
    last, parties = _rest(ground, head, settled=found.length > 1 or ground.definite(at))
    if found.length == 1 and cut.key in ground.index.issues.need_parties and not parties:
        return None
    if not parties and ground.is_possessed(at):
        parties = _holder(ground, at)
    return IssueMention(at, cut.letters, head, last, found.value, parties)


def _of_a_file(ground: Ground, at: int, cut: Cut) -> IssueMention | None:
    """An issue by a head that may govern any: ملف المفقودين, قضية الصحراء, مسألة فتح الطرق."""
    if cut.key not in ground.index.issues.files:
        return None
    inner = _mention_at(ground, at + 1, [])
    if inner is not None and not inner.taken_up:
        return inner._replace(at=at, cut=cut.letters)
    if not (ground.definite(at + 1) or at + 1 in ground.starting) or ground.is_function(at + 1):
        return None
    last, parties = _rest(ground, at + 1, settled=False)
    return IssueMention(at, cut.letters, at + 1, last, "other", parties)


def _taken_up(ground: Ground, at: int) -> IssueMention | None:
    """هذه القضية, الملف; هذا right behind أن."""
    words = ground.index.issues
    key = next((cut.key for cut in cuts(ground.key(at)) if cut.key in words.demonstratives), "")
    if key and ground.key(at + 1) in words.taken_up:
        return IssueMention(at, 0, at + 2, at + 2, "other", taken_up=True)
    if key and ground.is_that(at - 1) and words.links.match(ground.text.keys, at + 1) is not None:
        return IssueMention(at, 0, at + 1, at + 1, "other", taken_up=True)
    for cut in cuts(ground.key(at)):
        if cut.key in words.taken_up and not ground.definite(at + 1) and at + 1 not in ground.starting:
            return IssueMention(at, cut.letters, at + 1, at + 1, "other", taken_up=True)
    return None


def _rest(ground: Ground, at: int, *, settled: bool) -> tuple[int, tuple[Party, ...]]:
    """Where the noun phrase ends whose head ends at token `at`, and the parties in it."""
    limit = min(ground.text.sentence_of(max(at - 1, 0)).last, at + _LONGEST)
    parties: list[Party] = []
    while at < limit and ground.is_word(at):
        phrase = ground.starting.get(at)
        if phrase is not None and not phrase.cut and not settled:
            several, at = together(ground, phrase, limit)
            parties.extend(several)
            settled = True
            continue
        nisbas, end = nationalities(ground, at, limit)
        if nisbas:
            parties.extend(nisbas)
            at, settled = end, True
            continue
        end, several = _governed(ground, at, limit)
        if end > at:
            parties.extend(several)
            at, settled = end, True
            continue
        if ground.is_function(at) or phrase is not None:
            break
        if settled and not (ground.is_adjective(at) and ground.definite(at)):
            break
        settled = settled or ground.definite(at)
        at += 1
    return at, tuple(dict.fromkeys(each for each in parties if _is_side(each)))


def _governed(ground: Ground, at: int, limit: int) -> tuple[int, tuple[Party, ...]]:
    """Where «بين …», «مع …», «في …», «على …» with a party or place ends, and the parties; `at` where none stands there."""
    if points_to_two(ground, at):
        return at + 1, pair_before(ground, at)
    between = said(ground, "between", at)
    if between and points_to_two(ground, at + between):
        return at + between + 1, pair_before(ground, at)
    if not between and ground.key(at) not in ground.index.issue_links:
        return at, ()
    phrase = ground.starting.get(at + 1)
    if phrase is None or phrase.cut:
        return at, ()
    parties, end = together(ground, phrase, limit)
    return end, parties


def _holder(ground: Ground, at: int) -> tuple[Party, ...]:
    """Whose it is by its pronoun: ملفها النووي."""
    feminine = ground.key(at).endswith("ها")
    noun = Candidate(
        at, at + 1, 0, False, "", "say", "past", "f" if feminine else "m", "s", "", frozenset(), False, False, at
    )
    return nearest_before(ground, noun, ground.text.sentence_of(at).first, ungoverned=False)


def _parties_around(ground: Ground, deeds: list[Deed], mention: IssueMention) -> tuple[Party, ...]:
    """Of an issue whose name says no parties those who talk of it in its sentence: بحث الوزيران … العلاقات الثنائية."""
    if mention.taken_up:
        return ()
    sentence = ground.text.sentence_of(mention.at)
    for deed in deeds[bisect_left(deeds, sentence.first, key=lambda each: each.telling.at) :]:
        if deed.telling.at >= sentence.last:
            break
        if deed.word.meeting:
            sides = tuple(dict.fromkeys(_as_side(each) for each in (*deed.actors, *deed.recipients) if _is_side(each)))
            if len(sides) > 1:
                return sides
    return ()


def _as_side(party: Party) -> Party:
    """An official as the state he stands for."""
    if isinstance(party, Phrase) and party.kind == "person":
        return party.of or (party.title.of if party.title is not None and party.title.of else party)
    return party


def _is_side(party: Party) -> bool:
    return isinstance(party, str) or party.kind in _SIDES
