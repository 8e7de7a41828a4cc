"""What a copy shows of itself: any other byte breaks the seal, and whoever means harm gets no further."""

import io
import re
import zlib

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyhanko.sign import signers
from pyhanko.sign.fields import SigFieldSpec

from tests.seals import AT, contract, ours, printed, sealed
from workshop.config import Settings
from workshop.documents import examining
from workshop.documents.examining import ExaminersBusy, examine_apart
from workshop.documents.identity import load_or_make, trusted
from workshop.documents.seal import _signer, _Writer, seal
from workshop.documents.verifying import examine

MIB = 1 << 20


def with_byte(pdf, place, value):
    return pdf[:place] + bytes([value]) + pdf[place + 1 :]


def test_a_sealed_copy_shows_its_seal_and_its_content():
    shown = examine(sealed(), trusted(ours()))

    assert (shown.readable, shown.sealed, shown.intact, shown.extended, shown.ours) == (
        True,
        True,
        True,
        False,
        True,
    )
    assert shown.carried == contract().fingerprint
    assert shown.described == (contract().fingerprint,)
    assert shown.certificate == ours().fingerprint
    assert (shown.sealed_at, shown.timestamped) == (AT, False)


def test_a_copy_without_a_seal_shows_its_content():
    shown = examine(printed(), trusted(ours()))

    assert (shown.readable, shown.sealed, shown.intact) == (True, False, False)
    assert shown.named == (contract().fingerprint,)


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_any_byte_that_is_changed_breaks_the_seal(data):
    place = data.draw(st.integers(0, len(sealed()) - 1))
    value = data.draw(st.integers(0, 255).filter(lambda value: value != sealed()[place]))

    assert not examine(with_byte(sealed(), place, value), trusted(ours())).intact


def digits_of_the_seal():
    """Where the seal itself stands, which cannot cover itself, and how many digits it has."""
    first = sealed().index(b"/Contents <", len(printed())) + len("/Contents <")
    end = sealed().index(b">", first)
    return first, len(sealed()[first:end].rstrip(b"0"))


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_any_digit_of_the_seal_itself_that_is_changed_breaks_it(data):
    first, count = digits_of_the_seal()
    place = first + data.draw(st.integers(0, count - 1))
    other = data.draw(st.sampled_from(b"0123456789ABCDEF").filter(lambda digit: digit != sealed()[place]))

    assert not examine(with_byte(sealed(), place, other), trusted(ours())).intact


@pytest.mark.parametrize(
    "what", [b"\x02\x01\x01\x31", bytes.fromhex("608648016503040201"), b"Handschlag root"]
)
def test_nothing_that_the_seal_says_of_itself_can_be_reworded(what):
    """Its version, the name of its digest, and who issued its root: verifying needs none of them."""
    first, count = digits_of_the_seal()
    digits = sealed()[first : first + count]
    places = [match.end() - 1 for match in re.finditer(what.hex().upper().encode(), digits)]

    assert places
    for place in places:
        reworded = with_byte(sealed(), first + place, ord("0") if digits[place] != ord("0") else ord("1"))
        assert not examine(reworded, trusted(ours())).intact


def test_what_stands_behind_the_digits_of_the_seal_is_no_place_to_hide():
    gap = sealed().index(b"/Contents <", len(printed()))
    end = sealed().index(b">", gap)

    assert not examine(with_byte(sealed(), end - 1, ord("1")), trusted(ours())).intact
    assert not examine(sealed()[: end - 1] + b" " + sealed()[end:], trusted(ours())).intact


def test_the_same_digits_written_otherwise_are_another_file():
    gap = sealed().index(b"/Contents <", len(printed()))
    letter = next(place for place in range(gap + 11, gap + 400) if sealed()[place : place + 1].isalpha())

    assert not examine(with_byte(sealed(), letter, sealed()[letter] ^ 0x20), trusted(ours())).intact


def test_what_was_added_behind_the_seal_is_told():
    writer = pypdf.PdfWriter(io.BytesIO(sealed()), incremental=True)
    writer.pages[0].rotate(90)
    added = io.BytesIO()
    writer.write(added)

    shown = examine(added.getvalue(), trusted(ours()))

    assert added.getvalue().startswith(sealed())
    assert (shown.sealed, shown.intact, shown.extended) == (True, False, True)


