"""Ranges that do not fit: personas, the ideal customer, the market position, segments."""

import pytest

from workshop.domain.agreements import Place
from workshop.domain.checks.firms import (
    personas_in_other_industries,
    personas_of_another_size,
    sizes_against_headcounts,
)
from workshop.domain.checks.ranges import (
    backward_ranges,
    firms_outside_the_market_position,
    personas_outside_the_ideal,
)
from workshop.domain.checks.segments import overlapping_segments, personas_of_one_title
from workshop.steps import ideal_customer


def between(low, high):
    return {"from": low, "to": high}


def agreed(persona=(), ideal=(), position=()):
    return {
        "personas": {"personas": [{"id": "berta", "name": "Berta", **dict(persona)}]},
        "ideal-customer": dict(ideal),
        "market-position": dict(position),
    }


def segments(*rows):
    return {
        "ideal-customer": {
            "segments": [
                {"id": name, "name": name, "employees": between(low, high), **more}
                for name, low, high, more in rows
            ]
        }
    }


@pytest.mark.parametrize("measure", ["employees", "revenue"])
def test_a_persona_may_not_lie_outside_the_ideal_customer(measure):
    far_off = agreed({measure: between("5", "10")}, {measure: between("150", "1500")})

    (found,) = personas_outside_the_ideal(far_off)

    assert found.rule == "range-apart"
    assert "„Berta“" in found.sentence.de
    assert "5–10 gegen 150–1.500" in found.sentence.de
    assert "5–10 against 150–1,500" in found.sentence.en
    assert found.places == (
        Place(step="personas", rows="personas", entry="berta", field=measure),
        Place(step="ideal-customer", field=measure),
    )


def test_a_persona_may_not_reach_beyond_the_ideal_customer():
    too_wide = agreed({"employees": between("100", "500")}, {"employees": between("150", "1500")})

    (found,) = personas_outside_the_ideal(too_wide)

    assert found.rule == "range-beyond"
    assert (
        found.sentence.de
        == "„Berta“ reicht über den Wunschkunden hinaus (Beschäftigte): 100–500 statt 150–1.500."
    )


@pytest.mark.parametrize(
    ("own", "ideal"),
    [
        (between("150", "249"), between("150", "1500")),
        (between("150", None), between("100", "500")),
        (between("900", "2000"), between("150", None)),
        (between(None, None), between("150", "1500")),
        (between("10", "5"), between("150", "1500")),
        (None, between("150", "1500")),
        (between("5", "10"), None),
    ],
)
def test_a_persona_inside_the_ideal_customer_or_still_open_is_fine(own, ideal):
    assert not list(personas_outside_the_ideal(agreed({"employees": own}, {"employees": ideal})))


def test_premium_does_not_go_with_small_fish():
    small = agreed(
        {"employees": between("5", "40")}, position={"position": "premium", "smallest_employees": "150"}
    )

    (found,) = firms_outside_the_market_position(small)

    assert found.rule == "premium-and-small-fish"
    assert found.sentence.en == (
        "We hold the premium position and serve 150 employees and more; “Berta” has 5–40."
    )
    assert found.places[0] == Place(step="personas", rows="personas", entry="berta", field="employees")


def test_a_persona_may_not_be_smaller_or_larger_than_whom_we_serve():
    position = {"position": "both", "smallest_employees": "50", "largest_employees": "500"}

    (small,) = firms_outside_the_market_position(agreed({"employees": between("5", "40")}, position=position))
    (large,) = firms_outside_the_market_position(
        agreed({"employees": between("400", "900")}, position=position)
    )

    assert (small.rule, small.places[1].field) == ("range-apart", "smallest_employees")
    assert (large.rule, large.places[1].field) == ("range-beyond", "largest_employees")


def test_the_ideal_customer_keeps_to_the_market_position_too():
    position = {"smallest_employees": "200"}

    (found,) = firms_outside_the_market_position(
        agreed(ideal={"employees": between("150", "1500")}, position=position)
    )

    assert found.sentence.de == (
        "„Wunschkunde“ reicht über unsere Marktposition hinaus (Beschäftigte): 150–1.500 statt ab 200."
    )


def test_a_market_position_that_runs_backwards_is_the_only_thing_told():
    position = {"smallest_employees": "500", "largest_employees": "50"}

    (found,) = firms_outside_the_market_position(
        agreed({"employees": between("60", "90")}, position=position)
    )

    assert found.rule == "backward-range"


@pytest.mark.parametrize("position", [{}, {"position": "premium"}, {"smallest_employees": "150"}])
def test_a_persona_within_the_market_position_is_fine(position):
    fine = agreed({"employees": between("150", "249")}, {"employees": between("150", None)}, position)

    assert not list(firms_outside_the_market_position(fine))


