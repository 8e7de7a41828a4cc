"""Proving the log from the command line, and writing it as a file."""

import sys
from pathlib import Path

import click

from workshop.actions import exchange, record
from workshop.cli import spoken
from workshop.cli.instance import chosen, now, opened
from workshop.cli.words import OUT, say
from workshop.config import Settings
from workshop.domain.refusals import Refusal
from workshop.domain.words import Text
from workshop.storage.record import Sought

#: What a spreadsheet opens.
MOST_LINES = 1_000_000


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


@click.command(name="record")
@click.option("--out", type=OUT, help="Where to write; left out, to the terminal.")
def give_out(out: Path | None) -> None:
    """Write the record of the whole house as CSV, sign-ins and accounts included."""
    with opened(chosen()) as memory:
        with memory.reading() as store:
            written = record.written(record.lines(store, None, Sought(), limit=MOST_LINES), spoken())
        with memory.writing() as store:
            exchange.note_export(store, None, "record", "csv", by=None, at=now())
    if out:
        out.write_bytes(written)
    else:
        sys.stdout.buffer.write(written)


COMMANDS = {"verify": verify, "record": give_out}
