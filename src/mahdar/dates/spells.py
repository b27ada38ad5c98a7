"""Points in time, and what lies between two of them.

18 أكتوبر 2024 · في 2002 · عامي 2014 و2016 · 3 و5 مايو
من 3 إلى 5 مايو · 3-5 مايو · بين 2014 و2016 · 2011-2014 · من مايو إلى يوليو 2020
"""

from mahdar.dates import edtf
from mahdar.dates.line import OPENING, Line, Read
from mahdar.dates.points import (
    RECENT,
    Point,
    read_bare_year,
    read_day_number,
    read_digits_or_day,
    read_point,
    read_year,
)
from mahdar.dates.resolve import resolve

_DAYS_THAT_SHARE = 6
_DASHES = frozenset("-–—/")


def read_spell(line: Line, at: int) -> tuple[Read, ...]:
    """The dates that begin at `at`: one, two that share their month, or one from a day to another."""
    return _read_range(line, at) or _read_days(line, at) or _read_points(line, at)


def read_resolved(line: Line, point: Point, first: int, *, named: bool = False) -> tuple[Read, ...]:
    """A point as a date whose words begin at `first`; with `named` nothing before it is asked for."""
    if not named and not point.dated and line.after(first - (line.keys[first - 1] in OPENING), "name_heads"):
        return (Read(first, point.last, None, skip=point.skip, void=True),)
    found = resolve(line, point, ahead=not point.dated and line.ahead(first, point.skip))
    if found.problem is not None and found.value is None and not point.support:
        return ()
    return (Read(first, point.last, found.value, found.relative, point.skip, found.problem),)


def _read_points(line: Line, at: int) -> tuple[Read, ...]:
    point = read_point(line, at, bare_year=_is_before_year(line, at))
    if point is None:
        return ()
    reads = read_resolved(line, point, at)
    while reads and point.month is None and point.day is None:
        second = line.joined(point.skip)
        following = read_bare_year(line, second) if second else None
        if following is None:
            break
        point = following
        reads += read_resolved(line, point, second)
    return reads


def _is_before_year(line: Line, at: int) -> bool:
    """Whether four digits at `at` are a year by what stands before: في 2002, النصف الثاني من 2016."""
    if line.after(at, "of_year") and (line.keys[at - 2] in line.words.ordinals or line.after(at - 1, "past")):
        return True
    return line.after(at, "before_year")


def _read_days(line: Line, at: int) -> tuple[Read, ...]:
    """Days that share a month: 3 و5 مايو, الثالث والخامس من مايو. Each is a date of its own."""
    point = read_shared_day(line, at)
    return read_resolved(line, point, at) if point is not None else ()


def read_shared_day(line: Line, at: int) -> Point | None:
    """The number of a day whose month stands with one of the next: 3 و5 مايو, 3 و4 و5 مايو."""
    first = read_day_number(line, at)
    if first is None:
        return None
    number, end = first
    behind = end
    for _ in range(_DAYS_THAT_SHARE):
        second = line.joined(behind)
        if not second:
            return None
        other = read_digits_or_day(line, second)
        if other is not None:
            return other._replace(day=number, last=end, skip=end) if other.day != number else None
        following = read_day_number(line, second)
        if following is None:
            return None
        behind = following[1]
    return None


def _read_range(line: Line, at: int) -> tuple[Read, ...]:
    first = read_point(line, at, bare_year=True) or _lone_day(line, at)
    if first is None:
        return ()
    start = _second_of_range(line, at, first)
    if not start:
        return ()
    second = read_point(line, start, bare_year=True)
    whole = _filled(first, second) if second is not None else None
    if whole is None or second is None:
        return ()
    begin = resolve(line, whole, ahead=not second.dated and line.ahead(at, second.skip))
    last = resolve(line, second if second.dated else _in_year_of(begin.value, second))
    if begin.value is None or last.value is None:
        problem = begin.problem or last.problem
        return (Read(at, second.last, None, True, second.skip, problem),)
    if begin.value > last.value and whole.year is not None and not first.dated:
        begin = resolve(line, whole._replace(year=whole.year - 1))  # من ديسمبر إلى فبراير 2020
    if begin.value is None or begin.value > last.value:
        return ()
    value = edtf.interval(begin.value, last.value)
    return (Read(at, second.last, value, begin.relative or last.relative, second.skip),)


def _in_year_of(value: str | None, point: Point) -> Point:
    """The second point of a range in the year that was found for the first: 11 إلى 13 أبريل."""
    year = value[:4] if value is not None and not point.hijri else ""
    return point._replace(year=int(year)) if year.isdecimal() else point


def _lone_day(line: Line, at: int) -> Point | None:
    """The number of a day whose month stands with the second: 3 إلى 5 مايو."""
    found = read_day_number(line, at)
    return Point(found[1], found[1], day=found[0]) if found is not None else None


def _second_of_range(line: Line, at: int, first: Point) -> int:
    """The token at which the second point of a range begins, or 0."""
    end = first.skip
    mark = line.keys[end]
    if mark in _DASHES:
        return end + 1
    if line.has(end, "to") and (line.after(at, "start") or line.after(at, "between")):
        return end + 1
    second = line.joined(end)
    return second if second and line.after(at, "between") else 0


def _filled(first: Point, second: Point) -> Point | None:
    """The first point with what is printed at the second alone; `None` where the two do not go together."""
    if first.hijri != second.hijri and first.month is not None:
        return None
    if first.month is None and first.year is not None:
        if second.month is not None or second.year is None or second.year <= first.year:
            return None
        plain = first.support or (first.year in RECENT and second.year in RECENT)
        return first if plain else None
    if first.month is None:
        if first.day is None or second.day is None or not (second.month or second.relation) or first.dated:
            return None
        return second._replace(day=first.day, weekday=None)
    if second.month is None or (first.day is None) != (second.day is None) or (first.dated and not second.dated):
        return None
    if first.dated:
        return first
    return first._replace(year=second.year, relation=second.relation, of_year=second.of_year)


def read_dated_year(line: Line, at: int) -> Point | None:
    """A year with or without its word, for what stands before one: صيف 2014, مطلع عام 2020."""
    return read_year(line, at) or read_bare_year(line, at)
