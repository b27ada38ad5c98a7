"""A point in time as printed: day, month and year as far as they are named, before anything is reckoned.

18 أكتوبر/ تشرين الأول 2024 · الثاني من نوفمبر · الـ17 من الشهر الجاري · يوليو/ تموز الماضي · شهر مايو · عام 2021
15 ربيع الآخر 1446هـ · مايو من العام الماضي · 18/10/2024 · 2024-10-18
"""

from typing import NamedTuple

from mahdar.dates.hijri import LONGEST_MONTH
from mahdar.dates.hijri import YEARS as HIJRI_YEARS
from mahdar.dates.line import Line
from mahdar.dates.numbers import read_ordinal, read_year_in_words
from mahdar.dates.vocabulary import Relation

YEARS = range(1000, 2200)
"""What four digits may be as a year."""
RECENT = range(1900, 2100)
"""What four digits are as a year where no word says that they are one."""
_SHORT_YEARS = range(40, 100)  # عام 67: of the last century
_LONGEST_MONTH = 31
_PAIR_MARKS = frozenset("/-–—|")
_DIGIT_MARKS = frozenset("/-.")
_COMMAS = frozenset("،,")
_ARTICLE = "ال"
_ACCUSATIVE = "ا"


class Point(NamedTuple):
    """What is printed; fields are `None` where nothing is.

    `relation` is that of the month (الشهر الماضي, مايو المقبل), `of_year` that of the year (من العام الماضي). `support`: more
    than a bare name or number stands there.
    """

    last: int
    skip: int
    day: int | None = None
    month: int | None = None
    year: int | None = None
    relation: Relation | None = None
    of_year: Relation | None = None
    hijri: bool = False
    support: bool = False
    weekday: int | None = None

    @property
    def dated(self) -> bool:
        """Whether year or relation says which one it is."""
        return self.year is not None or self.relation is not None or self.of_year is not None


class _Month(NamedTuple):
    number: int
    hijri: bool
    risky: bool
    last: int
    skip: int  # behind a second name in brackets


def read_point(line: Line, at: int, *, bare_year: bool = False, supported: bool = False) -> Point | None:
    """The point at token `at`; with `bare_year` four digits alone are one, with `supported` a risky name of a month is."""
    return (
        _read_digits(line, at)
        or _read_day(line, at)
        or _read_month(line, at, supported)
        or read_year(line, at)
        or (read_bare_year(line, at) if bare_year else None)
    )


def read_digits_or_day(line: Line, at: int) -> Point | None:
    """A point that names a day of a month."""
    return _read_digits(line, at) or _read_day(line, at)


def _read_digits(line: Line, at: int) -> Point | None:
    """18/10/2024, 18-10-2024, 18.10.2024, 18 / 10 / 2024, 2024-10-18: the day first, unless the year stands first."""
    first, mark = line.number(at), line.keys[at + 1]
    if first is None or mark not in _DIGIT_MARKS or line.keys[at + 3] != mark or _hangs_on(line, at):
        return None
    second, third = line.number(at + 2), line.number(at + 4)
    if second is None or third is None or second > 99 or _goes_on(line, at + 4):
        return None
    gaps = line.tokens[at + 4].end - line.tokens[at].start - sum(len(line.keys[at + each]) for each in range(5))
    if gaps > (4 if mark == "/" else 0):
        return None
    if len(line.keys[at + 4]) == 4 and first <= 99:
        day, month, year = first, second, third
    elif len(line.keys[at]) == 4 and third <= 99:
        day, month, year = third, second, first
    else:
        return None
    if month > 12 >= day:
        day, month = month, day
    hijri = year in HIJRI_YEARS
    if not hijri and (year not in YEARS or (mark == "." and year not in RECENT)):
        return None
    last = _era(line, at + 5)[0]
    return Point(last, last, day, month, year, hijri=hijri, support=True)


def _hangs_on(line: Line, at: int, marks: str = ":./-") -> bool:
    """Whether digits hang on others before: 22:31, 3.5, 10/2024; but not on another year, as in 2011-2014."""
    if at < 2 or line.number(at - 2) is None or line.keys[at - 1] not in marks or line.number(at - 2) in RECENT:
        return False
    return line.tokens[at - 2].end == line.tokens[at - 1].start and line.tokens[at - 1].end == line.tokens[at].start


def _goes_on(line: Line, at: int) -> bool:
    """Whether more digits hang on behind: 10:30, 1.5, 2024-10; but not another year, as in 2011-2014."""
    return (
        line.keys[at + 1] in _DIGIT_MARKS | {":"}
        and line.number(at + 2) is not None
        and line.number(at + 2) not in RECENT
        and line.tokens[at].end == line.tokens[at + 1].start
        and line.tokens[at + 1].end == line.tokens[at + 2].start
    )


