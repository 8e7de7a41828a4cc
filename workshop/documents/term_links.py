"""Where the glossary's words occur in a text: in any form, whole words, longest first, once per section."""

import math
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from workshop.documents.tangle import Patience
from workshop.domain.contract import Document
from workshop.domain.forms import LEFT, bases, root, same_case
from workshop.domain.words import Language

#: What a text is read by: a word, or a single mark. A term is a row of these.
PIECE = re.compile(r"\w+|[^\w\s]")
#: Addresses are no running text; what tells quickly that there are none.
ADDRESS = re.compile(r"(?:\w+://|www\.|mailto:)\S+|\S+@\S+")
ADDRESSED = re.compile(r"://|www\.|mailto:|@")
WORDS = re.compile(r"\w+")
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
    #: The same two for whatever may stand in another form, by what all its forms share.
    form_lengths: Mapping[str, Sequence[int]] = field(default_factory=dict)
    forms: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)
    #: Of what language the forms are; None if words are meant only as they are spelt.
    language: Language | None = None
    #: What was found out for words that were read.
    known: dict[str, tuple[int, ...]] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, spellings: Iterable[tuple[str, str]], language: Language | None = None) -> "Glossary":
        """The glossary of (spelling, anchor); the first to claim a spelling keeps it."""
        lengths: dict[str, set[int]] = {}
        terms: dict[str, dict[str, str]] = {}
        form_lengths: dict[str, set[int]] = {}
        forms: dict[str, dict[str, str]] = {}
        for given, anchor in spellings:
            spelling = _one_line(unicodedata.normalize("NFC", given))
            pieces = PIECE.findall(spelling)
            if 0 < len(pieces) <= MOST_PIECES:
                lengths.setdefault(pieces[0].casefold(), set()).add(len(pieces))
                terms.setdefault(spelling.casefold(), {}).setdefault(spelling, anchor)
                if (
                    language
                    and len(pieces[-1]) >= LEFT
                    and pieces[-1][-1].isalpha()
                    and not spelling.isupper()
                ):
                    head, last = _apart(spelling, language)
                    first = root(pieces[0], language) if head else last.casefold()
                    form_lengths.setdefault(first, set()).add(len(pieces))
                    forms.setdefault(head + last.casefold(), {}).setdefault(spelling, anchor)
        return cls(
            _longest_first(lengths), _fixed(terms), _longest_first(form_lengths), _fixed(forms), language
        )

    def anchor(self, words: str) -> str | None:
        """Where these words lead to; abbreviations in capitals insist on their capitals."""
        said = _one_line(words)
        for spelling, anchor in self.terms.get(said.casefold(), ()):
            if said == spelling or not spelling.isupper():
                return anchor
        return None

    def anchor_of_form(self, words: str) -> str | None:
        """Where words lead to that are no spelling themselves but a form of one: "Filialen", "MQLs"."""
        if self.language is None:
            return None
        said = _one_line(words)
        if said.endswith("s") and said[:-1].isupper():
            return next((anchor for each, anchor in self._named(said[:-1]) if each == said[:-1]), None)
        head, last = _apart(said, self.language)
        for base in (*([last.casefold()] if head else ()), *bases(last, self.language)):
            for spelling, anchor in self.forms.get(head + base, ()):
                if same_case(last, PIECE.findall(spelling)[-1], self.language):
                    return anchor
        return None

    def lengths_from(self, word: str) -> Sequence[int]:
        """How many pieces the terms may have that begin with this word or a form of it, the most first."""
        if self.language is None:
            return self.lengths.get(word.casefold(), ())
        if word not in self.known:  # texts say the same few words again and again
            self.known[word] = tuple(sorted(self._lengths_from(word, self.language), reverse=True))
        return self.known[word]

    def _lengths_from(self, word: str, language: Language) -> set[int]:
        counts = set(self.lengths.get(word.casefold(), ()))
        counts |= {each for each in self.form_lengths.get(root(word, language), ()) if each > 1}
        is_form = any(map(self.forms.__contains__, bases(word, language)))
        return counts | {1} if is_form or word[:-1].isupper() else counts

    def _named(self, words: str) -> Sequence[tuple[str, str]]:
        return self.terms.get(words.casefold(), ())

    @classmethod
    def of_document(cls, document: Document) -> "Glossary":
        """The terms of the document's glossary and everything they are also called."""
        return cls.of(_spellings(document), document.language)


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
        apart = [each.span() for each in ADDRESS.finditer(text)] if ADDRESSED.search(text) else ()
        pieces = [
            piece.span()
            for piece in PIECE.finditer(text)
            if not any(begin <= piece.start() < end for begin, end in apart)
        ]
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
        for length in self.glossary.lengths_from(text[begin:first_end]):
            if place + length > len(pieces):
                continue
            end = pieces[place + length - 1][1]
            if JOINED.match(text, end):
                continue
            words = text[begin:end]
            anchor = self.glossary.anchor(words) or self.glossary.anchor_of_form(words)
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


def _apart(words: str, language: Language) -> tuple[str, str]:
    """All but the last word by what their forms share, without case; and the last word."""
    begin = max((piece.start() for piece in PIECE.finditer(words)), default=0)
    head = WORDS.sub(lambda word: root(word[0], language), words[:begin])
    return head.casefold(), words[begin:]


def _longest_first(lengths: Mapping[str, set[int]]) -> dict[str, Sequence[int]]:
    return {start: sorted(counts, reverse=True) for start, counts in lengths.items()}


def _fixed(terms: Mapping[str, Mapping[str, str]]) -> dict[str, Sequence[tuple[str, str]]]:
    return {folded: tuple(named.items()) for folded, named in terms.items()}


def _one_line(words: str) -> str:
    return " ".join(words.split())
