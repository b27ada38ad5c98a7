"""The record itself as JSON: one object indented, or one object a line."""

from collections.abc import Iterable, Iterator

from mahdar.reading import Reading


def json_text(readings: Iterable[Reading]) -> Iterator[str]:
    """Each record indented for the eye."""
    for reading in readings:
        yield reading.to_json(indent=2) + "\n"


def json_lines(readings: Iterable[Reading]) -> Iterator[str]:
    """Each record on a line of its own."""
    for reading in readings:
        yield reading.to_json() + "\n"
