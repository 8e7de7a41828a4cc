"""Somebody at a browser: what they open, find and read, and what the browser complains about."""

import json
import re
from pathlib import Path

from babel.support import Translations
from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, expect

from workshop.domain.facilitation import Workshop
from workshop.domain.words import Language
from workshop.web.desk import input_id, spot

TRANSLATIONS = Path(__file__).parents[2] / "workshop" / "web" / "translations"
AXE = Path(__file__).parent / "vendor" / "axe-core" / "axe.min.js"
WCAG_22_AA = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
#: One line for each element that breaks a rule.
FAULTS = """({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(
  ({ target, failureSummary }) => [id, target, failureSummary].join(" · ")))"""


class Visitor:
    """One person at one page."""

    def __init__(self, context: BrowserContext, url: str, language: Language) -> None:
        self.context, self.url, self.language = context, url, language
        self._catalogue = Translations.load(TRANSLATIONS, [language])
        self._expected: list[str] = []
        self._complaints: list[str] = []
        self.sit_down_again()

    # --- going about

    def sit_down_again(self, as_session: str = "") -> None:
        """A new tab, perhaps of somebody else in the same browser."""
        if as_session:
            self.context.add_cookies([{"name": "handschlag", "value": as_session, "url": self.url}])
        self.page = self.context.new_page()
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self._complaints.append(str(error)))

    def crash(self) -> None:
        """The tab goes without a last word to the server."""
        self.page.evaluate("() => { navigator.sendBeacon = () => false; }")
        self.page.close()

    def open(self, path: str) -> None:
        self.page.goto(self.url + path)

    def open_step(self, workshop: Workshop, slug: str, *more: str) -> None:
        self.open("/".join([f"/workshops/{workshop.id}/steps/{slug}", *more]))

    @staticmethod
    def write(input: Locator, text: str) -> None:
        """Fill in a field and leave it, so that it is saved at once."""
        input.fill(text)
        input.blur()

    def paste(self, text: str) -> None:
        """Put a text in where the cursor is, as from the clipboard."""
        self.page.locator(":focus").evaluate(
            """(input, text) => {
              const how = { clipboardData: new DataTransfer(), bubbles: true, cancelable: true };
              how.clipboardData.setData("text", text);
              input.dispatchEvent(new ClipboardEvent("paste", how));
            }""",
            text,
        )

    def slow_down(self, path: str) -> None:
        """Requests to these addresses take their time."""
        self.page.route(re.compile(path), lambda route: (self.page.wait_for_timeout(400), route.continue_()))

    # --- finding things by what they are called, in whichever language the page speaks

    def words(self, sentence: str, **values: object) -> str:
        """A sentence of the pages in the language of this visitor."""
        said = self._catalogue.gettext(sentence)
        return said % values if values else said

    def button(self, sentence: str, within: Locator | None = None, **values: object) -> Locator:
        return (within or self.page).get_by_role("button", name=self.words(sentence, **values), exact=True)

    def link(self, sentence: str, within: Locator | None = None, **values: object) -> Locator:
        return (within or self.page).get_by_role("link", name=self.words(sentence, **values), exact=True)

    def labelled(self, sentence: str) -> Locator:
        return self.page.get_by_label(self.words(sentence), exact=True)

    def field(self, name: str, rows: str = "", entry: str = "") -> Locator:
        """The input of a field; `name` is a path such as problems.p1.text."""
        return self.page.locator(f'[id="{input_id(spot(rows, entry), name)}"]')

    def lines(self, name: str, rows: str = "", entry: str = "") -> Locator:
        """The inputs of a list of short texts."""
        return self.field(name, rows, entry).get_by_role("textbox")

    def nested(self, name: str) -> Locator:
        """The rows of a list inside an entry."""
        return self.page.locator(f'[data-rows="{name}"] [data-rows-one]')

    def entries(self, rows: str) -> Locator:
        """The rows of a step's own list."""
        return self.page.locator(f'[data-list="{rows}"] > [data-entry]')

    @property
    def next_step(self) -> Locator:
        return self.page.locator("[rel=next]")

    @property
    def rail(self) -> Locator:
        return self.page.locator("[data-rail]")

    def state_of(self, slug: str) -> Locator:
        """The mark of a step in the rail."""
        return self.rail.locator(f"[data-step={slug}] [data-state]")

    @property
    def focused(self) -> Locator:
        return self.page.locator(":focus")

    # --- what the page says about itself

    @property
    def saving(self) -> Locator:
        return self.page.locator("[data-saving]")

    def sees(self, state: str) -> None:
        """The line that tells what is safe says so now, or soon."""
        expect(self.saving).to_have_attribute("data-state", state)

    def faults(self, *rules: str) -> list[str]:
        """Where the page breaks WCAG 2.2 AA, or these rules of axe-core.

        The debugger brings axe in: the page itself would refuse the script.
        """
        asked = json.dumps({"type": "rule", "values": rules} if rules else WCAG_22_AA)
        debugger = self.context.new_cdp_session(self.page)
        debugger.send("Runtime.evaluate", {"expression": AXE.read_text(encoding="utf-8")})
        found = debugger.send(
            "Runtime.evaluate",
            {
                "expression": f"axe.run({{ runOnly: {asked}, resultTypes: ['violations'] }}).then({FAULTS})",
                "awaitPromise": True,
                "returnByValue": True,
            },
        )
        debugger.detach()
        assert "exceptionDetails" not in found, found
        return found["result"]["value"]

    # --- complaints

    def expects(self, *complaints: str) -> None:
        """These words in the browser's console are part of the story."""
        self._expected += complaints

    def _hear(self, message: ConsoleMessage) -> None:
        url = message.location.get("url", "")
        # The browser asks for the icon when it likes, also of a server that a story has just stopped.
        if message.type in {"error", "warning"} and "/static/icons/" not in url:
            self._complaints.append(f"{message.text} ({url})")

    @property
    def complaints(self) -> list[str]:
        """What the browser complained about and nobody expected."""
        return [each for each in self._complaints if not any(known in each for known in self._expected)]
