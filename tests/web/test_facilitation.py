"""Setting up a workshop on its pages: opening one, its agenda, its details and its people."""

import io

import pytest

from tests.pages import open_
from workshop.actions import exchange
from workshop.documents.workshop_file import dump
from workshop.steps import agenda

NEW = {"company": "Laugen AG", "sales": "Vertrieb", "currency": "CHF"}


@pytest.fixture
def settings_of(browser, ada):
    """Ada at the settings of a workshop."""

    def settings_of(workshop):
        return open_(browser(ada), f"/workshops/{workshop.id}/settings")

    return settings_of


@pytest.fixture
def stored(memory, brezel):
    """How the small workshop stands in the database."""

    def stored():
        with memory.reading() as store:
            return store.facilitation.find(brezel.id)

    return stored


def on_agenda(page):
    return [value for name, value in page.form(button="Save the agenda").sent() if name == "on"]


def test_a_workshop_is_opened_with_five_answers(browser, dan, memory):
    page = open_(browser(dan), "/workshops/new").press("Open the workshop", NEW | {"agenda": "short"})

    assert page.heading == "Who makes the promises"
    with memory.reading() as store:
        (made, role), *others = store.facilitation.workshops_of(dan.id)
        parties = store.agreements.answer(made.id, "parties")["parties"]
    assert (made.company, made.currency, made.language, role, others) == (
        "Laugen AG",
        "CHF",
        "en",
        "facilitator",
        [],
    )
    assert made.agenda == agenda.slugs_of("short")
    assert [party["name"] for party in parties] == ["Marketing", "Vertrieb", "Management"]


def test_management_need_not_sign(browser, dan, memory):
    open_(browser(dan), "/workshops/new").press("Open the workshop", NEW | {"management": "  "})

    with memory.reading() as store:
        (made, _role), *_ = store.facilitation.workshops_of(dan.id)
        parties = store.agreements.answer(made.id, "parties")["parties"]
    assert [party["side"] for party in parties] == ["marketing", "sales"]


@pytest.mark.parametrize(("name", "value", "told"), [
    ("company",   "",          "This field is required."),
    ("company",   "   ",       "This field is required."),
    ("company",   "x" * 201,   "Field cannot be longer than 200 characters."),
    ("marketing", " ",         "This field is required."),
    ("currency",  "Taler",     "Use a code such as EUR."),
    ("currency",  "",          "Use a code such as EUR."),
])  # fmt: skip
def test_a_workshop_that_lacks_something_is_not_opened(browser, dan, name, value, told):
    page = open_(browser(dan), "/workshops/new").press("Open the workshop", NEW | {name: value}, status=422)

    assert page.errors == {name: told}
    assert page.form(button="Open the workshop").value("sales") == "Vertrieb"


@pytest.mark.parametrize("impossible", [{"language": "tlh"}, {"agenda": "endless"}])
def test_what_no_page_offers_is_not_taken(browser, dan, impossible, memory):
    form = open_(browser(dan), "/workshops/new").form(button="Open the workshop")

    form.post({**form.filled(NEW).to_dict(), **impossible}, status=422)

    with memory.reading() as store:
        assert store.facilitation.workshops_of(dan.id) == []


def test_nobody_makes_themselves_more_than_they_are(browser, dan, memory):
    form = open_(browser(dan), "/workshops/new").form(button="Open the workshop")

    form.post({**form.filled(NEW).to_dict(), "id": "mine", "is_demo": "1", "created_at": "2001-01-01"})

    with memory.reading() as store:
        (made, _role), *_ = store.facilitation.workshops_of(dan.id)
    assert made.id != "mine"
    assert not made.is_demo
    assert made.created_at.year == 2027


def test_a_workshop_opens_from_a_file(browser, dan, memory, brezel):
    with memory.reading() as store:
        file = exchange.give_out(store, brezel)
    uploaded = (io.BytesIO(dump(file, "yaml").encode()), "brezel.yaml")

    page = open_(browser(dan), "/workshops/import").press("Open the workshop", {"file": uploaded})

    assert page.heading == "Brezel & Söhne"
    assert page.follow("Versions").links()["1.0"]


@pytest.mark.parametrize(("content", "told"), [
    (b"",                                          "This is not the file of a workshop."),
    (b"\xff\xfe\x00broken",                        "This is not a text file."),
    (b"%PDF-1.7\xe2\xe3",                          "This is not a text file."),
    (b"a: [",                                      "this is no readable YAML or JSON"),
    (b"company: X\nanswers: {why: {song: la}}",    "line 2, column 17: Nothing here asks for"),
    (b"company: X\nlanguage: tlh",                 "is not possible here; there are: de, en."),
    (b"company: X\nversions: [{number: '1.0'}]",   "This version is incomplete or was altered."),
    (b"company: [X]",                              "A text belongs here."),
    (b"company: X\nagenda: [[why]]",               "A text belongs here."),
    (b"company: X\ncurrency: Taler",               "is no currency"),
    (b"language: de",                              "The company’s name"),
])  # fmt: skip
def test_a_file_that_is_no_workshop_is_refused_with_its_place(browser, dan, memory, content, told):
    page = open_(browser(dan), "/workshops/import").press(
        "Open the workshop", {"file": (io.BytesIO(content), "odd.yaml")}, status=422
    )

    assert told.casefold() in page.notices[0].casefold()
    with memory.reading() as store:
        assert store.facilitation.workshops_of(dan.id) == []


