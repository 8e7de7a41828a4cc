"""Seals: the final PDF of a version, printed by a job of its own; files are found by their hash."""

import sqlalchemy as sa
from alembic import op

from workshop.storage.migrations.protection import protect

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
KINDS = "kind IN ('version', 'final')"


def upgrade() -> None:
    """Make the table, tell the jobs apart, and look files up by their hash."""
    op.create_table(
        "seals",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("sealed_at", MOMENT, nullable=False),
        sa.Column("certificate", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["version_id"], ["versions.id"], name=op.f("fk_seals_version_id_versions")),
        sa.PrimaryKeyConstraint("version_id", name=op.f("pk_seals")),
    )
    op.create_index(op.f("ix_seals_sha256"), "seals", ["sha256"])
    op.create_index(op.f("ix_prints_sha256"), "prints", ["sha256"])
    op.create_index(op.f("ix_versions_fingerprint"), "versions", ["fingerprint"])
    protect("seals")
    with op.batch_alter_table("print_jobs") as jobs:
        jobs.add_column(sa.Column("kind", sa.Text(), nullable=False, server_default="version"))
        jobs.create_check_constraint(op.f("ck_print_jobs_kind"), KINDS)
        jobs.drop_constraint(op.f("uq_print_jobs_version_id"), type_="unique")
        jobs.create_unique_constraint(op.f("uq_print_jobs_version_id_kind"), ["version_id", "kind"])
    with op.batch_alter_table("print_jobs") as jobs:
        jobs.alter_column("kind", server_default=None)


def downgrade() -> None:
    """Take it all away; jobs of final prints had nothing to do without it."""
    op.execute("DELETE FROM print_jobs WHERE kind = 'final'")
    with op.batch_alter_table("print_jobs") as jobs:
        jobs.drop_constraint(op.f("uq_print_jobs_version_id_kind"), type_="unique")
        jobs.drop_constraint(op.f("ck_print_jobs_kind"), type_="check")
        jobs.drop_column("kind")
        jobs.create_unique_constraint(op.f("uq_print_jobs_version_id"), ["version_id"])
    op.drop_index(op.f("ix_versions_fingerprint"), "versions")
    op.drop_index(op.f("ix_prints_sha256"), "prints")
    op.drop_table("seals")
