"""Readers by letter and by hand: invited, reminded, told what became of what they said."""

import pytest

from tests.actions.test_room_at_once import at_once
from tests.signing import BY_HAND, BY_LETTER
from workshop.actions import mailing, proposals, reader_letters, readers
from workshop.actions.people import token_hash
from workshop.actions.personal_links import GAP
from workshop.actions.reader_letters import Matter
from workshop.actions.readers import Browser
from workshop.domain.portal.access import Access
from workshop.domain.portal.acknowledgement import (
    Knows,
    NobodyBehind,
    PortalClosed,
    WrittenToAlready,
)
from workshop.domain.portal.permits import LINK
from workshop.domain.portal.proposals import Fate, Kind, Said, WordGone

PHONE = Browser(key="secret", drawn="phone")
HOME = "https://handschlag.example"
SAID = Said(kind=Kind.UNCLEAR, term_id="mql", word="MQL", text="Ab wann?", email="nina@krume.example")


class Box:
    """Where letters are handed in."""

    def __init__(self):
        self.sent = []

    def send(self, recipient, subject, words):
        self.sent.append((recipient, subject, words))


@pytest.fixture
def edition(portal, memory):
    """What readers are shown."""
    with memory.reading() as store:
        return store.portal.shown(portal.workshop.id)


@pytest.fixture
def matter(portal, edition):
    def matter(reach=BY_LETTER, *, by_link=True):
        new = f"/g/{portal.workshop.id}/new"
        return Matter(
            workshop=portal.workshop,
            edition=edition,
            home=HOME + new,
            address=f"{HOME}/r/{GAP}?to={new}" if by_link else HOME + new,
            reach=reach,
        )

    return matter


@pytest.fixture
def invite(memory, matter, ada, clock):
    def invite(name="Nina Neu", email="nina@krume.example", reach=BY_LETTER):
        with memory.writing() as store:
            return readers.invite(store, matter(reach), name=name, email=email, by=ada, at=clock())

    return invite


@pytest.fixture
def post(memory, clock):
    """All letters that leave now."""

    def post():
        box = Box()
        while mailing.send_next(memory, box, BY_LETTER, clock):
            pass
        return box.sent

    return post


@pytest.fixture
def remind(memory, matter, ada, clock):
    """Remind everybody who does not know the version in force."""

    def remind(reach=BY_LETTER):
        about = matter(reach)
        with memory.writing() as store:
            lines = readers.lines(store, about.workshop.id, about.edition)
            return reader_letters.remind(store, about, lines, by=ada, at=clock())

    return remind


def acknowledges(memory, edition, reader, clock):
    with memory.writing() as store:
        readers.acknowledge(
            store,
            edition,
            fingerprint=edition.fingerprint,
            known=reader,
            name="",
            person=None,
            browser=PHONE,
            at=clock(),
        )


def test_an_invitation_holds_a_link_of_one_s_own_that_lies_in_no_table(memory, invite, post):
    reader = invite()

    [(recipient, subject, words)] = post()

    assert recipient == "nina@krume.example"
    assert subject.startswith("Bitte lesen: ")
    [address] = [each for each in words.split() if each.startswith(HOME)]
    secret = address.removeprefix(f"{HOME}/r/").split("?")[0]
    with memory.reading() as store:
        assert store.permits.find(LINK, token_hash(secret)).id == reader.link_id
        [letter] = store.letters.to_readers([reader.id])
    assert secret not in letter.words


def test_a_letter_to_somebody_who_was_taken_off_the_list_is_not_sent(memory, invite, post, ada, clock):
    reader = invite()
    with memory.writing() as store:
        readers.remove(store, reader, by=ada, at=clock())

    assert post() == []


def test_members_and_invited_readers_are_reminded_once_a_day(remind, invite, post, clock):
    invite()
    post()

    first = remind()
    with pytest.raises(NobodyBehind):
        remind()
    clock.goes_on(days=1)
    second = remind()

    assert [each.name for each in first] == ["Ada", "Ben", "Cleo"]
    assert [each.name for each in second] == ["Ada", "Ben", "Cleo", "Nina Neu"]
    members = [words for recipient, _subject, words in post() if recipient == "ben@example.org"]
    assert all(f"{HOME}/g/" in words and "/r/" not in words for words in members)


