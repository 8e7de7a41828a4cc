"""Who signed a version: what the final PDF names, and what whoever presents it is told."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True)
class Signed:
    """One signature by typed name."""

    name: str
    role: str
    #: The id of the party in the contract, such as "marketing".
    party: str
    at: datetime
    #: Of the content that was signed, 64 hexadecimal digits.
    fingerprint: str
    #: In whose place, where a deputy signed.
    deputy_for: str = ""
