"""The way of a lead is drawn for any number of stages, and nothing runs out of the picture."""

from xml.etree import ElementTree as ET

import pytest

from workshop.documents import stage_path
from workshop.documents.fonts import SANS, metrics, wrapped
from workshop.documents.pages import contract_page
from workshop.documents.picture import WIDTH
from workshop.documents.words import words_in
from workshop.domain.contract import Entry, Value

LONG = "Vertriebsqualifizierungsgesprächskandidatin mit Lieferbedingungen"


def stage(place: int, *, name: str = LONG, kind: str = "path", handover: bool = False) -> Entry:
    plain = {
        "kind": kind,
        "owner": ("marketing", "sales", "management")[place % 3],
        "handover": handover,
        "return_to": "stage-0",
    }
    values = tuple(
        Value(key=key, kind="line", label=key, plain=said, words=(str(said),)) for key, said in plain.items()
    )
    return Entry(id=f"stage-{place}", title=name, values=values)


SIDES = {"marketing": "marketing", "sales": "sales", "management": "management"}


@pytest.mark.parametrize("stages", range(1, 13))
def test_every_stage_stands_inside_the_picture(stages):
    exits = [stage(20 + place, kind="exit") for place in range(4)]
    path = [stage(place, handover=place == stages // 2) for place in range(stages)]

    picture = stage_path.draw([*path, *exits], SIDES, words_in("de"))

    assert [mark.text for mark in picture.marks if mark.text] == [str(n) for n in range(1, stages + 1)]
    assert all(mark.reach <= mark.x <= WIDTH - mark.reach for mark in picture.marks)
    assert all(0 <= label.x <= WIDTH and label.y <= picture.height for label in picture.labels)
    assert all(metrics(SANS).width(label.text, label.size) < WIDTH for label in picture.labels)


def test_the_handover_is_marked_once_between_both_sides():
    picture = stage_path.draw([stage(0), stage(1, handover=True)], SIDES, words_in("de"))

    assert [mark.side for mark in picture.marks] == ["marketing", "agreed", "sales"] or [
        mark.side for mark in picture.marks
    ] == ["marketing", "sales", "agreed"]
    assert sum(label.text == "Übergabe" for label in picture.labels) == 1


def test_the_picture_is_told_in_words_as_well():
    path = [stage(0, name="Lead"), stage(1, name="SAL", handover=True), stage(2, name="Aus", kind="exit")]

    picture = stage_path.draw(path, SIDES, words_in("de"))

    assert picture.title == "Der Weg eines Leads: Lead → SAL (Übergabe). Ausgänge: Aus"


def test_every_drawing_on_the_page_is_sound_and_has_a_title(whole):
    page = contract_page(whole)
    drawings = [f"<svg{rest.split('</svg>')[0]}</svg>" for rest in page.split("<svg")[1:]]

    titles = [ET.fromstring(drawing)[0] for drawing in drawings]  # noqa: S314 # our own drawings

    assert drawings
    assert all(title.tag.endswith("title") and title.text for title in titles)


def test_long_words_are_broken_where_the_room_ends():
    lines = wrapped(LONG, 80, 11)

    assert all(metrics(SANS).width(line, 11) <= 80 for line in lines)
    assert "".join(line.removesuffix("-") for line in lines).replace(" ", "") == LONG.replace(" ", "")


def test_who_owns_a_stage_is_drawn_as_everywhere_else_and_nobody_as_no_sign():
    sides = {**SIDES, "sales": "other"}
    owned = [stage(0), stage(1), stage(2)]
    orphan = Entry(id="orphan", title="Orphan", values=stage(3).values[:1])

    marks = stage_path.draw([*owned, orphan], sides, words_in("de")).marks

    assert [(mark.side, mark.hollow) for mark in marks] == [
        ("marketing", False),
        ("other", True),
        ("management", False),
        ("nobody", True),
    ]


def test_a_handover_before_the_first_stage_is_on_the_line():
    picture = stage_path.draw([stage(0, handover=True), stage(1)], SIDES, words_in("de"))

    (mark,) = [mark for mark in picture.marks if mark.side == "agreed"]
    assert min(float(stroke.points.split(",")[0]) for stroke in picture.strokes) <= mark.x
    assert picture.strokes[0].points.startswith(f"{mark.x:.1f},{mark.y:.1f}")
