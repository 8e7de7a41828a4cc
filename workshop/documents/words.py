"""The fixed words of the printed page; a Document carries its own copy, so it always prints the same."""

import re
from collections.abc import Mapping
from typing import Final

from workshop.domain.participants import TEAM_NAMES
from workshop.domain.words import Language, Text

WORDS: Final[Mapping[str, Text]] = {
    # cover
    "handshake": Text(de="Handschlag", en="Handshake"),
    "between": Text(de="geschlossen zwischen", en="made between"),
    "version": Text(de="Version", en="Version"),
    "published": Text(de="Veröffentlicht am", en="Published on"),
    "draft": Text(de="Entwurf", en="Draft"),
    "draft_note": Text(
        de="Dies ist ein Entwurf. Gültig wird erst eine veröffentlichte und unterschriebene Version.",
        en="This is a draft. Only a published and signed version takes effect.",
    ),
    "fingerprint": Text(de="Fingerabdruck", en="Fingerprint"),
    "fingerprint_note": Text(
        de="SHA-256 des vereinbarten Inhalts. Wer ein Wort ändert, ändert ihn.",
        en="SHA-256 of the agreed content. Change one word and it changes.",
    ),
    "contents": Text(de="Inhalt", en="Contents"),
    "page": Text(de="Seite", en="Page"),
    "of_pages": Text(de="von", en="of"),
    "part": Text(de="Teil", en="Part"),
    "not_agreed": Text(de="nicht vereinbart", en="not agreed"),
    # sides
    "marketing": Text(de="Marketing", en="Marketing"),
    "sales": Text(de="Vertrieb", en="Sales"),
    # positioning
    "statement": Text(
        de="Für *{customers}*, die *{need}*, ist *{product}* *{category}*, *{benefit}*. "
        "Anders als *{alternative}* *{difference}*.",
        en="For *{customers}* who *{need}*, *{product}* is *{category}* *{benefit}*. "
        "Unlike *{alternative}*, *{difference}*.",
    ),
    "inward_only": Text(de="nur intern", en="internal only"),
    "for_whom": Text(de="Für", en="For"),
    # personas
    "firm": Text(de="Unternehmen", en="Firm"),
    "role": Text(de="Rolle", en="Role"),
    "before": Text(de="Vorher", en="Before"),
    "after": Text(de="Nachher", en="After"),
    "scenario_has": Text(de="Hat", en="Has"),
    "scenario_feels": Text(de="Fühlt", en="Feels"),
    "scenario_day": Text(de="Alltag", en="Average day"),
    "scenario_status": Text(de="Ansehen", en="Standing"),
    "quoted": Text(de="„{words}“", en="“{words}”"),
    "weight_of_five": Text(de="{weight} von 5", en="{weight} of 5"),
    # one language
    "also_called": Text(de="auch", en="also"),
    "do_not_say": Text(de="sag nicht", en="do not say"),
    "see_also": Text(de="siehe auch", en="see also"),
    "handover": Text(de="Übergabe", en="Handover"),
    "way_of_a_lead": Text(de="Der Weg eines Leads", en="The way of a lead"),
    "move_sideways": Text(
        de="Zur Seite schieben, um das ganze Bild zu sehen →", en="Move sideways to see the whole picture →"
    ),
    "at_most": Text(de="höchstens", en="at most"),
    "side_exits": Text(de="Ausgänge", en="Side exits"),
    "back_to": Text(de="zurück zu {stage}", en="back to {stage}"),
    "enters_when": Text(de="Eintritt", en="Enters when"),
    "enters_all": Text(de="Eintritt, wenn alles zutrifft", en="Enters when all of this is true"),
    "enters_any": Text(de="Eintritt, wenn eines zutrifft", en="Enters when one of these is true"),
    "leaves": Text(de="Austritt", en="Leaves when"),
    "must": Text(de="Alles davon muss zutreffen", en="All of these must be true"),
    "any": Text(de="Dazu mindestens eines davon", en="And at least one of these"),
    "only_any": Text(de="Mindestens eines davon muss zutreffen", en="At least one of these must be true"),
    "rule_at_least": Text(de="{fact}: mindestens {value}", en="{fact}: at least {value}"),
    "rule_at_most": Text(de="{fact}: höchstens {value}", en="{fact}: at most {value}"),
    "rule_between": Text(de="{fact}: zwischen {value}", en="{fact}: between {value}"),
    "rule_is": Text(de="{fact}: {value}", en="{fact}: {value}"),
    "rule_is_not": Text(de="{fact}: nicht {value}", en="{fact}: not {value}"),
    "rule_one_of": Text(de="{fact}: eines von {value}", en="{fact}: one of {value}"),
    "rule_contains": Text(de="{fact}: enthält {value}", en="{fact}: contains {value}"),
    "rule_happened": Text(de="{fact}", en="{fact}"),
    "fit": Text(de="Passung", en="Fit"),
    "interest": Text(de="Interesse", en="Interest"),
    # promises
    "chain": Text(de="Was im Monat gebraucht wird", en="What a month needs"),
    "per_month": Text(de="pro Monat", en="per month"),
    "see_assumptions": Text(
        de="Alle Annahmen und woher sie stammen: im Anhang „Annahmen hinter den Zahlen“.",
        en="All assumptions and where they come from: see the annex “Assumptions behind the numbers”.",
    ),
    "owners": Text(de="Verantwortlich", en="Owners"),
    "duties_legend": Text(
        de="R führt aus · A verantwortet · C wird vorher gefragt · I wird informiert",
        en="R carries out · A answers for it · C is asked beforehand · I is informed",
    ),
    "minutes": Text(de="Minuten", en="minutes"),
    # signatures
    "signatures": Text(de="Unterschriften", en="Signatures"),
    "signature_kind": Text(
        de="Mit ihrer Unterschrift vereinbaren die Parteien genau den Inhalt mit dem unten genannten "
        "Fingerabdruck. Schon ein einziges anderes Wort ergibt einen anderen.",
        en="By signing, the parties agree on exactly the content with the fingerprint given below. "
        "A single other word makes another one.",
    ),
    "signs_for": Text(de="für", en="for"),
    "place_and_date": Text(de="Ort, Datum", en="Place, date"),
    "signature": Text(de="Unterschrift", en="Signature"),
    # annexes and enclosures
    "machine_readable": Text(
        de="Der vereinbarte Inhalt, maschinenlesbar", en="The agreed content, machine-readable"
    ),
    "annex": Text(de="Anhang", en="Annex"),
    "open_points": Text(de="Offene Punkte", en="Open points"),
    "open_points_lead": Text(
        de="Diese Punkte waren offen, als dieser Vertrag veröffentlicht wurde. "
        "Wer ihn veröffentlicht hat, hat sie bestätigt.",
        en="These points were open when this contract was published. Whoever published it confirmed them.",
    ),
    "original_views": Text(de="Ursprüngliche Definitionen", en="Original definitions"),
    "original_views_lead": Text(
        de="Was jedes Team unter den Begriffen verstand, bevor sie vereinbart wurden. "
        "Es gilt die Definition im Glossar; dieser Anhang zeigt, woher sie kommt.",
        en="What each team understood by the terms before they were agreed. "
        "The definition in the glossary rules; this annex shows where it came from.",
    ),
    "behind_the_numbers": Text(de="Annahmen hinter den Zahlen", en="Assumptions behind the numbers"),
    "behind_the_numbers_lead": Text(
        de="Aus diesen Annahmen folgen die Mengen in diesem Vertrag. "
        "Ändert sich eine, ändern sich die Zusagen.",
        en="The volumes in this contract follow from these assumptions. "
        "If one changes, the commitments change.",
    ),
    "term_word": Text(de="Begriff", en="Term"),
    "where_word": Text(de="Stelle", en="Where"),
    "what_word": Text(de="Was offen ist", en="What is open"),
    "result": Text(de="Ergebnis", en="Result"),
}

