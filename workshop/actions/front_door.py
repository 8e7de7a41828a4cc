"""The ways that lead in from the home page: to a signature that somebody is asked for."""

from datetime import datetime

from workshop.actions import signing_links
from workshop.actions.people import token_hash
from workshop.domain.people import Person
from workshop.storage.memory import Store


def way_to_sign(store: Store, person: Person, signer_id: int, *, secret: str, at: datetime) -> str | None:
    """The secret end of the link of a signer who has this person's address; None if there is none that opens.

    Links are made of the secret of the instance, so that whoever signed in with the very address that was
    written to needs no letter. A link that was ended or has expired stays shut.
    """
    for each in store.shelves.to_sign(person.email, at):
        if each.signer_id == signer_id:
            end = signing_links.token(secret, each.signer_id, each.salt)
            return end if token_hash(end) == each.link_hash else None
    return None
