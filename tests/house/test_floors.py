"""The floors of the house: imports point down, and every library has its room."""

import subprocess
import sys
from pathlib import Path

import grimp
import pytest
from importlinter.api import read_configuration
from importlinter.application.use_cases import lint_imports

HOUSE = Path(__file__).parents[2]
TOOLS = str(HOUSE / "pyproject.toml")
CONTRACTS = read_configuration(TOOLS)["contracts_options"]
ROOMS = [contract for contract in CONTRACTS if contract["type"] == "protected"]
PLAIN_FLOORS = ("domain", "steps")


@pytest.fixture(scope="module")
def libraries():
    """Which third-party libraries each module imports, as pairs."""
    imports = grimp.build_graph("workshop", include_external_packages=True, cache_dir=None)
    ours_and_pythons = {"workshop", *sys.stdlib_module_names}
    return {
        (module, library)
        for module in imports.find_descendants("workshop")
        for library in imports.find_modules_directly_imported_by(module)
        if library.split(".")[0] not in ours_and_pythons
    }


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    return str(tmp_path_factory.mktemp("imports"))


@pytest.mark.parametrize("contract", CONTRACTS, ids=lambda contract: contract["name"])
def test_the_house_keeps_its_word(contract, cache):
    kept = lint_imports(TOOLS, limit_to_contracts=(contract["id"],), cache_dir=cache, no_logo=True)

    assert kept, contract["name"]  # what broke it is printed


def test_the_rules_and_the_agenda_are_plain_python(libraries):
    floors = tuple(f"workshop.{floor}" for floor in PLAIN_FLOORS)

    strangers = {(module, library) for module, library in libraries if module.startswith(floors)}

    assert not strangers


def test_every_library_has_one_room(libraries):
    housed = [library for room in ROOMS for library in room["protected_modules"]]

    homeless = {library for _, library in libraries} - set(housed)

    assert not homeless
    assert len(housed) == len(set(housed))


def test_the_rules_can_be_read_without_the_web_and_the_database():
    program = "import sys, workshop.domain.step; print(*sys.modules)"

    loaded = subprocess.run(
        [sys.executable, "-c", program], cwd=HOUSE, capture_output=True, text=True, check=True
    ).stdout.split()

    assert "workshop.domain.step" in loaded
    assert not {"flask", "sqlalchemy"} & set(loaded)
