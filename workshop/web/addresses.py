"""Whole addresses to hand on, and whether they lead others here or only whoever sits at this machine."""

from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from flask import request, url_for

from workshop.web import door


def home() -> str:
    """Where others reach this instance: its public address, or else the one that this request came to."""
    return (door.settings().public_url or request.url_root).rstrip("/")


def handed_on(endpoint: str, **values: Any) -> str:
    """The whole address of a page, for somebody else to open."""
    return home() + url_for(endpoint, **values).removeprefix(request.script_root)


def reaches_others(address: str) -> bool:
    """Whether a telephone that scans this address can get there; false for this machine's own names."""
    host = (urlsplit(address).hostname or "").rstrip(".")
    if not host or host == "localhost" or host.endswith(".localhost"):
        return False
    try:
        found = ip_address(host)
    except ValueError:
        return True
    return not (found.is_loopback or found.is_unspecified)
