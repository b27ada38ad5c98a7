"""Records of a selection, with what people decided laid over what was read: what the exports of one record are given."""

from collections.abc import Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, select

from mahdar.reading import Absence, Actor, Cue, Event, Issue, Meeting, Mention, Proposal, Reading, Statement
from mahdar.search.filters import EVERYTHING, Filters, documents_wanted
from mahdar.spans import Span
from mahdar.store import schema
from mahdar.store.decided import KINDS, REJECT, Fact, snapshot
from mahdar.store.rows import record_of

_FIELDS: dict[str, tuple[str, ...]] = {
    "statement": ("act", "mode", "negated", "date", "place"),
    "event": ("type", "mode", "date", "place", "cameo"),
    "meeting": ("state", "level", "date", "place", "host", "forum", "ordinal"),
    "proposal": ("status", "through"),
    "issue": ("kind", "label"),
}
_PARTS: dict[str, tuple[str, ...]] = {
    "statement": ("speakers", "about", "addressees", "via"),
    "event": ("actor", "recipient"),
    "meeting": ("participants", "mediators"),
    "proposal": ("by", "to"),
    "issue": ("parties",),
}


def selected(engine: Engine, filters: Filters = EVERYTHING) -> Iterator[Reading]:
    """The records of the articles that the filters leave, by date, as they stand after all decisions."""
    documents = schema.documents
    question = documents_wanted(select(documents.c["number", "record"]), filters).order_by(
        documents.c.first_day.is_(None), documents.c.first_day, documents.c.id
    )
    with engine.connect() as connection:
        for number, record in connection.execute(question).all():
            yield decided(connection, number, record_of(record))


def decided(connection: Connection, number: int, reading: Reading) -> Reading:
    """A record with the decisions about its facts, those that only people know of at the end."""
    verdicts = schema.verdicts
    rows = connection.execute(select(verdicts).where(verdicts.c.document == number)).all()
    if not rows:
        return reading
    changed: dict[str, Any] = {}
    for kind in KINDS:
        of_kind = {row.fact: row.verdict for row in rows if row.kind == kind}
        if of_kind:
            facts = getattr(reading, f"{kind}s")
            now = {id: snapshot(connection, number, kind, id) for id, verdict in of_kind.items() if verdict != REJECT}
            kept = [_changed(each, now.pop(each.id, None)) for each in facts if of_kind.get(each.id) != REJECT]
            added = [_changed(_bare(id, fact), fact) for id, fact in now.items() if fact is not None]
            changed[f"{kind}s"] = (*kept, *added)
    return msgspec.structs.replace(reading, **changed, actors=_actors(connection, number, reading))


def _changed(fact: Any, now: Fact | None) -> Any:
    """A fact of a record with the columns, parties and words of the rows."""
    if now is None:
        return fact
    values: dict[str, Any] = {name: now.columns[name] for name in _FIELDS[now.kind]}
    for part in _PARTS[now.kind]:
        values[part] = tuple(each.actor for each in now.parties if each.part == part)
    spans = {
        name: tuple(Span(each.start, each.end) for each in now.words if each.field == name) for name in _WORDS.values()
    }
    if now.kind == "statement":
        values["content"] = spans["content"]
    elif now.kind in _WORDS and spans[_WORDS[now.kind]]:
        values["what" if now.kind == "proposal" else "span"] = spans[_WORDS[now.kind]][0]
    if now.kind == "meeting":
        told = {each.actor: each for each in fact.absent}
        values["absent"] = tuple(
            told.get(each.actor, Absence(actor=each.actor)) for each in now.parties if each.part == "absent"
        )
    if hasattr(fact, "confidence"):
        values["confidence"] = now.columns["confidence"]
    return msgspec.structs.replace(fact, **values)


def _bare(id: str, now: Fact) -> Statement | Event | Meeting | Proposal | Issue:
    """A fact that is in no record, with what `_changed` leaves as it is."""
    columns, rule = now.columns, now.columns["rule"]
    places = {each.field: Span(each.start, each.end) for each in reversed(now.words)}
    match now.kind:
        case "statement":
            cue = Cue(span=places.get("cue"), lemma=columns["lemma"], act=columns["act"])
            return Statement(
                id=id, speakers=(), speaker_span=places.get("speakers"), cue=cue, content=(), mode=columns["mode"],
                act=columns["act"], part=columns["part"], rule=rule,
            )  # fmt: skip
        case "event":
            span = places["event"]
            aux, context = tuple(columns["aux"].split()), tuple(columns["context"].split())
            anchor = places.get("anchor", span)
            return Event(id=id, type=columns["type"], aux=aux, context=context, anchor=anchor, span=span, rule=rule)
        case "meeting":
            return Meeting(id=id, span=places["meeting"], rule=rule)
        case "proposal":
            return Proposal(id=id, what=places["what"], rule=rule)
        case _:
            return Issue(id=id, label=columns["label"], kind=columns["kind"], rule=rule)


_WORDS = {"statement": "content", "event": "event", "meeting": "meeting", "proposal": "what"}


def _actors(connection: Connection, number: int, reading: Reading) -> tuple[Actor, ...]:
    """The actors of a record, and those whom people added, at the first place where their name stands."""
    known = {actor.id for actor in reading.actors}
    rows = connection.execute(select(schema.actors).where(schema.actors.c.document == number)).all()
    added = []
    for row in rows:
        if row.id not in known:
            at = reading.document.text.find(row.name)
            mentions = (Mention(span=Span(at, at + len(row.name)), form="name"),) if at >= 0 else ()
            added.append(Actor(id=row.id, kind=row.kind, name=row.name, mentions=mentions))
    return (*reading.actors, *added)
