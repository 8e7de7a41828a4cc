"""How much of the time from a workshop file to its PDF is ours, and how much the typesetting itself.

warm_over_weasyprint  reading, composing, rendering and printing in a running process,
                      over WeasyPrint alone on the same page with the same options
cold_over_weasyprint  `build` as a command, over a bare script that prints the same page
pages                 how long the contract is
"""

import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from _run import ROOT, paired, report

from workshop.documents import workshop_file
from workshop.documents.bundled import fetcher
from workshop.documents.compiling import compile_contract
from workshop.documents.look import HOUSE
from workshop.documents.press import html_of, print_document
from workshop.domain.contract import Document

FILE = ROOT / "tests" / "cases" / "flowfuse" / "workshop.yaml"
OPTIONS = {"pdf_variant": "pdf/a-3a"}
WARM_ROUNDS, COLD_ROUNDS = 5, 3

BARE = """
import sys
from pathlib import Path
from weasyprint import HTML
html = Path(sys.argv[1]).read_text()
base = Path(sys.argv[2]).as_uri() + "/"
HTML(string=html, base_url=base).write_pdf(sys.argv[3], pdf_variant="pdf/a-3a", presentational_hints=True)
"""


def composed() -> Document:
    """The contract of the file, read and compiled anew."""
    file = workshop_file.load(FILE.read_text(encoding="utf-8"))
    document, _gaps, _contradictions = compile_contract(
        workshop_file.workshop_of(file, id="", at=datetime.now(UTC)), file.agreed
    )
    return document


def bare(html: str) -> bytes:
    """WeasyPrint alone."""
    from weasyprint import HTML

    return HTML(string=html, base_url=HOUSE, url_fetcher=fetcher()).write_pdf(
        presentational_hints=True, **OPTIONS
    )


def pages_of(html: str) -> int:
    """How many pages the contract has."""
    from weasyprint import HTML

    page = HTML(string=html, base_url=HOUSE, url_fetcher=fetcher())
    return len(page.render(presentational_hints=True).pages)


def main() -> None:
    """Measure warm in this process, cold in processes of their own."""
    html = html_of(composed())
    pages = pages_of(html)
    warm = paired(lambda: print_document(composed()), lambda: bare(html), WARM_ROUNDS)
    with tempfile.TemporaryDirectory() as folder:
        page, out = Path(folder, "page.html"), Path(folder, "out.pdf")
        page.write_text(html)
        ours = [sys.executable, "-m", "workshop", "build", str(FILE), "--out", str(out)]
        theirs = [sys.executable, "-c", BARE, str(page), str(ROOT / "static"), str(out)]
        cold = paired(
            lambda: subprocess.run(ours, check=True, capture_output=True, cwd=ROOT),
            lambda: subprocess.run(theirs, check=True, capture_output=True, cwd=ROOT),
            COLD_ROUNDS,
        )
    report({"warm_over_weasyprint": warm, "cold_over_weasyprint": cold, "pages": pages})


if __name__ == "__main__":
    main()
