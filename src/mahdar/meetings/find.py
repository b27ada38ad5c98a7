"""Every telling of a meeting, in the order of the text."""

from collections.abc import Iterator

from mahdar.arabic.clitics import cuts, may_be_future, without_article
from mahdar.arabic.letters import fold
from mahdar.dates.find import FoundDate, told_within, with_next_days
from mahdar.events.clauses import body_described, folded, is_relative, named_place, nationalities, together
from mahdar.events.deeds import Deed, Party, Telling
from mahdar.events.tellings import telling_at
from mahdar.lexicons.entries import MeetingKind
from mahdar.lexicons.minute_words import MinuteForm
from mahdar.meetings.clauses import clause_of, parties_at, parties_behind, places_in, said
from mahdar.meetings.levels import level_told, rank_of
from mahdar.meetings.ordinals import ordinals_of
from mahdar.meetings.pairs import pair_before, points_to_two
from mahdar.meetings.told import Clause, Told
from mahdar.mentions.phrases import Phrase
from mahdar.reading import Level, MeetingState
from mahdar.statements.ground import COMMAS, Ground

_NEAR = 7  # tokens between a word that governs a meeting and the meeting's own
_VERB = 5  # tokens between a verb and the noun of the meeting
_WISHES = frozenset({"propose", "demand"})
_PROMISES = frozenset({"agree", "promise"})
_SUBJUNCTIVE = ("ي", "ت")  # letters with which a verb behind أن begins
_LAST_OF = 4  # tokens from meetings to the last of them
_PROPOSED = 6  # tokens from a verb of proposing to أن
_CLOSE = 4  # tokens between the noun of a meeting and its body: الدورة العادية الثالثة للمجلس
_INNER = 5  # tokens between a session and what it is a session of: جولة جديدة من المحادثات
_NUMBERED = frozenset({"talks", "session", "summit"})
_COMING = 6
_PREDICATE = 14  # tokens between a meeting with those who meet and its verb
_WILL_BE = 4  # tokens between a meeting with whose it is and what it will be
_JOURNEY = 18  # tokens between a verb of going and the meeting that somebody goes to
_AGREED = 12  # tokens between a verb of agreeing and the meeting agreed on
_TOLD_OFF = 18  # tokens between a round and the verb behind its relative clause
_MARGIN = 8  # tokens from the words for its margin to the meeting
_LANDS = frozenset({"place", "state"})
_BODIES = frozenset({"forum", "organization", "bloc"})


def find_meetings(
    ground: Ground, tellings: list[Telling], deeds: list[Deed], dates: list[FoundDate], published: str | None
) -> list[Told]:
    """Every meeting told, those that were only wished for or did not come about left out."""
    by_token = {deed.telling.at: deed for deed in deeds}
    words: list[tuple[Telling, Deed | None]] = []
    for telling in tellings:
        deed = by_token.get(telling.at)
        if _kind(ground, telling, deed) is None or minute_form(ground, telling.at, "attending") is not None:
            continue
        again = bool(words) and _is_first_since(ground, words[-1][0], telling)
        if again or _is_any(ground, telling, deed) or _is_at_gate(ground, telling):
            continue
        if words and _is_inner(ground, words[-1][0], telling):
            words[-1] = words[-1][0], words[-1][1] or deed  # جولة من المفاوضات بين …: one meeting of these
        elif words and _is_aim_of(ground, *words[-1], telling):
            words[-1] = telling, deed  # وصل إلى الدوحة للقاء الأمير: the way there is no meeting of its own
        else:
            words.append((telling, deed))
    starts = [telling.at for telling, _ in words]
    told = (
        _told(ground, telling, deed, clause_of(ground, telling.at, starts), dates, published) for telling, deed in words
    )
    found = [_agreed(ground, each, deeds) for each in told if each is not None]
    further = _with_further(ground, _on_journeys(ground, found), dates, published)
    return sorted([*further, *_last_of_them(ground, dates)], key=lambda each: each.at)


def _agreed(ground: Ground, told: Told, deeds: list[Deed]) -> Told:
    """`told` as to come, by those who agreed on it where nobody else is named: «اتفقت مصر وكينيا على عقد جولة رابعة»."""
    light = ground.index.light_forms.get(ground.key(told.at - 1))
    if told.state not in ("planned", "held") or light is None or not ground.is_preposition(told.at - 2):
        return told
    verbs = (each for each in reversed(deeds) if each.telling.at < told.at <= each.telling.at + _AGREED)
    several = (each for each in verbs if each.kind != "noun" and each.type == "AGREE")
    deed = next((each for each in several if each.word.joint or len(each.actors) > 1), None)
    between = range(deed.telling.at, told.at) if deed is not None else ()
    if deed is None or any(ground.key(at) in COMMAS or ground.key(at) in ".:" for at in between):
        return told
    return told._replace(state="planned", participants=told.participants or (*deed.actors, *deed.recipients))


