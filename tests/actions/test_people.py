"""Coming in and going out: who is let in, for how long, and how often one may try."""

import time
from datetime import timedelta

import pytest
from sqlalchemy import select

from tests.conftest import PASSWORD, token_of
from workshop.actions import people
from workshop.domain.people import EmailTaken
from workshop.storage.tables import LimitRow

NEW = "sieben Mühlen drehen sich rückwärts"
FRONT_DOOR = "203.0.113.7"


@pytest.fixture
def signed_in(ada):
    """The token of Ada's session."""
    return token_of(ada)


@pytest.fixture
def tries(store, now):
    """Tries to sign in so many times; the last one is told."""

    def tries(times, *, email="ada@example.org", address=FRONT_DOOR, at=now):
        for _ in range(times):
            people.may_try(store, email=email, address=address, at=at)

    return tries


@pytest.fixture
def everybody_tries(store, now):
    """So many people try to sign in from one address, each for the first time."""

    def everybody_tries(times, address):
        for number in range(times):
            people.may_try(store, email=f"{number}@example.org", address=address, at=now)

    return everybody_tries


def test_who_knows_the_password_is_let_in(store, ada, now):
    person, token = people.sign_in(
        store, people.recognise(store, email=" ADA@Example.org ", password=PASSWORD), at=now
    )

    assert person == ada
    assert people.seen(store, token, at=now) == ada


@pytest.mark.parametrize(("email", "password"), [
    ("ada@example.org",    PASSWORD[:-1] + "n"),
    ("ada@example.org",    ""),
    ("nobody@example.org", PASSWORD),
    ("",                   PASSWORD),
])  # fmt: skip
def test_a_wrong_password_and_an_unknown_address_are_told_the_same(store, now, email, password):
    with pytest.raises(people.WrongPassword) as refused:
        people.sign_in(store, people.recognise(store, email=email, password=password), at=now)

    assert refused.value.in_("en") == "This e-mail address and password do not go together."


def test_an_unknown_address_takes_as_long_as_a_wrong_password(store, ada, now):
    # Slow because it measures what is slow on purpose; without care the one is a thousand times faster.
    people.set_password(store, ada, NEW, now)
    known = seconds_to_refuse(store, "ada@example.org", now)
    unknown = seconds_to_refuse(store, "nobody@example.org", now)

    assert 1 / 3 < known / unknown < 3


def seconds_to_refuse(store, email, at):
    """How long a wrong password takes, at its fastest."""
    taken = []
    for _ in range(3):
        begun = time.perf_counter()
        with pytest.raises(people.WrongPassword):
            people.sign_in(store, people.recognise(store, email=email, password="not this one"), at=at)
        taken.append(time.perf_counter() - begun)
    return min(taken)


def test_only_the_hash_of_a_token_is_kept(store, signed_in, now):
    found_by_hash = store.people.find_session(people.token_hash(signed_in), now)
    found_by_token = store.people.find_session(signed_in, now)

    assert found_by_hash
    assert not found_by_token


@pytest.mark.parametrize(("idle", "still_in"), [
    (timedelta(hours=11, minutes=59), True),
    (timedelta(hours=12),             False),
])  # fmt: skip
def test_a_session_ends_after_twelve_idle_hours(store, signed_in, now, idle, still_in):
    person = people.seen(store, signed_in, at=now + idle)

    assert bool(person) is still_in


def test_doing_something_starts_the_idle_time_anew(store, signed_in, ada, now):
    people.active(store, signed_in, at=now + timedelta(hours=11))

    assert people.seen(store, signed_in, at=now + timedelta(hours=22)) == ada


def test_looking_does_not_start_the_idle_time_anew(store, signed_in, now):
    people.seen(store, signed_in, at=now + timedelta(hours=11))

    assert people.seen(store, signed_in, at=now + timedelta(hours=22)) is None


def test_a_session_that_ended_is_not_brought_back_by_doing_something(store, signed_in, now):
    person = people.active(store, signed_in, at=now + timedelta(hours=13))

    assert person is None


def test_no_session_lasts_longer_than_thirty_days(store, signed_in, now):
    busy = [now + timedelta(hours=10 * number) for number in range(1, 72)]
    seen = [people.active(store, signed_in, at=moment) for moment in busy]

    assert all(seen)
    assert people.active(store, signed_in, at=now + timedelta(days=30)) is None


def test_signing_out_makes_a_copied_token_worthless(store, signed_in, now):
    people.sign_out(store, signed_in, at=now)

    assert people.seen(store, signed_in, at=now) is None


def test_a_new_password_ends_every_session(store, signed_in, ada, now):
    chosen = people.choose_password(store, ada, current=PASSWORD, new=NEW)
    people.change_password(store, ada, chosen, at=now)

    assert people.seen(store, signed_in, at=now) is None
    assert people.sign_in(store, people.recognise(store, email=ada.email, password=NEW), at=now)
    with pytest.raises(people.WrongPassword):
        people.sign_in(store, people.recognise(store, email=ada.email, password=PASSWORD), at=now)


def test_nobody_changes_a_password_without_knowing_it(store, ada):
    with pytest.raises(people.WrongPassword):
        people.choose_password(store, ada, current="something else", new=NEW)


