"""The page behind a personal link, and the facilitator's page about signatures."""

import logging
import re

import pytest

from tests.markup import words
from tests.pages import open_
from tests.seals import AT as NOW
from tests.signing import JOHANNA, MIRIAM, VIKTOR, put_in_force
from workshop.actions import guesses
from workshop.domain.signing.standing import Standing
from workshop.domain.versions import FIRST, VersionNumber
from workshop.storage.happenings import ADDRESSES_KEPT
from workshop.storage.seals import Sealed

LINK = re.compile(r"/sign/([\w-]{43})")
#: What a browser sent itself, and the token.
TYPED = re.compile(r'value="[^"]*"')
DEAD = "This link does not work, or no longer does."


@pytest.fixture
def version(memory, brezel):
    with memory.reading() as store:
        return store.contract.get_version(brezel.id, FIRST)


@pytest.fixture
def at(browser, brezel):
    """A person at the page about the signatures under 1.0."""

    def at(person, *, status=200):
        return open_(
            browser(person),
            f"/workshops/{brezel.id}/contract/versions/1.0/sign-off/",
            status=status,
        )

    return at


@pytest.fixture
def ada_sees(at, ada):
    """What Ada's page about the signatures says."""
    return lambda: at(ada).text


@pytest.fixture
def phone(browser):
    """The browser of a stranger who chose English."""

    def phone():
        client = browser()
        client.set_cookie("language", "en")
        return client

    return phone


@pytest.fixture
def token():
    """The token of a form for a browser."""

    def token(client):
        page = client.get("/sign-in").get_data(as_text=True)
        return re.search(r'name="csrf_token" value="([^"]+)"', page)[1]

    return token


@pytest.fixture
def send(browser, phone, token):
    """Sends a form in a browser of somebody's, or of nobody's."""

    def send(path, person=None, **form):
        client = browser(person) if person else phone()
        return client.post(path, data={"csrf_token": token(client), **form})

    return send


@pytest.fixture
def does(send, ada, brezel):
    """Ada does something about the signatures under 1.0."""

    def does(deed, **form):
        return send(f"/workshops/{brezel.id}/contract/versions/1.0/sign-off/{deed}", ada, **form)

    return does


@pytest.fixture
def asked(does):
    """Ada has asked three people; the secret ends of their links as her page shows them."""
    page = does(
        "request",
        due="2027-01-25",
        **{
            f"name-{party}-0": name
            for party, name in (("marketing", MIRIAM), ("sales", VIKTOR), ("management", JOHANNA))
        },
    )
    return dict(zip((MIRIAM, VIKTOR, JOHANNA), LINK.findall(page.get_data(as_text=True)), strict=True))


@pytest.fixture
def standing(memory, version):
    def standing():
        with memory.reading() as store:
            return store.signing.standing(version.id)

    return standing


@pytest.fixture
def seal(memory, version):
    def seal():
        """As if the signed edition had been printed and sealed."""
        with memory.writing() as store:
            store.printing.finish(store.printing.of(version.id, "final").id)
            store.seals.add(
                version.id, Sealed(pdf=b"%PDF sealed", sha256="5" * 64, sealed_at=NOW, certificate="c")
            )

    return seal


@pytest.fixture
def withdrawn(send, asked, seal, does):
    """Everybody signed, it was sealed, and then it was withdrawn; the links."""
    for name, end in asked.items():
        sign(send, end, name)
    seal()
    does("withdraw", reason="Verkauft.", confirmed="1")
    return asked


@pytest.fixture
def question(send, asked):
    """Miriam has asked something."""
    send(f"/sign/{asked[MIRIAM]}/ask", question="Gilt das auch für Messen?")


def sign(send, end, name, **form):
    return send(f"/sign/{end}", name=name, confirmed="1", **form)


def test_links_are_shown_once_to_whoever_asked(at, asked, ada):
    assert len(set(asked.values())) == 3
    assert not LINK.findall(at(ada).html)


def test_a_link_opens_the_contract_without_an_account(phone, asked):
    page = open_(phone(), f"/sign/{asked[JOHANNA]}")

    assert page.heading == "Glossar und Vereinbarung"
    assert JOHANNA in page.text
    assert "Laugengebäck für Bahnhöfe." in page.text
    assert "a simple electronic signature" in page.text
    assert "This is the first version: all of it is new." in page.text


