"""Which meeting of a series: الاجتماع الثالث, أول اجتماعاتها, الدورة الحادية والعشرين, الجولة الـ12."""

from mahdar.arabic.clitics import without_article
from mahdar.statements.ground import Ground

_ADJECTIVES = 3  # words between a noun and its ordinal: الدورة العادية السنوية الثالثة


def ordinals_of(ground: Ground, at: int, ends: int, cut: int = 0) -> tuple[int, ...]:
    """The ordinals of the noun at tokens `at` up to `ends`: two of a dual (الاجتماعين الأول والثاني), else one or none.

    `cut`: letters of proclitics on the noun, which keep what stands before it apart: بدرجة أولى للتباحث.
    """
    before = _number(ground, at - 1) if not cut else None
    if before is not None and not ground.definite(at - 1):
        return (before[0],)
    for step in range(_ADJECTIVES):
        each = ends + step
        found = _number(ground, each)
        if found is not None:
            return (found[0], *_joined(ground, found[1]))
        if not ground.is_word(each) or not ground.is_adjective(each):
            break
    return _digits(ground, ends)


def _number(ground: Ground, at: int) -> tuple[int, int] | None:
    """An ordinal at token `at` and the token behind it."""
    words = ground.index.minutes.ordinals
    ones = words.get(without_article(ground.key(at))) if ground.is_word(at) else None
    if ones is None:
        return None
    behind = ground.key(at + 1)
    if ones < 10 and behind in ground.index.minutes.phrases["teens"]:
        return 10 + ones, at + 2
    tens = words.get(without_article(behind[1:]), 0) if behind[:1] == "و" else 0
    if ones < 10 and tens > 10:
        return tens + ones, at + 2
    return ones, at + 1


def _joined(ground: Ground, at: int) -> tuple[int, ...]:
    """A second ordinal behind و: الجولتين الأولى والثانية."""
    key = ground.key(at)
    number = ground.index.minutes.ordinals.get(without_article(key[1:])) if key[:1] == "و" else None
    return (number,) if number is not None and number < 20 else ()


def _digits(ground: Ground, at: int) -> tuple[int, ...]:
    """الـ12, رقم 12."""
    sign = ground.key(at) == "ال" or ground.key(at) in ground.index.minutes.phrases["number_signs"]
    if sign and ground.key(at + 1).isdigit():
        return (int(ground.key(at + 1)),)
    return ()
