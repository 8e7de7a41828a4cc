"""A number with its unit, as each language sets them: "90 %" in German and "90%" in English."""

from typing import Final

from workshop.domain.words import Language

#: A line must not break between a number and its unit.
FIXED_SPACE: Final = "\u00a0"
#: What stands right behind a number in English.
SIGNS: Final = frozenset("%‰°")


def measured(number: str, unit: str, language: Language) -> str:
    """The number with its unit, or whichever of the two there is."""
    joint = "" if language == "en" and unit in SIGNS else FIXED_SPACE
    return joint.join(filter(None, (number, unit)))