def test_a_password_that_was_changed_meanwhile_opens_nothing(store, ada, now):
    chosen = people.choose_password(store, ada, current=PASSWORD, new=NEW)
    recognised = people.recognise(store, email=ada.email, password=PASSWORD)
    people.set_password(store, ada, f"{NEW} und vorwärts", now)

    with pytest.raises(people.WrongPassword):
        people.change_password(store, ada, chosen, at=now)
    with pytest.raises(people.WrongPassword):
        people.sign_in(store, recognised, at=now)


def test_ten_tries_are_free_and_the_eleventh_waits(tries):
    tries(10)

    with pytest.raises(people.TooManyTries):
        tries(1)


def test_after_a_quarter_of_an_hour_one_may_try_again(tries, now):
    tries(10)

    tries(10, at=now + timedelta(minutes=15))


def test_the_spelling_of_an_address_does_not_buy_more_tries(tries):
    tries(10)

    with pytest.raises(people.TooManyTries):
        tries(1, email=" ADA@EXAMPLE.ORG ")


def test_another_account_is_not_held_up(tries):
    tries(10)

    tries(10, email="ben@example.org")


def test_who_guesses_from_elsewhere_does_not_lock_anybody_out(tries):
    tries(10, address="198.51.100.7")

    tries(10)


def test_guessing_at_one_account_from_many_addresses_ends_after_fifty(tries):
    for number in range(50):
        tries(1, address=f"198.51.100.{number}")

    with pytest.raises(people.TooManyTries):
        tries(1, address="198.51.100.50")


def test_whoever_gets_in_begins_to_count_anew(store, ada, tries):
    tries(10)
    people.forget_tries(store, email=ada.email, address=FRONT_DOOR)

    tries(10)


def test_a_limit_for_a_day_holds_though_somebody_signs_in(memory, ada, now):
    later, day = now + timedelta(hours=1), timedelta(days=1)
    with memory.writing() as store:
        store.limits.allow("invited:nina", now, 1, day)
        people.sign_in(store, people.recognise(store, email=ada.email, password=PASSWORD), at=later)

        assert not store.limits.allow("invited:nina", later, 1, day)


def test_old_tries_are_swept_out_when_somebody_gets_in(memory, ada, now):
    later = now + timedelta(days=1, minutes=1)
    with memory.writing() as store:
        people.may_try(store, email="x" * 100_000, address=FRONT_DOOR, at=now)

    with memory.writing() as store:
        people.sign_in(store, people.recognise(store, email=ada.email, password=PASSWORD), at=later)

    assert counted(memory) == []


def test_what_is_counted_is_short_however_long_an_address_is(memory, now):
    with memory.writing() as store:
        people.may_try(store, email="x" * 100_000, address=FRONT_DOOR, at=now)

    assert 0 < max(map(len, counted(memory))) < 200


def counted(memory):
    """The keys of all counters."""
    with memory.engine.begin() as connection:
        return list(connection.scalars(select(LimitRow.key)))


def test_an_address_longer_than_mail_takes_is_refused(store, now):
    with pytest.raises(people.NotAnAddress) as refused:
        people.add_person(
            store, email=f"{'x' * 300}@example.org", name="X", password=NEW, language="de", at=now
        )

    assert len(refused.value.in_("en")) < 400


@pytest.mark.parametrize(("first", "second"), [
    ("203.0.113.7",     "203.0.113.7"),
    ("2001:db8:1:2::7", "2001:db8:1:2:ffff::9"),  # one customer has the whole network
    ("",                ""),
])  # fmt: skip
def test_the_sixty_first_try_from_one_household_waits(everybody_tries, first, second):
    everybody_tries(60, first)

    with pytest.raises(people.TooManyTries):
        everybody_tries(1, second)


@pytest.mark.parametrize(("first", "second"), [
    ("203.0.113.7",        "203.0.113.8"),
    ("2001:db8:1:2::7",    "2001:db8:1:3::7"),
    ("::ffff:203.0.113.7", "::ffff:203.0.113.8"),
    ("a socket",           "another socket"),
])  # fmt: skip
def test_another_household_is_not_held_up(everybody_tries, first, second):
    everybody_tries(60, first)

    everybody_tries(1, second)


def test_an_account_is_made_with_its_address_as_given(store, now):
    person = people.add_person(
        store, email=" Eva@Example.org ", name=" Eva ", password=NEW, language="en", at=now
    )

    assert (person.email, person.name, person.language) == ("Eva@Example.org", "Eva", "en")
    assert store.people.find_by_email("eva@example.org") == person


@pytest.mark.parametrize("email", ["", "eva", "@example.org", "eva@", "eva@x.org, b@x.org", "e va@x.org"])
def test_an_account_needs_an_address_that_a_browser_accepts(store, now, email):
    with pytest.raises(people.NotAnAddress):
        people.add_person(store, email=email, name="Eva", password=NEW, language="en", at=now)


def test_an_address_has_one_account_in_whatever_spelling(store, now):
    with pytest.raises(EmailTaken):
        people.add_person(store, email="ADA@example.org", name="Ada", password=NEW, language="de", at=now)
