"""Verbal nouns that report: قوله إن, بالقول إن, قول الرئيس … إن, تم التأكيد على."""

from mahdar.arabic.clitics import cuts
from mahdar.mentions.phrases import Phrase
from mahdar.statements.frames import Candidate, Frame
from mahdar.statements.ground import COMMAS, Ground
from mahdar.statements.openings import Where, after_colon, governed_at
from mahdar.statements.subjects import description_after, is_speaker_word, subject_after

_OF_ITS_OBJECT = frozenset({"condemn", "praise", "accuse", "thank"})
"""Acts whose verbal noun has the one whom it hits in the genitive: إدانة إسرائيل, اتهام إيران."""


def read_verbal_noun(ground: Ground, cue: Candidate, limit: int) -> Frame | None:
    """قوله إن; بالقول إن; قول الرئيس … إن: a verbal noun counts only with its holder and أن, a colon or a quotation."""
    at = cue.ends
    subject: tuple[Phrase, ...] = ()
    begins = ends = -1
    if cue.pronoun in ("ال", "ب"):
        governed = governed_at(ground, cue, at)
        if governed is not None:
            return Frame(
                cue, governed[0], governed[1], governed[2], rule="impersonal" if cue.pronoun == "ال" else "by_saying"
            )
    elif not cue.pronoun:
        if ground.key(cue.at)[:1] == "ل" and cue.cut and cue.act == "demand":
            return None  # رسالة لمطالبة السلطات بالتحقيق
        subject, ends = subject_after(ground, at, limit)
        if not subject and is_speaker_word(ground, at):
            ends = description_after(ground, at, limit, until_opening=True)
        if ends <= at:
            return None
        begins, at = at, ends
    while at < limit and (ground.interposed(at) or ground.key(at) in COMMAS):
        at += ground.interposed(at) or 1
    if at >= limit:
        return None
    if ground.is_that(at):
        where: Where = ("that", at + 1, 0)
    elif ground.key(at) == ":":
        where = after_colon(ground, at, limit)
    elif ground.is_quotation_mark(at) and cue.plain:
        where = ("quotation", at, 0)
    else:
        governed = governed_at(ground, cue, at) or _object(ground, cue, subject, at)
        if governed is None or (governed[0] != "that" and not _holds(cue, subject)):
            return None
        where = governed
    ahead = ground.ending.get(cue.at) if begins < 0 and (cue.cut or cue.pronoun == "ب") else None
    if ahead is not None and not ahead.cut and ahead.kind != "place" and _is_finite(ground, ahead.first - 1):
        subject, begins, ends = (ahead,), ahead.first, ahead.last  # ورد المتحدث بالقول إن
    if where[0] != "that" and ground.index.cues.get(ground.key(cue.at)[cue.cut :]) is None:
        cue = cue._replace(cut=cue.cut + 1)  # بإعلان الجيش; but بالقول إن
    return Frame(cue, where[0], where[1], where[2], subject, begins, ends, rule=f"verbal_noun_{where[0]}")


def _is_finite(ground: Ground, at: int) -> bool:
    """Whether a verb of speech stands at a token, و or ف before it or not."""
    forms = (form for cut in cuts(ground.key(at)) for form in ground.index.cues.get(cut.key, ()))
    return any(each.form.tense in ("past", "present") for each in forms)


def _holds(cue: Candidate, subject: tuple[Phrase, ...]) -> bool:
    """Whether the genitive of a verbal noun is the one who speaks: إعلان الجيش, دعوة المعارضة إلى; not رفض المقترح."""
    return bool(subject) and all(each.kind != "place" for each in subject) and cue.act not in _OF_ITS_OBJECT


def _object(ground: Ground, cue: Candidate, subject: tuple[Phrase, ...], at: int) -> Where | None:
    """What is said in the accusative behind its holder: إعلان الجيش عزله, رفض الحكومة التفاوض."""
    if not subject or "object" not in cue.frames or not ground.is_word(at) or ground.is_function(at):
        return None
    return ("object", at, 0) if ground.is_possessed(at) or ground.definite(at) else None
