"""Where what is said begins: behind إن/أن, a colon, a quotation mark, or the verb's own preposition."""

from mahdar.arabic.clitics import without_article
from mahdar.statements.frames import Candidate, Opening
from mahdar.statements.ground import COMMAS, Ground

_SYLLABLE = 3  # letters
_ONE_NAME = 3  # tokens of a quotation of one word or two, its closing mark included
_ONE_PHRASE = 20  # tokens from a verb to words in marks within the noun phrase that it governs
NAMED_QUOTE = 4  # a quotation of so few words before the opening is a name

Where = tuple[Opening, int, int]  # how the content opens, its first token, letters cut off that


def takes_bare(cue: Candidate) -> bool:
    return (not cue.weak or cue.named) and bool(cue.frames & {"object", "person"})


def opens_noun_clause(ground: Ground, at: int) -> bool:
    """Whether a function word begins a noun phrase: هذه الاتهامات, ما وصفه بالتدخل."""
    key = ground.key(at)
    return key in ground.index.demonstratives or (key in ground.index.short_relatives and not ground.is_preposition(at))


def next_opening(ground: Ground, cue: Candidate, limit: int) -> Where | None:
    """The nearest particle, colon or quotation after the cue that can open its content."""
    if not cue.frames:
        return None
    if "that" not in cue.frames and not cue.frames & {"object"}:
        return None
    at = cue.ends
    while at < limit:
        key = ground.key(at)
        if key == ":":
            return after_colon(ground, at, limit)
        if ground.is_quotation_mark(at):
            quotation = ground.text.quotation_opening(at)
            close = quotation.closing if quotation is not None else 0
            named = is_name_between(ground, cue, at, close) or is_gloss(ground, cue, at, close)
            named = named or _is_in_name(ground, at, close)
            named = named or _is_governed(ground, cue, at, close)
            if close > at and (named or is_quoted_speaker(ground, cue, at, close)):
                at = close + 1
                continue
            if close > at:
                at_once = at == cue.ends and takes_bare(cue)
                if at_once or close - at - 1 > NAMED_QUOTE or not opening_follows(ground, cue, close + 1, limit):
                    return ("quotation", at, 0)
                at = close + 1
                continue
        if ground.is_content_that(at):
            before = "" if ground.interposed(at - 2) == 2 else ground.key(at - 1)
            if before in ground.index.prepositions and before not in cue.frames:
                at += 1
                continue
            if key[:1] == "ب" and key not in ground.index.that and not cue.frames & {"ب", "that"}:
                at += 1
                continue
            if before in cue.frames and before in ground.index.prepositions:
                return ("that", at + 1, 0)
            return ("that", at + 1, 0)
        at += 1
    return None


def _is_governed(ground: Ground, cue: Candidate, opening: int, closing: int) -> bool:
    """Whether a few words in marks hang on a preposition of what is said: أكد استعداده للانتقال إلى "المستوى السياسي"."""
    before = ground.key(opening - 1)
    governed = (
        before in ground.index.prepositions
        and before not in cue.frames
        and cue.ends + 1 < opening < cue.ends + _ONE_PHRASE
    )
    each_of = ground.key(opening - 2) in ground.index.any_of  # أعلن كل من «الحركة» و«الجبهة» أن
    return governed and not each_of and takes_bare(cue) and closing - opening - 1 <= NAMED_QUOTE


def _is_in_name(ground: Ground, opening: int, closing: int) -> bool:
    """Whether the marks stand in what names an actor: رحبت مجموعة «إيكواس» بالنتائج."""
    phrase = ground.starting.get(opening - 1)
    return phrase is not None and phrase.form == "name" and opening < phrase.last == closing + 1


def is_name_between(ground: Ground, cue: Candidate, opening: int, closing: int) -> bool:
    """Whether a word in marks is a name, what is said coming behind it: أدان الوزير في تصريح للوكالة «واس» الهجوم."""
    first = opening + 1
    beside = ground.is_word(opening - 1) and ground.is_word(closing + 1) and not ground.is_function(closing + 1)
    named = first in ground.starting or not ground.index.is_ordinary(ground.key(first))
    return beside and named and takes_bare(cue) and closing - opening <= _ONE_NAME


