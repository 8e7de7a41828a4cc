"""Triggers that refuse to change or delete rows which are kept for good."""

from alembic import op

SQLITE_PROTECT = """
CREATE TRIGGER {table}_refuse_{deed} BEFORE {deed} ON {table}
BEGIN
    SELECT RAISE(ABORT, 'rows of {table} are kept for good');
END
"""
POSTGRESQL_REFUSE = """
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are kept for good', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$
"""
#: A trigger for the statement, not per row: TRUNCATE touches no single row.
POSTGRESQL_PROTECT = """
CREATE TRIGGER {table}_refuse_{deed} BEFORE {deed} ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
"""


def prepare_protection() -> None:
    """Make what the triggers call, once per database."""
    if not _on_sqlite():
        op.execute(POSTGRESQL_REFUSE)


def forget_protection() -> None:
    """Take it away when no table is protected any more."""
    if not _on_sqlite():
        op.execute("DROP FUNCTION refuse_change()")


def unprotect(table: str) -> None:
    """Let a migration write to the table's rows; it says `protect` again before it ends."""
    on = "" if _on_sqlite() else f" ON {table}"
    for deed in ("update", "delete") if _on_sqlite() else ("update", "delete", "truncate"):
        op.execute(f"DROP TRIGGER {table}_refuse_{deed}{on}")


def protect(table: str) -> None:
    """Keep the table's rows for good; to be said again after a migration made the table anew."""
    statement, deeds = (
        (SQLITE_PROTECT, ("update", "delete"))
        if _on_sqlite()
        else (POSTGRESQL_PROTECT, ("update", "delete", "truncate"))
    )
    for deed in deeds:
        op.execute(statement.format(table=table, deed=deed))


def _on_sqlite() -> bool:
    return op.get_context().dialect.name == "sqlite"
