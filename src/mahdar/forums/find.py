"""What is told of a body that meets, in tokens: أطلقت المنصة بمبادرة من …, تضم اللجنة …, أبوابها مفتوحة أمام …"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from mahdar.arabic.clitics import without_article
from mahdar.dates.find import FoundDate, told_within
from mahdar.events.clauses import together
from mahdar.events.deeds import Party
from mahdar.lexicons.minute_words import MinuteForm
from mahdar.meetings.clauses import parties_at, said
from mahdar.meetings.forms import minute_form
from mahdar.meetings.pairs import pair_before, points_to_two
from mahdar.mentions.phrases import Phrase
from mahdar.statements.frames import Candidate
from mahdar.statements.ground import COMMAS, Ground
from mahdar.statements.subjects import subject_after, subject_before

_BODIES = frozenset({"forum", "organization", "bloc"})
_MEMBERS = frozenset({"state", "organization", "bloc", "place", "group"})
_BACK = 60  # tokens back to the forum that a pronoun means
_ASIDE = 6  # tokens between two commas
_NEAR = 4  # tokens between a verb and the body behind it
_FAR = 60  # tokens back to the body that a pronoun stands for

Part = Literal["founders", "members", "observers", "open_to", "left"]


class ForumTold(NamedTuple):
    """One telling about the body `forum`: who has which part in it, when it was founded, the tokens of its purpose."""

    at: int
    forum: Phrase
    part: Part | None
    parties: tuple[Party, ...] = ()
    founded: FoundDate | None = None
    purpose: tuple[int, int] | None = None


_BELONGING = frozenset({"open_to", "observer_nouns"})  # the lists of words that tell of members and guests


def find_forums(ground: Ground, dates: list[FoundDate]) -> list[ForumTold]:
    """Everything told of bodies that meet, in the order of the text."""
    found: list[ForumTold] = []
    for at, key in enumerate(ground.text.keys):
        forms = ground.index.minute_forms(key)
        if forms:
            found.extend(_founding(ground, at, dates))
        if forms or not _BELONGING.isdisjoint(ground.index.minute_openers(key)):
            found.extend(_belonging(ground, at))
        if at in ground.starting:
            found.extend(_shared(ground, at))
    return found


def _founding(ground: Ground, at: int, dates: list[FoundDate]) -> Iterator[ForumTold]:
    """أُنشئت اللجنة عام …, المنصة التي أطلقتها …, منذ تأسيس المجلس بمبادرة من …"""
    form = minute_form(ground, at, "founding") or minute_form(ground, at, "founded")
    if form is None:
        return
    sentence = ground.text.sentence_of(at)
    forum, subject = _founded_body(ground, at, form, sentence.first, sentence.last)
    if forum is None:
        return
    if _is_of_meeting(ground, at, form, forum):
        return
    founders = subject or _behind(ground, "begun_by", at + 1, sentence.last)
    clause = next((each for each in range(at + 1, sentence.last) if said(ground, "provided_that", each)), sentence.last)
    date = next(iter(told_within(dates, at + 1, clause)), None)
    purpose = _purpose(ground, at + 1, sentence.last)
    if founders or date is not None:
        yield ForumTold(at, forum, "founders", founders, date, purpose)


def _is_of_meeting(ground: Ground, at: int, form: MinuteForm, forum: Phrase) -> bool:
    """Whether it is a meeting that began, and nothing was founded: انطلاق القمة, انطلقت قمة المنصة."""
    own = form.kind == "noun" and without_article(ground.key(forum.first)[forum.cut :]) in ground.index.meeting_nouns
    between = range(at + 1, forum.first) if form.verb.tells == "founded" else ()
    return own or any(without_article(ground.key(each)) in ground.index.meeting_nouns for each in between)


def _founded_body(
    ground: Ground, at: int, form: MinuteForm, first: int, last: int
) -> tuple[Phrase | None, tuple[Party, ...]]:
    """The body that was founded, and who founded it where that is the subject."""
    behind = _first_phrase(ground, at + 1, last)
    if form.kind == "noun":
        if form.pronoun:
            return _body_before(ground, at), ()
        return (behind if _is_body(behind) else None), ()
    relative = _antecedent(ground, at) or (_told_what_it_is(ground, at) if form.pronoun else None)
    if form.pronoun:  # التي أطلقتها روسيا
        parties = parties_at(ground, at + 1, last)
        return (relative if _is_body(relative) else None), parties
    if _is_body(relative):
        return relative, ()
    ahead = subject_before(ground, _finite(at, form), first)
    subject = ahead[0] if ahead is not None else ()
    if len(subject) == 1 and _is_body(subject[0]) and not (_is_body(behind) and form.verb.tells == "founding"):
        return subject[0], ()
    if form.verb.tells == "founded":
        return (behind if _is_body(behind) else None), ()
    if subject:
        return (behind if _is_body(behind) else None), subject
    if behind is not None and _is_body(behind):
        return behind, ()  # أُنشئت اللجنة
    if behind is not None and not behind.cut:  # أطلقت روسيا وتركيا منصة
        parties, end = together(ground, behind, last)
        other = _first_phrase(ground, end, last)
        return (other if _is_body(other) else None), parties
    return None, ()


def _belonging(ground: Ground, at: int) -> Iterator[ForumTold]:
    """تضم اللجنة …, المنصة التي تضم …, انضمت … إلى, انسحبت … من, أبوابها مفتوحة أمام …"""
    sentence = ground.text.sentence_of(at)
    length = said(ground, "open_to", at)
    if length:
        forum = _body_before(ground, at)
        parties = parties_at(ground, at + length, sentence.last)
        if forum is not None and parties:
            yield ForumTold(at, forum, "open_to", parties)
        return
    if said(ground, "observer_nouns", at):
        yield from _observing(ground, at)
    including = minute_form(ground, at, "including")
    if including is not None and including.kind in ("past", "present"):
        yield from _including(ground, at, including, sentence.last)
    for tells, part in (("joining", "members"), ("leaving", "left")):
        form = minute_form(ground, at, tells)
        if form is not None:
            yield from _coming_and_going(ground, at, form, part, sentence.last)  # type: ignore[arg-type]


def _observing(ground: Ground, at: int) -> Iterator[ForumTold]:
    """Who took part without a seat: بمشاركة النيجر وبنين، إضافة إلى الجزائر والمغرب بصفة مراقبين."""
    sentence = ground.text.sentence_of(at)
    ahead = ground.ending.get(at)
    while ahead is not None and ahead.cut == 1 and ground.key(ahead.first)[:1] == "و" and ahead.first in ground.ending:
        ahead = ground.ending[ahead.first]
    before = (ground.starting.get(each) for each in range(sentence.first, at))
    forum = next((each for each in before if each is not None and each.kind == "forum"), None)
    if ahead is not None and forum is not None and _may_belong(ahead):
        yield ForumTold(at, forum, "observers", parties_at(ground, ahead.first, at))


def _including(ground: Ground, at: int, form: MinuteForm, last: int) -> Iterator[ForumTold]:
    relative = _antecedent(ground, at)
    behind = _first_phrase(ground, at + 1, last)
    if _is_body(relative):
        forum, start = relative, at + 1
    elif behind is not None and _is_body(behind) and behind.first - at <= 2:
        forum, start = behind, behind.last
    else:
        ahead = subject_before(ground, _finite(at, form), ground.text.sentence_of(at).first)
        forum = ahead[0][0] if ahead is not None and ahead[0] and _is_body(ahead[0][0]) else None
        pronoun = ground.key(at - 1) in ground.index.copula_pronouns  # وهي تضم
        if forum is None and (pronoun or (ground.key(at)[:1] == "و" and ground.is_conjoined(at))):
            forum = _forum_before(ground, at)  # وتأسس التحالف …، ويضم مالي والنيجر
        start = at + 1
    if ground.key(start) in COMMAS:  # تضم، إلى جانبها، السنغال
        start = next(
            (each + 1 for each in range(start + 1, min(last, start + _ASIDE)) if ground.key(each) in COMMAS), start
        )
    if form.verb.behind and ground.key(start) == form.verb.behind:
        start += 1
    parties = tuple(each for each in _both_halves(ground, start, last) if _may_belong(each))
    if forum is not None and len(parties) > 1:
        yield ForumTold(at, forum, "members", parties)


def _both_halves(ground: Ground, at: int, last: int) -> tuple[Party, ...]:
    """The parties of a list, those behind «من جهة، و» with it."""
    parties = parties_at(ground, at, last)
    ends = max((each.last for each in parties if isinstance(each, Phrase)), default=last)
    length = said(ground, "on_one_side", ends)
    if not length or ground.key(ends + length) not in COMMAS:
        return parties
    other = ground.starting.get(ends + length + 1)
    return (*parties, *together(ground, other, last)[0]) if other is not None and other.cut == 1 else parties


def _coming_and_going(ground: Ground, at: int, form: MinuteForm, part: Part, last: int) -> Iterator[ForumTold]:
    """Who joined or left which body: the subject, and the body behind."""
    if part == "left" and form.kind != "noun" and ground.key(at + 1) in ground.index.prepositional_pronouns:
        it, gone = _forum_before(ground, at), parties_at(ground, at + 2, last)  # انسحبت منها اليابان
        if it is not None and gone and it not in gone:
            yield ForumTold(at, it, part, gone)
        return
    if form.kind == "noun":
        who = _subject_of_sentence(ground, at) if form.pronoun else parties_at(ground, at + 1, last)
    else:
        ahead = subject_before(ground, _finite(at, form), ground.text.sentence_of(at).first)
        behind = _first_phrase(ground, at + 1, last)
        who = (
            ahead[0] if ahead is not None and ahead[0] else ((behind,) if behind is not None and not behind.cut else ())
        )
    if part == "members" and (_is_hoped(ground, at) or ground.key(at + 1) in ground.index.prepositional_pronouns):
        yield from _joined_it(ground, at, last)
        return
    ends = next((each.last for each in who if isinstance(each, Phrase) and each.first > at), at + 1)
    if part == "left" and ground.key(ends) in ground.index.prepositional_pronouns:
        it = _forum_before(ground, at)  # انسحبت النيجر منها
        if it is not None and who and it not in who:
            yield ForumTold(at, it, part, who)
        return
    bodies = (ground.starting.get(each) for each in range(at + 1, min(last, at + 12)))
    forum = next((each for each in bodies if each is not None and _is_body(each) and each not in who), None)
    if forum is not None and part == "left" and any(ground.key(each) in COMMAS for each in range(at, forum.first)):
        forum = None  # انسحاب القوات من ثلاث بلدات، وهو ما ترفضه الحكومة
    if who and forum is not None and ground.key(at - 1) not in ground.index.negations:
        yield ForumTold(at, forum, part, who)


def _is_hoped(ground: Ground, at: int) -> bool:
    """Whether it has not come about: «أمله في أن تنضم», «ستنضم»."""
    form = minute_form(ground, at, "joining")
    return form is not None and form.kind == "present" and ground.is_that(at - 1)


def _joined_it(ground: Ground, at: int, last: int) -> Iterator[ForumTold]:
    """«انضمت إليه تشاد», «انضمت إليه تشاد بصفة مراقب»: the body is the one told before."""
    if ground.key(at + 1) not in ground.index.prepositional_pronouns or _is_hoped(ground, at):
        return
    forum, who = (
        _forum_before(ground, at),
        tuple(each for each in parties_at(ground, at + 2, last) if _may_belong(each)),
    )
    phrase = ground.starting.get(at + 2)
    if forum is not None and who and phrase is not None:
        watching = said(ground, "observer_nouns", together(ground, phrase, last)[1])
        yield ForumTold(at, forum, "observers" if watching else "members", who)


def _subject_of_sentence(ground: Ground, at: int) -> tuple[Party, ...]:
    """Who does what the verb that opens the sentence tells: «أعلنت مالي والنيجر انسحابهما من …»."""
    first = ground.text.sentence_of(at).first
    for begins in (first, first + 1):
        phrase = ground.starting.get(begins)
        if phrase is not None and not phrase.cut:
            return subject_after(ground, begins, at)[0]
    return ()


def _shared(ground: Ground, at: int) -> Iterator[ForumTold]:
    """اللجنة المشتركة بين البلدين, اللجنة الثلاثية (مصر والأردن والعراق)."""
    forum = ground.starting.get(at)
    if forum is None or forum.kind != "forum":
        return
    end = forum.last
    if ground.key(end) == "(":
        parties = parties_at(ground, end + 1, ground.text.sentence_of(at).last)
    elif said(ground, "between", end):
        two = points_to_two(ground, end + 1)
        parties = pair_before(ground, at) if two else parties_at(ground, end + 1, ground.text.sentence_of(at).last)
    else:
        return
    if len(parties) > 1:
        yield ForumTold(at, forum, "members", parties)


def _behind(ground: Ground, name: str, at: int, last: int) -> tuple[Party, ...]:
    for each in range(at, last):
        length = said(ground, name, each)
        found = parties_at(ground, each + length, last) if length else ()
        if found:
            return found
    return ()


def _purpose(ground: Ground, at: int, last: int) -> tuple[int, int] | None:
    """The tokens of what it is for: from behind «من أجل» to a comma, a date or the end."""
    for each in range(at, last):
        length = said(ground, "in_order_to", each)
        if not length:
            continue
        first = each + length
        end = next((end for end in range(first, last) if _ends_purpose(ground, end)), last)
        return (first, end) if end > first else None
    return None


def _ends_purpose(ground: Ground, at: int) -> bool:
    key = ground.key(at)
    dated = at in ground.dates or (ground.is_preposition(at) and at + 1 in ground.dates)
    return key in COMMAS or key in "." or dated or key in ground.index.relatives


def _antecedent(ground: Ground, at: int) -> Phrase | None:
    """The phrase that a relative before token `at` takes up: المنصة التي أُطلقت."""
    back = at - 1
    if ground.key(back) not in ground.index.relatives:
        return None
    return ground.ending.get(back - (ground.key(back - 1) in COMMAS))


def _told_what_it_is(ground: Ground, at: int) -> Phrase | None:
    """The body of which the words before token `at` say what it is: «حوار طشقند آلية ثلاثية أطلقتها أوزبكستان»."""
    for head in (at - 1, at - 2):
        forum = ground.ending.get(head) if ground.key(head) in ground.index.heads else None
        if _is_body(forum):
            return forum
        if not ground.is_adjective(head):
            break
    return None


def _first_phrase(ground: Ground, at: int, last: int) -> Phrase | None:
    return next((ground.starting[each] for each in range(at, min(last, at + _NEAR)) if each in ground.starting), None)


def _body_before(ground: Ground, at: int) -> Phrase | None:
    """The body named last before token `at`, a forum before any other."""
    before = [ground.starting[each] for each in range(at - 1, max(-1, at - _FAR), -1) if each in ground.starting]
    forum = next((each for each in before if each.kind == "forum"), None)
    return forum or next((each for each in before if _is_body(each)), None)


def _forum_before(ground: Ground, at: int) -> Phrase | None:
    """The body of which the paragraph has told so far: the nearest forum or bloc, else one of the sentence."""
    first, opens = ground.text.sentence_of(at).first, max(ground.text.paragraph_of(at).first, at - _BACK)
    before = [each for each in (ground.starting.get(each) for each in range(at - 1, opens - 1, -1)) if each is not None]
    forum = next((each for each in before if each.kind in ("forum", "bloc")), None)
    return forum or next((each for each in before if each.first >= first and _is_body(each)), None)


def _may_belong(party: Party) -> bool:
    """Whether somebody may have a seat in a forum."""
    return isinstance(party, str) or party.kind in _MEMBERS


def _is_body(phrase: Phrase | None) -> bool:
    return phrase is not None and phrase.kind in _BODIES


def _finite(at: int, form: MinuteForm) -> Candidate:
    """The verb as the grammar of statements sees it, for finding its subject."""
    return Candidate(
        at, at + 1, 0, False, form.verb.lemma, "say", "past", form.gender, form.number, "", frozenset(), False, False, at,
    )  # fmt: skip
