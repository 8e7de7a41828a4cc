"""The room at the door: what phone, wall and desk show, and what their buttons do."""

import pytest

from tests.pages import open_
from tests.room import EXPECTATIONS, MQL
from workshop.actions import drafting, facilitation, guesses, joining, narrowing, points, roster
from workshop.domain.contributions.rounds import Phase
from workshop.domain.participants import Team


@pytest.fixture
def phone(browser, brezel, room):
    """Opens the phone of somebody who is in the room."""

    def phone(name, path=""):
        client = browser()
        client.set_cookie(f"handschlag_seat_{brezel.id}", room.seats[name].token)
        return open_(client, f"/room/{brezel.id}/{path}")

    return phone


@pytest.fixture
def desk(browser, ada, brezel):
    """Opens a page of the facilitator."""

    def desk(path="room/", **how):
        return open_(browser(ada), f"/workshops/{brezel.id}/{path}", **how)

    return desk


@pytest.fixture
def asked_in(browser, ada, brezel):
    """Opens the desk of the room in a language."""
    return lambda language: open_(browser(ada, language=language), f"/workshops/{brezel.id}/room/")


# --- coming in


def test_a_name_and_a_team_are_all_it_takes(browser, room):
    page = open_(browser(), f"/join/{room.code}")

    inside = page.press("Come in", {"name": "Lena", "team": "sales"})

    assert inside.heading == "You are in."
    assert room.participants()["Lena"].team is Team.SALES


def test_the_code_may_be_typed_as_one_reads_it(browser, room):
    typed = f" {room.code[:3].lower()} {room.code[3:].lower()}"

    page = open_(browser(), "/join").press("Go on", {"code": typed})

    assert page.heading == "Who are you?"


def test_a_code_that_opens_nothing_looks_like_one_that_does(browser, room):
    known, unknown = open_(browser(), f"/join/{room.code}"), open_(browser(), "/join/ABCDEF")

    assert known.text.replace(room.code, "") == unknown.text.replace("ABCDEF", "")


def test_a_wrong_code_is_refused_in_a_sentence_and_what_was_typed_stays(browser):
    page = open_(browser(), "/join/ABCDEF").press("Come in", {"name": "Lena", "team": "sales"}, status=409)

    assert page.notices == ["This code opens no room. Please read it from the wall once more."]
    assert page.form(button="Come in").value("name") == "Lena"


def test_whoever_guesses_is_stopped(browser):
    client = browser()
    for _ in range(guesses.TRIES):
        open_(client, "/join").press("Go on", {"code": "ABCDEF"}, status=422)

    open_(client, "/join").press("Go on", {"code": "ABCDEF"}, status=429)


def test_a_team_that_joins_from_one_office_is_not_taken_for_a_guesser(browser, room):
    client = browser()
    for _ in range(guesses.TRIES + 5):
        open_(client, "/join").press("Go on", {"code": room.code})

    assert open_(client, "/join").heading == "Come in"


def test_a_code_of_yesterday_lets_nobody_in(browser, room, clock):
    clock.goes_on(hours=13)

    page = open_(browser(), f"/join/{room.code}").press(
        "Come in", {"name": "Lena", "team": "sales"}, status=409
    )

    assert "Lena" not in room.participants()
    assert page.notices


def test_the_same_phone_comes_back_to_its_seat(phone, room):
    mia = phone("Mia")

    again = open_(mia.client, f"/join/{room.code}")

    assert again.heading == "You are in."


def test_another_phone_takes_the_seat_by_the_personal_code(browser, phone, room):
    code = next(line for line in phone("Mia").text.split("device:")[1:]).split()[:2]

    page = open_(browser(), f"/join/{room.code}/again").press("Come in", {"personal": " ".join(code)})

    assert "Mia" in page.text
    assert list(room.participants()) == ["Mia", "Milan", "Sven", "Svea"]


def test_a_locked_door_says_so(browser, room):
    room.leads(joining.lock_door, locked=True)

    page = open_(browser(), f"/join/{room.code}").press(
        "Come in", {"name": "Lena", "team": "sales"}, status=409
    )

    assert page.notices == ["The door is closed at the moment. Please ask the facilitator."]


def test_a_participant_with_an_account_needs_no_code(browser, ben, brezel, room):
    page = open_(browser(ben), f"/workshops/{brezel.id}/").press("Take your seat in the room")

    assert page.heading == "You are in."
    assert room.participants()["Ben"].team is Team.SALES


# --- around the questions


def test_sales_rates_the_leads_and_everybody_says_whether_there_is_an_sla(phone, desk):
    desk().press("start")
    phone("Sven").press("Answer", {"quality": "2", "sla": "no"})
    open_page = desk()
    phone("Mia").press("Answer", {"sla": "unsure"})

    shown = desk().press("Show the answers")

    assert "rated by sales" not in open_page.text
    assert "Is there a formal SLA? yes: 0 · no: 1 · not sure: 1" in shown.text


