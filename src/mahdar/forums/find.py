"""What is told of a body that meets, in tokens: أطلقت المنصة بمبادرة من …, تضم اللجنة …, أبوابها مفتوحة أمام …"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from mahdar.dates.find import FoundDate, told_within
from mahdar.events.clauses import together
from mahdar.events.deeds import Party
from mahdar.lexicons.minute_words import MinuteForm
from mahdar.meetings.clauses import parties_at, said
from mahdar.meetings.find import minute_form
from mahdar.meetings.pairs import pair_before, points_to_two
from mahdar.mentions.phrases import Phrase
from mahdar.statements.frames import Candidate
from mahdar.statements.ground import COMMAS, Ground
from mahdar.statements.subjects import subject_before

_BODIES = frozenset({"forum", "organization", "bloc"})
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


def find_forums(ground: Ground, dates: list[FoundDate]) -> list[ForumTold]:
    """Everything told of bodies that meet, in the order of the text."""
    found: list[ForumTold] = []
    for at, key in enumerate(ground.text.keys):
        if ground.index.minute_forms(key):
            found.extend(_founding(ground, at, dates))
        if ground.index.minute_forms(key) or ground.index.minute_openers(key):
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
    founders = subject or _behind(ground, "begun_by", at + 1, sentence.last)
    date = next(iter(told_within(dates, at + 1, sentence.last)), None)
    purpose = _purpose(ground, at + 1, sentence.last)
    if founders or date is not None:
        yield ForumTold(at, forum, "founders", founders, date, purpose)


def _founded_body(
    ground: Ground, at: int, form: MinuteForm, first: int, last: int
) -> tuple[Phrase | None, tuple[Party, ...]]:
    """The body that was founded, and who founded it where that is the subject."""
    behind = _first_phrase(ground, at + 1, last)
    if form.kind == "noun":
        if form.pronoun:
            return _body_before(ground, at), ()
        return (behind if _is_body(behind) else None), ()
    relative = _antecedent(ground, at)
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
    if ahead is not None and forum is not None and ahead.kind in ("state", "organization", "bloc", "place"):
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
        start = at + 1
    if form.verb.behind and ground.key(start) == form.verb.behind:
        start += 1
    parties = parties_at(ground, start, last)
    if forum is not None and len(parties) > 1:
        yield ForumTold(at, forum, "members", parties)


def _coming_and_going(ground: Ground, at: int, form: MinuteForm, part: Part, last: int) -> Iterator[ForumTold]:
    """Who joined or left which body: the subject, and the body behind."""
    if form.kind == "noun":
        who = parties_at(ground, at + 1, last)
    else:
        ahead = subject_before(ground, _finite(at, form), ground.text.sentence_of(at).first)
        behind = _first_phrase(ground, at + 1, last)
        who = (
            ahead[0] if ahead is not None and ahead[0] else ((behind,) if behind is not None and not behind.cut else ())
        )
    bodies = (ground.starting.get(each) for each in range(at + 1, min(last, at + 12)))
    forum = next((each for each in bodies if each is not None and _is_body(each) and each not in who), None)
    if forum is not None and part == "left" and any(ground.key(each) in COMMAS for each in range(at, forum.first)):
        forum = None  # انسحاب القوات من ثلاث بلدات، وهو ما ترفضه الحكومة
    if who and forum is not None and ground.key(at - 1) not in ground.index.negations:
        yield ForumTold(at, forum, part, who)


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


def _first_phrase(ground: Ground, at: int, last: int) -> Phrase | None:
    return next((ground.starting[each] for each in range(at, min(last, at + _NEAR)) if each in ground.starting), None)


def _body_before(ground: Ground, at: int) -> Phrase | None:
    """The body named last before token `at`, a forum before any other."""
    before = [ground.starting[each] for each in range(at - 1, max(-1, at - _FAR), -1) if each in ground.starting]
    forum = next((each for each in before if each.kind == "forum"), None)
    return forum or next((each for each in before if _is_body(each)), None)


def _is_body(phrase: Phrase | None) -> bool:
    return phrase is not None and phrase.kind in _BODIES


def _finite(at: int, form: MinuteForm) -> Candidate:
    """The verb as the grammar of statements sees it, for finding its subject."""
    return Candidate(
        at, at + 1, 0, False, form.verb.lemma, "say", "past", form.gender, form.number, "", frozenset(), False, False, at,
    )  # fmt: skip
