"""What contracts look like in print, and what each version was published with."""

import sqlalchemy as sa
from alembic import op

from workshop.storage.migrations.protection import protect

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables, and keep the look of a version for good."""
    _make("looks", "workshop_id", sa.Text(), "workshops")
    _make("version_looks", "version_id", sa.Integer(), "versions")
    protect("version_looks")


def downgrade() -> None:
    """Take them away."""
    op.drop_table("version_looks")
    op.drop_table("looks")


def _make(table: str, key: str, kind: sa.Text | sa.Integer, to: str) -> None:
    op.create_table(
        table,
        sa.Column(key, kind, nullable=False),
        sa.Column("size", sa.Text(), nullable=False),
        sa.Column("colour", sa.Text(), nullable=False),
        sa.Column("logo", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("size IN ('a4', 'letter')", name=op.f(f"ck_{table}_size")),
        sa.ForeignKeyConstraint([key], [f"{to}.id"], name=op.f(f"fk_{table}_{key}_{to}")),
        sa.PrimaryKeyConstraint(key, name=op.f(f"pk_{table}")),
    )
