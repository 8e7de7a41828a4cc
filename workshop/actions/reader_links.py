"""The links of readers: each leads one person into the portal and says who it is."""

from dataclasses import replace
from datetime import datetime

from workshop.actions.people import token_hash
from workshop.actions.personal_links import GAP, filled, salt, secret_end
from workshop.actions.signing_links import Reach
from workshop.domain.people import Person
from workshop.domain.portal.acknowledgement import NamedReader
from workshop.domain.portal.permits import LASTING, LINK
from workshop.storage.memory import Store


def link_to(
    store: Store, reader: NamedReader, address: str, *, reach: Reach, by: Person, at: datetime
) -> NamedReader:
    """The reader with a way in at this address: where it has a gap for a secret, a link that works.

    One that was revoked or ran out is replaced; a plain address needs none.
    """
    if GAP not in address or _is_alive(store, reader, at):
        store.readers.change(reader.id, address=address)
        return replace(reader, address=address)
    new = replace(reader, salt=salt(), address=address)
    hashed, until = token_hash(link_end(new, reach)), at + LASTING["year"]
    link = store.permits.add(LINK, new.workshop_id, new.name, hashed, by.id, at, until)
    store.readers.change(new.id, salt=new.salt, address=address, link_id=link.id)
    return replace(new, link_id=link.id)


def whole_link(reader: NamedReader, reach: Reach) -> str:
    """The way in of a reader; empty if nobody made one."""
    return filled(reader.address, link_end(reader, reach)) if reader.address else ""


def link_end(reader: NamedReader, reach: Reach) -> str:
    """The secret end of a reader's own link."""
    return secret_end(reach.secret, f"read:{reader.id}", reader.salt)


def _is_alive(store: Store, reader: NamedReader, at: datetime) -> bool:
    return reader.link_id is not None and store.permits.is_alive(LINK, reader.link_id, at)
