"""Why an event was read: its rule, the entries it was made from, and the event words at the same place that lost."""

from collections.abc import Iterator

from mahdar.events.crowds import with_crowds
from mahdar.events.deeds import Deed, Telling
from mahdar.events.tellings import find_tellings
from mahdar.explain.analysis import Analysis
from mahdar.explain.explanation import Fact, Rival
from mahdar.mentions.resolve import span_of
from mahdar.reading import Event
from mahdar.spans import Span
from mahdar.statements.ground import Ground


def event_facts(analysis: Analysis, place: Span) -> Iterator[Fact]:
    """The events that are told at `place`, or whose date or place are printed there."""
    text, ground = analysis.reading.document.text, analysis.ground
    deeds = {
        span_of(ground.text, each.telling.at, each.telling.ends, each.telling.cut): each for each in analysis.deeds
    }
    for event in analysis.reading.events:
        spans, deed = _spans_of(event), deeds.get(Span(*event.anchor))
        if any(span.meets(place) for span in spans):
            words = tuple(span.of(text) for span in spans)
            yield Fact("event", event.id, spans, event.rule, _entries(event, deed), words)


def _spans_of(event: Event) -> tuple[Span, ...]:
    """The event word, all of its telling, the words behind its fields."""
    found = [event.anchor, event.span, *(span for spans in event.evidence.values() for span in spans)]
    return tuple(dict.fromkeys(Span(*span) for span in found))


def _entries(event: Event, deed: Deed | None) -> tuple[str, ...]:
    if deed is None:  # told by a meeting
        return (f"plover.yaml:{event.type}",)
    light = (f"events.yaml:{deed.light.verb.lemma}",) if deed.light is not None else ()
    return (f"events.yaml:{deed.word.lemma}", *light, f"plover.yaml:{event.type}")


def event_rivals(analysis: Analysis, at: int) -> Iterator[Rival]:
    """What else the word at token `at` may tell by its form, and why the reader did not take it so."""
    ground = analysis.ground
    chosen = {deed.telling.at: deed for deed in analysis.deeds}
    for telling in find_tellings(with_crowds(ground)):
        if telling.at <= at < telling.ends:
            yield from dict.fromkeys(_lost(ground, telling, chosen.get(telling.at)))


def _lost(ground: Ground, telling: Telling, deed: Deed | None) -> Iterator[Rival]:
    span = span_of(ground.text, telling.at, telling.ends, telling.cut)
    why = (
        "another reading of the same word came first" if deed else "nobody was found who does it or to whom it is done"
    )
    for form in telling.forms:
        if deed is None or form.word != deed.word:
            yield Rival(f"{form.word.type} {form.word.lemma} ({form.kind})", "event_word", why, span)
