"""Accounts from the command line: there is no account that nobody made."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager

import click

from workshop.actions import people
from workshop.cli.instance import chosen, now, opened
from workshop.cli.words import say
from workshop.domain.refusals import Refusal
from workshop.domain.words import LANGUAGES, Text
from workshop.storage.memory import Store

ADDED = Text(de="{email} kann sich jetzt anmelden.", en="{email} can sign in now.")
MADE_UP = Text(de="Passwort: {password}", en="Password: {password}")
CHANGED = Text(de="Das Passwort ist geändert.", en="The password has been changed.")


class NoSuchPerson(Refusal):
    """An e-mail address without an account."""

    def __init__(self, email: str) -> None:
        super().__init__(Text(de=f"Für {email} gibt es kein Konto.", en=f"There is no account for {email}."))


@click.group()
def user() -> None:
    """Make accounts and change passwords."""


@user.command()
@click.argument("email")
@click.option("--name", help="What to call the person; the address if left out.")
@click.option("--language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.option("--password", help="Left out, one is made up and printed.")
def add(email: str, name: str | None, language: str, password: str | None) -> None:
    """Make an account for EMAIL."""
    given = password or made_up()
    with _writing() as store:
        people.add_person(
            store,
            email=email,
            name=name or email.partition("@")[0],
            password=given,
            language="de" if language == "de" else "en",
            at=now(),
        )
    say(ADDED.format(email=email))
    if not password:
        say(MADE_UP.format(password=given))


@user.command()
@click.argument("email")
@click.option("--password", help="Left out, one is made up and printed.")
def password(email: str, password: str | None) -> None:
    """Give EMAIL a new password and end every session."""
    given = password or made_up()
    with _writing() as store:
        person = store.people.find_by_email(email)
        if person is None:
            raise NoSuchPerson(email)
        people.set_password(store, person, given, now())
    say(CHANGED)
    if not password:
        say(MADE_UP.format(password=given))


@user.command(name="list")
def everybody() -> None:
    """List all accounts."""
    with opened(chosen()) as memory, memory.reading() as store:
        for person in store.people.all():
            click.echo(f"{person.email}\t{person.name}")


def made_up() -> str:
    """A password that nobody has thought of."""
    return secrets.token_urlsafe(15)


@contextmanager
def _writing() -> Iterator[Store]:
    with opened(chosen()) as memory, memory.writing() as store:
        yield store


COMMANDS = {"user": user}
