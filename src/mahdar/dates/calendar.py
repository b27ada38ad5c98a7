"""Arithmetic of dates, and their writing in EDTF."""

from calendar import monthrange
from datetime import date, timedelta

YEARS = range(1000, 2200)
"""Years that a report may print as four digits."""
_AHEAD = 31
HIJRI_YEARS = range(1343, 1501)
"""Years of the Hijra that the tables of `hijridate` cover."""


def published_day(published: str | None) -> date | None:
    """The day of a date of publication in EDTF, or `None` where it has no day."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def day(year: int | None, month: int, number: int) -> str | None:
    """A day in EDTF; without a year `XXXX-10-18`; `None` for a day that no calendar has."""
    if not 1 <= month <= 12 or not 1 <= number <= monthrange(year or 2024, month)[1]:
        return None
    return f"{year:04d}-{month:02d}-{number:02d}" if year is not None else f"XXXX-{month:02d}-{number:02d}"


def hijri_day(year: int, month: int, number: int) -> str | None:
    """A day of the Umm al-Qura calendar as a Gregorian one (tables of `hijridate`), or `None` outside of them."""
    from hijridate import Hijri  # its tables are loaded only where a Hijri date is printed

    try:
        found = Hijri(year, month, number).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return f"{found.year:04d}-{found.month:02d}-{found.day:02d}"


def hijri_month(year: int, month: int) -> str | None:
    """A month of the Umm al-Qura calendar as the interval of its Gregorian days."""
    first = hijri_day(year, month, 1)
    last = hijri_day(year, month, 30) or hijri_day(year, month, 29)
    return f"{first}/{last}" if first and last else None


def nearest_day(near: date, month: int, number: int) -> str | None:
    """A day without a year: the last one before `near`, or one less than a month ahead, for news tell what was."""
    found = [day(year, month, number) for year in (near.year - 1, near.year, near.year + 1)]
    real = [date.fromisoformat(each) for each in found if each is not None]
    past = [each for each in real if (each - near).days <= _AHEAD]
    return max(past).isoformat() if past else None


def weekday(near: date, number: int, direction: str) -> str:
    """The weekday (0 is Monday) before (`past`), after (`coming`), or at and before (`at`), or at and after (`ahead`) `near`."""
    back = (near.weekday() - number) % 7
    if direction == "past":
        return (near - timedelta(back or 7)).isoformat()
    if direction == "coming":
        return (near + timedelta((7 - back) % 7 or 7)).isoformat()
    if direction == "ahead":
        return (near + timedelta((7 - back) % 7)).isoformat()
    return (near - timedelta(back)).isoformat()


def month_of(near: date, distance: int) -> str:
    """The month so many months away."""
    count = near.year * 12 + near.month - 1 + distance
    return f"{count // 12:04d}-{count % 12 + 1:02d}"


def named_month(near: date, month: int, direction: str) -> str:
    """A month by name that is past, coming or current, seen from `near`."""
    year = near.year
    if direction == "past" and month >= near.month:
        year -= 1
    if direction == "coming" and month <= near.month:
        year += 1
    return f"{year:04d}-{month:02d}"


def week_of(near: date, distance: int) -> str:
    """The week so many weeks away, Monday to Sunday, as an interval."""
    monday = near - timedelta(near.weekday()) + timedelta(weeks=distance)
    return f"{monday.isoformat()}/{(monday + timedelta(6)).isoformat()}"


def away(near: date, unit: str, count: int) -> str:
    """So many units before `near`, to the precision of the unit."""
    if unit == "day":
        return (near - timedelta(count)).isoformat()
    if unit == "week":
        return (near - timedelta(weeks=count)).isoformat()
    if unit == "month":
        return month_of(near, -count)
    return f"{near.year - count:04d}"
