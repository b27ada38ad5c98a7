"""Records into the store: all of one document or nothing, and none twice."""

from collections.abc import Iterable, Sequence
from typing import Literal

from sqlalchemy import Connection, Table, delete, insert, select, text, update

from mahdar.errors import BrokenProof
from mahdar.reading import Reader, Reading
from mahdar.store.changes import count_change
from mahdar.store.decided import lay_over
from mahdar.store.rows import Row, check_proofs, document_row, fact_rows, search_keys
from mahdar.store.schema import FACT_TABLES, documents, verdicts

Written = Literal["new", "known", "renewed"]

_SOME = 500  # ids that are looked up in one question


def known_readers(connection: Connection, ids: Iterable[str]) -> dict[str, Reader]:
    """By which reader those of these documents that are kept were read."""
    wanted, found = list(ids), {}
    for begin in range(0, len(wanted), _SOME):
        question = select(documents.c.id, documents.c.reader, documents.c.lexicons).where(
            documents.c.id.in_(wanted[begin : begin + _SOME])
        )
        found.update(
            {row.id: Reader(version=row.reader, lexicons=row.lexicons) for row in connection.execute(question)}
        )
    return found


def write_readings(connection: Connection, readings: Sequence[Reading]) -> list[Written | BrokenProof]:
    """Keep records, and say of each what became of it. What another reader found in the same document is replaced;
    what people decided about it is laid over what is found now.

    A record with a fact whose words do not stand in the text is not written: its error stands in its place.
    """
    outcomes: list[Written | BrokenProof] = []
    facts: dict[Table, list[Row]] = {}
    renewed: list[tuple[int, str]] = []
    for reading in readings:
        try:
            check_proofs(reading)
        except BrokenProof as error:
            outcomes.append(error)
            continue
        number, outcome = _write_document(connection, document_row(reading))
        outcomes.append(outcome)
        if outcome != "known":
            _write_keys(connection, number, reading.document.text)
            for table, rows in fact_rows(reading, number):
                facts.setdefault(table, []).extend(rows)
        if outcome == "renewed":
            renewed.append((number, reading.document.id))
    for table, rows in facts.items():
        if rows:
            connection.execute(insert(table), rows)
    for number, id in renewed:
        lay_over(connection, number, id)
    if facts:
        count_change(connection)
    return outcomes


def _write_document(connection: Connection, row: Row) -> tuple[int, Written]:
    """The number of the document, and whether its facts are still to be written."""
    known = connection.execute(
        select(documents.c.number, documents.c.reader, documents.c.lexicons).where(documents.c.id == row["id"])
    ).first()
    if known is None:
        return connection.execute(insert(documents).values(row)).inserted_primary_key[0], "new"
    if (known.reader, known.lexicons) == (row["reader"], row["lexicons"]):
        return known.number, "known"
    _forget_facts(connection, known.number)
    connection.execute(update(documents).where(documents.c.number == known.number).values(row))
    return known.number, "renewed"


def _forget_facts(connection: Connection, number: int) -> None:
    for table in (*FACT_TABLES, verdicts):
        connection.execute(delete(table).where(table.c.document == number))
    key = "rowid" if connection.dialect.name == "sqlite" else "document"
    connection.execute(text(f"DELETE FROM search WHERE {key} = :number"), {"number": number})


def _write_keys(connection: Connection, number: int, printed: str) -> None:
    """Which words the document has. Where they stand is looked up in its text, so one key of each is enough."""
    keys: str | list[str] = sorted(search_keys(printed))
    if connection.dialect.name == "sqlite":
        command, keys = "INSERT INTO search (rowid, stems) VALUES (:number, :keys)", " ".join(keys)
    else:
        command = "INSERT INTO search (document, stems) VALUES (:number, array_to_tsvector(:keys))"
    connection.execute(text(command), {"number": number, "keys": keys})
