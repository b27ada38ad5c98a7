"""Tables for a spreadsheet: CSV that opens with its letters right and in which no cell is a formula."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from mahdar.reading import Reading

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Excel takes a file without it for Windows-1252 or Windows-1256."""

SEPARATOR = "; "
"""Between the items of a list in one cell."""

# What spreadsheets take for the beginning of a formula (OWASP, "CSV Injection"), with the full-width forms.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"-[0-9]+(\.[0-9]+)?")


def csv_table(
    columns: Sequence[str], rows: Callable[[Reading], Iterable[Iterable[str]]], readings: Iterable[Reading]
) -> Iterator[str]:
    """The rows of each reading as printed lines (RFC 4180, CRLF), a byte order mark and `columns` before the first."""
    for number, reading in enumerate(readings):
        if number == 0:
            yield BOM + _line(columns)
        yield from map(_line, rows(reading))


def csv_lines(columns: Sequence[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """A table that has its head even where it has no row."""
    yield BOM + _line(columns)
    yield from map(_line, rows)


def _line(cells: Iterable[str]) -> str:
    written = io.StringIO()
    csv.writer(written).writerow([_disarmed(cell) for cell in cells])
    return written.getvalue()


def _disarmed(cell: str) -> str:
    """A cell that a spreadsheet would calculate gets an apostrophe before it and is words again; a number is no formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) and not _NUMBER.fullmatch(cell) else cell
