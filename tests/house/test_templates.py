"""The face of the house: every template compiles and is used, and none of them declares HTML safe."""

import ast
from fnmatch import fnmatch
from pathlib import Path

import pytest
from jinja2 import Environment, StrictUndefined, nodes

from workshop.app import create_app
from workshop.config import Settings
from workshop.steps.agenda import BY_SLUG

HOUSE = Path(__file__).parents[2]
FOLDER = HOUSE / "templates"
TEMPLATES = sorted(str(file.relative_to(FOLDER)) for file in FOLDER.rglob("*.html"))
PLAIN = Environment(autoescape=True, undefined=StrictUndefined)
TREES = {name: PLAIN.parse((FOLDER / name).read_text()) for name in TEMPLATES}
REFERENCES = (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)
#: Flask and the press each have an environment of their own; only Flask's knows translations.
OF_THE_PRESS = "document/"


def written_in_python():
    """The names of templates in our modules; what is computed in a name is an asterisk."""
    for file in (HOUSE / "workshop").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Constant) and str(node.value).endswith(".html"):
                yield str(node.value)
            elif isinstance(node, ast.JoinedStr):
                pieces = [each.value if isinstance(each, ast.Constant) else "*" for each in node.values]
                if "".join(pieces).endswith(".html"):
                    yield "".join(pieces)


def named_by(expression):
    """The names that an expression of a template may give."""
    match expression:
        case nodes.Const():
            return [expression.value]
        case nodes.List():
            return [name for each in expression.items for name in named_by(each)]
        case nodes.Concat():
            return ["".join(name for each in expression.nodes for name in named_by(each))]
        case _:
            return ["*"]


def named_in(name):
    return [each for node in TREES[name].find_all(REFERENCES) for each in named_by(node.template)]


def imports_of(name):
    """What a template imports: by the name of the whole, or the names of single macros."""
    for node in TREES[name].find_all(nodes.Import):
        yield node.target
    for node in TREES[name].find_all(nodes.FromImport):
        yield from (each[1] if isinstance(each, tuple) else each for each in node.names)


def names_used_in(name):
    """The names that a template uses, itself or in what it includes."""
    used = {each.name for each in TREES[name].find_all(nodes.Name) if each.ctx == "load"}
    for include in TREES[name].find_all(nodes.Include):
        for pattern in named_by(include.template):
            used.update(
                *(names_used_in(each) for each in TEMPLATES if fnmatch(each, pattern) and each != name)
            )
    return used


@pytest.fixture(scope="module")
def flask_environment():
    return create_app(Settings(secret_key="k" * 43), memory=object()).jinja_env


@pytest.mark.parametrize("name", [name for name in TEMPLATES if not name.startswith(OF_THE_PRESS)])
def test_every_template_of_the_door_compiles(flask_environment, name):
    assert flask_environment.get_template(name)


def test_every_template_is_used():
    said = {*written_in_python(), *(pattern for name in TEMPLATES for pattern in named_in(name))}
    computed = {pattern for pattern in said if "*" in pattern} - {f"{OF_THE_PRESS}*"}

    unused = [
        name
        for name in TEMPLATES
        if name not in said
        and name.removeprefix(OF_THE_PRESS) not in said
        and not any(fnmatch(name, pattern) for pattern in computed)
    ]

    assert unused == []


def test_every_section_of_the_document_is_that_of_a_step():
    sections = {Path(name).stem for name in TEMPLATES if name.startswith("document/sections/")}

    of_no_step = {stem for stem in sections if not stem.startswith("_")} - BY_SLUG.keys() - {"section"}

    assert of_no_step == set()


def test_every_template_that_is_named_exists():
    named = {pattern for name in TEMPLATES for pattern in named_in(name) if "*" not in pattern}

    assert named - set(TEMPLATES) == set()


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_import_is_used(name):
    assert set(imports_of(name)) - names_used_in(name) == set()


def test_every_macro_is_called():
    made = {(name, macro.name) for name in TEMPLATES for macro in TREES[name].find_all(nodes.Macro)}
    called = {
        call.node.attr if isinstance(call.node, nodes.Getattr) else getattr(call.node, "name", None)
        for name in TEMPLATES
        for call in TREES[name].find_all(nodes.Call)
    }

    assert {(name, macro) for name, macro in made if macro not in called} == set()


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_template_declares_anything_safe(name):
    filters = {each.name for each in TREES[name].find_all(nodes.Filter)}
    unescaped = list(
        TREES[name].find_all((nodes.MarkSafe, nodes.MarkSafeIfAutoescape, nodes.ScopedEvalContextModifier))
    )

    assert not filters & {"safe", "forceescape"}
    assert not unescaped


def test_html_is_declared_safe_in_one_place():
    declaring = {
        str(file.relative_to(HOUSE / "workshop"))
        for file in (HOUSE / "workshop").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "Markup"
        and node.args
        and not isinstance(node.args[0], ast.Constant)
    }

    assert declaring <= {"documents/markup.py"}


def test_templates_are_files_and_never_made_of_text():
    made = [
        str(file)
        for file in (HOUSE / "workshop").rglob("*.py")
        if "render_template_string" in file.read_text() or ".from_string(" in file.read_text()
    ]

    assert made == []
