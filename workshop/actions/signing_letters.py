"""Writing to signers and facilitators, in the language of the contract."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from workshop.actions.applying import applies
from workshop.actions.signing_links import LINK, Reach
from workshop.actions.signing_words import (
    BY_HAND,
    IN_FORCE,
    IN_FORCE_SEALED,
    REFUSED,
    STOPPED,
    TO_ALL,
    WITHDRAWN,
)
from workshop.documents import figures
from workshop.domain.signing.applying import Applies
from workshop.domain.signing.sign_off import SignOff
from workshop.domain.signing.signers import Signer, State
from workshop.domain.signing.standing import Standing
from workshop.domain.words import Text
from workshop.storage.contract import StoredVersion
from workshop.storage.memory import Store
from workshop.storage.standings import Stood

#: Subject and text.
Kind = tuple[Text, Text]


@dataclass(frozen=True, kw_only=True)
class Post:
    """Letters about one version, written at one moment to whoever can be written to."""

    store: Store
    reach: Reach
    version: StoredVersion
    at: datetime

    def ask(self, kind: Kind, sign_off: SignOff, signers: Iterable[Signer], **said: Any) -> list[Signer]:
        """Write to these signers about their own link; returns those who can be written to."""
        reached = [each for each in signers if each.email and each.link_until] if self.reach.by_letter else []
        for each in reached:
            party = sign_off.party(each.party).title
            subject, text = self._words(kind, sign_off, name=each.name, party=party, **said)
            self.store.letters.add(
                sign_off.id, each.email, subject, text, self.at, signer_id=each.id, salt=each.salt
            )
        return reached

    def tell_all(self, kind: Kind, sign_off: SignOff, *, but: int | None = None, **said: Any) -> None:
        """Write to every signer but one, and to whoever asked for the signatures; without any link."""
        said["applies"] = applies(self.store, self.version.workshop_id).beside(self.version.number)
        known = {each.email: each.name for each in sign_off.signers if each.email and each.id != but}
        for person in self.store.signing.people({sign_off.requested_by}):
            known.setdefault(person.email, person.name)
        self._tell(kind, sign_off, known, said)

    def tell_facilitator(self, kind: Kind, sign_off: SignOff, **said: Any) -> None:
        """Write to whoever asked for the signatures."""
        people = self.store.signing.people({sign_off.requested_by})
        self._tell(kind, sign_off, {person.email: person.name for person in people}, said)

    def _tell(self, kind: Kind, sign_off: SignOff, whom: dict[str, str], said: dict[str, Any]) -> None:
        for recipient, name in whom.items() if self.reach.by_letter else ():
            subject, text = self._words(kind, sign_off, name=name, **said)
            self.store.letters.add(sign_off.id, recipient, subject, text, self.at)

    def _words(self, kind: Kind, sign_off: SignOff, **said: Any) -> tuple[str, str]:
        """Subject and text; the link is put in when the letter leaves."""
        values = about(self.version, sign_off) | {"note": self.version.note, "link": LINK} | said
        subject, text = (each.format(**values).in_(self.version.document.language) for each in kind)
        return subject, text


def about(version: StoredVersion, sign_off: SignOff) -> dict[str, Any]:
    """What every letter may name."""
    return {
        "company": version.document.company,
        "title": version.document.title,
        "number": version.number,
        "due": figures.day(sign_off.due_on, version.document.language),
    }


def news_to_copy(
    version: StoredVersion, sign_off: SignOff, stood: Stood | None, now: Applies, *, is_sealed: bool
) -> str:
    """What became of a request as it is now, for whatever way the facilitator takes.

    Empty while it is open, and where a later version applies by now: there is nothing left to tell.
    """
    kind = _news(sign_off.state, stood.standing if stood else Standing.PUBLISHED, is_sealed=is_sealed)
    if kind is None or (now.number and now.number > version.number):
        return ""
    refused = sign_off.refuser
    who = {"who": refused.name, "party": sign_off.party(refused.party).title} if refused else {}
    reason = sign_off.reason or (stood.reason if stood else "")
    told = {"name": TO_ALL, "reason": reason, "applies": now.beside(version.number)}
    return kind[1].format(**about(version, sign_off), **told, **who).in_(version.document.language)


def _news(state: State, standing: Standing, *, is_sealed: bool) -> Kind | None:
    if state is State.COMPLETE:
        in_force = IN_FORCE_SEALED if is_sealed else IN_FORCE
        return {Standing.IN_FORCE: in_force, Standing.WITHDRAWN: WITHDRAWN}.get(standing)
    return {State.OPEN: None, State.REFUSED: REFUSED}.get(state, STOPPED)


def reminder_to_copy(version: StoredVersion, sign_off: SignOff, signer: Signer) -> str:
    """A reminder for whatever way the facilitator takes; it holds no link."""
    party = sign_off.party(signer.party).title
    words = BY_HAND.format(**about(version, sign_off), name=signer.name, party=party)
    return words.in_(version.document.language)
