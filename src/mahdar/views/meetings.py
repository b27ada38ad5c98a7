"""Meetings and forums as entries: who met when and where at what level, who stayed away, who founded what for what."""

from collections.abc import Iterator, Mapping

from mahdar.reading import Forum, Meeting, Reading
from mahdar.views.entries import Entry, Field, Place, Term, Value, code, filled
from mahdar.views.lookup import Lookup, proofs

COLUMNS = (
    "words", "forum", "ordinal", "date", "place", "host", "level", "state", "participants", "mediators", "absent",
)  # fmt: skip
"""Of the table of meetings, in their order."""


def meeting_entries(reading: Reading, lookup: Lookup) -> tuple[Entry, ...]:
    """The meetings in the order of the record."""
    return tuple(
        Entry(
            "meeting", number, (), filled(_meeting(meeting, lookup)),
            (Place(None, meeting.span), *_proofs(meeting)),
        )
        for number, meeting in enumerate(reading.meetings, start=1)
    )  # fmt: skip


def _meeting(meeting: Meeting, lookup: Lookup) -> Iterator[Field]:
    _, forum = lookup.meetings[meeting.id]
    values: Mapping[str, tuple[Value, ...]] = {
        "words": lookup.words(meeting.span),
        "forum": lookup.names(forum),
        "ordinal": code(meeting.ordinal),
        "date": code(meeting.date),
        "place": lookup.names(meeting.place),
        "host": lookup.names(meeting.host),
        "level": (Term("levels", meeting.level),) if meeting.level else (),
        "state": (Term("meeting_states", meeting.state),),
        "participants": lookup.names(*meeting.participants),
        "mediators": lookup.names(*meeting.mediators),
    }
    for name, found in values.items():
        yield Field(name, found, inferred=name in meeting.inferred)
    for absence in meeting.absent:
        reason = filled([Field("reason", lookup.words(absence.reason))])
        yield Field("absent", lookup.names(absence.actor), "absent" in meeting.inferred, reason)


def _proofs(meeting: Meeting) -> Iterator[Place]:
    if meeting.level_span:
        yield Place("level", meeting.level_span)
    yield from (Place("absent", each.reason) for each in meeting.absent if each.reason)
    yield from proofs(meeting.evidence)


def forum_entries(reading: Reading, lookup: Lookup) -> tuple[Entry, ...]:
    """The forums in the order of the record; their meetings are in the table of meetings."""
    return tuple(
        Entry("forum", number, (), filled(_forum(forum, lookup)), tuple(_forum_proofs(forum)))
        for number, forum in enumerate(reading.forums, start=1)
    )


def _forum(forum: Forum, lookup: Lookup) -> Iterator[Field]:
    yield Field("name", lookup.names(forum.actor))
    yield Field("founded", code(forum.founded))
    yield Field("founders", lookup.names(*forum.founders))
    yield Field("purpose", lookup.words(forum.purpose))
    yield Field("members", lookup.names(*forum.members))
    yield Field("observers", lookup.names(*forum.observers))
    yield Field("open_to", lookup.names(*forum.open_to))
    yield Field("left", lookup.names(*forum.left))


def _forum_proofs(forum: Forum) -> Iterator[Place]:
    if forum.purpose:
        yield Place("purpose", forum.purpose)
    yield from proofs(forum.evidence)
