"""The sense of what is said, kept so that it is reckoned once."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "vectors",
        sa.Column("key", sa.BigInteger, nullable=False),
        sa.Column("vector", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_vectors"),
    )


def downgrade() -> None:
    """Take the table away."""
    op.drop_table("vectors")
