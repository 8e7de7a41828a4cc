"""What the record says of versions and of their signatures."""

from collections.abc import Mapping
from typing import Final

from workshop.domain.words import Text

SIGNING: Final[Mapping[str, Text]] = {
    "signature-requested": Text(
        de="Version {version} wurde zur Unterschrift gegeben, bis {due}.",
        en="Version {version} was sent out for signature, until {due}.",
    ),
    "signature-seen": Text(
        de="{signer} hat Version {version} geöffnet.",
        en="{signer} opened version {version}.",
    ),
    "version-signed": Text(
        de="{signer} hat Version {version} für {party} unterschrieben.",
        en="{signer} signed version {version} for {party}.",
    ),
    "version-signed-by-deputy": Text(
        de="{signer} hat Version {version} für {party} unterschrieben, in Vertretung für {deputy_for}.",
        en="{signer} signed version {version} for {party}, as the deputy of {deputy_for}.",
    ),
    "signature-refused": Text(
        de="{signer} hat die Unterschrift unter Version {version} abgelehnt: {reason}",
        en="{signer} refused to sign version {version}: {reason}",
    ),
    "signature-recalled": Text(
        de="Version {version} wurde von den Unterzeichnenden zurückgeholt: {reason}",
        en="Version {version} was called back from its signers: {reason}",
    ),
    "signature-delegated": Text(
        de="{signer} hat die Unterschrift unter Version {version} für {party} an {deputy} weitergegeben.",
        en="{signer} handed signing version {version} for {party} over to {deputy}.",
    ),
    "signing-link-renewed": Text(
        de="{signer} bekam einen neuen Link zu Version {version}.",
        en="{signer} was given a new link to version {version}.",
    ),
    "signer-readdressed": Text(
        de="Die E-Mail-Adresse von {signer} zu Version {version} wurde geändert.",
        en="The e-mail address of {signer} for version {version} was changed.",
    ),
    "signing-link-revoked": Text(
        de="Der Link von {signer} zu Version {version} wurde gesperrt.",
        en="The link of {signer} to version {version} was revoked.",
    ),
    "signers-reminded": Text(
        de="An Version {version} wurde erinnert.",
        en="Signers of version {version} were reminded.",
    ),
    "question-asked": Text(
        de="{signer} hat zu Version {version} etwas gefragt.",
        en="{signer} asked something about version {version}.",
    ),
    "question-answered": Text(
        de="Eine Frage von {signer} zu Version {version} wurde beantwortet.",
        en="A question of {signer} about version {version} was answered.",
    ),
    "version-in-force": Text(
        de="Version {version} ist in Kraft.",
        en="Version {version} is in force.",
    ),
    "version-superseded": Text(
        de="Version {version} ist abgelöst durch Version {successor}.",
        en="Version {version} is superseded by version {successor}.",
    ),
    "version-withdrawn": Text(
        de="Version {version} wurde zurückgezogen: {reason}",
        en="Version {version} was withdrawn: {reason}",
    ),
    "version-sealed": Text(
        de="Die unterschriebene Ausgabe von Version {version} wurde gesiegelt.",
        en="The signed edition of version {version} was sealed.",
    ),
}
