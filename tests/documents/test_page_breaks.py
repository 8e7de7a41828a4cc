"""Where pages end: what belongs together stays together, and no page is left nearly empty for it."""

from dataclasses import replace

import pytest

from tests.documents.conftest import STAMP, demo
from tests.documents.laid_out import laid_out, texts
from tests.documents.made_up import made_up
from tests.seals import AT, ours, stamp
from workshop.documents.compiling import records_of
from workshop.documents.compose import compose
from workshop.documents.pages import DRAFT
from workshop.documents.said import letters
from workshop.documents.typesetter import CROWDED_SHEET, FULL_SHEET
from workshop.domain.contract_signatures import Signed
from workshop.domain.paper import Look
from workshop.steps.agenda import chosen

LONG_ROLE = "{role} (Demo, erfundene Person)"
SIZES = ["a4", "letter"]
PARTIES = chosen(("parties",))[0].example_in("de")


def said(page):
    return [each.words for each in texts(page, margins=False)]


def of(steps, agreed):
    """A contract of these answers."""
    return compose(chosen(steps), agreed, company="Krume GmbH", title="Vertrag", language="de")


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_three_who_signed_and_the_seal_share_one_page(language, size):
    document = demo(language, ("parties", "what", "term"))
    marked = stamp(ours())
    signatures = tuple(
        Signed(
            name=party.words("signer"),
            role=LONG_ROLE.format(role=party.words("signer_role")),
            party=party.id,
            at=AT,
            fingerprint=document.fingerprint,
        )
        for party in document.rows("parties", "parties")
    )
    edition = replace(marked.edition, signatures=signatures)

    pages = laid_out(document, replace(marked, edition=edition, in_force=True, look=Look(size=size)))

    seal = {"de": "Elektronisches Siegel", "en": "Electronic seal"}[language]
    (sealed,) = [page for page in pages if seal in said(page)]
    told = " ".join(" ".join(said(sealed)).split())
    assert all(each.name in told for each in signatures)


def test_open_points_break_within_a_row_under_a_head_on_every_page():
    points = [("Kennzahlen", f"„Kennzahl {n}“ fehlt noch die verantwortliche Person.") for n in range(90)]
    document = replace(demo("de", ("parties", "what")), open_points=(("WAS", "Etwas fehlt."), *points))

    pages = laid_out(document, STAMP)

    holding = [page for page in pages if any("„Kennzahl" in each for each in said(page))]
    assert len(holding) in {2, 3}
    for page in holding:
        head = {each.words: each for each in texts(page) if each.words in {"Stelle", "Was offen ist"}}
        assert 3 * (head["Was offen ist"].left - head["Stelle"].left) < page.width
    first = [each for each in texts(holding[0], margins=False) if "Kennzahl" in each.words]
    assert max(each.bottom for each in first) > 0.8 * holding[0].height


def test_one_annex_runs_on_after_the_other():
    (step,) = [each for each in chosen(("glossary",)) if each.slug == "glossary"]
    terms = [each for each in step.example_in("de")["terms"] if each.get("sales_view")][:2]
    small = of(("parties", "glossary"), {"parties": PARTIES, "glossary": {"terms": terms}})

    pages = laid_out(replace(small, decisions=records_of(made_up()[1:2], "de")), STAMP)

    (shared,) = [on for on in map(said, pages[2:]) if "Entscheidungen und Vorbehalte" in on]
    assert "Ursprüngliche Definitionen" in shared


@pytest.mark.parametrize("lines", [4, 12, 20, 28, 36])
def test_no_row_of_an_agenda_is_alone_at_the_head_of_a_page(lines):
    topics = [{"id": f"t{n}", "topic": f"Thema {n}", "minutes": "15"} for n in range(6)]
    meetings = [
        {"id": "first", "name": "Runde", "prepared": "\n\n".join(["Zeile"] * lines)},
        {"id": "second", "name": "Kasse", "agenda": topics},
    ]
    document = of(("parties", "meetings"), {"parties": PARTIES, "meetings": {"meetings": meetings}})

    rows = [sum(each.startswith("Thema") for each in said(page)) for page in laid_out(document, STAMP)]

    assert sum(rows) == 6
    assert not {1} & set(rows)


@pytest.mark.parametrize("lines", [0, 20, 32])
def test_a_list_starts_with_three_rows_and_leaves_two_or_more(lines):
    rules = [{"id": f"r{n}", "rule": f"Regel {n} " + "mit vielen Worten " * 22} for n in range(5)]
    agreed = {"parties": {**PARTIES, "purpose": "\n\n".join(["Zeile"] * (lines + 1))}}
    document = of(("parties", "customer-dialogue"), {**agreed, "customer-dialogue": {"rules": rules}})

    rows = [sum(each.startswith("Regel ") for each in said(page)) for page in laid_out(document, STAMP)]

    assert sum(rows) == 5
    assert [count for count in rows if count] in ([5], [3, 2])


@pytest.mark.parametrize("size", SIZES)
def test_what_stands_before_the_sheets_is_no_stub_on_a_page_of_its_own(size):
    document = demo("de", ("parties", "ideal-customer", "personas"))
    section = document.section("parties")
    for lines in (0, 12):
        purpose = tuple(
            replace(each, plain="\n\n".join(["Zeile"] * (lines + 1))) if each.key == "purpose" else each
            for each in section.single.values
        )
        changed = replace(section, single=replace(section.single, values=purpose))
        parts = tuple(
            replace(part, sections=tuple(changed if each is section else each for each in part.sections))
            for part in document.parts
        )

        pages = laid_out(replace(document, parts=parts), replace(STAMP, look=Look(size=size)))

        (titled,) = [page for page in pages[2:] if "Der Wunschkunde" in said(page)]
        assert "Segmente" in said(titled)


def test_personas_of_a_few_words_follow_each_other_without_gaps():
    words = "ein Satz, der etwas über diese Person sagt und den man gern liest"
    personas = [
        {"id": f"p{n}", "name": f"Person {n}", "goals": [words] * 5, "motivations": [words] * 5}
        for n in range(9)
    ]
    document = of(("parties", "personas"), {"parties": PARTIES, "personas": {"personas": personas}})

    pages = laid_out(document, DRAFT)

    holding = [page for page in pages[2:] if any(each.startswith("Person ") for each in said(page))]
    for page in holding[:-1]:
        lowest = max(each.bottom for each in texts(page, margins=False))
        assert lowest > 0.75 * page.height


def shorter(persona):
    """The same with one entry less of everything, again and again, until larger letters have room."""
    while letters(persona) >= CROWDED_SHEET:
        values = [
            replace(each, entries=each.entries[:-1] or each.entries, words=each.words[:-1] or each.words)
            for each in persona.values
        ]
        persona = replace(persona, values=tuple(values))
    return persona


@pytest.mark.parametrize("size", SIZES)
def test_a_persona_set_larger_still_fills_no_more_than_its_sheet(size):
    document = demo("de", ("personas",))
    (part,) = [each for each in document.parts if each.key == "personas"]
    section = document.section("personas")
    (listing,) = section.listings
    listing = replace(listing, entries=tuple(map(shorter, listing.entries)))
    assert all(letters(each) > FULL_SHEET for each in listing.entries)
    short = replace(document, parts=(replace(part, sections=(replace(section, listings=(listing,)),)),))

    sheets = laid_out(short, replace(STAMP, look=Look(size=size)))[2:]

    titles = [each.title for each in listing.entries]
    assert [title for page in sheets for title in titles if title in said(page)] == titles
    assert all(any(title in said(page) for title in titles) for page in sheets[:3])
