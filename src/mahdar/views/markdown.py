"""The minutes as Markdown: one article after another, every character of the article only itself."""

import re
from collections.abc import Iterable, Iterator

from mahdar.reading import Actor, Reading
from mahdar.views.characters import isolated, shown
from mahdar.views.labels import labels
from mahdar.views.told import Speaker, Told, names, told

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&$])")
# What begins a list, a rule, a heading or a quotation where it begins a line.
_OPENING = re.compile(r"^([-+=]|\d+(?=[.)]))")
_NUMBERED = re.compile(r"^(\d+)\\?([.)])")


def markdown_pages(readings: Iterable[Reading]) -> Iterator[str]:
    """Each article's minutes, a rule between two."""
    for number, reading in enumerate(readings):
        yield ("\n---\n\n" if number else "") + "\n\n".join(_article(reading)) + "\n"


def escaped(text: str) -> str:
    """`text` on one line, with a backslash before whatever Markdown would take for its own."""
    line = _SPECIAL.sub(r"\\\1", shown(text))
    line = _NUMBERED.sub(r"\1\\\2", line)
    return _OPENING.sub(r"\\\1", line) if line[:1] in "-+=" else line


def _article(reading: Reading) -> Iterator[str]:
    document, words = reading.document, labels()
    actors = {actor.id: actor for actor in reading.actors}
    yield f"# {escaped(document.title or document.source or words.fields['minutes'])}"
    if document.standfirst:
        yield f"**{escaped(document.standfirst)}**"
    yield "\n".join(_facts(reading, actors))
    statements = tuple(told(reading))
    if statements:
        yield f"## {words.fields['statements']}"
        yield "\n\n".join(_statement(each) for each in statements)
    if reading.warnings:
        yield f"## {words.fields['warnings']}"
        yield "\n".join(f"- {escaped(each.code)}: {escaped(each.message)}" for each in reading.warnings)


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


def _statement(row: Told) -> str:
    """A list item: speaker and act, the words as a quotation, then what else is known. Nested ones stand deeper."""
    statement, words = row.statement, labels()
    who = "، ".join(_speaker(speaker) for speaker in row.speakers)
    act = words.acts[statement.act] + (f"، {words.fields['negated']}" if statement.negated else "")
    cue = f"*{escaped(row.cue)}* " if statement.cue.span else ""
    head = f"{who} — " if who else ""
    lines = [f"- {head}{cue}({act}، {words.modes[statement.mode]})", "", f"  > {_quoted(row)}", ""]
    lines += [f"  {line}" for line in _details(row)]
    indent = "  " * row.depth
    return "\n".join(f"{indent}{line}" if line else "" for line in lines).rstrip()


def _speaker(speaker: Speaker) -> str:
    office = f" ({escaped(speaker.office)})" if speaker.office else ""
    return f"**{escaped(speaker.name)}**{office}"


def _quoted(row: Told) -> str:
    """Words said are in quotation marks; words reported are not."""
    return f"«{escaped(row.words)}»" if row.statement.mode == "direct" else escaped(row.words)


def _details(row: Told) -> Iterator[str]:
    statement, fields = row.statement, labels().fields
    values = {
        "about": "، ".join(map(escaped, row.about)),
        "addressees": "، ".join(map(escaped, row.addressees)),
        "occasion": escaped(row.occasion or ""),
        "date": isolated(escaped(statement.date)) if statement.date else "",
        "place": escaped(row.place or ""),
        "via": "، ".join(map(escaped, row.via)),
    }
    for field, value in values.items():
        if value:
            yield _item(field, value) + (f" ({fields['inferred']})" if field in statement.inferred else "")
