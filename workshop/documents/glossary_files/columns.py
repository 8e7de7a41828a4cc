"""Which column of the glossary a heading means, in the words of the step or in those that files use."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from workshop.domain.terms import FIELDS
from workshop.domain.words import LANGUAGES, Text
from workshop.steps.glossary import STEP

ID = "id"
#: A short form is the term itself, or another name for it where the file has a term as well.
ABBREVIATION = "abbreviation"

LABELS: Mapping[str, Text] = {column.key: column.label for column in STEP.rows_named("terms").columns}

WORDS: Mapping[str, tuple[str, ...]] = {
    ID: ("id", "kennung"),
    "term": (
        *("term", "begriff", "fachbegriff", "name", "bezeichnung", "benennung", "wort", "word", "stichwort"),
        *("glossary term", "business term"),
    ),
    ABBREVIATION: ("abkürzung", "kürzel", "akronym", "abbreviation", "acronym"),
    "expansion": (
        *("expansion", "ausgeschrieben", "langform", "vollform", "steht für", "stands for", "full form"),
        *("full name", "in full"),
    ),
    "definition": (
        *("definition", "beschreibung", "bedeutung", "erklärung", "erläuterung"),
        *("description", "meaning", "explanation"),
    ),
    "marketing_view": ("marketing view", "sicht des marketings", "sicht marketing", "marketing"),
    "sales_view": ("sales view", "sicht des vertriebs", "sicht vertrieb", "vertrieb", "sales"),
    "example": ("example", "examples", "beispiel", "beispiele"),
    "counter_example": (
        *("counter example", "counterexample", "counter examples", "non example"),
        *("gegenbeispiel", "gegenbeispiele"),
    ),
    "synonyms": ("synonyms", "synonym", "synonyme", "auch genannt", "also called", "also known as", "aka"),
    "avoid": (
        *("avoid", "do not say", "don t say", "do not use", "not to say"),
        *("vermeiden", "nicht sagen", "nicht verwenden", "sagen wir nicht"),
    ),
    "related": (
        *("related", "related terms", "see also", "siehe auch"),
        *("verwandt", "verwandte begriffe"),
    ),
    "category": ("category", "group", "topic", "area", "kategorie", "gruppe", "thema", "bereich"),
    "status": ("status", "state", "stand"),
    "source": ("source", "origin", "reference", "quelle", "herkunft"),
}


def plain(heading: str) -> str:
    """A heading without case, stars and punctuation."""
    words = re.sub(r"[^\w\s]|_", " ", unicodedata.normalize("NFC", heading).casefold())
    return " ".join(words.split())


KEYS = {
    **{word: key for key, words in WORDS.items() for word in words},
    **{plain(label.in_(language)): key for key, label in LABELS.items() for language in LANGUAGES},
    **{plain(key): key for key in FIELDS},
}


def key_for(heading: str) -> str | None:
    """The column that a heading means, if it means one."""
    return KEYS.get(plain(heading))


def assign(headings: Sequence[str]) -> dict[int, str]:
    """The column for each place in a row; of several headings with one meaning the first counts."""
    places: dict[int, str] = {}
    found = [key_for(heading) for heading in headings]
    short = "synonyms" if "term" in found else "term"
    for place, key in enumerate(found):
        meant = short if key == ABBREVIATION else key
        if meant and meant not in places.values():
            places[place] = meant
    return places


def unused(headings: Sequence[str], places: Mapping[int, str]) -> list[str]:
    """The headings that have a name and no column."""
    return [
        heading.strip() for place, heading in enumerate(headings) if place not in places and heading.strip()
    ]


#: Headings of the formats that have their own reader.
FOREIGN = frozenset(
    plain(heading)
    for heading in (
        *("parent", "displayName", "relatedTerms", "references", "glossaryStatus"),
        *("entity_type", "parent_nodes"),
    )
)


def is_known(heading: str) -> bool:
    """Whether a heading means something to any of the readers."""
    return key_for(heading) is not None or plain(heading) in FOREIGN
