"""Every date in a text, in one pass over its words.

A date is read at the first word that can begin one: a number or ordinal (18 أكتوبر, الثاني من نوفمبر), a weekday or what
goes before one (مساء الخميس, أمس الأربعاء), a month (ديسمبر/ كانون الأول 2020, يوليو الماضي), a unit (الشهر الماضي), a year
(عام 2021). The span is what is printed, without prepositions and without the time of day; the value has the precision that
is printed: «منتصف أكتوبر» is the month, «مطلع العام» the year, for EDTF has no word for a part of either. What is relative
is reckoned from the day of publication (`anchor`); without one its value is `None`: it is a date, but nobody can tell which.
"""

from datetime import date
from typing import Literal, NamedTuple

from mahdar.arabic.clitics import cut_offset, cuts
from mahdar.dates import calendar
from mahdar.dates.words import DateWords, load_date_words
from mahdar.spans import Span
from mahdar.tokens.words import Token

_PAIR_MARKS = frozenset("/-–")
_PER_CENT = frozenset("%٪")
_RANGE_MARKS = frozenset("-–—/")


class FoundDate(NamedTuple):
    """A date as printed, tokens `first` up to `last`; `value` in EDTF, `None` where it hangs on an unknown day."""

    span: Span
    value: str | None
    anchor: Literal["published"] | None
    first: int
    last: int


class FoundProblem(NamedTuple):
    """What looks like a date and is none that a calendar has."""

    span: Span
    message: str


class _Read(NamedTuple):
    """What was read at a token: the token after it, the value, whether it is relative."""

    last: int
    value: str | None
    relative: bool = False
    impossible: bool = False


class _Page(NamedTuple):
    """What the grammar looks at."""

    tokens: list[Token]
    keys: list[str]
    words: DateWords
    near: date | None


def find_dates(text: str, tokens: list[Token], published: str | None) -> tuple[list[FoundDate], list[FoundProblem]]:
    """The dates of `text` and what only looks like one. `published` is the date of publication in EDTF."""
    page = _Page(tokens, [token.key for token in tokens], load_date_words(), calendar.published_day(published))
    dates: list[FoundDate] = []
    problems: list[FoundProblem] = []
    at = 0
    while at < len(tokens):
        found = _date_at(page, at)
        if found is None:
            at += 1
            continue
        first, letters, read = found
        start = cut_offset(text, tokens[first].start, letters) if letters else tokens[first].start
        span = Span(start, tokens[read.last - 1].end)
        if read.impossible:
            problems.append(FoundProblem(span, f"no calendar has the date {span.of(text)}"))
        else:
            dates.append(FoundDate(span, read.value, "published" if read.relative else None, first, read.last))
        at = read.last
    return dates, problems


def _date_at(page: _Page, at: int) -> tuple[int, int, _Read] | None:
    """The date that begins at token `at`: its first token, the letters of proclitics on it, and what was read."""
    kind = page.tokens[at].kind
    if kind == "mark":
        return None
    if kind == "number":
        read = _numeric(page, at) or _day_and_month(page, at) or _day_range(page, at)
        return (at, 0, read) if read is not None else None
    for cut in cuts(page.keys[at]):
        if cut.key not in page.words.starts:
            continue
        read, skip = _word_date(page, at, cut.key)
        if read is not None:
            return at + skip, 0 if skip else cut.letters, read
    return None


def _word_date(page: _Page, at: int, key: str) -> tuple[_Read | None, int]:
    """A date that begins with a word, and how many words before it are no part of it."""
    for grammar in (_ordinal_day, _weekday, _relative_day, _month, _relative_unit, _ago, _century):
        read = grammar(page, at, key)
        if read is not None:
            return read, 0
    return _year(page, at, key)


# Numbers first: 18/10/2024, 2024-10-18, 18 أكتوبر 2024, 3-5 مايو


def _number(page: _Page, at: int) -> int | None:
    if at < len(page.tokens) and page.tokens[at].kind == "number" and len(page.keys[at]) <= 4:
        return int(page.keys[at])
    return None


