"""Clusters of copies: told once, and added to when other texts come."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from mahdar.joining.copies import CopyKind, Pair, Runs, compare, likeness
from mahdar.joining.groups import Groups


class Copy(NamedTuple):
    """What a text is to the first of its cluster; the first is `first` to itself."""

    document: int
    head: int
    kind: CopyKind | Literal["first"]
    likeness: float


def join_copies(known: Iterable[tuple[int, int]], pairs: Iterable[Pair], order: Mapping[int, int]) -> list[list[int]]:
    """The texts that hang together by copying: those that did, `(text, head)`, and what new pairs add.

    Each cluster is in the given order, which its first text heads.
    """
    groups: Groups[int] = Groups()
    for document, head in known:
        groups.join(head, document)
    for pair in pairs:
        groups.join(pair.one, pair.other)
    found = [sorted(group, key=order.__getitem__) for group in groups.all().values() if len(group) > 1]
    return sorted(found, key=lambda cluster: order[cluster[0]])


def against_first(cluster: list[int], texts: Mapping[int, Runs]) -> Iterator[Copy]:
    """What the texts of a cluster are to its first."""
    head, *others = cluster
    yield Copy(head, head, "first", 1.0)
    for other in others:
        pair = compare(head, other, texts)
        kind = pair.kind if pair else "edited_copy"
        yield Copy(other, head, kind, round(likeness(texts[head], texts[other]), 3))
