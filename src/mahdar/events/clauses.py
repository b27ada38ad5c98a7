"""A walk through a clause: which actors stand in it, behind which preposition, in which order."""

from collections.abc import Iterator
from functools import cache

from mahdar.arabic.clitics import CONJUNCTIONS, PREPOSITIONS, cuts, without_article
from mahdar.arabic.letters import fold
from mahdar.events.deeds import Met, Parties, Party
from mahdar.mentions.phrases import Phrase
from mahdar.statements.frames import Candidate
from mahdar.statements.ground import COMMAS, Ground
from mahdar.statements.subjects import agrees, subject_before

BY = "by"  # the governor of the doer of a passive
_SET_OFF = 8  # tokens from a body to the relative that says more of it
_SENDERS = frozenset({"state", "organization", "bloc"})
_BACK = 400  # tokens back to two people
_FAR = 28  # tokens of a clause behind its event word
_ASIDE = 10  # tokens of a phrase between two commas
_SOURCE = 3  # tokens from what attributes to the one it is attributed to: لما ذكره مسؤولون
_PERSONS = ("ي", "ت")  # letters with which the present begins
_PLACE_ADJECTIVES = 2  # between what a place is and its name: العاصمة الجنوب أفريقية


def parties_after(ground: Ground, at: int, limit: int) -> Iterator[Met]:
    """The parties from token `at` to the end of the clause, at most up to `limit`."""
    limit = min(limit, at + _FAR)
    governor, headed, comma, named = "", False, False, -1
    while at < limit:
        key = ground.key(at)
        phrase = ground.starting.get(at)
        if phrase is not None and phrase.kind == "place" and headed and not phrase.cut and _is_named_after(ground, at):
            at, governor, headed = phrase.last, "", False
            continue
        if phrase is not None:
            parties, end = together(ground, phrase, limit)
            if not (at == named and _is_name_of_holder(phrase)):
                yield Met(_proclitic(key, phrase.cut) or governor, parties, at, end, headed and not phrase.cut, comma)
            closes = end < limit and ground.key(end) in COMMAS and _is_set_off(ground, phrase)
            named = end if phrase.kind == "organization" and _ends_with_office(ground, phrase) else -1
            at, governor, headed = end + closes, "", False
            continue
        step, by = _skipped(ground, at)
        if step:
            each = headed and ground.key(at) in ground.index.any_of and step > 1  # على الاتفاق كل من …
            counted = ground.key(at) in ground.index.quantifiers or headed
            governor = BY if by else governor if counted and not each else ""
            governor = _on_number(ground, key) or governor
            headed, at = headed and not by and not each, at + step
            continue
        inserted = _past_aside(ground, at, limit)
        if inserted > at:
            at = inserted
            continue
        if key in COMMAS or ground.is_quotation_mark(at) or key in "()":
            ends = key in COMMAS
            governor, headed, comma, at = "" if ends else governor, headed and not ends, comma or ends, at + 1
            continue
        told = _past_source(ground, at, limit)
        if told:
            at, governor, headed = told, "", False
            continue
        if _breaks(ground, at):
            return
        if ground.is_preposition(at):
            governor, headed, at = key, False, at + 1
            continue
        nisbas, end = nationalities(ground, at, limit) if headed else ((), at)
        if nisbas:
            yield Met(governor, nisbas, at, end, not _are_sides(ground, at - 1), comma)
            at = end
            continue
        if key.startswith(("ب", "ل")) and ground.attached(at, key[0]):
            governor = key[0]
        if _closes(ground, at) and governor in ground.index.time_prepositions:
            governor, headed, at = "", False, at + 1  # يلتقي خلال الزيارة الرئيس
            continue
        place = named_place(ground, at)
        headed, at = place is None, at + 1 if place is None else place


def _is_named_after(ground: Ground, at: int) -> bool:
    """Whether a city only says which agreement or event is meant: اتفاق الطائف."""
    return any(without_article(cut.key) in ground.index.named_after for cut in cuts(ground.key(at - 1)))


