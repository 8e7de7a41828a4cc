"""Cookies, all of one kind: no script and no other site gets to see them."""

from datetime import timedelta

from werkzeug.wrappers import Response

from workshop.web import door


def keep(response: Response, name: str, value: str, so_long: timedelta) -> None:
    """Let a browser keep this."""
    age, https = int(so_long.total_seconds()), door.settings().https
    response.set_cookie(name, value, max_age=age, secure=https, httponly=True, samesite="Lax")
