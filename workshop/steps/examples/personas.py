"""The three people for whom Krume works."""

from workshop.steps.examples.persona_berta import BERTA
from workshop.steps.examples.persona_fridolin import FRIDOLIN
from workshop.steps.examples.persona_konrad import KONRAD

EXAMPLE = {"personas": [BERTA, FRIDOLIN, KONRAD]}
