"""What people decided about facts."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "verdicts",
        sa.Column("document", sa.Integer, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("kind", "fact", "verdict", "rule")),
        sa.Column("entry", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("document", "kind", "fact", name="pk_verdicts"),
        sa.ForeignKeyConstraint(["document"], ["documents.number"], ondelete="CASCADE", name="fk_verdicts_document"),
    )


def downgrade() -> None:
    """Take the table away; the decisions themselves are in the journal."""
    op.drop_table("verdicts")
