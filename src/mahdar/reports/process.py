"""The minutes of a forum for people: blocks of lines for a terminal, Markdown with the matrix of attendance, CSV of rounds."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import resources
from typing import Literal

import msgspec
import yaml
from rich.text import Text

from mahdar.questions.minutes import Minutes, Seat
from mahdar.questions.rounds import Round
from mahdar.views.answers import cell
from mahdar.views.labels import labels
from mahdar.views.lines import Line, heading, printed, text
from mahdar.views.markdown_words import escaped
from mahdar.views.spreadsheet import csv_lines

Language = Literal["ar", "en"]

MARKS = {"present": "●", "absent": "○", "both": "◐", "": "·"}
_TABLE = ("ordinal", "dates", "states", "levels", "sources")  # what runs left to right
_TERMS = {"states": "meeting_states", "levels": "levels", "statuses": "statuses", "last": "issue_values"}
_BELOW = ("places", "host", "participants", "mediators", "absent", "articles")


@cache
def words(language: Language) -> dict[str, str]:
    """The words of the minutes in a language, from `process.yaml`."""
    file = resources.files("mahdar.reports") / "process.yaml"
    return msgspec.convert(yaml.safe_load(file.read_bytes()), dict[Language, dict[str, str]])[language]


def minutes_json(found: Minutes) -> str:
    """One object."""
    return msgspec.json.format(msgspec.json.encode(found), indent=2).decode() + "\n"


def minutes_csv(found: Minutes) -> Iterator[str]:
    """A round a row; who was there and who was not stands in columns of its own."""
    columns = ("forum", *_TABLE, *_BELOW)
    yield from csv_lines(columns, ([cell(getattr(each, name)) for name in columns] for each in found.rounds))


def minutes_text(found: Minutes, *, coloured: bool, width: int | None) -> str:
    """Everything, for a terminal."""
    return printed(_lines(found), coloured=coloured, width=width)


def _lines(found: Minutes) -> Iterator[Line]:
    yield Line(text(found.forum, "title"))
    yield from _fields(found, ("names", "sources", "members", "observers", "open_to", "left"), indent=0)
    yield from _section("founding", found.founding, ("founded", "founders", "purpose", "articles"))
    if found.rounds:
        yield from heading("rounds")
        for number, each in enumerate(found.rounds):
            yield from (Line(Text("")),) if number else ()
            head = [
                f"{name} {value}" for name, value in ((name, cell(getattr(each, name))) for name in _TABLE) if value
            ]
            yield Line(text("  ".join(head), "act"))
            yield from _fields(each, _BELOW)
        yield from _matrix(found)
    yield from _section("proposals", found.proposals, ("statuses", "by", "to", "words", "articles"))
    yield from _section("issues", found.issues, ("last", "labels", "parties", "hangs_on", "articles"))


def _section(name: str, items: Sequence[msgspec.Struct], fields: Sequence[str]) -> Iterator[Line]:
    if items:
        yield from heading(name)
    for number, each in enumerate(items):
        yield from (Line(Text("")),) if number else ()
        yield from _fields(each, fields, number=number + 1)


def _fields(
    item: msgspec.Struct, names: Iterable[str], *, indent: int = 4, number: int | None = None
) -> Iterator[Line]:
    if number is not None:
        yield Line(text(f"{number}.", "act"))
    for name in names:
        value = cell(getattr(item, name))
        if value:
            yield Line(text(value), name.replace("_", " "), indent=indent)


def _matrix(found: Minutes) -> Iterator[Line]:
    """Marks under the numbers of the rounds, then the name."""
    yield from heading("attendance (● present, ○ absent, ◐ told both ways, · not told)")
    yield Line(Text(" ".join(f"{_numbered(each, at):>3}" for at, each in enumerate(found.rounds, start=1))))
    for seat in found.attendance:
        marks = " ".join(f"{MARKS[each]:>3}" for each in seat.rounds)
        yield Line(Text(f"{marks}   ") + text(seat.who, "name"))


def _numbered(each: Round, at: int) -> str:
    return str(each.ordinal) if each.ordinal is not None else f"({at})"


def minutes_markdown(found: Minutes, language: Language) -> Iterator[str]:
    """Everything as Markdown, right to left where the language is."""
    called = words(language)
    if language == "ar":
        yield '<div dir="rtl">\n\n'
    yield f"# {called['minutes']}: {escaped(found.forum)}\n\n"
    for name in ("names", "sources", "members", "observers", "open_to", "left"):
        value = cell(getattr(found, name))
        if value:
            yield f"- {called[name]}: {escaped(value)}\n"
    yield from _table("founding", found.founding, ("founded", "founders", "purpose", "articles"), language)
    columns = (
        "ordinal",
        "dates",
        "states",
        "levels",
        "places",
        "host",
        "participants",
        "absent",
        "sources",
        "articles",
    )
    yield from _table("rounds", found.rounds, columns, language)
    if found.rounds:
        yield from _attendance(found.rounds, found.attendance, language)
    yield from _table("proposals", found.proposals, ("by", "to", "words", "statuses", "articles"), language)
    yield from _table(
        "issues", found.issues, ("labels", "parties", "last", "hangs_on", "sources", "articles"), language
    )
    if language == "ar":
        yield "\n</div>\n"


def _table(
    name: str, items: Sequence[msgspec.Struct], columns: Sequence[str], language: Language
) -> Iterator[str]:  # fmt: skip
    if not items:
        return
    called = words(language)
    yield f"\n## {called[name]}\n\n| {' | '.join(called[column] for column in columns)} |\n|{' --- |' * len(columns)}\n"
    for each in items:
        cells = (escaped(_shown(column, getattr(each, column), language)) for column in columns)
        yield f"| {' | '.join(cells)} |\n"


def _shown(column: str, value: object, language: Language) -> str:
    """A cell; terms of the record in the words of the language."""
    group = _TERMS.get(column)
    if group is None or language == "en" or value is None:
        return cell(value)
    terms = labels().terms.get(group, {})
    some = value if isinstance(value, tuple) else (value,)
    return cell(tuple(terms.get(str(each), str(each)) for each in some))


def _attendance(met: Sequence[Round], seats: Sequence[Seat], language: Language) -> Iterator[str]:
    called = words(language)
    heads = [_numbered(each, at) for at, each in enumerate(met, start=1)]
    yield f"\n## {called['attendance']}\n\n"
    legend = (("present", "present"), ("absent", "away"), ("both", "both"))
    yield ", ".join(f"{MARKS[mark]} {called[name]}" for mark, name in legend) + "\n\n"
    yield f"| {called['who']} | {' | '.join(heads)} |\n|{' --- |' * (len(met) + 1)}\n"
    for seat in seats:
        yield f"| {escaped(seat.who)} | {' | '.join(MARKS[mark] for mark in seat.rounds)} |\n"
