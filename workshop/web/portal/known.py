"""Who reads, as far as they said so: by their account, by a link of their own, or by a name given once."""

from datetime import timedelta
from typing import Final

from flask import request
from werkzeug.wrappers import Response as AnyResponse

from workshop.actions import permits, readers
from workshop.actions.personal_links import GAP
from workshop.actions.reader_letters import Matter
from workshop.domain.portal.access import Access
from workshop.domain.portal.acknowledgement import NamedReader
from workshop.domain.portal.edition import Edition
from workshop.domain.portal.permits import LINK
from workshop.storage.memory import Store
from workshop.web import cookies, door
from workshop.web.addresses import home
from workshop.web.portal import entrance
from workshop.web.sign_off import reach

#: So long a browser knows who gave a name in it.
KNOWN_FOR: Final = timedelta(days=400)


def known(store: Store) -> NamedReader | None:
    """The reader of this request, if they have a name here."""
    visit, person = entrance.here(), door.person()
    return readers.recognise(
        store,
        visit.workshop.id,
        person_id=person.id if person else None,
        link_id=_link_id(store),
        token=request.cookies.get(cookie(visit.workshop.id)),
    )


def remember(response: AnyResponse, workshop_id: str, token: str | None) -> None:
    """Let the browser keep who this is, if that was told just now."""
    if token:
        cookies.keep(response, cookie(workshop_id), token, KNOWN_FOR)


def cookie(workshop_id: str) -> str:
    """The name under which a browser keeps who reads here."""
    return f"{door.cookie()}_reader_{workshop_id}"


def matter(edition: Edition) -> Matter:
    """What readers are written to about, and the address that leads them to it."""
    here = door.here()
    new = f"/g/{here.id}/new"
    by_link = door.reading().portal.access(here.id) in {Access.LINK, Access.PUBLIC}
    return Matter(
        workshop=here,
        edition=edition,
        home=home() + new,
        address=f"{home()}/r/{GAP}?to={new}" if by_link else home() + new,
        reach=reach(),
    )


def _link_id(store: Store) -> int | None:
    """The link that this browser came by; a public portal needs none, yet knows who had one."""
    visit = entrance.here()
    link = permits.behind(store, LINK, request.cookies.get(entrance.cookie(visit.workshop.id), ""))
    is_alive = link is not None and link.workshop_id == visit.workshop.id and link.is_alive(door.now())
    return link.id if link and is_alive else None
