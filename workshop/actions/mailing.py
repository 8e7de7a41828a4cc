"""Sending what was written, one letter after the other, and reminding before the date."""

import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final, Protocol

from workshop.actions.proposals import page_of
from workshop.actions.reader_links import whole_link
from workshop.actions.signing_links import LINK, Reach, address_of
from workshop.actions.signing_reminders import remind_before_due
from workshop.domain.signing.signers import Answer, State
from workshop.live.smtp import NotSent
from workshop.storage.letters import Letter
from workshop.storage.memory import Memory, Store

log = logging.getLogger(__name__)

LEASE: Final = timedelta(minutes=2)
PAUSE_SECONDS: Final = 2.0
#: How long to wait after each attempt; after the last, the letter has failed.
WAITS: Final = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=8),
)
#: How often to look whether somebody is to be reminded.
REMIND_EVERY: Final = timedelta(minutes=10)


class Sends(Protocol):
    """Where letters are handed in."""

    def send(self, recipient: str, subject: str, words: str) -> None:
        """Hand in one letter, or raise NotSent."""


def send_next(memory: Memory, mailbox: Sends, reach: Reach, now: Callable[[], datetime]) -> bool:
    """Send the next letter that is due; False if there is none."""
    with memory.writing() as store:
        letter = store.letters.claim(now(), LEASE)
        words = _words(store, letter, reach, now()) if letter else None
        if letter and words is None:
            store.letters.drop(letter)
    if letter is None:
        return False
    if words is None:
        return True
    try:
        mailbox.send(letter.recipient, letter.subject, words)
    except NotSent as trouble:
        log.warning("letter %s was not taken: %s", letter.id, trouble)
        with memory.writing() as store:
            if trouble.for_good or letter.attempts > len(WAITS):
                store.letters.fail(letter, str(trouble))
            else:
                store.letters.again(letter, now() + WAITS[letter.attempts - 1], str(trouble))
        return True
    with memory.writing() as store:
        store.letters.sent(letter)
    return True


def _words(store: Store, letter: Letter, reach: Reach, at: datetime) -> str | None:
    """The text with the link in its place; None if the link is another by now or of no use any more."""
    if letter.reader_id is not None:
        reader = store.readers.find_by_id(letter.reader_id)
        is_same = reader is not None and reader.salt == letter.salt
        return letter.words.replace(LINK, whole_link(reader, reach)) if reader and is_same else None
    if letter.proposal_id is not None:
        return letter.words.replace(LINK, page_of(store.proposals.get(letter.proposal_id), reach))
    if letter.sign_off_id is None or letter.signer_id is None:
        return letter.words
    sign_off = store.signing.get(letter.sign_off_id)
    signer = sign_off.signer(letter.signer_id)
    is_alive = signer.salt == letter.salt and signer.link_until is not None and signer.link_until > at
    if not is_alive or sign_off.state is not State.OPEN or signer.answer is not Answer.ASKED:
        return None
    return letter.words.replace(LINK, address_of(sign_off, signer, reach))


def remind_in_time(memory: Memory, reach: Reach, now: Callable[[], datetime]) -> int:
    """Remind wherever the date is near; how many letters that makes."""
    with memory.writing() as store:
        return remind_before_due(store, reach, now())


def send_for_ever(
    memory: Memory, mailbox: Sends, reach: Reach, now: Callable[[], datetime], *, alive: Callable[[], bool]
) -> None:
    """Send whatever comes until nobody is there any more; after a mishap it is tried again."""
    looked: datetime | None = None
    while alive():
        found = False
        try:
            if looked is None or looked + REMIND_EVERY <= now():
                looked = now()
                remind_in_time(memory, reach, now)
            found = send_next(memory, mailbox, reach, now)
        except Exception:
            log.exception("sending was interrupted")
        if not found:
            time.sleep(PAUSE_SECONDS)
