"""The record on its page, in its file, and what gets into it through the door."""

import csv
import io
from datetime import UTC, datetime

import pytest

from tests.conftest import PASSWORD
from tests.pages import open_
from workshop.domain.people import Role
from workshop.storage.record import Sought


@pytest.fixture
def record(browser, ada, brezel):
    """The page of the record as Ada sees it."""

    def record(asked="", language="en", **how):
        url = f"/workshops/{brezel.id}/record{asked}"
        return open_(browser(ada, language=language), url, **how)

    return record


@pytest.fixture
def noted(memory):
    """What was recorded last, newest first: kind, person, address."""

    def noted(count=1, workshop_id=None):
        with memory.reading() as store:
            found = store.record.lines(workshop_id, Sought(), limit=count)
        return [(line.what, line.person, line.address) for line in found]

    return noted


def test_the_record_tells_what_happened_by_whom(record):
    text = record().text

    assert "Version 1.0 was published, fingerprint" in text
    assert "Ben was let into the workshop as participant." in text
    assert "Glossary: an entry was changed." in text


def test_the_record_speaks_german(record):
    assert "Version 1.0 wurde veröffentlicht" in record(language="de").text


@pytest.mark.parametrize(("asked", "found", "missing"), [
    ("?kind=version-published", "Version 1.0 was published", "an entry was changed."),
    ("?day=2027-01-11", "Version 1.0 was published", "Nothing of this kind"),
    ("?day=2027-01-12", "Nothing of this kind", "No. "),
    ("?day=9999-12-31", "Version 1.0 was published", "Nothing of this kind"),
    ("?person=999999999", "Nothing of this kind", "No. "),
    ("?before=1", "Nothing of this kind", "No. "),
])  # fmt: skip
def test_the_record_is_narrowed_down(record, asked, found, missing):
    lines = record(asked).text.partition("From where")[2] or record(asked).text

    assert found in lines
    assert missing not in lines


def test_single_cards_stand_in_the_record_only_for_who_asks(record, a_round, mia):
    a_round(said={mia: "Zitronenfalter"})

    assert "A card was written" not in record().text.partition("From where")[2]
    assert "A card was written" in record("?kind=all").text.partition("From where")[2]
    assert "Zitronenfalter" not in record("?kind=all").text
    assert "Mia" not in record("?kind=all").text


def test_a_day_begins_and_ends_where_the_instance_stands(record, memory, brezel, ada):
    late = datetime(2026, 5, 3, 22, 30, tzinfo=UTC)
    with memory.writing() as store:
        store.happenings.record(brezel.id, ada.id, "row-moved", {"step": "glossary"}, late)

    assert "2026-05-04 00:30:00 UTC+2" in record("?day=2026-05-04").text
    assert "Nothing of this kind happened" in record("?day=2026-05-03").text


def test_older_lines_are_on_the_next_page(record, memory, brezel, ada, now):
    with memory.writing() as store:
        for _ in range(150):
            store.happenings.record(brezel.id, ada.id, "row-moved", {"step": "glossary"}, now)

    page = record("?kind=row-moved")
    [older] = [link.get("href") for link in page.tree.root.iter("a") if "before=" in (link.get("href") or "")]

    assert page.text.count("an entry was moved.") == 100 + 1  # and the kind in the form
    assert record("?" + older.partition("?")[2]).text.count("an entry was moved.") == 50 + 1


def test_the_chain_is_proven_when_asked(record, memory):
    with memory.reading() as store:
        head = store.record.prove().head

    assert "The chain is unbroken" not in record().text
    assert f"Last hash: {head}" in record(f"?prove=1&head={head}").text
    assert "is not among them" in record(f"?prove=1&head={'0' * 63}1").text


@pytest.mark.parametrize("typed", ["hello", "87c8df80", "f" * 65])
def test_what_is_no_hash_raises_no_alarm(record, typed):
    page = record(f"?prove=1&head={typed}")

    assert "This is no hash of the chain" in page.text
    assert "cut off at the end" not in page.text


