"""Verifying a copy at the terminal, with or without the database of an instance."""

import sys
from datetime import datetime
from pathlib import Path

import click

from workshop.actions import verifying
from workshop.actions.verifying import Verified
from workshop.cli.instance import chosen, opened
from workshop.cli.record import log_report
from workshop.cli.words import FILE, say
from workshop.config import Settings
from workshop.documents import identity
from workshop.documents.examining import examine_apart
from workshop.documents.figures import day, moment
from workshop.documents.verifying import Examination
from workshop.domain.contract_signatures import DEPUTY_OF, Signed
from workshop.domain.refusals import Refusal
from workshop.domain.signing.standing import Standing
from workshop.domain.verdicts import Verdict
from workshop.domain.words import Text, said

VERDICTS = {
    Verdict.GENUINE: Text(
        de="Echt: Byte für Byte die Datei, die hier ausgegeben wurde.",
        en="Genuine: byte for byte the file that was given out here.",
    ),
    Verdict.SEALED: Text(
        de="Das Siegel dieser Instanz ist unversehrt; die Version steht nicht in ihrer Datenbank.",
        en="The seal of this instance is intact; the version is not in its database.",
    ),
    Verdict.ALTERED: Text(
        de="Verändert: nicht die Datei, die hier ausgegeben wurde.",
        en="Altered: not the file that was given out here.",
    ),
    Verdict.UNKNOWN: Text(
        de="Unbekannt: keine Datei, die hier ausgegeben wurde.",
        en="Unknown: no file that was given out here.",
    ),
}
STANDINGS = {
    Standing.PUBLISHED: Text(de="veröffentlicht, nicht in Kraft", en="published, not in force"),
    Standing.REQUESTED: Text(
        de="noch nicht in Kraft: Unterschriften fehlen noch",
        en="not yet in force: signatures are still missing",
    ),
    Standing.REFUSED: Text(
        de="nicht in Kraft: jemand hat die Unterschrift abgelehnt",
        en="not in force: somebody refused to sign",
    ),
    Standing.IN_FORCE: Text(de="in Kraft", en="in force"),
    Standing.SUPERSEDED: Text(de="abgelöst durch Version {instead}", en="superseded by version {instead}"),
    Standing.WITHDRAWN: Text(de="zurückgezogen", en="withdrawn"),
}
VERSION = Text(
    de="Version {number}: {standing}, seit {since}.", en="Version {number}: {standing}, since {since}."
)
THE_GENUINE_ONE = Text(
    de="Sie nennt Version {number}. Die echte Datei dazu: {standing}, seit {since}.",
    en="It names version {number}. The genuine file of that one: {standing}, since {since}.",
)
SIGNED = Text(
    de="Unterschrieben: {who}, {at}, Fingerabdruck {fingerprint}.",
    en="Signed: {who}, {at}, fingerprint {fingerprint}.",
)
UNSEALED = Text(
    de="Dieser Druck trägt kein Siegel: Er entstand beim Veröffentlichen, bevor jemand unterschrieb.",
    en="This print has no seal: it was made when the version was published, before anybody signed.",
)
SEALED_AT = Text(de="Gesiegelt: {at}.", en="Sealed: {at}.")
ALONE = Text(
    de="Hier ist keine Datenbank; gesagt werden kann nur, was die Datei von sich zeigt.",
    en="There is no database here; all that can be told is what the file shows of itself.",
)
UNREADABLE = Text(de="Die Datei lässt sich nicht als PDF lesen.", en="The file cannot be read as a PDF.")
SEAL_HOLDS = Text(
    de="Siegel: unversehrt, deckt jedes Byte. Zertifikat SHA-256 {certificate}.",
    en="Seal: intact, covers every byte. Certificate SHA-256 {certificate}.",
)
SEAL_BROKEN = Text(de="Siegel: gebrochen.", en="Seal: broken.")
SEAL_EXTENDED = Text(
    de="Siegel: nach dem Siegeln wurde etwas angefügt.", en="Seal: something was added after sealing."
)
NO_SEAL = Text(de="Siegel: keines.", en="Seal: none.")
CARRIES = Text(
    de="Beiliegender Inhalt: Fingerabdruck {carried}.", en="Content inside: fingerprint {carried}."
)
NOT_NAMED = Text(
    de="Achtung: Diesen Fingerabdruck nennt die Datei sonst nirgends.",
    en="Careful: the file names this fingerprint nowhere else.",
)
CARRIES_NONE = Text(de="Beiliegender Inhalt: keiner.", en="Content inside: none.")


