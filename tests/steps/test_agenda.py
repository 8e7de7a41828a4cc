"""The agenda tests itself: nothing here knows the name of a step."""

import re
from dataclasses import fields as dataclass_fields
from dataclasses import is_dataclass
from pathlib import Path

import jsonschema
import pytest

import workshop.steps
from workshop.domain.agreements import State, gaps, state
from workshop.domain.reading import read_agreed
from workshop.domain.step import Choice, Reference, Rows, Step, is_empty
from workshop.domain.words import LANGUAGES, Text
from workshop.steps import agenda
from workshop.steps.agenda import AGENDA, BY_SLUG, NoSuchStep
from workshop.steps.contradictions import contradictions
from workshop.steps.schema import schema

every_step = pytest.mark.parametrize("step", AGENDA, ids=lambda step: step.slug)
in_every_language = pytest.mark.parametrize("language", LANGUAGES)


def texts(value):
    """Every Text inside a value."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, dict):
        yield from texts(list(value.values()))
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from texts(inner)
    elif is_dataclass(value):
        yield from texts([getattr(value, each.name) for each in dataclass_fields(value)])


def every_field(fields):
    """Every field, those of rows included."""
    for each in fields:
        yield each
        if isinstance(each, Rows):
            yield from every_field(each.columns)


def example_of_everything(language):
    return {step.slug: step.example_in(language) for step in AGENDA}


def test_every_step_file_is_on_the_agenda():
    folder = Path(workshop.steps.__file__).parent
    files = {
        file.stem for file in folder.glob("*.py") if re.search(r"^STEP = ", file.read_text(), re.MULTILINE)
    }

    assert files == {step.slug.replace("-", "_") for step in AGENDA}


def test_the_parts_come_in_the_order_of_their_numbers():
    numbers = [step.part.number for step in AGENDA]

    assert numbers == sorted(numbers)


def test_the_short_agenda_is_a_part_of_the_full_one():
    short, full = agenda.slugs_of("short"), agenda.slugs_of("full")

    assert set(short) < set(full)


def test_the_short_agenda_fits_into_a_day():
    minutes = sum(BY_SLUG[slug].minutes for slug in agenda.slugs_of("short"))

    assert minutes <= 8 * 60


def test_the_short_agenda_reaches_every_part():
    reached = {BY_SLUG[slug].part.key for slug in agenda.slugs_of("short")}

    assert reached == {step.part.key for step in AGENDA} - {"customer-first"}


def test_parties_are_on_every_agenda():
    assert [step.slug for step in agenda.chosen(["term"])] == ["parties", "term"]


def test_steps_keep_the_order_they_were_put_in_and_a_part_stays_in_one_piece():
    chosen = [step.slug for step in agenda.chosen(["term", "why", "what", "meetings"])]

    assert chosen == ["parties", "term", "meetings", "why", "what"]


def test_a_step_moves_among_the_steps_of_its_part():
    slugs = ["parties", "what", "why", "term"]

    assert agenda.moved(slugs, "why", up=True) == ["parties", "why", "what", "term"]


def test_a_step_at_the_edge_of_its_part_takes_the_part_along():
    slugs = ["parties", "what", "why", "glossary", "term"]

    assert agenda.moved(slugs, "glossary", up=True) == ["parties", "glossary", "what", "why", "term"]
    assert agenda.moved(slugs, "why", up=False) == ["parties", "glossary", "what", "why", "term"]


def test_the_parties_stay_where_they_are():
    slugs = ["parties", "what", "term"]

    assert agenda.moved(slugs, "parties", up=False) == slugs
    assert agenda.moved(slugs, "what", up=True) == slugs
    assert agenda.moved(slugs, "term", up=False) == slugs


def test_a_step_left_out_keeps_its_place_on_the_list():
    shown = [step.slug for step in agenda.with_left_out(agenda.chosen(["why", "what", "term"]))]

    assert [slug for slug in shown if slug in ("parties", "why", "what", "term")][1:3] == ["why", "what"]
    assert shown.index("how") == shown.index("what") + 1
    assert shown.index("market-position") == shown.index("why") + 1
    assert sorted(shown) == sorted(BY_SLUG)


def test_a_step_that_does_not_exist_is_refused_with_those_that_do():
    with pytest.raises(NoSuchStep, match=r"There is no step “wherefore”.*why"):
        agenda.find("wherefore")


@every_step
def test_a_step_has_all_that_a_room_needs(step: Step):
    spoken = [step.title, step.prompt, step.why, step.help, step.script]

    assert all(isinstance(text, Text) for text in spoken)
    assert 5 <= step.minutes <= 90
    assert len(step.script.en.splitlines()) >= 3


@every_step
def test_keys_are_unique_and_every_title_is_a_column(step: Step):
    keys = [each.key for each in step.fields]

    assert len(keys) == len(set(keys))
    assert all(rows.title in {column.key for column in rows.columns} for rows in step.rows)


@every_step
def test_a_step_asks_for_something(step: Step):
    assert any(each.required for each in step.fields) or any(rows.at_least for rows in step.rows) or step.rows


@every_step
def test_references_point_at_lists_that_exist(step: Step):
    pointed = [each for each in every_field(step.fields) if isinstance(each, Reference)]

    assert all(agenda.find(each.step).rows_named(each.rows) for each in pointed)


@every_step
@in_every_language
def test_the_example_has_no_gaps(step: Step, language):
    assert gaps(step, step.example_in(language)) == []
    assert state(step, step.example_in(language)) is State.COMPLETE


@every_step
def test_the_example_says_something_in_every_required_place_and_nothing_unasked(step: Step):
    _read, problems = read_agreed([step], {step.slug: step.example_in("en")})

    assert problems == []


@in_every_language
def test_the_examples_do_not_contradict_each_other(language):
    assert contradictions(AGENDA, example_of_everything(language)) == []


def test_both_languages_of_the_example_have_the_same_rows():
    german, english = example_of_everything("de"), example_of_everything("en")
    ids = {
        language: [
            (slug, rows.key, row["id"])
            for slug, answer in answers.items()
            for rows in BY_SLUG[slug].rows
            for row in answer.get(rows.key, [])
        ]
        for language, answers in (("de", german), ("en", english))
    }

    assert ids["de"] == ids["en"]


@every_step
def test_presets_fill_lists_that_exist_with_options_that_exist(step: Step):
    for preset in step.presets:
        rows = step.rows_named(preset.rows)
        for language in LANGUAGES:
            _read, problems = read_agreed([step], {step.slug: {preset.rows: preset.in_(language)}})
            assert problems == [], preset.key
        assert len({row["id"] for row in preset.values}) == len(preset.values)
        assert all(not is_empty(row.get(rows.title)) for row in preset.values)


def test_the_first_lead_stages_offered_are_the_three_quality_levels():
    first = BY_SLUG["lead-stages"].presets[0].in_("de")
    path = [row for row in first if row["kind"] == "path"]

    assert [row["abbreviation"] for row in path] == ["Lead", "MQL", "SQL"]
    assert path[0]["name"] == "Einfacher Lead"
    assert [row["name"] for row in path if row.get("handover")] == [path[-1]["name"]]


def test_the_starter_glossary_holds_both_opening_views_of_a_lead():
    starter = BY_SLUG["glossary"].presets[0].in_("de")
    lead = next(row for row in starter if row["term"] == "Lead")

    assert "Budget" in lead["sales_view"]
    assert "Marktforschung" in lead["marketing_view"] or "Marktrecherche" in lead["marketing_view"]


@in_every_language
def test_the_schema_describes_the_demo(language):
    described = schema(AGENDA, language)
    workshop_file = {"handschlag": 1, "company": "Krume GmbH", "answers": example_of_everything(language)}

    jsonschema.Draft202012Validator.check_schema(described)
    jsonschema.validate(workshop_file, described)


def test_the_schema_refuses_what_no_field_asks_for():
    described = schema(AGENDA, "en")
    unasked = {"handschlag": 1, "company": "X", "answers": {"why": {"moonphase": "waning"}}}

    with pytest.raises(jsonschema.ValidationError, match="moonphase"):
        jsonschema.validate(unasked, described)


@every_step
def test_every_choice_offers_different_values(step: Step):
    choices = [each for each in every_field(step.fields) if isinstance(each, Choice)]

    assert all(len({option.value for option in each.options}) == len(each.options) > 1 for each in choices)


@every_step
def test_german_words_carry_german_quotes_and_english_words_english_ones(step: Step):
    said = list(texts(step))

    assert not [text.de for text in said if '"' in text.de or "”" in text.de]
    assert not [text.en for text in said if '"' in text.en or "„" in text.en]
