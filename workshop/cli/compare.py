"""What changed between two contracts, as JSON: files, or versions of a workshop in the database."""

import json
from pathlib import Path

import click

from workshop.actions import comparing, contract
from workshop.cli.files import NoSuchWorkshop
from workshop.cli.instance import chosen, now, opened
from workshop.cli.words import text_of
from workshop.documents import workshop_file
from workshop.documents.compiling import compile_contract
from workshop.domain.comparison.compare import compare as compare_documents
from workshop.domain.contract import Document, read
from workshop.domain.refusals import Refusal
from workshop.domain.versions import number_in
from workshop.domain.words import Text
from workshop.storage.memory import Store

DRAFT = "draft"
PAIR = 2


class NoContract(Refusal):
    """A file of JSON that looks like a contract and is none."""

    def __init__(self, file: Path, why: str) -> None:
        super().__init__(
            Text(
                de=f"{file} ist kein Vertrag, den man vergleichen kann: {why}",
                en=f"{file} is no contract that can be compared: {why}",
            )
        )


class NoSuchFile(Refusal):
    """A name that no file has."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            Text(
                de=f"Es gibt keine Datei „{file}“. Für Versionen in der Datenbank: --workshop ID.",
                en=f"There is no file “{file}”. For versions in the database: --workshop ID.",
            )
        )


class NoSuchVersion(Refusal):
    """A number that no version of the workshop has."""

    def __init__(self, name: str, known: str) -> None:
        super().__init__(
            Text(
                de=f"Es gibt keine Version „{name}“. Es gibt: {known}",
                en=f"There is no version “{name}”. There are: {known}",
            )
        )


class NothingBefore(Refusal):
    """A first version, which is compared with nothing."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Text(de="Vor „{name}“ gibt es keine Version.", en="There is no version before “{name}”.").format(
                name=name
            )
        )


@click.command()
@click.argument("names", metavar="[A] B", nargs=-1, required=True)
@click.option("--workshop", "workshop_id", help="Compare versions of this workshop: numbers, or “draft”.")
def compare(names: tuple[str, ...], workshop_id: str | None) -> None:
    """Tell as JSON what changed from A to B: contracts (JSON), workshop files, or versions of a workshop.

    Of a workshop, B alone is compared with what its signers are shown: the version before it that was in
    force last.
    """
    if len(names) > PAIR or (len(names) < PAIR and not workshop_id):
        raise click.UsageError("Two contracts are compared; of a workshop, one version is enough.")
    if workshop_id:
        with opened(chosen()) as memory, memory.reading() as store:
            before, after = (
                (_forerunner(store, workshop_id, names[0]), names[0]) if len(names) < PAIR else names
            )
            documents = [_version(store, workshop_id, name) for name in (before, after)]
    else:
        before, after = names
        documents = [_document(Path(name)) for name in names]
    first, second = documents
    named = {
        side: {"named": name, "fingerprint": document.fingerprint}
        for side, name, document in (("before", before, first), ("after", after, second))
    }
    found = {**named, **compare_documents(first, second).as_json()}
    click.echo(json.dumps(found, ensure_ascii=False, indent=2))


def _document(file: Path) -> Document:
    """The contract in a file: as it was published, or of a workshop as it stands there."""
    if not file.is_file():
        raise NoSuchFile(file)
    text = text_of(file)
    plain = _json(text)
    if isinstance(plain, dict) and "parts" in plain:
        try:
            return read(plain)
        except ValueError as error:
            raise NoContract(file, str(error)) from None
    loaded = workshop_file.load(text)
    document, _gaps, _found = compile_contract(
        workshop_file.workshop_of(loaded, id="", at=now()), loaded.agreed
    )
    return document


def _json(text: str) -> object:
    """What the text spells as JSON; None if it is something else, such as YAML."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _forerunner(store: Store, workshop_id: str, name: str) -> str:
    """What a version, or the draft, is compared with."""
    _version(store, workshop_id, name)  # it is there
    if name == DRAFT:
        forerunner = comparing.next_number(store, workshop_id)
    else:
        number = number_in(name)
        found = store.contract.find_version(workshop_id, number) if number else None
        forerunner = store.forerunners.of(found.id) if found else None
    if forerunner is None:
        raise NothingBefore(name)
    return str(forerunner)


def _version(store: Store, workshop_id: str, name: str) -> Document:
    workshop = store.facilitation.find(workshop_id)
    if workshop is None:
        known = "\n".join(f"{each.id}\t{each.company} ({each.language})" for each in store.facilitation.all())
        raise NoSuchWorkshop(workshop_id, known)
    if name == DRAFT:
        return contract.draft(store, workshop).document
    number = number_in(name)
    found = store.contract.find_version(workshop.id, number) if number else None
    if found is None:
        known = ", ".join([DRAFT, *(str(line.number) for line in store.contract.versions(workshop.id))])
        raise NoSuchVersion(name, known)
    return found.document


COMMANDS = {"compare": compare}
