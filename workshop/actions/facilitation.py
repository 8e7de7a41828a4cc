"""Setting up a workshop: its agenda, its parties and the people in it."""

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from workshop.documents.workshop_file import DEFAULT_TITLE
from workshop.domain.facilitation import Workshop
from workshop.domain.people import Person, Role
from workshop.domain.refusals import Refusal
from workshop.domain.words import Language, Text
from workshop.steps import agenda
from workshop.steps.agenda import Kind
from workshop.storage.memory import Store

ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"


class LastFacilitator(Refusal):
    """A workshop must keep somebody who leads it."""

    sentence = Text(
        de="Ein Workshop braucht mindestens eine Moderation. Ernenne zuerst jemand anderen.",
        en="A workshop needs at least one facilitator. Appoint somebody else first.",
    )


class NobodyByThatAddress(Refusal):
    """An e-mail address without an account."""

    def __init__(self, email: str) -> None:
        super().__init__(
            Text(
                de=f"Für {email} gibt es hier noch kein Konto. Wer den Server betreibt, kann eines anlegen.",
                en=f"There is no account for {email} yet. Whoever runs this server can make one.",
            )
        )


def new_id() -> str:
    """An id that fits into an address and cannot be guessed."""
    return "".join(secrets.choice(ALPHABET) for _ in range(12))


def create(  # a workshop is made of exactly these answers
    store: Store,
    *,
    company: str,
    language: Language,
    currency: str,
    kind: Kind,
    parties: Sequence[tuple[str, str]],
    by: Person,
    at: datetime,
) -> Workshop:
    """Open a workshop; `parties` are names with their side: marketing, sales, management or other."""
    workshop = Workshop(
        id=new_id(),
        company=company.strip(),
        title=DEFAULT_TITLE.in_(language),
        language=language,
        currency=currency,
        agenda=agenda.slugs_of(kind),
        empty_steps="omit",
        created_at=at,
        is_demo=False,
    )
    open_workshop(store, workshop, by=by, at=at)
    rows = [
        {"id": side if side != "other" else f"other-{place}", "name": name, "side": side, "signs": True}
        for place, (name, side) in enumerate(parties)
    ]
    store.agreements.put_answer(workshop.id, agenda.ALWAYS, {"parties": rows}, by.id, at)
    return workshop


def open_workshop(store: Store, workshop: Workshop, *, by: Person, at: datetime) -> None:
    """Open a workshop and let its maker lead it."""
    store.facilitation.add(workshop)
    store.facilitation.put_member(workshop.id, by.id, Role.FACILITATOR, None)
    store.happenings.record(workshop.id, by.id, "workshop-created", {"company": workshop.company}, at)


def change_agenda(
    store: Store, workshop: Workshop, slugs: Sequence[str], *, by: Person, at: datetime
) -> Workshop:
    """Choose the steps and their order; answers of steps left out are kept."""
    steps = tuple(step.slug for step in agenda.chosen(slugs))
    changed = replace(workshop, agenda=steps)
    store.facilitation.save(changed)
    store.happenings.record(workshop.id, by.id, "agenda-changed", {"agenda": list(steps)}, at)
    return changed


def change_details(store: Store, changed: Workshop, *, by: Person, at: datetime) -> None:
    """Change the company's name, the title, the language, the currency or what happens to empty steps."""
    store.facilitation.save(changed)
    store.happenings.record(changed.id, by.id, "details-changed", {"company": changed.company}, at)


def invite(
    store: Store, workshop: Workshop, *, email: str, role: Role, party: str | None, by: Person, at: datetime
) -> None:
    """Let somebody with an account into the workshop, or change what they are in it."""
    person = store.people.find_by_email(email.strip())
    if person is None:
        raise NobodyByThatAddress(email.strip())
    if role is not Role.FACILITATOR:
        _keep_a_facilitator(store, workshop, without=person)
    before = store.facilitation.find_member(workshop.id, person.id)
    store.facilitation.put_member(workshop.id, person.id, role, party)
    details = {"person": person.id, "role": role.value, "party": party}
    if before:
        details["before"] = before.role.value
    what = "role-changed" if before else "member-added"
    store.happenings.record(workshop.id, by.id, what, details, at)


def remove(store: Store, workshop: Workshop, person: Person, *, by: Person, at: datetime) -> None:
    """Take somebody out of the workshop; what they wrote stays."""
    _keep_a_facilitator(store, workshop, without=person)
    store.facilitation.remove_member(workshop.id, person.id)
    store.happenings.record(workshop.id, by.id, "member-removed", {"person": person.id}, at)


def _keep_a_facilitator(store: Store, workshop: Workshop, *, without: Person) -> None:
    leading = [m.person.id for m in store.facilitation.members(workshop.id) if m.role is Role.FACILITATOR]
    if leading == [without.id]:
        raise LastFacilitator
