"""One word per thing: names say what something is, and the clock is asked in few places."""

import ast
import re
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
MODULES = sorted(path.relative_to(HOUSE) for path in (HOUSE / "workshop").rglob("*.py"))
#: Words that fit everything and so say nothing.
EMPTY = frozenset({
    "data", "info", "item", "items", "object", "objects", "manager", "handler", "helper", "helpers",
    "util", "utils", "misc", "service", "process", "entity", "common", "base",
})  # fmt: skip
#: Where the moment is asked for; everybody else is told.
EDGES = (Path("workshop/cli"), Path("workshop/web/door.py"))


def parts_of(name):
    return {part.casefold() for part in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}


def trees():
    for module in MODULES:
        yield module, ast.parse((HOUSE / module).read_text(encoding="utf-8"))


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_no_file_is_named_after_nothing(module):
    assert not {part for folder in module.parts for part in parts_of(folder)} & EMPTY


def test_no_class_or_function_is_named_after_nothing():
    named = [
        (str(module), node.name)
        for module, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef | ast.FunctionDef)
        if parts_of(node.name) & EMPTY and not overrides_a_library(node)
    ]

    assert named == []


def overrides_a_library(node):
    """WTForms and others name their methods as they like."""
    return node.name in {"process_data", "process_formdata", "process_bind_param", "process_result_value"}


def test_the_moment_is_asked_for_at_the_edges_only():
    asking = {
        module
        for module, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in {"now", "utcnow", "today"}
        if isinstance(node.value, ast.Name) and node.value.id in {"datetime", "date"}
    }

    assert {module for module in asking if not any(module.is_relative_to(edge) for edge in EDGES)} == set()


def test_every_refusal_is_raised_somewhere():
    refusals, raised = {}, set()
    for module, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and any(
                getattr(each, "id", "") == "Refusal" for each in node.bases
            ):
                refusals[node.name] = str(module)
            if isinstance(node, ast.Raise) and node.exc is not None:
                raised |= {each.id for each in ast.walk(node.exc) if isinstance(each, ast.Name)}
            if isinstance(node, ast.Return) and isinstance(node.value, ast.Call):
                raised.add(getattr(node.value.func, "id", ""))

    assert {name: place for name, place in refusals.items() if name not in raised} == {}
