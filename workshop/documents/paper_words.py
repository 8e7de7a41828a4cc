"""The words that depend on the sheet and not on what was agreed; no Document carries them."""

from collections.abc import Mapping
from typing import Final

from workshop.domain.words import Language, Text

WORDS: Final[Mapping[str, Text]] = {
    "draft_not_in_force": Text(de="Entwurf – nicht in Kraft", en="Draft – not in force"),
    "not_in_force": Text(de="Noch nicht in Kraft", en="Not in force yet"),
    "refused": Text(de="Abgelehnt – nicht in Kraft", en="Refused – not in force"),
    "superseded": Text(de="Abgelöst – nicht mehr in Kraft", en="Superseded – no longer in force"),
    "withdrawn": Text(de="Zurückgezogen – nicht in Kraft", en="Withdrawn – not in force"),
    # the poster
    "poster": Text(de="Aushang", en="Poster"),
    "poster_promises": Text(de="Was wir einander zusagen", en="What we promise each other"),
    "poster_terms": Text(de="Unsere Wörter", en="Our words"),
    "poster_goal": Text(de="Unser gemeinsames Ziel", en="Our shared goal"),
    "poster_whole": Text(de="Alles Vereinbarte im Netz", en="All that was agreed, online"),
    "poster_verify": Text(de="Gilt diese Version noch?", en="Does this version still apply?"),
    "poster_empty": Text(
        de="Sobald Ziel, Stufen, Zusagen oder Begriffe vereinbart sind, stehen sie hier.",
        en="As soon as a goal, stages, promises or terms are agreed, they stand here.",
    ),
    # the glossary alone
    "glossary": Text(de="Glossar", en="Glossary"),
    "glossary_online": Text(de="Das Glossar im Netz", en="The glossary online"),
    "glossary_empty": Text(
        de="In dieser Version ist kein Begriff vereinbart.", en="No term is agreed in this version."
    ),
    "glossary_order": Text(de="Begriffe von A bis Z", en="Terms from A to Z"),
    "glossary_numbers": Text(de="Nach Nummern", en="By number"),
    "glossary_terms": Text(de="Begriffe", en="terms"),
    "glossary_term": Text(de="Begriff", en="term"),
    # the Word file
    "working_copy": Text(
        de="Arbeitskopie – nicht unterschrieben. Es gilt allein das PDF der unterschriebenen Version.",
        en="Working copy – unsigned. Only the PDF of the signed version counts.",
    ),
}

#: What only explains how to read a picture is said as today, whatever an older Document carries.
EXPLAINED: Final[Mapping[str, Text]] = {
    "heat_after_means": Text(
        de="nachher: was in der letzten Abstimmung an voller Zustimmung fehlte; "
        "0 heißt: alle zeigten fünf Finger. Es zählt das Team mit den größeren Bedenken",
        en="after: what the last vote lacked of full consent; "
        "0 means that all showed five fingers. The team with the greater doubts counts",
    ),
}

#: What a draft says instead, since nobody has published or confirmed anything yet.
IN_A_DRAFT: Final[Mapping[str, Text]] = {
    "open_points_lead": Text(
        de="Diese Punkte sind noch offen. Wer den Vertrag veröffentlicht, schließt oder bestätigt sie.",
        en="These points are still open. Whoever publishes the contract settles or confirms them.",
    ),
}


def explained(language: Language, *, draft: bool = False) -> dict[str, str]:
    """The words that explain, in one language."""
    said = {**EXPLAINED, **IN_A_DRAFT} if draft else EXPLAINED
    return {key: text.in_(language) for key, text in said.items()}


def paper_words(language: Language) -> dict[str, str]:
    """All of them in one language."""
    return {key: text.in_(language) for key, text in WORDS.items()}