def read_day_number(line: Line, at: int) -> tuple[int, int] | None:
    """The number of a day: 18, الـ18, الثامن عشر; and the token after it."""
    start = at + 1 if line.keys[at] == _ARTICLE else at
    number = line.number(start)
    if number is not None:
        if len(line.keys[start]) > 2 or number == 0 or _hangs_on(line, start, ":./"):
            return None
        return number, start + 1
    if start > at:
        return None
    ordinal = read_ordinal(line, at)
    if ordinal is None or ordinal[0] > _LONGEST_MONTH or _is_other_ordinal(line, at):
        return None
    return ordinal


def _is_other_ordinal(line: Line, at: int) -> bool:
    """Whether an ordinal counts the noun before it: الأسبوع الأول من مايو."""
    before = line.keys[at - 1]
    return (
        before.startswith(_ARTICLE)
        and before not in line.words.lists["to"]
        and line.free(at)
        and before not in line.words.weekdays
        and not line.after(at, "ordinal_day_after")
        and not line.after(at, "past")
        and not line.after(at, "coming")
    )


def _read_day(line: Line, at: int) -> Point | None:
    found = read_day_number(line, at)
    if found is None:
        return None
    number, end = found
    digits = line.keys[end - 1].isdecimal()
    joint = line.phrase(end, "of")
    behind = end + joint
    if not joint and digits and line.keys[end] in ("/", "-"):
        behind = end + 1
    elif not joint and not digits:
        return None
    month = _month(line, behind)
    if month is not None:
        return _with_suffix(line, month, number)
    if joint or not digits:
        return _day_of_unit(line, number, behind)
    direct = line.relation(end)
    if direct is not None and number <= _LONGEST_MONTH and line.after(at, "risky_after"):
        return Point(direct[1], direct[1], number, relation=direct[0], support=True)
    return None


def _with_suffix(line: Line, month: _Month, number: int) -> Point | None:
    point = _dated(
        line, Point(month.last, month.skip, number, month.number, hijri=month.hijri, support=True), comma=True
    )
    if number > (LONGEST_MONTH if month.hijri else _LONGEST_MONTH) and point.year is None:
        return None  # 45 أكتوبر: an amount before a month
    return point


def _day_of_unit(line: Line, number: int, at: int) -> Point | None:
    """الرابع عشر من الشهر الماضي, الـ17 من هذا الشهر."""
    start = at + line.has(at, "this")
    if line.words.units.get(line.keys[start]) != "month" or (start > at and not line.free(start)):
        return None
    found = line.relation(start + 1)
    if found is None:
        return Point(start + 1, start + 1, number, relation="current", support=True) if start > at else None
    return Point(found[1], found[1], number, relation=found[0], support=True)


def _month(line: Line, at: int) -> _Month | None:
    """A month by its name, or by two names of it: ديسمبر/ كانون الأول, يوليو تموز, شباط (فبراير)."""
    start = at + (line.has(at, "month_heads") and line.keys[at + 1] in line.words.months)
    found = line.words.months.match(line.keys, start)
    if found is None or (start > at and not line.free(start)):
        return None
    name, end = found.value, start + found.length
    if any(not line.free(each) for each in range(start + 1, end)):
        return None
    mark = line.keys[end]
    second = end + (mark in _PAIR_MARKS or mark == "(")
    other = line.words.months.match(line.keys, second) if line.free(second) else None
    if other is None or other.value[:2] != name[:2]:
        return _Month(name.number, name.hijri, name.risky and start == at, end, end)
    behind = second + other.length
    if mark != "(":
        return _Month(name.number, name.hijri, False, behind, behind)
    if line.keys[behind] != ")":
        return _Month(name.number, name.hijri, name.risky and start == at, end, end)
    return _Month(name.number, name.hijri, False, end, behind + 1)


def _read_month(line: Line, at: int, supported: bool) -> Point | None:
    month = _month(line, at)
    if month is None:
        return None
    headed = supported or line.has(at, "month_heads")
    plain = Point(month.last, month.skip, None, month.number, hijri=month.hijri, support=headed or month.skip > at + 2)
    point = _dated(line, plain)
    if not point.dated and line.clitics.get(point.skip) == "و":
        sibling = _month(line, point.skip)
        if sibling is not None:
            other = _dated(line, Point(sibling.last, sibling.skip, None, sibling.number, hijri=sibling.hijri))
            point = point._replace(year=other.year, relation=other.relation, of_year=other.of_year)
    if month.hijri and not point.dated and not headed:
        return None  # the months of the Hijra wander: a name alone says little
    if month.risky and not (point.dated or headed or (line.after(at, "risky_after") and line.free(at))):
        return None
    if line.clitics.get(at) and month.risky and not point.dated:
        return None
    return point


