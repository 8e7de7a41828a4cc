"""Markdown people write becomes HTML that can do no harm."""

import math
import re
import time
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.conftest import demo
from workshop.documents.markup import TooTangled, guard, inline, prose, set_apart
from workshop.documents.pages import reading_page
from workshop.documents.tangle import Patience
from workshop.documents.term_links import NO_LINKS, Glossary, Links

LINKS = Links(Glossary.of(iter([("MQL", "term-mql"), ("Lead", "term-lead")])))
ALLOWED = re.compile(
    r"</?(?:p|br|hr|em|strong|code|pre|blockquote|ul|ol|li|span|a|table|thead|tbody|tr|th|td)"
    r'(?: (?:href="(?:https?:|mailto:|#term-)[^"]*"|rel="[a-z ]+"|class="(?:term|prose-title)"'
    r'|align="[a-z]+"|start="\d+"))*>'
)


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<b onclick=x>fett</b>",
        "[klick](javascript:alert(1))",
        "[klick](  JaVaScRiPt:alert(1))",
        "[klick](data:text/html;base64,xxxx)",
        "![Bild](http://127.0.0.1/spion.png)",
        '[klick](https://example.org "x\\" onmouseover=alert(1)")',
        "<javascript:alert(1)>",
        "<iframe src=https://example.org></iframe>",
        "<style>p{display:none}</style>",
        "[intern](/admin)",
        "[intern](#term-gibt-es-nicht)",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
    ],
)
def test_hostile_markdown_leaves_only_allowed_html(hostile):
    html = prose(hostile, LINKS)

    assert re.sub(ALLOWED, "", html).count("<") == 0


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="<>[]()!#*_`&;:\"'/\\ \n-|a1xMQL", max_size=120))
def test_no_text_can_become_anything_but_allowed_html(text):
    html = prose(text, LINKS.section())

    assert re.sub(ALLOWED, "", html).count("<") == 0


def test_markdown_reads_as_people_expect():
    html = prose("Ein **fetter** und ein *schräger* Text\nauf zwei Zeilen\n\n- eins\n- zwei")

    assert "<strong>fetter</strong>" in html
    assert "<em>schräger</em>" in html
    assert "Text<br>" in html
    assert html.count("<li>") == 2


def test_a_heading_inside_an_answer_does_not_break_into_the_outline():
    html = prose("# Wichtig")

    assert html == '<p class="prose-title">Wichtig</p>'


def test_links_to_the_outside_tell_nothing_of_us():
    html = prose("[dort](https://example.org)")

    assert '<a href="https://example.org" rel="noopener noreferrer nofollow">dort</a>' in html


def test_a_single_line_is_plain_text():
    html = inline("**kein** Markdown <b>und</b> kein HTML")

    assert html == "**kein** Markdown &lt;b&gt;und&lt;/b&gt; kein HTML"


@pytest.mark.parametrize(
    "bomb",
    [
        "[" * 15_000,
        "![" * 9_000,
        "[a](b" * 3_900,
        "`" * 15_000,
        "\n".join("  " * i + "- x" for i in range(99)),
        ("a|" * 1600 + "\n" + "-|" * 1600 + "\n" + "a|\n" * 4500)[:19_990],
        ("a|" * 200 + "\n" + "-|" * 200 + "\n" + "a|\n" * 4500)[:19_990],
        ("a|" * 99 + "\n" + "-|" * 99 + "\n" + "a|\n" * 50 + "\n") * 30,
        "a\n=\n" * 5000,
        "# a\n" * 5000,
        "* * *\n" * 3000,
        "> a\n\n" * 3000,
        "a\n" * 9000,
        "- " * 9000 + "x",
        "\n\n".join(["[" * 390] * 50),
        "\n\n".join(["`" * 390] * 50),
        ("[x" * 390 + "x" * 8000 + "\n\n") * 2,
        "[a](" * 390 + "x" * 18_000,
        "_*" * 9_900,
        "<a@b.c>" * 2800,
        "\x02".join(["# a\n"] * 3000),
    ],
)
def test_tangled_text_is_refused_at_once_and_still_shown(bomb):
    begun = time.perf_counter()

    html = prose(bomb)

    assert html.startswith("<p>")
    assert time.perf_counter() - begun < 0.5
    with pytest.raises(TooTangled):
        guard(bomb)


def test_every_text_of_ordinary_shape_passes_the_guard():
    text = "\n\n".join(["Ein **ganz** gewöhnlicher [Absatz](https://example.org). " * 20] * 10)

    assert guard(text) > 0
    assert "<strong>ganz</strong>" in prose(text)


def test_many_threads_read_at_once_without_mixing_their_texts():
    texts = [f"**Text {number}** und MQL {number}\n\n- eins" for number in range(60)]

    with ThreadPoolExecutor(8) as threads:
        pages = list(threads.map(lambda text: prose(text, LINKS.section()), texts))

    assert pages == [prose(text, LINKS.section()) for text in texts]


class Names(HTMLParser):
    """The ids on a page, and where its links within lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(html)

    def handle_starttag(self, _, attrs):
        said = dict(attrs)
        self.ids += [said["id"]] if "id" in said else []
        self.links += [said["href"]] if said.get("href", "").startswith("#") else []


@pytest.mark.parametrize("slug", ["lead-stages", "glossary"])
def test_a_piece_set_apart_keeps_its_links_whole(slug):
    page = reading_page(demo("en", (slug,)))

    before, after = Names(page), Names(set_apart(page, "example"))

    assert f"#example-section-{slug}" in after.links
    assert after.ids == [f"example-{each}" for each in before.ids]
    assert {link.removeprefix("#") for link in after.links} <= set(after.ids)


def test_words_that_look_like_a_link_are_not_set_apart():
    page = inline("Wir schreiben ") + prose('Etwa href="#oben" und id="x".')

    assert set_apart(page, "example") == page


def test_long_texts_of_ordinary_shape_are_still_markdown():
    row = "|" + "Zelle|" * 10 + "\n"
    table = row + "|" + "-|" * 10 + "\n" + row * 30
    text = f"{'Wort ' * 800}\n\n{table}\n" + "- ein *Punkt*\n" * 200

    html = prose(text)

    assert html.count("<td>") == 300
    assert html.count("<li>") == 200


def test_a_document_has_patience_with_only_so_many_tangled_texts():
    links = Links(Glossary(), patience=Patience(left=1000))
    tangled, easy = "# a\n\n" * 500, "Ein **Wort**"

    first, *_, last = [prose(tangled, links.section()) for _ in range(4)]

    assert "prose-title" in first
    assert "prose-title" not in last
    assert "<strong>" in prose(easy, links.section().entry("a"))


def test_every_document_has_patience_of_its_own():
    tangled, spent = "# a\n\n" * 500, Links(Glossary())

    prose(tangled, spent)

    assert spent.section().patience is spent.patience
    assert spent.patience.left < Links(Glossary()).patience.left
    assert NO_LINKS.patience.left == math.inf
