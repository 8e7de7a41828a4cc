"""One forerunner for each version: signers, prints and pages tell the changes since the same one."""

from datetime import timedelta

import pytest

from tests.conftest import publish
from tests.signing import MIRIAM, Ink
from workshop.actions import comparing, contract, exchange, sealing, sign_off
from workshop.domain.signing.asking import OnlyItsAuthor
from workshop.domain.signing.forerunner import ForerunnerOutdated
from workshop.domain.versions import FIRST, Weight

JUST_ADA = {"Marketing": ("Ada",), "Vertrieb": ("Ada",), "Leitung": ("Ada",)}


@pytest.fixture
def ink(memory, brezel, ada, clock):
    """The sign-off of 1.0 of the small workshop."""
    with memory.reading() as store:
        return Ink(memory, store.contract.get_version(brezel.id, FIRST), ada, clock)


@pytest.fixture
def change(memory, brezel, ada, clock):
    """Ada, or somebody else, changes what the small workshop offers."""

    def change(offer, by=ada):
        clock.goes_on(days=1)
        with memory.writing() as store:
            what = store.agreements.find_entry(brezel.id, "what", "", "")
            said = {**what.value, "offer": offer}
            store.agreements.save_entry(brezel.id, "what", "", "", said, what.revision, by.id, clock())

    return change


@pytest.fixture
def publishes(memory, brezel, ada, clock):
    """Ada publishes what is agreed now; the sign-off of that version."""

    def publishes(weight=Weight.MINOR):
        with memory.writing() as store:
            version = publish(store, brezel, by=ada, weight=weight, at=clock())
        return Ink(memory, version, ada, clock)

    return publishes


@pytest.fixture
def newer(publishes, change):
    """Publishes the next version, with another offer, and opens its sign-off."""

    def newer(offer, weight=Weight.MAJOR, **how):
        change(offer, **how)
        return publishes(weight)

    return newer


@pytest.fixture
def printed_since(memory):
    """Since which version a print of a version tells its changes."""

    def printed_since(ink):
        with memory.reading() as store:
            before = sealing.stamp_of(store, ink.version, "").before
        return before and before.number

    return printed_since


def sign(ink):
    ink.ask()
    ink.all_sign()


def test_a_refused_version_is_nobody_s_forerunner(ink, newer, printed_since):
    sign(ink)
    second = newer("Brezeln.")
    second.ask()
    second.refuses(MIRIAM)
    third = newer("Brezeln und Semmeln.")
    published = printed_since(third)
    third.ask()
    asked = printed_since(third)
    third.all_sign()

    assert str(third.version.number) == "3.0"
    assert (published, asked, printed_since(third)) == ("1.0", "1.0", "1.0")
    assert printed_since(second) == "1.0"


def test_what_was_in_force_stays_a_forerunner_when_it_is_withdrawn(ink, newer, printed_since):
    sign(ink)
    second = newer("Brezeln.")
    sign(second)
    third = newer("Semmeln.", Weight.MINOR)
    third.ask()
    third.does(sign_off.recall, "Zu früh.", reach=third.reach)
    second.does(sign_off.withdraw, "Ein Irrtum.", confirmed=True, reach=second.reach)

    fourth = newer("Hörnchen.", Weight.MINOR)

    assert printed_since(fourth) == "2.0"


def test_nothing_that_happens_later_changes_a_forerunner(ink, newer, printed_since, memory):
    second = newer("Brezeln.")
    sign(ink)
    sign(second)
    third = newer("Semmeln.")
    sign(third)
    third.does(sign_off.withdraw, "Ein Irrtum.", confirmed=True, reach=third.reach)

    assert [printed_since(each) for each in (ink, second, third)] == [None, "1.0", "2.0"]
    with memory.reading() as store:
        assert str(comparing.next_number(store, ink.version.workshop_id)) == "3.0"


def test_the_next_version_is_weighed_against_what_is_in_force_and_counted_beyond_the_newest(
    ink, newer, change, memory, brezel
):
    sign(ink)
    second = newer("Brezeln.")
    second.ask()
    second.refuses(MIRIAM)
    change("Brezeln!")

    with memory.reading() as store:
        draft = contract.draft(store, brezel)

    assert (str(draft.forerunner.number), str(draft.latest.number), str(draft.number)) == (
        "1.0",
        "2.0",
        "2.1",
    )
    assert [each.before for each in draft.changes] == [
        ink.version.document.section("what").single.words("offer")
    ]


def test_what_is_in_force_is_not_published_again(ink, newer, change, publishes):
    sign(ink)
    second = newer("Brezeln.")
    second.ask()
    second.refuses(MIRIAM)
    change(ink.version.document.section("what").single.plain("offer"))

    with pytest.raises(contract.NothingChanged, match=r"version 1\.0"):
        publishes()


def test_signers_are_not_asked_about_changes_since_another_version_than_they_signed_last(
    ink, newer, publishes, printed_since
):
    sign(ink)
    second, third = newer("Brezeln."), newer("Semmeln.")
    sign(second)

    with pytest.raises(ForerunnerOutdated, match=r"shows the changes since 1\.0; .* was 2\.0"):
        third.ask()
    again = publishes()  # the same words anew, with the changes since 2.0
    sign(again)

    assert (str(again.version.number), printed_since(again)) == ("3.1", "2.0")


def test_whoever_alone_changed_a_text_is_told_by_the_same_forerunner(ink, newer, ben, clock):
    sign(ink)
    second = newer("Brezeln.")
    second.ask()
    second.refuses(MIRIAM)
    clock.goes_on(days=1)
    third = newer("Semmeln.", by=ben)

    third.ask(JUST_ADA)  # Ben had a hand in it as well


def test_what_was_withdrawn_was_approved_all_the_same(newer, ben):
    second = newer("Brezeln.")
    sign(second)
    second.does(sign_off.withdraw, "Ein Irrtum.", confirmed=True, reach=second.reach)
    third = newer("Semmeln.", by=ben)

    third.ask(JUST_ADA)  # what Ada changed has been signed, and since then Ben did


def test_what_nobody_ever_signed_was_not_approved(newer):
    newer("Brezeln.")
    third = newer("Semmeln.", Weight.MINOR)

    with pytest.raises(OnlyItsAuthor):
        third.ask(JUST_ADA)


def test_a_file_brings_versions_that_are_compared_one_with_another(store, brezel, ada, now):
    later = now + timedelta(days=1)
    what = store.agreements.find_entry(brezel.id, "what", "", "")
    store.agreements.save_entry(
        brezel.id, "what", "", "", {**what.value, "offer": "Semmeln."}, what.revision, ada.id, later
    )
    publish(store, brezel, by=ada, weight=Weight.MINOR, at=later)
    copy = exchange.take_in(store, exchange.give_out(store, brezel), by=ada, at=later)

    second = store.contract.latest(copy.id)
    assert (str(second.number), str(comparing.known_before(store, second).number)) == ("1.1", "1.0")
