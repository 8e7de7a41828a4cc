"""Empty words, and words of the glossary that clash."""

import pytest

from workshop.domain.agreements import Place
from workshop.domain.checks.meanings import (
    dialogue_at_odds,
    stages_with_two_meanings,
    synonyms_to_avoid,
    terms_defined_twice,
    unknown_related_terms,
)
from workshop.domain.checks.words import empty_words, inside_words_outside, unknown_alternative


def statement(**slots):
    return {"positioning-statement": slots}


def glossary(*rows):
    return {"glossary": {"terms": [{"id": str(at), **row} for at, row in enumerate(rows)]}}


@pytest.mark.parametrize(
    ("benefit", "word"),
    [
        ("Wir sind der führende Anbieter für Bäckereiketten mit eigener Produktion", "führende"),
        ("innovative Lösungen", "innovative"),
        ("die beste Prognose", "beste"),
        ("ist einfach zu bedienen", "einfach"),
        ("the market-leading planner for bakeries", "market-leading"),
        ("a unique way to bake", "unique"),
        ("easy to use", "easy"),
        ("„Mit uns bekommen Sie innovative Technik für Ihre Backstube“", "innovative"),
    ],
)
def test_a_positioning_statement_may_not_be_made_of_empty_words(benefit, word):
    (found,) = empty_words(statement(benefit=benefit))

    assert f"„{word}“" in found.sentence.de
    assert found.places == (Place(step="positioning-statement", field="benefit"),)


@pytest.mark.parametrize(
    "benefit",
    [
        "sagt jeder Filiale nachts, was sie morgens verkauft",
        "zeigt, was sich am besten verkauft",
        "die einfach in zwei Minuten die Bestellung für 40 Filialen schreibt",
        "Wir sagen nicht „innovativ“",
        "leading to fewer returns in every bakery of the chain",
        "",
        None,
    ],
)
def test_a_concrete_statement_is_fine(benefit):
    assert not list(empty_words(statement(benefit=benefit)))


def test_every_slot_is_looked_at():
    slots = (
        "customers",
        "need",
        "product",
        "category",
        "difference",
        "towards_prospects",
        "towards_competitors",
    )

    found = list(empty_words(statement(**dict.fromkeys(slots, "innovativ"))))

    assert [each.places[0].field for each in found] == list(slots)


def test_a_slot_that_only_names_somebody_may_call_them_fast():
    assert not list(empty_words(statement(customers="fast food restaurants")))


def test_the_statement_sets_us_apart_from_a_known_alternative():
    known = {"differentiation": {"alternatives": [{"id": "e", "name": "Die Excel-Tabelle"}]}}

    (found,) = unknown_alternative(known | statement(alternative="Ofenmeister ERP"))

    assert "„Ofenmeister ERP“" in found.sentence.de
    assert "Die Excel-Tabelle" in found.sentence.de
    assert not list(unknown_alternative(known | statement(alternative="eine Excel Vorlage")))
    assert not list(unknown_alternative(statement(alternative="Ofenmeister ERP")))
    assert not list(unknown_alternative(known | statement(alternative="")))


def test_an_internal_name_does_not_go_outside():
    def offering(outward):
        return {
            "offerings": {
                "offerings": [{"id": "p", "name": "Prognose", "inward": "V4-Kern", "outward": outward}]
            }
        }

    (found,) = inside_words_outside(offering("Rechnet mit dem V4-Kern jede Nacht neu."))

    assert "„V4-Kern“" in found.sentence.de
    assert not list(inside_words_outside(offering("Rechnet jede Nacht neu.")))
    assert not list(inside_words_outside(offering("")))


def test_a_term_may_not_be_defined_twice():
    (differing,) = terms_defined_twice(
        glossary({"term": "Sales-Lead", "definition": "Eins"}, {"term": "sales lead", "definition": "Zwei"})
    )
    (equal,) = terms_defined_twice(
        glossary({"term": "Lead", "definition": "Eins"}, {"term": "lead", "definition": "eins"})
    )

    assert differing.sentence.de == "„sales lead“ steht zweimal im Glossar, mit verschiedenen Erklärungen."
    assert equal.sentence.en == "“lead” stands in the glossary twice, with the same definition."
    assert differing.places[0] == Place(step="glossary", rows="terms", entry="1", field="term")


