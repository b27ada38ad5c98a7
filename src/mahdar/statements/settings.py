"""What stands around a statement: when, where, to whom, on what occasion it was said.

Told between cue and content («قال، الجمعة، في مؤتمر صحفي، للصحفيين إن»), or in the narrator's next sentence («جاء ذلك في
تصريحات أدلى بها للصحفيين»). Statements in a row by the same speakers share what one of them tells; that is then inferred.
"""

from dataclasses import dataclass

import msgspec

from mahdar.arabic.clitics import CONJUNCTIONS, without_article
from mahdar.dates.find import FoundDate, told_within
from mahdar.mentions.phrases import Phrase
from mahdar.mentions.resolve import Cast, span_of
from mahdar.reading import Occasion, Statement
from mahdar.spans import Span
from mahdar.statements.frames import Utterance
from mahdar.statements.ground import COMMAS, Ground
from mahdar.statements.subjects import subject_after

_LESS_TELLING = ("meeting", "statement")
_WHOSE = 8  # tokens of whose words they are: كلام وزير الخارجية النرويجي جاء
_SHARED = ("date", "place", "addressees", "occasion")


@dataclass(frozen=True, slots=True)
class Setting:
    """Date, place and addressees with their spans, and the occasion."""

    date: FoundDate | None = None
    place: tuple[str, Span] | None = None
    addressees: tuple[tuple[str, Span], ...] = ()
    occasion: Occasion | None = None


def setting_of(ground: Ground, utterance: Utterance, cast: Cast, dates: list[FoundDate]) -> Setting:
    """The setting that is printed for one statement."""
    frame = utterance.frame
    if frame.cue.tense == "noun" or frame.opening == "clause":
        return Setting()
    last = frame.content if frame.opening == "before" else min(frame.content, utterance.pieces[0][0])
    if frame.cue.tense == "colon":
        return _between(ground, cast, dates, frame.subject_first, last, range(0), frame.cue.addressee)
    subject = range(frame.subject_first, frame.subject_last) if frame.subject_first >= 0 else range(0)
    told = _between(ground, cast, dates, frame.cue.ends, last, subject, frame.cue.addressee)
    told = _with_addressee_in_content(ground, utterance, cast, told)
    sentence = ground.text.sentence_of(frame.cue.at)
    if frame.cue.at - sentence.first <= 1:
        return _with_next_sentence(ground, cast, dates, told, sentence.last)
    return _with_front(ground, cast, dates, told, sentence.first, frame.cue.at)


def _with_front(ground: Ground, cast: Cast, dates: list[FoundDate], told: Setting, first: int, last: int) -> Setting:
    """`told` filled up from what opens the sentence: «وفي كلمته أمام الجمعية في جنيف، الثلاثاء، قالت الوزيرة إن»."""
    opens = _without_conjunction(ground, first) in ground.index.setting_openers
    comma = next((at for at in range(first, last) if ground.key(at) in COMMAS), -1)
    if not opens or comma < 0 or any(ground.is_that(at) or ground.is_finite(at) for at in range(first, last)):
        return told
    return _filled(told, _between(ground, cast, dates, first, last, range(0), ""))


def _without_conjunction(ground: Ground, at: int) -> str:
    key = ground.key(at)
    return key[1:] if key[:1] in CONJUNCTIONS and key[1:] in ground.index.prepositions else key


def _filled(told: Setting, more: Setting) -> Setting:
    """`told`, and of `more` what it does not tell."""
    return Setting(
        told.date or more.date,
        told.place or more.place,
        told.addressees or more.addressees,
        told.occasion or more.occasion,
    )


def _between(
    ground: Ground, cast: Cast, dates: list[FoundDate], first: int, last: int, subject: range, addressee: str
) -> Setting:
    """What the tokens from `first` to `last` tell, those of the subject left out."""
    date = next(iter(told_within(dates, first, last)), None)
    place: tuple[str, Span] | None = None
    addressees: list[tuple[str, Span]] = []
    for at in range(first, last):
        phrase = ground.starting.get(at)
        if phrase is None or at in subject or phrase not in cast.ids:
            continue
        span = span_of(ground.text, phrase.first, phrase.last, phrase.cut)
        if phrase.kind == "place" and place is None and (_is_inside(ground, at) or phrase.cut):
            place = (cast.ids[phrase], span)
        elif phrase.kind != "place" and _is_addressed(ground, addressee, phrase, addressees):
            addressees.append((cast.ids[phrase], span))
    return Setting(date, place, tuple(addressees), _occasion(ground, first, last, subject))


def _is_inside(ground: Ground, at: int) -> bool:
    """Whether a place stands behind a preposition, العاصمة الكينية or مدينة between them left aside."""
    index = ground.index
    while index.nisba(ground.key(at - 1)) is not None or ground.key(at - 1).removeprefix("ال") in index.place_heads:
        at -= 1
    return _without_conjunction(ground, at - 1) in index.prepositions


