"""How an entry came to read as it does: each wording once, since when, why and by which decision."""

from dataclasses import replace
from datetime import UTC, datetime

from tests.documents.made_up import made_up
from tests.domain.comparison.documents import document, example, whole, with_row, with_rows
from workshop.documents.compiling import records_of
from workshop.domain.agreements import Place
from workshop.domain.comparison.history import SINGLES, Edition, history

MQL = Place(step="glossary", rows="terms", entry="mql")
RECORDS = records_of(made_up("en"), "en")


def editions(*documents):
    return [
        Edition(
            number=f"{place}.0",
            published_at=datetime(2026, place, 1, tzinfo=UTC),
            note=f"Note {place}",
            published_by="Ada",
            document=each,
        )
        for place, each in enumerate(documents, 1)
    ]


def mql(**cells):
    terms = example("glossary")["terms"]
    return with_row(
        "glossary", "terms", next(n for n, term in enumerate(terms) if term["id"] == "mql"), **cells
    )


def told(found):
    return [(each.edition.number, each.change and each.change.what) for each in found]


def test_a_wording_is_told_once_however_many_versions_repeat_it():
    found = history(editions(whole(), whole(), mql(definition="Ripe."), mql(definition="Ripe.")), MQL)

    assert told(found) == [("3.0", "changed"), ("1.0", None)]
    assert found[0].edition.note == "Note 3"
    assert found[0].spot.entry.words("definition") == "Ripe."


def test_what_went_and_came_back_is_told_so():
    without = with_rows(
        "glossary", "terms", [each for each in example("glossary")["terms"] if each["id"] != "mql"]
    )

    found = history(editions(whole(), without, whole()), MQL)

    assert told(found) == [("3.0", "added"), ("2.0", "removed"), ("1.0", None)]
    assert found[1].spot is None


def test_the_decisions_that_led_to_a_wording_stand_with_it():
    first = replace(whole(), decisions=(replace(RECORDS[0], replaced_by=""),))
    second = replace(mql(definition="Ripe."), decisions=RECORDS)

    found = history(editions(first, second), MQL)

    assert [[record.cited for record in each.decided] for each in found] == [["E-004"], ["E-001"]]


def test_a_decision_that_left_the_wording_as_it_was_is_told_too():
    found = history(editions(whole(), replace(whole(), decisions=RECORDS[:1])), MQL)

    assert told(found) == [("2.0", None), ("1.0", None)]


def test_numbers_that_moved_are_told_as_numbers():
    place = Place(step="sales-commitments", rows="commitments", entry="first-contact")

    newest, _ = history(editions(whole(), with_row("sales-commitments", "commitments", 0, number="3")), place)

    assert [each.relative for each in newest.numbers] == ["-1/4"]
    assert newest.change is None


def test_single_answers_have_a_history_as_well():
    found = history(
        editions(whole(), document(why={**example("why"), "company": "Because."})),
        Place(step="why", entry=SINGLES),
    )

    assert told(found) == [("2.0", "changed"), ("1.0", None)]


def test_what_no_version_ever_said_has_none():
    assert history(editions(whole()), Place(step="glossary", rows="terms", entry="nothing")) == []
    assert history([], MQL) == []
