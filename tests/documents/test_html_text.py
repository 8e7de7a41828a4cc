"""HTML in descriptions becomes Markdown."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.documents.glossary_files.html_text import to_markdown

# fmt: off
READS_AS = [
    ("plain & simple < text",                          "plain & simple < text"),
    ("<p>a <b>bold </b>x</p>\n<p>y</p>",                "a **bold** x\n\ny"),
    ("<em>a</em> <i></i><code>b</code>",               "*a* `b`"),
    ("a<br>b<br/> c<BR />",                            "a\nb\nc"),
    ("a<br><br>b",                                     "a\n\nb"),
    ("a<ul><li>b</li><li> c</ul>d",                    "a\n\n- b\n- c\n\nd"),
    ("<ul><li>a<ul><li>b</ul><li>c</ul>",              "- a\n    - b\n- c"),
    ("<ul><li>a</li><li>b</li><ul>",                   "- a\n- b"),
    ("<ol><li><p>a</p><li>b</ol>",                     "1. a\n2. b"),
    ("<li>a<li>b",                                     "- a\n- b"),
    ("<p>a\n   b",                                     "a b"),
    ("a\n\n- b\n  - c &amp; d",                        "a\n\n- b\n  - c & d"),
    ('<a href="https://x.y/?a=1&amp;b">z</a>',         "[z](https://x.y/?a=1&b)"),
    ("<a href='/page#part'>z</a>",                     "[z](/page#part)"),
    ("<a href='javascript:alert(1)'>z</a>",            "z"),
    ("<a href='data:text/html,x'>z</a></a>",           "z"),
    ("<a href='https://x.y'></a>z",                    "z"),
    ("<img src=x onerror=alert(1) alt='a &lt; b'>",    "a < b"),
    ("<script>alert(1)</script>a<style>b</style>",     "a"),
    ("<script>never closed",                           "never closed"),
    ("a<!-- b -->c<!-- d",                             "ac<!-- d"),
    ("<svg onload=alert(1)>a</svg><x-y z=1>",          "a"),
    ("Dear <customer>, 3 < 4 & 5 > 2",                 "Dear <customer>, 3 < 4 & 5 > 2"),
    ("&lt;b&gt; &copy; &unknown; &#8211; R&D;",        "<b> © &unknown; – R&D;"),
    ("<table><tr><th>a<th>b<tr><td>c<td>d</table>",    "a – b\n\nc – d"),
    ("<b>a<p>b</b>c",                                  "**a**\n\nbc"),
    ("a</b></ul></p>b",                                "a\n\nb"),
    ("a<br>&#32;&#32;- b&#32;&#32;<br>&#9;c",          "a\n  - b  \n\tc"),
]
# fmt: on


@pytest.mark.parametrize(("html", "markdown"), READS_AS)
def test_html_reads_as_markdown(html, markdown):
    assert to_markdown(html) == markdown


@pytest.mark.parametrize(
    "piece",
    [
        *("<a ", "<!--", "<b>", "<ul><li>", "&amp;"),
        *('<a "', "<a '\"<a \"'", "<script>", "<a href=x>", "<p>"),
    ],
)
def test_nothing_takes_long(piece):
    began = time.perf_counter()

    to_markdown(piece * (60_000 // len(piece)))

    assert time.perf_counter() - began < 2


@settings(max_examples=60, deadline=None)
@given(
    st.text(alphabet="ab <>/;=\"'\n", max_size=40), st.sampled_from(["p", "ul", "li", "b", "a", "br", "td"])
)
def test_no_tag_we_know_survives(text, tag):
    markdown = to_markdown(f"x<{tag}>{text}</{tag}>y")

    assert f"<{tag}>" not in markdown
    assert markdown[0] == "x"
