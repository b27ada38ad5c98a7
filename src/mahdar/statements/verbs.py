"""A finite verb with its subject and the beginning of what is said.

After the verb stand, in any order: subject, adverbs and dates, prepositional phrases, commas; then the opening of the content:
إن/أن, a colon, a quotation mark, the verb's own preposition, or a bare noun phrase where the verb takes one.
"""

from dataclasses import replace

from mahdar.arabic.clitics import CONJUNCTIONS
from mahdar.arabic.letters import fold
from mahdar.mentions.names import name_end
from mahdar.mentions.phrases import Phrase
from mahdar.statements.between import (
    adverbials_only,
    after_aside,
    after_insertion,
    after_prepositional_phrase,
    bears_preposition,
    is_aside,
)
from mahdar.statements.frames import Candidate, Frame
from mahdar.statements.ground import COMMAS, Ground
from mahdar.statements.openings import (
    NAMED_QUOTE,
    Where,
    description_opens,
    governed_at,
    is_gloss,
    next_opening,
    opens_noun_clause,
    takes_bare,
)
from mahdar.statements.printed_subjects import after_what_he_is, is_genitive, people_after, told_by_form
from mahdar.statements.subjects import (
    agrees,
    description_after,
    disagrees,
    is_speaker_word,
    subject_after,
    subject_before,
    topic,
)

_AND = "\N{ARABIC LETTER WAW}"
_OFFICE = 12  # tokens of an office between commas
_STRAY = 6  # so many words that no rule explains may stand before a verb's own preposition
_OF_WHAT_IS_NOT_SAID = frozenset({"deny", "reject", "demand", "propose"})
_OF_ONE_OBJECT = frozenset({"deny", "reject", "condemn", "praise", "agree", "thank"})
_WINDOW = 60  # tokens between a cue and its content