class NothingToVerify(Refusal):
    """A command that does not say what it should verify."""

    sentence = Text(
        de="Was soll geprüft werden? Eine Datei: ./handschlag verify DATEI; "
        "das Protokoll: ./handschlag verify --log",
        en="What should be verified? A file: ./handschlag verify FILE; the log: ./handschlag verify --log",
    )


@click.command()
@click.argument("file", type=FILE, required=False)
@click.option("--log", is_flag=True, help="Prove that nothing in the record was changed or removed.")
@click.option("--head", default="", help="With --log: a head that was noted down before must be in it.")
def verify(file: Path | None, *, log: bool, head: str) -> None:
    """Say whether the PDF FILE is genuine, how its version stands, and who signed it; or prove the log.

    Exit code 0 if it is genuine, its seal is intact or the log is whole, 1 if not.
    """
    settings = chosen()
    if log:
        told, is_whole = log_report(settings, head)
        say(told, err=not is_whole)
        sys.exit(0 if is_whole else 1)
    if file is None:
        raise NothingToVerify
    content = file.read_bytes()
    good = _with_database(settings, content) if _has_database(settings) else _alone(settings, content)
    sys.exit(0 if good else 1)


def _has_database(settings: Settings) -> bool:
    return bool(settings.database_url) or Path(settings.database.removeprefix("sqlite:///")).exists()


def _with_database(settings: Settings, content: bytes) -> bool:
    ours = identity.find(settings.data_dir, settings)
    with opened(settings) as memory:
        with memory.reading() as store:
            found = verifying.recognised(store, content)
        shown = None
        if found is None:
            shown = examine_apart(content, identity.trusted(ours))
            with memory.reading() as store:
                found = verifying.judged(store, shown)
    _tell(found)
    if shown:
        _tell_shown(shown)
    return found.verdict in {Verdict.GENUINE, Verdict.SEALED}


def _tell(found: Verified) -> None:
    say(VERDICTS[found.verdict])
    if found.stand:
        standing = STANDINGS[found.stand.standing].format(instead=found.stand.instead)
        since = Text(de=day(found.stand.since, "de"), en=day(found.stand.since, "en"))
        version = VERSION if found.verdict is not Verdict.ALTERED else THE_GENUINE_ONE
        say(version.format(number=found.stand.number, standing=standing, since=since))
        if found.stand.also:
            say(found.stand.also)
    for each in found.signatures:
        say(SIGNED.format(who=_who(each), at=_when(each.at), fingerprint=each.fingerprint[:8]))
    if found.sealed_at and found.verdict in {Verdict.GENUINE, Verdict.SEALED}:
        say(SEALED_AT.format(at=_when(found.sealed_at)))
    elif found.verdict is Verdict.GENUINE:
        say(UNSEALED)


def _when(at: datetime) -> Text:
    here = at.astimezone(chosen().zone)
    return Text(de=moment(here, "de"), en=moment(here, "en"))


def _who(signed: Signed) -> Text:
    """A name, a role, and in whose place, as far as there are any."""
    deputy = DEPUTY_OF.format(name=signed.deputy_for) if signed.deputy_for else None
    parts = [part for part in (signed.name, signed.role, deputy) if part]
    return Text(de=", ".join(said(parts, "de")), en=", ".join(said(parts, "en")))


def _alone(settings: Settings, content: bytes) -> bool:
    say(ALONE)
    shown = examine_apart(content, identity.trusted(identity.find(settings.data_dir, settings)))
    _tell_shown(shown)
    return shown.intact


def _tell_shown(shown: Examination) -> None:
    """What the file shows of itself, whether or not anybody knows it."""
    if not shown.readable:
        say(UNREADABLE)
        return
    if shown.intact:
        say(SEAL_HOLDS.format(certificate=shown.certificate))
    else:
        say(SEAL_EXTENDED if shown.extended else SEAL_BROKEN if shown.sealed else NO_SEAL)
    if shown.carried is None:
        say(CARRIES_NONE)
        return
    say(CARRIES.format(carried=shown.carried))
    if shown.carried not in shown.described:
        say(NOT_NAMED)


COMMANDS = {"verify": verify}
