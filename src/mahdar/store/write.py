"""Records into the store: all of one document or nothing, and none twice."""

from collections.abc import Iterable, Sequence
from typing import Literal

from sqlalchemy import Connection, Table, delete, insert, or_, select, text, update

from mahdar.errors import BrokenProof
from mahdar.exports.proofs import Proof
from mahdar.reading import Reader, Reading
from mahdar.store.changes import count_change
from mahdar.store.decided import lay_over
from mahdar.store.rows import PLACE_BITS, Passage, Row, checked_proofs, document_row, fact_rows, passages
from mahdar.store.schema import FACT_TABLES, copies, documents, sketches, verdicts
from mahdar.store.schema import passages as schema_passages

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
    proofs = [_proofs_or_error(reading) for reading in readings]
    whole = {
        reading.document.id: (reading, found)
        for reading, found in zip(readings, proofs, strict=True)
        if not isinstance(found, BrokenProof)
    }
    rows = {id: document_row(reading) for id, (reading, _) in whole.items()}
    outcomes, numbers = _write_documents(connection, rows)
    facts: dict[Table, list[Row]] = {}
    lines: dict[int, list[Passage]] = {}
    for id, number in numbers.items():
        lines[number] = list(passages(rows[id]["text"], id, rows[id]["first_day"]))
        for table, found in fact_rows(*whole[id], number):
            facts.setdefault(table, []).extend(found)
    _write_passages(connection, lines)
    for table, found in facts.items():
        _insert(connection, table, found)
    for id, number in numbers.items():
        if outcomes[id] == "renewed":
            lay_over(connection, number, id)
    if numbers:
        count_change(connection)
    return [_outcome(reading, found, outcomes) for reading, found in zip(readings, proofs, strict=True)]


def _proofs_or_error(reading: Reading) -> list[Proof] | BrokenProof:
    try:
        return checked_proofs(reading)
    except BrokenProof as error:
        return error


def _outcome(
    reading: Reading, proofs: list[Proof] | BrokenProof, outcomes: dict[str, Written]
) -> Written | BrokenProof:  # fmt: skip
    """What became of a record; the second of the same document finds it known."""
    if isinstance(proofs, BrokenProof):
        return proofs
    outcome = outcomes[reading.document.id]
    outcomes[reading.document.id] = "known"
    return outcome


def _write_documents(connection: Connection, rows: dict[str, Row]) -> tuple[dict[str, Written], dict[str, int]]:
    """What becomes of each document, and the numbers of those whose facts are still to be written."""
    outcomes: dict[str, Written] = {}
    numbers: dict[str, int] = {}
    question = select(documents.c["id", "number", "reader", "lexicons"]).where(documents.c.id.in_(rows))
    for known in connection.execute(question).all():
        row = rows[known.id]
        if (known.reader, known.lexicons) == (row["reader"], row["lexicons"]):
            outcomes[known.id] = "known"
            continue
        outcomes[known.id] = "renewed"
        numbers[known.id] = known.number
        _forget_facts(connection, known.number)
        connection.execute(update(documents).where(documents.c.number == known.number).values(row))
    new = [row for id, row in rows.items() if id not in outcomes]
    if new:
        made = connection.execute(insert(documents).returning(documents.c.id, documents.c.number), new)
        numbers.update({row.id: row.number for row in made})
        outcomes.update(dict.fromkeys((row["id"] for row in new), "new"))
    return outcomes, numbers


def _insert(connection: Connection, table: Table, rows: list[Row]) -> None:
    """Rows as they are, by the driver itself: most of the time that SQLAlchemy takes for them is for what they do not need."""
    if not rows:
        return
    command = insert(table).compile(dialect=connection.dialect, column_keys=list(rows[0]))
    names = command.positiontup
    given = [tuple(row[name] for name in names) for row in rows] if names else rows
    connection.exec_driver_sql(str(command), given)


def _forget_facts(connection: Connection, number: int) -> None:
    key = "rowid" if connection.dialect.name == "sqlite" else "key"
    of_document = "SELECT key FROM passages WHERE document = :number"
    connection.execute(text(f"DELETE FROM search WHERE {key} IN ({of_document})"), {"number": number})
    for table in (*FACT_TABLES, verdicts):
        connection.execute(delete(table).where(table.c.document == number))
    _forget_copies(connection, number)


def _forget_copies(connection: Connection, number: int) -> None:
    """Have a document compared again, and with it those that may be copies of one text only through it."""
    head = select(copies.c.head).where(copies.c.document == number).scalar_subquery()
    cluster = select(copies.c.document).where(copies.c.head == head)
    connection.execute(delete(sketches).where(or_(sketches.c.document == number, sketches.c.document.in_(cluster))))
    connection.execute(delete(copies).where(copies.c.head == head))


def _write_passages(connection: Connection, lines: dict[int, list[Passage]]) -> None:
    """The passages of each document, past those of another of the same day whose hash begins alike, should there be one."""
    taken = _keys_taken(connection, [each.key for some in lines.values() for each in some])
    placed: list[tuple[int, Passage]] = []
    for number, some in lines.items():
        while any(each.key in taken for each in some):
            some = [each._replace(key=each.key + (1 << PLACE_BITS)) for each in some]
            taken |= _keys_taken(connection, [each.key for each in some])
        taken |= {each.key for each in some}
        placed += [(number, each) for each in some]
    places = [{"key": each.key, "document": number, "start": each.start, "end": each.end} for number, each in placed]
    _insert(connection, schema_passages, places)
    if not placed:
        return
    if connection.dialect.name == "sqlite":
        words = [(each.key, " ".join(sorted(each.stems))) for _, each in placed]
        connection.exec_driver_sql("INSERT INTO search (rowid, stems) VALUES (?, ?)", words)
    else:
        lists = [(each.key, sorted(each.stems)) for _, each in placed]
        connection.exec_driver_sql("INSERT INTO search (key, stems) VALUES (%s, array_to_tsvector(%s))", lists)


def _keys_taken(connection: Connection, keys: Sequence[int]) -> set[int]:
    column = schema_passages.c.key
    found: set[int] = set()
    for begin in range(0, len(keys), _SOME):
        found.update(connection.execute(select(column).where(column.in_(keys[begin : begin + _SOME]))).scalars())
    return found
