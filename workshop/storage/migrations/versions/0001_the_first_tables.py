"""The first tables: people, workshops, agreements, versions, printing, happenings, limits."""

import sqlalchemy as sa
from alembic import op

from workshop.storage.migrations.protection import forget_protection, prepare_protection, protect

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

PROTECTED = ("versions", "prints", "wordings", "happenings")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make them and protect what is kept for good."""
    _people()
    _facilitation()
    _agreements()
    _contract()
    _printing()
    _happenings()
    _limits()
    prepare_protection()
    for table in PROTECTED:
        protect(table)


def downgrade() -> None:
    """Take them away, those that refer to others first."""
    for table in (
        "limits",
        "happenings",
        "print_jobs",
        "prints",
        "versions",
        "wordings",
        "entries",
        "members",
        "workshops",
        "web_sessions",
        "people",
    ):
        op.drop_table(table)
    forget_protection()


def _refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"))


def _people() -> None:
    op.create_table(
        "people",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("folded_email", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.CheckConstraint("language IN ('de', 'en')", name=op.f("ck_people_language")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("folded_email", name=op.f("uq_people_folded_email")),
    )
    op.create_table(
        "web_sessions",
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("touched_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("idle_seconds", sa.Integer(), nullable=False),
        _refers("web_sessions", "person_id", "people"),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_web_sessions")),
    )
    op.create_index(op.f("ix_web_sessions_expires_at"), "web_sessions", ["expires_at"])
    op.create_index(op.f("ix_web_sessions_person_id"), "web_sessions", ["person_id"])


def _facilitation() -> None:
    op.create_table(
        "workshops",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("agenda", sa.JSON(), nullable=False),
        sa.Column("empty_steps", sa.Text(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("is_demo", sa.Boolean(), nullable=False),
        sa.CheckConstraint("empty_steps IN ('omit', 'mark')", name=op.f("ck_workshops_empty_steps")),
        sa.CheckConstraint("language IN ('de', 'en')", name=op.f("ck_workshops_language")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workshops")),
    )
    op.create_table(
        "members",
        sa.Column("workshop_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("party", sa.Text(), nullable=True),
        sa.CheckConstraint("role IN ('facilitator', 'participant', 'reader')", name=op.f("ck_members_role")),
        _refers("members", "person_id", "people"),
        _refers("members", "workshop_id", "workshops"),
        sa.PrimaryKeyConstraint("workshop_id", "person_id", name=op.f("pk_members")),
    )
    op.create_index(op.f("ix_members_person_id"), "members", ["person_id"])


def _agreements() -> None:
    op.create_table(
        "entries",
        sa.Column("workshop_id", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("rows", sa.Text(), nullable=False),
        sa.Column("entry_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.Column("changed_by", sa.Integer(), nullable=True),
        sa.CheckConstraint("(rows = '') = (entry_id = '')", name=op.f("ck_entries_singles_have_no_id")),
        sa.CheckConstraint("revision > 0", name=op.f("ck_entries_revision")),
        _refers("entries", "changed_by", "people"),
        _refers("entries", "workshop_id", "workshops"),
        sa.PrimaryKeyConstraint("workshop_id", "step", "rows", "entry_id", name=op.f("pk_entries")),
    )
    op.create_table(
        "wordings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("rows", sa.Text(), nullable=False),
        sa.Column("entry_id", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=True),
        sa.Column("worded_at", MOMENT, nullable=False),
        sa.Column("worded_by", sa.Integer(), nullable=True),
        _refers("wordings", "worded_by", "people"),
        _refers("wordings", "workshop_id", "workshops"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wordings")),
        sa.UniqueConstraint(
            *("workshop_id", "step", "rows", "entry_id", "revision"),
            name=op.f("uq_wordings_workshop_id_step_rows_entry_id_revision"),
        ),
    )


def _contract() -> None:
    op.create_table(
        "versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Text(), nullable=False),
        sa.Column("major", sa.Integer(), nullable=False),
        sa.Column("minor", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("published_at", MOMENT, nullable=False),
        sa.Column("publisher_id", sa.Integer(), nullable=True),
        sa.Column("publisher_name", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "(publisher_id IS NULL) <> (publisher_name IS NULL)", name=op.f("ck_versions_one_publisher")
        ),
        _refers("versions", "publisher_id", "people"),
        _refers("versions", "workshop_id", "workshops"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_versions")),
        sa.UniqueConstraint(
            "workshop_id", "major", "minor", name=op.f("uq_versions_workshop_id_major_minor")
        ),
    )
    op.create_table(
        "prints",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("printed_at", MOMENT, nullable=False),
        _refers("prints", "version_id", "versions"),
        sa.PrimaryKeyConstraint("version_id", name=op.f("pk_prints")),
    )


def _printing() -> None:
    op.create_table(
        "print_jobs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("lease_until", MOMENT, nullable=True),
        sa.Column("sentence", sa.Text(), nullable=True),
        sa.Column("added_at", MOMENT, nullable=False),
        sa.CheckConstraint(
            "(state = 'failed') = (sentence IS NOT NULL)", name=op.f("ck_print_jobs_sentence")
        ),
        sa.CheckConstraint(
            "(state = 'running') = (lease_until IS NOT NULL)", name=op.f("ck_print_jobs_lease")
        ),
        sa.CheckConstraint(
            "state IN ('waiting', 'running', 'done', 'failed')", name=op.f("ck_print_jobs_state")
        ),
        _refers("print_jobs", "version_id", "versions"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_print_jobs")),
        sa.UniqueConstraint("version_id", name=op.f("uq_print_jobs_version_id")),
    )
    op.create_index(op.f("ix_print_jobs_state_id"), "print_jobs", ["state", "id"])


def _happenings() -> None:
    op.create_table(
        "happenings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Text(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("happened_at", MOMENT, nullable=False),
        _refers("happenings", "person_id", "people"),
        _refers("happenings", "workshop_id", "workshops"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_happenings")),
    )
    op.create_index(op.f("ix_happenings_workshop_id_id"), "happenings", ["workshop_id", "id"])


def _limits() -> None:
    op.create_table(
        "limits",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_limits")),
    )
    op.create_index(op.f("ix_limits_since"), "limits", ["since"])
