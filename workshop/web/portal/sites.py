"""The only way from the portal to what versions say: as far as readers see it."""

from workshop.domain.portal.site import Site
from workshop.web import door


def kept(version_id: int) -> Site:
    """What readers see of a version, worked out once; for the one that is shown."""
    return door.shelf("portal").take(("site", version_id), lambda: read(version_id))


def read(version_id: int) -> Site:
    """What readers see of a version, read anew; LookupError if there is none of this id."""
    found = door.reading().contract.find_version_by_id(version_id)
    if found is None:
        raise LookupError(f"no version {version_id}")
    return Site.of(found.document)
