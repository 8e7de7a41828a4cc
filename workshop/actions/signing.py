"""Signing behind a personal link, or refusing to; and what follows."""

from datetime import datetime

from workshop.actions import signing_words as words
from workshop.actions.sealing import queue_final
from workshop.actions.signing_letters import Post
from workshop.actions.signing_links import Reach
from workshop.actions.signing_notes import reason_in, record
from workshop.actions.signing_opened import Behind, held, note_seen, open_link
from workshop.domain.refusals import Refusal
from workshop.domain.signing.sign_off import SignOff
from workshop.domain.signing.signers import Signature, State, is_name_of
from workshop.domain.words import Text
from workshop.storage.contract import StoredVersion
from workshop.storage.memory import Store


class ReadingUnconfirmed(Refusal):
    """A signature under something unread."""

    sentence = Text(
        de="Bitte bestätigen, dass diese Version gelesen ist.",
        en="Please confirm that you have read this version.",
    )


class NameDiffers(Refusal):
    """A name that is not that of whoever was asked."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Text(
                de="Dieser Link ist für {name}. Bitte genau diesen Namen eintippen, "
                "oder die Unterschrift an eine Vertretung weitergeben.",
                en="This link is for {name}. Please type this very name, "
                "or hand the signature over to a deputy.",
            ).format(name=name)
        )


def sign(
    store: Store,
    secret_end: str,
    *,
    name: str,
    confirmed: bool,
    reach: Reach,
    at: datetime,
) -> Behind:
    """Sign; with the last signature that was needed, the version is in force."""
    opened = held(store, secret_end, at)
    signed = opened.sign_off.sign(opened.signer.id, at)
    if not confirmed:
        raise ReadingUnconfirmed
    if not is_name_of(name, opened.signer.name):
        raise NameDiffers(opened.signer.name)
    note_seen(store, opened, at)
    signer, version = opened.signer, opened.version
    party = signed.party(signer.party).title
    signature = Signature(
        name=signer.name,
        role=signer.role,
        party=party,
        party_key=signer.party,
        at=at,
        fingerprint=version.fingerprint,
        deputy_for=signed.stood_in_for(signer),
    )
    store.signing.add_signature(signed, signer, signature)
    store.signing.save(signed)
    _note_signature(store, version, signature)
    post = Post(store=store, reach=reach, version=version, at=at)
    if signed.state is State.COMPLETE:
        _put_in_force(post, signed)
    else:
        _ask_next(post, opened.sign_off, signed)
    return open_link(store, secret_end, at)


def _note_signature(store: Store, version: StoredVersion, signature: Signature) -> None:
    told = {"signer": signature.name, "party": signature.party}
    if signature.deputy_for:
        told["deputy_for"] = signature.deputy_for
    what = "version-signed-by-deputy" if signature.deputy_for else "version-signed"
    record(store, version, what, None, signature.at, **told)


def _ask_next(post: Post, before: SignOff, after: SignOff) -> None:
    """Write to those whose turn came with this signature."""
    asked = {each.id for each in before.waiting()}
    post.ask(words.ASKED, after, [each for each in after.waiting() if each.id not in asked])


def _put_in_force(post: Post, sign_off: SignOff) -> None:
    """Every party signed: the version applies, and the one before does no longer."""
    store, version, at = post.store, post.version, post.at
    course = store.signing.course(version.workshop_id)
    before = course.in_force
    store.signing.follow(version.workshop_id, course.put_in_force(version.number), at)
    post.tell_all(words.IN_FORCE, sign_off)
    if before:
        old = store.contract.get_version(version.workshop_id, before)
        record(store, old, "version-superseded", None, at, successor=str(version.number))
    _came_into_force(store, version, at)


def _came_into_force(store: Store, version: StoredVersion, at: datetime) -> None:
    """What follows for every version that comes in force, by whichever signature."""
    record(store, version, "version-in-force", None, at)
    queue_final(store, version, at)


def refuse(store: Store, secret_end: str, *, reason: str, reach: Reach, at: datetime) -> None:
    """Say no: the open requests are void, and everybody is told why."""
    opened = held(store, secret_end, at)
    reason = reason_in(reason)
    signer, version = opened.signer, opened.version
    refused = opened.sign_off.refuse(signer.id, reason, at)
    course = store.signing.course(version.workshop_id).refuse(version.number)
    note_seen(store, opened, at)
    store.signing.save(refused)
    store.signing.follow(version.workshop_id, course, at, reason)
    party = refused.party(signer.party).title
    post = Post(store=store, reach=reach, version=version, at=at)
    post.tell_all(words.REFUSED, refused, but=signer.id, who=signer.name, party=party, reason=reason)
    record(
        store,
        version,
        "signature-refused",
        None,
        at,
        signer=signer.name,
        party=party,
        reason=reason,
    )
