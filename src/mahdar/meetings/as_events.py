"""Each meeting is an event too: one, however often it is told. CONSULT; to come AGREE; cancelled REJECT (PLOVER, 2024)."""

from mahdar.events.assemble import ids_of
from mahdar.events.codes import cameo_of
from mahdar.events.deeds import Deed
from mahdar.events.settings import is_history
from mahdar.meetings.sides import Ids, hosts_at, party_of, visitors_and_hosts
from mahdar.meetings.told import Told
from mahdar.mentions.resolve import Cast, span_of
from mahdar.reading import Actor, Aux, Event, EventType, Evidence, Meeting, MeetingState
from mahdar.spans import Span
from mahdar.statements.ground import Ground

_TYPES: dict[MeetingState, EventType] = {
    "held": "CONSULT", "ongoing": "CONSULT", "denied": "CONSULT", "planned": "AGREE", "postponed": "AGREE",
    "cancelled": "REJECT",
}  # fmt: skip


def events_of_meetings(
    ground: Ground, meetings: list[Meeting], told: dict[str, list[Told]], cast: Cast, published: str | None
) -> list[Event]:
    """The event of each meeting of which it is told who met; `told`: the tellings of each."""
    actors = {each.id: each for each in cast.actors}
    events = (_event(ground, each, told[each.id], cast, actors, published) for each in meetings)
    return [each for each in events if each.actor or each.recipient]


def _event(
    ground: Ground, meeting: Meeting, tellings: list[Told], cast: Cast, actors: dict[str, Actor], published: str | None
) -> Event:
    deed = _fullest(ground, [each.deed for each in tellings if each.deed is not None], cast)
    told = next((each for each in tellings if each.deed is deed), tellings[0])
    kind, mode = _TYPES[meeting.state], _mode(meeting, deed)
    actor, recipient = _parties(meeting, deed, cast)
    placed = hosts_at(ground, meeting.place) if recipient or _has_subject(deed) else ()
    if recipient and not any(each.kind == "visit" for each in tellings):
        actor, recipient = tuple(dict.fromkeys((*actor, *recipient))), ()  # by the words nobody came to the other
    if not recipient:
        actor, recipient = visitors_and_hosts(actors, actor, placed)
    recipient = _hosts_met(actors, actor, recipient, meeting.participants)
    aux: tuple[Aux, ...] = ("negation",) if meeting.state == "denied" else ()
    if is_history(meeting.date, published):
        aux = ("historical", *aux)
    context = deed.word.context if deed is not None else ()
    return Event(
        id="",
        type=kind,
        mode=mode,
        aux=aux,
        context=context,
        cameo=cameo_of(ground.index.plover[kind], mode, context, aux),
        actor=actor,
        recipient=recipient,
        anchor=_anchor(ground, told),
        span=ground.text.span(deed.first, max(deed.last, told.ends)) if deed is not None else _anchor(ground, told),
        date=meeting.date,
        place=meeting.place,
        statement=f"s{deed.said_in + 1}" if deed is not None and deed.said_in is not None else None,
        evidence=_evidence(ground, meeting, told, tellings),
        rule=told.rule,
    )


def _has_subject(deed: Deed | None) -> bool:
    """Whether somebody met with somebody, not both with each other: بحث الوزير مع نظيره; not جرى لقاء بين الوزيرين."""
    if deed is None or deed.light is None:
        return deed is not None and deed.kind != "noun"
    return not deed.light.verb.impersonal


def _fullest(ground: Ground, deeds: list[Deed], cast: Cast) -> Deed | None:
    """The telling that names most of those who met, one in the text before that of its heading."""

    def fullness(deed: Deed) -> tuple[int, bool]:
        met = {*ids_of(cast, deed.actors), *ids_of(cast, deed.recipients)}
        return len(met), ground.text.sentence_of(deed.telling.at).part == "body"

    return max(deeds, key=fullness, default=None)


def _hosts_met(actors: dict[str, Actor], guests: Ids, recipient: Ids, participants: Ids) -> Ids:
    """The hosts of a visit: instead of a state those of its officials who received the guest: زار قطر والتقى أميرها."""
    hosts = ([who for who in participants if who != each and party_of(actors, who) == each] for each in recipient)
    met = dict.fromkeys(who for each, people in zip(recipient, hosts, strict=True) for who in people or [each])
    return tuple(each for each in met if each not in guests)


def _mode(meeting: Meeting, deed: Deed | None) -> str | None:
    if meeting.state == "cancelled":
        return "meet"
    return deed.word.mode if deed is not None and _TYPES[meeting.state] == "CONSULT" else None


def _parties(meeting: Meeting, deed: Deed | None, cast: Cast) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who met whom, by the telling that names most of them, else all who took part; the forum where nobody is named."""
    actor = ids_of(cast, deed.actors) if deed is not None else ()
    recipient = ids_of(cast, deed.recipients) if deed is not None else ()
    more = (
        [each for each in meeting.participants if each not in (*actor, *recipient)]
        if len(actor + recipient) < 2
        else []
    )
    if deed is not None and deed.word.meeting == "visit" and actor and not recipient:
        recipient, more = tuple(more), []  # who came to whom
    summit = deed is not None and deed.word.meeting == "summit"  # of it all members are: قمة مجموعة السبع
    actor = tuple(each for each in (*actor, *more) if summit or each != meeting.forum)
    if not actor and not recipient and meeting.forum is not None:
        actor = (meeting.forum,)
    return actor, recipient


def _anchor(ground: Ground, told: Told) -> Span:
    return span_of(ground.text, told.at, told.ends, told.cut)


def _evidence(ground: Ground, meeting: Meeting, told: Told, tellings: list[Told]) -> Evidence:
    found: Evidence = {name: spans for name, spans in meeting.evidence.items() if name in ("date", "place")}
    also = sorted(_anchor(ground, each) for each in tellings if each is not told)
    if also:
        found["also"] = also
    return found