def read_finite(ground: Ground, cue: Candidate, first: int, limit: int) -> Frame | None:
    """The frame of a verb in the sentence from `first`, read up to `limit`; `None` where it reports nothing."""
    limit = min(limit, cue.ends + _WINDOW)
    if not cue.frames or _is_noun(ground, cue) or _is_of_protest(ground, cue):
        return None
    opening = next_opening(ground, cue, limit)
    if (opening is None or opening[0] == "object") and _is_said_of_antecedent(ground, cue):
        return None
    said = _quoted_before(ground, cue) if opening is None else None
    if said is not None:
        spoken = subject_alone(ground, cue, limit)
        return replace(spoken, opening="quotation", content=said, rule="quotation_verb_subject")
    at = cue.ends
    subject: tuple[Phrase, ...] = ()
    subject_at = subject_end = -1
    # Before its subject a verb stands in the singular: behind دعوا, أكدا there is none.
    behind_subject = "person" not in cue.frames and _is_behind_copula(ground, cue, first)
    object_taken = (
        cue.number in ("d", "p")
        or (cue.tense == "present" and cue.number is None)  # نطالب الطرفين
        or _has_both(ground, cue, first)
        or _is_behind_copula(ground, cue, first)
        or _has_pronoun(ground, cue)
        or _goes_on_in(ground, cue, first)
    )
    behind = cue.ends + _goes_on_in(ground, cue, first)
    if (_has_pronoun(ground, cue) or behind > cue.ends) and _is_addressed_at_once(ground, cue, behind, limit):
        return _frame(ground, cue, first, ("object", behind, 0), (), -1, -1)
    described = description_opens(ground, cue, limit)
    stray = 0  # words between that no rule explains
    while at < limit:
        if opening is not None and at >= opening[1]:
            break
        behind = after_insertion(ground, at, limit)
        if behind > at:
            at = behind
            continue
        if cue.plain and ground.is_first_person(at):
            return _frame(ground, cue, first, ("bare", at, 0), subject, subject_at, subject_end)
        governed = governed_at(ground, cue, at) if at >= described else None
        if governed is not None and subject_end == at and not object_taken and _is_addressee(ground, cue, at, subject):
            return _frame(ground, cue, first, ("object", subject_at, 0), (), -1, -1)  # واتهم الحكومة بالتضليل
        if governed is not None:
            return _frame(ground, cue, first, governed, subject, subject_at, subject_end)
        named = _named_behind(ground, at, limit, subject) if subject_at >= 0 else None
        if named is not None:
            subject, at = (named,), named.last
            subject_end = at
            continue
        close = ground.closing(at)
        if close and opening is not None and close < opening[1] and is_gloss(ground, cue, at, close):
            at = close + 1
            continue
        if 0 < subject_end == at and (behind := _after_attribute(ground, at, limit)) > at:
            at = subject_end = behind
            continue
        if subject_at >= 0 and (behind := _after_set_off_office(ground, at, limit, subject)) > at:
            at = behind
            continue
        behind = after_what_he_is(ground, subject_at, subject_end, at, opening) if opening and subject_end > 0 else at
        if behind > at:
            at = behind
            continue
        aside = ground.key(at - 1) in COMMAS and (
            is_aside(ground, at, after_subject=subject_at >= 0) or _is_attributed(ground, at, opening)
        )
        if aside:
            at = after_aside(ground, at, limit)
            continue
        if subject_end == at and _is_attributed(ground, at, opening):
            at = after_aside(ground, at, limit)  # أوضحت الوكالة نقلا عن "مسؤول" أن
            continue
        if takes_bare(cue) and _heads_clause(ground, at) and opening is not None and opening[1] == at + 2:
            return _frame(ground, cue, first, ("object", at, 0), subject, subject_at, subject_end)
        if at == cue.ends and "person" in cue.frames and subject_at < 0 and _is_accusative(ground, at):
            return _frame(ground, cue, first, ("object", at, 0), (), -1, -1)
        told = told_by_form(ground, cue, limit, opening) if at == cue.ends and not object_taken else None
        if told is not None:
            (subject, subject_at, subject_end), at = told
            continue
        that = opening[1] - 1 if opening is not None and opening[0] == "that" else -1
        if 0 < subject_end == at and is_genitive(ground, subject_at, at, that):
            subject_end = at = that  # أكدت مصادر الحكومة أن
            continue
        office = ground.starting.get(at) if opening is not None and opening[0] == "that" and len(subject) == 1 else None
        if opening is not None and office is not None and subject_end == at and _is_apposed(subject[0], office):
            return _frame(ground, cue, first, opening, subject, subject_at, subject_end)  # أكد السفير مندوب بلاده … أن
        bare = takes_bare(cue) and ground.is_word(at) and (not ground.is_function(at) or opens_noun_clause(ground, at))
        if (
            bare
            and (
                subject_at >= 0
                or behind_subject
                or ground.is_possessed(at)
                or _is_plain_object(ground, cue, at, opening)
            )
            and not bears_preposition(ground, at)
        ):
            return _frame(ground, cue, first, ("object", at, 0), subject, subject_at, subject_end)
        if subject_at < 0 and not object_taken:
            found, end = subject_after(ground, at, limit if opening is None else opening[1])
            if found and (_is_addressed(ground, cue, found, opening) or _is_no_subject(ground, cue, found[0], at)):
                return _frame(ground, cue, first, ("object", at, 0), (), -1, -1)
            if found:
                subject, subject_at, subject_end, at = found, at, end, end
                continue
            end = _description(ground, cue, at, limit, opening)
            if end > at:
                subject_at, subject_end, at = at, end, end
                continue
        if ground.is_preposition(at) or bears_preposition(ground, at):
            at = after_prepositional_phrase(
                ground, cue, at, limit if opening is None else opening[1], opening is not None
            )
            continue
        if opening is None or opening[0] == "preposition":
            if bare:
                return _frame(ground, cue, first, ("object", at, 0), subject, subject_at, subject_end)
            if opening is None and at > described and (stray >= _STRAY or not cue.frames - {"that"}):
                break
        stray += ground.is_word(at)
        at += 1
    if (
        opening is not None
        and opening[0] == "quotation"
        and (
            stray
            or _is_quoted_word(ground, opening[1], subject, subject_at)
            or _is_named(ground, cue, opening[1], subject_at)
        )
    ):
        return None
    if opening is None and _is_as_said(ground, cue, at, subject_at):
        return Frame(cue, "clause", at, 0, subject, subject_at, subject_end, rule="as_said")
    if opening is None:
        return _without_opening(ground, cue, first, at, limit, subject, subject_at, subject_end)
    return _frame(ground, cue, first, opening, subject, subject_at, subject_end)


