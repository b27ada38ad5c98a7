"""What an actor says about an issue, in the order of time, and where it changes.

A stance is `for` or `against`, or none of a statement that takes none: by the act (`welcome`, `reject`), else by what the words
do (an event of the statement: SUPPORT, REJECT). A stance that is another than the last one is a change.
"""

from collections.abc import Iterable, Iterator

import msgspec
from sqlalchemy import Engine

from mahdar.errors import UsageError
from mahdar.joining.names import entities_named
from mahdar.questions.minutes import the_forum
from mahdar.questions.rounds import rounds, tellings
from mahdar.questions.scene import Scene, freshen, look
from mahdar.questions.statements import Said, Utterance, of_actor, said, utterance
from mahdar.search.filters import EVERYTHING, Filters
from mahdar.search.match import matches
from mahdar.search.query import Term, read_query
from mahdar.spans import Span
from mahdar.store import schema

_FOR = frozenset({"agree", "welcome", "praise", "promise", "hope", "thank"})
_AGAINST = frozenset({"reject", "condemn", "accuse", "threaten", "warn", "deny"})
_DONE_FOR = frozenset({"SUPPORT", "AGREE", "CONCEDE", "COOPERATE", "AID"})
_DONE_AGAINST = frozenset({"REJECT", "ACCUSE", "THREATEN", "PROTEST", "SANCTION"})


class Position(Utterance, frozen=True, kw_only=True):
    """A statement with its stance; `change` says from which to which it changed, `when` whether before or after a round."""

    stance: str | None
    change: str | None
    when: str | None = None


def positions(
    engine: Engine, actor: str, issue: str | None = None, *, filters: Filters = EVERYTHING,
    forum: str | None = None, ordinal: int | None = None, language: str = "ar",
) -> list[Position]:  # fmt: skip
    """All statements of an actor that speak of an issue, given by its words.

    With `forum` and `ordinal` each is told to be before or after that round. Raises `UsageError` where no such actor or
    round is kept.
    """
    freshen(engine)
    terms = read_query(issue) if issue is not None else ()
    with engine.connect() as connection:
        entities = set(connection.execute(entities_named(actor)).scalars())
        scene = look(connection, filters)
        entities &= scene.entities.keys()
        if not entities:
            raise UsageError(f"nobody called {actor} is kept; mahdar actors list shows who is")
        day = _day_of_round(scene, the_forum(connection, forum), ordinal) if forum is not None else None
        found = [each for each in of_actor(scene, said(scene), entities) if _speaks_of(each, terms)]
        return list(_positions(scene, found, day, language))


def _speaks_of(each: Said, terms: tuple[Term, ...]) -> bool:
    words = each.row.words
    return not terms or any(True for _ in matches(words, [Span(0, len(words))], terms))


def _day_of_round(scene: Scene, forum: str, ordinal: int | None) -> str:
    """The first day of a round, as most sources tell it. Raises `UsageError` where it has none."""
    for each in rounds(scene, [telling for telling in tellings(scene) if telling.forum == forum]):
        if each.ordinal == ordinal or (ordinal is None and len(each.dates) > 0):
            days = (
                sorted(telling.date for telling in each.tellings if telling.date == each.dates[0]) if each.dates else []
            )
            if days:
                return str(days[0])
    raise UsageError(f"no round {ordinal or ''} of that forum with a date is kept; mahdar minutes shows its rounds")


def _positions(scene: Scene, found: list[Said], day: str | None, language: str) -> Iterator[Position]:
    last: str | None = None
    deeds = _deeds(scene)
    for each in found:
        stance = stance_of(each.row.act, deeds.get((each.row.document, each.row.id), ()), negated=each.row.negated)
        change = f"{last} → {stance}" if stance and last and stance != last else None
        when = None
        if day is not None and each.day is not None:
            when = "before" if each.day < day else "at" if each.day == day else "after"
        last = stance or last
        plain = msgspec.structs.asdict(utterance(scene, each, language))
        yield Position(**plain, stance=stance, change=change, when=when)


def stance_of(act: str, deeds: Iterable[str] = (), *, negated: bool = False) -> str | None:
    """The stance of an act, else of the types of the events that its words tell; of an act that is denied there is none."""
    if negated:
        return None
    if act in _FOR or act in _AGAINST:
        return "for" if act in _FOR else "against"
    done = {"for" if deed in _DONE_FOR else "against" for deed in deeds if deed in _DONE_FOR | _DONE_AGAINST}
    return done.pop() if len(done) == 1 else None


def _deeds(scene: Scene) -> dict[tuple[int, str], list[str]]:
    """The types of the events that statements tell, without those that are denied or only supposed."""
    found: dict[tuple[int, str], list[str]] = {}
    for row in scene.rows(schema.events):
        if row.statement and not {"negation", "hypothetical"}.intersection(row.aux.split()):
            found.setdefault((row.document, row.statement), []).append(row.type)
    return found
