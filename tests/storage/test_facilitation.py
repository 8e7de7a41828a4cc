"""Workshops and their members."""

from dataclasses import replace
from datetime import timedelta

import pytest

from workshop.domain.people import Member, Role


def test_a_workshop_is_found_as_it_was_made(memory, workshop):
    with memory.reading() as store:
        assert store.facilitation.find(workshop.id) == workshop
        assert store.facilitation.find("another") is None


def test_its_settings_change_and_its_birth_does_not(memory, workshop, now):
    changed = replace(
        workshop,
        company="Krume & Co.",
        title="Charta",
        language="en",
        currency="CHF",
        agenda=("why",),
        empty_steps="mark",
    )

    with memory.writing() as store:
        store.facilitation.save(replace(changed, created_at=now + timedelta(days=9), is_demo=True))

    with memory.reading() as store:
        assert store.facilitation.find(workshop.id) == changed


def test_a_workshop_that_was_never_made_cannot_be_saved(memory, workshop):
    with pytest.raises(LookupError), memory.writing() as store:
        store.facilitation.save(replace(workshop, id="another"))


def test_workshops_are_listed_newest_first(memory, workshop, now):
    newer = replace(workshop, id="newer", created_at=now + timedelta(days=1))
    twin = replace(workshop, id="newer-twin", created_at=now + timedelta(days=1))
    with memory.writing() as store:
        store.facilitation.add(twin)
        store.facilitation.add(newer)

    with memory.reading() as store:
        assert store.facilitation.all() == [newer, twin, workshop]


def test_people_see_their_own_workshops_with_their_role(memory, workshop, ada, ben, now):
    newer = replace(workshop, id="newer", created_at=now + timedelta(days=1))
    with memory.writing() as store:
        store.facilitation.add(newer)
        store.facilitation.put_member(workshop.id, ada.id, Role.FACILITATOR, None)
        store.facilitation.put_member(newer.id, ada.id, Role.READER, None)
        store.facilitation.put_member(newer.id, ben.id, Role.PARTICIPANT, "marketing")

    with memory.reading() as store:
        assert store.facilitation.workshops_of(ada.id) == [
            (newer, Role.READER),
            (workshop, Role.FACILITATOR),
        ]


def test_members_are_listed_by_name(memory, workshop, ada, ben):
    with memory.writing() as store:
        store.facilitation.put_member(workshop.id, ben.id, Role.PARTICIPANT, "marketing")
        store.facilitation.put_member(workshop.id, ada.id, Role.FACILITATOR, None)

    with memory.reading() as store:
        assert store.facilitation.members(workshop.id) == [
            Member(person=ada, role=Role.FACILITATOR, party=None),
            Member(person=ben, role=Role.PARTICIPANT, party="marketing"),
        ]


def test_to_put_a_member_again_changes_what_they_are(memory, workshop, ben):
    with memory.writing() as store:
        store.facilitation.put_member(workshop.id, ben.id, Role.READER, None)
        before = store.facilitation.find_member(workshop.id, ben.id)
        store.facilitation.put_member(workshop.id, ben.id, Role.PARTICIPANT, "marketing")
        after = store.facilitation.find_member(workshop.id, ben.id)

    assert before == Member(person=ben, role=Role.READER)
    assert after == Member(person=ben, role=Role.PARTICIPANT, party="marketing")


def test_who_was_taken_out_is_no_member(memory, workshop, ada, ben):
    with memory.writing() as store:
        store.facilitation.put_member(workshop.id, ada.id, Role.FACILITATOR, None)
        store.facilitation.put_member(workshop.id, ben.id, Role.PARTICIPANT, "marketing")
        store.facilitation.remove_member(workshop.id, ben.id)

    with memory.reading() as store:
        assert store.facilitation.find_member(workshop.id, ben.id) is None
        assert [member.person for member in store.facilitation.members(workshop.id)] == [ada]
