"""The search itself: which documents may have the words, where they stand in them, who says them, and what comes first."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, RowMapping, Select, and_, bindparam, select, text

from mahdar.joining.refresh import refresh_entities
from mahdar.search.filters import EVERYTHING, Filters, documents_wanted, statements_wanted
from mahdar.search.match import Match, matches
from mahdar.search.query import Term, Word, read_query
from mahdar.spans import Span
from mahdar.store.schema import actors, documents, parties, proofs, statements

POOL = 60
"""Hits, at least, among which the best come first; of words that stand in more articles the newest are looked through."""

_SOME = 20  # documents that are looked through at a time
_AROUND = 70  # letters of the context on each side


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """Words that were found: `span` and `text` as printed, the statement that they stand in, and what is around them."""

    source: str | None
    span: Span
    text: str
    statement: str | None
    speakers: tuple[str, ...] = ()
    act: str | None = None
    document: str
    title: str | None
    publisher: str | None
    published: str | None
    context: str
    context_span: Span


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """A hit as people read it: what was found stands between ⟦ and ⟧."""

    published: str | None
    source: str | None
    statement: str | None
    act: str | None
    publisher: str | None
    speakers: tuple[str, ...]
    words: str


def shown(hit: Hit) -> Shown:
    """The hit with its words marked in their context."""
    start, end = (at - hit.context_span.start for at in hit.span)
    words = f"{hit.context[:start]}⟦{hit.context[start:end]}⟧{hit.context[end:]}"
    return Shown(
        published=hit.published, source=hit.source, statement=hit.statement, act=hit.act, publisher=hit.publisher,
        speakers=hit.speakers, words=words,
    )  # fmt: skip


def search(engine: Engine, query: str, filters: Filters = EVERYTHING, limit: int = 20) -> list[Hit]:
    """The best hits, at most `limit` of them (0: all). Raises `UsageError` where the query has no word."""
    terms = read_query(query)
    if filters.has_names:
        refresh_entities(engine)
    with engine.connect() as connection:
        ranked: list[tuple[Any, Hit]] = []
        wanted = max(POOL, 2 * limit) if limit else 0
        for some in _documents(connection, terms, filters):
            ranked += _hits(connection, some, terms, filters)
            if wanted and len(ranked) >= wanted:
                break
    ranked.sort(key=lambda each: each[0])
    return [hit for _, hit in (ranked[:limit] if limit else ranked)]


def _documents(connection: Connection, terms: Sequence[Term], filters: Filters) -> Iterator[list[RowMapping]]:
    """Those that have all words, the newest first, some at a time."""
    question = documents_wanted(
        select(documents.c["number", "id", "source", "title", "publisher", "agency", "published", "first_day", "text"]),
        filters,
    ).where(documents.c.number.in_(_having(connection, terms)))
    question = question.order_by(documents.c.first_day.is_(None), documents.c.first_day.desc(), documents.c.id)
    found = iter(connection.execute(question).mappings())
    while some := list(islice(found, _SOME)):
        yield some


def _having(connection: Connection, terms: Sequence[Term]) -> Select[Any]:
    """The numbers of the documents that have, for every word, one of its keys."""
    words = [word for term in terms for word in term]
    if connection.dialect.name == "sqlite":
        asked = _asked(words, '"', " OR ", " AND ")
        question = "SELECT rowid AS number FROM search WHERE search MATCH :asked"
    else:
        asked = _asked(words, "'", " | ", " & ")
        question = "SELECT document AS number FROM search WHERE stems @@ CAST(:asked AS tsquery)"
    return select(text(question).bindparams(bindparam("asked", asked)).columns(documents.c.number).subquery().c.number)


def _asked(words: Sequence[Word], mark: str, any_of: str, all_of: str) -> str:
    """One key of every word, in the language of the full-text index."""
    return all_of.join(f"({any_of.join(f'{mark}{key}{mark}' for key in word.indexed)})" for word in words)


def _hits(
    connection: Connection, some: Sequence[RowMapping], terms: Sequence[Term], filters: Filters
) -> Iterator[tuple[Any, Hit]]:
    said = _said(connection, [row["number"] for row in some], filters)
    for row in some:
        printed, told = row["text"], said[row["number"]]
        for match in matches(printed, _paragraphs(printed), terms):
            statement = _innermost(told, match.span)
            if statement is not None or not filters.of_statements:
                yield _rank(row, match), _hit(row, match, statement)


def _rank(row: RowMapping, match: Match) -> tuple[Any, ...]:
    """What comes first: words as they were typed, close together, in a title, new."""
    in_title = match.span.end <= len(row["title"] or "")
    day = int((row["first_day"] or "0000-00-00").replace("-", ""))
    return -match.exact, match.length, not in_title, -day, row["id"], match.span


def _paragraphs(printed: str) -> list[Span]:
    """The lines of a document, which are its title, standfirst and paragraphs."""
    spans, start = [], 0
    for line in printed.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans


class _Said(msgspec.Struct, frozen=True):
    """A statement of a document: where its content stands, what it does, who speaks."""

    id: str
    act: str
    spans: list[Span]
    speakers: tuple[str, ...]


def _said(connection: Connection, numbers: Sequence[int], filters: Filters) -> defaultdict[int, list[_Said]]:
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
    kept: defaultdict[int, list[_Said]] = defaultdict(list)
    acts = select(statements.c["document", "id", "act"]).where(statements.c.document.in_(numbers))
    for number, id, act in connection.execute(acts.order_by(statements.c.document, statements.c.position)):
        if (number, id) in found:
            kept[number].append(_Said(id, act, found[number, id], tuple(speakers[number, id])))
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


def _innermost(said: Sequence[_Said], span: Span) -> _Said | None:
    """The statement with the fewest words in whose content the words stand."""
    holding = [each for each in said if any(part.holds(span) for part in each.spans)]
    return min(holding, key=lambda each: sum(part.end - part.start for part in each.spans), default=None)


def _hit(row: RowMapping, match: Match, statement: _Said | None) -> Hit:
    around = _context(row["text"], match.span)
    return Hit(
        source=row["source"],
        span=match.span,
        text=match.span.of(row["text"]),
        statement=statement.id if statement else None,
        speakers=statement.speakers if statement else (),
        act=statement.act if statement else None,
        document=row["id"],
        title=row["title"],
        publisher=row["publisher"] or row["agency"],
        published=row["published"],
        context=around.of(row["text"]),
        context_span=around,
    )


def _context(printed: str, span: Span) -> Span:
    """Whole words around a span, of its own line."""
    line_start = printed.rfind("\n", 0, span.start) + 1
    line_end = printed.find("\n", span.end)
    line_end = len(printed) if line_end < 0 else line_end
    start, end = max(line_start, span.start - _AROUND), min(line_end, span.end + _AROUND)
    if start > line_start:
        start = printed.find(" ", start, span.start) + 1 or span.start
    if end < line_end:
        end = max(printed.rfind(" ", span.end, end), span.end)
    return Span(start, end)
