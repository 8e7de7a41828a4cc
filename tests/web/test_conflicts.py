"""Two people on the same text: the second sees both, loses nothing, and decides."""

import pytest

from tests.pages import open_


@pytest.fixture
def at_karl(browser, brezel):
    """Somebody at the sheet of a persona."""

    def at_karl(person):
        return open_(browser(person), f"/workshops/{brezel.id}/steps/personas/personas/karl")

    return at_karl


@pytest.fixture
def karl(memory, brezel):
    def karl():
        with memory.reading() as store:
            there = store.agreements.answer(brezel.id, "personas").get("personas", [])
        return there[0] if there else None

    return karl


def theirs_on(page):
    return [
        " ".join("".join(each.itertext()).split())
        for each in page.tree.all("div")
        if each.get("class") == "theirs"
    ]


@pytest.fixture
def overtaken(at_karl, ada, ben):
    """Ben's page after Ada saved first: he typed a title, a story and a problem."""
    bens, adas = at_karl(ben), at_karl(ada)
    adas.press(
        "Save",
        {
            "title": "Von Ada",
            "employees.from": "3",
            "status": "tested",
            "goals": ["Ruhe"],
            "problems.p1.text": "Ware wird hart",
        },
    )
    return bens.press(
        "Save",
        {"title": "Von Ben", "story": "Morgens um vier.", "problems.p2.text": "Lieferung fehlt"},
        status=409,
    )


def test_nothing_of_the_first_is_overwritten(overtaken, karl):
    assert overtaken.heading == "Karl Kiosk"
    assert karl()["title"] == "Von Ada"
    assert "story" not in karl()


def test_the_second_keeps_everything_typed(overtaken):
    form = overtaken.form(button="Save")

    assert form.value("title") == "Von Ben"
    assert form.value("story") == "Morgens um vier."
    assert form.value("problems.p2.text") == "Lieferung fehlt"


def test_the_other_text_stands_beside_wherever_the_two_differ(overtaken):
    beside = theirs_on(overtaken)

    assert sorted(beside) == [
        "Ada wrote: 3 employees or more",
        "Ada wrote: Ruhe",
        "Ada wrote: Von Ada Add it to my text",
        "Ada wrote: Ware wird hart · 4 Lieferung kommt spät · 2",
        "Ada wrote: tested on real customers",
        "Ada wrote: –",  # the story that only Ben has
    ]


def test_where_the_two_agree_nothing_stands_beside(overtaken):
    assert not any("Karl Kiosk" in text for text in theirs_on(overtaken))


def test_what_the_second_saves_then_is_what_counts(overtaken, karl):
    page = overtaken.press("Save", {"title": "Von beiden", "problems.p1.text": "Ware wird hart"})

    assert page.heading == "Karl Kiosk"
    assert karl()["title"] == "Von beiden"
    assert [row["text"] for row in karl()["problems"]] == ["Ware wird hart", "Lieferung fehlt"]


def test_a_third_who_comes_in_between_is_not_overwritten_either(overtaken, at_karl, ada, karl):
    at_karl(ada).press("Save", {"title": "Von Ada, noch einmal"})

    again = overtaken.press("Save", {"title": "Von Ben"}, status=409)

    assert karl()["title"] == "Von Ada, noch einmal"
    assert any("Von Ada, noch einmal" in text for text in theirs_on(again))


def test_every_wording_is_kept(overtaken, memory, brezel):
    overtaken.press("Save", {"title": "Von beiden"})

    with memory.reading() as store:
        wordings = store.agreements.history(brezel.id, "personas", "personas", "karl")
    assert [wording.value["title"] for wording in wordings] == ["Pächter", "Von Ada", "Von beiden"]


def test_who_writes_on_a_row_that_is_gone_keeps_the_text_and_may_bring_it_back(at_karl, ada, ben, karl):
    bens, adas = at_karl(ben), at_karl(ada)
    remove = bens.url + "/remove"
    open_(adas.client, bens.url.partition("/personas/karl")[0]).press("Remove", action=remove)

    page = bens.press("Save", {"title": "Von Ben"}, status=409)
    gone = karl()
    page.press("Save", {"title": "Von Ben"})

    assert "Saving brings it back with your text." in page.notices[0]
    assert gone is None
    assert karl()["title"] == "Von Ben"
    assert karl()["problems"][0]["text"] == "Ware wird alt"


def test_what_cannot_be_understood_comes_back_as_it_was_typed(at_karl, ben, karl):
    page = at_karl(ben).press(
        "Save", {"title": "Von Ben", "problems.p1.severity": "sehr", "employees.from": "viele"}, status=422
    )

    form = page.form(button="Save")
    assert (form.value("title"), form.value("problems.p1.severity")) == ("Von Ben", "sehr")
    assert set(page.errors) == {"problems.p1.severity", "employees.from"}
    assert karl()["title"] == "Pächter"


def test_a_step_s_own_fields_are_merged_in_the_same_way(browser, cast):
    url = f"/workshops/{cast.brezel.id}/steps/what"
    bens = open_(browser(cast.ben), url)
    open_(browser(cast.ada), url).press("Save", {"offer": "Von Ada."})

    page = bens.press("Save", {"offer": "Von Ben."}, status=409)

    assert page.heading == "WHAT"
    assert page.form(button="Save").value("offer") == "Von Ben."
    assert theirs_on(page) == ["Ada wrote: Von Ada. Add it to my text"]
