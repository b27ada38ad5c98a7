"""What is reckoned from all articles together, reckoned again when other articles have been kept since."""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, Table, delete, exists, insert, select

from mahdar.joining.actors import Seen, join_actors
from mahdar.joining.copies import Pair, Runs, clusters, compare, find_pairs, in_common, runs
from mahdar.joining.decisions import ENTITIES, decisions
from mahdar.store import schema
from mahdar.store.changes import is_stale, set_fresh
from mahdar.store.open import writing

_AT_ONCE = 5_000  # rows in one statement


def refresh_copies(engine: Engine) -> None:
    """Bring `copies` up to what is kept now."""
    _refresh(engine, "copies", _refresh_copies)


def refresh_entities(engine: Engine) -> None:
    """Bring `entities` and `members` up to what is kept, and decided, now."""
    _refresh(engine, ENTITIES, _refresh_entities)


def _refresh(engine: Engine, name: str, work: Callable[[Connection], None]) -> None:
    """Reckon anew where something else is kept since; of what is fresh nothing is touched."""
    with engine.connect() as connection:
        if not is_stale(connection, name):
            return
    with writing(engine).begin() as connection:
        if is_stale(connection, name):
            work(connection)
            set_fresh(connection, name)


def _refresh_copies(connection: Connection) -> None:
    rows = connection.execute(
        select(schema.documents.c["number", "text"]).order_by(
            schema.documents.c.first_day.is_(None), schema.documents.c.first_day, schema.documents.c.id
        )
    )
    texts = {number: runs(text) for number, text in rows}
    pairs = list(find_pairs(texts))
    _replace(connection, schema.copies, _copy_rows(pairs, texts))


def _copy_rows(pairs: Sequence[Pair], texts: dict[int, Runs]) -> list[dict[str, Any]]:
    """Of each cluster its first text, and what the others are to that."""
    rows = []
    for head, *others in clusters(pairs, list(texts)):
        rows.append({"document": head, "head": head, "kind": "first", "likeness": 1.0})
        for other in others:
            pair = compare(head, other, texts)
            kind, likeness = (pair.kind, pair.jaccard) if pair else ("edited_copy", _jaccard(texts[head], texts[other]))
            rows.append({"document": other, "head": head, "kind": kind, "likeness": round(likeness, 3)})
    return rows


def _jaccard(one: Runs, other: Runs) -> float:
    common = in_common(one, other)
    return common / (len(one) + len(other) - common)


def _refresh_entities(connection: Connection) -> None:
    mentions, actors = schema.mentions, schema.actors
    named = exists(
        select(1).where(
            mentions.c.document == actors.c.document, mentions.c.actor == actors.c.id, mentions.c.form == "name"
        )
    )
    rows = connection.execute(
        select(
            schema.documents.c.id,
            actors.c["id", "kind", "name", "key", "label_en", "qid", "code"],
            named.label("named"),
        ).join_from(actors, schema.documents, schema.documents.c.number == actors.c.document)
    )
    entities, members = join_actors((Seen(*row) for row in rows), decisions(connection))
    numbers = dict(connection.execute(select(schema.documents.c["id", "number"])).tuples().all())
    _replace(connection, schema.entities, [entity._asdict() for entity in entities])
    _replace(
        connection,
        schema.members,
        [{**member._asdict(), "document": numbers[member.document]} for member in members],
    )


def _replace(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    connection.execute(delete(table))
    for at in range(0, len(rows), _AT_ONCE):
        connection.execute(insert(table), rows[at : at + _AT_ONCE])
