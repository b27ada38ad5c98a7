"""Whether an event happened: PLOVER's auxiliary modes, and what is only to come, which for cooperation is AGREE."""

from mahdar.arabic.clitics import CONJUNCTIONS, cuts
from mahdar.events.deeds import Deed
from mahdar.reading import Aux
from mahdar.statements.frames import Utterance
from mahdar.statements.ground import COMMAS, Ground

_BEFORE = 7  # tokens before an event word in which its condition or plan is told
_BEHIND = 8  # tokens behind it in which «المقبل» stands
_COOPERATION = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})


def auxiliaries(ground: Ground, utterances: list[Utterance], deed: Deed) -> Deed:
    """`deed` with its auxiliary modes; cooperation that is only to come as AGREE. `historical` needs the date: see dates."""
    found: list[Aux] = []
    if _is_negated(ground, utterances, deed):
        found.append("negation")
    if _stands_before(ground, deed, ground.index.conditionals):
        found.append("hypothetical")
    if deed.light is not None and deed.light.verb.state == "cancelled" and deed.type in _COOPERATION:
        return deed._replace(type="REJECT", mode="meet" if deed.word.meeting else "assist", aux=tuple(found))
    if _is_to_come(ground, deed):
        if deed.type in _COOPERATION:
            recipients = tuple(dict.fromkeys((*deed.recipients, *deed.partners)))
            if deed.actors and recipients:
                deed = deed._replace(recipients=recipients, partners=())
            return deed._replace(type="AGREE", mode=None, aux=tuple(found))
        if deed.type != "AGREE":
            found.append("future")
    return deed._replace(aux=tuple(found))


def _is_negated(ground: Ground, utterances: list[Utterance], deed: Deed) -> bool:
    first = deed.first
    before = ground.key(first - 1)
    if before in ground.index.negations or (before[1:] in ground.index.negations and before[:1] in CONJUNCTIONS):
        return True
    if _stands_before(ground, deed, ground.index.denials, 3):
        return True
    if deed.said_in is None:
        return False
    utterance = utterances[deed.said_in]
    denied = utterance.frame.cue.act == "deny" and not utterance.frame.cue.negated
    return denied and deed.telling.at - utterance.frame.content < 5


def _is_to_come(ground: Ground, deed: Deed) -> bool:
    telling = deed.telling
    if telling.future or (deed.light is not None and ground.key(deed.first).lstrip("".join(CONJUNCTIONS))[:1] == "س"):
        return True
    if deed.light is not None and deed.light.verb.state == "planned":
        return True
    if deed.kind == "past":
        return False
    if _stands_before(ground, deed, ground.index.plans):
        return True
    sentence = ground.text.sentence_of(telling.at)
    for at in range(telling.ends, min(sentence.last, telling.ends + _BEHIND)):
        if ground.key(at) in COMMAS:
            break
        if ground.key(at) in ground.index.coming:
            return True
    return False


def _stands_before(ground: Ground, deed: Deed, words: frozenset[str], far: int = _BEFORE) -> bool:
    """Whether one of the words stands shortly before the event, in its clause."""
    sentence = ground.text.sentence_of(deed.first)
    for at in range(deed.first - 1, max(sentence.first - 1, deed.first - far - 1), -1):
        if ground.key(at) in COMMAS:
            return False
        if any(cut.key in words for cut in cuts(ground.key(at))):
            return True
    return False
