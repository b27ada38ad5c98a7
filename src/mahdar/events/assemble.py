"""From deeds in tokens to the events of the record: spans, actors, date, place, code."""

from mahdar.dates.find import FoundDate
from mahdar.events.codes import cameo_of
from mahdar.events.deeds import Deed, Party
from mahdar.events.settings import date_of, is_history, place_of
from mahdar.mentions.resolve import Cast, span_of
from mahdar.reading import Event
from mahdar.statements.ground import Ground


def doing(deeds: list[Deed]) -> list[Party]:
    """Every party that does something or to which it is done."""
    return [each for deed in deeds for each in (*deed.actors, *deed.recipients)]


def assemble_events(
    ground: Ground, deeds: list[Deed], cast: Cast, dates: list[FoundDate], published: str | None
) -> list[Event]:
    """The events of the record, one for each deed, ids in the order of the text."""
    return [_event(ground, deed, f"e{number}", cast, dates, published) for number, deed in enumerate(deeds, start=1)]


def _event(ground: Ground, deed: Deed, name: str, cast: Cast, dates: list[FoundDate], published: str | None) -> Event:
    date = date_of(ground, deed, dates)
    place = place_of(ground, deed)
    aux = deed.aux
    if date is not None and is_history(date.value, published) and "historical" not in aux:
        aux = ("historical", *aux)
    telling = deed.telling
    evidence = {}
    if date is not None:
        evidence["date"] = [date.span]
    if place is not None and place in cast.ids:
        evidence["place"] = [span_of(ground.text, place.first, place.last, place.cut)]
    return Event(
        id=name,
        type=deed.type,
        mode=deed.mode,
        aux=aux,
        context=deed.word.context,
        cameo=deed.word.cameo or cameo_of(ground.index.plover[deed.type], deed.mode, deed.word.context, aux),
        actor=ids_of(cast, deed.actors),
        recipient=ids_of(cast, deed.recipients),
        anchor=span_of(ground.text, telling.at, telling.ends, telling.cut),
        span=ground.text.span(deed.first, max(deed.last, telling.ends)),
        date=date.value if date is not None else None,
        place=cast.ids.get(place) if place is not None else None,
        statement=f"s{deed.said_in + 1}" if deed.said_in is not None else None,
        evidence=evidence,
        rule=deed.rule,
    )


def ids_of(cast: Cast, parties: tuple[Party, ...]) -> tuple[str, ...]:
    """The actors that parties name, each once."""
    found = (each if isinstance(each, str) else cast.ids.get(each) for each in parties)
    return tuple(dict.fromkeys(each for each in found if each is not None))
