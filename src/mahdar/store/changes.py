"""What is reckoned from all that is kept, and whether it still stands."""

from sqlalchemy import Connection, insert, select, update

from mahdar.store.schema import changes

_DOCUMENTS = "documents"


def count_change(connection: Connection) -> None:
    """Say that what is kept has changed."""
    _set(connection, _DOCUMENTS, (_at(connection, _DOCUMENTS) or 0) + 1)


def is_stale(connection: Connection, name: str) -> bool:
    """Whether what is reckoned under this name has to be reckoned again."""
    return _at(connection, name) != (_at(connection, _DOCUMENTS) or 0)


def set_fresh(connection: Connection, name: str) -> None:
    """Say that what is reckoned under this name is of what is kept now."""
    _set(connection, name, _at(connection, _DOCUMENTS) or 0)


def set_stale(connection: Connection, name: str) -> None:
    """Say that what is reckoned under this name has to be reckoned again, though nothing else was kept."""
    _set(connection, name, -1)


def _at(connection: Connection, name: str) -> int | None:
    found: int | None = connection.execute(select(changes.c.at).where(changes.c.name == name)).scalar()
    return found


def _set(connection: Connection, name: str, at: int) -> None:
    if _at(connection, name) is None:
        connection.execute(insert(changes).values(name=name, at=at))
    else:
        connection.execute(update(changes).where(changes.c.name == name).values(at=at))
