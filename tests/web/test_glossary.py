"""The glossary goes out as files and comes in from them, looked at before anything is taken in."""

import csv
import io
import json

import pytest

from tests.pages import open_

TABLE = """Begriff,Definition
MQL,Etwas ganz anderes.
SQL,Vertrieb hat gesprochen.
Lead,Jemand mit Namen und Adresse.
"""
OVER_LINES = TABLE.replace("Vertrieb hat gesprochen.", '"Über\n\nUmlaute ä."')
PREVIEW = "What this file would do"


@pytest.fixture
def look_at(browser, brezel, ben):
    """What Ben sees after he chose a file."""

    def look_at(content, name="terms.csv", *, status=200):
        page = open_(browser(ben), f"/workshops/{brezel.id}/glossary/import")
        raw = content.encode() if isinstance(content, str) else content
        return page.press("Look at it first", {"file": (io.BytesIO(raw), name)}, status=status)

    return look_at


@pytest.fixture
def terms(memory, brezel):
    def terms():
        with memory.reading() as store:
            return {
                term["term"]: term.get("definition")
                for term in store.agreements.answer(brezel.id, "glossary")["terms"]
            }

    return terms


@pytest.fixture
def fetch(browser, brezel):
    def fetch(person, name, **headers):
        return browser(person).get(f"/workshops/{brezel.id}/{name}", headers=headers)

    return fetch


def test_a_file_is_looked_at_before_anything_is_taken_in(look_at, terms):
    page = look_at(TABLE)

    assert page.heading == PREVIEW
    assert "1 new" in page.text
    assert "1 in conflict" in page.text
    assert "1 already there" in page.text
    assert set(terms()) == {"Lead", "MQL"}


def test_what_was_looked_at_is_taken_in(look_at, terms):
    page = look_at(TABLE).press("Take it in")

    assert page.heading == "Glossary"
    assert page.notices[0] == "The glossary now has 3 terms."
    assert terms() == {
        "Lead": "Jemand mit Namen und Adresse.",
        "MQL": "Ein Lead, den Marketing für reif hält.",
        "SQL": "Vertrieb hat gesprochen.",
    }


@pytest.mark.parametrize(("choice", "meanings"), [
    ("ours",   ["Ein Lead, den Marketing für reif hält."]),
    ("theirs", ["Etwas ganz anderes."]),
    ("both",   ["Ein Lead, den Marketing für reif hält.", "Etwas ganz anderes."]),
])  # fmt: skip
def test_each_conflict_is_decided_by_people(look_at, terms, choice, meanings):
    look_at(TABLE).press("Take it in", {"choice-0": choice})

    assert [meaning for term, meaning in terms().items() if term.startswith("MQL")] == meanings


def test_every_conflict_has_a_choice_of_its_own(look_at):
    page = look_at("Begriff,Definition\nMQL,Eins.\nMQL,Zwei.\nMQL,Eins.\n")

    offered = {each.get("name") for each in page.tree.all("input") if each.get("type") == "radio"}
    radios = [each for each in page.tree.all("input") if each.get("type") == "radio"]
    assert len(radios) == 3 * len(offered)


@pytest.mark.parametrize("content", [
    TABLE.encode("cp1252"),
    TABLE.encode("utf-16"),
    TABLE.encode("utf-8-sig"),
    TABLE.replace("\n", "\r\n").encode(),
    ("\n" + TABLE).encode(),
    OVER_LINES.encode(),
])  # fmt: skip
def test_between_looking_and_taking_in_no_letter_is_lost(look_at, terms, content):
    page = look_at(content)

    page.press("Take it in", {"choice-0": "theirs"})

    assert terms()["MQL"] == "Etwas ganz anderes."
    assert "Ã" not in str(terms())
    assert "\ufffd" not in str(terms())
    assert terms()["SQL"] in {"Vertrieb hat gesprochen.", "Über\n\nUmlaute ä."}


@pytest.mark.parametrize(("content", "name"), [
    (b"",                            "terms.csv"),
    (b"PK\x03\x04rest of a zip",     "terms.xlsx"),
    (b"%PDF-1.7",                    "terms.pdf"),
    (b"a\x00b",                      "terms.csv"),
    (b"\x81\x8d\x8f",                "terms.csv"),
    (b"{broken",                     "terms.json"),
    (b"a: [",                        "terms.yaml"),
    (b"!!python/object:os.x {}",     "terms.yaml"),
    (b"no table at all",             "terms.md"),
])  # fmt: skip
def test_a_file_that_cannot_be_read_is_refused_and_changes_nothing(look_at, terms, content, name):
    page = look_at(content, name, status=422)

    assert page.heading == "Bring in a glossary"
    assert page.notices
    assert set(terms()) == {"Lead", "MQL"}


def test_without_a_file_there_is_nothing_to_look_at(browser, ben, brezel):
    page = open_(browser(ben), f"/workshops/{brezel.id}/glossary/import")

    refused = page.press("Look at it first", status=422)

    assert refused.notices


