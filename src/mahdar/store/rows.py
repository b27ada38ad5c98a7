"""A record as rows of the store, and the check that every fact has its words."""

import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Table

from mahdar.arabic.letters import fold, fold_text
from mahdar.arabic.stems import stem
from mahdar.errors import BrokenProof
from mahdar.exports.proofs import Proof, proofs
from mahdar.reading import Actor, Reading
from mahdar.spans import Span
from mahdar.store import schema
from mahdar.store.days import first_of, last_of

Row = dict[str, Any]

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_SIGN = "\N{REPLACEMENT CHARACTER}"
_GAP = " … "
_WORD = re.compile(r"[^\W\d_]+|[0-9]+")
_LEVEL = 1  # of zlib: a third of the time of its usual one for a sixth more room

# A key of a passage: the day of publication, 29 bits of the document's hash, the place among its passages.
_HASH_BITS, PLACE_BITS = 29, 12

_PARTIES: dict[str, tuple[str, ...]] = {
    "statements": ("speakers", "rivals", "about", "addressees", "via"),
    "events": ("actor", "recipient"),
    "meetings": ("participants", "mediators"),
    "forums": ("founders", "members", "observers", "open_to", "left"),
    "proposals": ("by", "to"),
    "issues": ("parties",),
}
"""The fields of the facts of each kind in which actors stand."""


def first_key_after(day: str) -> int:
    """The key behind those of all passages that were published until this day (ISO 8601)."""
    return (date.fromisoformat(day).toordinal() + 1) << (_HASH_BITS + PLACE_BITS)


class Passage(NamedTuple):
    """A line of a text under its key: of one document the first has the greatest."""

    key: int
    start: int
    end: int
    stems: set[str]


def checked_proofs(reading: Reading) -> list[Proof]:
    """The words of all facts. Raises `BrokenProof` where a span of the record holds no words of its document."""
    text, found = reading.document.text, list(proofs(reading))
    for fact, field, spans in found:
        for span in spans:
            if not (0 <= span.start < span.end <= len(text)) or text[span.start : span.end].isspace():
                raise BrokenProof(
                    f"{fact}: {field} is said to stand at {span.start}–{span.end}, where there are no words",
                    "read the article again",
                )
    return found


def document_row(reading: Reading) -> Row:
    """The row of the document without its number."""
    document = reading.document
    agency = next((actor.name for actor in reading.actors if actor.id == document.agency), document.agency)
    row: Row = {
        "id": document.id,
        "source": document.source,
        "language": document.language,
        "title": document.title,
        "publisher": document.publisher,
        "agency": agency,
        "byline": document.byline,
        "published": document.published,
        "first_day": first_of(document.published),
        "last_day": last_of(document.published),
        "url": document.url,
        "genre": document.genre,
        "reader": reading.reader.version,
        "lexicons": reading.reader.lexicons or "",
        "text": document.text,
    }
    [row] = _storable([row])
    row["record"] = zlib.compress(msgspec.json.encode(reading), _LEVEL)
    return row


def record_of(packed: bytes) -> Reading:
    """The record out of `documents.record`."""
    return msgspec.json.decode(zlib.decompress(packed), type=Reading)


def search_keys(text: str) -> set[str]:
    """The keys of all words and numbers of a text."""
    return {stem(word) for word in _WORD.findall(fold_text(text))}


def passages(text: str, id: str, first_day: str | None) -> Iterator[Passage]:
    """The lines of a text that are searched, with the words of each."""
    day = date.fromisoformat(first_day).toordinal() if first_day else 0
    short_hash = int(id.removeprefix("sha256:")[:8] or "0", 16) >> (32 - _HASH_BITS)
    base = (day << _HASH_BITS | short_hash) << PLACE_BITS
    last = (1 << PLACE_BITS) - 1
    start = 0
    for place, line in enumerate(text.split("\n", last)):
        keys = search_keys(line)
        if keys:
            yield Passage(base + last - place, start, start + len(line), keys)
        start += len(line) + 1


def fact_rows(reading: Reading, proofs: Sequence[Proof], number: int) -> Iterator[tuple[Table, list[Row]]]:
    """The rows of every table of facts for the document with this number."""
    dirty = _UNSTORABLE.search(reading.document.text) is not None
    for table, rows in (
        (schema.actors, (_actor(place, each) for place, each in enumerate(reading.actors))),
        (schema.roles, _roles(reading.actors)),
        (schema.mentions, _mentions(reading.actors)),
        (schema.statements, _statements(reading)),
        (schema.events, _events(reading)),
        (schema.meetings, _meetings(reading)),
        (schema.forums, _forums(reading)),
        (schema.proposals, _proposals(reading)),
        (schema.issues, _issues(reading)),
        (schema.issue_states, _issue_states(reading)),
        (schema.issue_links, _issue_links(reading)),
        (schema.parties, _parties(reading)),
        (schema.proofs, _proofs(reading, proofs)),
    ):
        found = [{"document": number, **row} for row in rows]
        yield table, _storable(found) if dirty else found


def _storable(rows: list[Row]) -> list[Row]:
    """Rows as both databases take them: what neither has room for is one sign, so that places stay the same."""
    return [
        {name: _UNSTORABLE.sub(_SIGN, value) if isinstance(value, str) else value for name, value in row.items()}
        for row in rows
    ]


