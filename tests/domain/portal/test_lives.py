"""A term through the versions: since when it is there, since when it reads so, and since when it is gone."""

from datetime import UTC, datetime, timedelta

import pytest

from workshop.documents.compose import compose
from workshop.domain.comparison.history import Edition
from workshop.domain.portal import edition
from workshop.domain.portal.lives import Lives, told
from workshop.domain.signing.standing import Standing
from workshop.domain.versions import VersionNumber
from workshop.steps.agenda import chosen

BEGUN = datetime(2026, 3, 2, tzinfo=UTC)
LEAD = {"id": "lead", "term": "Lead", "definition": "Eine Person."}
MQL = {"id": "mql", "term": "MQL", "definition": "Reif."}
RIPE = {**MQL, "term": "Reifer Lead", "definition": "Reif und geprüft."}


def editions(*glossaries):
    return [
        Edition(
            number=f"1.{number}",
            published_at=BEGUN + timedelta(days=number),
            note=f"Fassung {number}",
            published_by="Ada",
            document=compose(
                chosen(("what", "glossary")),
                {"what": {"offer": f"Brot {number}"}, "glossary": {"terms": terms}},
                company="Krume",
                title="Vertrag",
                language="de",
            ),
        )
        for number, terms in enumerate(glossaries)
    ]


def life(term_id, *glossaries):
    return Lives(editions(*glossaries)).of(term_id)


def test_a_term_is_there_since_the_version_that_brought_it():
    found = life("mql", [LEAD], [LEAD, MQL], [LEAD, MQL])

    assert (found.since.number, found.reads_so_since.number, found.is_there) == ("1.1", "1.1", True)


def test_it_reads_so_since_its_last_rewording_even_if_it_was_renamed():
    found = life("mql", [LEAD, MQL], [LEAD, RIPE], [RIPE, LEAD])

    assert (found.since.number, found.reads_so_since.number) == ("1.0", "1.1")
    assert [each.edition.number for each in found.readings] == ["1.1", "1.0"]
    assert found.readings[0].change.was == "MQL"


def test_a_term_that_was_dropped_is_remembered_with_what_it_said_last():
    found = life("mql", [LEAD, MQL], [LEAD, RIPE], [LEAD], [LEAD])

    assert not found.is_there
    assert found.readings[0].edition.number == "1.2"
    assert (found.last.title, found.last.plain("definition")) == ("Reifer Lead", "Reif und geprüft.")


def test_a_term_that_came_again_is_there_since_it_came_again():
    assert life("mql", [MQL], [LEAD], [LEAD, MQL]).since.number == "1.2"


def test_other_terms_and_other_clauses_make_no_new_wording():
    assert len(life("lead", [LEAD], [LEAD, MQL], [RIPE, LEAD]).readings) == 1


def test_a_term_that_never_was_has_no_life():
    assert life("sql", [LEAD]) is None
    assert set(Lives(editions([LEAD], [MQL])).term_ids) == {"lead", "mql"}


def standing(number, stands):
    return edition.Edition(
        id=number,
        workshop_id="krume",
        number=VersionNumber(major=1, minor=number),
        fingerprint="0" * 64,
        published_at=BEGUN,
        standing=stands,
        since=BEGUN,
    )


@pytest.mark.parametrize(
    ("shown", "known"), [(3, [0, 3]), (2, [0, 1, 2])], ids=["once one is in force", "until one is in force"]
)
def test_readers_are_told_of_what_applied_and_never_of_what_is_newer(shown, known):
    stands = [
        Standing.SUPERSEDED,
        Standing.PUBLISHED,
        Standing.PUBLISHED,
        Standing.IN_FORCE,
        Standing.PUBLISHED,
        Standing.REFUSED,
    ]
    there = [standing(number, each) for number, each in enumerate(stands)]

    assert [each.id for each in told(reversed(there), there[shown])] == known
