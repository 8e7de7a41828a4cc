"""The whole way of a contract: signed by three on their phones, changed, refused, mended, signed again."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from tests.browser.instance import ADA
from tests.seals import validated
from workshop.actions import contract
from workshop.documents import identity
from workshop.domain.versions import Weight

SIGNERS = MIRIAM, VIKTOR, JOHANNA = "Miriam Sauer", "Viktor Roggen", "Dr. Johanna Mehlmann"
TERMS = {
    "lead": "Ein Betrieb, von dem wir wissen, wen wir dort fragen können.",
    "customer": "Wer unterschrieben hat und backt.",
    "shop": "Ein Laden mit eigener Kasse.",
}


@pytest.fixture
def workshop(instance):
    """A contract with numbers, rules and words, published as 1.0 and printed."""
    return instance.short_demo("handover-criteria", "glossary")


@pytest.fixture
def change(instance, workshop):
    """Something is agreed anew: a value of a step, or of one row of it."""

    def change(slug, rows="", entry="", **told):
        with instance.memory.writing() as store:
            there = store.agreements.find_entry(workshop.id, slug, rows, entry)
            by, at = instance.person(ADA), datetime.now(UTC)
            store.agreements.save_entry(
                workshop.id, slug, rows, entry, {**there.value, **told}, there.revision, by.id, at
            )

    return change


@pytest.fixture
def publish(instance, workshop):
    """Ada publishes what is agreed now, and it is printed."""

    def publish(weight, note):
        with instance.memory.writing() as store:
            by, at = instance.person(ADA), datetime.now(UTC)
            contract.publish(
                store, workshop, weight=weight, note=note, confirmed=True, as_minor=True, by=by, at=at
            )
        instance.print_all()

    return publish


@pytest.fixture
def fetch(ada, workshop, instance):
    """The PDF that stands beside a version on the page of versions, by what its button says."""

    def fetch(number, called):
        instance.print_all()  # what is still to be sealed
        ada.open(f"/workshops/{workshop.id}/contract/versions")
        address = ada.link(called, within=line_of(ada, number)).get_attribute("href")
        return ada.context.request.get(ada.url + address).body()

    return fetch


@pytest.fixture
def verify(visit):
    """What a stranger without an account is told of a copy: the headline, and all of the page."""
    stranger = visit(None)

    def verify(pdf):
        stranger.open("/verify")
        stranger.labelled("PDF file").set_input_files(
            {"name": "contract.pdf", "mimeType": "application/pdf", "buffer": pdf}
        )
        stranger.button("Verify the file").click()
        expect(stranger.page.locator(".finding")).to_be_visible()
        return stranger.page.locator("main").inner_text()

    return verify


@pytest.fixture
def says(ada):
    """Whether a page told this, in the language of its reader."""
    return lambda told, sentence, **values: ada.words(sentence, **values) in told


def line_of(ada, number):
    return ada.page.locator(".version").filter(has_text=re.compile(rf"^\s*{re.escape(number)}\b"))


def ask(ada, workshop, number):
    """Ada asks for signatures and copies the links, by name."""
    ada.open(f"/workshops/{workshop.id}/contract/versions")
    ada.link("Signatures", within=line_of(ada, number)).click()
    ada.button("Ask for signatures under version %(number)s", number=number).click()
    links = ada.page.locator(".links input")
    expect(links).to_have_count(3)
    return dict(zip(SIGNERS, [link.input_value() for link in links.all()], strict=True))


def sign(phone, link, name):
    phone.page.goto(link)
    phone.page.get_by_role("checkbox").check()
    phone.labelled("Your name, as your signature").fill(name)
    phone.button("Sign").click()
    expect(phone.page.get_by_text(phone.words("You have signed. Thank you!"))).to_be_visible()


def behind_link(phone, *, compared_with):
    """The signed PDF that lies behind a signer's link, beside what the changes are told against."""
    phone.page.reload()
    expect(phone.page.locator("#changes")).to_contain_text(compared_with)
    address = phone.link("Open the signed PDF").get_attribute("href")
    return phone.context.request.get(phone.url + address).body()


def test_what_a_signer_typed_and_did_not_send_stays_until_it_is_sent(visit, ada, workshop):
    link, phone = ask(ada, workshop, "1.0")[MIRIAM], visit(None, phone=True)
    question, reason = (phone.page.locator(f"[name={each}]") for each in ("question", "reason"))
    phone.page.goto(link)
    phone.page.locator("#ask summary").click()
    question.fill("Gilt das auch für Messen?")
    phone.page.locator("#refuse summary").click()
    reason.fill("Die Zahl")

    phone.page.reload()
    expect(question).to_have_value("Gilt das auch für Messen?")
    expect(reason).to_have_value("Die Zahl")
    reason.fill("")

    phone.page.get_by_role("checkbox").check()
    phone.labelled("Your name, as your signature").fill(MIRIAM)
    phone.button("Sign").click()
    expect(phone.page.get_by_role("alert")).to_be_visible()
    phone.button("Sign").click()
    expect(phone.page.get_by_text(phone.words("You have signed. Thank you!"))).to_be_visible()
    expect(question).to_have_value("Gilt das auch für Messen?")

    phone.button("Ask").click()
    expect(phone.page.locator(".asked__text")).to_have_text("Gilt das auch für Messen?")
    expect(question).to_have_value("")
    assert phone.faults() == []


