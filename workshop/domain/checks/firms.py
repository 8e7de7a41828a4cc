"""What kind of firm a persona works for, against the ideal customer and against her own numbers."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from workshop.domain.agreements import Contradiction, Place
from workshop.domain.checks.entries import answer_of, rows_of, text_of, texts_of
from workshop.domain.checks.likeness import Wordings
from workshop.domain.checks.ranges import IDEAL_STEP, field_of, ideal_of, personas_of
from workshop.domain.checks.spans import Span, span_of
from workshop.domain.limits import MOST_INDUSTRIES
from workshop.domain.step import Agreed
from workshop.domain.words import Text

OTHER_INDUSTRY = Text(
    de="„{name}“ arbeitet in einer Branche, die der Wunschkunde nicht hat: {own} statt {ideal}.",
    en="“{name}” works in an industry the ideal customer is not in: {own} instead of {ideal}.",
)
OTHER_SIZE = Text(
    de="„{name}“ arbeitet in einem Unternehmen der Größe „{own}“, der Wunschkunde ist aber: {ideal}.",
    en="“{name}” works for a firm of the size “{own}”, but the ideal customer is: {ideal}.",
)
NOT_THAT_SIZE = Text(
    de="Bei „{name}“ passt die Größe „{size}“ ({class_span} Beschäftigte) nicht zu {own} Beschäftigten.",
    en="At “{name}”, the size “{size}” ({class_span} employees) does not fit {own} employees.",
)
#: The headcounts of the size classes, as the European Union draws them, and what they are called.
SIZES: Final = {
    "micro": (Span(low=Fraction(1), high=Fraction(9)), Text(de="kleinst", en="micro")),
    "small": (Span(low=Fraction(10), high=Fraction(49)), Text(de="klein", en="small")),
    "medium": (Span(low=Fraction(50), high=Fraction(249)), Text(de="mittel", en="medium")),
    "large": (Span(low=Fraction(250), high=None), Text(de="groß", en="large")),
}


def personas_in_other_industries(agreed: Agreed) -> Iterator[Contradiction]:
    """A persona none of whose industries the ideal customer or a segment is in."""
    ideal = answer_of(agreed, IDEAL_STEP)
    wished = texts_of(ideal, "industries")[:MOST_INDUSTRIES]
    known = Wordings(
        [
            *wished,
            *(
                each
                for row in rows_of(ideal, "segments")
                for each in texts_of(row, "industries")[:MOST_INDUSTRIES]
            ),
        ]
    )
    for persona in personas_of(agreed):
        own = texts_of(persona.answer, "industries")[:MOST_INDUSTRIES]
        if own and wished and not known.meets(Wordings(own)):
            yield Contradiction(
                rule="other-industry",
                sentence=OTHER_INDUSTRY.format(
                    name=persona.name, own=", ".join(own), ideal=", ".join(wished)
                ),
                places=(field_of(persona.place, "industries"), Place(step=IDEAL_STEP, field="industries")),
            )


def personas_of_another_size(agreed: Agreed) -> Iterator[Contradiction]:
    """A persona in a size class the ideal customer does not have."""
    wished = [size for size in texts_of(answer_of(agreed, IDEAL_STEP), "size_class") if size in SIZES]
    for persona in personas_of(agreed):
        own = text_of(persona.answer, "size_class")
        if wished and own in SIZES and own not in wished:
            names = [SIZES[size][1] for size in wished]
            yield Contradiction(
                rule="other-size",
                sentence=OTHER_SIZE.format(name=persona.name, own=SIZES[own][1], ideal=_listed(names)),
                places=(field_of(persona.place, "size_class"), Place(step=IDEAL_STEP, field="size_class")),
            )


def sizes_against_headcounts(agreed: Agreed) -> Iterator[Contradiction]:
    """A size class whose headcounts the named headcount never reaches."""
    for owner in (*personas_of(agreed), ideal_of(agreed)):
        own = span_of(owner.answer.get("employees"))
        for size in texts_of(owner.answer, "size_class"):
            if own and size in SIZES and not own.meets(SIZES[size][0]):
                class_span, name = SIZES[size]
                yield Contradiction(
                    rule="size-against-headcount",
                    sentence=NOT_THAT_SIZE.format(
                        name=owner.name, size=name, class_span=class_span.shown, own=own.shown
                    ),
                    places=(field_of(owner.place, "size_class"), field_of(owner.place, "employees")),
                )


def _listed(names: list[Text]) -> Text:
    return Text(de=", ".join(name.de for name in names), en=", ".join(name.en for name in names))