def _is_apposed(subject: Phrase, office: Phrase) -> bool:
    """Whether an office without a name says what the subject before it is."""
    alike = subject.kind == office.kind == "person" and subject.number == office.number and not office.cut
    return alike and office.form == "nominal" and office.title is not None


def _after_set_off_office(ground: Ground, at: int, limit: int, subject: tuple[Phrase, ...]) -> int:
    """Past what a named subject is, between commas: «طالب سامر الحلبي، مدير صحيفة "الضفة"، الحكومة ب»; else `at`."""
    office = ground.starting.get(at)
    if office is None or ground.key(at - 1) not in COMMAS or len(subject) != 1 or not _is_apposed(subject[0], office):
        return at
    inside = range(office.last, min(limit, office.last + _OFFICE))
    comma = next((each for each in inside if ground.key(each) in COMMAS or ground.is_that(each)), at)
    return comma + 1 if comma > at and ground.key(comma) in COMMAS else at


def _after_attribute(ground: Ground, at: int, limit: int) -> int:
    """Past a definite participle with its own phrase behind a subject: «المنظمات المشاركة في التقرير», «التابعة للوزارة»."""
    behind = at + 1
    attribute = ground.definite(at) and at not in ground.starting and ground.is_word(behind) and behind < limit
    if not attribute or not _is_participle(ground, at):
        return at
    end = behind
    if ground.is_preposition(behind):
        end = behind + 1
    elif not bears_preposition(ground, behind):
        return at
    phrase = ground.starting.get(end)
    if phrase is not None:
        return min(phrase.last, limit)
    while end < limit and ground.is_word(end) and not ground.is_function(end):
        end += 1
        if ground.definite(end - 1):
            return end
    return at


def _is_participle(ground: Ground, at: int) -> bool:
    """Whether a definite word may be a participle: المشاركة, التابعون, المقيم; not التأكيد."""
    plain = ground.key(at).removeprefix("ال")
    stem = plain.removesuffix("ه").removesuffix("ون").removesuffix("ين")
    return (
        len(stem) > 3
        and (stem.startswith("م") or stem[1:2] == "ا")
        and not any(form.form.tense == "masdar" for form in ground.index.cues.get(plain, ()))
    )


def _named_behind(ground: Ground, at: int, limit: int, subject: tuple[Phrase, ...]) -> Phrase | None:
    """The subject with the name that stands between commas behind what he is: «نفى النائب عن الجبهة، سامر الحلبي، المزاعم»."""
    name = ground.starting.get(at)
    if name is None or len(subject) != 1 or subject[0].form != "nominal" or subject[0].kind != "person":
        return None
    alone = name.form == "name" and name.kind == "person" and name.title is None and not name.cut
    if not alone or ground.key(at - 1) not in COMMAS or ground.key(name.last) not in COMMAS or name.last >= limit:
        return None
    return subject[0]._replace(
        last=name.last, form="name", name_first=name.name_first, name_last=name.name_last, known=name.known,
        gender=subject[0].gender or name.gender, rule="apposition",
    )  # fmt: skip


def read_impersonal(ground: Ground, cue: Candidate, limit: int) -> Frame | None:
    """قيل إن, يقال أيضا إن: nobody is named, and what is said follows at once."""
    at = cue.ends
    while at < limit and ground.interposed(at):
        at += ground.interposed(at)
    relative = ground.key(cue.at - 1) in ground.index.relatives  # ما قيل إن
    told = at + 1 < limit and ground.is_that(at) and not cue.negated and not relative
    return Frame(cue, "that", at + 1, 0, rule="impersonal") if told else None


