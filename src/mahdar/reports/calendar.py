"""Meetings as a calendar (iCalendar, RFC 5545): a meeting whose day is known is an event of whole days."""

import hashlib
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import Engine

from mahdar.questions.rounds import Round, rounds, tellings
from mahdar.questions.scene import freshen, look
from mahdar.search.filters import EVERYTHING, Filters
from mahdar.store.days import first_of, last_of

if TYPE_CHECKING:
    from icalendar import Event

_STATUS = {"planned": "TENTATIVE", "postponed": "TENTATIVE", "cancelled": "CANCELLED", "denied": "CANCELLED"}
_STAMP = datetime(1970, 1, 1, tzinfo=UTC)  # the same for the same meetings; when it was printed changes nothing
_LONGEST = timedelta(days=14)  # what is known to a month or a season is no entry of a calendar


def calendar(engine: Engine, filters: Filters = EVERYTHING, language: str = "ar") -> str:
    """The meetings of a selection."""
    from icalendar import Calendar

    freshen(engine)
    made = Calendar()
    made.add("prodid", "-//mahdar//minutes//EN")
    made.add("version", "2.0")
    with engine.connect() as connection:
        scene = look(connection, filters)
        for each in rounds(scene, tellings(scene), language):
            days = _days(each)
            if days is not None:
                made.add_component(_event(each, *days))
    return str(made.to_ical().decode("utf-8"))


def _days(each: Round) -> tuple[date, date] | None:
    told = next(iter(each.dates), None)
    first, last = first_of(told), last_of(told)
    if first is None or last is None:
        return None
    days = date.fromisoformat(first), date.fromisoformat(last)
    return days if days[1] - days[0] <= _LONGEST else None


def _event(each: Round, first: date, last: date) -> "Event":
    from icalendar import Event

    title = " ".join(str(part) for part in (each.forum, each.ordinal) if part) or " – ".join(each.participants)
    told = [f"{name}: {value}" for name, value in _lines(each) if value]
    made = Event()
    key = "\n".join(f"{each.document}#{each.meeting}" for each in each.tellings[:1])
    made.add("uid", f"{hashlib.sha256(key.encode()).hexdigest()[:32]}@mahdar")
    made.add("dtstamp", _STAMP)
    made.add("dtstart", first)
    made.add("dtend", last + timedelta(days=1))
    made.add("summary", title or each.tellings[0].words)
    made.add("description", "\n".join(told))
    made.add("status", _STATUS.get(each.states[-1], "CONFIRMED"))
    if each.places:
        made.add("location", each.places[0])
    return made


def _lines(each: Round) -> tuple[tuple[str, str], ...]:
    absent = (f"{away.who} ({away.reason})" if away.reason else away.who for away in each.absent)
    return (
        ("present", "، ".join(each.participants)),
        ("absent", "، ".join(absent)),
        ("mediators", "، ".join(each.mediators)),
        ("level", ", ".join(each.levels)),
        ("told", ", ".join(each.states)),
        ("dates", ", ".join(each.dates)),
        ("sources", "; ".join(each.articles)),
    )
