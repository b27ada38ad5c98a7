"""What is reckoned from all articles together, reckoned again when other articles have been kept since."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, Table, bindparam, delete, exists, insert, select

from mahdar.joining.actors import Seen, join_actors
from mahdar.joining.clusters import against_first, join_copies
from mahdar.joining.copies import Runs, candidates, find_pairs, runs, sketch
from mahdar.joining.decisions import ENTITIES, decisions
from mahdar.store import schema
from mahdar.store.changes import is_stale, set_fresh
from mahdar.store.open import writing

_AT_ONCE = 5_000  # rows in one statement
_TEXTS = 500  # texts in one question


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
    """Compare the documents that never were with all others, and write the clusters that changed by it."""
    documents, copies, sketches = schema.documents, schema.copies, schema.sketches
    in_order = select(documents.c.number).order_by(
        documents.c.first_day.is_(None), documents.c.first_day, documents.c.id
    )
    order = {number: at for at, number in enumerate(connection.execute(in_order).scalars())}
    known = dict(connection.execute(select(sketches.c["document", "sketch"])).tuples().all())
    texts = dict(_read_runs(connection, [number for number in order if number not in known]))
    new = {number: sketch(found) for number, found in texts.items()}
    found = list(candidates(_told(new), _told(known)))
    texts.update(_read_runs(connection, {number for pair in found for number in pair} - texts.keys()))
    standing = dict(connection.execute(select(copies.c["document", "head"])).tuples().all())
    changed = [
        cluster
        for cluster in join_copies(standing.items(), find_pairs(found, texts), order)
        if any(standing.get(document) != cluster[0] for document in cluster)
    ]
    members = {document for cluster in changed for document in cluster}
    texts.update(_read_runs(connection, members - texts.keys()))
    if gone := [{"gone": document} for document in members & standing.keys()]:
        connection.execute(delete(copies).where(copies.c.document == bindparam("gone")), gone)
    _insert(connection, copies, [copy._asdict() for cluster in changed for copy in against_first(cluster, texts)])
    _insert(connection, sketches, [{"document": number, "sketch": state} for number, state in new.items()])


def _told(sketches: dict[int, bytes | None]) -> dict[int, bytes]:
    return {number: state for number, state in sketches.items() if state}


def _read_runs(connection: Connection, numbers: Iterable[int]) -> Iterator[tuple[int, Runs]]:
    """The runs of the texts of documents, with their numbers."""
    wanted = list(numbers)
    for at in range(0, len(wanted), _TEXTS):
        some = schema.documents.c.number.in_(wanted[at : at + _TEXTS])
        for number, text in connection.execute(select(schema.documents.c["number", "text"]).where(some)):
            yield number, runs(text)


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
    _insert(connection, table, rows)


def _insert(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    for at in range(0, len(rows), _AT_ONCE):
        connection.execute(insert(table), rows[at : at + _AT_ONCE])
