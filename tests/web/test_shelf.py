"""What was worked out is kept, the last few things at a time."""

from workshop.web.shelf import Shelf


def test_what_is_kept_is_not_worked_out_again():
    shelf = Shelf(2)
    shelf.take("a", lambda: "first")

    assert shelf.take("a", lambda: "second") == "first"


def test_the_one_that_was_not_asked_for_longest_goes_first():
    shelf = Shelf(2)
    shelf.take("a", lambda: 1)
    shelf.take("b", lambda: 2)
    shelf.take("a", lambda: 3)
    shelf.take("c", lambda: 4)

    assert [shelf.take(key, lambda: "anew") for key in "acb"] == [1, 4, "anew"]


def test_nothing_is_a_thing_that_can_be_kept():
    shelf = Shelf(1)
    shelf.take("a", lambda: None)

    assert shelf.take("a", lambda: "anew") is None