def test_without_a_file_nothing_is_opened(browser, dan):
    page = open_(browser(dan), "/workshops/import").press("Open the workshop", status=422)

    assert "This is not the file of a workshop." in page.notices[0]


def test_the_settings_show_how_the_workshop_is_set_up(settings_of, brezel):
    page = settings_of(brezel)

    assert page.heading == "Set-up"
    assert on_agenda(page) == list(agenda.slugs_of("short"))
    assert page.form(action=f"/workshops/{brezel.id}/settings/details").value("company") == "Brezel & Söhne"


@pytest.mark.parametrize("person", ["ben", "cleo"])
def test_only_a_facilitator_sets_up(browser, brezel, cast, person):
    page = open_(browser(getattr(cast, person)), f"/workshops/{brezel.id}/settings", status=403)

    assert page.heading == "This is for others"


def test_details_are_changed(settings_of, brezel, stored):
    page = settings_of(brezel).press(
        "Save", {"company": " Brezn GmbH ", "title": "Vertrag", "currency": "USD", "empty_steps": "mark"}
    )

    assert page.notices == ["Saved."]
    assert (stored().company, stored().title, stored().currency, stored().empty_steps) == (
        "Brezn GmbH",
        "Vertrag",
        "USD",
        "mark",
    )


def test_details_that_make_no_sense_change_nothing(settings_of, brezel, stored):
    page = settings_of(brezel).press("Save", {"company": " ", "currency": "€"}, status=422)

    assert page.errors == {"company": "This field is required.", "currency": "Use a code such as EUR."}
    assert stored() == brezel


@pytest.mark.parametrize("kind", ["full", "short"])
def test_an_agenda_is_taken_whole(settings_of, brezel, stored, kind):
    page = settings_of(brezel).press(f"{kind.capitalize()} agenda")

    assert page.notices == ["The agenda has been saved."]
    assert stored().agenda == agenda.slugs_of(kind)


def test_steps_are_chosen_one_by_one(settings_of, brezel, stored):
    page = settings_of(brezel).press("Save the agenda", {"on": ["parties", "why", "kpis"]})

    assert stored().agenda == ("parties", "why", "kpis")
    assert on_agenda(page) == ["parties", "why", "kpis"]


def test_a_step_moves_within_its_part(settings_of, brezel, stored):
    settings_of(brezel).press("Move up: WHY")

    order = [slug for slug in stored().agenda if agenda.find(slug).part.key == "positioning"]
    assert order.index("why") == order.index("for-whom") - 1


def test_the_parties_cannot_be_left_out(settings_of, brezel, stored):
    form = settings_of(brezel).form(button="Save the agenda")

    form.post({"csrf_token": form.value("csrf_token"), "order": "why", "on": "why"})

    assert stored().agenda == ("parties", "why")


def test_a_step_that_does_not_exist_is_refused_with_a_sentence(settings_of, brezel, stored):
    form = settings_of(brezel).form(button="Save the agenda")

    page = form.post(
        {"csrf_token": form.value("csrf_token"), "order": "karaoke", "on": "karaoke"}, status=409
    )

    assert "There is no step “karaoke”." in page.text
    assert stored() == brezel


def test_somebody_is_let_in(settings_of, browser, brezel, dan):
    page = settings_of(brezel).press(
        "Let in", {"email": "dan@example.org", "role": "participant", "party": "marketing"}
    )

    assert page.notices == ["dan@example.org takes part."]
    assert open_(browser(dan), f"/workshops/{brezel.id}/").heading == "Brezel & Söhne"


@pytest.mark.parametrize(("said", "told"), [
    ({"email": ""},                                        "This field is required."),
    ({"email": "eva@example.org"},                         "There is no account for eva@example.org yet."),
    ({"email": "ada@example.org", "role": "reader"},       "A workshop needs at least one facilitator."),
])  # fmt: skip
def test_who_cannot_be_let_in_is_told_beside_the_address(settings_of, brezel, said, told):
    page = settings_of(brezel).press("Let in", said, status=422)

    assert page.errors["email"].startswith(told)
    assert page.form(button="Let in").value("email") == said["email"]


@pytest.mark.parametrize("impossible", [{"role": "owner"}, {"party": "nobody"}])
def test_there_are_no_other_roles_and_teams(settings_of, brezel, memory, impossible):
    form = settings_of(brezel).form(button="Let in")

    form.post({**form.filled({"email": "dan@example.org"}).to_dict(), **impossible}, status=422)

    with memory.reading() as store:
        assert len(store.facilitation.members(brezel.id)) == 3


def test_somebody_is_taken_out_and_finds_nothing_any_more(settings_of, browser, brezel, ben):
    page = settings_of(brezel).press("Remove: Ben")

    assert page.notices == ["Ben no longer takes part."]
    open_(browser(ben), f"/workshops/{brezel.id}/", status=404)


def test_the_last_facilitator_stays(settings_of, brezel):
    page = settings_of(brezel).press("Remove: Ada", status=409)

    assert "Appoint somebody else first." in page.text


def test_who_is_not_in_the_workshop_is_not_told_about(settings_of, brezel, dan):
    form = settings_of(brezel).form(button="Remove: Ben")
    action = f"/workshops/{brezel.id}/settings/people/{dan.id}/remove"

    answered = form.page.client.post(action, data=form.filled({}), follow_redirects=True)

    assert answered.status_code == 404
    assert "Dan" not in answered.get_data(as_text=True)