def _is_first_since(ground: Ground, before: Telling, telling: Telling) -> bool:
    """Whether a telling only says what the one before it was: «التقى نظيره في أوسلو، في أول لقاء بينهما منذ عامين»."""
    near = ground.text.in_sentence[before.at] == ground.text.in_sentence[telling.at]
    first = ordinals_of(ground, telling.at, telling.ends, telling.cut) == (1,) and not ground.definite(telling.at)
    behind = range(telling.ends, min(ground.text.sentence_of(telling.at).last, telling.ends + _COMING))
    joint = folded(telling.forms[0].word.joint)
    theirs = any(points_to_two(ground, at) or ground.key(at) in joint for at in behind)
    return near and first and theirs and any(ground.key(at) in ground.index.since for at in behind)


def _is_at_gate(ground: Ground, telling: Telling) -> bool:
    """Whether somebody only arrives where one passes: وصوله إلى مطار العاصمة."""
    behind = (without_article(cut.key) for at in (telling.ends, telling.ends + 1) for cut in cuts(ground.key(at)))
    return any(form.word.meeting == "visit" for form in telling.forms) and any(
        key in ground.index.gates for key in behind
    )


def _on_journeys(ground: Ground, told: list[Told]) -> list[Told]:
    """`told` with what is told in the present behind a meeting to come as to come too: يتوقع أن يصل حيث يلتقي الأمير."""
    found: list[Told] = []
    for each in told:
        last = found[-1] if found else None
        if last is not None and last.state == "planned" and each.state == "held" and _goes_on(ground, last, each):
            each = each._replace(state="planned")
        found.append(each)
    return found


def _goes_on(ground: Ground, one: Told, other: Told) -> bool:
    """Whether somebody is told, in the present, to meet another one too: in the sentence, or in the next, without being named."""
    if one.deed is None or other.deed is None or other.deed.kind != "present":
        return False
    far = ground.text.in_sentence[other.at] - ground.text.in_sentence[one.at]
    return far <= int(other.deed.rule == "elided") and bool(set(one.deed.actors) & set(other.deed.actors))


def _with_further(ground: Ground, told: list[Told], dates: list[FoundDate], published: str | None) -> list[Told]:
    """`told` with the further ones of a series that only their number names: الجولة الثانية في …، والثالثة في …"""
    found: list[Told] = []
    for number, each in enumerate(told):
        found.append(each)
        following = told[number + 1].at if number + 1 < len(told) else len(ground.text.keys)
        last = min(ground.text.sentence_of(each.at).last, following)
        for at in range(each.phrase[1], last) if each.ordinal is not None else ():
            ordinal = _further(ground, at, found[-1].ordinal)
            if ordinal is None:
                continue
            clause = Clause(at, last)
            found[-1] = _ended(ground, found[-1], at, dates)
            date = next(iter(told_within(dates, at, last)), None)
            place = next(
                (phrase for _, governor, phrase in places_in(ground, clause) if governor in ground.index.inside), None
            )
            found.append(
                Told(
                    at, at + 1, 1, each.kind, clause, (at, at + 1), True,
                    series=True, ordinal=ordinal, date=date, place=place, state=each.state,
                    level=level_told(ground, at, at + 1, "session", clause), rule="meeting_ordinal",
                )
            )  # fmt: skip
    return found


def _last_of_them(ground: Ground, dates: list[FoundDate]) -> Iterator[Told]:
    """The last of several meetings told as such: «عقدت سبعة اجتماعات، آخرها في أسمرة في فبراير»."""
    for at, key in enumerate(ground.text.keys):
        if key not in ground.index.minutes.phrases["last_of_them"] or not _are_meetings(ground, at):
            continue
        sentence = ground.text.sentence_of(at)
        clause = Clause(
            at, next((each for each in range(at + 1, sentence.last) if ground.key(each) in COMMAS), sentence.last)
        )
        date = next(iter(told_within(dates, at, clause.last)), None)
        inside = ground.index.inside
        behind = places_in(ground, Clause(at + 1, clause.last))
        place = next((phrase for _, governor, phrase in behind if governor in inside), None)
        if date is not None or place is not None:
            level = level_told(ground, at, at + 1, "session", clause)
            yield Told(
                at, at + 1, 0, "talks", clause, (at, at + 1), False,
                series=True, date=date, place=place, level=level, rule="meeting_last",
            )  # fmt: skip


def _are_meetings(ground: Ground, at: int) -> bool:
    """Whether meetings in the plural stand shortly before token `at`: سبعة اجتماعات، آخرها."""
    near = (without_article(ground.key(each)) for each in range(at - _LAST_OF, at))
    return any(key.endswith("ات") and key[:-2] in ground.index.meeting_nouns for key in near)


def _further(ground: Ground, at: int, before: int | None) -> int | None:
    """The ordinal behind و at token `at`, where it goes on counting."""
    key = ground.key(at)
    number = ground.index.minutes.ordinals.get(without_article(key[1:])) if key.startswith("وال") else None
    return number if number is not None and before is not None and number == before + 1 else None


def _ended(ground: Ground, told: Told, at: int, dates: list[FoundDate]) -> Told:
    """`told` with nothing of what stands behind token `at`."""
    level = told.level if told.level is None or told.level.first < at else None
    date = told.date if told.date is None or told.date.first < at else None
    place = told.place if told.place is None or told.place.first < at else None
    return told._replace(clause=Clause(told.clause.first, at), level=level, date=date, place=place)