def test_a_hash_is_known_in_whichever_case_and_spacing(record, memory):
    with memory.reading() as store:
        head = store.record.prove().head

    assert f"Last hash: {head}" in record(f"?prove=1&head=%20{head[:30].upper()}%20{head[30:]}").text


def test_what_was_tampered_with_is_named_on_the_page(record, memory):
    with memory.engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER happenings_refuse_update")
        connection.exec_driver_sql("UPDATE happenings SET what = 'row-moved' WHERE id = 7")

    assert "6 entries are good; the first bad one is number 7" in record("?prove=1").text


def lines_of(response):
    content = response.get_data(as_text=True).removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(content, newline="")))


def test_the_record_is_taken_along_as_a_file_and_that_stands_in_it(browser, ada, brezel, noted):
    client = browser(ada)

    first = lines_of(client.get(f"/workshops/{brezel.id}/record.csv"))
    again = lines_of(client.get(f"/workshops/{brezel.id}/record.csv?kind=record-exported"))

    assert first[0]["Kind"] == "version-published"
    assert len(first[0]["SHA-256"]) == 64
    assert [(line["Kind"], line["Who"]) for line in again] == [("record-exported", "Ada")]
    assert noted() == [("record-exported", "Ada", "127.0.0.1")]


def test_no_cell_of_the_file_is_run_by_a_spreadsheet(browser, memory, ada, brezel, now):
    with memory.writing() as store:
        store.happenings.come_from("=1+1")
        store.happenings.record(brezel.id, ada.id, "@SUM(A1)", {}, now)

    line = lines_of(browser(ada).get(f"/workshops/{brezel.id}/record.csv"))[0]

    assert (line["Kind"], line["From where"]) == ("'@SUM(A1)", "'=1+1")


def test_asking_for_the_head_of_a_file_takes_nothing_along(browser, ada, brezel, noted):
    before = noted()

    browser(ada).head(f"/workshops/{brezel.id}/record.csv")

    assert noted() == before


def test_a_version_that_somebody_has_already_is_not_taken_along_again(browser, ada, brezel, noted):
    client, url = browser(ada), f"/workshops/{brezel.id}/contract/versions/1.0/json"
    etag = client.get(url).headers["ETag"]
    first = noted()

    client.get(url, headers={"If-None-Match": etag})

    assert first == [("version-exported", "Ada", "127.0.0.1")]
    assert noted() == first


# --- what gets into it


def sign_in(browser, email, password, status=200):
    form = open_(browser(), "/sign-in").form(button="Sign in")
    return form.press("Sign in", {"email": email, "password": password}, status=status)


def test_signing_in_and_out_is_recorded(browser, noted):
    page = sign_in(browser, "ada@example.org", PASSWORD)
    page.form(button="Sign out").press("Sign out")

    assert noted(2) == [("signed-out", "Ada", "127.0.0.1"), ("signed-in", "Ada", "127.0.0.1")]


@pytest.mark.parametrize(("email", "person"), [("ADA@example.org", "Ada"), ("nobody@example.org", None)])
def test_a_failed_sign_in_is_recorded_without_what_was_typed(browser, noted, memory, email, person):
    sign_in(browser, email, "Geheim und falsch", status=422)

    with memory.reading() as store:
        [line] = store.record.lines(None, Sought(), limit=1)
    assert noted() == [("sign-in-failed", person, "127.0.0.1")]
    assert line.details == {}


def test_a_wrong_password_on_one_s_own_page_is_recorded(browser, ada, noted):
    form = open_(browser(ada), "/account").form(button="Change the password")
    form.press("Change the password", {"current": "falsch", "new": "x" * 20}, status=422)

    assert noted() == [("sign-in-failed", "Ada", "127.0.0.1")]


def test_a_changed_role_is_told_from_a_new_member(browser, ada, brezel, noted, record):
    form = open_(browser(ada), f"/workshops/{brezel.id}/settings").form(button="Let in")
    form.press("Let in", {"email": "cleo@example.org", "role": Role.FACILITATOR.value})

    assert noted() == [("role-changed", "Ada", "127.0.0.1")]
    assert "The role of Cleo was changed from reader to facilitator." in record().text
