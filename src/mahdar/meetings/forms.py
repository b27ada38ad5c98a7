"""What the word of a meeting, or a verb of minutes, shows by its form."""

from mahdar.arabic.clitics import without_article
from mahdar.events.deeds import Telling
from mahdar.lexicons.minute_words import MinuteForm
from mahdar.statements.ground import Ground

_EXCUSED = 14  # tokens from a verb of excusing oneself to what from


def minute_form(ground: Ground, at: int, tells: str) -> MinuteForm | None:
    """The form of a verb of minutes that tells this at token `at`."""
    for form in ground.index.minute_forms(ground.key(at)):
        if form.verb.tells == tells:
            return form
    return None


def away_form(ground: Ground, at: int) -> MinuteForm | None:
    """The form of a verb that says at token `at` that somebody was not there: غاب, قاطعت, اعتذر عن.

    Who it is may stand between: «اعتذرت كينيا، المدعوة بصفة مراقب، عن عدم المشاركة».
    """
    away = minute_form(ground, at, "staying_away")
    behind = away.verb.behind if away is not None else None
    if behind is None or ground.key(at + 1) == behind:
        return away
    limit = min(ground.text.sentence_of(at).last, at + _EXCUSED)
    return (
        away if any(ground.key(each) == behind and comes(ground, each + 1) for each in range(at + 2, limit)) else None
    )


def comes(ground: Ground, at: int) -> bool:
    """Whether it is the coming, or the not coming, that token `at` tells by a noun: عن المشاركة, عن عدم الحضور."""
    at += ground.key(at) in ground.index.minutes.phrases["absence_of"]
    form = minute_form(ground, at, "attending")
    return form is not None and form.kind == "noun"


def is_definite(ground: Ground, telling: Telling) -> bool:
    """Whether the noun points back: الاجتماع, هذا اللقاء; a construct (اجتماع الوزراء) does not."""
    return ground.definite(telling.at) and telling.ends - telling.at == 1


def is_next(ground: Ground, telling: Telling) -> bool:
    """Whether the next one of a series is spoken of: الجولة المقبلة, الاجتماع القادم."""
    coming = without_article(ground.key(telling.ends)) in {without_article(key) for key in ground.index.coming}
    return coming and ground.definite(telling.at) and ground.definite(telling.ends)


def is_aim(ground: Ground, telling: Telling) -> bool:
    """Whether it is told by a noun behind ل that has no article: للقاء الوزير, not للاجتماع."""
    if telling.forms[0].kind != "noun" or telling.proclitics[-1:] != "ل":
        return False
    plain = ground.key(telling.at)[telling.cut :]
    return not ground.definite(telling.at) or ground.index.event_forms.match((plain,), 0) is not None
