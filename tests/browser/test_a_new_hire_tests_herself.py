"""A new hire on her phone, by keyboard alone: six leads, what was agreed, a remark, and what she has read."""

from playwright.sync_api import expect

from tests.browser.instance import ADA, now
from workshop.actions import portal
from workshop.domain.portal.access import Access
from workshop.domain.portal.quiz import Quiz
from workshop.domain.portal.site import Site
from workshop.steps.presets.sample_leads import SAMPLE_LEADS


def test_she_classes_six_leads_says_what_is_unclear_and_acknowledges_what_applies(visit, instance):
    krume = instance.demo()
    with instance.memory.writing() as store:
        portal.choose_access(store, krume, Access.PUBLIC, by=instance.person(ADA), at=now())
        shown = store.contract.find_version_by_id(store.portal.shown(krume.id).id)
        quiz = Quiz.of(Site.of(shown.document), SAMPLE_LEADS)
    nina = visit(None, phone=True)
    page, home = nina.page, f"/g/{krume.id}/"
    heading = page.get_by_role("heading", level=1)

    nina.open(f"{home}quiz")
    for place, sample in enumerate(quiz.samples):
        page.get_by_role("radio").and_(page.locator(f"[value='{sample.answer}']")).focus()
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
        expect(heading).to_contain_text("Richtig")
        if place == 0:
            assert nina.faults() == []
        page.get_by_role("link", name="Wie es lief" if place == 5 else "Nächster Lead").focus()
        page.keyboard.press("Enter")
    expect(heading).to_have_text("6 von 6 wie vereinbart")
    assert nina.faults() == []

    nina.open(f"{home}terms/mql")
    page.get_by_role("link", name="Es ist unklar").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Was ist dazu zu sagen").focus()
    page.keyboard.type("Ab wann ist ein Laden eine Filiale?")
    page.get_by_role("button", name="Absenden").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Bitte diese Adresse aufheben")).to_be_visible()
    assert page.get_by_label("Die Adresse dieser Seite").input_value() == page.url.partition("?")[0]
    assert nina.faults() == []

    nina.open(f"{home}new")
    page.get_by_label("Dein Name").focus()
    page.keyboard.type("Nina Neu")
    page.keyboard.press("Enter")
    expect(heading).to_have_text("Bekannt ist, was gilt")
    nina.open(home)
    nina.open(f"{home}new")
    expect(heading).to_have_text("Bekannt ist, was gilt")
