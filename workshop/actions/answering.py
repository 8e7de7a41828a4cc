"""Writing what a round settled into what is agreed: a draft into its field, cards into rows."""

import secrets
from collections.abc import Sequence
from datetime import datetime

from workshop.actions import agreements
from workshop.documents.wording import wording_of
from workshop.domain.contributions.cards import Card, shuffled
from workshop.domain.contributions.rounds import Round
from workshop.domain.decisions import NothingDrafted
from workshop.domain.facilitation import Workshop
from workshop.domain.limits import MOST_INNER_ROWS
from workshop.domain.people import Person
from workshop.domain.question import Question, answered_by, asked, is_list, new_row, refuse_too_early
from workshop.domain.reading import Reader
from workshop.domain.refusals import Refusal
from workshop.domain.step import Answer, Prose, Rows, Step, is_empty
from workshop.domain.words import Text
from workshop.steps import agenda
from workshop.storage.memory import Store


class RowGone(Refusal):
    """The row that the question was about has been removed."""

    sentence = Text(
        de="Die Zeile, um die es ging, wurde inzwischen entfernt. Hole sie am Schreibtisch zurück.",
        en="The row this was about has been removed. Bring it back at the desk first.",
    )


def answer(
    store: Store,
    workshop: Workshop,
    step: Step,
    round_: Round,
    cards: Sequence[Card],
    *,
    by: Person,
    at: datetime,
) -> str:
    """Write the draft into its entry, with each team's own words beside it; the wording in words."""
    question, field = round_.question, asked(step, round_.question)
    if is_empty(round_.draft.get(field.key)):
        raise NothingDrafted
    reader = Reader()
    reader.answer(answered_by(step, question), round_.draft, (step.slug,))
    if reader.problems:
        raise Refusal(reader.problems[0].sentence)
    there = store.agreements.find_entry(workshop.id, step.slug, question.rows, question.entry)
    if there is None and question.entry:
        raise RowGone
    value = dict(there.value) if there else {}
    if question.entry:
        refuse_too_early(step, question, value)
    views = _views(field, cards) if isinstance(field, Prose) else {}
    _save(store, workshop, step, round_, value | views | dict(round_.draft), by=by, at=at)
    agreed = store.agreements.answers(workshop.id)
    return wording_of(workshop, agreed, answered_by(step, question), round_.draft)


def holding(store: Store, workshop: Workshop, question: Question) -> Answer:
    """What holds now where the answer stands, as a draft to begin with; nothing for a list."""
    step = agenda.find(question.step)
    there = store.agreements.find_entry(workshop.id, step.slug, question.rows, question.entry)
    if there is None or is_list(step, question):
        return {}
    return {
        each.key: there.value[each.key] for each in answered_by(step, question) if each.key in there.value
    }


def _views(field: Prose, cards: Sequence[Card]) -> Answer:
    """Each team's own words, as they were revealed."""
    said = {
        key: "\n\n".join(
            card.shown.text
            for card in shuffled(cards)
            if card.shown and card.shown.text.strip() and card.team.value == side
        )
        for side, key in field.views
    }
    return {key: text[: field.longest] for key, text in said.items() if text}


def add_rows(
    store: Store,
    workshop: Workshop,
    step: Step,
    round_: Round,
    cards: Sequence[Card],
    *,
    by: Person,
    at: datetime,
) -> str:
    """Make rows of cards, in the step's list or in the list inside a row; the wording in words."""
    if not cards:
        raise NothingDrafted
    question, listed = round_.question, asked(step, round_.question)
    assert isinstance(listed, Rows)  # noqa: S101 - the caller asked
    parties = store.agreements.answer(workshop.id, agenda.ALWAYS).get("parties") or []
    texts = [card.shown.text if card.shown else "" for card in cards]
    if not all(text.strip() for text in texts):
        raise NothingDrafted
    made = [
        new_row(listed, secrets.token_hex(5), " ".join(text.split()), card.team.value, parties)
        for card, text in zip(cards, texts, strict=True)
    ]
    if question.is_new_rows:
        agreements.add_rows(store, workshop, step, listed.key, made, by=by, at=at)
    else:
        there = store.agreements.find_entry(workshop.id, step.slug, question.rows, question.entry)
        if there is None:
            raise RowGone
        inner = [*(there.value.get(listed.key) or ()), *made]
        if len(inner) > (most := min(listed.most, MOST_INNER_ROWS)):
            raise agreements.ListFull(most)
        _save(store, workshop, step, round_, {**there.value, listed.key: inner}, by=by, at=at)
    return "\n".join(f"– {text}" for text in texts)


def _save(
    store: Store,
    workshop: Workshop,
    step: Step,
    round_: Round,
    value: Answer,
    *,
    by: Person,
    at: datetime,
) -> None:
    question = round_.question
    there = store.agreements.find_entry(workshop.id, step.slug, question.rows, question.entry)
    agreements.settle(
        store,
        workshop,
        step,
        rows=question.rows,
        entry=question.entry,
        value=value,
        base_revision=there.revision if there else 0,
        by=by,
        at=at,
    )
