"""Facts of some articles with their actors as entities: what every question begins with."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, Select, Table, select

from mahdar.joining.refresh import refresh_copies, refresh_entities
from mahdar.search.filters import EVERYTHING, Filters, documents_wanted
from mahdar.store import schema


@dataclass(frozen=True, slots=True)
class Article:
    """An article; `text` stands for all that print its text: the number of the first of them."""

    number: int
    id: str
    source: str | None
    outlet: str | None
    agency: str | None
    published: str | None
    first_day: str | None
    last_day: str | None
    text: int


@dataclass(frozen=True, slots=True)
class Named:
    """An entity as people read it; `state` is the three letters of the state that it is of, or is."""

    id: str
    kind: str
    name: str
    label_en: str | None
    state: str | None


Row = Any


class Scene:
    """Articles, entities, and who has which part in which fact."""

    def __init__(self, connection: Connection, wanted: Select[Any]) -> None:
        self.connection, self.wanted = connection, wanted
        self.articles = {article.number: article for article in _articles(connection, wanted)}
        self.of = _members(connection, wanted)
        self.entities = _entities(connection, set(self.of.values()))
        self._parties = _parties(connection, wanted)

    def rows(self, table: Table) -> list[Row]:
        """The rows of a table of facts, in the order of their articles and records."""
        order = [table.c.document, table.c.position]
        return list(self.connection.execute(select(table).where(table.c.document.in_(self.wanted)).order_by(*order)))

    def entity(self, document: int, actor: str | None) -> str | None:
        """The entity that an actor of an article is."""
        return self.of.get((document, actor)) if actor else None

    def parties(self, document: int, fact: str, part: str) -> tuple[str, ...]:
        """The entities that have a part in a fact."""
        found = (self.entity(document, actor) for actor, _ in self._parties[document, fact, part])
        return tuple(dict.fromkeys(each for each in found if each))

    def reasons(self, document: int, fact: str, part: str) -> dict[str, str | None]:
        """The entities that have a part in a fact, with the printed reason."""
        found = ((self.entity(document, actor), reason) for actor, reason in self._parties[document, fact, part])
        return {each: reason for each, reason in found if each}

    def state(self, entity: str | None) -> str | None:
        """The state that an entity is of."""
        return self.entities[entity].state if entity else None

    def name(self, entity: str | None, language: str = "ar") -> str:
        """An entity's name, in English where it is known and wanted."""
        if entity is None:
            return ""
        named = self.entities[entity]
        return (named.label_en if language == "en" else None) or named.name

    def names(self, entities: Iterable[str], language: str = "ar") -> tuple[str, ...]:
        """Names in their order, each once."""
        return tuple(dict.fromkeys(self.name(each, language) for each in entities))

    def sources(self, documents: Iterable[int]) -> int:
        """How many independent texts these articles print."""
        return len({self.articles[each].text for each in documents})


def look(connection: Connection, filters: Filters = EVERYTHING) -> Scene:
    """The scene of the articles that the filters leave, of a store that was made fresh before."""
    return Scene(connection, documents_wanted(select(schema.documents.c.number), filters))


def freshen(engine: Engine) -> None:
    """Bring what is reckoned up to what is kept."""
    refresh_entities(engine)
    refresh_copies(engine)


def _articles(connection: Connection, wanted: Select[Any]) -> Iterable[Article]:
    documents, copies = schema.documents, schema.copies
    rows = connection.execute(
        select(documents, copies.c.head)
        .join_from(documents, copies, copies.c.document == documents.c.number, isouter=True)
        .where(documents.c.number.in_(wanted))
        .order_by(documents.c.first_day.is_(None), documents.c.first_day, documents.c.id)
    )
    for row in rows:
        yield Article(
            row.number, row.id, row.source, row.publisher, row.agency, row.published, row.first_day, row.last_day,
            row.head or row.number,
        )  # fmt: skip


def _members(connection: Connection, wanted: Select[Any]) -> dict[tuple[int, str], str]:
    members = schema.members
    rows = connection.execute(select(members.c["document", "actor", "entity"]).where(members.c.document.in_(wanted)))
    return {(row.document, row.actor): row.entity for row in rows}


def _entities(connection: Connection, ids: set[str]) -> dict[str, Named]:
    rows = connection.execute(select(schema.entities))
    return {
        row.id: Named(
            row.id, row.kind, row.name, row.label_en, row.code[:3] if row.code and len(row.code) > 2 else None
        )
        for row in rows
        if row.id in ids
    }


def _parties(
    connection: Connection, wanted: Select[Any]
) -> defaultdict[tuple[int, str, str], list[tuple[str, str | None]]]:
    parties = schema.parties
    found: defaultdict[tuple[int, str, str], list[tuple[str, str | None]]] = defaultdict(list)
    order = (parties.c.document, parties.c.fact, parties.c.part, parties.c.position)
    for row in connection.execute(select(parties).where(parties.c.document.in_(wanted)).order_by(*order)):
        found[row.document, row.fact, row.part].append((row.actor, row.reason))
    return found


def ordered(scene: Scene, documents: Iterable[int]) -> list[int]:
    """Articles by the day on which they were published."""
    return sorted(set(documents), key=lambda each: (scene.articles[each].first_day or "9999", scene.articles[each].id))


def shown(scene: Scene, documents: Iterable[int]) -> tuple[str, ...]:
    """Articles by the names under which they were kept, the first published first."""
    return tuple(scene.articles[each].source or scene.articles[each].id for each in ordered(scene, documents))
