"""Where the words of a query stand in a text: the shortest stretches of a paragraph that hold all of them.

After Clarke and Cormack (2000), who rank a text by such covers: what stands close together belongs together.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mahdar.arabic.letters import fold
from mahdar.arabic.stems import stem, without_definite
from mahdar.search.query import Term, Word
from mahdar.spans import Span
from mahdar.tokens.words import Token, tokenize

_PRECHECKED = 3  # letters of a key by which a paragraph without the word is told at once


class Match(NamedTuple):
    """A stretch that holds all terms; `exact` counts the words that stand in it as they were typed, `length` its words."""

    span: Span
    exact: int
    length: int


def matches(text: str, parts: Sequence[Span], terms: Sequence[Term]) -> Iterator[Match]:
    """All of them in the order of the text, none in another."""
    roots = [_roots(word) for term in terms for word in term]
    for part in parts:
        folded = fold(part.of(text))
        if all(any(root in folded for root in some) for some in roots):
            yield from _in_part(text, part, terms)


def _roots(word: Word) -> set[str]:
    """Beginnings of keys, one of which stands in every paragraph that has the word."""
    beginnings = sorted({key[:_PRECHECKED] for key in word.indexed}, key=len)
    return {each for each in beginnings if not any(other in each for other in beginnings if other != each)}


def _in_part(text: str, part: Span, terms: Sequence[Term]) -> Iterator[Match]:
    tokens = [token for token in tokenize(text, *part) if token.kind != "mark"]
    keys = [stem(token.key) for token in tokens]
    found = sorted(
        (first, first + len(term) - 1, number)
        for number, term in enumerate(terms)
        for first in _places(tokens, keys, term)
    )  # fmt: skip
    for first, last in _covers(found, len(terms)):
        exact = _exact(tokens[first : last + 1], terms)
        yield Match(Span(tokens[first].start, tokens[last].end), exact, last - first + 1)


def _places(tokens: Sequence[Token], keys: Sequence[str], term: Term) -> Iterator[int]:
    """Where the words of a term stand one after another."""
    for first in range(len(keys) - len(term) + 1):
        if all(word.meant_by(tokens[at].key, keys[at]) for at, word in enumerate(term, start=first)):
            yield first


def _covers(found: Sequence[tuple[int, int, int]], wanted: int) -> Iterator[tuple[int, int]]:
    """The first and last word of each shortest stretch with all terms, from `(first, last, term)` in order."""
    latest: dict[int, tuple[int, int]] = {}
    ends = -1
    waiting: tuple[int, int] | None = None
    for first, last, term in found:
        latest[term] = (first, last)
        if len(latest) < wanted:
            continue
        cover = (min(each[0] for each in latest.values()), max(each[1] for each in latest.values()))
        if waiting is not None and cover[0] > waiting[0]:
            if waiting[0] > ends:
                yield waiting
                ends = waiting[1]
            waiting = cover
        elif waiting is None or cover[1] < waiting[1]:
            waiting = cover
    if waiting is not None and waiting[0] > ends:
        yield waiting


def _exact(tokens: Sequence[Token], terms: Sequence[Term]) -> int:
    """Two for each word of the query that stands there as it was typed, one where only an article is too much or too few."""
    keys = {token.key for token in tokens}
    bare = {without_definite(key) for key in keys}
    words = [word for term in terms for word in term]
    return sum(2 if word.key in keys else word.bare in bare for word in words)