def _numeric(page: _Page, at: int) -> _Read | None:
    """18/10/2024 and 2024-10-18; the marks must be alike and nothing else may hang on."""
    keys = page.keys
    if at + 4 >= len(keys) or keys[at + 1] not in "/-." or keys[at + 1] != keys[at + 3]:
        return None
    one, two, three = (_number(page, at), _number(page, at + 2), _number(page, at + 4))
    if one is None or two is None or three is None:
        return None
    if page.tokens[at + 4].start - page.tokens[at].end > len(keys[at + 2]) + 2:
        return None  # spaces between: a row of numbers
    if len(keys[at]) == 4:
        year, month, number = one, two, three
    elif len(keys[at + 4]) == 4:
        number, month, year = one, two, three
    else:
        return None
    to_edtf = calendar.hijri_day if year in calendar.HIJRI_YEARS else calendar.day
    value = to_edtf(year, month, number)
    return _Read(at + 5, value, impossible=value is None)


def _day_and_month(page: _Page, at: int) -> _Read | None:
    """18 أكتوبر (2024), 18 من أكتوبر."""
    number = _number(page, at)
    if number is None or not 1 <= number <= 39:
        return None
    start = at + 1
    if start < len(page.keys) and page.keys[start] in page.words.lists["of"]:
        start += 1
    return _month_after_day(page, number, start)


def _day_range(page: _Page, at: int) -> _Read | None:
    """3-5 مايو, 3 إلى 5 مايو 2024."""
    number = _number(page, at)
    if number is None or not 1 <= number <= 31 or at + 2 >= len(page.keys):
        return None
    link = page.keys[at + 1]
    if link not in _RANGE_MARKS and link not in page.words.lists["to"]:
        return None
    other = _number(page, at + 2)
    if other is None or other <= number:
        return None
    end = _day_and_month(page, at + 2)
    if end is None or end.value is None:
        return None
    return end._replace(value=f"{end.value[:-2]}{number:02d}/{end.value}")


def _month_after_day(page: _Page, number: int, at: int) -> _Read | None:
    """The month behind a day, of either calendar, and its year."""
    hijri = page.words.hijri_months.match(page.keys, at) if at < len(page.keys) else None
    if hijri is not None:
        return _hijri(page, number, hijri.value, at + hijri.length)
    month = _month_name(page, at)
    if month is None:
        return None
    value, end = month
    year, after = _year_behind(page, end)
    if year is not None:
        found = calendar.day(year, value, number)
        return _Read(after, found, impossible=found is None)
    direction = _direction(page, end)
    if direction and page.near is not None:
        found = calendar.day(int(calendar.named_month(page.near, value, direction)[:4]), value, number)
        return _Read(end + 1, found, relative=True, impossible=found is None)
    if calendar.day(None, value, number) is None:
        return _Read(end, None, impossible=True)
    if page.near is None:
        return _Read(end, calendar.day(None, value, number))
    return _Read(end, calendar.nearest_day(page.near, value, number), relative=True)


def _hijri(page: _Page, number: int | None, month: int, at: int) -> _Read | None:
    """15 ربيع الآخر 1446 (هـ): a year is needed, for the months wander."""
    year = _number(page, at)
    if year is None or year not in calendar.HIJRI_YEARS:
        return None
    end = at + 1
    if end < len(page.keys) and page.keys[end] in page.words.lists["hijri_marks"]:
        end += 1
    value = calendar.hijri_day(year, month, number) if number is not None else calendar.hijri_month(year, month)
    return _Read(end, value, impossible=value is None)


def _month_name(page: _Page, at: int) -> tuple[int, int] | None:
    """A month at token `at`, or two names of one (ديسمبر/ كانون الأول, يوليو تموز): its number and the token after it."""
    if at >= len(page.keys):
        return None
    if page.keys[at] in page.words.lists["month_words"]:
        at += 1
    found = page.words.months.match(page.keys, at) if at < len(page.keys) else None
    if found is None:
        return None
    end = at + found.length
    second = end + (end < len(page.keys) and page.keys[end] in _PAIR_MARKS)
    bracket = second == end and end < len(page.keys) and page.keys[end] == "("
    second += bracket
    other = page.words.months.match(page.keys, second) if second < len(page.keys) else None
    if other is not None and other.value == found.value:
        end = second + other.length
        if bracket and end < len(page.keys) and page.keys[end] == ")":
            end += 1
    return found.value, end


