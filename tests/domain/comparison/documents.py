"""Documents to compare: the worked example with some answers changed, and small ones of any content."""

from functools import cache
from random import Random

from workshop.documents.compose import compose
from workshop.domain.contract import Document, Entry, Figure, Listing, Part, Section, Value
from workshop.steps.agenda import AGENDA


def example(slug, language="en"):
    """The example answer of a step."""
    return next(step for step in AGENDA if step.slug == slug).example_in(language)


def document(language="en", **answers):
    """Krume's contract with other answers in some steps, named with underscores."""
    agreed = {step.slug: step.example_in(language) for step in AGENDA}
    agreed |= {slug.replace("_", "-"): answer for slug, answer in answers.items()}
    return compose(AGENDA, agreed, company="Krume GmbH", title="Contract", language=language)


@cache
def whole():
    """Krume's contract as it is."""
    return document()


def with_row(slug, rows, place, **cells):
    """Krume's contract with other cells in one row."""
    answer = example(slug)
    there = answer[rows]
    row = {**there[place], **cells}
    return document(**{slug: {**answer, rows: [*there[:place], row, *there[place + 1 :]]}})


def with_rows(slug, rows, values):
    """Krume's contract with other rows in one list."""
    return document(**{slug: {**example(slug), rows: values}})


NAMES = ("a", "b", "c", "d")
TEXTS = ("", "one", "One sentence here. And another one.", "An other sentence here.", "ü", "u\u0308", "4")
PLAINS = (None, True, 1, 0, "4", "5.5", ["x", "y"], {"from": "1", "to": None}, [], [1], [True])


class Chance:
    """Makes up a document; some lists hold a name twice, as nothing forbids it."""

    def __init__(self, seed):
        self._random = Random(seed)  # noqa: S311 # no secret
        self.one_of = self._random.choice

    def few(self, most, make):
        return tuple(make() for _ in range(self._random.randint(0, most)))

    def named(self, make):
        names = self._random.sample(NAMES, self._random.randint(0, 3))
        return tuple(make(name) for name in [*names, *self.one_of([[]] * 9 + [names[:1]])])

    def value(self, key, depth=0):
        nested = self.one_of([True, False, False]) and depth < 1
        return Value(
            key=key,
            kind=self.one_of(["prose", "number", "range", "lines", "choice"]),
            label=self.one_of(TEXTS),
            plain=self.one_of(PLAINS),
            words=self.few(2, lambda: self.one_of(TEXTS)),
            binding=self.one_of([True, False]),
            entries=self.named(lambda name: self.entry(name, depth + 1)) if nested else (),
        )

    def entry(self, name, depth=0):
        return Entry(
            id=name,
            number=self.one_of(TEXTS),
            title=self.one_of(TEXTS),
            values=self.named(lambda key: self.value(key, depth)),
        )

    def listing(self, key):
        return Listing(
            key=key,
            label=self.one_of(TEXTS),
            row=self.one_of(TEXTS),
            columns=self.few(2, lambda: (self.one_of(NAMES), self.one_of(TEXTS))),
            binding=self.one_of([True, False]),
            entries=self.named(self.entry),
        )

    def figure(self, key):
        return Figure(key=key, label="x", exact=self.one_of(["1", "2/3", "0/1"]), words=self.one_of(TEXTS))

    def section(self, slug):
        return Section(
            slug=slug,
            number=self.one_of(TEXTS),
            title=self.one_of(TEXTS),
            agreed=self.one_of([True, True, False]),
            single=self.one_of([None, self.entry("answers")]),
            listings=self.named(self.listing),
            figures=self.named(self.figure),
        )

    def part(self, key):
        return Part(
            key=key, number=self._random.randint(0, 3), title="x", lead="", sections=self.named(self.section)
        )

    def document(self):
        return Document(
            language=self.one_of(["de", "en"]),
            company=self.one_of(TEXTS),
            title=self.one_of(TEXTS),
            currency="EUR",
            parts=self.named(self.part),
            open_points=self.few(3, lambda: (self.one_of(TEXTS), self.one_of(TEXTS))),
            words={name: self.one_of(TEXTS) for name in self.few(3, lambda: self.one_of(NAMES))},
        )