def test_the_page_speaks_the_language_of_the_contract_unless_somebody_chose(browser, asked):
    client = browser(language="en-GB,fr")
    client.environ_base["HTTP_ACCEPT_LANGUAGE"] = ""
    german = client.get(f"/sign/{asked[JOHANNA]}").get_data(as_text=True)
    client.set_cookie("language", "en")
    english = client.get(f"/sign/{asked[JOHANNA]}").get_data(as_text=True)

    assert '<html lang="de">' in german
    assert '<html lang="en">' in english


def test_three_signatures_put_it_in_force(send, asked, standing, phone):
    for name, end in asked.items():
        assert sign(send, end, name).status_code == 302

    assert standing() is Standing.IN_FORCE
    page = open_(phone(), f"/sign/{asked[MIRIAM]}")
    assert "You have signed. Thank you!" in page.text
    assert "All parties have signed: version 1.0 is in force." in page.text


@pytest.mark.parametrize(("form", "told"), [
    ({"name": MIRIAM},                      "Please confirm that you have read this version."),
    ({"confirmed": "1"},                    "This link is for Miriam Sauer."),
    ({"confirmed": "1", "name": VIKTOR},    "This link is for Miriam Sauer."),
])  # fmt: skip
def test_what_is_missing_is_told_on_the_same_page(send, asked, standing, form, told):
    answer = send(f"/sign/{asked[MIRIAM]}", **form)

    assert answer.status_code == 409
    assert told in answer.get_data(as_text=True)
    assert standing() is Standing.REQUESTED


def test_after_a_refusal_every_link_tells_why_and_shows_no_contract(send, asked, phone, ada_sees):
    send(f"/sign/{asked[VIKTOR]}/refuse", reason="120.000 schaffen wir nicht.")

    for name in (MIRIAM, JOHANNA, VIKTOR):
        page = open_(phone(), f"/sign/{asked[name]}")
        assert "120.000 schaffen wir nicht." in page.text
        assert "Laugengebäck" not in page.text
    assert phone().get(f"/sign/{asked[MIRIAM]}/pdf").status_code == 404
    assert sign(send, asked[MIRIAM], MIRIAM).status_code == 409
    assert "refused" in ada_sees()


def test_a_question_is_answered_where_it_was_asked(send, asked, phone, does, ada_sees):
    send(f"/sign/{asked[MIRIAM]}/ask", question="Gilt das auch für Messen?")
    assert "Gilt das auch für Messen?" in ada_sees()

    does("questions/1", answer="Ja, ab Februar.")

    assert "Ja, ab Februar." in open_(phone(), f"/sign/{asked[MIRIAM]}").text
    assert "Ja, ab Februar." not in open_(phone(), f"/sign/{asked[VIKTOR]}").text


def test_whoever_hands_over_is_told_so_and_still_reads_the_contract(send, asked, phone, ada_sees):
    assert send(f"/sign/{asked[VIKTOR]}/hand-over", deputy="Dora Dinkel").status_code == 302

    page = open_(phone(), f"/sign/{asked[VIKTOR]}")
    assert page.heading == "Handed over to Dora Dinkel"
    assert "Laugengebäck" in page.text
    assert "Sign" not in page.buttons
    assert sign(send, asked[VIKTOR], VIKTOR).status_code == 409
    assert "Dora Dinkel signs as the deputy of Viktor Roggen and has no link yet." in ada_sees()


def test_whoever_handed_over_has_the_signed_pdf_like_everybody(send, asked, phone, does, seal):
    send(f"/sign/{asked[VIKTOR]}/hand-over", deputy="Dora Dinkel")
    (deputy, *_others) = LINK.findall(does("signers/4/link").get_data(as_text=True))
    for name, end in ((MIRIAM, asked[MIRIAM]), (JOHANNA, asked[JOHANNA]), ("Dora Dinkel", deputy)):
        assert sign(send, end, name).status_code == 302
    seal()

    page = open_(phone(), f"/sign/{asked[VIKTOR]}")
    assert "Signed by your deputy on 11 January 2027." in page.text
    assert "Signed PDF" in page.links()
    assert phone().get(f"/sign/{asked[VIKTOR]}/signed-pdf").data == b"%PDF sealed"


