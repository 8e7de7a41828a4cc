"""What travels inside the PDF: the content for machines, and the glossary for spreadsheets."""

from dataclasses import dataclass
from typing import Final

from workshop.documents.glossary_files.writers import as_csv
from workshop.documents.words import words_in
from workshop.domain.contract import Document
from workshop.domain.words import Text

CONTENT: Final = "contract.json"
GLOSSARY: Final = "glossary.csv"
ABOUT_GLOSSARY: Final = Text(de="Das Glossar als Tabelle", en="The glossary as a table")


@dataclass(frozen=True, kw_only=True)
class Enclosure:
    """A file that travels inside the PDF."""

    name: str
    about: str
    content: bytes


def own_enclosures(document: Document) -> tuple[Enclosure, ...]:
    """The canonical JSON of a document, and its glossary as CSV if it has one."""
    language = document.language
    about = words_in(language)["machine_readable"]
    content = Enclosure(name=CONTENT, about=about, content=document.canonical)
    section = document.section("glossary")
    listing = section.listing("terms") if section else None
    if listing is None:
        return (content,)
    terms = [{"id": term.id, **{value.key: value.plain for value in term.values}} for term in listing.entries]
    table = as_csv(terms, delimiter=";" if language == "de" else ",")
    return content, Enclosure(name=GLOSSARY, about=ABOUT_GLOSSARY.in_(language), content=table)
