"""Folding spellings that readers take for the same, and the way back to the printed text.

Folded for comparison, never for showing: vowel marks, tatweel, zero-width characters and bidi controls go; أإآٱ become ا,
ى becomes ي, ة becomes ه, ؤ and ئ become و and ي; presentation forms, Persian letters and Arabic-Indic and Persian digits
become the plain ones. Composed (NFC) and decomposed (NFD) texts fold to the same.
"""

import unicodedata
from functools import lru_cache

MARKS = (
    "\N{ARABIC SIGN SALLALLAHOU ALAYHE WASSALLAM}-\N{ARABIC SMALL KASRA}"
    "\N{ARABIC FATHATAN}-\N{ARABIC WAVY HAMZA BELOW}"
    "\N{ARABIC LETTER SUPERSCRIPT ALEF}"
    "\N{ARABIC SMALL HIGH LIGATURE SAD WITH LAM WITH ALEF MAKSURA}-\N{ARABIC EMPTY CENTRE LOW STOP}"
)
"""Vowel marks and Quranic signs, as ranges for a character class; they belong to the letter before them."""

TATWEEL = "\N{ARABIC TATWEEL}"

INVISIBLE = (
    "\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}"
    "\N{ARABIC LETTER MARK}\N{LEFT-TO-RIGHT EMBEDDING}\N{RIGHT-TO-LEFT EMBEDDING}\N{POP DIRECTIONAL FORMATTING}"
    "\N{LEFT-TO-RIGHT OVERRIDE}\N{RIGHT-TO-LEFT OVERRIDE}\N{WORD JOINER}\N{LEFT-TO-RIGHT ISOLATE}"
    "\N{RIGHT-TO-LEFT ISOLATE}\N{FIRST STRONG ISOLATE}\N{POP DIRECTIONAL ISOLATE}\N{ZERO WIDTH NO-BREAK SPACE}"
    "\N{SOFT HYPHEN}"
)
"""Zero-width characters and bidi controls: they stand inside words and mean nothing to a reader."""

_SAME = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي",
    "ی": "ي", "ې": "ي", "ک": "ك", "ڪ": "ك", "ہ": "ه", "ۀ": "ه", "ۃ": "ه", "ھ": "ه", "ە": "ه",
}  # fmt: skip


def _is_mark(character: str) -> bool:
    return unicodedata.category(character) == "Mn"


def _fold_character(character: str) -> str:
    """One character folded; what belongs to the letter before it folds to nothing."""
    if character == TATWEEL or character in INVISIBLE or _is_mark(character):
        return ""
    if character in _SAME:
        return _SAME[character]
    if "\N{ARABIC-INDIC DIGIT ZERO}" <= character <= "\N{EXTENDED ARABIC-INDIC DIGIT NINE}" and character.isdigit():
        return str(unicodedata.digit(character))
    plain = unicodedata.normalize("NFKC", character)
    if plain != character and ("ﭐ" <= character <= "ﻼ"):
        return "".join(_fold_character(each) for each in plain if each != " ")
    return character.lower()


class _Folding(dict[int, str]):
    """The table of `str.translate`, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_FOLDING = _Folding()


def fold_text(text: str) -> str:
    """A whole text folded; it is not kept."""
    return text.translate(_FOLDING)


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """`text` folded for comparison. Kept for the words met before."""
    return text.translate(_FOLDING)
