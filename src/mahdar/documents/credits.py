"""Who carries an article: names and signatures of outlets in lines of their own and in datelines.

Datelines are read at the beginning of the first paragraph: `القاهرة – أ ش أ – …`, `بغداد (أ ف ب) - …`,
`واشنطن: «الشرق الأوسط» …`, `الدوحة في 3 مايو / قنا / …`, `واس- المنامة: …`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mahdar.documents.article import Credit
from mahdar.documents.layout import ends_as_sentence, key_of, layout, words_of
from mahdar.lexicons.entries import Outlet
from mahdar.spans import Span

_DASH = "-\N{EN DASH}\N{EM DASH}\N{NON-BREAKING HYPHEN}\N{MINUS SIGN}_"
_QUOTES = '"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}'
_QUOTES += "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
_SEPARATOR = re.compile(rf"(?:\s*[{_DASH}:/|،,+(){{}}\[\]{_QUOTES}]+\s*|\s+\N{{ARABIC TATWEEL}}+\s*)+")
_NUMBER = re.compile(r"\d")
_PLACE_ALONE = re.compile(rf"([^\W\d_]+(?:\s[^\W\d_]+)?)(?:\s[{_DASH}]+\s|[{_DASH}]+\s)")

_WINDOW = 120  # characters; the longest datelines met have 30
_PLACE_WORDS = 3
_DATELINE_WORDS = 9  # two cities and a date


class Names:
    """The outlets by the keys of their names and signatures."""

    def __init__(self, outlets: Sequence[Outlet]) -> None:
        self._outlets: dict[str, Outlet] = {}
        for outlet in outlets:
            for form in (*outlet.credits, *outlet.names, *outlet.risky, *outlet.domains, outlet.en):
                self._outlets.setdefault(key_of(form), outlet)

    def find(self, words: str) -> Outlet | None:
        """The outlet that goes by exactly these words, a head noun («وكالة») or tail («أونلاين») aside."""
        if len(words) > 60:
            return None
        key = key_of(words)
        return self._outlets.get(key) or next(
            (self._outlets[each] for each in _trimmed(key) if each in self._outlets), None
        )

    def is_paper(self, words: str) -> bool:
        """Whether an outlet goes by these words that is no agency."""
        outlet = self.find(words)
        return outlet is not None and not outlet.agency


def _trimmed(key: str) -> Iterator[str]:
    heads = ("", *(each for each in layout().credit_heads if key.startswith(each)))
    tails = ("", *(each for each in layout().credit_tails if key.endswith(each)))
    return (key[len(head) : len(key) - len(tail)] for head in heads for tail in tails)


_last: list[tuple[Sequence[Outlet], Names]] = []


def names_of(outlets: Sequence[Outlet]) -> Names:
    """The names of `outlets`. Those of the last call are kept: hashing all entries costs more than an article."""
    for known, names in _last:
        if known is outlets:
            return names
    _last[:] = [(outlets, Names(outlets))]
    return _last[0][1]


class _Segment(NamedTuple):
    start: int
    end: int
    before: str  # the marks before it
    after: str  # the marks after it


def _segments(text: str, start: int, end: int) -> list[_Segment]:
    """The stretches between marks, without those of nothing but space."""
    found: list[_Segment] = []
    at, before = start, ""
    for mark in [*_SEPARATOR.finditer(text, start, end), None]:
        stop = mark.start() if mark else end
        after = mark[0] if mark else ""
        if stop > at:
            found.append(_Segment(at, stop, before, after))
        at, before = (mark.end() if mark else end), after
    return found


@dataclass(frozen=True, slots=True)
class CreditLine:
    """What a line that only names its source told: who, and what else stands there."""

    credit: Credit | None
    others: tuple[str, ...]


def credit_line(line: str, names: Names) -> CreditLine | None:
    """A line of nothing but credits, places and names: «عمّان – بترا», `(رويترز، أ ف ب)`; `None` for another line."""
    if len(line) > 100 or (ends_as_sentence(line) and not line.endswith(")")):
        return None
    credits: list[tuple[Outlet | None, str]] = []
    others: list[str] = []
    told = False
    for segment in _segments(line, 0, len(line)):
        words = line[segment.start : segment.end].strip(" .")
        key = key_of(words)
        outlet = names.find(words)
        if outlet or key in layout().wires:
            credits.append((outlet, words))
        elif key in layout().credit_words:
            told = True
        elif 0 < len(words.split()) <= _PLACE_WORDS and len(others) < 4 and not _NUMBER.search(words):
            others.append(words)
        elif key:
            return None
    if (not credits and not (told and others)) or len(others) > len(credits) + 2:
        return None
    if credits and ":" in line and others and line.index(":") > line.index(credits[0][1]) and not line.endswith(":"):
        return None  # «رويترز: موسكو تنسحب» is a headline
    return CreditLine(_best(credits), tuple(others))


def _best(credits: Sequence[tuple[Outlet | None, str]]) -> Credit | None:
    """An agency before a paper, a paper before agencies that are not named."""
    ranked = sorted(credits, key=lambda each: (each[0] is None, each[0] is not None and not each[0].agency))
    return next((Credit(words, outlet.id if outlet else None) for outlet, words in ranked), None)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stands before the first sentence: `place` where a place is expected, `credit` with its span, where it ends."""

    place: Span | None
    credit: Credit | None
    end: int = 0  # 0 where no credit makes it sure


