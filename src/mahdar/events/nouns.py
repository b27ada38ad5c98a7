"""Who did it to whom, told by a noun: اجتماع الوزيرين, قصف إسرائيل لغزة, المحادثات السعودية الإيرانية, أجرى محادثات مع."""

from typing import NamedTuple

from mahdar.arabic.clitics import cuts
from mahdar.events.clauses import (
    BY,
    body_described,
    folded,
    has_verb_of_its_own,
    nationalities,
    nearest_before,
    parties_after,
    two_people_before,
)
from mahdar.events.deeds import Case, Deed, Met, Parties, Party, unique
from mahdar.events.light import Light, light_before, light_behind
from mahdar.events.pronouns import meant_behind, meant_on
from mahdar.events.roles import others
from mahdar.events.verbs import blames
from mahdar.mentions.phrases import Phrase
from mahdar.statements.frames import Candidate
from mahdar.statements.ground import COMMAS, Ground
from mahdar.statements.subjects import agrees, subject_before

_OWN = frozenset({"AGREE", "SUPPORT", "CONCEDE", "REJECT", "REQUEST", "RETREAT", "THREATEN"})  # one announces one's own
_STANCES = (_OWN - {"REQUEST"}) | {"ACCUSE"}
_GIVEN = frozenset({"SUPPORT", "AID", "COOPERATE"})  # what may be stopped
_FINITE = frozenset({"past", "present", "passive"})
_ASKED = 4  # tokens between what asks and who is to do it
_AT_FRONT = 2  # tokens from the beginning of a sentence to its subject
_AT_ONCE = 3  # tokens from where a content begins to the talks that it is about
_TWO = 2
_RECENT = 6  # deeds back to the meeting at which something was agreed
_JOINT = 9  # tokens between a noun and those with whom it is done


class _Told(NamedTuple):
    """What is known of a noun's parties so far; `met`: those not yet given a part."""

    actors: Parties
    recipients: Parties
    met: list[Met]
    rule: str
    light: Light | None = None


def read_noun(case: Case) -> Deed | None:
    """The event of a noun; `None` where it has no party that the news count as an actor."""
    ground, telling, word = case.ground, case.telling, case.word
    said_of = word.blame or word.asks
    if said_of and not case.speakers:
        return None
    if word.type in _GIVEN and not telling.cut and _is_undone(ground, telling.at):
        return None
    nisbas, end = _adjectives(ground, telling.ends, case.sentence.last)
    met = [each for each in parties_after(ground, end, case.sentence.last) if not (word.meeting and _is_where(each))]
    if word.meeting:
        met = [
            each for each in met if not (each.governor in word.joint and has_verb_of_its_own(ground, end, each.first))
        ]
    if word.meeting and any(_is_interviewer(case, each) for each in met):
        return None  # لقاء مع قناة: an interview
    told = _with_genitive(case, _doer(case, nisbas, met, end), end)
    to = tuple(each for each in word.noun_to if each != "genitive")
    behind, partners = others(to, word.joint, told.met, end + _JOINT, bare=word.meeting == "visit")
    partners = unique((*partners, *_partners_between(case, told.light)))
    object_ = _object_behind(case, told.met, end)
    if told.rule == "noun_pronoun" and not (behind or partners):
        behind = object_ if "object" in word.to else ()  # استقباله الوزير
        partners = object_ if word.meeting == "talks" and "object" not in word.to else ()  # لقائه الوزير
    if told.rule == "noun_genitive" and not behind and "object" in word.to and "genitive" not in word.noun_to:
        behind = _adjective_of_object(told.met)
    recipients = (
        told.recipients or _meant_between(case, told.light, to) or behind or meant_behind(case, to, told.actors)
    )
    partners = partners or meant_behind(case, word.joint, told.actors)
    actors = told.actors or next((each.parties for each in told.met if each.governor == BY), ())
    rule = told.rule
    if word.meeting == "visit" and not told.actors:
        guests, lands = _guests_and_lands(told.met)
        actors, recipients = guests or actors, lands if guests else recipients
    goer = _goer(case, told)
    if goer:
        actors, recipients = goer, actors
    if not actors and not partners and word.meeting and _gathers(ground, telling.at - 1):
        actors = next((each.parties for each in told.met if not each.governor and not each.headed), ())
    if not actors and not partners:
        actors, rule = _who_met(case, told.light), told.rule
    if not actors and word.type == "ASSAULT" and word.noun_to and "ل" not in word.noun_to:  # هجوم لطالبان على قاعدة
        actors = next((each.parties for each in told.met if each.governor == "ل" and each.first == end), ())
    if not actors and not partners:
        actors, rule = _last_resort(case)
    if not actors and len(partners) == 1 and word.meeting and _is_occasion(case):
        actors, rule = _who_was_there(case, partners), "occasion"
    if not actors and len(partners) == 1 and word.meeting == "talks":
        actors = _side_of_speaker(case, partners[0])
    if word.asks:
        asked = () if _is_need(case) else told.recipients
        asked = asked or _asked(case, met)
        return _deed(case, told._replace(actors=case.speakers, recipients=asked, rule="asked"), (), met, end)
    if word.blame:
        blamed = _blamed(case)
        return _deed(case, told._replace(actors=case.speakers, recipients=blamed, rule="blame"), (), met, end)
    if word.turned and (told.recipients or behind):
        actors, recipients = recipients, actors
    return _deed(case, told._replace(actors=actors, recipients=recipients, rule=rule), partners, met, end)


