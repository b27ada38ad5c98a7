"""Names and numbers in place of ids: what a person is shown where the record refers to something."""

from dataclasses import dataclass

from mahdar.reading import Actor, Evidence, Reading
from mahdar.spans import Span
from mahdar.views.entries import Field, Place, Ref, Value, Words
from mahdar.views.told import Told, names, told


@dataclass(frozen=True, slots=True)
class Lookup:
    """One reading by ids. Numbers count from 1 in the order in which things are shown."""

    text: str
    actors: dict[str, Actor]
    statements: dict[str, tuple[int, Told]]
    meetings: dict[str, tuple[int, str | None]]
    """The number and the forum; one that only the forum's own list of meetings tells counts too."""
    issues: dict[str, str]
    """Their labels."""

    def words(self, span: Span | None) -> tuple[Words, ...]:
        """The words that stand there; none where the span is none of this text."""
        return (Words(span.of(self.text)),) if span and 0 <= span.start < span.end <= len(self.text) else ()

    def names(self, *ids: str | None) -> tuple[Words, ...]:
        """The printed names of actors."""
        return tuple(Words(name) for name in names((each for each in ids if each), self.actors))

    def said_by(self, statement: str | None, known: tuple[str, ...] = ()) -> Field:
        """The statement that tells something, and its speakers unless they are known already."""
        if statement not in self.statements:
            return Field("said_by", ())
        number, row = self.statements[statement]
        speakers = () if set(row.statement.speakers) <= set(known) else row.speakers
        return Field("said_by", (Ref("statement", number), *(Words(each.name) for each in speakers)))

    def meeting(self, name: str | None, beside: str = "") -> tuple[Value, ...]:
        """The number of a meeting and the name of its forum, unless the words `beside` it name that already."""
        if name not in self.meetings:
            return ()
        number, forum = self.meetings[name]
        return (Ref("meeting", number), *(each for each in self.names(forum) if each.text not in beside))


def look_up(reading: Reading) -> Lookup:
    """The reading by ids."""
    forums = {meeting: forum.actor for forum in reading.forums for meeting in forum.meetings}
    return Lookup(
        text=reading.document.text,
        actors={actor.id: actor for actor in reading.actors},
        statements={row.statement.id: (number, row) for number, row in enumerate(told(reading), start=1)},
        meetings={
            meeting.id: (number, meeting.forum or forums.get(meeting.id))
            for number, meeting in enumerate(reading.meetings, start=1)
        },
        issues={issue.id: issue.label for issue in reading.issues},
    )


def proofs(evidence: Evidence) -> tuple[Place, ...]:
    """The places of an object's evidence."""
    return tuple(Place(field, span) for field, spans in evidence.items() for span in spans)