def is_gloss(ground: Ground, cue: Candidate, opening: int, closing: int) -> bool:
    """Whether marks are round words that the language has not, a name behind what they name: مكتب التحقيقات "إف بي آي"."""
    words = [ground.key(at) for at in range(opening + 1, closing)]
    if closing > opening and not any(ground.is_word(at) for at in range(opening + 1, closing)):
        return True  # منصة بصيغة "3+2"
    unknown = words and not any(ground.index.is_ordinary(word) for word in words)
    headed = (
        opening - 1 in ground.starting or ground.index.heads.get(without_article(ground.key(opening - 1))) is not None
    )
    short = len(words) < NAMED_QUOTE or all(len(word) <= _SYLLABLE for word in words)  # شبكة "سي إن إن"
    return bool((unknown or headed) and takes_bare(cue) and opening > cue.ends and short)


def description_opens(ground: Ground, cue: Candidate, limit: int) -> int:
    """Where بأنه opens what a verb of describing says of its topic (وصف اتهامات بأنشطة سرية بأنها أكاذيب), or 0."""
    if "topic" not in cue.frames:
        return 0
    those = (each for each in range(cue.ends, limit) if ground.key(each)[:1] == "ب" and ground.key(each)[3:])
    return next((each for each in those if ground.key(each)[1:] in ground.index.that), 0)


def is_quoted_speaker(ground: Ground, cue: Candidate, opening: int, closing: int) -> bool:
    """Whether marks right behind a verb are round the one who speaks: قال "كيم مين سيوك" للصحفيين "…"."""
    first = opening + 1
    if opening != cue.ends or closing - first > NAMED_QUOTE or not ground.is_word(closing + 1):
        return False
    listed = first in ground.starting or ground.index.documents.match(ground.text.keys, first) is not None
    if not listed and ground.index.is_ordinary(ground.key(first)):
        return False
    behind = range(closing + 1, ground.text.sentence_of(opening).last)
    return any(ground.closing(at) - at > NAMED_QUOTE or ground.is_content_that(at) for at in behind)


def opening_follows(ground: Ground, cue: Candidate, at: int, limit: int) -> bool:
    """Whether an opening still comes behind a short quotation, which is then only a name."""
    comma = at + (ground.key(at) in COMMAS)
    if ground.closing(comma) - comma > NAMED_QUOTE:
        return True  # في بيان نشرته وكالة "إرنا"، "كل أفراد الطاقم …"
    return any(
        ground.key(each) == ":" or ground.key(each) in cue.frames or ground.is_content_that(each)
        for each in range(at, min(limit, at + 25))
    )


def after_colon(ground: Ground, at: int, limit: int) -> Where:
    """Where content begins behind a colon: after إن that stands there without quotation marks."""
    start = at + 1
    spoken = ground.is_first_person(start)  # أردف: أنا لا أعرف
    if start < limit and ground.is_that(start) and not spoken:
        return ("that", start + 1, 0)
    return ("colon", start, 0)


def governed_at(ground: Ground, cue: Candidate, at: int) -> Where | None:
    """The verb's own preposition at `at`, with أن behind it or a noun phrase."""
    key = ground.key(at)
    for frame in cue.frames:
        if frame in ("that", "object", "person", "clause"):
            continue
        if key == frame and ground.is_word(at) and ground.key(at + 1) not in ground.index.tongues:
            if ground.is_that(at + 1):
                return ("that", at + 2, 0)
            if ground.is_word(at + 1) or ground.is_quotation_mark(at + 1):
                return None if cue.weak and not cue.named else ("preposition", at + 1, 0)
        elif key == ground.index.with_what.get(frame) and not cue.weak:
            return ("preposition", at + (ground.key(at + 1) in ground.index.conditionals), 0)  # تساءل عما إذا كان
        elif len(frame) == 1 and (ground.attached(at, frame) or _may_be_attached(ground, at, frame)):
            if key[1:] in ground.index.that:
                return ("that", at + 1, 0)
            if not cue.weak or cue.named:
                return ("preposition", at, 1)
    return None


def _may_be_attached(ground: Ground, at: int, preposition: str) -> bool:
    """Whether a word of two readings is the verb's own preposition with a noun, right behind the subject: توعد القائد برد."""
    key = ground.key(at)
    free = (
        at not in ground.starting
        and not ground.definite(at)
        and not ground.interposed(at)
        and not ground.is_preposition(at)
        and ground.index.clause_breaks.match(ground.text.keys, at) is None
    )
    return free and key.startswith(preposition) and len(key) > 2 and key[1:] in ground.index.vocabulary
