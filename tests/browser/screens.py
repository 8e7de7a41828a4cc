"""The screens of a live room: the facilitator's desk, the wall, and the phones."""

import re
from collections.abc import Callable
from typing import Any, ClassVar

from playwright.sync_api import APIResponse, Locator, Route, expect

from tests.browser.visitor import Visitor
from tests.room import Room
from workshop.domain.contributions.rounds import Phase
from workshop.domain.contributions.sight import Viewer
from workshop.domain.participants import TEAM_NAMES, Team
from workshop.web import door
from workshop.web.desk import input_id
from workshop.web.wires import viewed_from

#: What the server sends to whoever sits at this screen: the page once more, and all news from the beginning.
ALL_AGAIN = """async () => {
  const { news } = document.querySelector("[data-room]").dataset;
  const addresses = [location.href, `${news}${news.includes("?") ? "&" : "?"}after=0`];
  return (await Promise.all(addresses.map(async (each) => (await fetch(each)).text()))).join();
}"""
ENOUGH = 150


def seat_cookie(room: Room, name: str) -> dict[str, str]:
    """What the phone of somebody in the room keeps."""
    return {f"{door.COOKIE}_seat_{room.workshop.id}": room.seats[name].token}


class Screen(Visitor):
    """Somebody who looks at the room."""

    address: ClassVar[str]

    def look_at(self, room: Room) -> None:
        self.open(self.address.format(room.workshop.id))

    @property
    def moment(self) -> Locator:
        """Everything that stands here now."""
        return self.page.locator("[data-room]")

    def is_at(self, phase: Phase, within: float | None = None) -> None:
        """The room is there now, or within so many milliseconds."""
        expect(self.moment).to_have_attribute("data-at", re.compile(f":{phase}:"), timeout=within)

    def reads(self, text: str) -> None:
        """This stands here for all to read, or will soon."""
        expect(self.page.get_by_text(text).locator("visible=true").first).to_be_visible()

    def is_told(self, text: str) -> bool:
        """Whether any of it has reached this screen, to be seen or not."""
        return text in self.page.content() + self.page.evaluate(ALL_AGAIN)

    def hears(self) -> list[dict[str, Any]]:
        """What the stream tells this screen from now on, as it comes."""
        heard: list[dict[str, Any]] = []
        session = self.page.context.new_cdp_session(self.page)
        session.send("Network.enable")
        session.on("Network.eventSourceMessageReceived", lambda told: heard.extend([told]))
        return heard

    def holds_back(self) -> list[tuple[Route, APIResponse]]:
        """The page that this screen fetches next, as it is then; it comes once it is let through."""
        held: list[tuple[Route, APIResponse]] = []
        self.page.route(self.page.url, lambda route: held.append((route, route.fetch())), times=1)
        return held

    def waits_for(self, condition: Callable[[], bool]) -> None:
        """Let the browser go on until this is so."""
        for _moment in range(ENOUGH):
            if condition():
                return
            self.page.wait_for_timeout(50)
        raise AssertionError("it never came to that")

    @property
    def line(self) -> Locator:
        """What is said about the connection; nothing while all is well."""
        return self.page.locator("[data-line]")

    @property
    def cards(self) -> Locator:
        return self.page.locator("[data-card]")

    def card(self, text: str) -> Locator:
        return self.cards.filter(has_text=text).first

    def draft(self, field: str) -> Locator:
        """The input for a part of the wording."""
        return self.page.locator(f'[id="{input_id("draft", field)}"]')


class Wall(Screen):
    """The projector."""

    address = "/workshops/{}/wall/"


class Phone(Screen):
    """A phone, or whatever else somebody in the room holds in their hands."""

    address = "/room/{}/"

    def come_in(self, code: str, name: str, team: Team) -> None:
        """Say a name and pick a team, at the address of the code."""
        self.open(f"/join/{code}")
        self.labelled("Your name").fill(name)
        self.page.get_by_text(TEAM_NAMES[team].in_(self.language), exact=True).click()
        self.button("Come in").click()

    def type(self, text: str, *, example: str = "", counter_example: str = "") -> None:
        """Write a card, and be in the middle of it."""
        self.labelled("Your card").fill(text)
        if example:
            self.labelled("One example: what fits exactly?").fill(example)
            counter = "One counter-example: what does not, though one might think so?"
            self.labelled(counter).fill(counter_example)

    def show_hand(self, fist: int, why: str = "") -> None:
        self.page.locator(f"[name=fist][value='{fist}']").check()
        if why:
            self.labelled("From 0 to 3: why, in a sentence").fill(why)
        self.button("Cast my hand").click()
        expect(self.page.locator(".ticked")).to_contain_text(str(fist))


class Desk(Screen):
    """The facilitator's laptop."""

    address = "/workshops/{}/room/"

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def tab_to(self, control: Locator) -> None:
        """Reach a control as those do who have no mouse."""
        for _key in range(ENOUGH):
            if control.evaluate("(element) => element === document.activeElement"):
                return
            self.press("Tab")
        raise AssertionError(f"no way to {control}")

    def key(self, key: str) -> Locator:
        """The button that carries this key."""
        return self.page.locator(f"[data-key='{key}']")

    def phase(self, name: str) -> Locator:
        """The button that takes the room to a phase."""
        return self.button(name, within=self.page.locator(".phases"))

    @property
    def stands(self) -> list[str]:
        """What the facilitator has before her, but for clocks."""
        seen = "h1, .phases [aria-current], [data-region=next] button, .work, .way-in__code"
        return self.moment.locator(seen).all_inner_texts()

    def has_heard(self, room: Room) -> None:
        """All that changes this page is taken in."""
        hear = viewed_from(Viewer(screen="desk"))
        with room.memory.reading() as store:
            log = store.happenings.after(room.workshop.id, 0, 10_000)
        changes = [each.id for each in log if (hear(each) or {}).get("change") in {"page", "next"}]
        self.page.wait_for_function(
            "(id) => Number(document.querySelector('[data-room]').dataset.after) >= id", arg=changes[-1]
        )
