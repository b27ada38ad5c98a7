"""Every proposal told: by a cue (اقترح على …), by a verb with its object (طرحت … مبادرة), by a noun with its owner (المبادرة
المصرية), in the first person (عرضنا …)."""

from collections.abc import Iterator

from mahdar.arabic.clitics import CONJUNCTIONS, cuts, without_article
from mahdar.arabic.letters import fold
from mahdar.events.clauses import nationalities, together
from mahdar.events.deeds import Party
from mahdar.lexicons.minute_words import MinuteForm
from mahdar.meetings.clauses import said
from mahdar.meetings.find import minute_form
from mahdar.mentions.phrases import Phrase
from mahdar.proposals.status import with_status
from mahdar.proposals.told import ProposalTold
from mahdar.statements.frames import Candidate, Utterance
from mahdar.statements.ground import COMMAS, Ground
from mahdar.statements.subjects import subject_after, subject_before

_LONGEST = 22  # tokens of what is proposed
_NAME = 12  # tokens of the name of a proposal
_PHRASE = 5  # tokens of a noun phrase before a relative


def find_proposals(ground: Ground, utterances: list[Utterance]) -> list[ProposalTold]:
    """The proposals in the order of the text, each told once."""
    said = _said_where(ground, utterances)
    cues = {each.frame.cue.at for each in utterances}
    found = list(_by_cue(ground, utterances))
    for at in range(len(ground.text.keys)):
        if not ground.is_word(at) or at in cues:
            continue
        speakers = utterances[said[at]].speakers if said[at] is not None else ()  # type: ignore[index]
        for told in (_in_first_person(ground, at, speakers), _by_verb(ground, at, speakers), _by_noun(ground, at)):
            if told is not None:
                found.append(told._replace(said_in=said[at]))
                break
    answered = [with_status(ground, each) for each in found]
    return _each_once(ground, [_standing(each) for each in answered if not (each.named and each.status == "made")])


def _standing(told: ProposalTold) -> ProposalTold:
    """A proposal that is spoken of as there, and of which no answer is told, is open."""
    return told._replace(status="open") if told.rule == "noun" and told.status == "made" else told


def _said_where(ground: Ground, utterances: list[Utterance]) -> list[int | None]:
    """For each token the number of the innermost utterance inside whose content it stands."""
    said: list[int | None] = [None] * len(ground.text.keys)
    for number, each in enumerate(utterances):
        for first, last in each.pieces:
            said[first:last] = [number] * (last - first)
    return said


def _each_once(ground: Ground, found: list[ProposalTold]) -> list[ProposalTold]:
    """Each proposal at the telling that says most of it, with what its other tellings add."""
    kept: list[ProposalTold] = []
    for each in sorted(found, key=lambda each: (each.named, each.first - each.last, each.at)):
        number = next((number for number, other in enumerate(kept) if _is_told(ground, each, other)), None)
        if number is None:
            kept.append(each)
        else:
            kept[number] = _joined(kept[number], each)
    return sorted(kept, key=lambda each: (each.at, each.first))


def _joined(one: ProposalTold, other: ProposalTold) -> ProposalTold:
    status = other.status if one.status in ("made", "open") and other.status != "made" else one.status
    return one._replace(
        by=one.by or other.by, to=one.to or other.to, through=one.through or other.through, status=status
    )


def _is_told(ground: Ground, one: ProposalTold, other: ProposalTold) -> bool:
    """Whether `other` tells the proposal `one`: their words overlap, begin alike, are mostly the same, or `one` only names
    it."""
    if one.first < other.last and other.first < one.last:
        return True
    same_owner = not one.by or not other.by or bool({_key(each) for each in one.by} & {_key(each) for each in other.by})
    few, many = _words(ground, one), _words(ground, other)
    alike = few[:2] == many[:2] or 2 * len({*few} & {*many}) > len(few)
    return same_owner and (one.named or alike)


def _words(ground: Ground, told: ProposalTold) -> list[str]:
    first = next(cut.key for cut in cuts(ground.key(told.first)) if cut.letters == told.cut)
    return [without_article(key) for key in (first, *map(ground.key, range(told.first + 1, told.last)))]


def _key(party: Party) -> str:
    """By what a party is known again."""
    return party if isinstance(party, str) else party.known or party.of or str(party.name_first)