def _is_attributed(ground: Ground, at: int, opening: Where | None) -> bool:
    """Whether what stands at `at` before أن only says from where: نقلا عن مصادر."""
    told = ground.index.attributions.match(ground.text.keys, at) is not None
    return told and opening is not None and opening[0] == "that"


def _is_no_subject(ground: Ground, cue: Candidate, phrase: Phrase, at: int) -> bool:
    """Whether gender shows that what stands right behind a verb is not its subject: دعا الحكومة, حثت المجلس.

    Of people only a feminine title tells: a woman may be نائب too.
    """
    if "person" not in cue.frames or at != cue.ends:
        return False
    if phrase.number != "s" or None in (cue.gender, phrase.gender):
        return False
    told = (
        phrase.rule == "body" or (phrase.rule == "title" and phrase.gender == "f") or phrase.kind in ("state", "place")
    )
    return told and phrase.gender != cue.gender


def _is_accusative(ground: Ground, at: int) -> bool:
    """Whether a plural of people has the ending of an object: اتهم الغربيين."""
    key = ground.key(at)
    nominative = key[:-2] + "ون"
    dual = key.removeprefix("ال")[:-2] + "ان"
    known = nominative in ground.index.vocabulary or nominative.removeprefix("ال") in ground.index.vocabulary
    known = known or dual in ground.index.minutes.phrases["two_parties"]
    plural = key.startswith("ال") and key.endswith("ين") and len(key) > 6 and known
    return plural and (at not in ground.starting or ground.starting[at].kind == "group")


def _is_addressee(ground: Ground, cue: Candidate, at: int, subject: tuple[Phrase, ...]) -> bool:
    """Whether one noun phrase between a verb and its preposition at `at` is the one addressed, the subject going on from
    before: حث الناس على, ودعا البرلمان لرفع الحصانة."""
    if cue.bound:
        return cue.conjunction or not subject
    return cue.conjunction and "person" in cue.frames and ground.key(at) not in cue.frames and ground.attached(at, "ل")


def _quoted_before(ground: Ground, cue: Candidate) -> int | None:
    """The opening mark of the quotation right before a verb of saying: «"الأسعار تضاعفت"، يقول بائع».  `None`: there is none."""
    if cue.conjunction or cue.negated or cue.weak or "that" not in cue.frames or cue.starts != cue.at:
        return None
    close = cue.at - 1 - (ground.key(cue.at - 1) in COMMAS)
    if not ground.is_quotation_mark(close) or close <= ground.text.paragraph_of(cue.at).first:
        return None
    said = next((each for each in ground.text.quotations if each.closing == close and each.closed), None)
    return said.opening if said is not None and close - said.opening > NAMED_QUOTE else None


def _description(ground: Ground, cue: Candidate, at: int, limit: int, opening: Where | None) -> int:
    """Where a subject that no list knows ends, or `at`: before an opening everything may be one; else only speakers."""
    if ground.is_preposition(at) or ground.is_function(at) or ground.is_quotation_mark(at):
        return at
    counted = ground.key(at) in ground.index.any_of and not (ground.definite(at + 1) or at + 1 in ground.starting)
    if counted and ground.index.distributives.match(ground.text.keys, at) is None:
        return at  # كل ثلاثة أشهر
    heading = ground.text.sentence_of(at).part != "body"
    if heading and cue.conjunction and ground.is_possessed(at):
        return at  # الجزائر تستدعي سفيرها وتعلق مشاركتها: no subject
    if "topic" in cue.frames:  # وصف فلان الاتفاق بأنه: only a name can be told from the topic
        return name_end(ground.text, ground.index, at, limit, titled=True) if _is_unknown(ground, at) else at
    if bears_preposition(ground, at) or (cue.pronoun and not (ground.definite(at) or is_speaker_word(ground, at))):
        return at
    if _are_bodies(ground, cue, at):
        return description_after(ground, at, limit, until_opening=False)
    if takes_bare(cue) and _is_unknown(ground, at) and (opening is None or opening[0] == "object"):
        return name_end(ground.text, ground.index, at, limit, titled=True)
    stop = limit if opening is None else opening[1] - (opening[0] != "quotation")
    if opening is not None and opening[0] != "object":
        end = description_after(ground, at, min(limit, max(stop, at)), until_opening=True)
        takes_object = takes_bare(cue) and not (end > at and ground.is_possessed(end))
        if takes_object and not adverbials_only(ground, end, stop) and not is_speaker_word(ground, at):
            return at
        return end
    if is_speaker_word(ground, at) or (not takes_bare(cue)):
        return description_after(ground, at, limit, until_opening=False)
    # Verb, definite noun, noun: the first is the subject where something else can be the object.
    if ground.definite(at):
        end = description_after(ground, at, limit, until_opening=False)
        if end < limit and ground.is_word(end) and not ground.is_function(end) and not ground.interposed(end):
            return end
        governed = end < limit and governed_at(ground, cue, end) is not None
        if governed:
            return end
    return at


