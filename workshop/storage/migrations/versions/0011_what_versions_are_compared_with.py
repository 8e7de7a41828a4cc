"""What each version is compared with; those that are printed already keep what their paper says."""

import sqlalchemy as sa
from alembic import op

from workshop.storage.migrations.protection import protect

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

#: Until now every version was printed with its changes since the next lower number.
AS_PRINTED = """
INSERT INTO version_forerunners (version_id, forerunner_id)
SELECT ranked.id, ranked.forerunner_id
FROM (
    SELECT id, LAG(id) OVER (PARTITION BY workshop_id ORDER BY major, minor) AS forerunner_id FROM versions
) AS ranked
WHERE ranked.forerunner_id IS NOT NULL
"""


def upgrade() -> None:
    """Make the table, fill it, and keep its rows for good."""
    op.create_table(
        "version_forerunners",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("forerunner_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["version_id"], ["versions.id"], name=op.f("fk_version_forerunners_version_id_versions")
        ),
        sa.ForeignKeyConstraint(
            ["forerunner_id"], ["versions.id"], name=op.f("fk_version_forerunners_forerunner_id_versions")
        ),
        sa.PrimaryKeyConstraint("version_id", name=op.f("pk_version_forerunners")),
    )
    op.create_index(op.f("ix_version_forerunners_forerunner_id"), "version_forerunners", ["forerunner_id"])
    op.execute(AS_PRINTED)
    protect("version_forerunners")


def downgrade() -> None:
    """Take it away."""
    op.drop_table("version_forerunners")