def test_the_seal_of_a_namesake_is_not_ours(tmp_path):
    namesake = load_or_make(tmp_path, Settings(), AT)

    shown = examine(seal(printed(), namesake, at=AT), trusted(ours()))

    assert namesake.name == ours().name
    assert (shown.intact, shown.ours) == (True, False)


def test_a_seal_of_ours_counts_more_than_what_others_added(tmp_path):
    other = load_or_make(tmp_path, Settings(), AT)
    what = signers.PdfSignatureMetadata(field_name="other")
    added = io.BytesIO()
    signer = signers.PdfSigner(what, _signer(other), new_field_spec=SigFieldSpec("other"))
    unsealed = io.BytesIO(seal_that_permits(printed()))
    signer.sign_pdf(_Writer(unsealed), output=added)

    shown = examine(added.getvalue(), trusted(ours()))

    assert (shown.ours, shown.intact, shown.extended) == (True, False, True)


def seal_that_permits(pdf):
    """Our signature, without the word that nothing may follow."""
    what = signers.PdfSignatureMetadata(field_name="seal", md_algorithm="sha256")
    out = io.BytesIO()
    signers.PdfSigner(what, _signer(ours())).sign_pdf(_Writer(io.BytesIO(pdf)), output=out)
    return out.getvalue()


def bomb(size):
    """A PDF that carries a content of so many bytes, packed into very few."""
    packed = zlib.compress(zlib.compress(b"\0" * size, 9), 9)
    return b"".join(
        [
            b"%PDF-1.7\n",
            b"1 0 obj <</Type/Catalog/Pages 2 0 R/AF[3 0 R]>> endobj\n",
            b"2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj\n",
            b"3 0 obj <</Type/Filespec/UF(contract.json)/EF<</F 4 0 R>>>> endobj\n",
            b"4 0 obj <</Filter[/FlateDecode/FlateDecode]/Length %d>> stream\n%s\nendstream endobj\n"
            % (len(packed), packed),
            b"trailer <</Root 1 0 R/Size 5>>\n%%EOF\n",
        ]
    )


def cyclic():
    """A PDF whose tables of objects lead to each other for ever."""
    table = b"xref\n0 1\n0000000000 65535 f \ntrailer <</Size 1/Prev 9/Root 1 0 R>>\n"
    return b"%PDF-1.7\n" + table + b"startxref\n9\n%%EOF\n"


HOSTILE = {
    "nothing": b"",
    "text": b"Dear all, please find attached",
    "a mark alone": b"%PDF-1.7",
    "half": lambda: sealed()[: len(sealed()) // 2],
    "without its end": lambda: sealed()[:-40],
    "without its beginning": lambda: sealed()[5000:],
    "a bomb": lambda: bomb(1500 * MIB),
    "a circle": cyclic(),
    "deep": b"%PDF-1.7\n1 0 obj " + b"[" * 200_000 + b" endobj\ntrailer <</Root 1 0 R>>\n%%EOF",
    "many zeros": b"%PDF-1.7" + bytes(8 * MIB),
    "many marks": b"%PDF-1.7\n" + b"startxref\n0\n%%EOF\n" * 200_000,
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_whatever_somebody_sends_is_answered(content, monkeypatch):
    monkeypatch.setattr(examining, "MOST_SECONDS", 6)

    shown = examine_apart(content() if callable(content) else content, trusted(ours()))

    assert not shown.intact
    assert not shown.ours or shown.readable


def test_a_broken_copy_is_still_known_by_what_is_left_of_it():
    assert examine_apart(sealed()[:-40], trusted(ours())).described == (contract().fingerprint,)


def test_at_arm_s_length_the_same_is_found():
    assert examine_apart(sealed(), trusted(ours())) == examine(sealed(), trusted(ours()))


def test_who_comes_when_too_many_are_examined_is_asked_to_come_again(monkeypatch):
    monkeypatch.setattr(examining, "PATIENCE_SECONDS", 0)
    for _ in range(2):
        examining.TURNS.acquire()
    try:
        with pytest.raises(ExaminersBusy):
            examine_apart(sealed())
    finally:
        examining.TURNS.release(2)