def _heads_clause(ground: Ground, at: int) -> bool:
    """Whether an indefinite noun with أن right behind it is what is said: أكد ضرورة أن تعود الأطراف."""
    noun = ground.is_word(at) and at not in ground.starting and not ground.definite(at) and not ground.is_function(at)
    return (
        noun
        and ground.key(at + 1) == "ان"
        and not bears_preposition(ground, at)
        and ground.index.is_ordinary(ground.key(at))
        and not is_speaker_word(ground, at)
    )


def _is_noun(ground: Ground, cue: Candidate) -> bool:
    """Whether what looks like a past verb is a noun or hangs on أن without being said: عدم ذكر, تم رفض, دون أن يذكر."""
    before = ground.key(cue.at - 1)
    if before.isdecimal() and not cue.conjunction:
        return True  # 2400 طالب
    if ground.is_preposition(cue.at) and not cue.conjunction and cue.at != ground.text.sentence_of(cue.at).first:
        return not (_has_shadda(ground, cue) or _expresses(ground, cue))  # بين أنقرة ودمشق
    if ground.key(cue.at - 2) in ground.index.may and not cue.conjunction and cue.tense == "past":
        return before not in ground.index.auxiliaries and cue.at - 1 not in ground.starting  # قد طرح طلب الوفد
    if cue.pronoun and ground.key(cue.at)[cue.cut :].removesuffix(cue.pronoun) in ground.index.prepositions:
        return True  # بينها الصين
    if before in ground.index.light_verbs | ground.index.noun_governors and not cue.conjunction:
        return True
    if before in ground.index.prepositions | ground.index.names.particles and not cue.conjunction:
        return True
    return (
        ground.is_that(cue.at - 1)
        and not cue.conjunction
        and ground.key(cue.at - 2) in ground.index.before_that_no_content - ground.index.precedents
    )


def _is_said_of_antecedent(ground: Ground, cue: Candidate) -> bool:
    """Whether what is said stands before the relative pronoun: «القمة التي دعت إليها قطر»."""
    behind = ground.key(cue.ends)
    own = any(behind.startswith(frame) for frame in cue.frames)
    relative = ground.key(cue.at - 1) in ground.index.relatives - ground.index.short_relatives
    return own and relative and behind in ground.index.prepositional_pronouns


def _has_shadda(ground: Ground, cue: Candidate) -> bool:
    """Whether the verb is printed so that it can be no preposition: عبّر."""
    token = ground.text.tokens[cue.at]
    return "\N{ARABIC SHADDA}" in ground.text.text[token.start : token.end]


def _expresses(ground: Ground, cue: Candidate) -> bool:
    """Whether a word that may be a preposition begins a clause and has an actor and its own preposition behind it:
    «…، عبر الرئيس عن أمله»."""
    opens = any(_opens_clause(ground, at, cue.at) for at in range(max(0, cue.at - 4), cue.at))
    begins = ground.key(cue.at - 1) in COMMAS or not ground.is_word(cue.at - 1) or opens
    phrase = ground.starting.get(cue.ends)
    counted = ground.key(cue.ends) in ground.index.quantifiers
    if not begins or (phrase is None and not counted) or (phrase is not None and phrase.cut):
        return False
    end = (
        description_after(ground, cue.ends, cue.ends + _WINDOW, until_opening=False) if phrase is None else phrase.last
    )
    return any(ground.key(at) in cue.frames for at in (end, end + 1))


