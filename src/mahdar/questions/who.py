"""Who somebody is, as far as the articles tell: names, offices from when to when, what he does with words, of and with whom."""

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec
from sqlalchemy import Engine

from mahdar.errors import UsageError
from mahdar.joining.lists import list_entities
from mahdar.questions.rounds import tellings
from mahdar.questions.scene import Scene, freshen, look
from mahdar.questions.statements import said
from mahdar.search.filters import EVERYTHING, Filters
from mahdar.store import schema

_MOST = 8  # lines of one kind


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """One line: `what` is `name`, `office`, `says`, `about`, `meets` or `outlet`; from when to when, and how often."""

    what: str
    times: int
    first: str | None
    last: str | None
    value: str


def who(engine: Engine, name: str, *, filters: Filters = EVERYTHING, language: str = "ar") -> list[Known]:
    """All that is known of the entity of this name that is in most articles. Raises `UsageError` where there is none."""
    freshen(engine)
    listed = list_entities(engine, name, limit=1)
    if not listed:
        raise UsageError(f"nobody called {name} is kept; mahdar actors list shows who is")
    entity = listed[0].id
    with engine.connect() as connection:
        return list(_known(look(connection, filters), entity, listed[0].names, language))


def _known(scene: Scene, entity: str, names: Iterable[str], language: str) -> Iterator[Known]:
    documents = {document for (document, _), each in scene.of.items() if each == entity}
    yield from _counted(scene, "id", [(entity, document) for document in documents])
    printed = scene.rows(schema.actors)
    yield from _counted(
        scene, "name", [(row.name, row.document) for row in printed if scene.entity(row.document, row.id) == entity]
    )
    offices = [row for row in scene.rows(schema.roles) if scene.entity(row.document, row.actor) == entity]
    yield from _counted(scene, "office", [(row.title, row.document) for row in offices])
    own = [each for each in said(scene) if entity in each.speakers]
    yield from _counted(scene, "says", [(each.row.act, each.row.document) for each in own])
    about = [(scene.name(who, language), each.row.document) for each in own for who in each.about if who != entity]
    yield from _counted(scene, "about", about)
    met = [each for each in tellings(scene) if entity in each.participants]
    others = [(scene.name(who, language), each.document) for each in met for who in each.participants if who != entity]
    yield from _counted(scene, "meets", others)
    yield from _counted(
        scene, "outlet", [(scene.articles[each].outlet or scene.articles[each].agency, each) for each in documents]
    )


def _counted(scene: Scene, what: str, told: Iterable[tuple[str | None, int]]) -> Iterator[Known]:
    """Each value with its days, the most frequent first."""
    days: dict[str, list[str]] = {}
    counts: Counter[str] = Counter()
    for value, document in told:
        if value:
            counts[value] += 1
            article = scene.articles[document]
            days.setdefault(value, []).extend(day for day in (article.first_day, article.last_day) if day)
    for value, times in counts.most_common(_MOST):
        seen = sorted(days[value])
        yield Known(
            what=what, times=times, first=seen[0] if seen else None, last=seen[-1] if seen else None, value=value
        )
