"""When and where an event was, by what stands beside its word, and whether that is history."""

from mahdar.dates.find import FoundDate, told_within
from mahdar.events.deeds import Deed
from mahdar.mentions.phrases import Phrase
from mahdar.statements.ground import Ground

_FAR = 22  # tokens between an event and its date or place
_MONTHS_OF_NEWS = 3  # what is older is history


def date_of(ground: Ground, deed: Deed, dates: list[FoundDate]) -> FoundDate | None:
    """The date nearest to the event in its sentence, one behind it before one ahead of it."""
    sentence = ground.text.sentence_of(deed.telling.at)
    near: list[tuple[int, FoundDate]] = []
    for each in told_within(dates, sentence.first, sentence.last):
        behind = each.first - deed.telling.ends
        away = behind if behind >= 0 else deed.first - each.last + _FAR // 2
        if 0 <= away <= _FAR and not _is_of_another(ground, deed, each):
            near.append((away, each))
    return min(near, key=lambda pair: pair[0])[1] if near else None


def _is_of_another(ground: Ground, deed: Deed, date: FoundDate) -> bool:
    """Whether another clause, or منذ, stands between an event and a date: «أول زيارة … منذ أصبح وزيرا في فبراير»."""
    first, last = sorted((deed.telling.ends, date.first))
    return any(ground.key(at) in ground.index.since or ground.is_that(at) for at in range(first, last))


def place_of(ground: Ground, deed: Deed) -> Phrase | None:
    """The first place behind the event that stands behind في, or bears it: في باريس, بالقاهرة."""
    sentence = ground.text.sentence_of(deed.telling.at)
    for at in range(deed.telling.ends, min(sentence.last, deed.telling.ends + _FAR)):
        phrase = ground.starting.get(at)
        if phrase is None or phrase.kind not in ("place", "state"):
            continue
        attached = ground.key(at)[: phrase.cut][-1:] == "ب"
        if attached or _in(ground, at):
            return phrase
    return None


def _in(ground: Ground, at: int) -> bool:
    """Whether a place stands behind في, a noun of place between them or not: في العاصمة الروسية موسكو."""
    back = at - 1
    while back > at - 4 and (ground.key(back) in ground.index.place_heads or ground.index.nisba(ground.key(back))):
        back -= 1
    plain = ground.key(back)
    if plain.startswith("ال") and plain[2:] in ground.index.place_heads:
        back -= 1
    return ground.key(back) in ground.index.inside


def is_history(value: str | None, published: str | None) -> bool:
    """Whether a date lies in another year than that of publication, or more than three months before it.

    A date whose day of publication is unknown has a value only where its year is printed.
    """
    if value is None or not value[:4].isdigit():
        return False
    if published is None or not published[:4].isdigit():
        return True  # news print a year only where it is another one
    years = int(published[:4]) - int(value[:4])
    if len(value) < 7 or len(published) < 7 or not value[5:7].isdigit():
        return years > 0
    return years * 12 + int(published[5:7]) - int(value[5:7]) > _MONTHS_OF_NEWS
