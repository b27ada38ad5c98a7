"""Whether an event happened: PLOVER's auxiliary modes, and what is only to come, which for cooperation is AGREE."""

from mahdar.arabic.clitics import CONJUNCTIONS, cuts, may_be_future
from mahdar.events.assertion import TYPES
from mahdar.events.deeds import Deed
from mahdar.reading import Aux
from mahdar.statements.frames import Utterance
from mahdar.statements.ground import COMMAS, Ground

_BEFORE = 7  # tokens before an event word in which its condition or plan is told
_BEHIND = 6  # tokens behind it in which «المقبل» stands
_DAY = 14  # tokens between an event and its day in the past
_VERB = 14  # tokens between a meeting and the verb of its clause
_COOPERATION = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})


def auxiliaries(ground: Ground, utterances: list[Utterance], deed: Deed) -> Deed:
    """`deed` with its auxiliary modes; cooperation that is only to come as AGREE. `historical` needs the date: see dates."""
    found: list[Aux] = list(deed.aux)
    if _is_negated(ground, utterances, deed) or (deed.light is not None and deed.light.verb.fails):
        found.append("negation")
    may = deed.kind == "present" and ground.key(deed.first - 1) in ground.index.may
    if may or _stands_before(ground, deed, ground.index.conditionals):
        found.append("hypothetical")
    if deed.light is not None and deed.light.verb.state == "cancelled" and deed.type in _COOPERATION:
        return deed._replace(type="REJECT", mode="meet" if deed.word.meeting else "assist", aux=tuple(found))
    if _is_to_come(ground, deed):
        if deed.type in _COOPERATION:
            recipients = tuple(dict.fromkeys((*deed.recipients, *deed.partners)))
            if deed.actors and recipients:
                deed = deed._replace(recipients=recipients, partners=())
            return deed._replace(type="AGREE", mode=None, aux=tuple(found))
        if deed.type in ("CONCEDE", "RETREAT"):
            found.append("future")
        elif deed.type in TYPES and "hypothetical" not in found:
            found.append("hypothetical")  # violence to come has not happened
    return deed._replace(aux=tuple(found))


def _is_negated(ground: Ground, utterances: list[Utterance], deed: Deed) -> bool:
    first = deed.first
    before = ground.key(first - 1)
    relative = before in ground.index.short_relatives and (
        ground.key(first)[:1] in ("ي", "ت")  # ما يقوم به
        or ground.key(first - 2) in ground.index.copula_pronouns  # وهو ما رحب به
    )
    if not relative and {before, before[1:] if before[:1] in CONJUNCTIONS else before} & ground.index.negations:
        return True
    joined = deed.kind != "noun" and deed.telling.cut > 0  # تنفي الدعم وتتهم
    if not joined and _stands_before(ground, deed, ground.index.denials, 3):
        return True
    if deed.said_in is None:
        return False
    utterance = utterances[deed.said_in]
    denied = utterance.frame.cue.act == "deny" and not utterance.frame.cue.negated
    return denied and deed.telling.at - utterance.frame.content < 5


def _is_to_come(ground: Ground, deed: Deed) -> bool:
    telling, light = deed.telling, deed.light
    if telling.future or deed.to_come or ground.key(deed.first - 1) in ground.index.future_negations:
        return True
    if light is not None and light.verb.state == "planned":
        return True
    if light is not None and light.kind == "noun" and deed.first < telling.at and _is_aim(ground, deed.first):
        return not _is_gone(ground, deed)  # للدخول في مفاوضات
    if deed.kind == "present" and telling.proclitics.endswith("ل"):
        return True  # ليقره البرلمان
    if deed.kind == "past" or (light is not None and light.kind == "past"):
        return False
    if _stands_before(ground, deed, ground.index.plans):
        return True
    if (
        light is not None
        and light.kind == "present"
        and any(ground.key(at) in ground.index.coming for at in range(deed.first, telling.at))
    ):
        return True  # تستضيف جنيف الأسبوع المقبل محادثات
    if deed.kind == "noun" and deed.word.meeting and (telling.proclitics == "ل" or _behind_what_will_be(ground, deed)):
        return not _is_gone(ground, deed)
    return _is_coming(ground, deed)


def _is_aim(ground: Ground, at: int) -> bool:
    """Whether a noun is told as what something is for: لإجراء محادثات, للدخول في مفاوضات."""
    return any(cut.proclitics.endswith("ل") for cut in cuts(ground.key(at)) if cut.letters)


def _is_gone(ground: Ground, deed: Deed) -> bool:
    """«الماضي» behind the event: استكمالا لزيارة الوزير الأسبوع الماضي."""
    ends = deed.telling.ends
    last = min(ground.text.sentence_of(ends - 1).last, ends + _DAY)
    for at in range(ends, last):
        if ground.key(at) in COMMAS or ground.is_that(at):
            return False
        if ground.key(at) in ground.index.gone:
            return True
    return False


def _is_coming(ground: Ground, deed: Deed) -> bool:
    """«المقبل» behind the event, before another one."""
    ends = deed.telling.ends
    for at in range(ends, min(ground.text.sentence_of(ends - 1).last, ends + _BEHIND)):
        key = ground.key(at)
        if key in COMMAS or key in ground.index.plans:
            return False
        if key in ground.index.coming:
            return True
    return False


def _behind_what_will_be(ground: Ground, deed: Deed) -> bool:
    """Whether the verb before a meeting is in the future: سيتوجه إلى قمة, سيصل لإجراء محادثات."""
    sentence = ground.text.sentence_of(deed.first)
    for at in range(deed.first - 1, max(sentence.first - 1, deed.first - _VERB), -1):
        key = ground.key(at)
        if key in COMMAS or ground.is_that(at):
            return False
        verb = key[1:] if key[:1] in CONJUNCTIONS else key
        named = verb in ground.index.names.given or verb in ground.index.names.surnames  # سيرغي
        if may_be_future(verb) and not named and not ground.index.is_ordinary(verb):
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
