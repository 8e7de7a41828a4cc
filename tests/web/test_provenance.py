"""The page that says why a clause says what it says, and the ways that lead to it."""

import pytest

from tests.pages import open_
from tests.room import MQL
from workshop.actions import agreements, roster
from workshop.domain.contributions.rounds import Phase
from workshop.steps import agenda


@pytest.fixture
def why(browser, ben, brezel):
    """The page of an entry as a participant with an account sees it."""

    def why(path, *, who=ben, language="en", **how):
        url = f"/workshops/{brezel.id}/contract/why/{path}"
        return open_(browser(who, language=language), url, **how)

    return why


@pytest.fixture
def settled(a_round, room, mia, sven, svea):
    """A round about the MQL, from cards to a decision."""

    def settled(**how):
        room.clock.goes_on(hours=1)
        led = a_round(MQL, said={mia: "Zitronenfalter", sven: "Admiralsflagge"}, phase=Phase.REVEAL, **how)
        led.word("Ein Lead, der reden will.")
        led.ballot({mia: 5, sven: 5, svea: 4})
        return led.settle(rationale="Wir wollen reden.")

    return settled


def test_the_page_tells_the_whole_way_of_a_term(why, settled):
    decision = settled()

    text = why("glossary/terms/mql").text

    for told in (
        "MQL",
        decision.cited,
        "Zitronenfalter",
        "Admiralsflagge",
        "Wir wollen reden.",
        "Vote 1: passed",
    ):
        assert told in text
    assert "Marketing (Mia, Milan), Sales (Sven, Svea)" in text
    assert "No name stands on these cards, as was promised." in text
    assert "Ein Lead, den Marketing für reif hält." in text  # what it said before


def test_the_page_speaks_german(why, settled):
    settled()

    assert "Hierher führte eine Entscheidung des Raums." in why("glossary/terms/mql", language="de").text


def test_what_was_written_at_the_desk_says_so(why):
    assert "The room has not settled it in a round." in why("glossary/terms/lead").text
    assert "The room has not settled it in a round." in why("what").text


def test_a_step_without_a_word_says_so(why):
    assert "Nothing has been written here yet." in why("for-whom").text


def test_what_was_removed_still_has_its_page(why, room):
    room.leads(agreements.remove_row, agenda.find("glossary"), "terms", "lead")

    assert "This is no longer in the contract." in why("glossary/terms/lead").text


@pytest.mark.parametrize("path", ["glossary/terms/nobody", "glossary/words/mql", "no-step"])
def test_of_what_never_was_there_is_no_page(why, path):
    why(path, status=404)


def test_a_step_that_is_not_on_the_agenda_has_no_page(why, brezel):
    left_out = next(step.slug for step in agenda.AGENDA if step.slug not in brezel.agenda)

    why(left_out, status=404)


def links_of(page):
    return {link.get("href") for link in page.tree.root.iter("a")}


def test_in_the_reading_view_every_clause_leads_to_its_page(browser, ben, brezel):
    client = browser(ben)
    page = open_(client, f"/workshops/{brezel.id}/contract/")

    leading = {link for link in links_of(page) if link and "/contract/why/" in link}

    for path in ("glossary/terms/mql", "what#offer", "personas/personas/karl", "revenue-goal#amount"):
        assert f"/workshops/{brezel.id}/contract/why/{path}" in leading
    for link in leading:
        assert client.get(link.partition("#")[0]).status_code == 200


def test_a_published_version_leads_there_as_well(browser, ben, brezel):
    page = open_(browser(ben), f"/workshops/{brezel.id}/contract/versions/1.0")

    assert f"/workshops/{brezel.id}/contract/why/glossary/terms/mql" in links_of(page)


# --- what was promised


@pytest.fixture
def mia_alone(room, milan):
    """Mia is the only one in the room for marketing."""
    room.leads(roster.remove, milan)


@pytest.mark.parametrize("who", ["ada", "ben", "cleo"])
@pytest.mark.usefixtures("mia_alone")
def test_a_team_of_one_is_not_named_beside_what_only_it_can_have_said(why, settled, cast, who):
    settled()

    text = why("glossary/terms/mql", who=getattr(cast, who)).text

    assert "Zitronenfalter" in text
    assert "Mia" not in text
    assert "Marketing had one person in the room" in text


def test_names_stand_on_cards_where_the_room_was_told_so(why, settled):
    settled(authors="shown")

    page = why("glossary/terms/mql")

    assert '<span class="card__author">Mia</span>' in page.html
    assert "as was promised" not in page.text
