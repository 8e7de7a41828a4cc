"""What the room decides: dots, ballots, decisions, points to come back to, check-ins."""

import sqlalchemy as sa
from alembic import op

from workshop.storage.migrations.protection import protect

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make them, and keep decisions for good."""
    _dots()
    _turns()
    _ballots()
    _decisions()
    _points()
    _check_ins()
    protect("decisions")


def downgrade() -> None:
    """Take them away, those that refer to others first."""
    for table in ("check_ins", "points", "decisions", "ballots", "turns", "dots"):
        op.drop_table(table)


def _refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"))


def _dots() -> None:
    op.create_table(
        "dots",
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("card_id", sa.Integer(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.CheckConstraint("count >= 0", name=op.f("ck_dots_count")),
        _refers("dots", "card_id", "cards"),
        _refers("dots", "participant_id", "participants"),
        _refers("dots", "round_id", "rounds"),
        sa.PrimaryKeyConstraint("round_id", "participant_id", "card_id", name=op.f("pk_dots")),
    )


def _turns() -> None:
    op.create_table(
        "turns",
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("subject", sa.Integer(), nullable=True),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("teams", sa.JSON(), nullable=False),
        _refers("turns", "round_id", "rounds"),
        _refers("turns", "subject", "cards"),
        sa.PrimaryKeyConstraint("round_id", "number", name=op.f("pk_turns")),
    )


def _ballots() -> None:
    op.create_table(
        "ballots",
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("fist", sa.Integer(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("cast_at", MOMENT, nullable=False),
        sa.CheckConstraint("fist BETWEEN 0 AND 5", name=op.f("ck_ballots_fist")),
        sa.CheckConstraint(
            "team IN ('marketing', 'sales', 'management', 'other')", name=op.f("ck_ballots_team")
        ),
        _refers("ballots", "participant_id", "participants"),
        _refers("ballots", "round_id", "rounds"),
        sa.PrimaryKeyConstraint("round_id", "number", "participant_id", name=op.f("pk_ballots")),
    )


def _decisions() -> None:
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("rows", sa.Text(), nullable=False),
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.Column("settled_at", MOMENT, nullable=False),
        sa.Column("settled_by", sa.Integer(), nullable=False),
        sa.Column("replaces", sa.Integer(), nullable=True),
        _refers("decisions", "replaces", "decisions"),
        _refers("decisions", "round_id", "rounds"),
        _refers("decisions", "settled_by", "people"),
        _refers("decisions", "workshop_id", "workshops"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
        sa.UniqueConstraint("workshop_id", "number", name=op.f("uq_decisions_workshop_id_number")),
    )
    op.create_index(op.f("ix_decisions_round_id"), "decisions", ["round_id"])


def _points() -> None:
    op.create_table(
        "points",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("added_at", MOMENT, nullable=False),
        sa.CheckConstraint("state <> 'owned' OR owner <> ''", name=op.f("ck_points_an_action_has_its_owner")),
        sa.CheckConstraint("state IN ('parked', 'owned', 'done', 'dropped')", name=op.f("ck_points_state")),
        _refers("points", "workshop_id", "workshops"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_points")),
    )
    op.create_index(op.f("ix_points_workshop_id_id"), "points", ["workshop_id", "id"])


def _check_ins() -> None:
    op.create_table(
        "check_ins",
        sa.Column("workshop_id", sa.Text(), nullable=False),
        sa.Column("moment", sa.Text(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("quality", sa.Integer(), nullable=True),
        sa.Column("sla", sa.Text(), nullable=False),
        sa.Column("said_at", MOMENT, nullable=False),
        sa.CheckConstraint("moment IN ('start', 'close', 'review')", name=op.f("ck_check_ins_moment")),
        sa.CheckConstraint("quality IS NULL OR quality BETWEEN 1 AND 5", name=op.f("ck_check_ins_quality")),
        sa.CheckConstraint("sla IN ('', 'yes', 'no', 'unsure')", name=op.f("ck_check_ins_sla")),
        sa.CheckConstraint(
            "team IN ('marketing', 'sales', 'management', 'other')", name=op.f("ck_check_ins_team")
        ),
        _refers("check_ins", "participant_id", "participants"),
        _refers("check_ins", "workshop_id", "workshops"),
        sa.PrimaryKeyConstraint("workshop_id", "moment", "participant_id", name=op.f("pk_check_ins")),
    )
