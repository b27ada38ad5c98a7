"""What joins articles: copies, actors, and the journal of what people decide."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables."""
    op.create_table("changes", _text("name"), _number("at"), _primary("changes", "name"))
    op.create_table(
        "copies", _number("document"), _number("head"), _text("kind"), _real("likeness"), _primary("copies", "document"),
        _of_document("copies"),
    )  # fmt: skip
    op.create_index("ix_copies_head", "copies", ["head"])
    op.create_table(
        "entities", _text("id"), _text("kind"), _text("name"),
        *(sa.Column(name, sa.Text) for name in ("label_en", "qid", "code")), _primary("entities", "id"),
    )  # fmt: skip
    op.create_table(
        "members", _number("document"), _text("actor"), _text("entity"), _real("score"), _text("why"),
        _primary("members", "document", "actor"), _of_document("members"),
    )  # fmt: skip
    op.create_index("ix_members_entity", "members", ["entity"])
    op.create_table(
        "journal", _number("number"),
        *(_text(name) for name in ("at", "who", "action", "subject", "detail", "previous", "hash")),
        _primary("journal", "number"), sa.UniqueConstraint("hash", name="uq_journal_hash"),
    )  # fmt: skip


def downgrade() -> None:
    """Take the tables away, the journal with them."""
    for name in ("journal", "members", "entities", "copies", "changes"):
        op.drop_table(name)


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, nullable=False)


def _number(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer, nullable=False)


def _real(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Float, nullable=False)


def _primary(table: str, *names: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*names, name=f"pk_{table}")


def _of_document(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["document"], ["documents.number"], ondelete="CASCADE", name=f"fk_{table}_document")
