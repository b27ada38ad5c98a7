"""What happened, day by day: meetings, events, proposals and how issues stood, each once however many papers tell it."""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec
from sqlalchemy import Engine

from mahdar.joining.names import entities_named
from mahdar.questions.dealings import issues, proposals
from mahdar.questions.rounds import rounds, tellings
from mahdar.questions.scene import Scene, freshen, look, shown
from mahdar.search.filters import EVERYTHING, Filters
from mahdar.store import schema

_NOT_DONE = frozenset({"negation", "hypothetical"})
_ANOTHER_TIME = frozenset({"historical", "future"})


class Happening(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a timeline; `what` is the state of a meeting, the type of an event, the status of a proposal.

    With `inferred` the day is that of the article, for none is printed.
    """

    day: str
    inferred: bool = False
    kind: str
    what: str
    sources: int
    who: tuple[str, ...]
    to: tuple[str, ...]
    place: str | None
    words: str
    articles: tuple[str, ...]


def timeline(
    engine: Engine, actor: str | None = None, *, filters: Filters = EVERYTHING, language: str = "ar", limit: int = 0
) -> list[Happening]:
    """All that is told to have happened, or to come, with a day; of one actor only what he has a part in."""
    freshen(engine)
    with engine.connect() as connection:
        scene = look(connection, filters)
        wanted = None
        if actor is not None:
            entities = set(connection.execute(entities_named(actor)).scalars()) & scene.entities.keys()
            wanted = {scene.name(each, language) for each in entities}
        found = [
            *_meetings(scene, language), *_events(scene, language), *_proposals(scene, language), *_issues(scene, language),
        ]  # fmt: skip
    kept = [each for each in found if wanted is None or wanted.intersection((*each.who, *each.to))]
    kept.sort(key=lambda each: (each.day, each.kind, each.what, each.words))
    return kept[-limit:] if limit else kept


def _meetings(scene: Scene, language: str) -> Iterator[Happening]:
    for each in rounds(scene, tellings(scene), language):
        if each.dates:
            title = f"{each.forum} {each.ordinal}" if each.forum and each.ordinal else each.forum
            yield Happening(
                day=each.dates[0], kind="meeting", what=each.states[-1], sources=each.sources,
                who=(*each.participants, *((each.forum,) if each.forum else ())), to=(),
                place=next(iter(each.places), None), words=title or each.tellings[0].words, articles=each.articles,
            )  # fmt: skip


def _events(scene: Scene, language: str) -> Iterator[Happening]:
    """Events that were done; one day, type and the same parties are one."""
    found: dict[_Deed, list[tuple[int, str]]] = {}
    for row in scene.rows(schema.events):
        aux = set(row.aux.split())
        date = row.date or (None if aux & _ANOTHER_TIME else scene.articles[row.document].first_day)
        if date and row.type != "CONSULT" and not aux & _NOT_DONE:
            actors, recipients = (scene.parties(row.document, row.id, part) for part in ("actor", "recipient"))
            deed = _Deed(date, row.date is None, row.type, actors, recipients, scene.entity(row.document, row.place))
            found.setdefault(deed, []).append((row.document, row.words))
    for deed, told in found.items():
        documents = [document for document, _ in told]
        yield Happening(
            day=deed.date, inferred=deed.inferred, kind="event", what=deed.type, sources=scene.sources(documents),
            who=scene.names(deed.actors, language), to=scene.names(deed.recipients, language),
            place=scene.name(deed.place, language) or None, words=told[0][1], articles=shown(scene, documents),
        )  # fmt: skip


class _Deed(NamedTuple):
    date: str
    inferred: bool
    type: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str | None


def _proposals(scene: Scene, language: str) -> Iterator[Happening]:
    for each in proposals(scene, language):
        if each.first_day:
            yield Happening(
                day=each.first_day, kind="proposal", what=each.statuses[-1], sources=each.sources, who=each.by, to=each.to,
                place=None, words=each.words[0], articles=each.articles,
            )  # fmt: skip


def _issues(scene: Scene, language: str) -> Iterator[Happening]:
    """When an issue was told to stand otherwise than before."""
    for each in issues(scene, language):
        last = None
        for state in each.states:
            if state.date and state.value != last:
                yield Happening(
                    day=state.date, kind="issue", what=state.value, sources=1, who=each.parties, to=(), place=None,
                    words=each.labels[0], articles=(state.source,),
                )  # fmt: skip
            last = state.value
