"""The minutes as Markdown: one article after another, every character of the article only itself."""

from collections.abc import Iterable, Iterator

from mahdar.reading import Actor, Reading
from mahdar.views import deeds, meetings
from mahdar.views.characters import isolated
from mahdar.views.entries import Entry
from mahdar.views.labels import labels
from mahdar.views.markdown_entries import COMMA, items, listed, table
from mahdar.views.markdown_words import escaped
from mahdar.views.minutes import Minutes, Said, minutes
from mahdar.views.told import Speaker, Told, names


def markdown_pages(readings: Iterable[Reading]) -> Iterator[str]:
    """Each article's minutes, a rule between two."""
    for number, reading in enumerate(readings):
        yield ("\n---\n\n" if number else "") + "\n\n".join(_article(reading)) + "\n"


def _article(reading: Reading) -> Iterator[str]:
    document, words = reading.document, labels()
    actors = {actor.id: actor for actor in reading.actors}
    yield f"# {escaped(document.title or document.source or words.fields['minutes'])}"
    if document.standfirst:
        yield f"**{escaped(document.standfirst)}**"
    yield "\n".join(_facts(reading, actors))
    yield from _minutes(minutes(reading))
    if reading.warnings:
        yield f"## {words.fields['warnings']}"
        yield "\n".join(f"- {escaped(each.code)}: {escaped(each.message)}" for each in reading.warnings)


def _minutes(found: Minutes) -> Iterator[str]:
    """Each section with its heading, only where there is something."""
    if found.meetings:
        yield from _section("meetings", [table(found.meetings, meetings.COLUMNS)])
    yield from _listing("forums", found.forums, "name")
    yield from _listing("proposals", found.proposals, "by")
    yield from _listing("issues", found.issues, "label")
    if found.statements:
        yield from _section("statements", map(_statement, found.statements))
    if found.events:
        yield from _section("events", [table(found.events, deeds.COLUMNS, typed=True)])


def _section(name: str, blocks: Iterable[str]) -> Iterator[str]:
    yield f"## {labels().fields[name]}"
    yield "\n\n".join(blocks)


def _listing(name: str, entries: tuple[Entry, ...], title: str) -> Iterator[str]:
    if entries:
        yield from _section(name, (listed(entry, title) for entry in entries))


def _facts(reading: Reading, actors: dict[str, Actor]) -> Iterator[str]:
    document = reading.document
    agency = names([document.agency], actors)[0] if document.agency else None
    if document.published:
        yield _item("published", isolated(escaped(document.published)))
    for field, value in (("agency", agency), ("publisher", document.publisher), ("byline", document.byline)):
        if value:
            yield _item(field, escaped(value))
    if document.source:
        yield _item("source", isolated(escaped(document.source)))
    yield _item("language", isolated(escaped(document.language)))


def _item(field: str, value: str) -> str:
    return f"- {labels().fields[field]}: {value}"


def _statement(said: Said) -> str:
    """A list item: speaker and act, the words as a quotation, then what else is known. Nested ones stand deeper."""
    row, statement, words = said.row, said.row.statement, labels()
    who = COMMA.join(_speaker(speaker) for speaker in row.speakers)
    act = words.acts[statement.act] + (f"{COMMA}{words.fields['negated']}" if statement.negated else "")
    cue = f"*{escaped(row.cue)}* " if statement.cue.span else ""
    head = f"{said.number}\\. {who} — " if who else f"{said.number}\\. "
    lines = [f"- {head}{cue}({act}{COMMA}{words.modes[statement.mode]})", "", f"  > {_quoted(row)}", ""]
    lines += items(said.fields, "  ")
    indent = "  " * row.depth
    return "\n".join(f"{indent}{line}" if line else "" for line in lines).rstrip()


def _speaker(speaker: Speaker) -> str:
    office = f" ({escaped(speaker.office)})" if speaker.office else ""
    return f"**{escaped(speaker.name)}**{office}"


def _quoted(row: Told) -> str:
    """Words said are in quotation marks; words reported are not."""
    return f"«{escaped(row.words)}»" if row.statement.mode == "direct" else escaped(row.words)