def _is_name_of_holder(phrase: Phrase) -> bool:
    """Whether a name right behind a body may be that of the one whose body it is: إدارة الرئيس الأمريكي باراك أوباما."""
    return phrase.kind == "person" and phrase.form == "name" and phrase.title is None and not phrase.cut


def _ends_with_office(ground: Ground, phrase: Phrase) -> bool:
    return any(ground.index.titles.match(ground.text.keys, at) for at in range(phrase.first + 1, phrase.last))


def _is_set_off(ground: Ground, phrase: Phrase) -> bool:
    """Whether a phrase ends with a name between commas, whose second one is no new beginning: الوزير، فلان، إلى …"""
    return any(ground.key(at) in COMMAS for at in range(phrase.first, phrase.last))


def _are_sides(ground: Ground, at: int) -> bool:
    """Whether a word says only that they are two: الجانبان in «الجانبان المصري والسوداني»."""
    return any(cut.key in ground.index.both_sides for cut in cuts(ground.key(at)))


def _past_aside(ground: Ground, at: int, limit: int) -> int:
    """Past an adverb, a date or a phrase with its preposition between two commas («، في خطاب ألقاه أمس،»), or `at`."""
    if ground.key(at) not in COMMAS:
        return at
    inserted = ground.past_insertion(at)
    if inserted > at:
        return inserted
    if not (ground.is_preposition(at + 1) or ground.interposed(at + 1)):
        return inserted
    inside = range(at + 1, min(limit, at + _ASIDE))
    close = next((each for each in inside if ground.key(each) in COMMAS), at)
    if close == at or any(ground.is_that(each) for each in range(at, close)):
        return at
    name = ground.starting.get(close + 1)  # برئاسة قائدها، فلان،
    bare = name is not None and name.kind == "person" and name.form == "name" and name.title is None
    apposed = bare and name is not None and ground.key(name.last) in COMMAS
    return name.last + 1 if name is not None and apposed else close + 1


def _closes(ground: Ground, at: int) -> bool:
    """Whether a definite word has neither a genitive nor an adjective behind it, an actor following at once."""
    behind = ground.starting.get(at + 1)
    return ground.key(at).startswith("ال") and behind is not None and not behind.cut


def _on_number(ground: Ground, key: str) -> str:
    """The preposition that is written on to a word of number: لعدد من الدول."""
    return next(
        (
            cut.proclitics[-1]
            for cut in cuts(key)[1:]
            if cut.key in ground.index.quantifiers and cut.proclitics[-1] in PREPOSITIONS
        ),
        "",
    )


def _skipped(ground: Ground, at: int) -> tuple[int, bool]:
    """How many tokens say nothing of who did what (adverbs, dates, numbers), or lead to the doer of a passive."""
    agency = ground.index.agency.match(ground.text.keys, at)
    if agency is not None:
        return agency.length, True
    step = ground.interposed(at)
    if step:
        return step, False
    plain = ground.key(at).lstrip("".join(CONJUNCTIONS)) if len(ground.key(at)) > 3 else ground.key(at)
    if (
        plain in ground.index.quantifiers
        or plain[1:] in ground.index.quantifiers
        or ground.text.tokens[at].kind == "number"
    ):
        return 1 + (ground.key(at + 1) in ground.index.description_links), False
    return 0, False


def _past_source(ground: Ground, at: int, limit: int) -> int:
    """Where what says from whom it is ends, who is no party to it (بحسب الجيش, وفقا لما ذكره مسؤولون), or 0."""
    found = ground.index.attributions.match(ground.text.keys, at)
    if found is None:
        return 0
    behind = at + found.length
    source = next((ground.starting[each] for each in range(behind, behind + _SOURCE) if each in ground.starting), None)
    return together(ground, source, limit)[1] if source is not None else behind


def _breaks(ground: Ground, at: int) -> bool:
    """Whether another clause begins: a relative, أن, an opener, a verb behind و."""
    key = ground.key(at)
    if not ground.is_word(at) or ground.is_that(at) or is_relative(ground, at):
        return True
    if ground.index.clause_breaks.match(ground.text.keys, at) is not None or _is_said_of(ground, at):
        return True
    if key[:1] not in CONJUNCTIONS or len(key) < 4:
        return False
    forms = ground.index.cues.get(key[1:], ())
    told = ground.index.event_forms.match((key[1:],), 0)
    finite = told is not None and all(form.kind in ("past", "present", "passive") for form in told.value)
    return finite or any(each.form.tense in ("past", "present") for each in forms)


