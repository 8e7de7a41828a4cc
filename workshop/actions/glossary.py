"""Terms from a file join the glossary."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Literal, assert_never, get_args

from workshop.documents.glossary_files import writers
from workshop.domain.facilitation import Workshop
from workshop.domain.glossary import Choice, Proposal, merge, plan
from workshop.domain.people import Person
from workshop.domain.step import Answer
from workshop.domain.words import Language
from workshop.storage.memory import Store

Form = Literal["csv", "md", "json"]
FORMS: tuple[Form, ...] = get_args(Form)

STEP, ROWS = "glossary", "terms"


def plan_for(store: Store, workshop: Workshop, terms: Sequence[Answer]) -> list[Proposal]:
    """What each term of a file would do to the glossary as it stands."""
    return plan(store.agreements.answer(workshop.id, STEP).get(ROWS, []), terms)


def written(terms: Sequence[Answer], form: Form, language: Language) -> bytes:
    """The glossary as a file."""
    match form:
        case "csv":
            # a semicolon is what German Excel takes a column to end with
            return writers.as_csv(terms, delimiter=";" if language == "de" else ",")
        case "md":
            return writers.as_markdown(terms, language)
        case "json":
            return writers.as_json(terms)
        case _:
            assert_never(form)


def take_in(
    store: Store,
    workshop: Workshop,
    terms: Sequence[Answer],
    choices: Mapping[int, Choice],
    *,
    by: Person,
    at: datetime,
) -> int:
    """Merge the terms as people chose; how many terms the glossary has then."""
    answer = store.agreements.answer(workshop.id, STEP)
    there = answer.get(ROWS, [])
    merged = merge(there, plan(there, terms), choices)
    store.agreements.put_answer(workshop.id, STEP, {**answer, ROWS: merged}, by.id, at)
    store.happenings.record(
        workshop.id, by.id, "glossary-imported", {"read": len(terms), "terms": len(merged)}, at
    )
    return len(merged)
