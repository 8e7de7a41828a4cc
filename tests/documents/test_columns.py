"""Columns are as wide as what stands in them: a name in a word leaves its room to sentences."""

from workshop.documents.columns import shares

WHO = ["Von wem", "Marketing", "Vertrieb", "Marketing"]
SENTENCES = ["Erwartung", *["Ein ganzer Satz, der über mehrere Zeilen läuft und gelesen werden will."] * 3]


def test_a_column_of_single_words_gets_no_more_than_they_take():
    who, expected, answer = shares([WHO, SENTENCES, SENTENCES])

    assert who < 20
    assert abs(expected - answer) <= 1


def test_columns_that_all_hold_single_words_share_the_width():
    assert sum(shares([WHO, WHO])) == 100
    assert abs(shares([WHO, WHO])[0] - 50) <= 1
