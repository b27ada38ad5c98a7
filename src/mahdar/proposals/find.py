"""Every proposal told: by a cue, by a verb with its object, by a noun, in the first person; each once."""

from mahdar.proposals.cues import by_cue
from mahdar.proposals.nouns import by_noun
from mahdar.proposals.sameness import each_once
from mahdar.proposals.status import with_status
from mahdar.proposals.told import ProposalTold
from mahdar.proposals.verbs import by_verb, in_first_person
from mahdar.statements.frames import Utterance, said_where
from mahdar.statements.ground import Ground


def find_proposals(ground: Ground, utterances: list[Utterance]) -> list[ProposalTold]:
    """The proposals in the order of the text, each told once."""
    inside = said_where(ground, utterances)
    cues = {each.frame.cue.at for each in utterances}
    found = list(by_cue(ground, utterances))
    for at, key in enumerate(ground.text.keys):
        named = "proposals" in ground.index.minute_openers(key)
        if at in cues or not (named or ground.index.minute_forms(key)):
            continue
        speakers = utterances[inside[at]].speakers if inside[at] is not None else ()  # type: ignore[index]
        for told in (
            in_first_person(ground, at, speakers),
            by_verb(ground, at, speakers),
            by_noun(ground, at, speakers),
        ):
            if told is not None:
                found.append(told._replace(said_in=inside[at]))
                break
    answered = [with_status(ground, each) for each in found]
    return each_once(ground, [_standing(each) for each in answered if not (each.named and each.status == "made")])


def _standing(told: ProposalTold) -> ProposalTold:
    """A proposal that is spoken of as there, and of which no answer is told, is open."""
    return told._replace(status="open") if told.rule == "noun" and told.status == "made" else told
