"""What programs get for their tokens: so many answers in so long."""

from datetime import datetime, timedelta
from typing import Final

from workshop.domain.portal.permits import Permit
from workshop.storage.memory import Store

#: So many answers one token gets in so long.
MOST_ANSWERS: Final = 600
WITHIN: Final = timedelta(minutes=5)
#: How exactly it is remembered when a token was used.
ABOUT: Final = timedelta(hours=1)


def count(store: Store, token: Permit, at: datetime) -> bool:
    """Count one more answer for a token; False if it had more than it gets. In a transaction of its own."""
    store.permits.use_token(token.id, at, unless_since=at - ABOUT)
    return store.limits.allow(f"api:{token.id}", at, MOST_ANSWERS, WITHIN)
