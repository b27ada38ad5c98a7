"""Numbers in words: ordinals of days and centuries, cardinals of days, weeks, months and years."""

from mahdar.dates.line import Line


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
