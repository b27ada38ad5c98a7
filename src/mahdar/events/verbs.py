"""Who did it to whom, told by a finite verb: VSO, SVO, passive, relative, subject left out."""

from mahdar.arabic.clitics import CONJUNCTIONS, cuts
from mahdar.arabic.letters import fold
from mahdar.events.assertion import happens
from mahdar.events.clauses import BY, antecedent, nearest_before, parties_after
from mahdar.events.deeds import Case, Deed, Met, Parties, Party, unique
from mahdar.events.light import light_before
from mahdar.events.pronouns import meant_behind, meant_by_object
from mahdar.events.roles import others
from mahdar.mentions.phrases import Phrase
from mahdar.statements.frames import Candidate
from mahdar.statements.ground import COMMAS, Ground
from mahdar.statements.subjects import agrees, subject_before

_ARMED = frozenset({"UAF", "REB", "CRM"})
_INSERTED = 12  # tokens of what is inserted between commas
_NEAR = 6  # tokens between a verb and a subject behind it
_JOINT = 6  # tokens between a verb with its subject and those with whom it is done


def read_verb(case: Case) -> Deed | None:
    """The event of a verb; `None` where it has no party that the news count as an actor."""
    if _is_noun(case):
        return None
    met = list(parties_after(case.ground, case.telling.ends, case.sentence.last))
    if case.form.kind == "passive":
        return _passive(case, met, ())
    actors, rest, rule = _subject(case, met)
    if _is_passive(case, actors, rest, rule):
        return _passive(case, met, actors)
    subject_ends = max((each.last for each in met if set(each.parties) & set(actors)), default=case.telling.ends)
    recipients, partners = others(
        case.word.to, case.word.joint, rest, subject_ends + _JOINT, bare=case.word.meeting == "visit"
    )
    if not recipients:
        recipients = meant_behind(case, case.word.to, actors)
    if not recipients and "object" in case.word.to and not rule.startswith("relative"):
        recipients = meant_by_object(case, actors)
    partners = partners or meant_behind(case, case.word.joint, actors)
    if case.word.turned:
        actors, recipients = _turned(actors, recipients, rest)
    if case.word.blame:
        told = blames(case, actors) or (rule == "described" and bool(case.speakers))
        return _deed(case, case.speakers, actors, (), rest, "blame") if told else None
    return _deed(case, actors, recipients, partners, rest, rule)


def _is_noun(case: Case) -> bool:
    """Whether what may be a verb in the past is a noun here: في قتل, تكرار خطف الصحفيين, تفجير وخطف."""
    ground, telling = case.ground, case.telling
    if case.form.kind == "present":
        return False
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
    while back > case.sentence.first and _aside(ground, back):
        back -= _aside(ground, back)
    if not telling.cut and happens(ground, back - 1):
        return True  # وقع أمس قصف
    if telling.cut:
        before = ground.index.event_forms.match((ground.key(telling.at - 1),), 0)
        return before is not None and all(form.kind == "noun" for form in before.value)
    return _is_described(case) and not ground.definite(telling.at - 1) and not ground.is_adjective(telling.at - 1)


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
    enough = (actors and (recipients or partners)) if word.weak else (actors or recipients or word.alone)
    if not enough:
        return None
    told = {*actors, *recipients, *partners}
    last = max((each.last for each in met if set(each.parties) & told), default=telling.ends)
    recipients = tuple(each for each in unique(recipients) if each not in actors)
    return Deed(
        word, telling, case.form.kind, unique(actors), recipients, unique(partners), word.type, word.mode, (),
        telling.at, last, rule=rule,
    )  # fmt: skip


def as_candidate(case: Case) -> Candidate:
    """The verb as the grammar of statements sees it, for finding its subject."""
    telling, form = case.telling, case.form
    tense = "past" if form.kind == "past" else "present"
    return Candidate(
        telling.at, telling.ends, telling.cut, telling.cut > 0, form.word.lemma, "say", tense,  # type: ignore[arg-type]
        form.gender, form.number, form.pronoun, frozenset(), False, False, telling.at,
    )  # fmt: skip


def _before_phase(case: Case, cue: Candidate) -> Candidate:
    """The verb as if it stood where the verb of beginning or going on before it stands: الوفود بدأت بالفعل تصل."""
    ground, back = case.ground, cue.at
    if cue.cut:
        return cue
    while back > case.sentence.first:
        step = _aside(ground, back)
        if not step:
            break
        back -= step
    if cue.tense == "present" and ground.key(back - 1) in ground.index.phases:
        back -= 1
    return cue._replace(at=back)


def _aside(ground: Ground, at: int) -> int:
    """How many tokens before one are an adverb or a date: على الأقل, أمس, بالفعل."""
    if ground.key(at - 1) in ground.index.really:
        return 1
    if ground.key(at - 1) in COMMAS:
        opens = (far for far in range(3, _INSERTED) if ground.key(at - far) in COMMAS)
        return next((far for far in opens if ground.key(at - far + 1) in ground.index.among), 0)
    return next(
        (far for far in (1, 2, 3, 4) if ground.dates.get(at - far) == at or ground.interposed(at - far) == far), 0
    )