def _side_of_speaker(case: Case, partner: Party) -> Parties:
    """The state or official who speaks of talks with another state, in whose words it is: «تركيا: المحادثات مع اليونان مثمرة»."""
    begins = case.inside is not None and case.telling.at - case.inside.frame.content < _AT_ONCE
    speaker = case.speakers[0] if len(case.speakers) == 1 and begins else None
    if speaker is None or speaker.kind not in ("state", "person", "organization"):
        return ()
    own = speaker.known if speaker.kind == "state" else speaker.of
    other = partner if isinstance(partner, str) else partner.known if partner.kind == "state" else partner.of
    return (speaker,) if own is not None and other is not None and own != other else ()


def _object_behind(case: Case, met: list[Met], end: int) -> Parties:
    """The bare party behind a noun with its holder, what is inserted and where it was passed: لقائه، أمس، نظيره."""
    at = end
    for each in met:
        while at < each.first:
            step = max(case.ground.past_insertion(at) - at, case.ground.interposed(at))
            if not step and case.ground.is_preposition(at) and at + 1 in case.ground.starting:
                step = case.ground.starting[at + 1].last - at  # لقائه في عمان مبعوث الأمم المتحدة
            if not step:
                return ()
            at += step
        if at == each.first and not each.governor:
            return each.parties
        at = max(at, each.last)
    return ()


def _is_undone(ground: Ground, at: int) -> bool:
    """Whether it is told to end: خطط لإلغاء دعم الوقود."""
    return any(cut.key in ground.index.undoing for cut in cuts(ground.key(at - 1)))


def _partners_between(case: Case, light: Light | None) -> Parties:
    """Those with whom it is done, told before the noun: أجرى مع نظيره محادثات."""
    if light is None or light.at > case.telling.at:
        return ()
    met = parties_after(case.ground, light.at + 1, case.telling.at)
    joint = folded(case.word.joint)
    return tuple(party for each in met if each.governor in joint for party in each.parties)


def _meant_between(case: Case, light: Light | None, to: tuple[str, ...]) -> Parties:
    """Whom a pronoun between verb and noun means: وجهت له المحكمة اتهامات."""
    if light is None or light.at > case.telling.at:
        return ()
    wanted = folded(to)
    pronouns = (
        at
        for at in range(light.at + 1, case.telling.at)
        if case.ground.key(at) in case.ground.index.prepositional_pronouns
    )
    found = next((at for at in pronouns if case.ground.key(at).startswith(tuple(each[:2] for each in wanted))), None)
    return meant_on(case, found) if found is not None else ()


def _asked(case: Case, met: list[Met]) -> Parties:
    """Of whom something is asked: the one who is to do it (يجب أن يتحمله النظام), or whom the pronoun means (عليها أن)."""
    near = next((each.parties for each in met if not each.governor and each.first - case.telling.ends < _ASKED), ())
    if _is_need(case) and not _is_own_deed(case, met):
        return ()
    asked = near or meant_on(case, case.telling.at)
    return () if set(asked) & set(case.speakers) else asked


def _is_need(case: Case) -> bool:
    """ضرورة, أهمية before a noun, not before أن."""
    ground, telling = case.ground, case.telling
    return telling.ends - telling.at == 1 and ground.key(telling.at)[telling.cut :] in ground.index.needs


