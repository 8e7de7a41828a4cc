"""Which wire leads to which screen of the room: streams and news for phones, the desk and the wall."""

from flask import Blueprint, Response
from werkzeug.wrappers import Response as AnyResponse

from workshop.domain.contributions.sight import Viewer, heard
from workshop.storage.happenings import Happening
from workshop.web import door, seats, stream

pages = Blueprint("wires", __name__)


def viewed_from(viewer: Viewer) -> stream.Heard:
    """What this viewer may hear of the log; outside the room nothing."""

    def hear(happening: Happening) -> dict[str, object] | None:
        if happening.about != "room":
            return None
        return heard(happening.what, happening.details, viewer)

    return hear


@pages.get("/room/<workshop_id>/stream")
@seats.seated
def phone() -> Response:
    """What happens, told to a phone."""
    viewer = Viewer(screen="phone", participant=seats.me().id)
    who = f"seat {seats.me().id}"
    return stream.stream(door.here().id, stream.last_heard(), viewed_from(viewer), who)


@pages.get("/room/<workshop_id>/news")
@seats.seated
def phone_news() -> AnyResponse:
    """The same for a phone that no stream reaches."""
    viewer = Viewer(screen="phone", participant=seats.me().id)
    return stream.news(door.here().id, stream.last_heard(), viewed_from(viewer))


@pages.get("/workshops/<workshop_id>/<any(room, wall):screen>/stream")
@door.for_facilitators
def screen(screen: str) -> Response:
    """What happens, told to the desk or the wall."""
    viewer = Viewer(screen="desk" if screen == "room" else "wall")
    return stream.stream(door.here().id, stream.last_heard(), viewed_from(viewer))


@pages.get("/workshops/<workshop_id>/<any(room, wall):screen>/news")
@door.for_facilitators
def screen_news(screen: str) -> AnyResponse:
    """The same where no stream reaches."""
    viewer = Viewer(screen="desk" if screen == "room" else "wall")
    return stream.news(door.here().id, stream.last_heard(), viewed_from(viewer))
