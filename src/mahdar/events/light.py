"""Verbs that say nothing themselves, before or behind the noun that is the event: شن هجوما; الهجوم الذي شنته; تم التوقيع."""

from typing import NamedTuple

from mahdar.arabic.clitics import CONJUNCTIONS, cuts, may_be_future, without_article
from mahdar.arabic.letters import fold
from mahdar.events.clauses import antecedent, folded, nearest_before, parties_after
from mahdar.events.deeds import Case, Parties
from mahdar.lexicons.event_forms import LightForm
from mahdar.statements.frames import Candidate
from mahdar.statements.ground import COMMAS
from mahdar.statements.subjects import agrees, subject_before

_BEFORE = 14  # tokens between a verb and the noun it needs a preposition for, or a meeting
_NEAR = 10  # tokens between another light verb and its noun
_BEHIND = 7  # tokens between a noun and the light verb of its relative clause
_CHAIN = 4  # tokens between a verb and the noun of a light verb that it governs: يريد الوزير إجراء
_INNER = 4  # tokens between a round and what it is a round of
_GOVERNED = 3  # tokens between the preposition that a verb needs and its noun
_MATERIAL = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "AID"})
_PRONOUNS = ("ها", "هما", "ه")


class Light(NamedTuple):
    """A light verb at token `at`, and who does it."""

    at: int
    form: LightForm
    subject: Parties
    future: bool = False  # with the س of what is to come


def light_before(case: Case) -> Light | None:
    """The verb whose object the noun is, with its subject: nothing but that and adverbials may stand between."""
    ground, telling = case.ground, case.telling
    if set(telling.proclitics) - {*CONJUNCTIONS, "ب", "ل"}:
        return None
    own, future = _light_at(case, telling.at)
    if own is not None and own.verb.impersonal and telling.ends - telling.at > 1:
        return Light(telling.at, own, (), future)  # تم الاتفاق as one phrase
    found: Light | None = None
    at = telling.at
    while (at := at - 1) >= max(case.sentence.first, telling.at - _BEFORE + 1):
        opens = ground.before_insertion(at)
        if opens < at:
            at = opens  # أجرى الوزير، أمس، محادثات
            continue
        if ground.key(at) in COMMAS or ground.is_that(at) or (found is not None and found.at - at > _CHAIN):
            break
        form, future = _light_at(case, at)
        if form is not None and telling.at - at >= _NEAR and not (form.verb.preposition or case.word.meeting):
            continue
        if form is None or not (found is not None or _governs(case, at, form)):
            continue
        if form.kind == "past" and form.verb.masdar[:1] == (form.verb.lemma,) and ground.is_preposition(at - 1):
            form = form._replace(kind="noun")  # اتفقا على عقد اجتماع
        light = Light(at, form, _subject(case, at, form), future)
        if light.subject or form.kind != "noun":
            return light
        found = found or light  # يريد إجراء لقاءات: who does it stands with the verb before
    return found


def _light_at(case: Case, at: int) -> tuple[LightForm | None, bool]:
    """The light verb at a token, and whether it bears the س of the future."""
    if at in case.ground.starting:
        return None, False
    lights = case.ground.index.light_forms
    for cut in cuts(case.ground.key(at)):
        light = lights.get(cut.key)
        future = lights.get(cut.key[1:]) if cut.key[:1] == "س" and light is None else None
        form = light or future
        if form is not None and (cut.proclitics in ("", "و", "ف") or form.kind in ("noun", "present")):
            return form, future is not None
    return None, False


def _governs(case: Case, at: int, light: LightForm) -> bool:
    """Whether the preposition that the verb needs stands before the noun or on it: قام بزيارة, سعى إلى عقد."""
    needed = light.verb.preposition
    ground, telling = case.ground, case.telling
    if light.verb.gathers or (light.verb.only and light.verb.lemma not in case.word.light):
        return False
    if light.verb.stating and case.word.type in _MATERIAL and light.verb.lemma not in case.word.light:
        return False
    if needed is None:
        return not set(telling.proclitics) - {*CONJUNCTIONS} and not _is_cut_off(case, at + 1)
    if len(needed) == 1:
        return telling.proclitics.endswith(needed)
    return any(ground.key(each) == fold(needed) for each in range(max(at + 1, telling.at - _GOVERNED), telling.at))


