"""Events as rows of POLECAT, the data set in PLOVER: one event a row, with lists of those who did it and to whom.

The columns are POLECAT's, in its order; those from `Headline` on are ours. Auxiliary modes stand among the contexts, where
the manual of PLOVER puts them. A list is separated as in POLECAT (`; `); where one of its items is not known, it is `None`,
so that the lists of one row stay side by side.
"""

from collections.abc import Iterable, Iterator

from mahdar.exports.article import publisher, short_id
from mahdar.exports.codes import in_plover
from mahdar.exports.days import first_day
from mahdar.exports.tables import intensity, quads, states
from mahdar.reading import Actor, Event, Reading
from mahdar.views.spreadsheet import SEPARATOR, csv_table

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw",
    "Wikipedia Actor ID",
    "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title",
    "Recipient Name Raw", "Wikipedia Recipient ID",
    "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename",
    "Feature Type",
    "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
    "Headline", "Event Text", "Text Start", "Text End",
)  # fmt: skip

_ORGANIZATIONS = ("organization", "bloc", "forum", "outlet")
_LOCATIONS = ("state", "place")
_NOT_KNOWN = "None"


def plover_rows(readings: Iterable[Reading]) -> Iterator[str]:
    """The events of all readings as one table in CSV."""
    return csv_table(COLUMNS, _rows, readings)


def _rows(reading: Reading) -> Iterator[tuple[str, ...]]:
    actors = {actor.id: actor for actor in reading.actors}
    for event in reading.events:
        yield (
            *_event(event, short_id(reading.document)),
            *_side([actors[each] for each in event.actor if each in actors]),
            *_side([actors[each] for each in event.recipient if each in actors]),
            *_place(actors.get(event.place or "")),
            *_story(reading),
            reading.document.title or "",
            event.span.of(reading.document.text),
            str(event.span.start),
            str(event.span.end),
        )


def _event(event: Event, story: str) -> tuple[str, ...]:
    return (
        f"{story}-{event.id}",
        first_day(event.date) or "",
        event.type,
        event.mode or "",
        f"{intensity(event.type, event.mode):g}",
        str(quads()[event.type]),
        SEPARATOR.join((*event.context, *event.aux)),
    )


def _side(actors: list[Actor]) -> tuple[str, ...]:
    sides = [in_plover(actor) for actor in actors]
    return (
        _listed(actor.labels.en or actor.name for actor in actors),
        _listed(side.country for side in sides),
        _listed(_cow(side.country) for side in sides),
        _listed(next(iter(side.sectors), None) for side in sides),
        _listed(", ".join(side.sectors) for side in sides),
        _listed(", ".join(dict.fromkeys(role.title for role in actor.roles)) for actor in actors),
        _listed(actor.name for actor in actors),
        _listed(actor.qid for actor in actors),
    )


def _listed(items: Iterable[str | None]) -> str:
    cells = [item or _NOT_KNOWN for item in items]
    return SEPARATOR.join(cells) if set(cells) != {_NOT_KNOWN} else ""


def _cow(country: str | None) -> str | None:
    state = states().get(country or "")
    return str(state.cow) if state and state.cow else None


def _place(place: Actor | None) -> tuple[str, ...]:
    """The name; the fields of a gazetteer stay empty, but for the country."""
    if place is None:
        return ("",) * 10
    return (place.labels.en or place.name, "", "", "", in_plover(place).country or "", "", "", "", place.name, "")


def _story(reading: Reading) -> tuple[str, ...]:
    def called(*kinds: str) -> str:
        return SEPARATOR.join(actor.labels.en or actor.name for actor in reading.actors if actor.kind in kinds)

    return (
        publisher(reading),
        first_day(reading.document.published) or "",
        called("person"),
        called(*_ORGANIZATIONS),
        called(*_LOCATIONS),
        reading.document.language,
        f"mahdar {reading.reader.version}",
    )