def test_signed_changed_refused_mended_and_signed_again(  # noqa: PLR0917 # one way, with all who are on it
    visit, ada, instance, workshop, change, publish, fetch, verify, says
):
    phones = {name: visit(None, phone=True) for name in SIGNERS}
    johanna = phones[JOHANNA]
    ada.open(f"/workshops/{workshop.id}/contract/versions/1.0/sign-off/")
    assert ada.faults() == []

    first = ask(ada, workshop, "1.0")
    for name, link in first.items():
        sign(phones[name], link, name)
    in_force = ada.words("All parties have signed: version %(number)s is in force.", number="1.0")
    expect(johanna.page.get_by_text(in_force)).to_be_visible()
    one = fetch("1.0", "Signed PDF")
    assert is_sealed(instance, one)
    told = verify(one)
    assert says(told, "This copy is genuine")
    assert says(told, "In force")
    assert all(name in told for name in SIGNERS)
    assert says(verify(altered(one)), "This copy was altered")

    change("revenue-goal", amount="1300000", from_new="1000000")
    change("handover-criteria", "criteria", "role", value="Produktionsleitung oder Inhaberin")
    for term, definition in TERMS.items():
        change("glossary", "terms", term, definition=definition)
    publish(Weight.MAJOR, "Mehr Ziel, andere Rollen, drei Wörter neu.")
    assert says(verify(fetch("2.0", "PDF")), "This copy is genuine")

    second = ask(ada, workshop, "2.0")
    sign(phones[MIRIAM], second[MIRIAM], MIRIAM)
    johanna.page.goto(second[JOHANNA])
    assert shown(johanna, ".figures-moved__now")[:2] == ["1.300.000\xa0€ pro Jahr", "1.000.000\xa0€"]
    assert "Produktionsleitung oder Inhaberin" in johanna.page.locator("#binding").inner_text()
    assert all(definition in shown_redline(johanna) for definition in TERMS.values())
    assert johanna.faults() == []
    johanna.page.locator("#refuse summary").click()
    johanna.labelled("What would have to change?").fill("Mit 1,3 Millionen gehe ich nicht mit.")
    johanna.button("Refuse version %(number)s", number="2.0").click()
    phones[MIRIAM].page.reload()
    expect(phones[MIRIAM].page.locator("main")).to_contain_text("Mit 1,3 Millionen gehe ich nicht mit.")
    told = verify(fetch("2.0", "PDF"))
    assert says(told, "This copy is genuine")
    assert says(told, "Not in force: somebody refused to sign")
    assert says(verify(one), "In force")

    change("revenue-goal", amount="1250000", from_new="950000")
    publish(Weight.MINOR, "Das Ziel, das alle tragen.")
    for name, link in ask(ada, workshop, "2.1").items():
        sign(phones[name], link, name)
    two = fetch("2.1", "Signed PDF")
    assert is_sealed(instance, two)
    assert behind_link(johanna, compared_with="1.0 (") == two
    assert says(verify(two), "In force")
    assert is_sealed(instance, one)
    assert says(verify(one), "Superseded by version %(number)s", number="2.1")

    ada.open(f"/workshops/{workshop.id}/contract/versions")
    expect(ada.page.locator(".version .standing")).to_have_text([
        ada.words("in force"),
        ada.words("refused"),
        ada.words("superseded by %(number)s", number="2.1"),
    ])  # fmt: skip
    phones[VIKTOR].page.goto(first[VIKTOR])
    sentence = ada.words("Version %(newer)s has superseded this one.", newer="2.1")
    expect(phones[VIKTOR].page.get_by_text(sentence)).to_be_visible()


def is_sealed(instance, pdf):
    """Whether a reader of PDF that knows this instance calls the seal valid, and the file untouched since."""
    ours = identity.find(instance.settings.data_dir, instance.settings)
    with ThreadPoolExecutor(1) as reader:  # beside the browser's event loop
        status = reader.submit(validated, pdf, [ours.root], datetime.now(UTC)).result()
    return status.bottom_line and status.coverage.name == "ENTIRE_FILE"


def altered(pdf):
    """One byte in the middle is another."""
    place = len(pdf) // 2
    return pdf[:place] + bytes([pdf[place] ^ 1]) + pdf[place + 1 :]


def shown(visitor, what):
    return visitor.page.locator(what).all_inner_texts()


def shown_redline(visitor):
    """What a text says now, without what was taken out."""
    return visitor.page.locator("main").evaluate(
        """(main) => {
          const now = main.cloneNode(true);
          now.querySelectorAll("del").forEach((gone) => gone.remove());
          return now.textContent.replace(/\\s+/g, " ");
        }"""
    )
