"""Why a term says what it says, as far as readers of the portal are told.

Readers may come without an account, so they are told what the published Document holds and no more: what each
team meant before, what was decided and why, which reservations stand, and how it read in earlier versions,
with their notes. Nobody is named. Of a vote they learn whether it passed: in a small team every hand has
an owner; and where a team had a single person in the room, its reservations stand without the team. Cards,
hands and names are for members of the workshop, on the page that says where a clause comes from.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workshop.domain.contract import Document
from workshop.domain.decision_record import DecisionRecord
from workshop.domain.participants import Team
from workshop.domain.portal.lives import ROWS, STEP
from workshop.domain.portal.term import Term


@dataclass(frozen=True, kw_only=True)
class Reason:
    """One decision without anybody's name."""

    cited: str
    #: The id of the term that it is about; empty for the list of terms.
    entry: str
    prompt: str
    wording: str
    rationale: str
    benefit: str
    #: An ISO 8601 day.
    settled_at: str
    #: Whether a vote settled it; None if the facilitator did.
    passed: bool | None
    #: What was wanted on record, with the team that said it unless that was one person.
    reservations: tuple[tuple[Team | None, str], ...]
    replaced_by: str

    def is_about(self, term: Term) -> bool:
        """Whether it was about this term, or about the list of terms and named this one."""
        return self.entry == term.id if self.entry else term.title in self.wording


def reasons(document: Document) -> tuple[Reason, ...]:
    """The decisions about the terms that a document has, the newest first."""
    terms = {term.id: term.title for term in document.rows(STEP, ROWS)}
    return tuple(_reason(each) for each in reversed(document.decisions) if _concerns(each, terms))


def _concerns(record: DecisionRecord, terms: Mapping[str, str]) -> bool:
    """Whether it is about a term of these titles by their ids, or about their list and names one of them."""
    if (record.step, record.rows) != (STEP, ROWS):
        return False
    if record.entry:
        return record.entry in terms
    return any(title in record.wording for title in terms.values())


def _reason(record: DecisionRecord) -> Reason:
    # A team withheld from one alone would point at the person whose it is.
    withheld = _alone(each.team for each in record.present) & {each.team for each in record.reservations}
    return Reason(
        cited=record.cited,
        entry=record.entry,
        prompt=record.prompt,
        wording=record.wording,
        rationale=record.rationale,
        benefit=record.benefit,
        settled_at=record.settled_at,
        passed=record.passed,
        reservations=tuple((None if withheld else each.team, each.sentence) for each in record.reservations),
        replaced_by=record.replaced_by,
    )


def _alone(present: Iterable[Team]) -> set[Team]:
    """The teams of which one person was there, or nobody knows how many."""
    counts = Counter(present)
    return {team for team in Team if counts[team] <= 1}
