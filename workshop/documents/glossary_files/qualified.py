"""Names with their surroundings in front, such as Housing.Colors.Red, and whether the file knows them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from workshop.documents.glossary_files.harvest import Harvest
from workshop.documents.glossary_files.remarks import shortened
from workshop.domain.terms import key_of
from workshop.domain.words import Text

SEGMENT = re.compile(r'(?:"([^"]*(?:""[^"]*)*)"|([^.]+))(?:\.|\Z)')

NOT_IN_FILE = Text(
    de="„{term}“ verweist auf „{name}“; diesen Begriff gibt es in der Datei nicht.",
    en="“{term}” refers to “{name}”; there is no such term in the file.",
)


def segments(name: str) -> list[str]:
    """The parts of a name; a part in quotation marks may hold dots."""
    found = SEGMENT.finditer(name.strip())
    return [part.strip() for each in found if (part := (each[1] or each[2] or "").replace('""', '"'))]


def last(name: str) -> str:
    """The name without its surroundings."""
    return next(reversed(segments(name)), name.strip())


def category(parts: Iterable[str]) -> str:
    """Where a term stands, outermost first."""
    return " / ".join(parts)


def abbreviates(short: str, long: str) -> bool:
    """Whether the one is made of the first letters of the other, as MQL is of Marketing Qualified Lead."""
    initials = "".join(word[0] for word in long.replace("-", " ").split())
    return len(short) > 1 and short.casefold() == initials.casefold()


@dataclass(kw_only=True)
class Relations:
    """What terms refer to, looked up when all terms of the file are known."""

    pending: list[tuple[str, str, int]] = field(default_factory=list)

    def names(self, term: str, referred: Sequence[str], line: int) -> list[str]:
        """The names that a term refers to, without their surroundings."""
        self.pending.extend((term, name, line) for name in referred)
        return [last(name) for name in referred]

    def check(self, harvest: Harvest) -> None:
        """Remark on every name that the file does not hold; it is kept all the same."""
        known = {key_of(name) for term in harvest.terms for name in (term["term"], *term["synonyms"])}
        for term, name, line in self.pending:
            if key_of(last(name)) not in known:
                harvest.note(NOT_IN_FILE.format(term=shortened(term), name=shortened(name)), line)
