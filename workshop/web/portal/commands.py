"""What one types to fetch something from a portal."""

import shlex

#: Stands where a token belongs.
SOME_TOKEN = "hs_…"  # noqa: S105 # none


def fetch(address: str) -> str:
    """Look at what is there."""
    return f"curl {shlex.quote(address)}"


def keep(address: str) -> str:
    """Keep it as a file."""
    return f"curl -O {shlex.quote(address)}"


def api(secret: str, address: str) -> str:
    """Read as a program does."""
    return f"curl -H {shlex.quote(f'Authorization: Bearer {secret or SOME_TOKEN}')} {shlex.quote(address)}"
