"""Meetings, forums, proposals, issues and events in the readable view.

A table with Arabic in two columns would have them change places on a terminal that shows right-to-left text as it should.
So a meeting's row has what runs left to right, then its place; the rest stands below it, a line each.
"""

from collections.abc import Iterable, Iterator

from rich.text import Text

from mahdar.views.entries import Code, Entry, Field, Ref, Term, Value, Words, columns
from mahdar.views.lines import INDENT, Line, heading, text

_ROW = ("ordinal", "date", "state", "level")
_LAST = "place"
_GAP = "  "
_NAMES = {
    "actor": "who",
    "addressees": "to",
    "label": "issue",
    "participants": "present",
    "recipient": "to whom",
    "repeats": "repeats",
}
"""What is called otherwise here than in the record, because its name would be too long or stands for something else."""


def field_lines(fields: Iterable[Field], indent: int) -> Iterator[Line]:
    """Each field on a line of its own, what is known of it below. An asterisk marks what was not printed."""
    for field in fields:
        yield Line(_joined(field.values), name_of(field.name) + "*" * field.inferred, indent)
        yield from field_lines(field.parts, indent + INDENT)


def name_of(field: str) -> str:
    """What a field is called here."""
    return _NAMES.get(field, field.replace("_", " "))


def section(title: str, entries: tuple[Entry, ...]) -> Iterator[Line]:
    """All entries of a kind under their heading; nothing where there is none."""
    if entries:
        yield from heading(title)
    for entry in entries:
        named = ", ".join(_printed(term) for term in entry.terms) or entry.kind
        yield Line(text(f"{entry.number}. {named}", "act"))
        yield from field_lines(entry.fields, INDENT)


def meeting_table(entries: tuple[Entry, ...]) -> Iterator[Line]:
    """A row for each meeting, and below it what its row has no room for."""
    if not entries:
        return
    yield from heading("meetings")
    names = columns(entries, _ROW)
    rows = [[_cell(entry, name) for name in names] for entry in entries]
    numbers = [str(entry.number) for entry in entries]
    widths = [max(map(len, (name, *(row[at] for row in rows)))) for at, name in enumerate(names)]
    first = max(map(len, numbers))
    last = columns(entries, (_LAST,))
    yield Line(Text(_row(["#", *names, *last], [first, *widths, *(0 for _ in last)]).rstrip(), "dim"))
    for entry, number, row in zip(entries, numbers, rows, strict=True):
        front = _row([number, *row], [first, *widths])
        yield Line(Text(front + _GAP, "yellow") + (_place(entry) if last else Text("")))
        yield from field_lines((each for each in entry.fields if each.name not in (*_ROW, _LAST)), INDENT)


def _row(cells: list[str], widths: list[int]) -> str:
    return _GAP.join(f"{cell:<{width}}" for cell, width in zip(cells, widths, strict=True))


def _cell(entry: Entry, name: str) -> str:
    return next((_joined(field.values).plain + "*" * field.inferred for field in entry.all(name)), "-")


def _place(entry: Entry) -> Text:
    """The place, its asterisk in front, where it cannot get among the Arabic words."""
    return next((Text("* " * field.inferred) + _joined(field.values) for field in entry.all(_LAST)), Text("-"))


def _joined(values: tuple[Value, ...]) -> Text:
    """The values with commas between them: Arabic ones between words of the article."""
    line = Text("")
    for at, value in enumerate(values):
        between = "، " if isinstance(value, Words) and isinstance(values[at - 1], Words) else ", "
        line.append((between if at else "") + _printed(value))
    return line


def _printed(value: Value) -> str:
    match value:
        case Words(words) | Code(words):
            return text(words).plain
        case Term(_, name):
            return name.replace("_", " ")
        case Ref(kind, number):
            return f"{kind} {number}"
