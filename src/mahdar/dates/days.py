"""Weekdays and days told from the day of publication, with what stands before and behind them.

    الجمعة · يوم الجمعة الماضي · مساء الخميس · السبت المقبل · الجمعة 18 أكتوبر 2024 · يوم 18 أكتوبر
    أمس · اليوم الخميس · صباح أمس الأربعاء · أول من أمس · بعد غد · الليلة الماضية

A bare weekday is the nearest at or before publication, at or after where words look ahead. A weekday beside أمس or غدا that
does not agree is right: the report was printed later than it was written.
"""

from datetime import date, timedelta
from typing import NamedTuple

from mahdar.dates import edtf
from mahdar.dates.anchor import weekday_after, weekday_before
from mahdar.dates.line import Line, Read, steps
from mahdar.dates.points import read_digits_or_day
from mahdar.dates.spells import read_resolved, read_shared_day
from mahdar.dates.vocabulary import Relation

_MONDAY = 0
_NIGHT_MARKS = frozenset("/-–")
_MARKS = frozenset("،,-–")


class _Day(NamedTuple):
    """What the words up to `last` say: a distance from publication, a weekday; `supported` by a word like يوم or مساء."""

    last: int
    distance: int | None
    weekday: int | None
    supported: bool


def read_day(line: Line, at: int) -> tuple[Read, ...]:
    """The date at `at`, or two where a weekday in brackets stands behind: أمس (الأحد)."""
    night = line.words.nights.match(line.keys, at)
    if night is not None:
        return (_night(line, at, at + night.length, night.value),)
    day = _words(line, at)
    if day.distance is None and day.weekday is None:
        return _explicit(line, at, day.last) if day.supported else ()
    if not _is_day(line, at, day):
        return (Read(at, day.last, None, void=True),)
    if day.weekday is not None:
        explicit = _explicit(line, at, day.last, day.weekday)
        if explicit:
            return explicit
    return _reckoned(line, at, day)


def _night(line: Line, at: int, end: int, distance: int) -> Read:
    """The night that begins at a distance from today."""
    near = line.anchor.date if line.anchor is not None else None
    return Read(at, end, _two_days(near + timedelta(days=distance)) if near is not None else None, relative=True)


def _two_days(first: date) -> str:
    return edtf.interval(first.isoformat(), (first + timedelta(days=1)).isoformat())


def _words(line: Line, at: int) -> _Day:
    end, supported = at, False
    for _ in range(3):  # صباح يوم أمس, يوم أمس صباح …
        step = line.phrase(end, "day_parts")
        if not step and line.has(end, "day_heads") and line.words.days.match(line.keys, end) is None:
            step = 1
        if not step or (end > at and not line.free(end)):
            break
        end, supported = end + step, True
    distance = None
    found = line.words.days.match(line.keys, end) if end == at or line.free(end) else None
    if found is not None:
        end, distance = end + found.length, found.value
    weekday = line.words.weekdays.get(line.keys[end]) if end == at or line.free(end) else None
    if distance is not None and weekday is not None and not _may_follow(line, at, end, found.length if found else 0):
        weekday = None
    return _Day(end + (weekday is not None), distance, weekday, supported)


def _may_follow(line: Line, at: int, end: int, length: int) -> bool:
    """Whether a weekday behind أمس belongs to it: not across the end of a line."""
    return length > 0 and end > at and not line.clitics.get(end)


def _is_day(line: Line, at: int, day: _Day) -> bool:
    if day.weekday is not None:
        if line.after(at, "recurring") or line.has(at, "recurring") or line.phrase(day.last, "recurring_after"):
            return False
        return day.supported or day.distance is not None or _is_weekday(line, at, day)
    first = line.keys[day.last - 1]
    if day.distance == 0:
        return day.supported or not (line.after(at, "no_today_after") or line.has(day.last, "no_today_before"))
    if day.distance == -1:
        return not line.has(day.last, "no_yesterday_before")
    return day.last > at + 1 or first not in line.words.lists["tomorrow_needs_support"]


