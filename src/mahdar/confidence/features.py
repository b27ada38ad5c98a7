"""What is known of a statement or an event that tells how often such a one is right."""

from collections.abc import Iterator

from mahdar.reading import Event, Statement

_SHORT, _LONG = 16, 400  # letters of a content that is hardly a clause, or goes on over sentences


def of_statement(statement: Statement) -> Iterator[str]:
    """The features of a statement, by name: its rule, its mode, where it stands, how long what is said is."""
    yield f"rule:{statement.rule}"
    yield f"mode:{statement.mode}"
    length = sum(span.end - span.start for span in statement.content)
    if length < _SHORT:
        yield "short"
    if length > _LONG:
        yield "long"
    if not statement.speakers:
        yield "nobody"
    if statement.rivals:
        yield "rivals"
    if statement.parent is not None:
        yield "inside"
    if statement.part != "body":
        yield "heading"
    if statement.cue.act in ("say", "announce", "reveal", "stress"):
        yield "plain"


def of_event(event: Event) -> Iterator[str]:
    """The features of an event, by name: its type, its rule, how much of it is told, how often."""
    yield f"type:{event.type}"
    yield f"rule:{event.rule}"
    sides = bool(event.actor) + bool(event.recipient)
    yield f"sides:{sides}"
    if len(event.actor) > 1:
        yield "several"
    if event.aux:
        yield "aux"
    if "also" in event.evidence:
        yield "again"
    if event.statement is not None:
        yield "said"
