"""In which language a page speaks."""

from typing import Any

from flask import Flask, g, request
from flask_babel import Babel, get_translations

from workshop.domain.words import LANGUAGES, Language, Text
from workshop.web import door

COOKIE = "language"
#: What an address says that always opens in one language.
ASKED = "lang"


def language() -> Language:
    """How this page speaks; it asks hundreds of times."""
    if "language" not in g:
        g.language = _chosen()
    return g.language  # type: ignore[no-any-return] # set above


def _chosen() -> Language:
    """The address's, else the person's choice, else that of what the page is about, the browser's, ours."""
    for chosen in (request.args.get(ASKED), request.cookies.get(COOKIE)):
        for each in LANGUAGES:
            if chosen == each:
                return each
    if "spoken" in g:
        return g.spoken  # type: ignore[no-any-return] # set by whoever opened a contract
    offered = request.accept_languages.best_match(LANGUAGES)
    return next((each for each in LANGUAGES if each == offered), door.settings().default_language)


def say(text: Text) -> str:
    """The words of a text in the language of the page."""
    return text.in_(language())


def _locale() -> str:
    """How numbers and times are written: English as in Britain."""
    return "en_GB" if language() == "en" else "de_DE"


def _catalogue() -> Any:
    """The words of this page's language."""
    if "catalogue" not in g:
        g.catalogue = get_translations()
    return g.catalogue


def install(app: Flask) -> None:
    """Let pages speak: `_()` for their own words, `say` for those of the steps."""
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = "web/translations"
    Babel(app, locale_selector=_locale)
    # Flask-Babel would look for its catalogue anew at every word of a page
    app.jinja_env.install_gettext_callables(  # type: ignore[attr-defined] # the extension's
        gettext=lambda one: _catalogue().ugettext(one),
        ngettext=lambda one, more, count: _catalogue().ungettext(one, more, count),
        newstyle=True,
    )
    app.jinja_env.globals.update(say=say, language=language, languages=LANGUAGES)
