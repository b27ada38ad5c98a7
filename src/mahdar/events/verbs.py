"""Events that a finite verb tells: active and passive, with the parties that its clause names."""

from mahdar.arabic.clitics import CONJUNCTIONS, cuts, without_article
from mahdar.arabic.letters import fold
from mahdar.events.assertion import happens
from mahdar.events.clauses import BY, antecedent, folded, parties_after
from mahdar.events.deeds import Case, Deed, Met, Parties, Party, unique
from mahdar.events.doers import as_candidate, aside, carried, is_described, subject_of
from mahdar.events.light import light_before
from mahdar.events.pronouns import meant_behind, meant_by_object
from mahdar.events.roles import others
from mahdar.events.themes import is_theme
from mahdar.mentions.phrases import Phrase
from mahdar.statements.subjects import subject_before

_ARMED = frozenset({"UAF", "REB", "CRM"})
_DAMMA = "\N{ARABIC DAMMA}"
_PRIVATE = frozenset({"CVL", "REF", "LAB", "EDU", "BUS"})
_OF_THINGS = frozenset({"AID", "COOPERATE"})  # what is given or sold is no party: سلمت مروحيات
_JOINT = 6  # tokens between a verb with its subject and those with whom it is done


def read_verb(case: Case) -> Deed | None:
    """The event of a verb; `None` where it has no party that the news count as an actor."""
    if _is_noun(case):
        return None
    met = [
        each
        for each in parties_after(case.ground, case.telling.ends, case.sentence.last)
        if not (case.word.type in _OF_THINGS and is_theme(case, each.first) and each.first > case.telling.ends)
        and not (case.word.meeting and case.ground.key(each.first - 1).isdecimal())  # وصل مع وفد من 12 عضوا
    ]
    if case.form.kind == "passive":
        return _passive(case, met, ())
    if _is_printed_passive(case, met):
        by = next((each.parties for each in met if each.governor == BY), ())
        recipients, _ = others(case.word.to, (), met, case.sentence.last)
        return _deed(case, by, recipients, (), met, "passive")
    actors, rest, rule = subject_of(case, met)
    if _is_passive(case, actors, rest, rule):
        return _passive(case, met, actors)
    rest = _without_apposed(actors, rest)
    subject_ends = max((each.last for each in met if set(each.parties) & set(actors)), default=case.telling.ends)
    recipients, partners = others(
        case.word.to, case.word.joint, rest, subject_ends + _JOINT, bare=case.word.meeting == "visit"
    )
    if case.word.type == "REQUEST" and recipients:
        recipients = _asked_to_do(case, rest, recipients)
    towards = case.ground.key(case.telling.ends) in case.ground.index.prepositional_pronouns  # الحوار الذي دعا إليه
    if not recipients and rule == "relative_object" and "object" in case.word.to and not towards:
        recipients = antecedent(case.ground, as_candidate(case), case.sentence.first) or ()
    if not recipients and case.word.type == "SANCTION":
        recipients = _sent_to(case, rest)
    if not recipients and not (case.word.type == "REQUEST" and towards):
        recipients = meant_behind(case, case.word.to, actors)
    if not recipients and "object" in case.word.to and not rule.startswith("relative"):
        recipients = meant_by_object(case, actors)
    partners = partners or meant_behind(case, case.word.joint, actors)
    needs_two = case.word.weak or case.word.meeting is not None
    if rule == "verb_subject" and needs_two and "object" in case.word.to and not (recipients or partners):
        goes_on = carried(case)
        if goes_on and not set(goes_on) & set(actors):
            actors, recipients, rule = goes_on, actors, "elided"  # وصل إلى الدوحة حيث يلتقي الأمير
    if case.word.turned:
        actors, recipients = _turned(actors, recipients, rest)
    if case.word.meeting == "visit" and actors and all(_are_private(each) for each in actors):
        return None  # المواطنون الذين وصلوا
    if case.word.blame:
        told = blames(case, actors) or (rule == "described" and bool(case.speakers))
        return _deed(case, case.speakers, actors, (), rest, "blame") if told else None
    return _deed(case, actors, recipients, partners, rest, rule)


