"""The command line: every command in a file of its kind, listed here in the order of a first visit."""

import os
import sys
from importlib import import_module

import click

from workshop.domain.refusals import Refusal
from workshop.domain.words import Language

#: Command -> module; a module is imported when its command is called, so that help is instant.
COMMANDS = {
    "up": "serve",
    "serve": "serve",
    "migrate": "serve",
    "demo": "serve",
    "printer": "serve",
    "user": "user",
    "build": "build",
    "import": "files",
    "export": "files",
    "record": "record",
    "schema": "build",
    "compare": "compare",
    "verify": "verify",
    "bench": "bench",
}
HIDDEN = ("printer",)


class Commands(click.Group):
    """Finds a command in its module; a refusal or a file in the way becomes a sentence and exit code 1."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature is click's
        return [name for name in COMMANDS if name not in HIDDEN]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"workshop.cli.{COMMANDS[cmd_name]}")
        command: click.Command = module.COMMANDS[cmd_name]
        return command

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except Refusal as refusal:
            click.echo(refusal.in_(spoken()), err=True)
        except OSError as trouble:
            if trouble.filename is None:
                raise  # such as a pipe that somebody closed, which is click's to tell
            click.echo(f"{trouble.filename}: {trouble.strerror}", err=True)
        sys.exit(1)


def spoken() -> Language:
    """The language of the terminal."""
    return "de" if os.environ.get("LC_ALL", os.environ.get("LANG", "")).startswith("de") else "en"


@click.command(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="`./handschlag test` runs every test. Settings come from WORKSHOP_* variables, see the README.",
)
def main() -> None:
    """Handschlag: marketing and sales settle what their words mean and what each owes the other.

    Without a command, ./handschlag sets everything up and serves the workshop with its demo.
    """
