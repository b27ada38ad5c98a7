"""The search itself: which documents may have the words, where they stand in them, who says them, and what comes first."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, Engine, Row, column, select, table, text

from mahdar.joining.refresh import refresh_entities
from mahdar.search.filters import EVERYTHING, Filters, documents_wanted
from mahdar.search.match import Match, matches
from mahdar.search.query import Term, Word, read_query
from mahdar.search.said import Said, innermost, said_in
from mahdar.spans import Span
from mahdar.store.days import last_of
from mahdar.store.rows import first_key_after
from mahdar.store.schema import documents, passages

POOL = 60
"""Hits, at least, among which the best come first; of words that stand in more passages the newest are looked through."""

_SOME = 40  # passages that are looked through at a time
_AT_ONCE = 400  # articles that are asked for at once
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
    wanted = max(POOL, 2 * limit) if limit else 0
    with engine.connect() as connection:
        found: list[_Found] = []
        for some in _passages(connection, terms, filters):
            found += _matches(connection, some, terms, filters)
            if wanted and len(found) >= wanted:
                break
        found.sort(key=lambda each: each.rank)
        return _hits(connection, found[:limit] if limit else found, filters)


class _Found(NamedTuple):
    """A match in an article, given by its number, and what it is sorted by."""

    rank: tuple[Any, ...]
    number: int
    match: Match


def _passages(connection: Connection, terms: Sequence[Term], filters: Filters) -> Iterator[list[Row[Any]]]:
    """Those that have all words, the newest first, some at a time."""
    words = [word for term in terms for word in term]
    if connection.dialect.name == "sqlite":
        index, has = table("search", column("rowid")), "search MATCH :asked"
        key, asked = index.c.rowid, _asked(words, '"', " OR ", " AND ")
    else:
        index, has = table("search", column("key")), "search.stems @@ CAST(:asked AS tsquery)"
        key, asked = index.c.key, _asked(words, "'", " | ", " & ")
    # The order of keys is that of the full-text index, so the first rows come without the others being looked at.
    question = (
        select(passages.c["document", "start", "end"])
        .join_from(index, passages, passages.c.key == key)
        .where(text(has).bindparams(asked=asked))
        .order_by(key.desc())
    )
    if filters != EVERYTHING:
        question = question.join(documents, documents.c.number == passages.c.document)
        question = documents_wanted(question, filters)
    last = last_of(filters.until)
    if last is not None:
        question = question.where(key < first_key_after(last))
    rows = connection.execution_options(stream_results=True, max_row_buffer=_SOME).execute(question)
    while some := rows.fetchmany(_SOME):
        yield list(some)


def _asked(words: Sequence[Word], mark: str, any_of: str, all_of: str) -> str:
    """One key of every word, in the language of the full-text index."""
    return all_of.join(f"({any_of.join(f'{mark}{key}{mark}' for key in word.indexed)})" for word in words)


def _matches(
    connection: Connection, some: Sequence[Row[Any]], terms: Sequence[Term], filters: Filters
) -> Iterator[_Found]:  # fmt: skip
    """The matches in some passages; with filters of statements only those inside of such a statement."""
    numbers = {row.document for row in some}
    heads = {
        row.number: row
        for row in connection.execute(
            select(documents.c["number", "id", "first_day", "title", "text"]).where(documents.c.number.in_(numbers))
        )
    }
    said = said_in(connection, sorted(numbers), filters) if filters.of_statements else None
    for row in some:
        head = heads[row.document]
        for match in matches(head.text, [Span(row.start, row.end)], terms):
            if said is None or innermost(said[row.document], match.span) is not None:
                yield _Found(_rank(head, match), row.document, match)


def _rank(head: Row[Any], match: Match) -> tuple[Any, ...]:
    """What comes first: words as they were typed, close together, in a title, new."""
    in_title = match.span.end <= len(head.title or "")
    day = int((head.first_day or "0000-00-00").replace("-", ""))
    return -match.exact, match.length, not in_title, -day, head.id, match.span


def _hits(connection: Connection, found: Sequence[_Found], filters: Filters) -> list[Hit]:
    """Matches with all that is told of them."""
    hits: list[Hit] = []
    for at in range(0, len(found), _AT_ONCE):
        some = found[at : at + _AT_ONCE]
        numbers = sorted({each.number for each in some})
        said = said_in(connection, numbers, filters)
        columns = documents.c["number", "id", "source", "title", "publisher", "agency", "published", "text"]
        rows = connection.execute(select(columns).where(documents.c.number.in_(numbers)))
        heads = {row.number: row for row in rows}
        hits += [_hit(heads[each.number], each.match, innermost(said[each.number], each.match.span)) for each in some]
    return hits


def _hit(head: Row[Any], match: Match, statement: Said | None) -> Hit:
    around = _context(head.text, match.span)
    return Hit(
        source=head.source,
        span=match.span,
        text=match.span.of(head.text),
        statement=statement.id if statement else None,
        speakers=statement.speakers if statement else (),
        act=statement.act if statement else None,
        document=head.id,
        title=head.title,
        publisher=head.publisher or head.agency,
        published=head.published,
        context=around.of(head.text),
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
