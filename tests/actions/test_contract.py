"""Publishing: what a version needs, which number it deserves, and that it never changes."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.conftest import NOW, open_for_ada, publish, settle
from workshop.actions import agreements, contract, facilitation
from workshop.actions.deciding import Notes
from workshop.actions.deciding import settle as settle_question
from workshop.actions.rounds import open_round
from workshop.documents.compiling import compile_contract
from workshop.domain.facilitation import Workshop
from workshop.domain.people import Person
from workshop.domain.question import Question
from workshop.domain.versions import VersionNumber, Weight, number_in
from workshop.steps import agenda
from workshop.storage.memory import Store


@dataclass(kw_only=True)
class Table:
    """The small workshop, published once as 1.0, and Ada who may publish again."""

    store: Store
    workshop: Workshop
    ada: Person
    now: datetime

    def change(self, step: str, rows: str, entry: str, **cells: Any) -> None:
        """Change some cells of one entry."""
        there = self.store.agreements.find_entry(self.workshop.id, step, rows, entry)
        agreements.settle(
            self.store,
            self.workshop,
            agenda.find(step),
            rows=rows,
            entry=entry,
            value={**there.value, **cells},
            base_revision=there.revision,
            by=self.ada,
            at=self.now,
        )

    def draft(self):
        return contract.draft(self.store, self.workshop)

    def publish(self, **how):
        return publish(self.store, self.workshop, by=self.ada, **how)


@pytest.fixture
def table(store, brezel, ada, now):
    return Table(store=store, workshop=brezel, ada=ada, now=now)


@pytest.fixture
def unpublished(store, ada):
    """A workshop of which nothing was published yet."""
    return open_for_ada(store, ada)


def test_the_first_version_is_1_0_whatever_is_asked_for(store, unpublished, ada):
    version = publish(store, unpublished, by=ada, weight=Weight.MINOR)

    assert str(version.number) == "1.0"


def test_an_empty_workshop_has_nothing_to_publish(store, unpublished, ada, now):
    store.agreements.put_answer(unpublished.id, "parties", {}, ada.id, now)

    with pytest.raises(contract.NothingAgreed):
        publish(store, unpublished, by=ada)


@pytest.mark.parametrize("note", ["", "  \n "])
def test_a_version_says_what_it_changes(table, note):
    table.change("what", "", "", offer="Brezeln.")

    with pytest.raises(contract.NoteMissing):
        table.publish(note=note)


def test_without_a_change_there_is_no_new_version(table):
    with pytest.raises(contract.NothingChanged, match=r"Nothing has changed since version 1\.0"):
        table.publish()


def test_open_points_have_to_be_acknowledged(table):
    table.change("what", "", "", offer="Brezeln.")
    count = table.draft().open_count

    with pytest.raises(contract.OpenPointsUnconfirmed, match=f"Points still open: {count}"):
        table.publish(confirmed=False)


def test_open_points_are_frozen_in_the_annex(table):
    table.change("what", "", "", offer="")

    version = table.publish()

    assert ("WAS", "„Was wir anbieten“ fehlt noch.") in version.document.open_points


def test_a_complete_workshop_needs_no_acknowledgement(store, krume, ada):
    draft = contract.draft(store, krume)
    settle(store, krume, "glossary", {"terms": [{"id": "x", "term": "Xylem", "definition": "Holz."}]}, by=ada)

    version = publish(store, krume, by=ada, confirmed=False)

    assert draft.open_count == 0
    assert str(version.number) == "2.0"


@pytest.mark.parametrize(("where", "cells", "number"), [
    # a number
    (("revenue-goal", "",        ""),       {"amount": "130000"},             "2.0"),
    # a rule
    (("lead-stages", "stages",   "mql"),    {"meaning": "Reif und gewogen."}, "2.0"),
    (("lead-stages", "stages",   "mql"),    {"handover": False},              "2.0"),
    # a party
    (("parties",     "parties",  "sales"),  {"name": "Verkauf"},              "2.0"),
    (("parties",     "parties",  "sales"),  {"signs": False},                 "2.0"),
    # wording
    (("what",        "",         ""),       {"offer": "Brezeln."},            "1.1"),
    (("personas",    "personas", "karl"),   {"title": "Inhaber"},             "1.1"),
    (("glossary",    "terms",    "mql"),    {"example": "Karl."},             "1.1"),
])  # fmt: skip
def test_the_number_proposed_follows_from_what_changed(table, where, cells, number):
    table.change(*where, **cells)

    assert str(table.draft().number) == number


def test_a_stage_more_is_a_major_change(table):
    agreements.add_row(
        table.store, table.workshop, agenda.find("lead-stages"), "stages", by=table.ada, at=table.now
    )
    rows = [row["id"] for row in table.store.agreements.answer(table.workshop.id, "lead-stages")["stages"]]
    table.change("lead-stages", "stages", rows[-1], name="SQL")

    assert table.draft().proposed is Weight.MAJOR


def test_a_stage_less_is_a_major_change(table):
    agreements.remove_row(
        table.store, table.workshop, agenda.find("lead-stages"), "stages", "mql", by=table.ada, at=table.now
    )

    assert table.draft().proposed is Weight.MAJOR


def test_another_order_is_no_change(table):
    agreements.move_row(
        table.store,
        table.workshop,
        agenda.find("glossary"),
        "terms",
        "mql",
        places=-1,
        by=table.ada,
        at=table.now,
    )

    assert table.draft().proposed is None


def test_whoever_publishes_decides_on_the_number(table):
    table.change("what", "", "", offer="Brezeln.")

    version = table.publish(weight=Weight.MAJOR)

    assert (table.draft().latest.number, version.number) == (VersionNumber(major=2, minor=0),) * 2


def test_a_field_that_binds_is_no_text_whatever_is_written_in_it(table):
    table.change("revenue-goal", "", "", amount="130000")
    table.change("lead-stages", "stages", "mql", meaning="Mindestens 20 Filialen.")

    assert (table.draft().rewritten, table.draft().is_only_rewritten) == ([], False)


def test_a_number_in_a_text_is_for_people_to_judge_unless_more_has_changed(table):
    table.change("what", "", "", offer="Brezeln, mindestens 25 Stück.")
    alone = table.draft()
    table.change("revenue-goal", "", "", amount="130000")

    assert (alone.is_only_rewritten, table.draft().is_only_rewritten) == (True, False)
    assert alone.rewritten == table.draft().rewritten


def test_a_minor_number_for_more_than_wording_needs_a_word_and_leaves_a_trace(table):
    table.change("revenue-goal", "", "", amount="130000")

    with pytest.raises(contract.SubstanceUnconfirmed, match=r"2\.0 is proposed"):
        table.publish(weight=Weight.MINOR, as_minor=False)
    version = table.publish(weight=Weight.MINOR, as_minor=True, note="Anderes Ziel.")

    assert str(version.number) == "1.1"
    assert version.note == "Anderes Ziel.\nVorgeschlagen war 2.0, denn es ändert sich mehr als der Wortlaut."
    noted = table.store.happenings.after(table.workshop.id, 0, 10_000)[-2]
    assert (noted.what, noted.details) == ("number-overruled", {"version": "1.1", "proposed": "2.0"})


def test_a_number_as_proposed_leaves_no_trace_and_needs_no_word(table):
    table.change("what", "", "", offer="Brezeln.")

    version = table.publish(weight=Weight.MINOR, note="Nur Brezeln.")

    assert version.note == "Nur Brezeln."
    happened = {each.what for each in table.store.happenings.after(table.workshop.id, 0, 10_000)}
    assert "number-overruled" not in happened


def test_a_version_does_not_move_with_the_workshop(table):
    before = table.store.contract.latest(table.workshop.id)

    table.change("what", "", "", offer="Brezeln.")
    table.publish(weight=Weight.MINOR)
    after = table.store.contract.find_version_by_id(before.id)

    assert after == before
    assert after.fingerprint == after.document.fingerprint


def test_a_version_names_who_published_it_and_stands_in_line_for_printing(table):
    table.change("what", "", "", offer="Brezeln.")

    version = table.publish(note="  Nur Brezeln.  ")

    assert (version.note, version.published_by, version.published_at) == ("Nur Brezeln.", "Ada", table.now)
    assert table.store.printing.of(version.id).state == "waiting"
    happening = table.store.happenings.after(table.workshop.id, 0, 1000)[-1]
    assert (happening.what, happening.details["fingerprint"]) == ("version-published", version.fingerprint)


def test_a_print_that_failed_is_tried_anew(table):
    table.change("what", "", "", offer="Brezeln.")
    version = table.publish()
    job = table.store.printing.claim(table.now, timedelta(minutes=1))
    table.store.printing.fail(job.id, "Das Papier ist aus.")

    contract.print_again(table.store, version, at=table.now)

    assert table.store.printing.of(version.id).state == "waiting"


def test_steps_left_out_do_not_stand_in_the_contract(store, krume, ada, now):
    shorter = facilitation.change_agenda(store, krume, ["why", "glossary"], by=ada, at=now)

    document = contract.draft(store, shorter).document

    sections = [section.slug for part in document.parts for section in part.sections]
    assert sections == ["parties", "why", "glossary"]


def test_empty_steps_are_marked_as_not_agreed_if_people_want_it(store, unpublished):
    marked = replace(unpublished, empty_steps="mark")

    document, missing, _found = compile_contract(marked, store.agreements.answers(marked.id))

    assert {section.slug for part in document.parts for section in part.sections} == set(marked.agenda)
    assert "why" in {gap.place.step for gap in missing}


@pytest.mark.parametrize(("text", "number"), [
    ("1.0",       VersionNumber(major=1, minor=0)),
    ("12.34",     VersionNumber(major=12, minor=34)),
    ("1",         None),
    ("1.0.0",     None),
    ("-1.0",      None),
    ("v1.0",      None),
    ("",          None),
    ("1.0\n",     None),
    ("١.٠",       None),
    ("1.9999999", None),
])  # fmt: skip
def test_a_version_number_is_written_in_one_way(text, number):
    assert number_in(text) == number


def test_a_note_of_nothing_that_can_be_seen_is_no_note(store, brezel, ada):
    store.agreements.put_answer(brezel.id, "what", {"offer": "Anderes."}, ada.id, NOW)

    with pytest.raises(contract.NoteMissing):
        publish(store, brezel, by=ada, note=" \x07\x00 ")


def test_what_the_room_decided_is_published_with_the_wording(table):
    question = Question(step="why", field="company")
    opened = open_round(table.store, table.workshop, question, prompt="WHY: Why?", by=table.ada, at=table.now)
    drafted = replace(opened, draft={"company": "Because of the rolls."}, draft_revision=1)
    table.store.rounds.save(drafted)
    before = table.draft().document

    settle_question(table.store, table.workshop, drafted, notes=Notes(), by=table.ada, at=table.now)
    published = table.publish().document

    assert before.decisions == ()
    assert [(each.cited, each.wording) for each in published.decisions] == [
        ("E-001", "Because of the rolls.")
    ]
