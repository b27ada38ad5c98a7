"""Every date in a text, in one pass over its words.

A date is read at the first word that can begin one, which one look-up tells. Its span is what is printed: with عام, يوم, a
weekday and a part of the day before it, without prepositions, what is written on to the first word (`بالأمس`: `الأمس`) and
the time of day behind. The value has the precision that is printed (see `edtf`). What is relative is reckoned from the date of
publication (`anchor`); without one its value is `None`: it is a date, but nobody can tell which.
"""

from bisect import bisect_left
from collections.abc import Callable
from datetime import date as day
from datetime import timedelta
from typing import Literal, NamedTuple

from mahdar.arabic.clitics import cut_offset
from mahdar.arabic.letters import TATWEEL
from mahdar.dates import edtf
from mahdar.dates.anchor import read_anchor
from mahdar.dates.days import read_day
from mahdar.dates.line import PADDING, Line, Read
from mahdar.dates.spells import read_spell
from mahdar.dates.units import read_ago, read_century, read_decade, read_part, read_season, read_unit
from mahdar.dates.vocabulary import Lead, load_vocabulary
from mahdar.spans import Span
from mahdar.tokens.words import Token


class FoundDate(NamedTuple):
    """A date as printed, tokens `first` up to `last`; `value` in EDTF, `None` where it hangs on an unknown day."""

    span: Span
    value: str | None
    anchor: Literal["published"] | None
    first: int
    last: int


def told_within(dates: list[FoundDate], first: int, last: int) -> list[FoundDate]:
    """Those of `dates`, in the order of the text, that stand in tokens `first` up to `last` and have a value."""
    begin = bisect_left(dates, first, key=lambda each: each.first)
    end = bisect_left(dates, last, lo=begin, key=lambda each: each.first)
    return [each for each in dates[begin:end] if each.last <= last and each.value is not None]


def with_next_days(date: FoundDate, behind: list[FoundDate]) -> FoundDate:
    """`date` as one interval with those of the dates behind it that are the days after it: يومي 10 و11 يوليو."""
    whole = date
    for each in behind:
        if each.first - whole.last > 1 or not _is_day_after(whole.value, each.value):
            break
        value = edtf.interval(date.value or "", each.value or "")
        whole = FoundDate(
            Span(date.span.start, each.span.end), value, date.anchor or each.anchor, date.first, each.last
        )
    return whole


def _is_day_after(one: str | None, other: str | None) -> bool:
    """Whether `other` is the day after the last day of `one`, both in EDTF."""
    try:
        return day.fromisoformat(other or "") - day.fromisoformat((one or "").split("/")[-1]) == timedelta(days=1)
    except ValueError:
        return False  # a month, a season: no day


class FoundProblem(NamedTuple):
    """What looks like a date and is none that a calendar has."""

    span: Span
    message: str


class Dates(NamedTuple):
    """What was found, in the order of the text."""

    found: list[FoundDate]
    problems: list[FoundProblem]


_RULES: dict[Lead, Callable[[Line, int], tuple[Read, ...]]] = {
    "day": read_day,
    "ago": read_ago,
    "part": read_part,
    "point": read_spell,
    "season": read_season,
    "unit": read_unit,
    "century": read_century,
    "decade": read_decade,
}
_NUMBER: tuple[Lead, ...] = ("point",)
_HIJRA = "ه"


def find_dates(text: str, tokens: list[Token], published: str | None) -> Dates:
    """The dates of `text` and what only looks like one. `published` is the date of publication in EDTF."""
    words = load_vocabulary()
    starts = words.starts
    leads = [
        (at, starts.get(token[2])) for at, token in enumerate(tokens) if token[2] in starts or token[3] == "number"
    ]
    dates = Dates([], [])
    if not leads:
        return dates
    keys = [token[2] for token in tokens]
    keys.extend(PADDING)
    clitics: dict[int, str] = {}
    for at, start in leads:
        if start is not None and start.proclitics:
            keys[at], clitics[at] = start.key, start.proclitics
    line = Line(text, tokens, keys, clitics, words, read_anchor(published))
    done = 0
    for at, start in leads:
        if at >= done:
            for read in _read(line, at, start.leads if start is not None else _NUMBER):
                if not read.void:
                    _tell(line, read, dates)
                done = max(done, read.last, read.skip)
    return dates


def _read(line: Line, at: int, leads: tuple[Lead, ...]) -> tuple[Read, ...]:
    for lead in leads:
        found = _RULES[lead](line, at)
        if found:
            if "\n" not in line.text[line.tokens[at].start : line.tokens[max(each.last for each in found) - 1].end]:
                return found
            return _read_in_line(line, at, leads)
    return ()


def _read_in_line(line: Line, at: int, leads: tuple[Lead, ...]) -> tuple[Read, ...]:
    """What is read with the words behind the end of the printed line hidden: no date runs over it."""
    end = line.text.find("\n", line.tokens[at].start)
    last = next(each for each in range(at, len(line.tokens)) if line.tokens[each].start > end)
    hidden = line.keys[last : last + len(PADDING)]
    line.keys[last : last + len(PADDING)] = PADDING[: len(hidden)]
    found = _read(line, at, leads)
    line.keys[last : last + len(PADDING)] = hidden
    return found


def _tell(line: Line, read: Read, dates: Dates) -> None:
    span = _span(line, read)
    if read.problem is not None:
        dates.problems.append(FoundProblem(span, f"{read.problem}: {span.of(line.text)}"))
    if read.problem is None or read.value is not None:
        anchor: Literal["published"] | None = "published" if read.relative else None
        dates.found.append(FoundDate(span, read.value, anchor, read.first, read.last))


def _span(line: Line, read: Read) -> Span:
    start = line.tokens[read.first].start
    proclitics = line.clitics.get(read.first, "")
    if proclitics:
        start = cut_offset(line.text, start, len(proclitics))  # of لليوم, which hides its article, the first letter
    end = line.tokens[read.last - 1].end
    if line.keys[read.last - 1] == _HIJRA and line.text[end : end + 1] == TATWEEL:
        end += 1  # هـ is written with it
    return Span(start, end)
