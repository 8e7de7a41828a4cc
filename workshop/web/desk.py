"""What every page of the desk shows: where everything stands, and the way to each place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

from flask import abort, g, render_template, url_for
from markupsafe import Markup

from workshop.actions import agreements
from workshop.documents.compiling import compile_contract
from workshop.documents.pages import reading_page, section_page
from workshop.domain.agreements import Contradiction, Gap, Place, State, gaps
from workshop.domain.contract import Document
from workshop.domain.decisions import Decision
from workshop.domain.facilitation import Workshop
from workshop.domain.step import Answer, Part, Reference, Rows, Step
from workshop.domain.versions import number_in
from workshop.steps import agenda
from workshop.storage.contract import StoredVersion
from workshop.web import door
from workshop.web.step_form import EntryForm


@dataclass(frozen=True, kw_only=True)
class Standing:
    """The whole workshop at a glance."""

    workshop: Workshop
    agreed: Mapping[str, Answer]
    steps: Sequence[Step]
    states: Mapping[str, State]
    contradictions: Sequence[Contradiction]
    decisions: Sequence[Decision]

    def parts(self) -> Iterator[tuple[Part, list[Step]]]:
        """The steps of the agenda, part by part."""
        for part, steps in groupby(self.steps, key=lambda step: step.part):
            yield part, list(steps)

    def answer(self, step: Step) -> Answer:
        """What is agreed in a step."""
        return self.agreed.get(step.slug, {})

    def gaps(self, step: Step) -> list[Gap]:
        """What a step still lacks."""
        return gaps(step, self.answer(step))

    def contradictions_of(self, step: Step) -> list[Contradiction]:
        """What a step is part of that does not fit together."""
        return [each for each in self.contradictions if any(place.step == step.slug for place in each.places)]

    def options(self, asked: Reference, chosen: Sequence[str] = ()) -> list[tuple[str, str]]:
        """The rows a reference may name, and whatever it names already though no such row exists."""
        step = agenda.find(asked.step)
        rows = step.rows_named(asked.rows)
        there = [(row["id"], rows.name_of(row) or "…") for row in self.answer(step).get(asked.rows, ())]
        known = {row_id for row_id, _name in there}
        return there + [(text, text) for text in chosen if text and text not in known]

    @cached_property
    def compiled(self) -> tuple[Document, list[Gap], list[Contradiction]]:
        """The contract as it stands, with what is open in it."""
        return compile_contract(self.workshop, self.agreed, self.decisions)

    @cached_property
    def reading(self) -> Markup:
        """The contract as it stands, as a piece of a page."""
        why = url_for("contract.read", workshop_id=self.workshop.id) + "why"
        return reading_page(self.compiled[0], histories(), why, draft=True)

    def printed(self, step: Step) -> Markup:
        """A step's section as it stands in the contract; empty if nothing is agreed in it."""
        return section_page(self.compiled[0], step.slug)

    @property
    def next_step(self) -> Step | None:
        """The first step that is not complete."""
        return next((step for step in self.steps if self.states[step.slug] is not State.COMPLETE), None)

    @property
    def complete(self) -> int:
        """How many steps are complete."""
        return sum(state is State.COMPLETE for state in self.states.values())


@dataclass(frozen=True, kw_only=True)
class EntryView:
    """One entry as a form: where it is saved and which revision it shows."""

    id: str
    rows: str
    form: EntryForm
    revision: int
    save: str
    autosave: str

    @property
    def spot(self) -> str:
        """What it is called in ids."""
        return spot(self.rows, self.id)


def standing() -> Standing:
    """Where the workshop of this request stands; kept from one page to the next until something happens."""
    if "standing" not in g:
        if not door.writes():
            head = door.reading().happenings.head_of(door.here().id)
            g.standing = door.shelf().take(("standing", door.here(), head), _work_out)
        else:
            g.standing = _work_out()  # this very request changes it
    return g.standing  # type: ignore[no-any-return] # set above


def _work_out() -> Standing:
    agreed = door.reading().agreements.answers(door.here().id)
    states, found = agreements.standing(door.here(), agreed)
    return Standing(
        workshop=door.here(),
        agreed=agreed,
        steps=agenda.chosen(door.here().agenda),
        states=states,
        contradictions=found,
        decisions=door.reading().decisions.of(door.here().id),
    )


def version(number: str) -> StoredVersion:
    """The published version of this number; 404 if there is none."""
    wanted = number_in(number)
    found = door.reading().contract.find_version(door.here().id, wanted) if wanted else None
    return found or abort(404)


def page(template: str, **values: Any) -> str:
    """A page of the desk with its rail."""
    return render_template(
        template, workshop=door.here(), standing=standing(), url_of=url_of, member=g.member, **values
    )


def histories() -> str:
    """The address below which every entry of the contract has its history."""
    return url_for("contract.read", workshop_id=door.here().id) + "history/"


def url_of(place: Place) -> str:
    """The address at which a place can be mended."""
    where: dict[str, Any] = {"workshop_id": door.here().id, "slug": place.step}
    if place.rows and place.entry and agenda.find(place.step).rows_named(place.rows).layout == "sheets":
        target = {**where, "rows": place.rows, "entry": place.entry}
        return url_for("agreements.sheet", **target, _anchor=id_of(place))
    return url_for("agreements.step", **where, _anchor=id_of(place))


def id_of(place: Place) -> str:
    """The id under which a place stands on the page of its step."""
    if place.rows and not place.entry:
        return f"rows-{place.rows}"
    return input_id(spot(place.rows, place.entry), place.field)


def spot(rows: str, entry: str) -> str:
    """What an entry is called in ids: two lists of a step may have rows of the same id."""
    return f"{rows}-{entry}" if rows else "answers"


def input_id(spot: str, name: str = "") -> str:
    """The id of an input, or of its whole entry."""
    return f"f-{spot}-{name}" if name else f"e-{spot}"


def entry_view(
    step: Step,
    rows: Rows | None,
    entry: str,
    value: Mapping[str, Any],
    revision: int,
    *,
    form: EntryForm | None = None,
) -> EntryView:
    """One entry ready to be shown; `form` if something was typed already."""
    fields = rows.columns if rows else step.singles
    where: dict[str, Any] = {"workshop_id": door.here().id, "slug": step.slug}
    endpoint = "agreements.step"
    if rows:
        where |= {"rows": rows.key, "entry": entry}
        endpoint = "agreements.sheet"
    return EntryView(
        id=entry,
        rows=rows.key if rows else "",
        form=form or EntryForm(fields, value=value),
        revision=revision,
        save=url_for(endpoint, **where),
        autosave=url_for(f"{endpoint}_autosave", **where),
    )
