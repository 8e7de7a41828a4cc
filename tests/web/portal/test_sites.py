"""Pages of the portal and answers to programs can get at nothing but what readers see."""

import ast
from pathlib import Path

import workshop.web

WEB = Path(workshop.web.__path__[0])


def test_only_one_module_of_the_portal_reads_what_versions_say():
    asking = {
        file.name
        for folder in ("portal", "api")
        for file in (WEB / folder).glob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "contract"
    }

    assert asking == {"sites.py"}
