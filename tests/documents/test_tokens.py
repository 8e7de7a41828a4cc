"""The look keeps its promises: readable in light and dark, and every name it uses exists."""

import re

import pytest

from workshop.documents.fonts import FOLDER, STATIC
from workshop.documents.tokens import colours

INKS = ("ink", "ink-soft", "marketing", "sales", "agreed", "management", "accent", "good", "careful", "bad")
PAPERS = ("paper", "paper-raised", "paper-tinted", "marketing-tint", "sales-tint", "agreed-tint")


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_every_ink_is_readable_on_every_paper(theme):
    weak = [
        (ink, paper)
        for ink in INKS
        for paper in PAPERS
        if contrast(colours()[ink][theme], colours()[paper][theme]) < 4.5
    ]

    assert weak == []
    assert contrast(colours()["on-accent"][theme], colours()["accent"][theme]) >= 4.5
    assert contrast(colours()["rule-strong"][theme], colours()["paper"][theme]) >= 3


def test_every_token_used_by_the_document_exists():
    tokens = (STATIC / "css" / "tokens.css").read_text()
    document = (STATIC / "css" / "document.css").read_text()

    defined = set(re.findall(r"(--[\w-]+):", tokens + document))

    assert set(re.findall(r"var\((--[\w-]+)", tokens + document)) <= defined


def test_every_font_file_is_used_and_there():
    tokens = (STATIC / "css" / "tokens.css").read_text()

    named = set(re.findall(r"fonts/([\w-]+\.woff2)", tokens))

    assert named == {file.name for file in FOLDER.glob("*.woff2")}
    assert any("OFL" in file.name for file in FOLDER.iterdir())
