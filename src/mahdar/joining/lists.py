"""Entities and copies as they are asked for: which there are, who belongs to one, what a paper added."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, and_, func, select

from mahdar.errors import UsageError
from mahdar.joining.copies import added, runs
from mahdar.joining.names import entities_named
from mahdar.joining.refresh import refresh_copies, refresh_entities
from mahdar.store.articles import numbers_of
from mahdar.store.schema import actors, copies, documents, entities, members, roles

_SURE = 0.95


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """An entity: in how many articles it is, from when to when, under which names, and how sure the doubtful ones are."""

    id: str
    kind: str
    articles: int
    first: str | None
    last: str | None
    score: float
    label_en: str | None
    name: str
    names: tuple[str, ...]
    why: tuple[str, ...]


class Belonging(msgspec.Struct, frozen=True, kw_only=True):
    """One actor of one article that belongs to an entity, and why."""

    published: str | None
    source: str | None
    document: str
    actor: str
    score: float
    why: str
    name: str
    roles: tuple[str, ...]


class Cluster(msgspec.Struct, frozen=True, kw_only=True):
    """Articles that print one text; `sources` counts them, and stands for one independent source."""

    sources: int
    published: str | None
    first: str | None
    agency: str | None
    outlets: tuple[str, ...]
    title: str | None
    members: tuple[str, ...]


class Printed(msgspec.Struct, frozen=True, kw_only=True):
    """One article of a cluster, how like the first it is, and the words that it has and the first has not."""

    published: str | None
    source: str | None
    kind: str
    likeness: float
    publisher: str | None
    agency: str | None
    title: str | None
    added: tuple[str, ...]


def list_entities(
    engine: Engine, name: str | None = None, *, kind: str | None = None, doubtful: bool = False, limit: int = 0
) -> list[Listed]:
    """Entities that are called so, those of most articles first; with `doubtful` those with a name that is not sure."""
    refresh_entities(engine)
    counted = (
        select(
            entities, func.count(members.c.document.distinct()).label("articles"),
            func.min(documents.c.first_day).label("first"), func.max(documents.c.last_day).label("last"),
            func.min(members.c.score).label("score"),
        )
        .join_from(entities, members, members.c.entity == entities.c.id)
        .join(documents, documents.c.number == members.c.document)
        .group_by(*entities.c)
    )  # fmt: skip
    if name is not None:
        counted = counted.where(entities.c.id.in_(entities_named(name)))
    if kind:
        counted = counted.where(entities.c.kind == kind)
    if doubtful:
        counted = counted.having(func.min(members.c.score) < _SURE)
    order = (func.min(members.c.score),) if doubtful else ()
    counted = counted.order_by(*order, func.count(members.c.document.distinct()).desc(), entities.c.id)
    with engine.connect() as connection:
        rows = connection.execute(counted.limit(limit or None)).mappings().all()
        names, reasons = _names(connection, [row["id"] for row in rows])
        return [
            Listed(
                id=row["id"], kind=row["kind"], articles=row["articles"], first=row["first"], last=row["last"],
                score=row["score"], label_en=row["label_en"], name=row["name"], names=names[row["id"]],
                why=reasons[row["id"]],
            )
            for row in rows
        ]  # fmt: skip


def show_entity(engine: Engine, entity: str) -> list[Belonging]:
    """All actors of all articles that are this entity, in time. Raises `UsageError` where there is none."""
    refresh_entities(engine)
    question = (
        select(
            documents.c["published", "source", "id"],
            members.c["actor", "score", "why"],
            actors.c.name,
            members.c.document,
        )
        .join_from(members, documents, documents.c.number == members.c.document)
        .join(actors, and_(actors.c.document == members.c.document, actors.c.id == members.c.actor))
        .where(members.c.entity == entity)
        .order_by(documents.c.first_day, documents.c.id, members.c.actor)
    )
    with engine.connect() as connection:
        rows = connection.execute(question).all()
        if not rows:
            raise UsageError(f"there is no entity {entity}; mahdar actors list shows them")
        held: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
        of_entity = and_(members.c.document == roles.c.document, members.c.actor == roles.c.actor)
        offices = (
            select(roles.c["document", "actor", "title"])
            .join_from(roles, members, of_entity)
            .where(members.c.entity == entity)
            .order_by(roles.c.document, roles.c.actor, roles.c.position)
        )
        for document, actor, title in connection.execute(offices):
            held[document, actor].append(title)
    return [
        Belonging(
            published=row.published, source=row.source, document=row.id, actor=row.actor, score=row.score, why=row.why,
            name=row.name, roles=tuple(dict.fromkeys(held[row.document, row.actor])),
        )
        for row in rows
    ]  # fmt: skip


def list_clusters(engine: Engine, limit: int = 0) -> list[Cluster]:
    """Texts that several articles print, the most printed first."""
    refresh_copies(engine)
    with engine.connect() as connection:
        groups = _clusters(connection)
    found = [
        Cluster(
            sources=len(rows), published=rows[0]["published"], first=rows[0]["source"],
            agency=next((row["agency"] for row in rows if row["agency"]), None),
            outlets=tuple(dict.fromkeys(row["publisher"] for row in rows if row["publisher"])), title=rows[0]["title"],
            members=tuple(row["source"] or row["id"] for row in rows),
        )
        for rows in groups.values()
    ]  # fmt: skip
    found.sort(key=lambda each: (-each.sources, each.published or "", each.first or ""))
    return found[:limit] if limit else found


def show_copies(engine: Engine, source: str) -> list[Printed]:
    """The articles that print the text of this one, given by source or id, and what each of them has of its own.

    Raises `UsageError` where no such article is kept.
    """
    refresh_copies(engine)
    with engine.connect() as connection:
        numbers = numbers_of(connection, source)
        rows = next(
            (rows for rows in _clusters(connection).values() if any(row["number"] in numbers for row in rows)), []
        )
    origin = runs(rows[0]["text"] if rows else "")
    return [
        Printed(
            published=row["published"], source=row["source"], kind=row["kind"], likeness=row["likeness"],
            publisher=row["publisher"], agency=row["agency"], title=row["title"],
            added=() if row is rows[0] else tuple(row["text"][start:end] for start, end in added(row["text"], origin)),
        )
        for row in rows
    ]  # fmt: skip


def _clusters(connection: Connection) -> dict[int, list[Any]]:
    """The rows of each cluster, its first article first."""
    question = select(documents, copies.c["head", "kind", "likeness"]).join_from(
        documents, copies, copies.c.document == documents.c.number
    )
    order = (copies.c.document != copies.c.head, documents.c.first_day.is_(None), documents.c.first_day, documents.c.id)
    found: defaultdict[int, list[Any]] = defaultdict(list)
    for row in connection.execute(question.order_by(*order)).mappings():
        found[row["head"]].append(row)
    return found


def _names(
    connection: Connection, ids: list[str]
) -> tuple[defaultdict[str, tuple[str, ...]], defaultdict[str, tuple[str, ...]]]:
    """The names under which entities are printed, and why they are theirs."""
    names: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    reasons: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for some in _some(ids):
        there = and_(actors.c.document == members.c.document, actors.c.id == members.c.actor)
        question = (
            select(members.c["entity", "why"], actors.c.name, func.count().label("times"))
            .join_from(members, actors, there)
            .where(members.c.entity.in_(some))
            .group_by(members.c.entity, members.c.why, actors.c.name)
            .order_by(members.c.entity, func.count().desc(), actors.c.name, members.c.why)
        )
        for row in connection.execute(question):
            names[row.entity] = tuple(dict.fromkeys((*names[row.entity], row.name)))
            reasons[row.entity] = tuple(dict.fromkeys((*reasons[row.entity], row.why)))
    return names, reasons


def _some(ids: list[str], at_once: int = 500) -> Iterator[list[str]]:
    for at in range(0, len(ids), at_once):
        yield ids[at : at + at_once]
