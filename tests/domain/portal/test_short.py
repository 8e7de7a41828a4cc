"""A short address follows from what never changes."""

from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.portal import short

ids = st.text(st.sampled_from("abcxyz0189.:_-äß"), min_size=1, max_size=80)


@given(ids)
def test_a_short_address_leads_back_to_its_term(term_id):
    written = short.short_of("abcdefghjkmn", term_id)

    workshop_id, code = short.split(written)

    assert (workshop_id, short.meant(code, workshop_id, ["other", term_id])) == ("abcdefghjkmn", term_id)
    assert len(written) == 21


def test_it_is_the_same_for_ever():
    assert short.short_of("abcdefghjkmn", "mql") == "abcdefghjkmn.h2px4dbh"


def test_the_same_word_of_another_company_has_another_code():
    assert short.code_of("one", "sql") != short.code_of("other", "sql")


def test_five_thousand_terms_share_no_code():
    assert len({short.code_of("abcdefghjkmn", f"term-{number}") for number in range(5_000)}) == 5_000


def test_what_is_no_short_address_names_nothing():
    for written in ("", "mql", "abc.", "abc.DEF23456", "a b.abcdefgh", "x" * 5_000, "abc.abcdefgh\n"):
        assert short.split(written) is None
    assert short.meant("aaaaaaaa", "abc", ["mql"]) is None
