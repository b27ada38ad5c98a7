"""Meetings, forums, proposals and issues at a place: by the words that prove them and the rule that made them."""

from collections.abc import Iterator

from mahdar.explain.explanation import Fact
from mahdar.reading import Forum, Issue, Meeting, Proposal, Reading
from mahdar.spans import Span

_Matter = Meeting | Forum | Proposal | Issue


def matter_facts(reading: Reading, place: Span) -> Iterator[Fact]:
    """Those of which any words stand at `place`."""
    matters: tuple[_Matter, ...] = (*reading.meetings, *reading.forums, *reading.proposals, *reading.issues)
    for each in matters:
        spans = _spans_of(each)
        if any(span.meets(place) for span in spans):
            words = tuple(span.of(reading.document.text) for span in spans)
            yield Fact(type(each).__name__.lower(), _id(each), spans, each.rule, (), words)


def _id(each: _Matter) -> str:
    """The id; of a forum that of its actor."""
    return each.actor if isinstance(each, Forum) else each.id


def _spans_of(each: _Matter) -> tuple[Span, ...]:
    """All words that the record gives for it, each once, in the order of the text."""
    proofs = (span for spans in each.evidence.values() for span in spans)
    return tuple(sorted({Span(*span) for span in (*_own(each), *proofs) if span is not None}))


def _own(each: _Matter) -> tuple[Span | None, ...]:
    match each:
        case Meeting():
            return (each.span, each.level_span, *(absence.reason for absence in each.absent))
        case Forum():
            return (each.purpose,)
        case Proposal():
            return (each.what,)
        case Issue():
            return (*(state.span for state in each.states), *(link.span for link in each.links))