def _is_said_of(ground: Ground, at: int) -> bool:
    """Whether a word can only be a verb of saying: «وقبيل الزيارة قال الوزير للصحفيين» tells no visit of the minister."""
    key = ground.key(at)
    forms = ground.index.cues.get(key, ())
    finite = bool(forms) and all(form.form.tense in ("past", "present") for form in forms)
    return finite and not ground.is_function(at) and ground.index.event_forms.match((key,), 0) is None


def named_place(ground: Ground, at: int) -> int | None:
    """Where the name begins of which the noun at `at` only says what it is: جمهورية رواندا, العاصمة القطرية الدوحة."""
    plain = {without_article(cut.key) for cut in cuts(ground.key(at))}
    if plain.isdisjoint(ground.index.place_heads):
        return None
    for first in range(at + 1, at + _PLACE_ADJECTIVES + 2):
        phrase = ground.starting.get(first)
        if phrase is not None and not is_adjective_of_next(ground, phrase):
            return first if phrase.kind in ("state", "place") and not phrase.cut else None
        if phrase is None and ground.index.nisba_at(ground.text.keys, first) is None:
            return None
    return None


def is_adjective_of_next(ground: Ground, phrase: Phrase) -> bool:
    """Whether what looks like a state is the adjective before a city: العاصمة السعودية الرياض."""
    behind = ground.starting.get(phrase.last)
    nisba = ground.index.nisba_at(ground.text.keys, phrase.first)
    return nisba is not None and behind is not None and behind.kind == "place" and not behind.cut


def is_relative(ground: Ground, at: int) -> bool:
    """الذي, التي …: not من and ما, which are other words more often."""
    key = ground.key(at)
    return key in ground.index.relatives and key not in ground.index.short_relatives


def two_people_before(ground: Ground, at: int) -> Parties:
    """The two people named last one beside the other before token `at`: روبن بلانتيه وسيلفي أوكونور."""
    for each in range(at - 1, max(-1, at - _BACK), -1):
        one = ground.starting.get(each)
        other = ground.starting.get(one.last) if one is not None and one.form == "name" else None
        if one is None or other is None or one.kind != "person" or other.kind != "person" or other.cut != 1:
            continue
        if ground.key(other.first)[:1] == "و" and other.form == "name":
            return one, other
    return ()


def as_actor(ground: Ground, party: Party) -> Party | None:
    """A party as one who acts: a capital or a city as its state; a place of no state is nobody."""
    if isinstance(party, str):
        return party
    if party.kind != "place":
        return party
    state = ground.index.capital_of.get(party.known or "")
    if state is not None:
        return party._replace(kind="state", known=state)
    return getattr(ground.index.by_id.get(party.known or ""), "state", None)


def together(ground: Ground, phrase: Phrase, limit: int) -> tuple[Parties, int]:
    """A phrase with those joined to it by و, and the token behind the last."""
    states, end = _states_of(ground, phrase, limit)
    parties: list[Party] = [*states] if states else [phrase]
    while end < limit:
        at = end + (ground.key(end) in COMMAS)
        other = ground.starting.get(at)
        if other is None or other.cut != 1 or ground.key(at)[:1] not in CONJUNCTIONS or other.last > limit:
            break
        capital = other.kind == "place" and ground.index.capital_of.get(other.known or "") is not None
        if other.kind == "place" and not capital and phrase.kind not in ("place", "state"):
            break
        if other.kind == "state" and phrase.rule in ("people", "crowd"):
            break  # مقتل جنديين ومصر تغلق المعبر
        parties.append(other)
        end = other.last
    return tuple(parties), end