def _words(text: str, spans: Iterable[Span | None]) -> str:
    return _GAP.join(span.of(text) for span in spans if span is not None)


def _dated(date: str | None, published: str | None = None) -> Row:
    """The date of a fact; where it has none of its own, the days are those of the article."""
    return {"date": date, "first_day": first_of(date or published), "last_day": last_of(date or published)}


def _actor(place: int, actor: Actor) -> Row:
    return {
        "id": actor.id, "position": place, "kind": actor.kind, "name": actor.name, "key": fold(actor.name),
        "label_ar": actor.labels.ar, "label_en": actor.labels.en, "qid": actor.qid, "code": actor.code,
    }  # fmt: skip


def _roles(actors: Iterable[Actor]) -> Iterator[Row]:
    for actor in actors:
        for place, role in enumerate(actor.roles):
            yield {
                "actor": actor.id, "position": place, "title": role.title, "sense": role.sense, "of": role.of,
                "start": role.span.start, "end": role.span.end,
            }  # fmt: skip


def _mentions(actors: Iterable[Actor]) -> Iterator[Row]:
    for actor in actors:
        for place, mention in enumerate(actor.mentions):
            yield {
                "actor": actor.id, "position": place, "form": mention.form, "start": mention.span.start,
                "end": mention.span.end,
            }  # fmt: skip


def _statements(reading: Reading) -> Iterator[Row]:
    for place, each in enumerate(reading.statements):
        yield dict(
            id=each.id, position=place, act=each.act, mode=each.mode, negated=each.negated, lemma=each.cue.lemma,
            words=_words(reading.document.text, each.content), part=each.part,
            **_dated(each.date, reading.document.published), place=each.place,
            occasion=each.occasion.kind if each.occasion else None,
            meeting=each.occasion.meeting if each.occasion else None, parent=each.parent, repeats=each.repeats,
            confidence=each.confidence, rule=each.rule,
        )  # fmt: skip


def _events(reading: Reading) -> Iterator[Row]:
    for place, each in enumerate(reading.events):
        yield dict(
            id=each.id, position=place, type=each.type, mode=each.mode, aux=" ".join(each.aux),
            context=" ".join(each.context), cameo=each.cameo, words=each.span.of(reading.document.text),
            **_dated(each.date, reading.document.published), place=each.place, statement=each.statement,
            confidence=each.confidence, rule=each.rule,
        )  # fmt: skip


def _meetings(reading: Reading) -> Iterator[Row]:
    for place, each in enumerate(reading.meetings):
        yield dict(
            id=each.id, position=place, forum=each.forum, ordinal=each.ordinal, **_dated(each.date), place=each.place,
            host=each.host, level=each.level, state=each.state, words=each.span.of(reading.document.text),
            rule=each.rule,
        )  # fmt: skip


def _forums(reading: Reading) -> Iterator[Row]:
    for place, each in enumerate(reading.forums):
        purpose = _words(reading.document.text, [each.purpose]) or None
        yield {"id": each.actor, "position": place, "founded": each.founded, "purpose": purpose, "rule": each.rule}


def _proposals(reading: Reading) -> Iterator[Row]:
    for place, each in enumerate(reading.proposals):
        yield {
            "id": each.id, "position": place, "words": each.what.of(reading.document.text), "through": each.through,
            "status": each.status, "statement": each.statement, "rule": each.rule,
        }  # fmt: skip


def _issues(reading: Reading) -> Iterator[Row]:
    for place, each in enumerate(reading.issues):
        yield {"id": each.id, "position": place, "label": each.label, "kind": each.kind, "rule": each.rule}


def _issue_states(reading: Reading) -> Iterator[Row]:
    for issue in reading.issues:
        for place, each in enumerate(issue.states):
            yield dict(
                issue=issue.id, position=place, value=each.value, **_dated(each.date, reading.document.published),
                statement=each.statement, words=each.span.of(reading.document.text),
            )  # fmt: skip


def _issue_links(reading: Reading) -> Iterator[Row]:
    for issue in reading.issues:
        for place, each in enumerate(issue.links):
            yield {
                "issue": issue.id, "position": place, "to": each.to, "kind": each.kind, "statement": each.statement,
                "words": each.span.of(reading.document.text),
            }  # fmt: skip


def _parties(reading: Reading) -> Iterator[Row]:
    for kind, parts in _PARTIES.items():
        for fact in getattr(reading, kind):
            name = fact.actor if kind == "forums" else fact.id
            for part in parts:
                for place, actor in enumerate(getattr(fact, part)):
                    yield {"fact": name, "part": part, "position": place, "actor": actor, "reason": None}
    for meeting in reading.meetings:
        for place, absence in enumerate(meeting.absent):
            reason = _words(reading.document.text, [absence.reason]) or None
            yield {"fact": meeting.id, "part": "absent", "position": place, "actor": absence.actor, "reason": reason}


def _proofs(reading: Reading, proofs: Sequence[Proof]) -> Iterator[Row]:
    """The words of all facts; those of actors stand in `mentions` and `roles`."""
    actors = {actor.id for actor in reading.actors}
    forums = {forum.actor for forum in reading.forums}
    for fact, field, spans in proofs:
        if fact in actors - forums or field in ("mentions", "roles"):
            continue
        for place, span in enumerate(spans):
            yield {
                "fact": fact, "field": field, "position": place, "start": span.start, "end": span.end,
                "words": span.of(reading.document.text),
            }  # fmt: skip