def _is_addressed(ground: Ground, preposition: str, phrase: Phrase, before: list[tuple[str, Span]]) -> bool:
    """Whether a phrase is the one spoken to: behind the preposition, or joined by و to one that is."""
    if not preposition:
        return False
    if phrase.cut:
        if _is_of_a_meeting(ground, phrase.first):
            return False  # الجلسة الافتتاحية للمنتدى
        proclitics = ground.key(phrase.first)[: phrase.cut]
        return proclitics.endswith(preposition) or (proclitics == "و" and bool(before))
    return ground.key(phrase.first - 1) == preposition


def _is_of_a_meeting(ground: Ground, at: int) -> bool:
    """Whether the noun of a meeting stands before token `at`, adjectives between them or not."""
    back = at - 1
    while ground.is_word(back) and ground.is_adjective(back) and not ground.is_function(back):
        back -= 1
    noun = without_article(ground.key(back))
    return noun in ground.index.meeting_nouns or noun in ground.index.occasions


def _occasion(ground: Ground, first: int, last: int, subject: range) -> Occasion | None:
    """The first occasion behind a preposition, up to a comma: في مؤتمر صحفي مع نظيره.

    A meeting only if no speech or interview is told, and a mere statement only if no meeting is.
    """
    found: dict[str, Occasion] = {}
    for at in range(first, last):
        if (
            at in subject
            or not ground.is_word(at)
            or _without_conjunction(ground, at - 1) not in ground.index.prepositions
        ):
            continue
        named = ground.index.occasions.match(ground.text.keys, at)
        if named is not None:
            end = next(
                (each for each in range(at, last) if ground.key(each) in COMMAS or not ground.is_word(each)), last
            )
            end = next((each for each in range(at, end) if ground.is_that(each)), end)
            rank = named.value if named.value in _LESS_TELLING else ""
            found.setdefault(rank, Occasion(kind=named.value, span=ground.text.span(at, max(end, at + 1))))
    return next((found[rank] for rank in ("", *_LESS_TELLING) if rank in found), None)


def _with_addressee_in_content(ground: Ground, utterance: Utterance, cast: Cast, told: Setting) -> Setting:
    """دعا واشنطن إلى …: the content of a demand begins with the one it is addressed to."""
    frame = utterance.frame
    phrase = ground.starting.get(frame.content)
    addressing = (
        "person" in frame.cue.frames and frame.opening == "object" and frame.cue.act in ("demand", "warn", "ask")
    )
    if not addressing or phrase is None or phrase not in cast.ids or phrase.cut:
        return told
    phrases, _ = subject_after(ground, frame.content, ground.text.sentence_of(frame.content).last)
    addressed = (
        (cast.ids[each], span_of(ground.text, each.first, each.last, each.cut)) for each in phrases if each in cast.ids
    )
    return Setting(told.date, told.place, (*told.addressees, *addressed), told.occasion)


def _with_next_sentence(ground: Ground, cast: Cast, dates: list[FoundDate], told: Setting, at: int) -> Setting:
    """`told` filled up from «جاء ذلك في …» right behind the statement's sentence."""
    if at >= len(ground.text.keys):
        return told
    behind = _after_opener(ground, at)
    if behind == at:
        return told
    sentence = ground.text.sentence_of(at)
    return _filled(told, _between(ground, cast, dates, behind, sentence.last, range(0), "ل"))


def _after_opener(ground: Ground, at: int) -> int:
    """Past «جاء ذلك», «جاءت تصريحات», «كلام الوزير جاء» at token `at`; else `at`."""
    key = ground.key(at).removeprefix("و")
    opener = ground.index.occasion_openers.match(ground.text.keys, at, key)
    if opener is not None:
        return at + opener.length
    if key not in ground.index.sayings:
        return at
    near = range(at + 1, at + _WHOSE)
    return next((each + 1 for each in near if ground.key(each) in ground.index.sayings_came), at)


def with_shared_settings(statements: list[Statement]) -> list[Statement]:
    """Statements of one speaker in a row share date, place, addressees and occasion; `inferred` names what is shared."""
    shared: list[Statement] = []
    source: Statement | None = None
    for each in statements:
        if each.part != "body" or each.parent is not None:
            shared.append(each)
            continue
        if source is None or each.speakers != source.speakers or not each.speakers or _tells_another(each, source):
            source = each
            shared.append(each)
            continue
        # Who is asked to do something is not who is spoken to all along.
        shown = [
            span for span in source.evidence.get("addressees", []) if not any(c.holds(span) for c in source.content)
        ]
        names = _SHARED if shown else [name for name in _SHARED if name != "addressees"]
        missing = {name: getattr(source, name) for name in names if not getattr(each, name) and getattr(source, name)}
        shared.append(msgspec.structs.replace(each, **missing, inferred=tuple(missing)) if missing else each)
    return shared


def _tells_another(statement: Statement, source: Statement) -> bool:
    """Whether a statement is told of another day or occasion than the one before it."""
    dates = statement.date is not None and source.date is not None and statement.date != source.date
    return dates or (statement.occasion is not None and source.occasion is not None)