def _is_any(ground: Ground, telling: Telling, deed: Deed | None) -> bool:
    """Whether a noun speaks of meetings in general: لقاءات أخرى; or, with nobody who met, only of talking: للتشاور."""
    form = telling.forms[0]
    if form.kind != "noun" or ordinals_of(ground, telling.at, telling.ends, telling.cut):
        return False
    word = deed.word if deed is not None else form.word
    plural = any(
        without_article(ground.key(telling.at)[telling.cut :]).removesuffix("ا") == fold(each) for each in word.nouns
    )
    parties = len(deed.actors) + len(deed.recipients) if deed is not None else 0
    if plural and parties < 2 and not form.pronoun:
        body = ground.starting.get(_behind_adjectives(ground, telling.ends, ground.text.sentence_of(telling.at).last))
        return body is None or body.kind not in _BODIES or body.cut > 0  # اجتماعات الجمعية العامة are its session
    return deed is None and word.present is not None and not word.nouns and not ground.definite(telling.at)


def _kind(ground: Ground, telling: Telling, deed: Deed | None) -> MeetingKind | None:
    """What kind of meeting a telling may tell: that of its deed; without one that of the noun, where nothing else need stand
    by it (أشغال الدورة) or it is numbered."""
    if deed is not None:
        return deed.word.meeting
    nouns = [each.word for each in telling.forms if each.kind == "noun" and each.word.meeting]
    last = said(ground, "last_ones", telling.at - 1) > 0 and not telling.cut  # آخر جولة من الحوار
    numbered = any(each.themes for each in nouns) and (
        ordinals_of(ground, telling.at, telling.ends, telling.cut) or _is_next(ground, telling) or last
    )
    return next((each.meeting for each in nouns if numbered or not each.themes), None)


def _is_next(ground: Ground, telling: Telling) -> bool:
    """Whether the next one of a series is spoken of: الجولة المقبلة, الاجتماع القادم."""
    coming = without_article(ground.key(telling.ends)) in {without_article(key) for key in ground.index.coming}
    return coming and ground.definite(telling.at) and ground.definite(telling.ends)


def _is_inner(ground: Ground, outer: Telling, inner: Telling) -> bool:
    """Whether a meeting word only says what the one before it is made of: جولة من المفاوضات, جلسة مباحثات."""
    if not 0 <= inner.at - outer.ends <= _INNER or outer.forms[0].kind != "noun":
        return False
    between = range(outer.ends, inner.at)
    if not between and ground.definite(outer.at) and not ground.definite(inner.at):
        return False  # سيجري خلال الزيارة مباحثات
    linked = all(_links(ground, each) for each in between)
    return linked and inner.forms[0].kind == "noun" and not inner.proclitics


def _is_aim_of(ground: Ground, way: Telling, deed: Deed | None, telling: Telling) -> bool:
    """Whether a meeting is what somebody came for, the way there being told right before: وصل إلى الدوحة للقاء الأمير."""
    if deed is None or deed.kind == "noun" or deed.word.meeting != "visit":
        return False
    goes = not deed.recipients or all(isinstance(each, Phrase) and each.kind in _LANDS for each in deed.recipients)
    return goes and _is_aim(ground, telling) and ground.text.in_sentence[way.at] == ground.text.in_sentence[telling.at]


def _links(ground: Ground, at: int) -> bool:
    """Whether a word may stand between a session and what it is made of: الجولة الـ12 الجديدة من المحادثات."""
    key = ground.key(at)
    words = ground.index.minutes
    numbered = key == "ال" or key.isdigit() or without_article(key.removeprefix("و")) in words.ordinals
    return numbered or key in words.phrases["of_parts"] or key in words.phrases["teens"] or ground.is_adjective(at)


def _told(
    ground: Ground, telling: Telling, deed: Deed | None, clause: Clause, dates: list[FoundDate], published: str | None
) -> Told | None:
    kind = _kind(ground, telling, deed)
    assert kind is not None
    noun = deed is None or deed.kind == "noun"
    ordinals = ordinals_of(ground, telling.at, telling.ends, telling.cut) if noun and kind in _NUMBERED else ()
    aim = _is_aim(ground, telling)
    date = _date(dates, telling, Clause(telling.ends, clause.last) if aim else clause)
    state = _state(ground, telling, deed, clause, date, published)
    if state is None:
        return None
    missed = deed is not None and _is_not_attended(ground, telling, deed, clause)
    forum, series = _forum(ground, telling, None if missed else deed, clause) if noun else (_that_meets(deed), False)
    host = _host(ground, telling, clause)
    mediators = parties_behind(ground, "mediated_by", clause)
    received = deed is not None and deed.rule == "noun_genitive" and forum in deed.recipients
    participants, speaker = _participants(ground, telling, None if received or missed else deed, clause)
    participants = () if missed else participants
    return Told(
        telling.at, telling.ends, telling.cut, kind, clause, _noun_phrase(ground, telling, forum, bool(ordinals)),
        noun and _is_definite(ground, telling) and not _is_next(ground, telling), None if missed else deed,
        forum=forum,
        series=series,
        ordinal=ordinals[0] if len(ordinals) == 1 else None,
        date=date,
        place=_place(ground, telling, kind, clause, host, aim),
        host=host,
        level=level_told(ground, telling.at, telling.ends, kind, clause),
        state=state,
        participants=tuple(
            each
            for each in participants
            if each is not forum and not _is_only_host(each, host) and each not in mediators
        ),
        speaker=speaker,
        mediators=mediators,
        described=_is_definite(ground, telling) and is_relative(ground, telling.ends),
        beside=any(said(ground, "in_margin_of_it", each) for each in range(clause.first, clause.last))
        or _is_in_margin(ground, telling),
        attended=any(minute_form(ground, at, "attending") is not None for at in range(clause.first, telling.at)),
        expected=_is_expected(ground, telling, clause),
        ranks=_ranks(ground, clause, participants),
        bygone=_is_bygone(date, published),
        rule=f"meeting_{deed.rule}" if deed is not None else "meeting_noun",
    )  # fmt: skip


