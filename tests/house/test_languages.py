"""The house speaks German and English: nothing is missing, and nothing is said in one language only."""

import ast
import io
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po
from flask_babel.speaklater import LazyString
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
SOURCES = sorted(HOUSE.glob("workshop/**/*.py"))

#: Names, which are the same in every language: ours, those of file formats, the languages in their own
#: words, keys of the keyboard, and the U with which Unicode numbers begin.
NAMES = {"Handschlag", "PDF", "JSON", "Markdown", "Deutsch", "English", "Alt", "M", "U"}
#: Attributes that are shown or read out.
SAID_ALOUD = {"alt", "aria-description", "aria-label", "label", "placeholder", "title"}
#: A block that fills an attribute with names of styles.
STYLES = re.compile(r"{% block \w+_class %}.*?{% endblock %}")
ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
TRANSLATE = {"_", "gettext", "ngettext"}
JINJA = Environment(autoescape=True)

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

    def handle_starttag(self, tag, attrs):  # noqa: ARG002 - the signature is HTMLParser's
        self.said += [value for name, value in attrs if name in SAID_ALOUD and value]

    def handle_data(self, data):
        self.handle_starttag("", ATTRIBUTE.findall(data))  # a macro may write attributes alone
        self.said.append(ATTRIBUTE.sub("", data))


def strings(catalog):
    """The translations of a catalogue by their messages, each with all its plural forms; no header."""
    return {forms_of(message.id): forms_of(message.string) for message in catalog if message.id}


def forms_of(text):
    return (text,) if isinstance(text, str) else tuple(text)


def messages_of_the_pages():
    """What `pybabel extract` finds."""
    with (TRANSLATIONS / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)
    found = extract_from_dir(HOUSE, methods, options, keywords=DEFAULT_KEYWORDS)
    return {forms_of(message) for _file, _line, message, *_ in found}


def words_around_expressions(template):
    tokens = JINJA.lex(STYLES.sub("", template.read_text(encoding="utf-8")))
    page = "".join(text for _line, kind, text in tokens if kind == "data")
    return set(WORD.findall(" ".join(Aloud(page).said)))


def words_inside_expressions(template):
    """The texts in expressions that people would read, though nobody gives them to `_()`."""
    tree = JINJA.parse(template.read_text(encoding="utf-8"))
    calls = [call for call in tree.find_all(nodes.Call) if getattr(call.node, "name", "") in TRANSLATE]
    translated = {id(text) for call in calls for text in call.find_all(nodes.Const)}
    texts = [text.value for text in tree.find_all(nodes.Const) if id(text) not in translated]
    return {text for text in texts if isinstance(text, str) and FOR_PEOPLE.search(text)}


def written(node):
    """What a piece of source says, whatever its variables may hold."""
    texts = [
        each for each in ast.walk(node) if isinstance(each, ast.Constant) and isinstance(each.value, str)
    ]
    return "".join(each.value for each in sorted(texts, key=lambda each: (each.lineno, each.col_offset)))


def arguments_by_class(tree):
    """How the classes of a module call what is given to them without a name."""
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


def is_sentence(text):
    """More than three words, and not only names."""
    words = WORD.findall(PLACEHOLDER.sub("", text))
    return len(words) > 3 and any(word.islower() for word in words)


def stray_quotes(text, language):
    """The quotation marks that are another language's, or have lost their other half."""
    return QUOTES.findall(QUOTED[language].sub("", text))


@pytest.fixture(scope="module")
def german():
    with GERMAN.open("rb") as file:
        return read_po(file)


@pytest.fixture(scope="module")
def texts(german):
    """Every sentence in both languages, with its place: those of the pages, then those of the code."""
    of_the_pages = [
        (f"messages.po: {english}", {"de": translated, "en": english})
        for message, string in strings(german).items()
        for english, translated in zip(message, string, strict=True)
    ]
    return of_the_pages + [found for source in SOURCES for found in said_in_both(source)]


def test_the_catalogue_holds_what_the_pages_say_and_no_more(german):
    said = messages_of_the_pages()

    assert strings(german).keys() == said
    assert not german.obsolete


def test_no_translation_is_empty_or_uncertain(german):
    empty = [message for message, string in strings(german).items() if not all(string)]
    uncertain = [message.id for message in german if message.fuzzy]

    assert not empty
    assert not uncertain


def test_the_compiled_catalogue_is_the_written_one(german):
    compiled = io.BytesIO()
    write_mo(compiled, german)
    compiled.seek(0)

    with GERMAN.with_suffix(".mo").open("rb") as file:
        used = strings(read_mo(file))

    assert used == strings(read_mo(compiled))


def test_both_languages_leave_room_for_the_same_things(texts):
    room = [(place, *(set(PLACEHOLDER.findall(said[each])) for each in LANGUAGES)) for place, said in texts]

    assert not [place for place, german, english in room if german != english]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(HOUSE / "templates")))
def test_a_template_says_nothing_without_translation(template):
    said = words_around_expressions(template) | words_inside_expressions(template)

    assert said <= NAMES


def test_every_name_is_said_somewhere():
    said = [words_around_expressions(each) | words_inside_expressions(each) for each in TEMPLATES]

    assert set().union(*said) >= NAMES


def test_what_refuses_and_what_asks_is_heard(texts):
    places = " ".join(place for place, _said in texts)

    assert "workshop/steps/why.py" in places
    assert "workshop/config.py" in places  # its sentences are given without a name


def test_every_sentence_is_another_in_german(texts):
    same = [place for place, said in texts if said["de"] == said["en"] and is_sentence(said["de"])]

    assert not same


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_own_quotation_marks(texts, language):
    stray = [(place, said[language]) for place, said in texts if stray_quotes(said[language], language)]

    assert not stray


def test_every_form_is_labelled_in_the_language_of_the_page():
    fields = [
        (form.__name__, name, field.args[0])
        for form in FlaskForm.__subclasses__()
        for name, field in vars(form).items()
        if hasattr(field, "field_class")
    ]

    assert fields
    assert not [(form, name) for form, name, label in fields if not isinstance(label, LazyString)]


def test_a_form_complains_in_the_language_of_the_page(tmp_path):
    app = create_app(Settings(data_dir=tmp_path, secret_key="kept"))
    day = Date(key="day", label=Text(de="Tag", en="Day"))

    with app.test_request_context(method="POST", headers={"Accept-Language": "de"}):
        form, entry = SignInForm(), EntryForm([day], formdata=MultiDict({"day": "tomorrow"}))
        accepted = [form.validate(), entry.validate()]

        assert accepted == [False, False]
        assert str(form.email.label.text) == "E-Mail-Adresse"
        assert form.email.errors == ["Dieses Feld wird benötigt."]
        assert entry.errors == {"day": ["Kein gültiges Datum."]}
