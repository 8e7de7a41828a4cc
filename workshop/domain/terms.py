"""One term beside another: whether they share a name, contradict each other, or could be joined."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any

from workshop.domain.naming import free_id
from workshop.domain.step import Answer, is_empty

#: The columns of a term in their order; every row also has an id.
FIELDS = (
    "term",
    "expansion",
    "definition",
    "marketing_view",
    "sales_view",
    "example",
    "counter_example",
    "synonyms",
    "avoid",
    "related",
    "category",
    "status",
    "source",
)
LISTS = frozenset({"synonyms", "avoid", "related"})
#: A longer source says where to look, but makes no title.
LONGEST_BYNAME = 60

Term = Mapping[str, Any]


@lru_cache(maxsize=50_000)
def key_of(name: str) -> str:
    """How names are compared: without case, spaces, hyphens and what cannot be seen."""
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
    kept = "".join(each for each in folded if unicodedata.category(each) not in {"Zs", "Pd", "Cf", "Cc"})
    return kept or folded


def title_of(term: Term) -> str:
    """What a term is called."""
    return str(term.get("term") or "")


def bynames(term: Term) -> list[str]:
    """The keys of what else it is called: its expansion and its synonyms."""
    return [key_of(name) for name in (term.get("expansion"), *(term.get("synonyms") or ())) if name]


def titles_apart(term: Term) -> Iterator[str]:
    """Titles that tell it from another of its name: with its source, its category, or a number."""
    title = title_of(term)
    for key in ("source", "category"):
        byname = str(term.get(key) or "").split(" (")[0].strip()
        if 0 < len(byname) <= LONGEST_BYNAME:
            yield f"{title} ({byname})"
    number = 2
    while True:
        yield f"{title} ({number})"
        number += 1


def keys_apart(term: Term) -> list[str]:
    """The keys of titles under which it may have been kept beside another of its name."""
    return [key_of(title) for title in islice(titles_apart(term), 4)]


def contradicts(ours: Term, theirs: Term) -> set[str]:
    """The columns in which both say something, and not the same; the title is none of them."""
    return {
        key
        for key in FIELDS[1:]
        if key not in LISTS
        and not is_empty(ours.get(key))
        and not is_empty(theirs.get(key))
        and _words(ours[key]) != _words(theirs[key])
    }


def adds(ours: Term, theirs: Term) -> set[str]:
    """The columns that would grow without losing a word."""
    full = filled(ours, theirs)
    return {key for key in FIELDS if (ours.get(key) or None) != (full.get(key) or None)}


def filled(ours: Term, theirs: Term) -> Answer:
    """Our term with empty columns filled, lists completed, and their name for it among the synonyms."""
    full = dict(ours)
    title = key_of(title_of(ours))
    names = {title, *bynames(ours)}
    for key in FIELDS[1:]:
        value = theirs.get(key)
        if key in LISTS:
            full[key] = _joined(ours.get(key) or [], value or [], names if key == "synonyms" else set())
        elif is_empty(ours.get(key)) and not is_empty(value) and not _repeats(key, value, title):
            full[key] = value
    if title_of(theirs) and title not in keys_apart(theirs):
        full["synonyms"] = _joined(full["synonyms"], [title_of(theirs)], names)
    return {key: value for key, value in full.items() if value != [] or key in ours}


def overwritten(ours: Term, theirs: Term) -> Answer:
    """Our term with theirs wherever they say something; what they leave empty and all lists stay."""
    return filled({**ours, **{key: theirs[key] for key in contradicts(ours, theirs)}}, theirs)


def _words(text: str) -> list[str]:
    return unicodedata.normalize("NFC", text).split()


def _repeats(key: str, value: Any, title: str) -> bool:
    """Whether an expansion only says the title again that it would go under."""
    return key == "expansion" and key_of(value) == title


def _joined(ours: Sequence[str], theirs: Sequence[str], but: set[str]) -> list[str]:
    known = {key_of(each) for each in ours} | but
    joined = list(ours)
    for each in theirs:
        if key_of(each) not in known:
            known.add(key_of(each))
            joined.append(each)
    return joined


class Ids:
    """The ids in use. Counts on for titles that look alike, so that thousands of them cost no time."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self.taken = set(taken)
        self._counted: Counter[str] = Counter()

    def take(self, wish: str, title: str) -> str:
        """The wished-for id if it is free, or else one made of the title; taken from now on."""
        stem = chosen = free_id(title, set())
        if wish and wish not in self.taken:
            chosen = wish
        while chosen in self.taken:
            self._counted[stem] += 1
            chosen = f"{stem}-{self._counted[stem] + 1}"
        self.taken.add(chosen)
        return chosen
