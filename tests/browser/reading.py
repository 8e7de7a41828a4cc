"""A public portal, and readers who answered, acknowledged and said something back, for their pages."""

from urllib.parse import urlencode

from flask import Flask

from tests.room import Room
from workshop.actions import portal, proposals, readers
from workshop.actions.personal_links import GAP
from workshop.actions.readers import Browser
from workshop.actions.signing_links import Reach
from workshop.domain.portal.access import Access
from workshop.domain.portal.proposals import Kind, Said
from workshop.domain.portal.quiz import Quiz
from workshop.domain.portal.site import Site
from workshop.steps.presets.sample_leads import SAMPLE_LEADS


def said_back(app: Flask, room: Room) -> list[str]:
    """Read in the portal of the room's workshop; the pages that only then exist."""
    home, reach = f"/g/{room.workshop.id}/", Reach(secret=app.extensions["settings"].secret, by_letter=False)
    with room.memory.writing() as store:
        shown, at = store.portal.shown(room.workshop.id), room.clock()
        portal.choose_access(store, room.workshop, Access.PUBLIC, by=room.ada, at=at)
        quiz = Quiz.of(Site.of(store.contract.find_version_by_id(shown.id).document), SAMPLE_LEADS)
        for sample in quiz.samples:
            store.quiz.count(shown.id, sample.id, correct=False)
        if shown.is_in_force:
            known = {"fingerprint": shown.fingerprint, "known": None, "person": None}
            browser = Browser(key=reach.secret, drawn="phone")
            readers.acknowledge(store, shown, name="Nina Neu", browser=browser, at=at, **known)
        ends = []
        for said in (
            Said(kind=Kind.UNCLEAR, term_id="mql", word="MQL", text="Ab wann?", page=f"{home}terms/mql"),
            Said(kind=Kind.MISSING, term_id="", word="Brezel", text="Kommt überall vor.", name="Nina Neu"),
        ):
            made, end = proposals.say(
                store, shown, said, person=None, address=f"/said/{GAP}", reach=reach, at=at
            )
            ends.append(end)
        how = {"declined": True, "reach": reach, "by": room.ada, "at": at}
        proposals.answer(store, room.workshop, made, "Steht im Duden.", **how)
    wrong = [("said", next(each.id for each in quiz.choices if each.id != quiz.samples[0].answer))]
    right = [("said", each.answer) for each in quiz.samples]
    return [
        *(f"/said/{end}" for end in ends),
        f"{home}say?term=mql",
        f"{home}quiz?{urlencode(wrong)}",
        f"{home}quiz?{urlencode([*wrong, *right[1:], ('next', 1)])}",
    ]
