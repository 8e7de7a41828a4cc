"""Words that say nothing, in the sentence that should say most."""

import re
from collections.abc import Iterator
from typing import Final

from workshop.domain.agreements import Contradiction, Place
from workshop.domain.checks.entries import answer_of, place_of, rows_of, text_of
from workshop.domain.checks.likeness import content_words, is_alike, squeezed
from workshop.domain.step import Agreed
from workshop.domain.words import Text

STEP: Final = "positioning-statement"
SLOTS: Final = {
    "customers": Text(de="Für wen", en="For whom"),
    "need": Text(de="Bedarf", en="Need"),
    "product": Text(de="Produkt", en="Product"),
    "category": Text(de="Kategorie", en="Category"),
    "benefit": Text(de="Nutzen", en="Benefit"),
    "alternative": Text(de="Anders als", en="Unlike"),
    "difference": Text(de="Unterschied", en="Difference"),
    "towards_prospects": Text(de="Gegenüber Interessenten", en="Towards prospects"),
    "towards_competitors": Text(de="Gegenüber Mitbewerbern", en="Towards competitors"),
}

EMPTY = Text(
    de="Im Positionierungssatz ({slot}) steht {words}. Das kann jeder Mitbewerber auch von sich sagen.",
    en="The positioning statement ({slot}) says {words}. Any competitor can say so too.",
)
UNKNOWN_ALTERNATIVE = Text(
    de="Der Positionierungssatz grenzt uns von „{alternative}“ ab; die Alternativen sind aber: {known}.",
    en="The positioning statement sets us apart from “{alternative}”, but the alternatives are: {known}.",
)
INSIDE_OUT = Text(
    de="Nach außen heißt „{offering}“ nicht „{inward}“, in der Darstellung nach außen steht es aber.",
    en="Outside the house “{offering}” is not called “{inward}”, yet its outward wording says so.",
)

_ENDING = "(?:e[rnsm]?|ere[rnsm]?|ste[rnsm]?)?"
#: Whoever uses these claims what everybody claims.
_ALWAYS: Final = (
    rf"(?:markt|branchen|technologie|welt)?führend{_ENDING}",
    r"(?:markt|technologie|branchen)führer(?:in|s)?",
    rf"innovativ{_ENDING}|innovationskraft",
    rf"einzigartig{_ENDING}|unvergleichlich{_ENDING}",
    rf"erstklassig{_ENDING}|hochwertig{_ENDING}|hervorragend{_ENDING}|exzellent{_ENDING}",
    rf"maßgeschneidert{_ENDING}|ganzheitlich{_ENDING}|lösungsorientiert{_ENDING}|kundenorientiert{_ENDING}",
    rf"zukunftsweisend{_ENDING}|zukunftssicher{_ENDING}|wegweisend{_ENDING}|bahnbrechend{_ENDING}",
    rf"revolutionär{_ENDING}|disruptiv{_ENDING}|weltklasse|mehrwert|synergien?|rundum-sorglos\w*",
    r"(?<!am )beste[rnsm]?",
    r"(?:market|industry|world|category)[- ]lead(?:ing|ers?)|(?:the|a|your|our) leading|leading provider",
    r"innovative|unique|one of a kind",
    r"world[- ]class|best[- ]in[- ]class|best[- ]of[- ]breed|cutting[- ]edge|state[- ]of[- ]the[- ]art",
    r"next[- ]gen(?:eration)?|revolutionary|disruptive|ground-?breaking|game[- ]chang(?:ing|er)",
    r"holistic|seamless(?:ly)?|top[- ]notch|first[- ]class|premier|unparalleled|unrivall?ed|unmatched",
    r"one[- ]stop[- ]shop|synerg(?:y|ies)|value[- ]add(?:ed)?|(?<=the )best|(?<=your )best|(?<=our )best",
)
#: These are empty only in a promise, and there only where hardly anything else is said.
_ALONE: Final = (
    rf"(?:besonders |ganz )?einfach{_ENDING}|schnell{_ENDING}|flexib(?:el|le[rnsm]?)|effizient{_ENDING}",
    rf"modern{_ENDING}|intelligent{_ENDING}|smart{_ENDING}|individuell{_ENDING}|optimal{_ENDING}",
    rf"perfekt{_ENDING}|nachhaltig{_ENDING}|zuverlässig{_ENDING}|umfassend{_ENDING}|kompetent{_ENDING}",
    rf"benutzerfreundlich{_ENDING}|professionell{_ENDING}|leistungsstark{_ENDING}|besser(?:e[rnsm]?)?",
    r"(?:höchster? |bester? |hoher? )?qualität",
    r"simpl[ey]|eas(?:y|ily)|fast|quick(?:ly)?|flexible|efficient(?:ly)?|powerful|robust|scalable|better",
    r"reliable|comprehensive|tailored|user[- ]friendly|professional|(?:high|top|best) quality|optimi[sz]ed",
)
#: The slots that promise something; the others only name somebody or something.
PROMISING: Final = {"benefit", "difference", "towards_prospects", "towards_competitors"}
#: So many words with meaning beside an empty one, and the sentence says something after all.
ENOUGH: Final = 4

