"""The schema of a store, step by step, with Alembic: each step is applied and recorded in one transaction."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from mahdar.errors import StoreError, UsageError

if TYPE_CHECKING:
    from alembic.config import Config

STEPS = ("0001", "0002", "0003", "0004", "0005")
"""Every step in order, the names of the files in `migrations/versions`."""

BASE = "base"
"""Before the first step: a store without tables."""


def bring_up_to_date(engine: Engine) -> None:
    """Apply the steps that are missing. Raises `StoreError` for a store of a newer program, or of another one."""
    with engine.connect() as connection:
        if _version(connection) == STEPS[-1]:
            return
        _check_ours(connection)
    move(engine, STEPS[-1], only_up=True)


def version(engine: Engine) -> str:
    """The last step that was applied; `base` where none was."""
    with engine.connect() as connection:
        return _version(connection) or BASE


def move(engine: Engine, step: str, *, only_up: bool = False) -> None:
    """Bring the schema to a step, forward or back. Raises `UsageError` where there is no such step.

    With `only_up` a store that another process has brought there, or further, meanwhile is left alone.
    """
    if step not in (*STEPS, BASE):
        raise UsageError(f"{step} is no step of the schema; the steps are {', '.join((BASE, *STEPS))}")
    from alembic import command

    from mahdar.store.open import writing

    with writing(engine).begin() as connection:
        at = _version(connection)
        if at == step:
            return
        forward = step != BASE and (at is None or STEPS.index(at) < STEPS.index(step))
        if forward:
            command.upgrade(_config(connection), step)
        elif not only_up:
            command.downgrade(_config(connection), step)


def _version(connection: Connection) -> str | None:
    """The step that the store is at. Raises `StoreError` where a newer program made it."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found is not None and found not in STEPS:
        raise StoreError(f"the store is at step {found}, which this version does not know; install a newer mahdar")
    return found


def _check_ours(connection: Connection) -> None:
    """Raise `StoreError` where the tables of somebody else are in the way."""
    tables = set(inspect(connection).get_table_names())
    if "alembic_version" not in tables and "documents" in tables:
        raise StoreError("the database has a table `documents` that is not ours; name another with --store")


def _config(connection: Connection) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    return config
