"""The settings of an instance, read once from the environment."""

import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from workshop.domain.refusals import Refusal
from workshop.domain.words import LANGUAGES, Language, Text

PREFIX = "WORKSHOP_"
SHORTEST_SECRET = 32
MOST = 10_000
#: Encrypted from the start, encrypted before anything is said, and never.
SMTP: Final = ("smtps", "smtp", "smtp+plain")
#: A site by its origin, as browsers compare them; * stands for every name below one.
SITE: Final = re.compile(r"https?://(\*\.)?[A-Za-z0-9.-]+(:[0-9]{1,5})?")
SENDER: Final = re.compile(r"[^\s@<>,;\"]+@[^\s@<>,;\"]+")
#: Where numbers make sense other than from 1 to MOST.
BOUNDS = {"WORKSHOP_PORT": (1, 65_535), "WORKSHOP_TRUSTED_PROXIES": (0, 10)}


class BadSetting(Refusal):
    """A setting that cannot be understood; tells its value only where that is no secret."""

    def __init__(self, setting: str, de: str, en: str) -> None:
        super().__init__(Text(de=f"{setting}: {de}", en=f"{setting}: {en}"))


@dataclass(frozen=True, kw_only=True)
class Settings:
    """All settings; each is the variable WORKSHOP_<NAME>, its default stands here."""

    #: Where the database, the secret key and local state live.
    data_dir: Path = Path(".data")
    #: SQLAlchemy URL of the database; empty means SQLite in the data directory.
    database_url: str = ""
    #: Where published contracts are written as PDF files.
    exports_dir: Path = Path("exports")
    host: str = "127.0.0.1"
    port: int = 8000
    #: Processes that answer requests, and threads in each; every open page of a live room takes one.
    workers: int = 2
    threads: int = 260
    #: Signs cookies and forms; empty means one made at first start and kept in the data directory.
    secret_key: str = ""
    #: The language of pages for people whose browser asks for neither.
    default_language: Language = "de"
    #: The time zone in which days begin and times are told, by its name in the IANA database.
    time_zone: str = "Europe/Berlin"
    #: Host names that this instance answers to, separated by commas; empty means any.
    trusted_hosts: tuple[str, ...] = ()
    #: Proxies in front of this instance whose forwarding headers count.
    trusted_proxies: int = 0
    #: Whether people reach it by HTTPS: makes cookies secure and announces HSTS.
    https: bool = False
    #: Largest upload in MiB.
    max_upload_mb: int = 8
    #: Seconds that one contract may take to print.
    print_seconds: int = 120
    #: Sites that may show a term of a public portal in a frame, such as https://wiki.example.org,
    #: separated by commas; empty means any.
    frame_sites: tuple[str, ...] = ()
    #: Where the public reaches this instance, such as https://contract.example.org: links that are handed
    #: on begin so, and printed contracts lead there to be verified.
    public_url: str = ""
    #: The operator's own key to seal with, PKCS#12 or PEM; empty means one made at first start.
    seal_key_file: str = ""
    #: Its certificate with those above it in PEM, where the file of the key does not hold them.
    seal_certificate_file: str = ""
    #: What unlocks the key.
    seal_passphrase: str = ""
    #: A timestamp authority (RFC 3161) that confirms when a contract was sealed.
    timestamp_url: str = ""
    #: The server that sends letters, such as smtps://name:password@mail.example:465; empty means none.
    smtp_url: str = ""
    #: The address that letters come from; needed where there is a server that sends them.
    mail_from: str = ""

    @property
    def database(self) -> str:
        """The URL of the database that is really used."""
        return self.database_url or f"sqlite:///{(self.data_dir / 'handschlag.sqlite3').resolve()}"

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of this instance."""
        return ZoneInfo(self.time_zone)

    @property
    def secret(self) -> str:
        """The secret key, made on first use and readable by the owner alone."""
        if self.secret_key:
            return self.secret_key
        file = self.data_dir / "secret-key"
        self.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as new:
                new.write(secrets.token_urlsafe(48))
        except FileExistsError:
            pass  # somebody made it before us, and theirs is as good
        return file.read_text().strip()


def variables() -> tuple[str, ...]:
    """The names of all variables, in order."""
    return tuple(PREFIX + field.name.upper() for field in fields(Settings))


def from_environment(environment: Mapping[str, str]) -> Settings:
    """Read the settings; BadSetting names the first variable that makes no sense."""
    unknown = sorted(name for name in environment if name.startswith(PREFIX) and name not in variables())
    if unknown:
        raise BadSetting(
            unknown[0],
            f"Diese Einstellung gibt es nicht. Es gibt: {', '.join(variables())}.",
            f"There is no such setting. There are: {', '.join(variables())}.",
        )
    given = {
        field.name: _read(name, environment[name], field.default)
        for field, name in zip(fields(Settings), variables(), strict=True)
        if environment.get(name, "").strip()
    }
    settings = Settings(**given)  # type: ignore[arg-type] # _read gives each the type of its default
    _check_place(settings)
    for name in ("public_url", "timestamp_url"):
        address = getattr(settings, name)
        if address and not address.startswith(("http://", "https://")):
            raise BadSetting(
                f"{PREFIX}{name.upper()}={address!r}",
                "Bitte eine Adresse, die mit https:// oder http:// beginnt.",
                "Use an address that begins with https:// or http://.",
            )
    if 0 < len(settings.secret_key) < SHORTEST_SECRET:
        raise BadSetting(
            "WORKSHOP_SECRET_KEY",
            f"Bitte mindestens {SHORTEST_SECRET} Zeichen; weggelassen, wird einer erzeugt.",
            f"Use at least {SHORTEST_SECRET} characters; left out, one is made.",
        )
    _check_sites(settings)
    _check_mail(settings)
    return settings


def _check_place(settings: Settings) -> None:
    """The language and the time zone are some that we know."""
    if settings.default_language not in LANGUAGES:
        raise BadSetting(
            f"WORKSHOP_DEFAULT_LANGUAGE={settings.default_language!r}",
            "Erlaubt sind „de“ und „en“.",
            "Use “de” or “en”.",
        )
    try:
        ZoneInfo(settings.time_zone)
    except (KeyError, ValueError, OSError):
        raise BadSetting(
            f"WORKSHOP_TIME_ZONE={settings.time_zone!r}",
            "Bitte eine Zeitzone wie Europe/Berlin, Europe/Zurich oder UTC.",
            "Use a time zone such as Europe/London, America/New_York or UTC.",
        ) from None


def _check_sites(settings: Settings) -> None:
    """Whatever stands here ends in a header."""
    if not all(map(SITE.fullmatch, settings.frame_sites)):
        raise BadSetting(
            f"WORKSHOP_FRAME_SITES={','.join(settings.frame_sites)!r}",
            "Bitte Adressen ohne Pfad wie https://wiki.example.org, durch Kommas getrennt.",
            "Use addresses without a path like https://wiki.example.org, separated by commas.",
        )


def _check_mail(settings: Settings) -> None:
    """A server that sends letters has a name and a sender, or there is none; its password is never told."""
    if not settings.smtp_url:
        return
    try:
        server = urlsplit(settings.smtp_url)
        known = server.scheme in SMTP and bool(server.hostname) and (server.port or 1) > 0
    except ValueError:
        known = False
    if not known:
        raise BadSetting(
            "WORKSHOP_SMTP_URL",
            "Bitte wie smtps://name:passwort@mail.example:465 oder smtp://mail.example:587 (mit STARTTLS); "
            "ohne Verschlüsselung nur smtp+plain://localhost:25.",
            "Write it like smtps://name:password@mail.example:465 or smtp://mail.example:587 "
            "(with STARTTLS); without encryption only smtp+plain://localhost:25.",
        )
    if not SENDER.fullmatch(settings.mail_from):
        raise BadSetting(
            f"WORKSHOP_MAIL_FROM={settings.mail_from!r}",
            "Bitte die Adresse, von der Briefe kommen sollen, wie handschlag@firma.de.",
            "Give the address that letters shall come from, like handschlag@company.com.",
        )


def _read(name: str, value: str, default: object) -> object:
    match default:
        case bool():
            if value.lower() in {"1", "true", "yes", "on"}:
                return True
            if value.lower() in {"0", "false", "no", "off"}:
                return False
            raise BadSetting(f"{name}={value!r}", "Bitte 1 oder 0.", "Use 1 or 0.")
        case int():
            least, most = BOUNDS.get(name, (1, MOST))
            if not (value.isascii() and value.isdigit() and least <= int(value) <= most):
                raise BadSetting(
                    f"{name}={value!r}",
                    f"Bitte eine ganze Zahl von {least} bis {most}.",
                    f"Use a whole number from {least} to {most}.",
                )
            return int(value)
        case Path():
            return Path(value)
        case tuple():
            return tuple(host.strip() for host in value.split(",") if host.strip())
        case _:
            return value
