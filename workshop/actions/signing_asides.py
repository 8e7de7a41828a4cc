"""What a signer does instead of signing at once: ask the facilitator, or hand over to a deputy."""

from datetime import datetime
from typing import Final

from workshop.actions.sign_off import authors_of
from workshop.actions.signing_letters import Post
from workshop.actions.signing_links import Reach, give_link
from workshop.actions.signing_notes import record, said
from workshop.actions.signing_opened import Behind, held, note_seen
from workshop.actions.signing_words import ASKED, QUESTION
from workshop.domain.refusals import Refusal
from workshop.domain.signing.asking import Named, Side, refuse_lone_author
from workshop.domain.signing.deputies import check_deputy
from workshop.domain.signing.signers import Answer, Signer, State
from workshop.domain.words import Text
from workshop.storage.memory import Store

#: Nobody asks more before signing.
MOST_QUESTIONS: Final = 20
#: A request cannot be handed on without end.
MOST_DEPUTIES: Final = 20


class QuestionMissing(Refusal):
    """A question without a word."""

    sentence = Text(de="Bitte die Frage aufschreiben.", en="Please write the question down.")


class AskedEnough(Refusal):
    """More questions or deputies than a request can bear."""

    sentence = Text(
        de="Das ist hier nicht mehr möglich. Bitte direkt mit der Moderation sprechen.",
        en="This is not possible here any more. Please talk to the facilitator directly.",
    )


def ask(store: Store, secret_end: str, *, text: str, reach: Reach, at: datetime) -> None:
    """Ask the facilitator something before signing, or when all have signed; not of what came to nothing."""
    opened = held(store, secret_end, at)
    if opened.sign_off.state is not State.COMPLETE:
        opened.sign_off.expect_open()
    question, signer = said(text), opened.signer
    if not question:
        raise QuestionMissing
    asked = [each for each in store.signing.questions(opened.sign_off.id) if each.signer_id == signer.id]
    if len(asked) >= MOST_QUESTIONS:
        raise AskedEnough
    note_seen(store, opened, at)
    store.signing.add_question(signer.id, question, at)
    party = opened.sign_off.party(signer.party).title
    Post(store=store, reach=reach, version=opened.version, at=at).tell_facilitator(
        QUESTION, opened.sign_off, who=signer.name, party=party, question=question
    )
    record(store, opened.version, "question-asked", None, at, signer=signer.name)


def hand_over(store: Store, secret_end: str, *, deputy: Named, reach: Reach, at: datetime) -> Signer:
    """Let a deputy sign instead, by a link of their own; this one only says so from now on.

    Where no letter can bring it, the deputy has no link before the facilitator makes one.
    """
    opened = held(store, secret_end, at)
    sign_off, signer, version = opened.sign_off, opened.signer, opened.version
    check_deputy(sign_off, signer, deputy)
    if sum(each.answer is Answer.HANDED_OVER for each in sign_off.signers) >= MOST_DEPUTIES:
        raise AskedEnough
    party = sign_off.party(signer.party)
    _refuse_author(store, opened, deputy)
    note_seen(store, opened, at)
    asked = store.signing.ask(sign_off.id, signer.party, deputy, deputy_of=signer.id)
    handed = sign_off.hand_over(signer.id, asked, at)
    store.signing.save(handed)
    if reach.by_letter and asked.email:
        asked = give_link(store, handed, asked, reach, at)
    if handed.is_turn_of(asked):
        Post(store=store, reach=reach, version=version, at=at).ask(ASKED, handed, [asked])
    record(
        store,
        version,
        "signature-delegated",
        None,
        at,
        signer=signer.name,
        deputy=deputy.name,
        party=party.title,
    )
    return asked


def _refuse_author(store: Store, opened: Behind, deputy: Named) -> None:
    """A deputy may not become the only one to sign their own change."""
    sides = []
    for party in opened.sign_off.parties:
        named = [
            deputy if each.id == opened.signer.id else Named(name=each.name, email=each.email)
            for each in opened.sign_off.signers_of(party.key)
        ]
        sides.append(Side(party=party, signers=tuple(named)))
    refuse_lone_author(sides, authors_of(store, opened.version))
