"""Workshops and glossaries come in from files and go out to them."""

import sys
from pathlib import Path

import click

from workshop.actions import exchange, glossary
from workshop.cli.instance import chosen, now, opened
from workshop.cli.words import FILE, OUT, say, text_of
from workshop.documents import workshop_file
from workshop.documents.glossary_files.reading import read_glossary
from workshop.documents.glossary_files.remarks import ReadGlossary
from workshop.domain.facilitation import Workshop
from workshop.domain.glossary import Choice, Kind
from workshop.domain.people import Person, Role
from workshop.domain.refusals import Refusal
from workshop.domain.words import Text
from workshop.storage.memory import Memory, Store

TAKEN_IN = Text(de="Workshop {id}: {company}", en="Workshop {id}: {company}")
TERMS = Text(de="Das Glossar hat jetzt {count} Begriffe.", en="The glossary now has {count} terms.")
PREVIEW = Text(
    de="{new} neu, {changed} ergänzt, {conflict} im Konflikt, {same} schon da. Übernehmen mit --yes.",
    en="{new} new, {changed} added to, {conflict} in conflict, {same} already there. Take in with --yes.",
)


class NoSuchWorkshop(Refusal):
    """An id that names no workshop."""

    def __init__(self, workshop_id: str, known: str) -> None:
        super().__init__(
            Text(
                de=f"Es gibt keinen Workshop „{workshop_id}“. Es gibt: {known}",
                en=f"There is no workshop “{workshop_id}”. There are: {known}",
            )
        )


class NobodyToOwnIt(Refusal):
    """A workshop needs a facilitator, and there is no such account."""

    sentence = Text(
        de="Wem soll der Workshop gehören? Bitte mit --as ADRESSE ein Konto nennen.",
        en="Whose workshop shall it be? Name an account with --as ADDRESS.",
    )


@click.command(name="import")
@click.argument("file", type=FILE)
@click.option("--as", "email", help="The account that the new workshop belongs to.")
@click.option("--glossary", "workshop_id", help="Read a glossary into the workshop with this id.")
@click.option("--conflicts", type=click.Choice(["ours", "theirs", "both"]), default="ours", show_default=True)
@click.option("--yes", is_flag=True, help="Take the glossary in instead of only telling what would change.")
def take_in(file: Path, email: str | None, workshop_id: str | None, conflicts: Choice, yes: bool) -> None:  # noqa: FBT001 - a flag of the command line
    """Open a workshop FILE as a new workshop, or read a glossary FILE into one."""
    with opened(chosen()) as memory:
        if workshop_id:
            _take_in_glossary(memory, file, workshop_id, conflicts, yes=yes)
            return
        read = workshop_file.load(text_of(file))
        with memory.writing() as store:
            workshop = exchange.take_in(store, read, by=_owner(store, email), at=now())
    say(TAKEN_IN.format(id=workshop.id, company=workshop.company))


@click.command()
@click.argument("workshop_id", required=False)
@click.option("--format", "form", type=click.Choice(workshop_file.FORMATS), default="yaml")
@click.option("--glossary", "part", type=click.Choice(glossary.FORMS), help="Only the glossary, as this.")
@click.option("--out", type=OUT, help="Where to write; left out, to the terminal.")
def export(workshop_id: str | None, form: str, part: glossary.Form | None, out: Path | None) -> None:
    """Write a workshop as one readable file; without an id, list the workshops."""
    with opened(chosen()) as memory:
        if workshop_id is None:
            with memory.reading() as store:
                click.echo(_known(store))
            return
        written = _written(memory, workshop_id, form, part)
    if out:
        out.write_bytes(written)
    else:
        sys.stdout.buffer.write(written)


def _written(memory: Memory, workshop_id: str, form: str, part: glossary.Form | None) -> bytes:
    """The file; that it left is kept in the record."""
    with memory.writing() as store:
        workshop = _find(store, workshop_id)
        exchange.note_export(
            store, workshop, "glossary" if part else "workshop", part or form, by=None, at=now()
        )
        if part:
            terms = store.agreements.answer(workshop.id, glossary.STEP).get(glossary.ROWS, [])
            return glossary.written(terms, part, workshop.language)
        file = exchange.give_out(store, workshop)
    return workshop_file.dump(file, "json" if form == "json" else "yaml").encode()


def _take_in_glossary(memory: Memory, file: Path, workshop_id: str, conflicts: Choice, *, yes: bool) -> None:
    read = read_glossary(file.name, file.read_bytes())
    _tell_remarks(read)
    with memory.reading() as store:
        proposals = glossary.plan_for(store, _find(store, workshop_id), read.terms)
    if not yes:
        counts = {kind.value: sum(each.kind is kind for each in proposals) for kind in Kind}
        say(PREVIEW.format(**counts))
        return
    chosen = {place: conflicts for place, each in enumerate(proposals) if each.kind is Kind.CONFLICT}
    with memory.writing() as store:
        workshop = _find(store, workshop_id)
        leader = _leader(store, workshop)
        count = glossary.take_in(store, workshop, read.terms, chosen, by=leader, at=now())
    say(TERMS.format(count=count))


def _tell_remarks(read: ReadGlossary) -> None:
    for remark in read.remarks:
        say(remark.placed, err=True)


def _owner(store: Store, email: str | None) -> Person:
    """The account named, or the only one there is."""
    everybody = store.people.all()
    found = store.people.find_by_email(email) if email else everybody[0] if len(everybody) == 1 else None
    if found is None:
        raise NobodyToOwnIt
    return found


def _leader(store: Store, workshop: Workshop) -> Person:
    members = store.facilitation.members(workshop.id)
    return next(each.person for each in members if each.role is Role.FACILITATOR)


def _find(store: Store, workshop_id: str) -> Workshop:
    workshop = store.facilitation.find(workshop_id)
    if workshop is None:
        raise NoSuchWorkshop(workshop_id, _known(store))
    return workshop


def _known(store: Store) -> str:
    return "\n".join(f"{each.id}\t{each.company} ({each.language})" for each in store.facilitation.all())


COMMANDS = {"import": take_in, "export": export}
