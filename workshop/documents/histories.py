"""Where the history of an entry is found, from the reading view."""

from typing import Final
from urllib.parse import quote

from workshop.domain.contract import Document, Entry
from workshop.domain.words import Text

WORD: Final = Text(de="Verlauf", en="History")


class Histories:
    """The way from each entry of a document to all its wordings."""

    def __init__(self, document: Document, address: str) -> None:
        """Lead to the histories below this address."""
        self.word = WORD.in_(document.language)
        self._addresses = {
            id(entry): address
            + "/".join(map(quote, (section.slug, rows, entry.id) if rows else (section.slug,)))
            for part in document.parts
            for section in part.sections
            for rows, entry in section.entries()
        }

    def of(self, entry: Entry) -> str:
        """The address of an entry's history."""
        return self._addresses[id(entry)]
