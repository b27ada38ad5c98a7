"""Days, months and years of the Hijri calendar (Umm al-Qura) as the Gregorian days that they are."""

from datetime import date, timedelta
from typing import NamedTuple

YEARS = range(1343, 1501)
"""The years that the tables reach; what lies outside is not told."""

LONGEST_MONTH = 30


class HijriDate(NamedTuple):
    """A day of the Hijri calendar."""

    year: int
    month: int
    day: int


def to_gregorian(of_year: int, of_month: int, number: int) -> date:
    """The Gregorian day. Day 30 of a month of 29 (who sights the moon later has one) is the first of the next."""
    from hijridate import Hijri  # half of the start-up of a process that reads no Hijri date

    first = Hijri(of_year, of_month, 1).to_gregorian()
    return date(first.year, first.month, first.day) + timedelta(days=number - 1)


def of_gregorian(day: date) -> HijriDate:
    """The Hijri day of a Gregorian one. Raises `OverflowError` outside the tables."""
    from hijridate import Gregorian

    found = Gregorian(day.year, day.month, day.day).to_hijri()
    return HijriDate(found.year, found.month, found.day)


def month_days(of_year: int, number: int) -> str:
    """The days of a month as an interval."""
    after = (of_year, number + 1) if number < 12 else (of_year + 1, 1)
    return _days(to_gregorian(of_year, number, 1), _start(*after) or to_gregorian(of_year, number, LONGEST_MONTH))


def year_days(number: int) -> str:
    """The days of a year as an interval."""
    return _days(to_gregorian(number, 1, 1), _start(number + 1, 1) or to_gregorian(number, 12, LONGEST_MONTH))


def _start(of_year: int, of_month: int) -> date | None:
    return to_gregorian(of_year, of_month, 1) if of_year in YEARS else None


def _days(first: date, after: date) -> str:
    return f"{first.isoformat()}/{(after - timedelta(days=1)).isoformat()}"
