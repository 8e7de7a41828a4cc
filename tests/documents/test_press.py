"""What leaves the press is complete, readable by machines, always the same, and fetched from nowhere."""

import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO

import pypdf
import pytest
from page import ValidationProfile, validate_pdf_bytes

from tests.documents.conftest import LETTERS, PANGRAM, STAMP
from workshop.documents import press
from workshop.documents.compose import compose
from workshop.steps.agenda import chosen

PAGE = '<!doctype html><html lang="de"><title>Seite</title><body>{}</body></html>'


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def headings(html: str) -> list[str]:
    found = re.findall(r"<(h[1-3])([^>]*)>(.*?)</\1>", html, re.DOTALL)
    return [squeezed(re.sub(r"<[^>]+>", "", inner)) for _, looks, inner in found if "cover" not in looks]


def bookmarks(outline) -> list[str]:
    return [
        title
        for each in outline
        for title in (bookmarks(each) if isinstance(each, list) else [squeezed(each.title)])
    ]


def test_the_text_can_be_read_back_letter_by_letter(printed):
    assert squeezed(PANGRAM) in squeezed(printed.text)
    assert LETTERS in squeezed(printed.text)


def test_only_our_own_fonts_are_used(printed):
    fonts = {
        str(font.get_object()["/BaseFont"])
        for page in printed.reader.pages
        for font in page["/Resources"]["/Font"].values()
    }

    assert fonts
    assert all("+Plex-" in font for font in fonts)


def test_bookmarks_are_the_headings(printed):
    assert bookmarks(printed.reader.outline) == headings(printed.html)


@pytest.mark.parametrize("profile", ["PDF_A_3A", "PDF_UA_1"])
def test_the_file_keeps_every_rule_of_archives_and_of_accessibility(printed, profile):
    report = validate_pdf_bytes(printed.pdf, profile=getattr(ValidationProfile, profile))

    assert report.is_compliant, str(report)


def test_the_file_says_what_it_is(printed):
    facts, root = printed.reader.metadata, printed.reader.root_object
    xmp = root["/Metadata"].get_object().get_data()

    assert facts.title == "Vertrag – Krume GmbH"
    assert facts.author == "Krume GmbH"
    assert root["/Lang"] == "de"
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712 # its own kind of boolean
    assert facts.creation_date.date() == STAMP.published_on
    assert b'pdfaid:part="3"' in xmp
    assert b"<pdfuaid:part>1</pdfuaid:part>" in xmp


def test_the_content_travels_inside(printed):
    assert printed.reader.attachments["contract.json"] == [printed.document.canonical]


def test_every_page_but_the_cover_says_where_it_belongs(printed):
    cover, *pages = [squeezed(page.extract_text()) for page in printed.reader.pages]

    footer = f"Version1.0·{printed.document.fingerprint[:8]}"

    assert footer not in cover
    assert all(footer in page and f"/{len(printed.reader.pages)}" in page for page in pages)


def test_the_running_head_names_the_part_with_which_a_page_begins(printed):
    opening, positioning = (part.title for part in printed.document.parts[:2])

    first = printed.reader.pages[2].extract_text()

    assert (first.count(opening), first.count(positioning)) == (2, 1)


def test_the_contents_page_knows_the_pages(printed):
    contents = printed.reader.pages[1].extract_text()
    glossary = next(
        number
        for number, page in enumerate(printed.reader.pages, 1)
        if "§ 2.1" in page.extract_text() and number > 2
    )

    assert re.search(rf"Glossar[ .]+{glossary}\b", contents)


def test_the_same_page_gives_the_same_bytes():
    first, second = (press.print_pdf(PAGE.format("<p>Ein Wort.</p>")) for _ in range(2))

    assert first == second
    assert first != press.print_pdf(PAGE.format("<p>Ein anderes Wort.</p>"))


def test_links_show_where_they_lead(printed):
    assert "(https://example.org/a)" in printed.text


@pytest.mark.parametrize(
    "faulty", ["<style>p { colour-of: money }</style><p>x</p>", '<a href="#nowhere">x</a>']
)
def test_whatever_the_press_complains_about_is_a_refusal(faulty):
    with pytest.raises(press.NotPrinted, match="could not be printed"):
        press.print_pdf(PAGE.format(faulty))


@pytest.fixture(scope="module")
def spy():
    """An address that remembers who asked."""
    asked: list[str] = []

    class Ear(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Ear)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()


