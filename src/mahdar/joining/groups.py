"""Things that are one, from pairs that are (union-find)."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Groups(Generic[T]):
    """Joins pairs; what was never joined is a group of its own."""

    def __init__(self, things: Iterable[T] = ()) -> None:
        self._above: dict[T, T] = {thing: thing for thing in things}

    def head(self, thing: T) -> T:
        """What stands for the group of a thing."""
        self._above.setdefault(thing, thing)
        while self._above[thing] != thing:
            self._above[thing] = self._above[self._above[thing]]
            thing = self._above[thing]
        return thing

    def join(self, one: T, other: T) -> None:
        """Make one group of two; the head of the first stays the head."""
        self._above[self.head(other)] = self.head(one)

    def all(self) -> dict[T, list[T]]:
        """Every group under its head, things in the order in which they came."""
        found: defaultdict[T, list[T]] = defaultdict(list)
        for thing in list(self._above):
            found[self.head(thing)].append(thing)
        return found
