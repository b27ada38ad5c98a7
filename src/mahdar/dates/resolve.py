"""Which day, month or year a point in time is: what is not printed is reckoned from the date of publication.

Day and month without a year are the last ones before publication, or those of the next two months, as news tell what was
and announce what is near; words that look ahead (سيعقد, المقرر) turn that round, a weekday beside them settles it. `الماضي`
and `المقبل` are strictly before and after.
"""

from calendar import monthrange
from datetime import date
from typing import NamedTuple

from mahdar.dates import edtf, hijri
from mahdar.dates.anchor import Anchor, months_from
from mahdar.dates.line import Line, steps
from mahdar.dates.points import Point

_NEAR = 60
"""Days ahead in which a day without a year is the coming one even where nothing looks ahead."""
_LEAP_YEAR = 2024
_REACH = 9  # years in which a 29 February is met


class Resolved(NamedTuple):
    """A value in EDTF, `None` where nobody can tell; whether it was reckoned; why it is no date or a doubtful one."""

    value: str | None
    relative: bool = False
    problem: str | None = None


def resolve(line: Line, point: Point, *, ahead: bool = False) -> Resolved:
    """The value of a point. `ahead`: words before it look ahead."""
    if point.hijri:
        return _hijri(line.anchor, point)
    if point.month is not None and not _exists(point.year, point.month, point.day):
        return Resolved(None, problem="no calendar has this day")
    if point.year is not None:
        line.years.append(point.year)
        return _with_year(point, point.year)
    if point.of_year is not None:
        return _of_year(line, point)
    if point.month is None:
        return _of_month(line.anchor, point)
    return _nearest(line.anchor, point, point.month, ahead)


def _exists(year: int | None, month: int, day: int | None) -> bool:
    return 1 <= month <= 12 and 1 <= (day or 1) <= monthrange(year or _LEAP_YEAR, month)[1]


def _with_year(point: Point, year: int) -> Resolved:
    if point.month is None:
        return Resolved(edtf.year(year))
    if point.day is None:
        return Resolved(edtf.month(year, point.month))
    value = edtf.day(year, point.month, point.day)
    if point.weekday is not None and date(year, point.month, point.day).weekday() != point.weekday:
        return Resolved(value, problem="the weekday is not that of the day")
    return Resolved(value)


def _of_year(line: Line, point: Point) -> Resolved:
    """مايو من العام الماضي, مايو من العام نفسه."""
    if point.of_year == "same":
        return _with_year(point, line.years[-1]) if line.years else Resolved(None)
    if line.anchor is None or point.of_year is None:
        return Resolved(None, relative=True)
    year = line.anchor.year + (steps(point.of_year) or 0)
    if point.month is not None and not _exists(year, point.month, point.day):
        return Resolved(None, problem="no calendar has this day")
    return _with_year(point, year)._replace(relative=True)


def _of_month(anchor: Anchor | None, point: Point) -> Resolved:
    """الرابع عشر من الشهر الماضي."""
    away = steps(point.relation) if point.relation is not None else None
    if anchor is None or anchor.month is None or point.day is None or away is None:
        return Resolved(None, relative=True)
    year, month = months_from(anchor.year, anchor.month, away)
    if not _exists(year, month, point.day):
        return Resolved(None, problem="no calendar has this day")
    return Resolved(edtf.day(year, month, point.day), relative=True)


def _nearest(anchor: Anchor | None, point: Point, month: int, ahead: bool) -> Resolved:
    if anchor is None or anchor.month is None or point.relation == "same":
        if point.relation is not None:
            return Resolved(None, relative=True)
        return Resolved(edtf.month(None, month) if point.day is None else edtf.day(None, month, point.day))
    if point.day is None or anchor.day is None:
        year = _nearest_month(anchor.year, anchor.month, point, month, ahead)
        value = edtf.month(year, month) if point.day is None else edtf.day(year, month, point.day)
        return Resolved(value, relative=True)
    near = date(anchor.year, anchor.month, anchor.day)
    days = [
        date(year, month, point.day)
        for year in range(near.year - _REACH, near.year + _REACH)
        if _exists(year, month, point.day)
    ]
    return Resolved(_nearest_day(near, days, point, ahead).isoformat(), relative=True)


def _nearest_month(year: int, now: int, point: Point, month: int, ahead: bool) -> int:
    if point.relation == "current":
        return year
    if point.relation in ("past", "before_past"):
        return year - (month >= now) - (point.relation == "before_past")
    if point.relation in ("coming", "after_coming"):
        return year + (month <= now) + (point.relation == "after_coming")
    if ahead:
        return year + (month < now)
    return year - (month > now)


def _nearest_day(near: date, days: list[date], point: Point, ahead: bool) -> date:
    """The one of the same days of many years that is meant."""
    past = [day for day in days if day < near]
    coming = [day for day in days if day > near]
    if point.relation == "past":
        return past[-1]
    if point.relation == "before_past":
        return past[-2]
    if point.relation == "coming":
        return coming[0]
    if point.relation == "after_coming":
        return coming[1]
    around = [past[-1], *(day for day in days if day == near), coming[0]]
    if point.relation == "current":
        return min(around, key=lambda day: abs((day - near).days))
    if point.weekday is not None:
        fitting = [day for day in around if day.weekday() == point.weekday]
        if len(fitting) == 1:
            return fitting[0]
    if ahead:
        return around[1]
    return max(day for day in around if (day - near).days <= _NEAR)


def _hijri(anchor: Anchor | None, point: Point) -> Resolved:
    if point.month is not None and not (1 <= point.month <= 12 and 1 <= (point.day or 1) <= hijri.LONGEST_MONTH):
        return Resolved(None, problem="no calendar has this day")
    year, relative = point.year, False
    if year is None:
        year, relative = _hijri_year(anchor, point), True
    if year is None or year not in hijri.YEARS:
        return Resolved(None, relative=relative)
    if point.month is None:
        return Resolved(hijri.year_days(year), relative)
    if point.day is None:
        return Resolved(hijri.month_days(year, point.month), relative)
    return Resolved(hijri.to_gregorian(year, point.month, point.day).isoformat(), relative)


def _hijri_year(anchor: Anchor | None, point: Point) -> int | None:
    """The year of the Hijra of a day or month that is named without one."""
    if anchor is None or anchor.date is None or point.month is None or point.relation == "same":
        return None
    try:
        now = hijri.of_gregorian(anchor.date)
    except (OverflowError, ValueError):
        return None
    away = steps(point.relation or "current") or 0
    this = (now.month, now.day) if point.day is not None else (now.month,)
    named = (point.month, point.day) if point.day is not None else (point.month,)
    if away < 0:
        return now.year - (named >= this) + away + 1
    if away > 0:
        return now.year + (named <= this) + away - 1
    return now.year - (point.relation is None and named > this)