def _is_expected(ground: Ground, telling: Telling, clause: Clause) -> bool:
    """Whether a noun says that somebody takes part, whenever it is: مشاركة الرئيس في القمة."""
    forms = (minute_form(ground, at, "attending") for at in range(clause.first, telling.at))
    return any(form is not None and form.kind == "noun" for form in forms)


def _ranks(ground: Ground, clause: Clause, participants: tuple[Party, ...]) -> tuple[Level, ...]:
    """The ranks of those of whom several came by one office: وزيرا خارجية مصر وكينيا."""
    found = (ground.starting.get(at) for at in range(clause.first, clause.last))
    several = (each for each in found if each is not None and each.title is not None and each.number in ("d", "p"))
    came = (each for each in several if not set(participants).isdisjoint(together(ground, each, clause.last)[0]))
    ranks = (rank_of(ground.index, each.title.sense) for each in came if each.title is not None)
    return tuple(dict.fromkeys(rank for rank in ranks if rank is not None))


def _is_in_margin(ground: Ground, telling: Telling) -> bool:
    """Whether the meeting is told behind the one in whose margin it was: «على هامش الاجتماع، التقى الوزير نظيره»."""
    first = ground.text.sentence_of(telling.at).first
    for at in range(telling.at - 1, max(first, telling.at - _MARGIN) - 1, -1):
        length = said(ground, "in_margin_of", at)
        other = without_article(ground.key(at + length))
        if length and at + length < telling.at and ground.definite(at + length) and other in ground.index.meeting_nouns:
            return True
    return False


def _is_bygone(date: FoundDate | None, published: str | None) -> bool:
    """Whether a date is of another year than the article, or of a month before the last."""
    if date is None or date.value is None or not published or not date.value[:4].isdigit():
        return False
    year, month = int(published[:4]), int(published[5:7] or 1)
    told = date.value[5:7]
    months = (year - int(date.value[:4])) * 12 + (month - int(told) if told.isdigit() else 0)
    return months > 1


def _is_only_host(party: Party, host: tuple[Party, ...]) -> bool:
    """Whether a city has only been where they met: المحادثات التي استضافتها مسقط."""
    lent = any(isinstance(each, Phrase) and isinstance(party, Phrase) and each.first == party.first for each in host)
    return lent and isinstance(party, Phrase) and (party.kind == "place" or party.rule == "known")


def _noun_phrase(ground: Ground, telling: Telling, forum: Phrase | None, numbered: bool) -> tuple[int, int]:
    """The tokens that name the meeting: its word with ordinal and adjectives, and the body right behind."""
    before = telling.at - 1
    counted = numbered and without_article(ground.key(before)) in ground.index.minutes.ordinals
    last = (
        _behind_adjectives(ground, telling.ends, ground.text.sentence_of(telling.at).last) if numbered else telling.ends
    )
    if forum is not None and forum.first == last and not forum.cut:
        last = forum.last
    return before if counted else telling.at, last


def _is_definite(ground: Ground, telling: Telling) -> bool:
    """Whether the noun points back: الاجتماع, هذا اللقاء; a construct (اجتماع الوزراء) does not."""
    return ground.definite(telling.at) and telling.ends - telling.at == 1


def _date(dates: list[FoundDate], telling: Telling, clause: Clause) -> FoundDate | None:
    """The date in the clause nearest to the word, one behind it before one ahead of it."""
    near = told_within(dates, clause.first, clause.last)
    behind = [each for each in near if each.first >= telling.ends]
    if behind:
        return with_next_days(behind[0], behind[1:])
    runs = (with_next_days(each, near[number + 1 :]) for number, each in enumerate(near))
    return next((run for run in runs if run.last == near[-1].last), None)


