"""Speaking to whoever sits at the terminal."""

import click

from workshop.cli import spoken
from workshop.domain.words import Text


def say(text: Text, *, err: bool = False) -> None:
    """Print a sentence in the language of the terminal."""
    click.echo(text.in_(spoken()), err=err)