def test_what_was_said_at_the_start_stands_beside_what_is_said_at_the_close(phone, desk):
    for moment, quality in (("start", "1"), ("close", "5")):
        desk().press(moment)
        phone("Sven").press("Answer", {"quality": quality, "sla": "yes"})
        desk().press("Show the answers")

    page = desk("picture")

    assert "Check-in at the start" in page.text
    assert "Check-in at the close" in page.text


def test_anybody_parks_something_and_it_gets_an_owner_or_is_dropped(phone, desk):
    phone("Sven").press("Park it", {"text": "Wer pflegt das CRM?"})
    reminded = desk()

    page = desk("points").press("owned", {"owner": "Mia", "due": "2027-02-01"})

    assert "1 point is parked" in reminded.text
    assert "Wer pflegt das CRM? Mia, until" in page.text
    assert "The parking lot is empty." in page.text


def test_an_action_without_an_owner_is_none(desk, room):
    room.does(points.park, "Wer pflegt das CRM?", author="Sven", by=None)

    page = desk("points").press("owned", {"owner": ""}, status=409)

    assert page.notices == ["An action needs somebody who takes it on. Who is it?"]


def test_the_desk_warns_when_a_team_is_missing(desk, room, sven, svea):
    for each in (sven, svea):
        room.leads(roster.remove, each)

    assert "Nobody from Sales yet." in desk().text


def test_a_draft_that_anybody_would_say_is_told_so(desk, a_round):
    a_round(phase=Phase.DRAFT).word("Ein innovativer Lead.")

    assert "it shuts nothing out: innovativer" in desk().text


def test_the_wall_says_for_whom_it_is_done_and_a_decision_what_the_customer_has_of_it(desk, a_round):
    led = a_round(phase=Phase.DRAFT)
    led.word("Ein Satz.")
    wall = desk("wall/")
    led.settle(benefit="Niemand wird zu früh angerufen.")

    page = desk("decisions")

    assert "For whom we do this: Karl Kiosk" in wall.text
    assert "What the customer has of it: Niemand wird zu früh angerufen." in page.text


def test_decisions_are_found_by_their_words(desk, a_round):
    led = a_round(phase=Phase.DRAFT)
    led.word("Ein Satz mit Budget.")
    led.settle()

    assert "E-001" in desk("decisions?q=BUDGET").text
    assert "E-001" not in desk("decisions?q=Termin").text


# --- leading


def test_the_facilitator_puts_any_field_of_any_row_to_the_room(desk):
    page = desk("room/ask/glossary?rows=terms&entry=mql&field=definition")

    led = page.press("Ask", {"when": "now"})

    assert led.heading == "Wenn wir „MQL“ sagen, meinen wir …"


def test_what_is_asked_must_exist(desk):
    desk("room/ask/glossary?rows=terms&entry=nothing&field=definition", status=404)


def test_the_answer_to_an_expectation_is_asked_only_after_the_paraphrase(desk, a_round, room, sven):
    room.leads(facilitation.change_agenda, ["glossary", "expectations"])
    a_round(EXPECTATIONS, said={sven: "Gründe nennen"}, phase=Phase.NARROW).settle(
        next(card for card in _cards(room) if card.shown)
    )
    row = room.agreed("expectations")["expectations"][0]["id"]

    page = desk(f"room/ask/expectations?rows=expectations&entry={row}&field=answer")
    refused = page.press("Ask", {"when": "now"}, status=409)

    assert refused.notices == ["First comes “In the other side’s own words”, and only then the answer."]


def _cards(room):
    with room.memory.reading() as store:
        return store.contributions.cards(1)


def test_prework_is_answered_alone_and_the_widest_gap_comes_first(desk, phone, room):
    for field, said in (("definition", "ganz verschieden"), ("example", "gleich")):
        desk(f"room/ask/glossary?rows=terms&entry=mql&field={field}").press(
            "Ask", {"when": "before", "due": "2027-01-13", "prompt": field, "cold": ""}
        )
        round_id = room.last_round()
        for name in ("Mia", "Sven"):
            text = f"{said} {name if said.startswith('ganz') else ''}"
            phone(name, f"questions/{round_id}").press("Save", {"text": text}, action="")

    page = desk("room/ask/prework").press("Reveal all pre-work")

    assert page.text.index("definition") < page.text.index("example")
    assert "50 % apart" in page.text


def test_prework_needs_a_day_that_is_to_come(desk):
    page = desk("room/ask/what?field=offer").press("Ask", {"when": "before", "due": "2020-01-01"}, status=422)

    assert page.errors == {"due": "Please choose a day that is still to come."}


def test_what_changes_with_every_hand_is_fetched_alone(desk, a_round, mia):
    led = a_round(said={mia: "Ein Gedanke"})

    next_move = desk("room/next")

    assert "Still missing: Mia, Milan, Sven, Svea" in next_move.text
    assert f'data-at="{led.id}:write:' in next_move.html
    assert "Ein Gedanke" not in next_move.html


