"""Where the glossary's words occur in a text: whole words, longest first, each once per section."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from workshop.domain.contract import Document

#: A place where a term may begin: not inside a word, nor after a hyphen as in "Vor-MQL".
START = re.compile(r"(?<![\w-])(?:\w+|[^\w\s])")


def term_anchor(entry_id: str) -> str:
    """The place of a term on the page; an id may hold anything, an anchor must not."""
    return "term-" + re.sub(r"[^\w.:-]", "-", entry_id)


class Term:
    """One spelling of a glossary term; abbreviations in capitals insist on their capitals."""

    def __init__(self, spelling: str, anchor: str) -> None:
        self.spelling, self.anchor = spelling, anchor
        self._pattern: re.Pattern[str] | None = None

    @property
    def pattern(self) -> re.Pattern[str]:
        """Made when first needed: most of 5,000 terms never come up."""
        if self._pattern is None:
            words = r"\s+".join(map(re.escape, self.spelling.split()))
            self._pattern = re.compile(words + r"(?![\w-])", 0 if self.spelling.isupper() else re.IGNORECASE)
        return self._pattern


@dataclass(frozen=True)
class Glossary:
    """Every spelling by the word it begins with, the longest first."""

    by_start: dict[str, list[Term]] = field(default_factory=dict)

    @classmethod
    def of(cls, spellings: Iterator[tuple[str, str]]) -> "Glossary":
        """The glossary of (spelling, anchor); the first to claim a spelling keeps it."""
        terms: dict[str, Term] = {}
        for spelling, anchor in spellings:
            plain = unicodedata.normalize("NFC", spelling).strip()
            if plain:
                terms.setdefault(plain, Term(plain, anchor))
        by_start: dict[str, list[Term]] = {}
        for term in sorted(terms.values(), key=lambda term: -len(term.spelling)):
            begin = START.match(term.spelling)
            if begin:
                by_start.setdefault(begin[0].casefold(), []).append(term)
        return cls(by_start)

    @classmethod
    def of_document(cls, document: Document) -> "Glossary":
        """The terms of the document's glossary and everything they are also called."""
        return cls.of(_spellings(document))


@dataclass(frozen=True)
class Links:
    """What may still be linked where we are reading; made anew for every section."""

    glossary: Glossary
    own: str = ""
    seen: set[str] = field(default_factory=set)

    def section(self) -> "Links":
        """Links for a new section, in which nothing was linked yet."""
        return Links(self.glossary)

    def entry(self, entry_id: str) -> "Links":
        """Links for a term's own entry, which does not point to itself."""
        return replace(self, own=term_anchor(entry_id), seen=set())

    def normal(self, text: str) -> str:
        """The one spelling in which words are compared."""
        return unicodedata.normalize("NFC", text)

    def split(self, text: str) -> list[tuple[str, str]]:
        """The text in pieces: (words, anchor), the anchor empty where nothing is linked."""
        before, found = self.split_after(self.normal(text))
        pieces = [(before, "")]
        for words, anchor, after in found:
            pieces += [(words, anchor), (after, "")]
        return [piece for piece in pieces if piece[0]]

    def split_after(self, text: str) -> tuple[str, list[tuple[str, str, str]]]:
        """The text before the first link, then every link as (words, anchor, text after it)."""
        found = list(self._found(text)) if self.glossary.by_start else []
        begins = [begin for begin, _, _ in found] + [len(text)]
        links = [
            (text[begin:end], anchor, text[end:following])
            for (begin, end, anchor), following in zip(found, begins[1:], strict=True)
        ]
        return text[: begins[0]], links

    def _found(self, text: str) -> Iterator[tuple[int, int, str]]:
        done = 0
        for start in START.finditer(text):
            if start.start() < done:
                continue
            hit = self._longest_at(text, start)
            if hit is None:
                continue
            end, anchor = hit
            done = end
            if anchor != self.own and anchor not in self.seen:
                self.seen.add(anchor)
                yield start.start(), end, anchor

    def _longest_at(self, text: str, start: re.Match[str]) -> tuple[int, str] | None:
        for term in self.glossary.by_start.get(start[0].casefold(), ()):
            match = term.pattern.match(text, start.start())
            if match:
                return match.end(), term.anchor
        return None


NO_LINKS = Links(Glossary())


def _spellings(document: Document) -> Iterator[tuple[str, str]]:
    section = document.section("glossary")
    listing = section.listing("terms") if section else None
    entries = listing.entries if listing else ()
    for entry in entries:
        yield entry.title, term_anchor(entry.id)
    for entry in entries:
        for key in ("expansion", "synonyms"):
            value = entry.get(key)
            for words in value.words if value else ():
                yield words, term_anchor(entry.id)
