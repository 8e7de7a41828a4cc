"""The press: a page becomes a PDF that fetches nothing, complains about nothing and never differs."""

import gc
import hashlib
import io
import logging
import re
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from functools import partial
from typing import Any, Final

from workshop.documents.archived import describe_fully, tidy
from workshop.documents.bundled import fetcher
from workshop.documents.colophon import WORDS
from workshop.documents.enclosures import Enclosure, own_enclosures
from workshop.documents.glyphs import named, without_gaps
from workshop.documents.line_ends import kept_together
from workshop.documents.look import HOUSE, NOTHING_MORE, Extras, extras
from workshop.documents.pages import DRAFT, Stamp, contract_page
from workshop.documents.seal_field import add_seal_field
from workshop.domain.contract import Document
from workshop.domain.refusals import Refusal
from workshop.domain.words import Text

#: A PDF must bear a date; a draft bears this one, so that the same draft prints the same.
NO_DAY: Final = date(2000, 1, 1)
#: Collecting garbage less often makes printing a fifth faster.
SELDOM: Final = 50_000
#: Of all prints, one in a hundred ends its tables unclearly; so many times in a row none does.
MOST_SPARE: Final = 8

#: How the library complains about a character that no font draws.
NO_GLYPH: Final = re.compile(r"^\.notdef glyph .*\(U\+([0-9A-F]+)\)$", re.DOTALL)


class NotPrinted(Refusal):
    """The press refused the page; says what it stumbled over."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            Text(
                de=f"Der Vertrag ließ sich nicht drucken: {reason}",
                en=f"The contract could not be printed: {reason}",
            )
        )


def html_of(document: Document, stamp: Stamp = DRAFT) -> str:
    """The page that is printed; what nobody can draw stands in it by its name."""
    return ready(contract_page(document, stamp))


def ready(page: str) -> str:
    """A page made ready for print: its lines end where they may, and everything in it can be drawn."""
    return without_gaps(kept_together(page))


def print_document(document: Document, stamp: Stamp = DRAFT, enclosures: Sequence[Enclosure] = ()) -> bytes:
    """Print a document with its canonical JSON and its glossary enclosed; the same in, the same bytes out."""
    enclosed = (*own_enclosures(document), *enclosures)
    seal = WORDS["seal"].in_(document.language) if stamp.edition else None
    return print_pdf(
        html_of(document, stamp),
        on=stamp.published_on,
        enclosures=enclosed,
        extras=extras(stamp.look),
        seal=seal,
    )


def print_pdf(
    html: str,
    *,
    on: date | None = None,
    enclosures: Sequence[Enclosure] = (),
    extras: Extras = NOTHING_MORE,
    seal: str | None = None,
) -> bytes:
    """Print a page as PDF/A-3a that is PDF/UA-1 as well; NotPrinted if anything is missing or unclear.

    With the name of a `seal`, the box that the page draws for it becomes a field that can be sealed.
    """
    # Importing WeasyPrint costs 0.7 s, which only those who print should pay.
    from weasyprint import HTML  # noqa: PLC0415 # see above
    from weasyprint.urls import FatalURLFetchingError  # noqa: PLC0415 # see above

    moment = datetime.combine(on or NO_DAY, time.min, UTC)
    content = html.encode() + b"".join(each.content for each in enclosures)
    content += b"".join(extra for extra, _kind in extras.values())
    try:
        with _listening() as complaints, _collecting_seldom(), _profile_left_open():
            rendered = HTML(string=html, base_url=HOUSE, url_fetcher=fetcher(extras)).render(
                presentational_hints=True
            )
            describe_fully(rendered.metadata)
            pdf = _written(rendered, hashlib.sha256(content).digest()[:16], enclosures, moment, seal)
    except FatalURLFetchingError as error:
        # It derives from BaseException, so nobody above would catch it.
        raise NotPrinted(str(error)) from None
    if gaps := _gaps_in(complaints):
        # A font that promised these characters did not keep its word.
        drawable = html.translate({code: named(chr(code)) for code in gaps})
        return print_pdf(drawable, on=on, enclosures=enclosures, extras=extras, seal=seal)
    if complaints:
        raise NotPrinted("; ".join(dict.fromkeys(complaints)))
    return pdf


def _written(
    rendered: Any, identifier: bytes, enclosures: Sequence[Enclosure], moment: datetime, seal: str | None
) -> bytes:
    """The bytes of a page that is laid out, written anew until its tables end clearly."""
    pdf = b""
    for spare in range(MOST_SPARE):
        pdf = rendered.write_pdf(
            pdf_variant="pdf/a-3a",
            pdf_identifier=identifier,
            attachments=[_attachment(each, moment) for each in enclosures],
            finisher=partial(_finish, seal=seal, spare=spare),
        )
        if _is_clear(pdf):
            break
    return pdf


def _gaps_in(complaints: Sequence[str]) -> set[int]:
    """The characters that turned out to have no glyph; what names them is always drawn."""
    return {int(code, 16) for each in complaints for code in NO_GLYPH.findall(each)} - set(range(0x80))


def _attachment(enclosure: Enclosure, moment: datetime) -> Any:
    """An enclosure with fixed dates; without them WeasyPrint would write the time of printing."""
    from weasyprint import Attachment  # noqa: PLC0415 # imported when printing

    return Attachment(
        file_obj=io.BytesIO(enclosure.content),
        name=enclosure.name,
        description=enclosure.about,
        created=moment,
        modified=moment,
        relationship="Data",
    )


def _finish(rendered: Any, pdf: Any, *, seal: str | None, spare: int) -> None:
    """What is done to a file before it is written."""
    tidy(pdf)
    if seal is not None:
        add_seal_field(rendered, pdf, seal)
    _end_streams_clearly(pdf, spare)


def _end_streams_clearly(pdf: Any, spare: int) -> None:
    """Store a stream plainly if its packed form ends in a line break: readers would not see where it ends.

    So many `spare` objects, to which nothing refers, give the tables of objects another end.
    """
    for _number in range(spare):
        pdf.add_object(type(pdf.catalog)({}))
    for each in pdf.objects:
        if getattr(each, "compress", False):
            _, _, packed = each.data.removesuffix(b"\nendstream").partition(b"\nstream\n")
            each.compress = False
            if not packed.endswith((b"\r", b"\n")):
                each.stream, each.extra["Filter"] = [packed], "/FlateDecode"


def _is_clear(pdf: bytes) -> bool:
    """Whether one sees where the last streams end, the tables of all objects, which are packed after that."""
    return not re.search(rb"[\r\n]\nendstream", pdf[pdf.rfind(b"/Type /ObjStm") :])


@contextmanager
def _listening() -> Iterator[list[str]]:
    """Whatever the library complains about, as a list."""
    complaints: list[str] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            complaints.append(record.getMessage())

    logger, ear = logging.getLogger("weasyprint"), Ear(logging.WARNING)
    logger.addHandler(ear)
    try:
        yield complaints
    finally:
        logger.removeHandler(ear)


def _profile_left_open() -> "warnings.catch_warnings[None]":
    """The library leaves the file of its colour profile to the garbage collector; that is no news."""
    return warnings.catch_warnings(action="ignore", category=ResourceWarning)


@contextmanager
def _collecting_seldom() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
