"""Who does what a finite verb tells: the subject before or behind it, of a relative, carried on from the verb before."""

from mahdar.arabic.clitics import CONJUNCTIONS
from mahdar.events.clauses import antecedent, nearest_before, parties_after
from mahdar.events.deeds import Case, Met, Parties
from mahdar.mentions.phrases import Phrase
from mahdar.statements.frames import Candidate
from mahdar.statements.ground import COMMAS, Ground
from mahdar.statements.subjects import agrees, subject_before

_BY_SUBJECT = frozenset({"light_verb", "verb_subject", "subject_verb", "elided"})  # who is told first met the others
_OPENING = 2  # tokens of a sentence before its verb
_TWO = 2
_INSERTED = 12  # tokens of what is inserted between commas
_NEAR = 6  # tokens between a verb and a subject behind it


def as_candidate(case: Case) -> Candidate:
    """The verb as the grammar of statements sees it, for finding its subject."""
    telling, form = case.telling, case.form
    tense = "past" if form.kind == "past" else "present"
    return Candidate(
        telling.at, telling.ends, telling.cut, telling.cut > 0, form.word.lemma, "say", tense,  # type: ignore[arg-type]
        form.gender, form.number, form.pronoun, frozenset(), False, False, telling.at,
    )  # fmt: skip


def subject_of(case: Case, met: list[Met]) -> tuple[Parties, list[Met], str]:
    """Who does it, the parties left, and how it was told."""
    cue = _before_phase(case, as_candidate(case))
    if case.said is not None and case.said.speakers:
        return _as_crowds(case, case.said.speakers), _without(met, case.said.speakers), "cue"
    subject = next((each for each in met[:2] if not each.governor), None)
    behind = subject.parties if subject is not None and _may_be_subject(subject, case) else ()
    left = [each for each in met if each is not subject]
    related = antecedent(case.ground, cue, case.sentence.first)
    if related is not None:
        object_told = (
            case.form.pronoun or case.ground.key(case.telling.ends) in case.ground.index.prepositional_pronouns
        )
        return (behind, left, "relative_object") if object_told else (related, met, "relative")
    ahead = subject_before(case.ground, cue, case.sentence.first) if not case.telling.cut else None
    if ahead is not None and ahead[0] and not (behind and case.form.pronoun):
        return (*_counted_before(case, ahead[1]), *ahead[0]), met, "subject_verb"
    if not (ahead or case.telling.cut or case.form.pronoun) and _is_of_headline(case):
        return (), met, "described"  # اجتماع في أبوظبي يدعم عباس
    if is_described(case) and not case.ground.definite(case.telling.at - 1) and not case.form.pronoun:
        return (), met, "described"  # قرار يدين إسرائيل
    if behind:
        return behind, left, "verb_subject"
    opened = _of_opening(case, cue)
    if opened:
        return opened, met, "opening"
    if case.form.pronoun or ahead is not None or is_described(case):
        return (), met, "described"
    return _carried(case, cue), met, "elided"


def _is_of_headline(case: Case) -> bool:
    """Whether the verb of a headline stands behind its subject, a noun that names nobody."""
    ground, sentence = case.ground, case.sentence
    heading = ground.text.sentences[ground.text.in_sentence[case.telling.at]].part != "body"
    if not heading or case.form.kind != "present" or case.telling.at - sentence.first < 2:
        return False
    before = range(sentence.first, case.telling.at)
    plain = all(ground.is_word(at) and not ground.is_that(at) and not ground.is_finite(at) for at in before)
    return plain and sentence.first not in ground.starting and not ground.is_function(sentence.first)


def _before_phase(case: Case, cue: Candidate) -> Candidate:
    """The verb as if it stood where the verb of beginning or going on before it stands: الوفود بدأت بالفعل تصل."""
    ground, back = case.ground, cue.at
    if cue.cut:
        return cue
    while back > case.sentence.first:
        step = aside(ground, back)
        if not step:
            break
        back -= step
    if cue.tense == "present" and ground.key(back - 1) in ground.index.phases:
        back -= 1
    return cue._replace(at=back)


def aside(ground: Ground, at: int) -> int:
    """How many tokens before one are an adverb or a date: على الأقل, أمس, بالفعل."""
    if ground.key(at - 1) in ground.index.really:
        return 1
    if ground.key(at - 1) in COMMAS:
        opens = (far for far in range(3, _INSERTED) if ground.key(at - far) in COMMAS)
        return next((far for far in opens if ground.key(at - far + 1) in ground.index.among), 0)
    return next(
        (far for far in (1, 2, 3, 4) if ground.dates.get(at - far) == at or ground.interposed(at - far) == far), 0
    )


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


def _may_be_subject(met: Met, case: Case) -> bool:
    """Whether what stands first behind a verb is its subject: near, ungoverned, of its gender."""
    form = case.form
    if met.governor or met.headed or met.comma or met.first - case.telling.ends > _NEAR or form.number in ("p", "d"):
        return False
    first = met.parties[0]
    if isinstance(first, str):
        return True  # الرئيسان الروسي والتركي
    if _is_accusative(case, first):
        return False
    if first.kind == "place" and first.of is None:
        return False
    if first.is_counterpart:
        return "object" not in case.word.to  # التقى نظيره: whose counterpart it is has been told
    if first.rule == "body" and first.number == "s" and first.gender and form.gender and form.number == "s":
        return first.gender == form.gender  # كانت تدعم نظام الأسد
    if first.kind in ("organization", "bloc", "group", "forum"):
        return True
    return first.gender is None or form.gender is None or first.gender == form.gender or first.number == "p"


