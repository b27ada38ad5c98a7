"""CSV for a spreadsheet: one statement a row."""

from collections.abc import Iterable, Iterator

from mahdar.reading import Reading
from mahdar.views.spreadsheet import SEPARATOR, csv_table
from mahdar.views.told import Told, told

COLUMNS = (
    "source", "published", "speaker", "role", "state", "act", "mode", "cue", "content", "about", "date", "place", "via",
    "content_start", "content_end", "cue_start", "cue_end",
)  # fmt: skip


def csv_rows(readings: Iterable[Reading]) -> Iterator[str]:
    """The statements of all readings as one table."""
    return csv_table(COLUMNS, lambda reading: (_row(reading, row) for row in told(reading)), readings)


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
