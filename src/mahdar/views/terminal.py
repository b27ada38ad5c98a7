"""The readable view: what a person sees who types `mahdar read FILE`.

Every line begins with an English word or a space and ends with the article's own words, so that the terminal's bidi has
one direction to change in a line at most; nothing is reversed, reshaped or marked here. Not on a terminal (`width` is
`None`) nothing is wrapped, so that every line can be searched for.
"""

from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Literal

from rich.console import Console
from rich.text import Text

from mahdar.reading import Actor, Reading
from mahdar.views import View
from mahdar.views.characters import shown
from mahdar.views.told import Speaker, Told, names, told

LABEL = 13
"""Columns of the widest label ("organization") and a space after it."""

INDENT = 4
NARROWEST = 20
"""However deep a statement is nested and however small the window, words get this many columns."""

UNWRAPPED_RULE = 72
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


def terminal_view(*, coloured: bool, width: int | None) -> View:
    """The view for a terminal of this width, or for none (`None`): each reading, with a rule between two."""
    page = _Page(coloured, width)

    def view(readings: Iterable[Reading]) -> Iterator[str]:
        for number, reading in enumerate(readings):
            rule = f"\n{'─' * (width or UNWRAPPED_RULE)}\n\n" if number else ""
            yield rule + page.printed(_article(reading))

    return view


class _Line:
    """A label, words in a style, and the column where they begin; too long ones go on below that column."""

    __slots__ = ("indent", "label", "words")

    def __init__(self, words: Text, label: str = "", indent: int = 0) -> None:
        self.words, self.label, self.indent = words, label, indent


class _Page:
    """Wraps and colours lines."""

    def __init__(self, coloured: bool, width: int | None) -> None:
        self.width = width
        # Sixteen colours: those of the reader's own theme, light or dark.
        system: Literal["standard"] | None = "standard" if coloured else None
        self.console = Console(file=StringIO(), color_system=system, force_terminal=coloured, legacy_windows=False)

    def printed(self, lines: Iterable[_Line]) -> str:
        with self.console.capture() as capture:
            for line in lines:
                for row in self._hung(line):
                    self.console.print(row, soft_wrap=True, highlight=False, markup=False, emoji=False)
        return capture.get()

    def _hung(self, line: _Line) -> Iterator[Text]:
        head = Text(" " * line.indent)
        if line.label:
            head.append(f"{line.label:<{LABEL}}", style=_STYLES["label"])
        rows, words = [line.words], line.words
        if self.width is not None:
            rows = list(words.wrap(self.console, max(self.width - len(head), NARROWEST)))
        for number, row in enumerate(rows or [words]):
            hung = (Text(" " * len(head)) if number else head) + row
            hung.rstrip()
            yield hung


def _text(words: str, style: str = "words") -> Text:
    return Text(shown(words), style=_STYLES[style])


def _article(reading: Reading) -> Iterator[_Line]:
    actors = {actor.id: actor for actor in reading.actors}
    yield from _head(reading, actors)
    for number, row in enumerate(told(reading), start=1):
        yield _Line(Text(""))
        yield from _statement(row, number)
    if not reading.statements:
        yield _Line(Text(""))
        yield _Line(Text("no statements", style=_STYLES["label"]))
    yield from _tail(reading, actors)


def _head(reading: Reading, actors: dict[str, Actor]) -> Iterator[_Line]:
    document = reading.document
    if document.title:
        yield _Line(_text(document.title, "title"))
    if document.standfirst:
        yield _Line(_text(document.standfirst))
    for label, value in (
        ("published", document.published),
        ("agency", names([document.agency], actors)[0] if document.agency else None),
        ("publisher", document.publisher),
        ("byline", document.byline),
        ("source", document.source),
        ("language", document.language),
    ):
        if value:
            yield _Line(_text(value), label)


def _statement(row: Told, number: int) -> Iterator[_Line]:
    """The number and act first, then a line for the speaker, the cue, the words and each thing known of them."""
    statement, indent = row.statement, INDENT * row.depth
    act = f"{number}. {statement.act}{', negated' if statement.negated else ''}, {statement.mode}"
    where = {"title": " (headline)", "standfirst": " (standfirst)"}.get(statement.part, "")
    inside = " (told inside the one above)" if row.depth else ""
    yield _Line(Text(act, style=_STYLES["act"]) + Text(where + inside, style=_STYLES["label"]), indent=indent)
    indent += INDENT
    for speaker in row.speakers:
        yield _Line(_speaker(speaker), "speaker", indent)
    yield _Line(_text(row.cue, "cue"), "cue", indent)
    words = f"«{row.words}»" if statement.mode == "direct" else row.words
    yield _Line(_text(words), "words", indent)
    for field, label, value in (
        ("addressees", "to", "، ".join(row.addressees)),
        ("about", "about", "، ".join(row.about)),
        ("occasion", "occasion", row.occasion),
        ("date", "date", statement.date),
        ("place", "place", row.place),
        ("via", "via", "، ".join(row.via)),
    ):
        if value:
            mark = "*" if field in statement.inferred else ""
            yield _Line(_text(value), label + mark, indent)


def _speaker(speaker: Speaker) -> Text:
    name = _text(speaker.name, "name")
    return name + Text("، ") + _text(speaker.office, "role") if speaker.office else name


def _tail(reading: Reading, actors: dict[str, Actor]) -> Iterator[_Line]:
    """What is not said in a statement: who is in the article, its dates, what was doubtful."""
    if any(statement.inferred for statement in reading.statements):
        yield from (_Line(Text("")), _Line(Text("* not printed here, taken from its context", style=_STYLES["label"])))
    if actors:
        yield from (_Line(Text("")), _Line(Text("actors", style=_STYLES["title"])))
    for actor in actors.values():
        yield _Line(_actor(actor), actor.kind, INDENT)
    if reading.dates:
        yield from (_Line(Text("")), _Line(Text("dates", style=_STYLES["title"])))
    for date in reading.dates:
        yield _Line(_text(date.span.of(reading.document.text)), date.value, INDENT)
    if reading.warnings:
        yield from (_Line(Text("")), _Line(Text("warnings", style=_STYLES["title"])))
    for warning in reading.warnings:
        place = f" (at {warning.span.start})" if warning.span else ""
        yield _Line(_text(f"{warning.code}: {warning.message}{place}", "warning"), indent=INDENT)


def _actor(actor: Actor) -> Text:
    """The name, then the first office."""
    name = _text(actor.name)
    office = next((role.title for role in actor.roles if role.title != actor.name), None)
    return name + Text("، ") + _text(office, "role") if office else name
