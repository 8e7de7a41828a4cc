"""A Document as a Word file: the same parts, clauses, figures, decisions and open points as the contract."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from workshop.documents import figures
from workshop.documents.figures import with_minus
from workshop.documents.pages import DRAFT, Stamp
from workshop.documents.paper_words import paper_words
from workshop.documents.typesetter import Typesetter
from workshop.documents.word_file.joined import joined
from workshop.documents.word_file.sheet import Sheet
from workshop.documents.words import filled, words_in
from workshop.domain.contract import Document, Entry, Listing, Section, Value
from workshop.domain.decision_record import DecisionRecord

#: A list with more columns prints as sheets, as it does in the contract.
MOST_COLUMNS: Final = 5
NO_DAY: Final = date(2000, 1, 1)
#: Columns that say what the name of the row says already, as in the contract.
UNTOLD: Final = {"parties": ("side", "signs")}


def word_file(document: Document, stamp: Stamp = DRAFT) -> bytes:
    """The contract as the bytes of a .docx, marked as an unsigned working copy; always the same bytes."""
    return _Writing(document, stamp).done()


class _Writing:
    """One file while it is written."""

    def __init__(self, document: Document, stamp: Stamp) -> None:
        self._document, self._stamp = document, stamp
        self._words = {**words_in(document.language), **document.words}
        self._page = Typesetter(document, self._words)
        self._sheet = Sheet(
            language=document.language,
            look=stamp.look,
            title=f"{document.title} – {document.company}",
            author=document.company,
            on=stamp.published_on or NO_DAY,
        )

    def done(self) -> bytes:
        """Everything, in the order of the contract."""
        self._cover()
        self._sheet.contents(self._words["contents"])
        for part in self._document.parts:
            number = f"{part.number} " if part.number else ""
            self._sheet.heading(f"{number}{part.title}", 1)
            self._sheet.line(part.lead, "Subtitle")
            for section in part.sections:
                self._section(section)
        self._open_points()
        self._decisions()
        return self._sheet.packed()

    def _cover(self) -> None:
        document, words, stamp = self._document, self._words, self._stamp
        edition = f"{words['version']} {stamp.number}" if stamp.number else words["draft"]
        mark = paper_words(document.language)["working_copy"]
        self._sheet.frame(mark, f"{document.company} · {edition} · {document.fingerprint[:8]}")
        self._sheet.title(document.title)
        self._sheet.line(document.company, "Subtitle")
        self._sheet.line(mark, "Intense Quote")
        self._sheet.line(edition)
        if stamp.published_on:
            self._sheet.line(f"{words['published']} {self._page.day(stamp.published_on)}")
        if stamp.note:
            self._sheet.line(stamp.note)
        self._sheet.line(f"{words['fingerprint']}: {document.fingerprint}")

    def _section(self, section: Section) -> None:
        number = f"§ {section.number} " if section.number else ""
        self._sheet.heading(number + section.title, 2)
        if not section.agreed:
            self._sheet.line(self._words["not_agreed"])
        if section.single:
            self._values(section.single)
        if section.figures:
            rows = [(figure.label, figure.words) for figure in section.figures]
            self._sheet.table((section.title, self._words["result"]), rows)
        for listing in section.listings:
            self._listing(section, listing)

    def _listing(self, section: Section, listing: Listing) -> None:
        if section.single or len(section.listings) > 1:
            self._sheet.line(listing.label, "Heading 3")
        nested = any(value.entries for entry in listing.entries for value in entry.values)
        if listing.layout == "table" and len(listing.columns) <= MOST_COLUMNS and not nested:
            columns = [each for each in listing.columns if each[0] not in UNTOLD.get(section.slug, ())]
            rows = [
                [entry.number, *(_cell(entry.get(key)) for key, _label in columns)]
                for entry in listing.entries
            ]
            heads = ["§", *(label for _key, label in columns)]
            if not section.number:
                heads, rows = heads[1:], [row[1:] for row in rows]
            self._sheet.table(heads, rows)
            return
        for entry in listing.entries:
            self._sheet.heading(f"{entry.number} {entry.title}".strip(), 3)
            self._values(entry)

    def _values(self, entry: Entry) -> None:
        for value in joined(entry, self._page.joint()):
            if value.entries:
                self._sheet.fact(value.label, ())
                self._rows(value.entries)
            elif value.kind == "prose":
                self._sheet.told(value.label, str(value.plain))
            elif value.words:
                self._sheet.fact(value.label, [str(with_minus(word)) for word in value.words])

    def _rows(self, entries: Sequence[Entry]) -> None:
        """Rows inside an entry; of those with many columns each value stands in a line of its own."""
        columns = self._page.columns(entries)
        cells = [[_cell(row.get(key)) for key, _label in columns] for row in entries]
        if len(columns) <= MOST_COLUMNS:
            self._sheet.table([label for _key, label in columns], cells)
            return
        for entry, row in zip(entries, cells, strict=True):
            told = [(label, text) for (_key, label), text in zip(columns, row, strict=True) if text]
            named = entry.title in ("", told[0][1])
            self._sheet.table(told[0] if named else (entry.title, ""), told[1:] if named else told)

    def _open_points(self) -> None:
        if self._document.open_points:
            self._sheet.heading(self._words["open_points"], 1)
            heads = (self._words["where_word"], self._words["what_word"])
            self._sheet.table(heads, self._document.open_points)

    def _decisions(self) -> None:
        if self._document.decisions:
            self._sheet.heading(self._words["decisions"], 1)
            for record in self._document.decisions:
                self._decision(record)

    def _decision(self, record: DecisionRecord) -> None:
        words, sheet = self._words, self._sheet
        sheet.heading(f"{record.cited} {record.prompt}", 3)
        sheet.prose(record.wording)
        for vote in record.votes:
            sheet.line(self._page.decided.ended(vote))
            for hands in vote.hands:
                shown = ", ".join(f"{count} × {fist}" for fist, count in enumerate(hands.counts) if count)
                sheet.fact(words[hands.team], (shown or words["nobody_voted"],))
        for each in record.reservations:
            sheet.fact(f"{words['reservation_word']}, {words[each.team]}", (each.sentence,))
        for key, text in (("rationale_word", record.rationale), ("benefit_word", record.benefit)):
            if text:
                sheet.told(words[key], text)
        if record.alternatives:
            sheet.fact(words["alternatives_word"], record.alternatives)
        if record.present:
            sheet.fact(
                words["present_word"],
                [f"{each.name or words['nameless_word']} ({words[each.team]})" for each in record.present],
            )
        day = figures.day(record.settled_at, self._document.language)
        sheet.fact(words["settled_word"], (filled(words["settled_by"], day=day, name=record.settled_by),))
        if record.review_on:
            sheet.fact(words["review_word"], (figures.day(record.review_on, self._document.language),))


def _cell(value: Value | None) -> str:
    """A value in a cell, one line per point."""
    if value is None:
        return ""
    inner = [
        ": ".join(filter(None, (row.title, row.words(each.key))))
        for row in value.entries
        for each in row.values
    ]
    return "\n".join(str(with_minus(line)) for line in (*value.words, *inner))
