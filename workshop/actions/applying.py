"""Looking up which version applies now."""

from workshop.domain.signing.applying import Applies
from workshop.storage.memory import Store


def applies(store: Store, workshop_id: str) -> Applies:
    """Which version of a workshop applies now, or which did last."""
    withdrawn = store.forerunners.withdrawn(workshop_id)
    return Applies(
        number=store.signing.course(workshop_id).in_force,
        withdrawn=withdrawn.number if withdrawn else None,
    )
