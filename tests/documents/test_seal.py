"""The seal: PAdES over the whole file, which stays an archive and readable to all."""

import io
from datetime import timedelta

import pypdf
import pytest
from asn1crypto import keys, x509
from page import ValidationProfile, validate_pdf_bytes
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.timestamps import DummyTimeStamper, TimestampRequestError

from tests.certificates import authority
from tests.seals import AT, contract, ours, printed, sealed, signed_by_all, stamp, validated
from workshop.documents import press
from workshop.documents.glossary_files.reading import read_glossary
from workshop.documents.seal import seal
from workshop.documents.sealed import NotSealed


def signature_in(pdf):
    (found,) = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
    return found


def test_the_seal_is_valid_trusted_and_covers_the_whole_file():
    status = validated(sealed(), [ours().root])

    assert status.bottom_line
    assert (status.intact, status.valid, status.trusted) == (True, True, True)
    assert (status.coverage.name, status.modification_level.name) == ("ENTIRE_FILE", "NONE")


def test_the_seal_is_pades_with_sha_256_and_the_curve_p_256():
    signature = signature_in(sealed())

    assert signature.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    assert signature.md_algorithm == "sha256"
    assert signature.signer_cert.public_key.curve == ("named", "secp256r1")


def test_a_sealed_file_stays_the_pdf_1_7_that_its_kind_of_archive_is_made_of():
    root = pypdf.PdfReader(io.BytesIO(sealed())).trailer["/Root"]

    assert "/Version" not in root
    assert {key: each["/BaseVersion"] for key, each in root["/Extensions"].items()} == {"/ESIC": "/1.7"}


def test_after_the_seal_nothing_may_be_changed():
    assert signature_in(sealed()).docmdp_level is MDPPerm.NO_CHANGES


def test_the_seal_is_added_behind_the_print():
    assert sealed().startswith(printed())


def test_the_seal_bears_the_moment_that_it_was_told():
    assert validated(sealed(), [ours().root]).signer_reported_dt == AT


@pytest.mark.parametrize("profile", ["PDF_A_3A", "PDF_UA_1"])
@pytest.mark.parametrize("copy", [printed, sealed], ids=["before sealing", "sealed"])
def test_the_file_keeps_every_rule_of_archives_and_of_accessibility(copy, profile):
    report = validate_pdf_bytes(copy(), profile=getattr(ValidationProfile, profile))

    assert report.is_compliant, str(report)


def test_before_sealing_the_same_edition_gives_the_same_bytes():
    assert press.print_document(contract(), stamp(ours())) == printed()


def test_the_place_of_the_seal_is_the_box_on_the_page_of_signatures():
    reader = pypdf.PdfReader(io.BytesIO(sealed()))
    (page,) = [page for page in reader.pages if "Elektronisches Siegel" in page.extract_text()]

    (field,) = [each.get_object() for each in page["/Annots"] if each.get_object()["/Subtype"] == "/Widget"]
    left, bottom, right, top = map(float, field["/Rect"])

    assert field["/TU"] == "Elektronisches Siegel"
    assert 0 < left < right < float(page.mediabox.width)
    assert 0 < bottom < top < float(page.mediabox.height)
    assert right - left > 300  # as wide as the box that is drawn there


def test_who_signed_stands_on_the_page_with_time_and_fingerprint():
    text = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(sealed())).pages)
    squeezed = "".join(text.split())

    for each in signed_by_all(contract().fingerprint):
        assert "".join(each.name.split()) in squeezed
        assert "".join(each.role.split()) in squeezed
    assert squeezed.count(f"8.Dezember2026,09:06Uhr(UTC){contract().fingerprint[:8]}") == 3
    assert squeezed.count(contract().fingerprint) >= 2  # on the cover, and above the signatures
    assert squeezed.count("Ort,Datum") == 3
    assert ours().fingerprint in squeezed
    assert "dieUhrdiesesServers" in squeezed


def test_the_content_and_the_glossary_travel_inside():
    enclosed = pypdf.PdfReader(io.BytesIO(sealed())).attachments

    assert enclosed["contract.json"] == [contract().canonical]
    (table,) = enclosed["glossary.csv"]
    terms = contract().section("glossary").listing("terms").entries
    assert table.decode("utf-8-sig").startswith("id;term;")
    read = read_glossary("glossary.csv", table).terms
    assert [term["term"] for term in read] == [term.title for term in terms]
    assert {"contract.json", "glossary.csv"} == set(enclosed)


def test_the_last_page_leads_to_where_the_copy_is_verified():
    *_, last = pypdf.PdfReader(io.BytesIO(sealed())).pages

    assert "Diese Fassung prüfen" in last.extract_text()
    assert "https://contract.example.org/verify" in last.extract_text().replace("\n", "")


def test_without_an_address_the_fingerprint_alone_leads_there():
    draft = press.html_of(contract(), stamp(ours()))
    homeless = press.html_of(contract(), type(stamp(ours()))(number="1.0"))

    assert ("checking__code" in draft, "checking__code" in homeless) == (True, False)
    assert "deiner" not in homeless
    assert contract().fingerprint[:8] in homeless.partition('class="checking"')[2]


def test_a_draft_is_not_there_to_be_verified():
    assert "checking" not in press.html_of(contract())


@pytest.fixture(scope="module")
def tsa():
    """A timestamp authority, as key and certificates."""
    return authority(AT)


def test_a_timestamp_authority_states_the_time(tsa):
    stamped_at = AT + timedelta(seconds=3)
    stamper = DummyTimeStamper(
        x509.Certificate.load(tsa.certificate), keys.PrivateKeyInfo.load(tsa.key), fixed_dt=stamped_at
    )

    pdf = seal(printed(), ours(), at=AT, timestamper=stamper)
    status = validated(pdf, [ours().root, tsa.certificate], stamped_at)

    assert status.bottom_line
    assert status.timestamp_validity.timestamp == stamped_at
    assert status.timestamp_validity.intact
    assert validate_pdf_bytes(pdf, profile=ValidationProfile.PDF_A_3A).is_compliant


@pytest.mark.parametrize("trouble", [OSError("no route"), TimestampRequestError("rejected")])
def test_an_authority_that_does_not_answer_leaves_the_contract_unsealed(tsa, trouble):
    class Silent(DummyTimeStamper):
        async def async_request_tsa_response(self, req):  # noqa: ARG002 # as inherited
            raise trouble

    silent = Silent(x509.Certificate.load(tsa.certificate), keys.PrivateKeyInfo.load(tsa.key))

    with pytest.raises(NotSealed, match="not sealed yet"):
        seal(printed(), ours(), at=AT, timestamper=silent)