#: Up to so many quoted words are mentioned rather than said.
MENTION: Final = 3

_QUOTED: Final = re.compile(r"„[^“”]*[“”]|“[^”]*”|»[^«]*«|\"[^\"]*\"|‚[^‘]*‘")
_EMPTY: Final = re.compile(rf"(?<![\w-])(?:{'|'.join(_ALWAYS)})(?![\w-])", re.IGNORECASE)
_EMPTY_ALONE: Final = re.compile(rf"(?<![\w-])(?:{'|'.join(_ALONE)})(?![\w-])", re.IGNORECASE)


def empty_words(agreed: Agreed) -> Iterator[Contradiction]:
    """Slots of the positioning statement filled with words that any competitor would use."""
    answer = answer_of(agreed, STEP)
    for slot, label in SLOTS.items():
        found = hollow(text_of(answer, slot), promising=slot in PROMISING)
        if found:
            words = Text(
                de=", ".join(f"„{word}“" for word in found), en=", ".join(f"“{word}”" for word in found)
            )
            yield Contradiction(
                rule="empty-words",
                sentence=EMPTY.format(slot=label, words=words),
                places=(Place(step=STEP, field=slot),),
            )


def unknown_alternative(agreed: Agreed) -> Iterator[Contradiction]:
    """A statement against an alternative that the comparison does not know."""
    alternative = text_of(answer_of(agreed, STEP), "alternative")
    rows = rows_of(answer_of(agreed, "differentiation"), "alternatives", titled="name")
    known = [text_of(row, "name") for row in rows]
    if alternative and known and not any(is_alike(alternative, name) for name in known):
        yield Contradiction(
            rule="unknown-alternative",
            sentence=UNKNOWN_ALTERNATIVE.format(alternative=alternative, known=", ".join(known)),
            places=(
                Place(step=STEP, field="alternative"),
                Place(step="differentiation", rows="alternatives"),
            ),
        )


def inside_words_outside(agreed: Agreed) -> Iterator[Contradiction]:
    """An offering whose internal name stands in the wording meant for outside."""
    for row in rows_of(answer_of(agreed, "offerings"), "offerings", titled="name"):
        inward = text_of(row, "inward")
        pattern = rf"(?<!\w){re.escape(inward.casefold())}(?!\w)"
        if (
            inward
            and squeezed(inward) != squeezed(text_of(row, "name"))
            and re.search(pattern, text_of(row, "outward").casefold())
        ):
            yield Contradiction(
                rule="inside-word-outside",
                sentence=INSIDE_OUT.format(offering=text_of(row, "name"), inward=inward),
                places=tuple(place_of("offerings", "offerings", row, key) for key in ("outward", "inward")),
            )


def hollow(text: str, *, promising: bool) -> list[str]:
    """The empty words in a text, as they stand there; a few in quotation marks are somebody else's."""
    spoken = _QUOTED.sub(lambda quoted: " " if len(quoted[0].split()) <= MENTION else quoted[0], text)
    always = _EMPTY.findall(spoken)
    alone = _EMPTY_ALONE.findall(spoken) if promising else []
    rest = content_words(spoken) - {stem for word in (*always, *alone) for stem in content_words(word)}
    return list(dict.fromkeys(always + (alone if len(rest) < ENOUGH else [])))
