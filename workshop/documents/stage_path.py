"""The way of a lead as a picture: stations in a row, the handover between them, side exits below."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.documents.picture import WIDTH, Anchor, Mark, Picture
from workshop.documents.words import filled
from workshop.domain.contract import Entry
from workshop.domain.measured import FIXED_SPACE

MOST_IN_A_ROW = 7
MOST_EXITS_IN_A_ROW = 3
REACH = 14.0
ABOVE = 52.0
GAP = 22.0
SMALL = 10.5
#: The side of a stage that nobody owns; a party that is on neither side is drawn as wherever else it stands.
NOBODY = "nobody"
#: What stands beside the exits.
INDENT = 96.0


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


def draw(
    stages: Sequence[Entry], sides: Mapping[str, str], words: Mapping[str, str], *, width: float = WIDTH
) -> Picture:
    """The picture of these stages; `sides` tells the side of each party."""
    names = {stage.id: stage.words("abbreviation") or stage.title for stage in stages}
    way = [_station(each, sides, names) for each in stages if each.plain("kind") == "path"]
    exits = [_station(each, sides, names) for each in stages if each.plain("kind") == "exit"]
    pen = Pen(picture=Picture(title=_told(way, exits, words), width=width), words=words)
    pen.way(way)
    pen.exits(exits)
    return pen.picture


def _station(stage: Entry, sides: Mapping[str, str], names: Mapping[str, str]) -> Station:
    return Station(
        name=stage.title,
        short=stage.words("abbreviation"),
        side=sides.get(str(stage.plain("owner")), NOBODY),
        owner=stage.words("owner"),
        stay=FIXED_SPACE.join(filter(None, (stage.words("longest_stay"), stage.words("longest_stay_unit")))),
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


@dataclass(frozen=True, kw_only=True)
class Pen:
    """Draws stations and exits, one below the other."""

    picture: Picture
    words: Mapping[str, str]

    def way(self, stations: Sequence[Station]) -> None:
        """The stations in as many rows as they need."""
        rows = math.ceil(len(stations) / MOST_IN_A_ROW) or 1
        per_row = math.ceil(len(stations) / rows) or 1
        cell = self.picture.width / per_row
        for start in range(0, len(stations), per_row):
            row = stations[start : start + per_row]
            y = self.picture.height + ABOVE
            if start:
                self._turn(y, cell)
            first = _before(cell / 2, cell) if row[0].handover else cell / 2
            self.picture.line((first, y), (cell * (len(row) - 0.5), y))
            for place, station in enumerate(row):
                self._station(station, start + place + 1, (cell * (place + 0.5), y), cell)
            self.picture.height += GAP / 2

    def exits(self, exits: Sequence[Station]) -> None:
        """The side exits under a line of their own."""
        if not exits:
            return
        top = self.picture.height + GAP / 2
        self.picture.line((0, top), (self.picture.width, top), thin=True)
        y = top + 18
        self._small(self.words["side_exits"], x=0, y=y, room=INDENT - 10, anchor="start")
        cell = (self.picture.width - INDENT) / min(len(exits), MOST_EXITS_IN_A_ROW)
        for place, station in enumerate(exits):
            column = place % MOST_EXITS_IN_A_ROW
            if place and not column:
                y = self.picture.height + 8
            self._exit(station, INDENT + cell * column, y, cell)

    def _turn(self, y: float, cell: float) -> None:
        """Bring the line from the end of a row to the start of the next."""
        before = next(mark for mark in reversed(self.picture.marks) if mark.text)
        between = y - ABOVE + 4
        right = self.picture.width - 4
        self.picture.line((before.x, before.y), (right, before.y), (right, between))
        self.picture.line((right, between), (4, between), (4, y), (cell / 2, y))

    def _station(self, station: Station, number: int, at: tuple[float, float], cell: float) -> None:
        x, y = at
        room = cell - 12
        open_ = station.side in {NOBODY, "other"}
        mark = Mark(x=x, y=y, reach=REACH, side=station.side, text=str(number), hollow=open_)
        self.picture.marks.append(mark)
        if station.handover:
            self._handover(_before(x, cell), y)
        below = self.picture.text(station.short or station.name, x=x, y=y + 34, room=room, size=13, bold=True)
        if station.short:
            below = self.picture.text(station.name, x=x, y=below, room=room, size=SMALL)
        below = self._small(station.owner, x=x, y=below + 3, room=room)
        if station.stay:
            self._small(f"{self.words['at_most']} {station.stay}", x=x, y=below, room=room)

    def _handover(self, x: float, y: float) -> None:
        word = self.words["handover"]
        self.picture.text(word, x=max(x, 34), y=y - 30, room=150, size=12, tone="agreed", bold=True)
        self.picture.line((x, y - 24), (x, y - 10), thin=True)
        self.picture.marks.append(Mark(x=x, y=y, reach=9, side="agreed"))

    def _exit(self, station: Station, x: float, y: float, cell: float) -> None:
        if station.side != NOBODY:
            self.picture.marks.append(Mark(x=x + 9, y=y - 4, reach=8, side=station.side, hollow=True))
        name = f"{station.name} ({station.short})" if station.short else station.name
        left, room = x + 26, cell - 34
        below = self.picture.text(name, x=left, y=y, room=room, size=11, bold=True, anchor="start")
        back = filled(self.words["back_to"], stage=station.back) if station.back else ""
        told = " · ".join(filter(None, (station.owner, back)))
        self._small(told, x=left, y=below, room=room, anchor="start")

    def _small(self, words: str, *, x: float, y: float, room: float, anchor: Anchor = "middle") -> float:
        return self.picture.text(words, x=x, y=y, room=room, size=SMALL, tone="ink_soft", anchor=anchor)


def _before(x: float, cell: float) -> float:
    """Half the way to the station before, or as far as the edge lets it."""
    return max(x - cell / 2, 12)
