"""What is said in articles: the statements that filters leave, where they stand and who speaks."""

from collections import defaultdict
from collections.abc import Sequence

import msgspec
from sqlalchemy import Connection, and_, select

from mahdar.search.filters import Filters, statements_wanted
from mahdar.spans import Span
from mahdar.store.schema import actors, parties, proofs, statements


class Said(msgspec.Struct, frozen=True):
    """A statement of a document: where its content stands, what it does, who speaks."""

    id: str
    act: str
    spans: list[Span]
    speakers: tuple[str, ...]


def said_in(connection: Connection, numbers: Sequence[int], filters: Filters) -> defaultdict[int, list[Said]]:
    """The statements of some documents that the filters leave."""
    wanted = statements_wanted(filters).where(statements.c.document.in_(numbers)).subquery()
    of = and_(proofs.c.document == wanted.c.document, proofs.c.fact == wanted.c.id, proofs.c.field == "content")
    found: dict[tuple[int, str], list[Span]] = defaultdict(list)
    rows = select(proofs.c["document", "fact", "start", "end"]).join_from(proofs, wanted, of)
    for number, fact, start, end in connection.execute(
        rows.order_by(proofs.c.document, proofs.c.fact, proofs.c.position)
    ):
        found[number, fact].append(Span(start, end))
    speakers = _speakers(connection, numbers)
    kept: defaultdict[int, list[Said]] = defaultdict(list)
    acts = select(statements.c["document", "id", "act"]).where(statements.c.document.in_(numbers))
    for number, id, act in connection.execute(acts.order_by(statements.c.document, statements.c.position)):
        if (number, id) in found:
            kept[number].append(Said(id, act, found[number, id], tuple(speakers[number, id])))
    return kept


def _speakers(connection: Connection, numbers: Sequence[int]) -> defaultdict[tuple[int, str], list[str]]:
    there = and_(parties.c.document == actors.c.document, parties.c.actor == actors.c.id)
    rows = (
        select(parties.c["document", "fact"], actors.c.name)
        .join_from(parties, actors, there)
        .where(parties.c.document.in_(numbers), parties.c.part == "speakers")
        .order_by(parties.c.document, parties.c.fact, parties.c.position)
    )
    names: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for number, fact, name in connection.execute(rows):
        names[number, fact].append(name)
    return names


def innermost(said: Sequence[Said], span: Span) -> Said | None:
    """The statement with the fewest words in whose content the words stand."""
    holding = [each for each in said if any(part.holds(span) for part in each.spans)]
    return min(holding, key=lambda each: sum(part.end - part.start for part in each.spans), default=None)
