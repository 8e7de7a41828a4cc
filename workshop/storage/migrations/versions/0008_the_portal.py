"""The portal: to whom it is open, and its links."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; every portal is closed until somebody opens it."""
    op.create_table(
        "portals",
        sa.Column("workshop_id", sa.Text(), nullable=False),
        sa.Column("access", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "access IN ('closed', 'link', 'account', 'public')", name=op.f("ck_portals_access")
        ),
        sa.ForeignKeyConstraint(
            ["workshop_id"], ["workshops.id"], name=op.f("fk_portals_workshop_id_workshops")
        ),
        sa.PrimaryKeyConstraint("workshop_id", name=op.f("pk_portals")),
    )
    op.create_table(
        "portal_links",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("secret_hash", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["workshop_id"], ["workshops.id"], name=op.f("fk_portal_links_workshop_id_workshops")
        ),
        sa.ForeignKeyConstraint(["made_by"], ["people.id"], name=op.f("fk_portal_links_made_by_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_portal_links")),
        sa.UniqueConstraint("secret_hash", name=op.f("uq_portal_links_secret_hash")),
    )
    op.create_index(op.f("ix_portal_links_workshop_id"), "portal_links", ["workshop_id"])


def downgrade() -> None:
    """Take them away."""
    op.drop_index(op.f("ix_portal_links_workshop_id"), "portal_links")
    op.drop_table("portal_links")
    op.drop_table("portals")
