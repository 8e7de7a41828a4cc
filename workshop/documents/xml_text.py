"""Text that may stand in XML 1.0: what no document may hold is left out."""

import re
from typing import Final

#: Controls, lone halves of pairs, and the two codes that are no characters.
NOT_IN_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """The same text as far as XML can say it; every line ends in one way."""
    return NOT_IN_XML.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
