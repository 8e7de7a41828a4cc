"""Secrets that a request may be guessing: who guesses too much is stopped before anything is looked up."""

from flask import request

from workshop.actions.guesses import Guesses
from workshop.web import door


def may_try(guesses: Guesses) -> None:
    """TooManyTries for a browser from whose address too many wrong secrets came lately."""
    guesses.may_try(door.reading(), address=_address(), at=door.now())


def count_wrong(guesses: Guesses) -> None:
    """Count a wrong secret, whatever becomes of the request."""
    with door.apart() as store:
        guesses.count_wrong(store, address=_address(), at=door.now())


def _address() -> str:
    return request.remote_addr or ""
