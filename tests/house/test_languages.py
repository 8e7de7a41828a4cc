"""The house speaks German and English: nothing is missing, and nothing is said in one language only."""

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
from babel.support import LazyProxy
from flask_wtf import FlaskForm
from jinja2 import Environment, nodes
from werkzeug.datastructures import MultiDict

from workshop.app import create_app
from workshop.config import Settings
from workshop.domain.step import Date
from workshop.domain.words import LANGUAGES, Text
from workshop.web.people import SignInForm
from workshop.web.step_form import EntryForm

HOUSE = Path(__file__).parents[2]
TRANSLATIONS = HOUSE / "workshop/web/translations"
GERMAN = TRANSLATIONS / "de/LC_MESSAGES/messages.po"
#: All but those of the document, which brings its own words.
TEMPLATES = sorted(set(HOUSE.glob("templates/**/*.html")) - set(HOUSE.glob("templates/document/**/*.html")))
SOURCES = sorted((HOUSE / "workshop").rglob("*.py"))

#: Names, which are the same in every language: ours, those of file formats, the languages in their own
#: words, a key of the keyboard, and the U with which Unicode numbers begin.
NAMES = {"Handschlag", "PDF", "JSON", "Markdown", "Deutsch", "English", "Alt", "U"}
#: Attributes that are shown or read out.
SAID_ALOUD = {"alt", "aria-description", "aria-label", "label", "placeholder", "title"}
TRANSLATES = {"_", "gettext", "ngettext"}

WORD = re.compile(r"[^\W\d_]+")
#: What no path, slug or key has: a space after a word, or a capital before a small letter.
FOR_PEOPLE = re.compile(r"\w\s|[^\W\d_a-z][a-zäöüß]")
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|\{\w+\}")
QUOTED = {"de": re.compile("„[^„“”]*“"), "en": re.compile("“[^„“”]*”")}
QUOTES = re.compile('[„“”"]')


class Aloud(HTMLParser):
    """What a page says to people: its text, and the attributes that are shown or read out."""

    def __init__(self, page):
        super().__init__()
        self.said = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.said += [value for name, value in attrs if name in SAID_ALOUD and value]

    def handle_data(self, data):
        self.said.append(data)


def messages_of_the_pages():
    """What `pybabel extract` finds."""
    with (TRANSLATIONS / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)
    found = extract_from_dir(HOUSE, methods, options, keywords=DEFAULT_KEYWORDS)
    messages = Catalog()
    for _file, _line, message, _comments, _context in found:
        messages.add(message)
    return {each.id for each in messages if each.id}


def outside_expressions(template):
    tokens = Environment().lex(template.read_text(encoding="utf-8"))
    page = "".join(text for _line, kind, text in tokens if kind == "data")
    return " ".join(Aloud(page).said)


def untranslated_in_expressions(template):
    """The texts in expressions that are not given to `_()`; names of files and keys are among them."""
    tree = Environment().parse(template.read_text(encoding="utf-8"))
    calls = [call for call in tree.find_all(nodes.Call) if getattr(call.node, "name", "") in TRANSLATES]
    translated = {id(text) for call in calls for text in call.find_all(nodes.Const)}
    return [
        text.value
        for text in tree.find_all(nodes.Const)
        if isinstance(text.value, str) and id(text) not in translated
    ]


def written(node):
    """What a piece of source says, whatever its variables may hold."""
    texts = [
        each for each in ast.walk(node) if isinstance(each, ast.Constant) and isinstance(each.value, str)
    ]
    return "".join(each.value for each in sorted(texts, key=lambda each: (each.lineno, each.col_offset)))


def arguments_by_class(tree):
    """The names under which the classes of a module take what is given to them without one."""
    return {
        each.name: [argument.arg for argument in part.args.args[1:]]
        for each in ast.walk(tree)
        if isinstance(each, ast.ClassDef)
        for part in each.body
        if isinstance(part, ast.FunctionDef) and part.name == "__init__"
    }


def said_in_both(source):
    """Whatever a module gives as `de` and `en`: the words of steps, of refusals and of the document."""
    tree = ast.parse(source.read_text(encoding="utf-8"))
    arguments = arguments_by_class(tree)
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        given = dict(zip(arguments.get(getattr(call.func, "id", ""), ()), call.args, strict=False))
        given |= {each.arg: each.value for each in call.keywords}
        if given.keys() >= set(LANGUAGES):
            place = f"{source.relative_to(HOUSE)}:{call.lineno}"
            yield place, {each: written(given[each]) for each in LANGUAGES}


