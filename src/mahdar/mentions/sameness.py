"""Whether two printed names are of one actor: spellings, shortenings, and titles that stand for fuller ones."""

from mahdar.arabic.clitics import without_article


def same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names are spellings or shortenings of one: the same last word, and the shorter's words in the longer."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if without_article(short[-1]) != without_article(long[-1]):
        return len(short) == 1 and len(long) > 1 and without_article(short[0]) == without_article(long[-1])
    rest = [without_article(word) for word in long]
    return all(any(_alike(without_article(word), each) for each in rest) for word in short)


def _alike(one: str, other: str) -> bool:
    """Whether two words are spellings of one: equal, or one letter apart in words of four and more (سيرغي/سيرجي)."""
    if one == other:
        return True
    if min(len(one), len(other)) < 4 or abs(len(one) - len(other)) > 1:
        return False
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    at = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    return short[at + (len(one) == len(other)) :] == long[at + 1 :]


def same_body(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """The same words, or the beginning of the longer name: وزارة الخارجية / وزارة الخارجية المصرية."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    return len(short) > 0 and long[: len(short)] == short and (len(short) > 1 or len(long) == 1)


def covers(general: str, special: str) -> bool:
    """Whether a bare title may stand for a fuller one: الوزير for the foreign minister."""
    return special.endswith(f"_{general}") or special.startswith(f"{general}_")
