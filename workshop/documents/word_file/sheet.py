"""A Word file under construction: real styles, a language, a header that says what it is, fixed bytes."""

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any, Final

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from workshop.documents.columns import shares
from workshop.documents.word_file.contents import Contents, add_styles
from workshop.domain.paper import Look
from workshop.domain.words import Language

#: What XML cannot hold is left out.
UNWRITABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
STRESSED: Final = re.compile(r"(\*\*[^*]+\*\*|\*[^*\s][^*]*\*)")
LINK: Final = re.compile(r"\[([^\]]*)\]\(([^)\s]+)\)")
POINT: Final = re.compile(r"\s*[-*–]\s+(.*)")
NUMBERED: Final = re.compile(r"\s*\d+[.)]\s+(.*)")
LOCALES: Final = {"de": "de-DE", "en": "en-GB"}
SIZES: Final = {"a4": (210, 297), "letter": (215.9, 279.4)}
#: How wide a column of numbers such as "4.2.13" is.
NUMBERS: Final = Mm(16)
#: Points that together are no longer than this stand in one line.
LONGEST_LINE: Final = 90
SEPARATOR: Final = " · "
#: The style of what stands in a table.
CELL: Final = "Table Text"
#: The settings that must stand behind that of hyphenation, as far as the library writes them.
BEHIND_HYPHENATION: Final = (
    "w:consecutiveHyphenLimit", "w:hyphenationZone", "w:doNotHyphenateCaps", "w:evenAndOddHeaders",
    "w:drawingGridHorizontalSpacing", "w:drawingGridVerticalSpacing", "w:displayHorizontalDrawingGridEvery",
    "w:displayVerticalDrawingGridEvery", "w:characterSpacingControl", "w:hdrShapeDefaults", "w:footnotePr",
    "w:endnotePr", "w:compat", "w:docVars", "w:rsids", "m:mathPr", "w:themeFontLang", "w:clrSchemeMapping",
    "w:shapeDefaults", "w:decimalSymbol", "w:listSeparator",
)  # fmt: skip
#: The earliest day that a ZIP file can name.
NO_MOMENT: Final = (1980, 1, 1, 0, 0, 0)
INK: Final = "211C16"


