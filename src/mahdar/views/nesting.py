"""Spans that overlap as elements that nest: where two cross, the later one is cut at the end of the earlier."""

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mahdar.spans import Span


@dataclass(frozen=True, slots=True)
class Open:
    """An element for the span `index` begins; `first` unless it goes on after a cut."""

    index: int
    first: bool


@dataclass(frozen=True, slots=True)
class Close:
    """The element opened last ends."""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of the text."""

    span: Span


def nest(spans: Iterable[Span], whole: Span) -> Iterator[Open | Close | Run]:
    """The part `whole` of a text as a sequence of openings, closings and runs of characters.

    Openings and closings match and nest; the runs give every character of `whole` once and in order; the runs inside
    the elements of a span are exactly that span, as far as it lies in `whole`. Empty spans are left out.
    """
    waiting = [
        (max(span.start, whole.start), -min(span.end, whole.end), index, True)
        for index, span in enumerate(spans)
        if max(span.start, whole.start) < min(span.end, whole.end)
    ]
    heapq.heapify(waiting)
    ends: list[int] = []
    at = whole.start
    while waiting or ends:
        start, end, index, first = waiting[0] if waiting else (whole.end, -whole.end, -1, False)
        if ends and ends[-1] <= start:
            yield from _run(at, ends[-1])
            at = ends.pop()
            yield Close()
            continue
        heapq.heappop(waiting)
        yield from _run(at, start)
        at = start
        if ends and -end > ends[-1]:
            heapq.heappush(waiting, (ends[-1], end, index, False))
            end = -ends[-1]
        yield Open(index, first)
        ends.append(-end)
    yield from _run(at, whole.end)


def _run(start: int, end: int) -> Iterator[Run]:
    if start < end:
        yield Run(Span(start, end))
