"""HTML in descriptions becomes Markdown that reads well; its tags never reach the glossary."""

import re
from html import unescape

from workshop.documents.glossary_files.markdown_flow import Flow

#: Tags are known by these names, or by having attributes: "<customer>" in a sentence is a word.
BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl"),
        *("dt", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header"),
        *("hr", "html", "main", "nav", "p", "pre", "section", "summary", "table", "tbody", "tfoot"),
        *("thead", "tr"),
    )
)
SILENT = frozenset(
    (
        *("a", "abbr", "audio", "b", "bdi", "bdo", "br", "button", "canvas", "caption", "cite", "code"),
        *("col", "colgroup", "del", "dfn", "em", "embed", "fieldset", "font", "i", "iframe", "img"),
        *("input", "ins", "kbd", "label", "legend", "li", "mark", "math", "noscript", "object", "ol"),
        *("picture", "q", "rp", "rt", "ruby", "s", "samp", "script", "select", "small", "span"),
        *("strike", "strong", "style", "sub", "sup", "svg", "td", "textarea", "th", "tt", "u", "ul"),
        *("var", "video", "wbr"),
    )
)
#: What stands between these was never meant to be read; what is opened and never closed is kept.
HIDDEN = (
    (re.compile("<!--"), re.compile("-->")),
    (re.compile(r"<script\b", re.IGNORECASE), re.compile(r"</script\s*>", re.IGNORECASE)),
    (re.compile(r"<style\b", re.IGNORECASE), re.compile(r"</style\s*>", re.IGNORECASE)),
)
#: Tags that ask for something of their own.
ONES = frozenset({"br", "a", "img", "td", "th"})
MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`", "tt": "`", "kbd": "`"}

TOKEN = re.compile(
    r"""<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?P<rest>(?:[\s/](?:[^<>"']|"[^"]*"|'[^']*')*)?)>"""
    r"|&(?P<entity>\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});"
)
HREF = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
ALT = re.compile(r"""\balt\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)


def to_markdown(text: str) -> str:
    """The text with its tags turned into Markdown and its entities into characters."""
    if "<" not in text and "&" not in text:
        return text.strip()
    for opening, closing in HIDDEN:
        text = _without(text, opening, closing)
    flow, place = Flow(), 0
    for token in TOKEN.finditer(text):
        flow.say(text[place : token.start()])
        place = token.end()
        if token["entity"]:
            flow.exactly(unescape(token[0]))
        else:
            _follow(token, flow)
    flow.say(text[place:])
    return flow.finished()


def _without(text: str, opening: re.Pattern[str], closing: re.Pattern[str]) -> str:
    kept, place = [], 0
    while (start := opening.search(text, place)) and (end := closing.search(text, start.end())):
        kept.append(text[place : start.start()])
        place = end.end()
    return "".join([*kept, text[place:]])


def _follow(token: re.Match[str], flow: Flow) -> None:
    """Do what a tag asks for; what is no tag is words."""
    name, rest, closes = token["name"].lower(), token["rest"], bool(token["end"])
    if name in MARKS:
        flow.mark(MARKS[name], closes=closes)
    elif name in {"ul", "ol"}:
        flow.points(counted=name == "ol", closes=closes)
    elif name == "li":
        flow.point(closes=closes)
    elif name in BLOCKS:
        flow.block(closes=closes)
    elif name in ONES:
        _follow_one(name, rest, flow, closes=closes)
    elif name not in SILENT and "=" not in rest:
        flow.say(token[0])


def _follow_one(name: str, rest: str, flow: Flow, *, closes: bool) -> None:
    if name == "br":
        flow.line_break()
    elif name == "a" and closes:
        flow.end_link()
    elif name == "a":
        flow.begin_link(_value(HREF.search(rest)))
    elif name == "img":
        flow.say(_value(ALT.search(rest)))
    elif not closes:
        flow.cell()


def _value(found: re.Match[str] | None) -> str:
    """The value of an attribute, in whatever quotation marks it stood."""
    return unescape(next(filter(None, found.groups()), "")) if found else ""
