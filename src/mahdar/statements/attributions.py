"""Nominal cues: بحسب مصدر …, وفق ما أعلن المتحدث, نقلا عن الوزير, على حد قوله."""

from mahdar.arabic.clitics import cuts, without_article
from mahdar.mentions.names import name_end
from mahdar.mentions.phrases import Phrase
from mahdar.statements.frames import Candidate, Frame
from mahdar.statements.ground import COMMAS, Ground
from mahdar.statements.subjects import description_after, subject_after
from mahdar.tokens.text import Stretch

_FRONTED = 8  # tokens of a source before فإن


def read_attribution(ground: Ground, cue: Candidate, sentence: Stretch) -> Frame | None:
    """The frame of a nominal cue whose source is somebody, or a document; `None` for وفق الخطة and حسب الحاجة."""
    at = cue.ends
    if ground.is_own_saying(at - 1) or ground.is_own_saying(at):  # على حد قوله, حسب تعبيره
        return Frame(cue, "clause", at + ground.is_own_saying(at), 0, rule="attribution_elided")
    at = _past_verb(ground, at)
    subject, end = subject_after(ground, at, sentence.last) if at < sentence.last else ((), at)
    begins = at
    if not subject:
        dative = ground.key(cue.ends - 1)[-1:] == "ا"  # وفقا ل
        source = _source(ground, at, sentence.last, ("ل",) if dative and at == cue.ends else ("", "ل"))
        if source is None and cue.at == sentence.first and not dative:
            source = _fronted(ground, at, sentence.last)
        if source is None:
            return None
        subject, end = (source,), source.last
    return Frame(cue, "clause", end, 0, subject, begins, end, rule="attribution")


def _past_verb(ground: Ground, at: int) -> int:
    """Past `ما` and the verb of وفق ما أعلن, حسبما ذكرت, and past adverbs."""
    relative = ground.key(at) in ground.index.short_relatives
    if relative:
        at += 1
    if relative and at not in ground.starting and ground.is_word(at) and not ground.is_function(at):
        at += not ground.definite(at) and ground.key(at) not in ground.index.cues  # ما نقلته الوكالة
    for form in ground.index.cues.get(ground.key(at), ()):
        if form.form.tense in ("past", "present", "masdar"):
            at += 1
            break
    while ground.interposed(at) or ground.key(at) in COMMAS:
        at += ground.interposed(at) or 1
    return at


def _source(ground: Ground, at: int, limit: int, proclitics: tuple[str, ...]) -> Phrase | None:
    """A source behind one of the proclitics (ل or none), one known by its description, or an unknown name."""
    phrase = ground.starting.get(at)
    if phrase is not None and phrase.cut == 1 and ground.key(at).startswith("ل"):
        return phrase
    for cut in cuts(ground.key(at)):
        if cut.proclitics not in proclitics:
            continue
        if any(ground.index.documents.match(ground.text.keys, at, key) for key in (cut.key, without_article(cut.key))):
            end = _document_end(ground, at, limit)
            return Phrase(at, end, cut.letters, "group", "nominal", at, end, rule="described")
        if (
            ground.is_word(at)
            and not ground.index.is_ordinary(ground.key(at))
            and not ground.index.is_ordinary(cut.key)
        ):
            end = name_end(ground.text, ground.index, at + 1, limit, titled=True)
            if cut.letters or end > at + 1 or ground.is_quotation_mark(end) or ground.key(end) in COMMAS:
                return Phrase(at, end, cut.letters, "person", "name", at, end, rule="name")
    return None


def _fronted(ground: Ground, at: int, limit: int) -> Phrase | None:
    """A source of any description before the clause that فإن opens: «وبحسب إحصائية البعثة فإن …»."""
    opens = next((each for each in range(at + 1, min(limit, at + _FRONTED)) if _answers(ground, each)), None)
    if opens is None or not ground.is_word(at) or ground.is_function(at):
        return None
    return Phrase(at, opens, 0, "group", "nominal", at, opens, rule="described")


def _answers(ground: Ground, at: int) -> bool:
    return ground.key(at)[:1] == "ف" and ground.key(at)[1:] in ground.index.that


def _document_end(ground: Ground, at: int, limit: int) -> int:
    """Where a source that no list knows ends: مصدر دبلوماسي مطلع, بيان رسمي صدر … عن المكتب."""
    phrase = ground.starting.get(at + 1)
    if phrase is not None and phrase.last <= limit:
        return phrase.last
    return max(description_after(ground, at, limit, until_opening=False), at + 1)
