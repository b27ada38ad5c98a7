"""What copies are told by, kept so that only new articles are compared."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the table; copies are told again, for of none is there a sketch yet."""
    op.create_table(
        "sketches",
        sa.Column("document", sa.Integer, nullable=False),
        sa.Column("sketch", sa.LargeBinary),
        sa.PrimaryKeyConstraint("document", name="pk_sketches"),
        sa.ForeignKeyConstraint(["document"], ["documents.number"], ondelete="CASCADE", name="fk_sketches_document"),
    )
    op.execute("DELETE FROM copies")
    op.execute("DELETE FROM changes WHERE name = 'copies'")


def downgrade() -> None:
    """Take the table away."""
    op.drop_table("sketches")
