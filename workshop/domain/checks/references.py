"""References that lead nowhere: a stage, persona or party that nobody has described."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from workshop.domain.agreements import Contradiction, Place
from workshop.domain.checks.entries import Cell, Directory, answer_of, cells, rows_of
from workshop.domain.step import Agreed, Reference, Step
from workshop.domain.words import Text

NAMED = Text(
    de="Bei „{where}“ steht unter „{field}“ „{named}“; unter „{target}“ gibt es das nicht.",
    en="At “{where}”, “{field}” says “{named}”, which does not exist under “{target}”.",
)
GONE = Text(
    de="Bei „{where}“ verweist „{field}“ auf etwas, das es unter „{target}“ nicht mehr gibt.",
    en="At “{where}”, “{field}” points to something that no longer exists under “{target}”.",
)


def lost_references(agenda: Sequence[Step], agreed: Agreed) -> Iterator[Contradiction]:
    """Whatever names a row that does not exist, as long as the step it should stand in is on the agenda."""
    on_agenda = {step.slug: step for step in agenda}

    @cache
    def directory(step: str, rows: str) -> Directory:
        return Directory(rows_of(answer_of(agreed, step), rows))

    for step in agenda:
        for cell in cells(step, agreed.get(step.slug) or {}, Reference):
            if cell.field.step in on_agenda:
                there = directory(cell.field.step, cell.field.rows)
                yield from _lost(step, cell, on_agenda[cell.field.step], there)


def _lost(step: Step, cell: Cell[Reference], target: Step, there: Directory) -> Iterator[Contradiction]:
    asked = cell.field
    several = cell.value if isinstance(cell.value, list) else [cell.value]
    for named in several:
        if isinstance(named, str) and named.strip() and not there.find(named):
            sentence = GONE if _is_machine_made(named) else NAMED
            yield Contradiction(
                rule="lost-reference",
                sentence=sentence.format(
                    where=cell.title or step.title,
                    field=asked.label,
                    named=named.strip(),
                    target=target.title,
                ),
                places=(cell.place, Place(step=target.slug, rows=asked.rows)),
            )


def _is_machine_made(named: str) -> bool:
    """Whether a reference is an id that tells people nothing, rather than words somebody wrote."""
    return bool(re.fullmatch(r"(?=(?:.*\d){2})[0-9A-Za-z_-]{8,}", named.strip()))