def quotes_left(text, language):
    """The quotation marks that do not belong to this language, or have lost their other half."""
    return QUOTES.findall(QUOTED[language].sub("", text))


def is_sentence(text):
    """More than three words, and not only names."""
    words = WORD.findall(text)
    return len(words) > 3 and any(word.islower() for word in words)


@pytest.fixture(scope="module")
def german():
    with GERMAN.open("rb") as file:
        return read_po(file)


@pytest.fixture(scope="module")
def sentences(german):
    """Every sentence of the pages, with its place in the catalogue; one for each plural form."""
    return {
        (message.id, number): {"de": string, "en": message_id}
        for message in german
        if message.id
        for number, (message_id, string) in enumerate(
            zip(forms_of(message.id), forms_of(message.string), strict=True)
        )
    }


@pytest.fixture(scope="module")
def texts(sentences):
    """Every sentence of the house in both languages: those of the pages and those of the code."""
    of_the_code = [(place, said) for source in SOURCES for place, said in said_in_both(source)]
    return [*sentences.items(), *of_the_code]


@pytest.fixture
def app(tmp_path):
    return create_app(Settings(data_dir=tmp_path, secret_key="kept"))


def forms_of(text):
    return [text] if isinstance(text, str) else list(text)


def test_every_message_of_the_pages_is_in_the_german_catalogue_and_no_other(german):
    translated = {message.id for message in german if message.id}

    assert translated == messages_of_the_pages()
    assert not german.obsolete


def test_no_translation_is_empty_or_uncertain(german):
    unfinished = [
        message.id
        for message in german
        if message.id and (message.fuzzy or not all(forms_of(message.string)))
    ]

    assert not unfinished


def test_the_compiled_catalogue_is_the_written_one(german):
    compiled = io.BytesIO()
    write_mo(compiled, german)
    compiled.seek(0)

    with GERMAN.with_suffix(".mo").open("rb") as file:
        used = gettext.GNUTranslations(file)

    assert without_header(used) == without_header(gettext.GNUTranslations(compiled))


def without_header(translations):
    return {message: string for message, string in translations._catalog.items() if message}


def test_both_languages_leave_room_for_the_same_things(texts):
    different = [
        place
        for place, said in texts
        if set(PLACEHOLDER.findall(said["de"])) != set(PLACEHOLDER.findall(said["en"]))
    ]

    assert not different


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(HOUSE / "templates")))
def test_a_template_says_nothing_without_translation(template):
    texts = untranslated_in_expressions(template)

    words = set(WORD.findall(outside_expressions(template)))
    said = {text for text in texts if FOR_PEOPLE.search(text)}

    assert words <= NAMES
    assert said <= NAMES


def test_every_name_is_really_on_a_page():
    words = {word for template in TEMPLATES for word in WORD.findall(outside_expressions(template))}
    said = {text for template in TEMPLATES for text in untranslated_in_expressions(template)}

    assert NAMES <= words | said


def test_every_sentence_is_said_differently_in_german(texts):
    same = [place for place, said in texts if said["de"] == said["en"] and is_sentence(said["de"])]

    assert not same


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_own_quotation_marks(texts, language):
    foreign = [(place, said[language]) for place, said in texts if quotes_left(said[language], language)]

    assert not foreign


def test_the_words_of_steps_and_refusals_were_found(texts):
    places = " ".join(str(place) for place, _said in texts)

    assert "workshop/steps/why.py" in places
    assert "workshop/config.py" in places


def test_every_form_is_labelled_in_the_language_of_the_page(app):
    fields = [
        (form.__name__, name, field)
        for form in FlaskForm.__subclasses__()
        for name, field in vars(form).items()
        if hasattr(field, "field_class")
    ]

    fixed = [(form, name) for form, name, field in fields if not isinstance(field.args[0], LazyProxy)]

    assert fields
    assert not fixed


def test_a_form_complains_in_the_language_of_the_page(app):
    day = Date(key="day", label=Text(de="Tag", en="Day"))

    with app.test_request_context(method="POST", headers={"Accept-Language": "de"}):
        small = SignInForm()
        small.validate()
        entry = EntryForm([day], formdata=MultiDict({"day": "tomorrow"}))
        entry.validate()

        assert str(small.email.label.text) == "E-Mail-Adresse"
        assert small.email.errors == ["Dieses Feld wird benötigt."]
        assert entry.errors == {"day": ["Kein gültiges Datum."]}
