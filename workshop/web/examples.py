"""What the fictitious company answered, as the reading view would print it."""

from functools import cache

from markupsafe import Markup

from workshop.documents.compose import compose
from workshop.documents.pages import reading_page
from workshop.domain.step import Step
from workshop.domain.words import Language
from workshop.steps import agenda

COMPANY = "Krume GmbH"


@cache
def example_page(step: Step, language: Language) -> Markup:
    """The worked example of one step; rows elsewhere are known by their names."""
    agreed = {each.slug: each.example_in(language) for each in agenda.AGENDA}
    document = compose(agenda.AGENDA, agreed, company=COMPANY, title=COMPANY, language=language)
    section = document.section(step.slug)
    parts = [part for part in document.parts if section in part.sections]
    return reading_page(document, only=section) if section and parts else Markup()
