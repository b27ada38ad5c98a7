"""Who somebody is, as far as the articles tell: names, offices from when to when, what he does with words, of and with whom."""

from collections import Counter, defaultdict
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
_NO_OFFICES = {"counterpart"}  # words that stand for the office of somebody else


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
    yield from _counted(scene, "office", list(_offices(scene, entity)))
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


def _offices(scene: Scene, entity: str) -> Iterator[tuple[str, int]]:
    """The offices that somebody is printed with: one of one state or body, however it is printed, goes by its usual title.

    A title that does not say of what it is means the one that does, where there is one alone.
    """
    titles: defaultdict[tuple[str, str | None], list[tuple[str, int]]] = defaultdict(list)
    for row in scene.rows(schema.roles):
        if scene.entity(row.document, row.actor) == entity and row.sense not in _NO_OFFICES:
            titles[row.sense, scene.entity(row.document, row.of)].append((row.title, row.document))
    usual = {office: Counter(title for title, _ in printed).most_common(1)[0][0] for office, printed in titles.items()}
    for (sense, of), printed in titles.items():
        fuller = [other for other in titles if other[0] == sense and other[1]]
        office = fuller[0] if of is None and len(fuller) == 1 else (sense, of)
        yield from ((usual[office], document) for _, document in printed)


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
