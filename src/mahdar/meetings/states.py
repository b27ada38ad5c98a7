"""Whether a meeting was, is, is to come, was put off or denied: by its verb, its time, and what stands round its clause."""

from mahdar.arabic.clitics import cuts, may_be_future, without_article
from mahdar.dates.find import FoundDate
from mahdar.events.deeds import Deed, Telling
from mahdar.meetings.clauses import said
from mahdar.meetings.forms import away_form, is_aim, minute_form
from mahdar.meetings.ordinals import ordinals_of
from mahdar.meetings.told import Clause
from mahdar.reading import MeetingState
from mahdar.statements.ground import COMMAS, Ground

_NEAR = 7  # tokens between a word that governs a meeting and the meeting's own
_VERB = 5  # tokens between a verb and the noun of the meeting
_WISHES = frozenset({"propose", "demand"})
_PROMISES = frozenset({"agree", "promise"})
_SUBJUNCTIVE = ("ي", "ت")  # letters with which a verb behind أن begins
_PROPOSED = 6  # tokens from a verb of proposing to أن
_COMING = 6  # tokens behind a meeting in which its time or those between whom it was stand
_PREDICATE = 14  # tokens between a meeting with those who meet and its verb
_WILL_BE = 4  # tokens between a meeting with whose it is and what it will be
_TOLD_OFF = 18  # tokens between a round and the verb behind its relative clause


def state_told(
    ground: Ground, telling: Telling, deed: Deed | None, clause: Clause, date: FoundDate | None, published: str | None
) -> MeetingState | None:
    """Whether the meeting was, is, is to come, was put off or denied; `None` for one that was only wished for."""
    if deed is not None and "hypothetical" in deed.aux:
        return None
    light: MeetingState | None = _light_state(ground, telling)
    if deed is not None and deed.light is not None:
        light = deed.light.verb.state or light
    light = _told_off(ground, telling, clause) or light
    if light in ("cancelled", "postponed"):
        return light
    before = range(max(clause.first, telling.at - _NEAR), telling.at)
    denied = any(_denies(ground, each) for each in range(clause.first, telling.at))
    if deed is not None and "negation" in deed.aux and not is_not_attended(ground, telling, deed, clause):
        return "denied" if denied else None
    time = ground.index.time_prepositions | ground.index.inside
    if denied and all(ground.key(each) not in time for each in before):
        return "denied"  # نفى صحة تقارير عن اجتماع سري
    acts = _acts_before(ground, clause)
    if (
        _is_called_for(ground, telling, clause)
        or _is_offered(ground, telling, clause)
        or acts & _WISHES
        or _is_broken_off(ground, telling)
        or _is_turned_from(ground, telling)
    ):
        return None
    if acts & _PROMISES:
        return "planned"  # اتفقوا على أن تستضيف كمبالا الاجتماع التاسع
    timed = next((at for at in reversed(before) if ground.key(at) in ground.index.time_prepositions), before.start - 1)
    wished = range(timed + 1, before.stop)  # بحثا سبل إنهاء الأزمة خلال لقائهما
    wanted = any(said(ground, "wished", each) or _none_planned(ground, each) for each in wished)
    if wanted and not _is_at_its_time(ground, telling):
        return None
    if deed is not None and deed.type == "AGREE":
        return "planned"
    if deed is not None and deed.type == "REJECT":
        return "cancelled"
    day = (published or "")[:10]
    if date is not None and date.value is not None and day and date.value[: len(day)] > day[: len(date.value)]:
        return "planned"
    past = deed is not None and deed.light is not None and deed.light.kind == "past"
    if _is_to_come(ground, telling, clause) or (not past and _has_deadline(ground, date, day)):
        return "planned"
    ongoing = any(said(ground, "going_on", each) for each in range(clause.first, clause.last))
    return "ongoing" if ongoing else "held"


def _has_deadline(ground: Ground, date: FoundDate | None, day: str) -> bool:
    """Whether it is to be before the end of a time that is not over yet: «تليها قمة في أبوجا قبل نهاية العام»."""
    value = date.value if date is not None else None
    if date is None or value is None or len(value) >= len(day) or not day.startswith(value):
        return False
    return bool(said(ground, "deadlines", date.first) or said(ground, "deadlines", date.first - 1))


