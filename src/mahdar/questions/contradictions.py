"""Where articles contradict each other about one meeting: who was there, when and where it was, whether it was at all."""

from collections.abc import Iterator, Sequence

import msgspec
from sqlalchemy import Engine

from mahdar.joining.meetings import Telling, join_meetings
from mahdar.questions.rounds import round_of, tellings
from mahdar.questions.scene import Scene, freshen, look, shown
from mahdar.search.filters import EVERYTHING, Filters

_HELD = frozenset({"held", "ongoing"})


class Contradiction(msgspec.Struct, frozen=True, kw_only=True):
    """Two tellings that cannot both be right: `one` and `other` with the articles that tell them."""

    about: str
    day: str | None
    ordinal: int | None
    forum: str | None
    subject: str | None
    one: str
    one_articles: tuple[str, ...]
    other: str
    other_articles: tuple[str, ...]


def contradictions(engine: Engine, *, filters: Filters = EVERYTHING, language: str = "ar") -> list[Contradiction]:
    """All of them, by the day of the meeting."""
    freshen(engine)
    with engine.connect() as connection:
        scene = look(connection, filters)
        found = [each for group in join_meetings(tellings(scene)) for each in _within(scene, group, language)]
    return sorted(found, key=lambda each: (each.day or "9999", each.about, each.subject or ""))


def _within(scene: Scene, group: Sequence[Telling], language: str) -> Iterator[Contradiction]:
    meeting = round_of(scene, group, language)

    def told(
        about: str, subject: str | None, one: str, ones: Sequence[Telling], other: str, others: Sequence[Telling]
    ) -> Contradiction:
        return Contradiction(
            about=about, day=next(iter(meeting.dates), None), ordinal=meeting.ordinal, forum=meeting.forum,
            subject=subject, one=one, one_articles=shown(scene, (each.document for each in ones)), other=other,
            other_articles=shown(scene, (each.document for each in others)),
        )  # fmt: skip

    for who in dict.fromkeys(who for each in group for who in each.absent):
        away = [each for each in group if who in each.absent]
        there = [each for each in group if who in each.participants]
        if there:
            yield told("attendance", scene.name(who, language), "absent", away, "present", there)
    held = [each for each in group if each.state in _HELD]
    denied = [each for each in group if each.state == "denied"]
    if held and denied:
        yield told("denial", None, "held", held, "denied", denied)
    for date, ones, other, others in _clashes(held, "date"):
        if not date.startswith(other) and not other.startswith(date) and _apart(ones[0], others[0]):
            yield told("date", None, date, ones, other, others)
    for place, ones, other, others in _clashes(held, "place"):
        if scene.entities[place].kind == scene.entities[other].kind == "place":
            yield told("place", None, scene.name(place, language), ones, scene.name(other, language), others)


def _clashes(group: Sequence[Telling], name: str) -> Iterator[tuple[str, list[Telling], str, list[Telling]]]:
    """Each two values of a field, and who tells them."""
    told: dict[str, list[Telling]] = {}
    for each in group:
        value = getattr(each, name)
        if value is not None:
            told.setdefault(value, []).append(each)
    found = list(told.items())
    for at, (value, ones) in enumerate(found):
        for other, others in found[at + 1 :]:
            yield value, ones, other, others


def _apart(one: Telling, other: Telling) -> bool:
    days, others = one.days(), other.days()
    return days is not None and others is not None and (days[1] < others[0] or others[1] < days[0])
