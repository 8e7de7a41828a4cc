"""Talking back: readers say what is unclear, wrong or missing, somebody sees to it, and they learn of it."""

from datetime import datetime, timedelta
from typing import Any, Final

from workshop.actions import points, rounds
from workshop.actions.guesses import is_possible
from workshop.actions.people import ADDRESS, LONGEST_EMAIL, NotAnAddress, household, token_hash
from workshop.actions.personal_links import filled, salt, secret_end
from workshop.actions.reader_words import ASKED, FATES, HEARD, KINDS, SOMEBODY, WANTED
from workshop.actions.signing_links import LINK, Reach
from workshop.domain.facilitation import Workshop
from workshop.domain.people import Person
from workshop.domain.points import LONGEST_POINT
from workshop.domain.portal.edition import Edition
from workshop.domain.portal.proposals import (
    MOST_OPEN,
    Kind,
    ListFull,
    Proposal,
    Said,
    TooMuchSaid,
    WordGone,
    expect_whole,
    in_short,
)
from workshop.domain.question import Question
from workshop.storage.memory import Store

#: From one address and about one workshop; a whole office comes from one.
TRIES: Final = 20
TRIES_WITHIN: Final = timedelta(hours=1)
#: As long as a question may be.
LONGEST_PROMPT: Final = 400
GLOSSARY: Final = "glossary"


def may_say(store: Store, workshop_id: str, *, address: str, at: datetime) -> None:
    """Count something said; TooMuchSaid beyond a limit. In a transaction of its own, or it is forgotten."""
    key = f"say:{workshop_id}:{household(address)}"
    if not store.limits.allow(key, at, TRIES, TRIES_WITHIN):
        raise TooMuchSaid


def expect_sound(said: Said) -> Said:
    """The same, as it is kept; NothingSaid or NotAnAddress if it cannot be."""
    said = expect_whole(said)
    if said.email and (len(said.email) > LONGEST_EMAIL or not ADDRESS.fullmatch(said.email)):
        raise NotAnAddress(said.email)
    return said


def say(
    store: Store,
    edition: Edition,
    said: Said,
    *,
    person: Person | None,
    address: str,
    reach: Reach,
    at: datetime,
) -> tuple[Proposal, str]:
    """Keep what a reader says back, and the secret end of its own page, told here for the only time.

    `address` is where that page is, with a gap for the secret. NothingSaid, NotAnAddress or ListFull say
    why not.
    """
    said = expect_sound(said)
    if store.proposals.count_open(edition.workshop_id) >= MOST_OPEN:
        raise ListFull
    new = Proposal(
        id=0,
        workshop_id=edition.workshop_id,
        number=edition.number,
        said=said,
        made_at=at,
        person_id=person.id if person else None,
        salt=salt(),
        address=address,
    )
    end = _end(new, reach)
    kept = store.proposals.add(new, edition.id, token_hash(end))
    _record(store, kept, "proposal-made", by=person, at=at, version=str(edition.number))
    return kept, end


def behind(store: Store, end: str) -> Proposal | None:
    """The proposal on whose own page somebody stands."""
    return store.proposals.find_behind(token_hash(end)) if is_possible(end) else None


def page_of(proposal: Proposal, reach: Reach) -> str:
    """The address of its own page."""
    return filled(proposal.address, _end(proposal, reach))


def ask_the_room(
    store: Store, workshop: Workshop, proposal: Proposal, *, reach: Reach, by: Person, at: datetime
) -> Proposal:
    """Make it a question for the next round; it waits until somebody brings it on stage.

    WordGone if the glossary has no such word any more.
    """
    proposal.expect_open()
    said = proposal.said
    question = Question(step=GLOSSARY, rows="terms")
    if said.kind is not Kind.MISSING:
        question = Question(step=GLOSSARY, rows="terms", entry=said.term_id, field="definition")
        if store.agreements.find_entry(workshop.id, GLOSSARY, "terms", said.term_id) is None:
            raise WordGone
    if GLOSSARY not in workshop.agenda:
        raise WordGone
    prompt = ASKED[said.kind].format(word=in_short(said.word, 100), text=said.text)
    asked = in_short(prompt.in_(workshop.language), LONGEST_PROMPT)
    round_ = rounds.open_round(store, workshop, question, prompt=asked, by=by, at=at)
    what = "proposal-asked"
    return _become(store, workshop, proposal.asked(round_.id), what, reach, by, at)


def park(
    store: Store, workshop: Workshop, proposal: Proposal, *, reach: Reach, by: Person, at: datetime
) -> Proposal:
    """Make it a change request on the parking lot; LotFull if that is full."""
    proposal.expect_open()
    said = proposal.said
    wanted = WANTED.format(
        word=in_short(said.word, 100), kind=KINDS[said.kind], number=proposal.number, text=said.text
    )
    text = in_short(wanted.in_(workshop.language), LONGEST_POINT)
    author = said.name or SOMEBODY.in_(workshop.language)
    point = points.park(store, workshop, text, author=author, by=by, at=at)
    what = "proposal-parked"
    return _become(store, workshop, proposal.parked(point.id), what, reach, by, at)


def answer(
    store: Store,
    workshop: Workshop,
    proposal: Proposal,
    text: str,
    *,
    declined: bool,
    reach: Reach,
    by: Person,
    at: datetime,
) -> Proposal:
    """Say the last word on it: an answer, or why it stays as it is."""
    answered = proposal.answered(text, declined=declined, by=by.name, at=at)
    what = "proposal-declined" if declined else "proposal-answered"
    return _become(store, workshop, answered, what, reach, by, at)


def _become(  # noqa: PLR0917  # all of it is one step
    store: Store,
    workshop: Workshop,
    proposal: Proposal,
    what: str,
    reach: Reach,
    by: Person,
    at: datetime,
) -> Proposal:
    """Keep what became of it, and tell whoever left an address."""
    store.proposals.save(proposal)
    _record(store, proposal, what, by=by, at=at)
    if proposal.said.email and reach.by_letter:
        said = proposal.said
        values = {
            "name": f" {said.name}" if said.name else "",
            "word": said.word,
            "company": workshop.company,
            "text": said.text,
            "fate": FATES[proposal.fate],
            "answer": f"{proposal.answer}\n" if proposal.answer else "",
            "link": LINK,
        }
        subject, text = (each.format(**values).in_(workshop.language) for each in HEARD)
        store.letters.add_about(proposal, subject, text, at)
    return proposal


def _end(proposal: Proposal, reach: Reach) -> str:
    return secret_end(reach.secret, "said", proposal.salt)


def _record(
    store: Store, proposal: Proposal, what: str, *, by: Person | None, at: datetime, **details: Any
) -> None:
    """Note what happened to it, without what somebody wrote: the log forgets nothing."""
    known = {"word": proposal.said.word} if proposal.said.term_id else {}
    store.happenings.record(
        proposal.workshop_id, by.id if by else None, what, known | details, at, about="record"
    )
