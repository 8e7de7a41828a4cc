"""What is new as an Atom feed (RFC 4287): one entry for each version, with what changed in words."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from xml.etree import ElementTree as ET

from workshop.documents.change_page import change_page
from workshop.documents.pages import news_page
from workshop.documents.words import filled
from workshop.documents.xml_text import xml_text
from workshop.domain.contract import Document
from workshop.domain.words import Language, Text

NAMESPACE: Final = "http://www.w3.org/2005/Atom"
LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
KIND: Final = "application/atom+xml"
#: Names made of this one are the same on every instance and after every move.
ROOT: Final = uuid.UUID("7b1a6a4e-5d0c-4f37-9c57-1a6f5f0c7f2d")

NEWS: Final = Text(de="{company}: was sich geändert hat", en="{company}: what has changed")
VERSION: Final = Text(de="Version {number}", en="Version {number}")
FIRST: Final = Text(
    de="Die erste Version, die hier zu lesen ist.", en="The first version that is to be read here."
)
UNSIGNED: Final = Text(de="Noch nicht von allen unterschrieben.", en="Not signed by everybody yet.")


@dataclass(frozen=True, kw_only=True)
class News:
    """A version as the feed tells of it."""

    number: str
    note: str
    document: Document
    #: Since when it applies; of one that does not yet, when it was published.
    since: datetime
    published_at: datetime
    #: Whether everybody signed it, also if a later version has taken its place.
    applied: bool


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A version with what it changed in words, which takes long to make and is the same everywhere."""

    number: str
    note: str
    language: Language
    since: datetime
    published_at: datetime
    content: str


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where the feed itself stands, and what it belongs to."""

    workshop_id: str
    company: str
    language: Language
    #: The address that was asked for, and that of the pages.
    own: str
    pages: str


def entries(news: Sequence[News]) -> list[Entry]:
    """What each version says that the one before did not; the oldest comes first."""
    return [
        Entry(
            number=each.number,
            note=each.note,
            language=each.document.language,
            since=each.since,
            published_at=each.published_at,
            content=told(each, before),
        )
        for each, before in zip(news, [None, *news], strict=False)
    ]


def atom(place: Place, versions: Sequence[Entry]) -> bytes:
    """The feed with the newest version first; `versions` come with the oldest first and are never empty."""
    feed = ET.Element("feed", {"xmlns": NAMESPACE, LANGUAGE: place.language})
    _text(feed, "id", name_of(place.workshop_id))
    _text(feed, "title", NEWS.in_(place.language).format(company=place.company))
    _text(feed, "updated", _moment(max(each.since for each in versions)))
    _text(ET.SubElement(feed, "author"), "name", place.company or "Handschlag")
    _text(feed, "generator", "Handschlag")
    ET.SubElement(feed, "link", rel="self", type=KIND, href=xml_text(place.own))
    ET.SubElement(feed, "link", rel="alternate", type="text/html", href=xml_text(place.pages))
    feed.extend(_entry(place, each) for each in reversed(versions))
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + bytes(ET.tostring(feed, "utf-8")) + b"\n"


def name_of(workshop_id: str, number: str = "") -> str:
    """The name of a feed, or of an entry in it, that stays whatever address it is read at."""
    return uuid.uuid5(ROOT, f"{workshop_id}/{number}").urn


def told(news: News, before: News | None) -> str:
    """What a version says that the one before did not, as a piece of HTML."""
    language = news.document.language
    notes = [UNSIGNED.in_(language)] if not news.applied else []
    if before is None:
        return news_page(news.document, None, [*notes, FIRST.in_(language)])
    return news_page(news.document, change_page(before.number, before.document, news.document), notes)


def _entry(place: Place, version: Entry) -> ET.Element:
    title = filled(VERSION.in_(version.language), number=version.number)
    entry = ET.Element("entry", {LANGUAGE: version.language})
    _text(entry, "id", name_of(place.workshop_id, version.number))
    _text(entry, "title", f"{title}: {version.note}" if version.note else title)
    _text(entry, "published", _moment(version.published_at))
    _text(entry, "updated", _moment(version.since))
    ET.SubElement(entry, "link", rel="alternate", type="text/html", href=xml_text(place.pages))
    _text(entry, "content", version.content, type="html")
    return entry


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _text(parent: ET.Element, name: str, text: str, **attributes: str) -> None:
    ET.SubElement(parent, name, attributes).text = xml_text(text)
