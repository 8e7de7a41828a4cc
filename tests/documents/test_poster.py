"""The contract at a glance is one page, however much there is."""

import io
from dataclasses import replace

import pypdf
import pytest

from tests.documents.conftest import STAMP, demo
from workshop.documents.look import style_of
from workshop.documents.pages import DRAFT, poster_page
from workshop.documents.poster import glance_at, print_poster
from workshop.domain.paper import Look

ADDRESS = "https://handschlag.example/workshops/k7Qx/contract/versions/1.0"


def swollen(document):
    """The same with titles, figures and meanings without end, and every list many times as long."""

    def long(value):
        grown = tuple(f"{word} " + "Donaudampfschifffahrtsgesellschaft" * 9 for word in value.words)
        keep = value.kind in {"reference", "choice", "flag"}
        return (
            value
            if keep
            else replace(value, words=grown, plain=value.plain if value.kind != "prose" else grown[0])
        )

    def more(entry, n):
        return replace(
            entry, id=f"{entry.id}-{n}", title=entry.title * 9, values=tuple(map(long, entry.values))
        )

    def section(each):
        listings = tuple(
            replace(one, entries=tuple(more(e, n) for n in range(4) for e in one.entries))
            for one in each.listings
        )
        single = replace(each.single, values=tuple(map(long, each.single.values))) if each.single else None
        return replace(each, listings=listings, single=single)

    parts = tuple(replace(part, sections=tuple(map(section, part.sections))) for part in document.parts)
    return replace(document, parts=parts, company="Krume " * 40, title="Vertrag " * 40)


@pytest.mark.parametrize(("language", "size"), [("de", "a4"), ("en", "letter")])
def test_it_is_one_page_with_the_figures_the_promises_and_the_version(language, size):
    document = demo(language)

    (page,) = pypdf.PdfReader(
        io.BytesIO(print_poster(document, replace(STAMP, look=Look(size=size)), ADDRESS))
    ).pages

    text = page.extract_text()
    glance = glance_at(document)
    assert page.mediabox.width > page.mediabox.height
    assert {"de": "1.200.000", "en": "1,200,000"}[language] in text
    assert document.fingerprint[:8] in text
    assert {"de": "Noch nicht in Kraft", "en": "Not in force yet"}[language] in text
    for _, name, promises in glance.promises:
        assert name in text
        assert promises
    assert len(glance.terms) == 5


@pytest.mark.parametrize("language", ["de", "en"])
def test_it_is_one_page_however_much_there_is(language):
    pdf = print_poster(swollen(demo(language)), DRAFT, ADDRESS)

    assert len(pypdf.PdfReader(io.BytesIO(pdf)).pages) == 1


def test_it_is_one_page_when_nothing_is_agreed():
    pdf = print_poster(demo("de", ("parties",)), replace(STAMP, in_force=True))

    (page,) = pypdf.PdfReader(io.BytesIO(pdf)).pages
    assert "stehen sie hier" in page.extract_text()
    assert "in Kraft" not in page.extract_text()


@pytest.mark.parametrize(
    ("language", "promise", "goal"),
    [
        ("de", ("mindestens", "24 MQL", "pro Monat"), "pro Jahr"),
        ("en", ("at least", "24 MQLs", "per month"), "per year"),
    ],
)
def test_a_figure_says_at_least_and_per_what(language, promise, goal):
    glance = glance_at(demo(language))

    first = glance.promises[0][2][0]
    assert (first.before, first.figure, first.after) == promise
    assert glance.goal_period == goal


@pytest.mark.parametrize("language", ["de", "en"])
def test_meanings_end_where_a_sentence_ends(language):
    terms = glance_at(demo(language)).terms

    assert all(each.text.endswith((".", "!", "?")) for each in terms)


def test_a_company_s_colour_is_used():
    page = poster_page(
        demo("de", ("what",)),
        replace(STAMP, look=Look(colour="#0a5a3c")),
        glance_at(demo("de", ("what",))),
        "",
    )

    assert "css/look.css" in page
    assert ".poster .poster__head { border-bottom-color: #0a5a3c" in style_of(Look(colour="#0a5a3c"))


def test_without_an_address_there_is_no_code():
    page = poster_page(demo("de", ("what",)), STAMP, glance_at(demo("de", ("what",))), "")

    assert "poster__qr" not in page
