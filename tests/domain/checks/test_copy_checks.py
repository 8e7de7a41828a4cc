"""What was carried over without being looked at again."""

from workshop.domain.checks.copies import criteria_across_segments, personas_with_copied_troubles


def troubles(*texts):
    return [{"id": str(place), "text": text} for place, text in enumerate(texts)]


def personas(first, second):
    rows = [
        {"id": "p", "name": "Peter", "challenges": first},
        {"id": "s", "name": "Sahib", "challenges": second},
    ]
    return {"personas": {"personas": rows}}


def sized(value, start, end, counted="developers"):
    segment = {"id": "mm", "name": "Mid-Market", "counted": counted, "count": {"from": start, "to": end}}
    criterion = {"id": "c", "name": "Size", "fact": "Developers", "test": "at-least", "value": value}
    return {"ideal-customer": {"segments": [segment]}, "handover-criteria": {"criteria": [criterion]}}


def test_two_personas_with_the_same_challenges_were_copied():
    copied = personas(troubles("PLC data", "New things"), troubles("New things", "PLC  data"))

    found = list(personas_with_copied_troubles(copied))

    assert [each.places[0].entry for each in found] == ["s"]
    assert (
        found[0].sentence.en == "“Sahib” has word for word the same points as “Peter”: PLC data · New things"
    )


def test_one_challenge_may_be_shared():
    assert not list(personas_with_copied_troubles(personas(troubles("Rain"), troubles("Rain"))))
    assert not list(
        personas_with_copied_troubles(personas(troubles("Rain", "Snow"), troubles("Rain", "Ice")))
    )


def test_a_threshold_through_the_middle_of_a_segment_is_told():
    found = list(criteria_across_segments(sized("500", "100", "500")))

    assert [each.places[0].entry for each in found] == ["c"]
    assert "wants at least 500, which cuts through the segment “Mid-Market” (100–500)" in found[0].sentence.en


def test_a_threshold_at_the_edge_of_a_segment_is_no_contradiction():
    assert not list(criteria_across_segments(sized("100", "100", "500")))
    assert not list(criteria_across_segments(sized("501", "100", "500")))


def test_a_threshold_for_something_else_says_nothing_about_the_segment():
    assert not list(criteria_across_segments(sized("500", "100", "500", counted="shops")))
    assert not list(criteria_across_segments(sized("many", "100", "500")))