def test_what_was_signed_stays_with_its_signers_when_it_is_withdrawn(withdrawn, phone, ada_sees):
    page = open_(phone(), f"/sign/{withdrawn[MIRIAM]}")
    assert page.heading == "Version 1.0 was withdrawn"
    assert "No version is in force at present." in page.text
    assert "No version is in force at present." in ada_sees()
    assert "The contract and its signatures stay here as evidence." in page.text
    assert "Laugengebäck" in page.text
    assert phone().get(f"/sign/{withdrawn[MIRIAM]}/signed-pdf").data == b"%PDF sealed"


@pytest.mark.parametrize("end", ["refuse", "recall", "withdraw"])
@pytest.mark.usefixtures("question")
def test_questions_and_answers_stay_on_the_page_whatever_became_of_the_version(send, asked, phone, does, end):
    if end == "refuse":
        send(f"/sign/{asked[VIKTOR]}/refuse", reason="Zu viel.")
    else:
        does(end, reason="Zu viel.")
    does("questions/1", answer="Ja, ab Februar.")

    page = open_(phone(), f"/sign/{asked[MIRIAM]}").text
    assert "Gilt das auch für Messen? Answer: Ja, ab Februar." in page
    assert "No version is in force yet." in page


@pytest.mark.usefixtures("question")
def test_an_open_question_stands_before_everything_and_on_the_first_page(browser, ada, ada_sees, does):
    page = ada_sees()
    assert page.index("Gilt das auch für Messen?") < page.index("Who signs")
    told = "A signer of version 1.0 has asked a question: answer it"
    assert open_(browser(ada), "/").follow(told).heading == "Signatures under version 1.0"
    does("questions/1", answer="Ja.")
    assert told not in open_(browser(ada), "/").text
    assert "Answered questions" in ada_sees()


@pytest.mark.usefixtures("question")
def test_what_was_asked_is_still_answered_after_a_call_back(does, ada_sees):
    does("recall", reason="Anderer Termin.")

    assert "An open question" in ada_sees()


def test_a_signer_may_ask_after_the_signature(send, asked, phone):
    sign(send, asked[MIRIAM], MIRIAM)
    page = open_(phone(), f"/sign/{asked[MIRIAM]}")

    assert "Und ab wann?" in page.press("Ask", {"question": "Und ab wann?"}).text


def test_after_a_call_back_there_is_a_text_to_tell_everybody(does, asked, ada_sees):
    assert "Text to tell everybody" not in ada_sees()

    does("recall", reason="Anderer Termin.")

    assert "Text to tell everybody" in ada_sees()
    assert asked


def test_a_signer_is_told_how_long_the_network_address_is_known(phone, asked):
    page = open_(phone(), f"/sign/{asked[MIRIAM]}")

    assert f"your network address stands in the record for {ADDRESSES_KEPT.days} days" in page.text


def test_what_cannot_be_undone_is_said_before(phone, asked, ada_sees):
    page = open_(phone(), f"/sign/{asked[MIRIAM]}").text

    assert "it cannot be asked for again" in page
    assert ada_sees().count("never put back") == 2  # calling back, and withdrawing


@pytest.mark.parametrize("deed", ["ask", "refuse", "hand-over"])
def test_the_address_of_what_a_signer_sent_leads_back_to_the_page(phone, asked, deed):
    answer = phone().get(f"/sign/{asked[MIRIAM]}/{deed}")

    assert (answer.status_code, answer.headers["Location"]) == (302, f"/sign/{asked[MIRIAM]}#{deed}")


@pytest.mark.parametrize(
    "deed", ["request", "remind", "recall", "withdraw", "signers/links", "signers/1/link"]
)
@pytest.mark.usefixtures("asked")
def test_the_address_of_what_a_facilitator_sent_leads_back_to_the_page(browser, ada, brezel, deed):
    page = f"/workshops/{brezel.id}/contract/versions/1.0/sign-off/"

    answer = browser(ada).get(page + deed)

    assert (answer.status_code, answer.headers["Location"]) == (302, page)


def test_behind_the_link_lies_the_signed_contract_once_it_is_sealed(send, asked, phone, seal):
    for name, end in asked.items():
        sign(send, end, name)
    before = open_(phone(), f"/sign/{asked[MIRIAM]}")
    seal()

    page = open_(phone(), f"/sign/{asked[MIRIAM]}")
    assert "The signed PDF is being sealed" in before.text
    assert "Signed PDF" in page.links()
    assert phone().get(f"/sign/{asked[MIRIAM]}/signed-pdf").data == b"%PDF sealed"


