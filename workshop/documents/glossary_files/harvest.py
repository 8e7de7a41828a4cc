"""Gathers the terms of a file: every format hands its findings here, so that one place judges them."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from workshop.documents.glossary_files.columns import LABELS
from workshop.documents.glossary_files.html_text import to_markdown
from workshop.documents.glossary_files.remarks import BadFile, Remark, quoted, shortened
from workshop.domain.step import Line, Lines, Prose
from workshop.domain.terms import FIELDS, LISTS, Ids
from workshop.domain.words import Text
from workshop.steps.glossary import STEP

Found = Mapping[str, str | Sequence[str]]

MOST_ROWS = 20_000
#: Longer texts are not even looked at; no column has room for them.
LONGEST_RAW = 60_000

COLUMNS = {column.key: column for column in STEP.rows_named("terms").columns}
STATES = {
    **dict.fromkeys(("draft", "entwurf", "in review", "in prüfung"), "draft"),
    **dict.fromkeys(
        ("agreed", "approved", "vereinbart", "abgestimmt", "freigegeben", "beschlossen"), "agreed"
    ),
    **dict.fromkeys(("deprecated", "veraltet", "abgelöst", "überholt"), "deprecated"),
}
#: Ids that can stand in an address; others are made anew.
ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
BROKEN = re.compile("[\ud800-\udfff]")

NAME_MISSING = Text(de="Der Begriff fehlt.", en="The term is missing.")
TOO_LONG = Text(
    de="„{field}“ hat {length} Zeichen; mehr als {longest} sind nicht möglich.",
    en="“{field}” has {length} characters; there is room for {longest}.",
)
NO_DEFINITION = Text(de="„{term}“ hat keine Definition.", en="“{term}” has no definition.")
UNKNOWN_STATUS = Text(
    de="Der Stand „{status}“ ist unbekannt und blieb leer.",
    en="The status “{status}” is unknown and was left empty.",
)
NOT_USED = Text(
    de="Ohne Platz im Glossar und darum nicht übernommen: {names}.",
    en="Not taken over, as the glossary has no place for it: {names}.",
)
TOO_MANY_ROWS = Text(
    de="Die Datei hat mehr als 20.000 Einträge. Bitte in mehrere Dateien aufteilen.",
    en="The file has more than 20,000 entries. Please split it into several files.",
)
NO_TERMS = Text(de="Die Datei enthält keine Begriffe.", en="The file holds no terms.")


class Harvest:
    """The terms and remarks so far."""

    def __init__(self, new_id: Callable[[], str] | None = None) -> None:
        self.terms: list[dict[str, Any]] = []
        self.remarks: list[Remark] = []
        self._seen = 0
        self._ids = Ids()
        self._new_id = new_id

    def note(self, sentence: Text, line: int | None = None, column: int | None = None) -> None:
        """Say something that keeps no row out."""
        self.remarks.append(Remark(line=line, column=column, sentence=sentence))

    def note_unused(self, names: Iterable[str], line: int | None = None) -> None:
        """Say what was in the file and has no place in the glossary."""
        if names := list(dict.fromkeys(names)):
            self.note(NOT_USED.format(names=quoted(names)), line)

    def leave_out(self, sentence: Text, line: int | None, column: int | None = None) -> None:
        """Say why a row is not among the terms."""
        self._count(line)
        self.remarks.append(Remark(line=line, column=column, sentence=sentence, fatal=True))

    def add(
        self, found: Found, *, line: int | None, column: int | None = None, verbatim: bool = False
    ) -> None:
        """Take a term over, or say why not; `column` is where its name stands or should stand.

        `verbatim` is for texts that are already as the glossary keeps them.
        """
        raw = {key: value for key, value in found.items() if key in COLUMNS}
        if too_long := _too_long(raw, LONGEST_RAW):
            self.leave_out(too_long, line, column)
            return
        term = {key: _tidy(key, raw.get(key), verbatim=verbatim) for key in FIELDS}
        if not term["term"]:
            self.leave_out(NAME_MISSING, line, column)
        elif too_long := _too_long(term):
            self.leave_out(too_long, line, column)
        else:
            self._count(line)
            self._judge(term, line)
            self.terms.append({"id": self._id(str(found.get("id") or ""), term["term"]), **term})

    def _count(self, line: int | None) -> None:
        self._seen += 1
        if self._seen > MOST_ROWS:
            raise BadFile(TOO_MANY_ROWS, line=line)

    def _judge(self, term: dict[str, Any], line: int | None) -> None:
        status = term["status"]
        term["status"] = STATES.get(status.casefold(), "")
        if status and not term["status"]:
            self.note(UNKNOWN_STATUS.format(status=shortened(status)), line)
        if not term["definition"]:
            self.note(NO_DEFINITION.format(term=shortened(term["term"])), line)

    def _id(self, given: str, title: str) -> str:
        wish = given.strip()
        if not ID.fullmatch(wish):
            wish = self._new_id() if self._new_id else ""
        return self._ids.take(wish, title)


def _tidy(key: str, value: Any, *, verbatim: bool) -> Any:
    if key in LISTS:
        return [tidy for each in value or () if (tidy := _one_line(_readable(each, verbatim=verbatim)))]
    text = _readable(value or "", verbatim=verbatim)
    return text if isinstance(COLUMNS[key], Prose) else _one_line(text)


def _readable(text: str, *, verbatim: bool) -> str:
    """The text with Unix line ends, nothing unseen, and no HTML."""
    text = UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = BROKEN.sub("\ufffd", text)
    return text.strip() if verbatim else to_markdown(text)


def _one_line(text: str) -> str:
    return " ".join(stripped for line in text.split("\n") if (stripped := line.strip()))


def _too_long(term: Mapping[str, Any], longest: int | None = None) -> Text | None:
    """What is wrong if a text is longer than its column, or than a limit for all of them."""
    for key, value in term.items():
        column = COLUMNS[key]
        room = longest or (column.longest if isinstance(column, Line | Lines | Prose) else LONGEST_RAW)
        for text in [value] if isinstance(value, str) else value:
            if len(text) > room:
                return TOO_LONG.format(field=LABELS[key], length=len(text), longest=room)
    return None
