"""Where what is proposed begins and ends, to whom it is put, which forum it names."""

from mahdar.arabic.clitics import CONJUNCTIONS, cuts, without_article
from mahdar.events.clauses import nationalities, together
from mahdar.events.deeds import Party
from mahdar.meetings.clauses import said
from mahdar.meetings.forms import minute_form
from mahdar.meetings.pairs import pair_before, points_to_two
from mahdar.mentions.phrases import Phrase
from mahdar.statements.ground import COMMAS, Ground

LONGEST = 22  # tokens of what is proposed
_TWO = 2
_POINTS = 5  # tokens from a plan to the word for its points
_PHRASE = 5  # tokens of a noun phrase before a relative


def end_of(ground: Ground, at: int, most: int) -> int:
    """Where what is proposed ends: at a comma, a relative, a particle, a verb that goes on, the sentence's end."""
    limit = min(ground.text.sentence_of(at).last, at + most)
    for each in range(at, limit):
        key = ground.key(each)
        if key in COMMAS or key in ".!؟?:" or ground.is_quotation_mark(each) or key in ground.index.relatives:
            return each
        if each > at and (ground.is_that(each) or ground.index.interposed.match(ground.text.keys, each) is not None):
            return each
        if each > at and (goes_on(ground, each) or said(ground, "opens_clause", each)):
            return each
        if each > at and ground.index.issues.pending.match(ground.text.keys, each) is not None:
            return each
    return limit


def goes_on(ground: Ground, at: int) -> bool:
    """Whether a clause goes on here: a verb of speech or of an answer behind و, a verb in the future."""
    key = ground.key(at)
    if key[:1] == "س" and at not in ground.starting:
        return key[1:] in ground.index.cues or key[1:] in ground.index.event_forms
    answers = (minute_form(ground, at, each) for each in ("accepting", "rejecting"))
    finite = any(each is not None and each.kind != "noun" for each in answers)
    return key[:1] in CONJUNCTIONS and (finite or key[1:] in ground.index.cues)


def held_behind(ground: Ground, at: int) -> tuple[int | None, int]:
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


def held_by_verb_before(ground: Ground, at: int, end: int) -> tuple[int | None, int]:
    """As `held_behind`, where the verb stands before the proposal at `at` that ends at `end`: تنص الخطة الكينية على …"""
    holding, verb = ground.index.issues.holding, ground.key(at - 1)
    plain = verb[1:] if verb[:1] in CONJUNCTIONS else verb
    found = holding.match((plain, ground.key(end)), 0)
    if found is None or not ground.is_word(end):
        return None, 0
    return end + found.length - 1, int(found.length == 1 and ground.attached(end, "ب"))


def past_adjectives(ground: Ground, at: int) -> int:
    """The token behind the adjectives of a proposal and the number of its points: مقترحا جديدا, خطة من أربع نقاط."""
    while ground.is_word(at) and not ground.is_function(at) and (ground.is_adjective(at) or _is_described(ground, at)):
        at += 1
    if ground.key(at) in ground.index.description_links:
        points = (each for each in range(at + 1, at + _POINTS) if ground.key(each) in ground.index.issues.points)
        return next(points, at - 1) + 1
    return at


def _is_described(ground: Ground, at: int) -> bool:
    """جديدا, إسرائيليا: an adjective in the accusative; behind another noun in it also مكتوبا."""
    key = ground.key(at)
    plain = key.removesuffix("ا")
    if plain != key and plain.startswith("م") and ground.key(at - 1).endswith("ا") and len(plain) > 4:
        return True
    return plain != key and (plain in ground.index.adjectives or ground.index.nisba(plain) is not None)


def _bears_preposition(ground: Ground, at: int) -> bool:
    """Whether ل or ب hangs before what a proposal holds: لوقف القتال, بمنح الإقليم حكما ذاتيا."""
    key = ground.key(at)
    if key[:1] not in ("ل", "ب") or ground.is_function(at):
        return False
    if without_article(key[1:]) in ground.index.issues.offered:
        return True
    return key[:1] == "ل" and at not in ground.starting and ground.attached(at, "ل")


def aim_of(ground: Ground, first: int, last: int) -> int:
    """Where the words for what it is to lead to begin: … من أجل, … للتمكن من; `last` where none stand there."""
    return next((each for each in range(first + 2, last) if said(ground, "in_order_to", each)), last)


def answer_in(ground: Ground, first: int, last: int) -> int:
    """Where an answer begins that goes on with و: … ورفضته الحركة; `last` where none does."""
    for each in range(first + 1, last):
        forms = [minute_form(ground, each, tells) for tells in ("accepting", "rejecting")]
        if ground.key(each)[:1] in CONJUNCTIONS and any(form is not None and form.pronoun for form in forms):
            return each
    return last


def noun_phrase_before(ground: Ground, at: int) -> int:
    """Where a definite noun phrase that ends before token `at` begins: with its one head without the article."""
    first = at
    while at - first < _PHRASE and ground.is_word(first - 1) and ground.definite(first - 1):
        first -= 1
    construct = first < at and ground.is_word(first - 1) and not ground.is_function(first - 1)
    return first - 1 if construct and not ground.key(first).startswith("لل") else first


def addressed(ground: Ground, at: int, limit: int) -> tuple[tuple[Party, ...], int]:
    """Those to whom it is put, behind a preposition between a verb and what is proposed, and where they end, or where
    those end whom no name tells; `at` where nobody is told: اقترح على, قدم إلى, عرض لـ, طرح على الجانبين."""
    put_to = ground.index.minutes.phrases["put_to"]
    for each in range(at, limit):
        phrase = ground.starting.get(each)
        if phrase is None and ground.key(each - 1) in put_to and points_to_two(ground, each):
            sides, end = nationalities(ground, each + 1, limit)  # على الجانبين المصري والكيني
            return (sides, end) if len(sides) == _TWO else (pair_before(ground, each), each + 1)
        if phrase is None:
            continue
        governor = ground.key(each)[: phrase.cut][-1:] if phrase.cut else ground.key(each - 1)
        spoken_to = ground.index.occasions.match(ground.text.keys, each - 2) is not None  # في خطاب أمام البرلمان
        if governor in put_to and not (spoken_to and not phrase.cut):
            return together(ground, phrase, limit)
    return (), at


def forum_in(ground: Ground, first: int, last: int) -> Phrase | None:
    """The forum named in what is proposed."""
    named = (ground.starting[each] for each in range(first, last) if each in ground.starting)
    return next((each for each in named if each.kind == "forum"), None)
