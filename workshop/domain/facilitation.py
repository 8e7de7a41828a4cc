"""The workshop itself: whose it is, what stands on its agenda, and how its contract speaks."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from workshop.domain.words import Language

#: What the contract does with a step that nobody answered: leave it out, or say that it is open.
EmptySteps = Literal["omit", "mark"]


@dataclass(frozen=True, kw_only=True)
class Workshop:
    """One company's way from the first card to the contract."""

    #: Random and safe in a URL, so that nobody finds a workshop by counting.
    id: str
    company: str
    title: str
    language: Language
    #: An ISO 4217 code.
    currency: str = "EUR"
    #: The slugs of its steps, in order.
    agenda: tuple[str, ...]
    empty_steps: EmptySteps
    created_at: datetime
    is_demo: bool = False
