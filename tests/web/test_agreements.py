"""The desk without any script: every step can be walked, filled in, and put in order with buttons alone."""

import pytest

from tests.conftest import open_for_ada
from tests.pages import open_
from workshop.steps import agenda


@pytest.fixture
def at(browser, brezel):
    """A person at a place of the small workshop."""

    def at(person, place="", *, status=200):
        return open_(browser(person), f"/workshops/{brezel.id}/{place}", status=status)

    return at


@pytest.fixture
def agreed(memory, brezel):
    def agreed(slug):
        with memory.reading() as store:
            return store.agreements.answer(brezel.id, slug)

    return agreed


def rows_on(page):
    return [each.get("data-entry") for each in page.tree.all("li") if each.get("data-entry")]


def count_of_complete(page):
    """How many steps the rail and the way mark as complete, which both do."""
    marks = [each for each in page.tree.all("span") if each.get("data-state") == "complete"]
    return len(marks) // 2


def nested_on(page):
    return [value for name, value in page.form(button="Save").sent() if name == "problems"]


def test_the_overview_says_what_is_next_and_leads_there(at, ada):
    page = at(ada)

    next_one = next(text for text in page.links() if text.startswith("Next: "))
    assert page.heading == "Brezel & Söhne"
    assert f"{count_of_complete(page)} of {len(agenda.slugs_of('short'))} steps" in page.text
    assert page.follow(next_one).heading == next_one.removeprefix("Next: ")


def test_the_overview_leads_to_every_gap(at, ada):
    page = at(ada)

    link = next(text for text, place in page.links().items() if place.endswith("/steps/glossary#rows-terms"))
    assert "so far 2" in link
    assert page.follow(link).heading == "Glossary"


@pytest.mark.parametrize("slug", agenda.slugs_of("full"))
def test_every_step_can_be_walked_when_it_is_filled(browser, ada, krume, slug):
    page = open_(browser(ada), f"/workshops/{krume.id}/steps/{slug}")

    assert page.heading == agenda.find(slug).title.en
    assert agenda.find(slug).prompt.en in page.text


def test_the_way_leads_from_the_first_step_to_the_contract(at, ada, brezel):
    page = at(ada, "steps/parties")
    titles = [page.heading]

    for _ in brezel.agenda[1:]:
        onward = next(each for each in page.tree.all("a") if each.get("rel") == "next")
        page = open_(page.client, onward.get("href"))
        titles.append(page.heading)

    assert titles == [agenda.find(slug).title.en for slug in brezel.agenda]
    assert page.follow("Read the contract →").heading == "Glossar und Vereinbarung"


def test_what_is_typed_is_saved(at, ben, agreed):
    page = at(ben, "steps/what").press("Save", {"offer": " Brezeln.\r\nSalzig. ", "not_offered": ""})

    assert agreed("what") == {"offer": "Brezeln.\nSalzig."}
    assert page.form(button="Save").value("offer") == "Brezeln.\nSalzig."


def test_a_row_of_a_list_is_saved_on_the_page_of_the_step(at, ben, agreed, brezel):
    place = f"/workshops/{brezel.id}/steps/parties/parties/sales"

    page = at(ben, "steps/parties").press("Save", {"name": "Verkauf", "signer": "Ben"}, action=place)

    assert page.heading == "Who makes the promises"
    assert agreed("parties")["parties"][1] == {
        "id": "sales",
        "name": "Verkauf",
        "side": "sales",
        "signs": True,
        "signer": "Ben",
    }


def test_a_sheet_is_saved_on_a_page_of_its_own(at, ben, agreed):
    page = at(ben, "steps/glossary/terms/mql").press(
        "Save", {"term": "MQL!", "synonyms": ["Reifer Lead", "", " warmer Lead "]}
    )

    assert page.heading == "MQL!"
    assert agreed("glossary")["terms"][1]["synonyms"] == ["Reifer Lead", "warmer Lead"]


def test_a_sheet_leads_to_its_neighbours(at, ben):
    page = at(ben, "steps/glossary/terms/mql")

    assert page.follow("← Lead").heading == "Lead"


def test_a_new_sheet_is_opened_at_once(at, ben, agreed):
    page = at(ben, "steps/glossary").press("Add: Term")

    assert page.heading == "Term"
    assert page.url.endswith(agreed("glossary")["terms"][2]["id"])


def test_a_new_row_stands_at_the_end_of_its_list(at, ben, agreed):
    page = at(ben, "steps/parties").press("Add: party")

    assert rows_on(page)[:3] == ["marketing", "sales", "management"]
    assert rows_on(page)[3] == agreed("parties")["parties"][3]["id"]


def test_a_removed_row_can_be_brought_back(at, ben, agreed, brezel):
    before = agreed("glossary")["terms"]
    page = at(ben, "steps/glossary")

    removed = page.press("Remove", action=f"/workshops/{brezel.id}/steps/glossary/terms/lead/remove")
    back = removed.press("Undo", action=f"/workshops/{brezel.id}/steps/glossary/terms/lead/bring-back")

    assert rows_on(removed) == ["mql"]
    assert any(notice.startswith("Removed.") for notice in removed.notices)
    assert sorted(rows_on(back)) == ["lead", "mql"]
    assert sorted(agreed("glossary")["terms"], key=str) == sorted(before, key=str)


