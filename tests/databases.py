"""Real databases for tests: SQLite in a file, and PostgreSQL where `MAHDAR_TEST_POSTGRES` names a server.

Each test gets a store of its own: a new file, or a new database on that server.
"""

import os
import uuid
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, select, text

from mahdar.sources.files import open_inputs
from mahdar.store.keep import keep
from mahdar.store.open import open_store
from mahdar.store.schema import FACT_TABLES, documents

SERVER = os.environ.get("MAHDAR_TEST_POSTGRES")
BACKENDS = ["sqlite", "postgresql"]


@pytest.fixture(params=BACKENDS)
def store_url(request, tmp_path):
    """The URL of a store that is not there yet (SQLite), or that has nothing in it (PostgreSQL)."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'store.db'}"
        return
    if not SERVER:
        pytest.skip("MAHDAR_TEST_POSTGRES names no server")
    name = f"mahdar_{uuid.uuid4().hex}"
    admin = create_engine(make_url(SERVER).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield make_url(SERVER).set(database=name).render_as_string(hide_password=False)
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    admin.dispose()


@pytest.fixture
def process_store(store_url, monkeypatch):
    """A store with the worked example, its reports under the names of their files."""
    monkeypatch.chdir(Path(__file__).resolve().parents[1] / "docs" / "process")
    engine = open_store(store_url, make=True)
    assert {each.outcome for each in keep(engine, open_inputs(["."]))} == {"new"}
    return engine


def contents(engine):
    """All that a store holds, the same for the same articles in whatever order they were kept."""
    with engine.connect() as connection:
        names = dict(connection.execute(select(documents.c.number, documents.c.id)).tuples().all())
        found = {"documents": sorted(tuple(row)[1:] for row in connection.execute(select(documents)))}
        for table in FACT_TABLES:
            rows = [
                tuple(names[value] if name == "document" else value for name, value in row.items())
                for row in connection.execute(select(table)).mappings()
            ]
            found[table.name] = sorted(rows, key=repr)
        key = "rowid" if connection.dialect.name == "sqlite" else "key"
        words = connection.execute(text(f"SELECT {key}, CAST(stems AS TEXT) FROM search")).tuples().all()
        found["search"] = sorted((key, sorted(stems.replace("'", "").split())) for key, stems in words)
    return found
