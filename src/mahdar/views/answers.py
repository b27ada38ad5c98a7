"""Answers to questions: the same values as blocks of lines for a terminal, JSON, CSV or Markdown.

A value's fields are its columns in their order. In the terminal what runs from left to right (numbers, dates, codes) stands on
the first line of a block and each text on a line of its own, so that no line changes its direction twice.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal

import msgspec
from rich.text import Text

from mahdar.spans import Span
from mahdar.views.lines import Line, printed, text
from mahdar.views.markdown_words import escaped
from mahdar.views.spreadsheet import SEPARATOR, csv_lines

AnswerFormat = Literal["table", "json", "csv", "md"]

_LATIN = re.compile(r"[\x00-\x7f–…*]*")
_ARABIC = re.compile("[\u0600-\u06ff]")
_STYLES = {"text": "words", "words": "words", "speakers": "name", "title": "title"}


def answers(
    found: Sequence[msgspec.Struct],
    kind: type[msgspec.Struct],
    format: AnswerFormat,
    *,
    hidden: Iterable[str] = (),
    width: int | None = None,
    coloured: bool = False,
) -> Iterator[str]:
    """The answers as pieces of text. `hidden` are fields that only JSON and CSV show."""
    columns = tuple(kind.__struct_fields__)
    if format == "json":
        yield msgspec.json.format(msgspec.json.encode(found), indent=2).decode() + "\n"
    elif format == "csv":
        yield from csv_lines(columns, ([cell(getattr(each, name)) for name in columns] for each in found))
    else:
        shown = [name for name in columns if name not in set(hidden)]
        if format == "md":
            yield from _markdown(shown, [{name: cell(getattr(each, name)) for name in shown} for each in found])
        else:
            blocks = [{name: _told(name, getattr(each, name)) for name in shown} for each in found]
            yield printed(_lines(blocks), coloured=coloured, width=width)


def cell(value: Any) -> str:
    """A value as words: lists with their items apart, spans as `start–end`, nothing for `None`."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case Span():
            return f"{value.start}–{value.end}"
        case msgspec.Struct():
            return ": ".join(filter(None, (cell(getattr(value, name)) for name in value.__struct_fields__)))
        case tuple() | list():
            return SEPARATOR.join(cell(each) for each in value)
        case _:
            return str(value)


def _told(name: str, value: Any) -> str:
    """A value that stands without its column: numbers and truths say what they are."""
    match value:
        case bool():
            return name if value else ""
        case int() | float():
            return f"{name} {value}"
        case _:
            return cell(value)


def _lines(blocks: Sequence[dict[str, str]]) -> Iterator[Line]:
    for number, block in enumerate(blocks, start=1):
        if number > 1:
            yield Line(Text(""))
        head = [value for value in block.values() if value and _LATIN.fullmatch(value)]
        yield Line(text(f"{number}. {'  '.join(head)}", "act"))
        for name, value in block.items():
            if value and not _LATIN.fullmatch(value):
                yield Line(text(value, _STYLES.get(name, "words")), name.replace("_", " "), indent=4)


def _markdown(columns: Sequence[str], blocks: Sequence[dict[str, str]]) -> Iterator[str]:
    """A table; it runs right to left where there is Arabic in it."""
    arabic = any(_ARABIC.search(value) for block in blocks for value in block.values())
    if arabic:
        yield '<div dir="rtl">\n\n'
    yield f"| {' | '.join(name.replace('_', ' ') for name in columns)} |\n|{' --- |' * len(columns)}\n"
    for block in blocks:
        yield f"| {' | '.join(escaped(block[name]) for name in columns)} |\n"
    if arabic:
        yield "\n</div>\n"
