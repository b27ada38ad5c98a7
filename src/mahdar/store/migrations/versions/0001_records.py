"""Records, whole and as rows, and the keys that they are searched by."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_DATED = ("date", "first_day", "last_day")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "documents",
        sa.Column("number", sa.Integer, primary_key=True),
        *_required("id"),
        *_optional("source"),
        *_required("language"),
        *_optional("title", "publisher", "agency", "byline", "published", "first_day", "last_day", "url", "genre"),
        *_required("reader", "lexicons", "text"),
        sa.Column("record", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("id", name="uq_documents_id"),
    )
    op.create_index("ix_documents_first_day", "documents", ["first_day"])
    _of_document(
        "actors", "id", _number("position"), *_required("kind", "name", "key"),
        *_optional("label_ar", "label_en", "qid", "code"),
    )  # fmt: skip
    op.create_index("ix_actors_key", "actors", ["key"])
    _of_document("roles", "actor", "position", *_required("title", "sense"), *_optional("of"), *_span())
    _of_document("mentions", "actor", "position", *_required("form"), *_span())
    _facts(
        "statements", *_required("act", "mode"), sa.Column("negated", sa.Boolean, nullable=False),
        *_required("lemma", "words", "part"),
        *_optional(*_DATED, "place", "occasion", "meeting", "parent", "repeats"), sa.Column("confidence", sa.Float),
    )  # fmt: skip
    op.create_index("ix_statements_act", "statements", ["act"])
    _facts(
        "events", *_required("type"), *_optional("mode"), *_required("aux", "context"), *_optional("cameo"),
        *_required("words"), *_optional(*_DATED, "place", "statement"), sa.Column("confidence", sa.Float),
    )  # fmt: skip
    op.create_index("ix_events_type", "events", ["type"])
    _facts(
        "meetings", *_optional("forum"), sa.Column("ordinal", sa.Integer), *_optional(*_DATED, "place", "host", "level"),
        *_required("state", "words"),
    )  # fmt: skip
    _facts("forums", *_optional("founded", "purpose"))
    _facts("proposals", *_required("words"), *_optional("through"), *_required("status"), *_optional("statement"))
    _facts("issues", *_required("label", "kind"))
    op.create_index("ix_issues_kind", "issues", ["kind"])
    _of_document(
        "issue_states", "issue", "position", *_required("value"), *_optional(*_DATED, "statement"), *_required("words")
    )
    _of_document(
        "issue_links", "issue", "position", *_required("to", "kind"), *_optional("statement"), *_required("words")
    )
    _of_document("parties", "fact", "part", "position", *_required("actor"), *_optional("reason"))
    op.create_index("ix_parties_document_actor", "parties", ["document", "actor"])
    _of_document("proofs", "fact", "field", "position", *_span(), *_required("words"))
    op.create_table(
        "passages",
        sa.Column("key", sa.BigInteger, primary_key=True, autoincrement=False),
        *(_number(name) for name in ("document", "start", "end")),
        sa.ForeignKeyConstraint(["document"], ["documents.number"], ondelete="CASCADE", name="fk_passages_document"),
    )
    op.create_index("ix_passages_document", "passages", ["document"])
    _make_search()


def downgrade() -> None:
    """Take the tables away, and all that was kept with them."""
    op.execute("DROP TABLE search")
    for name in (
        "passages", "proofs", "parties", "issue_links", "issue_states", "issues", "proposals", "forums", "meetings", "events",
        "statements", "mentions", "roles", "actors", "documents",
    ):  # fmt: skip
        op.drop_table(name)


def _make_search() -> None:
    """The words of each passage: a full-text table of SQLite, whose `rowid` is the key; a table with a GIN index."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE search USING fts5(stems, detail = none, tokenize = 'unicode61 remove_diacritics 0')"
        )
        return
    op.execute(
        "CREATE TABLE search (key BIGINT PRIMARY KEY REFERENCES passages (key) ON DELETE CASCADE, stems TSVECTOR NOT NULL)"
    )
    op.execute("CREATE INDEX ix_search_stems ON search USING gin (stems)")


def _of_document(name: str, *parts: Any) -> None:
    """A table whose rows belong to a document; names are the rest of its primary key, `position` a number."""
    keys = [part for part in parts if isinstance(part, str)]
    op.create_table(
        name,
        sa.Column("document", sa.Integer, nullable=False),
        *(sa.Column(key, sa.Integer if key == "position" else sa.Text, nullable=False) for key in keys),
        *(part for part in parts if not isinstance(part, str)),
        sa.PrimaryKeyConstraint("document", *keys, name=f"pk_{name}"),
        sa.ForeignKeyConstraint(["document"], ["documents.number"], ondelete="CASCADE", name=f"fk_{name}_document"),
    )


def _facts(name: str, *columns: sa.Column[Any]) -> None:
    _of_document(name, "id", _number("position"), *columns, *_required("rule"))


def _required(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def _optional(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text) for name in names]


def _number(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer, nullable=False)


def _span() -> tuple[sa.Column[Any], ...]:
    return _number("start"), _number("end")