def _by_cue(ground: Ground, utterances: list[Utterance]) -> Iterator[ProposalTold]:
    """اقترحت النرويج على الطرفين استئناف المحادثات, اشترطت وقف القصف: what the statement says is what is proposed."""
    for utterance in utterances:
        cue = utterance.frame.cue
        if cue.negated or not (cue.act == "propose" or _sets_condition(ground, cue)):
            continue
        if cue.pronoun:
            told = _meant_by_pronoun(ground, utterance)
            if told is not None:
                yield told
            continue
        first, last = utterance.pieces[0]
        cut = utterance.frame.content_cut if first == utterance.frame.content else 0
        if not _is_offer(ground, cue, first):
            continue
        to = _addressed(ground, cue.ends, first)
        held, letters = _held(ground, first)
        if held is not None and held < last:  # مقترحا | يقضي بفتح المعبر
            first, cut = held, letters
        last = _answered(ground, first, _aim(ground, first, last))
        yield ProposalTold(
            cue.at, first, last, cut, utterance.speakers, to, _forum(ground, first, last), utterance.parent, rule="cue"
        )


def _is_offer(ground: Ground, cue: Candidate, first: int) -> bool:
    """Whether what begins at token `first` may be proposed: anything by اقترح; of عرض, which also shows, a deed or a plan."""
    words, key = ground.index.issues, without_article(ground.key(first))
    if _sets_condition(ground, cue):
        return key not in words.no_condition
    return fold(cue.lemma) in words.offering_anything or key in words.offered or _is_proposal(ground, first)


def _sets_condition(ground: Ground, cue: Candidate) -> bool:
    order = ground.index.issues.link_verbs.match(ground.text.keys, cue.at, ground.key(cue.at)[cue.cut :])
    return order is not None and order.value == "second_on_first"


def _aim(ground: Ground, first: int, last: int) -> int:
    """Where the words for what it is to lead to begin: … من أجل, … للتمكن من; `last` where none stand there."""
    return next((each for each in range(first + 2, last) if said(ground, "in_order_to", each)), last)


def _answered(ground: Ground, first: int, last: int) -> int:
    """Where an answer begins that goes on with و: … ورفضته الحركة; `last` where none does."""
    for each in range(first + 1, last):
        forms = [minute_form(ground, each, tells) for tells in ("accepting", "rejecting")]
        if ground.key(each)[:1] in CONJUNCTIONS and any(form is not None and form.pronoun for form in forms):
            return each
    return last


def _meant_by_pronoun(ground: Ground, utterance: Utterance) -> ProposalTold | None:
    """خطة الانسحاب التي اقترحتها النرويج: the noun before the relative is what is proposed."""
    cue = utterance.frame.cue
    if ground.key(cue.at - 1) not in ground.index.relatives:
        return None
    by, _ = subject_after(ground, cue.ends, ground.text.sentence_of(cue.at).last)
    first = _noun_phrase_before(ground, cue.at - 1)
    if not by or first == cue.at - 1:
        return None
    return ProposalTold(cue.at, first, cue.at - 1, 0, by, (), None, utterance.parent, rule="cue")


def _noun_phrase_before(ground: Ground, at: int) -> int:
    """Where a definite noun phrase that ends before token `at` begins: with its one head without the article."""
    first = at
    while at - first < _PHRASE and ground.is_word(first - 1) and ground.definite(first - 1):
        first -= 1
    construct = first < at and ground.is_word(first - 1) and not ground.is_function(first - 1)
    return first - 1 if construct and not ground.key(first).startswith("لل") else first


def _addressed(ground: Ground, at: int, limit: int) -> tuple[Party, ...]:
    """Those to whom it is put, behind a preposition between a verb and what is proposed: اقترح على, قدم إلى, عرض لـ."""
    for each in range(at, limit):
        phrase = ground.starting.get(each)
        if phrase is None:
            continue
        governor = ground.key(each)[: phrase.cut][-1:] if phrase.cut else ground.key(each - 1)
        if governor in ground.index.minutes.phrases["put_to"]:
            return together(ground, phrase, limit)[0]
    return ()


def _in_first_person(ground: Ground, at: int, speakers: tuple[Phrase, ...]) -> ProposalTold | None:
    """عرضنا, نقترح: the one who speaks proposes, for his state where he holds an office."""
    verbs = ground.index.minutes.first_person
    lemma = next((verbs[cut.key] for cut in cuts(ground.key(at)) if cut.key in verbs), None)
    if lemma is None or not speakers or not ground.is_word(at + 1):
        return None
    to = _addressed(ground, at + 1, at + 8)
    first = at + 1
    if to and isinstance(to[-1], Phrase):
        first = to[-1].last
    last = _end(ground, first, _LONGEST)
    if last - first < 2 or (ground.is_preposition(first) and not ground.is_that(first)):
        return None
    if lemma not in ground.index.issues.offering and not _is_proposal(ground, first):  # نقدم العزاء
        return None
    by = tuple(dict.fromkeys(_acting_for(each) for each in speakers))
    return ProposalTold(at, first, last, 0, by, to, _forum(ground, first, last), rule="first_person")