def _dated(line: Line, point: Point, *, comma: bool = False) -> Point:
    """A day or month with what says which year it is of: 2020, عام 2020, من العام الماضي, الماضي."""
    at = point.skip
    at += _to_year(line, at, comma)
    year = _plain_year(line, at)
    if year is None:
        relation = line.relation(at)
        if relation is not None:
            named = _plain_year(line, relation[1])  # مايو الماضي 2024 is printed too
            if named is not None:
                return point._replace(year=named[0], last=named[1], skip=named[1], hijri=point.hijri or named[2])
            return point._replace(relation=relation[0], last=relation[1], skip=relation[1])
        if line.has(at, "of_year"):
            at += 1
        return _of_year(line, point, at)
    return point._replace(year=year[0], last=year[1], skip=year[1], hijri=point.hijri or year[2])


def _to_year(line: Line, at: int, comma: bool) -> bool:
    """Whether a mark leads to the year: 5/مايو/2012, and behind a day 18 أكتوبر، 2024."""
    if line.keys[at] == "/":
        return line.number(at + 1) in YEARS
    return comma and line.keys[at] in _COMMAS and line.number(at + 1) in RECENT and not line.keys[at + 2].isalpha()


def _of_year(line: Line, point: Point, at: int) -> Point:
    """A month with its year in words: من عام 2020, من العام الماضي, من هذا العام."""
    year = read_year(line, at)
    if year is not None:
        return point._replace(year=year.year, last=year.last, skip=year.skip)
    start = at + line.has(at, "this")
    if line.words.units.get(line.keys[start]) != "year" or line.clitics.get(start, "ل") != "ل":
        return point
    relation = line.relation(start + 1)
    if relation is None and start == at:
        return point
    end = relation[1] if relation is not None else start + 1
    return point._replace(of_year=relation[0] if relation is not None else "current", last=end, skip=end)


def _plain_year(line: Line, at: int) -> tuple[int, int, bool] | None:
    """Four digits with their era: the year, the token after them, whether it is of the Hijra."""
    number = line.number(at)
    if number is None or number not in YEARS or _goes_on(line, at) or is_counted(line, at + 1):
        return None
    end, hijri = _era(line, at + 1)
    return number, end, hijri


def _era(line: Line, at: int) -> tuple[int, bool]:
    """Where the mark of an era at `at` ends, if one stands there, and whether it is that of the Hijra."""
    if line.has(at, "hijri_marks"):
        return at + 1, True
    return at + line.has(at, "common_era_marks"), False


def read_year(line: Line, at: int) -> Point | None:
    """عام 2021, العام 2020م, سنة 1446هـ, عام ألفين وعشرة, عام 67."""
    if not line.has(at, "year_heads"):
        return None
    year = _plain_year(line, at + 1) or _behind_stray_comma(line, at + 1)
    if year is not None:
        number, end, hijri = year
        return Point(end, end, year=number, hijri=hijri, support=True)
    words = read_year_in_words(line, at + 1)
    if words is not None and words[0] in YEARS:
        return Point(words[1], words[1], year=words[0], support=True)
    short = line.number(at + 1)
    if short is not None and short in _SHORT_YEARS and not is_counted(line, at + 2) and not _goes_on(line, at + 1):
        return Point(at + 2, at + 2, year=1900 + short, support=True)
    return None


def _behind_stray_comma(line: Line, at: int) -> tuple[int, int, bool] | None:
    """عام ،1979: the comma that followed stands before the digits where a text was copied from left to right."""
    if line.keys[at] not in _COMMAS or line.number(at + 1) not in RECENT:
        return None
    return _plain_year(line, at + 1) if line.tokens[at].end == line.tokens[at + 1].start else None


def read_bare_year(line: Line, at: int) -> Point | None:
    """Four digits that are the year of somebody who reads this, or that have their era behind them."""
    year = _plain_year(line, at)
    if year is None or _hangs_on(line, at) or line.after(at, "numbered"):
        return None
    number, end, hijri = year
    if end == at + 1 and number not in RECENT:
        return None
    return Point(end, end, year=number, hijri=hijri)


def is_counted(line: Line, at: int) -> bool:
    """Whether the word at `at` is counted by the digits before it: 2000 جندي, 1302 شخصا, 2000%."""
    if line.keys[at] in ("%", "٪") or line.has(at, "counted_nouns"):
        return True
    stem = line.keys[at].removesuffix(_ACCUSATIVE)
    return stem != line.keys[at] and stem in line.words.lists["counted_nouns"]
