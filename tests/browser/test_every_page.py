"""Every page fits every screen, every thumb and everybody's eyes."""

from pathlib import Path

import pytest

from tests.browser.pages import EVERY_STEP, SHAPES, addresses
from tests.browser.screens import seat_cookie

MISFITS = (Path(__file__).parent / "misfits.js").read_text(encoding="utf-8").strip().removesuffix(";")
CONTRAST = ["color-contrast", "link-in-text-block"]
SCREENS = {"small phone": (320, 640), "phone": (390, 844), "laptop": (1366, 768), "wall": (2560, 1440)}
PHONES = ("small phone", "phone")


@pytest.mark.parametrize(
    ("language", "slugs", "screens"),
    [("de", EVERY_STEP, SCREENS), ("en", SHAPES, ("small phone", "wall"))],  # English words are shorter
    ids=["de", "en"],
)
def test_every_page_fits_every_screen_and_can_be_used_by_everybody(visit, instance, language, slugs, screens):
    room = instance.room(instance.demo(language))
    ada = visit(language=language, cookies=seat_cookie(room, "Mia"))
    found = []

    for address in addresses(instance.app, room, slugs):
        ada.open(address)
        found += [f"{address} {misfit}" for misfit in misfits(ada.page, screens)]
        if language == "de" and is_examined(address):
            found += [f"{address}: {fault}" for fault in faults(ada)]

    assert not found, "\n".join(found)


def test_the_page_that_is_not_there_can_be_used_by_everybody(visit):
    ada = visit()
    ada.expects("404 (NOT FOUND)")
    ada.open("/nowhere")

    assert not list(faults(ada))


def is_examined(address):
    """A version reads like the draft, which takes long enough; steps of one shape are built alike."""
    slug = address.partition("/steps/")[2].partition("/")[0]
    return "/versions/" not in address and (not slug or slug in SHAPES)


def misfits(page, screens):
    """What does not fit on these screens, or is too small for a thumb."""
    for screen in screens:
        width, height = SCREENS[screen]
        page.set_viewport_size({"width": width, "height": height})
        yield from (f"on a {screen}: {misfit}" for misfit in page.evaluate(MISFITS, screen in PHONES))


def faults(somebody):
    """What keeps somebody from using a page on a phone, in light or in the dark, everything unfolded."""
    width, height = SCREENS["phone"]
    somebody.page.set_viewport_size({"width": width, "height": height})
    somebody.page.locator("details").evaluate_all("folds => folds.forEach((fold) => (fold.open = true))")
    yield from somebody.faults()
    somebody.page.emulate_media(color_scheme="dark")
    yield from (f"in the dark: {fault}" for fault in somebody.faults(*CONTRAST))
    somebody.page.emulate_media(color_scheme="light")
