"""To whom a portal is open, and the version that it shows, on each database."""

from datetime import timedelta

from workshop.domain.portal.access import Access
from workshop.domain.signing.standing import Standing
from workshop.domain.versions import VersionNumber

SECOND = VersionNumber(major=2, minor=0)


def test_how_long_it_has_been_open_begins_anew_when_it_was_closed(memory, workshop, now):
    seen = []
    for days, access in enumerate((Access.LINK, Access.PUBLIC, Access.CLOSED, Access.ACCOUNT)):
        with memory.writing() as store:
            store.portal.open_to(workshop.id, access, now + timedelta(days=days))
            seen.append((store.portal.access(workshop.id), store.portal.opened_at(workshop.id)))

    assert seen == [
        (Access.LINK, now),
        (Access.PUBLIC, now),
        (Access.CLOSED, None),
        (Access.ACCOUNT, now + timedelta(days=3)),
    ]


def test_the_version_in_force_is_shown_and_then_its_successor(memory, workshop, publish, now):
    first, second = publish(), publish(SECOND)
    shown = []
    for number in (None, first.number, SECOND):
        with memory.writing() as store:
            if number:
                course = store.signing.course(workshop.id).request(number).put_in_force(number)
                store.signing.follow(workshop.id, course, now + timedelta(days=1))
            shown.append(store.portal.shown(workshop.id))

    assert [each.id for each in shown] == [second.id, first.id, second.id]
    assert [each.standing for each in shown] == [Standing.PUBLISHED, Standing.IN_FORCE, Standing.IN_FORCE]
    assert (shown[0].since, shown[1].since) == (now, now + timedelta(days=1))
    assert shown[1].fingerprint == first.fingerprint


def test_a_look_tells_both_at_once(memory, workshop, publish, now):
    with memory.reading() as store:
        nothing, nowhere = store.portal.look(workshop.id), store.portal.look("nowhere")
    version = publish()
    with memory.writing() as store:
        store.portal.open_to(workshop.id, Access.PUBLIC, now)
        access, candidate = store.portal.look(workshop.id)
        editions = store.portal.editions(workshop.id)

    assert nothing == nowhere == (Access.CLOSED, None)
    assert (access, candidate.id) == (Access.PUBLIC, version.id)
    assert [each.id for each in editions] == [version.id]
