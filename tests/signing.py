"""A request for signatures in tests: asked for by Ada, with the secret end of everybody's link."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from workshop.actions import sealing, sign_off, signing, signing_asides, signing_links
from workshop.actions.signing_links import Reach
from workshop.domain.people import Person
from workshop.domain.signing.asking import Named, Request, Side
from workshop.domain.signing.signers import Answer, Party, Rule
from workshop.domain.signing.standing import Standing
from workshop.storage.contract import StoredVersion
from workshop.storage.memory import Memory, Store

BY_HAND = Reach(secret="k" * 43, by_letter=False)
BY_LETTER = replace(BY_HAND, by_letter=True)
ADDRESS = "https://handschlag.example/sign/"
HOME = "192.0.2.7"
MIRIAM, VIKTOR, JOHANNA = "Miriam Sauer", "Viktor Roggen", "Dr. Johanna Mehlmann"
#: Who signs for which party.
HANDS = {"Marketing": (MIRIAM,), "Vertrieb": (VIKTOR,), "Leitung": (JOHANNA,)}


def put_in_force(store: Store, version: StoredVersion, at: datetime) -> None:
    """As if everybody had signed: it applies, and its signed edition is in line."""
    course = store.signing.course(version.workshop_id).request(version.number).put_in_force(version.number)
    store.signing.follow(version.workshop_id, course, at)
    sealing.queue_final(store, version, at)


class Ink:
    """The sign-off of one version, with a clock of its own."""

    def __init__(
        self, memory: Memory, version: StoredVersion, by: Person, clock: Callable[[], datetime]
    ) -> None:
        self.memory, self.version, self.by, self.clock = memory, version, by, clock
        self.reach = BY_HAND
        self.ends: dict[str, str] = {}

    def ask(
        self,
        hands: dict[str, tuple[str, ...]] | None = None,
        *,
        rule: Rule = Rule.ALL,
        days: int = 14,
        emails: bool = False,
        ordered: bool = False,
    ) -> None:
        """Ask these people; with `emails` everybody has one."""
        sides = tuple(
            Side(
                party=Party(key=title.lower(), title=title, rule=rule),
                signers=tuple(Named(name=name, email=email_of(name) if emails else "") for name in names),
            )
            for title, names in (hands or HANDS).items()
        )
        asked = Request(sides=sides, ordered=ordered, due_on=self.clock().date() + timedelta(days=days))
        with self.memory.writing() as store:
            sign_off.request(
                store,
                self.version,
                asked,
                address=ADDRESS,
                reach=self.reach,
                by=self.by,
                at=self.clock(),
            )
        self.find_ends()

    def find_ends(self) -> None:
        """The secret ends of the links of all who may still answer."""
        self.ends = {
            each.name: signing_links.token(self.reach.secret, each.id, each.salt)
            for each in self.now().signers
            if each.link_until and each.answer is Answer.ASKED
        }

    def now(self) -> Any:
        with self.memory.reading() as store:
            return store.signing.latest_of(self.version.id)

    def does(self, deed: Callable[..., Any], *told: Any, **how: Any) -> Any:
        """Something that the facilitator does about this version."""
        with self.memory.writing() as store:
            return deed(store, self.version, *told, by=self.by, at=self.clock(), **how)

    def signs(self, name: str, *, confirmed: bool = True, typed: str | None = None) -> Any:
        """Somebody signs by their link."""
        with self.memory.writing(HOME) as store:
            return signing.sign(
                store,
                self.ends[name],
                name=name if typed is None else typed,
                confirmed=confirmed,
                reach=self.reach,
                at=self.clock(),
            )

    def hands_over(self, name: str, deputy: str, role: str = "") -> Any:
        """Somebody lets a deputy sign."""
        with self.memory.writing() as store:
            return signing_asides.hand_over(
                store,
                self.ends[name],
                deputy=Named(name=deputy, role=role),
                reach=self.reach,
                at=self.clock(),
            )

    def all_sign(self) -> None:
        for name in tuple(self.ends):
            self.signs(name)

    def refuses(self, name: str, reason: str = "Die Zahl stimmt nicht.") -> None:
        """Somebody refuses by their link."""
        with self.memory.writing() as store:
            signing.refuse(store, self.ends[name], reason=reason, reach=self.reach, at=self.clock())

    @property
    def standing(self) -> Standing:
        with self.memory.reading() as store:
            return store.signing.standing(self.version.id)

    def happened(self) -> list[Any]:
        with self.memory.reading() as store:
            return store.happenings.after(self.version.workshop_id, 0, 10_000)

    def letters(self) -> list[Any]:
        with self.memory.reading() as store:
            return store.letters.of(self.now().id)


def email_of(name: str) -> str:
    return f"{name.rsplit(maxsplit=1)[-1].lower()}@krume.example"
