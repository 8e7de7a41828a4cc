"""Proving the log from the command line."""

import sys

import click

from workshop.actions import record
from workshop.cli.instance import chosen, opened
from workshop.cli.words import say
from workshop.config import Settings
from workshop.domain.refusals import Refusal
from workshop.domain.words import Text


class NothingToVerify(Refusal):
    """A command that does not say what it should verify."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                de="Was soll geprüft werden? Das Protokoll prüft: ./handschlag verify --log",
                en="What should be verified? The log is by: ./handschlag verify --log",
            )
        )


def log_report(settings: Settings, head: str = "") -> tuple[Text, bool]:
    """What the chain of the log says, and whether it is whole; `head` was noted down before."""
    with opened(settings) as memory, memory.reading() as store:
        proof = store.record.prove(head.strip().lower())
    return record.report(proof), proof.is_whole


@click.command()
@click.option("--log", is_flag=True, help="Prove that nothing in the record was changed or removed.")
@click.option("--head", default="", help="With --log: a head that was noted down before must be in it.")
def verify(*, log: bool, head: str) -> None:
    """Prove what is kept; exit code 1 if it was tampered with."""
    if not log:
        raise NothingToVerify
    told, is_whole = log_report(chosen(), head)
    say(told, err=not is_whole)
    if not is_whole:
        sys.exit(1)


COMMANDS = {"verify": verify}
