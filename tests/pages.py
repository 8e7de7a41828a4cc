"""A page as a person meets it: opened, checked in passing, and its forms sent as they really stand there."""

from collections.abc import Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element

from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict
from werkzeug.test import TestResponse

from tests.markup import Tree, faults, words
from workshop.web.headers import POLICY

HERE = "http://localhost"
OK = 200


def open_(client: FlaskClient, url: str, *, status: int = OK, braces: bool = False) -> "Page":
    """Open an address, wherever it leads."""
    return Page(client, client.get(url, follow_redirects=True), status=status, braces=braces)


class Page:
    """What came back, parsed; refuses to be a page that breaks the rules of all pages."""

    def __init__(
        self, client: FlaskClient, response: TestResponse, *, status: int = OK, braces: bool = False
    ) -> None:
        self.client, self.response, self.braces = client, response, braces
        self.url = response.request.full_path.rstrip("?")
        self.html = response.get_data(as_text=True)
        assert response.status_code == status, f"{response.status_code} at {self.url}: {self.html[:2000]}"
        assert response.headers["Content-Security-Policy"] == POLICY
        self.tree = Tree(self.html)
        found = faults(self.tree, braces=braces)
        assert not found, f"{self.url}: {found[:8]}"

    @property
    def heading(self) -> str:
        return next(words(each) for each in self.tree.all("h1"))

    @property
    def language(self) -> str | None:
        return next(self.tree.all("html")).get("lang")

    @property
    def text(self) -> str:
        """All that can be read on the page."""
        return words(next(self.tree.all("body")))

    @property
    def notices(self) -> list[str]:
        """What the page says about what just happened."""
        return [words(each) for each in self.tree.all() if "notice" in (each.get("class") or "").split()]

    @property
    def errors(self) -> dict[str, str]:
        """What is wrong with which input, as far as it is shown."""
        return {
            each.get("data-error-for") or (each.get("id") or "").removesuffix("-error"): words(each)
            for each in self.tree.all("p")
            if each.get("class") == "field__error" and each.get("hidden") is None
        }

    @property
    def buttons(self) -> list[str]:
        return [self.tree.name_of(each) for each in self.tree.all("button")]

    def links(self) -> dict[str, str]:
        """Where the page leads, by what the links say; the first of a name counts."""
        found: dict[str, str] = {}
        for each in self.tree.all("a"):
            found.setdefault(words(each), each.get("href") or "")
        return found

    def follow(self, link: str, *, status: int = OK) -> "Page":
        """Follow the link that says so."""
        return open_(self.client, self.links()[link], status=status, braces=self.braces)

    def form(self, *, button: str = "", action: str = "") -> "Form":
        """The first form with a button that says so, or the one that goes to this address."""
        for element in self.tree.all("form"):
            form = self.form_of(element)
            if (action and form.action == action) or (button and form.has(button)):
                return form
        raise AssertionError(f"{self.url} has no form with {button or action!r}; buttons: {self.buttons}")

    def form_of(self, element: Element) -> "Form":
        return Form(self, element)

    def press(
        self, button: str, values: Mapping[str, Any] | None = None, *, action: str = "", status: int = OK
    ) -> "Page":
        """Fill in the form of a button and press it."""
        return self.form(button="" if action else button, action=action).press(button, values, status=status)


class Form:
    """A form as it stands on the page, with whatever is in its inputs."""

    def __init__(self, page: Page, element: Element) -> None:
        self.page, self.element = page, element
        self.action = element.get("action") or page.url

    def has(self, button: str) -> bool:
        """Whether there is a button that says so or has this value."""
        return any(self._is(each, button) for each in self._controls("button"))

    def _is(self, element: Element, button: str) -> bool:
        return button in {self.page.tree.name_of(element), element.get("value")}

    def value(self, name: str) -> str:
        """What stands in the input with this name."""
        return dict(self.sent())[name]

    def sent(self, button: str = "") -> list[tuple[str, Any]]:
        """What a browser would send now, pressing the button that says so or has this value."""
        pairs = [pair for each in self._controls("input", "select", "textarea") for pair in _said_by(each)]
        return [*pairs, *(self._said_by_button(button) if button else [])]

    def filled(self, values: Mapping[str, Any], button: str = "") -> MultiDict[str, Any]:
        """What a browser would send after somebody filled these inputs; KeyError for others."""
        there = {each.get("name") for each in self._controls("input", "select", "textarea")}
        if unknown := set(values) - there:
            raise KeyError(f"{self.action} has no input {sorted(unknown)}, but {sorted(filter(None, there))}")
        kept = [(name, value) for name, value in self.sent(button) if name not in values]
        typed = [(name, text) for name, value in values.items() for text in _listed(value)]
        return MultiDict([*kept, *typed])

    def press(self, button: str, values: Mapping[str, Any] | None = None, *, status: int = OK) -> Page:
        """Fill in, press the button and see what comes back."""
        return self.post(self.filled(values or {}, button), status=status)

    def post(self, sent: Any, *, status: int = OK) -> Page:
        """Send something to where this form goes, possible on the page or not."""
        data = MultiDict(sent) if isinstance(sent, list) else sent
        response = self.page.client.post(
            self.action, data=data, content_type=self.element.get("enctype"), follow_redirects=True
        )
        return Page(self.page.client, response, status=status, braces=self.page.braces)

    def autosave(self, values: Mapping[str, Any] | None = None) -> TestResponse:
        """Send the form as the script does while somebody types."""
        return self.page.client.post(self.element.get("data-autosave") or "", data=self.filled(values or {}))

    def _controls(self, *tags: str) -> list[Element]:
        tree = self.page.tree
        return [
            each
            for each in self.element.iter()
            if each.tag in tags and tree.inside(each, "template") is None and not self._is_disabled(each)
        ]

    def _is_disabled(self, control: Element) -> bool:
        outer = self.page.tree.inside(control, "fieldset")
        while outer is not None and outer.get("disabled") is None:
            outer = self.page.tree.inside(outer, "fieldset")
        return control.get("disabled") is not None or outer is not None

    def _said_by_button(self, name: str) -> Sequence[tuple[str, str]]:
        for each in self._controls("button"):
            if self._is(each, name):
                return [(each.get("name") or "", each.get("value") or "")] if each.get("name") else []
        raise AssertionError(f"{self.action} has no button {name!r}")


def _said_by(control: Element) -> Sequence[tuple[str, str]]:
    """The name and value of a control, if it says anything."""
    name = control.get("name")
    if not name or control.get("type") == "file":
        return []
    if control.tag == "textarea":
        return [(name, "".join(control.itertext()))]
    if control.tag == "select":
        options = list(control.iter("option"))
        chosen = [each for each in options if each.get("selected") is not None] or options[:1]
        return [(name, each.get("value") or "") for each in chosen]
    if control.get("type") in ("checkbox", "radio") and control.get("checked") is None:
        return []
    return [(name, control.get("value") or "")]


def _listed(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else [value]
