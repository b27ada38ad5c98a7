"""What may hang before a word: و ف, then ب ل ك س; لل hides an article (لليونان is ل + اليونان,
للجنة ل + اللجنة) or is ل before a word with ل (للبنان)."""

from functools import lru_cache
from typing import NamedTuple

from mahdar.arabic.letters import fold

CONJUNCTIONS = ("و", "ف")
PREPOSITIONS = ("ب", "ل", "ك")
_SHORTEST = 2  # letters that must be left of a word
_SHORTEST_OWN = 4  # letters of لل and a word that may begin with ل itself
_SHORTEST_FUTURE = 4  # letters of a word that is too short for one


class Cut(NamedTuple):
    """A word without its proclitics: what is left, how many letters went, and which."""

    key: str
    letters: int
    proclitics: str


@lru_cache(maxsize=1 << 16)
def cuts(key: str) -> tuple[Cut, ...]:
    """Every way to read a folded word as proclitics and word, the uncut one first."""
    found = [Cut(key, 0, "")]
    rest, letters, before = key, 0, ""
    if key[:1] in CONJUNCTIONS and len(key) > _SHORTEST:
        rest, letters, before = key[1:], 1, key[0]
        found.append(Cut(rest, 1, before))
        found.extend(_without_preposition(rest, letters, before))
    found.extend(_without_preposition(key, 0, ""))
    return tuple(found)


def _without_preposition(key: str, letters: int, before: str) -> list[Cut]:
    if key[:1] not in PREPOSITIONS or len(key) <= _SHORTEST:
        return []
    if key.startswith("لل"):
        rest = (f"ا{key[1:]}", *((f"ال{key[1:]}", key[1:]) if len(key) > _SHORTEST_OWN else ()))
        return [Cut(each, letters + 1, before + "ل") for each in rest]
    return [Cut(key[1:], letters + 1, before + key[0])]


def may_be_future(key: str) -> bool:
    """Whether a word may be a verb in the present behind the س of the future: سيكون, ستصل."""
    return key[:1] == "س" and key[1:2] in ("ي", "ت", "ن") and len(key) > _SHORTEST_FUTURE


@lru_cache(maxsize=1 << 16)
def without_article(key: str) -> str:
    """The word without ال, or as it is."""
    return key[2:] if key.startswith("ال") and len(key) > 3 else key


def cut_offset(text: str, start: int, letters: int) -> int:
    """The offset in `text` after `letters` letters of the word at `start`, marks and tatweel on them included."""
    at = start
    while letters > 0 or not fold(text[at]):
        letters -= bool(fold(text[at]))
        at += 1
    return at