def _state(
    ground: Ground, telling: Telling, deed: Deed | None, clause: Clause, date: FoundDate | None, published: str | None
) -> MeetingState | None:
    """Whether the meeting was, is, is to come, was put off or denied; `None` for one that was only wished for."""
    if deed is not None and "hypothetical" in deed.aux:
        return None
    light: MeetingState | None = _light_state(ground, telling)
    if deed is not None and deed.light is not None:
        light = deed.light.verb.state or light
    light = _told_off(ground, telling, clause) or light
    if light in ("cancelled", "postponed"):
        return light
    before = range(max(clause.first, telling.at - _NEAR), telling.at)
    denied = any(_denies(ground, each) for each in range(clause.first, telling.at))
    if deed is not None and "negation" in deed.aux and not _is_not_attended(ground, telling, deed, clause):
        return "denied" if denied else None
    time = ground.index.time_prepositions | ground.index.inside
    if denied and all(ground.key(each) not in time for each in before):
        return "denied"  # نفى صحة تقارير عن اجتماع سري
    acts = _acts_before(ground, clause)
    if _is_called_for(ground, telling, clause) or acts & _WISHES or _is_broken_off(ground, telling):
        return None
    if acts & _PROMISES:
        return "planned"  # اتفقوا على أن تستضيف كمبالا الاجتماع التاسع
    timed = next((at for at in reversed(before) if ground.key(at) in ground.index.time_prepositions), before.start - 1)
    wished = range(timed + 1, before.stop)  # بحثا سبل إنهاء الأزمة خلال لقائهما
    wanted = any(said(ground, "wished", each) or _none_planned(ground, each) for each in wished)
    if wanted and not _is_at_its_time(ground, telling):
        return None
    if deed is not None and deed.type == "AGREE":
        return "planned"
    if deed is not None and deed.type == "REJECT":
        return "cancelled"
    day = (published or "")[:10]
    if date is not None and date.value is not None and day and date.value[: len(day)] > day[: len(date.value)]:
        return "planned"
    if _is_to_come(ground, telling, clause) or _has_deadline(ground, date, day):
        return "planned"
    ongoing = any(said(ground, "going_on", each) for each in range(clause.first, clause.last))
    return "ongoing" if ongoing else "held"


def _has_deadline(ground: Ground, date: FoundDate | None, day: str) -> bool:
    """Whether it is to be before the end of a time that is not over yet: «تليها قمة في أبوجا قبل نهاية العام»."""
    value = date.value if date is not None else None
    if date is None or value is None or not day.startswith(value):
        return False
    return bool(said(ground, "deadlines", date.first) or said(ground, "deadlines", date.first - 1))


def _is_at_its_time(ground: Ground, telling: Telling) -> bool:
    """Whether the meeting only says when: «دعت اللجنة، في ختام اجتماعها، إلى هدنة»; not «ترغب في عقد اجتماعها»."""
    noun = ground.key(telling.at - 1)
    within = ground.key(telling.at - 2) in ground.index.inside and not ground.definite(telling.at - 1)
    return within and noun not in ground.index.light_forms and any(each.pronoun for each in telling.forms)


def _is_not_attended(ground: Ground, telling: Telling, deed: Deed, clause: Clause) -> bool:
    """Whether it takes place without somebody: «لن تشارك في الاجتماع المقرر في نيويورك»."""
    before = range(clause.first, telling.at)
    away = any(away_form(ground, at) is not None for at in before)
    there = any(minute_form(ground, at, "attending") is not None for at in before)
    return away or (there and "negation" in deed.aux)


def _is_called_for(ground: Ground, telling: Telling, clause: Clause) -> bool:
    """Whether somebody only calls for it: «دعا الرئيس، الذي كلف بالوساطة، إلى قمة استثنائية»."""
    light = ground.index.light_forms.get(ground.key(telling.at - 1))
    governed = light is not None and light.kind == "noun"  # وإلى استئناف الحوار
    to = ground.key(telling.at - 1 - governed).removeprefix("و")
    if to not in ground.index.towards or (ground.definite(telling.at) and not governed):
        return False
    first = ground.text.sentence_of(telling.at).first if governed else clause.first
    acts = (
        {form.verb.act for cut in cuts(ground.key(at)) for form in ground.index.cues.get(cut.key, ())}
        for at in range(telling.at - 2, first - 1, -1)
    )
    return any("demand" in each for each in acts)


def _acts_before(ground: Ground, clause: Clause) -> set[str]:
    """The acts of speech shortly before the أن that opens a clause: «اقترحت تشاد أن تعقد», «اتفقوا على أن تستضيف»."""
    that = clause.first - 1
    subjunctive = ground.key(clause.first)[:1] in _SUBJUNCTIVE
    if not ground.is_that(that) or ground.is_that(that - 1) or not subjunctive:
        return set()
    near = range(max(ground.text.sentence_of(that).first, that - _PROPOSED), that)
    keys = (cut.key for at in near for cut in cuts(ground.key(at)))
    return {form.verb.act for key in keys for form in ground.index.cues.get(key, ())}


def _is_broken_off(ground: Ground, telling: Telling) -> bool:
    """Whether a verb right before says that talks in general stopped: توقفت محادثات السلام; not انهارت الجولة السابعة."""
    stopped = telling.forms[0].kind == "noun" and said(ground, "stopped", telling.at - 1) > 0
    return stopped and not ordinals_of(ground, telling.at, telling.ends, telling.cut)


def _none_planned(ground: Ground, at: int) -> bool:
    """لا توجد خطط لإجراء محادثات."""
    found = ground.index.issues.states.match(ground.text.keys, at)
    return found is not None and found.value == "no_talks_planned"


def _light_state(ground: Ground, telling: Telling) -> MeetingState | None:
    """What a light verb shortly before a noun says of the meeting: إلغاء الاجتماع, تأجيل الجولة."""
    for at in range(telling.at - 1, telling.at - 4, -1):
        for cut in cuts(ground.key(at)):
            light = ground.index.light_forms.get(without_article(cut.key))
            if light is not None and light.verb.state is not None:
                return light.verb.state
    return None