def _sent_to(case: Case, met: list[Met]) -> Parties:
    """The state to which the envoy called home is sent: استدعت سفيرها لدى كينيا."""
    ground, to = case.ground, folded(case.word.to)
    envoys = (party for each in met for party in each.parties if isinstance(party, Phrase) and party.title is not None)
    for envoy in envoys:
        for at in range(envoy.first + 1, envoy.last):
            found = ground.index.world.match(ground.text.keys, at) if ground.key(at - 1) in to else None
            if found is not None and found.value.kind in ("state", "place"):
                state = found.value.id if found.value.kind == "state" else ground.index.capital_of.get(found.value.id)
                return (state,) if state is not None else ()
    return ()


def read_participle(case: Case) -> Deed | None:
    """The event of a ḥāl cue, done by the one who speaks: داعيا طهران إلى الحوار; `None` where nobody does."""
    if case.said is None or not case.said.speakers:
        return None
    met = _without_speakers(case, list(parties_after(case.ground, case.telling.ends, case.sentence.last)))
    recipients, partners = others(case.word.to, case.word.joint, met, case.telling.ends + _JOINT)
    recipients = recipients or meant_behind(case, case.word.to, case.said.speakers)
    return _deed(case, case.said.speakers, recipients, partners, met, "cue")


def _without_speakers(case: Case, met: list[Met]) -> list[Met]:
    return [each for each in met if case.said is None or not set(each.parties) & set(case.said.speakers)]


def _is_noun(case: Case) -> bool:
    """Whether what may be a verb in the past is a noun here: في قتل, تكرار خطف الصحفيين, تفجير وخطف."""
    ground, telling = case.ground, case.telling
    if case.form.kind == "present":
        return ground.key(telling.at - 1) in ground.index.time_prepositions and not telling.cut  # خلال توقف في العاصمة
    if ground.is_preposition(telling.at - 1) and not telling.cut:
        return True
    noun = next((form for form in telling.forms if form.kind == "noun"), None)
    if noun is None:
        return False
    if not telling.cut and _is_object(case):
        return True
    if not telling.cut and light_before(case._replace(form=noun)) is not None:
        return True  # جدد دعمه
    back = telling.at
    while back > case.sentence.first and aside(ground, back):
        back -= aside(ground, back)
    if not telling.cut and happens(ground, back - 1):
        return True  # وقع أمس قصف
    if telling.cut:
        before = ground.index.event_forms.match((ground.key(telling.at - 1),), 0)
        return before is not None and all(form.kind == "noun" for form in before.value)
    return is_described(case) and not ground.definite(telling.at - 1) and not ground.is_adjective(telling.at - 1)


def _is_object(case: Case) -> bool:
    """Whether the phrase before belongs to another verb, whose object the word is: «دان الوزير خطف السياح»."""
    ground = case.ground
    phrase = ground.ending.get(case.telling.at)
    if phrase is None:
        return False
    before = ground.key(phrase.first - 1)
    forms = [form for cut in cuts(before) for form in ground.index.cues.get(cut.key, ())]
    return any(each.form.tense in ("past", "present") for each in forms) and not ground.is_that(phrase.first - 1)


def _deed(
    case: Case, actors: Parties, recipients: Parties, partners: Parties, met: list[Met], rule: str
) -> Deed | None:
    word, telling = case.word, case.telling
    enough = (
        (actors and (recipients or partners or len(actors) > 1)) if word.weak else (actors or recipients or word.alone)
    )
    if not enough:
        return None
    told = {*actors, *recipients, *partners}
    last = max((each.last for each in met if set(each.parties) & told), default=telling.ends)
    recipients = tuple(each for each in unique(recipients) if each not in actors)
    return Deed(
        word, telling, case.form.kind, unique(actors), recipients, unique(partners), word.type, word.mode, (),
        telling.at, last, rule=rule,
    )  # fmt: skip


def _is_printed_passive(case: Case, met: list[Met]) -> bool:
    """Whether the print tells the passive: قُتل; ألقي القبض على in a text that tells ي from ى, with no subject behind it."""
    if case.form.kind != "past":
        return False
    text, tokens = case.ground.text.text, case.ground.text.tokens
    first, last = tokens[case.telling.at].start + case.telling.cut, tokens[case.telling.ends - 1].end
    subject = bool(met) and not met[0].governor and not met[0].headed
    on_ya = case.word.lemma.endswith("ى") and text[last - 1] == "ي" and "ى" in text and not subject
    return on_ya or text[first + 1 : first + 2] == _DAMMA


