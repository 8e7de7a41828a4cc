"""The demo: Krume's workshop from the worked examples, in both languages, with a version in force."""

import secrets
from datetime import datetime
from pathlib import Path

from workshop.actions import contract, demo_story, exchange, passwords, people, portal
from workshop.documents.workshop_file import DEFAULT_TITLE, WorkshopFile
from workshop.domain.people import Person
from workshop.domain.portal.access import Access
from workshop.domain.versions import Weight
from workshop.domain.words import LANGUAGES, Language, Text
from workshop.steps import agenda
from workshop.storage.memory import Memory, Store

EMAIL = "demo@handschlag.example"
NAME = Text(de="Demo-Moderation", en="Demo facilitator")
COMPANY = "Krume GmbH"
NOTE = Text(de="Erste Version nach unserem Workshop.", en="First version after our workshop.")
#: Where the first password stands until somebody changes it.
FIRST_SIGN_IN = "first-sign-in"


def demo_file(language: Language) -> WorkshopFile:
    """The whole workshop of the fictitious company in one language."""
    return WorkshopFile(
        company=COMPANY,
        title=DEFAULT_TITLE.in_(language),
        language=language,
        currency="EUR",
        empty_steps="omit",
        agenda=agenda.slugs_of("full"),
        agreed={step.slug: step.example_in(language) for step in agenda.AGENDA},
    )


def load_into_empty(memory: Memory, data_dir: Path, at: datetime) -> bool:
    """Load the demo if nobody has an account yet; whether it was loaded."""
    with memory.reading() as store:
        if store.people.all():
            return False
    return load(memory, data_dir, at)


def load(memory: Memory, data_dir: Path, at: datetime) -> bool:
    """Load the demo unless it is there; its facilitator gets a password of chance, kept in a file."""
    with memory.writing() as store:
        if any(workshop.is_demo for workshop in store.facilitation.all()):
            return False
        by = store.people.find_by_email(EMAIL) or _facilitator(store, data_dir, at)
        for language in LANGUAGES:
            _load_one(store, language, by, at)
    return True


def first_sign_in(store: Store, data_dir: Path) -> tuple[str, str] | None:
    """E-mail address and password of the demo, until somebody changes them or removes the file."""
    file = data_dir / FIRST_SIGN_IN
    if not file.exists():
        return None
    email, password = file.read_text().splitlines()
    person = store.people.find_by_email(email)
    kept = store.people.password_hash_of(person.id) if person else None
    return (email, password) if passwords.fits(password, kept) else None


def _facilitator(store: Store, data_dir: Path, at: datetime) -> Person:
    password = secrets.token_urlsafe(12)
    person = people.add_person(store, email=EMAIL, name=NAME.de, password=password, language="de", at=at)
    data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = data_dir / FIRST_SIGN_IN
    file.touch(mode=0o600)
    file.write_text(f"{EMAIL}\n{password}\n")
    return person


def _load_one(store: Store, language: Language, by: Person, at: datetime) -> None:
    """From the cards to the signed contract, and a first step towards the next version."""
    workshop = exchange.take_in(store, demo_file(language), by=by, at=at, is_demo=True)
    told = demo_story.Telling(store=store, workshop=workshop, by=by, at=at)
    demo_story.cold_read(told)
    version = contract.publish(
        store, workshop, weight=Weight.MAJOR, note=NOTE.in_(language), confirmed=True, by=by, at=at
    )
    demo_story.sign(told, version)
    portal.choose_access(store, workshop, Access.LINK, by=by, at=at)
    demo_story.wish(told)
