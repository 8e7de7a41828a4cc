"""The record at the terminal: what its chain proves, and all of it as a file."""

import sys
from pathlib import Path

import click

from workshop.actions import exchange, record
from workshop.cli import spoken
from workshop.cli.instance import chosen, now, opened
from workshop.cli.words import OUT
from workshop.config import Settings
from workshop.domain.chain import noted_head
from workshop.domain.words import Text
from workshop.storage.record import Sought

#: What a spreadsheet opens.
MOST_LINES = 1_000_000


def log_report(settings: Settings, head: str = "") -> tuple[Text, bool]:
    """What the chain of the log says, and whether it is whole; `head` was noted down before."""
    with opened(settings) as memory, memory.reading() as store:
        proof = store.record.prove(noted_head(head))
    return record.report(proof), proof.is_whole


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


COMMANDS = {"record": give_out}