def test_a_refusal_says_who_refused(send, asked, phone, ada_sees):
    send(f"/sign/{asked[VIKTOR]}/refuse", reason="Zu viel.")

    assert "Viktor Roggen (Vertrieb) refused version 1.0" in open_(phone(), f"/sign/{asked[MIRIAM]}").text
    assert "Viktor Roggen, Vertrieb" in ada_sees()
    assert "Viktor Roggen (Vertrieb) hat" in ada_sees()


def test_what_is_in_force_asks_before_it_is_withdrawn(send, asked, standing, does, ada_sees):
    for name, end in asked.items():
        sign(send, end, name)

    unconfirmed = does("withdraw", reason="Verkauft.")
    assert unconfirmed.status_code == 409
    assert standing() is Standing.IN_FORCE
    does("withdraw", reason="Verkauft.", confirmed="1")

    assert standing() is Standing.WITHDRAWN
    assert "wurde zurückgezogen und gilt nicht mehr" in ada_sees()


def test_new_links_for_all_who_are_missing_are_shown_at_once(send, asked, does):
    sign(send, asked[MIRIAM], MIRIAM)

    answer = does("signers/links")

    fresh = LINK.findall(answer.get_data(as_text=True))
    assert len(fresh) == 2
    assert not set(fresh) & set(asked.values())


def test_nobody_is_asked_to_sign_what_a_newer_version_has_passed_by(memory, version, ada, ada_sees):
    with memory.writing() as store:
        newer = store.contract.add_version(
            version.workshop_id, VersionNumber(major=2, minor=0), "Neu.", version.document, NOW, ada.id
        )
        put_in_force(store, newer, NOW)

    assert "Version 2.0 is in force, and this one is older." in ada_sees()
    assert "Ask for signatures under" not in ada_sees()


def test_opening_is_noted_by_the_page_and_not_by_the_mail_server_that_looks(send, asked, phone, ada_sees):
    phone().get(f"/sign/{asked[MIRIAM]}")
    before = ada_sees()

    assert send(f"/sign/{asked[MIRIAM]}/seen").status_code == 204

    assert "has opened it" not in before
    assert "has opened it" in ada_sees()


def test_a_link_is_told_to_no_other_host_and_forms_can_still_say_where_they_come_from(phone, asked):
    answer = phone().get(f"/sign/{asked[MIRIAM]}")

    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert 'name="referrer"' not in answer.get_data(as_text=True)
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("end", ["tulip", "A" * 43, "ä" * 43, "A" * 4000])
def test_a_wrong_link_tells_nothing(phone, end):
    page = open_(phone(), f"/sign/{end}", status=404)

    assert DEAD in page.text
    assert "Brezel" not in page.text


def test_an_expired_link_tells_no_more_than_a_wrong_one(phone, asked, clock):
    clock.goes_on(days=29)
    expired = phone().get(f"/sign/{asked[MIRIAM]}")
    wrong = phone().get(f"/sign/{'A' * 43}")

    assert expired.status_code == wrong.status_code == 404
    assert DEAD in expired.get_data(as_text=True)
    said = [TYPED.sub("", each.get_data(as_text=True)) for each in (expired, wrong)]
    assert said[0] == said[1]


def test_a_new_link_ends_the_one_before_and_is_shown_once(asked, phone, does):
    answer = does(
        "signers/1/link",
    )

    (fresh,) = LINK.findall(answer.get_data(as_text=True))
    assert phone().get(f"/sign/{asked[MIRIAM]}").status_code == 404
    assert phone().get(f"/sign/{fresh}").status_code == 200


def test_who_guesses_links_is_stopped_also_before_right_ones(phone, asked, monkeypatch):
    monkeypatch.setattr(guesses, "TRIES", 3)
    statuses = [phone().get(f"/sign/{place:043d}").status_code for place in range(5)]

    assert statuses == [404, 404, 404, 429, 429]
    assert phone().get(f"/sign/{asked[MIRIAM]}").status_code == 429