def test_rows_that_cannot_be_read_need_consent(look_at, terms):
    page = look_at("Begriff,Definition\nSQL,Gut.\n,Ohne Namen.\n")
    form = page.form(button="Take it in")

    form.press("Take it in", status=400)
    refused = terms()
    form.press("Take it in", {"without": "1"})

    assert set(refused) == {"Lead", "MQL"}
    assert set(terms()) == {"Lead", "MQL", "SQL"}


def test_a_preview_that_was_tampered_with_is_refused(look_at, terms):
    form = look_at(TABLE).form(button="Take it in")

    form.post({**form.filled({}, "Take it in").to_dict(), "content": "not base64!"}, status=400)

    assert set(terms()) == {"Lead", "MQL"}


def test_a_name_of_a_file_is_only_a_name(look_at):
    page = look_at(TABLE, '../../<img src=x onerror=alert(1)>".csv')

    assert page.heading == PREVIEW
    assert "<img src=x" not in page.html


@pytest.mark.parametrize("person", ["ada", "ben", "cleo"])
@pytest.mark.parametrize("form", ["csv", "md", "json"])
def test_everybody_in_the_workshop_takes_the_glossary_along(fetch, cast, person, form):
    answered = fetch(getattr(cast, person), f"glossary.{form}")

    assert answered.status_code == 200
    assert answered.headers["Content-Disposition"] == f'attachment; filename="brezel-sohne-glossary.{form}"'
    assert "Jemand mit Namen und Adresse." in answered.get_data(as_text=True)


@pytest.mark.parametrize(("language", "delimiter"), [("de", ";"), ("en", ",")])
def test_a_spreadsheet_opens_the_glossary_in_the_page_s_language(fetch, ada, language, delimiter):
    answered = fetch(ada, "glossary.csv", **{"Accept-Language": language})

    table = answered.get_data().decode("utf-8-sig")
    assert [row["term"] for row in csv.DictReader(io.StringIO(table), delimiter=delimiter)] == ["Lead", "MQL"]


def test_no_cell_is_a_formula(fetch, ada, memory, brezel, now):
    with memory.writing() as store:
        hostile = {"id": "x", "term": "=1+1", "definition": '@SUM(A1)\t=HYPERLINK("http://x")'}
        store.agreements.put_answer(brezel.id, "glossary", {"terms": [hostile]}, ada.id, now)

    table = fetch(ada, "glossary.csv", **{"Accept-Language": "en"}).get_data().decode("utf-8-sig")

    cells = [cell for row in csv.reader(io.StringIO(table)) for cell in row]
    assert "'=1+1" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@pytest.mark.parametrize(("form", "kind"), [("yaml", "application/yaml"), ("json", "application/json")])
def test_the_facilitator_takes_the_whole_workshop_along(fetch, ada, form, kind):
    answered = fetch(ada, f"workshop.{form}")

    assert answered.mimetype == kind
    assert answered.headers["Content-Disposition"] == f'attachment; filename="brezel-sohne-workshop.{form}"'
    assert "Brezel & Söhne" in answered.get_data(as_text=True)


def test_the_whole_workshop_is_complete(fetch, ada):
    whole = json.loads(fetch(ada, "workshop.json").get_data())

    assert [version["number"] for version in whole["versions"]] == ["1.0"]
    assert [term["id"] for term in whole["answers"]["glossary"]["terms"]] == ["lead", "mql"]


@pytest.mark.parametrize(("person", "name", "status"), [
    ("ben",  "workshop.yaml", 403),
    ("cleo", "workshop.yaml", 403),
    ("dan",  "workshop.yaml", 404),
    ("dan",  "glossary.csv",  404),
    ("ada",  "glossary.exe",  404),
    ("ada",  "workshop.csv",  404),
])  # fmt: skip
def test_what_is_not_for_somebody_is_not_given_out(fetch, cast, person, name, status):
    assert fetch(getattr(cast, person), name).status_code == status


def test_without_the_glossary_on_the_agenda_none_is_brought_in(browser, ada, a_workshop):
    workshop = a_workshop()
    client = browser(ada)
    open_(client, f"/workshops/{workshop.id}/settings").press("Save the agenda", {"on": ["parties", "why"]})

    overview = open_(client, f"/workshops/{workshop.id}/")

    assert "Bring in a glossary" not in overview.links()
    open_(client, f"/workshops/{workshop.id}/glossary/import", status=404)


@pytest.mark.parametrize("number", ["9" * 5000, "٣", "²", "-1", "", "x", "999999"])
def test_a_choice_about_nothing_is_no_choice(look_at, terms, number):
    form = look_at(TABLE).form(button="Take it in")
    sent = form.filled({}, "Take it in")
    sent.add(f"choice-{number}", "theirs")

    form.post(sent)

    assert set(terms()) == {"Lead", "MQL", "SQL"}
