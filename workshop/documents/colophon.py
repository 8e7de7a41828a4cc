"""How a printed copy says what it is: where to check it, who signed it, and under whose seal it stands."""

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Final

from markupsafe import Markup

from workshop.documents import figures
from workshop.documents.edition import SignedEdition
from workshop.documents.qr import qr
from workshop.documents.shortened import short
from workshop.documents.validity import Validity
from workshop.domain.contract import Entry
from workshop.domain.contract_signatures import DEPUTY_OF, Signed
from workshop.domain.words import Language, Text

#: So many digits of a fingerprint stand on every page.
SHORT: Final = 8
#: So many travel in the QR code: enough that no two versions ever share them.
SCANNED: Final = 32
VERIFY: Final = "/verify"
#: What stands between the names of several who sign for one party; behind a comma there may be a title.
SEVERAL: Final = re.compile(r"[;/&]| und | and ")
#: Fixed words that do not depend on what was agreed, so no document carries them.
WORDS: Final[Mapping[str, Text]] = {
    "check": Text(de="Diese Fassung prüfen", en="Check this copy"),
    "check_at": Text(
        de="Ob diese Fassung in Kraft ist, abgelöst oder zurückgezogen wurde, sagt die Seite",
        en="Whether this version is in force, superseded or withdrawn is told by the page",
    ),
    "check_home": Text(
        de="Ob diese Fassung in Kraft ist, abgelöst oder zurückgezogen wurde, sagt die eigene "
        "Handschlag-Instanz auf der Seite „Prüfen“.",
        en="Whether this version is in force, superseded or withdrawn is told by your own Handschlag "
        "instance, on the page “Verify”.",
    ),
    "check_by": Text(
        de="Dort genügt der kurze Fingerabdruck {short}. Wer die PDF-Datei hochlädt, erfährt auch, ob jemand "
        "daran etwas verändert hat.",
        en="The short fingerprint {short} is enough there. Whoever uploads the PDF file also learns whether "
        "anybody has altered it.",
    ),
    "scan": Text(de="Seite zum Prüfen: {address}", en="Page to check it: {address}"),
    "signed_by": Text(de="Unterschrieben von", en="Signed by"),
    "signed_role": Text(de="Rolle", en="Role"),
    "deputy_of": DEPUTY_OF,
    "signed_at": Text(de="Zeitpunkt", en="Time"),
    "signed_content": Text(de="Unterschriebener Fingerabdruck", en="Fingerprint signed"),
    "electronic": Text(
        de="Die Namen unten wurden getippt und bestätigt: einfache elektronische Unterschriften. "
        "Die Linien sind für Tinte, wo sie gewünscht ist.",
        en="The names below were typed and confirmed: simple electronic signatures. "
        "The lines are for ink, where it is wanted.",
    ),
    "nobody": Text(de="Für diese Partei hat niemand unterschrieben.", en="Nobody signed for this party."),
    "others": Text(de="Außerdem", en="Also"),
    "in_force": Text(de="In Kraft", en="In force"),
    "binding": Text(
        de="Von allen Parteien unterschrieben und verbindlich seit {day}.",
        en="Signed by all parties and binding since {day}.",
    ),
    "binding_from": Text(
        de="Von allen Parteien unterschrieben und verbindlich seit {day}; "
        "was darin vereinbart ist, gilt nach §\u00a0{cited} ab {start}.",
        en="Signed by all parties and binding since {day}; "
        "what it agrees applies, under §\u00a0{cited}, from {start}.",
    ),
    "note_label": Text(de="Anmerkung", en="Note"),
    "note": Text(de="Anmerkung zu dieser Version", en="Note on this version"),
    "note_goes_on": Text(de="Ganz auf Seite", en="In full on page"),
    "seal": Text(de="Elektronisches Siegel", en="Electronic seal"),
    "sealed_by": Text(de="Gesiegelt von", en="Sealed by"),
    "seal_certificate": Text(de="Zertifikat (SHA-256)", en="Certificate (SHA-256)"),
    "seal_time": Text(de="Zeitpunkt", en="Time"),
    "time_of_server": Text(
        de="steht im Siegel selbst und auf der Seite „Prüfen“; es gilt die Uhr dieses Servers",
        en="stands in the seal itself and on the page “Verify”, by the clock of this server",
    ),
    "time_of_authority": Text(
        de="steht im Siegel selbst und auf der Seite „Prüfen“, bestätigt von einem Zeitstempeldienst",
        en="stands in the seal itself and on the page “Verify”, confirmed by a timestamp authority",
    ),
    "seal_kind": Text(
        de="Das Siegel deckt die ganze Datei: Jedes geänderte Byte bricht es. ",
        en="The seal covers the whole file: any byte that is changed breaks it. ",
    ),
    "seal_self_made": Text(
        de="Das Zertifikat hat diese Instanz selbst ausgestellt; es ist kein qualifiziertes Siegel, und "
        "PDF-Programme nennen den Aussteller unbekannt, bis man ihm dort vertraut.",
        en="The certificate was issued by this instance itself; it is not a qualified seal, and PDF readers "
        "call the issuer unknown until it is trusted there.",
    ),
    "seal_brought": Text(
        de="Das Zertifikat hat der Betreiber dieser Instanz eingesetzt.",
        en="The certificate was brought by the operator of this instance.",
    ),
}