def _year_behind(page: _Page, at: int) -> tuple[int | None, int]:
    """The year behind a month: 2020, من عام 2020, عام 2020, ، 2020."""
    start = at
    while (
        start < len(page.keys)
        and start - at < 3
        and (page.keys[start] in page.words.lists["of"] or page.keys[start] in page.words.lists["year_words"])
    ):
        start += 1
    if start < len(page.keys) and page.keys[start] in "،,/" and start == at:
        start += 1
    year = _number(page, start)
    if year is None or year not in calendar.YEARS or len(page.keys[start]) != 4:
        return None, at
    if start + 1 < len(page.keys) and page.keys[start + 1] in page.words.lists["no_year_after"]:
        return None, at
    return year, start + 1


def _direction(page: _Page, at: int) -> str:
    """`past`, `coming` or `current` by the adjective at token `at`, or nothing."""
    if at < len(page.keys):
        for name in ("past", "coming", "current"):
            if page.keys[at] in page.words.lists[name]:
                return name
    return ""


# Words first


def _ordinal_day(page: _Page, at: int, key: str) -> _Read | None:
    """الثاني من نوفمبر 2024, الرابع عشر من الشهر الماضي, الأول من الشهر المقبل."""
    found = page.words.ordinals.match(page.keys, at, key)
    if found is None:
        return None
    end = at + found.length
    if end >= len(page.keys) or page.keys[end] not in page.words.lists["of"]:
        return None
    read = _month_after_day(page, found.value, end + 1)
    if read is not None:
        return read
    unit = _relative_unit(page, end + 1, page.keys[end + 1]) if end + 1 < len(page.keys) else None
    if unit is None or (unit.value is not None and len(unit.value) != len("2024-10")):
        return None
    if unit.value is None:
        return _Read(unit.last, None, relative=True)
    value = calendar.day(int(unit.value[:4]), int(unit.value[5:]), found.value)
    return _Read(unit.last, value, relative=True, impossible=value is None)


def _weekday(page: _Page, at: int, key: str) -> _Read | None:
    """الجمعة, يوم الجمعة, مساء الخميس الماضي, أمس الأربعاء, اليوم الخميس, الجمعة 18 أكتوبر 2024."""
    lists = page.words.lists
    start, distance = at, None
    named = page.words.days.match(page.keys, at, key)
    if named is not None:
        start, distance, key = at + named.length, named.value, ""
    elif key in lists["day_words"]:
        start, key = at + 1, ""
        inner = page.words.days.match(page.keys, start) if start < len(page.keys) else None
        if inner is not None:
            start, distance = start + inner.length, inner.value
    bracket = start > at and start < len(page.keys) and page.keys[start] == "("
    start += bracket
    found = page.words.weekdays.match(page.keys, start, key or None) if start < len(page.keys) else None
    if found is None:
        return None
    if start == at and (page.keys[at - 1] if at else "") in lists["no_weekday_before"]:
        return None
    end = start + found.length
    if bracket and end < len(page.keys) and page.keys[end] == ")":
        end += 1
    explicit = _explicit_behind(page, end)
    if explicit is not None:
        return explicit
    direction = _direction(page, end)
    end += bool(direction)
    if page.near is None:
        return _Read(end, None, relative=True)
    if distance is not None:
        told = calendar.away(page.near, "day", -distance)
        if date.fromisoformat(told).weekday() == found.value:
            return _Read(end, told, relative=True)
        direction = ""  # the report was printed later than it was written: the weekday is right
    if not direction:
        direction = "ahead" if _is_ahead(page, at) else "at"
    return _Read(end, calendar.weekday(page.near, found.value, direction), relative=True)


