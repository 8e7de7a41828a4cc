"""The glossary alone on paper: the dictionary of one version, with a way back to where it is read."""

from workshop.documents.look import extras
from workshop.documents.pages import DRAFT, Stamp, glossary_page
from workshop.documents.press import print_pdf, ready
from workshop.domain.contract import Document


def print_glossary(document: Document, stamp: Stamp = DRAFT, address: str = "") -> bytes:
    """The pages as PDF; `address` leads to the glossary on the web and is printed as a QR code."""
    page = ready(glossary_page(document, stamp, address))
    return print_pdf(page, on=stamp.published_on, extras=extras(stamp.look))