def _opens_clause(ground: Ground, at: int, end: int) -> bool:
    """Whether an adverbial that begins at `at`, with و or not, ends right before `end`: وفي سياق متصل."""
    found = ground.index.interposed.match(ground.text.keys, at, ground.key(at).removeprefix(_AND))
    return found is not None and at + found.length == end


def _is_of_protest(ground: Ground, cue: Candidate) -> bool:
    """Whether it is protests that demand: انطلقت مظاهرات تطالب الحكومة بالرحيل."""
    told = ground.index.event_forms.match((ground.key(cue.at - 1),), 0)
    if told is None or cue.conjunction or cue.gender != "f" or ground.definite(cue.at - 1):
        return False
    return any(form.kind == "noun" and form.word.type == "PROTEST" for form in told.value)


def _is_quoted_word(ground: Ground, at: int, subject: tuple[Phrase, ...], begins: int) -> bool:
    """Whether a word or two in marks behind a subject that nobody knows is no speech: يضيفون فكرة "الامتياز"."""
    quotation = ground.text.quotation_opening(at)
    close = quotation.closing if quotation is not None else at
    return close - at <= 3 and begins >= 0 and not subject


def _is_named(ground: Ground, cue: Candidate, at: int, begins: int) -> bool:
    """Whether a word or two in marks, far from a verb without a subject, are a name: علقت بسبب خلاف حول تمثال "نساء"."""
    quotation = ground.text.quotation_opening(at)
    close = quotation.closing if quotation is not None else at
    between = range(cue.ends, at)
    plain = all(ground.is_word(each) for each in between) and ground.is_preposition(cue.ends)
    return begins < 0 and close - at <= 3 and len(between) > 2 and plain


def _has_both(ground: Ground, cue: Candidate, first: int) -> bool:
    """Whether a verb that addresses somebody has its subject before it, so that the name after it is the addressee."""
    if not (takes_bare(cue) or "person" in cue.frames) or (cue.conjunction and cue.starts == cue.at):
        return False
    behind = ground.starting.get(cue.ends)
    person = behind is not None and behind.kind == "person" and behind.form == "name" and not behind.cut
    if behind is not None and person and "person" not in cue.frames and agrees(cue, (behind,)):
        return False  # للقاء الرئيس أكد هاوغن رغبته: no man is what is said
    found = subject_before(ground, cue, first)
    return found is not None and bool(found[0])


def _is_addressed_at_once(ground: Ground, cue: Candidate, at: int, limit: int) -> bool:
    """Whether a noun phrase at `at` and the verb's own preposition follow: لكنها حذرت قيادة الحزب من."""
    noun = ground.is_word(at) and not ground.is_function(at) and not ground.interposed(at)
    return noun and any(governed_at(ground, cue, each) is not None for each in range(at + 1, limit))


def _is_as_said(ground: Ground, cue: Candidate, at: int, subject: int) -> bool:
    """Whether «كما ذكرت الوكالة» closes the sentence that it tells the source of."""
    as_ = cue.starts < cue.at and ground.key(cue.at - 1) in ground.index.likewise
    last = ground.text.sentence_of(cue.at).last
    closes = all(not ground.is_word(each) for each in range(at, last))
    told = cue.act not in ("praise", "welcome", "thank", "condemn") and "that" in cue.frames
    return as_ and closes and subject >= 0 and told and cue.starts > ground.text.sentence_of(cue.at).first


def _goes_on_in(ground: Ground, cue: Candidate, first: int) -> bool:
    """Whether a verb tells what the subject of its sentence did in what he issued: «ردت الحكومة ببيان اتهمت فيه الوفد»."""
    behind = ground.key(cue.ends)
    within = behind in ground.index.prepositional_pronouns and behind.startswith(tuple(ground.index.inside))
    if not within or "person" not in cue.frames or cue.conjunction or cue.pronoun:
        return False
    if ground.key(cue.at - 1) in ground.index.relatives:
        return subject_before(ground, cue, first) is not None
    at = first + (first not in ground.starting)
    subject = ground.starting.get(at)
    return subject is not None and not subject.cut and subject.last < cue.at and agrees(cue, (subject,))


