"""Subjects that their form shows right behind a verb, and what is told of them before what is said begins."""

from mahdar.mentions.phrases import Phrase
from mahdar.statements.between import adverbials_only, after_aside
from mahdar.statements.frames import Candidate
from mahdar.statements.ground import COMMAS, Ground
from mahdar.statements.openings import Where, is_quoted_speaker

_LONGEST = 6  # words of people and what they are of
_LONGEST_OFFICE = 12  # tokens of an office before its comma and name
_GENITIVE = 3  # definite words that go on a subject before أن

Subject = tuple[tuple[Phrase, ...], int, int]  # its actor phrases, where it begins and ends


def told_by_form(ground: Ground, cue: Candidate, limit: int, opening: Where | None) -> tuple[Subject, int] | None:
    """The subject right behind the verb that needs no list, and the token behind it: one in marks, people in the
    nominative, an office with its name right before أن."""
    at = cue.ends
    close = ground.closing(at)
    if close and is_quoted_speaker(ground, cue, at, close):
        return ((), at + 1, close), close + 1
    close = ground.closing(at + 1)
    if close and _is_named_in_marks(ground, cue, at, close):
        return ((), at, close + 1), close + 1
    people = people_after(ground, at, limit)
    if people > at:
        return ((), at, people), people
    named = _named_before_that(ground, at, opening)
    return None if named is None else (((named,), at, named.last), named.last)


def _is_named_in_marks(ground: Ground, cue: Candidate, at: int, close: int) -> bool:
    """Whether an indefinite noun with its name in marks is the subject: حذرت مبادرة "مواطنون من أجل السلام" السلطات من."""
    noun = ground.is_word(at) and at not in ground.starting and not ground.definite(at) and not ground.is_function(at)
    feminine = ground.key(at).endswith("ه")
    agrees = cue.gender is None or (cue.gender == "f") == feminine
    short = close - at <= _LONGEST and ground.is_word(close + 1) and ground.index.is_ordinary(ground.key(at))
    return noun and agrees and short and "person" in cue.frames


def after_what_he_is(ground: Ground, first: int, last: int, at: int, opening: Where) -> int:
    """Past what is told of the subject of tokens `first` up to `last` before the opening, or `at`.

    «وهو متحدث باسم الوزارة», «الذي زار القاهرة», «، نائب قائد الشرطة،».
    """
    if at - last in (0, 1) and ground.key(at) in ground.index.copula_pronouns:
        return after_aside(ground, at, opening[1])
    relative = ground.key(at) in ground.index.relatives - ground.index.short_relatives
    if opening[0] == "that" and at == last and relative:
        return after_aside(ground, at, opening[1])
    set_off = any(ground.key(each) in COMMAS for each in range(first, at))
    return _after_office(ground, at, opening) if at - last in (0, 1) and set_off else at


def people_after(ground: Ground, at: int, limit: int) -> int:
    """Where people end whom the nominative of the sound plural shows right behind a verb: المحتجون, معارضو الاتفاق; else `at`.

    The sound masculine plural is of people, and ون, or و before its genitive, of a subject.
    """
    key = ground.key(at)
    if not ground.is_word(at) or at in ground.starting or at >= limit or ground.definite(at) != key.startswith("ال"):
        return at
    end = at + 1
    counted = key in ground.index.quantifiers and end < limit and ground.key(end).endswith("ين")
    if counted and ground.is_word(end) and end not in ground.starting:
        return end + 1  # سبعة مرشحين
    beside = ground.key(end)
    if (
        ground.is_word(end)
        and beside.endswith("ون")
        and beside[-3:-2] == "ي"
        and ground.is_adjective(end)
        and not ground.definite(at)
    ):
        return end + 1  # حلفاء غربيون
    if key.endswith("ون") and len(key) > 4 and ground.index.is_ordinary(key):
        while end < limit and ground.is_word(end) and ground.key(end).endswith("ون") and ground.is_adjective(end):
            end += 1
        return end
    if not key.endswith("و") or len(key) < 5 or key.startswith("ال") or not ground.index.is_ordinary(key + "ن"):
        return at
    while end < limit and ground.is_word(end) and not ground.is_function(end) and end - at < _LONGEST:
        phrase = ground.starting.get(end)
        if phrase is not None:
            return min(phrase.last, limit)
        end += 1
        if ground.definite(end - 1):
            while end < limit and ground.definite(end) and ground.is_adjective(end):
                end += 1
            return end
    return at


def is_genitive(ground: Ground, subject: int, at: int, that: int) -> bool:
    """Whether nothing but definite words stands between an indefinite subject and أن: they are its genitive."""
    words = range(at, that)
    construct = not ground.definite(subject) and people_after(ground, subject, at) == subject
    return construct and 0 < len(words) <= _GENITIVE and all(ground.key(each).startswith("ال") for each in words)


def _after_office(ground: Ground, at: int, opening: Where) -> int:
    """Past what a speaker is called between commas right before the opening, or `at`."""
    comma = next((each for each in range(at, opening[1]) if ground.key(each) in COMMAS), at)
    words = comma > at and all(ground.is_word(each) and not ground.is_that(each) for each in range(at, comma))
    return comma if words and adverbials_only(ground, comma, opening[1] - (opening[0] == "that")) else at


def _named_before_that(ground: Ground, at: int, opening: Where | None) -> Phrase | None:
    """The person named right before أن, whose office no list knows: it begins at `at` and has a comma before the name."""
    if (
        opening is None
        or opening[0] != "that"
        or at in ground.starting
        or ground.definite(at)
        or not ground.is_word(at)
    ):
        return None
    that = opening[1] - 1
    end = that - (ground.key(that - 1) in COMMAS)
    phrase = ground.ending.get(end)
    if (
        phrase is None
        or phrase.form != "name"
        or phrase.kind != "person"
        or ground.key(phrase.name_first - 1) not in COMMAS
    ):
        return None
    office = range(at, phrase.first)
    plain = all(
        (ground.is_word(each) and not ground.is_function(each)) or ground.key(each) in COMMAS for each in office
    )
    return phrase if plain and len(office) < _LONGEST_OFFICE else None
