"""A redline is read, not decoded: what stays is calm, what is new is whole, what moved says so."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.comparison.redline import Piece, one_side, readable, redline, shortened

TEXT = "A lead is anybody who left a name. Sales calls within four business hours. After that it is returned."


def told(pieces):
    marks = {
        "same": "{}",
        "removed": "[-{}]",
        "added": "[+{}]",
        "moved-from": "[<{}]",
        "moved-to": "[>{}]",
        "gap": "{}",
    }
    return re.sub(
        r"\s+", " ", "".join(marks[each.kind].format(each.text) + each.gap for each in pieces)
    ).strip()


@pytest.mark.parametrize(("before", "after", "shown"), [
    ("within four hours", "within three hours", "within [-four] [+three] hours"),
    ("Sales calls back.", "Sales calls back. At once.", "Sales calls back. [+At once.]"),
    ("at least 15 shops", "at least 20 shops", "at least [-15] [+20] shops"),
    ("up to 15.000 €", "up to 15.500 €", "up to [-15.000] [+15.500] €"),
    # what is hardly related is read one after the other
    ("Bread is good.", "Nobody calls on Sundays.", "[-Bread is good.] [+Nobody calls on Sundays.]"),
    # an island of one small word is given up
    ("the offer of the week is sent to a manager of sales today",
     "the offer of the week is written by hand of marketing today",
     "the offer of the week is [-sent to a manager of sales] [+written by hand of marketing] today"),
    # the marks of Markdown are no words
    ("**Fifteen** shops and more", "Fifteen shops and more", "Fifteen shops and more"),
])  # fmt: skip
def test_a_redline_reads_like_a_sentence(before, after, shown):
    assert told(redline(before, after)) == shown


def test_a_sentence_that_only_stands_elsewhere_has_moved():
    first, second, third = re.split(r"(?<=\.) ", TEXT)

    pieces = redline(TEXT, f"{second} {third} {first}")

    assert {piece.kind for piece in pieces} == {"same", "moved-from", "moved-to"}
    assert [piece.text for piece in pieces if piece.kind == "moved-to"] == [first]


def test_an_abbreviation_ends_no_sentence():
    assert told(redline("Brot, z. B. Roggen.", "Brot, z. B. Weizen.")) == "Brot, z. B. [-Roggen] [+Weizen]."


words = st.sampled_from(
    [
        "lead",
        "sales",
        "calls",
        "four,",
        "hours.",
        "the",
        "a",
        "„Begriff“",
        "z.",
        "B.",
        "4,5",
        "–",
        "return?",
        "(soon)",
    ]
)
wordings = st.lists(words | st.just("\n"), max_size=40).map(" ".join)


@given(wordings, wordings)
def test_both_wordings_can_be_read_out_of_a_redline(before, after):
    pieces = redline(before, after)

    def bare(text):
        return re.sub(r"\s", "", readable(text))

    def those(*kinds):
        return re.sub(r"\s", "", "".join(piece.text for piece in pieces if piece.kind in kinds))

    assert those("same", "removed", "moved-from") == bare(before)
    assert those("same", "added", "moved-to") == bare(after)


@given(wordings)
def test_equal_wordings_have_nothing_to_mark(text):
    assert {piece.kind for piece in redline(text, text)} <= {"same"}


def test_what_is_far_from_a_change_is_left_out():
    long = " ".join(f"word{n}" for n in range(60))

    pieces = shortened(redline(f"{long} four {long}", f"{long} three {long}"), 3)

    assert told(pieces) == "… word57 word58 word59 [-four] [+three] word0 word1 word2 …"


def test_a_text_beyond_all_measure_is_not_looked_into():
    assert redline("x. " * 3_000, "y. " * 3_000)[0].kind == "removed"
    assert shortened((Piece("same", "short"),), 3) == (Piece("same", "short"),)


def test_what_is_left_out_begins_at_a_pause_and_never_after_an_and():
    after = "We know the contact data of the person, and whether they fit is said elsewhere in so many words."

    pieces = shortened(redline(after.replace("know", "had"), after), 9)

    told = " ".join(piece.text for piece in pieces)
    assert told.endswith("the contact data of the person, …")


def test_each_side_is_set_as_a_text_of_its_own():
    pieces = redline(
        "A chain of its own that bakes, whose shops sell.", "A chain of its own, whose shops sell."
    )

    before, now = (one_side(pieces, other) for other in ({"added", "moved-to"}, {"removed", "moved-from"}))

    assert "".join(piece.text + piece.gap for piece in before).strip() == (
        "A chain of its own that bakes, whose shops sell."
    )
    assert "".join(piece.text + piece.gap for piece in now).strip() == "A chain of its own, whose shops sell."
