"""What is true of every page: valid, labelled, one heading, nothing inline, no pointer into nowhere."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib

#: What a person fills in, and so needs a name.
CONTROLS = ("input", "select", "textarea")
POINTERS = ("for", "aria-describedby", "aria-labelledby", "aria-errormessage", "list")


class Tree:
    """The elements of a page, in order, each with what stands around it."""

    def __init__(self, html: str) -> None:
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        self.root = parser.parse(html)
        self.errors = [f"line {line}: {code}" for (line, _column), code, _about in parser.errors]
        self.around = {inner: outer for outer in self.root.iter() for inner in outer}

    def all(self, *tags: str) -> Iterator[Element]:
        """Every element with one of these tags; without tags every element."""
        return (
            each for each in self.root.iter() if isinstance(each.tag, str) and (each.tag in tags or not tags)
        )

    def inside(self, element: Element, *tags: str) -> Element | None:
        """The nearest element around this one that has one of these tags."""
        outer = self.around.get(element)
        while outer is not None and outer.tag not in tags:
            outer = self.around.get(outer)
        return outer

    def name_of(self, control: Element) -> str:
        """What a control is called by those who cannot see it."""
        if label := control.get("aria-label"):
            return label
        for label in self.all("label"):
            if control.get("id") and label.get("for") == control.get("id"):
                return words(label)
        around = self.inside(control, "label")
        if around is not None:
            return words(around)
        return words(control) if control.tag == "button" else ""


def words(element: Element) -> str:
    """The text inside an element, as one line."""
    return " ".join("".join(element.itertext()).split())


def faults(tree: Tree, *, braces: bool = False) -> list[str]:
    """Everything that is wrong with a page; `braces` if its content may speak of templates."""
    return [
        *tree.errors,
        *_outline(tree),
        *_twice_the_same_id(tree),
        *_nameless(tree),
        *_leading_nowhere(tree),
        *_inline(tree),
        *(["a template was not filled in"] if not braces and _has_braces(tree) else []),
    ]


def _outline(tree: Tree) -> Iterator[str]:
    # A contract that is shown inside a page brings an outline of its own.
    headings = [words(each) for each in tree.all("h1") if not _is_in_document(tree, each)]
    if len(headings) != 1 or not headings[0]:
        yield f"exactly one h1 is needed: {headings}"
    if not any(words(each).removesuffix(" · Handschlag").strip(" ·") for each in tree.all("title")):
        yield "the page has no title"
    if next(tree.all("html")).get("lang") not in ("de", "en"):
        yield "the page does not say its language"


def _is_in_document(tree: Tree, element: Element) -> bool:
    outer = tree.inside(element, "div")
    while outer is not None and "document" not in (outer.get("class") or "").split():
        outer = tree.inside(outer, "div")
    return outer is not None


def _twice_the_same_id(tree: Tree) -> Iterator[str]:
    seen: set[str] = set()
    for each in tree.all():
        name = each.get("id")
        if name is None:
            continue
        if name in seen:
            yield f"two elements have the id {name!r}"
        if len(name.split()) != 1:
            yield f"{name!r} is no id"
        seen.add(name)


def _nameless(tree: Tree) -> Iterator[str]:
    labels = {each.get("for"): words(each) for each in tree.all("label")}
    for control in tree.all("button", *CONTROLS):
        hidden = control.get("type") == "hidden" or control.get("aria-hidden") == "true"
        if not hidden and not labels.get(control.get("id")) and not tree.name_of(control):
            yield f"a {control.tag} has no name: {control.attrib}"
    for image in tree.all("img"):
        if image.get("alt") is None:
            yield f"an image has no alternative: {image.attrib}"


def _leading_nowhere(tree: Tree) -> Iterator[str]:
    ids = {each.get("id") for each in tree.all()}
    for each in tree.all():
        for pointer in POINTERS:
            for target in (each.get(pointer) or "").split():
                if target not in ids:
                    yield f"{pointer}={target!r} leads nowhere"
        href = each.get("href") or ""
        if href.startswith("#") and href.removeprefix("#") not in ids:
            yield f"the link {href!r} leads nowhere"


def _inline(tree: Tree) -> Iterator[str]:
    """What our content security policy would block without a word."""
    for each in tree.all():
        for attribute, value in each.attrib.items():
            if attribute.startswith("on") or attribute == "style" or value.strip().startswith("javascript:"):
                yield f"<{each.tag}> has {attribute}={value!r}"
            if value == "None":
                yield f"<{each.tag}> has {attribute}=None"
        if each.tag == "style" or (each.tag == "script" and not each.get("src")):
            yield f"an inline <{each.tag}>"


def _has_braces(tree: Tree) -> bool:
    return any("{{" in text or "{%" in text for text in tree.root.itertext())
