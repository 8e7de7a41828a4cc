"""An answer in words, as one would read it out."""

from collections.abc import Mapping, Sequence
from typing import Any

from workshop.documents.compose import Composer, titles_of
from workshop.domain.facilitation import Workshop
from workshop.domain.step import Agreed, Field
from workshop.steps import agenda


def wording_of(workshop: Workshop, agreed: Agreed, fields: Sequence[Field], value: Mapping[str, Any]) -> str:
    """What was answered, in the workshop's language; with its labels where there are several fields."""
    composer = Composer(
        agreed=agreed,
        language=workshop.language,
        currency=workshop.currency,
        titles=titles_of(agenda.AGENDA, agreed),
    )
    values = composer.entry(fields, value, id="").values
    texts = [value.text or " · ".join(entry.title or "…" for entry in value.entries) for value in values]
    if len(texts) == 1:
        return texts[0]
    return "\n\n".join(f"{value.label}: {text}" for value, text in zip(values, texts, strict=True))
