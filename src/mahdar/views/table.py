"""CSV for a spreadsheet: one statement a row."""

import csv
import io
from collections.abc import Iterable, Iterator

from mahdar.reading import Reading
from mahdar.views.told import Told, told

COLUMNS = (
    "source", "published", "speaker", "role", "state", "act", "mode", "cue", "content", "about", "date", "place", "via",
    "content_start", "content_end", "cue_start", "cue_end",
)  # fmt: skip
BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Excel takes a file without it for Windows-1252 or Windows-1256."""

SEPARATOR = "; "

# What spreadsheets take for the beginning of a formula (OWASP, "CSV Injection"), with the full-width forms.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_rows(readings: Iterable[Reading]) -> Iterator[str]:
    """The rows as printed lines (RFC 4180, CRLF), the names of the columns and a byte order mark before the first."""
    for number, reading in enumerate(readings):
        if number == 0:
            yield BOM + _line(COLUMNS)
        for statement in told(reading):
            yield _line(_row(reading, statement))


def _line(cells: Iterable[str]) -> str:
    written = io.StringIO()
    csv.writer(written).writerow([_disarmed(cell) for cell in cells])
    return written.getvalue()


def _disarmed(cell: str) -> str:
    """A cell that a spreadsheet would calculate gets an apostrophe before it and is words again."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _row(reading: Reading, row: Told) -> tuple[str, ...]:
    statement, document = row.statement, reading.document
    cue, content = statement.cue.span, statement.content
    return (
        document.source or "",
        document.published or "",
        SEPARATOR.join(speaker.name for speaker in row.speakers),
        SEPARATOR.join(speaker.role for speaker in row.speakers if speaker.role),
        SEPARATOR.join(dict.fromkeys(speaker.state for speaker in row.speakers if speaker.state)),
        statement.act,
        statement.mode,
        row.cue,
        row.words,
        SEPARATOR.join(row.about),
        statement.date or "",
        row.place or "",
        SEPARATOR.join(row.via),
        str(content[0].start) if content else "",
        str(content[-1].end) if content else "",
        str(cue.start) if cue else "",
        str(cue.end) if cue else "",
    )
