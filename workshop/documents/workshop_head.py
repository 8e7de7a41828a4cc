"""The head of a workshop's file: whose it is, how it speaks and what stands on its agenda."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from workshop.domain.problems import NOT_A_GROUP, NOT_A_LIST, NOT_A_TEXT, TOO_LONG, Path, Problem, quoted
from workshop.domain.reading import plain_text
from workshop.domain.words import LANGUAGES, Text
from workshop.steps import agenda as all_steps

FORMAT = 1
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
TEXTS = ("handschlag", "company", "title", "language", "currency", "empty_steps")
LONGEST = 200
CURRENCY = re.compile(r"[A-Z]{3}")

NO_COMPANY = Text(
    de="Der Name des Unternehmens („company“) fehlt.", en="The company’s name (“company”) is missing."
)
NOT_ALLOWED = Text(
    de="„{text}“ ist hier nicht möglich; möglich sind: {known}.",
    en="“{text}” is not possible here; there are: {known}.",
)
NO_CURRENCY = Text(
    de="„{text}“ ist keine Währung; geschrieben wird sie in drei großen Buchstaben wie EUR.",
    en="“{text}” is no currency; it is written in three capital letters such as EUR.",
)
TWICE = Text(de="Der Schritt „{text}“ steht zweimal da.", en="The step “{text}” occurs twice.")


def misfits(raw: Mapping[str, Any]) -> Iterator[Problem]:
    """What is wrong with the head of a file, before anything in it is used."""
    for key in raw:
        if key not in KEYS:
            yield _not_allowed((key,), key, KEYS)
    for key in TEXTS:
        yield from _bad_text(key, raw.get(key))
    if not one_line(raw.get("company")):
        yield Problem(path=(), sentence=NO_COMPANY)
    for key, kind, sentence in (
        ("agenda", list, NOT_A_LIST),
        ("answers", dict, NOT_A_GROUP),
        ("versions", list, NOT_A_LIST),
    ):
        if raw.get(key) is not None and not isinstance(raw[key], kind):
            yield Problem(path=(key,), sentence=sentence)
    if isinstance(raw.get("agenda"), list):
        yield from _bad_steps(raw["agenda"])


def one_line(raw: Any) -> str:
    """A text of the head as it is kept; empty if there is none."""
    return " ".join(plain_text(raw).split()) if isinstance(raw, str) else ""


def _bad_text(key: str, raw: Any) -> Iterator[Problem]:
    allowed = {
        "handschlag": (str(FORMAT),),
        "language": LANGUAGES,
        "empty_steps": ("omit", "mark"),
    }.get(key)
    if raw is None or raw == "":
        return
    if not isinstance(raw, str):
        yield Problem(path=(key,), sentence=NOT_A_TEXT)
    elif len(raw) > LONGEST:
        yield Problem(path=(key,), sentence=TOO_LONG.format(length=len(raw), longest=LONGEST))
    elif allowed and raw not in allowed:
        yield _not_allowed((key,), raw, allowed)
    elif key == "currency" and not CURRENCY.fullmatch(raw):
        yield Problem(path=(key,), sentence=NO_CURRENCY.format(text=quoted(raw)))


def _bad_steps(agenda: Sequence[Any]) -> Iterator[Problem]:
    seen = set()
    for number, slug in enumerate(agenda):
        if not isinstance(slug, str):
            yield Problem(path=("agenda", number), sentence=NOT_A_TEXT)
        elif slug not in all_steps.BY_SLUG:
            yield _not_allowed(("agenda", number), slug, tuple(all_steps.BY_SLUG))
        elif slug in seen:
            yield Problem(path=("agenda", number), sentence=TWICE.format(text=slug))
        else:
            seen.add(slug)


def _not_allowed(path: Path, text: str, known: Sequence[str]) -> Problem:
    return Problem(path=path, sentence=NOT_ALLOWED.format(text=quoted(text), known=", ".join(known)))
