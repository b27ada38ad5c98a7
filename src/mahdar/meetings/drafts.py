"""A meeting while its tellings are gathered: what each says by the ids of actors, the first to say something counting."""

from dataclasses import dataclass, field

from mahdar.lexicons.entries import MeetingKind
from mahdar.meetings.told import LevelTold, Told
from mahdar.reading import MeetingState
from mahdar.spans import Span

_DAY = len("2025-03-05")


@dataclass(slots=True)
class Draft:
    """What is known of one meeting so far."""

    told: list[Told]
    kind: MeetingKind
    state: MeetingState
    forum: str | None = None
    ordinal: int | None = None
    date: str | None = None
    place: str | None = None
    place_state: str | None = None  # the state that the place lies in
    host: str | None = None
    level: LevelTold | None = None
    participants: list[str] = field(default_factory=list)
    parties: set[str] = field(default_factory=set)  # the same with officials as their states
    people: set[str] = field(default_factory=set)  # the participants who are called by name
    visitors: set[str] = field(default_factory=set)  # of a visit the people who came
    mediators: list[str] = field(default_factory=list)
    points_back: bool = False  # told with the article or a demonstrative
    bare: bool = False  # nothing but the noun
    timeless: bool = False  # told by the noun of a heading, which says nothing of whether it was or is to be
    evidence: dict[str, list[Span]] = field(default_factory=dict)

    def add(self, other: "Draft") -> None:
        """Take over what `other`, a telling of the same meeting, knows more."""
        self.told.extend(other.told)
        if self.timeless:
            self.state, self.timeless = other.state, other.timeless
        for name in ("forum", "ordinal", "date", "place", "place_state", "host", "level"):
            if getattr(self, name) is None:
                setattr(self, name, getattr(other, name))
        if _is_more_exact(other.date, self.date):
            self.date = other.date  # «الشهر المقبل», then «يوم 12 يونيو»
        self.participants.extend(each for each in other.participants if each not in self.participants)
        self.parties |= other.parties
        self.people |= other.people
        self.visitors |= other.visitors
        self.mediators.extend(each for each in other.mediators if each not in self.mediators)
        for name, spans in other.evidence.items():
            self.evidence.setdefault(name, []).extend(each for each in spans if each not in self.evidence.get(name, []))


def _is_more_exact(date: str | None, other: str | None) -> bool:
    """Whether a date is part of another that is no day: 2026-06-12 of 2026-06."""
    if date is None or other is None or len(other) >= _DAY:
        return False
    return date != other and all(each.startswith(other) for each in date.split("/"))
