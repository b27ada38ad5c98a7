"""Who speaks where no subject is printed: carried on from sentence to sentence, not over a change of speaker.

A ḥāl cue has the speaker of the statement or the subject of the sentence that it hangs on. A verb that goes on has the last
speaker of its own rank (inside a content: of that content's statements) with which it agrees. What is told inside a statement
and has no subject goes to the nearest actor before it that agrees.
"""

from dataclasses import replace

from mahdar.arabic.clitics import CONJUNCTIONS, without_article
from mahdar.mentions.phrases import Phrase
from mahdar.statements.frames import Candidate, Frame, Utterance
from mahdar.statements.ground import COMMAS, Ground
from mahdar.statements.printed_subjects import people_after
from mahdar.statements.subjects import agrees, clause_of_another, is_speaker_word, subject_after

_AND = "\N{ARABIC LETTER WAW}"
_AGAIN = 3  # words of a description that names again
_RECENT = 100  # statements back from which a speaker is carried on


def tell_speakers(ground: Ground, found: list[Utterance]) -> list[Utterance]:
    """The statements with their speakers; a subject that no list knows becomes a phrase of its own."""
    told: list[Utterance] = []
    for utterance in found:
        frame = utterance.frame
        speakers = frame.subject
        where = frame.described or ((frame.subject_first, frame.subject_last) if frame.subject_first >= 0 else None)
        if where is not None and _is_told_before(ground, *where) and (told or utterance.parent is not None):
            carried, named = _carried(ground, told, utterance), _named_last(ground, utterance)
            again = any(ground.key(at) in ground.index.same for at in range(*where))
            meant = (_told_as(ground, told, *where) or carried or named) if again else (named or carried)
            speakers = _again(ground, *where, meant)
            if ground.key(where[0]) in ground.index.styles:
                utterance = replace(utterance, frame=replace(frame, subject_first=-1, subject_last=-1), elided=True)
        if not speakers and where is not None:
            speakers = (_described(ground, *where),)
        if not speakers and utterance.rule != "impersonal":
            speakers = _carried(ground, told, utterance)
            utterance = replace(utterance, rivals=_rivals(ground, told, utterance, speakers))
        if any(each.rule == "own_state" for each in speakers):
            speakers = _own_state(ground, told, utterance, speakers)
        told.append(replace(utterance, speakers=speakers))
    return told


def _is_told_before(ground: Ground, first: int, last: int) -> bool:
    """Whether a subject is the one who was told before: سعادته, المسؤول ذاته."""
    index = ground.index
    if ground.key(first) in index.styles:
        return last == first + 1
    if ground.key(first) in index.person_nouns and last - first <= _AGAIN and first not in ground.starting:
        return all(ground.is_adjective(at) for at in range(first + 1, last))
    return any(ground.key(at) in index.same for at in (last - 1, last)) and last - first <= _AGAIN


def _told_as(ground: Ground, told: list[Utterance], first: int, last: int) -> tuple[Phrase, ...]:
    """The speaker last told by the word that names him again: «قال مسؤول نرويجي …، وأضاف المسؤول نفسه»."""
    if not any(ground.key(at) in ground.index.same for at in (last - 1, last)):
        return ()
    head = without_article(ground.key(first))
    for utterance in reversed(told):
        for phrase in utterance.speakers:
            words = [without_article(ground.key(at)).lstrip("ل").lstrip("ب") for at in range(phrase.first, phrase.last)]
            if phrase.form == "nominal" and (words[:1] == [head] or head in ground.index.any_source):
                return (phrase,)
    return ()


