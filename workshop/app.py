"""The only place where the parts are put together."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from workshop.config import Settings
from workshop.storage.memory import Memory
from workshop.web import (
    agreements,
    asking,
    bodies,
    changes,
    contract,
    decisions,
    door,
    errors,
    facilitation,
    front,
    glossary,
    hands,
    headers,
    in_turn,
    joining,
    language,
    leading,
    paper,
    people,
    phone,
    provenance,
    record,
    room,
    sign_off,
    signers,
    signing,
    stream,
    tour,
    verifying,
    wall,
    wires,
    words,
)
from workshop.web.api import pages as api
from workshop.web.portal import acknowledging, feedback, quiz, readers, talking
from workshop.web.portal import card as portal_card
from workshop.web.portal import elsewhere as portal_elsewhere
from workshop.web.portal import files as portal_files
from workshop.web.portal import links as portal_links
from workshop.web.portal import pages as portal_pages
from workshop.web.portal import search as portal_search
from workshop.web.portal import settings as portal_settings
from workshop.web.portal import terms as portal_terms
from workshop.web.portal import tokens as portal_tokens

ROOT = Path(__file__).parents[1]
MIB = 1024 * 1024
A_DAY = 24 * 3600
LASTING = ("fonts/", "icons/")

THE_DESK = (front, tour, people, facilitation, agreements, glossary)
THE_CONTRACT = (contract, changes, paper, sign_off, signers, signing, verifying, provenance, record)
THE_ROOM = (joining, phone, hands, room, leading, asking, wall, wires, decisions)
THE_PORTAL = (portal_settings, portal_links, portal_pages, portal_search, portal_terms)
THE_READERS = (quiz, acknowledging, talking, readers, feedback)
ELSEWHERE = (portal_elsewhere, portal_files, portal_card, portal_tokens, api)


class Instance(Flask):
    """Flask with two habits of ours."""

    def log_exception(self, exc_info: object) -> None:
        """Leave it to the errors: each mishap stands in the log once, under its number."""

    def get_send_file_max_age(self, filename: str | None) -> int | None:
        """Let browsers keep fonts and icons; scripts and styles are asked for anew after an upgrade."""
        return A_DAY if filename and filename.startswith(LASTING) else None


def create_app(
    settings: Settings, memory: Memory | None = None, clock: Callable[[], datetime] = door.server_clock
) -> Flask:
    """Put an instance together; `memory` and `clock` may be given by tests."""
    app = Instance(
        "workshop",
        root_path=str(ROOT / "workshop"),
        template_folder=ROOT / "templates",
        static_folder=ROOT / "static",
    )
    app.config.update(
        DEBUG=False,  # whatever FLASK_DEBUG says: people see our error pages, nobody sees a traceback
        SECRET_KEY=settings.secret,
        MAX_CONTENT_LENGTH=settings.max_upload_mb * MIB,
        MAX_FORM_MEMORY_SIZE=settings.max_upload_mb * MIB,
        SESSION_COOKIE_NAME=f"{door.HOST_ONLY if settings.https else ''}{door.COOKIE}_form",
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.https,
        TRUSTED_HOSTS=list(settings.trusted_hosts) or None,
        WTF_CSRF_TIME_LIMIT=None,
    )
    memory = memory or Memory(settings.database, settings.zone)
    app.extensions.update(settings=settings, memory=memory, clock=clock)
    for part in (in_turn, bodies, language, words, errors, door, headers, stream, tour):
        part.install(app)
    for concept in (*THE_DESK, *THE_CONTRACT, *THE_ROOM, *THE_PORTAL, *THE_READERS, *ELSEWHERE):
        app.register_blueprint(concept.pages)
    app.register_blueprint(portal_terms.short_pages)
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign] # as Flask documents it
    return app