def _is_at_its_time(ground: Ground, telling: Telling) -> bool:
    """Whether the meeting only says when: «دعت اللجنة، في ختام اجتماعها، إلى هدنة»; not «ترغب في عقد اجتماعها»."""
    noun = ground.key(telling.at - 1)
    within = ground.key(telling.at - 2) in ground.index.inside and not ground.definite(telling.at - 1)
    return within and noun not in ground.index.light_forms and any(each.pronoun for each in telling.forms)


def is_not_attended(ground: Ground, telling: Telling, deed: Deed, clause: Clause) -> bool:
    """Whether it takes place without somebody: «لن تشارك في الاجتماع المقرر في نيويورك»."""
    before = range(clause.first, telling.at)
    forms = (away_form(ground, at) for at in before)
    noun = telling.forms[0].kind == "noun"
    away = noun and any(form is not None and form.kind != "noun" for form in forms)
    there = any(minute_form(ground, at, "attending") is not None for at in before)
    return away or (there and "negation" in deed.aux)


def _is_called_for(ground: Ground, telling: Telling, clause: Clause) -> bool:
    """Whether somebody only calls for it: «دعا الرئيس، الذي كلف بالوساطة، إلى قمة استثنائية»."""
    light = ground.index.light_forms.get(ground.key(telling.at - 1))
    governed = light is not None and light.kind == "noun"  # وإلى استئناف الحوار
    to = ground.key(telling.at - 1 - governed).removeprefix("و")
    if to not in ground.index.towards or (ground.definite(telling.at) and not governed):
        return False
    first = ground.text.sentence_of(telling.at).first if governed else clause.first
    acts = (
        {form.verb.act for cut in cuts(ground.key(at)) for form in ground.index.cues.get(cut.key, ())}
        for at in range(telling.at - 2, first - 1, -1)
    )
    return any("demand" in each for each in acts)


def _is_offered(ground: Ground, telling: Telling, clause: Clause) -> bool:
    """Whether to hold it is what somebody offers, whatever is inserted: «عرضت كينيا، في رسالة سلمها سفيرها، عقد لقاء»."""
    light = ground.index.light_forms.get(ground.key(telling.at - 1))
    if light is None or light.kind != "noun" or ground.is_preposition(telling.at - 2) or ground.definite(telling.at):
        return False
    for at in range(telling.at - 2, clause.first - 1, -1):
        forms = [form for cut in cuts(ground.key(at)) for form in ground.index.cues.get(cut.key, ())]
        acts = {form.verb.act for form in forms if form.form.tense in ("past", "present")}
        if acts and not ground.is_preposition(at) and at not in ground.starting:
            return bool(acts & _WISHES)
    return False


def _acts_before(ground: Ground, clause: Clause) -> set[str]:
    """What the verb of speech before the أن that opens a clause does: «اقترحت تشاد أن تعقد», «اتفقوا على أن تستضيف»."""
    that = clause.first - 1
    subjunctive = ground.key(clause.first)[:1] in _SUBJUNCTIVE and clause.first not in ground.starting
    if not ground.is_that(that) or not subjunctive:
        return set()
    for at in range(that - 1, max(ground.text.sentence_of(that).first, that - _PROPOSED) - 1, -1):
        forms = [form for cut in cuts(ground.key(at)) for form in ground.index.cues.get(cut.key, ())]
        if forms:
            return {form.verb.act for form in forms}
    return set()


def _is_broken_off(ground: Ground, telling: Telling) -> bool:
    """Whether a verb right before says that talks in general stopped: توقفت محادثات السلام; not انهارت الجولة السابعة."""
    stopped = telling.forms[0].kind == "noun" and said(ground, "stopped", telling.at - 1) > 0
    return stopped and not ordinals_of(ground, telling.at, telling.ends, telling.cut)


def _is_turned_from(ground: Ground, telling: Telling) -> bool:
    """Whether somebody is told not to come to talks: «لن تعود كينيا إلى المفاوضات»."""
    towards = ground.key(telling.at - 1) in ground.index.towards and telling.forms[0].kind == "noun"
    near = range(max(ground.text.sentence_of(telling.at).first, telling.at - _VERB), telling.at - 1)
    return towards and any(ground.key(at).removeprefix("و") in ground.index.negations for at in near)