def _acting_for(phrase: Phrase) -> Party:
    """An official's state; anybody else himself."""
    of = phrase.of or (phrase.title.of if phrase.title is not None else None)
    return of if of is not None else phrase


def _by_verb(ground: Ground, at: int, speakers: tuple[Phrase, ...]) -> ProposalTold | None:
    """قدمت مصر مقترحا …, تقدم الوفد بمبادرة …, عرض المبعوث على الطرفين خطة …, عرض إنشاء لجنة …"""
    form = minute_form(ground, at, "proposing")
    if form is None or form.kind == "noun" or form.pronoun:
        return None
    sentence = ground.text.sentence_of(at)
    by, start = _subject(ground, at, form, sentence.first, sentence.last)
    if not by and ground.is_that(at - 1):  # أوضح أنه عرض …
        by = speakers
    if not by:
        return None
    to = _addressed(ground, start, min(start + 8, sentence.last))
    behind = to[-1].last if to and isinstance(to[-1], Phrase) else start
    words = ground.index.issues
    if fold(form.verb.lemma) in words.offering and without_article(ground.key(behind)) in words.offered:
        last = _aim(ground, behind, _end(ground, behind, _LONGEST))
        if last - behind > 1:
            return ProposalTold(at, behind, last, 0, by, to, _forum(ground, behind, last), rule="verb")
    name = next((each for each in range(start, min(start + 10, sentence.last)) if _is_proposal(ground, each)), None)
    if name is None or ground.key(name + 1) in words.no_proposal_before:
        return None
    return _behind_name(ground, at, name, by, to)


def _behind_name(ground: Ground, at: int, name: int, by: tuple[Party, ...], to: tuple[Party, ...]) -> ProposalTold:
    """What the noun of a proposal at token `name` holds; the noun itself where nothing of that is told."""
    length = next(found for cut in cuts(ground.key(name)) if (found := _names_proposal(ground, name, cut.key)))
    first, letters = _held(ground, name + length)
    if first is None:
        first, letters = name, _letters(ground, name)
    last = _end(ground, first, _LONGEST)
    bare = first == name and last - first < 2
    return ProposalTold(at, first, last, letters, by, to, _forum(ground, first, last), rule="verb", named=bare)


def _subject(ground: Ground, at: int, form: MinuteForm, first: int, last: int) -> tuple[tuple[Party, ...], int]:
    """Who proposes, and the token behind verb and subject."""
    verb = Candidate(
        at,
        at + 1,
        0,
        False,
        form.verb.lemma,
        "say",
        "past",
        form.gender,
        form.number,
        "",
        frozenset(),
        False,
        False,
        at,
    )
    behind, end = subject_after(ground, at + 1, last)
    if behind:
        return behind, end
    ahead = subject_before(ground, verb, first)
    return (ahead[0], at + 1) if ahead is not None else ((), at + 1)


def _is_proposal(ground: Ground, at: int) -> bool:
    return any(_names_proposal(ground, at, cut.key) for cut in cuts(ground.key(at)) if cut.proclitics in ("", "ب"))


def _names_proposal(ground: Ground, at: int, key: str) -> int:
    """How many tokens at `at` name a proposal, the article passed; 0 where they do not."""
    nouns = ground.index.issues.proposal_nouns
    found = nouns.match(ground.text.keys, at, key) or nouns.match(ground.text.keys, at, without_article(key))
    return found.length if found is not None else 0


def _letters(ground: Ground, at: int) -> int:
    """How many letters of ب, و stand before the noun of a proposal."""
    return next((cut.letters for cut in cuts(ground.key(at)) if _names_proposal(ground, at, cut.key)), 0)


def _by_noun(ground: Ground, at: int) -> ProposalTold | None:
    """المبادرة المصرية لوقف القتال, مقترح الاتحاد الأفريقي, خطة المبعوث الأممي; مقترح تمديد المهلة, whose owner is not told."""
    for cut in cuts(ground.key(at)):
        length = _names_proposal(ground, at, cut.key)
        if not length:
            continue
        owners, end = nationalities(ground, at + length, ground.text.sentence_of(at).last)
        phrase = ground.starting.get(at + length)
        if not owners and phrase is not None and _may_own(phrase):
            owners, end = together(ground, phrase, phrase.last + 4)
        if owners:
            return _owned(ground, at, cut.letters, owners, end)
        noun = without_article(cut.key)
        is_issue = ground.index.issues.kinds.match(ground.text.keys, at, cut.key) is not None  # مبادرة السلام
        if length == 1 and noun in ground.index.issues.holding_nouns and phrase is None and not is_issue:
            return _unowned(ground, at)
    return None


