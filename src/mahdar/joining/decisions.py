"""What people decided about actors, out of the journal and into it."""

from collections.abc import Sequence

from sqlalchemy import Connection, Engine, select

from mahdar.errors import UsageError
from mahdar.joining.actors import Decisions, apart
from mahdar.store.changes import set_stale
from mahdar.store.journal import Entry, entries, write_entry
from mahdar.store.open import writing
from mahdar.store.schema import documents, entities, members

_MERGE, _SPLIT = "actors.merge", "actors.split"

ENTITIES = "entities"
"""Under which name of `changes` actors are reckoned."""


def decisions(connection: Connection) -> Decisions:
    """All of them, in the order in which they were made."""
    found = entries(connection)
    return Decisions(
        merged=tuple((each.subject, each.detail["other"]) for each in found if each.action == _MERGE),
        split=tuple((each.subject, tuple(each.detail["documents"])) for each in found if each.action == _SPLIT),
    )


def merge(engine: Engine, one: str, other: str, who: str) -> Entry:
    """Decide that two entities are one, which goes by the first. Raises `UsageError` where there is no such entity."""
    with writing(engine).begin() as connection:
        for id in (one, other):
            _check(connection, id)
        if one == other:
            raise UsageError(f"{one} is one entity already; name another")
        set_stale(connection, ENTITIES)
        return write_entry(connection, who=who, action=_MERGE, subject=one, detail={"other": other})


def split(engine: Engine, entity: str, sources: Sequence[str], who: str) -> str:
    """Decide that some articles, given by source or id, speak of somebody else. The id of the new entity.

    Raises `UsageError` where the entity is in none of them, or in no other.
    """
    with writing(engine).begin() as connection:
        _check(connection, entity)
        rows = connection.execute(
            select(documents.c["id", "source"])
            .join_from(documents, members, members.c.document == documents.c.number)
            .where(members.c.entity == entity)
        ).all()
        wanted = set(sources)
        ids = sorted({row.id for row in rows if row.id in wanted or row.source in wanted})
        if missing := sorted(wanted - {each for row in rows for each in (row.id, row.source)}):
            raise UsageError(f"{entity} is not in {missing[0]}; mahdar actors show {entity} lists its articles")
        if len(ids) == len({row.id for row in rows}):
            raise UsageError(f"these are all articles of {entity}; leave at least one")
        set_stale(connection, ENTITIES)
        write_entry(connection, who=who, action=_SPLIT, subject=entity, detail={"documents": ids})
        return apart(entity, ids)


def _check(connection: Connection, entity: str) -> None:
    if connection.execute(select(entities.c.id).where(entities.c.id == entity)).first() is None:
        raise UsageError(f"there is no entity {entity}; mahdar actors list shows them")
