"""What a store holds, and whether it is right."""

from sqlalchemy import Engine, func, select

from mahdar.errors import StoreError
from mahdar.store import schema

_COUNTED = (schema.documents, schema.statements, schema.events, schema.meetings, schema.proposals, schema.issues)


def counts(engine: Engine) -> dict[str, int]:
    """How many rows the tables of facts have."""
    with engine.connect() as connection:
        return {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one() for table in _COUNTED
        }


def check_words(engine: Engine) -> int:
    """The number of words with a place. Raises `StoreError` with the first that do not stand at theirs."""
    checked = 0
    with engine.connect() as connection:
        numbers = connection.execute(select(schema.documents.c.number)).scalars().all()
        for number in numbers:
            id, text = connection.execute(
                select(schema.documents.c["id", "text"]).where(schema.documents.c.number == number)
            ).one()
            for row in connection.execute(select(schema.proofs).where(schema.proofs.c.document == number)):
                if text[row.start : row.end] != row.words:
                    raise StoreError(
                        f"{id}: {row.fact}: the words of {row.field} do not stand at {row.start}–{row.end}"
                    )
                checked += 1
    return checked
