"""Opening a store: where it is, what it says where it is not, and the steps of its schema."""

import sqlite3

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from mahdar.errors import StoreError, UsageError
from mahdar.store.migrate import BASE, STEPS, move, version
from mahdar.store.open import open_store
from mahdar.store.open import store_url as url_of
from mahdar.store.schema import METADATA


def test_the_steps_make_what_the_schema_says(store_url):
    engine = open_store(store_url, make=True)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_object": _is_ours})
        assert compare_metadata(context, METADATA) == []
    assert version(engine) == STEPS[-1]


def _is_ours(_object, name, kind, *_):
    """The tables of the full-text index have no place in a schema of Core."""
    return not (kind in ("table", "index") and name.startswith(("search", "ix_search")))


def test_every_step_can_be_taken_back(store_url):
    engine = open_store(store_url, make=True)
    for step in (*reversed(STEPS[:-1]), BASE):
        move(engine, step)
        assert version(engine) == step
    assert {name for name in inspect(engine).get_table_names() if name != "alembic_version"} == set()
    move(engine, STEPS[-1])
    assert version(engine) == STEPS[-1]


def test_a_step_that_fails_leaves_nothing(store_url, monkeypatch):
    engine = open_store(store_url, make=True)
    move(engine, BASE)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE proofs (mine INTEGER)"))
    with pytest.raises(Exception, match="proofs"):
        move(engine, STEPS[-1])
    assert version(engine) == BASE
    assert "documents" not in inspect(engine).get_table_names()


def test_no_step_of_that_name(store_url):
    with pytest.raises(UsageError, match="9999 is no step"):
        move(open_store(store_url, make=True), "9999")


def test_a_store_of_a_newer_program(store_url):
    engine = open_store(store_url, make=True)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match="newer mahdar"):
        open_store(store_url)


def test_somebody_elses_tables(store_url):
    engine = open_store(store_url, make=True)
    move(engine, BASE)
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE alembic_version"))
        connection.execute(text("CREATE TABLE documents (mine INTEGER)"))
    with pytest.raises(StoreError, match="not ours"):
        open_store(store_url)


class TestFiles:
    def test_there_is_none(self, tmp_path):
        with pytest.raises(StoreError, match="there is no store"):
            open_store(str(tmp_path / "no.db"))
        assert not (tmp_path / "no.db").exists()

    def test_a_folder(self, tmp_path):
        with pytest.raises(StoreError, match="folder"):
            open_store(str(tmp_path), make=True)

    def test_in_no_folder(self, tmp_path):
        with pytest.raises(StoreError, match="folder does not exist"):
            open_store(str(tmp_path / "no" / "store.db"), make=True)

    def test_no_database(self, tmp_path):
        (tmp_path / "text.db").write_text("نص " * 2000, encoding="utf-8")
        with pytest.raises(StoreError, match=r"text\.db: the store cannot be used"):
            open_store(str(tmp_path / "text.db"))

    def test_a_path_is_a_file_of_sqlite(self, tmp_path):
        open_store(str(tmp_path / "محاضر.db"), make=True)
        assert sqlite3.connect(tmp_path / "محاضر.db").execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.parametrize(
    "url", ["mysql://host/base", "sqlite://", "sqlite:///:memory:", "postgresql:/x://", "http://a"]
)
def test_no_store_at_all(url):
    with pytest.raises(UsageError):
        open_store(url, make=True)


def test_a_server_that_does_not_answer():
    with pytest.raises(StoreError, match="cannot be used") as told:
        open_store("postgresql://desk:secret@127.0.0.1:1/minutes")
    assert "secret" not in str(told.value)


def test_where_it_is(monkeypatch):
    monkeypatch.delenv("MAHDAR_STORE", raising=False)
    assert url_of() == "sqlite:///mahdar.db"
    monkeypatch.setenv("MAHDAR_STORE", "sqlite:///other.db")
    assert url_of() == "sqlite:///other.db"
    assert url_of("sqlite:///given.db") == "sqlite:///given.db"
