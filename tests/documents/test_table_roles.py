"""Tables whose rows a small screen sets as blocks: still tables, every cell with its heading."""

from xml.etree import ElementTree as ET

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.conftest import demo
from workshop.documents.pages import reading_page
from workshop.documents.table_roles import ROLES, with_roles

#: Read beside their heads or in two columns also on a small screen, or too knotted to be blocks.
NOT_BLOCKS = {"listing--agreement", "listing--criteria"}


@pytest.fixture(scope="module", params=["de", "en"])
def page(request):
    """The whole contract as it is read on the web."""
    return html5lib.parseFragment(str(reading_page(demo(request.param))), namespaceHTMLElements=False)


def test_every_part_of_a_table_says_what_it_is(page):
    parts = [each for each in page.iter() if each.tag in ROLES]

    assert {each.tag for each in parts} == set(ROLES)
    wrong = [
        ET.tostring(each)[:80] for each in parts if each.get("role") not in {ROLES[each.tag], "rowheader"}
    ]
    assert not wrong
    assert not [each for each in parts if (each.get("scope") == "row") != (each.get("role") == "rowheader")]


def test_every_cell_below_a_heading_carries_it(page):
    bare = []
    for table in page.iter("table"):
        looks = set((table.get("class") or "").split())
        heads = ["".join(each.itertext()).strip() for each in table.findall("thead/tr/th")]
        if not heads or not looks & {"listing", "rows"} or looks & NOT_BLOCKS:
            continue
        for row in table.findall("tbody/tr"):
            for head, cell in zip(heads, row, strict=True):
                if cell.tag == "td" and head != "§" and cell.get("data-label") != head:
                    bare.append((table.get("class"), head, cell.get("data-label")))
    assert not bare


@given(st.text(alphabet='<table>rhd /="a\n', max_size=60))
def test_words_around_a_table_stay_as_they_are(words):
    row = f'<tr id="{words.replace(chr(34), "").replace("<", "").replace(">", "")}"><td>'

    made = with_roles(row)

    assert made == row.replace("<tr", '<tr role="row"').replace("<td", '<td role="cell"')
