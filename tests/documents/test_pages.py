"""Every section finds its place on the page, and nothing on the page is anything but words."""

import re
from dataclasses import replace
from html import unescape

import pytest

from tests.documents.conftest import STAMP, demo
from workshop.documents.compose import compose
from workshop.documents.pages import contract_page, reading_page, section_page
from workshop.domain.contract import read
from workshop.steps.agenda import AGENDA, chosen

CANARY = '"><img src=x onerror=alert(1)>{{ 7*7 }}<script>'


#: Answers that the page shows as a heading, a sign or a sentence instead of in their own words.
SHOWN_OTHERWISE = {
    "lead-stages.kind",
    "lead-stages.entry_mode",
    "handover-criteria.counts",
    "handover-criteria.test",
    "glossary.status",
    "parties.side",
    "parties.signs",
}


def words_of(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


def planted(value):
    """The same answer with a canary in every text that people type freely."""
    if isinstance(value, dict):
        return {key: inner if key == "id" else planted(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [planted(inner) for inner in value]
    return value + CANARY if isinstance(value, str) and " " in value else value


def said(section, entry, path=""):
    """Every value under its place, nested ones included."""
    for value in entry.values:
        yield f"{section.slug}.{path}{value.key}", value
        for inner in value.entries:
            yield from said(section, inner, f"{path}{value.key}.")


def test_every_answer_of_the_demo_stands_on_the_page(whole):
    page = re.sub(r"\W", "", words_of(contract_page(whole, STAMP)))
    answers = [
        (place, words)
        for part in whole.parts
        for section in part.sections
        for _, entry in section.entries()
        for place, value in said(section, entry)
        for words in value.words
    ]

    missing = {place for place, words in answers if re.sub(r"\W", "", words) not in page}

    assert missing <= SHOWN_OTHERWISE


def test_the_reading_view_has_the_same_sections_as_the_print(whole):
    printed, read_ = contract_page(whole), reading_page(whole)

    sections = re.compile(r'<section class="section section--([\w-]+)[ "]')

    assert sections.findall(read_) == sections.findall(printed)
    assert len(sections.findall(printed)) == sum(len(part.sections) for part in whole.parts)


def test_every_entry_leads_to_its_history_on_the_screen_and_none_on_paper(whole):
    read_ = reading_page(whole, "/history/")
    addresses = {
        f"/history/{section.slug}" + (f"/{rows}/{entry.id}" if rows else "")
        for part in whole.parts
        for section in part.sections
        for rows, entry in section.entries()
    }

    assert {each for each in addresses if f'href="{each}"' not in read_} == set()
    assert "/history/" not in contract_page(whole) + reading_page(whole)


def test_no_place_on_the_page_is_named_twice_and_every_link_arrives(whole):
    page = contract_page(whole)

    anchors = re.findall(r' id="([^"]+)"', page)
    targets = re.findall(r'href="#([^"]+)"', page)

    assert len(anchors) == len(set(anchors))
    assert set(targets) <= set(anchors)


def test_nothing_people_write_can_become_html():
    agreed = {step.slug: planted(step.example_in("de")) for step in AGENDA}
    document = compose(AGENDA, agreed, company=CANARY, title=CANARY, language="de")

    page = contract_page(document) + reading_page(document)

    assert "<img" not in page
    assert "<script" not in page
    assert "49" not in re.findall(r"onerror=alert\(1\)&gt;(.{2})", page)


def test_the_reading_view_asks_for_no_inline_style(whole):
    assert not re.search(r'\sstyle=|<style|\son\w+="', reading_page(whole))


def test_entries_and_sections_are_numbered_to_be_cited():
    page = words_of(contract_page(demo("de", ("what", "buying-signals"))))

    assert "§ 1.1 WAS" in page
    assert "2.1.1" in page


def test_a_draft_says_that_it_is_one():
    document = demo("en", ("what",))

    draft, version = words_of(contract_page(document)), words_of(contract_page(document, STAMP))

    assert "This is a draft" in draft
    assert "This is a draft" not in version
    assert "7 December 2026" in version
    assert document.fingerprint[:8] in version


def test_what_was_not_agreed_is_said_discreetly():
    document = compose(
        chosen(("what", "why")), {}, company="Krume", title="Vertrag", language="de", empty="mark"
    )

    page = contract_page(document)

    assert page.count('<p class="not-agreed">nicht vereinbart</p>') == 3


def test_open_points_make_an_annex_and_without_them_there_is_none():
    document = demo("de", ("what", "glossary"))
    with_open_points = replace(document, open_points=(("§ 1.1 WAS", "Es fehlt noch etwas."),))

    assert "Offene Punkte" not in contract_page(document)
    page = words_of(contract_page(with_open_points))
    assert "Anhang A Offene Punkte" in page
    assert "Anhang B Ursprüngliche Definitionen" in page


def test_only_those_who_sign_get_a_line():
    agreed = {"parties": demo_parties(signing={"marketing"})}
    document = compose(chosen(()), agreed, company="Krume", title="Vertrag", language="de")

    page = contract_page(document)

    assert page.count('class="signature signature--') == 1
    assert "Mit ihrer Unterschrift vereinbaren die Parteien" in page


def demo_parties(signing: set[str]):
    example = chosen(())[0].example_in("de")
    return {
        **example,
        "parties": [{**party, "signs": party["id"] in signing} for party in example["parties"]],
    }


def test_a_document_prints_with_the_words_it_carries():
    document = demo("de", ("what",))
    old = replace(document, words={"contents": "Verzeichnis"})

    page = words_of(contract_page(old))

    assert "Verzeichnis" in page
    assert "Fingerabdruck" in page


def test_a_document_read_back_gives_the_same_page(whole):
    assert contract_page(read(whole.as_json())) == contract_page(whole)


def test_a_statement_with_gaps_is_printed_as_the_answers_there_are():
    agenda = chosen(("positioning-statement",))
    document = compose(
        agenda,
        {"positioning-statement": {"customers": "Ketten", "product": "Krume"}},
        company="Krume",
        title="Vertrag",
        language="de",
    )

    page = contract_page(document)

    assert 'class="statement"' not in page
    assert "Ketten" in page


def test_the_dictionary_shows_the_agreed_meaning_only():
    page = contract_page(demo("de", ("glossary",)))
    dictionary, annex = page.split('id="annex-original_views"')

    term = next(iter(demo("de", ("glossary",)).section("glossary").listing("terms").entries))

    assert term.words("marketing_view") not in dictionary
    assert term.words("marketing_view")[:20] in words_of(annex)


@pytest.mark.parametrize("slug", [step.slug for step in AGENDA])
def test_every_step_prints_on_its_own_and_empty(slug):
    step = chosen((slug,))[-1]
    rows = {rows.key: [{"id": "only", rows.title: "Nur ein Name"}] for rows in step.rows}

    document = compose([step], {slug: rows}, company="Krume", title="Vertrag", language="de", empty="mark")

    assert "Undefined" not in contract_page(document)


def sparse(personas):
    agenda = chosen(("personas", "offerings"))
    return compose(agenda, {"personas": {"personas": personas}}, company="K", title="V", language="de")


def test_only_personas_with_enough_to_say_take_sheets_of_their_own():
    short = {"id": "anna", "name": "Anna", "story": "Kurz."}
    full = {"id": "ben", "name": "Ben", "story": "Lang und breit. " * 200}

    assert "sheets" not in contract_page(sparse([short]))
    assert "section--personas section--sheets" in contract_page(sparse([short, full]))


def test_a_number_and_its_percent_sign_read_the_same_everywhere():
    row = {"id": "a", "name": "Quote", "number": "90", "unit": "percent"}
    pages = {
        language: contract_page(
            compose(
                chosen(("marketing-commitments",)),
                {"marketing-commitments": {"commitments": [row]}},
                company="K",
                title="V",
                language=language,
            )
        )
        for language in ("de", "en")
    }

    assert '90</span>\u00a0<span class="promise__sign">%' in pages["de"]
    assert '90</span><span class="promise__sign">%' in pages["en"]


def test_terms_in_alphabetical_order_bear_the_numbers_that_they_are_cited_by():
    document = demo("de", ("glossary",))
    page = words_of(contract_page(document).split('id="section-glossary"')[1])

    assert all(entry.number in page for entry in document.section("glossary").listing("terms").entries)


def test_a_drawing_that_scrolls_has_a_name_and_can_be_reached_with_the_keyboard(whole):
    wide = re.findall(r'<div class="wide"([^>]*)>', reading_page(whole))

    assert len(wide) == 2
    assert all('tabindex="0"' in each and 'aria-label="' in each for each in wide)
    assert "tabindex" not in contract_page(whole)


def test_a_section_alone_still_knows_who_stands_on_which_side():
    document = demo("en", ("parties", "lead-stages"))

    alone = section_page(document, "lead-stages")

    assert "picture__marketing" in alone
    assert "sign--sales" in alone
    assert "section-parties" not in alone


def test_a_section_without_an_answer_is_nothing():
    assert section_page(demo("en", ("parties",)), "lead-stages") == ""
