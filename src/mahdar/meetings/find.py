"""Every telling of a meeting, in the order of the text."""

from mahdar.arabic.clitics import cuts, without_article
from mahdar.arabic.letters import fold
from mahdar.dates.find import FoundDate, told_within, with_next_days
from mahdar.events.clauses import folded, is_relative
from mahdar.events.deeds import Deed, Telling
from mahdar.lexicons.entries import MeetingKind
from mahdar.meetings.clauses import clause_of, parties_behind, said
from mahdar.meetings.forms import is_aim, is_definite, is_next, minute_form
from mahdar.meetings.levels import level_told
from mahdar.meetings.ordinals import ordinals_of
from mahdar.meetings.pairs import points_to_two
from mahdar.meetings.people import is_only_host, participants_of, ranks_of
from mahdar.meetings.places import _that_meets, behind_adjectives, forum_of, host_of, place_of
from mahdar.meetings.series import last_of_them, with_further
from mahdar.meetings.states import is_not_attended, state_told
from mahdar.meetings.told import Clause, Told
from mahdar.mentions.phrases import Phrase
from mahdar.statements.ground import COMMAS, Ground

_INNER = 5  # tokens between a session and what it is a session of: جولة جديدة من المحادثات
_NUMBERED = frozenset({"talks", "session", "summit"})
_COMING = 6
_AGREED = 12  # tokens between a verb of agreeing and the meeting agreed on
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
    further = with_further(ground, _on_journeys(ground, found), dates, published)
    return sorted([*further, *last_of_them(ground, dates)], key=lambda each: each.at)


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


def _is_any(ground: Ground, telling: Telling, deed: Deed | None) -> bool:
    """Whether a noun speaks of meetings in general: لقاءات أخرى; or, with nobody who met, only of talking: للتشاور."""
    form = telling.forms[0]
    if form.kind != "noun" or ordinals_of(ground, telling.at, telling.ends, telling.cut):
        return False
    if not telling.cut and ground.key(telling.at - 1) in ground.index.any_of:
        return True  # لا جدوى من أي اجتماع
    word = deed.word if deed is not None else form.word
    plural = any(
        without_article(ground.key(telling.at)[telling.cut :]).removesuffix("ا") == fold(each) for each in word.nouns
    )
    parties = len(deed.actors) + len(deed.recipients) if deed is not None else 0
    if plural and parties < 2 and not form.pronoun:
        body = ground.starting.get(behind_adjectives(ground, telling.ends, ground.text.sentence_of(telling.at).last))
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
        ordinals_of(ground, telling.at, telling.ends, telling.cut) or is_next(ground, telling) or last
    )
    return next((each.meeting for each in nouns if numbered or not each.themes), None)


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
    return goes and is_aim(ground, telling) and ground.text.in_sentence[way.at] == ground.text.in_sentence[telling.at]


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
    aim = is_aim(ground, telling)
    date = _date(dates, telling, Clause(telling.ends, clause.last) if aim else clause)
    state = state_told(ground, telling, deed, clause, date, published)
    if state is None:
        return None
    missed = deed is not None and is_not_attended(ground, telling, deed, clause)
    forum, series = forum_of(ground, telling, None if missed else deed, clause) if noun else (_that_meets(deed), False)
    host = host_of(ground, telling, clause)
    mediators = parties_behind(ground, "mediated_by", clause)
    received = deed is not None and deed.rule == "noun_genitive" and forum in deed.recipients
    participants, speaker = participants_of(ground, telling, None if received or missed else deed, clause)
    participants = () if missed else participants
    return Told(
        telling.at, telling.ends, telling.cut, kind, clause, _noun_phrase(ground, telling, forum, bool(ordinals)),
        noun and is_definite(ground, telling) and not is_next(ground, telling), None if missed else deed,
        forum=forum,
        series=series,
        ordinal=ordinals[0] if len(ordinals) == 1 else None,
        date=date,
        place=place_of(ground, telling, kind, clause, host, aim),
        host=host,
        level=level_told(ground, telling.at, telling.ends, kind, clause),
        state=state,
        participants=tuple(
            each
            for each in participants
            if each is not forum and not is_only_host(each, host) and each not in mediators
        ),
        speaker=speaker,
        mediators=mediators,
        described=is_definite(ground, telling) and is_relative(ground, telling.ends),
        beside=any(said(ground, "in_margin_of_it", each) for each in range(clause.first, clause.last))
        or _is_in_margin(ground, telling),
        in_margin=any(said(ground, "in_margin_of", each) for each in range(telling.ends, clause.last)),
        attended=any(minute_form(ground, at, "attending") is not None for at in range(clause.first, telling.at)),
        expected=_is_expected(ground, telling, clause),
        ranks=ranks_of(ground, clause, participants),
        bygone=_is_bygone(date, published),
        rule=f"meeting_{deed.rule}" if deed is not None else "meeting_noun",
    )  # fmt: skip


def _is_expected(ground: Ground, telling: Telling, clause: Clause) -> bool:
    """Whether a noun says that somebody takes part, whenever it is: مشاركة الرئيس في القمة."""
    forms = (minute_form(ground, at, "attending") for at in range(clause.first, telling.at))
    return any(form is not None and form.kind == "noun" for form in forms)


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


def _noun_phrase(ground: Ground, telling: Telling, forum: Phrase | None, numbered: bool) -> tuple[int, int]:
    """The tokens that name the meeting: its word with ordinal and adjectives, and the body right behind."""
    before = telling.at - 1
    counted = numbered and without_article(ground.key(before)) in ground.index.minutes.ordinals
    last = (
        behind_adjectives(ground, telling.ends, ground.text.sentence_of(telling.at).last) if numbered else telling.ends
    )
    if forum is not None and forum.first == last and not forum.cut:
        last = forum.last
    return before if counted else telling.at, last


def _date(dates: list[FoundDate], telling: Telling, clause: Clause) -> FoundDate | None:
    """The date in the clause nearest to the word, one behind it before one ahead of it."""
    near = told_within(dates, clause.first, clause.last)
    behind = [each for each in near if each.first >= telling.ends]
    if behind:
        return with_next_days(behind[0], behind[1:])
    runs = (with_next_days(each, near[number + 1 :]) for number, each in enumerate(near))
    return next((run for run in runs if run.last == near[-1].last), None)
