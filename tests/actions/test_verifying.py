"""Verifying: a copy is recognised byte for byte, everything else is judged by what it shows."""

import hashlib
from datetime import timedelta

import pytest

from tests.conftest import NOW, PDF, open_for_ada
from tests.seals import AT, contract, ours, printed, sealed, signed_by_all
from tests.signing import put_in_force
from workshop.actions import verifying
from workshop.actions.people import TooManyTries
from workshop.documents.identity import trusted
from workshop.documents.verifying import Examination, examine
from workshop.domain.signing.standing import Standing
from workshop.domain.verdicts import Verdict
from workshop.domain.versions import FIRST
from workshop.storage.seals import Sealed


@pytest.fixture
def published(store, cast, a_workshop_of_its_own):
    """The contract of the sealed copy, published here, printed, signed and sealed."""
    version = store.contract.add_version(a_workshop_of_its_own, FIRST, "Erste.", contract(), NOW, cast.ada.id)
    store.contract.add_print(version.id, printed(), hashlib.sha256(printed()).hexdigest(), NOW)
    put_in_force(store, version, NOW)
    store.seals.add(
        version.id,
        Sealed(
            pdf=sealed(),
            sha256=hashlib.sha256(sealed()).hexdigest(),
            sealed_at=AT,
            certificate=ours().fingerprint,
        ),
    )
    return version


@pytest.fixture
def a_workshop_of_its_own(store, ada):
    return open_for_ada(store, ada).id


def signatures(_store, version):
    return signed_by_all(version.fingerprint)


def test_the_sealed_copy_is_genuine_and_names_who_signed(store, published):
    found = verifying.recognised(store, sealed(), signatures)

    assert found.verdict is Verdict.GENUINE
    assert (found.stand.number, found.stand.standing, found.stand.instead) == (FIRST, Standing.IN_FORCE, None)
    assert [each.name for each in found.signatures] == ["Maria Müller", "Stefan Sauer", "Greta Groß"]
    assert {each.fingerprint for each in found.signatures} == {published.fingerprint}
    assert found.sealed_at == AT


@pytest.mark.usefixtures("published")
def test_the_print_from_before_is_genuine_and_bears_no_seal(store):
    found = verifying.recognised(store, printed(), signatures)

    assert (found.verdict, found.sealed_at) == (Verdict.GENUINE, None)


@pytest.mark.usefixtures("published")
@pytest.mark.parametrize("place", [0, 9, 5000, 100_000, -4000, -30, -1])
@pytest.mark.parametrize("copy", [printed, sealed], ids=["print", "sealed"])
def test_a_single_changed_byte_makes_an_altered_copy(store, copy, place):
    content = bytearray(copy())
    content[place % len(content)] ^= 0x01

    found = verifying.judged(store, examine(bytes(content), trusted(ours())))

    assert verifying.recognised(store, bytes(content)) is None
    assert (found.verdict, found.stand.number) == (Verdict.ALTERED, FIRST)
    assert not found.signatures


def test_our_seal_on_a_version_that_is_not_here_is_said_to_hold(store):
    found = verifying.judged(store, examine(sealed(), trusted(ours())))

    assert (found.verdict, found.stand) == (Verdict.SEALED, None)


@pytest.mark.parametrize("content", [b"", PDF + b"!", b"Dear all"])
def test_what_nobody_knows_is_unknown(store, content):
    assert verifying.judged(store, examine(content)).verdict is Verdict.UNKNOWN


@pytest.mark.usefixtures("published")
def test_a_seal_under_a_former_certificate_is_still_ours(store):
    shown = Examination(readable=True, sealed=True, certificate=ours().fingerprint)

    assert verifying.judged(store, shown).verdict is Verdict.ALTERED


def test_a_fingerprint_tells_number_and_standing_and_nothing_else(store, published):
    (short,) = verifying.of_fingerprint(store, published.fingerprint[:8])
    (whole,) = verifying.of_fingerprint(store, published.fingerprint)

    assert short == whole
    assert set(vars(short)) == {"number", "standing", "instead", "since", "also"}
    assert short.also is None
    assert verifying.of_fingerprint(store, "0" * 8) == []


def test_who_asks_too_often_has_to_wait(store):
    for _ in range(verifying.TRIES):
        verifying.may_ask(store, "203.0.113.7", NOW)

    with pytest.raises(TooManyTries):
        verifying.may_ask(store, "203.0.113.7", NOW)
    verifying.may_ask(store, "203.0.113.8", NOW)
    verifying.may_ask(store, "203.0.113.7", NOW + verifying.TRIES_WITHIN + timedelta(seconds=1))
