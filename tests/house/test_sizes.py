"""What can be read in one sitting is understood: no module is longer than 250 lines.

The files that hold the words of steps, their examples and lists to start from are read like a brochure,
not like a program, so they may be as long as what they say.
"""

import ast
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
MODULES = sorted(path.relative_to(HOUSE) for path in (HOUSE / "workshop").rglob("*.py"))
LONGEST = 250
LONGEST_FUNCTION = 40
WORDS = (Path("workshop/steps/examples"), Path("workshop/steps/presets"))
STEPS = Path("workshop/steps")
#: A migration tells the tables from the first column to the last, and is never read for its logic.
MIGRATIONS = Path("workshop/storage/migrations/versions")


def source_of(module):
    return (HOUSE / module).read_text(encoding="utf-8")


@pytest.mark.parametrize("module", [each for each in MODULES if each.parent not in WORDS], ids=str)
def test_a_module_can_be_read_in_one_sitting(module):
    assert len(source_of(module).splitlines()) <= LONGEST


def test_a_function_fits_on_a_screen():
    long = {
        f"{module}:{node.name}": node.end_lineno - node.lineno + 1
        for module in MODULES
        if module.parent != MIGRATIONS and not module.is_relative_to(STEPS)
        for node in ast.walk(ast.parse(source_of(module)))
        if isinstance(node, ast.FunctionDef) and node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    }

    assert long == {}


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_a_module_opens_with_a_sentence_that_says_what_it_is_for(module):
    opening = (ast.get_docstring(ast.parse(source_of(module))) or "").split("\n\n")[0].replace("\n", " ")

    assert opening.endswith((".", ":"))
    assert len(opening) <= 240
