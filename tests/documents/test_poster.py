"""The contract at a glance is one page, however much there is."""

import io
from dataclasses import replace

import pypdf
import pytest
from weasyprint import HTML
from weasyprint.formatting_structure.boxes import BlockBox, LineBox

from tests.documents.conftest import STAMP, demo
from workshop.documents.bundled import fetcher
from workshop.documents.look import HOUSE, extras, style_of
from workshop.documents.pages import DRAFT, poster_page
from workshop.documents.poster import (
    LARGE_MEANING,
    LONGEST_MEANING,
    SMALL_MEANING,
    Meaning,
    Promise,
    glance_at,
    print_poster,
)
from workshop.domain.paper import Look
from workshop.domain.signing.standing import Standing

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


@pytest.mark.parametrize(
    ("language", "standing", "said"),
    [
        ("en", Standing.WITHDRAWN, "Withdrawn"),
        ("de", Standing.SUPERSEDED, "Abgelöst"),
        ("de", Standing.REFUSED, "Abgelehnt"),
        ("en", Standing.REQUESTED, "Not in force yet"),
    ],
)
def test_a_version_that_is_gone_says_so(language, standing, said):
    document = demo(language, ("what",))

    page = poster_page(document, replace(STAMP, standing=standing), glance_at(document), "")

    assert said in page
    assert page.count("in force yet") == (standing is Standing.REQUESTED)


def test_the_way_of_a_lead_has_the_whole_width_where_there_is_no_code():
    document = demo("de")

    without, beside = (poster_page(document, STAMP, glance_at(document), each) for each in ("", ADDRESS))

    assert "poster__path--beside" not in without
    assert "poster__path--beside" in beside


@pytest.mark.parametrize(
    ("address", "said"),
    [("https://a.example/g/k7Qx/", "Alles Vereinbarte"), ("https://a.example/verify/12ab", "Gilt diese")],
)
def test_the_code_says_what_it_leads_to(address, said):
    document = demo("de", ("what",))

    assert said in poster_page(document, STAMP, glance_at(document), address)


def boxes(document, glance, size):
    """Each promise and each meaning: how high its place is, how high what stands in it, and its lines."""
    stamp = replace(STAMP, look=Look(size=size))
    html = poster_page(document, stamp, glance, "")
    made = HTML(string=html, base_url=HOUSE, url_fetcher=fetcher(extras(stamp.look)))
    (page,) = made.render(presentational_hints=True).pages
    for box in page._page_box.descendants(placeholders=True):  # noqa: SLF001 # no other way
        if isinstance(box, BlockBox) and (box.element_tag, box.style["overflow"]) == ("p", "hidden"):
            lines = [each for each in box.descendants() if isinstance(each, LineBox)]
            said = ["".join(getattr(part, "text", "") for part in line.descendants()) for line in lines]
            yield box.height, max(each.position_y + each.height for each in lines) - box.position_y, said


#: Letters as wide as those of usual words.
WORDS = "Ein Unternehmen, dessen Einwilligung wir kennen und das mit uns gesprochen hat, weil es plant, "
USUAL = Promise(figure="24 MQL", name=WORDS[:60], before="mindestens", after="pro Monat")
LONG = Promise(figure="4 Geschäftsstunden", name=WORDS[:60], before="Frist:", after="pro Lead")
LONGEST = Promise(figure="124 Geschäftsstunden", name=WORDS[:60], before=WORDS[:18], after=WORDS[:18])


@pytest.mark.parametrize("size", ["a4", "letter"])
@pytest.mark.parametrize(
    ("many", "long", "promise"),
    [
        (5, LARGE_MEANING, USUAL),
        (5, SMALL_MEANING, LONG),
        (5, LONGEST_MEANING, LONGEST),
        (4, LARGE_MEANING, LONG),
        (1, LARGE_MEANING, LONGEST),
    ],
)
def test_the_longest_promises_and_meanings_stand_there_to_their_end(size, many, long, promise):
    document = demo("de")
    meaning = Meaning(term="Kunde", text=(WORDS * 3)[: long - 5])
    promises = (("sales", "Vertrieb", (promise,) * many), ("marketing", "Marketing", (promise,)))
    glance = replace(glance_at(document), terms=(meaning,) * many, promises=promises)

    found = list(boxes(document, glance, size))

    assert len(found) == many * 2 + 1
    assert not [said for height, needed, said in found if needed > height + 1]


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_word_is_hyphenated_that_has_room(language):
    document = demo(language)

    lines = [line for *_, said in boxes(document, glance_at(document), "a4") for line in said]

    assert len(lines) > 10
    assert not [line for line in lines if line.rstrip().endswith(("\u2010", "-"))]
