"""Markdown becomes safe HTML with the glossary's words linked: the only place where HTML is declared safe."""

import re
import threading
from collections.abc import Callable
from functools import cache
from xml.etree.ElementTree import Element

import markdown
import nh3
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from markupsafe import Markup, escape

from workshop.documents.tangle import TooTangled, guard
from workshop.documents.term_links import NO_LINKS, Links

#: What a term link looks like; nobody else can write a link within the page.
TERM_LINK = re.compile(r"#term-[\w.:-]+")
ELSEWHERE = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
#: A tag with its quoted attributes, and where a name of this page stands in it.
TAG = re.compile(r'<[a-z](?:[^<>"]|"[^"]*")*>', re.IGNORECASE)
WITHIN = re.compile(r'(?<=\s)(?:id="|aria-labelledby="|href="#)')
TERM_HREF = re.compile(r'(?<=\s)href="#(term-[\w.:-]+)"')
#: Where the parts of a name such as "orders_new_final_3.xlsx" meet, and from which length that matters.
SEAM = re.compile(r"(?<=[_/@])|(?=\.\w)")
LONG_NAME = 16
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
UNLINKED = HEADINGS | {"a", "code", "pre"}


def prose(text: str, links: Links = NO_LINKS) -> Markup:
    """Markdown as safe HTML; what is too tangled to read stands there as plain paragraphs."""
    try:
        seen = links.normal(text)
        links.patience.bear(guard(seen))
        html = _MINE.reader.read(seen, links)
    except (TooTangled, RecursionError):
        return Markup("").join(map(_paragraph, re.split(r"\n\s*\n", text.strip())))
    return Markup(_cleaner().clean(html))  # noqa: S704 # cleaned in this very line


def inline(text: str, links: Links = NO_LINKS) -> Markup:
    """A single line of plain text with its terms linked."""
    return Markup("").join(
        _anchor(words, anchor) if anchor else escape(words) for words, anchor in links.split(text)
    )


def opened(text: str) -> Markup:
    """A text whose names of files and addresses may break where their parts meet."""
    pieces = (SEAM.split(word) if len(word) > LONG_NAME else [word] for word in re.split(r"(\s+)", text))
    return Markup("").join(Markup("<wbr>").join(filter(None, word)) for word in pieces)


def trusted(html: str) -> Markup:
    """What our own autoescaping templates rendered, for a page around it."""
    return Markup(html)  # noqa: S704 # every value in it was escaped


def _paragraph(text: str) -> Markup:
    return Markup("<p>{}</p>").format(text)


def _anchor(words: str, anchor: str) -> Markup:
    return Markup('<a class="term" href="#{}">{}</a>').format(anchor, words)


class _Tree(Treeprocessor):
    """Links terms in running text, keeps links to the outside only, and turns headings into bold lines.

    The outline belongs to the contract; a heading inside an answer must not break into it.
    """

    links: Links = NO_LINKS

    def run(self, root: Element) -> None:
        self._walk(root)
        for each in root.iter():
            if each.tag in HEADINGS:
                each.tag = "p"
                each.set("class", "prose-title")
            if each.tag == "a" and each.get("class") != "term":
                _tame(each)

    def _walk(self, element: Element) -> None:
        if element.tag in UNLINKED:
            return
        children = list(element)
        element.text = self._link(element, 0, element.text)
        for child in children:
            self._walk(child)
            child.tail = self._link(element, list(element).index(child) + 1, child.tail)

    def _link(self, parent: Element, place: int, text: str | None) -> str | None:
        """Put links into the parent at this place; returns the text that stays before the first."""
        if not text or not text.strip():
            return text
        before, found = self.links.split_after(text)
        for offset, (words, anchor, after) in enumerate(found):
            link = Element("a", {"class": "term", "href": f"#{anchor}"})
            link.text, link.tail = AtomicString(words), AtomicString(after)
            parent.insert(place + offset, link)
        return AtomicString(before) if found else text


def _tame(link: Element) -> None:
    """Links to the outside tell nothing of us; all others become plain words."""
    href = link.get("href", "")
    link.attrib.clear()
    if ELSEWHERE.match(href):
        link.attrib.update(href=href, rel="noopener noreferrer nofollow")
    else:
        link.tag = "span"


class _Contract(Extension):
    """Markdown without raw HTML and images, with the tree worked over at the end."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 # the library's name
        md.preprocessors.deregister("html_block")
        for pattern in ("html", "image_link", "image_reference", "short_image_ref"):
            md.inlinePatterns.deregister(pattern)
        # After 'inline' (20) has made elements of the text, before 'prettify' (10).
        md.treeprocessors.register(_Tree(md), "contract", 15)


class _Reader:
    """One Markdown machine, wound up once and reset for every text."""

    def __init__(self) -> None:
        self._markdown = markdown.Markdown(
            extensions=["tables", "sane_lists", "nl2br", _Contract()],
            extension_configs={"tables": {"use_align_attribute": True}},
        )
        tree = self._markdown.treeprocessors["contract"]
        assert isinstance(tree, _Tree)  # noqa: S101 # registered above; says so to the type checker
        self._tree = tree

    def read(self, text: str, links: Links) -> str:
        self._tree.links = links
        return self._markdown.reset().convert(text)


def set_apart(html: Markup, name: str) -> Markup:
    """A piece of a page whose ids and links within cannot meet those of another piece."""
    apart = TAG.sub(lambda tag: WITHIN.sub(rf"\g<0>{name}-", tag[0]), str(html))
    return Markup(apart)  # noqa: S704 # safe before, and only names were changed


def terms_elsewhere(html: Markup, address: Callable[[str], str]) -> Markup:
    """A piece of a page whose linked words lead to other pages; `address` is asked with their anchors.

    Where it answers with nothing, the link stays within the page.
    """

    def lead(link: re.Match[str]) -> str:
        return f'href="{escape(address(link[1]) or "#" + link[1])}"'

    led = TAG.sub(lambda tag: TERM_HREF.sub(lead, tag[0]), str(html))
    return Markup(led)  # noqa: S704 # safe before, and an escaped address is


class _PerThread(threading.local):
    """A machine that is reading one text cannot read another."""

    def __init__(self) -> None:
        self.reader = _Reader()


_MINE = _PerThread()


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags={
            *("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "span", "a"),
            *("table", "thead", "tbody", "tr", "th", "td"),
        },
        attributes={"a": {"href", "rel"}, "ol": {"start"}, "th": {"align"}, "td": {"align"}},
        allowed_classes={"a": {"term"}, "p": {"prose-title"}},
        attribute_filter=_attribute,
        url_schemes={"https", "http", "mailto"},
        # Set in the tree, where links within the page are told from links to the outside.
        link_rel=None,
    )


def _attribute(tag: str, attribute: str, value: str) -> str | None:
    if tag == "a" and attribute == "href" and value.startswith("#"):
        return value if TERM_LINK.fullmatch(value) else None
    if attribute == "start":
        return value if re.fullmatch(r"\d{1,4}", value) else None
    return value
