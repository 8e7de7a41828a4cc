"""The JSON Schema of a workshop file: it follows from the steps."""

from collections.abc import Sequence
from typing import Any

from workshop.domain.step import (
    Choice,
    Date,
    Field,
    Flag,
    Line,
    Lines,
    Number,
    Prose,
    Range,
    Reference,
    Rows,
    Step,
)
from workshop.domain.words import LANGUAGES, Language

DIALECT = "https://json-schema.org/draft/2020-12/schema"
#: A number may be written as a number or as a decimal in text.
DECIMAL: dict[str, Any] = {"type": ["number", "string"], "pattern": r"^-?\d+(\.\d+)?$"}


def schema(agenda: Sequence[Step], language: Language) -> dict[str, Any]:
    """The schema of a whole workshop file; titles and descriptions in one language."""
    answers = {step.slug: _of_step(step, language) for step in agenda}
    return {
        "$schema": DIALECT,
        "title": "Handschlag",
        "type": "object",
        "additionalProperties": False,
        "required": ["handschlag", "company", "answers"],
        "properties": {
            "handschlag": {"const": 1},
            "company": {"type": "string", "minLength": 1},
            "title": {"type": "string"},
            "language": {"enum": list(LANGUAGES)},
            "currency": {"type": "string", "pattern": "^[A-Z]{3}$"},
            "empty_steps": {"enum": ["omit", "mark"]},
            "agenda": {
                "type": "array",
                "items": {"enum": [step.slug for step in agenda]},
                "uniqueItems": True,
            },
            "answers": {"type": "object", "additionalProperties": False, "properties": answers},
            "versions": {"type": "array", "items": {"type": "object"}},
        },
    }


def _of_step(step: Step, language: Language) -> dict[str, Any]:
    return {
        "title": step.title.in_(language),
        "description": step.prompt.in_(language),
        **_of_fields(step.fields, language),
    }


def _of_fields(fields: Sequence[Field], language: Language) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {each.key: _described(each, language) for each in fields},
    }


def _described(asked: Field, language: Language) -> dict[str, Any]:
    described = {"title": asked.label.in_(language), **_of_field(asked, language)}
    if asked.help:
        described["description"] = asked.help.in_(language)
    return described


def _of_field(asked: Field, language: Language) -> dict[str, Any]:
    match asked:
        case Rows():
            row = _of_fields(asked.columns, language)
            row["properties"]["id"] = {"type": "string", "minLength": 1}
            return {"type": "array", "items": row}
        case Line() | Prose():
            return {"type": "string", "maxLength": asked.longest}
        case Lines():
            return {"type": "array", "items": {"type": "string", "maxLength": asked.longest}}
        case Choice():
            return _one_or_many({"enum": [option.value for option in asked.options]}, many=asked.many)
        case Reference():
            return _one_or_many({"type": "string"}, many=asked.many)
        case Number():
            return DECIMAL
        case Range():
            end = {"anyOf": [DECIMAL, {"type": "null"}]}
            return {"type": "object", "additionalProperties": False, "properties": {"from": end, "to": end}}
        case Date():
            return {"type": "string", "format": "date"}
        case Flag():
            return {"type": "boolean"}
        case _:
            raise TypeError(f"no schema for a {type(asked).__name__}")


def _one_or_many(one: dict[str, Any], *, many: bool) -> dict[str, Any]:
    return {"type": "array", "items": one} if many else one
