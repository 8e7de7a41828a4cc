"""The fixed words of the page exist in both languages and fit the templates that use them."""

import re
from pathlib import Path

import pytest

from workshop.documents import change_words, colophon, paper_words
from workshop.documents.pages import TEMPLATES
from workshop.documents.words import WORDS, WORDS_OF_DECISIONS, filled, words_in
from workshop.domain.words import LANGUAGES

FOLDERS = [Path(TEMPLATES, "document"), Path(__file__).parents[2] / "workshop" / "documents"]
SOURCES = "".join(
    file.read_text() for folder in FOLDERS for file in folder.rglob("*") if file.suffix in (".html", ".py")
)


ALL = {**WORDS, **WORDS_OF_DECISIONS}
#: Words that are no part of a contract: they may change without changing what it says.
BESIDES = {**change_words.WORDS, **colophon.WORDS, **paper_words.WORDS}


@pytest.mark.parametrize("words", [*ALL.values(), *BESIDES.values()], ids=[*ALL, *BESIDES])
def test_both_languages_have_the_same_gaps(words):
    gaps = re.compile(r"\{\w+\}")

    assert sorted(gaps.findall(words.de)) == sorted(gaps.findall(words.en))


def test_every_word_the_templates_use_is_there():
    used = set(re.findall(r"\bwords\.(\w+)(?![\w(])", SOURCES)) | set(
        re.findall(r"words\[\"(\w+)\"\]", SOURCES)
    )

    assert used <= set(ALL) | set(BESIDES)


def test_the_words_of_a_language_are_plain_texts():
    assert all(set(words_in(language)) == set(ALL) for language in LANGUAGES)


@pytest.mark.parametrize(
    "words", ["{fact.__class__}", "{fact!r}", "{fact:>999999999}", "{0}", "{", "{}", "{other}", "{{fact}}"]
)
def test_words_from_a_file_are_filled_in_and_never_obeyed(words):
    assert filled(words, fact="Shops") == words.replace("{fact}", "Shops")


def test_what_is_filled_in_is_not_filled_in_again():
    assert filled("{fact}: {value}", fact="{value}", value="15") == "{value}: 15"