def _told_off(ground: Ground, telling: Telling, clause: Clause) -> MeetingState | None:
    """What a verb behind a noun and its relative clause says: «الجولة الثالثة، التي كان مقررا أن تبدأ الأحد، أرجئت»."""
    sentence = ground.text.sentence_of(telling.at)
    relative = ground.key(telling.ends) in COMMAS or any(
        ground.key(at) in COMMAS for at in range(telling.ends, clause.last)
    )
    if telling.forms[0].kind != "noun" or not relative:
        return None
    for at in range(telling.ends, min(sentence.last, telling.ends + _TOLD_OFF)):
        light = ground.index.light_forms.get(ground.key(at))
        off = light is not None and light.kind == "passive" and light.gender == "f" and ground.key(at - 1) in COMMAS
        if light is not None and off and light.verb.state in ("cancelled", "postponed"):
            return light.verb.state
    return None


def _denies(ground: Ground, at: int) -> bool:
    return ground.key(at) in ground.index.denials and any(
        each.verb.act == "deny" for each in ground.index.cues.get(ground.key(at), ())
    )


def _is_to_come(ground: Ground, telling: Telling, clause: Clause) -> bool:
    """سيعقد الاجتماع, الاجتماع المقبل, المقرر عقده."""
    if telling.future or _is_purpose(ground, telling):
        return True
    for at in range(max(clause.first, telling.at - _VERB), telling.at):
        key = ground.key(at)
        light = ground.index.light_forms.get(key[1:]) if key[:1] == "س" else None
        if key in ground.index.plans or (light is not None and light.kind == "present"):
            return True
        possible = ground.index.light_forms.get(key) if ground.key(at - 1) in ground.index.may else None
        if possible is not None and possible.kind == "present":
            return True  # قد تعقدان جولة
    if any(_will_be(ground, at) for at in range(telling.ends, min(clause.last, telling.ends + _WILL_BE))):
        return True
    near = range(telling.ends, min(clause.last, telling.ends + _COMING))
    return any(ground.key(at) in ground.index.coming for at in near) or _will_take_place(ground, telling, clause)


def _will_take_place(ground: Ground, telling: Telling, clause: Clause) -> bool:
    """Whether the verb behind the noun and those who meet says that it will be: الجولة الثانية بين الوفدين ستبدأ."""
    if telling.forms[0].kind != "noun":
        return False
    for at in range(telling.ends, min(clause.last, telling.ends + _PREDICATE)):
        key = ground.key(at)
        told = ground.index.light_forms.get(key)
        if key in COMMAS or ground.is_that(at) or (told is not None and told.kind != "noun"):
            return False
        light = ground.index.light_forms.get(key[1:]) if may_be_future(key) else None
        if light is not None and light.kind == "present":
            return True
    return False


def _will_be(ground: Ground, at: int) -> bool:
    """سيكون: what a meeting will be about tells that it is to come."""
    key = ground.key(at)
    return key[:1] == "س" and key[1:] in ground.index.auxiliaries


def _is_purpose(ground: Ground, telling: Telling) -> bool:
    """Whether it is what somebody came or is for: وصل للقاء الوزير, على أن يلتقي نظيره."""
    then = telling.forms[0].kind == "present" and ground.is_that(telling.at - 1)
    return then or _is_aim(ground, telling)


def _is_aim(ground: Ground, telling: Telling) -> bool:
    """Whether it is told by a noun behind ل that has no article: للقاء الوزير, not للاجتماع."""
    if telling.forms[0].kind != "noun" or telling.proclitics[-1:] != "ل":
        return False
    plain = ground.key(telling.at)[telling.cut :]
    return not ground.definite(telling.at) or ground.index.event_forms.match((plain,), 0) is not None


def _forum(ground: Ground, telling: Telling, deed: Deed | None, clause: Clause) -> tuple[Phrase | None, bool]:
    """The body whose meeting it is: in the genitive, behind ل, as subject of «عقدت … اجتماعها»; or that of the series."""
    start = _behind_adjectives(ground, telling.ends, clause.last)
    start += ground.key(start) in ground.index.minutes.phrases["of_parts"]  # الجولة الرابعة من المنتدى
    behind = ground.starting.get(start)
    if behind is not None and behind.kind in _BODIES:
        proclitics = ground.key(behind.first)[: behind.cut]
        if proclitics in ("", "ل") and behind.first - telling.ends <= _CLOSE:
            return behind, False
    described = body_described(ground, telling.at) if telling.forms[0].pronoun else None
    if described is not None:
        return described, False
    if deed is not None:
        bodies = [each for each in deed.actors if isinstance(each, Phrase) and each.kind in _BODIES]
        held = telling.forms[0].pronoun or deed.rule in ("light_verb", "relative_light_verb")
        if held and bodies and len(deed.actors) == 1:
            return bodies[0], False
    by_people = deed is not None and any(
        isinstance(each, Phrase) and each.kind not in _BODIES for each in deed.actors[:1]
    )
    if any(each.pronoun for each in telling.forms) and not by_people:
        ahead = [ground.starting[at] for at in range(clause.first, telling.at) if at in ground.starting]
        holder = next((each for each in reversed(ahead) if each.kind in _BODIES and each.cut <= 1), None)
        if holder is not None:
            return holder, False
    if _is_of_other_talks(ground, telling):
        return None, False
    counted = ordinals_of(ground, telling.at, telling.ends, telling.cut) or _is_next(ground, telling)
    return None, _is_definite(ground, telling) and bool(counted)