def test_whoever_knows_the_version_is_not_reminded(memory, remind, invite, edition, clock):
    acknowledges(memory, edition, invite(), clock)
    clock.goes_on(days=2)

    reached = remind()

    assert "Nina Neu" not in [each.name for each in reached]


def test_a_reminder_renews_a_link_that_was_revoked(memory, remind, invite, post, clock):
    reader = invite()
    post()
    with memory.writing() as store:
        store.permits.revoke(LINK, reader.link_id, clock())
    clock.goes_on(days=2)

    [again] = [each for each in remind() if each.name == "Nina Neu"]

    assert again.link_id != reader.link_id
    [words] = [words for recipient, _subject, words in post() if recipient == "nina@krume.example"]
    secret = words.split(f"{HOME}/r/")[1].split("?")[0]
    with memory.reading() as store:
        assert store.permits.find(LINK, token_hash(secret)).is_alive(clock())


def test_without_letters_the_reminder_is_copied_with_its_link(memory, matter, remind, invite, clock):
    reader = invite(email="", reach=BY_HAND)

    with memory.reading() as store:
        lines = readers.lines(store, reader.workshop_id, matter().edition)
    [line] = [each for each in lines if each.reader.id == reader.id]
    words = reader_letters.to_copy(matter(BY_HAND), line)

    assert line.knows is Knows.NOTHING
    assert words.startswith("Guten Tag Nina Neu")
    assert "Bitte lesen und die Version 1.0 am Ende" in words, "an invitation, not a reminder"
    assert "noch nicht" not in words
    assert reader_letters.way_in(matter(BY_HAND), line.reader) in words.split()
    assert f"{HOME}/r/" in words
    assert GAP not in words
    clock.goes_on(days=9)
    with pytest.raises(NobodyBehind):
        remind(BY_HAND)


def test_without_letters_a_member_is_reminded(memory, matter, portal):
    about = matter(BY_HAND)
    with memory.reading() as store:
        [line] = [
            each
            for each in readers.lines(store, portal.workshop.id, about.edition)
            if each.reader.name == "Ben"
        ]

    assert reader_letters.to_copy(about, line).startswith("Guten Tag Ben, bei ")
    assert reader_letters.way_in(about, line.reader) == about.home


def test_who_reads_by_account_is_not_told_that_none_is_needed(memory, matter, post, ada, clock):
    about = matter(by_link=False)
    with memory.writing() as store:
        readers.invite(store, about, name="Nina Neu", email="nina@krume.example", by=ada, at=clock())

    [(_recipient, _subject, words)] = post()

    assert "mit dem eigenen Konto" in words
    assert "nicht nötig" not in words
    assert "persönlich" not in words
    assert about.home in words.split()


def test_one_address_gets_so_many_invitations_in_a_day(memory, invite, post, ada, clock):
    def again(email="nina@krume.example"):
        reader = invite(email=email)
        post()
        with memory.writing() as store:
            readers.remove(store, reader, by=ada, at=clock())

    for _time in range(reader_letters.INVITATIONS):
        again()
    with pytest.raises(WrittenToAlready):
        again("NINA@krume.example")

    again("otto@krume.example")
    again(email="")
    clock.goes_on(days=1)
    again()


def test_nobody_is_invited_where_only_members_may_read(portal, invite):
    portal.open_to(Access.CLOSED)

    with pytest.raises(PortalClosed):
        invite()


@pytest.fixture
def said(memory, edition, clock):
    """A remark of somebody who left an address, and the secret end of its page."""
    own = f"{HOME}/said/{GAP}"
    with memory.writing() as store:
        return proposals.say(store, edition, SAID, person=None, address=own, reach=BY_LETTER, at=clock())


