"""The keys of feeds: feed readers keep no cookies, so whoever came by a secret link gets one of its own."""

import hmac
from typing import Final

from workshop.actions.personal_links import secret_end
from workshop.domain.portal.permits import LINK, Permit
from workshop.storage.memory import Store

#: Letters of a key besides the number of its link: 192 bits.
LENGTH: Final = 32


def feed_key(secret: str, link_id: int) -> str:
    """What opens the feed, and nothing else, for as long as the link works; made of the instance's secret."""
    return f"{link_id}-{secret_end(secret, 'feed', str(link_id))[:LENGTH]}"


def link_of_feed(store: Store, secret: str, workshop_id: str, key: str) -> Permit | None:
    """The link that a key was made of, whatever became of it; None if it is no key of this portal."""
    for link in store.permits.of(LINK, workshop_id):
        if hmac.compare_digest(feed_key(secret, link.id).encode(), key.encode("utf-8", "replace")):
            return link
    return None
