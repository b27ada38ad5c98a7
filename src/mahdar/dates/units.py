"""Weeks, months, years, decades and centuries told from the date of publication or named, and parts of them.

    الأسبوع الماضي · هذا العام · الشهر الجاري · قبل ثلاثة أيام · منذ نحو شهرين
    مطلع العام الجاري · أواخر أكتوبر · صيف 2014 · القرن التاسع عشر · ثمانينيات القرن الماضي

The value of a part is what it is a part of: EDTF has no word for the middle of a month.
"""

from mahdar.dates import edtf
from mahdar.dates.anchor import Anchor, Unit
from mahdar.dates.line import Line, Read, steps
from mahdar.dates.numbers import read_cardinal, read_ordinal
from mahdar.dates.points import is_counted, read_point
from mahdar.dates.spells import read_dated_year, read_resolved
from mahdar.dates.vocabulary import Relation

_SPRING = 21
_ARTICLE = "ال"
_THE_LAST_CENTURY = 20
_LONGEST = {"day": 400, "week": 60, "month": 60, "year": 150}
"""How many units back are a date and no mere length of time."""


def read_unit(line: Line, at: int) -> tuple[Read, ...]:
    """الأسبوع الماضي, العام قبل الماضي, هذا الشهر."""
    found = _unit(line, at)
    if found is None:
        return ()
    unit, relation, end = found
    value = _shifted(line, unit, relation)
    year = line.number(end)
    if unit == "year" and year is not None and value == str(year) and not is_counted(line, end + 1):
        end += 1  # العام الجاري 2024
    return (Read(at, end, value, relative=True),)


def _unit(line: Line, at: int) -> tuple[Unit, Relation, int] | None:
    this = line.has(at, "this")
    unit = line.words.units.get(line.keys[at + this])
    if unit is None or (this and not line.free(at + 1)):
        return None
    relation = line.relation(at + this + 1)
    if this:
        return unit, "current", relation[1] if relation is not None and relation[0] == "current" else at + 2
    if relation is None or line.after(at, "general_after"):
        return None
    return unit, *relation


def _shifted(line: Line, unit: Unit, relation: Relation) -> str | None:
    away = steps(relation)
    return line.anchor.shifted(unit, away) if line.anchor is not None and away is not None else None


def read_ago(line: Line, at: int) -> tuple[Read, ...]:
    """قبل ثلاثة أيام, منذ شهرين, قبل عام, منذ نحو خمسة أعوام: to the precision of the unit."""
    start = at + 1
    about = line.phrase(start, "about")
    start += about
    found = _distance(line, start)
    if found is None:
        return ()
    unit, count, end = found
    if line.has(end, "no_distance_before") or not 0 < count <= _LONGEST[unit]:
        return ()
    value = line.anchor.shifted(unit, -count) if line.anchor is not None else None
    return (Read(at, end, edtf.about(value) if value is not None and about else value, relative=True),)


def _distance(line: Line, at: int) -> tuple[Unit, int, int] | None:
    """A number of units: the unit, how many, the token after them."""
    words, key = line.words, line.keys[at]
    if key in words.duals:
        return words.duals[key], 2, at + 1
    if key in words.singles:
        return _single(line, at)
    number = read_cardinal(line, at)
    if number is None:
        return None
    count, end = number
    unit = words.counted.get(line.keys[end])
    return (unit, count, end + 1) if unit is not None and line.free(end) else None


def _single(line: Line, at: int) -> tuple[Unit, int, int] | None:
    """قبل عام, قبل سنة واحدة; not قبل عام 2020, قبل شهر رمضان, قبل يوم الجمعة."""
    if not line.free(at):
        return None
    following = line.keys[at + 1]
    if line.words.cardinals.get(following) == 1:
        return line.words.singles[line.keys[at]], 1, at + 2
    if line.number(at + 1) is not None or _is_definite(following) or following in line.words.months:
        return None
    if line.words.days.match(line.keys, at + 1) is not None:
        return None
    return line.words.singles[line.keys[at]], 1, at + 1


def _is_definite(key: str) -> bool:
    """Whether a word has the article: not إلى."""
    return key.startswith(_ARTICLE) and len(key) > 3


