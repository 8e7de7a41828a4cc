"""A contract as it is laid out: which text stands where on which page."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from weasyprint import HTML
from weasyprint.formatting_structure.boxes import MarginBox, TextBox

from workshop.documents.bundled import fetcher
from workshop.documents.look import HOUSE, extras
from workshop.documents.pages import Stamp
from workshop.documents.press import html_of
from workshop.domain.contract import Document

#: Lines set close share this much of their height: what hangs below one, and what rises above the next.
CLOSE = 0.4


@dataclass(frozen=True)
class Text:
    """A stretch of one line."""

    words: str
    left: float
    top: float
    right: float
    bottom: float

    def is_over(self, other: "Text") -> bool:
        """Whether both stand in the same place."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        least = min(self.bottom - self.top, other.bottom - other.top)
        return wide > 1 and high > CLOSE * least


def laid_out(document: Document, stamp: Stamp) -> list[Any]:
    """The pages."""
    html = html_of(document, stamp)
    made = HTML(string=html, base_url=HOUSE, url_fetcher=fetcher(extras(stamp.look)))
    return [page._page_box for page in made.render(presentational_hints=True).pages]  # noqa: SLF001 # no other way


def texts(page: Any, *, margins: bool = True) -> list[Text]:
    """Every text on a page, as it stands in its line; without the mark that lies under all of them."""
    return [
        Text(
            each.text,
            each.position_x,
            each.position_y,
            each.position_x + each.width,
            each.position_y + each.height,
        )
        for root in page.children
        if not (isinstance(root, MarginBox) and (not margins or root.at_keyword == "@left-middle"))
        for each in root.descendants()
        if isinstance(each, TextBox) and each.text.strip()
    ]


def overprinted(page: Any) -> Iterator[tuple[str, str]]:
    """Each pair of texts that stand in the same place."""
    return ((one.words, other.words) for one, other in combinations(texts(page), 2) if one.is_over(other))
