"""What readers of the portal are told of a decision, and what not."""

from dataclasses import fields, replace

from tests.documents.made_up import decision, made_up
from workshop.documents.compiling import records_of
from workshop.documents.compose import compose
from workshop.domain.contributions.consent import Said
from workshop.domain.participants import Team
from workshop.domain.portal.reasons import Reason
from workshop.domain.portal.site import Site
from workshop.steps.agenda import chosen

GLOSSARY = {"terms": [{"id": "mql", "term": "MQL", "definition": "Reif."}]}


def told(*decisions):
    document = compose(
        chosen(("glossary",)),
        {"glossary": GLOSSARY},
        company="Krume",
        title="Vertrag",
        language="de",
        decisions=records_of(decisions, "de"),
    )
    site = Site.of(document)
    return site.reasons_for(site.term("mql"))


def test_the_newest_decision_about_a_term_comes_first_and_others_do_not():
    found = told(*made_up("de"))

    assert found[-1].cited == "E-001"
    assert found[-1].replaced_by == "E-004"
    assert [each.cited for each in found] == sorted((each.cited for each in found), reverse=True)
    assert "E-002" not in {each.cited for each in found}


def test_a_decision_about_the_whole_list_is_told_where_it_names_the_term():
    about = {"step": "glossary", "rows": "terms", "entry": "", "field": ""}

    assert len(told(decision(1, **about, wording="Lead\nMQL"), decision(2, **about, wording="SQL"))) == 1


def test_nobody_is_named():
    every = repr(told(*made_up("de")))

    for name in ("Jana", "Mehmet", "Lotte", "Ben Okafor", "Carla", "Ines", "Rosa Lindner"):
        assert name not in every
    assert {each.name for each in fields(Reason)}.isdisjoint({"present", "votes", "settled_by"})


def test_reservations_name_their_teams_only_if_nobody_was_alone_in_theirs():
    mql = {"step": "glossary", "rows": "terms", "entry": "mql", "field": "definition"}
    said = tuple(Said(team=team, fist=3, sentence=f"Hm, {team}") for team in (Team.MARKETING, Team.SALES))
    present = (("Jana", Team.MARKETING), ("Lotte", Team.MARKETING), ("Ben", Team.SALES))

    [found] = told(replace(decision(1, **mql), reservations=said, present=present))

    assert found.reservations == ((None, "Hm, marketing"), (None, "Hm, sales"))
