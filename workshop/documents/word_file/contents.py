"""The table of contents of a Word file: filled in and linked from the start, so that opening it asks nothing.

Only Word itself knows on which page a heading falls, and would ask everybody who opens the file whether it
may count; so the lines are cited by their numbers, and lead to their headings.
"""

from dataclasses import dataclass, field
from typing import Any, Final

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

#: Parts and sections, as links, without pages.
ASKED: Final = 'TOC \\o "1-2" \\n \\h \\z \\u'
LEVELS: Final = (1, 2)


@dataclass
class Contents:
    """The headings of a file, gathered while it is written."""

    headings: list[tuple[int, str, str]] = field(default_factory=list)
    place: Any = None

    def mark(self, paragraph: Any, text: str, level: int) -> None:
        """Remember a heading, and give it a name to lead to."""
        if level not in LEVELS:
            return
        number = len(self.headings) + 1
        name = f"_Toc{number:06}"
        for kind in ("w:bookmarkStart", "w:bookmarkEnd"):
            mark = _made(kind, id=str(number))
            if kind == "w:bookmarkStart":
                mark.set(qn("w:name"), name)
            paragraph._p.append(mark)  # noqa: SLF001 # the library has no word for these
        self.headings.append((level, text, name))

    def fill(self) -> None:
        """Write the lines where their place is; nothing without a heading."""
        if self.place is None or not self.headings:
            return
        last = len(self.headings) - 1
        for number, (level, text, name) in enumerate(self.headings):
            line = self.place.insert_paragraph_before(style=f"toc {level}")
            if number == 0:
                _field(line, "begin")
                line.add_run()._r.append(_made("w:instrText", ASKED))  # noqa: SLF001 # as above
                _field(line, "separate")
            link = _made("w:hyperlink", anchor=name, history="1")
            link.append(line.add_run(text)._r)  # noqa: SLF001 # as above
            line._p.append(link)  # noqa: SLF001 # as above
            if number == last:
                _field(line, "end")


def add_styles(styles: Any) -> None:
    """The looks of the lines, of which the library's own file has none."""
    for level in LEVELS:
        style = styles.add_style(f"toc {level}", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        style.base_style, style.font.bold = styles["Normal"], level == 1
        style.paragraph_format.left_indent = Mm(6 * (level - 1))
        style.paragraph_format.space_before = Pt(6 if level == 1 else 0)
        style.paragraph_format.space_after = Pt(1)
        style.paragraph_format.keep_with_next = level == 1


def _field(line: Any, kind: str) -> None:
    line.add_run()._r.append(_made("w:fldChar", fldCharType=kind))  # noqa: SLF001 # as above


def _made(kind: str, text: str = "", **attributes: str) -> Any:
    made = OxmlElement(kind)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    if text:
        made.text = text
    return made
