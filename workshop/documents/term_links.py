"""Where the glossary's words occur in a text: whole words, longest first, each once per section."""

import math
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from workshop.documents.tangle import Patience
from workshop.domain.contract import Document

#: What a text is read by: a word, or a single mark. A term is a row of these.
PIECE = re.compile(r"\w+|[^\w\s]")
#: What may not stand right before or after a term: "Leader" and "Lead-Stau" are other words than "Lead".
JOINED = re.compile(r"[\w-]")

#: Longer rows of words are sentences, and every length costs a look at every word.
MOST_PIECES = 20


def term_anchor(entry_id: str) -> str:
    """The place of a term on the page; an id may hold anything, an anchor must not."""
    return "term-" + re.sub(r"[^\w.:-]", "-", entry_id)


def entry_anchor(step: str, rows: str, entry_id: str) -> str:
    """The place of any other entry on the page."""
    return re.sub(r"[^\w.:-]", "-", f"{step}.{rows}.{entry_id}")


@dataclass(frozen=True)
class Glossary:
    """Every spelling, found by its first piece and the number of its pieces."""

    #: How many pieces the terms have that begin with this one, the most first.
    lengths: Mapping[str, Sequence[int]] = field(default_factory=dict)
    #: The spellings (with their anchors) that read the same in any case.
    terms: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)

    @classmethod
    def of(cls, spellings: Iterable[tuple[str, str]]) -> "Glossary":
        """The glossary of (spelling, anchor); the first to claim a spelling keeps it."""
        lengths: dict[str, set[int]] = {}
        terms: dict[str, dict[str, str]] = {}
        for given, anchor in spellings:
            spelling = _one_line(unicodedata.normalize("NFC", given))
            pieces = PIECE.findall(spelling)
            if 0 < len(pieces) <= MOST_PIECES:
                lengths.setdefault(pieces[0].casefold(), set()).add(len(pieces))
                terms.setdefault(spelling.casefold(), {}).setdefault(spelling, anchor)
        return cls(
            {start: sorted(counts, reverse=True) for start, counts in lengths.items()},
            {folded: tuple(named.items()) for folded, named in terms.items()},
        )

    def anchor(self, words: str) -> str | None:
        """Where these words lead to; abbreviations in capitals insist on their capitals."""
        said = _one_line(words)
        for spelling, anchor in self.terms.get(said.casefold(), ()):
            if said == spelling or not spelling.isupper():
                return anchor
        return None

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
    #: Shared by all sections of a document.
    patience: Patience = field(default_factory=Patience)

    def section(self) -> "Links":
        """Links for a new section, in which nothing was linked yet."""
        return Links(self.glossary, patience=self.patience)

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
        found = list(self._found(text)) if self.glossary.terms else []
        begins = [begin for begin, _, _ in found] + [len(text)]
        links = [
            (text[begin:end], anchor, text[end:following])
            for (begin, end, anchor), following in zip(found, begins[1:], strict=True)
        ]
        return text[: begins[0]], links

    def _found(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Every place to be linked; a longer term is not taken apart, even where it is not linked again."""
        done = 0
        pieces = [piece.span() for piece in PIECE.finditer(text)]
        for place, (begin, _) in enumerate(pieces):
            hit = self._longest_at(text, pieces, place) if begin >= done else None
            if hit is None:
                continue
            done, anchor = hit
            if anchor != self.own and anchor not in self.seen:
                self.seen.add(anchor)
                yield begin, done, anchor

    def _longest_at(self, text: str, pieces: Sequence[tuple[int, int]], place: int) -> tuple[int, str] | None:
        begin, first_end = pieces[place]
        if JOINED.match(text[begin - 1 : begin]):
            return None
        for length in self.glossary.lengths.get(text[begin:first_end].casefold(), ()):
            if place + length > len(pieces):
                continue
            end = pieces[place + length - 1][1]
            anchor = None if JOINED.match(text, end) else self.glossary.anchor(text[begin:end])
            if anchor:
                return end, anchor
        return None


NO_LINKS = Links(Glossary(), patience=Patience(left=math.inf))


def _spellings(document: Document) -> Iterator[tuple[str, str]]:
    entries = document.rows("glossary", "terms")
    for entry in entries:
        yield entry.title, term_anchor(entry.id)
    for entry in entries:
        for key in ("expansion", "synonyms"):
            value = entry.get(key)
            for words in value.words if value else ():
                yield words, term_anchor(entry.id)


def _one_line(words: str) -> str:
    return " ".join(words.split())
