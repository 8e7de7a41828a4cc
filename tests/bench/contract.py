"""How long the contract takes: comparing, and what publishing, signing and sealing add to printing it.

compare_300_terms_ms        what changed between two versions of 300 terms, every third one reworded
publish_over_print          freezing a version, printing its signed edition, sealing and keeping it, over
                            printing it alone: the worst of about 12, 30 and 120 pages, each of which stands
                            beside it with its pages, and with the milliseconds of the sealing alone
stored_pdf_over_static      a stored PDF from the real server, over a static file of the same size from it
stored_pdf_again_over_static  the same for a browser that has both already
"""

import statistics
import sys
from collections.abc import Callable, Mapping
from functools import partial
from itertools import pairwise

from _run import report, seconds
from _sealing import publish_over_print, stored_pdf_over_static

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


def compared() -> dict[str, float]:
    """As a figure."""
    return {"compare_300_terms_ms": compare_300_terms_ms()}


def published() -> dict[str, float]:
    """Every length, and the worst of them."""
    figures = publish_over_print()
    worst = max(figure for name, figure in figures.items() if name.startswith("publish_over_print"))
    return {"publish_over_print": worst, **figures}


#: What is measured -> its figures.
PARTS: Mapping[str, Callable[[], dict[str, float]]] = {
    "compare": compared,
    "publish": published,
    "serve": stored_pdf_over_static,
}


def main() -> None:
    """Measure all of it, or the parts that are named."""
    figures: dict[str, float] = {}
    for part in sys.argv[1:] or PARTS:
        figures |= PARTS[part]()
    report(figures)


if __name__ == "__main__":
    main()
