"""From tellings in tokens to the meetings of the record: which are one, who was there, who stayed away, what is inferred."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

import msgspec

from mahdar.events.assemble import ids_of
from mahdar.events.deeds import Party
from mahdar.meetings.drafts import Draft
from mahdar.meetings.levels import level_of_those
from mahdar.meetings.press import Press, press_conferences
from mahdar.meetings.sameness import same_meeting
from mahdar.meetings.sides import party_of, state_of, told_once
from mahdar.meetings.told import Absent, Told
from mahdar.mentions.phrases import Phrase
from mahdar.mentions.resolve import Cast, span_of
from mahdar.mentions.standing import is_about_several, is_political
from mahdar.reading import Absence, Actor, Meeting, Occasion, Statement
from mahdar.spans import Span
from mahdar.statements.ground import Ground

_LATELY = 40  # meetings back to the one that is told again
_AHEAD = 20  # tokens behind a word of absence in which its meeting may be told first
_FORUM = 80  # tokens back to the forum of a numbered meeting


def meeting_parties(told: Iterable[Told], absent: Iterable[Absent]) -> Iterator[Party]:
    """Every party that a meeting names."""
    for each in told:
        yield from (*each.participants, *each.mediators, *each.host)
        yield from (phrase for phrase in (each.forum, each.place) if phrase is not None)
    for away in absent:
        yield from away.who


def assemble_meetings(
    ground: Ground, told: list[Told], absent: list[Absent], cast: Cast, statements: list[Statement]
) -> tuple[list[Meeting], dict[str, list[Told]], list[Statement]]:
    """The meetings of an article in the order of their first telling, the tellings of each by its id, and the statements
    with their occasions named."""
    actors = {each.id: each for each in cast.actors}
    drafts: list[Draft] = []
    for each in told:
        draft = _draft(ground, each, cast, actors)
        if each.series:
            draft.forum = _forum_of_series(ground, drafts, each, cast)
        same = next((before for before in drafts[: -_LATELY - 1 : -1] if same_meeting(before, draft)), None)
        if same is not None:
            same.add(draft)
        elif not draft.bare and _is_told_of(draft):
            drafts.append(draft)  # of the others nothing but the place is told
    drafts = _of_politics(drafts, actors, [each for each in absent if _is_of_state(each, cast, actors)])
    pressed = list(press_conferences(ground, statements, cast, actors))
    names = {id(draft): f"m{number}" for number, draft in enumerate(drafts, start=1)}
    linked, occasions = _with_occasions(ground, drafts, names, statements)
    away = _absences(ground, absent, drafts, cast)
    meetings = [
        _meeting(ground, draft, names[id(draft)], actors, linked, away.get(id(draft), []), pressed) for draft in drafts
    ]
    return meetings, {names[id(draft)]: draft.told for draft in drafts}, occasions


def _is_told_of(draft: Draft) -> bool:
    lent = draft.host or draft.mediators or draft.state == "denied"
    return bool(draft.participants or draft.forum or draft.ordinal or draft.date or lent)


def _forum_of_series(ground: Ground, drafts: list[Draft], told: Told, cast: Cast) -> str | None:
    """The forum of the meeting told before, else the forum named last before: وتأسس المنتدى … وعقدت الجولة الأولى."""
    before = next((each.forum for each in reversed(drafts) if each.forum is not None), None)
    if before is not None:
        return before
    named = (ground.starting.get(at) for at in range(told.at - 1, max(-1, told.at - _FORUM), -1))
    return next(
        (cast.ids[each] for each in named if each is not None and each.kind == "forum" and each in cast.ids), None
    )


def _of_politics(drafts: list[Draft], actors: dict[str, Actor], absent: list[Absent]) -> list[Draft]:
    """The meetings of those who count, between two sides or of a forum, or that a state stays away from; in an article about
    several states those too whose members no list knows."""
    several = is_about_several(actors.values())
    told = (
        each
        for each in drafts
        if several or (_counts(each, actors) and _is_between(each, actors)) or _is_stayed_away_from(each, absent)
    )
    return [each for each in told if not _is_of_press(each, actors)]


def _is_of_state(absent: Absent, cast: Cast, actors: dict[str, Actor]) -> bool:
    """Whether it is a state, its government or a minister who stays away."""
    away = [actors[each] for each in ids_of(cast, absent.who) if each in actors]
    return any(who.kind == "state" or (is_political(who) and bool(who.roles or who.code)) for who in away)


def _is_stayed_away_from(draft: Draft, absent: list[Absent]) -> bool:
    return any(told.clause.first <= each.at < told.clause.last for told in draft.told for each in absent)


def _is_between(draft: Draft, actors: dict[str, Actor]) -> bool:
    """Whether two sides met, a forum, or somebody of a state that is told: not a minister who inspects a bridge, nor the
    committee of a parliament."""
    told = (actors[each] for each in draft.participants if each in actors)
    abroad = any(who.kind in ("state", "bloc") or any(role.of for role in who.roles) for who in told)
    summit = draft.kind == "summit" and draft.host is not None and actors[draft.host].kind == "state"
    return abroad or summit or bool(draft.mediators) or draft.forum is not None or len(draft.parties) > 1


def _is_of_press(draft: Draft, actors: dict[str, Actor]) -> bool:
    """Whether nobody is told to have been there but people of the press."""
    codes = [actors[each].code or "" for each in draft.participants if each in actors]
    return bool(codes) and draft.forum is None and all(code.endswith(("MED", "JRN")) for code in codes)


def _counts(draft: Draft, actors: dict[str, Actor]) -> bool:
    named = (*draft.participants, *(each for each in (draft.forum, draft.host, *draft.mediators) if each is not None))
    return any(is_political(actors[each]) for each in named if each in actors)


def _draft(ground: Ground, told: Told, cast: Cast, actors: dict[str, Actor]) -> Draft:
    participants = list(ids_of(cast, told.participants))
    place = cast.ids.get(told.place) if told.place is not None else None
    forum = cast.ids.get(told.forum) if told.forum is not None else None
    host = next(iter(ids_of(cast, told.host)), None)
    bare = not (participants or place or forum or told.ordinal or (told.date and not told.definite))
    return Draft(
        [told], told.kind, told.state,
        forum=forum,
        ordinal=told.ordinal,
        date=told.date.value if told.date is not None else None,
        place=place,
        place_state=state_of(ground, place),
        host=host,
        level=told.level,
        participants=participants,
        parties={party_of(actors, each) for each in participants},
        people={each for each in participants if _is_named(actors[each])},
        visitors=_visitors(told, cast, actors),
        mediators=list(ids_of(cast, told.mediators)),
        points_back=told.definite,
        bare=bare,
        timeless=_is_timeless(ground, told),
        evidence=_evidence(ground, told),
    )  # fmt: skip


def _is_timeless(ground: Ground, told: Told) -> bool:
    """Whether a heading tells a meeting by its noun alone or in the present: لقاء مصري يوناني, بغداد تستضيف الجولة السادسة."""
    heading = ground.text.sentence_of(told.at).part != "body"
    light = told.deed.light if told.deed is not None else None
    noun = told.deed is None or (told.deed.kind == "noun" and (light is None or light.kind == "present"))
    return heading and noun and told.state == "held" and told.date is None


def _is_named(actor: Actor) -> bool:
    return actor.kind == "person" and any(mention.form == "name" for mention in actor.mentions)


def _visitors(told: Told, cast: Cast, actors: dict[str, Actor]) -> set[str]:
    """The people who came on a visit, states and bodies left out: they may be told by whom they sent."""
    if told.kind != "visit" or told.deed is None:
        return set()
    return {each for each in ids_of(cast, told.deed.actors) if actors[each].kind in ("person", "group")}


def _evidence(ground: Ground, told: Told) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    if told.date is not None:
        found["date"] = [told.date.span]
    single = (("forum", told.forum), ("place", told.place))
    several = (("host", told.host), ("participants", told.participants), ("mediators", told.mediators))
    for name, parties in (*((name, (phrase,)) for name, phrase in single), *several):
        spans = [span_of(ground.text, each.first, each.last, each.cut) for each in parties if isinstance(each, Phrase)]
        if spans:
            found[name] = spans
    return found


def _absences(ground: Ground, absent: list[Absent], drafts: list[Draft], cast: Cast) -> dict[int, list[Absence]]:
    """For each draft who stayed away: from the ones with the ordinals told, else from the one told last before.

    Nobody has stayed away from what is still to come.
    """
    found: dict[int, list[Absence]] = {}
    starts = [draft.told[0].at for draft in drafts]  # in the order of the text
    for each in absent:
        before = drafts[max(0, (last := bisect_left(starts, each.at + _AHEAD)) - _LATELY) : last]
        numbered = [draft for draft in before if draft.ordinal is not None and draft.ordinal in each.ordinals]
        near = range(each.at, each.at + _AHEAD)
        here = [draft for draft in drafts if any(told.at in near for told in draft.told)]
        if each.bygone and any(draft.state != "planned" for draft in (*here, *before)):
            here, before = ([draft for draft in some if draft.state != "planned"] for some in (here, before))
        if each.several:  # those of a forum, not the talks of two told last
            here, before = ([draft for draft in some if draft.forum is not None] for some in (here, before))
        meant = numbered or here[:1] or before[-1:]
        reason = ground.text.span(*each.reason) if each.reason is not None else None
        for draft in meant:
            found.setdefault(id(draft), []).extend(Absence(actor=who, reason=reason) for who in ids_of(cast, each.who))
    return found


def _with_occasions(
    ground: Ground, drafts: list[Draft], names: dict[int, str], statements: list[Statement]
) -> tuple[dict[int, list[Statement]], list[Statement]]:
    """For each draft the statements made on its occasion, and all statements with the meeting of their occasion."""
    linked: dict[int, list[Statement]] = {}
    changed: list[Statement] = []
    told = sorted(((ground.text.tokens[each.at].start, n) for n, draft in enumerate(drafts) for each in draft.told))
    for each in statements:
        draft = _occasion_draft(drafts, told, each.occasion)
        if draft is not None and each.occasion is not None:
            occasion = msgspec.structs.replace(each.occasion, meeting=names[id(draft)])
            each = msgspec.structs.replace(each, occasion=occasion)
            linked.setdefault(id(draft), []).append(each)
        changed.append(each)
    return linked, changed


def _occasion_draft(drafts: list[Draft], told: list[tuple[int, int]], occasion: Occasion | None) -> Draft | None:
    """The meeting that is told inside the words of an occasion; `told`: offsets of all tellings with their draft's number."""
    if occasion is None:
        return None
    at = bisect_left(told, (occasion.span.start, 0))
    return drafts[told[at][1]] if at < len(told) and told[at][0] < occasion.span.end else None