def _is_own_deed(case: Case, met: list[Met]) -> bool:
    """Whether the one named behind a noun is to do it, and does not suffer it: انسحاب إسرائيل, احترام إسرائيل للاتفاق."""
    ground, at = case.ground, case.telling.ends
    doer = next((each for each in met if not each.governor), None)
    if doer is None or doer.first != at + 1:
        return False
    told = ground.index.event_forms.match((ground.key(at),), 0)
    forms = told.value if told is not None else ()
    if any(form.kind == "noun" and form.word.type in _OWN and "genitive" not in form.word.noun_to for form in forms):
        return True
    behind = doer.last
    return ground.attached(behind, "ل") or (ground.key(behind).endswith("ها") and not ground.is_function(behind))


def _blamed(case: Case) -> Parties:
    """The subject of which the noun is said, where somebody says it of somebody else: إن كوريا الشمالية مصدر التهديدات."""
    ahead = subject_before(case.ground, _predicate(case), case.sentence.first)
    subject = ahead[0] if ahead is not None and ahead[2] == case.telling.at else ()
    return subject if blames(case, subject) else ()


def _deed(case: Case, told: _Told, partners: Parties, met: list[Met], end: int) -> Deed | None:
    word, telling, light = case.word, case.telling, told.light
    someone = told.actors or told.recipients or partners
    several = len({*told.actors, *told.recipients, *partners}) > 1
    own = bool(told.actors) and told.rule in ("noun_pronoun", "cue", "announced") and word.type in _STANCES
    enough = (several or own) if word.weak or word.noun_weak else (someone or word.alone or _is_again(case))
    if not enough:
        return None
    if (word.asks or (word.blame and not word.alone)) and not told.recipients:
        return None
    used = {*told.actors, *told.recipients, *partners}
    last = max((each.last for each in met if used & set(each.parties)), default=end)
    first = min(light.at, telling.at) if light is not None else telling.at
    recipients = tuple(each for each in unique(told.recipients) if each not in told.actors)
    return Deed(
        word, telling, "noun", unique(told.actors), recipients, unique(partners), word.type, word.mode, (),
        first, last, light.form if light is not None else None, rule=told.rule,
        to_come=light is not None and light.future,
    )  # fmt: skip


def _is_again(case: Case) -> bool:
    """Whether a meeting is told that was told before (اللقاء, هذه الزيارة), or what may only take place (وقع الهجوم)."""
    return (bool(case.word.meeting) and case.ground.definite(case.telling.at)) or case.word.type == "ASSAULT"


def _doer(case: Case, nisbas: Parties, met: list[Met], end: int) -> _Told:
    """Who does it, by what stands before the noun, on it, or right behind it."""
    if case.said is not None:
        return _Told(case.said.speakers, (), met, "cue")
    light = light_before(case)
    if light is not None and case.word.type == "REQUEST" and light.form.verb.weighs:
        light = None  # تدرس طلب كينيا: others asked
    done = light is not None and light.form.verb.impersonal
    if case.form.pronoun and (done or "genitive" in case.word.noun_to):
        doer = light.subject if light is not None and not (nisbas or done) else nisbas
        return _Told(doer, _holder(case), met, "noun_pronoun", light)
    if case.form.pronoun and case.word.type == "ASSAULT" and met and met[0].governor in folded(case.word.noun_to):
        return _Told(nisbas, (), met, "noun_pronoun", light)  # بعد تحريرها من المتمردين: the pronoun is what was freed
    if case.form.pronoun:
        own = light.subject if light is not None and light.subject and _is_his(case, light.subject) else ()
        return _Told(nisbas or own or _announcing(case) or _holder(case), (), met, "noun_pronoun", light)
    if light is not None and light.subject:
        joint = (*nisbas, *_gathered(case, end)) if case.word.joint else ()
        return _Told(
            (*light.subject, *joint), (), [each for each in met if each.parties != light.subject], "light_verb", light
        )
    behind = light_behind(case, end)
    if behind is not None:
        rest = [each for each in met if each.first < behind.at]
        return _Told(behind.subject, (), [*rest, *_after(case, behind)], "relative_light_verb", behind)
    return _Told(nisbas, (), met, "noun", light)


