"""The stations of the guided tour: pages of the demo, and what to look at there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from flask import current_app, url_for
from flask_babel import lazy_gettext as _l

from workshop.actions.demo_story import TERM
from workshop.domain.facilitation import Workshop
from workshop.domain.people import Role
from workshop.storage.contract import VersionLine


@dataclass(frozen=True, kw_only=True)
class Demo:
    """The demo of somebody who is in it, as far as the tour needs to know it."""

    workshop: Workshop
    role: Role
    #: The version in force, or else the newest; None without any.
    version: VersionLine | None
    has_term: bool


#: What an address is made of; None where the demo has nothing to show there any more.
Values = Callable[[Demo], Mapping[str, Any] | None]


def _always(_demo: Demo) -> Mapping[str, Any] | None:
    return {}


def _at_the_term(demo: Demo) -> Mapping[str, Any] | None:
    where = {"slug": TERM.step, "rows": TERM.rows, "entry": TERM.entry}
    return where if demo.has_term else None


def _question(demo: Demo) -> Mapping[str, Any] | None:
    where = _at_the_term(demo)
    return {**where, "field": TERM.field} if where else None


def _versioned(demo: Demo) -> Mapping[str, Any] | None:
    return {"number": demo.version.number} if demo.version else None


def _compared(demo: Demo) -> Mapping[str, Any] | None:
    return {"to": "draft"} if demo.version else None


def _verified(demo: Demo) -> Mapping[str, Any] | None:
    return {"fingerprint": demo.version.fingerprint} if demo.version else None


def _in_force(demo: Demo) -> Mapping[str, Any] | None:
    return {} if demo.version else None


def _read_term(demo: Demo) -> Mapping[str, Any] | None:
    return {"term_id": TERM.entry} if demo.version and demo.has_term else None


@dataclass(frozen=True, kw_only=True)
class Station:
    """A page of the demo, and what to look at there."""

    #: The name of a view, or the rule of an address in a portal.
    endpoint: str
    #: Words of the page's language, which are looked up when they are shown.
    title: Any
    look: Any
    values: Values = _always

    def url(self, demo: Demo) -> str | None:
        """Where it is; None where this demo, or this instance, has no such page for this person."""
        endpoint = _endpoint(self.endpoint)
        values = self.values(demo)
        if endpoint is None or values is None or not _may_see(endpoint, demo.role):
            return None
        inside = current_app.url_map.is_endpoint_expecting(endpoint, "workshop_id")
        where: dict[str, Any] = {"workshop_id": demo.workshop.id} if inside else {}
        return url_for(endpoint, **where, **values)


def _endpoint(named: str) -> str | None:
    """The name of the view, if this instance has it."""
    if not named.startswith("/"):
        return named if named in current_app.view_functions else None
    return next((rule.endpoint for rule in current_app.url_map.iter_rules() if rule.rule == named), None)


def _may_see(endpoint: str, role: Role) -> bool:
    guard = getattr(current_app.view_functions[endpoint], "guard", "")
    return guard in {"public", "signed in", "reader"} or role in guard.split(" or ")


STATIONS: Final = (
    Station(
        endpoint="asking.ask",
        values=_question,
        title=_l("A question for the room"),
        look=_l(
            "The facilitator puts a question, here: what is an MQL? Everybody answers in silence "
            "on their own phone, and the server withholds the cards from everybody until they are revealed."
        ),
    ),
    Station(
        endpoint="provenance.of_row",
        values=_at_the_term,
        title=_l("From the cards to a settled term"),
        look=_l(
            "Two teams, four cards, four meanings. The first vote failed on an objection, the second passed "
            "with a reservation. All of it is kept beside the term."
        ),
    ),
    Station(
        endpoint="agreements.overview",
        title=_l("Contradictions come to light"),
        look=_l(
            "Since then sales wants four business days instead of two to return a lead. "
            "Nobody had to notice that another clause still says two."
        ),
    ),
    Station(
        endpoint="contract.versions",
        title=_l("A version is frozen"),
        look=_l(
            "Publishing freezes what is agreed under a number and a fingerprint. "
            "Once all have signed, the sealed PDF is here to fetch."
        ),
    ),
    Station(
        endpoint="changes.show",
        values=_compared,
        title=_l("What would change"),
        look=_l(
            "The draft beside what was signed: numbers first, then rules, then wording. "
            "One number is different, and everybody sees which."
        ),
    ),
    Station(
        endpoint="sign_off.state",
        values=_versioned,
        title=_l("Signatures"),
        look=_l(
            "Every party signs by a personal link, without an account. The three people here are made up, "
            "and their roles say so; in your workshop they are yours."
        ),
    ),
    Station(
        endpoint="verifying.look",
        values=_verified,
        title=_l("Is this copy genuine?"),
        look=_l(
            "The square picture on the PDF leads here. Anybody can ask, and nobody learns "
            "what the contract says."
        ),
    ),
    Station(
        endpoint="/g/<workshop_id>/",
        values=_in_force,
        title=_l("The first day of a new colleague"),
        look=_l(
            "She got a link, and reads what applies: the version in force, never a draft. "
            "Search for a word as you would misspell it."
        ),
    ),
    Station(
        endpoint="/g/<workshop_id>/terms/<term_id>",
        values=_read_term,
        title=_l("One term, and why it says so"),
        look=_l(
            "What it means, an example, what it is not, and how it came about: "
            "the same cards and votes as in the second station."
        ),
    ),
    Station(
        endpoint="/g/<workshop_id>/quiz",
        values=_in_force,
        title=_l("Would you hand this lead over?"),
        look=_l(
            "Six sample leads to try oneself on. Every answer shows the rule that decides it; "
            "nobody is told who was wrong."
        ),
    ),
    Station(
        endpoint="/g/<workshop_id>/new",
        values=_in_force,
        title=_l("Read, and acknowledged"),
        look=_l(
            "She says that she knows what applies; that is no signature. "
            "When the next version comes, she is shown here only what is different."
        ),
    ),
)