def _has_pronoun(ground: Ground, cue: Candidate) -> bool:
    """Whether a verb of addressing has its subject in the word before it: لكنها حذرت الحزب من; التي تدعو الحكومة إلى."""
    if "person" not in cue.frames or cue.pronoun or ground.key(cue.ends) in ground.index.prepositional_pronouns:
        return False
    before = ground.key(cue.at - 1)
    relative = before in ground.index.relatives - ground.index.short_relatives and cue.starts == cue.at
    return relative or (cue.starts < cue.at and before.endswith(("ه", "ها", "هم")) and len(before) > 3)


def _is_behind_copula(ground: Ground, cue: Candidate, first: int) -> bool:
    """Whether كان opens the sentence and the subject stands between it and the verb: «وكان الوزير، سامر الحلبي، قد قال»."""
    copula = cue.tense == "past" and ground.key(first).removeprefix(_AND) in ground.index.copulas
    found = subject_before(ground, cue, first) if copula else None
    return found is not None and found[1] > first


def _is_addressed(ground: Ground, cue: Candidate, found: tuple[Phrase, ...], opening: Where | None) -> bool:
    """Whether the actor right behind a verb is its object: وحثت الاتحاد على الحوار; ودعا نظيره إلى زيارة بلاده."""
    if "person" not in cue.frames:
        return False
    title = found[0].title
    counterpart = title is not None and title.sense == "counterpart" and len(found) == 1
    return (counterpart and opening is None) or disagrees(ground, cue, found)


def _are_bodies(ground: Ground, cue: Candidate, at: int) -> bool:
    """Whether what stands right behind a feminine verb is its subject: bodies (دعت منظمات دولية إلى), one with its owner
    (ترفض حكومة هاوغن)."""
    head = ground.index.heads.get(ground.key(at))
    if head is None or cue.gender != "f" or at != cue.ends:
        return False
    owned = head.gender == "f" and at + 1 in ground.starting and not ground.starting[at + 1].cut
    return head.number == "p" or owned


def _is_plain_object(ground: Ground, cue: Candidate, at: int, opening: Where | None) -> bool:
    """Whether an indefinite noun right behind a transitive verb is what is said: أكد حرص بلاده على …."""
    if (
        at in ground.starting
        or _are_bodies(ground, cue, at)
        or ground.definite(at)
        or _is_unknown(ground, at)
        or is_speaker_word(ground, at)
        or ground.index.distributives.match(ground.text.keys, at) is not None
        or ground.key(at).endswith(("ون", "ين"))
    ):
        return False
    if opening is None or opening[0] == "preposition":
        return True
    end = description_after(ground, at, opening[1], until_opening=False)
    if opening[0] == "that":
        return not adverbials_only(ground, end, opening[1] - 1)
    mark = opening[1] - (opening[0] == "colon")
    return end < mark and ground.key(end) not in COMMAS


def subject_alone(ground: Ground, cue: Candidate, limit: int) -> Frame:
    """The subject behind a verb that says nothing itself: «وأضاف البيان قائلا», «وتحدث الوزير … مشيرا»."""
    at = cue.ends
    while at < limit and (ground.interposed(at) or ground.key(at) in COMMAS):
        at += ground.interposed(at) or 1
    subject, end = subject_after(ground, at, limit)
    if subject:
        return Frame(cue, "bare", end, 0, subject, at, end)
    end = (
        description_after(ground, at, limit, until_opening=False)
        if ground.definite(at) or is_speaker_word(ground, at) or _is_unknown(ground, at)
        else at
    )
    if end > at:
        return Frame(cue, "bare", end, 0, (), at, end, described=(at, end))
    return Frame(cue, "bare", at, 0)


