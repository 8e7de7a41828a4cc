"""A workshop as one readable file, YAML or JSON, and back without loss."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

import yaml

from workshop.documents.plain_yaml import read_yaml
from workshop.domain.contract import Document, read
from workshop.domain.facilitation import Workshop
from workshop.domain.problems import Path, Problem
from workshop.domain.reading import read_agreed
from workshop.domain.refusals import Refusal
from workshop.domain.step import Agreed, Answer
from workshop.domain.words import LANGUAGES, Language, Text
from workshop.steps import agenda as all_steps

FORMAT = 1
FORMATS = ("yaml", "json")
KEYS = (
    "handschlag",
    "company",
    "title",
    "language",
    "currency",
    "empty_steps",
    "agenda",
    "answers",
    "versions",
)
DEFAULT_TITLE = Text(de="Glossar und Vereinbarung", en="Glossary and agreement")

NOT_ONE = Text(de="Das ist keine Datei eines Workshops.", en="This is not the file of a workshop.")
NO_COMPANY = Text(
    de="Der Name des Unternehmens („company“) fehlt.", en="The company’s name (“company”) is missing."
)
NOT_ALLOWED = Text(
    de="„{text}“ ist hier nicht möglich; möglich sind: {known}.",
    en="“{text}” is not possible here; there are: {known}.",
)
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
    problems = [*_misfits(raw)]
    answers = raw.get("answers") or {}
    if not isinstance(answers, dict):
        problems.append(Problem(path=("answers",), sentence=NOT_ONE))
        answers = {}
    agreed, misread = read_agreed(all_steps.AGENDA, answers)
    problems += [Problem(path=("answers", *each.path), sentence=each.sentence) for each in misread]
    versions = tuple(_versions(raw.get("versions") or [], problems))
    if problems:
        raise BadWorkshopFile([(*plain.mark(each.path), each.sentence) for each in problems])
    language: Language = raw.get("language") or "en"
    return WorkshopFile(
        company=raw["company"],
        title=raw.get("title") or DEFAULT_TITLE.in_(language),
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
    return yaml.dump(plain, Dumper=_Readable, allow_unicode=True, sort_keys=False, width=100)


class _Readable(yaml.SafeDumper):
    """Writes paragraphs as blocks and never as aliases."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the signature is PyYAML's
        return True


def _text_node(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    block = "|" if "\n" in text and not text.startswith((" ", "\n")) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=block)


_Readable.add_representer(str, _text_node)


def _in_order(agreed: Agreed) -> dict[str, Answer]:
    """The answers in the order of the agenda and of each step's fields."""
    return {
        step.slug: {
            each.key: agreed[step.slug][each.key] for each in step.fields if each.key in agreed[step.slug]
        }
        for step in all_steps.AGENDA
        if agreed.get(step.slug)
    }


def _misfits(raw: Mapping[str, Any]) -> list[Problem]:
    """What is wrong with the head of the file."""
    problems = [_not_allowed((key,), key, KEYS) for key in raw if key not in KEYS]
    if not str(raw.get("company") or "").strip():
        problems.append(Problem(path=(), sentence=NO_COMPANY))
    for key, allowed in (
        ("handschlag", (str(FORMAT),)),
        ("language", LANGUAGES),
        ("empty_steps", ("omit", "mark")),
    ):
        if raw.get(key) and raw[key] not in allowed:
            problems.append(_not_allowed((key,), raw[key], allowed))
    agenda = raw.get("agenda") or []
    if not isinstance(agenda, list):
        return [*problems, Problem(path=("agenda",), sentence=NOT_ONE)]
    unknown = [(n, slug) for n, slug in enumerate(agenda) if slug not in all_steps.BY_SLUG]
    return [*problems, *(_not_allowed(("agenda", n), slug, tuple(all_steps.BY_SLUG)) for n, slug in unknown)]


def _not_allowed(path: Path, text: object, known: Sequence[str]) -> Problem:
    return Problem(path=path, sentence=NOT_ALLOWED.format(text=text, known=", ".join(known)))


def _versions(raw: Any, problems: list[Problem]) -> list[PublishedVersion]:
    """The versions whose content still has the fingerprint it was published with."""
    versions = []
    for number, each in enumerate(raw if isinstance(raw, list) else []):
        try:
            document = read(json.loads(each["document"]))
            intact = document.fingerprint == each["fingerprint"]
            versions.append(
                PublishedVersion(
                    number=each["number"],
                    note=each["note"],
                    published_at=each["published_at"],
                    published_by=each["published_by"],
                    document=document,
                )
            )
        except (KeyError, TypeError, ValueError):
            intact = False
        if not intact:
            problems.append(Problem(path=("versions", number), sentence=BAD_VERSION))
    return versions


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
