"""A Document becomes a page: templates of its own, plain values only, every missing name an error."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from workshop.documents.change_page import ChangePage, change_page
from workshop.documents.colophon import VERIFY, Colophon
from workshop.documents.compiling import records_of
from workshop.documents.decided import Decided
from workshop.documents.edition import SignedEdition
from workshop.documents.figures import with_minus
from workshop.documents.histories import Histories
from workshop.documents.markup import inline, opened, prose, trusted
from workshop.documents.paper_words import explained, paper_words
from workshop.documents.qr import qr
from workshop.documents.shortened import short
from workshop.documents.table_roles import with_roles
from workshop.documents.tokens import paints
from workshop.documents.typesetter import Typesetter
from workshop.documents.validity import validity_of
from workshop.documents.words import filled, words_in
from workshop.domain.contract import Document
from workshop.domain.decisions import Decision
from workshop.domain.paper import PLAIN, Look
from workshop.domain.signing.standing import Standing
from workshop.domain.words import Language, Text
from workshop.steps.agenda import AGENDA

TEMPLATES = Path(__file__).parents[2] / "templates"


@dataclass(frozen=True, kw_only=True)
class Before:
    """The version before: its number and what it said."""

    number: str
    document: Document


@dataclass(frozen=True, kw_only=True)
class Stamp:
    """What a printed copy says of itself; without a number it is a draft."""

    number: str | None = None
    published_on: date | None = None
    note: str | None = None
    #: What the page of changes compares it with; without it there is no such page.
    before: Before | None = None
    #: Where the public reaches the instance that can verify the copy; None if nobody said.
    address: str | None = None
    #: Who signed, if this is the signed edition.
    edition: SignedEdition | None = None
    #: Whether everybody who must sign has signed; until then every page says that it is not in force.
    in_force: bool = False
    #: Where the version stands when the copy is printed; only copies that are printed on demand can tell.
    standing: Standing | None = None
    look: Look = PLAIN

    @property
    def mark(self) -> str:
        """The key of the words that say why it is not in force."""
        if self.number is None:
            return "draft_not_in_force"
        return str(self.standing) if self.standing in GONE else "not_in_force"


DRAFT = Stamp()
#: Versions that will not come into force any more.
GONE = frozenset({Standing.REFUSED, Standing.SUPERSEDED, Standing.WITHDRAWN})
WHY = Text(de="Warum?", en="Why?")


def contract_page(document: Document, stamp: Stamp = DRAFT) -> str:
    """The whole contract as a page of its own, ready to be printed."""
    earlier, fingerprint = stamp.before, document.fingerprint
    return rendered(
        "contract.html",
        document,
        draft=stamp.number is None,
        stamp=stamp,
        changed=change_page(earlier.number, earlier.document, document) if earlier else None,
        paper=paper_words(document.language),
        fingerprint=fingerprint,
        colophon=Colophon(
            document.language,
            fingerprint,
            address=stamp.address,
            edition=stamp.edition,
            validity=validity_of(document),
        ),
        on_paper=True,
        histories=None,
    )


def poster_page(document: Document, stamp: Stamp, glance: Any, address: str) -> str:
    """The contract at a glance as a page of its own; `glance` says what of it is shown."""
    paper = paper_words(document.language)
    told = paper["poster_verify" if VERIFY in address else "poster_whole"]
    return rendered(
        "poster.html",
        document,
        stamp=stamp,
        paper=paper,
        glance=glance,
        address=address,
        code=qr(address, f"{told} {address}") if address else "",
        told=told,
        fingerprint=document.fingerprint,
        on_paper=True,
    )


def glossary_page(document: Document, stamp: Stamp, address: str) -> str:
    """The glossary alone as a page of its own; `address` is where it is read on the web."""
    paper = paper_words(document.language)
    return rendered(
        "glossary.html",
        document.only("glossary"),
        whole=document,
        stamp=stamp,
        paper=paper,
        address=address,
        code=qr(address, paper["glossary_online"]) if address else "",
        fingerprint=document.fingerprint,
        on_paper=True,
        histories=None,
    )


def news_page(document: Document, changed: ChangePage | None, notes: Iterable[str]) -> str:
    """What changed as a piece of HTML that says it without any style."""
    template = _templates().get_template("document/news.html")
    return template.render(changed=changed, notes=list(notes), language=document.language)


def reading_page(document: Document, histories: str = "", why: str = "", *, draft: bool = False) -> Markup:
    """The same sections as a piece of a web page.

    Every entry leads to its history, below one address; its clauses to where they are from, below the other.
    """
    histories_ = histories and Histories(document, histories)
    page = rendered("reading.html", document, draft=draft, on_paper=False, histories=histories_, why=why)
    return trusted(with_roles(page))


def section_page(document: Document, slug: str) -> Markup:
    """One section alone, which still knows the parties; empty if nothing was agreed in it."""
    alone = document.only(slug)
    if not any(section.agreed for part in alone.parts for section in part.sections):
        return Markup()
    return trusted(
        with_roles(rendered("reading.html", alone, whole=document, on_paper=False, histories=None))
    )


def picture_of(decisions: Iterable[Decision], language: Language) -> Markup:
    """The picture of agreement with its figures in a table, as a piece of a web page; empty without any."""
    records = records_of(decisions, language)
    if not records:
        return Markup()
    words = {**words_in(language), **explained(language)}
    decided = Decided(records, [step.slug for step in AGENDA], words, language)
    template = _templates().get_template("document/agreement.html")
    return trusted(
        template.render(decided=decided, words=words, language=language, paints=paints(), on_paper=False)
    )


def rendered(
    template: str, document: Document, whole: Document | None = None, *, draft: bool = False, **more: Any
) -> str:
    """Render one of our templates; words that an old document does not carry are today's."""
    said = explained(document.language, draft=draft)
    words = {**words_in(document.language), **document.words, **said}
    page = Typesetter(document, words, whole or document)
    more = {"why": "", "why_word": WHY.in_(document.language), "histories": None, "on_paper": False} | more
    return (
        _templates()
        .get_template(f"document/{template}")
        .render(document=document, words=words, page=page, all_links=page.links, paints=paints(), **more)
    )


@cache
def _templates() -> Environment:
    templates = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=with_minus,
    )
    templates.globals.update(prose=prose, inline=inline, opened=opened, filled=filled, short=short)
    return templates
