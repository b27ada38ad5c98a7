"""The minutes of one article: all that its record tells, in the order in which every view shows it."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from mahdar.reading import Reading
from mahdar.views.deeds import event_entries
from mahdar.views.entries import Entry, Field, Ref, Value, Words, code, filled
from mahdar.views.issues import issue_entries, proposal_entries
from mahdar.views.lookup import Lookup, look_up
from mahdar.views.meetings import forum_entries, meeting_entries
from mahdar.views.told import Told


@dataclass(frozen=True, slots=True)
class Said:
    """A statement with its number and what is known of it besides speaker, cue and words."""

    number: int
    row: Told
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Minutes:
    """Everything told, with names and numbers in place of ids."""

    meetings: tuple[Entry, ...]
    forums: tuple[Entry, ...]
    proposals: tuple[Entry, ...]
    issues: tuple[Entry, ...]
    statements: tuple[Said, ...]
    events: tuple[Entry, ...]

    def entries(self) -> tuple[Entry, ...]:
        """All but the statements."""
        return (*self.meetings, *self.forums, *self.proposals, *self.issues, *self.events)

    def counts(self) -> dict[str, int]:
        """How many there are of everything that there is, in order."""
        found = {each.name: len(getattr(self, each.name)) for each in fields(self)}
        return {name: count for name, count in found.items() if count}


def minutes(reading: Reading) -> Minutes:
    """The minutes of a reading."""
    lookup = look_up(reading)
    return Minutes(
        meetings=meeting_entries(reading, lookup),
        forums=forum_entries(reading, lookup),
        proposals=proposal_entries(reading, lookup),
        issues=issue_entries(reading, lookup),
        statements=tuple(Said(number, row, filled(_known(row, lookup))) for number, row in lookup.statements.values()),
        events=event_entries(reading, lookup),
    )


def _known(row: Told, lookup: Lookup) -> Iterator[Field]:
    statement = row.statement
    repeats = lookup.statements.get(statement.repeats or "")
    values = {
        "about": tuple(map(Words, row.about)),
        "addressees": tuple(map(Words, row.addressees)),
        "occasion": _occasion(row, lookup),
        "date": code(statement.date),
        "place": lookup.names(statement.place),
        "via": tuple(map(Words, row.via)),
        "repeats": (Ref("statement", repeats[0]),) if repeats else (),
    }
    for name, found in values.items():
        yield Field(name, found, inferred=name in statement.inferred)


def _occasion(row: Told, lookup: Lookup) -> tuple[Value, ...]:
    """The meeting by number and name, then the words, unless they are taken from a statement that has shown them."""
    occasion = row.statement.occasion
    if occasion is None or row.occasion is None:
        return ()
    meeting = lookup.meeting(occasion.meeting, row.occasion)
    return meeting if meeting and "occasion" in row.statement.inferred else (*meeting, Words(row.occasion))
