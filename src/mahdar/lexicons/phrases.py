"""Phrases of one or more words found in a row of folded words: a dictionary by first word, longest phrase first."""

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from mahdar.tokens.words import tokenize

T = TypeVar("T")


class Found(NamedTuple, Generic[T]):
    """A phrase met: how many words it has, and what it stands for."""

    length: int
    value: T


class Phrases(Generic[T]):
    """Which phrases begin with a word, and what each stands for. Several values for one phrase keep their order."""

    def __init__(self, items: Iterable[tuple[str, T]]) -> None:
        starts: dict[str, dict[tuple[str, ...], list[T]]] = {}
        for form, value in items:
            first, *rest = [token.key for token in tokenize(form)]
            starts.setdefault(first, {}).setdefault(tuple(rest), []).append(value)
        self._starts = {first: _by_length(ends) for first, ends in starts.items()}

    def __contains__(self, first: str) -> bool:
        return first in self._starts

    def match(self, keys: Sequence[str], at: int, first: str | None = None) -> Found[T] | None:
        """The longest phrase at `keys[at]`; `first` replaces the word there, cut of its proclitics."""
        ends = self._starts.get(keys[at] if first is None else first)
        if ends is None:
            return None
        for length, values in ends:
            found = values.get(tuple(keys[at + 1 : at + 1 + length]))
            if found is not None:
                return found
        return None


def _by_length(ends: dict[tuple[str, ...], list[T]]) -> tuple[tuple[int, dict[tuple[str, ...], Found[T]]], ...]:
    """How a phrase may go on, the longest first: a number of further words, and what each such row of them stands for."""
    lengths = sorted({len(rest) for rest in ends}, reverse=True)
    return tuple(
        (length, {rest: Found(length + 1, values[0]) for rest, values in ends.items() if len(rest) == length})
        for length in lengths
    )
