"""What a facilitator does about signatures: ask for them, renew links, call back, withdraw."""

from dataclasses import dataclass, replace
from datetime import datetime

from workshop.actions import signing_words as words
from workshop.actions.comparing import approved_at, expect_current_forerunner
from workshop.actions.signing_letters import Post
from workshop.actions.signing_links import Reach, address_of, end_link, give_link
from workshop.actions.signing_notes import latest, reason_in, record
from workshop.actions.signing_reminders import NobodyToRemind
from workshop.domain.people import Person
from workshop.domain.refusals import Refusal
from workshop.domain.signing.asking import (
    Named,
    Request,
    Side,
    check,
    check_name,
    lone_authors,
    parties_in,
)
from workshop.domain.signing.sign_off import AnsweredAlready, SignOff
from workshop.domain.signing.signers import Answer, Signer, State
from workshop.domain.signing.standing import Course
from workshop.domain.words import Text
from workshop.storage.contract import StoredVersion
from workshop.storage.memory import Store


class WithdrawalUnconfirmed(Refusal):
    """The end of what everybody signed, by a slip of one hand."""

    sentence = Text(
        de="Diese Version haben alle Parteien unterschrieben. Bitte bestätigen, dass danach keine "
        "Version mehr in Kraft ist.",
        en="All parties have signed this version. Please confirm that no version will be in force "
        "afterwards.",
    )


@dataclass(frozen=True, kw_only=True)
class Link:
    """A personal link, to be shown once and handed on."""

    signer: Signer
    address: str


def proposed(store: Store, version: StoredVersion) -> list[Side]:
    """Whom to ask, from the contract itself, as the last request had it where the parties are the same."""
    last = store.signing.latest_in(version.workshop_id)
    members = store.facilitation.members(version.workshop_id)
    emails = {each.person.name: each.person.email for each in members}
    return [
        (_as_before(side, last) if last else None)
        or replace(
            side, signers=tuple(replace(each, email=emails.get(each.name, "")) for each in side.signers)
        )
        for side in parties_in(version.document)
    ]


def _as_before(side: Side, last: SignOff) -> Side | None:
    """A party as it was asked the last time; None if it was not, or if somebody else signs for it by now.

    Whoever handed over is asked again: a deputy stood in once, and is no standing signer.
    """
    before = next((party for party in last.parties if party.key == side.party.key), None)
    if before is None:
        return None
    asked = tuple(
        Named(name=each.name, role=each.role, email=each.email)
        for each in last.signers
        if each.party == before.key and each.deputy_of is None
    )
    if not all(any(each.is_same(one) for one in asked) for each in side.signers):
        return None
    return Side(party=replace(side.party, rule=before.rule, count=before.count), signers=asked)


def request(
    store: Store,
    version: StoredVersion,
    asked: Request,
    *,
    address: str,
    reach: Reach,
    by: Person,
    at: datetime,
) -> list[Link]:
    """Send a version out for signature; the links of those to whom no letter goes."""
    store.signing.hold(version.workshop_id)
    course = requested(store, version)
    check(asked, today=at.date(), authors=authors_of(store, version))
    sign_off = store.signing.open(version.workshop_id, version.id, asked, by.id, at, address=address)
    for signer in sign_off.signers:
        give_link(store, sign_off, signer, reach, at)
    store.signing.follow(version.workshop_id, course, at)
    sign_off = store.signing.get(sign_off.id)
    post = Post(store=store, reach=reach, version=version, at=at)
    post.ask(words.ASKED, sign_off, sign_off.waiting())
    names = [each.name for each in sign_off.signers]
    record(store, version, "signature-requested", by, at, signers=names, due=sign_off.due_on.isoformat())
    by_hand = [each for each in sign_off.signers if not (reach.by_letter and each.email)]
    return [Link(signer=each, address=address_of(sign_off, each, reach)) for each in by_hand]


def requested(store: Store, version: StoredVersion) -> Course:
    """How the versions stand once this one is out for signature; refused where nobody can be asked."""
    course = store.signing.course(version.workshop_id).request(version.number)
    expect_current_forerunner(store, version)
    return course


def authors_of(store: Store, version: StoredVersion) -> list[Named]:
    """Who alone changed some text since the version that this one is compared with."""
    alone = lone_authors(store.signing.changed_since(version.id, approved_at(store, version)))
    return [Named(name=each.name, email=each.email) for each in store.signing.people(alone)]


