"""The demo: both languages, complete, without contradiction, and only where nobody works yet."""

import stat

import pytest

from tests.conftest import NOW
from workshop.actions import agreements, contract, demo, people, rounds
from workshop.documents.glyphs import unprintable
from workshop.domain.agreements import State
from workshop.domain.people import Role
from workshop.domain.portal.access import Access
from workshop.domain.signing.standing import Standing
from workshop.domain.versions import Weight
from workshop.domain.words import LANGUAGES
from workshop.steps import agenda
from workshop.storage import migrate
from workshop.storage.memory import Memory


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory):
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    """A prepared database in which there is nobody."""
    memory = Memory(f"sqlite:///{tmp_path_factory.mktemp('empty') / 'memory.sqlite3'}")
    migrate.upgrade(memory)
    yield memory
    memory.close()


@pytest.fixture(scope="module")
def loaded(empty, data_dir):
    """The same database with the demo in it; the tests of this module only look."""
    assert demo.load_into_empty(empty, data_dir, NOW)
    return empty


@pytest.fixture(params=LANGUAGES)
def shown(request, loaded):
    """One of the two workshops, with the store to look into."""
    with loaded.reading() as store:
        yield store, next(each for each in store.facilitation.all() if each.language == request.param)


def test_the_demo_is_there_in_both_languages(loaded):
    with loaded.reading() as store:
        workshops = store.facilitation.all()

    assert {workshop.language for workshop in workshops} == set(LANGUAGES)
    assert all(workshop.is_demo and workshop.company == "Krume GmbH" for workshop in workshops)


def test_every_step_of_what_was_signed_is_complete_and_nothing_contradicts(shown):
    _store, workshop = shown
    signed = demo.demo_file(workshop.language).agreed

    states, found = agreements.standing(workshop, signed)

    assert found == []
    assert {slug for slug, state in states.items() if state is not State.COMPLETE} == set()
    assert workshop.agenda == agenda.slugs_of("full")


def test_the_wish_for_the_next_version_meets_one_contradiction(shown):
    store, workshop = shown

    _states, found = agreements.standing(workshop, store.agreements.answers(workshop.id))
    draft = contract.draft(store, workshop)

    assert len(found) == 1
    assert "sales-commitments" in {place.step for place in found[0].places}
    assert draft.proposed is Weight.MAJOR
    assert len(draft.changes) == 1


def test_the_demo_is_in_force_without_an_open_point(shown):
    store, workshop = shown

    version = store.contract.latest(workshop.id)

    assert str(version.number) == "1.0"
    assert version.document.open_points == ()
    assert store.signing.standing(version.id) is Standing.IN_FORCE
    assert store.portal.access(workshop.id) is Access.LINK
    assert {kind: store.printing.of(version.id, kind).state for kind in ("version", "final")} == {
        "version": "waiting",
        "final": "waiting",
    }


def test_whoever_signed_is_marked_as_made_up(shown):
    store, workshop = shown

    signed = store.signing.signatures(store.contract.latest(workshop.id).id)

    assert len(signed) == 3
    assert {each.role.rpartition(" (")[2] for each in signed} == {
        {"de": "Demo, erfundene Person)", "en": "demo, fictitious person)"}[workshop.language]
    }


def test_the_room_of_the_demo_settled_its_term_with_an_objection_and_a_reservation(shown):
    store, workshop = shown

    (decision,) = store.decisions.of(workshop.id)
    agreed = store.agreements.find_entry(workshop.id, "glossary", "terms", "mql").value

    assert [tally.passed for tally in decision.tallies] == [False, True]
    assert len(decision.reservations) == 1
    assert agreed["definition"] in decision.wording
    assert "\n\n" in agreed["marketing_view"]
    assert "\n\n" in agreed["sales_view"]


def test_nobody_is_left_in_the_room_of_the_demo(shown):
    store, workshop = shown
    room = store.rooms.of(workshop.id)

    assert room.locked
    assert room.on_stage is None
    assert [each.name for each in rounds.present(store, workshop, NOW)] == []


def test_the_demo_prints_without_empty_boxes(shown):
    store, workshop = shown

    assert list(unprintable(store.contract.latest(workshop.id).document)) == []


def test_the_first_sign_in_works_and_is_for_the_owner_alone(loaded, data_dir):
    with loaded.writing() as store:
        email, password = demo.first_sign_in(store, data_dir)
        person, _token = people.sign_in(
            store, people.recognise(store, email=email, password=password), at=NOW
        )
        led = store.facilitation.workshops_of(person.id)

    assert [role for _workshop, role in led] == [Role.FACILITATOR] * 2
    assert stat.S_IMODE((data_dir / demo.FIRST_SIGN_IN).stat().st_mode) == 0o600


def test_a_first_password_that_was_changed_is_not_told_any_more(memory, tmp_path, ada):
    (tmp_path / demo.FIRST_SIGN_IN).write_text(f"{ada.email}\nan older password\n")

    with memory.reading() as store:
        assert demo.first_sign_in(store, tmp_path) is None


def test_where_nobody_wrote_it_down_there_is_no_first_sign_in(store, tmp_path):
    assert demo.first_sign_in(store, tmp_path) is None


def test_the_demo_is_loaded_once(loaded, data_dir):
    again = demo.load(loaded, data_dir, NOW)

    with loaded.reading() as store:
        assert not again
        assert len(store.facilitation.all()) == 2


def test_the_demo_stays_away_from_a_database_in_use(memory, tmp_path):
    loaded = demo.load_into_empty(memory, tmp_path, NOW)

    assert not loaded
    assert not list(tmp_path.glob(demo.FIRST_SIGN_IN))


def test_who_asks_for_the_demo_gets_it_beside_everything_else(memory, tmp_path):
    # Slow because it composes and publishes two whole contracts.
    loaded = demo.load(memory, tmp_path, NOW)

    with memory.reading() as store:
        assert loaded
        assert len(store.facilitation.all()) == 4