def _in_person(actors: dict[str, Actor], participants: list[str]) -> list[str]:
    """Participants without the states whose officials are among them: زار قطر والتقى أميرها."""
    acted_for = {party_of(actors, each) for each in participants if party_of(actors, each) != each}
    return [each for each in participants if each not in acted_for]


def _visited(draft: Draft, actors: dict[str, Actor]) -> str | None:
    """The state in which a visit was, where no host is told: the visit was to its government."""
    told = draft.kind == "visit" and len(draft.participants) == 1 and draft.participants[0] != draft.place_state
    visitors = draft.parties - set(draft.participants)
    known = draft.place_state in actors and draft.place_state not in draft.parties
    return draft.place_state if told and visitors and known else None


def _meeting(
    ground: Ground,
    draft: Draft,
    name: str,
    actors: dict[str, Actor],
    linked: dict[int, list[Statement]],
    absent: list[Absence],
    pressed: list[Press],
) -> Meeting:
    in_text = (each for each in draft.told if ground.text.sentence_of(each.at).part == "body")
    fullest = next(in_text, draft.told[0])  # a heading says less
    inferred: list[str] = []
    place, evidence = draft.place, draft.evidence
    press = next((each for each in pressed if draft.parties and draft.parties == each.parties), None)
    if place is None and press is not None and draft.state in ("held", "ongoing") and draft.kind != "call":
        place, evidence = press.place, {**evidence, "place": [press.printed]}
        inferred.append("place")
    said = linked.get(id(draft), [])
    date = draft.date
    if date is None and draft.state in ("held", "ongoing"):
        date = next((each.date for each in said if each.date is not None), None)
        inferred += ["date"] * (date is not None)
    participants = list(draft.participants)
    if any(told.speaker for told in draft.told):
        participants += [who for each in said[:1] for who in each.speakers if who not in participants]
    visited = _visited(draft, actors)
    if visited is not None and visited not in participants:
        participants.append(visited)
        inferred.append("participants")
    level = draft.level.level if draft.level is not None else None
    if level is None:
        ranks = (rank for told in draft.told for rank in told.ranks)
        level = level_of_those(ground.index, (actors[each] for each in participants if each in actors), ranks)
        inferred += ["level"] * (level is not None)
    return Meeting(
        id=name,
        forum=draft.forum,
        ordinal=draft.ordinal,
        date=date,
        place=place,
        host=draft.host,
        level=level,
        level_span=ground.text.span(draft.level.first, draft.level.last) if draft.level is not None else None,
        state=draft.state,
        participants=tuple(each for each in _in_person(actors, participants) if each != draft.forum),
        mediators=tuple(draft.mediators),
        absent=told_once(absent, actors),
        span=span_of(ground.text, *fullest.phrase, fullest.cut if fullest.phrase[0] == fullest.at else 0),
        inferred=tuple(inferred),
        evidence=evidence,
        rule=fullest.rule,
    )
