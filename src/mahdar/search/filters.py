"""What a search, or a question, is narrowed to."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, or_, select

from mahdar.errors import UsageError
from mahdar.joining.names import entities_named, is_actor
from mahdar.store.days import first_of, last_of
from mahdar.store.schema import documents, meetings, members, parties, statements

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class Filters:
    """Each narrows what is found; names are those of actors, in Arabic or English, or parts of them."""

    speaker: str | None = None
    act: str | None = None
    about: str | None = None
    since: str | None = None  # a day, month or year, ISO 8601
    until: str | None = None
    outlet: str | None = None
    forum: str | None = None

    @property
    def of_statements(self) -> bool:
        """Whether only statements are wanted."""
        return any((self.speaker, self.act, self.about))

    @property
    def has_names(self) -> bool:
        """Whether actors are named."""
        return any((self.speaker, self.about, self.forum))


EVERYTHING = Filters()


def first_day_of(given: str | None, option: str = "--since") -> str | None:
    """The first day of a year, a month or a day. Raises `UsageError` where it is none."""
    return _day(given, option, last=False)


def last_day_of(given: str | None, option: str = "--until") -> str | None:
    """The last day of a year, a month or a day. Raises `UsageError` where it is none."""
    return _day(given, option, last=True)


def _day(given: str | None, option: str, *, last: bool) -> str | None:
    if given is None:
        return None
    found = _DAY.fullmatch(given)
    try:
        if found:
            year, month, day = (int(each) if each else None for each in found.groups())
            month = month or (12 if last else 1)
            return date(year or 0, month, day or (monthrange(year or 0, month)[1] if last else 1)).isoformat()
    except ValueError:
        pass
    raise UsageError(f"{option} {given!r} is no date; write 2024, 2024-10 or 2024-10-18")


def statements_wanted(filters: Filters) -> Select[Any]:
    """Document and id of the statements that the filters leave."""
    wanted = select(statements.c.document, statements.c.id)
    if filters.act:
        wanted = wanted.where(statements.c.act == filters.act)
    for part, name in (("speakers", filters.speaker), ("about", filters.about)):
        if name:
            wanted = wanted.where(_has_party(part, name))
    return wanted


def documents_wanted(question: Select[Any], filters: Filters) -> Select[Any]:
    """A question about `documents`, narrowed to those that the filters leave."""
    if filters.since:
        question = question.where(documents.c.last_day >= first_of(filters.since))
    if filters.until:
        question = question.where(documents.c.first_day <= last_of(filters.until))
    if filters.outlet:
        outlet = filters.outlet
        question = question.where(
            or_(*(column.icontains(outlet, autoescape=True) for column in (documents.c.publisher, documents.c.agency)))
        )
    if filters.forum:
        question = question.where(documents.c.number.in_(_documents_of_forum(filters.forum)))
    if filters.of_statements:
        question = question.where(documents.c.number.in_(select(statements_wanted(filters).subquery().c.document)))
    return question


def _has_party(part: str, name: str) -> ColumnElement[bool]:
    return exists(
        select(1).where(
            parties.c.document == statements.c.document,
            parties.c.fact == statements.c.id,
            parties.c.part == part,
            is_actor(parties.c.document, parties.c.actor, name),
        )
    )


def _documents_of_forum(name: str) -> Select[Any]:
    of_meetings = select(meetings.c.document).where(is_actor(meetings.c.document, meetings.c.forum, name))
    of_names = select(members.c.document).where(members.c.entity.in_(entities_named(name, kinds=("forum",))))
    return of_meetings.union(of_names)
