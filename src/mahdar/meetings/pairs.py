"""Two who were named before: البلدين, الجانبين, بينهما stand for the pair of states or sides told last."""

from mahdar.arabic.clitics import cuts, without_article
from mahdar.events.clauses import nationalities, together
from mahdar.events.deeds import Party
from mahdar.lexicons.entries import State
from mahdar.mentions.phrases import Phrase
from mahdar.statements.ground import Ground
from mahdar.statements.speakers import state_spoken_for

_BACK = 400  # tokens back to the pair
_PAIRED = frozenset({"state", "organization", "bloc", "place"})


def points_to_two(ground: Ground, at: int) -> bool:
    """Whether token `at` stands for two told before."""
    phrases = ground.index.minutes.phrases
    if ground.key(at) in phrases["two_pronouns"]:
        return True
    return any(
        cut.key.startswith("ال") and without_article(cut.key) in phrases["two_parties"] for cut in cuts(ground.key(at))
    )


def pair_before(ground: Ground, at: int) -> tuple[Party, ...]:
    """The two told last before token `at`: joined by و or named in a row as adjectives, else the two nearest states."""
    single: list[Party] = []
    for each in range(at - 1, max(-1, at - _BACK), -1):
        found = _parties_at(ground, each, at)
        if len(found) == 2:
            return found
        single.extend(one for one in found[:1] if one not in single)
    return tuple(reversed(single[:2])) if len(single) > 1 else ()


def _parties_at(ground: Ground, at: int, limit: int) -> tuple[Party, ...]:
    """The states or bodies that begin at token `at`; persons as those whose office they hold."""
    phrase = ground.starting.get(at)
    where = phrase is not None and phrase.kind == "place" and ground.key(at - 1) in ground.index.inside  # في نيويورك
    if phrase is not None and not where and not _is_joined(ground, phrase):
        parties = [_side(ground, each) for each in together(ground, phrase, limit)[0]]
        return tuple(dict.fromkeys(each for each in parties if each is not None))
    nisbas, _ = nationalities(ground, at, limit)
    return nisbas if len(nisbas) == 2 and ground.key(at)[:1] != "و" else ()


def _is_joined(ground: Ground, phrase: Phrase) -> bool:
    """Whether a phrase is joined by و to another, which then begins the row."""
    return phrase.cut == 1 and ground.key(phrase.first)[:1] == "و" and phrase.first in ground.ending


def _side(ground: Ground, phrase: Party) -> Party | None:
    """A phrase as a side at the table: a state or body itself, an official as the state he stands for."""
    if isinstance(phrase, str) or (phrase.kind in _PAIRED and phrase.rule != "capital"):
        return phrase
    if phrase.kind not in ("person", "group"):
        return None
    held = phrase.of or (phrase.title.of if phrase.title is not None else None)
    spoken_for = state_spoken_for(ground, phrase) if held is None else None
    return spoken_for if isinstance(ground.index.by_id.get(spoken_for or ""), State) else held
