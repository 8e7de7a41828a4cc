"""In which language a page speaks."""

from flask import Flask, request
from flask_babel import Babel

from workshop.domain.words import LANGUAGES, Language, Text
from workshop.web import door

COOKIE = "language"


def language() -> Language:
    """The person's choice, else the browser's, else the instance's."""
    chosen = request.cookies.get(COOKIE)
    for each in LANGUAGES:
        if chosen == each:
            return each
    offered = request.accept_languages.best_match(LANGUAGES)
    return next((each for each in LANGUAGES if each == offered), door.settings().default_language)


def say(text: Text) -> str:
    """The words of a text in the language of the page."""
    return text.in_(language())


def _locale() -> str:
    """How numbers and times are written: English as in Britain."""
    return "en_GB" if language() == "en" else "de_DE"


def install(app: Flask) -> None:
    """Let pages speak: `_()` for their own words, `say` for those of the steps."""
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = "web/translations"
    Babel(app, locale_selector=_locale)
    app.jinja_env.globals.update(say=say, language=language, languages=LANGUAGES)
