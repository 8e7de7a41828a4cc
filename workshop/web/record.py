"""The record of a workshop: who did what when and from where, and the proof that nobody changed it."""

from datetime import date, datetime, time, timedelta
from typing import Any, Final

from flask import Blueprint, Response, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from workshop.actions import exchange
from workshop.actions import record as reading
from workshop.domain.chain import NoHash, noted_head
from workshop.domain.record import SMALL, sentence
from workshop.storage.happenings import ADDRESSES_KEPT
from workshop.storage.record import Sought
from workshop.web import desk, door
from workshop.web.fields import day_in, one_line, whole
from workshop.web.language import language
from workshop.web.words import file_name

pages = Blueprint("record", __name__, url_prefix="/workshops/<workshop_id>")

ON_A_PAGE: Final = 100
#: What a file holds at most; a spreadsheet opens no more either.
IN_A_FILE: Final = 1_000_000
#: A longer log is proven on the command line: nobody waits for a page that long.
MOST_PROVEN: Final = 200_000
#: A hash as it is copied, with some spaces.
LONGEST_HEAD: Final = 100
PROVE_COMMAND: Final = "./handschlag verify --log"


@pages.get("/record")
@door.for_facilitators
def read() -> str:
    """What happened, newest first."""
    store, here = door.reading(), door.here()
    lines = reading.lines(store, here.id, _sought(), before=_number("before"), limit=ON_A_PAGE + 1)
    older = lines[ON_A_PAGE - 1].id if len(lines) > ON_A_PAGE else None
    chosen = _chosen()
    return desk.page(
        "record/read.html",
        lines=lines[:ON_A_PAGE],
        older=url_for(".read", workshop_id=here.id, **chosen, before=older) if older else None,
        kinds=[(what, sentence(what, {})) for what in store.record.kinds(here.id)],
        people=store.record.people(here.id),
        chosen={"kind": "", "person": "", "day": ""} | chosen,
        is_first=_number("before") is None,
        file=url_for(".as_csv", workshop_id=here.id, **chosen),
        size=store.record.size(),
        most_proven=MOST_PROVEN,
        prove_command=PROVE_COMMAND,
        days_kept=ADDRESSES_KEPT.days,
        longest_head=LONGEST_HEAD,
        **_proven(),
    )


def _proven() -> dict[str, Any]:
    """What the chain says, if that was asked for."""
    noted = one_line(request.args.get("head"))[:LONGEST_HEAD]
    told: dict[str, Any] = {"proof": None, "report": None, "refused": "", "noted": noted}
    if "prove" not in request.args or door.reading().record.size() > MOST_PROVEN:
        return told
    try:
        proof = door.reading().record.prove(noted_head(noted))
    except NoHash as refusal:
        return told | {"refused": refusal.in_(language())}
    return told | {"proof": proof, "report": reading.report(proof)}


@pages.get("/record.csv")
@door.for_facilitators
def as_csv() -> AnyResponse:
    """The same lines as a file, all of them."""
    lines = reading.lines(door.reading(), door.here().id, _sought(), limit=IN_A_FILE)
    content = reading.written(lines, language())
    note_export("record", "csv")
    response = Response(content, content_type="text/csv; charset=utf-8")
    name = file_name(door.here().company, "record.csv")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def note_export(what: exchange.Export, form: str) -> None:
    """Keep that this request takes a file along; a mere question about its head does not."""
    if request.method == "GET":
        workshop, by = door.here(), door.me()
        with door.apart() as store:
            exchange.note_export(store, workshop, what, form, by=by, at=door.now())


def _sought() -> Sought:
    chosen = _chosen()
    day = date.fromisoformat(chosen["day"]) if "day" in chosen else None
    since = datetime.combine(day, time.min, door.settings().zone) if day and day < date.max else None
    return Sought(
        whats=[chosen["kind"]] if chosen.get("kind", "all") != "all" else None,
        but=() if "kind" in chosen else SMALL,
        person_id=_number("person"),
        since=since,
        until=since + timedelta(days=1) if since else None,
    )


def _chosen() -> dict[str, Any]:
    """What the lines are narrowed down to, as it stands in the address."""
    person = _number("person")
    chosen = {
        "kind": one_line(request.args.get("kind")),
        "person": "" if person is None else str(person),
        "day": day_in(request.args.get("day")),
    }
    return {key: value for key, value in chosen.items() if value}


def _number(name: str) -> int | None:
    try:
        return whole(request.args.get(name, ""))
    except ValueError:
        return None
