"""Three forms of FlowFuse's questions as three versions: a stranger reads what became of them."""

from pathlib import Path

import pytest
import yaml

from tests.cases.conftest import read_case
from workshop.documents.change_page import change_page
from workshop.documents.compiling import compile_contract
from workshop.documents.workshop_file import workshop_of
from workshop.domain.agreements import Place
from workshop.domain.comparison.compare import apply, compare
from workshop.domain.comparison.history import Edition, history
from workshop.domain.versions import Weight

HERE = Path(__file__).parent
FORMS = yaml.safe_load((HERE / "flowfuse" / "questions.yaml").read_text(encoding="utf-8"))
SIGNS = {"removed": "[-{}]", "added": "[+{}]"}

# fmt: off
#: What leadership reads on the sheet of each version: heading, what it is about, note, words.
SECOND = [
    ("Rules, stages, commitments", "Adoption",   "removed",
     "Have you adopted Node-RED? If so, what have you built with Node-RED?"),
    ("Rules, stages, commitments", "Use case",   "formerly “Plans”",
     ("[-What are you looking to build in the next year with Node-RED?] "
      "[+Is there a use case FlowFuse can solve?]")),
    ("Rules, stages, commitments", "Instances",  "",
     ("[-How many Node Red instances do you have, and how many people are developing on Node-RED?] "
      "[+Is there a need, now or in the near future, for 10 or more instances?]")),
    ("Rules, stages, commitments", "Production", "removed", "Is Node-RED used in production?"),
    ("Rules, stages, commitments", "Timeline",   "new",
     "Is there a timeline for implementation within the next 6 months?"),
    ("Added and removed", "Attempted to contact", "removed",
     "From the moment the AE reached out, until there's a reply from them."),
    ("Added and removed", "Connected",           "removed",
     "MQLs and SQL that have replied and engaged with FlowFuse."),
    ("Moved", "Use case", "now in first place", ""),
]
THIRD = [
    ("Rules, stages, commitments", "Fit",        "new",
     "Does the prospect and company fit the target industry, company size and role?"),
    ("Rules, stages, commitments", "Initiative", "new",
     ("Are they working on an initiative related to connecting systems, "
      "industrial data or operational workflows?")),
    ("Rules, stages, commitments", "Problem",    "formerly “Use case”",
     ("[-Is there a use case FlowFuse can solve?] "
      "[+Can they describe a specific problem, use case or goal they are trying to address?]")),
    ("Rules, stages, commitments", "Instances",  "removed",
     "Is there a need, now or in the near future, for 10 or more instances?"),
    ("Rules, stages, commitments", "Timeline",   "removed",
     "Is there a timeline for implementation within the next 6 months?"),
    ("Rules, stages, commitments", "Meeting",    "new",
     "Are they open to a meeting to explore their use case in more detail?"),
]
# fmt: on


@pytest.fixture(scope="module")
def versions():
    """The contract with the oldest form, the one between, and the newest."""
    case = read_case("flowfuse")
    described = workshop_of(case.file, id="flowfuse", at=None)
    agreed = case.file.agreed
    older = [
        {
            **agreed,
            "qualification": {**agreed["qualification"], "questions": form["questions"]},
            "glossary": {"terms": [*agreed["glossary"]["terms"], *form.get("statuses", ())]},
        }
        for form in FORMS
    ]
    return [compile_contract(described, each)[0] for each in (*older, agreed)]


def told(sheet):
    """The sheet as one reads it aloud."""
    return [
        (
            sheet.words[group.key],
            shown.title,
            shown.note,
            " ".join(
                "".join(
                    SIGNS.get(piece.kind, "{}").format(piece.text) + piece.gap for piece in line.pieces
                ).strip()
                for line in shown.lines
            ),
        )
        for group in sheet.groups
        for shown in group.shown
    ]


def test_the_sheet_of_each_version_tells_what_became_of_the_questions(versions):
    first, second, third = versions

    assert told(change_page("1.0", first, second)) == SECOND
    assert told(change_page("2.0", second, third)) == THIRD


def test_nothing_is_left_out_and_both_are_major(versions):
    first, second, third = versions

    assert [change_page("1.0", *pair).more for pair in ((first, second), (second, third))] == [0, 0]
    assert compare(first, second).weight is compare(second, third).weight is Weight.MAJOR


def test_each_comparison_leads_exactly_to_the_next_version(versions):
    first, second, third = versions

    assert apply(compare(first, second), first) == second
    assert apply(compare(first, third), first).fingerprint == third.fingerprint


def test_a_question_that_kept_its_place_has_a_history_of_three_wordings(versions):
    editions = [
        Edition(number=f"{n}.0", published_at=None, note="", published_by="", document=each)
        for n, each in enumerate(versions, 1)
    ]

    found = history(editions, Place(step="qualification", rows="questions", entry="problem"))

    assert [each.spot.entry.title for each in found] == ["Problem", "Use case", "Plans"]