def _announcing(case: Case) -> Parties:
    """Who announces his own deed: «أعلنت مالي والنيجر، في بيان مشترك، انسحابهما من»."""
    frame = case.inside.frame if case.inside is not None else None
    first = frame is not None and frame.content == case.telling.at and frame.opening in ("object", "preposition")
    return case.speakers if first else ()


def _gathered(case: Case, end: int) -> Parties:
    """Those whom a meeting is told to gather, who held it being told before: عقد الرئيس اجتماعا ضم الوزراء."""
    behind = light_behind(case, end)
    return behind.subject if behind is not None and behind.form.verb.gathers else ()


def _is_his(case: Case, subject: Parties) -> bool:
    """Whether the pronoun on a noun may be the subject of the verb before: عبر المجلس … عن رفضه."""
    phrases = tuple(each for each in subject if isinstance(each, Phrase))
    wanted = _predicate(case)._replace(gender=case.form.gender, number=case.form.number)
    return len(phrases) == len(subject) and agrees(wanted, phrases)


def _after(case: Case, light: Light) -> list[Met]:
    """The parties behind the relative clause's verb, its subject left out: الهجوم الذي شنته القوات على البلدة."""
    met = parties_after(case.ground, light.at + 1, case.sentence.last)
    return [each for each in met if each.parties != light.subject]


def _with_genitive(case: Case, told: _Told, end: int) -> _Told:
    """`told` with the genitive, and the object behind it, given their parts: قصف إسرائيل لغزة, اغتيال القائد."""
    met, word = told.met, case.word
    first = met[0] if met and not met[0].governor and not met[0].comma else None
    if first is None or first.first > end + 2 or told.rule in ("cue", "noun_pronoun"):
        return told
    if told.actors and all(isinstance(each, Phrase) and each.rule == "own_state" for each in first.parties):
        return told._replace(met=met[1:])  # جدد الوزير دعم بلاده
    if any(_is_clause(case.ground, at) for at in range(end, first.first)):
        return told  # مظاهرات تطالب الحكومة, عملية استهدفت الجيش
    if word.type == "ASSAULT" and first.first > end and _is_place(first):
        return told
    rule = told.rule if told.light is not None and told.actors else "noun_genitive"
    second = met[1] if len(met) > 1 and _is_object(case, first, met[1]) else None
    behind = any(each.governor in folded(word.noun_to) for each in met[1:])
    stating = told.light is not None and told.light.form.verb.stating and "ل" in word.noun_to
    behind = behind or (stating and case.ground.attached(first.last, "ل"))  # أكد دعم سوريا لكل ما …
    if told.light is not None and told.light.form.verb.impersonal and not word.joint:
        return told._replace(recipients=first.parties, met=met[1:], rule=rule)  # تم رفض الطلب
    if "genitive" not in word.noun_to:
        if word.meeting and word.meeting != "visit" and _is_place(first):
            return told._replace(met=met[1:])
        if word.meeting == "visit" and (_is_place(first) or (told.actors and _is_land(first))):
            return told._replace(recipients=first.parties, met=met[1:], rule=rule)
        if told.actors and (first.first > end or first.headed or _is_of_doer(told)):
            return told
        others = told.actors if word.joint else ()
        return told._replace(actors=unique((*others, *first.parties)), met=met[1:], rule=rule)
    if told.actors or not (behind or second):
        return told._replace(recipients=first.parties, met=met[1:], rule=rule)
    recipients = second.parties if second is not None and not behind else ()
    return told._replace(actors=first.parties, recipients=recipients, met=met[1:], rule=rule)


def _adjective_of_object(met: list[Met]) -> Parties:
    """Whom the adjective of an object names: رفض بلاده التدخل الإيراني."""
    first = met[0] if met else None
    named = first is not None and first.headed and not first.governor and not first.comma
    return first.parties if first is not None and named and all(isinstance(each, str) for each in first.parties) else ()


def _is_of_doer(told: _Told) -> bool:
    """Whether the subject of the verb before does what the noun tells, the genitive being its object: تعتزم إيران شراء طائرات."""
    return told.light is not None and told.light.form.verb.state == "planned" and told.light.form.kind != "noun"


def _is_clause(ground: Ground, at: int) -> bool:
    """Whether a verb begins what is said of the noun before it."""
    forms = ground.index.event_forms.match((ground.key(at),), 0)
    return ground.is_finite(at) or (forms is not None and all(each.kind in _FINITE for each in forms.value))


