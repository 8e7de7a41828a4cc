"""What Krume's sales team promises."""

from workshop.domain.words import Text

EXAMPLE = {
    "business_hours": Text(de="Montag bis Freitag, 8–17 Uhr", en="Monday to Friday, 8 a.m. – 5 p.m."),
    "time_zone": "Europe/Berlin",
    "holidays": Text(
        de="Gesetzliche Feiertage in Nordrhein-Westfalen", en="Public holidays in North Rhine-Westphalia"
    ),
    "commitments": [
        {
            "id": "first-contact",
            "name": Text(de="Schneller Erstkontakt", en="Swift first contact"),
            "duty": "first-contact",
            "comparator": "within",
            "number": "4",
            "unit": "business-hours",
            "period": "lead",
            "counted_from": Text(
                de="Übergabe: Zuweisung im CRM, mit Uhrzeit",
                en="Handover: assignment in the CRM, with time of day",
            ),
            "stage": "sal",
            "applies_to": Text(de="Alle übergebenen Leads", en="All leads handed over"),
            "quality": Text(
                de="Ein Mensch meldet sich bei einem Menschen und bezieht sich auf das, was dieser angesehen hat. "
                "Eine automatische Antwort zählt nicht. Wer um ein Uhr nachts anfängt, schläft nachmittags; "
                "dann genügt eine persönliche Mail.",
                en="A human being gets in touch with a human being and refers to what they have looked at. "
                "An automatic reply does not count. People who start at one in the morning sleep in the afternoon; "
                "then a personal e-mail will do.",
            ),
            "owner": Text(de="Viktor Roggen, Leiter Vertrieb", en="Viktor Roggen, Head of Sales"),
            "exception": Text(
                de="Der Lead hat selbst einen Termin gewählt; dann gilt dieser.",
                en="The lead has chosen an appointment; then that holds.",
            ),
            "source": Text(
                de="Zeitstempel im CRM, berichtet als Median des Teams",
                en="Time stamps in the CRM, reported as the team’s median",
            ),
        },
        {
            "id": "attempts",
            "name": Text(de="Dranbleiben", en="Persistence"),
            "duty": "attempts",
            "comparator": "at-least",
            "number": "6",
            "unit": "attempts",
            "period": "lead",
            "counted_from": Text(
                de="Übergabe: Zuweisung im CRM, mit Uhrzeit",
                en="Handover: assignment in the CRM, with time of day",
            ),
            "stage": "sal",
            "applies_to": Text(
                de="Leads, die sich noch nicht gemeldet haben", en="Leads that have not yet answered"
            ),
            "quality": Text(
                de="Verteilt auf 10 Arbeitstage und mindestens zwei Kanäle, zu wechselnden Tageszeiten. "
                "Sechsmal am selben Nachmittag anzurufen ist ein Versuch und eine Belästigung.",
                en="Spread over 10 business days and at least two channels, at varying times of day. "
                "Ringing six times in one afternoon is one attempt and a nuisance.",
            ),
            "owner": "Tom Dinkel",
            "exception": Text(
                de="Der Lead ist erreicht, hat abgesagt oder der Kontaktaufnahme widersprochen.",
                en="The lead has been reached, has declined or has objected to being contacted.",
            ),
            "source": Text(
                de="Aktivitäten am Lead im CRM, je Monat für das ganze Team",
                en="Activities on the lead in the CRM, per month for the whole team",
            ),
        },
        {
            "id": "accept-or-return",
            "name": Text(de="Annehmen oder begründet zurückgeben", en="Accept, or return with a reason"),
            "duty": "accept-or-return",
            "comparator": "within",
            "number": "2",
            "unit": "business-days",
            "period": "lead",
            "counted_from": Text(
                de="Übergabe: Zuweisung im CRM, mit Uhrzeit",
                en="Handover: assignment in the CRM, with time of day",
            ),
            "stage": "sal",
            "applies_to": Text(de="Alle übergebenen Leads", en="All leads handed over"),
            "quality": Text(
                de="Eine Rückgabe nennt einen Grund aus der vereinbarten Liste. „Passt nicht“ ist kein Grund, "
                "„nur drei Filialen“ ist einer.",
                en="A return names a reason from the agreed list. “Not a fit” is no reason, "
                "“only three shops” is one.",
            ),
            "owner": "Paula Laugen",
            "exception": Text(
                de="Das Marketing hat eine Rückfrage zum Lead noch nicht beantwortet; so lange steht die Uhr.",
                en="Marketing has not yet answered a query about the lead; until then the clock stands still.",
            ),
            "source": Text(de="Stufe und Rückgabegrund im CRM", en="Stage and reason for return in the CRM"),
        },
        {
            "id": "outcome",
            "name": Text(de="Ergebnis festhalten", en="Recording the outcome"),
            "duty": "feedback",
            "comparator": "within",
            "number": "1",
            "unit": "business-days",
            "period": "lead",
            "counted_from": Text(
                de="Ende des Gesprächs oder letzter Kontaktversuch",
                en="End of the conversation or last contact attempt",
            ),
            "applies_to": Text(de="Alle angenommenen Leads", en="All accepted leads"),
            "quality": Text(
                de="Stufe, Ergebnis und Grund stehen so im CRM, dass das Marketing sie ohne Anruf versteht. "
                "Die wörtliche Frage des Kunden ist mehr wert als drei Abkürzungen.",
                en="Stage, outcome and reason stand in the CRM so that marketing understands them without a call. "
                "The customer’s question, word for word, is worth more than three abbreviations.",
            ),
            "owner": Text(de="Viktor Roggen, Leiter Vertrieb", en="Viktor Roggen, Head of Sales"),
            "exception": Text(
                de="Der Kunde hat um Vertraulichkeit gebeten; dann genügt die Stufe.",
                en="The customer has asked for confidentiality; then the stage is enough.",
            ),
            "source": Text(
                de="Bericht „Leads ohne Ergebnis“ im CRM", en="“Leads without outcome” report in the CRM"
            ),
        },
    ],
}
