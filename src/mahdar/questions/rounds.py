"""Meetings across articles as they are asked for: each with all its tellings, which stand side by side where they differ."""

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from mahdar.joining.meetings import Telling, join_meetings
from mahdar.questions.scene import Row, Scene, ordered, shown
from mahdar.store import schema


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A meeting as one article tells it, in its words."""

    source: str
    document: str
    meeting: str
    published: str | None
    ordinal: int | None
    date: str | None
    place: str | None
    level: str | None
    state: str
    participants: tuple[str, ...]
    absent: tuple[str, ...]
    words: str


class Absent(msgspec.Struct, frozen=True, kw_only=True):
    """Who stayed away, and the printed reason."""

    who: str
    reason: str | None


class Round(msgspec.Struct, frozen=True, kw_only=True):
    """One meeting across articles.

    `dates`, `places`, `levels`, `states` have each value that is told, that of most independent sources first, `states` in the
    order of time; `sources` counts independent texts.
    """

    ordinal: int | None
    dates: tuple[str, ...]
    states: tuple[str, ...]
    levels: tuple[str, ...]
    sources: int
    forum: str | None
    places: tuple[str, ...]
    host: str | None
    participants: tuple[str, ...]
    mediators: tuple[str, ...]
    absent: tuple[Absent, ...]
    articles: tuple[str, ...]
    tellings: tuple[Told, ...]


def tellings(scene: Scene) -> list[Telling]:
    """All meetings of all articles of a scene."""
    return [_telling(scene, row) for row in scene.rows(schema.meetings)]


def rounds(scene: Scene, some: Iterable[Telling], language: str = "ar") -> list[Round]:
    """Tellings joined to meetings, in the order of their days."""
    return [round_of(scene, group, language) for group in join_meetings(some)]


def round_of(scene: Scene, group: Sequence[Telling], language: str = "ar") -> Round:
    """One meeting from its tellings."""
    articles = ordered(scene, (each.document for each in group))
    by_time = sorted(group, key=lambda each: (articles.index(each.document), each.id))
    present = dict.fromkeys(who for each in group for who in each.participants)
    away: dict[str, str | None] = {}
    for each in group:
        for who, reason in each.absent.items():
            away[who] = away.get(who) or reason
    return Round(
        ordinal=next((each.ordinal for each in group if each.ordinal is not None), None),
        dates=values(scene, group, "date"),
        states=tuple(dict.fromkeys(each.state for each in by_time)),
        levels=values(scene, group, "level"),
        sources=scene.sources(articles),
        forum=next((scene.name(each.forum, language) for each in group if each.forum), None),
        places=scene.names(_cities(scene, values(scene, group, "place")), language),
        host=next((scene.name(each.host, language) for each in group if each.host), None),
        participants=scene.names(present, language),
        mediators=scene.names(dict.fromkeys(who for each in group for who in each.mediators), language),
        absent=tuple(Absent(who=scene.name(who, language), reason=reason) for who, reason in away.items()),
        articles=shown(scene, articles),
        tellings=tuple(_told(scene, each, language) for each in by_time),
    )


def values(scene: Scene, group: Sequence[Telling], name: str) -> tuple[str, ...]:
    """What is told for one field, that of most independent sources first, then that told first."""
    told: dict[str, list[int]] = {}
    for each in group:
        value = getattr(each, name)
        if value is not None:
            told.setdefault(value, []).append(each.document)
    counted = Counter({value: scene.sources(documents) for value, documents in told.items()})
    return tuple(value for value, _ in counted.most_common())


def _cities(scene: Scene, places: Sequence[str]) -> list[str]:
    """Places without the states in which others of them lie."""
    cities = {scene.state(each) for each in places if scene.entities[each].kind == "place"}
    return [each for each in places if scene.entities[each].kind == "place" or scene.state(each) not in cities]


def _telling(scene: Scene, row: Row) -> Telling:
    of = scene.entity
    number = row.document
    participants = scene.parties(number, row.id, "participants")
    absent = scene.reasons(number, row.id, "absent")
    sides = {side for side in map(scene.state, (*participants, of(number, row.host))) if side}
    return Telling(
        document=number, id=row.id, forum=of(number, row.forum), ordinal=row.ordinal, date=row.date,
        first_day=row.first_day, last_day=row.last_day, published=scene.articles[number].first_day,
        place=of(number, row.place), host=of(number, row.host), level=row.level, state=row.state,
        participants=participants, mediators=scene.parties(number, row.id, "mediators"), absent=absent,
        sides=frozenset(sides), words=row.words,
    )  # fmt: skip


def _told(scene: Scene, each: Telling, language: str) -> Told:
    article = scene.articles[each.document]
    return Told(
        source=article.source or article.id, document=article.id, meeting=each.id, published=article.published,
        ordinal=each.ordinal, date=each.date, place=scene.name(each.place, language) or None, level=each.level,
        state=each.state, participants=scene.names(each.participants, language),
        absent=scene.names(each.absent, language), words=each.words,
    )  # fmt: skip
