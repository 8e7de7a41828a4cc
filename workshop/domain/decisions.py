"""What was settled and how: the record that every answer of the room can be traced back to."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from workshop.domain.contributions.consent import Said, Tally
from workshop.domain.contributions.rounds import Authors
from workshop.domain.participants import Team
from workshop.domain.question import Question
from workshop.domain.refusals import Refusal
from workshop.domain.words import Text

LONGEST_NOTE: Final = 1000


@dataclass(frozen=True, kw_only=True)
class Decision:
    """One settled question. Nothing in it names who wrote a card or cast a ballot."""

    id: int
    #: The n-th decision of its workshop; cited as E-014.
    number: int
    round_id: int
    question: Question
    #: The question as the room read it, and the wording it settled on, in words.
    prompt: str
    wording: str
    #: Cards that were on the table and did not become the wording.
    alternatives: tuple[str, ...] = ()
    rationale: str = ""
    #: What the customer has of it.
    benefit: str = ""
    #: Every vote that was counted.
    tallies: tuple[Tally, ...] = ()
    reservations: tuple[Said, ...] = ()
    #: Names and teams of those who were present.
    present: tuple[tuple[str, Team], ...] = ()
    #: How the last vote ended; None if it was settled without one.
    passed: bool | None = None
    divergence: int | None = None
    #: How many minutes the room spent on it, rounded.
    minutes: int = 0
    authors: Authors = "hidden"
    settled_at: datetime
    #: The facilitator's name.
    settled_by: str
    #: ISO 8601; empty without one.
    review_on: str = ""
    #: Numbers of the decision that this one replaces, and of the one that replaced it.
    replaces: int | None = None
    replaced_by: int | None = None
    #: When, and by whom, the wording was last changed at the desk since; None if it holds as it was settled.
    reworded_at: datetime | None = None
    reworded_by: str = ""

    @property
    def named(self) -> tuple[tuple[str, Team], ...]:
        """Who was present; the name of somebody alone in a team is empty, for hands stand under the team."""
        teams = Counter(team for _name, team in self.present)
        return tuple(("" if teams[team] == 1 else name, team) for name, team in self.present)

    @property
    def cited(self) -> str:
        """What it is called in the contract."""
        return cite(self.number)


def cite(number: int) -> str:
    """The name of a decision, such as E-014."""
    return f"E-{number:03}"


class NothingDrafted(Refusal):
    """A question without a wording cannot be settled."""

    sentence = Text(
        de="Es gibt noch keine Antwort, die gelten könnte. Schreibt zuerst den Entwurf.",
        en="There is no answer yet that could hold. Write the draft first.",
    )


class NotAgreed(Refusal):
    """A vote that did not pass does not settle anything."""

    sentence = Text(
        de="Die letzte Abstimmung ging nicht durch. Ändert den Entwurf oder stimmt noch einmal ab.",
        en="The last vote did not pass. Change the draft or vote again.",
    )


class StillVoting(Refusal):
    """An open vote must be counted before anything is settled."""

    sentence = Text(
        de="Die Abstimmung läuft noch. Zähle sie zuerst aus.",
        en="The vote is still open. Count it first.",
    )


def matches(decision: Decision, sought: str) -> bool:
    """Whether all sought words occur in a decision, in whatever case."""
    said = [decision.cited, decision.prompt, decision.wording, decision.rationale, decision.benefit]
    said += [*decision.alternatives, *(each.sentence for each in decision.reservations)]
    whole = " ".join(said).casefold()
    return all(word in whole for word in sought.casefold().split())


def record(decision: Decision) -> dict[str, Any]:
    """What of a decision is kept as JSON."""
    return {
        "prompt": decision.prompt,
        "wording": decision.wording,
        "alternatives": list(decision.alternatives),
        "rationale": decision.rationale,
        "benefit": decision.benefit,
        "tallies": [_tally(each) for each in decision.tallies],
        "reservations": _saids(decision.reservations),
        "present": [[name, team.value] for name, team in decision.present],
        "passed": decision.passed,
        "divergence": decision.divergence,
        "minutes": decision.minutes,
        "authors": decision.authors,
        "review_on": decision.review_on,
    }


def recalled(kept: Mapping[str, Any]) -> dict[str, Any]:
    """The same, back as arguments of a Decision."""
    return {
        **kept,
        "alternatives": tuple(kept["alternatives"]),
        "tallies": tuple(_tally_in(each) for each in kept["tallies"]),
        "reservations": _saids_in(kept["reservations"]),
        "present": tuple((name, Team(team)) for name, team in kept["present"]),
    }


def _tally(tally: Tally) -> dict[str, Any]:
    return {
        "number": tally.number,
        "subject": tally.subject,
        "counts": {team.value: list(hands) for team, hands in tally.counts.items()},
        "passed": tally.passed,
        "missing": tally.missing,
        "objections": _saids(tally.objections),
        "reservations": _saids(tally.reservations),
    }


def _tally_in(kept: Mapping[str, Any]) -> Tally:
    return Tally(
        number=kept["number"],
        subject=kept["subject"],
        counts={Team(team): tuple(hands) for team, hands in kept["counts"].items()},
        passed=kept["passed"],
        missing=kept["missing"],
        objections=_saids_in(kept["objections"]),
        reservations=_saids_in(kept["reservations"]),
    )


def _saids(saids: Sequence[Said]) -> list[list[Any]]:
    return [[each.team.value, each.fist, each.sentence] for each in saids]


def _saids_in(kept: Sequence[Sequence[Any]]) -> tuple[Said, ...]:
    return tuple(Said(team=Team(team), fist=fist, sentence=sentence) for team, fist, sentence in kept)
