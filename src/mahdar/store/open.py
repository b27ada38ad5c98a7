"""A store by its URL: SQLite in one file, or PostgreSQL; its schema is brought up to date when it is opened.

sqlite:///mahdar.db                a file, made where there is none
postgresql://user@host/database    needs the extra `mahdar[postgres]`
minutes.db                         a path is a file of SQLite
"""

import os
import sqlite3
import time
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError

from mahdar.errors import StoreError, UsageError
from mahdar.store.migrate import bring_up_to_date

DEFAULT = "sqlite:///mahdar.db"
_WAIT = 60_000  # milliseconds that a writer of SQLite waits for another one
_PAUSE = 0.02  # seconds
_WRITES = "mahdar_writes"
_TURN = 0x6D616864  # "mahd": the lock of PostgreSQL by which writers take turns


def store_url(given: str | None = None) -> str:
    """The store that is meant: the one given, else that of the environment (`MAHDAR_STORE`), else a file here."""
    return given or os.environ.get("MAHDAR_STORE") or DEFAULT


def open_store(given: str | None = None, *, make: bool = False) -> Engine:
    """The store, its schema up to date. With `make` a file that is not there is made.

    Raises `StoreError` where it cannot be used, `UsageError` where the URL is none.
    """
    url = _parsed(store_url(given))
    if url.get_backend_name() == "sqlite":
        _check_file(url, make=make)
    engine = connect(url)
    try:
        bring_up_to_date(engine)
    except DatabaseError as error:
        engine.dispose()
        raise _told(url, error) from None
    return engine


def shown_url(engine: Engine) -> str:
    """The store as people may see it, without a password."""
    return str(engine.url.render_as_string(hide_password=True))


def writing(engine: Engine) -> Engine:
    """The same store for transactions that write: they wait for their turn before they read anything."""
    return engine.execution_options(**{_WRITES: True})


def connect(url: URL) -> Engine:
    """An engine for a URL, set up as the store needs it. Raises `StoreError` where the driver is not installed."""
    try:
        engine = create_engine(url)
    except (ImportError, NoSuchModuleError) as error:
        raise StoreError(f"{_shown(url)}: {error}; install mahdar[postgres]") from None
    if url.get_backend_name() == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        event.listen(engine, "begin", _begin_postgresql)
    return engine


def _parsed(given: str) -> URL:
    if "://" not in given:
        return URL.create("sqlite", database=given)
    try:
        url = make_url(given)
    except ArgumentError:
        raise UsageError(f"{given!r} is no store; write sqlite:///FILE or postgresql://USER@HOST/DATABASE") from None
    backend = url.get_backend_name()
    if backend == "postgres":  # what many hosts still write
        url, backend = url.set(drivername="postgresql"), "postgresql"
    if backend not in ("sqlite", "postgresql"):
        raise UsageError(f"{given!r}: {backend} is no store that is known; write sqlite:///FILE or postgresql://…")
    return url.set(drivername="postgresql+psycopg") if url.drivername == "postgresql" else url


def _check_file(url: URL, *, make: bool) -> None:
    if not url.database or url.database == ":memory:":
        raise UsageError("a store is a file; write sqlite:///FILE")
    path = Path(url.database)
    if path.is_dir():
        raise StoreError(f"{path}: it is a folder; name a file in it")
    if not path.exists() and not make:
        raise StoreError(f"{path}: there is no store; make one with mahdar keep, or name another with --store")
    if not path.absolute().parent.is_dir():
        raise StoreError(f"{path}: its folder does not exist; make it first")


def _shown(url: URL) -> str:
    return url.database or "" if url.get_backend_name() == "sqlite" else url.render_as_string(hide_password=True)


def _told(url: URL, error: DatabaseError) -> StoreError:
    """One line for what a database says in many."""
    reason = str(error.orig).strip().splitlines()[0] if error.orig else type(error).__name__
    return StoreError(f"{_shown(url)}: the store cannot be used: {reason}; check --store and its permissions")


def _set_up_sqlite(connection: Any, _record: object) -> None:
    """What a connection of SQLite needs: readers beside a writer, references that hold, transactions that we begin."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (f"busy_timeout={_WAIT}", "synchronous=NORMAL", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    _let_readers_in(cursor)
    cursor.close()


def _let_readers_in(cursor: Any) -> None:
    """Turn the write-ahead log on; two processes that do so at once are not made to wait by SQLite itself."""
    until = time.monotonic() + _WAIT / 1000
    while True:
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    """A transaction that writes takes the lock at once: one that reads first could not wait for another writer."""
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _begin_postgresql(connection: Connection) -> None:
    """One writer after another here too: two that keep the same articles would wait for each other for ever."""
    if connection.get_execution_options().get(_WRITES):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_TURN})")
