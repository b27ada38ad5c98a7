"""What is coloured in the running text: each span of the record with its kind and the fields it is shown with."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from mahdar.reading import Actor, Reading
from mahdar.spans import Span
from mahdar.views.characters import isolated, shown
from mahdar.views.labels import labels
from mahdar.views.told import Speaker, Told, told

Kind = Literal["content", "occasion", "speaker", "role", "actor", "cue", "date", "warning"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""From the widest, which stand outside, to the narrowest."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A span, why it is marked, and the lines shown for each of the reasons."""

    span: Span
    kinds: tuple[Kind, ...]
    notes: tuple[str, ...]


def marks(reading: Reading) -> tuple[Mark, ...]:
    """Every span of the record once, in the order of the text, with the notes of all facts that stand there."""
    found: dict[Span, list[tuple[Kind, str]]] = {}
    for kind, span, note in _all(reading):
        if 0 <= span.start < span.end <= len(reading.document.text):
            found.setdefault(span, []).append((kind, note))
    return tuple(
        Mark(span, _once(kind for kind, _ in each), tuple(dict.fromkeys(note for _, note in each)))
        for span, each in sorted(found.items(), key=lambda item: (item[0].start, -item[0].end))
    )


def _once(kinds: Iterable[Kind]) -> tuple[Kind, ...]:
    return tuple(sorted(set(kinds), key=KINDS.index))


def _all(reading: Reading) -> Iterator[tuple[Kind, Span, str]]:
    rows = tuple(told(reading))
    numbers = {row.statement.id: str(number) for number, row in enumerate(rows, start=1)}
    for row in rows:
        yield from _of_statement(row, numbers)
    for actor in reading.actors:
        note = _actor_note(actor)
        yield from (("actor", mention.span, note) for mention in actor.mentions)
        for role in actor.roles:
            yield "role", role.span, _lines((labels().marks["role"], role.title), ("", actor.name))
    for date in reading.dates:
        reckoned = labels().fields["from_published"] if date.anchor else ""
        yield "date", date.span, _lines((labels().marks["date"], isolated(date.value)), ("", reckoned))
    for warning in reading.warnings:
        if warning.span:
            yield "warning", warning.span, _lines((labels().marks["warning"], warning.message))


def _of_statement(row: Told, numbers: dict[str, str]) -> Iterator[tuple[Kind, Span, str]]:
    """Its words get all that is known of it; speaker, cue and occasion say whose they are."""
    statement, words = row.statement, labels()
    number = f"{words.marks['content']} {isolated(numbers[statement.id])}"
    note = statement_note(row, numbers)
    yield from (("content", span, note) for span in statement.content)
    if statement.speaker_span:
        yield "speaker", statement.speaker_span, _lines((words.marks["speaker"], number), *_who(row.speakers))
    if statement.cue.span:
        act = words.acts[statement.cue.act]
        yield "cue", statement.cue.span, _lines((words.marks["cue"], number), ("", f"{statement.cue.lemma} ({act})"))
    if statement.occasion:
        kind = words.occasions[statement.occasion.kind]
        yield "occasion", statement.occasion.span, _lines((words.marks["occasion"], kind), ("", number))


def statement_note(row: Told, numbers: dict[str, str]) -> str:
    """All that is known of a statement, one field a line."""
    statement, words = row.statement, labels()
    fields = words.fields
    act = words.acts[statement.act] + (f" ({fields['negated']})" if statement.negated else "")
    known = {
        "act": f"{act}، {words.modes[statement.mode]}",
        "about": "، ".join(row.about),
        "addressees": "، ".join(row.addressees),
        "occasion": row.occasion or "",
        "date": isolated(statement.date) if statement.date else "",
        "place": row.place or "",
        "via": "، ".join(row.via),
        "repeats": isolated(numbers.get(statement.repeats or "", "")) if statement.repeats in numbers else "",
    }
    return _lines(
        (words.marks["content"], isolated(numbers[statement.id])),
        *_who(row.speakers),
        *(
            (fields[field], f"{value} ({fields['inferred']})" if field in statement.inferred else value)
            for field, value in known.items()
        ),
    )


def _who(speakers: Iterable[Speaker]) -> Iterator[tuple[str, str]]:
    for speaker in speakers:
        office = f"، {speaker.office}" if speaker.office else ""
        yield labels().fields["speaker"], speaker.name + office


def _actor_note(actor: Actor) -> str:
    words = labels()
    return _lines(
        (words.kinds[actor.kind], actor.name),
        ("", "؛ ".join(dict.fromkeys(role.title for role in actor.roles if role.title != actor.name))),
        ("", isolated(actor.labels.en) if actor.labels.en else ""),
        (words.fields["code"], isolated(actor.code) if actor.code else ""),
        ("", isolated(actor.qid) if actor.qid else ""),
    )


def _lines(*pairs: tuple[str, str]) -> str:
    """`label: value` a line; a pair without a value is left out."""
    return "\n".join(f"{label}: {shown(value)}" if label else shown(value) for label, value in pairs if value)
