"""How a version stands: on its way to being in force, in force, or no longer."""

from enum import StrEnum


class Standing(StrEnum):
    """Where a published version is in its life."""

    PUBLISHED = "published"
    REQUESTED = "requested"
    REFUSED = "refused"
    IN_FORCE = "in-force"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"
