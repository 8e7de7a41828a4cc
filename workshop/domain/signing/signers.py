"""Who is asked to sign for which party, and what they leave behind."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from workshop.domain.naming import folded


class Rule(StrEnum):
    """How many of a party's signers must sign."""

    ONE = "one"
    ALL = "all"
    SOME = "some"


class Answer(StrEnum):
    """What a signer did with the request."""

    ASKED = "asked"
    SIGNED = "signed"
    REFUSED = "refused"
    HANDED_OVER = "handed-over"


class State(StrEnum):
    """What became of a request; only an open one takes signatures, only a complete one counts for good."""

    OPEN = "open"
    COMPLETE = "complete"
    REFUSED = "refused"
    RECALLED = "recalled"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, kw_only=True)
class Party:
    """A side of the contract and the rule by which it signs; the order of parties is that of their list."""

    key: str
    title: str
    rule: Rule
    #: How many must sign, where the rule is SOME.
    count: int = 1

    def needed(self, signers: int) -> int:
        """How many of so many signers must sign."""
        return {Rule.ONE: 1, Rule.ALL: signers, Rule.SOME: self.count}[self.rule]


@dataclass(frozen=True, kw_only=True)
class Signer:
    """Somebody who is asked to sign for a party."""

    id: int
    #: The key of the party.
    party: str
    name: str
    role: str
    #: Empty where no letter can be sent.
    email: str
    answer: Answer = Answer.ASKED
    answered_at: datetime | None = None
    seen_at: datetime | None = None
    #: Who handed over to this one.
    deputy_of: int | None = None
    #: Until when the link opens the page; None while there is none.
    link_until: datetime | None = None
    #: Of what the link is made, besides the secret of the instance.
    salt: str = ""
    reminded_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Signature:
    """A signature as it is kept for good; from where it came, the record knows for a while."""

    #: Of whoever was asked; what was typed is this name, perhaps without a title.
    name: str
    role: str
    #: What the party is called.
    party: str
    #: The id of the party in the contract.
    party_key: str
    at: datetime
    fingerprint: str
    #: In whose place, where a deputy signed.
    deputy_for: str = ""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A question of a signer, with the facilitator's answer once there is one."""

    id: int
    signer_id: int
    text: str
    at: datetime
    answer: str = ""
    answered_at: datetime | None = None


def is_name_of(typed: str, name: str) -> bool:
    """Whether what was typed is this name, with or without a title or a middle name."""
    given, known = folded(typed).split(), folded(name).split()
    return (
        bool(given)
        and given[-1] == known[-1]
        and set(given) <= set(known)
        and len(given) >= min(len(known), 2)
    )
