"""What the fictitious company answered, as the reading view would print it."""

from functools import cache

from markupsafe import Markup

from workshop.documents.compose import compose
from workshop.documents.markup import set_apart
from workshop.documents.pages import section_page
from workshop.domain.contract import Document
from workshop.domain.step import Step
from workshop.domain.words import Language
from workshop.steps import agenda

COMPANY = "Krume GmbH"


@cache
def example_page(step: Step, language: Language) -> Markup:
    """The worked example of one step; rows elsewhere are known by their names."""
    return set_apart(section_page(_whole(language), step.slug), "example")


@cache
def _whole(language: Language) -> Document:
    agreed = {step.slug: step.example_in(language) for step in agenda.AGENDA}
    return compose(agenda.AGENDA, agreed, company=COMPANY, title=COMPANY, language=language)
