"""What a group can be asked, and where the answer will stand."""

import pytest

from workshop.domain.question import (
    CARD,
    Question,
    TooEarly,
    answered_by,
    asked,
    is_list,
    label,
    longest,
    new_row,
    questions,
    refuse_too_early,
)
from workshop.steps import agenda

GLOSSARY, EXPECTATIONS, PERSONAS, WHAT = (
    agenda.find(slug) for slug in ("glossary", "expectations", "personas", "what")
)
OFFER = Question(step="what", field="offer")
TERMS = Question(step="glossary", rows="terms")
MQL = Question(step="glossary", rows="terms", entry="mql", field="definition")
PROBLEMS = Question(step="personas", rows="personas", entry="karl", field="problems")
PARAPHRASE = Question(step="expectations", rows="expectations", entry="e1", field="paraphrase")
ANSWER = Question(step="expectations", rows="expectations", entry="e1", field="answer")
PARTIES = [
    {"id": "m", "side": "marketing"},
    {"id": "s", "side": "sales"},
    {"id": "l", "side": "management"},
]


@pytest.mark.parametrize(("step", "question", "key"), [
    (WHAT,         OFFER,    "offer"),
    (GLOSSARY,     TERMS,    "terms"),
    (GLOSSARY,     MQL,      "definition"),
    (PERSONAS,     PROBLEMS, "problems"),
])  # fmt: skip
def test_a_question_asks_for_a_field_a_list_or_a_field_of_a_row(step, question, key):
    assert asked(step, question).key == key


@pytest.mark.parametrize(("step", "question"), [
    (WHAT,     Question(step="what")),
    (WHAT,     Question(step="what", field="songs")),
    (WHAT,     Question(step="what", entry="karl", field="offer")),
    (GLOSSARY, Question(step="glossary", rows="songs")),
    (GLOSSARY, Question(step="glossary", rows="terms", entry="mql")),
    (GLOSSARY, Question(step="glossary", rows="terms", field="definition")),
    (GLOSSARY, Question(step="glossary", rows="terms", entry="mql", field="songs")),
])  # fmt: skip
def test_what_no_step_has_cannot_be_asked(step, question):
    with pytest.raises(LookupError):
        asked(step, question)


@pytest.mark.parametrize(("step", "question", "many", "new_rows"), [
    (WHAT,     OFFER,    False, False),
    (GLOSSARY, MQL,      False, False),
    (GLOSSARY, TERMS,    True,  True),
    (PERSONAS, PROBLEMS, True,  False),
])  # fmt: skip
def test_cards_become_rows_of_a_list_or_of_a_list_inside_a_row(step, question, many, new_rows):
    assert is_list(step, question) is many
    assert question.is_new_rows is new_rows


def test_everything_that_stands_in_a_step_can_be_asked():
    found = questions(GLOSSARY, {"terms": [{"id": "mql"}, {"id": "sql"}]})

    fields_of_a_term = len(GLOSSARY.rows_named("terms").columns)
    assert len(found) == len(set(found)) == 1 + 2 * fields_of_a_term
    assert {TERMS, MQL} <= set(found)


@pytest.mark.parametrize("step", agenda.AGENDA, ids=lambda step: step.slug)
def test_every_question_of_the_worked_example_has_its_field_and_its_name(step):
    answer = step.example_in("de")

    found = questions(step, answer)

    assert all(asked(step, each) for each in found)
    assert all(label(step, each, answer).de.startswith(step.title.de) for each in found)


@pytest.mark.parametrize(("answer", "called"), [
    ({"terms": [{"id": "sql", "term": "SQL"}, {"id": "mql", "term": "MQL"}]}, ": MQL, "),
    ({"terms": [{"id": "mql"}]},                                              ": …, "),
    ({},                                                                      ": …, "),
])  # fmt: skip
def test_a_question_about_a_row_names_it(answer, called):
    words = label(GLOSSARY, MQL, answer)

    assert called in words.de
    assert called in words.en


def test_a_question_about_a_list_is_called_after_the_list():
    assert label(EXPECTATIONS, Question(step="expectations", rows="expectations"), {}).en == (
        "What we expect of each other: Expectations"
    )


@pytest.mark.parametrize(("step", "question", "characters"), [
    (GLOSSARY,     MQL,                                                 20_000),
    (GLOSSARY,     TERMS,                                               300),
    (PERSONAS,     PROBLEMS,                                            300),
    (EXPECTATIONS, Question(step="expectations", rows="expectations"),  20_000),
])  # fmt: skip
def test_a_card_is_no_longer_than_what_it_may_become(step, question, characters):
    assert longest(asked(step, question)) == characters


def test_what_is_no_text_has_cards_of_ordinary_length():
    period = asked(agenda.find("revenue-goal"), Question(step="revenue-goal", field="period"))

    assert longest(period) == CARD


@pytest.mark.parametrize("row", [{}, {"paraphrase": "  "}, {"answer": "Ja."}])
def test_the_answer_comes_only_after_the_paraphrase(row):
    with pytest.raises(TooEarly) as early:
        refuse_too_early(EXPECTATIONS, ANSWER, row)

    assert "other side’s own words" in early.value.in_("en")


@pytest.mark.parametrize(("step", "question", "row"), [
    (EXPECTATIONS, ANSWER,     {"paraphrase": "Ihr wollt Gründe hören."}),
    (EXPECTATIONS, PARAPHRASE, {}),
    (GLOSSARY,     MQL,        {}),
    (GLOSSARY,     TERMS,      {}),
])  # fmt: skip
def test_what_follows_nothing_may_be_asked_at_once(step, question, row):
    refuse_too_early(step, question, row)


@pytest.mark.parametrize(("step", "question", "keys"), [
    (GLOSSARY,     MQL,     ["definition", "example", "counter_example"]),
    (WHAT,         OFFER,   ["offer"]),
    (EXPECTATIONS, ANSWER,  ["answer"]),
])  # fmt: skip
def test_a_draft_fills_the_field_and_what_illustrates_it(step, question, keys):
    assert [field.key for field in answered_by(step, question)] == keys


@pytest.mark.parametrize(("side", "parties", "row"), [
    ("sales",      PARTIES,     {"by": "s", "of": "m"}),
    ("marketing",  PARTIES,     {"by": "m", "of": "s"}),
    ("management", PARTIES,     {"by": "l"}),
    ("other",      PARTIES,     {}),
    ("sales",      PARTIES[1:], {"by": "s"}),
    ("sales",      [],          {}),
    ("sales",      [*PARTIES, {"id": "m2", "side": "marketing"}], {"by": "s"}),
])  # fmt: skip
def test_a_row_made_of_a_card_names_both_sides_where_they_are_plain(side, parties, row):
    made = new_row(EXPECTATIONS.rows_named("expectations"), "e9", "Gründe nennen.", side, parties)

    assert made == {"id": "e9", "expectation": "Gründe nennen."} | row


def test_a_row_that_no_side_says_has_its_text_alone():
    made = new_row(GLOSSARY.rows_named("terms"), "t9", "Lead", "sales", PARTIES)

    assert made == {"id": "t9", "term": "Lead"}
