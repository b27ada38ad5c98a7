"""What became of a proposal: told by a verb that takes it as object, in its own sentence or later in the article."""

from mahdar.arabic.clitics import CONJUNCTIONS, cuts, without_article
from mahdar.meetings.forms import minute_form
from mahdar.mentions.phrases import Phrase
from mahdar.proposals.told import ProposalTold, Status
from mahdar.statements.frames import Candidate
from mahdar.statements.ground import Ground
from mahdar.statements.subjects import subject_after, subject_before

_OBJECT = 7  # tokens between a verb of acceptance or refusal and the proposal
_LATER = 120  # tokens behind a proposal in which an answer to it is looked for


def with_status(ground: Ground, told: ProposalTold) -> ProposalTold:
    """`told` with what became of it, and with the one who answered as the one to whom it was put."""
    answer = _answer(ground, told)
    if answer is not None:
        status, at = answer
        to = told.to or _answerer(ground, at)
        return told._replace(status=status, to=tuple(each for each in to if each not in told.by))
    if _is_pending(ground, told):
        return told._replace(status="open")
    return told


def _answer(ground: Ground, told: ProposalTold) -> tuple[Status, int] | None:
    """The first verb of acceptance or refusal whose object is the proposal, and its token."""
    for at in range(max(ground.text.sentence_of(told.at).first, told.first - _OBJECT), told.first):
        status = _answering(ground, at)
        if status is not None and at != told.at:
            return status, at
    for at in range(told.last, min(len(ground.text.keys), told.last + _LATER)):
        status = _answering(ground, at)
        if status is not None and (_takes_up(ground, at) or _by_pronoun(ground, at, told)):
            return status, at
    return None


def _by_pronoun(ground: Ground, at: int, told: ProposalTold) -> bool:
    """Whether the verb takes it as a pronoun in the same sentence: ورفضته الحركة."""
    forms = (minute_form(ground, at, tells) for tells in ("accepting", "rejecting"))
    object_of = any(form is not None and form.kind != "noun" and form.pronoun for form in forms)
    return object_of and at < ground.text.sentence_of(told.at).last


def _answering(ground: Ground, at: int) -> Status | None:
    if not ground.is_word(at):
        return None
    negated = any(cut.key in ground.index.negations for cut in cuts(ground.key(at - 1)))
    if minute_form(ground, at, "rejecting") is not None and not negated:
        return "rejected"
    form = minute_form(ground, at, "accepting")
    if form is not None and not ground.is_preposition(at):
        return "rejected" if negated else "accepted"
    return None


def _takes_up(ground: Ground, at: int) -> bool:
    """Whether a bare definite noun of a proposal is the verb's object: رفضت المقترح, وافقت على الخطة."""
    sentence = ground.text.sentence_of(at)
    for each in range(at + 1, min(sentence.last, at + _OBJECT)):
        for cut in cuts(ground.key(each)):
            noun = without_article(cut.key)
            if cut.key.startswith("ال") and ground.index.issues.proposal_nouns.match((noun,), 0) is not None:
                return ground.index.nisba(ground.key(each + 1)) is None
    return False


def _answerer(ground: Ground, at: int) -> tuple[Phrase, ...]:
    """The subject of the verb of the answer."""
    sentence = ground.text.sentence_of(at)
    verb = Candidate(at, at + 1, 0, False, "", "say", "past", None, None, "", frozenset(), False, False, at)
    behind, _ = subject_after(ground, at + 1, sentence.last)
    if behind:
        return behind
    ahead = subject_before(ground, verb, sentence.first)
    return ahead[0] if ahead is not None else ()


def _is_pending(ground: Ground, told: ProposalTold) -> bool:
    """تدرس الحكومة المقترح, in its own sentence or later: nobody has answered yet."""
    before = range(max(ground.text.sentence_of(told.at).first, told.first - _OBJECT), told.first)
    later = range(told.last, min(len(ground.text.keys), told.last + _LATER))
    return any(_pends(ground, at) for at in before) or any(_pends(ground, at) and _takes_up(ground, at) for at in later)


def _pends(ground: Ground, at: int) -> bool:
    pending = ground.index.issues.pending
    readings = (cut.key for cut in cuts(ground.key(at)) if cut.proclitics in ("", *CONJUNCTIONS))
    return any(pending.match(ground.text.keys, at, key) for key in readings)
