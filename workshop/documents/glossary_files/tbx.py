"""The glossary as TBX (ISO 30042:2019, dialect TBX-Basic, style DCA) for tools of translators and writers."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final
from xml.etree import ElementTree as ET

from workshop.documents.glossary_files.columns import LABELS
from workshop.documents.xml_text import xml_text
from workshop.domain.terms import key_of
from workshop.domain.words import Language, Text

NAMESPACE: Final = "urn:iso:std:iso:30042:ed-2"
LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
STATUS: Final = "administrativeStatus"
PREFERRED: Final = "preferredTerm-admn-sts"
ADMITTED: Final = "admittedTerm-admn-sts"
DEPRECATED: Final = "deprecatedTerm-admn-sts"
#: What the dialect has no place of its own for stands in notes, under its label.
NOTED: Final = ("example", "counter_example", "marketing_view", "sales_view")
#: Letters of an id that XML takes as they are; all others are written as their code.
PLAIN: Final = re.compile(r"[^A-Za-z0-9.-]")
FROM: Final = Text(de="Glossar von {company}, {edition}", en="Glossary of {company}, {edition}")
NOWHERE: Final = Text(de="Glossar", en="Glossary")

Term = Mapping[str, Any]


def as_tbx(terms: Sequence[Term], language: Language, *, company: str = "", edition: str = "") -> bytes:
    """One concept for each term; `edition` says which version of the contract it is from."""
    root = ET.Element("tbx", {"xmlns": NAMESPACE, "type": "TBX-Basic", "style": "dca", LANGUAGE: language})
    file = ET.SubElement(ET.SubElement(root, "tbxHeader"), "fileDesc")
    source = FROM.in_(language).format(company=company, edition=edition) if company else NOWHERE.in_(language)
    _text(ET.SubElement(file, "sourceDesc"), "p", source.rstrip(", "))
    body = ET.SubElement(ET.SubElement(root, "text"), "body")
    ids = {str(term["id"]) for term in terms}
    titles = {key_of(str(term.get("term") or "")): str(term["id"]) for term in reversed(terms)}
    for term in terms:
        _add(body, term, language, {name: to for name, to in _leads(term, titles) if to in ids})
    ET.indent(root)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + bytes(ET.tostring(root, "utf-8")) + b"\n"


def concept_id(term_id: str) -> str:
    """The id of a term as XML takes it; different ids stay different."""
    return "c-" + PLAIN.sub(lambda found: f"_{ord(found[0]):x}_", term_id)


def _leads(term: Term, titles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The related terms that have an entry of their own, with its id."""
    for name in term.get("related") or ():
        yield name, titles.get(key_of(name), "")


def _add(body: ET.Element, term: Term, language: Language, related: Mapping[str, str]) -> None:
    concept = ET.SubElement(body, "conceptEntry", id=concept_id(str(term["id"])))
    if said := _said(term, "category"):
        _text(concept, "descrip", said, type="subjectField")
    for name, to in related.items():
        _text(concept, "ref", name, type="crossReference", target=concept_id(to))
    spoken = ET.SubElement(concept, "langSec", {LANGUAGE: language})
    definition, source = _said(term, "definition"), _said(term, "source")
    holder = ET.SubElement(spoken, "descripGrp") if definition else spoken
    if definition:
        _text(holder, "descrip", definition, type="definition")
    if source:
        _text(holder, "admin", source, type="source")
    for key in NOTED:
        if said := _said(term, key):
            _text(spoken, "note", f"{LABELS[key].in_(language)}: {said}")
    for name, status, kind in _names(term):
        _name(spoken, name, status, kind)


def _names(term: Term) -> Iterator[tuple[str, str, str]]:
    """What the concept is called, each with its status and kind: first as we say it, last as we do not."""
    expansion = _said(term, "expansion")
    old = term.get("status") == "deprecated"
    yield _said(term, "term"), DEPRECATED if old else PREFERRED, "abbreviation" if expansion else ""
    if expansion:
        yield expansion, DEPRECATED if old else ADMITTED, "fullForm"
    for key, status in (("synonyms", ADMITTED), ("avoid", DEPRECATED)):
        for name in term.get(key) or ():
            yield xml_text(str(name)), status, ""


def _name(spoken: ET.Element, name: str, status: str, kind: str) -> None:
    section = ET.SubElement(spoken, "termSec")
    _text(section, "term", name)
    _text(section, "termNote", status, type=STATUS)
    if kind:
        _text(section, "termNote", kind, type="termType")


def _said(term: Term, key: str) -> str:
    return xml_text(str(term.get(key) or "")).strip()


def _text(parent: ET.Element, name: str, text: str, **attributes: str) -> None:
    ET.SubElement(parent, name, attributes).text = xml_text(text)