def _states_of(ground: Ground, phrase: Phrase, limit: int) -> tuple[Parties, int]:
    """The states whose adjectives tell several who hold one office apart (الرئيسان الروسي والتركي), and where they end."""
    several = phrase.title is not None and phrase.form == "nominal" and phrase.number in ("d", "p")
    for at in range(phrase.first + 1, phrase.last + 1) if several else ():
        found, end = nationalities_in(ground, at, limit)
        if len(found) > 1 and end >= phrase.last:
            return tuple(_holder_of(ground, phrase, each) for each in found), end
    return _states_behind(ground, phrase, limit) if several else ((), phrase.last)


def states_that_sent(ground: Ground, phrase: Phrase, limit: int) -> tuple[Parties, int]:
    """The states or bodies, two or more, whose people they are: مسؤولون من مالي والنيجر, ممثلون عن دول الجوار مصر وتشاد.

    One is enough for somebody who only stands for it: ممثل عن الحكومة.
    """
    at = phrase.last
    stands_for = phrase.title is not None and phrase.title.sense == "representative"
    several = phrase.kind == "group" and phrase.number == "p"
    unnamed = (several or stands_for) and phrase.form == "nominal" and phrase.of is None
    if not unnamed or ground.key(at) not in ground.index.sent_by:
        return (), at
    at += 1
    apart = ground.starting.get(at)
    at = apart.last if apart is not None and apart.kind == "group" else at
    found: list[Party] = []
    while (sender := ground.starting.get(at)) is not None and sender.kind in _SENDERS and sender.last <= limit:
        if found and (sender.cut != 1 or ground.key(at)[:1] != "و"):
            break
        found.append(sender)
        at = sender.last
    return (tuple(found), at) if len(found) > 1 - stands_for else ((), phrase.last)


def _states_behind(ground: Ground, phrase: Phrase, limit: int) -> tuple[Parties, int]:
    """The states named behind an office that several hold, and where they end: وزيرا خارجية مصر وكينيا."""
    adjective = ground.index.nisba_at(ground.text.keys, phrase.last - 1) is not None
    if phrase.of is None or adjective or phrase.last - phrase.first < 2:
        return (), phrase.last
    found, end = [phrase.of], phrase.last
    while (other := ground.starting.get(end)) is not None and other.kind == "state" and other.last <= limit:
        if other.cut != 1 or ground.key(end)[:1] != "و" or other.known is None:
            break
        found.append(other.known)
        end = other.last
    if len(found) == 1 or (phrase.number == "d" and len(found) > 2):
        return (), phrase.last
    return tuple(_holder_of(ground, phrase, each) for each in found), end


def _holder_of(ground: Ground, phrase: Phrase, state: Party) -> Party:
    """The one of several holders of an office who is of a state, where the text names him; else the state."""
    sense = phrase.title.sense if phrase.title is not None else ""
    titled = ((each, each.title) for each in ground.starting.values() if each.form == "name" and each.title is not None)
    return next((each for each, title in titled if title and title.of == state and title.sense == sense), state)


def nationalities_in(ground: Ground, at: int, limit: int) -> tuple[Parties, int]:
    """As `nationalities`, in the words of a phrase too."""
    found: list[Party] = []
    while at < limit:
        key = ground.key(at)
        nisba = ground.index.nisba_at(ground.text.keys, at)
        if nisba is None and key[:1] in CONJUNCTIONS:
            nisba = ground.index.nisba_at(ground.text.keys, at, key[1:])
        if nisba is None or nisba.value.number not in (None, "s"):
            break
        found.append(nisba.value.of)
        at += nisba.length
    return tuple(dict.fromkeys(found)), at


def nationalities(ground: Ground, at: int, limit: int) -> tuple[Parties, int]:
    """Adjectives of nationality in a row, each a party: اللقاء الروسي الأميركي, القمة المصرية - الأردنية."""
    found: list[Party] = []
    while at < limit and at not in ground.starting:
        nisba = ground.index.nisba_at(ground.text.keys, at)
        if nisba is None and ground.key(at)[:1] == "و":
            nisba = ground.index.nisba_at(ground.text.keys, at, ground.key(at)[1:])
        if nisba is not None:
            found.append(nisba.value.of)
            at += nisba.length
        elif ground.key(at) in "-–—" and found and ground.index.nisba_at(ground.text.keys, at + 1) is not None:
            at += 1
        else:
            break
    return tuple(dict.fromkeys(found)), at


