"""Setting up a workshop: what it begins with, what its agenda may be, and who leads it."""

from dataclasses import replace

import pytest

from workshop.actions import facilitation
from workshop.domain.people import Role
from workshop.steps import agenda
from workshop.steps.agenda import NoSuchStep


@pytest.fixture
def members(store, brezel):
    """Who is in the small workshop, and as what."""

    def members():
        return {each.person.name: (each.role, each.party) for each in store.facilitation.members(brezel.id)}

    return members


def opened(store, ada, now, **how):
    said = {
        "company": " Laugen AG ",
        "language": "en",
        "currency": "CHF",
        "kind": "short",
        "parties": [("Marketing", "marketing"), ("Vertrieb", "sales")],
    }
    return facilitation.create(store, **(said | how), by=ada, at=now)


def what_happened(store, workshop):
    return [each.what for each in store.happenings.after(workshop.id, 0, 100)]


def test_a_workshop_begins_with_what_was_said_about_it(store, ada, now):
    made = opened(store, ada, now)

    found = store.facilitation.find(made.id)
    assert (found.company, found.language, found.currency) == ("Laugen AG", "en", "CHF")
    assert found.title == "Glossary and agreement"
    assert found.agenda == agenda.slugs_of("short")
    assert not found.is_demo


def test_whoever_opens_a_workshop_leads_it(store, ada, now):
    made = opened(store, ada, now)

    assert [(each.person, each.role) for each in store.facilitation.members(made.id)] == [
        (ada, Role.FACILITATOR)
    ]
    assert what_happened(store, made)[0] == "workshop-created"


def test_the_parties_that_sign_are_agreed_from_the_beginning(store, ada, now):
    made = opened(store, ada, now, parties=[("Mafo", "marketing"), ("Bund", "other"), ("Rat", "other")])

    parties = store.agreements.answer(made.id, "parties")["parties"]
    assert parties == [
        {"id": "marketing", "name": "Mafo", "side": "marketing", "signs": True},
        {"id": "other-1", "name": "Bund", "side": "other", "signs": True},
        {"id": "other-2", "name": "Rat", "side": "other", "signs": True},
    ]


def test_no_two_workshops_have_the_same_address(store, ada, now):
    first, second = opened(store, ada, now), opened(store, ada, now)

    assert first.id != second.id
    assert len(first.id) >= 12


def test_the_parties_come_first_whatever_is_chosen(store, brezel, ada, now):
    changed = facilitation.change_agenda(store, brezel, ["glossary", "why"], by=ada, at=now)

    assert changed.agenda == ("parties", "glossary", "why")
    assert store.facilitation.find(brezel.id) == changed


def test_the_steps_of_a_part_stay_together_in_the_chosen_order(store, brezel, ada, now):
    changed = facilitation.change_agenda(
        store, brezel, ["lead-stages", "why", "glossary", "what"], by=ada, at=now
    )

    assert changed.agenda == ("parties", "lead-stages", "glossary", "why", "what")


def test_a_step_stands_on_the_agenda_once(store, brezel, ada, now):
    changed = facilitation.change_agenda(store, brezel, ["why", "parties", "why"], by=ada, at=now)

    assert changed.agenda == ("parties", "why")


def test_a_step_that_does_not_exist_cannot_be_chosen(store, brezel, ada, now):
    with pytest.raises(NoSuchStep, match="There is no step “karaoke”"):
        facilitation.change_agenda(store, brezel, ["karaoke"], by=ada, at=now)


def test_what_was_agreed_in_a_step_left_out_is_kept(store, brezel, ada, now):
    facilitation.change_agenda(store, brezel, ["why"], by=ada, at=now)

    assert store.agreements.answer(brezel.id, "what")["not_offered"] == "Torten."


def test_changed_details_are_kept(store, brezel, ada, now):
    changed = replace(brezel, company="Brezn GmbH", currency="USD", empty_steps="mark", language="en")

    facilitation.change_details(store, changed, by=ada, at=now)

    assert store.facilitation.find(brezel.id) == changed
    assert what_happened(store, brezel)[-1] == "details-changed"


def test_somebody_with_an_account_is_let_in(store, brezel, members, ada, now):
    facilitation.invite(
        store, brezel, email=" DAN@example.org", role=Role.PARTICIPANT, party="marketing", by=ada, at=now
    )

    assert members()["Dan"] == (Role.PARTICIPANT, "marketing")


def test_an_invitation_may_change_what_somebody_is(store, brezel, members, ada, now):
    facilitation.invite(store, brezel, email="ben@example.org", role=Role.READER, party=None, by=ada, at=now)

    assert members()["Ben"] == (Role.READER, None)


def test_nobody_without_an_account_is_let_in(store, brezel, ada, now):
    with pytest.raises(facilitation.NobodyByThatAddress, match=r"Whoever runs this server"):
        facilitation.invite(
            store, brezel, email="eva@example.org", role=Role.READER, party=None, by=ada, at=now
        )


def test_the_last_facilitator_cannot_step_down(store, brezel, members, ada, now):
    with pytest.raises(facilitation.LastFacilitator):
        facilitation.invite(store, brezel, email=ada.email, role=Role.READER, party=None, by=ada, at=now)

    assert members()["Ada"] == (Role.FACILITATOR, None)


def test_the_last_facilitator_cannot_be_removed(store, brezel, members, ada, now):
    with pytest.raises(facilitation.LastFacilitator):
        facilitation.remove(store, brezel, ada, by=ada, at=now)

    assert members()["Ada"] == (Role.FACILITATOR, None)


def test_one_of_two_facilitators_may_go(store, members, cast, now):
    how = {"by": cast.ada, "at": now}
    facilitation.invite(store, cast.brezel, email=cast.ben.email, role=Role.FACILITATOR, party=None, **how)

    facilitation.remove(store, cast.brezel, cast.ada, **how)

    assert set(members()) == {"Ben", "Cleo"}


def test_what_somebody_wrote_stays_when_they_go(store, brezel, ada, ben, now):
    before = store.agreements.answers(brezel.id)

    facilitation.remove(store, brezel, ben, by=ada, at=now)

    assert store.agreements.answers(brezel.id) == before
    assert what_happened(store, brezel)[-1] == "member-removed"