class Colophon:
    """Answers the templates about one printed copy; everything it returns is a plain value."""

    #: So many letters of a note have room on the cover.
    NOTE_ON_COVER: Final = 280

    def __init__(
        self,
        language: Language,
        fingerprint: str,
        *,
        address: str | None,
        edition: SignedEdition | None,
        validity: Validity | None = None,
    ) -> None:
        self._language = language
        self.words = {key: text.in_(language) for key, text in WORDS.items()}
        self.short = fingerprint[:SHORT]
        self.edition = edition
        self._validity = validity
        self.address = address + VERIFY if address else None
        self._scanned = f"{self.address}/{fingerprint[:SCANNED]}" if address else None

    @property
    def code(self) -> Markup:
        """The way to the page that checks this copy, as a QR code; empty without an address."""
        if self._scanned is None:
            return Markup()
        return qr(self._scanned, self.words["scan"].format(address=self._scanned))

    @property
    def binding(self) -> str:
        """Since when all have signed, and from when it applies if a clause says so; empty before that."""
        if not self._signatures():
            return ""
        last = max(each.at for each in self._signatures()).date()
        words, day = self.words, figures.day(last, self._language)
        if self._validity is None:
            return words["binding"].format(day=day)
        start = figures.day(self._validity.start, self._language)
        return words["binding_from"].format(day=day, cited=self._validity.cited, start=start)

    def goes_on(self, note: str) -> bool:
        """Whether a note is longer than the cover has room for."""
        return short(note, self.NOTE_ON_COVER) != note

    def signed_for(self, party: str) -> Sequence[Signed]:
        """Who signed for a party."""
        return [each for each in self._signatures() if each.party == party]

    def in_ink(self, party: Entry) -> Sequence[str]:
        """A name for each line that somebody may sign on; an empty one where the name stands above."""
        names = [each.name for each in self.signed_for(party.id)] or _listed(party.words("signer"))
        return names if len(names) > 1 else [""]

    def signed_besides(self, parties: Collection[str]) -> Sequence[Signed]:
        """Who signed for none of these parties."""
        return [each for each in self._signatures() if each.party not in parties]

    def moment(self, at: datetime) -> str:
        """A moment to the minute, as people write it."""
        return figures.moment(at, self._language)

    def _signatures(self) -> Sequence[Signed]:
        return self.edition.signatures if self.edition else ()


def _listed(names: str) -> list[str]:
    """The people that one line of text names."""
    return [name for each in SEVERAL.split(names) if (name := each.strip())]
