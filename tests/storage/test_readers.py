"""What is kept of readers, on both databases."""

import pytest

from workshop.domain.portal.acknowledgement import NamedReader
from workshop.domain.portal.proposals import Fate, Kind, Proposal, Said
from workshop.domain.portal.quiz import Tally
from workshop.domain.versions import FIRST, Weight


@pytest.fixture
def reader(memory, workshop, now):
    with memory.writing() as store:
        new = NamedReader(id=0, workshop_id=workshop.id, name="Nina Neu")
        return store.readers.add(new, now, token_hash="h")


def test_a_version_is_acknowledged_once_and_the_highest_counts(memory, publish, reader, now):
    first, second = publish(), publish(FIRST.next(Weight.MAJOR))
    with memory.writing() as store:
        kept = [
            store.readers.acknowledge(reader.id, each.id, each.fingerprint, now)
            for each in (second, first, second)
        ]

    with memory.reading() as store:
        last = store.readers.last(reader.id)
        assert store.readers.last_of_all(reader.workshop_id) == {reader.id: last}
    assert kept == [True, True, False]
    assert last.number == second.number


def test_a_reader_is_found_by_what_their_browser_keeps_until_they_are_removed(memory, reader):
    with memory.writing() as store:
        found = store.readers.of_token(reader.workshop_id, "h")
        elsewhere = store.readers.of_token("elsewhere", "h")
        store.readers.change(reader.id, removed=True)
        gone = store.readers.of_token(reader.workshop_id, "h")

    assert (found, elsewhere, gone) == (reader, None, None)


def test_answers_are_counted_one_by_one(memory, publish):
    version = publish()
    for correct in (True, False, True):
        with memory.writing() as store:
            store.quiz.count(version.id, "berta", correct=correct)

    with memory.reading() as store:
        assert store.quiz.of(version.id) == {"berta": Tally(right=2, wrong=1)}


def test_a_proposal_is_read_as_it_was_made(memory, workshop, publish, ada, now):
    said = Said(kind=Kind.WRONG, term_id="mql", word="MQL", text="Nein.", page="/g/x/terms/mql", name="Nina")
    new = Proposal(
        id=0, workshop_id=workshop.id, number=FIRST, said=said, made_at=now, person_id=ada.id, salt="s"
    )
    version = publish()
    with memory.writing() as store:
        kept = store.proposals.add(new, version.id, "hash")
        store.proposals.save(kept.answered("Doch.", declined=True, by="Ada", at=now))

    with memory.reading() as store:
        found = store.proposals.find_behind("hash")
        assert store.proposals.of(workshop.id) == store.proposals.of_person(ada.id, 5) == [found]
        assert store.proposals.count_open(workshop.id) == 0
    assert (found.said, found.fate, found.answer) == (said, Fate.DECLINED, "Doch.")
