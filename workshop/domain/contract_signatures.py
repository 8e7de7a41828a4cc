"""Who signed a version: what the final PDF names, and what whoever presents it is told."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from workshop.domain.words import Text

#: What stands beside the name of a deputy who signed.
DEPUTY_OF: Final = Text(de="in Vertretung für {name}", en="as the deputy of {name}")


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