def test_a_persona_works_in_an_industry_of_the_ideal_customer():
    odd = agreed({"industries": ["Kantinen"]}, {"industries": ["Bäckereiketten"]})

    (found,) = personas_in_other_industries(odd)

    assert found.rule == "other-industry"
    assert "Kantinen statt Bäckereiketten" in found.sentence.de
    assert found.places[0].field == "industries"


@pytest.mark.parametrize(
    "industries", [["Bäckereien mit eigener Backstube"], ["Hotels", "Bäckereiketten"], [], None]
)
def test_industries_that_share_a_word_are_no_contradiction(industries):
    assert not list(
        personas_in_other_industries(agreed({"industries": industries}, {"industries": ["Bäckereiketten"]}))
    )


def test_an_industry_of_a_segment_counts_as_wished_for():
    ideal = {"industries": ["Bäckereiketten"], "segments": [{"id": "s", "industries": ["Kantinen"]}]}

    assert not list(personas_in_other_industries(agreed({"industries": ["Kantinen"]}, ideal)))


def test_a_persona_belongs_to_a_size_class_of_the_ideal_customer():
    (found,) = personas_of_another_size(agreed({"size_class": "micro"}, {"size_class": ["medium", "large"]}))

    assert found.sentence.en == (
        "“Berta” works for a firm of the size “micro”, but the ideal customer is: medium, large."
    )


@pytest.mark.parametrize(
    ("own", "ideal"), [("medium", ["medium"]), ("micro", []), (None, ["medium"]), ("", None)]
)
def test_a_fitting_or_open_size_class_is_fine(own, ideal):
    assert not list(personas_of_another_size(agreed({"size_class": own}, {"size_class": ideal})))


def test_a_size_class_has_to_fit_the_headcount():
    (found,) = sizes_against_headcounts(agreed({"size_class": "small", "employees": between("150", "249")}))

    assert (
        found.sentence.de
        == "Bei „Berta“ passt die Größe „klein“ (10–49 Beschäftigte) nicht zu 150–249 Beschäftigten."
    )
    assert [place.field for place in found.places] == ["size_class", "employees"]


def test_a_size_class_that_meets_the_headcount_is_fine():
    ideal = {"size_class": ["medium", "large"], "employees": between("150", "1500")}

    assert not list(
        sizes_against_headcounts(agreed({"size_class": "large", "employees": between("250", None)}, ideal))
    )


def test_two_segments_may_not_claim_the_same_firm():
    (edge,) = overlapping_segments(
        segments(("Mittelstand", "100", "500", {}), ("Konzern", "500", "1000", {}))
    )
    (wide,) = overlapping_segments(segments(("Klein", "11", "1000", {}), ("Groß", "900", None, {})))

    assert (
        edge.sentence.de
        == "Die Segmente „Mittelstand“ und „Konzern“ überschneiden sich bei 500 Beschäftigten."
    )
    assert edge.places[0] == Place(step="ideal-customer", rows="segments", entry="Konzern", field="employees")
    assert "900–1,000" in wide.sentence.en


def test_segments_side_by_side_or_told_apart_otherwise_are_fine():
    apart = segments(("A", "100", "499", {}), ("B", "500", "1000", {}), ("C", None, None, {}))
    by_industry = segments(
        ("A", "1", "9", {"industries": ["Bäcker"]}), ("B", "1", "9", {"industries": ["Metzger"]})
    )
    by_revenue = segments(
        ("A", "1", "9", {"revenue": between("0", "1000")}),
        ("B", "1", "9", {"revenue": between("2000", None)}),
    )

    assert not list(overlapping_segments(apart))
    assert not list(overlapping_segments(by_industry))
    assert not list(overlapping_segments(by_revenue))


def test_a_range_may_not_run_backwards():
    answer = {
        "employees": between("500", "50"),
        "segments": [{"id": "s", "name": "S", "revenue": between("9", "10")}],
    }

    (found,) = backward_ranges([ideal_customer.STEP], {"ideal-customer": answer})

    assert found.places == (Place(step="ideal-customer", field="employees"),)
    assert "from 500 to 50" in found.sentence.en


def two_personas(**of_the_other):
    one = {"id": "sam", "name": "Sam", "title": "Lead Engineer", "other_titles": ["Product Engineer"]}
    other = {"id": "pat", "name": "Pat", "title": "product-engineer", **of_the_other}
    return {"personas": {"personas": [one | {"employees": between("50", "249")}, other]}}


def test_two_personas_of_one_firm_may_not_share_a_job_title():
    (found,) = personas_of_one_title(two_personas())

    assert (
        found.sentence.en
        == "“Product Engineer” is both “Sam” and “Pat”, and their firms do not differ either."
    )
    assert [place.entry for place in found.places] == ["pat", "sam"]


@pytest.mark.parametrize(
    "other", [{"title": "Head of Product"}, {"title": None}, {"employees": between("250", None)}]
)
def test_personas_with_other_titles_or_other_firms_are_fine(other):
    assert not list(personas_of_one_title(two_personas(**other)))
