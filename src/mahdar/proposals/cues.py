"""Proposals by a cue of a statement: اقترح على الطرفين استئناف الحوار, اشترط وقف القصف, الخطة التي اقترحتها النرويج."""

from collections.abc import Iterator

from mahdar.arabic.clitics import without_article
from mahdar.arabic.letters import fold
from mahdar.proposals.extent import addressed, aim_of, answer_in, forum_in, held_behind, noun_phrase_before
from mahdar.proposals.nouns import is_proposal
from mahdar.proposals.told import ProposalTold
from mahdar.statements.frames import Candidate, Utterance
from mahdar.statements.ground import Ground
from mahdar.statements.subjects import subject_after


def by_cue(ground: Ground, utterances: list[Utterance]) -> Iterator[ProposalTold]:
    """اقترحت النرويج على الطرفين استئناف المحادثات, اشترطت وقف القصف: what the statement says is what is proposed."""
    for utterance in utterances:
        cue = utterance.frame.cue
        if cue.negated or not (cue.act == "propose" or _sets_condition(ground, cue)):
            continue
        if cue.pronoun:
            told = _meant_by_pronoun(ground, utterance)
            if told is not None:
                yield told
            continue
        first, last = utterance.pieces[0]
        cut = utterance.frame.content_cut if first == utterance.frame.content else 0
        if not _is_offer(ground, cue, first):
            continue
        to, _ = addressed(ground, cue.ends, first)
        held, letters = held_behind(ground, first)
        if held is not None and held < last:  # مقترحا | يقضي بفتح المعبر
            first, cut = held, letters
        last = answer_in(ground, first, aim_of(ground, first, last))
        yield ProposalTold(
            cue.at,
            first,
            last,
            cut,
            utterance.speakers,
            to,
            forum_in(ground, first, last),
            utterance.parent,
            rule="cue",
        )


def _is_offer(ground: Ground, cue: Candidate, first: int) -> bool:
    """Whether what begins at token `first` may be proposed: anything by اقترح; of عرض, which also shows, a deed or a plan."""
    words, key = ground.index.issues, without_article(ground.key(first))
    if _sets_condition(ground, cue):
        return key not in words.no_condition
    return fold(cue.lemma) in words.offering_anything or key in words.offered or is_proposal(ground, first)


def _sets_condition(ground: Ground, cue: Candidate) -> bool:
    order = ground.index.issues.link_verbs.match(ground.text.keys, cue.at, ground.key(cue.at)[cue.cut :])
    return order is not None and order.value == "second_on_first"


def _meant_by_pronoun(ground: Ground, utterance: Utterance) -> ProposalTold | None:
    """خطة الانسحاب التي اقترحتها النرويج: the noun before the relative is what is proposed."""
    cue = utterance.frame.cue
    if ground.key(cue.at - 1) not in ground.index.relatives:
        return None
    by, _ = subject_after(ground, cue.ends, ground.text.sentence_of(cue.at).last)
    first = noun_phrase_before(ground, cue.at - 1)
    if not by or first == cue.at - 1:
        return None
    return ProposalTold(cue.at, first, cue.at - 1, 0, by, (), None, utterance.parent, rule="cue")
