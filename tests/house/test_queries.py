"""Questions to the database are built, never pasted together from text."""

import ast
from pathlib import Path

HOUSE = Path(__file__).parents[2]
STORAGE = sorted((HOUSE / "workshop" / "storage").rglob("*.py"))


def test_no_statement_is_written_as_text():
    importing = {
        str(file.relative_to(HOUSE))
        for file in STORAGE
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("sqlalchemy")
        if {"text", "literal_column"} & {name.name for name in node.names}
    }

    assert importing == set()


def test_what_goes_past_the_builder_holds_no_values_of_people():
    driven = [
        (file.name, ast.unparse(value.value))
        for file in STORAGE
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") in {"exec_driver_sql", "execute"}
        for said in call.args[:1]
        if isinstance(said, ast.JoinedStr)
        for value in said.values
        if isinstance(value, ast.FormattedValue)
    ]

    assert {name for name, _value in driven} <= {"engine.py", "protection.py"}
    assert {value for name, value in driven if name == "engine.py"} <= {
        "pragma",
        "'ON' if reading else 'OFF'",
        "'OFF' if migrating else 'ON'",
    }
