"""What templates may ask for, besides the values of their page."""

from datetime import date, datetime
from typing import Any

from flask import Flask
from flask_babel import gettext as _
from jinja2 import StrictUndefined
from markupsafe import Markup

from workshop.documents import figures, markup
from workshop.documents.compose import YES
from workshop.domain.naming import free_id
from workshop.domain.people import Role
from workshop.domain.step import (
    Choice,
    Date,
    Field,
    Flag,
    Number,
    Range,
    Reference,
    Rows,
    is_empty,
)
from workshop.steps import agenda
from workshop.web import desk, door, seats
from workshop.web.addresses import home, reaches_others
from workshop.web.language import language, say


def install(app: Flask) -> None:
    """Give every template these words; one that asks for more fails."""
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals.update(
        person=door.person,
        is_facilitator=door.is_facilitator,
        may_write=door.may_write,
        seated_here=seats.someone,
        role_name=role_name,
        kind_of=kind_of,
        input_id=desk.input_id,
        spot=desk.spot,
        prose=prose,
        day=day,
        moment=moment,
        zone=figures.zone,
        leads_others_here=lambda: reaches_others(home()),
        title_of=title_of,
        workshop_currency=workshop_currency,
        in_words=in_words,
        code_of=code_of,
    )


def role_name(role: Role) -> str:
    """What a role is called."""
    names = {
        Role.FACILITATOR: _("Facilitator"),
        Role.PARTICIPANT: _("Participant"),
        Role.READER: _("Reader"),
    }
    return str(names[role])


def kind_of(asked: Field) -> str:
    """The kind of a field, in lower case."""
    return type(asked).__name__.lower()


def prose(text: str) -> Markup:
    """Markdown as safe HTML."""
    return markup.prose(text)


def day(moment: datetime | date) -> str:
    """A day in full, in the language of the page."""
    return figures.day(moment.date() if isinstance(moment, datetime) else moment, language())


def moment(at: datetime) -> str:
    """A moment to the minute, in the language of the page and the time zone of the instance."""
    return figures.moment(at.astimezone(door.settings().zone), language())


def code_of(char: str) -> str:
    """The number of a character as Unicode writes it."""
    return f"{ord(char):04X}"


def file_name(company: str, rest: str) -> str:
    """A name for a download that every system takes."""
    return f"{free_id(company, set())}-{rest}"


def title_of(slug: str) -> str:
    """What a step is called."""
    return say(agenda.find(slug).title)


def workshop_currency() -> str:
    """The currency of this workshop."""
    return door.here().currency


def in_words(asked: Field, value: Any) -> str:
    """An answer in words, to be read beside another."""
    if is_empty(value):
        return ""
    chosen: list[Any] = value if isinstance(value, list) else [value]
    match asked:
        case Rows():
            return " · ".join(asked.name_of(row) for row in chosen)
        case Choice():
            return ", ".join(asked.label_of(each, language()) for each in chosen)
        case Reference():
            names = dict(desk.standing().options(asked))
            return ", ".join(names.get(each, each) for each in chosen)
        case Number() | Range():
            return figures.of_field(asked, value, language(), workshop_currency())
        case Date():
            return figures.day(value, language())
        case Flag():
            return YES.in_(language())
        case _:
            return ", ".join(str(each) for each in chosen)