#: Only a document with decisions carries these, so that all others keep the fingerprint they had.
WORDS_OF_DECISIONS: Final[Mapping[str, Text]] = {
    "decisions": Text(de="Entscheidungen und Vorbehalte", en="Decisions and reservations"),
    "decisions_lead": Text(
        de="Wie jede Frage entschieden wurde, wie die Teams abstimmten und welche Vorbehalte bleiben. "
        "Gezählt wurde je Team; wer wie abgestimmt hat, steht nirgends.",
        en="How each question was decided, how the teams voted and which reservations remain. "
        "Votes were counted per team; who voted how is written nowhere.",
    ),
    **{team.value: name for team, name in TEAM_NAMES.items() if team not in WORDS},
    # the picture
    "agreement": Text(de="Bild der Einigung", en="Picture of agreement"),
    "agreement_of": Text(
        de="Bild der Einigung, {first} bis {last} von {all}",
        en="Picture of agreement, {first} to {last} of {all}",
    ),
    "agreement_figures": Text(de="Das Bild in Zahlen", en="The picture in figures"),
    "question_word": Text(de="Frage", en="Question"),
    "heat_word": Text(de="Uneinigkeit", en="Disagreement"),
    "heat_before": Text(de="Uneinigkeit vorher", en="Disagreement before"),
    "heat_after": Text(de="Uneinigkeit nachher", en="Disagreement after"),
    "heat_from": Text(de="vorher {heat}", en="before {heat}"),
    "heat_to": Text(de="nachher {heat}", en="after {heat}"),
    "hands_word": Text(de="Hände je Zahl der Finger", en="Hands by number of fingers"),
    "heat_before_means": Text(
        de="vorher: Anteil der Wörter, die beim Aufdecken nur ein Team benutzte, in Prozent",
        en="before: the share of words that only one team used at the reveal, in percent",
    ),
    "heat_after_means": Text(
        de="nachher: wie weit die Abstimmung, die entschied, unter voller Zustimmung blieb; "
        "0 heißt fünf Finger von allen, es zählt das Team mit den größeren Bedenken",
        en="after: how far the vote that decided stayed below full consent; "
        "0 means five fingers from everybody, the team with the greater doubts counts",
    ),
    "hands_mean": Text(
        de="Hände, die so viele Finger zeigten, je Team; hohl: die Abstimmung ging nicht durch. "
        "Rechts der Linie, ab drei Fingern, geht sie durch",
        en="hands that showed so many fingers, per team; hollow: the vote did not pass. "
        "Right of the line, from three fingers, it passes",
    ),
    "fingers": Text(de="Finger", en="Fingers"),
    "not_compared": Text(de="vorher: kein Vergleich", en="before: not compared"),
    "no_vote": Text(de="ohne Abstimmung", en="without a vote"),
    "vote_passed": Text(de="Abstimmung {number}: angenommen", en="Vote {number}: passed"),
    "vote_missing": Text(de="ohne Hand: {count}", en="without a hand: {count}"),
    "vote_failed": Text(de="Abstimmung {number}: nicht angenommen", en="Vote {number}: not passed"),
    "single_card": Text(de="eine Karte", en="one card"),
    "votes_before": Text(de="{count} frühere, siehe Tabelle", en="{count} earlier ones, see the table"),
    "nobody_voted": Text(de="keine Stimme", en="no vote"),
    "lowest_hand": Text(de="niedrigste", en="lowest"),
    "minutes_short": Text(de="{count}\u00a0min", en="{count}\u00a0min"),
    "hours_short": Text(de="{hours}\u00a0h {minutes}\u00a0min", en="{hours}\u00a0h {minutes}\u00a0min"),
    "one_reservation": Text(de="1 Vorbehalt", en="1 reservation"),
    "many_reservations": Text(de="{count} Vorbehalte", en="{count} reservations"),
    "vote_word": Text(de="Abstimmung", en="Vote"),
    "team_word": Text(de="Team", en="Team"),
    # the entries
    "one_by_one": Text(de="Die Entscheidungen der Reihe nach", en="The decisions in their order"),
    "questions_settled": Text(de="Fragen geklärt", en="Questions settled"),
    "with_full_consent": Text(de="davon ohne Vorbehalt", en="of these without reservation"),
    "reservations_word": Text(de="Vorbehalte", en="Reservations"),
    "reservation_word": Text(de="Vorbehalt", en="Reservation"),
    "time_spent": Text(de="Zeit im Raum", en="Time in the room"),
    "alternatives_word": Text(de="Auf dem Tisch", en="On the table"),
    "rationale_word": Text(de="Warum", en="Why"),
    "benefit_word": Text(de="Nutzen für den Kunden", en="Customer’s benefit"),
    "present_word": Text(de="Im Raum", en="Present"),
    "nameless_word": Text(de="eine Person", en="one person"),
    "settled_word": Text(de="Festgehalten", en="Recorded"),
    "settled_by": Text(de="{day}, von {name}", en="{day}, by {name}"),
    "review_word": Text(de="Wiedervorlage", en="Review on"),
    "replaces_word": Text(de="ersetzt {cited}", en="replaces {cited}"),
    "replaced_word": Text(de="ersetzt durch {cited}", en="replaced by {cited}"),
    "decided_in": Text(de="Entscheidung {cited}", en="Decision {cited}"),
}


def filled(words: str, /, **names: object) -> str:
    """Words with their {names} filled in; words may come from a file, so nothing else in them is obeyed."""
    return re.sub(r"\{(\w+)\}", lambda slot: str(names.get(slot[1], slot[0])), words)


def words_in(language: Language, *, decisions: bool = True) -> dict[str, str]:
    """The fixed words in one language; those about decisions only if there are any."""
    words = {**WORDS, **WORDS_OF_DECISIONS} if decisions else WORDS
    return {key: text.in_(language) for key, text in words.items()}
