"""No line ends where a reader would stumble."""

import pytest

from workshop.documents.line_ends import kept_together


@pytest.mark.parametrize(
    "together",
    [
        "never after 1_p.m.)",
        "by 11_a.m. sharp",
        "on 29_January_2027.",
        "am 12._Februar_2027,",
        "ab 1._April_2027",
        "with 22_shops",
        "mit 22_Filialen",
        'mit 22_<a class="term" href="#term-x">Filialen</a>',
        "<strong>22</strong>_Filialen",
        "within 2_business days",
        "a start in 9_months",
        "12 to 18_months",
        "12 bis 18_Monate",
        "1.200.000_Euro",
        "2.5_hours, 9:30_Uhr",
        "rund 14_% und 5_€",
        "Dr._Johanna Mehlmann",
        "Prof._Dr._Ada Byron",
        "Frau_Sauer und Herrn_Roggen",
        "Stage_1 – Interest",
        "Stufe_2, Anhang_B, Annex_A",
        "in Version_1.0, Seite_12, pages_3, §_4.2",
        "Nr._7, in Q3_2027",
        "z._B. und d._h.",
    ],
)
def test_what_belongs_together_stays_on_one_line(together):
    page = f"<div>{together}</div>"

    assert kept_together(page.replace("_", " ")) == page.replace("_", "\u00a0")


@pytest.mark.parametrize(
    "apart",
    [
        "in 2027 the contract",
        "4.1.12 Lead",
        '<span class="number">4.2</span> Lead-Stufen',
        "between 3 and four",
        "von 9 bis zehn",
        "the MQL2 lead",
        "§ 4.2",
        "Version 1.0 · vom Mai",
        "Mai und Juni",
        "Frau und Mann",
    ],
)
def test_all_else_may_be_parted(apart):
    assert kept_together(f"<div>{apart}</div>") == f"<div>{apart}</div>"


def test_tags_titles_and_code_are_left_alone():
    page = '<title>22 shops</title><p title="22 shops">x</p><pre>22 shops</pre>'

    assert kept_together(page) == page


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>Ziele erreichen.</p>", '<p>Ziele <span class="whole">erreichen.</span></p>'),
        ("<li>zur Unterschrift</li>", '<li>zur <span class="whole">Unterschrift</span></li>'),
        (
            '<p>22 <a href="#x">Filialen</a>.</p>',
            '<p>22\u00a0<span class="whole"><a href="#x">Filialen</a></span>.</p>',
        ),
        ("<td>sind erreicht\n  </td>", '<td>sind <span class="whole">erreicht</span>\n  </td>'),
    ],
)
def test_the_last_word_of_a_text_of_several_lines_is_never_divided(before, after):
    long = "Wir haben uns " + "oft gesehen und " * 6

    assert kept_together(before.replace(">", f">{long}", 1)) == after.replace(">", f">{long}", 1)
    assert "whole" not in kept_together(before)


@pytest.mark.parametrize("text", ["<p>Unterschrift</p>", "<p>so kurz.</p>", "<p>ein " + "a" * 40 + "</p>"])
def test_a_word_alone_a_short_one_and_one_without_end_may_be(text):
    assert kept_together(text) == text