def _explicit_behind(page: _Page, at: int) -> _Read | None:
    """The full date that a weekday stands before: الجمعة 18 أكتوبر, الجمعة (18/10/2024)."""
    start = at
    while start < len(page.keys) and start - at < 2 and page.keys[start] in "،,(":
        start += 1
    if start >= len(page.keys):
        return None
    if page.tokens[start].kind == "number":
        read = _numeric(page, start) or _day_and_month(page, start)
    else:
        read = _ordinal_day(page, start, page.keys[start])
    if (
        read is not None
        and start > at
        and page.keys[start - 1] == "("
        and read.last < len(page.keys)
        and page.keys[read.last] == ")"
    ):
        return read._replace(last=read.last + 1)
    return read


def _is_ahead(page: _Page, at: int) -> bool:
    """Whether the verb before says that it is to come: سيعقد الخميس, سوف يلتقي, من المقرر أن."""
    for before in range(at - 1, max(-1, at - 9), -1):
        key = page.keys[before]
        if page.tokens[before].kind == "mark" and key in ".!؟?":
            return False
        if len(key) > 4 and any(cut.key[:2] in page.words.lists["future_prefixes"] for cut in cuts(key)):
            return True
    return False


def _relative_day(page: _Page, at: int, key: str) -> _Read | None:
    """أمس, اليوم, غدا, أول من أمس, مساء اليوم, ليلة أمس."""
    start = at
    if key in page.words.lists["day_words"] and page.words.days.match(page.keys, at, key) is None:
        start, key = at + 1, page.keys[at + 1] if at + 1 < len(page.keys) else ""
    found = page.words.days.match(page.keys, start, key) if start < len(page.keys) else None
    if found is None:
        return None
    if found.value == 0 and start == at and at and page.keys[at - 1] in page.words.lists["no_day_before"]:
        return None
    value = calendar.away(page.near, "day", -found.value) if page.near is not None else None
    return _Read(start + found.length, value, relative=True)


def _month(page: _Page, at: int, key: str) -> _Read | None:
    """ديسمبر 2020, يوليو/ تموز الماضي, مطلع مارس المقبل, شهر مارس, في أكتوبر."""
    lists = page.words.lists
    start = at + (key in lists["parts"] or key in lists["month_words"])
    start += start < len(page.keys) and start > at and page.keys[start] in lists["month_words"]
    word = key if start == at else (page.keys[start] if start < len(page.keys) else "")
    hijri = page.words.hijri_months.match(page.keys, start, word) if word else None
    if hijri is not None:
        return _hijri(page, None, hijri.value, start + hijri.length)
    found = page.words.months.match(page.keys, start, word) if word else None
    if found is None:
        return None
    month = _month_name(page, start) if start > at else (_pair(page, start, found.value, start + found.length))
    if month is None:
        return None
    value, end = month
    year, after = _year_behind(page, end)
    if year is not None:
        return _Read(after, f"{year:04d}-{value:02d}")
    direction = _direction(page, end)
    if direction:
        known = calendar.named_month(page.near, value, direction) if page.near is not None else None
        return _Read(end + 1, known, relative=True)
    if word in lists["risky_months"] and start == at and end == start + found.length:
        return None
    if start == at and end == start + found.length and not _behind_preposition(page, at, key):
        return None
    known = (
        calendar.named_month(page.near, value, "past" if value > page.near.month else "")
        if page.near is not None
        else None
    )
    return _Read(end, known or f"XXXX-{value:02d}", relative=page.near is not None)


def _pair(page: _Page, at: int, value: int, end: int) -> tuple[int, int]:
    """The month read at `at` with its second name."""
    second = end + (end < len(page.keys) and page.keys[end] in _PAIR_MARKS)
    other = page.words.months.match(page.keys, second) if second < len(page.keys) else None
    return (value, second + other.length) if other is not None and other.value == value else (value, end)


def _behind_preposition(page: _Page, at: int, key: str) -> bool:
    """Whether a lone month name stands where a date does: behind في, منذ, or with a preposition on it."""
    return key != page.keys[at] or (at > 0 and page.keys[at - 1] in page.words.lists["before_year"])


