"""A statement as a person reads it: ids looked up, offsets turned into the words that stand there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mahdar.reading import Actor, Reading, Role, Statement
from mahdar.spans import Span

GAP = " … "
"""Stands between the pieces of a content that its cue has cut."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the name as printed, the office, the state it is held for (or that speaks itself)."""

    name: str
    role: str | None
    state: str | None

    @property
    def office(self) -> str | None:
        """The office to show beside the name: none where the name is nothing but the office («الوزير»)."""
        return None if self.role == self.name else self.role


@dataclass(frozen=True, slots=True)
class Told:
    """One statement with its words. `depth` is 0, or one more than that of the statement it is told inside."""

    statement: Statement
    depth: int
    speakers: tuple[Speaker, ...]
    cue: str
    words: str
    about: tuple[str, ...]
    addressees: tuple[str, ...]
    via: tuple[str, ...]
    place: str | None
    occasion: str | None


def told(reading: Reading) -> Iterator[Told]:
    """Every statement in the order of the record, those told inside another one directly after it."""
    actors = {actor.id: actor for actor in reading.actors}
    for statement, depth in _nested(reading.statements):
        yield _tell(statement, depth, reading.document.text, actors)


def names(ids: Iterable[str], actors: dict[str, Actor]) -> tuple[str, ...]:
    """The printed names of actors; an id that names nobody stands for itself."""
    return tuple(actors[each].name if each in actors else each for each in ids)


def _nested(statements: tuple[Statement, ...]) -> Iterator[tuple[Statement, int]]:
    """Depth first. What has no parent here, or stands in a circle of parents, is a root: nothing is left out."""
    known = {statement.id for statement in statements}
    inside: dict[str | None, list[Statement]] = {}
    for statement in statements:
        parent = statement.parent if statement.parent in known and statement.parent != statement.id else None
        inside.setdefault(parent, []).append(statement)
    seen: set[str] = set()
    waiting = [(statement, 0) for statement in (*reversed(statements), *reversed(inside.get(None, ())))]
    while waiting:
        statement, depth = waiting.pop()
        if statement.id not in seen:
            seen.add(statement.id)
            yield statement, depth
            waiting += [(child, depth + 1) for child in reversed(inside.get(statement.id, ()))]


def _tell(statement: Statement, depth: int, text: str, actors: dict[str, Actor]) -> Told:
    cue, occasion, place = statement.cue.span, statement.occasion, statement.place
    return Told(
        statement=statement,
        depth=depth,
        speakers=_speakers(statement, text, actors),
        cue=cue.of(text) if cue else statement.cue.lemma,
        words=GAP.join(span.of(text) for span in statement.content),
        about=names(statement.about, actors),
        addressees=names(statement.addressees, actors),
        via=names(statement.via, actors),
        place=names([place], actors)[0] if place else None,
        occasion=occasion.span.of(text) if occasion else None,
    )


def _speakers(statement: Statement, text: str, actors: dict[str, Actor]) -> tuple[Speaker, ...]:
    """The speakers; where none was resolved, the words that stand for one."""
    if not statement.speakers and statement.speaker_span:
        return (Speaker(statement.speaker_span.of(text), None, None),)
    return tuple(_speaker(each, statement.speaker_span, actors) for each in statement.speakers)


def _speaker(actor_id: str, span: Span | None, actors: dict[str, Actor]) -> Speaker:
    actor = actors.get(actor_id)
    if actor is None:
        return Speaker(actor_id, None, None)
    role = _role(actor, span)
    state = actors.get(role.of) if role and role.of else actor
    return Speaker(actor.name, role.title if role else None, state.name if state and state.kind == "state" else None)


def _role(actor: Actor, span: Span | None) -> Role | None:
    """The office printed with this speaker; else the first one that the article gives."""
    here = [role for role in actor.roles if span and span.meets(role.span)]
    return next(iter((*here, *actor.roles)), None)
