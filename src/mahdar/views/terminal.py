"""The readable view: what a person sees who types `mahdar read FILE`.

Every line begins with an English word, a number or a space and ends with the article's own words, so that the terminal's
bidi has one direction to change in a line at most; nothing is reversed, reshaped or marked here. Not on a terminal
(`width` is `None`) nothing is wrapped, so that every line can be searched for.
"""

from collections.abc import Iterable, Iterator

from rich.text import Text

from mahdar.reading import Actor, Reading
from mahdar.views import View
from mahdar.views.lines import INDENT, Line, heading, printed, text
from mahdar.views.minutes import Minutes, Said, minutes
from mahdar.views.terminal_entries import field_lines, meeting_table, section
from mahdar.views.told import Speaker, names

UNWRAPPED_RULE = 72


def terminal_view(*, coloured: bool, width: int | None) -> View:
    """The view for a terminal of this width, or for none (`None`): each reading, with a rule between two."""

    def view(readings: Iterable[Reading]) -> Iterator[str]:
        for number, reading in enumerate(readings):
            rule = f"\n{'─' * (width or UNWRAPPED_RULE)}\n\n" if number else ""
            yield rule + printed(_article(reading), coloured=coloured, width=width)

    return view


def _article(reading: Reading) -> Iterator[Line]:
    found = minutes(reading)
    actors = {actor.id: actor for actor in reading.actors}
    yield from _head(reading, actors)
    yield from meeting_table(found.meetings)
    yield from section("forums", found.forums)
    yield from section("proposals", found.proposals)
    yield from section("issues", found.issues)
    yield from _statements(found)
    yield from section("events", found.events)
    if _any_inferred(found):
        yield from (Line(Text("")), Line(text("* not printed here, taken from its context", "label")))
    yield from _tail(reading, actors)


def _head(reading: Reading, actors: dict[str, Actor]) -> Iterator[Line]:
    document = reading.document
    if document.title:
        yield Line(text(document.title, "title"))
    if document.standfirst:
        yield Line(text(document.standfirst))
    for label, value in (
        ("published", document.published),
        ("agency", names([document.agency], actors)[0] if document.agency else None),
        ("publisher", document.publisher),
        ("byline", document.byline),
        ("source", document.source),
        ("language", document.language),
    ):
        if value:
            yield Line(text(value), label)


def _statements(found: Minutes) -> Iterator[Line]:
    """An empty line between two statements; of an article without any it is said that there are none."""
    yield from heading("statements" if found.statements else "no statements")
    for at, said in enumerate(found.statements):
        yield from (Line(Text("")),) if at else ()
        yield from _statement(said)


def _statement(said: Said) -> Iterator[Line]:
    """The number and act first, then a line for the speaker, the cue, the words and each thing known of them."""
    row, statement, indent = said.row, said.row.statement, INDENT * said.row.depth
    act = f"{said.number}. {statement.act}{', negated' if statement.negated else ''}, {statement.mode}"
    where = {"title": " (headline)", "standfirst": " (standfirst)"}.get(statement.part, "")
    inside = " (told inside the one above)" if row.depth else ""
    yield Line(text(act, "act") + Text(where + inside, style="dim"), indent=indent)
    indent += INDENT
    for speaker in row.speakers:
        yield Line(_speaker(speaker), "speaker", indent)
    yield Line(text(row.cue, "cue"), "cue", indent)
    words = f"«{row.words}»" if statement.mode == "direct" else row.words
    yield Line(text(words), "words", indent)
    yield from field_lines(said.fields, indent)


def _speaker(speaker: Speaker) -> Text:
    name = text(speaker.name, "name")
    return name + Text("، ") + text(speaker.office, "role") if speaker.office else name


def _any_inferred(found: Minutes) -> bool:
    said = (field for each in found.statements for field in each.fields)
    entered = (field for entry in found.entries() for field in entry.fields)
    return any(field.inferred for field in (*said, *entered))


def _tail(reading: Reading, actors: dict[str, Actor]) -> Iterator[Line]:
    """What is not told by anybody: who is in the article, its dates, what was doubtful."""
    if actors:
        yield from heading("actors")
    for actor in actors.values():
        yield Line(_actor(actor), actor.kind, INDENT)
    if reading.dates:
        yield from heading("dates")
    for date in reading.dates:
        yield Line(text(date.span.of(reading.document.text)), date.value, INDENT)
    if reading.warnings:
        yield from heading("warnings")
    for warning in reading.warnings:
        place = f" (at {warning.span.start})" if warning.span else ""
        yield Line(text(f"{warning.code}: {warning.message}{place}", "warning"), indent=INDENT)


def _actor(actor: Actor) -> Text:
    """The name, then the first office."""
    name = text(actor.name)
    office = next((role.title for role in actor.roles if role.title != actor.name), None)
    return name + Text("، ") + text(office, "role") if office else name
