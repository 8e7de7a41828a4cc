"""The quiz: six leads, whose answers never say anything else than the version itself."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.contract import Document, Entry, Listing, Part, Section, Value
from workshop.domain.criteria import stage_of
from workshop.domain.portal.handover import Handover
from workshop.domain.portal.quiz import NOWHERE, NoSuchLead, Quiz, Tally
from workshop.domain.portal.site import Site
from workshop.domain.portal.term import Term
from workshop.domain.words import LANGUAGES
from workshop.steps.presets.sample_leads import SAMPLE_LEADS

LABELS = {"at-least": "mindestens", "is": "ist"}


def value(key, plain, entries=()):
    words = tuple(plain) if isinstance(plain, list) else (str(plain),) if plain not in (None, "") else ()
    return Value(key=key, kind="line", label=key, plain=plain, words=words, entries=tuple(entries))


def entry(id_, title, **said):
    return Entry(id=id_, title=title, values=tuple(value(key, each) for key, each in said.items()))


def stage(id_, name, **said):
    return entry(id_, name, name=name, **({"kind": "path"} | said))


def criterion(stage_id, fact, test, wanted="", counts="must"):
    said = {"stage": stage_id, "fact": fact, "test": test, "value": wanted, "counts": counts}
    return entry(f"{stage_id}-{fact}", f"{fact}?", name=f"{fact}?", **said)


def lead(id_, agreed, **facts):
    rows = [entry(fact, fact, fact=fact, value=said) for fact, said in facts.items()]
    values = (value("story", f"Es war einmal {id_}."), value("agreed", agreed), value("facts", None, rows))
    return Entry(id=id_, title=id_.title(), values=values)


def section(slug, key, entries):
    listing = Listing(key=key, label=key, row=key, entries=tuple(entries))
    return Section(slug=slug, number="", title=slug, agreed=True, listings=(listing,))


STAGES = (
    stage("lead", "Lead"),
    stage("mql", "MQL", abbreviation="M"),
    stage("sal", "SAL", handover=True),
    stage("lost", "Verloren", kind="exit"),
)
CRITERIA = (
    criterion("lead", "Kontakt", "is", "bekannt"),
    criterion("mql", "Filialen", "at-least", "15"),
    criterion("mql", "Demo", "happened", counts="any"),
    criterion("mql", "Preis", "happened", counts="any"),
    criterion("sal", "Angenommen", "is", "ja"),
)


def document(stages=STAGES, criteria=CRITERIA, leads=(), language="de"):
    sections = (
        section("lead-stages", "stages", stages),
        section("handover-criteria", "criteria", criteria),
        section("calibration", "leads", leads),
    )
    part = Part(key="one", number=1, title="", lead="", sections=sections)
    return Document(language=language, company="Krume", title="", currency="EUR", parts=(part,))


def quiz(**how):
    return Quiz.of(Site.of(document(**how)), SAMPLE_LEADS)


def test_a_version_without_leads_of_its_own_gets_six_made_up_ones():
    made = quiz()

    assert len(made.samples) == 6
    assert {each.answer for each in made.samples} >= {"lead", "mql", "sal"}


def test_what_a_made_up_lead_lacks_is_what_decides():
    by_id = {each.id: each for each in quiz().samples}

    almost, quiet = by_id["made-up-almost"], by_id["made-up-quiet"]
    assert ("Filialen", "14") in almost.facts
    assert [each.title for each in almost.rules] == ["Filialen?"]
    assert [each.title for each in quiet.rules] == ["Demo?", "Preis?"]
    assert quiet.decided.one_would_do
    assert ("Filialen", "15") in by_id["made-up-exact"].facts
    assert by_id["made-up-exact"].answer == "sal"


def test_a_version_s_own_leads_come_first_and_keep_their_agreed_stage():
    own = lead("berta", "mql", Kontakt="bekannt", Filialen="42", Demo="ja")

    made = quiz(leads=[own])

    [berta] = [each for each in made.samples if each.id == "berta"]
    assert len(made.samples) == 6
    assert (berta.answer, berta.stage.title) == ("mql", "MQL")
    assert [each.title for each in berta.rules] == ["Angenommen?"]


def test_a_lead_of_which_the_criteria_say_something_else_tests_nobody():
    contradicting = lead("hans", "sal", Kontakt="bekannt", Filialen="3")

    assert "hans" not in {each.id for each in quiz(leads=[contradicting]).samples}


def test_a_lead_at_an_exit_may_be_chosen_as_such():
    gone = lead("igor", "lost", Kontakt="bekannt", Filialen="3")

    made = quiz(leads=[gone])

    assert [each.id for each in made.choices] == ["lead", "mql", "sal", "lost"]
    assert "lost" not in {each.id for each in quiz().choices}


def test_without_a_rule_and_without_leads_there_is_no_quiz():
    assert quiz(criteria=()).samples == ()
    assert quiz(criteria=[criterion("mql", "Filialen", "at-least", "")]).samples == ()


def test_leads_that_people_classed_need_no_criteria():
    made = quiz(criteria=(), leads=[lead("berta", "mql")])

    assert [(each.answer, each.rules) for each in made.samples] == [("mql", ())]


def test_there_is_a_quiz_though_nobody_marked_the_handover():
    made = quiz(stages=[each if each.id != "sal" else stage("sal", "SAL") for each in STAGES])

    assert len(made.samples) == 6
    assert made.handover.stage is None
    assert not made.handover.is_beyond("sal")


def test_answers_are_read_beside_their_leads():
    made = quiz()

    assert [said for _lead, said in made.read(["mql", "sal"])] == ["mql", "sal"]
    for wrong in (["nowhere"], ["mql"] * 7):
        with pytest.raises(NoSuchLead):
            made.read(wrong)


@pytest.mark.parametrize("language", LANGUAGES)
@given(
    least=st.integers(0, 10**9),
    test=st.sampled_from(
        ["at-least", "at-most", "between", "is", "is-not", "one-of", "contains", "happened"]
    ),
)
def test_no_made_up_lead_contradicts_the_version(language, least, test):
    wanted = f"{least}–{least * 3 + 7}" if test == "between" else f"{least}"
    criteria = (*CRITERIA[:1], criterion("mql", "Größe", test, wanted), *CRITERIA[2:])
    handover = Handover.of(document(criteria=criteria))

    made = quiz(criteria=criteria, language=language)

    assert len(made.samples) == 6
    for each in made.samples:
        facts = [{"fact": fact, "value": said} for fact, said in each.facts]
        assert each.answer == (stage_of(handover.agreed, facts) or NOWHERE)
    clear = next(each for each in made.samples if each.id == "made-up-clear")
    assert clear.answer == "sal"


def test_several_criteria_about_one_fact_are_all_fulfilled_where_that_can_be():
    criteria = (*CRITERIA[:2], criterion("mql", "Filialen", "at-most", "18"), *CRITERIA[2:])
    criteria = tuple(replace(each, id=str(place)) for place, each in enumerate(criteria))

    by_id = {each.id: each for each in quiz(criteria=criteria).samples}

    assert by_id["made-up-clear"].answer == "sal"


TERMS = (
    Term(id="t-mql", title="MQL"),
    Term(id="t-shop", title="Shop", synonyms=("Filialen",)),
    Term(id="t-x", title="Brezel"),
)


def test_what_readers_get_wrong_is_counted_by_the_words_behind_the_rule():
    made = quiz()
    almost = next(each for each in made.samples if each.id == "made-up-almost")

    found = made.misread({almost.id: Tally(right=1, wrong=3)}, TERMS)

    assert [(each.term_id, each.wrong, each.answers) for each in found] == [
        ("t-mql", 3, 4),
        ("t-shop", 3, 4),
    ]
    assert found[0].samples == (almost.name,)


def test_a_rule_for_which_there_is_no_word_is_counted_by_its_own_name():
    made = quiz()
    almost = next(each for each in made.samples if each.id == "made-up-almost")

    found = made.misread({almost.id: Tally(wrong=1)}, ())

    assert [(each.term_id, each.title) for each in found] == [("", "Filialen?")]


def test_nothing_is_listed_that_nobody_got_wrong():
    made = quiz()

    assert made.misread({each.id: Tally(right=5) for each in made.samples}, TERMS) == []
