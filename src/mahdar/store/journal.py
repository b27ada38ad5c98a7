"""The journal: what people decided, by whom and when, each entry chained to the one before it by its hash.

Entries are only ever added. Whoever changes or takes out one breaks the chain from there on, which `verify` finds.
"""

import hashlib
from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, insert, select

from mahdar.errors import StoreError
from mahdar.store.schema import journal

_BEGINNING = "0" * 64


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One decision: `subject` is what it is about, `detail` what was decided (JSON), `at` when (UTC, ISO 8601)."""

    number: int
    at: str
    who: str
    action: str
    subject: str
    detail: dict[str, Any]
    previous: str
    hash: str


def write_entry(connection: Connection, *, who: str, action: str, subject: str, detail: dict[str, Any]) -> Entry:
    """Add an entry, in the transaction of the caller, who has the writers' lock."""
    last = connection.execute(select(journal.c["number", "hash"]).order_by(journal.c.number.desc()).limit(1)).first()
    number, previous = (last.number + 1, last.hash) if last else (1, _BEGINNING)
    at = datetime.now(UTC).isoformat(timespec="seconds")
    digest = _hash(number, at, who, action, subject, _packed(detail), previous)
    entry = Entry(
        number=number, at=at, who=who, action=action, subject=subject, detail=detail, previous=previous, hash=digest
    )
    connection.execute(insert(journal).values({**msgspec.structs.asdict(entry), "detail": _packed(detail)}))
    return entry


def entries(connection: Connection, subject: str | None = None) -> list[Entry]:
    """All entries in their order, or those about one subject."""
    question = select(journal).order_by(journal.c.number)
    if subject is not None:
        question = question.where(journal.c.subject == subject)
    rows = connection.execute(question).mappings()
    return [Entry(**{**row, "detail": msgspec.json.decode(row["detail"])}) for row in rows]


def verify(connection: Connection) -> int:
    """The number of entries. Raises `StoreError` with the first whose hash, or place in the chain, is wrong."""
    previous, number = _BEGINNING, 0
    for row in connection.execute(select(journal).order_by(journal.c.number)):
        number += 1
        whole = _hash(row.number, row.at, row.who, row.action, row.subject, row.detail, row.previous)
        if (row.number, row.previous, row.hash) != (number, previous, whole):
            raise StoreError(f"the journal is broken at entry {number}: it was changed after it was written")
        previous = row.hash
    return number


def _packed(detail: dict[str, Any]) -> str:
    return msgspec.json.encode(detail, order="deterministic").decode()


def _hash(*parts: object) -> str:
    return hashlib.sha256(msgspec.json.encode([str(part) for part in parts])).hexdigest()
