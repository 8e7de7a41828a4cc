"""Keeping signers going: reminders by hand and before the date, and answers to what they ask."""

from datetime import datetime, timedelta
from typing import Final

from workshop.actions.signing_letters import Post
from workshop.actions.signing_links import Reach
from workshop.actions.signing_notes import latest, record, said
from workshop.actions.signing_words import ANSWER, REMINDER
from workshop.domain.people import Person
from workshop.domain.refusals import Refusal
from workshop.domain.signing.sign_off import SignOff
from workshop.domain.signing.signers import Asked, Signer
from workshop.domain.words import Text
from workshop.storage.contract import StoredVersion
from workshop.storage.memory import Store

A_DAY: Final = timedelta(days=1)
#: So many days before the date, whoever has not answered is reminded, once a day.
REMINDED_BEFORE: Final = timedelta(days=3)


class NobodyToRemind(Refusal):
    """A reminder that would reach nobody, or somebody who had one today."""

    sentence = Text(
        de="Heute ist niemand mehr zu erinnern: Wer noch fehlt, hat keine E-Mail-Adresse, "
        "ist noch nicht an der Reihe oder wurde in den letzten 24 Stunden erinnert.",
        en="There is nobody left to remind today: whoever is missing has no e-mail address, "
        "is not yet on, or was reminded within the last 24 hours.",
    )


class AnswerMissing(Refusal):
    """An answer without a word."""

    sentence = Text(de="Bitte die Antwort aufschreiben.", en="Please write the answer down.")


def remind(store: Store, version: StoredVersion, *, reach: Reach, by: Person, at: datetime) -> list[Signer]:
    """Write to everybody who has not answered and was not reminded today; who they are."""
    store.signing.hold(version.workshop_id)
    sign_off = latest(store, version)
    sign_off.expect_open()
    reminded = remind_them(store, version, sign_off, reach, at)
    if not reminded:
        raise NobodyToRemind
    record(store, version, "signers-reminded", by, at, signers=[each.name for each in reminded])
    return reminded


def remind_them(
    store: Store, version: StoredVersion, sign_off: SignOff, reach: Reach, at: datetime
) -> list[Signer]:
    """Write to those who wait, each at most once a day."""
    due = [
        each
        for each in sign_off.waiting()
        if max(each.reminded_at or sign_off.requested_at, sign_off.requested_at) + A_DAY <= at
    ]
    reminded = Post(store=store, reach=reach, version=version, at=at).ask(REMINDER, sign_off, due)
    for each in reminded:
        store.signing.reminded(each.id, at)
    return reminded


def remind_before_due(store: Store, reach: Reach, at: datetime) -> int:
    """Remind wherever the date is near and not past; how many letters that makes."""
    count = 0
    for near in store.signing.open_ones():
        if not near.due_on - REMINDED_BEFORE <= at.date() <= near.due_on:
            continue
        store.signing.hold(near.workshop_id)
        sign_off = store.signing.get(near.id)
        version = store.contract.find_version_by_id(sign_off.version_id)
        if version:
            count += len(remind_them(store, version, sign_off, reach, at))
    return count


def answer(
    store: Store,
    version: StoredVersion,
    question: Asked,
    text: str,
    *,
    reach: Reach,
    by: Person,
    at: datetime,
) -> None:
    """Answer a signer's question; they see it on their page, and in a letter where one can be sent."""
    sign_off = latest(store, version)
    signer, words = sign_off.signer(question.signer_id), said(text)
    if not words:
        raise AnswerMissing
    store.signing.answer_question(question.id, words, at)
    post = Post(store=store, reach=reach, version=version, at=at)
    post.ask(ANSWER, sign_off, [signer], question=question.text, answer=words)
    record(store, version, "question-answered", by, at, signer=signer.name)
