"""What stands between a verb, its subject and what is said: adverbs, insertions, prepositional phrases, relative clauses."""

from mahdar.statements.frames import Candidate
from mahdar.statements.ground import COMMAS, DASHES, Ground
from mahdar.statements.openings import NAMED_QUOTE, is_name_between, opening_follows, takes_bare

_NO_CUE = Candidate(-1, -1, 0, False, "", "say", "past", None, None, "", frozenset(), False, False)


def adverbials_only(ground: Ground, at: int, stop: int) -> bool:
    """Whether nothing but adverbs, marks and prepositional phrases stands between a subject and the opening."""
    while at < stop:
        step = ground.interposed(at)
        if step:
            at += step
        elif (
            ground.key(at) in COMMAS
            or ground.key(at) in DASHES
            or ground.is_quotation_mark(at)
            or ground.key(at) in ":()"
        ):
            at += 1
        elif ground.is_preposition(at) or bears_preposition(ground, at):
            at = after_prepositional_phrase(ground, _NO_CUE, at, stop, True)
        else:
            return False
    return True


def bears_preposition(ground: Ground, at: int) -> bool:
    return any(ground.attached(at, each) for each in ("ب", "ل"))


def after_insertion(ground: Ground, at: int, limit: int) -> int:
    """Past a comma, what stands between dashes or in brackets, an adverb or a date; `at` where there is none."""
    key = ground.key(at)
    if key in DASHES:
        return _after_dash(ground, at, limit)
    if key in COMMAS:
        return at + 1
    if key == "(":
        return _after_bracket(ground, at, limit)
    return at + ground.interposed(at)


def is_aside(ground: Ground, at: int, *, after_subject: bool) -> bool:
    """Whether behind a comma an aside begins: «، ردا على سؤال»; of the subject: «، طلب عدم ذكر اسمه», «، الذي زار بيروت»."""
    if ground.index.tails.match(ground.text.keys, at) is not None:
        return True
    if ground.is_preposition(at) and ground.key(at + 1) in ground.index.tongues:
        return True  # ، على لسان المتحدث باسمها،
    relative = ground.key(at) in ground.index.relatives - ground.index.short_relatives
    return after_subject and (relative or ground.index.asides.match(ground.text.keys, at) is not None)


def after_aside(ground: Ground, at: int, limit: int) -> int:
    """Past an aside between commas: «، ردا على سؤال،»."""
    return next((each for each in range(at, limit) if ground.key(each) in COMMAS or ground.is_that(each)), limit)


def _after_dash(ground: Ground, at: int, limit: int) -> int:
    """Past an insertion between dashes, or past a lone dash."""
    other = next((each for each in range(at + 1, limit) if ground.key(each) in DASHES), None)
    return at + 1 if other is None else other + 1


def _after_bracket(ground: Ground, at: int, limit: int) -> int:
    end = at + 1
    while end < limit and ground.key(end) != ")":
        end += 1
    return min(end + 1, limit)


def after_prepositional_phrase(ground: Ground, cue: Candidate, at: int, limit: int, until_opening: bool) -> int:
    """The token after a prepositional phrase, a relative clause in it included as far as it can be told."""
    at += 1
    settled = closed = False
    while at < limit:
        key = ground.key(at)
        if not ground.is_word(at):
            named = _quoted_name(ground, cue, at, limit)
            if named and is_name_between(ground, cue, at, named - 1):
                return named
            if named:
                at, settled = named, True
                continue
            if ground.is_quotation_mark(at) or key in COMMAS or key in ":.":
                break
            at += 1
            continue
        if ground.interposed(at) or (cue.plain and ground.is_first_person(at)):
            break
        if key in ground.index.relatives and key not in ground.index.short_relatives:
            at = _after_relative(ground, cue, at, limit)
            continue
        if ground.is_function(at) or key in ground.index.quantifiers:
            break
        occasion = ground.index.occasions.match(ground.text.keys, at)
        if occasion is not None and occasion.length > 1:
            at, settled = at + occasion.length, True
            closed = not ground.is_preposition(at - 1)  # مؤتمر صحفي, but حوار مع
            continue
        phrase = ground.starting.get(at)
        if phrase is not None:
            if closed and phrase.kind != "place" and phrase.known not in ground.index.capital_of.values():
                break  # أكد في مؤتمر صحفي وزير الري
            at, settled = max(phrase.last, at + 1), True
            continue
        if ground.definite(at):
            if at in ground.ending and not until_opening and takes_bare(cue) and not ground.is_adjective(at):
                break  # أدان الوزير في تصريح لوكالة الأنباء الهجوم
            at, settled = at + 1, True
            continue
        if settled and not until_opening and not ground.is_adjective(at):
            break
        at += 1
    return at


def _quoted_name(ground: Ground, cue: Candidate, at: int, limit: int) -> int:
    """The token after a short quotation that is a name (في تصريحات إلى "المنبر" إن), or 0."""
    if not ground.is_quotation_mark(at):
        return 0
    close = ground.closing(at)
    if close and close + 1 < limit and is_name_between(ground, cue, at, close):
        return close + 1
    short = close and close - at - 1 <= NAMED_QUOTE and close + 1 <= limit
    return close + 1 if short and opening_follows(ground, cue, close + 1, limit) else 0


def _after_relative(ground: Ground, cue: Candidate, at: int, limit: int) -> int:
    """The token after a relative clause: up to a comma, a quotation, a colon, أن or the verb's own preposition."""
    at += 1
    while at < limit and ground.key(at) not in COMMAS and not ground.is_that(at):
        if ground.is_quotation_mark(at) or ground.key(at) == ":" or ground.key(at) in cue.frames:
            break
        at += 1
    return at
