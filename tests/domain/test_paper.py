"""A colour of one's own must be one, and must be readable on paper."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.paper import LEAST_CONTRAST, NoColour, TooPale, colour_of, contrast_on_paper


@pytest.mark.parametrize("given_", ["#1D4F7C", "1d4f7c", " #1d4f7c "])
def test_a_colour_is_kept_in_one_spelling(given_):
    assert colour_of(given_) == "#1d4f7c"


def test_no_colour_is_no_mistake():
    assert colour_of(" ") == ""


@pytest.mark.parametrize(
    "wrong", ["red", "#12345", "#1234567", "url(x)", "#12345g", "}*{x:y", "#12345\n6", "#１２３４５６"]
)
def test_what_is_no_colour_is_refused(wrong):
    with pytest.raises(NoColour):
        colour_of(wrong)


def test_black_and_white_are_the_ends_of_the_scale():
    assert contrast_on_paper("#000000") == 21
    assert contrast_on_paper("#ffffff") == 1


@given(st.integers(0, 0xFFFFFF))
def test_a_colour_that_is_too_pale_comes_back_dark_enough(number):
    colour = f"#{number:06x}"
    try:
        assert contrast_on_paper(colour_of(colour)) >= LEAST_CONTRAST
    except TooPale as refused:
        darker = re.findall(r"#[0-9a-f]{6}", refused.sentence.en)[-1]
        assert colour_of(darker) == darker
