"""How many terms a page holds."""

from typing import Final

USUAL: Final = 100
MOST_AT_ONCE: Final = 500
