"""Those who read: their names, what they acknowledged, answered and said back, and letters to them."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
ABOUT = (
    "(CASE WHEN sign_off_id IS NULL THEN 0 ELSE 1 END)"
    " + (CASE WHEN reader_id IS NULL THEN 0 ELSE 1 END)"
    " + (CASE WHEN proposal_id IS NULL THEN 0 ELSE 1 END) = 1"
)


def upgrade() -> None:
    """Make the tables, and let letters be about something else than a request for signatures."""
    _readers()
    _acknowledgements()
    _answers()
    _proposals()
    with op.batch_alter_table("letters") as letters:
        letters.alter_column("sign_off_id", existing_type=sa.Integer(), nullable=True)
        for column, to in (("reader_id", "readers"), ("proposal_id", "proposals")):
            letters.add_column(sa.Column(column, sa.Integer(), nullable=True))
            letters.create_foreign_key(op.f(f"fk_letters_{column}_{to}"), to, [column], ["id"])
        letters.create_check_constraint(op.f("ck_letters_about"), ABOUT)


def downgrade() -> None:
    """Take them away, with the letters that need them."""
    op.execute("DELETE FROM letters WHERE sign_off_id IS NULL")
    with op.batch_alter_table("letters") as letters:
        letters.drop_constraint(op.f("ck_letters_about"), type_="check")
        for column, to in (("proposal_id", "proposals"), ("reader_id", "readers")):
            letters.drop_constraint(op.f(f"fk_letters_{column}_{to}"), type_="foreignkey")
            letters.drop_column(column)
        letters.alter_column("sign_off_id", existing_type=sa.Integer(), nullable=False)
    for table in ("proposals", "quiz_answers", "acknowledgements", "readers"):
        op.drop_table(table)


def _refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"))


def _readers() -> None:
    op.create_table(
        "readers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("link_id", sa.Integer(), nullable=True),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("token_hash", sa.Text(), nullable=True),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("invited_at", MOMENT, nullable=True),
        sa.Column("reminded_at", MOMENT, nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.CheckConstraint("name <> ''", name=op.f("ck_readers_name")),
        _refers("readers", "workshop_id", "workshops"),
        _refers("readers", "person_id", "people"),
        _refers("readers", "link_id", "portal_links"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_readers")),
        sa.UniqueConstraint("workshop_id", "person_id", name=op.f("uq_readers_workshop_id_person_id")),
        sa.UniqueConstraint("link_id", name=op.f("uq_readers_link_id")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_readers_token_hash")),
    )
    op.create_index(op.f("ix_readers_workshop_id"), "readers", ["workshop_id"])


def _acknowledgements() -> None:
    op.create_table(
        "acknowledgements",
        sa.Column("reader_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("acknowledged_at", MOMENT, nullable=False),
        _refers("acknowledgements", "reader_id", "readers"),
        _refers("acknowledgements", "version_id", "versions"),
        sa.PrimaryKeyConstraint("reader_id", "version_id", name=op.f("pk_acknowledgements")),
    )
    op.create_index(op.f("ix_acknowledgements_version_id"), "acknowledgements", ["version_id"])


def _answers() -> None:
    op.create_table(
        "quiz_answers",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("sample", sa.Text(), nullable=False),
        sa.Column("correct", sa.Integer(), nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
        _refers("quiz_answers", "version_id", "versions"),
        sa.PrimaryKeyConstraint("version_id", "sample", name=op.f("pk_quiz_answers")),
    )


def _proposals() -> None:
    op.create_table(
        "proposals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Text(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("term_id", sa.Text(), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("page", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("fate", sa.Text(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=True),
        sa.Column("point_id", sa.Integer(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_by", sa.Text(), nullable=False),
        sa.Column("answered_at", MOMENT, nullable=True),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("secret_hash", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('unclear', 'wrong', 'missing', 'wording')", name=op.f("ck_proposals_kind")
        ),
        sa.CheckConstraint(
            "fate IN ('open', 'asked', 'parked', 'answered', 'declined')", name=op.f("ck_proposals_fate")
        ),
        sa.CheckConstraint("(kind = 'missing') = (term_id = '')", name=op.f("ck_proposals_term")),
        sa.CheckConstraint(
            "(fate IN ('answered', 'declined')) = (answer <> '')", name=op.f("ck_proposals_answer")
        ),
        *(
            _refers("proposals", column, to)
            for column, to in (
                ("workshop_id", "workshops"),
                ("version_id", "versions"),
                ("person_id", "people"),
                ("round_id", "rounds"),
                ("point_id", "points"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposals")),
        sa.UniqueConstraint("secret_hash", name=op.f("uq_proposals_secret_hash")),
    )
    op.create_index(op.f("ix_proposals_workshop_id_id"), "proposals", ["workshop_id", "id"])
    op.create_index(op.f("ix_proposals_person_id"), "proposals", ["person_id"])
