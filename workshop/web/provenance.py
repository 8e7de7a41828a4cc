"""Why does it say so: where a clause or a term came from, on a page of its own."""

from flask import Blueprint, abort

from workshop.actions import provenance
from workshop.domain.contributions.consent import FISTS
from workshop.domain.participants import TEAM_NAMES
from workshop.domain.step import Step
from workshop.steps import agenda
from workshop.web import desk, door

pages = Blueprint("provenance", __name__, url_prefix="/workshops/<workshop_id>/contract/why")


@pages.get("/<slug>")
@door.for_members
def of_single(slug: str) -> str:
    """Where the single answers of a step came from."""
    return _page(_step(slug), "", "")


@pages.get("/<slug>/<rows>/<entry>")
@door.for_members
def of_row(slug: str, rows: str, entry: str) -> str:
    """Where a row came from: a term, a commitment, a persona."""
    step = _step(slug)
    if rows not in {each.key for each in step.rows}:
        abort(404)
    return _page(step, rows, entry)


def _page(step: Step, rows: str, entry: str) -> str:
    found = provenance.of(door.reading(), door.here(), step, (rows, entry), at=door.now())
    if found is None and rows:
        abort(404)
    return desk.page(
        "contract/why.html",
        step=step,
        found=found,
        rows=rows,
        entry=entry,
        team_names=TEAM_NAMES,
        fists=FISTS,
    )


def _step(slug: str) -> Step:
    if slug not in door.here().agenda:
        abort(404)
    return agenda.find(slug)
