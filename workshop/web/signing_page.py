"""What the page behind a signer's personal link shows, whatever became of the signature and the version."""

from typing import Any

from flask import render_template

from workshop.actions.applying import applies
from workshop.actions.comparing import known_before
from workshop.actions.signing_opened import Behind
from workshop.documents.pages import reading_page
from workshop.domain.signing.signers import Answer, State
from workshop.domain.signing.standing import Standing
from workshop.storage.happenings import ADDRESSES_KEPT
from workshop.web import door
from workshop.web.changes import side_of, told
from workshop.web.sign_off import reach

#: What is left of a request that came to nothing: why, and no contract.
ENDED = frozenset({State.REFUSED, State.RECALLED, State.WITHDRAWN})


def has_contract(opened: Behind) -> bool:
    """Whether the contract still lies behind the link: what everybody signed stays there for good."""
    return opened.sign_off.state not in ENDED


def page(opened: Behind, secret: str, *, refused: str | None = None, at: str = "") -> str:
    """The page; `refused` says why a deed could not be done, and `at` which one it was."""
    store, version, sign_off, signer = door.reading(), opened.version, opened.sign_off, opened.signer
    return render_template(
        _template(opened),
        opened=opened,
        version=version,
        document=version.document,
        sign_off=sign_off,
        signer=signer,
        party=sign_off.party(signer.party),
        applies=applies(store, version.workshop_id),
        questions=[each for each in store.signing.questions(sign_off.id) if each.signer_id == signer.id],
        why=_why(opened),
        secret=secret,
        refused=refused,
        at=at,
        **(_contract(opened) if has_contract(opened) else {}),
        **(_deputy(opened) if signer.answer is Answer.HANDED_OVER else {}),
    )


def _template(opened: Behind) -> str:
    if not has_contract(opened) or opened.standing is Standing.WITHDRAWN:
        return "signing/ended.html"
    return "signing/handed.html" if opened.signer.answer is Answer.HANDED_OVER else "signing/read.html"


def _contract(opened: Behind) -> dict[str, Any]:
    """The contract with what it changes, what was open in it, and how far the signatures are."""
    store, version, sign_off = door.reading(), opened.version, opened.sign_off
    known = known_before(store, version)
    before = side_of(store, known) if known else None
    return {
        "is_turn": sign_off.is_turn_of(opened.signer),
        "may_answer": sign_off.may_answer(opened.signer),
        "signatures": store.signing.signatures(version.id),
        **told(version.workshop_id, before, side_of(store, version)),
        "reservations": [
            (record, each) for record in version.document.decisions for each in record.reservations
        ],
        "reading": door.shelf().take(("to sign", version.id), lambda: reading_page(version.document)),
        "line": next(each for each in store.contract.versions(version.workshop_id) if each.id == version.id),
        "days_kept": ADDRESSES_KEPT.days,
    }


def _deputy(opened: Behind) -> dict[str, Any]:
    """Who signs instead of whoever handed over."""
    deputy = next(each for each in opened.sign_off.signers if each.deputy_of == opened.signer.id)
    return {"deputy": deputy, "is_written": reach().by_letter and bool(deputy.email)}


def _why(opened: Behind) -> str:
    """Why there is nothing to sign any more, in the words of whoever ended it."""
    if opened.sign_off.state in ENDED:
        return opened.sign_off.reason
    stood = door.reading().signing.stood_of(opened.version.id)
    return stood.reason if stood else ""
