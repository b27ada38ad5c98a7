"""The minutes of a forum: founding, members, rounds with who was there, proposals, open issues."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, Engine, select

from mahdar.errors import UsageError
from mahdar.joining.names import entities_named
from mahdar.questions.dealings import Issue, Proposal, issues, proposals
from mahdar.questions.rounds import Round, rounds, tellings
from mahdar.questions.scene import Row, Scene, freshen, ordered, shown
from mahdar.search.filters import Filters, documents_wanted
from mahdar.store import schema


class Founding(msgspec.Struct, frozen=True, kw_only=True):
    """When, by whom and for what a forum was founded, as some articles tell it."""

    founded: str | None
    founders: tuple[str, ...]
    purpose: str | None
    articles: tuple[str, ...]


class Seat(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody's attendance: for each round `present`, `absent`, `both` (told differently) or nothing."""

    who: str
    member: bool
    rounds: tuple[str, ...]


class Minutes(msgspec.Struct, frozen=True, kw_only=True):
    """All that is kept of a forum. The rounds of each `Seat` are those of `rounds`, in their order."""

    forum: str
    names: tuple[str, ...]
    sources: int
    founding: tuple[Founding, ...]
    members: tuple[str, ...]
    observers: tuple[str, ...]
    open_to: tuple[str, ...]
    left: tuple[str, ...]
    rounds: tuple[Round, ...]
    attendance: tuple[Seat, ...]
    proposals: tuple[Proposal, ...]
    issues: tuple[Issue, ...]
    articles: tuple[str, ...]


def minutes(engine: Engine, forum: str, filters: Filters, language: str = "ar") -> Minutes:
    """The minutes of the forum of this name. Raises `UsageError` where none is kept, or several are meant."""
    freshen(engine)
    with engine.connect() as connection:
        entity = the_forum(connection, forum)
        wanted = documents_wanted(
            select(schema.documents.c.number).where(
                schema.documents.c.number.in_(
                    select(schema.members.c.document).where(schema.members.c.entity == entity)
                )
            ),
            filters,
        )
        scene = Scene(connection, wanted)
        if entity not in scene.entities:
            raise UsageError(f"no article of these days tells of {forum}; widen --since and --until")
        return _minutes(scene, entity, language)


def the_forum(connection: Connection, name: str) -> str:
    """The entity that is meant by a forum's name: of several the one of most articles that meets.

    Raises `UsageError` where there is none.
    """
    members, meetings = schema.members, schema.meetings
    meets = select(members.c.entity).join_from(
        meetings, members, (members.c.document == meetings.c.document) & (members.c.actor == meetings.c.forum)
    )
    bodies = select(schema.entities.c.id).where(schema.entities.c.kind.in_(("forum", "organization", "bloc")))
    rows = connection.execute(
        select(members.c["entity", "document"]).where(
            members.c.entity.in_(entities_named(name)), members.c.entity.in_(bodies)
        )
    ).all()
    if not rows:
        raise UsageError(f"no forum {name} is kept; mahdar actors list --kind forum shows those that are")
    meeting = set(connection.execute(meets).scalars())
    articles: dict[str, set[int]] = {}
    for entity, document in rows:
        articles.setdefault(entity, set()).add(document)
    return min(articles, key=lambda each: (each not in meeting, -len(articles[each]), each))


def _minutes(scene: Scene, entity: str, language: str) -> Minutes:
    of_forum = [each for each in tellings(scene) if each.forum == entity]
    met = rounds(scene, of_forum, language)
    told = [row for row in scene.rows(schema.forums) if scene.entity(row.document, row.id) == entity]
    members = _everybody(scene, told, "members")
    documents = [row.document for row in told] + [each.document for each in of_forum]
    printed = [(document, actor) for (document, actor), each in scene.of.items() if each == entity]
    meets_in = {each.document for each in of_forum}
    return Minutes(
        forum=scene.name(entity, language),
        names=_names(scene, printed),
        sources=scene.sources(documents),
        founding=tuple(_founding(scene, told, language)),
        members=scene.names(members, language),
        observers=scene.names(_everybody(scene, told, "observers"), language),
        open_to=scene.names(_everybody(scene, told, "open_to"), language),
        left=scene.names(_everybody(scene, told, "left"), language),
        rounds=tuple(met),
        attendance=tuple(_attendance(met, scene.names(members, language))),
        proposals=tuple(each for each in proposals(scene, language) if _is_of(each, entity, scene, language)),
        issues=tuple(each for each in issues(scene, language) if each.states and _meets(each, scene, meets_in)),
        articles=shown(scene, documents),
    )


def _is_of(proposal: Proposal, entity: str, scene: Scene, language: str) -> bool:
    """Whether a proposal was put through the forum, or through none that is told."""
    return proposal.through in (None, scene.name(entity, language))


def _meets(issue: Issue, scene: Scene, documents: Iterable[int]) -> bool:
    """Whether an article that tells of a meeting of the forum tells of the issue."""
    return bool(set(issue.articles) & set(shown(scene, documents)))


def _names(scene: Scene, printed: Iterable[tuple[int, str]]) -> tuple[str, ...]:
    actors = schema.actors
    wanted = set(printed)
    rows = scene.connection.execute(
        select(actors.c["document", "id", "name"]).where(actors.c.document.in_({document for document, _ in wanted}))
    )
    return tuple(
        sorted({row.name for row in rows if (row.document, row.id) in wanted}, key=lambda name: (-len(name), name))
    )


def _everybody(scene: Scene, told: Iterable[Row], part: str) -> tuple[str, ...]:
    found = (who for row in told for who in scene.parties(row.document, row.id, part))
    return tuple(dict.fromkeys(found))


def _founding(scene: Scene, told: Iterable[Row], language: str) -> Iterable[Founding]:
    """What is told of the founding, each wording once."""
    found: dict[tuple[str | None, tuple[str, ...], str | None], list[int]] = {}
    for row in told:
        founders = scene.names(scene.parties(row.document, row.id, "founders"), language)
        if row.founded or founders or row.purpose:
            found.setdefault((row.founded, founders, row.purpose), []).append(row.document)
    for (founded, founders, purpose), documents in sorted(found.items(), key=lambda each: ordered(scene, each[1])[0]):
        yield Founding(founded=founded, founders=founders, purpose=purpose, articles=shown(scene, documents))


def _attendance(met: list[Round], members: tuple[str, ...]) -> Iterable[Seat]:
    """The matrix: members first, then all others who were ever there or stayed away."""
    away = [{each.who for each in one.absent} for one in met]
    there = [set(one.participants) for one in met]
    others = (who for one, gone in zip(met, away, strict=True) for who in (*one.participants, *sorted(gone)))
    for who in dict.fromkeys((*members, *others)):
        marks = (_MARKS[who in here, who in gone] for here, gone in zip(there, away, strict=True))
        yield Seat(who=who, member=who in members, rounds=tuple(marks))


_MARKS = {(True, True): "both", (True, False): "present", (False, True): "absent", (False, False): ""}
