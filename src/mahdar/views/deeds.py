"""Events as entries: what was done by whom to whom."""

from collections.abc import Iterator

from mahdar.reading import Event, Reading
from mahdar.views.entries import Entry, Field, Place, Term, code, filled
from mahdar.views.lookup import Lookup

COLUMNS = ("actor", "recipient", "words", "date", "place", "said_by")
"""Of the table of events, in their order, behind the type."""


def event_entries(reading: Reading, lookup: Lookup) -> tuple[Entry, ...]:
    """The events in the order of the record. Only the event word is marked: date and place are marked as such."""
    return tuple(
        Entry("event", number, tuple(_terms(event)), filled(_event(event, lookup)), (Place(None, event.anchor),))
        for number, event in enumerate(reading.events, start=1)
    )


def _terms(event: Event) -> Iterator[Term]:
    yield Term("event_types", event.type)
    if event.mode:
        yield Term("event_modes", event.mode)
    yield from (Term("aux", each) for each in event.aux)


def _event(event: Event, lookup: Lookup) -> Iterator[Field]:
    yield Field("actor", lookup.names(*event.actor))
    yield Field("recipient", lookup.names(*event.recipient))
    yield Field("words", lookup.words(event.span))
    yield Field("date", code(event.date))
    yield Field("place", lookup.names(event.place))
    yield lookup.said_by(event.statement, event.actor)
