"""What the record says of each happening: one sentence for every kind, in both languages.

No sentence about the room names a participant, though the log may know who came in or was corrected: whoever
reads it beside the cards and votes that follow could guess whose they are.
"""

from collections.abc import Mapping
from typing import Any, Final

from workshop.domain.contributions.sight import COUNTS_ONLY
from workshop.domain.people import Role
from workshop.domain.portal.happened import OPEN_TO, PORTAL
from workshop.domain.portal.readers_happened import READING
from workshop.domain.signing.happened import SIGNING
from workshop.domain.words import Text, said

ROLES: Final[Mapping[Role, Text]] = {
    Role.FACILITATOR: Text(de="Moderation", en="facilitator"),
    Role.PARTICIPANT: Text(de="Teilnahme", en="participant"),
    Role.READER: Text(de="nur lesen", en="reader"),
}
#: What happens many times a minute in a room, and says little by itself.
SMALL: Final = COUNTS_ONLY

ACCOUNTS: Final[Mapping[str, Text]] = {
    "person-added": Text(de="Ein Konto wurde angelegt.", en="An account was made."),
    "password-changed": Text(de="Ein Passwort wurde geändert.", en="A password was changed."),
    "signed-in": Text(de="Anmeldung.", en="Signed in."),
    "signed-out": Text(de="Abmeldung.", en="Signed out."),
    "sign-in-failed": Text(
        de="Eine Anmeldung mit falschem Passwort oder ohne Konto ist gescheitert.",
        en="A sign-in with a wrong password or without an account failed.",
    ),
}
DESK: Final[Mapping[str, Text]] = {
    "workshop-created": Text(de="Der Workshop wurde angelegt.", en="The workshop was opened."),
    "workshop-imported": Text(
        de="Der Inhalt kam aus einer Datei, mit {versions} veröffentlichten Versionen.",
        en="The content came from a file, with {versions} published versions.",
    ),
    "agenda-changed": Text(de="Die Agenda wurde geändert.", en="The agenda was changed."),
    "paper-chosen": Text(
        de="Papier, Farbe oder Logo der Verträge wurden gewählt.",
        en="Paper, colour or logo of the contracts was chosen.",
    ),
    "details-changed": Text(
        de="Die Angaben zum Workshop wurden geändert.", en="The details of the workshop were changed."
    ),
    "member-added": Text(
        de="{named} kam in den Workshop (Rolle: {role}).", en="{named} was let into the workshop as {role}."
    ),
    "role-changed": Text(
        de="Die Rolle von {named} wurde geändert: vorher {before}, jetzt {role}.",
        en="The role of {named} was changed from {before} to {role}.",
    ),
    "member-removed": Text(
        de="{named} wurde aus dem Workshop genommen.", en="{named} was taken out of the workshop."
    ),
    "entry-settled": Text(de="{step}: Ein Eintrag wurde geändert.", en="{step}: an entry was changed."),
    "row-added": Text(de="{step}: Ein Eintrag kam dazu.", en="{step}: an entry was added."),
    "row-removed": Text(de="{step}: Ein Eintrag wurde entfernt.", en="{step}: an entry was removed."),
    "row-restored": Text(
        de="{step}: Ein Eintrag wurde zurückgeholt.", en="{step}: an entry was brought back."
    ),
    "row-moved": Text(de="{step}: Ein Eintrag wurde verschoben.", en="{step}: an entry was moved."),
    "preset-used": Text(de="{step}: Eine Vorlage wurde übernommen.", en="{step}: a preset was taken over."),
    "glossary-imported": Text(
        de="Begriffe kamen aus einer Datei ins Glossar: {read} gelesen, {terms} sind es jetzt.",
        en="Terms came into the glossary from a file: {read} read, {terms} there now.",
    ),
    "version-published": Text(
        de="Version {version} wurde veröffentlicht, Fingerabdruck {fingerprint:.8}.",
        en="Version {version} was published, fingerprint {fingerprint:.8}.",
    ),
    "number-overruled": Text(
        de="Version {version} bekam diese Nummer, obwohl {proposed} vorgeschlagen war.",
        en="Version {version} was given this number although {proposed} was proposed.",
    ),
}
TAKEN_ALONG: Final[Mapping[str, Text]] = {
    "workshop-exported": Text(
        de="Der ganze Workshop wurde als Datei mitgenommen ({form}).",
        en="The whole workshop was taken along as a file ({form}).",
    ),
    "glossary-exported": Text(
        de="Das Glossar wurde als Datei mitgenommen ({form}).",
        en="The glossary was taken along as a file ({form}).",
    ),
    "version-exported": Text(
        de="Der Inhalt einer Version wurde als Datei mitgenommen ({form}).",
        en="The content of a version was taken along as a file ({form}).",
    ),
    "record-exported": Text(
        de="Dieses Protokoll wurde als Datei mitgenommen ({form}).",
        en="This record was taken along as a file ({form}).",
    ),
}
ROOM: Final[Mapping[str, Text]] = {
    "door-opened": Text(
        de="Der Raum wurde mit einem neuen Code geöffnet.", en="The room was opened by a new code."
    ),
    "door-locked": Text(de="Die Tür wurde geschlossen.", en="The door was closed."),
    "door-unlocked": Text(de="Die Tür wurde wieder geöffnet.", en="The door was opened again."),
    "participant-joined": Text(de="Jemand kam in den Raum.", en="Somebody came into the room."),
    "participant-back": Text(de="Jemand war wieder da.", en="Somebody was back."),
    "participant-changed": Text(
        de="Ein Name oder ein Team im Raum wurde berichtigt.",
        en="A name or a team in the room was corrected.",
    ),
    "participant-removed": Text(
        de="Jemand wurde aus dem Raum geschickt.", en="Somebody was sent out of the room."
    ),
    "check-in-asked": Text(
        de="Die Abfrage wurde geöffnet oder beendet.", en="The check-in was begun or ended."
    ),
    "checked-in": Text(de="Jemand hat die Abfrage beantwortet.", en="Somebody answered the check-in."),
    "stage-changed": Text(
        de="Eine Frage kam auf die Bühne oder ging von ihr.", en="A question came on stage or left it."
    ),
    "round-opened": Text(de="Eine Frage wurde gestellt.", en="A question was put to the room."),
    "phase-write": Text(de="Das stille Schreiben begann.", en="Silent writing began."),
    "phase-reveal": Text(de="Die Karten wurden aufgedeckt.", en="The cards were revealed."),
    "phase-narrow": Text(de="Das Eingrenzen begann.", en="Narrowing began."),
    "phase-draft": Text(de="Das Formulieren begann.", en="Drafting began."),
    "phase-consent": Text(de="Die Zustimmung wurde erfragt.", en="Consent was asked for."),
    "phase-settled": Text(de="Eine Frage war geklärt.", en="A question was settled."),
    "timer-set": Text(de="Die Uhr wurde gestellt.", en="The timer was set."),
    "authors-changed": Text(
        de="Es wurde geändert, ob Namen an den Karten stehen.",
        en="Whether names stand on the cards was changed.",
    ),
    "card-written": Text(
        de="Eine Karte wurde geschrieben oder geleert.", en="A card was written or emptied."
    ),
    "writing-finished": Text(
        de="Jemand wurde mit dem Schreiben fertig, oder doch nicht.",
        en="Somebody finished writing, or had not after all.",
    ),
    "cards-handed-in": Text(
        de="Karten wurden nach dem Aufdecken nachgereicht.", en="Cards were handed in after the reveal."
    ),
    "card-discussed": Text(de="Eine Karte wurde besprochen.", en="A card was discussed."),
    "cards-merged": Text(
        de="Karten wurden zusammengelegt oder getrennt.", en="Cards were merged or taken apart."
    ),
    "card-kept": Text(de="Eine Karte wurde behalten oder weggelegt.", en="A card was kept or put away."),
    "dots-opened": Text(de="Das Punkten begann.", en="Dot voting began."),
    "dots-placed": Text(de="Punkte wurden vergeben.", en="Dots were placed."),
    "dots-counted": Text(de="Die Punkte wurden gezählt.", en="The dots were counted."),
    "pen-handed": Text(de="Der Stift wurde weitergegeben.", en="The pen was handed on."),
    "draft-worded": Text(de="Der Entwurf wurde geändert.", en="The draft was changed."),
    "ballot-opened": Text(de="Eine Abstimmung begann.", en="A vote began."),
    "ballot-cast": Text(de="Eine Hand wurde gezeigt.", en="A hand was shown."),
    "ballot-counted": Text(de="Eine Abstimmung wurde ausgezählt.", en="A vote was counted."),
    "row-settled": Text(de="Eine Karte wurde zu einem Eintrag.", en="A card became an entry."),
    "question-settled": Text(de="Eine Frage wurde geklärt.", en="A question was settled."),
    "point-added": Text(de="Ein Punkt wurde geparkt.", en="A point was parked."),
    "point-changed": Text(de="Ein geparkter Punkt wurde bearbeitet.", en="A parked point was seen to."),
}
SENTENCES: Final[Mapping[str, Text]] = {
    **ACCOUNTS,
    **DESK,
    **SIGNING,
    **PORTAL,
    **READING,
    **TAKEN_ALONG,
    **ROOM,
}
#: A kind that an older or newer program knows.
UNKNOWN: Final = Text(de="Es geschah: {what}.", en="This happened: {what}.")


class _Known(dict[str, Any]):
    """What is not known is left open."""

    def __missing__(self, key: str) -> str:
        return "…"


def sentence(what: str, details: Mapping[str, Any], step: Text | None = None, named: str = "…") -> Text:
    """What happened, in words; `step` is what its step is called, `named` the person it was done to."""
    words = SENTENCES.get(what, UNKNOWN)
    roles = {key: ROLES.get(details[key], "…") for key in ("role", "before") if key in details}
    if "access" in details:
        roles["open_to"] = OPEN_TO.get(details["access"], "…")
    known = {**details, **roles, "step": step or "…", "named": named, "what": what}
    return Text(
        de=words.de.format_map(_Known(said(known, "de"))),
        en=words.en.format_map(_Known(said(known, "en"))),
    )
