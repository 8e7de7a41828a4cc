"""The room: who is in it, what is asked, and the cards people write."""

import sqlalchemy as sa
from alembic import op

from workshop.storage.migrations.protection import protect

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make them, keep the originals for good, and tell the log apart by where things happen."""
    _participants()
    _seats()
    _rounds()
    _rooms()
    _finishes()
    _cards()
    _originals()
    protect("originals")
    op.add_column("happenings", sa.Column("about", sa.Text(), nullable=False, server_default="desk"))
    op.create_index(op.f("ix_happenings_workshop_id_about_id"), "happenings", ["workshop_id", "about", "id"])


def downgrade() -> None:
    """Take them away, those that refer to others first."""
    for table in ("originals", "cards", "finishes", "rooms", "rounds", "seats", "participants"):
        op.drop_table(table)
    op.drop_index(op.f("ix_happenings_workshop_id_about_id"), table_name="happenings")
    op.drop_column("happenings", "about")


def _refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"))


def _participants() -> None:
    op.create_table(
        "participants",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("proxy", sa.Boolean(), nullable=False),
        sa.Column("joined_at", MOMENT, nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "team IN ('marketing', 'sales', 'management', 'other')", name=op.f("ck_participants_team")
        ),
        _refers("participants", "workshop_id", "workshops"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participants")),
    )
    op.create_index(op.f("ix_participants_workshop_id_id"), "participants", ["workshop_id", "id"])


def _seats() -> None:
    op.create_table(
        "seats",
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        _refers("seats", "participant_id", "participants"),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_seats")),
    )
    op.create_index(op.f("ix_seats_participant_id"), "seats", ["participant_id"])


def _rounds() -> None:
    op.create_table(
        "rounds",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("rows", sa.Text(), nullable=False),
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("prompt", sa.Text(), nullable=False),
        sa.Column("cold", sa.Boolean(), nullable=False),
        sa.Column("phase", sa.Text(), nullable=False),
        sa.Column("authors", sa.Text(), nullable=False),
        sa.Column("most_cards", sa.Integer(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=True),
        sa.Column("ends_at", MOMENT, nullable=True),
        sa.Column("dots", sa.Integer(), nullable=False),
        sa.Column("dots_open", sa.Boolean(), nullable=False),
        sa.Column("dots_counted", sa.Boolean(), nullable=False),
        sa.Column("discussed", sa.JSON(), nullable=False),
        sa.Column("current_card", sa.Integer(), nullable=True),
        sa.Column("draft", sa.JSON(), nullable=False),
        sa.Column("draft_revision", sa.Integer(), nullable=False),
        sa.Column("pen", sa.Integer(), nullable=True),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("voted_on", sa.Integer(), nullable=False),
        sa.Column("ballot_open", sa.Boolean(), nullable=False),
        sa.Column("subject", sa.Integer(), nullable=True),
        sa.Column("due_at", MOMENT, nullable=True),
        sa.Column("staged_at", MOMENT, nullable=True),
        sa.Column("seconds_spent", sa.Integer(), nullable=False),
        sa.Column("divergence", sa.Integer(), nullable=True),
        sa.Column("reopens", sa.Integer(), nullable=True),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.CheckConstraint("(rows <> '') OR (entry = '')", name=op.f("ck_rounds_an_entry_has_its_list")),
        sa.CheckConstraint("authors IN ('hidden', 'shown')", name=op.f("ck_rounds_authors")),
        sa.CheckConstraint("most_cards > 0 AND dots >= 0", name=op.f("ck_rounds_amounts")),
        sa.CheckConstraint(
            "phase IN ('write', 'reveal', 'narrow', 'draft', 'consent', 'settled')",
            name=op.f("ck_rounds_phase"),
        ),
        _refers("rounds", "pen", "participants"),
        _refers("rounds", "reopens", "rounds"),
        _refers("rounds", "workshop_id", "workshops"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rounds")),
    )
    op.create_index(op.f("ix_rounds_workshop_id_id"), "rounds", ["workshop_id", "id"])


def _rooms() -> None:
    op.create_table(
        "rooms",
        sa.Column("workshop_id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("code_until", MOMENT, nullable=True),
        sa.Column("locked", sa.Boolean(), nullable=False),
        sa.Column("on_stage", sa.Integer(), nullable=True),
        sa.Column("check_in", sa.Text(), nullable=False),
        sa.CheckConstraint("check_in IN ('', 'start', 'close', 'review')", name=op.f("ck_rooms_check_in")),
        _refers("rooms", "on_stage", "rounds"),
        _refers("rooms", "workshop_id", "workshops"),
        sa.PrimaryKeyConstraint("workshop_id", name=op.f("pk_rooms")),
        sa.UniqueConstraint("code", name=op.f("uq_rooms_code")),
    )


def _finishes() -> None:
    op.create_table(
        "finishes",
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        _refers("finishes", "participant_id", "participants"),
        _refers("finishes", "round_id", "rounds"),
        sa.PrimaryKeyConstraint("round_id", "participant_id", name=op.f("pk_finishes")),
    )


def _cards() -> None:
    op.create_table(
        "cards",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("example", sa.Text(), nullable=False),
        sa.Column("counter_example", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.Column("joined_to", sa.Integer(), nullable=True),
        sa.Column("kept", sa.Boolean(), nullable=False),
        sa.Column("settled", sa.Boolean(), nullable=False),
        sa.CheckConstraint("joined_to IS NULL OR joined_to <> id", name=op.f("ck_cards_not_into_itself")),
        sa.CheckConstraint("slot > 0 AND revision > 0", name=op.f("ck_cards_counted_from_one")),
        sa.CheckConstraint(
            "team IN ('marketing', 'sales', 'management', 'other')", name=op.f("ck_cards_team")
        ),
        _refers("cards", "joined_to", "cards"),
        _refers("cards", "participant_id", "participants"),
        _refers("cards", "round_id", "rounds"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cards")),
        sa.UniqueConstraint(
            "round_id", "participant_id", "slot", name=op.f("uq_cards_round_id_participant_id_slot")
        ),
    )


def _originals() -> None:
    op.create_table(
        "originals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("card_id", sa.Integer(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("example", sa.Text(), nullable=False),
        sa.Column("counter_example", sa.Text(), nullable=False),
        sa.Column("shown_at", MOMENT, nullable=False),
        sa.CheckConstraint(
            "team IN ('marketing', 'sales', 'management', 'other')", name=op.f("ck_originals_team")
        ),
        _refers("originals", "card_id", "cards"),
        _refers("originals", "round_id", "rounds"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_originals")),
    )
    op.create_index(op.f("ix_originals_round_id"), "originals", ["round_id"])
