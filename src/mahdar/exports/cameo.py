"""Events as dyads of ICEWS: who did what to whom, in CAMEO, one row for each pair and direction.

PLOVER keeps those who act together in one list; CAMEO has a row for each of them. What is done by both sides is told
once in each direction. What did not happen (`negation`, `hypothetical`) has no code of CAMEO and no row, nor has an event
without anyone to whom it was done.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import permutations, product
from typing import NamedTuple

from mahdar.exports.article import publisher, short_id
from mahdar.exports.codes import in_cameo
from mahdar.exports.days import first_day
from mahdar.exports.tables import Code, cameo_codes
from mahdar.reading import Actor, Event, Reading
from mahdar.tokens.text import Text, read_text_structure
from mahdar.views.spreadsheet import SEPARATOR, csv_table

COLUMNS = (
    "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity",
    "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher",
    "City", "District", "Province", "Country", "Latitude", "Longitude",
)  # fmt: skip

_VISIT, _HOST = "042", "043"
_MUTUAL = ("040", "041", "044", "046", "057", "06")
"""What the one cannot do without the other: meetings, calls, negotiations, a signed agreement, cooperation."""


class Dyad(NamedTuple):
    """One direction of an event: ids of actors, and a code of CAMEO."""

    source: str
    target: str
    code: str


def cameo_rows(readings: Iterable[Reading]) -> Iterator[str]:
    """The dyads of all readings as one table in CSV."""
    return csv_table(COLUMNS, _rows, readings)


def dyads(event: Event) -> tuple[Dyad, ...]:
    """The directions of an event, each once: from every actor to every recipient; of several actors without a recipient
    from each to each; back again where it is mutual, the host's `043` for the visitor's `042`."""
    code = event.cameo
    if code is None:
        return ()
    if not event.recipient:
        return tuple(dict.fromkeys(Dyad(*pair, code) for pair in permutations(event.actor, 2) if pair[0] != pair[1]))
    there = [Dyad(*pair, code) for pair in product(event.actor, event.recipient) if pair[0] != pair[1]]
    back = _HOST if code == _VISIT else code if code.startswith(_MUTUAL) else None
    return tuple(dict.fromkeys([*there, *(Dyad(each.target, each.source, back) for each in there if back)]))


def _rows(reading: Reading) -> Iterator[tuple[str, ...]]:
    actors = {actor.id: actor for actor in reading.actors}
    text = read_text_structure(reading.document.text, reading.document.parts)
    story = short_id(reading.document)
    for event in reading.events:
        for number, dyad in enumerate(dyads(event), start=1):
            code = cameo_codes().get(dyad.code, Code(text=""))
            yield (
                f"{story}-{event.id}-{number}",
                _date(event, reading) or "",
                *_party(dyad.source, actors),
                code.text,
                dyad.code,
                "" if code.scale is None else f"{code.scale:g}",
                *_party(dyad.target, actors),
                story,
                _sentence(event, text),
                publisher(reading),
                *_place(actors.get(event.place or "")),
            )


def _date(event: Event, reading: Reading) -> str | None:
    """As in ICEWS, where an event without a date of its own has that of its story; what is told as history has none."""
    return first_day(event.date) or (None if "historical" in event.aux else first_day(reading.document.published))


def _party(actor_id: str, actors: dict[str, Actor]) -> tuple[str, str, str]:
    """Name, sectors, country; an id that names nobody stands for itself."""
    actor = actors.get(actor_id)
    if actor is None:
        return actor_id, "", ""
    side = in_cameo(actor)
    return actor.labels.en or actor.name, SEPARATOR.join(side.sectors), side.country or ""


def _sentence(event: Event, text: Text) -> str:
    """Which sentence of the story the event word stands in, counted from 1, the title included."""
    at = bisect_right(text.tokens, event.anchor.start, key=lambda token: token.end)
    return str(text.in_sentence[at] + 1) if at < len(text.tokens) else ""


def _place(place: Actor | None) -> tuple[str, ...]:
    if place is None:
        return ("",) * 6
    city = (place.labels.en or place.name) if place.kind == "place" else ""
    return city, "", "", in_cameo(place).country or "", "", ""
