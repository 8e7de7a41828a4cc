"""Secret ends of addresses: made anew each time, of the instance's secret key and what was drawn for them."""

import base64
import hashlib
import hmac
import secrets
from typing import Final

#: What stands in an address where its secret end belongs; so no secret lies in the database.
GAP: Final = "~secret~"


def salt() -> str:
    """Drawn anew for each; worth nothing without the secret key."""
    return secrets.token_urlsafe(16)


def secret_end(key: str, what: str, drawn: str) -> str:
    """The secret end for something, which nobody makes without the key."""
    digest = hmac.digest(key.encode(), f"{what}:{drawn}".encode(), hashlib.sha256)
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def filled(address: str, end: str) -> str:
    """The whole address."""
    return address.replace(GAP, end)
