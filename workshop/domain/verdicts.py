"""What can be said of a copy that somebody presents."""

import re
from enum import StrEnum
from typing import Final

#: A fingerprint as people type or scan it: at least the short one.
TYPED: Final = re.compile(r"[0-9a-f]{8,64}")


class Verdict(StrEnum):
    """Whether a file is what was given out."""

    #: Byte for byte a file that this instance gave out.
    GENUINE = "genuine"
    #: The seal is ours and holds for every byte, but the version is not known here.
    SEALED = "sealed"
    #: It bears our seal or the fingerprint of a version, but is no file that was given out.
    ALTERED = "altered"
    UNKNOWN = "unknown"


def verdict(*, given_out: bool, seal_is_ours: bool, seal_holds: bool, names_ours: bool) -> Verdict:
    """Judge a file: given out as it is, naming a version of ours, sealed by us, or none of these.

    Whatever names a version that is known here, and is not the file that was given out, was altered, even
    where its seal holds: parts of a seal are not covered by it.
    """
    if given_out:
        return Verdict.GENUINE
    if seal_is_ours and seal_holds and not names_ours:
        return Verdict.SEALED
    if seal_is_ours or names_ours:
        return Verdict.ALTERED
    return Verdict.UNKNOWN


def typed(text: str) -> str | None:
    """The digits of a fingerprint that was typed, whatever stands between them; None if it is none."""
    digits = "".join(text.split()).replace("-", "").lower()
    return digits if TYPED.fullmatch(digits) else None
