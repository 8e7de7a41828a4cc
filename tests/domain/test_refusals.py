"""A refusal says the same each time, or what it is told to say; always in every language."""

from workshop.domain.refusals import Refusal
from workshop.domain.words import Text


class Closed(Refusal):
    """The shop is closed."""

    sentence = Text(de="Geschlossen.", en="Closed.")


def test_a_refusal_with_a_sentence_of_its_own_says_that():
    refused = Closed()

    assert [refused.in_("de"), refused.in_("en"), str(refused)] == ["Geschlossen.", "Closed.", "Closed."]


def test_any_other_says_what_it_is_told():
    refused = Refusal(Text(de="Heute nicht.", en="Not today."))

    assert [refused.in_("de"), refused.in_("en"), str(refused)] == [
        "Heute nicht.",
        "Not today.",
        "Not today.",
    ]