def _is_object(case: Case, doer: Met, met: Met) -> bool:
    """Whether it was done to what stands right behind the genitive; «أحد» begins another phrase: قبل اغتيال الوزير أحد …"""
    joined = isinstance(met.parties[0], Phrase) and met.parties[0].cut > 0  # ومصر تغلق المعبر
    free = not (met.governor or met.comma or met.headed or joined)
    return free and case.ground.key(doer.last) not in case.ground.index.ones


def _is_interviewer(case: Case, met: Met) -> bool:
    outlets = all(isinstance(each, Phrase) and each.kind == "outlet" for each in met.parties)
    return outlets and met.governor in folded(case.word.joint) and met.first - case.telling.ends < _ASKED


def _guests_and_lands(met: list[Met]) -> tuple[Parties, Parties]:
    """Who came where, both behind ل: الزيارة الثانية للوزير لمصر."""
    behind = [each for each in met if each.governor == "ل" and not each.comma]
    guests = next((each.parties for each in behind if not _is_land(each)), ())
    lands = next((each.parties for each in met if _is_land(each) and not each.comma and each.governor), ())
    return (guests, lands) if guests and lands else ((), ())


def _is_where(met: Met) -> bool:
    """Whether it is only where they met: لقاء بموسكو."""
    return met.governor == "ب" and _is_place(met)


def _is_place(met: Met) -> bool:
    return all(isinstance(each, Phrase) and each.kind == "place" for each in met.parties)


def _is_land(met: Met) -> bool:
    return all(isinstance(each, Phrase) and each.kind in ("place", "state") for each in met.parties)


def _holder(case: Case) -> Parties:
    """Whose a noun with a pronoun is: the nearest who agrees, else the one who speaks; of two those who met last."""
    if case.form.number == "d" and case.word.meeting:
        told = _two_of_sentence(case)
        if told:
            return told
        met = ((*each.actors, *each.recipients) for each in reversed(case.before[-_RECENT:]))
        two = next((each for each in map(unique, met) if len(each) == _TWO), ())
        if two:
            return two
    described = body_described(case.ground, case.telling.at) if case.word.meeting and case.form.gender == "f" else None
    if described is not None:
        return (described,)
    predicate = _predicate(case)._replace(gender=case.form.gender, number=case.form.number)
    return nearest_before(case.ground, predicate, case.sentence.first, ungoverned=False) or case.speakers


def _two_of_sentence(case: Case) -> Parties:
    """The two whom a dual subject stands for (عقد المبعوثان أول لقاءاتهما), or the one who speaks and the other whom his
    words name (طرح على الرئيس أثناء لقائهما)."""
    ground, first = case.ground, case.sentence.first
    ahead = [ground.starting[at] for at in range(first, case.telling.at) if at in ground.starting]
    dual = next((each for each in reversed(ahead) if _are_two_officials(ground, each)), None)
    if dual is not None:
        return two_people_before(ground, dual.first)
    if case.inside is None or len(case.speakers) != 1:
        return ()
    others = [each for each in ahead if each.kind == "person" and each.first >= case.inside.frame.content]
    return (*case.speakers, others[0]) if len(others) == 1 else ()


def _are_two_officials(ground: Ground, phrase: Phrase) -> bool:
    """Whether two are meant of whom only the office is told: المبعوثان, الوزيرين."""
    office = ground.index.titles.match((ground.key(phrase.first)[phrase.cut :],), 0)
    return phrase.rule == "both_sides" and office is not None and office.value[0].number == "d"


def _goer(case: Case, told: _Told) -> Parties:
    """Who came to meet the one in the genitive: وصل الوزير إلى الدوحة للقاء الأمير."""
    purpose = case.telling.proclitics.endswith("ل")
    if not purpose or not case.word.meeting or told.rule != "noun_genitive" or len(told.actors) != 1:
        return ()
    verbs = (deed for deed in reversed(case.before[-_RECENT:]) if deed.kind != "noun")
    last = next((deed for deed in verbs if deed.telling.at >= case.sentence.first), None)
    return last.actors if last is not None and not set(last.actors) & set(told.actors) else ()


def _who_met(case: Case, light: Light | None) -> Parties:
    """Those who met last, whose common act it is where nobody else is told: خلال الاجتماع تم الاتفاق على …"""
    if light is None or not light.form.verb.impersonal or not case.word.joint:
        return ()
    met = (each for each in reversed(case.before[-_RECENT:]) if each.word.meeting)
    parties = ((*each.actors, *each.recipients) for each in met)
    return next((each for each in parties if len(each) > 1), ())


