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
def test_every_page_fits_every_screen_and_every_thumb(visit, instance, language, slugs, screens):
    room = instance.room(instance.demo(language))
    ada = visit(language=language, cookies=seat_cookie(room, "Mia"))
    misfits = []

    for address in addresses(instance.app, room, slugs):
        ada.open(address)
        for screen in screens:
            width, height = SCREENS[screen]
            ada.page.set_viewport_size({"width": width, "height": height})
            found = ada.page.evaluate(MISFITS, screen in PHONES)
            misfits += [f"{address} on a {screen}: {misfit}" for misfit in found]

    assert not misfits, "\n".join(misfits)


def test_every_page_can_be_used_by_everybody_in_light_and_dark(visit, instance):
    room = instance.room(instance.demo())
    ada = visit(viewport={"width": 390, "height": 844}, cookies=seat_cookie(room, "Mia"))
    ada.expects("404 (NOT FOUND)")
    faults = []

    for address in [*addresses(instance.app, room), "/nowhere"]:
        if "/versions/" in address:
            continue  # a version reads like the draft, which takes long enough
        ada.open(address)
        ada.page.locator("details").evaluate_all("folds => folds.forEach((fold) => (fold.open = true))")
        faults += [f"{address}: {fault}" for fault in ada.faults()]
        ada.page.emulate_media(color_scheme="dark")
        faults += [f"{address} in the dark: {fault}" for fault in ada.faults(*CONTRAST)]
        ada.page.emulate_media(color_scheme="light")

    assert not faults, "\n".join(faults)