def _is_passive(case: Case, actors: Parties, rest: list[Met], rule: str) -> bool:
    """Whether a verb printed like its passive is one: a doer behind على يد, or nobody else than those who suffered it."""
    word = case.word
    if not word.passive or fold(word.passive) != fold(word.lemma) or case.form.pronoun or case.form.kind != "past":
        return False
    if any(each.governor == BY for each in rest):
        return True
    if any(not each.governor and not each.comma and not each.headed for each in rest):
        return False
    if any(_is_doer(case, each) for each in actors):
        return False
    return all(isinstance(each, Phrase) and each.kind in ("person", "group") for each in actors)


def _is_doer(case: Case, party: Party) -> bool:
    """Whether armed people stand behind the verb and what they did it to behind them: «خطف مسلحون شاحنة»."""
    if not isinstance(party, Phrase) or party.sector not in _ARMED or party.first < case.telling.at:
        return False
    ground, at = case.ground, party.last
    if at >= case.sentence.last or not ground.is_word(at) or ground.key(at)[:1] in CONJUNCTIONS:
        return False
    return not ground.is_preposition(at) and not ground.interposed(at)


def _passive(case: Case, met: list[Met], told: Parties) -> Deed | None:
    """اغتيل فلان على يد …: the subject is the recipient, the doer stands behind a phrase of agency."""
    by = next((each for each in met if each.governor == BY), None)
    ahead = subject_before(case.ground, as_candidate(case), case.sentence.first) if not case.telling.cut else None
    behind = next((each.parties for each in met if not each.governor and not each.comma), ())
    done_to = told or behind or (ahead[0] if ahead is not None else ())
    if not done_to and not case.telling.cut:
        done_to = antecedent(case.ground, as_candidate(case), case.sentence.first) or ()
    actors = by.parties if by is not None else ()
    _, partners = others((), case.word.joint, met, case.telling.ends + _JOINT)
    if partners and not actors:
        return _deed(case, partners, (), (), met, "passive")
    return _deed(case, actors, done_to, (), met, "passive")


def _are_private(party: Party) -> bool:
    """Whether people come for themselves: crowds of no sector of a state, peoples."""
    if not isinstance(party, Phrase) or party.kind != "group":
        return False
    return party.rule in ("people", "mass") or party.sector in _PRIVATE


def _asked_to_do(case: Case, rest: list[Met], recipients: Parties) -> Parties:
    """Those asked, unless a noun stands before them that is no deed of theirs: «دعت مواطنيها إلى مغادرة ليبيا»."""
    met = next((each for each in rest if each.parties == recipients), None)
    if met is None or not (met.governor and met.headed):
        return recipients
    nouns = {without_article(cut.key) for cut in cuts(case.ground.key(met.first - 1))}
    told = [found for each in nouns if (found := case.ground.index.event_forms.match((each,), 0)) is not None]
    deed = any(form.kind == "noun" and form.word.meeting is None for found in told for form in found.value)
    return recipients if deed else ()


def _without_apposed(subject: Parties, rest: list[Met]) -> list[Met]:
    """The parties left without a further title of the subject: التقى الأمير فلان نائب القائد الأعلى وزير خارجية …"""
    last = max((each.last for each in subject if isinstance(each, Phrase)), default=-1)
    free = [each for each in rest if not (each.governor or each.headed or each.comma)]
    title = free[0].parties[0] if len(free) > 1 and free[0] is rest[0] and free[0].first == last else None
    apposed = isinstance(title, Phrase) and title.form == "nominal" and title.kind == "person"
    return rest[1:] if apposed else rest


def _turned(subject: Parties, others: Parties, met: list[Met]) -> tuple[Parties, Parties]:
    """استقبل: the subject is the recipient; who is behind it, or behind a phrase of agency, acts."""
    by = next((each.parties for each in met if each.governor == BY), ())
    return others or by, subject


def blames(case: Case, blamed: Parties) -> bool:
    """Whether somebody says it of somebody else."""
    return bool(blamed) and bool(case.speakers) and not set(blamed) & set(case.speakers)
