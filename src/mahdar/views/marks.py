"""What is coloured in the running text: each span of the record with its kind and the fields it is shown with."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from mahdar.reading import Actor, Reading
from mahdar.spans import Span
from mahdar.views.characters import isolated, shown
from mahdar.views.entries import Code, Entry, Field, Ref, Term, Value, Words
from mahdar.views.labels import labels
from mahdar.views.minutes import Minutes, Said
from mahdar.views.told import Speaker

Kind = Literal[
    "content", "meeting", "forum", "proposal", "issue", "occasion", "speaker", "role", "actor", "event", "cue", "date",
    "warning",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)
"""From the widest, which stand outside, to the narrowest."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A span, why it is marked, and the lines shown for each of the reasons."""

    span: Span
    kinds: tuple[Kind, ...]
    notes: tuple[str, ...]


def marks(reading: Reading, told: Minutes) -> tuple[Mark, ...]:
    """Every span of the record once, in the order of the text, with the notes of all facts that stand there."""
    found: dict[Span, list[tuple[Kind, str]]] = {}
    for kind, span, note in _all(reading, told):
        if 0 <= span.start < span.end <= len(reading.document.text):
            found.setdefault(span, []).append((kind, note))
    return tuple(
        Mark(span, _once(kind for kind, _ in each), tuple(dict.fromkeys(note for _, note in each)))
        for span, each in sorted(found.items(), key=lambda item: (item[0].start, -item[0].end))
    )


def _once(kinds: Iterable[Kind]) -> tuple[Kind, ...]:
    return tuple(sorted(set(kinds), key=KINDS.index))


def _all(reading: Reading, told: Minutes) -> Iterator[tuple[Kind, Span, str]]:
    for said in told.statements:
        yield from _of_statement(said)
    yield from _occasions(told)
    for entry in told.entries():
        yield from _of_entry(entry)
    for actor in reading.actors:
        note = _actor_note(actor)
        yield from (("actor", mention.span, note) for mention in actor.mentions)
        for role in actor.roles:
            yield "role", role.span, _lines((labels().marks["role"], shown(role.title)), ("", shown(actor.name)))
    for date in reading.dates:
        reckoned = labels().fields["from_published"] if date.anchor else ""
        yield "date", date.span, _lines((labels().marks["date"], isolated(shown(date.value))), ("", reckoned))
    for warning in reading.warnings:
        if warning.span:
            yield "warning", warning.span, _lines((labels().marks["warning"], shown(warning.message)))


def _of_statement(said: Said) -> Iterator[tuple[Kind, Span, str]]:
    """Its words get all that is known of it; speaker and cue say whose they are."""
    row, statement, words = said.row, said.row.statement, labels()
    number = _printed(Ref("statement", said.number))
    note = statement_note(said)
    yield from (("content", span, note) for span in statement.content)
    if statement.speaker_span:
        yield "speaker", statement.speaker_span, _lines((words.marks["speaker"], number), *_who(row.speakers))
    if statement.cue.span:
        lemma = f"{shown(statement.cue.lemma)} ({words.acts[statement.cue.act]})"
        yield "cue", statement.cue.span, _lines((words.marks["cue"], number), ("", lemma))


def _occasions(told: Minutes) -> Iterator[tuple[Kind, Span, str]]:
    """Each occasion once, with all that was said on it."""
    found: dict[tuple[Span, str], list[str]] = {}
    for said in told.statements:
        occasion = said.row.statement.occasion
        if occasion:
            kind = labels().occasions[occasion.kind]
            found.setdefault((occasion.span, kind), []).append(isolated(str(said.number)))
    for (span, kind), numbers in found.items():
        heard = (labels().fields["statements"], "، ".join(numbers))
        yield "occasion", span, _lines((labels().marks["occasion"], kind), heard)


def statement_note(said: Said) -> str:
    """All that is known of a statement, one field a line."""
    statement, words = said.row.statement, labels()
    act = words.acts[statement.act] + (f" ({words.fields['negated']})" if statement.negated else "")
    return _lines(
        ("", _printed(Ref("statement", said.number))),
        *_who(said.row.speakers),
        (words.fields["act"], f"{act}، {words.modes[statement.mode]}"),
        *_known(said.fields),
    )


def _who(speakers: Iterable[Speaker]) -> Iterator[tuple[str, str]]:
    for speaker in speakers:
        office = f"، {speaker.office}" if speaker.office else ""
        yield labels().fields["speaker"], shown(speaker.name + office)


def _of_entry(entry: Entry) -> Iterator[tuple[Kind, Span, str]]:
    """Words that tell an entry get all that is known of it, but themselves; those that prove a field name it first."""
    if entry.kind == "statement":
        return
    head = _printed(Ref(entry.kind, entry.number))
    terms = "، ".join(map(_printed, entry.terms))
    known = tuple(_known(field for field in entry.fields if field.name != "words"))
    for place in entry.places:
        proved = labels().fields.get(place.field or "", "")
        yield entry.kind, place.span, _lines((head, proved) if proved else ("", head), ("", terms), *known)


def _known(fields: Iterable[Field]) -> Iterator[tuple[str, str]]:
    """Fields by their labels, what is known of each indented below it."""
    words = labels().fields
    for field in fields:
        inferred = f" ({words['inferred']})" if field.inferred else ""
        yield words[field.name], "، ".join(map(_printed, field.values)) + inferred
        yield from ((f"– {label}", value) for label, value in _known(field.parts))


def _printed(value: Value) -> str:
    match value:
        case Words(text):
            return shown(text)
        case Code(text):
            return isolated(shown(text))
        case Term():
            return labels().term(value)
        case Ref(kind, number):
            return f"{labels().references[kind]} {isolated(str(number))}"


def _actor_note(actor: Actor) -> str:
    words = labels()
    offices = dict.fromkeys(role.title for role in actor.roles if role.title != actor.name)
    return _lines(
        (words.kinds[actor.kind], shown(actor.name)),
        ("", "؛ ".join(map(shown, offices))),
        ("", isolated(shown(actor.labels.en)) if actor.labels.en else ""),
        (words.fields["code"], isolated(shown(actor.code)) if actor.code else ""),
        ("", isolated(shown(actor.qid)) if actor.qid else ""),
    )


def _lines(*pairs: tuple[str, str]) -> str:
    """`label: value` a line; a pair without a value is left out. The values are words already fit to be shown."""
    return "\n".join(f"{label}: {value}" if label else value for label, value in pairs if value)