def _again(ground: Ground, first: int, last: int, who: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The one told before, mentioned once more by the words of the tokens `first` up to `last`."""
    if len(who) != 1 or who[0].kind != "person" or who[0].form != "name":
        return who
    full = who[0]
    rule = "pronoun" if ground.key(first) in ground.index.styles else "again"
    name = full.stands_for or (full.name_first, full.name_last, full.cut if full.name_first == full.first else 0)
    return (
        full._replace(
            first=first, last=last, cut=0, name_first=first, name_last=last, title=None, rule=rule, stands_for=name
        ),
    )


def _named_last(ground: Ground, utterance: Utterance) -> tuple[Phrase, ...]:
    """The person named last in the paragraph before a verb with which he agrees."""
    cue = utterance.frame.cue
    for at in range(cue.at - 1, ground.text.paragraph_of(cue.at).first - 1, -1):
        phrase = ground.starting.get(at)
        if phrase is not None and phrase.kind == "person" and phrase.form == "name" and agrees(cue, (phrase,)):
            return (phrase,)
    return ()


def _own_state(
    ground: Ground, told: list[Utterance], utterance: Utterance, speakers: tuple[Phrase, ...]
) -> tuple[Phrase, ...]:
    """بلاده: the state of the one in whose statement it is told, where that is known."""
    outer = told[utterance.parent].speakers if utterance.parent is not None else ()
    state = state_spoken_for(ground, outer[0]) if outer else None
    if state is None:
        return tuple(each._replace(form="nominal") for each in speakers)
    return tuple(each._replace(known=state) for each in speakers)


def state_spoken_for(ground: Ground, phrase: Phrase) -> str | None:
    """The state that somebody speaks for, told by this phrase or by his full name elsewhere in the article."""
    if phrase.of is not None:
        return phrase.of
    last = ground.key(phrase.name_last - 1)
    named = (each for each in ground.starting.values() if each.of is not None and each.kind == "person")
    return next((each.of for each in named if ground.key(each.name_last - 1) == last), None)


def _described(ground: Ground, first: int, last: int) -> Phrase:
    """A speaker known by his description only."""
    key = ground.key(first)
    word = ground.index.is_ordinary(key) or ground.index.nisba(key) is not None  # جونسون is no plural
    plural = (word and key.endswith(("ون", "ين", "وا"))) or key in ground.index.plural_speakers
    return Phrase(
        first, last, 0, "group" if plural else "person", "nominal", first, last,
        gender="f" if key.endswith("ه") and not plural else None, number="p" if plural else "s",
        definite=ground.definite(first), rule="described",
    )  # fmt: skip


def _carried(ground: Ground, told: list[Utterance], utterance: Utterance) -> tuple[Phrase, ...]:
    cue = utterance.frame.cue
    sentence = ground.text.sentence_of(cue.at)
    recent = (each for each in told[-_RECENT:] if each.parent == utterance.parent)
    same_rank = [each for each in recent if each.speakers and each.frame.cue.tense != "colon"]
    part = _part(ground, utterance)
    same_rank = [each for each in same_rank if _part(ground, each) == part]
    if cue.tense == "past" and not cue.conjunction and _is_of_document(ground, cue.at - 1):
        return (_described(ground, cue.at - 1, cue.at),)  # نفى صحة تقارير تحدثت عن
    spoken = cue.tense == "present" and cue.number is None
    if utterance.parent is not None and (spoken or not same_rank):
        return _nearest(ground, utterance, told[utterance.parent].frame.content, told)
    if cue.tense == "participle":
        here = [each for each in same_rank if each.frame.cue.at >= sentence.first]
        if here:
            return here[-1].speakers
        subject = _subject_of_sentence(ground, utterance, sentence.first)
        if subject:
            return subject
    if cue.tense == "masdar" and cue.pronoun in ("ه", "ها", "هم"):
        here = [each for each in same_rank if each.frame.cue.at >= sentence.first]
        holder = _subject_of_sentence(ground, utterance, sentence.first) if not here else ()
        if holder and (cue.pronoun != "ها" or holder[0].gender != "m"):
            return holder  # أصدرت الوزارة أمرا رغم إقرارها بأن
    if ground.key(cue.at - 1) in ground.index.subordinators:
        main = _subject_of_sentence(ground, utterance, sentence.first)  # أثار الرئيس قلقهم عندما قال إن
        if main:
            return main
    if ground.key(cue.ends) in ground.index.prepositional_pronouns and not cue.conjunction:
        giver = _subject_of_sentence(ground, utterance, sentence.first)  # ألقى الرئيس خطابا، دعا فيه إلى
        if giver:
            return giver
    fitting = [each for each in same_rank if agrees(cue, _with_gender_of_verb(each))]
    if cue.tense == "noun" or cue.gender is None:
        fitting = same_rank
    if cue.tense in ("past", "present") and not cue.conjunction:
        relative = _relative_head(ground, utterance, sentence.first)
        if relative:
            return relative
    main = _subject_of_main(ground, told, utterance, sentence.first)
    main = main or _subject_of_silent(ground, told, utterance, sentence.first)
    if main:
        return main
    other = clause_of_another(ground, cue, sentence.first)
    if other is not None:
        return other.subject
    people = _people_of_clause(ground, utterance, sentence.first)
    if people:
        return people
    if fitting:
        return fitting[-1].speakers
    subject = _subject_of_sentence(ground, utterance, sentence.first)
    if subject or same_rank:
        return subject or same_rank[-1].speakers
    return _subject_before(ground, utterance, sentence.first)


def _rivals(
    ground: Ground, told: list[Utterance], utterance: Utterance, speakers: tuple[Phrase, ...]
) -> tuple[Phrase, ...]:
    """Who else may be the subject of a verb without one: the last to be named since the speaker in its paragraph.

    Only one with whom the verb agrees; a ḥāl cue hangs on its own sentence and leaves no doubt.
    """
    cue = utterance.frame.cue
    if len(speakers) != 1 or cue.tense not in ("past", "present"):
        return ()
    paragraph = ground.text.paragraph_of(cue.at)
    first = max(paragraph.first, speakers[0].last)
    named = (ground.starting[at] for at in range(cue.at - 1, first - 1, -1) if at in ground.starting)
    found = [
        who
        for who in named
        if who.kind == speakers[0].kind
        and agrees(cue, (who,))
        and not _is_same(ground, who, speakers[0])
        and not who.cut
        and not ground.is_preposition(who.first - 1)
    ]
    return tuple(found[:1])


def _is_same(ground: Ground, one: Phrase, other: Phrase) -> bool:
    """Whether two phrases name one actor, as far as their words and what the lists know tell."""
    if one.known is not None and one.known == other.known:
        return True
    titled = one.title is not None and other.title is not None and one.title.sense == other.title.sense
    return titled or ground.key(one.name_last - 1) == ground.key(other.name_last - 1)


def _with_gender_of_verb(utterance: Utterance) -> tuple[Phrase, ...]:
    """The speakers of a statement; of one person the verb tells the gender, whatever the name may look like."""
    cue, speakers = utterance.frame.cue, utterance.speakers
    alone = len(speakers) == 1 and speakers[0].kind == "person" and speakers[0].number == "s"
    if not alone or cue.tense not in ("past", "present") or cue.number != "s":
        return speakers
    return (speakers[0]._replace(gender=cue.gender),)


def _subject_before(ground: Ground, utterance: Utterance, first: int) -> tuple[Phrase, ...]:
    """Where nobody has spoken yet: the subject of the sentence before in the same paragraph (وزار الوزير بيروت. وقال إن)."""
    if first <= ground.text.paragraph_of(first).first:
        return ()
    return _subject_of_sentence(ground, utterance, ground.text.sentence_of(first - 1).first, first)


def _part(ground: Ground, utterance: Utterance) -> str:
    return ground.text.paragraph_of(utterance.frame.cue.at).part


def _subject_of_sentence(
    ground: Ground, utterance: Utterance, first: int, last: int | None = None
) -> tuple[Phrase, ...]:
    """The first actor of the sentence that is no object of a preposition and agrees with the cue."""
    cue = utterance.frame.cue
    for at in range(first, cue.at if last is None else last):
        phrase = ground.starting.get(at)
        if ground.key(at) in ground.index.tongues and ground.is_preposition(at - 1):
            named = ground.starting.get(at + 1) or ground.starting.get(at + 2)  # جاء النفي على لسان، الوزير …، قائلا
            if named is not None:
                return subject_after(ground, named.first, cue.at)[0]
        if phrase is None or phrase.cut or phrase.kind in ("place", "outlet"):
            continue
        if ground.key(at - 1) in ground.index.prepositions and at > first:
            continue
        if agrees(cue, (phrase,)):
            return (phrase,)
    return ()


def _subject_of_main(
    ground: Ground, told: list[Utterance], utterance: Utterance, first: int
) -> tuple[Phrase, ...]:  # fmt: skip
    """The subject of the verb that opens the sentence and says nothing, with which a verb goes on: «زار الوزير أوسلو وقال إن».

    Or a verb that says by a noun: «امتنع الوزير عن الرد واكتفى بالقول إن».
    """
    cue = utterance.frame.cue
    by_noun = cue.tense == "masdar" and cue.pronoun == "ب" and ground.key(cue.at - 1)[:1] in CONJUNCTIONS
    begins = cue.at - 1 if by_noun else cue.starts if cue.starts >= 0 else cue.at
    goes_on = by_noun or (cue.tense in ("past", "present") and cue.conjunction)
    if not goes_on or begins <= first or utterance.parent is not None:
        return ()
    if any(each.frame.cue.at >= first for each in told[-_RECENT:]):
        return ()
    return _opening_subject(ground, cue, first, begins)


def _subject_of_silent(
    ground: Ground, told: list[Utterance], utterance: Utterance, first: int
) -> tuple[Phrase, ...]:  # fmt: skip
    """Who is told in the sentence before to have said nothing: «ولم يرد المتحدث على طلب للتعليق. وكان قد صرح بأن»."""
    cue = utterance.frame.cue
    if cue.tense != "past" or not cue.conjunction or cue.starts != first or utterance.parent is not None:
        return ()
    if first <= ground.text.paragraph_of(first).first:
        return ()
    before = ground.text.sentence_of(first - 1).first
    if any(each.frame.cue.at >= before for each in told[-_RECENT:]):
        return ()
    opening = ground.key(before).removeprefix(_AND)
    if opening not in ground.index.negations:
        return ()
    found = _opening_subject(ground, cue, before + 1, first)
    return found if all(each.kind == "person" for each in found) else ()


def _opening_subject(ground: Ground, cue: Candidate, first: int, begins: int) -> tuple[Phrase, ...]:
    """The subject of the verb with which a clause begins at token `first`, where the cue agrees with it."""
    at = first
    where = ground.starting.get(at + 1) if ground.key(at).removeprefix(_AND) in ground.index.prepositions else None
    if where is not None and where.kind == "place" and ground.key(where.last) in COMMAS:
        at = where.last + 1  # وفي أوسلو، امتنع الوزير
    while at < begins and (ground.key(at).removeprefix(_AND) in ground.index.auxiliaries or ground.interposed(at)):
        at += ground.interposed(at) or 1
    at += at not in ground.starting and ground.is_word(at) and not ground.is_function(at) and not ground.definite(at)
    while at < begins and ground.interposed(at):
        at += ground.interposed(at)
    phrase = ground.starting.get(at)
    if phrase is None or phrase.cut or phrase.kind == "outlet" or not agrees(cue, (phrase,)):
        return ()
    if phrase.kind == "place" and phrase.known not in ground.index.capital_of:
        return ()
    return subject_after(ground, at, begins)[0]


def _is_of_document(ground: Ground, at: int) -> bool:
    """Whether an indefinite noun of what speaks stands right before a verb, whose subject it is: تقارير تحدثت."""
    return is_speaker_word(ground, at) and not ground.definite(at) and at not in ground.starting


def _people_of_clause(ground: Ground, utterance: Utterance, first: int) -> tuple[Phrase, ...]:
    """The people with whom a verb in the plural goes on in its own sentence: «ناقش المجتمعون الأزمة وشددوا على»."""
    cue = utterance.frame.cue
    if cue.number != "p" or not cue.conjunction or utterance.parent is not None:
        return ()
    for at in range(cue.at - 1, first - 1, -1):
        end = people_after(ground, at, cue.at)
        if end > at and ground.definite(at):
            return (_described(ground, at, end),)
    return ()


def _relative_head(ground: Ground, utterance: Utterance, first: int) -> tuple[Phrase, ...]:
    """The actor right before a verb without و: تصريحات من الوزير قال فيها; الوزير الذي قال."""
    cue = utterance.frame.cue
    at = cue.at
    if ground.key(at - 1) in ground.index.relatives:
        at -= 1
    phrase = ground.ending.get(at)
    if phrase is not None and phrase.first >= first and agrees(cue, (phrase,)):
        return (phrase,)
    return ()


def is_of_one_told(ground: Ground, frame: Frame, cue: Candidate) -> bool:
    """Whether a verb goes on with the subject of what is said, not with the one who says it.

    He is an outlet, which only carries it («ذكر التلفزيون أن الرئيس سافر وقال إن»), or the number tells: «لفت إلى أن النواب
    غادروا، وقد أعلنوا أن».
    """
    inner = ground.starting.get(frame.content)
    if frame.opening != "that" or inner is None or inner.cut or not agrees(cue, (inner,)):
        return False
    if ground.text.sentence_of(cue.at) != ground.text.sentence_of(frame.cue.at):
        return False
    if frame.subject:
        return all(each.kind == "outlet" for each in frame.subject) or not agrees(cue, frame.subject)
    return frame.subject_first < 0 and frame.cue.number == "s" and cue.number == "p"


def _nearest(ground: Ground, utterance: Utterance, first: int, told: list[Utterance]) -> tuple[Phrase, ...]:
    """For a verb inside a content: right after أن its speaker is the outer one; else the nearest actor that agrees."""
    cue = utterance.frame.cue
    outer = told[utterance.parent].speakers if utterance.parent is not None else ()
    if cue.at <= first + 1 and ground.is_that(first - 1):
        return outer
    if cue.tense == "present" and cue.number is None:
        return outer  # نطالب
    if cue.pronoun and ground.key(cue.at - 1)[-2:] in ground.index.short_relatives and agrees(cue, outer):
        return outer  # حذرت الحركة مما وصفته بالفشل
    if utterance.parent is not None and is_of_one_told(ground, told[utterance.parent].frame, cue):
        return (ground.starting[first],)
    for at in range(cue.at - 1, first - 1, -1):
        phrase = ground.starting.get(at)
        governed = phrase is not None and (phrase.cut or ground.is_preposition(at - 1))
        if phrase is not None and phrase.kind != "place" and not governed and agrees(cue, (phrase,)):
            return (phrase,)
    return outer