def read_part(line: Line, at: int) -> tuple[Read, ...]:
    """مطلع العام الجاري, منتصف أكتوبر, نهاية 2023, أوائل التسعينيات, قبل نهاية العام."""
    start = at + 1
    if not line.free(start):
        return ()
    point = read_point(line, start, bare_year=True, supported=True)
    if point is not None:
        return read_resolved(line, point, at, named=True) if point.day is None else ()
    found = read_season(line, start) or read_unit(line, start) or read_century(line, start) or read_decade(line, start)
    if found:
        return (found[0]._replace(first=at),)
    unit = line.words.units.get(line.keys[start])
    if unit in ("month", "year") and line.has(at, "parts_of_current") and not _is_described(line, start + 1):
        return (Read(at, start + 1, _shifted(line, unit, "current"), relative=True),)
    return ()


def _is_described(line: Line, at: int) -> bool:
    """Whether an adjective stands there: نهاية العام المالي, or what says of which month."""
    return _is_definite(line.keys[at]) or line.number(at) is not None


def read_season(line: Line, at: int) -> tuple[Read, ...]:
    """صيف 2014, خريف عام 2013, شتاء العام الماضي, الصيف المقبل."""
    season = line.words.seasons.get(line.keys[at])
    if season is None:
        return ()
    year = read_dated_year(line, at + 1)
    if year is not None and year.year is not None and not year.hijri:
        return (Read(at, year.last, edtf.season(year.year, season)),)
    relation = line.relation(at + 1)
    if relation is not None and _is_definite(line.keys[at]):
        return (Read(at, relation[1], _season_from(line.anchor, season, relation[0]), relative=True),)
    unit = _unit(line, at + 1)
    if unit is None or unit[0] != "year":
        return ()
    value = _shifted(line, unit[0], unit[1])
    return (Read(at, unit[2], edtf.season(int(value), season) if value is not None else None, relative=True),)


def _season_from(anchor: Anchor | None, season: int, relation: Relation) -> str | None:
    """الصيف الماضي is the last one that is over, الصيف المقبل the next to begin."""
    away = steps(relation)
    if anchor is None or anchor.month is None or away is None:
        return None
    begins = 3 * (season - _SPRING + 1)
    if away < 0:
        away += anchor.month >= begins + 3
    elif away > 0:
        away -= anchor.month < begins
    return edtf.season(anchor.year + away, season)


def read_century(line: Line, at: int) -> tuple[Read, ...]:
    """القرن التاسع عشر, القرن 19, القرن الماضي, هذا القرن."""
    found = _century(line, at)
    if found is None:
        return ()
    number, end, relative = found
    return (Read(at, end, edtf.century(number) if number is not None else None, relative),)


def _century(line: Line, at: int) -> tuple[int | None, int, bool] | None:
    """The number of a century, the token after it, and whether it was reckoned."""
    if not line.has(at, "centuries"):
        return None
    relation = line.relation(at + 1)
    if relation is not None:
        away = steps(relation[0])
        if line.anchor is None or away is None:
            return None, relation[1], True
        return line.anchor.year // 100 + 1 + away, relation[1], True
    digits = line.number(at + 1)
    ordinal = (digits, at + 2) if digits is not None else read_ordinal(line, at + 1)
    if ordinal is None or not 1 < ordinal[0] <= 21 or line.has(ordinal[1], "other_eras"):
        return None
    return ordinal[0], ordinal[1], False


def read_decade(line: Line, at: int) -> tuple[Read, ...]:
    """التسعينيات, ثمانينيات القرن الماضي, الستينات من القرن العشرين; of the last century where none is named."""
    tens = line.words.decades.get(line.keys[at])
    if tens is None or line.phrase(at + 1, "ages"):
        return ()
    start = at + 1
    if line.has(start, "of_year") and line.has(start + 1, "centuries"):
        start += 1
    century = _century(line, start)
    if century is not None:
        number, end, relative = century
        if number is None:
            return (Read(at, end, edtf.decade(_THE_LAST_CENTURY, tens)),)
        return (Read(at, end, edtf.decade(number, tens), relative),)
    if not line.keys[at].startswith(_ARTICLE):
        return ()
    return (Read(at, at + 1, edtf.decade(_THE_LAST_CENTURY, tens)),)