def _is_weekday(line: Line, at: int, day: _Day) -> bool:
    """Whether a weekday's name alone is one: not صلاة الجمعة, الرئيسين الاثنين."""
    if line.after(at, "no_weekday_after") or line.has(day.last, "no_weekday_before"):
        return False
    return day.weekday != _MONDAY or not line.after(at, "both_after")


def _explicit(line: Line, at: int, end: int, weekday: int | None = None) -> tuple[Read, ...]:
    """The day and month that belong to the words before: الجمعة 18 أكتوبر, الجمعة المقبل 25 أكتوبر, يوم 18/10/2024."""
    start = end
    if weekday is not None:
        relation = line.words.weekday_relations.match(line.keys, start)
        start += relation.length if relation is not None else 0
        start += line.keys[start] in _MARKS
        start += line.has(start, "equals")
    point = read_digits_or_day(line, start)
    if point is None and weekday is None:
        point = read_shared_day(line, start)
    if point is None or point.day is None:
        return ()
    return read_resolved(line, point._replace(weekday=weekday), at, named=True)


def _reckoned(line: Line, at: int, day: _Day) -> tuple[Read, ...]:
    near = line.anchor.date if line.anchor is not None else None
    relation, end = _relation(line, day)
    if near is None:
        return (Read(at, end, None, relative=True), *_in_brackets(line, end, None))
    if day.weekday is None:
        told = near + timedelta(days=day.distance or 0)
    elif day.distance is not None:
        told = _agreeing(near, day.distance, day.weekday)
    else:
        told = _weekday(near, day.weekday, relation, ahead=relation is None and line.ahead(at, end))
    value = told.isoformat()
    second = end + (line.keys[end] in _NIGHT_MARKS)
    if day.supported and _is_next_weekday(line, second, day.weekday):
        return (Read(at, second + 1, _two_days(told), relative=True),)
    return (Read(at, end, value, relative=True), *_in_brackets(line, end, value))


def _is_next_weekday(line: Line, at: int, weekday: int | None) -> bool:
    """Whether the second weekday of a night stands there: ليل السبت الأحد."""
    return weekday is not None and line.free(at) and line.words.weekdays.get(line.keys[at]) == (weekday + 1) % 7


def _relation(line: Line, day: _Day) -> tuple[Relation | None, int]:
    """الماضي or المقبل behind a weekday, its own or that of the next: الجمعة والسبت الماضيين."""
    if day.weekday is None or day.distance is not None:
        return None, day.last
    own = line.words.weekday_relations.match(line.keys, day.last)
    if own is not None and own.value in ("before_past", "past", "coming", "after_coming"):
        return own.value, day.last + own.length
    if line.clitics.get(day.last) == "و" and line.keys[day.last] in line.words.weekdays:
        shared = line.words.weekday_relations.match(line.keys, day.last + 1)
        if shared is not None and shared.value in ("past", "coming"):
            return shared.value, day.last
    return None, day.last


def _weekday(near: date, weekday: int, relation: Relation | None, *, ahead: bool) -> date:
    away = steps(relation) if relation is not None else None
    if away is None or away == 0:
        return weekday_after(near, weekday) if ahead else weekday_before(near, weekday)
    if away < 0:
        return weekday_before(near, weekday, strictly=True) + timedelta(weeks=away + 1)
    return weekday_after(near, weekday, strictly=True) + timedelta(weeks=away - 1)


def _agreeing(near: date, distance: int, weekday: int) -> date:
    told = near + timedelta(days=distance)
    if told.weekday() == weekday:
        return told
    return weekday_after(near, weekday) if distance > 0 else weekday_before(near, weekday)


def _in_brackets(line: Line, end: int, value: str | None) -> tuple[Read, ...]:
    """The weekday in أمس (الأحد): a date of its own, with the value of the day before it."""
    if line.keys[end] == "(" and line.keys[end + 1] in line.words.weekdays and line.keys[end + 2] == ")":
        return (Read(end + 1, end + 2, value, relative=True),)
    return ()
