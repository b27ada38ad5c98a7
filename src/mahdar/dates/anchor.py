"""The date of publication, and what is reckoned from it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from mahdar.dates import edtf

Unit = Literal["day", "week", "month", "year"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """The date of publication with the precision that it has: a part that is not known is `None`."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def date(self) -> date | None:
        """The day, where it is known."""
        return None if self.month is None or self.day is None else date(self.year, self.month, self.day)

    def shifted(self, unit: Unit, by: int) -> str | None:
        """The day, week, month or year so many units from this one in EDTF; `None` where the precision does not reach."""
        if unit == "year":
            return edtf.year(self.year + by)
        if self.month is None:
            return None
        if unit == "month":
            return edtf.month(*months_from(self.year, self.month, by))
        if self.date is None:
            return None
        if unit == "week":
            return edtf.week(self.date + timedelta(weeks=by))
        return (self.date + timedelta(days=by)).isoformat()


def months_from(of_year: int, number: int, by: int) -> tuple[int, int]:
    """Year and month so many months away."""
    count = of_year * 12 + number - 1 + by
    return count // 12, count % 12 + 1


def read_anchor(published: str | None) -> Anchor | None:
    """The anchor in an EDTF date of publication; `None` for none, for an interval and for what is no date."""
    if not published:
        return None
    fields = published.split("T")[0].rstrip("~?%").split("-")
    if not 1 <= len(fields) <= 3 or not all(field.isdecimal() for field in fields):
        return None
    numbers = [int(field) for field in fields]
    try:
        date(numbers[0], *[*numbers[1:], 1, 1][:2])
    except ValueError:
        return None
    return Anchor(*numbers)


def weekday_before(day: date, weekday: int, *, strictly: bool = False) -> date:
    """The last such weekday at or (`strictly`) before a day."""
    back = (day.weekday() - weekday) % 7
    return day - timedelta(days=back or (7 if strictly else 0))


def weekday_after(day: date, weekday: int, *, strictly: bool = False) -> date:
    """The next such weekday at or (`strictly`) after a day."""
    ahead = (weekday - day.weekday()) % 7
    return day + timedelta(days=ahead or (7 if strictly else 0))
