"""What is searched for: words and phrases, each word in every spelling and with whatever may be written on to it.

القوقاز                also قوقاز, والقوقاز, للقوقاز; أذربيجان also اذربيجان and لأذربيجان
"وقف إطلاق النار"      a phrase: its words one after another, in this order
محادثات القوقاز        both, as near to each other as may be, in one paragraph
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from mahdar.arabic.clitics import cuts
from mahdar.arabic.letters import fold
from mahdar.arabic.stems import stem, without_definite
from mahdar.errors import UsageError
from mahdar.lexicons.index import load_index
from mahdar.tokens.words import tokenize

_QUOTED = re.compile('["«»“”„‟\N{FULLWIDTH QUOTATION MARK}]')
_CONJUNCTIONS = ("", "و", "ف")
_PREFIXES = ("", "ب", "ل", "ك", "س")
_HIDING = "لل"
_SEATS = ("ؤ", "ئ")  # of one hamza: مسؤول and مسئول
_SEAT = re.compile("|".join(_SEATS))


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the query: folded as it was typed, and the keys of all words that are meant by it.

    `hidden` are keys that mean it only behind لل: للبنان is لبنان as well as البنان.
    """

    key: str
    keys: frozenset[str]
    hidden: frozenset[str]

    @property
    def bare(self) -> str:
        """Without its article."""
        return without_definite(self.key)

    @property
    def indexed(self) -> list[str]:
        """All keys by which articles with the word are looked up."""
        return sorted(self.keys | self.hidden)

    def meant_by(self, word: str, key: str) -> bool:
        """Whether a folded word, whose key is `key`, is one of those that are meant."""
        return key in self.keys or (key in self.hidden and _HIDING in word[: len(_HIDING) + 1])


Term = tuple[Word, ...]
"""One word, or the words of a phrase."""


def read_query(query: str) -> tuple[Term, ...]:
    """The terms of a query, all of which are to be found. Raises `UsageError` where there is no word in it."""
    terms = tuple(_terms(query))
    if not terms:
        raise UsageError(f"there is no word in the query {query!r}; write at least one")
    return terms


def _terms(query: str) -> Iterator[Term]:
    """Words one by one, what stands between quotation marks as one term."""
    for number, part in enumerate(_QUOTED.split(query)):
        words = tuple(_word(part[token.start : token.end]) for token in tokenize(part) if token.kind != "mark")
        if number % 2:
            yield from (words,) if words else ()
        else:
            yield from ((word,) for word in words)


def _word(typed: str) -> Word:
    key = fold(typed)
    seats = {key, *(fold(_SEAT.sub(seat, typed)) for seat in _SEATS)}
    bases = {base for each in seats for base in (each, *_without_clitics(each))}
    bases |= {without_definite(base) for base in bases}
    keys: set[str] = set()
    hidden: set[str] = set()
    for prefix, base in product(map("".join, product(_CONJUNCTIONS, _PREFIXES)), bases):
        (hidden if prefix.endswith("ل") and base.startswith("ل") else keys).add(stem(prefix + base))
    return Word(key, frozenset(keys), frozenset(hidden - keys))


def _without_clitics(key: str) -> list[str]:
    """The word without what may be written on to it, where it is not known as it stands: لأرمينيا, but not لبنان."""
    short = [cut.key for cut in cuts(key) if cut.letters]
    if not short:
        return []
    index = load_index()

    def known(word: str) -> bool:
        return word in index.vocabulary or word in index.world

    return [] if known(key) else [word for word in short if known(word)] or short
