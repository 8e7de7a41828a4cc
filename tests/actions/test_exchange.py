"""A workshop leaves as a file and comes back as one, with everything in it."""

import json
import shutil
from dataclasses import dataclass, replace

import pytest

from tests.conftest import NOW, publish
from workshop.actions import exchange
from workshop.documents.workshop_file import dump, load
from workshop.domain.facilitation import Workshop
from workshop.domain.people import Role
from workshop.domain.versions import Weight
from workshop.storage.memory import Memory, Store


@dataclass(frozen=True, kw_only=True)
class Journey:
    """Krume's workshop before it left and after it came back, to be looked at."""

    store: Store
    there: Workshop
    here: Workshop

    def both(self, look):
        """The same look at both ends."""
        return look(self.there.id), look(self.here.id)


@pytest.fixture(scope="module", params=["yaml", "json"])
def journey(request, cast, tmp_path_factory):
    file = shutil.copy(cast.file, tmp_path_factory.mktemp("journey") / "memory.sqlite3")
    memory = Memory(f"sqlite:///{file}")
    with memory.writing() as store:
        text = dump(exchange.give_out(store, cast.krume), request.param)
        here = exchange.take_in(store, load(text), by=cast.ada, at=NOW)
        yield Journey(store=store, there=cast.krume, here=here)
    memory.close()


def test_everything_agreed_survives_the_journey_with_its_ids(journey):
    there, here = journey.both(journey.store.agreements.answers)

    assert here == there


def test_its_settings_survive_the_journey(journey):
    assert journey.here == replace(journey.there, id=journey.here.id)
    assert journey.here.id != journey.there.id


def test_its_versions_survive_the_journey(journey):
    there, here = journey.both(journey.store.contract.latest)

    assert here == replace(there, id=here.id, workshop_id=journey.here.id)


def test_its_versions_are_printed_anew(journey):
    version = journey.store.contract.latest(journey.here.id)

    assert journey.store.printing.of(version.id).state == "waiting"


def test_the_file_is_the_same_after_the_journey(journey):
    there = exchange.give_out(journey.store, journey.there)
    here = exchange.give_out(journey.store, journey.here)

    assert here == there


def test_versions_come_back_in_their_order(store, brezel, ada, now):
    store.agreements.put_answer(brezel.id, "what", {"offer": "Brezeln."}, ada.id, now)
    publish(store, brezel, by=ada, weight=Weight.MINOR)

    file = exchange.give_out(store, brezel)
    again = exchange.take_in(store, file, by=ada, at=now)

    assert [version.number for version in file.versions] == ["1.0", "1.1"]
    assert [str(line.number) for line in store.contract.versions(again.id)] == ["1.1", "1.0"]


def test_whoever_takes_a_workshop_in_leads_it_alone(store, brezel, ben, now):
    taken = exchange.take_in(store, exchange.give_out(store, brezel), by=ben, at=now)

    assert [(each.person, each.role) for each in store.facilitation.members(taken.id)] == [
        (ben, Role.FACILITATOR)
    ]


def test_answers_of_steps_left_out_travel_too(store, brezel, ada, now):
    shorter = replace(brezel, agenda=("parties", "why"))
    store.facilitation.save(shorter)

    taken = exchange.take_in(store, load(dump(exchange.give_out(store, shorter), "yaml")), by=ada, at=now)

    assert taken.agenda == ("parties", "why")
    assert store.agreements.answer(taken.id, "glossary") == store.agreements.answer(brezel.id, "glossary")


def test_a_file_tells_nothing_of_people_but_who_published(store, krume):
    text = dump(exchange.give_out(store, krume), "json")

    assert "@" not in text
    assert json.loads(text)["versions"][0]["published_by"] == "Ada"


@pytest.mark.parametrize(("number", "published_at"), [
    ("first", "2027-01-11T09:30:00+00:00"),
    ("1",     "2027-01-11T09:30:00+00:00"),
    ("1.0",   "yesterday"),
    ("1.0",   "2027-01-11"),
    ("1.0",   "2027-01-11T09:30:00"),        # in which time zone?
])  # fmt: skip
def test_a_version_that_does_not_say_which_and_when_is_refused(store, brezel, ada, number, published_at):
    file = exchange.give_out(store, brezel)
    odd = replace(file.versions[0], number=number, published_at=published_at)

    with pytest.raises(exchange.UnknownEdition, match="such as 1\\.0"):
        exchange.take_in(store, replace(file, versions=(odd,)), by=ada, at=NOW)
