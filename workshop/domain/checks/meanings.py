"""Words with two meanings, and meanings with two words."""

from collections.abc import Iterator
from typing import Final

from workshop.domain.agreements import Contradiction
from workshop.domain.checks.entries import Row, answer_of, place_of, rows_of, text_of, texts_of
from workshop.domain.checks.likeness import content_words, squeezed
from workshop.domain.step import Agreed
from workshop.domain.words import Text

STEP: Final = "glossary"
TERMS: Final = "terms"

TWICE = Text(
    de="„{word}“ steht zweimal im Glossar, {how}.",
    en="“{word}” stands in the glossary twice, {how}.",
)
ALSO = Text(
    de="„{word}“ meint im Glossar sowohl „{one}“ als auch „{other}“, {how}.",
    en="In the glossary “{word}” means both “{one}” and “{other}”, {how}.",
)
DIFFERENTLY = Text(de="mit verschiedenen Erklärungen", en="with different definitions")
ALIKE = Text(de="mit derselben Erklärung", en="with the same definition")
ABBREVIATION = Text(
    de="Die Abkürzung „{word}“ steht für zweierlei: „{one}“ und „{other}“.",
    en="The abbreviation “{word}” stands for two things: “{one}” and “{other}”.",
)
SAY_AND_AVOID = Text(
    de="„{word}“ gilt bei „{one}“ als gleichbedeutend, bei „{other}“ sagen wir es ausdrücklich nicht.",
    en="“{word}” counts as a synonym of “{one}”, but at “{other}” it is what we do not say.",
)
UNRELATED = Text(
    de="„{term}“ verweist auf „{related}“; dieses Wort steht nicht im Glossar.",
    en="“{term}” refers to “{related}”, a word the glossary does not have.",
)
TWO_MEANINGS = Text(
    de="„{stage}“ hat zwei Bedeutungen: Das Glossar erklärt es anders als die Lead-Stufen.",
    en="“{stage}” has two meanings: the glossary defines it differently from the lead stages.",
)
USE_AND_AVOID = Text(
    de="Im Kundendialog soll „{word}“ einmal gesagt und einmal vermieden werden.",
    en="In the customer dialogue “{word}” is both to be said and to be avoided.",
)

#: Below this share of common words (of the shorter text), two texts do not explain the same thing.
COMMON: Final = 0.1
#: Shorter texts than this many words with meaning cannot be judged.
JUDGEABLE: Final = 4


def terms_defined_twice(agreed: Agreed) -> Iterator[Contradiction]:
    """A word that two entries of the glossary claim."""
    first: dict[str, Row] = {}
    told: set[tuple[int, int]] = set()
    for row in terms_of(agreed):
        for word in _claims(row):
            other = first.setdefault(squeezed(word), row)
            pair = (id(other), id(row))
            if other is not row and pair not in told:
                found = _twice(other, row, word)
                if found:
                    told.add(pair)
                    yield found


def synonyms_to_avoid(agreed: Agreed) -> Iterator[Contradiction]:
    """A word that one entry offers and another (or the same) forbids."""
    offered = {squeezed(word): row for row in terms_of(agreed) for word in texts_of(row, "synonyms")}
    for row in terms_of(agreed):
        for word in texts_of(row, "avoid"):
            other = offered.get(squeezed(word))
            if other:
                yield Contradiction(
                    rule="synonym-to-avoid",
                    sentence=SAY_AND_AVOID.format(
                        word=word, one=text_of(other, "term"), other=text_of(row, "term")
                    ),
                    places=(
                        place_of(STEP, TERMS, other, "synonyms"),
                        place_of(STEP, TERMS, row, "avoid"),
                    ),
                )


def unknown_related_terms(agreed: Agreed) -> Iterator[Contradiction]:
    """A related word that the glossary does not explain."""
    rows = rows_of(answer_of(agreed, STEP), TERMS, titled="term")
    known = {squeezed(word) for row in rows for word in _claims(row)}
    for row in rows:
        for word in texts_of(row, "related"):
            if squeezed(word) not in known and squeezed(word).removesuffix("s") not in known:
                yield Contradiction(
                    rule="unknown-related-term",
                    sentence=UNRELATED.format(term=text_of(row, "term"), related=word),
                    places=(place_of(STEP, TERMS, row, "related"),),
                )


