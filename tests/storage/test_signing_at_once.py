"""Signatures at once, on both databases: each counts once, and a no is never overtaken by a yes."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from tests.signing import JOHANNA, MIRIAM, VIKTOR, Ink
from workshop.actions import comparing, sign_off, signing_asides
from workshop.domain.refusals import Refusal
from workshop.domain.signing.asking import Named
from workshop.domain.signing.standing import Standing
from workshop.domain.versions import FIRST, Weight


def at_once(*deeds):
    """Do all of them in threads that start together; what each returned, or how it was refused."""
    start = Barrier(len(deeds))

    def do(deed):
        start.wait()
        try:
            return deed() and None
        except Refusal as refusal:
            return type(refusal).__name__

    with ThreadPoolExecutor(len(deeds)) as threads:
        return list(threads.map(do, deeds))


@pytest.fixture
def ink(memory, publish, ada, now):
    return Ink(memory, publish(), ada, lambda: now)


@pytest.fixture
def newer(memory, publish, ada, now):

    def newer():
        version = publish(FIRST.next(Weight.MAJOR))
        with memory.writing() as store:
            comparing.fix(store, version)
        return Ink(memory, version, ada, lambda: now)

    return newer


def signatures(ink):
    with ink.memory.reading() as store:
        return store.signing.signatures(ink.version.id)


def test_the_last_signatures_at_once_put_the_version_in_force_once(ink):
    ink.ask()

    told = at_once(*(lambda name=name: ink.signs(name) for name in (MIRIAM, VIKTOR, JOHANNA)))

    assert told == [None] * 3
    assert ink.standing is Standing.IN_FORCE
    assert len(signatures(ink)) == 3
    assert [each.what for each in ink.happened()].count("version-in-force") == 1


def test_signing_twice_at_once_signs_once(ink):
    ink.ask()

    told = at_once(*[lambda: ink.signs(MIRIAM)] * 3)

    assert sorted(map(str, told)) == ["AnsweredAlready", "AnsweredAlready", "None"]
    assert len(signatures(ink)) == 1


@pytest.mark.parametrize("_time", range(3))
def test_a_refusal_and_the_last_signature_at_once_have_one_winner(ink, _time):
    ink.ask()
    ink.signs(MIRIAM)
    ink.signs(VIKTOR)

    signed, refused = at_once(lambda: ink.signs(JOHANNA), lambda: ink.refuses(JOHANNA))

    assert {signed, refused} in ({None, "SignOffOver"}, {None, "AnsweredAlready"})
    if signed is None:
        assert (ink.standing, len(signatures(ink))) == (Standing.IN_FORCE, 3)
    else:
        assert (ink.standing, len(signatures(ink))) == (Standing.REFUSED, 0)


def test_a_refusal_and_another_s_signature_at_once_end_refused(ink):
    ink.ask()

    at_once(lambda: ink.signs(MIRIAM), lambda: ink.refuses(VIKTOR))

    assert ink.standing is Standing.REFUSED
    assert signatures(ink) == []


def test_signing_and_calling_back_at_once_never_leave_half_a_request(ink):
    ink.ask({"Leitung": (JOHANNA,)})

    signed, _recalled = at_once(
        lambda: ink.signs(JOHANNA), lambda: ink.does(sign_off.recall, "Anders.", reach=ink.reach)
    )

    wanted = (Standing.IN_FORCE, 1) if signed is None else (Standing.PUBLISHED, 0)
    assert (ink.standing, len(signatures(ink))) == wanted


def test_signing_and_handing_over_at_once_leave_one_hand(ink):
    ink.ask({"Leitung": (JOHANNA,)})

    def hand_over():
        with ink.memory.writing() as store:
            signing_asides.hand_over(
                store,
                ink.ends[JOHANNA],
                deputy=Named(name="Dora Dinkel"),
                reach=ink.reach,
                at=ink.clock(),
            )

    told = at_once(lambda: ink.signs(JOHANNA), hand_over)

    assert sum(each is None for each in told) == 1
    assert set(told) - {None} <= {"SignOffOver", "LinkDead", "AnsweredAlready"}


def test_two_versions_asked_for_at_once_are_not_both_out(ink, newer):
    second = newer()

    told = at_once(ink.ask, second.ask)

    assert sorted(map(str, told)) == ["None", "OtherRequested"]


def test_what_is_superseded_takes_no_signature(ink, newer):
    ink.ask({"Leitung": (JOHANNA, MIRIAM)}, rule="one")
    ink.signs(JOHANNA)
    second = newer()
    second.ask()
    second.all_sign()

    assert at_once(lambda: ink.signs(MIRIAM)) == ["SignOffOver"]
    assert (ink.standing, second.standing) == (Standing.SUPERSEDED, Standing.IN_FORCE)
    assert len(signatures(ink)) == 1


def test_the_database_itself_lets_no_two_versions_be_in_force(ink, newer, memory):
    second = newer()
    ink.ask()
    ink.all_sign()
    forced = text(
        "INSERT INTO standings (version_id, workshop_id, standing, rules, since, reason) "
        "SELECT :id, workshop_id, standing, rules, since, reason FROM standings"
    )

    with pytest.raises(IntegrityError), memory.engine.begin() as connection:
        connection.execute(forced, {"id": second.version.id})
