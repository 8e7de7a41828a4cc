"""The signed edition: who signed stands with their party, and it reaches the printer unharmed."""

import json
from dataclasses import replace

from tests.seals import AT, contract, ours, signed_by_all, stamp
from workshop.documents.colophon import WORDS
from workshop.documents.edition import as_plain, from_plain
from workshop.documents.pages import contract_page
from workshop.domain.contract_signatures import Signed


def page(signatures, **more):
    marked = stamp(ours())
    edition = replace(marked.edition, signatures=signatures, **more)
    return contract_page(contract(), replace(marked, edition=edition))


def words(key, language="de"):
    return WORDS[key].in_(language)


def test_an_edition_travels_as_json():
    edition = stamp(ours()).edition

    assert from_plain(json.loads(json.dumps(as_plain(edition)))) == edition
    assert from_plain(as_plain(None)) is None


def test_who_signed_stands_with_their_party_and_nobody_else():
    maria, stefan, _greta = signed_by_all("a" * 64)

    parties = page((maria, stefan)).split('<section class="signature ')[1:]
    told = {
        name: [place for place, party in enumerate(parties) if name in party] for name in ("Maria", "Stefan")
    }

    assert told == {"Maria": [0], "Stefan": [1]}
    assert [words("nobody") in party for party in parties] == [False, False, True]


def test_who_signed_for_no_party_of_the_contract_is_named_besides():
    stranger = Signed(name="Silke Still", role="Beirat", party="board", at=AT, fingerprint="a" * 64)

    *_, besides = page((stranger,)).split('<section class="signature ')

    assert words("others") in besides
    assert "Silke Still" in besides


def test_what_somebody_called_themselves_stays_text():
    named = Signed(name="<b>Ada</b>{{ 7*7 }}", role="<script>", party="sales", at=AT, fingerprint="a" * 64)

    told = page((named,))

    assert "&lt;b&gt;Ada&lt;/b&gt;{{ 7*7 }}" in told
    assert "<script>" not in told


def test_the_time_is_called_what_it_is():
    assert words("time_of_server") in page(())
    assert words("time_of_authority") in page((), timestamped=True)


def test_whose_certificate_it_is_is_said_honestly():
    assert "kein qualifiziertes Siegel" in page(())
    assert words("seal_brought") in page((), self_made=False)


def test_the_code_leads_to_the_page_that_knows_this_content():
    code = page(()).partition("checking__code")[2].partition("</svg>")[0]

    assert f"https://contract.example.org/verify/{contract().fingerprint[:32]}" in code