class Sheet:
    """What is written down, from top to bottom; every text is taken as it is."""

    def __init__(self, *, language: Language, look: Look, title: str, author: str, on: date) -> None:
        self._file: Any = Document()
        self._ink = RGBColor(*bytes.fromhex(look.colour.removeprefix("#") or INK))
        self._contents = Contents()
        self._describe(title, author, language, on)
        self._set_page(look)
        self._set_styles(language)

    def title(self, text: str) -> None:
        """The name of the whole."""
        self._file.add_paragraph(_clean(text), style="Title")

    def heading(self, text: str, level: int) -> None:
        """A heading, 1 for parts, 2 for sections, 3 for entries."""
        self._contents.mark(self._file.add_heading(_clean(text), level), _clean(text), level)

    def contents(self, title: str) -> None:
        """The place of the table of contents; what follows begins on a new page."""
        self.line(title, "TOC Heading")
        self._contents.place = self._file.add_page_break()

    def line(self, text: str, style: str = "Normal") -> None:
        """One paragraph as it stands."""
        self._file.add_paragraph(_clean(text), style=style)

    def fact(self, label: str, words: Sequence[str]) -> None:
        """A label with what was said behind it; several long points as a list under it."""
        if words and len(SEPARATOR.join(words)) < LONGEST_LINE:
            words = [SEPARATOR.join(words)]
        named = self._file.add_paragraph(style="Normal")
        named.paragraph_format.keep_with_next = len(words) != 1
        named.add_run(_clean(label) + (": " if len(words) == 1 else "")).bold = True
        if len(words) == 1:
            self._runs(named, words[0])
        else:
            for each in words:
                self._runs(self._file.add_paragraph(style="List Bullet"), each)

    def told(self, label: str, markdown: str) -> None:
        """A label with Markdown behind it if that is one paragraph, else under it."""
        lines = [line for line in map(str.strip, markdown.splitlines()) if line]
        if len(lines) == 1 and not (POINT.fullmatch(lines[0]) or NUMBERED.fullmatch(lines[0])):
            self.fact(label, lines)
        else:
            self.fact(label, ())
            self.prose(markdown)

    def prose(self, markdown: str) -> None:
        """Markdown as paragraphs and lists; what else it knows stays as it was typed."""
        for line in filter(None, map(str.strip, markdown.splitlines())):
            if found := POINT.fullmatch(line):
                self._runs(self._file.add_paragraph(style="List Bullet"), found[1])
            elif found := NUMBERED.fullmatch(line):
                self._runs(self._file.add_paragraph(style="List Number"), found[1])
            else:
                self._runs(self._file.add_paragraph(style="Normal"), line)

    def table(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """A table whose head is repeated on every page and whose rows are not torn."""
        table = self._file.add_table(rows=len(rows) + 1, cols=len(heads), style="Table Grid")
        every = table._cells  # noqa: SLF001 # asked once: the library counts all cells for every row
        self._fit(table, every, heads, rows)
        cells = iter(every)
        for text, cell in zip(heads, cells, strict=False):
            cell.paragraphs[0].add_run(_clean(text)).bold = True
        for number, row in enumerate(table._tbl.tr_lst):  # noqa: SLF001 # the library has no word for these
            _mark(row.get_or_add_trPr(), "w:cantSplit" if number else "w:tblHeader")
        for row in rows:
            for text, cell in zip(row, cells, strict=False):
                first, *more = text.split("\n")
                self._runs(cell.paragraphs[0], first)
                for line in more:
                    self._runs(cell.add_paragraph(), line)
        for cell in every:
            for paragraph in cell.paragraphs:
                paragraph.style = self._file.styles[CELL]
        self._file.add_paragraph(style=CELL)

    @staticmethod
    def _fit(table: Any, cells: Sequence[Any], heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Every column as wide as what stands in it asks for; the numbers to cite by need little room."""
        room = sum(column.width for column in table.columns)
        numbered = heads[0] == "§" and len(heads) > 1
        left = room - NUMBERS if numbered else room
        texts = [[head, *(row[place] for row in rows)] for place, head in enumerate(heads)][numbered:]
        widths = [int(left * share / 100) for share in shares(texts)]
        widths = [int(NUMBERS), *widths] if numbered else widths
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for place, cell in enumerate(cells):
            cell.width = widths[place % len(widths)]

    def frame(self, head: str, foot: str) -> None:
        """What stands above and below every page; the page is counted behind the foot."""
        section = self._file.sections[0]
        above, below = section.header.paragraphs[0], section.footer.paragraphs[0]
        above.alignment = WD_ALIGN_PARAGRAPH.CENTER
        above.add_run(_clean(head)).bold = True
        below.add_run(_clean(foot) + " · ")
        for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
            run = below.add_run()._r  # noqa: SLF001 # as above
            part = OxmlElement("w:fldChar" if kind else "w:instrText")
            if kind:
                part.set(qn("w:fldCharType"), kind)
            else:
                part.text = text
            run.append(part)

    def packed(self) -> bytes:
        """The file; the same content gives the same bytes."""
        self._contents.fill()
        loose = io.BytesIO()
        self._file.save(loose)
        fixed = io.BytesIO()
        with zipfile.ZipFile(loose) as found, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as kept:
            for name in sorted(found.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
                entry = zipfile.ZipInfo(name, NO_MOMENT)
                entry.compress_type = zipfile.ZIP_DEFLATED
                kept.writestr(entry, found.read(name))
        return fixed.getvalue()

    def _runs(self, paragraph: Any, text: str) -> None:
        """Text with its **strong** and *stressed* words."""
        for piece in STRESSED.split(LINK.sub(r"\1 (\2)", _clean(text))):
            if piece.startswith("**") and piece.endswith("**") and len(piece) > 4:  # noqa: PLR2004 # its stars
                paragraph.add_run(piece[2:-2]).bold = True
            elif STRESSED.fullmatch(piece):
                paragraph.add_run(piece[1:-1]).italic = True
            elif piece:
                paragraph.add_run(piece)

    def _describe(self, title: str, author: str, language: Language, on: date) -> None:
        about = self._file.core_properties
        about.title, about.author, about.last_modified_by = _clean(title)[:255], _clean(author)[:255], ""
        about.language, about.comments, about.revision = LOCALES[language], "", 1
        about.created = about.modified = datetime.combine(on, time.min)

    def _set_page(self, look: Look) -> None:
        page = self._file.sections[0]
        page.page_width, page.page_height = (Mm(side) for side in SIZES[look.size])
        page.left_margin = page.right_margin = Mm(24)
        page.top_margin = page.bottom_margin = Mm(24)

    def _set_styles(self, language: Language) -> None:
        styles = self._file.styles
        defaults = styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
        spoken = defaults.find(qn("w:lang"))
        if spoken is None:
            spoken = OxmlElement("w:lang")
            defaults.append(spoken)
        spoken.set(qn("w:val"), LOCALES[language])
        styles["Normal"].font.name, styles["Normal"].font.size = "Georgia", Pt(10.5)
        styles["Normal"].paragraph_format.space_after = Pt(4)
        styles["Subtitle"].paragraph_format.keep_with_next = True
        for name in ("List Bullet", "List Number"):
            styles[name].paragraph_format.space_after = Pt(2)
        cell = styles.add_style(CELL, WD_STYLE_TYPE.PARAGRAPH)
        cell.base_style, cell.font.size = styles["Normal"], Pt(9)
        cell.paragraph_format.space_after = Pt(1)
        settings = self._file.settings.element
        hyphenated = OxmlElement("w:autoHyphenation")
        settings.insert_element_before(hyphenated, *BEHIND_HYPHENATION)
        add_styles(styles)
        for name in ("Title", "Subtitle", "Intense Quote", "TOC Heading"):
            self._ink_in(styles[name])
        for name, size in (("Title", 26), ("Heading 1", 20), ("Heading 2", 14), ("Heading 3", 11.5)):
            style = styles[name]
            style.font.name, style.font.size, style.font.color.rgb = "Georgia", Pt(size), self._ink
            fonts = style.element.rPr.rFonts
            for theme in [key for key in fonts.attrib if "heme" in key]:
                del fonts.attrib[theme]
            style.paragraph_format.keep_with_next = True

    def _ink_in(self, style: Any) -> None:
        """A style with its letters and lines in the ink of the file instead of the library's blue."""
        style.font.color.rgb = self._ink
        for line in style.element.iterfind(f".//{qn('w:pBdr')}/*"):
            line.set(qn("w:color"), str(self._ink))
            for theme in [key for key in line.attrib if "theme" in key]:
                del line.attrib[theme]


def _clean(text: str) -> str:
    return UNWRITABLE.sub("", text)


def _mark(properties: Any, name: str) -> None:
    properties.append(OxmlElement(name))
