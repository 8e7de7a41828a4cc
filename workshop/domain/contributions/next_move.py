"""What the facilitator would do next in a round; offered as the big button, never forced."""

from typing import Literal

from workshop.domain.contributions.rounds import Phase
from workshop.domain.contributions.sight import Seen

#: reveal the cards; talk about the next one; count the dots; write the draft; vote; count the hands;
#: settle; go on to the next question.
Move = Literal["reveal", "next-card", "count-dots", "draft", "vote", "count", "settle", "next"]


def next_move(seen: Seen, *, is_list: bool) -> Move:
    """The obvious next move."""
    round_ = seen.round
    match round_.phase:
        case Phase.WRITE:
            return "reveal"
        case Phase.REVEAL | Phase.NARROW if round_.dots_open:
            return "count-dots"
        case Phase.REVEAL | Phase.NARROW if unseen(seen):
            return "next-card"
        case Phase.REVEAL | Phase.NARROW:
            return "vote" if is_list else "draft"
        case Phase.DRAFT:
            return "vote"
        case Phase.CONSENT if round_.ballot_open:
            return "count"
        case Phase.CONSENT:
            tally = seen.last_tally
            return "settle" if tally and tally.passed else "draft"
        case Phase.SETTLED:
            return "next"


def unseen(seen: Seen) -> int:
    """How many cards have not been talked about."""
    return sum(card.id not in seen.round.discussed for card in seen.table)
