"""Writing down what is agreed: nothing is overwritten, nothing is lost, and everything can be undone."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pytest

from tests.conftest import open_for_ada
from workshop.actions import agreements
from workshop.domain.agreements import State
from workshop.domain.facilitation import Workshop
from workshop.domain.people import Person
from workshop.steps import agenda
from workshop.storage.agreements import StaleEntry
from workshop.storage.memory import Store

GLOSSARY, STAGES, WHAT = (agenda.find(slug) for slug in ("glossary", "lead-stages", "what"))


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Ada at the desk of the small workshop; Ben comes by."""

    store: Store
    workshop: Workshop
    ada: Person
    now: datetime

    @property
    def how(self) -> dict[str, Any]:
        return {"by": self.ada, "at": self.now}

    def settle(self, entry, value, base_revision, *, rows="terms", step=GLOSSARY, by=None):
        return agreements.settle(
            self.store,
            self.workshop,
            step,
            rows=rows,
            entry=entry,
            value=value,
            base_revision=base_revision,
            by=by or self.ada,
            at=self.now,
        )

    def ids(self, step=GLOSSARY, rows="terms"):
        return [row["id"] for row in self.store.agreements.answer(self.workshop.id, step.slug).get(rows, [])]

    def revision(self, entry, *, rows="terms", step=GLOSSARY):
        return self.store.agreements.find_entry(self.workshop.id, step.slug, rows, entry).revision

    def happenings(self):
        return [each.what for each in self.store.happenings.after(self.workshop.id, 0, 1000)]

    def last_details(self):
        return self.store.happenings.after(self.workshop.id, 0, 1000)[-1].details


@pytest.fixture
def desk(store, brezel, ada, now):
    return Desk(store=store, workshop=brezel, ada=ada, now=now)


def test_what_is_settled_is_agreed(desk):
    saved = desk.settle("", {"offer": "Brezeln."}, 1, rows="", step=WHAT)

    assert (saved.revision, saved.changed_by) == (2, "Ada")
    assert desk.store.agreements.answer(desk.workshop.id, "what") == {"offer": "Brezeln."}
    assert desk.last_details() == {"step": "what", "rows": "", "entry": ""}


def test_whoever_saves_second_is_shown_what_the_first_wrote(desk, ben):
    desk.settle("mql", {"term": "MQL", "definition": "Von Ben."}, 1, by=ben)

    with pytest.raises(StaleEntry) as stale:
        desk.settle("mql", {"term": "MQL", "definition": "Von Ada."}, 1)

    assert stale.value.current.value["definition"] == "Von Ben."
    assert stale.value.current.changed_by == "Ben"


def test_two_people_who_write_on_different_rows_never_meet(desk, ben):
    desk.settle("lead", {"term": "Lead", "definition": "Von Ben."}, 1, by=ben)

    desk.settle("mql", {"term": "MQL", "definition": "Von Ada."}, 1)

    terms = desk.store.agreements.answer(desk.workshop.id, "glossary")["terms"]
    assert [term["definition"] for term in terms] == ["Von Ben.", "Von Ada."]


def test_to_say_the_same_again_is_no_happening(desk):
    before = desk.happenings()
    standing = desk.store.agreements.find_entry(desk.workshop.id, "glossary", "terms", "mql")

    saved = desk.settle("mql", dict(standing.value), standing.revision)

    assert saved.revision == standing.revision
    assert desk.happenings() == before


def test_a_new_row_stands_at_the_end_with_an_id_of_its_own(desk):
    added = agreements.add_row(desk.store, desk.workshop, GLOSSARY, "terms", **desk.how)
    another = agreements.add_row(desk.store, desk.workshop, GLOSSARY, "terms", **desk.how)

    assert desk.ids() == ["lead", "mql", added, another]
    assert desk.happenings()[-2:] == ["row-added", "row-added"]


def test_a_list_that_no_step_has_takes_no_rows(desk):
    with pytest.raises(LookupError):
        agreements.add_row(desk.store, desk.workshop, GLOSSARY, "songs", **desk.how)


def test_a_removed_row_is_gone_and_can_be_brought_back_as_it_was(desk):
    before = desk.store.agreements.answer(desk.workshop.id, "glossary")["terms"][0]

    agreements.remove_row(desk.store, desk.workshop, GLOSSARY, "terms", "lead", **desk.how)
    without = desk.ids()
    agreements.bring_back(desk.store, desk.workshop, GLOSSARY, "terms", "lead", **desk.how)

    assert without == ["mql"]
    assert before in desk.store.agreements.answer(desk.workshop.id, "glossary")["terms"]
    assert desk.happenings()[-2:] == ["row-removed", "row-restored"]


def test_to_remove_a_row_twice_is_no_mistake(desk):
    agreements.remove_row(desk.store, desk.workshop, GLOSSARY, "terms", "lead", **desk.how)

    agreements.remove_row(desk.store, desk.workshop, GLOSSARY, "terms", "lead", **desk.how)

    assert desk.ids() == ["mql"]
    assert desk.happenings().count("row-removed") == 1