def test_what_became_of_a_remark_is_written_to_whoever_left_an_address(memory, portal, said, post, ada):
    made, end = said
    assert post() == []

    with memory.writing() as store:
        proposals.answer(
            store,
            portal.workshop,
            made,
            "Ab drei.",
            declined=False,
            reach=BY_LETTER,
            by=ada,
            at=portal.clock(),
        )

    [(recipient, _subject, words)] = post()
    assert recipient == SAID.email
    assert "Ab drei." in words
    assert f"{HOME}/said/{end}" in words


def test_a_word_that_is_gone_from_the_glossary_can_only_be_parked(memory, portal, edition, ada):
    gone = Said(kind=Kind.WRONG, term_id="gone", word="Gone", text="Weg.")
    how = {"reach": BY_HAND, "by": ada, "at": portal.clock()}
    with memory.writing() as store:
        made, _end = proposals.say(
            store, edition, gone, person=None, address=HOME, reach=BY_HAND, at=portal.clock()
        )
        with pytest.raises(WordGone):
            proposals.ask_the_room(store, portal.workshop, made, **how)
        parked = proposals.park(store, portal.workshop, made, **how)

    assert parked.fate is Fate.PARKED


def test_what_somebody_wrote_stays_out_of_the_log(memory, portal, edition, clock):
    missing = Said(kind=Kind.MISSING, term_id="", word="Chefin Müller", text="Kenne ich.", name="Nina")
    with memory.writing() as store:
        proposals.say(store, edition, missing, person=None, address=HOME, reach=BY_HAND, at=clock())

    with memory.reading() as store:
        last = store.happenings.after(portal.workshop.id, 0, 10_000)[-1]
    assert (last.what, dict(last.details)) == ("proposal-made", {"version": "1.0"})


def says_so(portal, edition, person=None, name="", browser=PHONE):
    """Somebody whom nobody knows yet acknowledges what they read, in a transaction of their own."""
    with portal.memory.writing() as store:
        shown = {"fingerprint": edition.fingerprint, "known": None}
        done = readers.acknowledge(
            store, edition, name=name, person=person, browser=browser, at=portal.clock(), **shown
        )
        return done.reader.id


def test_two_clicks_at_once_are_one_reader(portal, edition, cleo):
    by_name = at_once(*[lambda: says_so(portal, edition, name="Nina Neu")] * 2)
    by_account = at_once(*[lambda: says_so(portal, edition, cleo)] * 2)

    with portal.memory.reading() as store:
        there = store.readers.of(portal.workshop.id)
        happened = [each.what for each in store.happenings.after(portal.workshop.id, 0, 10_000)]
    assert sorted(each.name for each in there) == ["Cleo", "Nina Neu"]
    assert len({*by_name, *by_account}) == 2
    assert happened.count("version-acknowledged") == 2


def test_two_people_of_one_name_are_two_readers(portal, edition):
    one = says_so(portal, edition, name="Nina Neu")
    same = says_so(portal, edition, name="nina  neu")
    other = says_so(portal, edition, name="Nina Neu", browser=Browser(key="secret", drawn="tablet"))
    sister = says_so(portal, edition, name="Nora Neu")

    assert one == same
    assert len({one, other, sister}) == 3


def test_whoever_was_taken_off_the_list_may_come_again(portal, edition, ada):
    first = says_so(portal, edition, name="Nina Neu")
    with portal.memory.writing() as store:
        reader = store.readers.find(portal.workshop.id, first)
        readers.remove(store, reader, by=ada, at=portal.clock())

    assert says_so(portal, edition, name="Nina Neu") != first


def test_whoever_was_invited_and_reads_by_account_stands_on_the_list_once(portal, edition, invite, cast):
    invited = invite(name="D. Neu", email=cast.dan.email.upper())

    assert says_so(portal, edition, cast.dan) == invited.id
    with portal.memory.reading() as store:
        [line] = [each for each in readers.lines(store, portal.workshop.id, edition) if each.last]
    assert (line.reader.name, line.reader.person_id) == ("D. Neu", cast.dan.id)
