"""Where something stands in a text, as people count: lines and columns from 1."""

import re
from bisect import bisect_right


class Places:
    """The beginnings of all lines, found once."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(end.end() for end in re.finditer("\n", text))]

    def line(self, place: int) -> int:
        """The line of a place."""
        return bisect_right(self._starts, place)

    def mark(self, place: int) -> tuple[int, int]:
        """Line and column of a place."""
        line = self.line(place)
        return line, place - self._starts[line - 1] + 1
