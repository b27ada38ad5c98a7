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
_BYGONE = 2  # tokens to what says that it is a matter of the past
_ANNOUNCING = frozenset({"say", "announce", "reveal", "stress", "claim"})

TYPES = frozenset({"ASSAULT", "PROTEST", "COERCE", "MOBILIZE"})


def asserted(case: Case, deed: Deed) -> Deed | None:
    """`deed` as it is; as history where it is only named as a known matter of the past; `None` where it is only a notion."""
    if deed.type not in TYPES:
        return deed
    if case.word.detail and deed.actors and all(_is_known_crowd(each) for each in deed.actors):
        return None
    bygone = deed.kind == "noun" and deed.light is None and _is_bygone(case)
    if not bygone and _is_asserted(case, deed):
        return deed
    known = (deed.actors or deed.recipients) and (bygone or deed.kind == "past")
    return deed._replace(aux=("historical", *deed.aux)) if known else None


def _is_known_crowd(party: Party) -> bool:
    return isinstance(party, Phrase) and party.kind == "group" and party.definite


def _is_asserted(case: Case, deed: Deed) -> bool:
    if deed.kind in ("past", "passive"):
        return not _is_subordinate(case) or _has_day(case)
    heading = case.telling.at <= case.sentence.first + 1
    if deed.kind == "present":
        return heading or (_has_day(case) and not _is_subordinate(case))
    if case.telling.proclitics.endswith("ل"):
        return False
    related = deed.rule == "relative_light_verb" and case.ground.definite(case.telling.at)
    decided = deed.light is not None and (deed.light.verb.state != "planned" or deed.type == "COERCE")
    if decided and not related:
        return True
    return heading or _has_day(case) or _is_announced(case) or _is_happening(case)


def _is_subordinate(case: Case) -> bool:
    """الذين قتلوا: a verb that says who somebody is."""
    ground, at = case.ground, case.telling.at - 1
    while ground.key(at) in ground.index.auxiliaries | ground.index.negations:
        at -= 1
    return is_relative(ground, at)


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
        if ground.key(at) in COMMAS or ground.is_that(at) or is_relative(ground, at):
            return False
        if any(cut.key in ground.index.happenings for cut in cuts(ground.key(at)) if cut.proclitics in ("", "و", "ف")):
            return True
    return False


def _is_bygone(case: Case) -> bool:
    """Whether the noun hangs on what makes it a matter of the past: قضية, ذكرى, منذ, المتهم ب."""
    ground = case.ground
    for at in range(case.telling.at - 1, max(case.sentence.first, case.telling.at - _BYGONE) - 1, -1):
        if ground.key(at) in COMMAS:
            return False
        if any(without_article(cut.key) in ground.index.bygone for cut in cuts(ground.key(at))):
            return True
    return False
