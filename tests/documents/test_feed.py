"""The feed: valid Atom, the same names for ever, and what changed in words."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree as ET

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.conftest import demo
from workshop.documents.feed import NAMESPACE, News, Place, entries, name_of
from workshop.documents.feed import atom as atom_of

NS = {"": NAMESPACE}
AT = datetime(2027, 1, 11, 9, 30, tzinfo=UTC)
HOSTILE = ["<script>alert(1)</script>", "]]>", "\x00\x1b"]
PLACE = Place(
    workshop_id="k7Qx",
    company="Krume & Söhne",
    language="de",
    own="https://handschlag.example/g/k7Qx/feed.atom?key=a&b",
    pages="https://handschlag.example/g/k7Qx/",
)


def told_of(document, number="1.0", days=0, **how):
    at = AT + timedelta(days=days)
    given = {"note": "", "since": at, "published_at": at, "applied": True} | how
    return News(number=number, document=document, **given)


def atom(place, news):
    return atom_of(place, entries(news))


def reworded(document, term, definition):
    """The same with another definition of one term."""

    def entry(each):
        if each.id != term:
            return each
        values = tuple(
            replace(value, plain=definition, words=(definition,)) if value.key == "definition" else value
            for value in each.values
        )
        return replace(each, values=values)

    def section(each):
        listings = tuple(replace(one, entries=tuple(map(entry, one.entries))) for one in each.listings)
        return replace(each, listings=listings)

    parts = tuple(replace(part, sections=tuple(map(section, part.sections))) for part in document.parts)
    return replace(document, parts=parts)


def parsed(feed):
    return ET.fromstring(feed)  # noqa: S314 # our own


def text(entry):
    """What a reader sees of an entry."""
    return " ".join(
        "".join(html5lib.parseFragment(entry.findtext("content", namespaces=NS)).itertext()).split()
    )


@pytest.fixture(scope="module")
def first():
    return demo("de", ("glossary", "lead-stages"))


@pytest.fixture(scope="module")
def second(first):
    return reworded(first, "mql", "Ein Lead, den beide Teams für reif halten.")


def test_it_has_all_that_a_feed_must_have(first, second):
    feed = parsed(atom(PLACE, [told_of(first), told_of(second, "2.0", 30, note="Runde zwei")]))

    assert feed.tag == f"{{{NAMESPACE}}}feed"
    assert feed.findtext("updated", namespaces=NS) == "2027-02-10T09:30:00Z"
    assert feed.findtext("author/name", namespaces=NS) == "Krume & Söhne"
    assert [(each.get("rel"), each.get("href")) for each in feed.iterfind("link", NS)] == [
        ("self", PLACE.own),
        ("alternate", PLACE.pages),
    ]
    for entry in feed.iterfind("entry", NS):
        missing = {"id", "title", "updated", "content"} - {each.tag.split("}")[1] for each in entry}
        assert not missing
    ids = [each.text for each in feed.iter(f"{{{NAMESPACE}}}id")]
    assert len(ids) == len(set(ids)) == 3
    assert all(each.startswith("urn:uuid:") for each in ids)


def test_the_newest_version_comes_first_with_what_changed_in_words(first, second):
    newest, oldest = parsed(
        atom(PLACE, [told_of(first), told_of(second, "2.0", 30, note="Runde zwei")])
    ).iterfind("entry", NS)

    assert newest.findtext("title", namespaces=NS) == "Version 2.0: Runde zwei"
    assert "Was sich geändert hat gegenüber Version 1.0" in text(newest)
    assert "den beide Teams für reif halten" in text(newest)
    assert "MQL" in text(newest)
    assert "Die erste Version" in text(oldest)


def test_names_stay_whatever_comes_after_and_wherever_it_is_read(first, second):
    elsewhere = replace(PLACE, own="https://other.example/feed", pages="https://other.example/")

    one = parsed(atom(PLACE, [told_of(first)])).find("entry", NS)
    *_, other = parsed(atom(elsewhere, [told_of(first), told_of(second, "2.0")])).iterfind("entry", NS)

    assert one.findtext("id", namespaces=NS) == other.findtext("id", namespaces=NS) == name_of("k7Qx", "1.0")
    assert name_of("k7Qx", "1.0") != name_of("k7Qy", "1.0")


def test_a_version_that_is_not_signed_says_so(first):
    (entry,) = parsed(atom(PLACE, [told_of(first, applied=False)])).iterfind("entry", NS)

    assert "Noch nicht von allen unterschrieben." in text(entry)


@settings(max_examples=25)
@given(
    st.text(max_size=20),
    st.text(max_size=20) | st.sampled_from(["<script>alert(1)</script>", "]]>", "\x00\x1b"]),
)
def test_whatever_people_wrote_is_text_in_it(first, company, words):
    place = replace(PLACE, company=company)

    feed = parsed(atom(place, [told_of(first, note=words), told_of(reworded(first, "mql", words), "2.0")]))

    for entry in feed.iterfind("entry", NS):
        tree = html5lib.parseFragment(entry.findtext("content", namespaces=NS), namespaceHTMLElements=False)
        assert not tree.findall(".//script")