SVG = (
    "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9'>"
)


@pytest.mark.parametrize(
    "vector",
    [
        "<img alt=x src='{spy}/img'>",
        "<img alt=x src='file://{secret}'>",
        "<link rel=stylesheet href='{spy}/css'>",
        "<link rel=stylesheet href='file://{secret}'>",
        "<style>@import url({spy}/import);</style>",
        "<p style='background: url({spy}/background)'>x</p>",
        "<style>@font-face {{ font-family: q; src: url({spy}/font) }} p {{ font-family: q }}</style><p>x</p>",
        "<style>p::before {{ content: url({spy}/content) }}</style><p>x</p>",
        "<style>li {{ list-style-image: url({spy}/list) }}</style><ul><li>x</ul>",
        "<link rel=attachment href='file://{secret}'>",
        "<a rel=attachment href='file://{secret}'>x</a>",
        "<object data='file://{secret}'></object><embed src='{spy}/embed'>",
        SVG + "<title>x</title><image href='{spy}/svg' width='9' height='9'/></svg>",
        SVG + "<title>x</title><image xlink:href='file://{secret}' width='9' height='9'/></svg>",
        SVG + "<title>x</title><use href='{spy}/use#a'/><style>@import url('{spy}/svgcss')</style></svg>",
        "<img alt=x src='data:image/svg+xml,{svg}'>",
        "<img alt=x src='//127.0.0.1/scheme'>",
        "<img alt=x src='../../../../etc/passwd'>",
        "<img alt=x src='ftp://127.0.0.1/x'>",
        "<link rel=stylesheet href='https://press.invalid/css/../../pyproject.toml'>",
        "<link rel=stylesheet href='https://press.invalid/fonts/../css/tokens.css?x'>",
    ],
)
def test_the_press_fetches_nothing_and_encloses_nothing(vector, spy, tmp_path):
    address, asked = spy
    secret = tmp_path / "secret.txt"
    secret.write_text("p::after { content: 'STRENG-GEHEIM' }")
    svg = f"{SVG}<image href='{address}/data'/></svg>".replace("'", "%27").replace("#", "%23")
    body = vector.format(spy=address, secret=secret, svg=svg)

    try:
        pdf = press.print_pdf(PAGE.format(body))
    except press.NotPrinted:
        pdf = b""

    assert asked == []
    assert b"secret.txt" not in pdf
    assert b"/EmbeddedFile" not in pdf


def test_each_enclosed_file_is_named_once(printed):
    named = [each.idnum for each in printed.reader.trailer["/Root"]["/AF"]]

    assert len(named) == len(set(named)) == len(printed.reader.attachments)


def test_the_metadata_say_the_language(printed):
    assert (
        "<dc:language><rdf:Bag><rdf:li>de</rdf:li>"
        in printed.reader.trailer["/Root"]["/Metadata"].get_data().decode()
    )


def test_a_divided_word_is_read_as_one_and_the_hyphen_is_seen():
    word = "Donaudampfschifffahrtsgesellschaft"
    style = "@page { size: 40mm 80mm; margin: 4mm } p { hyphens: auto; hyphenate-character: '\u2010' }"

    pdf = press.print_pdf(
        f'<!doctype html><html lang="de"><title>a</title><style>{style}</style><p>Ein {word}skapitän'
    )

    text = pypdf.PdfReader(BytesIO(pdf)).pages[0].extract_text()
    assert "\u00ad" in text
    assert "\u2010" not in text
    assert word in re.sub(r"\u00ad\s*", "", text)


def test_every_entry_of_a_cross_reference_list_is_a_link():
    terms = [
        {
            "id": "mql",
            "term": "MQL",
            "definition": "Ein SAL wird daraus, dann ein Shop.",
            "related": ["SAL", "Shop"],
        },
        {"id": "sal", "term": "SAL", "definition": "Ein MQL."},
        {"id": "shop", "term": "Shop", "definition": "Ein Laden."},
    ]
    document = compose(
        chosen(("glossary",)), {"glossary": {"terms": terms}}, company="a", title="b", language="de"
    )

    listed = re.search(r'small--related">(.*?)</p>', press.html_of(document), re.DOTALL)[1]

    assert re.findall(r'href="#(term-\w+)"', listed) == ["term-sal", "term-shop"]
