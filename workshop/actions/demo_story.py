"""What happened at the demo company: a cold read, three signatures, and a wish for the next version.

Everybody here is made up, and says so where a name stands under the contract.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from workshop.actions import (
    agreements,
    contributing,
    deciding,
    drafting,
    joining,
    narrowing,
    rounds,
    sign_off,
    signing,
)
from workshop.actions.signing_links import Reach
from workshop.domain.contributions.cards import Wording
from workshop.domain.contributions.rounds import Phase, Round
from workshop.domain.facilitation import Workshop
from workshop.domain.participants import Participant, Team
from workshop.domain.people import Person
from workshop.domain.question import Question
from workshop.domain.signing.asking import Request, Side, parties_in
from workshop.domain.words import Text
from workshop.steps import agenda
from workshop.storage.contract import StoredVersion
from workshop.storage.memory import Store

#: The term that the two teams did not mean alike.
TERM = Question(step="glossary", rows="terms", entry="mql", field="definition")
PROMPT = Text(de="Was ist ein MQL?", en="What is an MQL?")
#: What each of them wrote in silence; at least two for each team, so that no card has a name.
CARDS = (
    (
        "Mirko",
        Team.MARKETING,
        Text(
            de="Wer zum zweiten Mal etwas herunterlädt.",
            en="Whoever downloads something for the second time.",
        ),
    ),
    (
        "Jale",
        Team.MARKETING,
        Text(
            de="Ein Kontakt mit mehr als 60 Punkten, egal woher.",
            en="A contact with more than 60 points, wherever from.",
        ),
    ),
    (
        "Kerstin",
        Team.SALES,
        Text(
            de="Was das Marketing am Monatsende schickt, wenn die Zahl noch nicht stimmt.",
            en="What marketing sends at the end of the month when the number is not there yet.",
        ),
    ),
    (
        "Toni",
        Team.SALES,
        Text(
            de="Eine Kette, die selbst backt und von sich aus fragt.",
            en="A chain that bakes for itself and asks of its own accord.",
        ),
    ),
)
FIRST_DRAFT = Text(
    de="Ein Lead, der mindestens zweimal etwas heruntergeladen hat.",
    en="A lead that has downloaded something at least twice.",
)
OBJECTION = Text(
    de="Damit bekommen wir wieder Läden mit einer Filiale.", en="That brings us one-shop bakeries once more."
)
RESERVATION = Text(
    de="15 Filialen könnten in neuen Regionen zu viel sein. Bei der Überprüfung nachsehen.",
    en="15 shops may be too many in new regions. Look again at the review.",
)
RATIONALE = Text(
    de="Passung und Interesse gehören zusammen: Downloads allein brachten Läden ohne eigene Backstube.",
    en="Fit and interest belong together: downloads alone brought shops without a bakery of their own.",
)
BENEFIT = Text(de="Es ruft nur jemand an, der auch helfen kann.", en="Nobody calls who could not help.")
#: How they voted, in the order of the cards: one objection at first, and then a reservation.
HANDS = ((4, 4, 2, 1), (4, 5, 3, 4))
MADE_UP = Text(de="{role} (Demo, erfundene Person)", en="{role} (demo, fictitious person)")
TIME_TO_SIGN = timedelta(days=14)
#: What sales wishes for since, which does not go together with the rest of the contract.
WISH = ("sales-commitments", "commitments", "accept-or-return")
WISHED = {"number": "4"}


@dataclass(frozen=True, kw_only=True)
class Telling:
    """Where and when the story happens, and who leads."""

    store: Store
    workshop: Workshop
    by: Person
    at: datetime

    def say(self, text: Text) -> str:
        """A sentence in the language of the workshop."""
        return text.in_(self.workshop.language)


def cold_read(told: Telling) -> None:
    """Two teams write what a word means to them, vote twice, and settle it; then they go home."""
    store, workshop, by, at = told.store, told.workshop, told.by, told.at
    room = joining.open_door(store, workshop, by=by, at=at)
    people = [
        joining.join(store, room, name=name, team=team, at=at).participant for name, team, _text in CARDS
    ]
    opened = rounds.open_round(store, workshop, TERM, prompt=told.say(PROMPT), cold=True, by=by, at=at)
    rounds.stage(store, workshop, opened.id, by=by, at=at)
    for who, (_name, _team, text) in zip(people, CARDS, strict=True):
        words = Wording(text=told.say(text))
        contributing.write(store, workshop, opened, who, slot=1, words=words, base_revision=0, at=at)
    rounds.move(store, workshop, _now(told, opened), Phase.REVEAL, by=by, at=at)
    narrowing.discuss_next(store, workshop, _now(told, opened), by=by, at=at)
    settled = _settled(told)
    for draft, hands in zip(({**settled, TERM.field: told.say(FIRST_DRAFT)}, settled), HANDS, strict=True):
        _vote(told, opened, people, draft, hands)
    notes = deciding.Notes(rationale=told.say(RATIONALE), benefit=told.say(BENEFIT))
    deciding.settle(store, workshop, _now(told, opened), notes=notes, by=by, at=at)
    rounds.stage(store, workshop, None, by=by, at=at)
    joining.lock_door(store, workshop, locked=True, by=by, at=at)
    for each in people:
        store.rooms.change(each.id, seen_at=at - joining.CODE_HOLDS)


def _settled(told: Telling) -> Mapping[str, str]:
    """The wording that the room came to."""
    row = told.store.agreements.find_entry(told.workshop.id, TERM.step, TERM.rows, TERM.entry)
    kept = row.value if row else {}
    return {key: kept[key] for key in (TERM.field, "example", "counter_example") if key in kept}


def _vote(
    told: Telling, opened: Round, people: list[Participant], draft: Mapping[str, str], hands: tuple[int, ...]
) -> None:
    store, workshop, by, at = told.store, told.workshop, told.by, told.at
    now = rounds.move(store, workshop, _now(told, opened), Phase.DRAFT, by=by, at=at)
    drafting.word(store, workshop, now, draft, base_revision=now.draft_revision, by=by, at=at)
    now = drafting.open_ballot(store, workshop, _now(told, opened), None, by=by, at=at)
    why = {1: OBJECTION, 2: OBJECTION, 3: RESERVATION}
    for who, fist in zip(people, hands, strict=True):
        sentence = told.say(why[fist]) if fist in why else ""
        contributing.vote(store, workshop, now, who, fist=fist, sentence=sentence, at=at)
    drafting.close_ballot(store, workshop, _now(told, opened), by=by, at=at)


def _now(told: Telling, opened: Round) -> Round:
    """The round as it stands."""
    return told.store.rounds.locked(told.workshop.id, opened.id) or opened


def sign(told: Telling, version: StoredVersion) -> None:
    """All who are named in the contract sign; their links are made of a secret that nobody keeps."""
    store, by, at = told.store, told.by, told.at
    reach = Reach(secret=secrets.token_urlsafe(32), by_letter=False)
    sides = tuple(_made_up(told, side) for side in parties_in(version.document))
    asked = Request(sides=sides, ordered=False, due_on=(at + TIME_TO_SIGN).date())
    for link in sign_off.request(store, version, asked, address="", reach=reach, by=by, at=at):
        signing.sign(store, link.address, name=link.signer.name, confirmed=True, reach=reach, at=at)


def _made_up(told: Telling, side: Side) -> Side:
    """The same party, with everybody marked as fictitious in their role."""
    marked = [replace(each, role=told.say(MADE_UP).format(role=each.role)) for each in side.signers]
    return replace(side, signers=tuple(marked))


def wish(told: Telling) -> None:
    """Change a promise at the desk, so that the draft says something else than what was signed."""
    store, workshop = told.store, told.workshop
    slug, rows, entry = WISH
    there = store.agreements.find_entry(workshop.id, slug, rows, entry)
    if there is None:
        return
    agreements.settle(
        store,
        workshop,
        agenda.find(slug),
        rows=rows,
        entry=entry,
        value={**there.value, **WISHED},
        base_revision=there.revision,
        by=told.by,
        at=told.at,
    )