def stages_with_two_meanings(agreed: Agreed) -> Iterator[Contradiction]:
    """A stage that the glossary explains in words which have nothing in common with its meaning."""
    defined = {squeezed(word): row for row in terms_of(agreed) for word in _own_names(row)}
    for stage in rows_of(answer_of(agreed, "lead-stages"), "stages", titled="name"):
        names = [text_of(stage, key) for key in ("abbreviation", "name")]
        term = next((defined[squeezed(name)] for name in names if squeezed(name) in defined), None)
        if term and not _explain_the_same(stage, term):
            yield Contradiction(
                rule="two-meanings",
                sentence=TWO_MEANINGS.format(stage=text_of(stage, "name")),
                places=(
                    place_of(STEP, TERMS, term, "definition"),
                    place_of("lead-stages", "stages", stage, "meaning"),
                ),
            )


def dialogue_at_odds(agreed: Agreed) -> Iterator[Contradiction]:
    """A word that customers should both hear and never hear."""
    rows = rows_of(answer_of(agreed, "customer-dialogue"), "words")
    avoided = {squeezed(text_of(row, "instead_of")): row for row in rows if text_of(row, "instead_of")}
    for row in rows:
        other = avoided.get(squeezed(text_of(row, "say")))
        if other and text_of(row, "say"):
            yield Contradiction(
                rule="dialogue-at-odds",
                sentence=USE_AND_AVOID.format(word=text_of(row, "say")),
                places=(
                    place_of("customer-dialogue", "words", row, "say"),
                    place_of("customer-dialogue", "words", other, "instead_of"),
                ),
            )


def terms_of(agreed: Agreed) -> list[Row]:
    """The terms in use: they have a name, and nobody has given them up."""
    rows = rows_of(answer_of(agreed, STEP), TERMS, titled="term")
    return [row for row in rows if row.get("status") != "deprecated"]


def _own_names(row: Row) -> list[str]:
    return [text_of(row, key) for key in ("term", "expansion") if text_of(row, key)]


def _claims(row: Row) -> list[str]:
    return [*_own_names(row), *texts_of(row, "synonyms")]


def _twice(one: Row, other: Row, word: str) -> Contradiction | None:
    first, second = text_of(one, "definition"), text_of(other, "definition")
    places = tuple(place_of(STEP, TERMS, row, "term") for row in (other, one))
    names = [text_of(row, "term") for row in (one, other)]
    same_name = squeezed(names[0]) == squeezed(names[1])
    long = [text_of(row, "expansion") for row in (one, other)]
    if same_name and all(long) and squeezed(long[0]) != squeezed(long[1]):
        sentence = ABBREVIATION.format(word=word, one=long[0], other=long[1])
        return Contradiction(rule="abbreviation-of-two", sentence=sentence, places=places)
    if not first or not second:
        return None
    how = ALIKE if squeezed(first) == squeezed(second) else DIFFERENTLY
    sentence = (TWICE if same_name else ALSO).format(word=word, one=names[0], other=names[1], how=how)
    return Contradiction(rule="defined-twice", sentence=sentence, places=places)


def _explain_the_same(stage: Row, term: Row) -> bool:
    """Whether meaning and definition share enough words, the names of the stage aside; short texts do."""
    names = [text_of(stage, "name"), text_of(stage, "abbreviation"), *_own_names(term), "Leads"]
    empty = {stem for name in names for stem in content_words(name)}
    meaning = content_words(text_of(stage, "meaning")) - empty
    definition = content_words(text_of(term, "definition")) - empty
    shorter = min(len(meaning), len(definition))
    if shorter < JUDGEABLE:
        return True
    around_stage = " ".join([text_of(stage, "example"), *texts_of(stage, "entry")])
    around_term = " ".join(text_of(term, key) for key in ("marketing_view", "sales_view", "example"))
    wider = (meaning | content_words(around_stage)) & (definition | content_words(around_term))
    return len(wider - empty) / shorter >= COMMON
