"""The glossary as TBX: every term with what it is called and what it is not, whatever the words hold."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.documents.glossary_files.tbx import LANGUAGE, NAMESPACE, as_tbx, concept_id
from workshop.documents.xml_text import xml_text
from workshop.steps.glossary import STEP

NS = {"": NAMESPACE}
#: What the dialect allows, and at which level (TBX-Basic, style DCA).
TYPES = {
    "descrip": {"subjectField": {"conceptEntry"}, "definition": {"langSec"}},
    "ref": {"crossReference": {"conceptEntry"}},
    "admin": {"source": {"langSec"}},
    "termNote": {"administrativeStatus": {"termSec"}, "termType": {"termSec"}},
}
VALUES = {
    "administrativeStatus": {"preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts"},
    "termType": {"abbreviation", "fullForm"},
}
WORDS = st.text(max_size=8) | st.sampled_from(
    ["=1+1", "<b>&amp;</b>", "]]>", "a\x00b", "\x1b[31m", "\ud800", "“x”, 5 %"]
)
TERMS = st.lists(
    st.fixed_dictionaries(
        {"term": WORDS, "definition": WORDS, "category": WORDS, "source": WORDS, "expansion": WORDS},
        optional={
            "synonyms": st.lists(WORDS, max_size=2),
            "avoid": st.lists(WORDS, max_size=2),
            "related": st.lists(WORDS, max_size=2),
            "status": st.sampled_from(["draft", "agreed", "deprecated"]),
        },
    ),
    max_size=4,
).map(lambda terms: [{"id": f"t:{n}_ü", **term} for n, term in enumerate(terms)])


def parsed(xml):
    return ET.fromstring(xml)  # noqa: S314 # our own


def called(concept):
    """The names of a concept with their status, in order."""
    return [
        (
            section.findtext("term", namespaces=NS),
            section.find("termNote[@type='administrativeStatus']", NS).text,
        )
        for section in concept.iterfind("langSec/termSec", NS)
    ]


def broken_rules(root):
    """What stands where the dialect does not allow it."""
    parents = {child: parent for parent in root.iter() for child in parent}
    ids = [each.get("id") for each in root.iter() if each.get("id")]
    for each in root.iter():
        name = each.tag.removeprefix(f"{{{NAMESPACE}}}")
        level = parents.get(each)
        while level is not None and level.tag.endswith("Grp"):
            level = parents[level]
        if name in TYPES and level.tag.removeprefix(f"{{{NAMESPACE}}}") not in TYPES[name].get(
            each.get("type"), ()
        ):
            yield name, each.get("type")
        if each.get("type") in VALUES and each.text not in VALUES[each.get("type")]:
            yield name, each.text
        if each.get("target") and each.get("target") not in ids:
            yield name, each.get("target")
    if len(ids) != len(set(ids)):
        yield "ids", ids


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_worked_example_keeps_the_rules_of_the_dialect(language):
    root = parsed(as_tbx(STEP.example_in(language)["terms"], language, company="Krume & Co.", edition="1.0"))

    assert (root.tag, root.get("type"), root.get("style")) == (f"{{{NAMESPACE}}}tbx", "TBX-Basic", "dca")
    assert root.get(LANGUAGE) == language
    assert "Krume & Co., 1.0" in root.findtext("tbxHeader/fileDesc/sourceDesc/p", namespaces=NS)
    assert list(broken_rules(root)) == []
    assert len(root.findall("text/body/conceptEntry", NS)) == len(STEP.example_in(language)["terms"])


def test_what_we_say_comes_first_and_what_we_do_not_say_is_deprecated():
    term = {
        "id": "mql",
        "term": "MQL",
        "expansion": "Marketing Qualified Lead",
        "category": "Stufen",
        "definition": "Ein reifer Lead.",
        "source": "Runde 1",
        "example": "Berta.",
        "synonyms": ["reifer Lead"],
        "avoid": ["heißer Lead"],
        "related": ["sql", "Nichts"],
    }
    root = parsed(as_tbx([term, {"id": "b", "term": "SQL"}], "de"))

    concept = root.find("text/body/conceptEntry", NS)
    assert called(concept) == [
        ("MQL", "preferredTerm-admn-sts"),
        ("Marketing Qualified Lead", "admittedTerm-admn-sts"),
        ("reifer Lead", "admittedTerm-admn-sts"),
        ("heißer Lead", "deprecatedTerm-admn-sts"),
    ]
    assert [(ref.get("target"), ref.text) for ref in concept.iterfind("ref", NS)] == [("c-b", "sql")]
    assert concept.findtext("descrip", namespaces=NS) == "Stufen"
    assert [each.text for each in concept.iterfind("langSec/descripGrp/*", NS)] == [
        "Ein reifer Lead.",
        "Runde 1",
    ]
    assert concept.findtext("langSec/note", namespaces=NS) == "Beispiel: Berta."


def test_a_term_that_is_outdated_is_preferred_by_nobody():
    root = parsed(as_tbx([{"id": "a", "term": "MQL", "expansion": "Lead", "status": "deprecated"}], "en"))

    assert {status for _, status in called(root.find("text/body/conceptEntry", NS))} == {
        "deprecatedTerm-admn-sts"
    }


@settings(max_examples=60)
@given(TERMS)
def test_it_is_xml_that_holds_every_term_whatever_the_words_are(terms):
    root = parsed(as_tbx(terms, "de", company="K\x00"))

    concepts = {each.get("id"): called(each) for each in root.iterfind("text/body/conceptEntry", NS)}
    assert list(broken_rules(root)) == []
    assert set(concepts) == {concept_id(term["id"]) for term in terms}
    for term in terms:
        names = [name or "" for name, _ in concepts[concept_id(term["id"])]]
        assert names[0] == xml_text(term["term"]).strip()
        assert set(map(xml_text, [*term.get("synonyms", ()), *term.get("avoid", ())])) <= set(names)


@given(st.text(), st.text())
def test_different_ids_stay_different(one, other):
    assert (concept_id(one) == concept_id(other)) is (one == other)