def _that_meets(deed: Deed | None) -> Phrase | None:
    """The forum that a verb tells to meet: تجتمع المنصة في مسقط."""
    alone = deed.actors[0] if deed is not None and len(deed.actors) == 1 and not deed.recipients else None
    return alone if isinstance(alone, Phrase) and alone.kind == "forum" else None


def _is_of_other_talks(ground: Ground, telling: Telling) -> bool:
    """Whether a round says itself what it is a round of: الجولة الـ25 من محادثات الممثلين."""
    of = ground.index.minutes.phrases["of_parts"]
    near = range(telling.ends, telling.ends + _CLOSE)
    nouns = ground.index.meeting_nouns
    return any(ground.key(at) in of and without_article(ground.key(at + 1)) in nouns for at in near)


def _behind_adjectives(ground: Ground, at: int, limit: int) -> int:
    """The token behind adjectives and ordinals of a noun: الدورة العادية الثالثة | لمجلس الجامعة."""
    for _ in range(4):
        if at >= limit or at in ground.starting or not ground.is_word(at) or ground.is_function(at):
            break
        if ground.dates.get(at) is not None or ground.attached(at, "ب"):
            break  # الاجتماع الرابع عام 2022, المحادثات برعاية الأمم المتحدة
        ordinal = without_article(ground.key(at)) in ground.index.minutes.ordinals
        if not (ordinal or ground.is_adjective(at) or ground.key(at) in ground.index.minutes.phrases["teens"]):
            break
        at += 1
    return at


def _host(ground: Ground, telling: Telling, clause: Clause) -> tuple[Party, ...]:
    """Who received the others: الذي استضافته الدوحة, تستضيف القاهرة اجتماعا, باستضافة مسقط."""
    found = parties_behind(ground, "hosted_by", clause)
    if found:
        return found
    for at in range(clause.first, clause.last):
        form = minute_form(ground, at, "hosting")
        if form is None or not _is_hosted(ground, at, telling):
            continue
        ahead = ground.ending.get(at)
        if ahead is not None and ahead.kind in ("state", "place") and not ahead.cut and not form.pronoun:
            return (ahead,)
        named = named_place(ground, at + 1)  # تستضيفها العاصمة القطرية الدوحة
        behind = ground.starting.get(at + 1 if named is None else named)
        if behind is not None and behind.kind in ("state", "place") and not behind.cut:
            return (behind,)
        if form.kind == "noun" or form.pronoun:
            return parties_at(ground, at + 1, telling.at if at < telling.at else clause.last)[:1]
    return ()


def _is_hosted(ground: Ground, at: int, telling: Telling) -> bool:
    """Whether it is the meeting that is hosted: «تستضيف القاهرة، غدا، اجتماعا»; not «شهدها لبنان، ولهذا قررنا اتصالات»."""
    before = at < telling.at
    between = range(at, telling.at) if before else range(telling.ends, at)
    commas = sum(ground.key(each) in COMMAS for each in between)
    relative = ground.key(at - 1) in ground.index.relatives  # الجولة الرابعة من المنتدى، التي استضافتها
    return commas in (0, 2) if before else commas == 0 or relative


def minute_form(ground: Ground, at: int, tells: str) -> MinuteForm | None:
    """The form of a verb of minutes that tells this at token `at`."""
    for form in ground.index.minute_forms(ground.key(at)):
        if form.verb.tells == tells:
            return form
    return None


def away_form(ground: Ground, at: int) -> MinuteForm | None:
    """The form of a verb that says at token `at` that somebody was not there: غاب, قاطعت, اعتذر عن."""
    away = minute_form(ground, at, "staying_away")
    behind = away.verb.behind if away is not None else None
    return away if behind is None or ground.key(at + 1) == behind else None


def _place(
    ground: Ground, telling: Telling, kind: MeetingKind, clause: Clause, host: tuple[Party, ...], aim: bool
) -> Phrase | None:
    """Where it was: behind a preposition of place after the word, before it, or where the host is."""
    if kind == "call":
        return None
    going = kind == "visit" or aim
    wanted = ground.index.inside | (ground.index.thither if going else set()) | ({"ب"} if kind != "visit" else set())
    met = [(at, phrase) for at, governor, phrase in places_in(ground, clause) if governor in wanted]
    behind = [phrase for at, phrase in met if at >= telling.ends]
    if behind:
        return behind[0]
    there = _in_genitive(ground, telling, kind, clause)
    if there is not None:
        return there
    before = [phrase for at, phrase in met if at < telling.at]
    if before:
        return before[-1]
    return next((each for each in host if isinstance(each, Phrase)), None)


