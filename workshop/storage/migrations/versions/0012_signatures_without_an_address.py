"""A signature is kept for good, and from where it came is not: the record knows that for ninety days."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forget the addresses that were kept with signatures."""
    op.drop_column("signatures", "address")


def downgrade() -> None:
    """Keep addresses again, from now on."""
    op.add_column("signatures", sa.Column("address", sa.Text(), nullable=False, server_default=""))