def _subject(case: Case, met: list[Met]) -> tuple[Parties, list[Met], str]:
    """Who does it, the parties left, and how it was told."""
    cue = _before_phase(case, as_candidate(case))
    if case.said is not None and case.said.speakers:
        return case.said.speakers, _without(met, case.said.speakers), "cue"
    subject = next((each for each in met[:2] if not each.governor), None)
    behind = subject.parties if subject is not None and _may_be_subject(subject, case) else ()
    left = [each for each in met if each is not subject]
    related = antecedent(case.ground, cue, case.sentence.first)
    if related is not None:
        object_told = (
            case.form.pronoun or case.ground.key(case.telling.ends) in case.ground.index.prepositional_pronouns
        )
        return (behind, left, "relative_object") if behind and object_told else (related, met, "relative")
    ahead = subject_before(case.ground, cue, case.sentence.first) if not case.telling.cut else None
    if ahead is not None and ahead[0] and not (behind and case.form.pronoun):
        return (*_counted_before(case, ahead[1]), *ahead[0]), met, "subject_verb"
    if _is_described(case) and not case.ground.definite(case.telling.at - 1) and not case.form.pronoun:
        return (), met, "described"  # قرار يدين إسرائيل
    if behind:
        return behind, left, "verb_subject"
    opened = _of_opening(case, cue)
    if opened:
        return opened, met, "opening"
    if case.form.pronoun or ahead is not None or _is_described(case):
        return (), met, "described"
    return _carried(case, cue), met, "elided"


def _of_opening(case: Case, cue: Candidate) -> Parties:
    """«وكان ألف لاجئ في العاصمة قد احتشدوا»: the subject behind كان at the beginning."""
    ground, at = case.ground, case.sentence.first
    opener = ground.key(at)
    if (opener[1:] if opener[:1] == "و" else opener) not in ground.index.auxiliaries:
        return ()
    first = next(parties_after(ground, at + 1, case.telling.at), None)
    if first is None or first.governor or first.headed or first.comma:
        return ()
    phrases = tuple(each for each in first.parties if isinstance(each, Phrase))
    return phrases if agrees(cue, phrases) else ()


def _counted_before(case: Case, at: int) -> Parties:
    """Those before a subject that is joined to them by a word of number: قطر in «قطر وكل دول الخليج أيدت»."""
    ground = case.ground
    key = ground.key(at - 1)
    if key[:1] != "و" or key[1:] not in ground.index.quantifiers:
        return ()
    other = ground.ending.get(at - 1)
    return (other,) if other is not None and not other.cut and not ground.is_preposition(other.first - 1) else ()


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


def _turned(subject: Parties, others: Parties, met: list[Met]) -> tuple[Parties, Parties]:
    """استقبل: the subject is the recipient; who is behind it, or behind a phrase of agency, acts."""
    by = next((each.parties for each in met if each.governor == BY), ())
    return others or by, subject


def blames(case: Case, blamed: Parties) -> bool:
    """Whether somebody says it of somebody else."""
    return bool(blamed) and bool(case.speakers) and not set(blamed) & set(case.speakers)


def _may_be_subject(met: Met, case: Case) -> bool:
    """Whether what stands first behind a verb is its subject: near, ungoverned, of its gender."""
    form = case.form
    if met.governor or met.headed or met.comma or met.first - case.telling.ends > _NEAR or form.number in ("p", "d"):
        return False
    first = met.parties[0]
    if isinstance(first, str):
        return False
    if first.kind == "place" and first.of is None:
        return False
    if first.kind in ("organization", "bloc", "group", "forum"):
        return True
    return first.gender is None or form.gender is None or first.gender == form.gender or first.number == "p"


def _is_described(case: Case) -> bool:
    """Whether a noun that names nobody known stands right before the verb as its subject: «صاروخ أصاب»."""
    ground, at = case.ground, case.telling.at - 1
    while at >= case.sentence.first and ground.key(at) in ground.index.auxiliaries | ground.index.negations:
        at -= 1
    if case.telling.cut or at < case.sentence.first or not ground.is_word(at) or ground.interposed(at):
        return False
    if at + 1 in ground.ending or ground.key(at) in ground.index.of_the_news or ground.key(at) in ground.index.phases:
        return False
    if any(first <= at < last for first, last in ground.dates.items() if last == at + 1):
        return False
    if ground.index.clause_breaks.match(ground.text.keys, at) is not None:
        return False
    return not ground.is_function(at) and ground.index.connectives.match(ground.text.keys, at) is None


def _carried(case: Case, cue: Candidate) -> Parties:
    """The subject of a verb that goes on: that of the verb before in the sentence, or the one who speaks."""
    ground, sentence = case.ground, case.sentence
    opened = ground.is_that(case.telling.at - 1)
    if opened and ground.key(case.telling.at - 1) != "ان" and case.speakers and agrees(cue, case.speakers):
        return case.speakers  # أنها ترفض
    for deed in reversed(case.before):
        if deed.telling.at < sentence.first:
            break
        phrases = tuple(each for each in deed.actors if isinstance(each, Phrase))
        if deed.kind != "noun" and phrases and agrees(cue, phrases):
            return deed.actors
    if case.inside is not None and case.telling.at - case.inside.frame.content < 2 and agrees(cue, case.speakers):
        return case.speakers
    near = nearest_before(ground, cue, sentence.first, ungoverned=True)
    if near or case.telling.at - sentence.first > 1:
        return near or (case.speakers if agrees(cue, case.speakers) else ())
    return _of_sentence_before(case, cue)


def _of_sentence_before(case: Case, cue: Candidate) -> Parties:
    """Where a sentence begins with the verb: who did something in the sentence before."""
    first = case.ground.text.sentence_of(case.sentence.first - 1).first if case.sentence.first else 0
    last = case.before[-1] if case.before else None
    if last is None or last.telling.at < first or last.kind == "noun":
        return ()
    phrases = tuple(each for each in last.actors if isinstance(each, Phrase))
    return phrases if phrases and agrees(cue, phrases) else ()


def _without(met: list[Met], parties: Parties) -> list[Met]:
    return [each for each in met if not set(each.parties) & set(parties)]
