"""What can be said of seals without knowing how they are made."""

from workshop.domain.refusals import Refusal
from workshop.domain.words import Text


class NotSealed(Refusal):
    """The timestamp authority did not confirm the time."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            Text(
                de="Der Zeitstempeldienst hat nicht geantwortet; der Vertrag ist noch nicht gesiegelt. "
                f"Bitte später noch einmal. ({reason})",
                en="The timestamp authority did not answer; the contract is not sealed yet. "
                f"Please try again later. ({reason})",
            )
        )
