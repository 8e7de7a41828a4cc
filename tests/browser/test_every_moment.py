"""Every moment of the room fits every screen, every thumb and everybody's eyes."""

import pytest

from tests.browser.moments import moments
from tests.browser.screens import Desk, Phone, Wall, seat_cookie
from tests.browser.test_every_page import CONTRAST, MISFITS

#: Each screen with the sizes it comes in, and whether thumbs hit it.
SCREENS = {
    "phone": (Phone, [(320, 640), (390, 844)], True),
    "wall": (Wall, [(1280, 720), (2560, 1440)], False),
    "desk": (Desk, [(390, 844), (1366, 768)], False),
}


@pytest.mark.parametrize(("kind", "sizes", "thumbs"), SCREENS.values(), ids=SCREENS)
def test_every_moment_can_be_seen_and_used_by_everybody_in_light_and_dark(visit, room, kind, sizes, thumbs):
    screen = visit(kind=kind, cookies=seat_cookie(room, "Mia"))
    faults = []

    for moment in moments(room):
        screen.look_at(room)
        for width, height in sizes:
            screen.page.set_viewport_size({"width": width, "height": height})
            misfits = screen.page.evaluate(MISFITS, thumbs)
            faults += [f"{moment}, {width} px: {misfit}" for misfit in misfits]
        faults += [f"{moment}: {fault}" for fault in screen.faults()]
        screen.page.emulate_media(color_scheme="dark")
        faults += [f"{moment}, in the dark: {fault}" for fault in screen.faults(*CONTRAST)]
        screen.page.emulate_media(color_scheme="light")

    assert not faults, "\n".join(faults)
