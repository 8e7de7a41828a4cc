"""The signed edition: who signed stands with their party, and it reaches the printer unharmed."""

import json
from dataclasses import replace

import pytest

from tests.documents.conftest import demo
from tests.documents.laid_out import laid_out, texts
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


def with_term(start):
    document = demo("de", ("parties", "what", "glossary", "term"))
    marked = stamp(ours())
    edition = replace(marked.edition, signatures=signed_by_all(document.fingerprint))
    section = document.section("term")
    values = tuple(
        replace(each, plain=start) if each.key == "valid_from" else each for each in section.single.values
    )
    changed = replace(section, single=replace(section.single, values=values))
    parts = tuple(
        replace(part, sections=tuple(changed if each is section else each for each in part.sections))
        for part in document.parts
    )
    return contract_page(replace(document, parts=parts), replace(marked, edition=edition, in_force=True))


def test_the_day_of_the_last_signature_and_the_first_day_it_applies_stand_in_one_sentence():
    page = with_term("2027-01-01")

    sentence = (
        "verbindlich seit 8. Dezember 2026; was darin vereinbart ist, gilt nach §\u00a03.1 ab 1. Januar 2027."
    )
    cover, signatures = page.split('id="signatures"')
    assert sentence in cover
    assert sentence in signatures


@pytest.mark.parametrize("start", [None, "", "soon"])
def test_where_no_clause_names_a_first_day_the_signatures_alone_count(start):
    assert "verbindlich seit 8. Dezember 2026.<" in with_term(start)


def test_without_signatures_nothing_is_called_binding():
    assert "verbindlich seit" not in page(())


def test_the_seal_says_where_its_time_is_found():
    for key in ("time_of_server", "time_of_authority"):
        assert "Siegel selbst" in words(key)
        assert "seal itself" in words(key, "en")


def test_everybody_who_signs_for_a_party_has_a_line_for_ink():
    maria, stefan, _greta = signed_by_all("a" * 64)
    second = replace(maria, name="Mona Maier")

    marketing, sales, _ = page((maria, second, stefan)).split('<section class="signature ')[1:]

    assert marketing.count("signature__lines") == 2
    assert "Unterschrift: Mona Maier" in marketing
    assert sales.count("signature__lines") == 1


def test_two_names_on_one_line_are_two_people():
    document = contract()
    section = document.section("parties")
    listing = section.listings[0]
    first = listing.entries[0]
    values = tuple(
        replace(each, words=("Maria Müller und Mona Maier",)) if each.key == "signer" else each
        for each in first.values
    )
    entries = (replace(first, values=values), *listing.entries[1:])
    changed = replace(section, listings=(replace(listing, entries=entries),))
    opening, *parts = document.parts
    sections = tuple(changed if each is section else each for each in opening.sections)

    unsigned = contract_page(replace(document, parts=(replace(opening, sections=sections), *parts)))

    assert unsigned.split('<section class="signature ')[1].count("signature__lines") == 2


def test_the_seal_never_stands_alone_on_a_page():
    marked = stamp(ours())
    for more in (1, 2, 3, 5, 8):
        signatures = tuple(
            replace(each, name=f"{each.name} {n}") for each in marked.edition.signatures for n in range(more)
        )
        pages = laid_out(contract(), replace(marked, edition=replace(marked.edition, signatures=signatures)))
        (sealed,) = [
            said
            for page in pages
            if "Elektronisches Siegel" in (said := [each.words for each in texts(page)])
        ]
        assert any(said.startswith("Unterschrift") for said in sealed)


def test_what_was_signed_stands_above_all_and_again_only_where_it_was_something_else():
    maria, stefan, _greta = signed_by_all(contract().fingerprint)
    other = replace(stefan, fingerprint="b" * 64)

    signatures = page((maria, other)).split('id="signatures"')[1]

    assert signatures.count(" ".join(["b" * 8] * 8)) == 1
    assert signatures.count(contract().fingerprint[:8] + " ") == 1
    assert signatures.count(words("signed_content")) == 1
