"""The annex on decisions and the picture of agreement: complete, in both languages, and nobody betrayed."""

import re
from dataclasses import replace
from html import unescape
from io import BytesIO
from xml.etree import ElementTree as ET

import pypdf
import pytest

from tests.documents.conftest import STAMP
from tests.documents.made_up import decision, made_up, tally
from workshop.actions.demo import demo_file
from workshop.documents import agreement_picture, press
from workshop.documents.agreement_words import short
from workshop.documents.compiling import records_of
from workshop.documents.compose import compose
from workshop.documents.fonts import SANS, metrics
from workshop.documents.glyphs import unprintable
from workshop.documents.pages import contract_page, picture_of, reading_page, section_page
from workshop.documents.picture import WIDTH
from workshop.documents.words import words_in
from workshop.documents.workshop_file import FORMATS, PublishedVersion, dump, load
from workshop.domain.agreement_picture import courses
from workshop.domain.contributions.consent import Said
from workshop.domain.participants import Team
from workshop.steps.agenda import chosen

HOSTILE = '"><img src=x onerror=alert(1)>{{ 7*7 }}<script></svg>'
STEPS = ("what", "why", "positioning-statement", "glossary", "lead-stages", "sales-commitments")


def contract(decisions, language="de"):
    agenda = chosen(STEPS)
    return compose(
        agenda,
        {step.slug: step.example_in(language) for step in agenda},
        company="Krume GmbH",
        title="Vertrag",
        language=language,
        decisions=records_of(decisions, language),
    )


def words_of(html):
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", str(html))))


def annex_of(html):
    return str(html).split('id="annex-decisions"')[1].split('id="annex-')[0]


def drawings(html):
    return [ET.fromstring(each) for each in re.findall(r"<svg.*?</svg>", str(html), re.DOTALL)]  # noqa: S314 # ours


def drawn(decisions, language="de"):
    return agreement_picture.draw(courses(records_of(decisions, language)), words_in(language))


@pytest.mark.parametrize(
    ("language", "title"), [("de", "Entscheidungen und Vorbehalte"), ("en", "Decisions and")]
)
def test_with_decisions_the_annex_is_printed_with_all_that_was_kept(language, title):
    annex = words_of(annex_of(contract_page(contract(made_up(language), language), STAMP)))

    assert title in annex
    for each in made_up(language):
        said = [each.cited, *each.alternatives, each.rationale, each.benefit]
        said += [*(one.sentence for one in each.reservations), *(name for name, _team in each.named)]
        assert all(text in annex for text in said)


def test_without_decisions_there_is_no_annex():
    assert "annex-decisions" not in contract_page(contract(()))
    assert picture_of((), "de") == ""


def test_the_annex_stands_between_the_definitions_and_the_numbers():
    page = contract_page(contract(made_up()))

    assert page.index('id="annex-original_views"') < page.index('id="annex-decisions"')


def test_every_place_is_named_once_and_every_link_arrives():
    page = contract_page(contract(made_up()))

    anchors = re.findall(r' id="([^"]+)"', page)

    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(anchors)


def test_a_clause_leads_to_the_decision_it_stems_from():
    page = str(reading_page(contract(made_up())))
    link = '<a class="cited" href="#decision-{0}">[{0}]</a>'

    term, rest = page.split('id="term-mql"')[1].split("</h3>", 1)
    stages = page.split('id="section-lead-stages"')[1].split("</h2>", maxsplit=1)[0]
    offer = page.split('id="section-what"')[1].split("</section>", maxsplit=1)[0]

    assert link.format("E-004") in term
    assert link.format("E-004") not in rest.split("<article")[0]
    assert link.format("E-005") in stages
    assert link.format("E-002") in offer
    assert link.format("E-001") not in page


def test_a_section_alone_promises_no_annex():
    assert 'class="cited"' not in section_page(contract(made_up()), "what")


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_picture_holds_every_question_once(language):
    records = records_of(made_up(language), language)

    pictures = drawn(made_up(language), language)
    texts = " ".join(label.text for picture in pictures for label in picture.labels)
    told = " ".join(picture.told for picture in pictures)

    for record in records:
        assert texts.count(record.cited) == (not record.replaced_by)
        assert told.count(f"({record.cited})") == (not record.replaced_by)
        assert short(record.prompt, record.section)[:20] in texts


def test_the_table_holds_the_figures_of_the_picture():
    page = picture_of(made_up(), "de")
    table = str(page).split("<table")[1]

    for course in courses(records_of(made_up(), "de")):
        rows = table.split(", ".join(course.cited))[1].split("</tbody>")[0]
        figures = re.findall(r"<td>(\d+)</td>", rows)

        assert figures == [
            str(figure)
            for vote in course.votes
            for hands in vote.hands
            for figure in (*hands.counts, hands.lowest)
        ]
        assert all(f">{heat}</td>" in rows for heat in (course.before, course.after) if heat is not None)
        assert f"{course.minutes}\u00a0min" in rows


def test_every_hand_is_drawn_with_its_number_in_the_shape_of_its_team():
    votes = (tally(1, passed=True, marketing="000102", sales="000020"),)

    (picture,) = drawn([decision(1, tallies=votes, passed=True)])

    assert [(mark.side, mark.text, mark.hollow) for mark in picture.marks if mark.text] == [
        (Team.MARKETING, "1", False),
        (Team.MARKETING, "2", False),
        (Team.SALES, "2", False),
    ]


