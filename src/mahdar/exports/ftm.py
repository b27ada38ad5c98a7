"""Entities of FollowTheMoney, one a line: who is in the article, what office they hold, what they did, said and proposed.

An actor whom Wikidata knows has its id there, so that he is the same in every article; every other id is made of the
hash of the article and the id in the record. What did not happen (an event that is denied or only supposed, a meeting
that is cancelled) is no entity, for FollowTheMoney has no way to say so.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

import msgspec

from mahdar.exports.article import address
from mahdar.exports.codes import alpha2, in_plover
from mahdar.exports.days import first_day, last_day
from mahdar.reading import Actor, ActorKind, Document, Event, Forum, Issue, Meeting, Proposal, Reading, Role, Statement
from mahdar.views.told import GAP, names

_SCHEMATA: dict[ActorKind, str] = {
    "person": "Person",
    "state": "PublicBody",
    "organization": "Organization",
    "bloc": "Organization",
    "forum": "Organization",
    "outlet": "Organization",
    "group": "LegalEntity",
}
"""A place is no entity: its name stands where something happened."""

_HAVE_POSTS = ("PublicBody", "Organization")
_LANGUAGES = {"ar": "ara"}  # ISO 639-3
Values = Iterable[str | None]


class Entity(msgspec.Struct, frozen=True, kw_only=True):
    """One line: the name of a schema, and texts by the names of its properties."""

    id: str
    schema: str
    properties: dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class _Article:
    """What ids are made of."""

    document: Document
    actors: dict[str, Actor]

    def id(self, *parts: str) -> str:
        """Made of the article's own hash, so that reading it again makes the same."""
        return "mahdar-" + hashlib.sha1("\n".join((self.document.id, *parts)).encode()).hexdigest()

    def ids(self, actors: Values) -> list[str]:
        """The entities of those of these actors who are one."""
        found = (self.actors.get(each or "") for each in actors)
        return [actor.qid or self.id("actor", actor.id) for actor in found if actor and actor.kind in _SCHEMATA]

    @property
    def proof(self) -> str:
        """The article itself."""
        return self.id("article")


def ftm_lines(readings: Iterable[Reading]) -> Iterator[str]:
    """Each entity on a line of its own; one that several articles tell of comes from each of them."""
    for reading in readings:
        for entity in entities(reading):
            yield msgspec.json.encode(entity).decode() + "\n"


def entities(reading: Reading) -> Iterator[Entity]:
    """All that one article tells, the article first."""
    article = _Article(reading.document, {actor.id: actor for actor in reading.actors})
    yield _document(article)
    for actor in reading.actors:
        if actor.kind in _SCHEMATA:
            yield from _actor(actor, article)
    for event in reading.events:
        if not {"negation", "hypothetical"}.intersection(event.aux):
            yield from _event(event, article)
    yield from (_meeting(each, article) for each in reading.meetings if each.state not in ("cancelled", "denied"))
    for forum in reading.forums:
        yield from _members(forum, article)
    yield from (_statement(each, article) for each in reading.statements)
    yield from (_proposal(each, article) for each in reading.proposals)
    yield from (_issue(each, article) for each in reading.issues)


def _document(article: _Article) -> Entity:
    document, actors = article.document, article.actors.values()
    return _entity(
        article.proof,
        "Article",
        title=[document.title],
        summary=[document.standfirst],
        bodyText=[document.text],
        fileName=[None if address(document) else document.source],
        sourceUrl=[address(document)],
        publisher=[document.publisher],
        author=[document.byline, *names([document.agency] if document.agency else [], article.actors)],
        publishedAt=[first_day(document.published)],
        language=[_LANGUAGES.get(document.language)],
        keywords=document.tags,
        peopleMentioned=[actor.name for actor in actors if actor.kind == "person"],
        locationMentioned=[actor.name for actor in actors if actor.kind in ("place", "state")],
    )


def _actor(actor: Actor, article: _Article) -> Iterator[Entity]:
    """The actor, each name printed for him, and, of a person, the offices."""
    schema, [entity] = _SCHEMATA[actor.kind], article.ids([actor.id])
    yield _entity(
        entity,
        schema,
        name=[actor.name],
        alias=[each for each in (actor.labels.ar, actor.labels.en) if each != actor.name],
        country=[alpha2(actor)],
        wikidataId=[actor.qid],
        sector=in_plover(actor).sectors,
        classification=[actor.kind],
        proof=[article.proof],
    )
    printed = (each.span.of(article.document.text) for each in actor.mentions if each.form == "name")
    for words in dict.fromkeys(" ".join(each.split()) for each in printed):
        mention = article.id("mention", actor.id, words)
        proof, kind = [article.proof], [schema]
        yield _entity(mention, "Mention", document=proof, name=[words], resolved=[entity], detectedSchema=kind)
    if actor.kind == "person":
        for role in {(role.sense, role.of): role for role in actor.roles}.values():
            yield from _office(role, actor, article)


