"""Lines of the readable view: a label, then words, wrapped below the column where they begin, coloured or not."""

from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Literal, NamedTuple

from rich.console import Console
from rich.text import Text

from mahdar.views.characters import shown

LABEL = 13
"""Columns of the widest label ("organization") and a space after it."""

INDENT = 4
NARROWEST = 20
"""However deep a statement is nested and however small the window, words get this many columns."""

_STYLES = {
    "title": "bold",
    "label": "dim",
    "name": "bold cyan",
    "role": "cyan",
    "act": "yellow",
    "cue": "green",
    "words": "",
    "warning": "red",
}


class Line(NamedTuple):
    """A label, words in a style, and the column where they begin; too long ones go on below that column."""

    words: Text
    label: str = ""
    indent: int = 0


def text(words: str, style: str = "words") -> Text:
    """Words of the article or of the view, in one of its styles."""
    return Text(shown(words), style=_STYLES[style])


def heading(words: str) -> tuple[Line, ...]:
    """An empty line, then the name of what follows."""
    return Line(Text("")), Line(text(words, "title"))


def printed(lines: Iterable[Line], *, coloured: bool, width: int | None) -> str:
    """The lines as they are sent to the terminal. Without a `width` nothing is wrapped."""
    # Sixteen colours: those of the reader's own theme, light or dark.
    system: Literal["standard"] | None = "standard" if coloured else None
    console = Console(file=StringIO(), color_system=system, force_terminal=coloured, legacy_windows=False)
    with console.capture() as capture:
        for line in lines:
            for row in _hung(line, console, width):
                console.print(row, soft_wrap=True, highlight=False, markup=False, emoji=False)
    return capture.get()


def _hung(line: Line, console: Console, width: int | None) -> Iterator[Text]:
    head = Text(" " * line.indent)
    if line.label:
        head.append(f"{line.label:<{LABEL - 1}} ", style=_STYLES["label"])
    rows, words = [line.words], line.words
    if width is not None:
        rows = list(words.wrap(console, max(width - len(head), NARROWEST)))
    for number, row in enumerate(rows or [words]):
        hung = (Text(" " * len(head)) if number else head) + row
        hung.rstrip()
        yield hung
