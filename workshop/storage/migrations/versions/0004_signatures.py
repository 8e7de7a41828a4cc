"""The sign-off: where versions stand, requests for signatures, what came of them, and letters."""

import sqlalchemy as sa
from alembic import op

from workshop.storage.migrations.protection import protect

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make them, and keep signatures for good."""
    _standings()
    _sign_offs()
    _signers()
    _signatures()
    _questions()
    _letters()
    protect("signatures")


def downgrade() -> None:
    """Take them away, those that refer to others first."""
    for table in (
        "letters",
        "signer_questions",
        "signatures",
        "signers",
        "sign_off_parties",
        "sign_offs",
        "standings",
    ):
        op.drop_table(table)


def _refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"))


def _standings() -> None:
    op.create_table(
        "standings",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.Column("rules", sa.Text(), nullable=True),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("successor_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "standing IN ('published', 'requested', 'refused', 'in-force', 'superseded', 'withdrawn')",
            name=op.f("ck_standings_standing"),
        ),
        sa.CheckConstraint(
            "(standing = 'superseded') = (successor_id IS NOT NULL)", name=op.f("ck_standings_successor")
        ),
        _refers("standings", "version_id", "versions"),
        _refers("standings", "workshop_id", "workshops"),
        _refers("standings", "successor_id", "versions"),
        _refers("standings", "rules", "workshops"),
        sa.CheckConstraint("(standing = 'in-force') = (rules IS NOT NULL)", name=op.f("ck_standings_rules")),
        sa.UniqueConstraint("rules", name=op.f("uq_standings_rules")),
        sa.PrimaryKeyConstraint("version_id", name=op.f("pk_standings")),
    )
    op.create_index(op.f("ix_standings_workshop_id"), "standings", ["workshop_id"])


def _sign_offs() -> None:
    op.create_table(
        "sign_offs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Text(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("ordered", sa.Boolean(), nullable=False),
        sa.Column("due_on", sa.Text(), nullable=False),
        sa.Column("requested_at", MOMENT, nullable=False),
        sa.Column("requested_by", sa.Integer(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "state IN ('open', 'complete', 'refused', 'recalled', 'withdrawn')",
            name=op.f("ck_sign_offs_state"),
        ),
        _refers("sign_offs", "workshop_id", "workshops"),
        _refers("sign_offs", "version_id", "versions"),
        _refers("sign_offs", "requested_by", "people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_offs")),
    )
    op.create_index(op.f("ix_sign_offs_workshop_id_id"), "sign_offs", ["workshop_id", "id"])
    op.create_index(op.f("ix_sign_offs_version_id"), "sign_offs", ["version_id"])
    op.create_table(
        "sign_off_parties",
        sa.Column("sign_off_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.CheckConstraint("rule IN ('one', 'all', 'some')", name=op.f("ck_sign_off_parties_rule")),
        sa.CheckConstraint("count > 0", name=op.f("ck_sign_off_parties_count")),
        _refers("sign_off_parties", "sign_off_id", "sign_offs"),
        sa.PrimaryKeyConstraint("sign_off_id", "key", name=op.f("pk_sign_off_parties")),
    )


def _signers() -> None:
    op.create_table(
        "signers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sign_off_id", sa.Integer(), nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_at", MOMENT, nullable=True),
        sa.Column("seen_at", MOMENT, nullable=True),
        sa.Column("deputy_of", sa.Integer(), nullable=True),
        sa.Column("link_hash", sa.Text(), nullable=True),
        sa.Column("link_until", MOMENT, nullable=True),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("reminded_at", MOMENT, nullable=True),
        sa.CheckConstraint(
            "answer IN ('asked', 'signed', 'refused', 'handed-over')", name=op.f("ck_signers_answer")
        ),
        sa.CheckConstraint("(link_hash IS NULL) = (link_until IS NULL)", name=op.f("ck_signers_link")),
        _refers("signers", "sign_off_id", "sign_offs"),
        _refers("signers", "deputy_of", "signers"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signers")),
        sa.UniqueConstraint("link_hash", name=op.f("uq_signers_link_hash")),
    )
    op.create_index(op.f("ix_signers_sign_off_id_id"), "signers", ["sign_off_id", "id"])


def _signatures() -> None:
    op.create_table(
        "signatures",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("signer_id", sa.Integer(), nullable=False),
        sa.Column("sign_off_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("signed_at", MOMENT, nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("confirmed_reading", sa.Boolean(), nullable=False),
        sa.CheckConstraint("name <> '' AND confirmed_reading", name=op.f("ck_signatures_whole")),
        _refers("signatures", "signer_id", "signers"),
        _refers("signatures", "sign_off_id", "sign_offs"),
        _refers("signatures", "version_id", "versions"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signatures")),
        sa.UniqueConstraint("signer_id", name=op.f("uq_signatures_signer_id")),
    )
    op.create_index(op.f("ix_signatures_sign_off_id"), "signatures", ["sign_off_id"])
    op.create_index(op.f("ix_signatures_version_id"), "signatures", ["version_id"])


def _questions() -> None:
    op.create_table(
        "signer_questions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("signer_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_at", MOMENT, nullable=True),
        sa.CheckConstraint("(answer = '') = (answered_at IS NULL)", name=op.f("ck_signer_questions_answer")),
        _refers("signer_questions", "signer_id", "signers"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signer_questions")),
    )
    op.create_index(op.f("ix_signer_questions_signer_id"), "signer_questions", ["signer_id"])


def _letters() -> None:
    op.create_table(
        "letters",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sign_off_id", sa.Integer(), nullable=False),
        sa.Column("signer_id", sa.Integer(), nullable=True),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("lease_until", MOMENT, nullable=True),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("written_at", MOMENT, nullable=False),
        sa.CheckConstraint(
            "state IN ('waiting', 'running', 'sent', 'failed', 'dropped')", name=op.f("ck_letters_state")
        ),
        sa.CheckConstraint("(state = 'running') = (lease_until IS NOT NULL)", name=op.f("ck_letters_lease")),
        _refers("letters", "sign_off_id", "sign_offs"),
        _refers("letters", "signer_id", "signers"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letters")),
    )
    op.create_index(op.f("ix_letters_state_due_at"), "letters", ["state", "due_at"])
    op.create_index(op.f("ix_letters_sign_off_id_id"), "letters", ["sign_off_id", "id"])
