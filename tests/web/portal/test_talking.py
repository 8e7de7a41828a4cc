"""Talking back: from a word's page to the facilitator's list, and back to whoever said it."""

import re

import pytest

from tests.pages import open_
from workshop.domain.contributions.rounds import Phase
from workshop.domain.portal.access import Access


def says(client, portal, term="mql", status=200, **typed):
    page = open_(client, f"{portal.home}say?term={term}&from={portal.home}terms/{term}")
    return page.press("Absenden", typed, status=status)


def kept(portal):
    with portal.memory.reading() as store:
        return store.proposals.of(portal.workshop.id)


def does(client, portal, button, values=None, status=200):
    page = open_(client, f"/workshops/{portal.workshop.id}/feedback/")
    return page.press(button, values or {}, status=status)


def test_what_a_reader_says_comes_with_its_source(portal, browser, ada):
    own = says(browser(), portal, kind="wrong", text="Das stimmt so nicht.", name="Nina Neu")

    [proposal] = kept(portal)
    assert (proposal.said.kind, proposal.said.term_id, proposal.said.word) == ("wrong", "mql", "MQL")
    assert (proposal.said.page, str(proposal.number)) == (f"{portal.home}terms/mql", "1.0")
    assert "Das stimmt so nicht." in own.text
    page = open_(browser(ada), f"/workshops/{portal.workshop.id}/feedback/")
    assert "Nina Neu" in page.text
    assert page.links()["read in version 1.0"] == f"{portal.home}terms/mql"


def test_the_desk_says_how_many_remarks_await_an_answer(portal, browser, ada, ben):
    desk = f"/workshops/{portal.workshop.id}/"
    assert "an answer" not in open_(browser(ada), desk).text
    says(browser(), portal, text="Unklar.")
    says(browser(), portal, text="Noch immer unklar.")

    page = open_(browser(ada), desk)

    assert "2 remarks of readers await an answer." in page.text
    assert page.follow("What readers say").heading == "What readers say"
    assert "an answer" not in open_(browser(ben), desk).text, "who cannot give it"
    does(browser(ada), portal, "Decline with this sentence", {"text": "Bleibt so."})
    assert "1 remark of a reader awaits an answer." in open_(browser(ada), desk).text


def test_the_address_of_one_s_own_page_is_told_once_and_works_for_nobody_else(portal, browser):
    own = says(browser(), portal, text="Unklar.")
    [secret] = re.findall(r"/said/([\w-]{43})", own.url)

    again = open_(browser(), f"/said/{secret}")

    assert f'id="own-address" value="http://localhost/said/{secret}"' in own.html
    assert "own-address" not in again.html
    assert again.response.headers["Referrer-Policy"] == "no-referrer"
    assert browser().get(f"/said/{'x' * 43}").status_code == 404


def test_a_missing_word_is_said_from_the_glossary(portal, browser):
    page = open_(browser(), f"{portal.home}terms").follow("Sagen, welches")

    page.press("Absenden", {"word": "Brezel", "text": "Kommt überall vor."})

    [proposal] = kept(portal)
    assert (proposal.said.kind, proposal.said.term_id, proposal.said.word) == ("missing", "", "Brezel")


def test_a_term_s_page_leads_to_the_form_about_it(portal, browser):
    page = open_(browser(), f"{portal.home}terms/mql").follow("Es ist falsch")

    assert page.heading == "Zu „MQL“"
    assert page.form(button="Absenden").value("kind") == "wrong"


@pytest.mark.parametrize(
    "typed",
    [{"text": ""}, {"text": "   "}, {"text": "x" * 1001}, {"text": "Gut.", "email": "keine"}],
)
def test_what_cannot_be_kept_stays_in_the_form(portal, browser, typed):
    page = says(browser(), portal, status=422, name="Nina", **typed)

    assert kept(portal) == []
    assert page.form(button="Absenden").value("name") == "Nina"


def test_a_page_of_somebody_else_is_no_source(portal, browser):
    page = open_(browser(), f"{portal.home}say?term=mql&from=https://evil.example/")

    page.press("Absenden", {"text": "Hm."})

    assert kept(portal)[0].said.page == ""


def test_a_term_that_the_version_lacks_is_not_found(portal, browser):
    assert browser().get(f"{portal.home}say?term=nothing").status_code == 404


def test_more_than_anybody_means_is_not_kept(portal, browser, monkeypatch):
    monkeypatch.setattr("workshop.actions.proposals.TRIES", 2)
    phone = browser()

    for _time in range(2):
        says(phone, portal, text="Noch etwas.")
    page = says(phone, portal, text="Und noch etwas.", status=422)

    assert len(kept(portal)) == 2
    assert "Bitte später weiterschreiben." in page.text


