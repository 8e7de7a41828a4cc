"""The bytes of a file become text: limits first, then the encodings that spreadsheets really write."""

import codecs

from workshop.documents.glossary_files.remarks import BadFile, Remark
from workshop.domain.words import Text

MOST_BYTES = 5 * 1024 * 1024

#: How files begin that only look like text by their name.
ZIPPED = (b"PK\x03\x04", b"PK\x05\x06")
BINARY = (b"%PDF", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
#: utf-8-sig drops the mark itself.
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

EMPTY = Text(de="Die Datei ist leer.", en="The file is empty.")
TOO_LARGE = Text(
    de="Die Datei ist größer als 5 MB. Bitte in mehrere Dateien aufteilen.",
    en="The file is larger than 5 MB. Please split it into several files.",
)
IS_ZIPPED = Text(
    de="Das ist eine Excel- oder Zip-Datei. Bitte als CSV (UTF-8) speichern und erneut hochladen.",
    en="This is an Excel or zip file. Please save it as CSV (UTF-8) and upload it again.",
)
IS_BINARY = Text(
    de="Das ist keine Textdatei. Gelesen werden CSV, Markdown, YAML und JSON.",
    en="This is not a text file. CSV, Markdown, YAML and JSON can be read.",
)
UNKNOWN_ENCODING = Text(
    de="Die Zeichen der Datei lassen sich nicht lesen. Bitte als UTF-8 speichern.",
    en="The characters of this file cannot be read. Please save it as UTF-8.",
)
READ_AS_WINDOWS = Text(
    de="Die Datei ist nicht in UTF-8 geschrieben und wurde als Windows-1252 gelesen. Bitte Umlaute prüfen.",
    en="The file is not written in UTF-8 and was read as Windows-1252. Please check accented letters.",
)


def decode(content: bytes) -> tuple[str, list[Remark]]:
    """The text of a file, and a remark if its encoding had to be guessed."""
    _refuse_what_is_no_text(content)
    encoding = next((name for mark, name in MARKS if content.startswith(mark)), "utf-8")
    remarks = []
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise _unreadable(content, error) from None
        text = _as_windows(content)
        remarks.append(Remark(line=_line(content, error), column=None, sentence=READ_AS_WINDOWS))
    if "\x00" in text:
        raise BadFile(IS_BINARY, line=text.count("\n", 0, text.index("\x00")) + 1)
    if not text.strip():
        raise BadFile(EMPTY)
    return text, remarks


def _refuse_what_is_no_text(content: bytes) -> None:
    if len(content) > MOST_BYTES:
        raise BadFile(TOO_LARGE)
    if content.startswith(ZIPPED):
        raise BadFile(IS_ZIPPED)
    if content.startswith(BINARY):
        raise BadFile(IS_BINARY)


def _as_windows(content: bytes) -> str:
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError as error:
        raise _unreadable(content, error) from None


def _unreadable(content: bytes, error: UnicodeDecodeError) -> BadFile:
    return BadFile(UNKNOWN_ENCODING, line=_line(content, error))


def _line(content: bytes, error: UnicodeDecodeError) -> int:
    return content.count(b"\n", 0, error.start) + 1