def _is_cut_off(case: Case, at: int) -> bool:
    """Whether between verb and noun a preposition stands that bears more than an actor, a place or a day: دراسة عن ظاهرة."""
    ground = case.ground
    while at < case.telling.at:
        phrase = ground.starting.get(at)
        step = phrase.last - at if phrase is not None else ground.interposed(at)
        if not step and ground.key(at) in ground.index.time_prepositions and ground.definite(at + 1):
            step = 2  # سيجري خلال الزيارة مباحثات
        if not step and ground.is_preposition(at) and at + 1 not in ground.starting and at + 1 not in ground.dates:
            return True
        at += step or 1
    return False


def _subject(case: Case, at: int, light: LightForm) -> Parties:
    ground = case.ground
    met = next(
        (each for each in parties_after(ground, at + 1, case.telling.at) if not each.governor and not each.headed), None
    )
    if met is not None and light.kind != "passive":
        return met.parties
    if light.kind not in ("past", "present"):
        return ()
    verb = _verb(case, at, light)
    related = antecedent(ground, verb, case.sentence.first)
    if related is not None:
        return related
    if light.verb.impersonal:
        return ()
    ahead = subject_before(ground, verb, case.sentence.first)
    if ahead is not None:
        return ahead[0]
    if case.said is None and case.speakers and agrees(verb, case.speakers) and _begins(case, at):
        return case.speakers
    return nearest_before(ground, verb, case.sentence.first, ungoverned=True)


def _begins(case: Case, at: int) -> bool:
    """Whether the verb opens what a speaker says: «إنه أجرى محادثات»."""
    return case.inside is not None and at - case.inside.frame.content < 2


def light_behind(case: Case, at: int) -> Light | None:
    """The verb of the relative clause behind a noun that ends at `at`: غارة شنتها الطائرات, الزيارة التي قام بها الوزير."""
    ground = case.ground
    limit = min(case.sentence.last, at + _BEHIND)
    for each in range(at, limit):
        place = ground.starting.get(each)
        if place is not None and place.kind == "place" and ground.is_preposition(each - 1):
            continue  # اجتماع في لندن يضم
        inner = ground.key(each - 1) in ground.index.minutes.phrases["of_parts"] and each - at < _INNER
        if ground.key(each) in ground.index.plans or (inner and _is_another(case, each)):
            continue  # اجتماع من المقرر أن يضم, جولة من المحادثات ستعقد
        if ground.key(each) in COMMAS or place is not None or _is_another(case, each):
            return None
        form, future = _with_pronoun(case, each)
        if form is not None:
            met = list(parties_after(ground, each + 1, case.sentence.last))
            subject = next((one for one in met if not one.governor and not one.headed and not one.comma), None)
            if subject is None:
                return None
            joint = folded(case.word.joint) | {"ب"}  # ستجمع الرئيس بنظيره
            others = (one.parties for one in met if form.verb.gathers and one.governor in joint and not one.comma)
            return Light(each, form, (*subject.parties, *next(others, ())), future)
    return None


def _is_another(case: Case, at: int) -> bool:
    """Whether a noun of another meeting stands at a token, whose relative clause it then is: عشية القمة التي ستجمع."""
    told = case.ground.index.event_forms.match((without_article(case.ground.key(at)),), 0)
    return told is not None and all(form.kind == "noun" and form.word.meeting for form in told.value)


def _with_pronoun(case: Case, at: int) -> tuple[LightForm | None, bool]:
    key = case.ground.key(at)
    future = may_be_future(key)
    plain = case.ground.index.light_forms.get(key) or case.ground.index.light_forms.get(key[1:] if future else "")
    if plain is not None and plain.verb.gathers and case.word.meeting:
        return plain, future
    key = key[1:] if future else key
    lights = case.ground.index.light_forms
    for pronoun in _PRONOUNS:
        stem = key.removesuffix(pronoun)
        form = lights.get(stem) if stem != key else None
        form = form or (lights.get(stem[:-1] + "ي") if stem != key and stem.endswith("ا") else None)
        if form is not None and form.kind in ("past", "present"):
            return form, future
    form = lights.get(key)
    behind = case.ground.key(at + 1) in case.ground.index.prepositional_pronouns
    return (form if form is not None and form.verb.preposition and behind else None), future


def _verb(case: Case, at: int, light: LightForm) -> Candidate:
    return Candidate(
        at, at + 1, 0, False, light.verb.lemma, "say", "past", light.gender, light.number, "", frozenset(), False, False, at
    )  # fmt: skip
