"""The demo as a Document in both languages, and one small contract that is printed once for all."""

from dataclasses import dataclass
from datetime import date
from io import BytesIO

import pypdf
import pytest

from tests.documents.made_up import made_up
from workshop.documents import press
from workshop.documents.compiling import records_of
from workshop.documents.compose import compose
from workshop.documents.pages import Stamp
from workshop.domain.contract import Document
from workshop.domain.words import Language
from workshop.steps.agenda import AGENDA, chosen

LETTERS = "".join(
    chr(code)
    for first, last in ((0xC0, 0x17F), (0x391, 0x3A9), (0x3AC, 0x3CE), (0x400, 0x45F))
    for code in range(first, last + 1)
    if chr(code).isalpha()
)
PANGRAM = "Łódź, Ňuñoa, Größe, İstanbul, Þórður: „Zwölf“ – 14 % … € ≥ → “Ελλάδα” Ужгород"
STAMP = Stamp(number="1.0", published_on=date(2026, 12, 7), note="Die erste Fassung.")


def demo(language: Language, slugs: tuple[str, ...] = ()) -> Document:
    """The worked examples as a contract, whole or only these steps."""
    agenda = chosen(slugs) if slugs else AGENDA
    return compose(
        agenda,
        {step.slug: step.example_in(language) for step in agenda},
        company="Krume GmbH",
        title={"de": "Vertrag", "en": "Contract"}[language],
        language=language,
    )


@pytest.fixture(scope="session", params=["de", "en"])
def whole(request) -> Document:
    return demo(request.param)


@dataclass(frozen=True)
class Printed:
    """A contract on paper: its page, its bytes and what a reader makes of them."""

    document: Document
    html: str
    pdf: bytes
    reader: pypdf.PdfReader
    text: str


@pytest.fixture(scope="session")
def printed() -> Printed:
    agenda = chosen(("what", "glossary", "lead-stages", "term"))
    agreed = {step.slug: step.example_in("de") for step in agenda}
    agreed["what"] = {
        "offer": f"{PANGRAM}\n\n{' '.join(LETTERS)}",
        "not_offered": "Siehe [hier](https://example.org/a).\n\n# Kein Titel",
    }
    document = compose(
        agenda,
        agreed,
        company="Krume GmbH",
        title="Vertrag",
        language="de",
        decisions=records_of(made_up("de"), "de"),
    )
    html = press.html_of(document, STAMP)
    pdf = press.print_document(document, STAMP)
    reader = pypdf.PdfReader(BytesIO(pdf))
    text = "\n".join(page.extract_text() for page in reader.pages)
    return Printed(document=document, html=html, pdf=pdf, reader=reader, text=text)
