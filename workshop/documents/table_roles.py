"""Tables that stay tables to those who listen, also where a small screen sets their rows as blocks."""

import re
from typing import Final

#: What a style sheet takes from a table that it does not set as one.
ROLES: Final = {
    "table": "table",
    "thead": "rowgroup",
    "tbody": "rowgroup",
    "tr": "row",
    "td": "cell",
    "th": "columnheader",
}
PIECE: Final = re.compile(r'<(table|thead|tbody|tr|td|th)(?=[\s>])((?:[^<>"]|"[^"]*")*)>')
HEADS_A_ROW: Final = re.compile(r'scope="row(?:group)?"')


def with_roles(html: str) -> str:
    """The same piece of a page; every part of a table in it says what it is."""
    return PIECE.sub(_with_role, html)


def _with_role(tag: re.Match[str]) -> str:
    name, attributes = tag[1], tag[2]
    role = "rowheader" if name == "th" and HEADS_A_ROW.search(attributes) else ROLES[name]
    return f'<{name} role="{role}"{attributes}>'
