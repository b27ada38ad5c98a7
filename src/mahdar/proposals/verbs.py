"""Proposals by a verb with its object (طرحت … مبادرة, عرض إنشاء لجنة), and in the first person (عرضنا …)."""

from mahdar.arabic.clitics import cuts, without_article
from mahdar.arabic.letters import fold
from mahdar.events.deeds import Party
from mahdar.lexicons.minute_words import MinuteForm
from mahdar.meetings.forms import minute_form
from mahdar.mentions.phrases import Phrase
from mahdar.proposals.extent import LONGEST, addressed, aim_of, end_of, forum_in, held_behind, past_adjectives
from mahdar.proposals.nouns import is_proposal, letters_before, names_proposal, own_states
from mahdar.proposals.told import ProposalTold
from mahdar.statements.frames import Candidate
from mahdar.statements.ground import COMMAS, Ground
from mahdar.statements.subjects import subject_after, subject_before

_HANDED = frozenset({"state", "organization", "person", "place"})
_NEAR = 3  # tokens between a plan and the one to whom it is put: خطة إلى الأمم المتحدة
_OCCASION = 9  # tokens of an occasion between the one to whom it is put and what is
_ADDRESS = 9  # tokens between verb and subject and the one to whom it is put
_NAME = 8  # tokens of a noun phrase that a relative takes up


def by_verb(ground: Ground, at: int, speakers: tuple[Phrase, ...]) -> ProposalTold | None:
    """قدمت مصر مقترحا …, تقدم الوفد بمبادرة …, عرض المبعوث على الطرفين خطة …, عرض إنشاء لجنة …"""
    form = minute_form(ground, at, "proposing")
    if form is None or form.kind == "noun":
        return None
    if form.pronoun:
        return _in_relative(ground, at)
    sentence = ground.text.sentence_of(at)
    by, start = _subject(ground, at, form, sentence.first, sentence.last)
    if not by and ground.is_that(at - 1):  # أوضح أنه عرض …
        by = speakers
    if speakers and any(isinstance(each, Phrase) and each.rule == "own_state" for each in by):
        by = own_states(ground, speakers)  # أن بلاده عرضت
    if not by:
        return None
    to, behind = addressed(ground, start, min(start + _ADDRESS, sentence.last))
    handed = ground.starting.get(start) if start == at + 1 else None
    if handed is not None and not handed.cut and handed.kind in _HANDED:
        to, behind = (handed,), handed.last  # سلمت كينيا القاهرة مقترحا
    behind = _past_occasion(ground, behind)
    words = ground.index.issues
    if fold(form.verb.lemma) in words.offering and without_article(ground.key(behind)) in words.offered:
        last = aim_of(ground, behind, end_of(ground, behind, LONGEST))
        if last - behind > 1:
            return ProposalTold(at, behind, last, 0, by, to, forum_in(ground, behind, last), rule="verb")
    name = next((each for each in range(start, min(start + 10, sentence.last)) if is_proposal(ground, each)), None)
    if name is None or ground.key(name + 1) in words.no_proposal_before:
        return None
    if (
        name > start
        and ground.key(name - 1) in ground.index.issue_links
        and fold(form.verb.lemma) not in words.offering
    ):
        return None  # قدمت ردا على المقترح
    return _behind_name(ground, at, name, by, to)


def _past_occasion(ground: Ground, at: int) -> int:
    """Past the occasion on which, or those to whom it is put: «طرح عليه أثناء لقائهما في القاهرة عقد مؤتمر», «عرض على دولتي
    المصب، في خطاب، تبادل البيانات», «عرضت على كينيا في رسالة سلمها سفيرها عقد لقاء»; else `at`."""
    unnamed = ground.key(at) in ground.index.minutes.phrases["put_to"] or ground.key(at) in COMMAS
    letter = (
        ground.key(at) in ground.index.inside and ground.index.documents.match(ground.text.keys, at + 1) is not None
    )
    if not (unnamed or letter) and ground.key(at) not in ground.index.time_prepositions:
        return at
    limit = min(ground.text.sentence_of(at).last, at + (2 if unnamed or letter else 1) * _OCCASION)
    for each in range(at + 1, limit):
        if ground.is_that(each) or not (ground.is_word(each) or (unnamed and ground.key(each) in COMMAS)):
            return at
        if ground.key(each) in ground.index.issues.offered and not ground.is_preposition(each - 1):
            return each
    return at


def _in_relative(ground: Ground, at: int) -> ProposalTold | None:
    """خطة التوزيع التي اقترحتها كينيا: the noun that the relative takes up, put forward by the subject."""
    last = at - 1
    by, _ = subject_after(ground, at + 1, ground.text.sentence_of(at).last)
    if ground.key(last) not in ground.index.relatives or not by:
        return None
    begin = max(ground.text.sentence_of(at).first, last - _NAME)
    name = next((each for each in range(last - 1, begin - 1, -1) if is_proposal(ground, each)), None)
    letters = letters_before(ground, name) if name is not None else 0
    if name is None or without_article(ground.key(name)[letters:]) in ground.index.issues.holding_nouns:
        return None  # what a مقترح holds is told behind the noun
    return ProposalTold(name, name, last, letters, by, (), forum_in(ground, name, last), rule="verb")


def _behind_name(ground: Ground, at: int, name: int, by: tuple[Party, ...], to: tuple[Party, ...]) -> ProposalTold:
    """What the noun of a proposal at token `name` holds; the noun itself where nothing of that is told."""
    length = next(found for cut in cuts(ground.key(name)) if (found := names_proposal(ground, name, cut.key)))
    behind = past_adjectives(ground, name + length)
    held, letters = held_behind(ground, behind)  # مقترحا | بسحب متبادل للقوات
    put_to = next((each for each in to if isinstance(each, Phrase) and 0 <= each.first - behind < _NEAR), None)
    if held is not None or put_to is None:
        to = tuple(each for each in to if not isinstance(each, Phrase) or each.first < name)
    first = held
    if first is None and put_to is not None:
        first, letters = held_behind(ground, put_to.last)
    if first is None:
        first, letters = name, letters_before(ground, name)
    last = end_of(ground, first, LONGEST)
    bare = first == name and last - first < 2
    return ProposalTold(at, first, last, letters, by, to, forum_in(ground, first, last), rule="verb", named=bare)


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
    ahead = subject_before(ground, verb, first)
    if ahead is not None and ahead[0] and ahead[2] == at and ground.is_that(ahead[1] - 1):
        return ahead[0], at + 1  # أن كينيا سلمت القاهرة مقترحا
    behind, end = subject_after(ground, at + 1, last)
    if behind:
        return behind, end
    return (ahead[0], at + 1) if ahead is not None else ((), at + 1)


def in_first_person(ground: Ground, at: int, speakers: tuple[Phrase, ...]) -> ProposalTold | None:
    """عرضنا, نقترح: the one who speaks proposes, for his state where he holds an office."""
    verbs = ground.index.minutes.first_person
    lemma = next((verbs[cut.key] for cut in cuts(ground.key(at)) if cut.key in verbs), None)
    if lemma is None or not speakers or not ground.is_word(at + 1):
        return None
    to, first = addressed(ground, at + 1, at + 8)
    last = end_of(ground, first, LONGEST)
    if last - first < 2 or (ground.is_preposition(first) and not ground.is_that(first)):
        return None
    if lemma not in ground.index.issues.offering and not is_proposal(ground, first):  # نقدم العزاء
        return None
    by = own_states(ground, speakers)
    return ProposalTold(at, first, last, 0, by, to, forum_in(ground, first, last), rule="first_person")