def _last_resort(case: Case) -> tuple[Parties, str]:
    """Where nobody stands behind the noun: the one of whom it is said, or who announces it."""
    ground, telling = case.ground, case.telling
    occasional = ground.key(telling.at - 1) in ground.index.setting_openers | ground.index.time_prepositions
    if case.word.meeting and (occasional or telling.cut):
        return _of_occasion(case), "occasion"
    if case.word.blame or (case.word.type not in _OWN and not case.word.meeting):
        return (), "noun"
    if not ground.definite(telling.at) and not telling.cut:
        ahead = subject_before(ground, _predicate(case), case.sentence.first)
        if ahead is not None and ahead[0] and ahead[2] == telling.at:
            return ahead[0], "predicate"
    near = case.inside is not None and telling.at - case.inside.frame.content < 2
    if near and ground.is_that(telling.at - 1) and ground.key(telling.at - 1).endswith("ن"):
        near = False  # قال إن توقيع الاتفاق مهم; إنه bears its subject
    if near and not ground.definite(telling.at) and not case.word.meeting and case.word.type in _OWN:
        return case.speakers, "announced"
    return (), "noun"


def _of_occasion(case: Case) -> Parties:
    """Who met, where the meeting is only the occasion of what else they did: قال الوزير خلال زيارة إلى; اتفقا أثناء اتصال."""
    if case.ground.definite(case.telling.at):
        return ()
    last = next((deed for deed in reversed(case.before[-3:]) if deed.kind != "noun"), None)
    if last is not None and last.telling.at >= case.sentence.first:
        came = case.word.meeting == "visit" and last.word.joint  # not those with whom he then did it
        return last.actors[:1] if came else last.actors
    return case.spoken or _subject_with_another(case)


def _subject_with_another(case: Case) -> Parties:
    """Who did with whom what the verb of the sentence tells, if no event: «أثار الوزير مع نظيره، في لقاء ثنائي، مسألة»."""
    before = case.telling.at - 1
    if case.ground.key(before) not in case.ground.index.inside or case.ground.key(before - 1) not in COMMAS:
        return ()
    met = list(parties_after(case.ground, case.sentence.first + 1, case.telling.at))
    subject = next(
        (each.parties for each in met if not each.governor and each.first - case.sentence.first <= _AT_FRONT), ()
    )
    joint = folded(case.word.joint)
    other = next((each.parties for each in met if each.governor in joint), ())
    return unique((*subject, *other)) if subject and other else ()


def _gathers(ground: Ground, at: int) -> bool:
    """Whether the verb before says that the meeting gathers those behind it: جمع لقاء ثلاثي …"""
    light = ground.index.light_forms.get(ground.key(at))
    return light is not None and light.verb.gathers and light.kind != "noun"


def _is_occasion(case: Case) -> bool:
    """خلال لقاء مع …: not المفاوضات مع …, which are known."""
    return case.ground.is_preposition(case.telling.at - 1) and not case.ground.definite(case.telling.at)


def _who_was_there(case: Case, partners: Parties) -> Parties:
    """Who did something at a meeting of which only the other one is told: استعرض الوزير خلال لقاء مع نظيره."""
    verb = _predicate(case)._replace(gender="m", number="s")
    found = _of_occasion(case) or nearest_before(case.ground, verb, case.sentence.first, ungoverned=True)
    return () if set(found) & set(partners) else found


def _adjectives(ground: Ground, at: int, limit: int) -> tuple[Parties, int]:
    """The adjectives of nationality behind a noun, other adjectives skipped, and where they end."""
    found: Parties = ()
    while at < limit and at not in ground.starting:
        nisbas, end = nationalities(ground, at, limit)
        if nisbas:
            found, at = (*found, *nisbas), end
        elif (
            ground.is_word(at) and ground.is_adjective(at) and not ground.is_function(at) and not ground.interposed(at)
        ):
            at += 1
        else:
            break
    return found, at


def _predicate(case: Case) -> Candidate:
    telling = case.telling
    return Candidate(
        telling.at, telling.ends, 0, False, case.word.lemma, "say", "past", None, None, "", frozenset(), False, False,
        telling.at,
    )  # fmt: skip
