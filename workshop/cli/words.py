"""Speaking to whoever sits at the terminal, and reading the files they name."""

from pathlib import Path

import click

from workshop.cli import spoken
from workshop.domain.refusals import Refusal
from workshop.domain.words import Text

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
OUT = click.Path(dir_okay=False, path_type=Path)


class NoTextFile(Refusal):
    """A file that is no workshop because it is no text."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            Text(
                de=f"{file} ist keine Textdatei. Die Datei eines Workshops ist YAML oder JSON in UTF-8.",
                en=f"{file} is not a text file. A workshop file is YAML or JSON in UTF-8.",
            )
        )


def say(text: Text, *, err: bool = False) -> None:
    """Print a sentence in the language of the terminal."""
    click.echo(text.in_(spoken()), err=err)


def text_of(file: Path) -> str:
    """What a text file says."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise NoTextFile(file) from None
