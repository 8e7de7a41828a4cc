"""The chain of figures keeps its numbers apart, however long they are, and leaves the others to the strip."""

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.documents.conftest import demo
from workshop.documents import figure_chain
from workshop.documents.fonts import SERIF, metrics
from workshop.documents.pages import contract_page
from workshop.documents.words import words_in
from workshop.domain.contract import Document, Figure, Section

CHAIN = ("leads", "mql", "sal", "sql", "won")
FURTHER = (
    Figure(key="mql_per_rep", label="MQL je Person", exact="6/1", words="6"),
    Figure(key="value_per_mql", label="Wert eines MQL", exact="2520/1", words="2.520 €"),
)


def calculator(numbers: tuple[str, ...], further: tuple[Figure, ...] = ()) -> tuple[Document, Section]:
    document = demo("de", ("calculator",))
    figures = tuple(
        Figure(key=key, label=f"{key} pro Monat", exact="1/1", words=words)
        for key, words in zip(CHAIN, numbers, strict=True)
    )
    section = replace(document.section("calculator"), figures=figures + further)
    return replace(document, parts=(replace(document.parts[-1], sections=(section,)),)), section


@pytest.mark.parametrize(
    "numbers",
    [
        ("96", "24", "17", "10", "2,5"),
        ("1.666.667", "333.334", "83.334", "41.667", "12.500,5"),
        ("1.666.667.000.001", "333.334.000.001", "83.334.000", "41.667.000", "12.500.000,5"),
    ],
)
def test_the_numbers_never_touch(numbers):
    picture = figure_chain.draw(calculator(numbers)[1], words_in("de"))

    spans = [
        (label.x - width / 2, label.x + width / 2)
        for label in picture.labels
        if label.serif
        for width in [metrics(SERIF).width(label.text, label.size)]
    ]

    assert len(spans) == len(numbers)
    assert spans[0][0] >= 0
    assert spans[-1][1] <= picture.width
    assert all(left[1] + 10 < right[0] for left, right in pairwise(spans))


def test_short_numbers_stay_large():
    picture = figure_chain.draw(calculator(("96", "24", "17", "10", "2,5"))[1], words_in("de"))

    assert {label.size for label in picture.labels if label.serif} == {figure_chain.NUMBERS}


def test_further_figures_stand_under_the_chain_and_not_in_it():
    document, section = calculator(("96", "24", "17", "10", "2,5"), FURTHER)

    page = contract_page(document)
    drawing, rest = page.split('<svg class="picture"')[1].split("</svg>", 1)

    assert figure_chain.further(section) == list(FURTHER)
    assert "2.520" not in drawing
    assert rest.index("MQL je Person") < rest.index("2.520 €") < rest.index("calculator__more")
