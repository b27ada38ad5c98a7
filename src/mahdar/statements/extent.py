"""Where what is said ends: at the end of the sentence, of its quotation, at the next cue, at the narrator's tail."""

from mahdar.statements.frames import Frame
from mahdar.statements.ground import COMMAS, DASHES, Ground
from mahdar.tokens.quotations import Quotation
from mahdar.tokens.text import Stretch

_TRAILING = COMMAS | DASHES | frozenset(".:!؟?…")


def content_end(ground: Ground, frame: Frame, sentence: Stretch, stops: list[int]) -> tuple[int, bool]:
    """The token after the content of `frame`, and whether the whole of it stands in quotation marks.

    `stops`: tokens of the cues after it that open a statement of their own.
    """
    start = frame.content
    quotation = _opening_quotation(ground, start)
    if quotation is not None and _is_whole(ground, frame, quotation, sentence, stops):
        end = quotation.closing if quotation.closed else _run_on(ground, quotation, stops)
        return end, True
    outer = ground.text.quotation_of(start - 1)
    end = sentence.last
    if outer is not None and outer.closing < end:
        end = outer.closing
    end = min(end, *(stop for stop in stops if stop > start), end)
    end = before_tail(ground, start, end)
    return end, False


def _opening_quotation(ground: Ground, at: int) -> Quotation | None:
    return next(iter(ground.text.quotations_opening(at, at + 1)), None)


def _is_whole(ground: Ground, frame: Frame, quotation: Quotation, sentence: Stretch, stops: list[int]) -> bool:
    """Whether the quotation is all that is said: nothing of the sentence goes on after its closing mark."""
    if not quotation.closed:
        return True
    after = quotation.closing + 1
    if frame.opening in ("colon", "quotation"):
        short = quotation.closing - quotation.opening <= 3
        if not short:
            return True
    if after >= sentence.last:
        return True
    if any(stop <= after + 1 and stop > quotation.opening for stop in stops):
        return True
    key = ground.key(after)
    if key in COMMAS or key in ".؟!" or key in DASHES:
        return after + 1 >= sentence.last or any(stop == after + 1 for stop in stops) or frame.opening != "that"
    return _tail_at(ground, after) or key in ground.index.glosses


def _run_on(ground: Ground, quotation: Quotation, stops: list[int]) -> int:
    """The end of a quotation that is never closed: that of its paragraph, or of the next one where that has no cue."""
    paragraph = ground.text.paragraph_of(quotation.opening)
    inside = [stop for stop in stops if quotation.opening < stop < paragraph.last]
    return inside[0] if inside else paragraph.last


def carried_over(ground: Ground, first: int) -> list[tuple[int, int]]:
    """The further paragraphs of the quotation whose content begins at `first` and that is not closed in its own.

    Each of them opens with a mark again («… / «… / «…»), or the last one closes what the first has opened ("… / …").
    """
    quotation = _opening_quotation(ground, first - 1)
    if quotation is None or quotation.closed:
        return []
    pieces: list[tuple[int, int]] = []
    for paragraph in ground.text.paragraphs[ground.text.in_paragraph[quotation.opening] + 1 :]:
        again = _opening_quotation(ground, paragraph.first)
        if again is not None:
            pieces.append((paragraph.first + 1, again.closing))
            if again.closed:
                return pieces
            continue
        lone = _lone_mark(ground, paragraph)
        return [*pieces, (paragraph.first, lone)] if lone is not None else pieces
    return pieces


def _lone_mark(ground: Ground, paragraph: Stretch) -> int | None:
    """The first quotation mark of a paragraph that belongs to no other of it."""
    own = ground.text.quotations_opening(paragraph.first, paragraph.last)
    paired = {at for each in own for at in (each.opening, each.closing)}
    marks = (at for at in range(paragraph.first, paragraph.last) if ground.is_quotation_mark(at))
    return next((at for at in marks if at not in paired), None)


def before_tail(ground: Ground, start: int, end: int) -> int:
    """Cut the narrator's tail off: في إشارة إلى …, وذلك ردا على …, بينما …."""
    for at in range(start + 1, end):
        if (
            at > start + 1
            and ground.text.quotation_of(at) is None
            and (_tail_at(ground, at) or _occasion_at(ground, at, end))
        ):
            return at
        key = ground.key(at)
        set_off = ground.key(at - 1) in COMMAS and ground.text.quotation_of(at) is None
        if set_off and (_beside_at(ground, at) or _source_at(ground, at)):
            return at
        another = key in ground.index.likewise and ground.key(at + 2) in ground.index.prepositional_pronouns
        if set_off and another and ground.is_finite(at + 1):
            return at  # رحب بالاتفاق، كما أثنت عليه كينيا
        opener = key in ground.index.clause_openers or (key[1:] in ground.index.clause_openers and key[:1] == "و")
        sure = key in ground.index.sure_clause_openers
        negated = ground.key(at + 1) in ground.index.negations  # رحبت بالعرض فيما لم تعلق عليه الحكومة
        if opener and (sure or negated or ground.key(at - 1) in COMMAS) and ground.text.quotation_of(at) is None:
            return at
    return end


def _tail_at(ground: Ground, at: int) -> bool:
    return ground.is_word(at) and ground.index.tails.match(ground.text.keys, at) is not None


def _beside_at(ground: Ground, at: int) -> bool:
    """Whether a comma stands before what the narrator tells beside: «، في حين جدد …», «، في وقت ينتظر …», not «في وقت لاحق»."""
    found = ground.index.beside.match(ground.text.keys, at) if ground.is_word(at) else None
    return found is not None and not ground.is_adjective(at + found.length)


def _source_at(ground: Ground, at: int) -> bool:
    """Whether a comma stands before the source of the whole, whatever it is: «، وفق حساب المنظمة على تويتر»."""
    return ground.is_word(at) and ground.index.attributions.match(ground.text.keys, at) is not None


def _occasion_at(ground: Ground, at: int, end: int) -> bool:
    """Whether only the narrator's occasion comes, behind a comma or a quotation: «، خلال لقاء مع نظيره», «" بعد لقائه الوفد»."""
    before = ground.key(at - 1)
    if before not in COMMAS and not ground.is_quotation_mark(at - 1):
        return False
    if not ground.is_preposition(at) or ground.index.occasions.match(ground.text.keys, at + 1) is None:
        return False
    return not any(ground.key(each) in COMMAS or ground.is_that(each) for each in range(at + 1, end))


def trim(ground: Ground, first: int, last: int) -> tuple[int, int]:
    """A stretch without commas, stops and unpaired marks at its ends."""
    text = ground.text
    while first < last and (
        ground.key(first) in _TRAILING or (ground.is_quotation_mark(first) and _unpaired(ground, first, last))
    ):
        first += 1
    while first < last:
        key = ground.key(last - 1)
        if (
            key in _TRAILING
            or key in ("و", "ف")
            or (
                ground.is_quotation_mark(last - 1)
                and not any(each.closing == last - 1 for each in text.quotations_opening(first, last))
            )
            or key == "("
            or (key == ")" and not any(ground.key(at) == "(" for at in range(first, last - 1)))
        ):
            last -= 1
        else:
            break
    whole = any(each.closing == last - 1 for each in text.quotations_opening(first, first + 1))
    return trim(ground, first + 1, last - 1) if whole and last - 1 > first + 1 else (first, last)


def _unpaired(ground: Ground, at: int, last: int) -> bool:
    quotation = _opening_quotation(ground, at)
    return quotation is None or quotation.closing >= last
