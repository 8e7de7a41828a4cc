"""Whether a version in a file is what was published: complete, unaltered, and still a page."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from workshop.documents.pages import reading_page
from workshop.domain.contract import Document, read
from workshop.domain.reading import plain_text
from workshop.domain.versions import VersionNumber, number_in

LONGEST_NOTE = 2_000
LONGEST_MOMENT = 40
LARGEST_NUMBER = 9_999
YEARS = range(2000, 2101)


def document_of(raw: Mapping[str, Any]) -> Document:
    """The document of a version; ValueError if it is not the one that was published or cannot be shown."""
    document = read(json.loads(_text(raw, "document")))
    if document.fingerprint != _text(raw, "fingerprint"):
        raise ValueError("the content has another fingerprint")
    try:
        reading_page(document)
    except Exception as error:  # whatever a page stumbles over, no version may carry it
        raise ValueError("no page can be made of the content") from error
    return document


def number_of(raw: Mapping[str, Any]) -> VersionNumber:
    """The number of a version; ValueError if it is none."""
    number = number_in(_text(raw, "number"))
    if number is None or max(number.major, number.minor) > LARGEST_NUMBER:
        raise ValueError("this is no number of a version")
    return number


def moment_of(raw: Mapping[str, Any]) -> str:
    """When a version was published; ValueError if that is no point in time of ours."""
    text = _text(raw, "published_at")
    if len(text) > LONGEST_MOMENT:
        raise ValueError("this is no point in time")
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None or moment.year not in YEARS:
        raise ValueError("a point in time has a zone and lies in this century")
    return text


def note_of(raw: Mapping[str, Any], key: str) -> str:
    """A short text about a version; ValueError if it is none, or long."""
    text = plain_text(_text(raw, key))
    if len(text) > LONGEST_NOTE:
        raise ValueError("this text is too long")
    return text


def _text(raw: Mapping[str, Any], key: str) -> str:
    if not isinstance(raw[key], str):
        raise TypeError(f"{key} is no text")
    return str(raw[key])
