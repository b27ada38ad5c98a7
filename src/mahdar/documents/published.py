"""Dates as machines write them, and the lines of time and date that stand above an article, in EDTF.

EDTF as the record has it: to the minute where a time is given, with an offset only where one is given, without seconds.
"""

import re
from collections.abc import Sequence
from datetime import date
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from mahdar.arabic.letters import fold
from mahdar.documents.layout import ends_as_sentence, layout
from mahdar.reading import Warning
from mahdar.tokens.words import Token, tokenize

_EDTF = re.compile(
    r"(\d{4})(?:-(\d\d?)(?:-(\d\d?)"
    r"(?:[T ]+(\d\d?):(\d\d)(?::\d\d(?:[.,]\d+)?)?\s*(Z|z|[+-]\d\d(?::?\d\d)?)?)?)?)?[~?%]?"
)
_NUMERIC = re.compile(
    r"(?<!\d)(?:(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})|(\d{4})\s?([/.-])\s?(\d{1,2})\s?\6\s?(\d{1,2}))(?!\d)"
)
_TIME = re.compile(r"(?<!\d)(\d{1,2}):(\d{2})(?::\d{2})?(?!\d)")
_GLUED = re.compile(r"(?<!\d)(\d{1,2}:\d{2})(?=\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{4}[/.-])")
_DIGIT = re.compile(r"\d")
_OFFSET = re.compile(r"(?:gmt|utc)?\s?([+-]\d\d):?(\d\d)")
_HIJRI = range(1300, 1600)
_LONGEST = 120


class DateLine(NamedTuple):
    """What a line of time and date says; `published` is `None` where it names no day but that of the last change."""

    published: str | None
    updated: str | None = None
    problem: Warning | None = None


def edtf(printed: str) -> str | None:
    """An ISO date, or one of an e-mail or HTTP header, in EDTF. Raises `ValueError` for a day that does not exist."""
    match = _EDTF.fullmatch(fold(printed).upper().strip())
    if match is None:
        return _of_header(printed)
    year, month, day, hour, minute, offset = match.groups()
    date(int(year), int(month or 1), int(day or 1))
    value = "-".join(each.zfill(2) for each in (year, month, day) if each)
    if hour is None:
        return value
    if int(hour) > 23 or int(minute) > 59:
        raise ValueError(f"there is no {hour}:{minute} o'clock")
    return f"{value}T{hour.zfill(2)}:{minute}{_offset(offset)}"


def _offset(printed: str | None) -> str:
    if printed is None or printed in "Zz":
        return printed.upper() if printed else ""
    return f"{printed[:3]}:{printed[3:].lstrip(':') or '00'}"


def _of_header(printed: str) -> str | None:
    if ":" not in printed or len(printed) > 40:
        return None
    try:
        moment = parsedate_to_datetime(printed)
    except (TypeError, ValueError):
        return None
    return moment.isoformat(timespec="minutes")


def impossible(printed: str) -> Warning:
    """The warning for a date of publication that does not exist."""
    return Warning(code="impossible_date", message=f"there is no such day or hour: {printed.strip()}")


def date_line(line: str, *, alone: bool = False) -> DateLine | None:
    """What a line of nothing but time and date says; `None` where it is another line.

    `22:3118/10/2024, الجمعة`, `الجمعة 18 أكتوبر 2024 - 22:31`, `آخر تحديث: 18/10/2024 22:31`, `منذ 3 ساعات`. With
    `alone` a place may stand before the date, set off by a mark.
    """
    if len(line) > _LONGEST or not _DIGIT.search(line) or ends_as_sentence(line):
        return None
    folded = _GLUED.sub(r"\1 ", fold(line))
    tokens = tokenize(folded)
    pieces = _by_label(tokens)
    found: dict[str, str] = {}
    problem = None
    for kind, piece in pieces:
        told = _read(folded, piece, place=alone and kind == "")
        if told is None:
            return None
        if told.published:
            found.setdefault(kind, told.published)
        problem = problem or told.problem
    published = found.get("published") or found.get("")
    return DateLine(published, found.get("updated"), problem)


def _by_label(tokens: list[Token]) -> list[tuple[str, list[Token]]]:
    """The tokens behind each label: `""` for those behind none."""
    words = layout()
    pieces: list[tuple[str, list[Token]]] = []
    current: list[Token] = []
    kind, at = "", 0
    while at < len(tokens):
        label = next(
            (
                (name, len(phrase))
                for name, phrases in (("updated", words.updated_labels), ("published", words.published_labels))
                for phrase in phrases
                if tokens[at].key == phrase[0] and tuple(each.key for each in tokens[at : at + len(phrase)]) == phrase
            ),
            None,
        )
        if label is None:
            current.append(tokens[at])
            at += 1
            continue
        pieces.append((kind, current))
        kind, current, at = label[0], [], at + label[1]
    pieces.append((kind, current))
    return [each for each in pieces if any(token.kind != "mark" for token in each[1])]


