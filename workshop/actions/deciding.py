"""Settling a question: the wording becomes what is agreed, and a record keeps how that came about."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from workshop.actions import contributing
from workshop.actions.answering import add_rows, answer, holding
from workshop.actions.rounds import open_round, record, reveal, stage
from workshop.domain.contributions import rounds as rules
from workshop.domain.contributions.cards import Card, on_the_table, shuffled
from workshop.domain.contributions.consent import Tally, counted
from workshop.domain.contributions.rounds import Phase, Round
from workshop.domain.contributions.sight import Contributions
from workshop.domain.decisions import Decision, NotAgreed, StillVoting
from workshop.domain.decisions import record as record_of
from workshop.domain.facilitation import Workshop
from workshop.domain.people import Person
from workshop.domain.question import asked, is_list
from workshop.domain.step import Rows
from workshop.steps import agenda
from workshop.storage.memory import Store

MOST_ALTERNATIVES: Final = 50


@dataclass(frozen=True, kw_only=True)
class Notes:
    """What the facilitator notes down with a decision."""

    rationale: str = ""
    #: What the customer has of it.
    benefit: str = ""
    #: ISO 8601; empty without one.
    review_on: str = ""


def settle(
    store: Store,
    workshop: Workshop,
    round_: Round,
    *,
    subject: int | None = None,
    notes: Notes,
    by: Person,
    at: datetime,
) -> int:
    """Let the answer hold from now on; the number of its decision.

    Of a list, all kept cards become rows, or the one that `subject` names. NotAgreed if the last vote
    about it failed, or was about another wording; without any vote the record says so.
    """
    _refuse_too_early(round_)
    round_ = reveal(store, round_, at)
    everything = contributing.everything(store, workshop, round_, at)
    step = agenda.find(round_.question.step)
    if isinstance(asked(step, round_.question), Rows):
        chosen = _chosen(everything.cards, subject)
        if not chosen and subject is None and (number := _already(store, workshop, round_)):
            return _over(store, workshop, round_, number, by=by, at=at)
        last = _vote_about(everything, chosen)
        wording = add_rows(store, workshop, step, round_, chosen, by=by, at=at)
        store.contributions.change_cards(round_.id, [card.id for card in chosen], settled=True)
        kept = {card.id for card in _chosen(everything.cards, None)}
        is_over = subject is None or (bool(kept) and {card.id for card in chosen} >= kept)
    else:
        if subject is not None:
            raise rules.NotNow  # there are no rows to settle one by one
        chosen, is_over, last = [], True, _last_vote(everything, None)
        wording = answer(store, workshop, step, round_, everything.cards, by=by, at=at)
    number = _keep(store, workshop, everything, wording, chosen=chosen, last=last, notes=notes, by=by, at=at)
    if is_over:
        return _over(store, workshop, round_, number, by=by, at=at)
    record(store, workshop, round_, "row-settled", by=by, at=at)
    return number


def _refuse_too_early(round_: Round) -> None:
    if round_.phase is Phase.SETTLED:
        raise rules.RoundOver
    if round_.ballot_open:
        raise StillVoting


def _over(store: Store, workshop: Workshop, round_: Round, number: int, *, by: Person, at: datetime) -> int:
    store.rounds.save(replace(round_, phase=Phase.SETTLED, ends_at=None, dots_open=False))
    record(store, workshop, round_, "question-settled", by=by, at=at)
    return number


def _already(store: Store, workshop: Workshop, round_: Round) -> int | None:
    """The last decision about single cards of this round, if there was one."""
    numbers = [each.number for each in store.decisions.of(workshop.id) if each.round_id == round_.id]
    return numbers[-1] if numbers else None


def _vote_about(everything: Contributions, chosen: Sequence[Card]) -> Tally | None:
    """The last vote about any of the cards; NotAgreed if the last one about one of them does not stand."""
    votes = [_last_vote(everything, card) for card in chosen]
    return max((vote for vote in votes if vote), key=lambda vote: vote.number, default=None)


def reopen(store: Store, workshop: Workshop, round_: Round, *, by: Person, at: datetime) -> Round:
    """Take a settled question up again, in a new round that begins with what holds now."""
    if round_.phase is not Phase.SETTLED:
        raise rules.NotNow
    again = open_round(
        store,
        workshop,
        round_.question,
        prompt=round_.prompt,
        cold=round_.cold,
        authors=round_.authors,
        most_cards=round_.most_cards,
        seconds=round_.seconds,
        dots=round_.dots,
        reopens=round_.id,
        by=by,
        at=at,
    )
    draft = holding(store, workshop, round_.question)
    if draft:
        store.rounds.save(replace(again, draft=draft, draft_revision=1))
    stage(store, workshop, again.id, by=by, at=at)
    return store.rounds.locked(workshop.id, again.id) or again


def _last_vote(everything: Contributions, card: Card | None) -> Tally | None:
    """The last vote about a card, alone or with all others, or about the wording; None if there was none.

    NotAgreed if it did not pass, or if what it was about has changed since.
    """
    about = [turn for turn in everything.turns if turn.closed_at and turn.subject in (None, card and card.id)]
    if not about:
        return None
    last, round_ = about[-1], everything.round
    is_other = last.subject is None and round_.voted_on != round_.draft_revision
    is_newer = bool(card and card.shown_at and card.shown_at > last.opened_at)
    tally = counted(last)
    if is_other or is_newer or not tally.passed:
        raise NotAgreed
    return tally


def _chosen(cards: Sequence[Card], subject: int | None) -> list[Card]:
    return [
        card
        for card in on_the_table(cards)
        if not card.settled and (card.id == subject if subject is not None else card.kept)
    ]


def _keep(
    store: Store,
    workshop: Workshop,
    everything: Contributions,
    wording: str,
    *,
    chosen: Sequence[Card],
    last: Tally | None,
    notes: Notes,
    by: Person,
    at: datetime,
) -> int:
    round_ = everything.round
    present = [each for each in everything.participants if each.id in everything.present]
    before = _replaced(store, workshop, round_)
    decision = Decision(
        id=0,
        number=0,
        round_id=round_.id,
        question=round_.question,
        prompt=round_.prompt,
        wording=wording,
        alternatives=_alternatives(everything.cards, chosen),
        rationale=notes.rationale,
        benefit=notes.benefit,
        tallies=tuple(counted(turn) for turn in everything.turns if turn.closed_at),
        reservations=last.reservations if last else (),
        present=tuple((each.name, each.team) for each in present),
        passed=last.passed if last else None,
        divergence=round_.divergence,
        minutes=round(round_.spent(at).total_seconds() / 60),
        authors=round_.authors,
        settled_at=at,
        settled_by=by.name,
        review_on=notes.review_on,
    )
    return store.decisions.add(
        workshop.id, round_.id, round_.question, record_of(decision), by.id, at, before.id if before else None
    )


def _alternatives(cards: Sequence[Card], chosen: Sequence[Card]) -> tuple[str, ...]:
    """What else was on the table."""
    left = [card for card in shuffled(cards) if card not in chosen and not card.settled]
    texts = [card.shown.text for card in left if card.shown and card.shown.text]
    return tuple(texts[:MOST_ALTERNATIVES])


def _replaced(store: Store, workshop: Workshop, round_: Round) -> Decision | None:
    """The decision that this one takes the place of: about the same field, or the one taken up again.

    Rows that are added to a list take the place of nothing.
    """
    question = round_.question
    is_single = not is_list(agenda.find(question.step), question)
    return next(
        (
            each
            for each in reversed(store.decisions.of(workshop.id))
            if each.round_id == round_.reopens
            or (is_single and each.question == question and each.round_id != round_.id)
        ),
        None,
    )