def _office(role: Role, holder: Actor, article: _Article) -> Iterator[Entity]:
    """The post, which belongs to whom it is held for, and that this person holds it."""
    owner = article.actors.get(role.of or "")
    post = article.id("post", role.sense, owner.id if owner else holder.id)
    yield _entity(
        post,
        "Position",
        name=[role.title],
        country=[alpha2(owner)] if owner else [],
        organization=article.ids([role.of]) if owner and _SCHEMATA.get(owner.kind) in _HAVE_POSTS else [],
        proof=[article.proof],
    )
    held = article.id("office", holder.id, role.sense, role.of or "")
    record, person = [article.proof], article.ids([holder.id])
    yield _entity(held, "Occupancy", holder=person, post=[post], description=[role.title], recordId=record)


def _event(event: Event, article: _Article) -> Iterator[Entity]:
    """The event, and a link from each who did it to each to whom it was done."""
    words, date = [event.span.of(article.document.text)], [first_day(event.date)]
    kind = [event.type, event.mode, *event.aux]
    yield _entity(
        article.id("event", event.id),
        "Event",
        name=words,
        summary=[_told(kind)],
        keywords=["event", *kind, *event.context, f"CAMEO {event.cameo}" if event.cameo else None],
        date=date,
        involved=article.ids((*event.actor, *event.recipient)),
        proof=[article.proof],
        **_where(event.place, article),
    )
    for actor, recipient in product(article.ids(event.actor), article.ids(event.recipient)):
        if actor != recipient:
            yield _entity(
                article.id("link", event.id, actor, recipient),
                "UnknownLink",
                subject=[actor],
                object=[recipient],
                role=[_told(kind)],
                date=date,
                description=words,
                recordId=[article.proof],
            )


def _meeting(meeting: Meeting, article: _Article) -> Entity:
    kind = ["meeting", meeting.state, meeting.level, f"number {meeting.ordinal}" if meeting.ordinal else None]
    return _entity(
        article.id("meeting", meeting.id),
        "Event",
        name=[meeting.span.of(article.document.text)],
        summary=[_told(kind)],
        keywords=kind,
        startDate=[first_day(meeting.date)],
        endDate=[last_day(meeting.date)],
        organizer=article.ids([meeting.host]),
        involved=article.ids((meeting.forum, *meeting.participants, *meeting.mediators)),
        proof=[article.proof],
        **_where(meeting.place, article),
    )


def _members(forum: Forum, article: _Article) -> Iterator[Entity]:
    """Who founded a forum and who belongs to it."""
    for role, actors in (("founder", forum.founders), ("member", forum.members)):
        for member in article.ids(actors):
            yield _entity(
                article.id(role, forum.actor, member),
                "Membership",
                member=[member],
                organization=article.ids([forum.actor]),
                role=[role],
                startDate=[first_day(forum.founded)] if role == "founder" else [],
                recordId=[article.proof],
            )


def _statement(statement: Statement, article: _Article) -> Entity:
    kind = ["statement", statement.act, statement.mode, "negated" if statement.negated else None]
    words = GAP.join(span.of(article.document.text) for span in statement.content)
    return _note(statement.id, statement.speakers, kind, words, article, publisher=names(statement.via, article.actors))


def _proposal(proposal: Proposal, article: _Article) -> Entity:
    words = proposal.what.of(article.document.text)
    return _note(proposal.id, proposal.by, ["proposal", proposal.status], words, article)


def _issue(issue: Issue, article: _Article) -> Entity:
    kind = ["issue", issue.kind, *(state.value for state in issue.states)]
    return _note(issue.id, issue.parties, kind, issue.label, article)


def _note(id: str, actors: Values, kind: Sequence[str | None], words: str, article: _Article, **more: Values) -> Entity:
    """Words of the article that somebody stands behind, or that are between several."""
    about, proof = article.ids(actors), [article.proof]
    return _entity(
        article.id("note", id),
        "Note",
        description=[words],
        summary=[_told(kind)],
        keywords=kind,
        entity=about,
        proof=proof,
        **more,
    )


def _where(place: str | None, article: _Article) -> dict[str, list[str | None]]:
    actor = article.actors.get(place or "")
    return {"location": [actor.name], "country": [alpha2(actor)]} if actor else {}


def _told(kind: Values) -> str:
    return ", ".join(filter(None, kind))


def _entity(id: str, schema: str, **properties: Values) -> Entity:
    """Each text once and on one line, save the article's own; properties without any are left out."""
    texts = {
        name: list(dict.fromkeys(each if name == "bodyText" else " ".join(each.split()) for each in values if each))
        for name, values in properties.items()
    }
    return Entity(id=id, schema=schema, properties={name: values for name, values in texts.items() if values})
