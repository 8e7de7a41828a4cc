"""The record: happenings are chained by hash, and the addresses they came from are kept for a while."""

import sqlalchemy as sa
from alembic import op

from workshop.domain.chain import GENESIS, link
from workshop.storage.exact import HASHED, exactly, texts
from workshop.storage.migrations.protection import protect, unprotect

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
#: So many rows are read and written at once.
AT_ONCE = 2_000


def upgrade() -> None:
    """Add what the record needs, and chain what has happened so far."""
    unprotect("happenings")
    op.add_column("happenings", sa.Column("address_seal", sa.Text(), nullable=True))
    op.add_column("happenings", sa.Column("hash", sa.Text(), nullable=True))
    _chain()
    with op.batch_alter_table("happenings") as batch:
        batch.alter_column("hash", existing_type=sa.Text(), nullable=False)
    protect("happenings")
    op.create_table(
        "addresses",
        sa.Column("happening_id", sa.Integer(), nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("noted_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["happening_id"], ["happenings.id"], name=op.f("fk_addresses_happening_id_happenings")
        ),
        sa.PrimaryKeyConstraint("happening_id", name=op.f("pk_addresses")),
    )
    op.create_index(op.f("ix_addresses_noted_at"), "addresses", ["noted_at"])


def downgrade() -> None:
    """Take it away; without the chain, the database counts the ids again."""
    op.drop_table("addresses")
    unprotect("happenings")
    with op.batch_alter_table("happenings") as batch:
        batch.drop_column("hash")
        batch.drop_column("address_seal")
    protect("happenings")
    if op.get_context().dialect.name == "postgresql":
        happenings = sa.table("happenings", sa.column("id"))
        sequence = sa.func.pg_get_serial_sequence("happenings", "id")
        newest = sa.select(sa.func.max(happenings.c.id) + 1).scalar_subquery()
        op.get_bind().execute(sa.select(sa.func.setval(sequence, sa.func.coalesce(newest, 1), sa.false())))


def _chain() -> None:
    """Give every row the hash that it would have had."""
    connection = op.get_bind()
    happenings = sa.table("happenings", *map(sa.column, (*HASHED, "hash")))
    columns = [exactly(happenings.c, name, connection.dialect.name) for name in HASHED]
    rows = sa.select(happenings.c.id, *columns).order_by(happenings.c.id).limit(AT_ONCE)
    chained = (
        sa.update(happenings)
        .where(happenings.c.id == sa.bindparam("chained_id"))
        .values(hash=sa.bindparam("chained_hash"))
    )
    head, last = GENESIS, None
    while found := connection.execute(rows if last is None else rows.where(happenings.c.id > last)).all():
        hashes = []
        for last, *content in found:
            head = link(head, texts(content))
            hashes.append({"chained_id": last, "chained_hash": head})
        connection.execute(chained, hashes)