def _may_own(phrase: Phrase) -> bool:
    return not phrase.cut and phrase.kind not in ("place", "forum") and (phrase.form == "name" or phrase.definite)


def _owned(ground: Ground, at: int, cut: int, owners: tuple[Party, ...], end: int) -> ProposalTold:
    """A proposal with its owner: what it holds where that is told behind the owner, else its name."""
    first, letters = _held(ground, end)
    if first is None:
        last = max(_end(ground, end, _NAME), end)
        return ProposalTold(at, at, last, cut, owners, (), _forum(ground, at, last), rule="noun", named=True)
    last = max(_end(ground, first, _LONGEST), first + 1)
    return ProposalTold(at, first, last, letters, owners, (), _forum(ground, first, last), rule="noun")


def _held(ground: Ground, at: int) -> tuple[int | None, int]:
    """The token at which what a proposal holds begins, and how many letters to take off: لوقف القتال, الداعية إلى …"""
    opening = next(
        (
            found
            for cut in cuts(ground.key(at))
            if (found := ground.index.issues.holding.match(ground.text.keys, at, cut.key))
        ),
        None,
    )
    begin = at + opening.length if opening is not None else at
    if _bears_preposition(ground, begin):
        return begin, 1
    return (begin, 0) if opening is not None and ground.is_word(begin) else (None, 0)


def _bears_preposition(ground: Ground, at: int) -> bool:
    """Whether ل or ب hangs before what a proposal holds: لوقف القتال, بمنح الإقليم حكما ذاتيا."""
    key = ground.key(at)
    if key[:1] not in ("ل", "ب") or ground.is_function(at):
        return False
    if without_article(key[1:]) in ground.index.issues.offered:
        return True
    return key[:1] == "ل" and at not in ground.starting and ground.attached(at, "ل")


def _unowned(ground: Ground, at: int) -> ProposalTold | None:
    """مقترح تمديد المهلة الذي قدمته النرويج, اقتراح لفتح المعبر, الاقتراح الذي يقضي بفتحه."""
    first, letters = _held(ground, at + 1)
    if first is None:
        first, letters = at + 1, 0
        if not (ground.definite(first) or ground.key(first) in ground.index.issues.offered) or ground.definite(at):
            return None
    if not ground.is_word(first) or ground.is_function(first):
        return None
    last = _end(ground, first, _NAME)
    if last - first < 2:
        return None
    by: tuple[Party, ...] = ()
    if ground.key(last) in ground.index.relatives and minute_form(ground, last + 1, "proposing") is not None:
        by, _ = subject_after(ground, last + 2, ground.text.sentence_of(at).last)
    return ProposalTold(at, first, last, letters, by, (), _forum(ground, first, last), rule="noun")


def _end(ground: Ground, at: int, most: int) -> int:
    """Where what is proposed ends: at a comma, a relative, a particle, a verb that goes on, the sentence's end."""
    limit = min(ground.text.sentence_of(at).last, at + most)
    for each in range(at, limit):
        key = ground.key(each)
        if key in COMMAS or key in ".!؟?:" or ground.is_quotation_mark(each) or key in ground.index.relatives:
            return each
        if each > at and (ground.is_that(each) or ground.index.interposed.match(ground.text.keys, each) is not None):
            return each
        if each > at and (_goes_on(ground, each) or said(ground, "opens_clause", each)):
            return each
        if each > at and ground.index.issues.pending.match(ground.text.keys, each) is not None:
            return each
    return limit


def _goes_on(ground: Ground, at: int) -> bool:
    """Whether a clause goes on here: a verb of speech or of an answer behind و, a verb in the future."""
    key = ground.key(at)
    if key[:1] == "س" and at not in ground.starting:
        return key[1:] in ground.index.cues or key[1:] in ground.index.event_forms
    answers = (minute_form(ground, at, each) for each in ("accepting", "rejecting"))
    finite = any(each is not None and each.kind != "noun" for each in answers)
    return key[:1] in CONJUNCTIONS and (finite or key[1:] in ground.index.cues)


def _forum(ground: Ground, first: int, last: int) -> Phrase | None:
    """The forum named in what is proposed."""
    named = (ground.starting[each] for each in range(first, last) if each in ground.starting)
    return next((each for each in named if each.kind == "forum"), None)
