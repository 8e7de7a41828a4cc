"""One request for signatures: who is asked, who answered how, and whether that is enough."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from workshop.domain.refusals import Refusal
from workshop.domain.signing.signers import Answer, Party, Signer, State
from workshop.domain.words import Text


class SignOffOver(Refusal):
    """A request that takes no signature any more."""

    def __init__(self, state: State) -> None:
        super().__init__(OVER[state])


OVER: Final = {
    State.OPEN: Text(de="Die Unterschriften sind noch offen.", en="Signatures are still open."),
    State.COMPLETE: Text(
        de="Alle Parteien haben schon unterschrieben. Diese Version ist entschieden.",
        en="All parties have signed already. This version is decided.",
    ),
    State.REFUSED: Text(
        de="Diese Version wurde abgelehnt; hier ist nichts mehr zu unterschreiben.",
        en="This version was refused; there is nothing to sign here any more.",
    ),
    State.RECALLED: Text(
        de="Diese Version wurde zurückgeholt; hier ist nichts mehr zu unterschreiben.",
        en="This version was called back; there is nothing to sign here any more.",
    ),
    State.WITHDRAWN: Text(
        de="Diese Version wurde zurückgezogen; hier ist nichts mehr zu unterschreiben.",
        en="This version was withdrawn; there is nothing to sign here any more.",
    ),
}


class AnsweredAlready(Refusal):
    """A signer answers once."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(ANSWERED[answer])


ANSWERED: Final = {
    Answer.ASKED: Text(de="Hier ist noch nichts entschieden.", en="Nothing is decided here yet."),
    Answer.SIGNED: Text(
        de="Hier ist schon unterschrieben; das gilt.", en="You have signed already; that stands."
    ),
    Answer.REFUSED: Text(
        de="Hier ist schon abgelehnt; das gilt.", en="You have refused already; that stands."
    ),
    Answer.HANDED_OVER: Text(
        de="Diese Unterschrift ist schon weitergegeben.", en="You have handed this signature over already."
    ),
}


class NotYourTurn(Refusal):
    """The parties sign one after the other."""

    def __init__(self, title: str) -> None:
        super().__init__(
            Text(
                de="Zuerst unterschreibt: {title}. Danach kommt diese Unterschrift an die Reihe.",
                en="First to sign: {title}. Then it is your turn.",
            ).format(title=title)
        )


class NotNeeded(Refusal):
    """Enough have signed for a party: whoever else was asked has no say any more."""

    def __init__(self, title: str) -> None:
        super().__init__(
            Text(
                de="Für {title} haben genug unterschrieben. Diese Unterschrift wird nicht mehr gebraucht.",
                en="Enough have signed for {title}. This signature is not needed any more.",
            ).format(title=title)
        )


