"""From deeds in tokens to the events of the record: spans, actors, date, place, code."""

import msgspec

from mahdar.dates.find import FoundDate
from mahdar.events.codes import cameo_of
from mahdar.events.deeds import Deed, Parties, Party
from mahdar.events.political import is_political
from mahdar.events.same import Told, standing_of, without_repetitions
from mahdar.events.settings import date_of, is_history, place_of
from mahdar.lexicons.index import Index
from mahdar.mentions.resolve import Cast, span_of
from mahdar.reading import Actor, Event
from mahdar.spans import Span
from mahdar.statements.ground import Ground


def doing(deeds: list[Deed]) -> list[Party]:
    """Every party that does something or to which it is done."""
    return [each for deed in deeds for each in (*deed.actors, *deed.recipients)]


def assemble_events(
    ground: Ground, deeds: list[Deed], cast: Cast, dates: list[FoundDate], published: str | None
) -> list[Event]:
    """The events of the record, each once however often it is told, ids in the order of the text."""
    dated = {each: date_of(ground, each, dates) for each in deeds}
    actors = {each.id: each for each in cast.actors}
    told = [_told(ground, each, cast, dated[each]) for each in deeds]
    told = [each for each in told if _is_political(ground.index, each, actors) and not _is_of_one(each)]
    events = without_repetitions(told, standing_of(cast.actors))
    return [
        _event(ground, each, f"e{number}", cast, dated[each.deed], published)
        for number, each in enumerate(events, start=1)
    ]


def _is_political(index: Index, told: Told, actors: dict[str, Actor]) -> bool:
    return is_political(
        index, told.deed, [actors[each] for each in told.actor], [actors[each] for each in told.recipient]
    )


def _is_of_one(told: Told) -> bool:
    """Whether what is an event only between two was read of one and the same under two names: بكين, الصين."""
    return told.deed.word.weak and bool(told.deed.recipients) and not told.recipient and len(told.actor) == 1


def in_order(events: list[Event]) -> list[Event]:
    """Events in the order of the text, their ids in that order."""
    ordered = sorted(events, key=lambda each: (each.anchor, each.type))
    return [msgspec.structs.replace(each, id=f"e{number}") for number, each in enumerate(ordered, start=1)]


def _told(ground: Ground, deed: Deed, cast: Cast, date: FoundDate | None) -> Told:
    sentence = ground.text.in_sentence[deed.telling.at]
    value = date.value if date is not None else None
    place = place_of(ground, deed)
    where = cast.ids.get(place) if place is not None else None
    heading = ground.text.sentences[sentence].part != "body"
    stands = (deed.word.alone and not ground.definite(deed.telling.at)) or deed.rule == "happening"
    actor = ids_of(cast, deed.actors)
    recipient = tuple(each for each in ids_of(cast, deed.recipients) if each not in actor)
    return Told(deed, actor, recipient, value, sentence, where, stands, heading)


def _event(ground: Ground, told: Told, name: str, cast: Cast, date: FoundDate | None, published: str | None) -> Event:
    deed, telling = told.deed, told.deed.telling
    place = place_of(ground, deed)
    aux = deed.aux
    if date is not None and is_history(date.value, published) and "historical" not in aux:
        aux = ("historical", *aux)
    evidence = {}
    if date is not None:
        evidence["date"] = [date.span]
    if place is not None and place in cast.ids:
        evidence["place"] = [span_of(ground.text, place.first, place.last, place.cut)]
    if told.also:
        evidence["also"] = sorted(_anchor(ground, each) for each in told.also)
    return Event(
        id=name,
        type=deed.type,
        mode=deed.mode,
        aux=aux,
        context=deed.word.context,
        cameo=deed.word.cameo or cameo_of(ground.index.plover[deed.type], deed.mode, deed.word.context, aux),
        actor=told.actor,
        recipient=told.recipient,
        anchor=_anchor(ground, deed),
        span=ground.text.span(deed.first, max(deed.last, telling.ends)),
        date=told.date,
        place=told.place,
        statement=f"s{deed.said_in + 1}" if deed.said_in is not None else None,
        evidence=evidence,
        rule=deed.rule,
    )


def _anchor(ground: Ground, deed: Deed) -> Span:
    return span_of(ground.text, deed.telling.at, deed.telling.ends, deed.telling.cut)


def ids_of(cast: Cast, parties: Parties) -> tuple[str, ...]:
    """The actors that parties name, each once."""
    found = (each if isinstance(each, str) else cast.ids.get(each) for each in parties)
    return tuple(dict.fromkeys(each for each in found if each is not None))
