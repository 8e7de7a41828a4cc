"""Running an instance: the database, the demo, the web server and its printer."""

import os
import signal
from functools import partial
from threading import Thread

import click

from workshop.actions import demo as demos
from workshop.actions.mailing import send_for_ever
from workshop.actions.printing import print_for_ever
from workshop.actions.signing_links import Reach
from workshop.cli.instance import chosen, now, opened
from workshop.cli.server import Server
from workshop.cli.words import say
from workshop.config import Settings
from workshop.documents.identity import load_or_make
from workshop.domain.words import Text
from workshop.live.smtp import Mailbox
from workshop.storage import migrate as migrations
from workshop.storage.memory import Memory

READY = Text(
    de="Handschlag läuft: {address}\n{way_in}\nBeenden mit Strg+C.",
    en="Handschlag is running: {address}\n{way_in}\nStop it with Ctrl+C.",
)
WAY_IN = Text(
    de="Anmelden mit: {email}\nPasswort:     {password}\n(steht in {file}; bitte nach der Anmeldung ändern)",
    en="Sign in as: {email}\nPassword:   {password}\n(kept in {file}; please change it after signing in)",
)
OWN_ACCOUNT = Text(
    de="Anmelden mit dem eigenen Konto. Ein weiteres: ./handschlag user add ADRESSE",
    en="Sign in with your own account. Another one: ./handschlag user add ADDRESS",
)
CURRENT = Text(de="Die Datenbank ist auf dem neuesten Stand.", en="The database is up to date.")
LOADED = Text(de="Der Demo-Workshop ist geladen.", en="The demo workshop has been loaded.")
THERE = Text(de="Der Demo-Workshop ist schon da.", en="The demo workshop is already there.")


@click.command()
def up() -> None:
    """Prepare the database, load the demo into an empty one, and serve. What ./handschlag does."""
    settings = chosen()
    migrations.upgrade(settings.database)
    with opened(settings) as memory:
        demos.load_into_empty(memory, settings.data_dir, now())
    _serve(settings)


@click.command()
def serve() -> None:
    """Serve an instance whose database is prepared."""
    _serve(chosen())


@click.command()
def migrate() -> None:
    """Bring the database to the shape that this program knows."""
    migrations.upgrade(chosen().database)
    say(CURRENT)


@click.command()
def demo() -> None:
    """Load the demo workshop, whatever else is there."""
    settings = chosen()
    with opened(settings) as memory:
        loaded = demos.load(memory, settings.data_dir, now())
    say(LOADED if loaded else THERE)


@click.command(hidden=True)
def printer() -> None:
    """Print what is published, for as long as the process that started this one lives."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for whoever started this one
    settings = chosen()
    parent = os.getppid()

    def alive() -> bool:
        return os.getppid() == parent

    memory = Memory(settings.database, settings.zone)
    if settings.smtp_url:
        mailbox = Mailbox(url=settings.smtp_url, sender=settings.mail_from)
        reach = Reach(secret=settings.secret, by_letter=True)
        sending = partial(send_for_ever, memory, mailbox, reach, now, alive=alive)
        Thread(target=sending, daemon=True).start()
    print_for_ever(memory, settings, now, alive=alive)


def _serve(settings: Settings) -> None:
    load_or_make(settings.data_dir, settings, now())  # a key that cannot be used is better told at once
    with opened(settings) as memory, memory.reading() as store:
        first = demos.first_sign_in(store, settings.data_dir)
    Server(settings, lambda: _announce(settings, first)).run()


def _announce(settings: Settings, first: tuple[str, str] | None) -> None:
    file = settings.data_dir / demos.FIRST_SIGN_IN
    way_in = WAY_IN.format(email=first[0], password=first[1], file=file) if first else OWN_ACCOUNT
    say(READY.format(address=f"http://{settings.host}:{settings.port}", way_in=way_in))


COMMANDS = {"up": up, "serve": serve, "migrate": migrate, "demo": demo, "printer": printer}
