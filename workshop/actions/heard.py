"""What became of what a reader said: in a sentence, with the last word if there is one."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from workshop.actions.reader_words import FATES
from workshop.domain.contributions.rounds import Phase
from workshop.domain.facilitation import Workshop
from workshop.domain.portal.proposals import Fate, Proposal
from workshop.domain.words import Text
from workshop.storage.memory import Store

#: A home page shows so many.
LATELY: Final = 5

SETTLED: Final = Text(
    de="Die Runde hat sich damit befasst und entschieden. Was sie beschloss, steht in der nächsten Version.",
    en="The round took it up and decided. What it settled stands in the next version.",
)
SEEN_TO: Final = {
    "owned": Text(de="Daraus wurde eine Aufgabe.", en="It became an action."),
    "done": Text(de="Der Änderungswunsch ist erledigt.", en="The change request has been seen to."),
    "dropped": Text(
        de="Der Änderungswunsch wurde beim Treffen nicht weiterverfolgt.",
        en="The change request was dropped at the meeting.",
    ),
}


@dataclass(frozen=True, kw_only=True)
class Heard:
    """A proposal with what became of it."""

    proposal: Proposal
    company: str
    became: Text
    at: datetime | None

    @property
    def has_last_word(self) -> bool:
        """Whether somebody said the last word on it."""
        return bool(self.proposal.answer)


def of(store: Store, proposal: Proposal, workshop: Workshop) -> Heard:
    """What became of one."""
    return Heard(
        proposal=proposal, company=workshop.company, became=_became(store, proposal), at=proposal.answered_at
    )


def of_person(store: Store, person_id: int) -> list[Heard]:
    """What became of the last few that somebody made while signed in."""
    found = store.proposals.of_person(person_id, LATELY)
    workshops = {each.workshop_id: store.facilitation.find(each.workshop_id) for each in found}
    return [of(store, each, workshop) for each in found if (workshop := workshops[each.workshop_id])]


def _became(store: Store, proposal: Proposal) -> Text:
    """A question may have been settled meanwhile, and a change request seen to."""
    if proposal.fate is Fate.ASKED and proposal.round_id:
        round_ = store.rounds.find(proposal.workshop_id, proposal.round_id)
        return SETTLED if round_ and round_.phase is Phase.SETTLED else FATES[Fate.ASKED]
    if proposal.fate is Fate.PARKED and proposal.point_id:
        point = store.points.find(proposal.workshop_id, proposal.point_id)
        if point and point.state in SEEN_TO:
            return SEEN_TO[point.state]
    return FATES[proposal.fate]