def test_to_bring_back_what_is_there_or_never_was_changes_nothing(desk):
    before = desk.happenings()

    agreements.bring_back(desk.store, desk.workshop, GLOSSARY, "terms", "lead", **desk.how)
    agreements.bring_back(desk.store, desk.workshop, GLOSSARY, "terms", "never", **desk.how)

    assert desk.ids() == ["lead", "mql"]
    assert desk.happenings() == before


def test_whoever_wrote_on_a_row_that_is_gone_is_told_so(desk):
    agreements.remove_row(desk.store, desk.workshop, GLOSSARY, "terms", "lead", **desk.how)

    with pytest.raises(StaleEntry) as stale:
        desk.settle("lead", {"term": "Lead", "definition": "Neu."}, 1)

    assert stale.value.current is None


def test_a_row_that_is_gone_comes_back_with_the_text_of_whoever_insists(desk):
    agreements.remove_row(desk.store, desk.workshop, GLOSSARY, "terms", "lead", **desk.how)

    desk.settle("lead", {"term": "Lead", "definition": "Neu."}, 0)

    assert desk.ids() == ["mql", "lead"]
    assert desk.revision("lead") == 3


@pytest.mark.parametrize(("entry", "places", "order"), [
    ("mql",   -1, ["mql", "lead"]),
    ("lead",   1, ["mql", "lead"]),
    ("lead",  -1, ["lead", "mql"]),   # is the first already
    ("mql",    1, ["lead", "mql"]),   # is the last already
    ("lead",  99, ["mql", "lead"]),
    ("never",  1, ["lead", "mql"]),
])  # fmt: skip
def test_a_row_moves_among_its_neighbours(desk, entry, places, order):
    agreements.move_row(desk.store, desk.workshop, GLOSSARY, "terms", entry, places=places, **desk.how)

    assert desk.ids() == order


def test_to_move_a_row_is_no_new_wording_of_it(desk):
    agreements.move_row(desk.store, desk.workshop, GLOSSARY, "terms", "mql", places=-1, **desk.how)

    assert desk.revision("mql") == 1
    assert desk.happenings()[-1] == "row-moved"


@pytest.mark.parametrize("step", [step for step in agenda.AGENDA if step.presets], ids=lambda step: step.slug)
def test_every_preset_fills_an_empty_list(store, a_workshop_of_all_steps, ada, now, step):
    preset = step.presets[0]

    added = agreements.start_from(store, a_workshop_of_all_steps, step, preset.key, by=ada, at=now)

    rows = store.agreements.answer(a_workshop_of_all_steps.id, step.slug)[preset.rows]
    assert [step.rows_named(preset.rows).name_of(row) for row in rows] == list(added)
    assert len(added) == len(preset.values)


@pytest.fixture
def a_workshop_of_all_steps(store, ada):
    return open_for_ada(store, ada, kind="full")


def test_a_preset_adds_only_what_is_not_there_yet(desk):
    preset = next(each for each in GLOSSARY.presets if "MQL" in titles_of(each))

    added = agreements.start_from(desk.store, desk.workshop, GLOSSARY, preset.key, **desk.how)

    terms = desk.store.agreements.answer(desk.workshop.id, "glossary")["terms"]
    assert not {"Lead", "MQL"} & set(added)
    assert [term["term"] for term in terms] == ["Lead", "MQL", *added]
    assert terms[1]["definition"] == "Ein Lead, den Marketing für reif hält."


def titles_of(preset):
    return [row["term"] for row in preset.in_("de")]


def test_a_preset_used_twice_adds_nothing_the_second_time(desk):
    preset = GLOSSARY.presets[0]
    agreements.start_from(desk.store, desk.workshop, GLOSSARY, preset.key, **desk.how)

    added = agreements.start_from(desk.store, desk.workshop, GLOSSARY, preset.key, **desk.how)

    assert list(added) == []


def test_where_everything_stands_follows_from_the_agenda(desk):
    agreed = desk.store.agreements.answers(desk.workshop.id)

    states, found = agreements.standing(desk.workshop, agreed)

    assert set(states) == set(desk.workshop.agenda)
    assert (states["why"], states["what"]) == (State.EMPTY, State.COMPLETE)
    assert states["glossary"] == State.STARTED  # three terms are wanted
    assert [each.rule for each in found] == []


def test_a_list_that_is_full_takes_no_more_rows(memory, ada, brezel, now):
    step = agenda.find("parties")
    most = step.rows_named("parties").most
    with memory.writing() as store:
        rows = [{"id": f"p{number}", "name": str(number)} for number in range(most)]
        store.agreements.put_answer(brezel.id, "parties", {"parties": rows}, ada.id, now)

    with memory.writing() as store, pytest.raises(agreements.ListFull):
        agreements.add_row(store, brezel, step, "parties", by=ada, at=now)