def _read(folded: str, tokens: list[Token], *, place: bool) -> DateLine | None:
    """One date with its time out of tokens of which nothing else may be left."""
    start, end = tokens[0].start, tokens[-1].end
    text = folded[start:end]
    taken = [False] * len(text)

    def take(first: int, last: int) -> None:
        taken[first:last] = [True] * (last - first)

    time = _TIME.search(text)
    if time:
        take(*time.span())
    offset = _OFFSET.search(text) if time else None
    if offset:
        take(*offset.span())
    days: list[str] = []
    problem = None
    for match in _NUMERIC.finditer(text):
        take(*match.span())
        try:
            day = _numeric(match)
        except ValueError:
            problem = problem or impossible(match[0])
        else:
            days.extend([day] if day else [])
    if any(
        len(token.key) == len("2024") and not taken[token.start - start] for token in tokens if token.kind == "number"
    ):
        worded = _worded(text)
        for first, last, value, trouble in worded:
            take(first, last)
            days.extend([value] if value else [])
            problem = problem or trouble
    rest = [token for token in tokens if token.kind != "mark" and not taken[token.start - start]]
    if not _is_nothing_else(rest, text, start, place=place and bool(days or problem)):
        return None
    if not days and not problem and not time and not _is_ago(rest):
        return None
    if not days:
        return DateLine(None, problem=problem)
    return DateLine(days[0] + _time(time, tokens, offset), problem=problem)


def _numeric(match: re.Match[str]) -> str | None:
    """The day before the month, as Arabic prints it, unless that gives no month. Hijri years are left alone."""
    first, second, year = match[1], match[3], match[4]
    if year is None:
        year, second, first = match[5], match[7], match[8]
        day, month = int(first), int(second)
    else:
        day, month = int(first), int(second)
        if month > 12 >= day:
            day, month = month, day
    if int(year) in _HIJRI:
        return None
    return date(int(year), month, day).isoformat()


def _worded(text: str) -> list[tuple[int, int, str | None, Warning | None]]:
    """The dates with names of months: where they stand, the day in EDTF or `None`, what is wrong with it."""
    from mahdar.dates.find import find_dates  # loaded for those lines alone that need it

    dates, problems = find_dates(text, tokenize(text), None)
    found: list[tuple[int, int, str | None, Warning | None]] = [
        (
            each.span.start,
            each.span.end,
            each.value if re.fullmatch(r"\d{4}-\d\d-\d\d", each.value or "") else None,
            None,
        )
        for each in dates
    ]
    found += [(each.span.start, each.span.end, None, impossible(each.span.of(text))) for each in problems]
    return found


def day_within(text: str) -> str | None:
    """The first day, with its year, that is told in a text: of a dateline «نواكشوط 12 ديسمبر 2024 (وما)»."""
    if not _DIGIT.search(text):
        return None
    return next((value for _, _, value, _ in _worded(text) if value), None)


def _is_nothing_else(rest: Sequence[Token], text: str, start: int, *, place: bool) -> bool:
    words = layout()
    known = words.date_words | words.ago_words | words.morning | words.afternoon
    zones = frozenset(word for phrase in (*words.utc, *words.utc_3) for word in phrase)
    unknown = [token for token in rest if token.kind == "word" and token.key not in known and token.key not in zones]
    numbers = [token for token in rest if token.kind == "number"]
    if numbers and not _is_ago(rest):
        return False
    if not unknown:
        return True
    if not place or len(unknown) > 2 or unknown[0].start != start or unknown[-1] is not rest[len(unknown) - 1]:
        return False
    return text[unknown[-1].end - start :].lstrip()[:1] in tuple("-,:،/|\N{EN DASH}\N{EM DASH}")


def _is_ago(rest: Sequence[Token]) -> bool:
    """«منذ 3 ساعات», «القراءة في 5 دقائق»."""
    words = layout()
    known = words.ago_words | words.date_words
    return any(token.key in words.ago_words for token in rest) and all(
        token.kind == "number" or token.key in known for token in rest
    )


def _time(match: re.Match[str] | None, tokens: Sequence[Token], offset: re.Match[str] | None) -> str:
    if match is None:
        return ""
    hour, minute = int(match[1]), match[2]
    keys = [token.key for token in tokens]
    words = layout()
    if hour < 12 and not words.afternoon.isdisjoint(keys):
        hour += 12
    elif hour == 12 and not words.morning.isdisjoint(keys):
        hour = 0
    if hour > 23 or int(minute) > 59:
        return ""
    zone = ""
    if offset:
        zone = f"{offset[1]}:{offset[2]}"
    elif _has(keys, words.utc):
        zone = "+00:00"
    elif _has(keys, words.utc_3):
        zone = "+03:00"
    return f"T{hour:02}:{minute}{zone}"


def _has(keys: Sequence[str], phrases: Sequence[tuple[str, ...]]) -> bool:
    return any(
        tuple(keys[at : at + len(phrase)]) == phrase for phrase in phrases for at in range(len(keys) - len(phrase) + 1)
    )
