"""What is said back is short, whole, and gets one last word."""

from dataclasses import replace

import pytest

from workshop.domain.portal.proposals import (
    Fate,
    HasLastWord,
    Kind,
    NoLastWord,
    NothingSaid,
    Proposal,
    Said,
    expect_whole,
    in_short,
)
from workshop.domain.versions import FIRST

SAID = Said(kind=Kind.UNCLEAR, term_id="mql", word="MQL", text="Was heißt reif?")


@pytest.fixture
def proposal(now):
    return Proposal(id=1, workshop_id="w", number=FIRST, said=SAID, made_at=now)


@pytest.mark.parametrize(
    "wrong",
    [
        {"word": ""},
        {"text": ""},
        {"text": "x" * 1001},
        {"word": "x" * 201},
        {"name": "x" * 81},
        {"term_id": ""},
        {"kind": Kind.MISSING},
    ],
)
def test_a_remark_names_a_word_and_says_something(wrong):
    with pytest.raises(NothingSaid):
        expect_whole(replace(SAID, **wrong))


def test_a_missing_word_belongs_to_no_term():
    missing = replace(SAID, kind=Kind.MISSING, term_id="")

    assert expect_whole(missing) == missing


def test_after_the_last_word_nothing_more_becomes_of_it(proposal, now):
    declined = proposal.parked(4).answered("Nein, so ist es gemeint.", declined=True, by="Ada", at=now)

    assert (declined.fate, declined.point_id, declined.answered_by) == (Fate.DECLINED, 4, "Ada")
    for again in (lambda: declined.asked(1), lambda: declined.parked(1)):
        with pytest.raises(HasLastWord):
            again()


@pytest.mark.parametrize("text", ["", "x" * 1001])
def test_an_answer_says_something(proposal, now, text):
    with pytest.raises(NoLastWord):
        proposal.answered(text, declined=False, by="Ada", at=now)


def test_a_long_text_is_cut_where_it_fits():
    assert in_short("Brezel", 6) == "Brezel"
    assert in_short("Brezeln", 6) == "Breze…"
