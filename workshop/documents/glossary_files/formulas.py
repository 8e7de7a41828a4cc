"""Cells that a spreadsheet would run are written with an apostrophe in front, and read without it."""

import re

#: Apostrophes in front count too, so that a text that really begins with one survives the way out and back.
RUNS = re.compile(r"'*[=+\-@\t\r]")


def shield(cell: str) -> str:
    """The cell as text that no spreadsheet runs."""
    return f"'{cell}" if RUNS.match(cell) else cell


def unshield(cell: str) -> str:
    """The cell as it was before it was shielded."""
    return cell[1:] if cell.startswith("'") and RUNS.match(cell) else cell