def _none_planned(ground: Ground, at: int) -> bool:
    """لا توجد خطط لإجراء محادثات."""
    found = ground.index.issues.states.match(ground.text.keys, at)
    return found is not None and found.value == "no_talks_planned"


def _light_state(ground: Ground, telling: Telling) -> MeetingState | None:
    """What a light verb shortly before a noun says of the meeting: إلغاء الاجتماع, تأجيل الجولة."""
    for at in range(telling.at - 1, telling.at - 4, -1):
        for cut in cuts(ground.key(at)):
            light = ground.index.light_forms.get(without_article(cut.key))
            if light is not None and light.verb.state is not None:
                return light.verb.state
    return None


def _told_off(ground: Ground, telling: Telling, clause: Clause) -> MeetingState | None:
    """What a verb behind a noun and its relative clause says: «الجولة الثالثة، التي كان مقررا أن تبدأ الأحد، أرجئت»."""
    sentence = ground.text.sentence_of(telling.at)
    relative = ground.key(telling.ends) in COMMAS or any(
        ground.key(at) in COMMAS for at in range(telling.ends, clause.last)
    )
    if telling.forms[0].kind != "noun" or not relative:
        return None
    for at in range(telling.ends, min(sentence.last, telling.ends + _TOLD_OFF)):
        light = ground.index.light_forms.get(ground.key(at))
        off = light is not None and light.kind == "passive" and light.gender == "f" and ground.key(at - 1) in COMMAS
        if light is not None and off and light.verb.state in ("cancelled", "postponed"):
            return light.verb.state
    return None


def _denies(ground: Ground, at: int) -> bool:
    return ground.key(at) in ground.index.denials and any(
        each.verb.act == "deny" for each in ground.index.cues.get(ground.key(at), ())
    )


def _is_to_come(ground: Ground, telling: Telling, clause: Clause) -> bool:
    """سيعقد الاجتماع, الاجتماع المقبل, المقرر عقده."""
    if telling.future or _is_purpose(ground, telling):
        return True
    for at in range(max(clause.first, telling.at - _VERB), telling.at):
        key = ground.key(at)
        light = ground.index.light_forms.get(key[1:]) if key[:1] == "س" else None
        if key in ground.index.plans or (light is not None and light.kind == "present"):
            return True
        possible = ground.index.light_forms.get(key) if ground.key(at - 1) in ground.index.may else None
        if possible is not None and possible.kind == "present":
            return True  # قد تعقدان جولة
    if any(_will_be(ground, at) for at in range(telling.ends, min(clause.last, telling.ends + _WILL_BE))):
        return True
    near = range(telling.ends, min(clause.last, telling.ends + _COMING))
    return any(ground.key(at) in ground.index.coming for at in near) or _will_take_place(ground, telling, clause)


def _will_take_place(ground: Ground, telling: Telling, clause: Clause) -> bool:
    """Whether the verb behind the noun and those who meet says that it will be: الجولة الثانية بين الوفدين ستبدأ."""
    if telling.forms[0].kind != "noun":
        return False
    for at in range(telling.ends, min(clause.last, telling.ends + _PREDICATE)):
        key = ground.key(at)
        told = ground.index.light_forms.get(key)
        if key in COMMAS or ground.is_that(at) or (told is not None and told.kind != "noun"):
            return False
        light = ground.index.light_forms.get(key[1:]) if may_be_future(key) else None
        if light is not None and light.kind == "present":
            return True
    return False


def _will_be(ground: Ground, at: int) -> bool:
    """سيكون: what a meeting will be about tells that it is to come."""
    key = ground.key(at)
    return key[:1] == "س" and key[1:] in ground.index.auxiliaries


def _is_purpose(ground: Ground, telling: Telling) -> bool:
    """Whether it is what somebody came or is for: وصل للقاء الوزير, على أن يلتقي نظيره."""
    then = telling.forms[0].kind == "present" and ground.is_that(telling.at - 1)
    return then or is_aim(ground, telling)
