"""Whether an address leads others here, or only whoever sits at this machine."""

from ipaddress import ip_address
from urllib.parse import urlsplit


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
