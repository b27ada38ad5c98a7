"""Speech before its verb: «…»، قال الوزير; «…»، قالت الوزيرة، «…»."""

from mahdar.statements.frames import Candidate, Frame
from mahdar.statements.ground import COMMAS, Ground
from mahdar.statements.openings import NAMED_QUOTE
from mahdar.statements.subjects import description_after, is_speaker_word, subject_after
from mahdar.tokens.quotations import Quotation

Pieces = tuple[tuple[int, int], ...]


def read_inverted(ground: Ground, cue: Candidate, first: int, limit: int) -> Frame | None:
    """The frame of a verb right behind what it reports; `None` where no speech in quotation marks ends before it."""
    if cue.tense not in ("past", "present") or cue.cut or cue.negated or "that" not in cue.frames:
        return None
    before = _speech_before(ground, cue, first)
    if before is None:
        return None
    at = cue.ends
    while at < limit and ground.interposed(at):
        at += ground.interposed(at)
    subject, end = subject_after(ground, at, limit)
    if not subject and (ground.definite(at) or is_speaker_word(ground, at)):
        end = description_after(ground, at, limit, until_opening=False)
    if ground.is_that(end) or ground.key(end) == ":" or (cue.weak and not subject):
        return None
    begins, ends = (at, end) if end > at else (-1, -1)
    return Frame(cue, "before", max(end, cue.ends), 0, subject, begins, ends, rule="speech_before_verb")


def inverted_pieces(ground: Ground, frame: Frame, first: int, last: int) -> Pieces:
    """What stands in the marks before the verb, and in those that go on behind its subject and a comma."""
    before = _speech_before(ground, frame.cue, first)
    pieces = [(before.opening + 1, before.closing)] if before is not None else []
    behind = frame.content + (ground.key(frame.content) in COMMAS)
    pieces.extend(
        (each.opening + 1, min(each.closing, last)) for each in ground.text.quotations_opening(behind, behind + 1)
    )
    return tuple(pieces)


def _speech_before(ground: Ground, cue: Candidate, first: int) -> Quotation | None:
    """The quotation that ends right before a verb, with a comma or, before قال, without one; a name in marks is none."""
    comma = ground.key(cue.at - 1) in COMMAS
    closing = cue.at - 1 - comma
    if closing <= first or not ground.is_quotation_mark(closing) or not (comma or cue.plain):
        return None
    found = next((each for each in ground.text.quotations_opening(first, closing) if each.closing == closing), None)
    if found is None or found.closing - found.opening - 1 < NAMED_QUOTE - comma * 2:
        return None
    opens = found.opening == first or not ground.is_word(found.opening - 1)
    return found if opens else None
