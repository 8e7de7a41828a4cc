"""What a printed page says besides the contract: only what is so, and in the words that fit."""

import re
from dataclasses import replace

import pytest

from tests.documents.conftest import STAMP, demo
from tests.documents.laid_out import laid_out, texts
from tests.documents.test_logo import picture
from workshop.documents.compose import compose
from workshop.documents.logo import logo_of
from workshop.documents.pages import DRAFT, contract_page, reading_page
from workshop.domain.paper import Look
from workshop.steps.agenda import chosen

STEPS = ("parties", "what")


def of(steps, agreed, language="de"):
    """A contract of these answers."""
    return compose(chosen(steps), agreed, company="Krume GmbH", title="Vertrag", language=language)


def unnamed(**more):
    """Two parties of whom nobody said who signs."""
    parties = [{"id": side, "name": side.title(), "side": side} for side in ("marketing", "sales")]
    return of(STEPS, {"parties": {"parties": parties} | more, "what": {"offer": "Brot"}})


def test_every_party_has_a_line_for_ink_where_nobody_was_said_to_sign():
    for stamp in (DRAFT, STAMP):
        page = contract_page(unnamed(), stamp)

        assert page.count('class="signature__lines"') == 2
        assert 'href="#signatures"' in page
        assert "signature__name" not in page


def test_without_parties_there_is_no_page_to_sign():
    page = contract_page(of(("what",), {"what": {"offer": "Brot"}}), STAMP)

    assert 'id="signatures"' not in page
    assert 'href="#signatures"' not in page


def test_open_points_of_a_draft_are_called_open_and_nobody_has_confirmed_them():
    document = replace(demo("de", STEPS), open_points=(("WAS", "Etwas fehlt."),))

    def lead(page):
        return page.split('id="annex-open_points"')[1].split('part__lead">')[1].split("<")[0]

    published = document.words["open_points_lead"]
    assert lead(contract_page(document, STAMP)) == lead(reading_page(document)) == published
    for page in (contract_page(document, DRAFT), reading_page(document, draft=True)):
        assert lead(page).startswith("Diese Punkte sind noch offen.")
        assert "veröffentlicht wurde" not in page


def test_the_foot_of_a_draft_says_once_that_it_is_one():
    (*_, page) = laid_out(demo("de", STEPS), DRAFT)

    (foot,) = [each for each in page.children if getattr(each, "at_keyword", "") == "@bottom-center"]
    words = " ".join(each.text for each in foot.descendants() if hasattr(each, "text"))
    assert words.count("Entwurf") == 1
    assert demo("de", STEPS).fingerprint[:8] in words


@pytest.mark.parametrize("address", [None, "https://contract.example.org"])
def test_our_emblem_touches_no_word_beside_a_company_s_logo(address):
    look = Look(logo=logo_of(picture()))
    (*_, page) = laid_out(demo("en", STEPS), replace(STAMP, look=look, address=address))

    (emblem,) = [
        each
        for each in page.descendants()
        if each.element is not None
        and "checking__mark" in each.element.get("class", "")
        and each.element_tag == "div"
    ]
    told = [each for each in texts(page, margins=False) if "fingerprint" in each.words]
    assert told
    assert all(each.right < emblem.position_x + emblem.padding_left for each in told)


def persona(**more):
    scenario = {"id": "s", "name": "Nachts", "effect": "Zwei Stunden mehr Schlaf"} | more
    answers = {"personas": [{"id": "p", "name": "Berta", "scenarios": [scenario]}]}
    return contract_page(of(("personas",), {"personas": answers}), DRAFT)


def test_before_and_after_stand_over_something():
    told, untold = persona(feels_before="müde"), persona()

    assert re.search(r"<th[^>]*>Vorher</th>", told)
    assert not re.search(r"<th[^>]*>Vorher</th>", untold)
    assert "Nachts" in untold
    assert "Zwei Stunden mehr Schlaf" in untold


@pytest.mark.parametrize(
    ("language", "unit", "words"),
    [
        ("de", "business-days", "am selben Arbeitstag"),
        ("en", "business-days", "on the same business day"),
        ("en", "days", "on the same day"),
    ],
)
def test_within_no_days_reads_as_the_same_day(language, unit, words):
    promise = {"id": "a", "name": "Call", "comparator": "within", "number": "0", "unit": unit}
    agreed = {"sales-commitments": {"commitments": [promise, {**promise, "id": "b", "number": "2"}]}}

    same, later = contract_page(of(("sales-commitments",), agreed, language)).split(
        '<article class="promise'
    )[1:]

    assert words in same
    assert "promise__number" not in same
    assert words not in later
    assert ">2<" in later


def test_a_short_range_is_not_broken_from_its_ends():
    segments = [{"id": "a", "name": "Kette", "employees": {"from": "250", "to": "1500"}}]
    page = contract_page(of(("ideal-customer",), {"ideal-customer": {"segments": segments}}, "en"))

    assert re.search(r'<span class="range">250–1,500</span>\s*employees', page)
