"""From a workshop file to its contract, without a server or a database."""

import json
from pathlib import Path

import click

from workshop.cli.instance import now
from workshop.cli.words import FILE, OUT, say, text_of
from workshop.documents import workshop_file
from workshop.documents.compiling import compile_contract
from workshop.documents.glyphs import unprintable
from workshop.documents.pages import Stamp
from workshop.documents.press import print_document
from workshop.domain.contract import Document
from workshop.domain.versions import number_in
from workshop.domain.words import LANGUAGES, Language, Text
from workshop.steps import agenda
from workshop.steps.schema import schema as schema_of

PRINTED = Text(
    de="{out}: gedruckt, Fingerabdruck {fingerprint}.", en="{out}: printed, fingerprint {fingerprint}."
)
BOXES = Text(
    de="Für diese Zeichen gibt es keine Schrift, gedruckt steht dort ihr Name in Klammern: {characters}",
    en="There is no font for these characters, their names are printed in brackets: {characters}",
)
OPEN = Text(
    de="{gaps} Lücken und {clashes} Widersprüche sind offen.",
    en="{gaps} gaps and {clashes} contradictions are open.",
)


@click.command()
@click.argument("file", type=FILE)
@click.option("--out", type=OUT, default="contract.pdf", show_default=True, help="Where to write the PDF.")
@click.option("--language", type=click.Choice(LANGUAGES), help="Instead of the file's own.")
@click.option("--number", help="Print as this version, such as 1.0, instead of as a draft.")
def build(file: Path, out: Path, language: Language | None, number: str | None) -> None:
    """Print the contract of a workshop FILE (YAML or JSON), without a server or a database."""
    if number and not number_in(number):
        raise click.BadParameter("A version has a number such as 1.0.", param_hint="--number")
    at = now()
    read = workshop_file.load(text_of(file))
    described = workshop_file.workshop_of(read, id="", at=at)
    document, missing, found = compile_contract(described, read.agreed, language=language)
    _tell_boxes(document)
    stamp = Stamp(number=number, published_on=at.date()) if number else Stamp()
    out.write_bytes(print_document(document, stamp))
    for each in found:
        say(each.sentence)
    say(OPEN.format(gaps=len(missing), clashes=len(found)))
    say(PRINTED.format(out=out, fingerprint=document.fingerprint[:8]))


@click.command()
@click.option("--language", type=click.Choice(LANGUAGES), default="en", show_default=True)
def schema(language: Language) -> None:
    """Print the JSON Schema of a workshop file."""
    click.echo(json.dumps(schema_of(agenda.AGENDA, language), ensure_ascii=False, indent=2))


def _tell_boxes(document: Document) -> None:
    boxes = unprintable(document)
    if boxes:
        characters = ", ".join(f"{char} U+{ord(char):04X} ({where})" for char, where in boxes)
        say(BOXES.format(characters=characters), err=True)


COMMANDS = {"build": build, "schema": schema}