def test_undo_tidies_up_the_list_only_on_the_page_that_has_it(at, ben, brezel, krume):
    page = at(ben, "steps/glossary")
    remove = page.form(action=f"/workshops/{brezel.id}/steps/glossary/terms/lead/remove")
    page.client.post(remove.action, data=remove.filled({}))

    elsewhere = open_(page.client, f"/workshops/{krume.id}/steps/glossary").form(button="Undo")

    assert elsewhere.action == f"/workshops/{brezel.id}/steps/glossary/terms/lead/bring-back"
    assert elsewhere.element.get("data-reconcile") is None


def test_undo_is_offered_wherever_one_goes_next(at, ben, brezel, agreed):
    page = at(ben, "steps/glossary")
    remove = page.form(action=f"/workshops/{brezel.id}/steps/glossary/terms/lead/remove")
    page.client.post(remove.action, data=remove.filled({}))

    open_(page.client, "/account").press("Undo")

    assert {term["id"] for term in agreed("glossary")["terms"]} == {"lead", "mql"}


@pytest.mark.parametrize(("button", "entry", "order"), [
    ("Move up",   "mql",  ["mql", "lead"]),
    ("Move down", "lead", ["mql", "lead"]),
    ("Move up",   "lead", ["lead", "mql"]),
])  # fmt: skip
def test_rows_change_places(at, cast, button, entry, order):
    page = at(cast.ben, "steps/glossary").press(
        button, action=f"/workshops/{cast.brezel.id}/steps/glossary/terms/{entry}/move"
    )

    assert rows_on(page) == order


def test_a_list_to_start_from_fills_a_list(at, ben, agreed):
    page = at(ben, "steps/glossary").press("Terms to start from")

    assert len(agreed("glossary")["terms"]) > 5
    assert page.notices[0].endswith("rows added.")


def test_there_is_no_other_list_to_start_from(at, ben):
    form = at(ben, "steps/glossary").form(button="Terms to start from")

    form.post({"csrf_token": form.value("csrf_token"), "preset": "karaoke"}, status=404)


@pytest.mark.parametrize(("button", "order"), [
    ("down:problems:p1",   ["p2", "p1"]),
    ("up:problems:p2",     ["p2", "p1"]),
    ("up:problems:p1",     ["p1", "p2"]),
    ("down:problems:p2",   ["p1", "p2"]),
    ("remove:problems:p1", ["p2"]),
])  # fmt: skip
def test_rows_within_a_sheet_are_put_in_order_by_buttons(at, ben, agreed, button, order):
    page = at(ben, "steps/personas/personas/karl").press(button)

    assert nested_on(page) == order
    assert [row["id"] for row in agreed("personas")["personas"][0]["problems"]] == order


def test_a_row_within_a_sheet_is_added_by_a_button(at, ben, agreed):
    page = at(ben, "steps/personas/personas/karl").press("Add: problem")
    new = nested_on(page)[2]

    page.press("Save", {f"problems.{new}.text": "Kein Kleingeld", f"problems.{new}.severity": "1"})

    assert agreed("personas")["personas"][0]["problems"][2] == {
        "id": new,
        "text": "Kein Kleingeld",
        "severity": "1",
    }


def test_a_button_saves_what_was_typed_besides(at, ben, agreed):
    form = at(ben, "steps/personas/personas/karl").form(button="Save")

    form.press("up:problems:p2", {"title": "Inhaber", "problems.p1.text": "Ware wird hart"})

    karl = agreed("personas")["personas"][0]
    assert karl["title"] == "Inhaber"
    assert [row["text"] for row in karl["problems"]] == ["Lieferung kommt spät", "Ware wird hart"]


def test_a_row_that_says_nothing_is_not_kept(at, ben, agreed):
    page = at(ben, "steps/personas/personas/karl").press("Add: problem")

    page.press("Save")

    assert [row["id"] for row in agreed("personas")["personas"][0]["problems"]] == ["p1", "p2"]


@pytest.mark.parametrize(
    "deed", ["explode:problems:p1", "remove:songs:p1", "remove:name", "up:problems:", ":::"]
)
def test_a_deed_that_no_button_offers_changes_nothing_but_what_was_typed(at, ben, agreed, deed):
    before = agreed("personas")
    form = at(ben, "steps/personas/personas/karl").form(button="Save")

    form.post([*form.sent(), ("do", deed)])

    assert agreed("personas") == before


def test_references_offer_the_rows_of_other_steps(at, ben):
    page = at(ben, "steps/lead-stages/stages/mql")
    offered = [
        (each.get("value"), each.text)
        for select in page.tree.all("select")
        if select.get("name") == "owner"
        for each in select.iter("option")
    ]

    assert offered == [
        ("", "–"),
        ("marketing", "Marketing"),
        ("sales", "Vertrieb"),
        ("management", "Leitung"),
    ]