def test_without_a_question_on_stage_there_is_no_next_move(desk, room):  # noqa: ARG001 - its room
    assert desk("room/next").text == desk("room/").text


def test_the_reminder_is_there_to_be_sent(desk, room):
    desk("room/ask/what?field=offer").press("Ask", {"when": "before", "due": "2027-01-13"})

    page = desk("room/ask/prework")

    assert f"/join/{room.code}" in page.html
    assert "Still missing: Mia, Milan, Sven, Svea" in page.text


def test_a_move_that_is_not_possible_now_is_explained_on_the_desk_itself(desk, a_round, mia):
    led = a_round(said={mia: "Ein Gedanke"}, phase=Phase.REVEAL)
    overtaken = desk()
    led.leads(narrowing.discuss_next)

    page = overtaken.press("next_card", status=409)

    assert page.notices == ["Every card has been talked about once."]
    assert page.heading == led.round.prompt


def test_somebody_without_a_phone_is_written_for_by_the_facilitator_alone(browser, cast, brezel, room):
    anna = room.leads(joining.add_proxy, name="Anna", team=Team.SALES)
    room.opens(MQL)

    page = open_(browser(cast.ada), f"/room/{brezel.id}/?for={anna.id}")
    page.press("Save", {"text": "Was Anna sagte"})

    assert [card.draft.text for card in _cards(room)] == ["Was Anna sagte"]
    assert browser(cast.ben).get(f"/room/{brezel.id}/?for={anna.id}").status_code == 302


def test_the_facilitator_cannot_act_for_somebody_who_has_a_phone(browser, ada, brezel, mia):
    assert browser(ada).get(f"/room/{brezel.id}/?for={mia.id}").status_code == 302


def test_whoever_was_sent_out_stands_at_the_door(phone, room, mia):
    page = phone("Mia")
    room.leads(roster.remove, mia)

    again = open_(page.client, page.url)

    assert again.heading == "Come in"


def test_a_late_card_is_put_on_the_table_by_its_writer(phone, a_round, mia):
    led = a_round(said={mia: "Erster Gedanke"}, phase=Phase.REVEAL)
    led.write(mia, "Zweiter Gedanke", base=1)

    page = phone("Mia").press("Put it on the table now")

    assert "Only you see this yet" not in page.text
    assert [card.words.text for card in led.look("wall").cards] == ["Zweiter Gedanke"]


def test_whoever_hesitates_is_asked_why_and_keeps_their_hand(phone, a_round):
    led = a_round(phase=Phase.DRAFT)
    led.word("Ein Satz.")
    led.leads(drafting.open_ballot, None)

    page = phone("Sven").press("Cast my hand", {"fist": "1", "sentence": ""}, status=409)

    assert page.notices == ["Please say why in a sentence. It will be heard first."]
    assert page.form(button="Cast my hand").value("fist") == "1"


def test_a_script_is_told_where_the_dots_are_and_needs_no_page(phone, a_round, mia):
    led = a_round(said={mia: "Ein Gedanke"}, phase=Phase.REVEAL)
    led.leads(narrowing.open_dots, 3)
    form = phone("Sven").form(button="One dot more")

    answer = form.page.client.post(
        form.action, data={**dict(form.sent()), "dots": "2"}, headers={"Accept": "application/json"}
    )

    assert answer.json == {"left": 1, "dots": {form.value("card"): 2}}


def test_dots_beyond_the_budget_are_refused(phone, a_round, mia):
    led = a_round(said={mia: "Ein Gedanke"}, phase=Phase.REVEAL)
    led.leads(narrowing.open_dots, 1)
    page = phone("Sven").press("One dot more")

    assert "Dots left: 0" in page.text
    assert [button for button in page.buttons if button == "One dot more"] == ["One dot more"]


@pytest.mark.parametrize(("language", "sentence"), [
    ("de", "„Sven“ ist schon im Raum."),
    ("en", "“Sven” is in the room already."),
])  # fmt: skip
@pytest.mark.parametrize("deed", ["rename", "add"])
def test_what_the_desk_refuses_stands_there_in_its_language(asked_in, room, language, sentence, deed):
    page = asked_in(language)
    people = f"/workshops/{room.workshop.id}/room/people"
    action = {"rename": f"{people}/{room.participants()['Mia'].id}", "add": people}[deed]

    refused = page.press("save" if deed == "rename" else "", {"name": "Sven"}, action=action, status=409)

    assert refused.notices[0].startswith(sentence)
    assert set(room.participants()) == {"Mia", "Milan", "Sven", "Svea"}


def test_what_the_room_refuses_stands_on_the_phone(phone, a_round):
    led = a_round()
    overtaken = phone("Mia")
    led.move(Phase.REVEAL)

    page = overtaken.press("I'm finished", status=409)

    assert page.notices == ["The round has moved on. Reload the page; your text is kept."]
    assert page.heading == led.round.prompt