@pytest.mark.parametrize(
    "other",
    [
        {"term": "Marketing-Lead", "expansion": "marketing qualified lead"},
        {"term": "Marketing Qualified Lead"},
        {"term": "Reifer Lead", "synonyms": ["MQL"]},
        {"term": "Reifer Lead", "synonyms": ["warmer Lead"]},
    ],
)
def test_a_word_may_not_stand_for_two_terms(other):
    mql = {
        "term": "MQL",
        "expansion": "Marketing-Qualified Lead",
        "synonyms": ["warmer Lead"],
        "definition": "Eins",
    }

    (found,) = terms_defined_twice(glossary(mql, {"definition": "Zwei", **other}))

    assert found.rule == "defined-twice"
    assert "„MQL“" in found.sentence.de


def test_an_abbreviation_may_not_stand_for_two_things():
    (found,) = terms_defined_twice(
        glossary(
            {"term": "SE", "expansion": "Sales Engineer"}, {"term": "se", "expansion": "Support Engineer"}
        )
    )

    assert found.rule == "abbreviation-of-two"
    assert "“Sales Engineer” and “Support Engineer”" in found.sentence.en


@pytest.mark.parametrize(
    "other",
    [
        {"term": "Lead", "definition": ""},
        {"term": "Lead", "definition": "Früher", "status": "deprecated"},
        {"term": "", "definition": "Zwei"},
        {"term": "Kunde", "definition": "Zwei"},
    ],
)
def test_an_unfinished_a_given_up_and_another_term_are_fine(other):
    assert not list(terms_defined_twice(glossary({"term": "Lead", "definition": "Eins"}, other)))


def test_a_word_is_not_both_a_synonym_and_to_be_avoided():
    offering = {"term": "Lead", "synonyms": ["Anfrage"]}

    (found,) = synonyms_to_avoid(glossary(offering, {"term": "Kontakt", "avoid": ["anfrage"]}))

    assert (
        found.sentence.de
        == "„anfrage“ gilt bei „Lead“ als gleichbedeutend, bei „Kontakt“ sagen wir es ausdrücklich nicht."
    )
    assert not list(synonyms_to_avoid(glossary(offering, {"term": "Kontakt", "avoid": ["Adresse"]})))


def test_a_related_term_stands_in_the_glossary():
    lead = {"term": "Lead", "expansion": "", "synonyms": ["Interessent"]}

    (found,) = unknown_related_terms(glossary(lead, {"term": "MQL", "related": ["lead", "Leads", "SAL"]}))

    assert "“SAL”" in found.sentence.en
    assert found.places[0].field == "related"
    assert not list(unknown_related_terms(glossary(lead, {"term": "MQL", "related": ["Interessent"]})))


def stage_and_term(meaning, definition):
    stage = {"id": "mql", "name": "Marketingqualifizierter Lead", "abbreviation": "MQL", "meaning": meaning}
    return {
        "lead-stages": {"stages": [stage]},
        **glossary({"term": "mql", "definition": definition}),
    }


def test_a_stage_means_in_the_glossary_what_it_means_on_the_way():
    apart = stage_and_term(
        "Die Kette betreibt fünfzehn Filialen und bäckt nachts selbst.",
        "Jemand besuchte unseren Messestand und hinterließ eine Visitenkarte.",
    )

    (found,) = stages_with_two_meanings(apart)

    assert found.rule == "two-meanings"
    assert [place.step for place in found.places] == ["glossary", "lead-stages"]


@pytest.mark.parametrize(
    ("meaning", "definition"),
    [
        (
            "Die Kette betreibt fünfzehn Filialen und bäckt selbst.",
            "Eine Kette mit Filialen, die Interesse zeigt.",
        ),
        ("Kurz gesagt: passt.", "Jemand besuchte unseren Messestand und hinterließ eine Visitenkarte."),
        ("", "Jemand besuchte unseren Messestand und hinterließ eine Visitenkarte."),
        ("Die Kette betreibt fünfzehn Filialen und bäckt nachts selbst.", None),
    ],
)
def test_texts_with_common_words_or_hardly_any_are_fine(meaning, definition):
    assert not list(stages_with_two_meanings(stage_and_term(meaning, definition)))


def test_customers_do_not_hear_what_they_are_not_to_hear():
    def dialogue(*rows):
        return {"customer-dialogue": {"words": list(rows)}}

    mixed = dialogue(
        {"id": "a", "say": "Rückrechnung", "instead_of": "Analyse"},
        {"id": "b", "say": "Analyse", "instead_of": "Audit"},
    )

    (found,) = dialogue_at_odds(mixed)

    assert "„Analyse“" in found.sentence.de
    assert not list(dialogue_at_odds(dialogue({"id": "a", "say": "Rückrechnung", "instead_of": "Analyse"})))
    assert not list(dialogue_at_odds(dialogue({"id": "a", "say": "", "instead_of": ""})))