def test_a_reference_to_a_row_that_is_gone_is_not_lost(at, ben, agreed, brezel):
    at(ben, "steps/parties").press(
        "Remove", action=f"/workshops/{brezel.id}/steps/parties/parties/sales/remove"
    )

    page = at(ben, "steps/lead-stages/stages/mql").press("Save", {"example": "Karl."})

    assert page.form(button="Save").value("owner") == "sales"
    assert agreed("lead-stages")["stages"][1]["owner"] == "sales"


@pytest.mark.parametrize("place", [
    "steps/karaoke",
    "steps/kpis",                          # not on the short agenda
    "steps/what/songs/x",
    "steps/glossary/songs/mql",
    "steps/glossary/terms/never",
    "steps/glossary/terms/",
    "steps/",
    "contract/versions/9.9",
    "contract/versions/one",
])  # fmt: skip
def test_what_is_not_there_is_not_found(at, ada, place):
    assert at(ada, place, status=404).heading == "Nothing here"


def test_ids_of_another_workshop_mean_nothing_in_one_s_own(browser, dan, memory, cast):
    with memory.writing() as store:
        own = open_for_ada(store, dan)
    client = browser(dan)
    token = open_(client, f"/workshops/{own.id}/steps/glossary").form(button="Add: Term").value("csrf_token")
    place = f"/workshops/{own.id}/steps/glossary/terms/mql"

    seen = client.get(place)
    saved = client.post(place, data={"csrf_token": token, "revision": "0", "term": "Gestohlen"})
    client.post(f"{place}/remove", data={"csrf_token": token})

    assert (seen.status_code, saved.status_code) == (404, 404)
    with memory.reading() as store:
        assert len(store.agreements.answer(cast.brezel.id, "glossary")["terms"]) == 2
        assert store.agreements.answer(own.id, "glossary") == {}


def test_the_parties_can_always_be_reached(browser, ada, a_workshop):
    workshop = a_workshop(kind="short")

    assert open_(browser(ada), f"/workshops/{workshop.id}/steps/parties").heading == "Who makes the promises"


def test_a_reader_sees_everything_and_finds_nothing_to_press(at, cleo):
    page = at(cleo, "steps/personas/personas/karl")

    assert page.heading == "Karl Kiosk"
    assert not {"Save", "Add: persona"} & set(page.buttons)
    assert "title" not in dict(page.form(action=page.url).sent())


@pytest.mark.parametrize("place", [
    "steps/what",
    "steps/what/autosave",
    "steps/glossary/terms/mql",
    "steps/glossary/terms/mql/autosave",
    "steps/glossary/terms/add",
    "steps/glossary/terms/mql/remove",
    "steps/glossary/terms/mql/bring-back",
    "steps/glossary/terms/mql/move",
    "steps/glossary/presets",
    "glossary/import",
    "settings/agenda",
    "contract/publish",
])  # fmt: skip
def test_a_reader_changes_nothing(at, cleo, memory, brezel, place):
    form = at(cleo, "steps/what").form(button="Sign out")
    sent = {
        "csrf_token": form.value("csrf_token"),
        "revision": "1",
        "offer": "Von Cleo.",
        "preset": "default",
    }

    answered = form.page.client.post(f"/workshops/{brezel.id}/{place}", data=sent)

    assert answered.status_code == 403
    with memory.reading() as store:
        assert store.agreements.answer(brezel.id, "what")["offer"] == "Laugengebäck für **Bahnhöfe**."


def test_nobody_makes_a_row_under_an_id_of_their_own(at, ben, agreed, brezel):
    form = at(ben, "steps/glossary/terms/mql").form(button="Save")
    sent = form.filled({"revision": "0", "term": "Untergeschoben"})

    answered = form.page.client.post(f"/workshops/{brezel.id}/steps/glossary/terms/my own", data=sent)

    assert answered.status_code == 404
    assert [term["id"] for term in agreed("glossary")["terms"]] == ["lead", "mql"]


def test_fields_that_no_step_asks_for_are_not_kept(at, ben, agreed):
    form = at(ben, "steps/what").form(button="Save")

    form.post([*form.sent("Save"), ("id", "mine"), ("agreed", "1"), ("rows", "x"), ("terms", "y")])

    assert set(agreed("what")) == {"offer", "not_offered"}


@pytest.mark.parametrize("revision", ["", "-1", "one", "1e3", "99999999999999999999999"])
def test_a_revision_that_never_was_is_a_conflict_at_most(at, ben, agreed, revision):
    form = at(ben, "steps/what").form(button="Save")
    sent = form.filled({"offer": "Von Ben.", "revision": revision})

    answered = form.page.client.post(form.action, data=sent)

    assert answered.status_code == 409
    assert agreed("what")["offer"] == "Laugengebäck für **Bahnhöfe**."