def test_a_vote_that_did_not_pass_is_drawn_hollow_and_said_in_words():
    votes = (tally(1, passed=False, marketing="000020", sales="100000"),)

    (picture,) = drawn([decision(1, tallies=votes)])

    assert all(mark.hollow for mark in picture.marks if mark.text)
    assert "Abstimmung 1: nicht angenommen" in [label.text for label in picture.labels]


@pytest.mark.parametrize("count", [1, 7, 60])
def test_any_number_of_questions_finds_its_place(count):
    votes = (tally(1, passed=True, marketing="000102", sales="000020"),)
    many = [
        decision(number, field=f"f{number}", prompt="Wozu das alles? " * number, tallies=votes, passed=True)
        for number in range(1, count + 1)
    ]

    pictures = drawn(many)

    assert sum(picture.told.count("(E-") for picture in pictures) == count
    assert all(picture.height <= agreement_picture.TALLEST + 2 for picture in pictures)
    for picture in pictures:
        assert all(0 <= label.y <= picture.height for label in picture.labels)
        assert all(mark.y + mark.reach <= picture.height for mark in picture.marks)


def test_a_prompt_without_end_stays_in_its_column():
    (picture,) = drawn([decision(1, prompt="Wort" * 3000)])

    asked = [label for label in picture.labels if label.text.startswith("Wort")]

    assert len(asked) == agreement_picture.MOST_LINES
    assert asked[-1].text.endswith("…")
    assert all(metrics(SANS).width(each.text, each.size) <= agreement_picture.COLD for each in asked)
    assert all(metrics(SANS).width(each.text, each.size) < WIDTH for each in picture.labels)


def test_every_drawing_has_a_title_and_says_in_words_what_it_shows():
    found = drawings(picture_of(made_up(), "de"))

    assert all(each[0].tag.endswith("title") and each[0].text for each in found)
    told = " ".join(each[1].text for each in found if each[1].tag.endswith("desc"))
    assert "vorher 64; nachher 40" in told
    assert "Abstimmung 3: angenommen (Marketing 2×4, 1×5, Vertrieb 2×3)" in told


def test_nothing_tells_who_voted_or_wrote():
    votes = (tally(1, passed=True, marketing="000010", sales="000100"),)
    kept = (Said(team=Team.SALES, fist=3, sentence="Zu früh."),)
    one = decision(
        1,
        tallies=votes,
        passed=True,
        reservations=kept,
        alternatives=("Ganz anders",),
        authors="shown",
        present=(("Jana Brandt", Team.MARKETING), ("Ben Okafor", Team.SALES), ("Svea Berg", Team.SALES)),
    )

    annex = words_of(annex_of(contract_page(contract([one]))))

    assert annex.count("Ben Okafor") == annex.count("Svea Berg") == 1
    assert re.search(r"Im Raum Marketing: eine Person Vertrieb: Ben Okafor, Svea Berg", annex)
    assert "Jana Brandt" not in str(contract([one]).canonical)
    assert "Vorbehalt, Vertrieb Zu früh." in annex


def test_nothing_people_write_can_become_html():
    hostile = replace(
        made_up()[3],
        prompt=HOSTILE,
        wording=HOSTILE,
        rationale=HOSTILE,
        benefit=HOSTILE,
        alternatives=(HOSTILE,),
        reservations=(Said(team=Team.SALES, fist=3, sentence=HOSTILE),),
        present=((HOSTILE, Team.SALES),),
        settled_by=HOSTILE,
    )

    pages = [
        contract_page(contract([hostile])),
        reading_page(contract([hostile])),
        picture_of([hostile], "de"),
    ]

    for page in map(str, pages):
        assert "<img" not in page
        assert "<script" not in page
        assert page.count("<svg") == page.count("</svg>")
        assert "49" not in re.findall(r"onerror=alert\(1\)&gt;(.{2})", page)


def test_very_long_texts_do_not_break_the_page():
    word, text = "Donaudampfschiff" * 12, "Ein Satz, der sich zieht. " * 200
    long = decision(
        2,
        prompt=word,
        wording=text,
        rationale=word,
        benefit=text,
        alternatives=(word, text),
        reservations=(Said(team=Team.SALES, fist=3, sentence=word),),
        present=((word[:60], Team.SALES),) * 40,
        tallies=tuple(tally(n, passed=n == 30, marketing="000900", sales="00009") for n in range(1, 31)),
        passed=True,
    )

    pdf = press.print_document(contract([*made_up()[:1], long, *made_up()[2:]]), STAMP)

    text_of = [page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages]
    assert "E-006" in text_of[-1] + text_of[-2]
    assert len(text_of) < 60


def test_the_reading_view_asks_for_no_inline_style():
    assert not re.search(
        r'\sstyle=|<style|\son\w+="', reading_page(contract(made_up())) + picture_of(made_up(), "en")
    )


def test_characters_without_a_font_are_found_in_decisions_too():
    assert ("\ue000", "E-001") in unprintable(contract([decision(1, rationale="\ue000")]))


@pytest.mark.parametrize("form", FORMATS)
def test_decisions_travel_inside_the_versions_of_a_workshop(form):
    version = PublishedVersion(
        number="1.0",
        note="Die erste.",
        published_at="2026-12-07T09:00:00+00:00",
        published_by="Rosa Lindner",
        document=contract(made_up()),
    )
    file = replace(demo_file("de"), versions=(version,))

    assert load(dump(file, form)) == file
