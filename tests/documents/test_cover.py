"""The cover and the foot of each page: nothing stands over anything else, however long it is."""

import re
from dataclasses import replace

import pytest

from tests.documents.conftest import STAMP, demo
from tests.documents.laid_out import laid_out, overprinted, texts
from tests.documents.test_logo import picture
from workshop.documents.logo import logo_of
from workshop.documents.pages import DRAFT, contract_page
from workshop.domain.paper import Look

NOTE = ("Neue Zahlen nach dem ersten Quartal, dazu die Gründe aus der Runde vom Oktober. " * 13)[:987]
COMPANY = "Gesellschaft für die Herstellung und den Vertrieb von Backwaren aller Art mbH & Co. Kommandit-KG"
TITLE = "Vereinbarung über die Zusammenarbeit von Marketing und Vertrieb mit allen Begriffen und Zusagen " * 2
LOGO = logo_of(picture())


def crowded(document, parties):
    """The same with so many parties of long names, and a long name and title of its own."""
    first, *parts = document.parts
    section = first.sections[0]
    listing = section.listings[0]
    entries = tuple(
        replace(
            listing.entries[n % 3],
            id=f"p{n}",
            title=f"Abteilung für Kundenbetreuung und Vertriebsplanung {n}",
        )
        for n in range(parties)
    )
    section = replace(section, listings=(replace(listing, entries=entries),))
    parts = (replace(first, sections=(section, *first.sections[1:])), *parts)
    return replace(document, company=COMPANY, title=TITLE.strip(), parts=parts)


@pytest.fixture(scope="module")
def document():
    return demo("de", ("parties", "what", "term"))


@pytest.mark.parametrize("size", ["a4", "letter"])
@pytest.mark.parametrize("logo", [b"", LOGO])
@pytest.mark.parametrize("parties", [3, 14])
def test_nothing_is_printed_over_anything_else(document, size, logo, parties):
    stamp = replace(STAMP, note=NOTE, look=Look(size=size, logo=logo))

    pages = laid_out(crowded(document, parties), stamp)

    assert [list(overprinted(page)) for page in pages] == [[] for _ in pages]


def test_a_usual_cover_is_one_page_with_a_long_note_and_a_logo(document):
    for size in ("a4", "letter"):
        cover, following, *_ = laid_out(document, replace(STAMP, note=NOTE, look=Look(size=size, logo=LOGO)))

        assert "Fingerabdruck" in [each.words for each in texts(cover)]
        assert "Inhalt" in [each.words for each in texts(following)]


def test_a_note_too_long_for_the_cover_stands_there_in_part_and_whole_at_the_end(document):
    page = contract_page(document, replace(STAMP, note=NOTE))
    cover, rest = page.split("</section>", 1)

    assert NOTE not in cover
    assert "Ganz auf Seite" in cover
    assert NOTE.strip() in rest


def test_a_short_note_stands_on_the_cover_alone(document):
    page = contract_page(document, STAMP)

    assert page.count(STAMP.note) == 1
    assert 'id="note"' not in page


def test_our_own_emblem_gives_way_to_a_company_s_logo(document):
    plain = contract_page(document, STAMP)
    branded = contract_page(document, replace(STAMP, look=Look(logo=LOGO)))

    assert 'class="handshake"' in plain.split("cover__foot")[0]
    assert 'class="handshake"' not in branded.split("cover__foot")[0]
    assert 'class="handshake"' in branded.split("checking__mark")[1]


@pytest.mark.parametrize("stamp", [STAMP, DRAFT])
def test_what_is_not_in_force_says_so_across_every_page_and_in_words_at_its_foot(document, stamp):
    mark = "Noch nicht in Kraft" if stamp.number else "Entwurf – nicht in Kraft"

    for page in laid_out(document, stamp):
        (across,) = [each for each in page.children if getattr(each, "at_keyword", "") == "@left-middle"]
        assert across.style["z_index"] < 0
        assert across.style["font_size"] > 60
        assert across.width > page.width
        assert mark in " ".join(each.words for each in texts(page))
    assert re.search(rf'class="cover__mark">{mark}<', contract_page(document, stamp))
