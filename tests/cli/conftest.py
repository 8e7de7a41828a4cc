"""A terminal, with an instance of its own."""

import shutil

import pytest
from click.testing import CliRunner

from workshop.cli import main

DATABASE = "handschlag.sqlite3"


@pytest.fixture
def data_dir(tmp_path):
    folder = tmp_path / "state"
    folder.mkdir()
    return folder


@pytest.fixture
def run(data_dir, tmp_path, monkeypatch):
    """Gives a command at a terminal that speaks English."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments, **environment):
        surroundings = {"WORKSHOP_DATA_DIR": str(data_dir), "LC_ALL": "en_GB.UTF-8", "LANG": "en_GB.UTF-8"}
        return CliRunner().invoke(main, [str(each) for each in arguments], env=surroundings | environment)

    return run


@pytest.fixture
def instance(data_dir, cast):
    """The cast and its workshops are there."""
    return shutil.copy(cast.file, data_dir / DATABASE)
