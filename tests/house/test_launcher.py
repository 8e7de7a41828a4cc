"""The launcher makes what is missing, says what it does, and gets out of the way."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
NEEDED = ("bash", "cat", "dirname", "env", "flock", "readlink", "rm", "sha256sum", "true")
NEEDS_PYTHON = "Handschlag needs Python 3.11 or newer"
#: Stands where workshop and pytest will: tells what it was started with, and ends as the environment says.
STAND_IN = """
import json, os, sys
print(json.dumps({"given": sys.argv[1:], "at": os.getcwd(), "with": dict(os.environ)}))
sys.exit(int(os.environ.get("ENDS_WITH", "0")))
"""
#: A Python on a machine without Pango, and without what makes environments.
BARE_PYTHON = """#!/bin/sh
case "$*" in
  *find_library* | *venv*) exit 1 ;;
esac
"""
APT_GET = """#!/bin/sh
echo "$@" >> {log}
"""
SUDO = """#!/bin/sh
test "$1" = -n || test "$1" = --
shift
exec "$@"
"""


class Clone:
    """A clone with a launcher, no packages to install, and a PATH of its own."""

    def __init__(self, folder):
        self.folder = folder / "hand schlag"
        self.tools = folder / "bin"
        self.log = folder / "apt.log"
        for place in (self.tools, self.folder / "workshop", self.folder / "tests", self.folder / ".ci"):
            place.mkdir(parents=True)
        shutil.copy2(HOUSE / "handschlag", self.folder)
        shutil.copy2(HOUSE / ".ci/run", self.folder / ".ci")
        for made_up in ("requirements.txt", "tests/requirements.txt"):
            (self.folder / made_up).touch()
        for stand_in in ("workshop/__main__.py", "pytest.py"):
            (self.folder / stand_in).write_text(STAND_IN)
        for name in NEEDED:
            (self.tools / name).symlink_to(shutil.which(name, path="/usr/bin:/bin:/usr/sbin:/sbin"))

    def has(self, name, program):
        (self.tools / name).write_text(program.format(log=self.log))
        (self.tools / name).chmod(0o755)

    def start(self, *arguments, launcher=None, at=None, **environment):
        return subprocess.run(
            [launcher or self.folder / "handschlag", *arguments],
            cwd=at or self.folder,
            env={"PATH": str(self.tools), "LANG": "C.UTF-8"} | environment,
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )


@pytest.fixture
def bare(tmp_path):
    """A clone on a machine where nothing is installed."""
    return Clone(tmp_path)


@pytest.fixture(scope="module")
def clone(tmp_path_factory):
    """A clone on a machine with Python, started once."""
    clone = Clone(tmp_path_factory.mktemp("clone"))
    clone.without_python = shutil.copytree(clone.tools, clone.tools.with_name("less"), symlinks=True)
    (clone.tools / "python3.11").symlink_to(Path(sys.executable).resolve())
    clone.first = clone.start()
    return clone


def told(result):
    return json.loads(result.stdout)


def test_the_first_start_makes_an_environment_and_goes_up(clone):
    assert told(clone.first)["given"] == ["up"]
    assert clone.first.stderr.splitlines() == [
        "Making the Python environment in .venv.",
        "Installing Python packages from requirements.txt.",
    ]


def test_the_second_start_installs_nothing(clone):
    stamp = clone.folder / ".venv/made-from-requirements.txt"
    made = stamp.stat().st_mtime_ns

    second = clone.start()

    assert told(second)["given"] == ["up"]
    assert second.stderr == ""
    assert stamp.stat().st_mtime_ns == made


def test_arguments_and_exit_code_pass_through_unchanged(clone):
    arguments = ["import", "two words", "", "*", "--into=x"]

    result = clone.start(*arguments, ENDS_WITH="3")

    assert told(result)["given"] == arguments
    assert result.returncode == 3


def test_from_elsewhere_and_through_a_link_it_is_the_same_instance(clone, tmp_path):
    link = tmp_path / "link"
    link.symlink_to(clone.folder / "handschlag")

    started = told(clone.start("export", launcher=link, at=tmp_path))

    assert started["at"] == str(tmp_path)
    assert started["with"]["WORKSHOP_DATA_DIR"] == str(clone.folder / ".data")
    assert started["with"]["WORKSHOP_EXPORTS_DIR"] == str(clone.folder / "exports")


def test_a_data_directory_that_was_chosen_stays(clone, tmp_path):
    started = told(clone.start(WORKSHOP_DATA_DIR=str(tmp_path)))

    assert started["with"]["WORKSHOP_DATA_DIR"] == str(tmp_path)


@pytest.mark.parametrize(
    ("given", "handed_over"), [([], ["-n", "2"]), (["tests/domain", "-x"], ["tests/domain", "-x"])]
)
def test_tests_are_run_by_pytest(clone, given, handed_over):
    started = told(clone.start("test", *given, at="/"))

    assert started["given"] == handed_over
    assert started["at"] == str(clone.folder)


def test_what_is_tested_is_not_the_instance_that_people_use(clone):
    started = told(clone.start("test"))

    assert "WORKSHOP_DATA_DIR" not in started["with"]


def test_no_test_at_all_does_not_pass(clone):
    no_tests_collected = str(int(pytest.ExitCode.NO_TESTS_COLLECTED))

    result = clone.start(launcher=clone.folder / ".ci/run", at="/", ENDS_WITH=no_tests_collected)

    assert result.returncode != 0


def test_an_interrupted_environment_is_made_anew(clone):
    left_over = clone.folder / ".venv/left-over"
    left_over.touch()
    (clone.folder / ".venv/made-from-requirements.txt").unlink()

    result = clone.start()

    assert told(result)["given"] == ["up"]
    assert not left_over.exists()


def test_an_environment_made_from_other_packages_does_not_fit(clone):
    wanted = clone.folder / "requirements.txt"
    wanted.write_text("# another list\n")

    result = clone.start(PATH=str(clone.without_python))

    wanted.write_text("")
    assert NEEDS_PYTHON in result.stderr


def test_an_environment_whose_python_is_gone_does_not_fit(clone):
    python = clone.folder / ".venv/bin/python"
    python.rename(python.with_name("gone"))

    result = clone.start(PATH=str(clone.without_python))

    python.with_name("gone").rename(python)
    assert NEEDS_PYTHON in result.stderr


def test_an_environment_made_in_another_place_does_not_fit(clone, bare):
    shutil.copytree(clone.folder / ".venv", bare.folder / ".venv", symlinks=True)

    result = bare.start()

    assert NEEDS_PYTHON in result.stderr


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en_GB.UTF-8", "Handschlag needs Python 3.11 or newer; on Debian as root: "),
        ("de_DE.UTF-8", "Handschlag braucht Python 3.11 oder neuer; auf Debian als root: "),
    ],
)
def test_without_python_it_says_so_in_one_sentence(bare, language, sentence):
    result = bare.start(LANG=language)

    assert result.returncode == 1
    assert result.stderr == f"{sentence}apt-get install python3 python3-venv\n"


def test_where_it_may_not_install_it_says_what_to_install(bare):
    bare.has("python3.11", BARE_PYTHON)

    result = bare.start()

    assert result.returncode == 1
    assert re.fullmatch(r"System packages are missing .* apt-get install python3-venv lib.*\n", result.stderr)
    assert not (bare.folder / ".venv").exists()


def test_where_it_may_it_installs_what_is_missing(bare):
    bare.has("python3.11", BARE_PYTHON)
    bare.has("apt-get", APT_GET)
    bare.has("sudo", SUDO)

    bare.start()

    update, install = bare.log.read_text().splitlines()
    assert update == "update"
    assert re.match(r"install --yes --no-install-recommends .* python3-venv libpango-1.0-0 ", install)


def test_it_can_be_started():
    assert os.access(HOUSE / "handschlag", os.X_OK)
