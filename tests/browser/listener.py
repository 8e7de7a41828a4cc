"""What a screen reader is told of a page, in the order in which it says it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from playwright.sync_api import Page

#: What a page is divided into, for those who jump from part to part.
LANDMARKS = frozenset(
    {"banner", "navigation", "main", "contentinfo", "complementary", "search", "region", "form"}
)
#: What somebody can do something with; it must say what.
CONTROLS = frozenset({
    "link", "button", "textbox", "searchbox", "combobox", "checkbox", "radio", "listbox", "option",
    "spinbutton", "switch", "menuitem", "tab", "slider",
})  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """One thing that is read out: what it is, what it is called, and for headings how deep."""

    role: str
    name: str
    level: int = 0

    def __str__(self) -> str:
        return f"{self.role}{self.level or ''}: {self.name}".rstrip(": ")


def read_out(page: Page) -> list[Spoken]:
    """The page as the browser hands it to a screen reader."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    by_id = {node["nodeId"]: node for node in nodes}
    return list(_told(nodes[0], by_id))


def _told(node: dict[str, Any], by_id: dict[str, Any]) -> Iterator[Spoken]:
    if not node.get("ignored"):
        level = next(
            (each["value"]["value"] for each in node.get("properties", ()) if each["name"] == "level"), 0
        )
        name = " ".join(str(node.get("name", {}).get("value", "")).split())
        yield Spoken(role=node["role"]["value"], name=name, level=level)
    for child in node.get("childIds", ()):
        if child in by_id:
            yield from _told(by_id[child], by_id)


def outline(spoken: list[Spoken]) -> list[str]:
    """Landmarks and headings: how somebody gets an idea of a page without reading it."""
    return [str(each) for each in spoken if each.role == "heading" or _is_landmark(each)]


def _is_landmark(each: Spoken) -> bool:
    """A form is one only by its name."""
    return each.role in LANDMARKS and bool(each.role != "form" or each.name)


def flaws(spoken: list[Spoken]) -> Iterator[str]:
    """What would leave a listener lost."""
    headings = [each for each in spoken if each.role == "heading"]
    if [each.level for each in headings].count(1) != 1:
        yield f"not one first heading: {[str(each) for each in headings if each.level == 1]}"
    for before, after in pairwise(headings):
        if after.level > before.level + 1:
            yield f"from {before} straight to {after}"
    for role in ("banner", "main", "contentinfo"):
        if (count := sum(each.role == role for each in spoken)) > 1 or (role == "main" and not count):
            yield f"{count} times {role}"
    for role in LANDMARKS:
        names = [each.name for each in spoken if each.role == role and _is_landmark(each)]
        if len(set(names)) < len(names):
            yield f"{role} twice by one name: {names}"
    yield from (f"a {each.role} without a name" for each in spoken if each.role in CONTROLS and not each.name)
    yield from (f"a heading without words: {each}" for each in headings if not each.name)