def _is_unknown(ground: Ground, at: int) -> bool:
    """Whether a word is none that the language has: the name of somebody who is on no list."""
    return ground.is_word(at) and not ground.is_function(at) and not ground.index.is_ordinary(ground.key(at))


def _frame(
    ground: Ground, cue: Candidate, first: int, where: Where, subject: tuple[Phrase, ...], begins: int, ends: int
) -> Frame | None:
    opening, content, cut = where
    if cue.pronoun and opening == "object" and cue.act in _OF_ONE_OBJECT:
        return None  # رفضه الوزير: what was refused is the pronoun; but اعتبره خطوة
    while ground.key(content) == ":":
        content, cut = content + 1, 0
    if cue.negated and opening not in ("that", "colon", "quotation") and cue.act != "deny":
        return None  # لم يعلن القرار says nothing; لم ينف وجود اتصالات, لم يستبعد الانسحاب do
    rule = f"verb_subject_{opening}"
    if begins < 0:
        before = _subject_of_precedent(ground, cue) or topic(ground, cue, first) or subject_before(ground, cue, first)
        if before is not None:
            subject, begins, ends = before
            rule = f"subject_verb_{opening}"
        else:
            rule = f"verb_{opening}"
    headline = ground.text.paragraph_of(cue.at).part == "title" and 0 <= begins < cue.at
    goes_on = begins < 0 and (ground.is_that(cue.at - 1) or (cue.conjunction and cue.tense == "past"))
    people = begins >= 0 and people_after(ground, begins, ends) > begins
    set_off = ground.key(cue.starts - 1) in COMMAS and ground.is_possessed(content)
    told = cue.named and (goes_on or set_off or people or any(each.kind != "place" for each in subject))
    if cue.weak and opening not in ("that", "colon", "quotation", "bare") and not (headline or told):
        return None
    return _through_noun(ground, Frame(cue, opening, content, cut, subject, begins, ends, rule=rule))


def _through_noun(ground: Ground, frame: Frame) -> Frame:
    """«جدد الوزير التأكيد على أهمية الحوار»: of a verb and the noun of speech that it governs, the noun is the cue.

    Not of a verb that says that nobody has said it: «رفضت النرويج الاعتراف بالحكومة».
    """
    at = frame.content
    key = ground.key(at)
    if frame.opening != "object" or not key.startswith("ال") or frame.cue.act in _OF_WHAT_IS_NOT_SAID:
        return frame
    for form in ground.index.cues.get(key[2:], ()):
        if form.form.tense != "masdar" or form.form.pronoun:
            continue
        verb = form.verb
        noun = frame.cue._replace(
            at=at,
            ends=at + 1,
            cut=0,
            lemma=verb.lemma,
            act=verb.act,
            frames=frozenset(map(fold, verb.frames)),
            weak=verb.weak,
        )
        where = governed_at(ground, noun, at + 1) or (("that", at + 2, 0) if ground.is_that(at + 1) else None)
        if where is not None:
            return replace(frame, cue=noun, opening=where[0], content=where[1], content_cut=where[2])
    return frame


def _subject_of_precedent(ground: Ground, cue: Candidate) -> tuple[tuple[Phrase, ...], int, int] | None:
    """The actor behind ل of «سبق لفلان أن أكد», «وسبق له وأن قال»."""
    at = cue.at - 1
    phrase = ground.ending.get(at)
    joined = ground.is_that(at) or (ground.key(at)[:1] in CONJUNCTIONS and ground.key(at)[1:] in ground.index.that)
    if not joined or phrase is None or not phrase.cut or ground.key(phrase.first - 1) not in ground.index.precedents:
        return None
    return (phrase,), phrase.first, phrase.last


def _without_opening(
    ground: Ground, cue: Candidate, first: int, at: int, limit: int, subject: tuple[Phrase, ...], begins: int, ends: int
) -> Frame | None:
    """قال without إن, colon or marks: what follows the subject is said; other verbs need their opening."""
    if not cue.plain or begins < 0 or at >= limit or limit - at < 3 or cue.negated:
        return None
    return _frame(ground, cue, first, ("bare", ends, 0), subject, begins, ends)
