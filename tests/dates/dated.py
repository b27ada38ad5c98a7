"""Texts with their dates marked: ⟦the words|what they are in EDTF⟧, a `!` for a date that no calendar has.

Without a value (⟦words|⟧) it is a date that nobody can tell.
"""

import re
from typing import NamedTuple

from mahdar.dates.find import find_dates
from mahdar.spans import Span
from mahdar.tokens.words import tokenize

FRIDAY = "2024-10-18"
_MARK = re.compile(r"⟦([^|⟧]*)\|([^⟧]*)⟧")


class Case(NamedTuple):
    """A text without its marks, and the spans of its dates with their values."""

    text: str
    dates: list
    problems: list


def read_dated(marked):
    """The case that a marked text tells."""
    text, dates, problems, last = "", [], [], 0
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        span = Span(len(text), len(text) + len(match[1]))
        if "!" in match[2]:
            problems.append((span, match[1]))
        if match[2] != "!":
            dates.append((span, match[1], match[2].rstrip("!") or None))
        text += match[1]
        last = match.end()
    return Case(text + marked[last:], dates, problems)


def dates_of(text, published=FRIDAY):
    """What the grammar finds in a text, in the same words."""
    found, problems = find_dates(text, tokenize(text), published)
    return Case(
        text,
        [(each.span, each.span.of(text), each.value) for each in found],
        [(each.span, each.span.of(text)) for each in problems],
    )
