"""One table of the store as Parquet, for data frames: rows of a selection with names in place of ids."""

from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from mahdar.errors import UsageError
from mahdar.questions.scene import Scene, freshen, look
from mahdar.search.filters import EVERYTHING, Filters
from mahdar.store import schema

TABLES = {
    table.name: table
    for table in (schema.statements, schema.events, schema.meetings, schema.forums, schema.proposals, schema.issues)
}
_PARTS: dict[str, tuple[str, ...]] = {
    "statements": ("speakers", "about", "addressees", "via"),
    "events": ("actor", "recipient"),
    "meetings": ("participants", "mediators", "absent"),
    "forums": ("founders", "members", "observers", "open_to", "left"),
    "proposals": ("by", "to"),
    "issues": ("parties",),
}
_ACTORS = ("place", "forum", "host", "through")


def write_parquet(engine: Engine, table: str, path: Path, filters: Filters = EVERYTHING, language: str = "ar") -> int:
    """Write a table to a file; the number of its rows. Raises `UsageError` where pyarrow is not installed."""
    try:
        import pyarrow
        from pyarrow.parquet import write_table
    except ImportError:
        raise UsageError("Parquet needs pyarrow; pip install 'mahdar[parquet]'") from None
    freshen(engine)
    with engine.connect() as connection:
        rows = parquet_rows(look(connection, filters), table, language)
    temporary = path.with_name(f".{path.name}.part")
    try:
        write_table(pyarrow.Table.from_pylist(rows, schema=_schema(table, pyarrow)), temporary, compression="zstd")
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    return len(rows)


def parquet_rows(scene: Scene, table: str, language: str = "ar") -> list[dict[str, Any]]:
    """The rows of a table: article, columns, and for each part lists of names and of entities."""
    found = []
    for row in scene.rows(TABLES[table]):
        article = scene.articles[row.document]
        told: dict[str, Any] = {
            "article": article.source,
            "document": article.id,
            "outlet": article.outlet,
            "published": article.published,
        }
        for column in TABLES[table].columns:
            if column.name not in ("document", "position"):
                value = getattr(row, column.name)
                of_actor = column.name in _ACTORS and value
                told[column.name] = scene.name(scene.entity(row.document, value), language) if of_actor else value
        for part in _PARTS[table]:
            entities = scene.parties(row.document, row.id, part)
            told[part] = [scene.name(each, language) for each in entities]
            told[f"{part}_ids"] = list(entities)
        found.append(told)
    return found


def _schema(table: str, pyarrow: Any) -> Any:
    """Types by the columns of the table, so that an empty selection has them too."""
    kinds = {"INTEGER": pyarrow.int32(), "FLOAT": pyarrow.float64(), "BOOLEAN": pyarrow.bool_()}
    text = pyarrow.string()
    fields = [(name, text) for name in ("article", "document", "outlet", "published")]
    fields += [
        (column.name, kinds.get(str(column.type), text))
        for column in TABLES[table].columns
        if column.name not in ("document", "position")
    ]
    fields += [(name, pyarrow.list_(text)) for part in _PARTS[table] for name in (part, f"{part}_ids")]
    return pyarrow.schema(fields)
