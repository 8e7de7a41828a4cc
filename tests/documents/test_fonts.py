"""How lines of text are broken."""

from hypothesis import given
from hypothesis import strategies as st

from workshop.documents.fonts import SANS, metrics, wrapped


def test_a_word_that_is_too_long_is_broken_with_hyphens_that_fit():
    lines = wrapped("Donaudampfschifffahrtsgesellschaft und mehr", 60, 9)

    assert "".join(lines).replace("-", "").startswith("Donaudampfschifffahrtsgesellschaft")
    assert all(metrics(SANS).width(line, 9) <= 60 for line in lines)
    assert lines[-1] == "mehr"


@given(st.text(alphabet="imW", min_size=1, max_size=300), st.floats(min_value=20, max_value=200))
def test_no_letter_is_lost_and_no_line_too_wide(word, width):
    lines = wrapped(word, width, 10)

    assert "".join(line.removesuffix("-") for line in lines) == word
    assert all(metrics(SANS).width(line, 10) <= width + 1e-6 for line in lines)


def test_ten_thousand_letters_without_a_space_are_broken_too():
    lines = wrapped("m" * 10_000, 120, 9)

    assert len(lines) > 100
    assert sum(line.count("m") for line in lines) == 10_000
