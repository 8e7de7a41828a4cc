"""What a facilitator does about single signers: links to hand on, letters, addresses."""

from functools import partial

from flask import Blueprint, abort, request
from flask_babel import gettext as _
from werkzeug.wrappers import Response as AnyResponse

from workshop.actions import sign_off as deeds
from workshop.domain.refusals import Refusal
from workshop.storage.contract import StoredVersion
from workshop.web import desk, door
from workshop.web.fields import one_line
from workshop.web.sign_off import Answered, asked_version, back, done, page, reach, refused

pages = Blueprint(
    "signers", __name__, url_prefix="/workshops/<workshop_id>/contract/versions/<number>/sign-off/signers"
)


@pages.post("/<int:signer_id>/link")
@door.for_facilitators
def new_link(number: str, signer_id: int) -> Answered:
    """A new link to hand on, shown this once."""
    version = _version(number, signer_id)
    try:
        link = deeds.new_link(door.store(), version, signer_id, reach=reach(), by=door.me(), at=door.now())
    except Refusal as refusal:
        return refused(version, refusal)
    return page(version, links=[link])


@pages.post("/links")
@door.for_facilitators
def new_links(number: str) -> Answered:
    """New links to hand on to all who are missing, shown this once."""
    version = asked_version(number)
    try:
        links = deeds.new_links(door.store(), version, reach=reach(), by=door.me(), at=door.now())
    except Refusal as refusal:
        return refused(version, refusal)
    return page(version, links=links)


@pages.post("/<int:signer_id>/address")
@door.for_facilitators
def readdress(number: str, signer_id: int) -> Answered:
    """Write to somebody at another address."""
    version = _version(number, signer_id)
    email = one_line(request.form.get("email"))
    deed = partial(deeds.readdress, signer_id=signer_id, email=email, reach=reach())
    told = _("The address is changed. A link that was sent to the old one opens nothing any more.")
    return done(version, deed, told)


@pages.post("/<int:signer_id>/letter")
@door.for_facilitators
def send_again(number: str, signer_id: int) -> Answered:
    """The letter once more, with a new link in it."""
    deed = partial(deeds.send_again, signer_id=signer_id, reach=reach())
    return done(_version(number, signer_id), deed, _("A letter with a new link is on its way."))


@pages.post("/<int:signer_id>/revoke")
@door.for_facilitators
def revoke(number: str, signer_id: int) -> Answered:
    """End somebody's link."""
    deed = partial(deeds.revoke, signer_id=signer_id)
    return done(_version(number, signer_id), deed, _("The link opens nothing any more."))


@pages.get("/<int:signer_id>/link")
@pages.get("/<int:signer_id>/address")
@pages.get("/<int:signer_id>/letter")
@pages.get("/<int:signer_id>/revoke")
@door.for_facilitators
def again(number: str, signer_id: int) -> AnyResponse:
    """Back to the page, for whoever opens the address of what they sent about one signer."""
    return back(str(_version(number, signer_id).number))


@pages.get("/links")
@door.for_facilitators
def again_for_all(number: str) -> AnyResponse:
    """The same for what was sent about all of them."""
    return back(str(desk.version(number).number))


def _version(number: str, signer_id: int) -> StoredVersion:
    """A version that this one is asked to sign; 404 if they are not."""
    version = desk.version(number)
    sign_off = door.reading().signing.latest_of(version.id)
    if sign_off is None or all(each.id != signer_id for each in sign_off.signers):
        abort(404)
    return version
