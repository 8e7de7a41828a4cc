"""Markdown written word by word, with the line ends, marks and indents that each word needs before it."""

import re
from dataclasses import dataclass, field

#: Markdown indents by four; deeper lists than this stay at this depth.
INDENT, DEEPEST = "    ", 6
#: Links that may be followed: elsewhere by a known scheme, or within the page's own site.
SAFE_LINK = re.compile(r"(?:https?:|mailto:)[^\s()<>]+|[/.#?\w-][^\s()<>:]*", re.IGNORECASE)
#: Blanks that are meant even at the edge of a line: NUL and SOH stand for them until the end.
MEANT = {" ": "\x00", "\t": "\x01"}
UNMEANT = str.maketrans({mark: blank for blank, mark in MEANT.items()})


@dataclass(kw_only=True)
class Flow:
    """Writes Markdown word by word, and knows what still has to come before the next word."""

    out: list[str] = field(default_factory=list)
    #: Line ends to write before the next word.
    gap: int = 0
    #: Whether the gap is that between blocks, which a line break does not widen.
    between_blocks: bool = False
    #: Opened marks that wait for their first word.
    opening: str = ""
    marker: str = ""
    blocks: int = 0
    #: The open lists: None counts with bullets, a number with itself.
    lists: list[int | None] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    def finished(self) -> str:
        """All that was written, with nothing left open."""
        self._close_marks()
        return "".join(self.out).strip().translate(UNMEANT)

    def say(self, words: str) -> None:
        """Write words; inside a block, white space is one space, as in a browser."""
        if self.blocks or self.lists:
            words = re.sub(r"[ \t\n]+", " ", words)
        if self.gap or not self.out or self.marker:
            words = words.lstrip(" \t\n")
        if not words:
            return
        if self.gap and self.out:
            self.out[-1] = self.out[-1].rstrip(" \t\n")
            self.out.append("\n" * self.gap)
            self.out.append(self._indent())
        self.out.append(self.marker)
        self.gap, self.between_blocks, self.marker = 0, False, ""
        blank = words[: len(words) - len(words.lstrip())]
        if self.opening and words.strip():
            words, self.opening = blank + self.opening + words[len(blank) :], ""
        self.out.append(words)

    def _indent(self) -> str:
        depth = min(len(self.lists), DEEPEST) - (1 if self.marker else 0)
        return INDENT * max(depth, 0)

    def exactly(self, character: str) -> None:
        """Write a character that is meant, even if it is a blank at the edge of a line."""
        self.say(MEANT.get(character, character))

    def mark(self, mark: str, *, closes: bool) -> None:
        """Begin or end emphasis; an end without a beginning is nothing."""
        if not closes:
            self.marks.append(mark)
            self.opening += mark
        elif mark in self.marks:
            self.marks.remove(mark)
            self._end(mark)

    def _end(self, mark: str) -> None:
        """Write the end of a mark right after the last word, or take back its beginning."""
        if mark in self.opening:
            self.opening = self.opening.replace(mark, "", 1)
        elif self.out:
            ended = self.out[-1].rstrip(" ")
            self.out[-1:] = [ended, mark, self.out[-1][len(ended) :]]

    def _close_marks(self) -> None:
        while self.marks:
            self._end(self.marks.pop())

    def _part(self, lines: int) -> None:
        """Leave lines between what was and what comes; emphasis does not reach across."""
        self._close_marks()
        self.gap, self.between_blocks = max(self.gap, lines), True

    def block(self, *, closes: bool) -> None:
        """Begin or end a paragraph or anything like it."""
        self.blocks = max(self.blocks - 1, 0) if closes else self.blocks + 1
        self._part(1 if self.lists else 2)

    def points(self, *, counted: bool, closes: bool) -> None:
        """Begin or end a list, counted or with bullets."""
        if closes and self.lists:
            self.lists.pop()
        elif not closes:
            self.lists.append(1 if counted else None)
        self.marker = ""
        self._part(1 if len(self.lists) > (0 if closes else 1) else 2)

    def point(self, *, closes: bool) -> None:
        """Begin a point of a list on a line of its own."""
        self._part(1)
        if closes:
            return
        number = self.lists[-1] if self.lists else None
        self.marker = "- " if number is None else f"{number}. "
        if self.lists and number is not None:
            self.lists[-1] = number + 1

    def line_break(self) -> None:
        """Begin a new line."""
        if not self.between_blocks:
            self.gap += 1

    def cell(self) -> None:
        """Keep the cells of a table apart."""
        if not self.gap:
            self.say(" – ")

    def begin_link(self, target: str) -> None:
        """Begin a link, unless it leads where no link may."""
        self.links.append(target if SAFE_LINK.fullmatch(target) else "")
        self.opening += "[" if self.links[-1] else ""

    def end_link(self) -> None:
        """End a link, or take it back if there was nothing to click on."""
        target = self.links.pop() if self.links else ""
        if target and self.opening.endswith("["):
            self.opening = self.opening.removesuffix("[")
        elif target:
            self.out.append(f"]({target})")