def _in_genitive(ground: Ground, telling: Telling, kind: MeetingKind, clause: Clause) -> Phrase | None:
    """The place right behind the word: قمة الرياض, محادثات جنيف; of a visit also a state: زار عمّان, زيارة القاهرة."""
    wanted = ("place", "state") if kind == "visit" else ("place",)
    for at in range(telling.ends, clause.last if kind == "visit" else min(telling.ends + 1, clause.last)):
        phrase = ground.starting.get(at)
        if phrase is not None and phrase.kind in wanted and not phrase.cut:
            return phrase
        if phrase is None and (not ground.is_word(at) or ground.is_function(at)):
            return None
    return None


def _participants(
    ground: Ground, telling: Telling, deed: Deed | None, clause: Clause
) -> tuple[tuple[Party, ...], bool]:
    """Who met, as far as the clause says; and whether the one who speaks took part (مشاركته في)."""
    found: list[Party] = [*deed.actors, *deed.recipients] if deed is not None else []
    found.extend(parties_behind(ground, "with_those", Clause(telling.ends, _called_to(ground, telling, clause))))
    found.extend(_brought_together(ground, telling, clause))
    came, speaker = _attending(ground, telling, clause)
    found.extend(came)
    if deed is None and not found:
        found.extend(nationalities(ground, telling.ends, clause.last)[0])
    if not found:
        found.extend(_two_before(ground, telling, clause))
    kept = [each for each in found if isinstance(each, str) or _may_meet(ground, each)]
    return tuple(dict.fromkeys(kept)), speaker


def _called_to(ground: Ground, telling: Telling, clause: Clause) -> int:
    """Where what they call for begins, or the clause ends: دعت اللجنة، في ختام اجتماعها، | إلى هدنة، وإلى حوار بين الطرفين."""
    inside = range(telling.ends + 1, clause.last)
    calls = (
        at for at in inside if ground.key(at).removeprefix("و") in ground.index.towards and ground.key(at - 1) in COMMAS
    )
    return next(calls, clause.last)


def _two_before(ground: Ground, telling: Telling, clause: Clause) -> tuple[Party, ...]:
    """Two told before, behind a meeting between them: المحادثات بين البلدين, لقاء بينهما, اجتمع وزيرا خارجية البلدين."""
    joint = folded(telling.forms[0].word.joint)
    for at in range(telling.ends, min(clause.last, telling.ends + _COMING)):
        if not points_to_two(ground, at):
            continue
        office = ground.ending.get(at)
        several = office is not None and office.title is not None and office.number in ("d", "p")
        pronoun = ground.key(at) in ground.index.minutes.phrases["two_pronouns"] and ground.key(at)[:3] in joint
        pair = pair_before(ground, at) if several or pronoun or ground.key(at - 1) in joint else ()
        here = ground.text.sentence_of(at).first
        sides = (isinstance(each, str) or each.kind == "state" or (pronoun and each.first >= here) for each in pair)
        return pair if all(sides) else ()
    return ()


def _may_meet(ground: Ground, phrase: Phrase) -> bool:
    """Whether somebody is named and no place, outlet or seat."""
    if phrase.kind in ("place", "outlet"):
        return False
    key = without_article(ground.key(phrase.first)[phrase.cut :])
    return key not in ground.index.minutes.phrases["seats"]


def _brought_together(ground: Ground, telling: Telling, clause: Clause) -> tuple[Party, ...]:
    """اجتماع ضم الوزراء, لقاء جمعه مع نظيره, القمة التي جمعت الرئيسين."""
    if telling.forms[0].kind != "noun":
        return ()  # اجتمعت اللجنة التي تضم: of the body
    for at in range(telling.ends, clause.last):
        form = minute_form(ground, at, "including")
        if form is not None and form.kind in ("past", "present"):
            return parties_at(ground, at + 1 + said(ground, "with_words", at + 1), clause.last)
    return ()


def _attending(ground: Ground, telling: Telling, clause: Clause) -> tuple[tuple[Party, ...], bool]:
    """Who is told to have taken part: عقب مشاركته في اجتماع, شارك الوزير في الجولة, حضر السفراء اللقاء."""
    for at in range(telling.at - 1, max(clause.first, telling.at - 12) - 1, -1):
        form = minute_form(ground, at, "attending")
        if form is None:
            continue
        if form.kind == "noun":
            return (() if form.pronoun else parties_at(ground, at + 1, telling.at)), bool(form.pronoun)
        return _subject_round(ground, at, at + 1, telling.at), False
    return _travelling(ground, telling, clause), False


def _travelling(ground: Ground, telling: Telling, clause: Clause) -> tuple[Party, ...]:
    """Who is told to go to it: يتوجه الرئيس غدا إلى قمة المنظمة."""
    if ground.key(telling.at - 1) not in ground.index.thither:
        return ()
    for at in range(telling.at - 1, max(clause.first, telling.at - _JOURNEY) - 1, -1):
        way = telling_at(ground, at) if ground.index.may_tell(ground.key(at)) else None
        if way is not None and way.forms[0].word.meeting == "visit" and way.forms[0].kind in ("past", "present"):
            return _subject_round(ground, at, way.ends, telling.at)
    return ()


def _subject_round(ground: Ground, at: int, ends: int, limit: int) -> tuple[Party, ...]:
    """Who does what a verb tells: right behind it, else right before it."""
    ahead = ground.ending.get(at)
    return parties_at(ground, ends, limit) or ((ahead,) if ahead is not None and not ahead.cut else ())
