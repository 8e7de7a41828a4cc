"""A version in which whatever is not for readers says so, to be looked for wherever readers come."""

from dataclasses import replace

from tests.documents.made_up import made_up
from workshop.documents.compiling import records_of
from workshop.domain.contract import Document
from workshop.domain.portal.lives import ROWS, STEP
from workshop.domain.portal.site import BEHIND, SEEN

MARK = "Verschlusssache"


def planted(document: Document) -> Document:
    """The same version, with a mark on everything that readers must not see."""
    parts = tuple(
        replace(
            part,
            sections=tuple(each if each.slug in SEEN else _marked(each) for each in part.sections),
        )
        for part in document.parts
    )
    decisions = tuple(map(_without_people, records_of(made_up(document.language), document.language)))
    return replace(document, parts=parts, open_points=(("what", MARK),), decisions=decisions)


def _marked(section):
    columns = BEHIND.get(section.slug, frozenset())
    return replace(
        section,
        single=section.single and _marked_entry(section.single),
        listings=tuple(
            replace(
                listing,
                entries=tuple(_marked_entry(entry, columns) for entry in listing.entries),
            )
            for listing in section.listings
        ),
        figures=tuple(replace(figure, label=MARK, words=MARK) for figure in section.figures),
    )


def _marked_entry(entry, columns=frozenset()):
    """All of an entry is marked, or all but its title and these columns."""
    values = tuple(
        value if value.key in columns else replace(value, plain=MARK, words=(MARK,), entries=())
        for value in entry.values
    )
    return replace(entry, title=entry.title if columns else MARK, values=values)


def _without_people(record):
    """Who was there and who settled it is for nobody to read, what was settled only if it is about terms."""
    present = tuple(replace(each, name=MARK) for each in record.present)
    nameless = replace(record, present=present, settled_by=MARK, alternatives=(MARK,))
    if (record.step, record.rows) == (STEP, ROWS):
        return nameless
    return replace(nameless, prompt=MARK, wording=MARK, rationale=MARK, benefit=MARK)
