"""Phrases of one or more words found in a row of folded words: a dictionary by first word, longest phrase first."""

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from mahdar.arabic.letters import fold
from mahdar.tokens.words import tokenize

T = TypeVar("T")


class Found(NamedTuple, Generic[T]):
    """A phrase met: how many words it has, and what it stands for."""

    length: int
    value: T


_Ends = tuple[tuple[int, dict[tuple[str, ...], Found[T]]], ...]
"""How a phrase may go on, the longest first: a number of further words, and what each such row of them stands for."""


class Phrases(Generic[T]):
    """Which phrases begin with a word, and what each stands for. Of several values for one phrase the first counts."""

    def __init__(self, items: Iterable[tuple[str, T]]) -> None:
        starts: dict[str, dict[tuple[str, ...], T]] = {}
        for form, value in items:
            first, *rest = _keys(form)
            starts.setdefault(first, {}).setdefault(tuple(rest), value)
        self._starts = {first: _by_length(ends) for first, ends in starts.items()}

    def __contains__(self, first: str) -> bool:
        return first in self._starts

    def match(self, keys: Sequence[str], at: int, first: str | None = None) -> Found[T] | None:
        """The longest phrase at `keys[at]`; `first` replaces the word there, cut of its proclitics. None behind the last."""
        if at < 0:
            return None
        try:
            ends = self._starts.get(keys[at] if first is None else first)
        except IndexError:
            return None
        if ends is None:
            return None
        for length, values in ends:
            found = values.get(tuple(keys[at + 1 : at + 1 + length]))
            if found is not None:
                return found
        return None


def _keys(form: str) -> list[str]:
    """The folded tokens of a form; of letters alone without looking for them."""
    words = form.split()
    plain = all(word.isalpha() for word in words)
    return [fold(word) for word in words] if plain else [token.key for token in tokenize(form)]


def _by_length(ends: dict[tuple[str, ...], T]) -> _Ends[T]:
    if len(ends) == 1:
        return tuple((len(rest), {rest: Found(len(rest) + 1, value)}) for rest, value in ends.items())
    lengths = sorted({len(rest) for rest in ends}, reverse=True)
    return tuple(
        (length, {rest: Found(length + 1, value) for rest, value in ends.items() if len(rest) == length})
        for length in lengths
    )
