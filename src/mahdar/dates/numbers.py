"""Numbers in words: ordinals of days and centuries, cardinals of days, weeks, months and years."""

from mahdar.dates.line import Line

_THOUSAND = 1000


def read_ordinal(line: Line, at: int) -> tuple[int, int] | None:
    """الثاني, الرابع عشر, الحادي والثلاثين: the number and the token after it."""
    ones = line.words.ordinals.get(line.keys[at])
    if ones is None:
        return None
    if ones < 10 and line.free(at + 1):
        if line.has(at + 1, "teens"):
            return 10 + ones, at + 2
    elif ones < 10 and line.clitics[at + 1] == "و":
        tens = line.words.ordinals.get(line.keys[at + 1], 0)
        if tens > 10:
            return tens + ones, at + 2
    return ones, at + 1


def read_cardinal(line: Line, at: int) -> tuple[int, int] | None:
    """ثلاثة, خمسة عشر, خمسة وعشرين, or digits: the number and the token after it."""
    digits = line.number(at)
    if digits is not None:
        return digits, at + 1
    cardinals = line.words.cardinals
    ones = cardinals.get(line.keys[at])
    if ones is None:
        return None
    if ones < 10:
        if line.has(at + 1, "teens"):
            return 10 + ones, at + 2
        tens = cardinals.get(line.keys[at + 1][1:], 0) if line.keys[at + 1].startswith("و") else 0
        if tens > 10:
            return tens + ones, at + 2
    return ones, at + 1


def read_year_in_words(line: Line, at: int) -> tuple[int, int] | None:
    """ألفين وعشرة, ألف وتسعمئة وسبعة وستين, ألفين: the number and the token after it; `None` for what has no thousand."""
    number = line.words.year_hundreds.get(line.keys[at], 0)
    if number < _THOUSAND:
        return None
    hundreds = line.words.year_hundreds.get(_behind_and(line, at + 1), _THOUSAND)
    if hundreds < _THOUSAND:
        number, at = number + hundreds, at + 1
    rest = _ones_and_tens(line, at + 1)
    return (number + rest[0], rest[1]) if rest is not None else (number, at + 1)


def _ones_and_tens(line: Line, at: int) -> tuple[int, int] | None:
    """وعشرة, وثمانية عشر, وأربعة وعشرين behind hundreds or thousands."""
    cardinals = line.words.cardinals
    ones = cardinals.get(_behind_and(line, at))
    if ones is None:
        return None
    if ones < 10 and line.has(at + 1, "teens"):
        return 10 + ones, at + 2
    tens = cardinals.get(_behind_and(line, at + 1), 0)
    return (tens + ones, at + 2) if ones < 10 < tens else (ones, at + 1)


def _behind_and(line: Line, at: int) -> str:
    """The word at `at` without the و that joins it, or nothing where none does."""
    key = line.keys[at]
    return key if line.clitics.get(at) == "و" else key[1:] if key.startswith("و") else ""
