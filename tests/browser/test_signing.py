"""The whole way of a contract: signed by three on their phones, changed, refused, mended, signed again."""

import re

from playwright.sync_api import expect

from workshop.actions import contract
from workshop.domain.versions import Weight

SIGNERS = ("Miriam Sauer", "Viktor Roggen", "Dr. Johanna Mehlmann")


def change(instance, workshop, amount, weight):
    """A number of the contract changes, and a version with it is published."""
    with instance.memory.writing() as store:
        goal = store.agreements.find_entry(workshop.id, "revenue-goal", "", "")
        ada = instance.person("ada@example.org")
        now = goal.changed_at.now(goal.changed_at.tzinfo)
        value = {**goal.value, "amount": amount}
        store.agreements.save_entry(workshop.id, "revenue-goal", "", "", value, goal.revision, ada.id, now)
        contract.publish(
            store, workshop, weight=weight, note=f"Ziel: {amount}.", confirmed=True, by=ada, at=now
        )


def ask(ada, workshop, number):
    """Ada asks for signatures and copies the links, by name."""
    ada.open(f"/workshops/{workshop.id}/contract/versions")
    line = ada.page.locator(".version").filter(has_text=re.compile(rf"^\s*{re.escape(number)}\b"))
    ada.link("Signatures", within=line).click()
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


def test_signed_changed_refused_mended_and_signed_again(visit, instance):
    workshop = instance.short_demo()
    ada = visit()
    phones = {name: visit(None, phone=True) for name in SIGNERS}
    ada.open(f"/workshops/{workshop.id}/contract/versions/1.0/sign-off/")
    assert ada.faults() == []

    first = ask(ada, workshop, "1.0")
    for name, link in first.items():
        sign(phones[name], link, name)
    in_force = phones[SIGNERS[-1]]
    sentence = in_force.words("All parties have signed: version %(number)s is in force.", number="1.0")
    expect(in_force.page.get_by_text(sentence)).to_be_visible()

    change(instance, workshop, "2600000", Weight.MAJOR)
    second = ask(ada, workshop, "2.0")
    johanna, miriam = phones["Dr. Johanna Mehlmann"], phones["Miriam Sauer"]
    sign(miriam, second["Miriam Sauer"], "Miriam Sauer")
    johanna.page.goto(second["Dr. Johanna Mehlmann"])
    expect(johanna.page.locator(".figures-moved__now").first).to_contain_text("2.600.000")
    assert johanna.faults() == []
    johanna.page.locator("#refuse summary").click()
    johanna.labelled("What would have to change?").fill("Mit 2,6 Millionen gehe ich nicht mit.")
    johanna.button("Refuse version %(number)s", number="2.0").click()
    miriam.page.reload()
    expect(miriam.page.locator("main")).to_contain_text("Mit 2,6 Millionen gehe ich nicht mit.")

    change(instance, workshop, "2500000", Weight.MINOR)
    for name, link in ask(ada, workshop, "2.1").items():
        sign(phones[name], link, name)

    ada.open(f"/workshops/{workshop.id}/contract/versions")
    standings = ada.page.locator(".version .standing")
    expect(standings).to_have_text([
        ada.words("in force"),
        ada.words("refused"),
        ada.words("superseded by %(number)s", number="2.1"),
    ])  # fmt: skip
    phones[SIGNERS[1]].page.goto(first[SIGNERS[1]])
    sentence = ada.words("Version %(newer)s has superseded this one.", newer="2.1")
    expect(phones[SIGNERS[1]].page.get_by_text(sentence)).to_be_visible()
