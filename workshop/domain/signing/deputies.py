"""Who may sign in somebody's place: nobody whose hand is under the contract already."""

from workshop.domain.refusals import Refusal
from workshop.domain.signing.asking import Named, check_name
from workshop.domain.signing.sign_off import SignOff
from workshop.domain.signing.signers import Signer
from workshop.domain.words import Text


class DeputyNameless(Refusal):
    """A deputy whom nobody named."""

    sentence = Text(
        de="Wer soll vertreten? Bitte den Namen nennen.",
        en="Who is the deputy? Please give the name.",
    )


class DeputyIsOneself(Refusal):
    """A signature handed over to the hand that it came from."""

    sentence = Text(
        de="Das ist dieselbe Person. Eine Vertretung ist jemand anderes.",
        en="This is the same person. A deputy is somebody else.",
    )


class DeputySignsAlready(Refusal):
    """One hand for two: what two people should have seen, one would have."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(
            Text(
                de="{name} unterschreibt schon für {title}. Die Vertretung muss jemand anderes sein.",
                en="{name} signs for {title} already. The deputy must be somebody else.",
            ).format(name=name, title=title)
        )


def check_deputy(sign_off: SignOff, signer: Signer, deputy: Named) -> None:
    """Refuse a deputy without a name, oneself, and whoever signs already for whichever party."""
    if not deputy.name:
        raise DeputyNameless
    check_name(deputy)
    if deputy.is_same(Named(name=signer.name, email=signer.email)):
        raise DeputyIsOneself
    for party in sign_off.parties:
        for each in sign_off.signers_of(party.key):
            if deputy.is_same(Named(name=each.name, email=each.email)):
                raise DeputySignsAlready(deputy.name, party.title)
