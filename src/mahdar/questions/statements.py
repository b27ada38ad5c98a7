"""Statements of a scene with their speakers as entities; one that several papers print from one text is one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec

from mahdar.questions.scene import Row, Scene
from mahdar.store import schema


@dataclass(frozen=True, slots=True)
class Said:
    """A statement as a row, who says it of whom, and all articles that print it in the same words."""

    row: Row
    speakers: tuple[str, ...]
    about: tuple[str, ...]
    documents: tuple[int, ...]

    @property
    def day(self) -> str | None:
        """When it was said, else when it was printed."""
        first: str | None = self.row.first_day
        return first


class Utterance(msgspec.Struct, frozen=True, kw_only=True):
    """A statement as it is asked for; `papers` counts the articles that print it, `sources` the independent texts."""

    date: str | None
    act: str
    negated: bool
    mode: str
    source: str
    statement: str
    papers: int
    sources: int
    speakers: tuple[str, ...]
    about: tuple[str, ...]
    words: str


def said(scene: Scene) -> list[Said]:
    """All statements of a scene in the order of time, those that repeat another of their article left out."""
    found: dict[tuple[object, ...], Said] = {}
    for row in scene.rows(schema.statements):
        if row.repeats:
            continue
        speakers = scene.parties(row.document, row.id, "speakers")
        key = (speakers, row.words)
        before = found.get(key)
        if before is not None:
            found[key] = Said(before.row, speakers, before.about, (*before.documents, row.document))
        else:
            found[key] = Said(row, speakers, scene.parties(row.document, row.id, "about"), (row.document,))
    return sorted(found.values(), key=lambda each: (each.day or "9999", each.row.document, each.row.position))


def of_actor(scene: Scene, some: Iterable[Said], entities: set[str]) -> Iterator[Said]:
    """What entities say; a state says what its officials say."""
    states = {scene.state(each) for each in entities if scene.entities[each].kind == "state"}
    for each in some:
        if any(who in entities or _speaks_for(scene, who, states) for who in each.speakers):
            yield each


def _speaks_for(scene: Scene, who: str, states: set[str | None]) -> bool:
    named = scene.entities[who]
    return named.kind in ("person", "organization") and named.state is not None and named.state in states


def utterance(scene: Scene, each: Said, language: str = "ar") -> Utterance:
    """A statement with names in place of ids."""
    article = scene.articles[each.row.document]
    return Utterance(
        date=each.row.date or article.published, act=each.row.act, negated=each.row.negated, mode=each.row.mode,
        source=article.source or article.id, statement=each.row.id, papers=len(set(each.documents)),
        sources=scene.sources(each.documents), speakers=scene.names(each.speakers, language),
        about=scene.names(each.about, language), words=each.row.words,
    )  # fmt: skip