def body_described(ground: Ground, at: int) -> Phrase | None:
    """The body that the sentence of token `at` begins with and says more of: «اجتمعت اللجنة، التي تضم …، وكان آخر اجتماعاتها»."""
    first = ground.text.sentence_of(at).first
    body = ground.starting.get(first) or ground.starting.get(first + 1)
    if body is None or body.kind not in ("organization", "forum", "bloc") or body.last >= at:
        return None
    last = next((each for each in range(body.last, body.last + _SET_OFF) if ground.key(each) in COMMAS), body.last)
    others = any(each in ground.starting for each in range(body.last, last))
    return body if is_relative(ground, last + 1) and ground.key(last) in COMMAS and last < at and not others else None


def subject_ahead(ground: Ground, cue: Candidate, first: int) -> Parties:
    """Who does what a verb without a subject of its own tells: the one right before it, else the nearest who agrees."""
    ahead = subject_before(ground, cue, first)
    if ahead is not None and ahead[0]:
        return ahead[0]
    return nearest_before(ground, cue, first, ungoverned=True)


def antecedent(ground: Ground, cue: Candidate, first: int) -> Parties | None:
    """Whom a relative before a verb names, nobody where that is no actor; `None` where no relative stands there."""
    at = cue.at
    while at > first and ground.key(at - 1) in ground.index.auxiliaries | ground.index.negations:
        at -= 1
    if not is_relative(ground, at - 1):
        return None
    at -= 1
    at -= ground.key(at - 1) in COMMAS
    while at > first and at not in ground.ending and ground.definite(at - 1) and ground.is_adjective(at - 1):
        at -= 1
    phrase = ground.ending.get(at)
    return (phrase,) if phrase is not None and phrase.first >= first and agrees(cue, (phrase,)) else ()


def nearest_before(ground: Ground, cue: Candidate, first: int, *, ungoverned: bool) -> Parties:
    """The nearest actor before a word that agrees with it; `ungoverned`: only one that may be a subject."""
    for at in range(cue.at - 1, first - 1, -1):
        phrase = ground.starting.get(at)
        if phrase is None or phrase.last > cue.at or phrase.kind == "outlet":
            continue
        if phrase.kind == "place" and not (ground.is_that(at - 1) and phrase.known in ground.index.capital_of):
            continue  # أن القاهرة أبلغت أنقرة تحفظها
        if ungoverned and (phrase.cut > 1 or _proclitic(ground.key(at), phrase.cut) or ground.is_preposition(at - 1)):
            continue
        if agrees(cue, (phrase,)):
            several = phrase.title is not None and phrase.number in ("d", "p")  # أنهى وزراء دفاع مصر وتشاد اجتماعهم
            return together(ground, phrase, cue.at)[0] if several else (phrase,)
    return ()


def _proclitic(key: str, letters: int) -> str:
    """The preposition among the proclitics of a phrase, or nothing."""
    return next((each for each in key[:letters] if each in PREPOSITIONS), "")


@cache
def folded(prepositions: tuple[str, ...]) -> frozenset[str]:
    """Prepositions as an entry prints them, as they are met in a clause."""
    return frozenset(fold(each) for each in prepositions)


def has_verb_of_its_own(ground: Ground, first: int, last: int) -> bool:
    """Whether a noun is the subject of a verb in the tokens `first` up to `last` that says more than that it took place.

    What stands behind that verb belongs to it: «القمة ستناقش التوتر بين كينيا وأوغندا», «قمة دعت إلى لقاء بين الجانبين».
    """
    index = ground.index
    for at in range(first, last):
        key = ground.key(at)
        plain = key[1:] if key[:1] == "س" else key
        future = plain != key and plain[:1] in _PERSONS and "ي" + plain[1:] in index.vocabulary
        told = (future or ground.is_finite(at)) and not ground.is_preposition(at) and not ground.is_preposition(at - 1)
        if told and plain not in index.light_forms and plain not in index.minutes.verbs:
            return True
    return False
