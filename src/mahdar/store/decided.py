"""People's decisions about facts, laid over what the machine found: rows are what holds now, the record what was read.

A decision names its fact by its words, not by its number in the record, so that it finds it again after another reading;
and it holds the fact whole, so that it stands even where the machine no longer finds it.
"""

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, delete, insert, select

from mahdar.arabic.letters import fold
from mahdar.store import schema
from mahdar.store.journal import Entry, entries

ACCEPT, CORRECT, REJECT, ADD = "accept", "correct", "reject", "add"
PREFIX = "review."
BY_HAND = "by_hand"

KINDS: dict[str, tuple[Table, str]] = {
    "statement": (schema.statements, "content"),
    "event": (schema.events, "anchor"),
    "meeting": (schema.meetings, "meeting"),
    "proposal": (schema.proposals, "what"),
    "issue": (schema.issues, "evidence-label"),
}
"""What can be decided about: the table, and the field whose words name a fact."""

_ACTOR_COLUMNS = ("place", "forum", "host", "through")
_SURE = 1.0


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody with a part in a fact, by name, so that he is found whatever number he has."""

    part: str
    position: int
    actor: str
    name: str
    kind: str
    reason: str | None = None


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """A place in the text that proves a field."""

    field: str
    position: int
    start: int
    end: int


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """A fact whole: its columns, who has a part in it, its words; `actors` are those that stand in columns."""

    kind: str
    columns: dict[str, Any]
    parties: tuple[Party, ...]
    words: tuple[Words, ...]
    actors: dict[str, Party]


def snapshot(connection: Connection, document: int, kind: str, id: str) -> Fact | None:
    """A fact as it stands in the rows, `None` where there is none."""
    table, _ = KINDS[kind]
    row = connection.execute(select(table).where(table.c.document == document, table.c.id == id)).mappings().first()
    if row is None:
        return None
    named = _named(connection, document)
    rows = connection.execute(
        select(schema.parties)
        .where(schema.parties.c.document == document, schema.parties.c.fact == id)
        .order_by(schema.parties.c.part, schema.parties.c.position)
    ).all()
    places = connection.execute(
        select(schema.proofs.c["field", "position", "start", "end"])
        .where(schema.proofs.c.document == document, schema.proofs.c.fact == id)
        .order_by(schema.proofs.c.field, schema.proofs.c.position)
    ).mappings()
    columns = {name: value for name, value in row.items() if name not in ("document", "id", "position")}
    return Fact(
        kind=kind,
        columns=columns,
        parties=tuple(
            party_of(named, each.actor, part=each.part, position=each.position, reason=each.reason) for each in rows
        ),
        words=tuple(Words(**each) for each in places),
        actors={
            name: party_of(named, columns[name], part=name) for name in _ACTOR_COLUMNS if columns.get(name) is not None
        },
    )


def party_of(
    named: dict[str, tuple[str, str]], actor: str, *, part: str, position: int = 0, reason: str | None = None
) -> Party:  # fmt: skip
    """An actor of an article as a party, under his name."""
    name, kind = named.get(actor, (actor, "person"))
    return Party(part=part, position=position, actor=actor, name=name, kind=kind, reason=reason)


def lay_over(connection: Connection, document: int, id: str) -> None:
    """Apply all decisions about the facts of an article, the latest last: after it was read again."""
    for entry in entries(connection, subject=id):
        if entry.action.startswith(PREFIX):
            apply_decision(connection, document, entry)


def apply_decision(connection: Connection, document: int, entry: Entry) -> None:
    """Bring the rows to what an entry says."""
    verdict = entry.action.removeprefix(PREFIX)
    kind, before = entry.detail["kind"], msgspec.convert(entry.detail["before"], Fact)
    same = same_words if verdict == ADD else _find
    fact = same(connection, document, before) or entry.detail["fact"]
    there = snapshot(connection, document, kind, fact) is not None
    if verdict == REJECT:
        _take_out(connection, document, kind, fact)
    else:
        after = msgspec.convert(entry.detail["after"], Fact)
        if not there:
            fact = hand_id(entry)
        position = _take_out(connection, document, kind, fact)
        _put_in(connection, document, fact, position, after, by_hand=not there)
    _write_verdict(connection, document, kind, fact, verdict, before.columns["rule"], entry.number)


def hand_id(entry: Entry) -> str:
    """The id of a fact that stands because people decided so, and not because the machine finds it."""
    return f"hand{entry.number}"


def _named(connection: Connection, document: int) -> dict[str, tuple[str, str]]:
    """Name and kind of each actor of an article."""
    actors = schema.actors
    rows = connection.execute(select(actors.c["id", "name", "kind"]).where(actors.c.document == document))
    return {row.id: (row.name, row.kind) for row in rows}


def same_words(connection: Connection, document: int, fact: Fact) -> str | None:
    """The fact of an article that has the same words as this one, and of its kind."""
    table, field = KINDS[fact.kind]
    proofs = schema.proofs
    rows = connection.execute(
        select(proofs.c["fact", "start", "end"])
        .join_from(proofs, table, (proofs.c.document == table.c.document) & (proofs.c.fact == table.c.id))
        .where(proofs.c.document == document, proofs.c.field == field)
    )
    places: dict[str, set[tuple[int, int]]] = {}
    for row in rows:
        places.setdefault(row.fact, set()).add((row.start, row.end))
    wanted = {(each.start, each.end) for each in fact.words if each.field == field}
    return next((found for found, its in places.items() if its == wanted), None)


def _find(connection: Connection, document: int, fact: Fact) -> str | None:
    """The fact of an article that has the same words, else some of them: the words that name a fact of its kind."""
    table, field = KINDS[fact.kind]
    wanted = [(each.start, each.end) for each in fact.words if each.field == field] or [
        (each.start, each.end) for each in fact.words
    ]
    proofs = schema.proofs
    rows = connection.execute(
        select(proofs.c["fact", "start", "end"])
        .join_from(proofs, table, (proofs.c.document == table.c.document) & (proofs.c.fact == table.c.id))
        .where(proofs.c.document == document, *([proofs.c.field == field] if _has(fact, field) else []))
    ).all()
    best = max(rows, key=lambda row: (_common(row.start, row.end, wanted), -(row.end - row.start)), default=None)
    return best.fact if best is not None and _common(best.start, best.end, wanted) > 0 else None


def _has(fact: Fact, field: str) -> bool:
    return any(each.field == field for each in fact.words)


def _common(start: int, end: int, wanted: Sequence[tuple[int, int]]) -> int:
    return max((min(end, last) - max(start, first) for first, last in wanted), default=0)


def _take_out(connection: Connection, document: int, kind: str, id: str) -> int:
    """Take a fact out of the rows; the place that it had in its record."""
    table, _ = KINDS[kind]
    here = (table.c.document == document, table.c.id == id)
    position = connection.execute(select(table.c.position).where(*here)).scalar()
    connection.execute(delete(table).where(*here))
    for other in (schema.parties, schema.proofs):
        connection.execute(delete(other).where(other.c.document == document, other.c.fact == id))
    if position is not None:
        return int(position)
    places = connection.execute(select(table.c.position).where(table.c.document == document)).scalars().all()
    return max(places, default=-1) + 1


def _put_in(connection: Connection, document: int, id: str, position: int, fact: Fact, *, by_hand: bool) -> None:
    table, _ = KINDS[fact.kind]
    text = connection.execute(select(schema.documents.c.text).where(schema.documents.c.number == document)).scalar_one()
    columns = dict(fact.columns)
    columns |= {name: _actor(connection, document, party) for name, party in fact.actors.items()}
    if "confidence" in columns:
        columns["confidence"] = _SURE
    if by_hand:
        columns["rule"] = BY_HAND
    connection.execute(insert(table).values(document=document, id=id, position=position, **columns))
    for each in fact.parties:
        connection.execute(
            insert(schema.parties).values(
                document=document, fact=id, part=each.part, position=each.position,
                actor=_actor(connection, document, each), reason=each.reason,
            )
        )  # fmt: skip
    for place in fact.words:
        connection.execute(
            insert(schema.proofs).values(
                document=document, fact=id, field=place.field, position=place.position, start=place.start, end=place.end,
                words=text[place.start : place.end],
            )
        )  # fmt: skip


def _actor(connection: Connection, document: int, party: Party) -> str:
    """The actor of an article that has the party's name; one that the machine did not see is added."""
    actors = schema.actors
    key = fold(party.name)
    rows = connection.execute(select(actors.c["id", "key"]).where(actors.c.document == document)).all()
    named = [row.id for row in rows if row.key == key]
    if party.actor in named or named:
        return party.actor if party.actor in named else str(min(named))
    id = f"hand-{key.replace(' ', '-')}"
    values = {
        "document": document, "id": id, "position": len(rows), "kind": party.kind, "name": party.name, "key": key,
    }  # fmt: skip
    connection.execute(insert(actors).values(values))
    return id


def _write_verdict(
    connection: Connection, document: int, kind: str, fact: str, verdict: str, rule: str, entry: int
) -> None:  # fmt: skip
    verdicts = schema.verdicts
    here = (verdicts.c.document == document, verdicts.c.kind == kind, verdicts.c.fact == fact)
    connection.execute(delete(verdicts).where(*here))
    connection.execute(
        insert(verdicts).values(document=document, kind=kind, fact=fact, verdict=verdict, rule=rule, entry=entry)
    )