def read_dateline(text: str, names: Names) -> Dateline | None:
    """The dateline at the beginning of a paragraph, offsets in `text`; `None` where there is none."""
    segments = _segments(text, 0, min(len(text), _WINDOW))
    words = 0
    before: list[_Segment] = []
    credits: list[tuple[Outlet | None, _Segment]] = []
    for segment in segments[:7]:
        printed = text[segment.start : segment.end]
        outlet = names.find(printed)
        if (outlet or key_of(printed) in layout().wires) and _set_off(text, segment, before or credits):
            credits.append((outlet, segment))
            continue
        words += len(printed.split())
        if words > _DATELINE_WORDS or len(_without_date(printed)) > _PLACE_WORDS or segment.after == "":
            break
        before.append(segment)
    if credits:
        return _with_credit(text, before, credits)
    alone = _PLACE_ALONE.match(text)
    return Dateline(Span(*alone.span(1)), None) if alone else None


def _set_off(text: str, segment: _Segment, earlier: Sequence[object]) -> bool:
    """Whether marks on both sides set a name off: dash, colon, slash or end after it, or «…» behind a colon or dash."""
    after = segment.after.strip()
    closed = any(each in after for each in f"{_DASH}:/\N{ARABIC TATWEEL}") or segment.end == len(text.rstrip())
    if not earlier:
        return closed
    opened = any(each in segment.before for each in f"{_DASH}:/\N{ARABIC TATWEEL}")
    if "(" in segment.before:
        return closed or (opened and ")" in after) or (after.endswith(")") and segment.end + 2 > len(text))
    return opened and (closed or any(each in after for each in _QUOTES))


def _without_date(printed: str) -> list[str]:
    """The words before the first number; what follows is the date of the dateline."""
    words = printed.split()
    at = next((number for number, word in enumerate(words) if _NUMBER.search(word)), None)
    if at is None:
        return words
    while at and key_of(words[at - 1]) in layout().date_words:
        at -= 1
    return words[:at]


def _with_credit(
    text: str, others: Sequence[_Segment], credits: Sequence[tuple[Outlet | None, _Segment]]
) -> Dateline | None:
    outlet, segment = min(credits, key=lambda each: (each[0] is None, each[0] is not None and not each[0].agency))
    credit = Credit(text[segment.start : segment.end], outlet.id if outlet else None, Span(segment.start, segment.end))
    first = credits[0][1].start
    ends = max(each.end for each in (*others, *(named for _, named in credits)))
    for other in others:
        if other.start > credits[-1][1].start and not any(each in other.after for each in f"{_DASH}:"):
            continue
        words = _without_date(text[other.start : other.end])
        if not words or key_of(words[0]) in layout().credit_words:
            continue
        if other.start > first and len(words) > 2:
            continue
        end = text.index(words[-1], other.start + len(" ".join(words[:-1]))) + len(words[-1])
        return Dateline(Span(other.start, end), credit, ends)
    return Dateline(None, credit, ends)


def byline_of(line: str) -> str | None:
    """The name behind «بقلم», «كتب:» and the like; `None` where the line is something else."""
    if len(line) > 70 or ends_as_sentence(line):
        return None
    label, colon, rest = line.partition(":")
    if colon and key_of(label) in layout().byline_labels:
        return rest.strip(f" {_DASH}") or None
    words = line.rstrip(": ").split()
    if 3 <= len(words) <= 6 and key_of(words[0]) in layout().byline_labels and (words[0] == words_of(line)[0] or colon):
        # Without a colon a verb may open a headline: «كتب عليكم القتال»; with few words behind it a name is likelier.
        return " ".join(words[1:]).strip(f" {_DASH}") if colon or len(words) <= 4 else None
    return None


def source_of(line: str, names: Names) -> CreditLine | None:
    """A line such as «المصدر: وكالات» or `المصدر: نوفوستي + رويترز`."""
    label, colon, rest = line.partition(":")
    if not colon or len(line) > 100 or key_of(label) not in layout().source_labels:
        return None
    return credit_line(rest.strip(), names) or CreditLine(None, ())
