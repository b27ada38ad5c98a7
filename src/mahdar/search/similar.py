"""What is said in other words or in another language: the statements whose sense is nearest to that of a text."""

from collections import defaultdict
from heapq import nlargest

import msgspec
from sqlalchemy import Connection, Engine, and_, select

from mahdar.errors import UsageError
from mahdar.joining.refresh import refresh_entities
from mahdar.search.filters import EVERYTHING, Filters, documents_wanted, statements_wanted
from mahdar.search.said import said_in
from mahdar.search.vectors import Tell, likenesses
from mahdar.spans import Span
from mahdar.store.schema import documents, proofs


class Similar(msgspec.Struct, frozen=True, kw_only=True):
    """A statement of like sense, where it was first printed: `span` and `text` reach from the first word of its content to the
    last. `likeness` is -1 to 1; `times` is how often the same words are printed."""

    source: str | None
    span: Span
    text: str
    statement: str
    speakers: tuple[str, ...]
    act: str
    likeness: float
    times: int
    document: str
    title: str | None
    publisher: str | None
    published: str | None


def similar(
    engine: Engine, text: str, filters: Filters = EVERYTHING, limit: int = 20, tell: Tell = lambda _: None
) -> list[Similar]:
    """The statements nearest in sense, at most `limit` of them (0: all). What is printed in the same words comes once.

    Raises `UsageError` where the text is empty or no encoder is installed.
    """
    if not text.strip():
        raise UsageError("nothing to compare with; give a sentence")
    if filters.has_names:
        refresh_entities(engine)
    with engine.connect() as connection:
        printed = _printed(connection, filters)
    words = list(printed)
    likeness = likenesses(engine, text, words, tell)
    best = nlargest(limit or len(words), range(len(words)), key=lambda at: (round(likeness[at], 3), -at))
    with engine.connect() as connection:
        found = [_similar(connection, printed[words[at]], likeness[at], filters) for at in best]
    return [each for each in found if each]


def _printed(connection: Connection, filters: Filters) -> dict[str, list[tuple[int, str]]]:
    """What is said, and in which statements, the earliest first, as document and id."""
    wanted = statements_wanted(filters).subquery()
    content = and_(proofs.c.document == wanted.c.document, proofs.c.fact == wanted.c.id, proofs.c.field == "content")
    question = (
        select(wanted.c["document", "id"], proofs.c.words)
        .join_from(wanted, proofs, content)
        .join(documents, documents.c.number == wanted.c.document)
        .order_by(documents.c.first_day.is_(None), documents.c.first_day, documents.c.id, proofs.c.start)
    )
    parts: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for document, id, words in connection.execute(documents_wanted(question, filters)):
        parts[document, id].append(words)
    printed: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for statement, words in parts.items():
        printed[" ".join(words)].append(statement)
    return dict(printed)


def _similar(
    connection: Connection, places: list[tuple[int, str]], likeness: float, filters: Filters
) -> Similar | None:
    """The first of the statements; `None` where it was taken away meanwhile."""
    number, id = places[0]
    said = next((each for each in said_in(connection, [number], filters)[number] if each.id == id), None)
    columns = documents.c["id", "source", "title", "publisher", "agency", "published", "text"]
    head = connection.execute(select(columns).where(documents.c.number == number)).first()
    if said is None or head is None:
        return None
    span = Span(min(part.start for part in said.spans), max(part.end for part in said.spans))
    return Similar(
        source=head.source, span=span, text=span.of(head.text), statement=id, speakers=said.speakers, act=said.act,
        likeness=round(likeness, 3), times=len(places), document=head.id, title=head.title,
        publisher=head.publisher or head.agency, published=head.published,
    )  # fmt: skip
