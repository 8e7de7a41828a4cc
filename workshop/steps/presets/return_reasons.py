"""The usual reasons for giving a lead back, each with what marketing makes of it."""

from workshop.domain.step import Preset
from workshop.domain.words import Text

COMMON_REASONS = Preset(
    key="common-reasons",
    label=Text(de="Übliche Rückgabegründe", en="Common reasons for a return"),
    about=Text(
        de="Elf Gründe von „zu klein“ bis „Sonstiges“, jeder mit einer Folge im Marketing. "
        "Streicht, was bei euch nie vorkommt, und ergänzt, wohin der Lead jeweils geht.",
        en="Eleven reasons from “too small” to “other”, each with a consequence in marketing. "
        "Strike out what never happens to you, and add where the lead goes in each case.",
    ),
    rows="reasons",
    values=(
        {
            "id": "too-small",
            "reason": Text(de="Passt nicht oder zu klein", en="Does not fit or too small"),
            "means": Text(
                de="Das Unternehmen entspricht nicht dem Wunschkunden.",
                en="The company does not match the ideal customer.",
            ),
            "marketing_does": Text(
                de="Zielgruppe und Anzeigen schärfen", en="Sharpen audience and advertisements"
            ),
        },
        {
            "id": "wrong-role",
            "reason": Text(de="Falsche Rolle", en="Wrong role"),
            "means": Text(
                de="Das Unternehmen passt, die Person kann aber nicht entscheiden oder beeinflussen.",
                en="The company fits, but the person can neither decide nor influence.",
            ),
            "marketing_does": Text(
                de="Im selben Unternehmen die richtige Person suchen",
                en="Look for the right person in the same company",
            ),
        },
        {
            "id": "no-need",
            "reason": Text(de="Kein Bedarf", en="No need"),
            "means": Text(
                de="Die Person sagt selbst, dass sie nichts ändern will.",
                en="The person says themselves that they want no change.",
            ),
            "marketing_does": Text(
                de="Bewertung des Signals prüfen, das zur Übergabe führte",
                en="Review the scoring of the signal that led to the handover",
            ),
        },
        {
            "id": "no-budget",
            "reason": Text(de="Kein Budget", en="No budget"),
            "means": Text(
                de="Bedarf besteht, Geld ist in diesem Jahr nicht eingeplant.",
                en="There is a need, but no money is planned this year.",
            ),
            "marketing_does": Text(
                de="Bis zur nächsten Budgetrunde pflegen", en="Nurture until the next budget round"
            ),
        },
        {
            "id": "bad-timing",
            "reason": Text(de="Falscher Zeitpunkt", en="Bad timing"),
            "means": Text(de="Die Person nennt einen späteren Termin.", en="The person names a later date."),
            "marketing_does": Text(
                de="Termin eintragen und rechtzeitig wieder aufgreifen",
                en="Note the date and pick up again in time",
            ),
        },
        {
            "id": "no-response",
            "reason": Text(de="Nicht erreicht", en="No response"),
            "means": Text(
                de="Alle vereinbarten Versuche blieben ohne Antwort.",
                en="All agreed attempts brought no answer.",
            ),
            "marketing_does": Text(
                de="Kontaktdaten prüfen, dann weiter pflegen",
                en="Check the contact data, then keep nurturing",
            ),
        },
        {
            "id": "bad-data",
            "reason": Text(de="Fehlerhafte Daten", en="Bad data"),
            "means": Text(
                de="Eine Pflichtangabe fehlt oder ist falsch.", en="A mandatory fact is missing or wrong."
            ),
            "marketing_does": Text(
                de="Daten berichtigen, Formular und Quelle prüfen",
                en="Correct the data, check form and source",
            ),
        },
        {
            "id": "duplicate",
            "reason": Text(de="Doppelt", en="Duplicate"),
            "means": Text(de="Die Person ist schon in Arbeit.", en="The person is already being worked on."),
            "marketing_does": Text(
                de="Einträge zusammenlegen, Abgleich verbessern", en="Merge the entries, improve the matching"
            ),
        },
        {
            "id": "competitor",
            "reason": Text(de="Mitbewerber", en="Competitor"),
            "means": Text(
                de="Die Person arbeitet für jemanden, der dasselbe anbietet.",
                en="The person works for somebody who offers the same.",
            ),
            "marketing_does": Text(
                de="Aus der Bewertung und den Verteilern nehmen",
                en="Take out of the scoring and the mailing lists",
            ),
        },
        {
            "id": "existing-customer",
            "reason": Text(de="Schon Kunde", en="Existing customer"),
            "means": Text(
                de="Das Unternehmen hat bereits einen Vertrag.", en="The company already has a contract."
            ),
            "marketing_does": Text(
                de="An die Kundenbetreuung geben, Kundenliste abgleichen",
                en="Pass on to customer care, match the customer list",
            ),
        },
        {
            "id": "other",
            "reason": Text(de="Sonstiges", en="Other"),
            "means": Text(de="Mit einem Satz begründet.", en="Explained in one sentence."),
            "marketing_does": Text(
                de="Im nächsten Treffen besprechen, bei Häufung neuen Grund anlegen",
                en="Discuss at the next meeting; add a reason if it keeps coming up",
            ),
        },
    ),
)
