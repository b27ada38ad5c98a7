"""Whether violence and protest are told as having happened, or only named: «قضية اغتيال الوزير», «المتهمون بخطف السياح».

A verb tells, outside of a relative clause; one in the present only in a headline or of a day. A noun tells where a light
verb does it, where a happening is told of it (وقع, أسفر عن), where somebody announces it, or where it has its day.
"""

from mahdar.arabic.clitics import cuts, without_article
from mahdar.events.clauses import is_relative
from mahdar.events.deeds import Case, Deed, Party
from mahdar.mentions.phrases import Phrase
from mahdar.statements.ground import COMMAS, Ground

_BEFORE = 9  # tokens before a noun in which stands the verb that tells of it
_BEHIND = 7
_DAY = 8  # tokens to the day on which it was
_BYGONE = 3  # tokens to what says that it is a matter of the past
_ANNOUNCING = frozenset({"say", "announce", "reveal", "stress", "claim"})

TYPES = frozenset({"ASSAULT", "PROTEST", "COERCE", "MOBILIZE"})


def asserted(case: Case, deed: Deed) -> Deed | None:
    """`deed` as it is; as history where it is only named as a known matter of the past; `None` where it is only a notion."""
    if deed.type not in TYPES:
        return deed
    if case.word.detail and deed.actors and all(_is_known_crowd(each) for each in deed.actors):
        return None
    before = deed.light is not None and deed.first < deed.telling.at  # a light verb before the noun
    bygone = deed.kind == "noun" and not before and _is_bygone(case)
    if not (deed.actors or deed.recipients or case.word.alone) and not _takes_place(case):
        return None
    if not bygone and _is_asserted(case, deed):
        stands = deed.actors or deed.recipients or deed.type != "ASSAULT"
        return deed if stands else deed._replace(rule="happening")
    known = (deed.actors or deed.recipients) and (bygone or deed.kind == "past")
    return deed._replace(aux=("historical", *deed.aux)) if known else None


def _takes_place(case: Case) -> bool:
    """Whether a verb right beside the noun says that it took place: وقع الهجوم, الهجوم استهدف."""
    ground, telling = case.ground, case.telling
    return happens(ground, telling.at - 1) or happens(ground, telling.ends)


def _is_known_crowd(party: Party) -> bool:
    return isinstance(party, Phrase) and party.kind == "group" and party.definite


def _is_asserted(case: Case, deed: Deed) -> bool:
    if deed.kind in ("past", "passive"):
        return not _is_subordinate(case) or _has_day(case)
    heading = case.telling.at <= case.sentence.first + 1
    if deed.kind == "present" and case.telling.proclitics.endswith("ل"):
        return False
    if deed.kind == "present":
        return heading or (_has_day(case) and not _is_subordinate(case))
    if case.telling.proclitics.endswith("ل") or _is_any(case):
        return False
    light = deed.light.kind if deed.light is not None and deed.light.verb.state != "planned" else ""
    decides = deed.light is not None and deed.type == "COERCE"
    related = deed.rule == "relative_light_verb" and case.ground.definite(case.telling.at)
    if (
        decides or light in ("past", "passive") or (light == "present" and (heading or _has_day(case)))
    ) and not related:
        return True
    if case.ground.key(case.telling.at - 1) in case.ground.index.causes or _is_verbal(case):
        return True
    if deed.actors and deed.recipients and deed.rule != "noun_pronoun" and (deed.light is None or light):
        return True  # استنكر المجلس هجمات الحوثيين على السعودية
    return heading or _has_day(case) or _is_announced(case) or _is_happening(case)


def _is_any(case: Case) -> bool:
    """تحسبا لأي هجوم, خلف كل عملية: any or every one, none in particular."""
    return any(cut.key in case.ground.index.any_of for cut in cuts(case.ground.key(case.telling.at - 1)))


def _is_verbal(case: Case) -> bool:
    """Whether a fixed phrase begins with a verb that tells: لقي حتفه, انفجرت سيارة."""
    return case.telling.ends - case.telling.at > 1 and happens(case.ground, case.telling.at)


def _is_subordinate(case: Case) -> bool:
    """الذين قتلوا, بعدما قتل: a verb that says who somebody is, or what was before what is told."""
    ground, at = case.ground, case.telling.at - 1
    while ground.key(at) in ground.index.auxiliaries | ground.index.negations:
        at -= 1
    if is_relative(ground, at) or ground.key(at) in ground.index.subordinators:
        return True
    return ground.is_that(at) and ground.key(at - 1) in ground.index.before_that_no_content


def _has_day(case: Case) -> bool:
    """Whether the day of it stands in its clause."""
    ground, telling = case.ground, case.telling
    behind = range(telling.ends, min(case.sentence.last, telling.ends + _DAY))
    before = range(telling.at - 1, max(case.sentence.first, telling.at - _DAY) - 1, -1)
    return any(_is_day_ahead(ground, each) for each in (behind, before))


def _is_day_ahead(ground: Ground, places: range) -> bool:
    for at in places:
        if ground.key(at) in COMMAS or ground.is_that(at) or is_relative(ground, at):
            return False
        if at in ground.dates or ground.key(at) in ground.index.of_the_news:
            return True
    return False


def _is_announced(case: Case) -> bool:
    """Whether the noun is the first of what somebody announces: أعلن مقتل, أكد وقوع."""
    if case.said is not None:
        return True
    if case.inside is None or case.ground.definite(case.telling.at):
        return False
    frame = case.inside.frame
    return frame.cue.act in _ANNOUNCING and case.telling.at - frame.content < 2 and frame.opening != "that"


def _is_happening(case: Case) -> bool:
    """Whether a verb near the noun says that it took place, led to something, or hit somebody."""
    ground, telling = case.ground, case.telling
    before = range(telling.at - 1, max(case.sentence.first, telling.at - _BEFORE) - 1, -1)
    behind = range(telling.ends, min(case.sentence.last, telling.ends + _BEHIND))
    return any(_happens_there(ground, each) for each in (before, behind))


def _happens_there(ground: Ground, places: range) -> bool:
    for at in places:
        closed = ground.key(at) in COMMAS and not ground.is_preposition(at + 1)
        if closed or ground.is_that(at) or is_relative(ground, at):
            return False
        if happens(ground, at):
            return True
    return False


def happens(ground: Ground, at: int) -> bool:
    """Whether a verb says that something took place: وقع, أسفر عن."""
    return any(cut.key in ground.index.happenings for cut in cuts(ground.key(at)) if cut.proclitics in ("", "و", "ف"))


def _is_bygone(case: Case) -> bool:
    """Whether the noun hangs on what makes it a matter of the past: قضية, ذكرى, منذ, المتهم ب."""
    ground = case.ground
    for at in range(case.telling.at - 1, max(case.sentence.first, case.telling.at - _BYGONE) - 1, -1):
        if ground.key(at) in COMMAS:
            return False
        if any(without_article(cut.key) in ground.index.bygone for cut in cuts(ground.key(at))):
            return ground.key(at) not in ground.index.causes or ground.definite(case.telling.at)
    return False
