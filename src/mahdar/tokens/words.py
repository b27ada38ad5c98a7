"""Words, numbers and marks.

A word takes the vowel marks, tatweel and zero-width characters that stand in it and the vowel marks after its last letter;
bidi controls and tatweel at its ends stay outside.
"""

import re
from typing import Literal, NamedTuple

from mahdar.arabic.letters import INVISIBLE, MARKS, TATWEEL, fold

Kind = Literal["word", "number", "mark"]

_LETTER = "[^\\W\\d_]"
_DIGITS = (
    "[0-9\N{ARABIC-INDIC DIGIT ZERO}-\N{ARABIC-INDIC DIGIT NINE}"
    "\N{EXTENDED ARABIC-INDIC DIGIT ZERO}-\N{EXTENDED ARABIC-INDIC DIGIT NINE}]"
)
_INSIDE = f"[{MARKS}{TATWEEL}{INVISIBLE}]"
_TOKEN = re.compile(
    f"(?P<word>{_LETTER}[{MARKS}]*(?:{_INSIDE}*{_LETTER}[{MARKS}]*)*)|(?P<number>{_DIGITS}+)|(?P<mark>[^\\s{MARKS}{TATWEEL}{INVISIBLE}])"
)


class Token(NamedTuple):
    """One word, number or mark: `text[start:end]`, and `key`, its letters folded for comparison."""

    start: int
    end: int
    key: str
    kind: Kind


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]` in order, offsets counted in `text`."""
    found = _TOKEN.finditer(text, start, len(text) if end is None else end)
    return [Token(match.start(), match.end(), fold(match[0]), match.lastgroup) for match in found]  # type: ignore[arg-type]