@dataclass(frozen=True, kw_only=True)
class SignOff:
    """One request for signatures on one version."""

    id: int
    workshop_id: str
    version_id: int
    state: State = State.OPEN
    #: Whether the parties sign one after the other.
    ordered: bool
    due_on: date
    requested_at: datetime
    #: The person's id.
    requested_by: int
    #: Where the links begin, such as "https://handschlag.example/sign/".
    address: str
    parties: tuple[Party, ...]
    signers: tuple[Signer, ...]
    #: Why it ended, where somebody ended it.
    reason: str = ""

    def signer(self, signer_id: int) -> Signer:
        """One of the signers; LookupError for anybody else."""
        found = next((each for each in self.signers if each.id == signer_id), None)
        if found is None:
            raise LookupError(f"nobody with the id {signer_id} is asked here")
        return found

    def party(self, key: str) -> Party:
        """One of the parties; LookupError for any other."""
        found = next((each for each in self.parties if each.key == key), None)
        if found is None:
            raise LookupError(f"no party {key!r} is asked here")
        return found

    def signers_of(self, key: str) -> list[Signer]:
        """Who is asked for a party now; who handed over is asked no more."""
        return [each for each in self.signers if each.party == key and each.answer is not Answer.HANDED_OVER]

    def in_line(self, key: str) -> list[Signer]:
        """Everybody who was ever asked for a party, each deputy right behind whom they stand in for."""
        line: list[Signer] = []
        for each in self.signers:
            if each.party == key:
                before = [place for place, one in enumerate(line) if one.id == each.deputy_of]
                line.insert(before[0] + 1 if before else len(line), each)
        return line

    def stood_in_for(self, signer: Signer) -> str:
        """The name of whoever was asked first, where deputies took over; empty for one who was."""
        first = signer
        while first.deputy_of is not None:
            first = self.signer(first.deputy_of)
        return "" if first is signer else first.name

    def signed(self, key: str) -> int:
        """How many signed for a party."""
        return sum(each.answer is Answer.SIGNED for each in self.signers_of(key))

    def needed(self, key: str) -> int:
        """How many must sign for a party."""
        return self.party(key).needed(len(self.signers_of(key)))

    def is_satisfied(self, key: str) -> bool:
        """Whether enough signed for a party."""
        return self.signed(key) >= self.needed(key)

    @property
    def first_open(self) -> Party | None:
        """The first party that still lacks signatures."""
        return next((party for party in self.parties if not self.is_satisfied(party.key)), None)

    @property
    def refuser(self) -> Signer | None:
        """Who said no, if anybody did."""
        return next((each for each in self.signers if each.answer is Answer.REFUSED), None)

    def is_turn_of(self, signer: Signer) -> bool:
        """Whether a signer need not wait for another party."""
        keys = [party.key for party in self.parties]
        first = self.first_open
        return not self.ordered or first is None or keys.index(signer.party) <= keys.index(first.key)

    def may_answer(self, signer: Signer) -> bool:
        """Whether a signer still has a say, in turn or not."""
        is_asked = self.state is State.OPEN and signer.answer is Answer.ASKED
        return is_asked and not self.is_satisfied(signer.party)

    def waiting(self) -> list[Signer]:
        """Who is asked, whose turn it is, and whose party still lacks signatures."""
        return [each for each in self.signers if self.may_answer(each) and self.is_turn_of(each)]

    def sign(self, signer_id: int, at: datetime) -> "SignOff":
        """A signature; with the last that was needed the request is complete."""
        signer = self._asked(signer_id)
        if not self.is_turn_of(signer) and self.first_open:
            raise NotYourTurn(self.first_open.title)
        signed = self._answered(signer, Answer.SIGNED, at)
        return signed if signed.first_open else replace(signed, state=State.COMPLETE)

    def refuse(self, signer_id: int, reason: str, at: datetime) -> "SignOff":
        """A no: whatever was signed so far counts no more."""
        refused = self._answered(self._asked(signer_id), Answer.REFUSED, at)
        return replace(refused, state=State.REFUSED, reason=reason)

    def hand_over(self, signer_id: int, deputy: Signer, at: datetime) -> "SignOff":
        """Somebody else signs in this one's place."""
        handed = self._answered(self._asked(signer_id), Answer.HANDED_OVER, at)
        return replace(handed, signers=(*handed.signers, deputy))

    def end(self, state: State, reason: str = "") -> "SignOff":
        """Take the request back, before all have signed."""
        self.expect_open()
        return replace(self, state=state, reason=reason)

    def expect_open(self) -> None:
        """SignOffOver unless signatures are still taken."""
        if self.state is not State.OPEN:
            raise SignOffOver(self.state)

    def _asked(self, signer_id: int) -> Signer:
        """A signer who may still answer."""
        self.expect_open()
        signer = self.signer(signer_id)
        if signer.answer is not Answer.ASKED:
            raise AnsweredAlready(signer.answer)
        if self.is_satisfied(signer.party):
            raise NotNeeded(self.party(signer.party).title)
        return signer

    def _answered(self, signer: Signer, answer: Answer, at: datetime) -> "SignOff":
        changed = replace(signer, answer=answer, answered_at=at)
        return replace(self, signers=_with(self.signers, changed))


def _with(signers: Sequence[Signer], changed: Signer) -> tuple[Signer, ...]:
    return tuple(changed if each.id == changed.id else each for each in signers)
