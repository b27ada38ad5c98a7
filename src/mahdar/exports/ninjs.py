"""The article as a news item of ninjs 3.1 (IPTC), one object a line, with its meetings as event documents.

Statements and meetings are associated items: a statement is a `component` by its speaker with the words as body, a
meeting an `event` with its dates. Ids of the record go into `literal`, Wikidata's into `uri`.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

import msgspec

from mahdar.exports.article import urn
from mahdar.exports.days import first_day, last_day
from mahdar.reading import Actor, ActorKind, Document, Event, Issue, Meeting, Reading, Statement
from mahdar.spans import Span
from mahdar.views.told import GAP, names

Item = dict[str, Any]

_STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
}
_KINDS: dict[str, tuple[ActorKind, ...]] = {
    "people": ("person",),
    "organisations": ("organization", "bloc", "forum", "outlet"),
    "places": ("state", "place"),
    "subjects": ("group",),
}


def ninjs_lines(readings: Iterable[Reading]) -> Iterator[str]:
    """Each article as one object on a line of its own."""
    for reading in readings:
        yield msgspec.json.encode(item(reading)).decode() + "\n"


def item(reading: Reading) -> Item:
    """An article as a news item."""
    document = reading.document
    actors = {actor.id: actor for actor in reading.actors}
    named = _named(reading.actors)
    named["subjects"] += [_issue(issue, document) for issue in reading.issues]
    return _known(
        uri=urn(document),
        type="text",
        standard=_STANDARD,
        language=document.language,
        title=document.title,
        contentCreated=_moment(document.published),
        edNote=_note(reading),
        by=document.byline,
        headlines=[{"role": "main", "value": document.title}] if document.title else [],
        descriptions=[{"role": "standfirst", "value": document.standfirst}] if document.standfirst else [],
        bodies=[_body("main", _words(document.parts.paragraphs, document.text, "\n"))],
        infoSources=list(_sources(reading, actors)),
        events=[_event(each, document) for each in reading.events],
        associations=[
            *(_meeting(each, document, actors) for each in reading.meetings),
            *(_statement(each, document, actors) for each in reading.statements),
        ],
        **named,
    )


def _named(actors: Iterable[Actor], rel: str = "mentions") -> dict[str, list[Item]]:
    """Actors under the property that ninjs has for their kind."""
    found = list(actors)
    return {name: [_actor(each, rel) for each in found if each.kind in kinds] for name, kinds in _KINDS.items()}


def _actor(actor: Actor, rel: str) -> Item:
    uri = f"http://www.wikidata.org/entity/{actor.qid}" if actor.qid else None
    return _known(name=actor.name, rel=rel, uri=uri, literal=actor.id)


def _issue(issue: Issue, document: Document) -> Item:
    return _known(name=issue.label, rel="about", uri=urn(document, issue.id), literal=issue.kind, creator="mahdar")


def _event(event: Event, document: Document) -> Item:
    """What was done, in the words that tell it. PLOVER's names for it are the literal."""
    kind = " ".join(filter(None, (event.type, event.mode, *event.aux)))
    return _known(
        id=event.id, name=event.span.of(document.text), rel="reports", uri=urn(document, event.id), literal=kind
    )


def _meeting(meeting: Meeting, document: Document, actors: dict[str, Actor]) -> Item:
    involved = (meeting.forum, meeting.host, *meeting.participants, *meeting.mediators)
    involved_here = [actors[each] for each in dict.fromkeys(involved) if each in actors]
    named = _named(involved_here, rel="involves")
    if place := actors.get(meeting.place or ""):
        named["places"].insert(0, _actor(place, "venue"))
    host = actors.get(meeting.host or "")
    return _known(
        uri=urn(document, meeting.id),
        name=meeting.id,
        rel="meeting",
        type="event",
        title=meeting.span.of(document.text),
        edNote=", ".join(filter(None, (f"as told: {meeting.state}", meeting.level))),
        eventDetails=_known(dates=_dates(meeting.date), organiser=_actor(host, "host") if host else None),
        **named,
    )


def _statement(statement: Statement, document: Document, actors: dict[str, Actor]) -> Item:
    about = _named((actors[each] for each in statement.about if each in actors), rel="about")
    act = f"not {statement.act}" if statement.negated else statement.act
    return _known(
        uri=urn(document, statement.id),
        name=statement.id,
        rel="statement",
        type="component",
        by="، ".join(names(statement.speakers, actors)),
        descriptions=[{"role": "act", "value": act}, {"role": "mode", "value": statement.mode}],
        bodies=[_body("statement", _words(statement.content, document.text, GAP))],
        infoSources=[_known(name=each, role="via") for each in names(statement.via, actors)],
        **about,
    )


def _sources(reading: Reading, actors: dict[str, Actor]) -> Iterator[Item]:
    document = reading.document
    if document.agency:
        yield _known(name=names([document.agency], actors)[0], role="originator", literal=document.agency)
    if document.publisher:
        yield _known(name=document.publisher, role="publisher")


def _dates(edtf: str | None) -> Item:
    """A date that is not known to the minute is an expected one: ninjs has no other place for it."""
    start, end = first_day(edtf), last_day(edtf)
    return _known(expectedStartDate=start, expectedEndDate=end if end != start else None) if start else {}


def _moment(published: str | None) -> str | None:
    """RFC 3339, where the article gives both time and offset."""
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        return None
    return moment.isoformat(timespec="seconds") if moment.tzinfo else None


def _note(reading: Reading) -> str:
    """What has no property of its own: the date as it is known, and who marked the item up."""
    published = reading.document.published
    dated = f"published {published}; " if published else ""
    return f"{dated}people, places, events and statements found by mahdar {reading.reader.version}"


def _body(role: str, words: str) -> Item:
    return {"role": role, "contentType": "text/plain", "charCount": len(words), "value": words}


def _words(spans: Iterable[Span], text: str, between: str) -> str:
    return between.join(span.of(text) for span in spans)


def _known(**properties: Any) -> Item:
    return {name: value for name, value in properties.items() if value}
