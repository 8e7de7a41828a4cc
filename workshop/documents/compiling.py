"""The contract of a whole workshop as it stands: its Document, and what is still open in it."""

from collections.abc import Iterable, Sequence

from workshop.documents.compose import compose
from workshop.domain.agreements import Contradiction, Gap, gaps
from workshop.domain.contract import Document
from workshop.domain.decision_record import DecisionRecord, recorded
from workshop.domain.decisions import Decision
from workshop.domain.facilitation import Workshop
from workshop.domain.step import Agreed, Step
from workshop.domain.words import Language
from workshop.steps import agenda
from workshop.steps.contradictions import contradictions


def compile_contract(
    workshop: Workshop,
    agreed: Agreed,
    decisions: Iterable[Decision] = (),
    language: Language | None = None,
) -> tuple[Document, list[Gap], list[Contradiction]]:
    """The document of what is agreed, with what is missing in it and what does not fit together."""
    language = language or workshop.language
    steps = agenda.chosen(workshop.agenda)
    missing = [gap for step in steps for gap in gaps(step, agreed.get(step.slug, {}))]
    if workshop.empty_steps == "omit":
        missing = [gap for gap in missing if agreed.get(gap.place.step)]
    found = contradictions(steps, agreed)
    document = compose(
        steps,
        agreed,
        company=workshop.company,
        title=workshop.title,
        language=language,
        currency=workshop.currency,
        empty=workshop.empty_steps,
        open_points=_open_points(steps, missing, found, language),
        decisions=records_of(decisions, language),
    )
    return document, missing, found


def records_of(decisions: Iterable[Decision], language: Language) -> tuple[DecisionRecord, ...]:
    """These decisions as the contract keeps them."""
    return recorded(decisions, {step.slug: step.title.in_(language) for step in agenda.AGENDA})


def _open_points(
    steps: Sequence[Step], missing: Sequence[Gap], found: Sequence[Contradiction], language: Language
) -> list[tuple[str, str]]:
    """What is open as sentences in the contract's language, each with the title of its step."""
    titles = {step.slug: step.title.in_(language) for step in steps}
    return [
        *((titles[each.places[0].step], each.sentence.in_(language)) for each in found),
        *((titles[gap.place.step], gap.sentence.in_(language)) for gap in missing),
    ]
