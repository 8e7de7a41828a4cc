"""The house speaks German and English: nothing is missing, nothing glued, nothing said in one language only."""

import ast
import gettext
import io
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from flask_babel import LazyString
from flask_wtf import FlaskForm
from jinja2 import Environment, nodes
from werkzeug.datastructures import MultiDict

from workshop.app import create_app
from workshop.config import Settings
from workshop.steps import agenda
from workshop.web.people import SignInForm
from workshop.web.step_form import EntryForm

HOUSE = Path(__file__).parents[2]
TRANSLATIONS = HOUSE / "workshop/web/translations"
GERMAN = TRANSLATIONS / "de/LC_MESSAGES/messages.po"
TEMPLATES = sorted(
    path for path in (HOUSE / "templates").rglob("*.html") if "document" not in path.parts
)  # the document brings its own words

#: Attributes that are read out or shown.
READ_OUT = {"alt", "aria-description", "aria-label", "label", "placeholder", "title"}
#: Names are the same in every language: ours, those of formats, languages in their own words, a key,
#: and the U of a character's number.
NAMES = {"Handschlag", "PDF", "JSON", "Markdown", "Deutsch", "English", "Alt", "U"}

WORD = re.compile(r"[^\W\d_]+")
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]")
SLOT = re.compile(r"\{(\w+)\}")
QUOTED = {"de": re.compile("„[^„“”]*“"), "en": re.compile("“[^„“”]*”")}
