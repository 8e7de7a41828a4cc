"""A workshop as one readable file, YAML or JSON, and back without loss."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any, Literal

from workshop.documents.plain_yaml import read_yaml
from workshop.documents.readable_yaml import write_yaml
from workshop.documents.version_check import document_of, moment_of, note_of, number_of
from workshop.documents.workshop_head import FORMAT, misfits, one_line
from workshop.domain.contract import Document
from workshop.domain.facilitation import Workshop
from workshop.domain.limits import MOST_PROBLEMS
from workshop.domain.problems import TOO_MANY, Problem
from workshop.domain.reading import read_agreed
from workshop.domain.refusals import Refusal
from workshop.domain.step import Agreed, Answer
from workshop.domain.words import Language, Text
from workshop.steps import agenda as all_steps

FORMATS = ("yaml", "json")
MOST_VERSIONS = 200
DEFAULT_TITLE = Text(de="Glossar und Vereinbarung", en="Glossary and agreement")

NOT_ONE = Text(de="Das ist keine Datei eines Workshops.", en="This is not the file of a workshop.")
SAME_NUMBER = Text(de="Die Version {number} steht zweimal da.", en="Version {number} occurs twice.")
BAD_VERSION = Text(
    de="Diese Version ist unvollständig oder verändert.", en="This version is incomplete or was altered."
)


@dataclass(frozen=True, kw_only=True)
class PublishedVersion:
    """A version as it travels: all that was frozen, without the printed bytes."""

    number: str
    note: str
    published_at: str
    published_by: str
    document: Document


@dataclass(frozen=True, kw_only=True)
class WorkshopFile:
    """Everything in a workshop that belongs to the team rather than to this instance."""

    company: str
    title: str
    language: Language
    currency: str
    empty_steps: Literal["omit", "mark"]
    agenda: tuple[str, ...]
    agreed: Mapping[str, Answer]
    versions: tuple[PublishedVersion, ...] = ()


class BadWorkshopFile(Refusal):
    """A file with problems, each with its line and column."""

    def __init__(self, places: Sequence[tuple[int, int, Text]]) -> None:
        super().__init__(
            Text(
                de="\n".join(f"Zeile {line}, Spalte {column}: {why.de}" for line, column, why in places),
                en="\n".join(f"line {line}, column {column}: {why.en}" for line, column, why in places),
            )
        )
        self.places = tuple(places)


def load(text: str) -> WorkshopFile:
    """Read a file; NotReadable or BadWorkshopFile say what is wrong with it and where."""
    plain = read_yaml(text)
    raw = plain.content
    if not isinstance(raw, dict):
        raise BadWorkshopFile([(1, 1, NOT_ONE)])
    problems = list(islice(misfits(raw), MOST_PROBLEMS))
    answers = raw["answers"] if isinstance(raw.get("answers"), dict) else {}
    agreed, misread = read_agreed(all_steps.AGENDA, answers)
    problems += [Problem(path=("answers", *each.path), sentence=each.sentence) for each in misread]
    versions = tuple(_versions(raw.get("versions"), problems))
    if problems:
        raise BadWorkshopFile([(*plain.mark(each.path), each.sentence) for each in problems])
    language: Language = raw.get("language") or "en"
    return WorkshopFile(
        company=one_line(raw["company"]),
        title=one_line(raw.get("title")) or DEFAULT_TITLE.in_(language),
        language=language,
        currency=raw.get("currency") or "EUR",
        empty_steps=raw.get("empty_steps") or "omit",
        agenda=tuple(raw.get("agenda") or all_steps.slugs_of("full")),
        agreed=agreed,
        versions=versions,
    )


def workshop_of(file: WorkshopFile, *, id: str, at: datetime, is_demo: bool = False) -> Workshop:
    """The workshop that a file describes, under this id."""
    return Workshop(
        id=id,
        company=file.company,
        title=file.title,
        language=file.language,
        currency=file.currency,
        agenda=tuple(step.slug for step in all_steps.chosen(file.agenda)),
        empty_steps=file.empty_steps,
        created_at=at,
        is_demo=is_demo,
    )


def dump(workshop: WorkshopFile, form: Literal["yaml", "json"]) -> str:
    """Write a workshop so that people can read it and `load` gives the same back."""
    plain = {
        "handschlag": FORMAT,
        "company": workshop.company,
        "title": workshop.title,
        "language": workshop.language,
        "currency": workshop.currency,
        "empty_steps": workshop.empty_steps,
        "agenda": list(workshop.agenda),
        "answers": _in_order(workshop.agreed),
        "versions": [_plain_version(version) for version in workshop.versions],
    }
    if form == "json":
        return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"
    return write_yaml(plain)


def _in_order(agreed: Agreed) -> dict[str, Answer]:
    """The answers in the order of the agenda and of each step's fields."""
    return {
        step.slug: {
            each.key: agreed[step.slug][each.key] for each in step.fields if each.key in agreed[step.slug]
        }
        for step in all_steps.AGENDA
        if agreed.get(step.slug)
    }


def _versions(raw: Any, problems: list[Problem]) -> Iterator[PublishedVersion]:
    """The versions whose content still has the fingerprint it was published with."""
    versions = raw if isinstance(raw, list) else []
    if len(versions) > MOST_VERSIONS:
        sentence = TOO_MANY.format(count=len(versions), most=MOST_VERSIONS)
        problems.append(Problem(path=("versions",), sentence=sentence))
        return
    seen = set()
    for place, each in enumerate(versions):
        try:
            version = _version(each)
        except (AttributeError, KeyError, OverflowError, RecursionError, TypeError, ValueError):
            problems.append(Problem(path=("versions", place), sentence=BAD_VERSION))
            continue
        if version.number in seen:
            sentence = SAME_NUMBER.format(number=version.number)
            problems.append(Problem(path=("versions", place), sentence=sentence))
        seen.add(version.number)
        yield version


def _version(raw: Any) -> PublishedVersion:
    return PublishedVersion(
        number=str(number_of(raw)),
        note=note_of(raw, "note"),
        published_at=moment_of(raw),
        published_by=note_of(raw, "published_by"),
        document=document_of(raw),
    )


def _plain_version(version: PublishedVersion) -> dict[str, str]:
    """A version with its content in the canonical spelling, which its fingerprint covers."""
    return {
        "number": version.number,
        "note": version.note,
        "published_at": version.published_at,
        "published_by": version.published_by,
        "fingerprint": version.document.fingerprint,
        "document": version.document.canonical.decode(),
    }
