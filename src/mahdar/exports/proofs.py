"""Every place of a record where words stand for something: the fact, the field of it, and the words."""

from collections.abc import Iterator
from typing import NamedTuple

from mahdar.reading import Actor, Date, Event, Evidence, Forum, Issue, Meeting, Proposal, Reading, Statement
from mahdar.spans import Span


class Proof(NamedTuple):
    """The words from which a field of a fact was taken; several spans are one field in several places."""

    fact: str
    field: str
    spans: tuple[Span, ...]


def proofs(reading: Reading) -> Iterator[Proof]:
    """All of them, fact by fact in the order of the record. A forum goes by the id of its actor; dates are `date-1` …"""
    for found in _all(reading):
        if found.spans:
            yield found


def date_id(number: int) -> str:
    """The name of a date, which has none in the record: the first is 1."""
    return f"date-{number}"


def _all(reading: Reading) -> Iterator[Proof]:
    for actor in reading.actors:
        yield from _actor(actor)
    for statement in reading.statements:
        yield from _statement(statement)
    for event in reading.events:
        yield from _event(event)
    for meeting in reading.meetings:
        yield from _meeting(meeting)
    for forum in reading.forums:
        yield from _forum(forum)
    for proposal in reading.proposals:
        yield from _proposal(proposal)
    for issue in reading.issues:
        yield from _issue(issue)
    for number, date in enumerate(reading.dates, start=1):
        yield from _date(date, date_id(number))


def _actor(actor: Actor) -> Iterator[Proof]:
    yield Proof(actor.id, "mentions", tuple(each.span for each in actor.mentions))
    yield Proof(actor.id, "roles", _once(*(role.span for role in actor.roles)))


def _statement(each: Statement) -> Iterator[Proof]:
    yield Proof(each.id, "content", each.content)
    yield Proof(each.id, "speakers", _once(each.speaker_span))
    yield Proof(each.id, "cue", _once(each.cue.span))
    yield Proof(each.id, "occasion", _once(each.occasion.span if each.occasion else None))
    yield from _evidence(each.id, each.evidence)


def _event(each: Event) -> Iterator[Proof]:
    yield Proof(each.id, "event", (each.span,))
    yield Proof(each.id, "anchor", (each.anchor,))
    yield from _evidence(each.id, each.evidence)


def _meeting(each: Meeting) -> Iterator[Proof]:
    yield Proof(each.id, "meeting", (each.span,))
    yield Proof(each.id, "level", _once(each.level_span))
    yield Proof(each.id, "absent", _once(*(absence.reason for absence in each.absent)))
    yield from _evidence(each.id, each.evidence)


def _forum(each: Forum) -> Iterator[Proof]:
    yield Proof(each.actor, "purpose", _once(each.purpose))
    yield from _evidence(each.actor, each.evidence)


def _proposal(each: Proposal) -> Iterator[Proof]:
    yield Proof(each.id, "what", (each.what,))
    yield from _evidence(each.id, each.evidence)


def _issue(each: Issue) -> Iterator[Proof]:
    yield Proof(each.id, "states", _once(*(state.span for state in each.states)))
    yield Proof(each.id, "links", _once(*(link.span for link in each.links)))
    yield from _evidence(each.id, each.evidence)


def _date(each: Date, id: str) -> Iterator[Proof]:
    yield Proof(id, "date", (each.span,))


def _evidence(fact: str, evidence: Evidence) -> Iterator[Proof]:
    return (Proof(fact, f"evidence-{field}", tuple(spans)) for field, spans in evidence.items())


def _once(*spans: Span | None) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(span for span in spans if span is not None))