def test_it_becomes_a_question_for_the_next_round_with_one_button(portal, browser, ada):
    own = says(browser(), portal, text="Ab wann ist man reif?")

    does(browser(ada), portal, "Question for the next round: MQL")

    [proposal] = kept(portal)
    with portal.memory.reading() as store:
        asked = store.rounds.find(portal.workshop.id, proposal.round_id)
    assert (asked.question.entry, asked.question.field, asked.phase) == ("mql", "definition", Phase.WRITE)
    assert "Ab wann ist man reif?" in asked.prompt
    assert "Frage für die nächste Runde" in open_(browser(language="de"), own.url).text


def test_a_missing_word_becomes_a_question_for_new_terms(portal, browser, ada):
    open_(browser(), f"{portal.home}say").press("Absenden", {"word": "Brezel", "text": "Fehlt."})

    does(browser(ada), portal, "Question for the next round: Brezel")

    with portal.memory.reading() as store:
        asked = store.rounds.find(portal.workshop.id, kept(portal)[0].round_id)
    assert asked.question.is_new_rows


def test_it_becomes_a_change_request_on_the_parking_lot(portal, browser, ada):
    says(browser(), portal, text="Bitte mit Zahl.", name="Nina Neu")

    does(browser(ada), portal, "Change request: MQL")

    with portal.memory.reading() as store:
        [*_before, point] = store.points.of(portal.workshop.id)
    assert (point.author, point.state) == ("Nina Neu", "parked")
    assert "„MQL“ (unklar, gelesen in Version 1.0): Bitte mit Zahl." in point.text


@pytest.mark.parametrize(
    ("button", "became"),
    [("Answer", "There is an answer:"), ("Decline with this sentence", "It stays as it is.")],
)
def test_the_person_learns_what_became_of_it(portal, browser, ada, button, became):
    own = says(browser(), portal, text="Warum fünfzehn?")

    does(browser(ada), portal, button, {"text": "Weil darunter niemand plant."})

    page = open_(browser(), own.url)
    assert became in page.text
    assert "Weil darunter niemand plant." in page.text
    assert "Ada" not in page.text


def test_whoever_is_signed_in_learns_it_on_their_home_page(portal, browser, ada, cleo):
    says(browser(cleo), portal, text="Warum fünfzehn?")
    does(browser(ada), portal, "Answer", {"text": "Weil darunter niemand plant."})

    page = open_(browser(cleo), "/")

    assert "What became of what you said" in page.text
    assert "Weil darunter niemand plant." in page.text
    assert "What became of what you said" not in open_(browser(ada), "/").text


def test_an_answer_without_words_is_none(portal, browser, ada):
    says(browser(), portal, text="Warum?")

    page = does(browser(ada), portal, "Answer", {"text": " "}, status=409)

    assert "Please write an answer" in page.text
    assert kept(portal)[0].is_open


def test_after_the_last_word_a_second_facilitator_is_told_so(portal, browser, ada):
    says(browser(), portal, text="Warum?")
    late = open_(browser(ada), f"/workshops/{portal.workshop.id}/feedback/")
    does(browser(ada), portal, "Answer", {"text": "Darum."})

    page = late.press("Change request: MQL", status=409)

    assert "Somebody has seen to this meanwhile." in page.text


def test_what_was_seen_to_is_not_seen_to_again(portal, browser, ada):
    says(browser(), portal, text="Bitte mit Zahl.")
    late = open_(browser(ada), f"/workshops/{portal.workshop.id}/feedback/")
    does(browser(ada), portal, "Question for the next round: MQL")

    late.press("Question for the next round: MQL", status=409)
    late.press("Change request: MQL", status=409)

    with portal.memory.reading() as store:
        assert not [each for each in store.points.of(portal.workshop.id) if "Bitte mit Zahl." in each.text]


def test_what_somebody_says_while_signed_in_goes_out_under_their_name(portal, browser, cleo):
    says(browser(cleo), portal, text="Warum fünfzehn?")

    assert kept(portal)[0].said.name == cleo.name


def test_letters_lead_to_where_the_facilitator_is(portal, browser, ada):
    phone = browser()
    phone.environ_base["HTTP_HOST"] = "elsewhere.example"
    says(phone, portal, text="Warum?", email="nina@krume.example")

    does(browser(ada), portal, "Answer", {"text": "Darum."})

    assert kept(portal)[0].address.startswith("http://localhost/said/")


def test_what_was_not_kept_counts_for_nothing(portal, browser, monkeypatch):
    monkeypatch.setattr("workshop.actions.proposals.TRIES", 1)
    phone = browser()

    says(phone, portal, text="", status=422)
    says(phone, portal, text="Warum?")

    assert len(kept(portal)) == 1


def test_nobody_talks_back_to_a_portal_that_they_may_not_read(portal, browser, dan):
    portal.open_to(Access.CLOSED)

    for who in (None, dan):
        assert browser(who).get(f"{portal.home}say").status_code == 404