def _relative_unit(page: _Page, at: int, key: str) -> _Read | None:
    """الشهر الماضي, هذا الأسبوع, مطلع العام الجاري, العام المقبل."""
    lists = page.words.lists
    start = at + (key in lists["parts"] or key in lists["this"])
    word = key if start == at else (page.keys[start] if start < len(page.keys) else "")
    unit = page.words.units.get(word)
    if unit is None or not word.startswith("ال"):
        return None
    direction = _direction(page, start + 1)
    if not direction and key not in lists["this"]:
        return None
    end = start + 1 + bool(direction)
    distance = {"past": -1, "coming": 1}.get(direction, 0)
    if page.near is None:
        return _Read(end, None, relative=True)
    if unit == "week":
        return _Read(end, calendar.week_of(page.near, distance), relative=True)
    if unit == "month":
        return _Read(end, calendar.month_of(page.near, distance), relative=True)
    return _Read(end, f"{page.near.year + distance:04d}", relative=True)


def _ago(page: _Page, at: int, key: str) -> _Read | None:
    """قبل ثلاثة أيام, منذ شهرين, قبل 5 سنوات."""
    lists = page.words.lists
    if key not in lists["ago"] or at + 1 >= len(page.keys):
        return None
    following = page.keys[at + 1]
    if following in lists["duals"]:
        count, end = 2, at + 2
        unit = page.words.counted[following]
    else:
        number = _number(page, at + 1)
        word = page.words.cardinals.match(page.keys, at + 1) if number is None else None
        count = number if number is not None else word.value if word is not None else 0
        end = at + 1 + (1 if number is not None else word.length if word is not None else 0)
        unit = page.words.counted.get(page.keys[end], "") if count and end < len(page.keys) else ""
        if not unit or count > 400:
            return None
        end += 1
    value = calendar.away(page.near, unit, count) if page.near is not None else None
    return _Read(end, value, relative=True)


def _century(page: _Page, at: int, key: str) -> _Read | None:
    """القرن التاسع عشر, التسعينيات, ثمانينيات القرن الماضي."""
    if key in page.words.lists["centuries"]:
        found = page.words.ordinals.match(page.keys, at + 1) if at + 1 < len(page.keys) else None
        return (
            _Read(at + 1 + found.length, f"{found.value - 1:02d}XX") if found is not None and found.value > 1 else None
        )
    decade = page.words.decades.get(key)
    if decade is None:
        return None
    end = at + 1
    if end + 1 < len(page.keys) and page.keys[end] in page.words.lists["centuries"]:
        end += 1 + bool(_direction(page, end + 1))
    elif not key.startswith("ال"):
        return None
    return _Read(end, f"19{decade}X")


def _year(page: _Page, at: int, key: str) -> tuple[_Read | None, int]:
    """عام 2021, في 2002, بين 2014 و2016, العامين 2020 و2021; behind a mere preposition the span is the digits."""
    lists = page.words.lists
    named = key in lists["year_words"]
    part = key in lists["parts"] and at + 1 < len(page.keys) and page.keys[at + 1] in lists["year_words"]
    if not named and not part and key not in lists["before_year"]:
        return None, 0
    start = at + 1 + part
    year = _number(page, start)
    if year is None or year not in calendar.YEARS or len(page.keys[start]) != 4:
        return None, 0
    after = page.keys[start + 1] if start + 1 < len(page.keys) else ""
    if after in lists["no_year_after"] or after in _PER_CENT:
        return None, 0
    value, end = _to_year(page, year, start + 1)
    if year in calendar.HIJRI_YEARS and after in lists["hijri_marks"]:
        first, last = calendar.hijri_day(year, 1, 1), calendar.hijri_day(year, 12, 29)
        value, end = f"{first}/{last}", start + 2
    return _Read(end, value), 0 if named or part else 1


def _to_year(page: _Page, year: int, at: int) -> tuple[str, int]:
    """A range of years: 2014-2016, 2014 و2016, 2014 إلى 2016."""
    if at + 1 < len(page.keys) and (page.keys[at] in _RANGE_MARKS or page.keys[at] in page.words.lists["to"]):
        other = _number(page, at + 1)
        if other is not None and other in calendar.YEARS and other > year and len(page.keys[at + 1]) == 4:
            return f"{year}/{other}", at + 2
    return str(year), at
