"""Whom a facilitator asks to sign, and what must hold before anybody is asked."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from workshop.domain.contract import Document
from workshop.domain.naming import folded
from workshop.domain.people import folded_email
from workshop.domain.refusals import Refusal
from workshop.domain.signing.signers import Party, Rule
from workshop.domain.words import Text

MOST_SIGNERS: Final = 20
LONGEST_NAME: Final = 120
LONGEST_EMAIL: Final = 254
#: One person at one host; nothing that could end a line of a letter's head.
EMAIL: Final = re.compile(r"[^\s@,;<>\"()\[\]]+@[^\s@,;<>\"()\[\]]+")
#: Who signs where the contract does not say: the two teams and whoever decides between them.
BY_DEFAULT: Final[Mapping[str, Text]] = {
    "marketing": Text(de="Marketing", en="Marketing"),
    "sales": Text(de="Vertrieb", en="Sales"),
    "management": Text(de="Geschäftsleitung", en="Management"),
}


@dataclass(frozen=True, kw_only=True)
class Named:
    """Somebody who is to sign."""

    name: str
    role: str = ""
    email: str = ""

    def is_same(self, other: "Named") -> bool:
        """Whether both are one person: of one address, or of one name."""
        same_address = bool(self.email) and folded_email(self.email) == folded_email(other.email)
        return same_address or folded(self.name) == folded(other.name)


@dataclass(frozen=True, kw_only=True)
class Side:
    """A party with those who are to sign for it."""

    party: Party
    signers: tuple[Named, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Request:
    """What a facilitator asks for."""

    sides: tuple[Side, ...]
    ordered: bool
    due_on: date


class SignerMissing(Refusal):
    """A party for which nobody is to sign."""

    def __init__(self, title: str) -> None:
        super().__init__(
            Text(
                de="Wer unterschreibt für {title}? Nenne mindestens einen Menschen.",
                en="Who signs for {title}? Please name at least one person.",
            ).format(title=title)
        )


class TooManySigners(Refusal):
    """More signers than a contract has hands."""

    sentence = Text(
        de=f"Höchstens {MOST_SIGNERS} Menschen können einen Vertrag unterschreiben.",
        en=f"No more than {MOST_SIGNERS} people can sign a contract.",
    )


class SignerTwice(Refusal):
    """A person named twice for one party."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(
            Text(
                de="{name} steht bei {title} zweimal. Eine Unterschrift je Mensch genügt.",
                en="{name} is named twice for {title}. One signature each is enough.",
            ).format(name=name, title=title)
        )


class RuleTooStrict(Refusal):
    """A rule that asks for more signatures than there are signers."""

    def __init__(self, title: str, signers: int) -> None:
        super().__init__(
            Text(
                de="Bei {title} können nicht mehr unterschreiben, als genannt sind: 1 bis {signers}.",
                en="No more can sign for {title} than are named: 1 to {signers}.",
            ).format(title=title, signers=signers)
        )


class EmailUnlikely(Refusal):
    """An address that no letter would reach."""

    def __init__(self, email: str) -> None:
        super().__init__(
            Text(
                de="„{email}“ ist keine E-Mail-Adresse. Schreib sie wie name@firma.de.",
                en="“{email}” is no e-mail address. Write it like name@company.com.",
            ).format(email=email)
        )


class SignerNameless(Refusal):
    """A role or an address without a name."""

    def __init__(self, said: str) -> None:
        super().__init__(
            Text(
                de="Wie heißt, wer hier unterschreibt: „{said}“? Bitte den Namen dazuschreiben.",
                en="What is the name of “{said}”, who is to sign? Please add it.",
            ).format(said=said)
        )


class NameTooLong(Refusal):
    """More than fits on a line for a signature."""

    sentence = Text(
        de=f"Namen und Rollen haben höchstens {LONGEST_NAME} Zeichen.",
        en=f"Names and roles have no more than {LONGEST_NAME} characters.",
    )


class DueTooEarly(Refusal):
    """A date that leaves no time to read."""

    sentence = Text(
        de="Der Termin muss nach heute liegen. Wer unterschreibt, will vorher lesen.",
        en="The date must be after today. Whoever signs wants to read first.",
    )


class OnlyItsAuthor(Refusal):
    """Whoever alone changed a text could put it in force alone."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Text(
                de="{name} hat seit der letzten gültigen Version Texte allein geändert und kann diese hier "
                "darum nicht allein in Kraft setzen. Nenne einen zweiten Menschen, der unterschreiben muss.",
                en="{name} alone changed texts since the last version in force, and so cannot put "
                "this one in force alone. Name a second person who must sign.",
            ).format(name=name)
        )


def parties_in(document: Document) -> list[Side]:
    """The parties that sign, as the contract itself names them, or else those that usually do."""
    entries = [entry for entry in document.rows("parties", "parties") if entry.plain("signs")]
    if not entries:
        return [
            Side(party=Party(key=key, title=title.in_(document.language), rule=Rule.ALL))
            for key, title in BY_DEFAULT.items()
        ]
    return [
        Side(
            party=Party(key=entry.id, title=entry.words("name") or entry.title, rule=Rule.ALL),
            signers=(Named(name=entry.words("signer"), role=entry.words("signer_role")),)
            if entry.words("signer")
            else (),
        )
        for entry in entries
    ]


def check(request: Request, *, today: date, authors: Collection[Named]) -> None:
    """Refuse a request that nobody could meet, or that the author of the change could meet alone."""
    if request.due_on <= today:
        raise DueTooEarly
    if sum(len(side.signers) for side in request.sides) > MOST_SIGNERS:
        raise TooManySigners
    for side in request.sides:
        _check_side(side)
    refuse_lone_author(request.sides, authors)


def _check_side(side: Side) -> None:
    title = side.party.title
    if not side.signers:
        raise SignerMissing(title)
    for place, signer in enumerate(side.signers):
        check_name(signer)
        if any(signer.is_same(other) for other in side.signers[:place]):
            raise SignerTwice(signer.name, title)
    if not 1 <= side.party.needed(len(side.signers)) <= len(side.signers):
        raise RuleTooStrict(title, len(side.signers))


def check_name(signer: Named) -> None:
    """Refuse a name or an address that cannot be one."""
    if not signer.name:
        raise SignerNameless((signer.role or signer.email)[:LONGEST_NAME])
    if max(len(signer.name), len(signer.role)) > LONGEST_NAME:
        raise NameTooLong
    if signer.email and not (len(signer.email) <= LONGEST_EMAIL and EMAIL.fullmatch(signer.email)):
        raise EmailUnlikely(signer.email[:LONGEST_NAME])


def refuse_lone_author(sides: Sequence[Side], authors: Collection[Named]) -> None:
    """OnlyItsAuthor if the signatures of one author would be enough."""
    for author in authors:
        if all(_is_enough_alone(side, author) for side in sides):
            raise OnlyItsAuthor(author.name)


def _is_enough_alone(side: Side, author: Named) -> bool:
    own = sum(signer.is_same(author) for signer in side.signers)
    return own >= side.party.needed(len(side.signers))


@dataclass(frozen=True, kw_only=True)
class Changed:
    """Who had a hand in one text since the version in force."""

    place: tuple[str, str, str]
    by: int | None = None


def lone_authors(changes: Sequence[Changed]) -> set[int]:
    """Those who changed some text without anybody else having a hand in it."""
    hands: dict[tuple[str, str, str], set[int | None]] = {}
    for change in changes:
        hands.setdefault(change.place, set()).add(change.by)
    return {by for each in hands.values() if len(each) == 1 for by in each if by is not None}
