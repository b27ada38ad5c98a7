"""Which articles are meant by what people write: a source, an id or the beginning of one."""

import re

from sqlalchemy import Connection, or_, select

from mahdar.errors import UsageError
from mahdar.store.schema import documents

_HASH = re.compile(r"(?:sha256:)?([0-9a-f]{6,64})")


def numbers_of(connection: Connection, given: str) -> list[int]:
    """The articles of this source, id or beginning of an id. Raises `UsageError` where none is kept."""
    wanted = [documents.c.id == given, documents.c.source == given]
    if hashed := _HASH.fullmatch(given):
        wanted.append(documents.c.id.startswith(f"sha256:{hashed[1]}"))
    numbers = list(connection.execute(select(documents.c.number).where(or_(*wanted))).scalars())
    if not numbers:
        raise UsageError(f"no article {given} is kept; give the source or the id of one")
    return numbers
