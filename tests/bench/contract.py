"""How long the contract takes beside its printing.

compare_300_terms_ms  what changed between two versions of 300 terms, every third one reworded
"""

import statistics
import sys
from collections.abc import Callable, Mapping
from functools import partial
from itertools import pairwise

from _run import report, seconds

from workshop.documents.compose import compose
from workshop.domain.comparison.compare import compare
from workshop.domain.contract import Document
from workshop.steps.agenda import AGENDA

TERMS, ROUNDS = 300, 7


def glossary(edition: int) -> Document:
    """Krume's contract with so many terms; every third one reads differently in each edition."""
    agreed = {step.slug: step.example_in("en") for step in AGENDA}
    there = agreed["glossary"]["terms"]
    terms = []
    for place in range(TERMS):
        term = there[place % len(there)]
        more = f" In edition {edition} this is the rule for {place} cases." if place % 3 == 0 else ""
        terms.append(
            {
                **term,
                "id": f"term-{place}",
                "term": f"{term['term']} {place}",
                "definition": term["definition"] + more,
            }
        )
    agreed["glossary"] = {"terms": terms[edition:] + terms[:edition]}
    return compose(AGENDA, agreed, company="Krume GmbH", title="Contract", language="en")


def compare_300_terms_ms() -> float:
    """The median of comparing, each round with a wording that nobody has seen before."""
    documents = [glossary(edition) for edition in range(ROUNDS + 1)]
    took = [seconds(partial(compare, before, after)) for before, after in pairwise(documents)]
    return 1_000 * statistics.median(took)


#: Figure -> how it is measured.
FIGURES: Mapping[str, Callable[[], float]] = {"compare_300_terms_ms": compare_300_terms_ms}


def main() -> None:
    """Measure all of them, or those that are named."""
    report({name: FIGURES[name]() for name in sys.argv[1:] or FIGURES})


if __name__ == "__main__":
    main()