@pytest.mark.parametrize("deed", ["", "/seen", "/refuse", "/ask", "/hand-over"])
def test_nothing_is_signed_without_the_token_of_the_form(phone, asked, standing, deed):
    form = {"name": MIRIAM, "confirmed": "1", "reason": "Nein.", "question": "?", "deputy": "Dora"}

    assert phone().post(f"/sign/{asked[MIRIAM]}{deed}", data=form).status_code == 400
    assert standing() is Standing.REQUESTED


@pytest.mark.parametrize("person", ["ben", "cleo", "dan"])
def test_only_a_facilitator_asks_for_signatures(send, cast, brezel, person, standing):
    somebody = getattr(cast, person)
    status = 404 if person == "dan" else 403

    path = f"/workshops/{brezel.id}/contract/versions/1.0/sign-off/request"
    assert send(path, somebody, due="2027-01-25").status_code == status
    assert standing() is Standing.PUBLISHED


def test_a_link_is_in_no_log_and_no_happening(asked, phone, memory, monkeypatch, caplog):
    monkeypatch.setattr("workshop.web.signing_page.told", lambda *_: 1 / 0)
    monkeypatch.setattr("workshop.web.signing_page.known_before", lambda *_: 1 / 0)
    with caplog.at_level(logging.DEBUG):
        assert phone().get(f"/sign/{asked[MIRIAM]}").status_code == 500
    with memory.reading() as store:
        told = " ".join(str(each.details) for each in store.happenings.after(None, 0, 10_000))

    assert "/sign/<secret>" in caplog.text
    assert not [end for end in asked.values() if end in caplog.text + told]


def test_the_request_is_refused_with_what_to_do_and_keeps_what_was_typed(standing, does):
    answer = does(
        "request",
        due="2027-01-25",
        **{"name-marketing-0": MIRIAM, "email-marketing-0": "miriam at krume"},
    )

    page = answer.get_data(as_text=True)
    assert answer.status_code == 409
    assert "is no e-mail address" in page
    assert f'value="{MIRIAM}"' in page
    assert standing() is Standing.PUBLISHED


def test_more_rows_for_a_party_ask_nobody_yet(standing, does):
    answer = does("request", more="sales")

    assert answer.status_code == 200
    assert 'name="name-sales-3"' in answer.get_data(as_text=True)
    assert standing() is Standing.PUBLISHED


def test_the_versions_page_says_what_each_is_worth(browser, asked, ada, send, brezel):
    path = f"/workshops/{brezel.id}/contract/versions"
    before = open_(browser(ada), path).text
    for name, end in asked.items():
        sign(send, end, name)

    assert "out for signature" in before
    assert "in force" in open_(browser(ada), path).text


def test_withdrawing_says_why_and_ends_the_links(asked, phone, standing, does, ada_sees):
    does("withdraw", reason="Falscher Vertrag.")

    assert standing() is Standing.WITHDRAWN
    assert "Falscher Vertrag." in ada_sees()
    assert "Falscher Vertrag." in open_(phone(), f"/sign/{asked[MIRIAM]}").text


def test_a_role_without_a_name_is_asked_for_it_and_not_dropped(standing, does):
    answer = does("request", due="2027-01-25", **{"role-marketing-0": "Leiterin Marketing"})

    assert answer.status_code == 409
    assert "What is the name of “Leiterin Marketing”" in answer.get_data(as_text=True)
    assert standing() is Standing.PUBLISHED


def test_the_order_of_the_last_request_is_proposed_again(does, browser, ada, brezel):
    names = {"name-marketing-0": MIRIAM, "name-sales-0": VIKTOR, "name-management-0": JOHANNA}
    does("request", due="2027-01-25", ordered="1", **names)
    does("recall", reason="Anderer Termin.")

    page = open_(browser(ada), f"/workshops/{brezel.id}/contract/versions/1.0/sign-off/")

    assert page.form(button="Ask for signatures under version 1.0").value("ordered") == "1"


def test_the_record_names_whoever_acted_behind_a_link(send, asked, browser, ada, brezel):
    sign(send, asked[MIRIAM], MIRIAM)

    page = open_(browser(ada), f"/workshops/{brezel.id}/record?kind=version-signed")
    sent = open_(browser(ada), f"/workshops/{brezel.id}/record?kind=signature-requested")

    assert [words(row) for row in page.tree.all("tr")][1].count(MIRIAM) == 2
    assert "until 25 January 2027" in sent.text
