"""Whether two names that two articles print are of one actor, and how sure that is.

Names are compared word by word, folded: last names must be spellings of each other, first names spellings or left out. Whole
names compared at once would take two brothers for one man and two spellings of one man for two.
"""

from functools import cache
from typing import NamedTuple

from rapidfuzz.distance import JaroWinkler
from rapidfuzz.fuzz import ratio

from mahdar.arabic.clitics import without_article
from mahdar.arabic.letters import fold
from mahdar.lexicons.load import load_lexicons

_LAST, _FIRST = 80.0, 72.0  # of 100; سيرغي/سيرجي is 80, لافروف/شويغو is 36
_SHORT = 4  # letters; of shorter words one letter makes another name


def words_of(key: str) -> tuple[str, ...]:
    """The words of a folded name, those written apart that are one (عبد الله, أبو مازن, دي ميستورا) put together."""
    openers, seconds = _compounds()
    words: list[str] = []
    joined = False
    for word in key.split():
        if words and (joined or word in seconds):
            words[-1] += word
        else:
            words.append(word)
        joined = word in openers
    return tuple(words)


@cache
def _compounds() -> tuple[frozenset[str], frozenset[str]]:
    """Words that make one name with the next word, and with the one before."""
    names = load_lexicons().names
    patronymics = {fold(word) for word in names["patronymics"]}
    openers = {fold(word) for word in names["particles"]} - patronymics
    return frozenset(openers), frozenset(fold(word) for word in names["compound_seconds"])


class Likeness(NamedTuple):
    """How sure it is that two names are of one person, and why."""

    score: float
    why: str


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness | None:
    """How alike two full names, in folded words, are; `None` where they are of two people."""
    if one == other:
        return Likeness(1.0, "same name")
    last = _alike(one[-1], other[-1], _LAST)
    if last is None or min(len(one), len(other)) < 2:
        return None
    first = _alike(one[0], other[0], _FIRST)
    if first is None or not _fits(one[1:-1], other[1:-1]):
        return None
    sure = min(last, first) / 100
    return Likeness(round(sure, 2), f"spelling: {' '.join(one)} / {' '.join(other)}" if sure < 1 else "shorter name")


def block(name: tuple[str, ...]) -> set[str]:
    """Keys of which two names of one person share at least one: the beginnings and ends of the last name, each with the
    first or the last letter of the first name."""
    first, last = without_article(name[0]), without_article(name[-1])
    return {f"{part} {letter}" for part in (last[:3], f"…{last[-3:]}") for letter in (first[:1], f"…{first[-1:]}")}


def _alike(one: str, other: str, least: float) -> float | None:
    """How alike two words are, of 100; `None` where they are two words."""
    one, other = without_article(one), without_article(other)
    if one == other:
        return 100.0
    if min(len(one), len(other)) < _SHORT or _are_two_names(one, other):
        return None
    found = min(float(ratio(one, other)), 100 * float(JaroWinkler.similarity(one, other)))
    return found if found >= least else None


def _are_two_names(one: str, other: str) -> bool:
    """Whether two words that look alike are known to be two names: محمد and محمود, نبيل and نبيلة, not سيرغي and سيرجي."""
    short, long = sorted((one, other), key=len)
    return long == f"{short}ه" or bool(_lookalikes().get(one, frozenset()) & _lookalikes().get(other, frozenset()))


@cache
def _lookalikes() -> dict[str, frozenset[int]]:
    """By name the numbers of the lines of the lexicon that tell it from others."""
    found: dict[str, frozenset[int]] = {}
    for number, line in enumerate(load_lexicons().names["lookalikes"]):
        for name in line.split():
            found[fold(name)] = found.get(fold(name), frozenset()) | {number}
    return found


def _fits(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the middle names of one are left out by the other, or the same."""
    return not one or not other or all(any(_alike(each, that, _FIRST) for that in other) for each in one)
