"""The way of a lead as a picture: stations in a row, the handover between them, side exits below."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.documents.picture import WIDTH, Mark, Picture
from workshop.domain.contract import Entry

MOST_IN_A_ROW = 7
MOST_EXITS_IN_A_ROW = 3
REACH = 14.0
ABOVE = 52.0
GAP = 22.0


@dataclass(frozen=True, kw_only=True)
class Station:
    """A stage as the picture shows it."""

    name: str
    short: str
    side: str
    owner: str
    stay: str
    back: str
    handover: bool


def draw(stages: Sequence[Entry], sides: Mapping[str, str], words: Mapping[str, str]) -> Picture:
    """The picture of these stages; `sides` tells the side of each party."""
    names = {stage.id: stage.words("abbreviation") or stage.title for stage in stages}
    way = [_station(each, sides, names) for each in stages if each.plain("kind") != "exit"]
    exits = [_station(each, sides, names) for each in stages if each.plain("kind") == "exit"]
    picture = Picture(title=_told(way, exits, words))
    _draw_way(picture, way, words)
    _draw_exits(picture, exits, words)
    return picture


def _station(stage: Entry, sides: Mapping[str, str], names: Mapping[str, str]) -> Station:
    return Station(
        name=stage.title,
        short=stage.words("abbreviation"),
        side=sides.get(str(stage.plain("owner")), "other"),
        owner=stage.words("owner"),
        stay=" ".join(filter(None, (stage.words("longest_stay"), stage.words("longest_stay_unit")))),
        back=names.get(str(stage.plain("return_to")), ""),
        handover=stage.plain("handover") is True,
    )


def _told(way: Sequence[Station], exits: Sequence[Station], words: Mapping[str, str]) -> str:
    """The picture in one sentence."""
    steps = " → ".join(
        f"{station.short or station.name} ({words['handover']})"
        if station.handover
        else station.short or station.name
        for station in way
    )
    aside = ", ".join(station.short or station.name for station in exits)
    return f"{words['way_of_a_lead']}: {steps}" + (f". {words['side_exits']}: {aside}" if aside else "")


def _draw_way(picture: Picture, way: Sequence[Station], words: Mapping[str, str]) -> None:
    rows = math.ceil(len(way) / MOST_IN_A_ROW) or 1
    per_row = math.ceil(len(way) / rows) or 1
    cell = WIDTH / per_row
    for row in range(rows):
        stations = way[row * per_row : (row + 1) * per_row]
        top = picture.height
        y = top + ABOVE
        if row:
            _turn(picture, y, cell)
        picture.line((cell / 2, y), (cell * (len(stations) - 0.5), y))
        for place, station in enumerate(stations):
            _draw_station(picture, station, row * per_row + place + 1, (cell * (place + 0.5), y), cell, words)
        picture.height += GAP / 2


def _turn(picture: Picture, y: float, cell: float) -> None:
    """Bring the line from the end of a row to the start of the next."""
    before = next(mark for mark in reversed(picture.marks) if mark.text)
    middle = y - ABOVE + 4
    picture.line(
        (before.x, before.y), (WIDTH - 4, before.y), (WIDTH - 4, middle), (4, middle), (4, y), (cell / 2, y)
    )


def _draw_station(
    picture: Picture,
    station: Station,
    number: int,
    at: tuple[float, float],
    cell: float,
    words: Mapping[str, str],
) -> None:
    x, y = at
    room = cell - 12
    picture.marks.append(Mark(x=x, y=y, reach=REACH, side=station.side, text=str(number)))
    if station.handover:
        _draw_handover(picture, max(x - cell / 2, 30), y, words)
    below = picture.text(station.short or station.name, x=x, y=y + 34, room=room, size=13, bold=True)
    if station.short:
        below = picture.text(station.name, x=x, y=below, room=room, size=10.5)
    below = picture.text(station.owner, x=x, y=below + 3, room=room, size=10.5, tone="ink_soft")
    if station.stay:
        stay = f"{words['at_most']} {station.stay}"
        picture.text(stay, x=x, y=below, room=room, size=10.5, tone="ink_soft")


def _draw_handover(picture: Picture, x: float, y: float, words: Mapping[str, str]) -> None:
    picture.text(words["handover"], x=x, y=y - 30, room=150, size=12, tone="agreed", bold=True)
    picture.line((x, y - 24), (x, y - 10), thin=True)
    picture.marks.append(Mark(x=x, y=y, reach=9, side="agreed"))


def _draw_exits(picture: Picture, exits: Sequence[Station], words: Mapping[str, str]) -> None:
    if not exits:
        return
    top = picture.height + GAP / 2
    picture.line((0, top), (WIDTH, top), thin=True)
    picture.text(
        words["side_exits"], x=0, y=top + 18, room=110, size=10.5, tone="ink_soft", bold=True, anchor="start"
    )
    indent = 96.0
    cell = (WIDTH - indent) / min(len(exits), MOST_EXITS_IN_A_ROW)
    y = top + 18
    for place, station in enumerate(exits):
        column = place % MOST_EXITS_IN_A_ROW
        if place and not column:
            y = picture.height + 8
        _draw_exit(picture, station, indent + cell * column, y, cell, words)


def _draw_exit(
    picture: Picture, station: Station, x: float, y: float, cell: float, words: Mapping[str, str]
) -> None:
    picture.marks.append(Mark(x=x + 9, y=y - 4, reach=8, side=station.side, hollow=True))
    name = f"{station.name} ({station.short})" if station.short else station.name
    left, room = x + 26, cell - 34
    below = picture.text(name, x=left, y=y, room=room, size=11, bold=True, anchor="start")
    told = " · ".join(
        filter(None, (station.owner, station.back and words["back_to"].format(stage=station.back)))
    )
    if told:
        picture.text(told, x=left, y=below, room=room, size=10.5, tone="ink_soft", anchor="start")