def new_link(
    store: Store, version: StoredVersion, signer_id: int, *, reach: Reach, by: Person, at: datetime
) -> Link:
    """A new link for somebody, to be handed on; the one before ends."""
    sign_off, signer = _open(store, version, signer_id)
    signer = give_link(store, sign_off, signer, reach, at)
    record(store, version, "signing-link-renewed", by, at, signer=signer.name)
    return Link(signer=signer, address=address_of(sign_off, signer, reach))


def send_again(
    store: Store, version: StoredVersion, signer_id: int, *, reach: Reach, by: Person, at: datetime
) -> None:
    """The letter once more, with a new link; NobodyToRemind where none can be sent."""
    sign_off, signer = _open(store, version, signer_id)
    signer = give_link(store, sign_off, signer, reach, at)
    if not Post(store=store, reach=reach, version=version, at=at).ask(words.ASKED, sign_off, [signer]):
        raise NobodyToRemind
    record(store, version, "signing-link-renewed", by, at, signer=signer.name)


def new_links(store: Store, version: StoredVersion, *, reach: Reach, by: Person, at: datetime) -> list[Link]:
    """New links for all who may still answer and to whom no letter goes; those before end."""
    store.signing.hold(version.workshop_id)
    sign_off = latest(store, version)
    sign_off.expect_open()
    missing = [
        each
        for each in sign_off.signers
        if sign_off.may_answer(each) and not (reach.by_letter and each.email)
    ]
    return [new_link(store, version, each.id, reach=reach, by=by, at=at) for each in missing]


def readdress(
    store: Store,
    version: StoredVersion,
    signer_id: int,
    email: str,
    *,
    reach: Reach,
    by: Person,
    at: datetime,
) -> None:
    """Write to another address from now on: whatever went to the one before opens nothing any more."""
    _sign_off, signer = _open(store, version, signer_id)
    check_name(Named(name=signer.name, email=email))
    store.signing.readdress(signer.id, email)
    end_link(store, signer)
    record(store, version, "signer-readdressed", by, at, signer=signer.name)
    if reach.by_letter and email:
        send_again(store, version, signer_id, reach=reach, by=by, at=at)


def revoke(store: Store, version: StoredVersion, signer_id: int, *, by: Person, at: datetime) -> None:
    """Let somebody's link open nothing any more, until they get a new one."""
    _sign_off, signer = _open(store, version, signer_id)
    end_link(store, signer)
    record(store, version, "signing-link-revoked", by, at, signer=signer.name)


def recall(
    store: Store, version: StoredVersion, reason: str, *, reach: Reach, by: Person, at: datetime
) -> None:
    """Take a version back from its signers, to ask anew; what was signed counts no more."""
    reason = reason_in(reason)
    store.signing.hold(version.workshop_id)
    course = store.signing.course(version.workshop_id).recall(version.number)
    _end(Post(store=store, reach=reach, version=version, at=at), State.RECALLED, reason)
    store.signing.follow(version.workshop_id, course, at, reason)
    record(store, version, "signature-recalled", by, at, reason=reason)


def withdraw(
    store: Store,
    version: StoredVersion,
    reason: str,
    *,
    confirmed: bool = False,
    reach: Reach,
    by: Person,
    at: datetime,
) -> None:
    """Take a version out of the world; one that applies only if what follows was confirmed."""
    reason = reason_in(reason)
    store.signing.hold(version.workshop_id)
    before = store.signing.course(version.workshop_id)
    course = before.withdraw(version.number)
    if before.in_force == version.number and not confirmed:
        raise WithdrawalUnconfirmed
    sign_off = store.signing.latest_of(version.id)
    post = Post(store=store, reach=reach, version=version, at=at)
    store.signing.follow(version.workshop_id, course, at, reason)
    if sign_off and sign_off.state is State.OPEN:
        _end(post, State.WITHDRAWN, reason)
    elif sign_off and sign_off.state is State.COMPLETE:
        post.tell_all(words.WITHDRAWN, sign_off, reason=reason)
    record(store, version, "version-withdrawn", by, at, reason=reason)


def _end(post: Post, state: State, reason: str) -> None:
    """End an open request, and tell everybody why."""
    ended = latest(post.store, post.version).end(state, reason)
    post.store.signing.save(ended)
    post.tell_all(words.STOPPED, ended, reason=reason)


def _open(store: Store, version: StoredVersion, signer_id: int) -> tuple[SignOff, Signer]:
    """An open request with one of its signers who may still answer; LookupError for a stranger."""
    store.signing.hold(version.workshop_id)
    sign_off = latest(store, version)
    sign_off.expect_open()
    signer = sign_off.signer(signer_id)
    if signer.answer is not Answer.ASKED:
        raise AnsweredAlready(signer.answer)
    return sign_off, signer
