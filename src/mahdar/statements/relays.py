"""What one carries of another: نقلت الوكالة عن صحيفة … عن مصدر … أن, جاء في بيان … أن."""

from mahdar.statements.frames import Candidate, Frame
from mahdar.statements.ground import Ground
from mahdar.statements.openings import next_opening
from mahdar.statements.subjects import description_after, subject_after

_WINDOW = 60  # tokens between a cue and its content


def read_relay(ground: Ground, cue: Candidate, limit: int) -> Frame | None:
    """نقلت الوكالة عن مصدر … أن: the subject carries what the one behind the preposition says; جاء في بيان … أن."""
    opening = next_opening(ground, cue, min(limit, cue.ends + _WINDOW))
    if opening is None:
        return None
    told = ground.key(cue.ends) == cue.source or ground.is_own_saying(opening[1] - 1)  # عن فلان قوله «…»
    if opening[0] == "quotation" and not told:
        return None
    at = cue.ends
    while at < opening[1] and ground.interposed(at):
        at += ground.interposed(at)
    carrier, end = subject_after(ground, at, opening[1])
    if not carrier and ground.key(at) != cue.source:
        end = description_after(ground, at, opening[1], until_opening=False)
    behind = next((each for each in range(max(at, end), opening[1]) if ground.key(each) == cue.source), None)
    if behind is None:
        return None
    start = behind + 1
    carriers = list(carrier[:1])
    subject, last = subject_after(ground, start, opening[1])
    while len(subject) == 1 and ground.key(last) == cue.source:  # عن صحيفة … عن مصدر …: a chain
        carriers, start = [*carriers, subject[0]], last + 1
        subject, last = subject_after(ground, start, opening[1])
    if not subject:
        last = description_after(ground, start, opening[1] - 1, until_opening=True)
    if last <= start:
        return None
    # What is told «عن فلان قوله إن» has its cue in قوله, and its speaker here.
    own = next((each for each in range(last, opening[1]) if ground.is_own_saying(each)), None)
    if own is not None:
        cue = cue._replace(at=own, ends=own + 1, cut=0)
    return Frame(cue, *opening, subject, start, last, via=tuple(carriers), rule=f"relay_{opening[0]}")
