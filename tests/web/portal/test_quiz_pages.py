"""The quiz page by page: class a lead, see what was agreed, and count it without a name."""

import pytest

from tests.pages import open_
from workshop.domain.portal.quiz import Quiz, Tally
from workshop.domain.portal.site import Site
from workshop.steps.presets.sample_leads import SAMPLE_LEADS


@pytest.fixture
def krumes(a_portal, krume):
    return a_portal(krume)


@pytest.fixture
def quiz(memory, krumes):
    with memory.reading() as store:
        return Quiz.of(Site.of(store.contract.latest(krumes.workshop.id).document), SAMPLE_LEADS)


def classes(page, stage):
    return page.press("Mit dem Vereinbarten vergleichen", {"answer": stage})


def tallies(krumes):
    with krumes.memory.reading() as store:
        return store.quiz.of(store.portal.shown(krumes.workshop.id).id)


def test_a_reader_classes_six_leads_one_after_the_other(krumes, quiz, browser):
    page = open_(browser(), f"{krumes.home}quiz")
    assert page.heading == "Würdest du diesen Lead übergeben?"

    for place, sample in enumerate(quiz.samples, start=1):
        assert sample.name in page.text
        page = classes(page, sample.answer)
        assert page.heading.endswith("Richtig")
        assert sample.because.replace("\u00a0", " ") in page.text.replace("\u00a0", " ")
        page = page.follow("Nächster Lead" if place < 6 else "Wie es lief")

    assert page.heading == "6 von 6 wie vereinbart"
    assert tallies(krumes) == {each.id: Tally(right=1) for each in quiz.samples}


def test_a_wrong_answer_shows_the_agreed_one_and_the_rule_that_decides_it(krumes, quiz, browser):
    first = quiz.samples[0]
    wrong = next(each.id for each in quiz.choices if each.id != first.answer)

    page = classes(open_(browser(), f"{krumes.home}quiz"), wrong)

    assert page.heading.endswith("Nicht ganz")
    assert first.stage.title in page.text
    for rule in first.rules:
        assert rule.title in page.text
    assert tallies(krumes) == {first.id: Tally(wrong=1)}


def test_looking_at_an_answer_again_counts_nothing(krumes, quiz, browser):
    page = classes(open_(browser(), f"{krumes.home}quiz"), quiz.samples[0].answer)

    open_(browser(), page.url)

    assert sum(each.right + each.wrong for each in tallies(krumes).values()) == 1


@pytest.mark.parametrize("said", [["nowhere"], ["mql"] * 7])
def test_an_address_that_no_quiz_leads_to_is_not_found(krumes, browser, said):
    assert browser().get(f"{krumes.home}quiz", query_string={"said": said}).status_code == 404


def test_one_address_answers_a_lead_so_often_and_no_more(krumes, quiz, browser, monkeypatch):
    monkeypatch.setattr("workshop.actions.quiz.COUNTED", 2)

    for _time in range(4):
        classes(open_(browser(), f"{krumes.home}quiz"), quiz.samples[0].answer)

    assert tallies(krumes)[quiz.samples[0].id].right == 2


def test_a_version_without_any_rule_says_so(portal, browser):
    page = open_(browser(), f"{portal.home}quiz")

    assert "noch keine Regel" in page.text


def test_what_readers_get_wrong_goes_on_the_list_for_the_next_meeting(krumes, quiz, browser, ada):
    first = quiz.samples[0]
    wrong = next(each.id for each in quiz.choices if each.id != first.answer)
    classes(open_(browser(), f"{krumes.home}quiz"), wrong)
    feedback = open_(browser(ada), f"/workshops/{krumes.workshop.id}/feedback/")
    assert "Wrong: 1 of 1 answers" in feedback.text

    assert "MQL" in feedback.text
    button = next(each for each in feedback.buttons if each.startswith("On the list for the next"))

    done = feedback.press(button)

    assert "It is on the parking lot." in done.notices
    with krumes.memory.reading() as store:
        [*_others, point] = store.points.of(krumes.workshop.id)
    assert "falsche Antworten in der Probe: 1 von 1" in point.text