def _is_accusative(case: Case, phrase: Phrase) -> bool:
    """Whether the ending of an indefinite noun shows that it is an object: قتلت الخنازير رجلا; not قتل 57 شخصا."""
    if case.ground.text.tokens[phrase.first - 1].kind == "number" or case.ground.interposed(phrase.first - 1):
        return False
    key = case.ground.key(phrase.first)[phrase.cut :]
    stem = key.removesuffix("ا")
    index = case.ground.index
    return (
        phrase.form == "nominal" and not phrase.definite and stem != key
        and bool(index.titles.match((stem,), 0) or index.crowds.match((stem,), 0))
    )  # fmt: skip


def is_described(case: Case) -> bool:
    """Whether a noun that names nobody known stands right before the verb as its subject: «صاروخ أصاب»."""
    ground, at = case.ground, case.telling.at - 1
    while at >= case.sentence.first and ground.key(at) in ground.index.auxiliaries | ground.index.negations:
        at -= 1
    if case.telling.cut or at < case.sentence.first or not ground.is_word(at) or ground.interposed(at):
        return False
    if ground.key(at)[:1] in CONJUNCTIONS and ground.key(at)[1:] in ground.index.auxiliaries:
        return False  # وقد زار
    if at + 1 in ground.ending or ground.key(at) in ground.index.of_the_news or ground.key(at) in ground.index.phases:
        return False
    if ground.index.clause_breaks.match(ground.text.keys, at) is not None:
        return False
    if ground.is_function(at) or ground.index.connectives.match(ground.text.keys, at) is not None:
        return False
    return at + 1 not in ground.dates.values()


def carried(case: Case) -> Parties:
    """Who does what another verb of the sentence told before, where the verb agrees with him: وصل الوزير حيث يلتقي …"""
    cue = as_candidate(case)
    for deed in reversed(case.before):
        if deed.telling.at < case.sentence.first:
            break
        phrases = tuple(each for each in deed.actors if isinstance(each, Phrase))
        if deed.kind != "noun" and len(deed.actors) == 1 and phrases and agrees(cue, phrases):
            return deed.actors
    return _guest_before(case, cue)


def _guest_before(case: Case, cue: Candidate) -> Parties:
    """The guest of the sentence before, where the verb goes on behind كما or و: يبدأ الملك زيارة … كما يلتقي الرئيس."""
    ground, at = case.ground, case.telling.at
    opens = case.telling.cut > 0 or ground.index.clause_breaks.match((ground.key(at - 1),), 0) is not None
    last = case.before[-1] if case.before else None
    near = last is not None and ground.text.in_sentence[last.telling.at] == ground.text.in_sentence[at] - 1
    if last is None or not (near and opens and at - case.sentence.first < _OPENING and last.word.meeting):
        return ()
    guest = last.actors[0] if last.actors and (len(last.actors) == 1 or last.rule in _BY_SUBJECT) else None
    return (guest,) if isinstance(guest, Phrase) and agrees(cue, (guest,)) else ()


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
    if case.form.number == "d" and case.word.meeting is None:  # ناقشا tells the same talks again
        both = _both(case)
        if both:
            return both  # التقى الوزير الرئيس حيث اتفقا
    near = nearest_before(ground, cue, sentence.first, ungoverned=True)
    if near or case.telling.at - sentence.first > 1:
        return near or (case.speakers if agrees(cue, case.speakers) else ())
    return _of_sentence_before(case, cue)


def _both(case: Case) -> Parties:
    """The two who met last, in the sentence or the one before, whose verb in the dual is."""
    ground = case.ground
    here = ground.text.in_sentence[case.telling.at]
    for deed in reversed(case.before):
        if ground.text.in_sentence[deed.telling.at] < here - 1:
            break
        parties = (*deed.actors, *deed.recipients)
        if len(parties) == _TWO and deed.word.meeting:
            return parties
    return ()


def _of_sentence_before(case: Case, cue: Candidate) -> Parties:
    """Where a sentence begins with the verb: who did something in the sentence before."""
    first = case.ground.text.sentence_of(case.sentence.first - 1).first if case.sentence.first else 0
    last = case.before[-1] if case.before else None
    if last is None or last.telling.at < first or last.kind == "noun":
        return ()
    phrases = tuple(each for each in last.actors if isinstance(each, Phrase))
    return phrases if phrases and agrees(cue, phrases) else ()


def _as_crowds(case: Case, speakers: tuple[Phrase, ...]) -> Parties:
    """Speakers as the crowds that they are, where the same words name one: المتمردون are rebels, not just a description."""
    named = ((each, case.ground.starting.get(each.first)) for each in speakers)
    return tuple(crowd if crowd is not None and crowd.last == each.last else each for each, crowd in named)


def _without(met: list[Met], parties: Parties) -> list[Met]:
    """The parties met that are not those, whatever other reading there is of the same words."""
    taken = {at for each in parties if isinstance(each, Phrase) for at in range(each.first, each.last)}
    return [
        each for each in met if not set(each.parties) & set(parties) and taken.isdisjoint(range(each.first, each.last))
    ]
