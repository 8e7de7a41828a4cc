"""What Krume's marketing promises."""

from workshop.domain.words import Text

EXAMPLE = {
    "commitments": [
        {
            "id": "mql-volume",
            "name": Text(de="Genug qualifizierte Leads", en="Enough qualified leads"),
            "duty": "volume",
            "figure": "mql",
            "comparator": "at-least",
            "unit": "mql",
            "period": "month",
            "counted_from": Text(
                de="Übergabe: Tag der Zuweisung im CRM", en="Handover: day of the assignment in the CRM"
            ),
            "stage": "mql",
            "applies_to": Text(
                de="Bäckereiketten aus dem Wunschkundenprofil, alle Personas zusammen",
                en="Bakery chains that match the ideal customer, all personas together",
            ),
            "quality": Text(
                de="Jeder MQL erfüllt die Übergabekriterien. Doppelte, bestehende Kunden und Leads, die zurückkommen, "
                "weil ein Kriterium nicht erfüllt ist, zählen nicht: Ein Brötchen, das zurückkommt, ist auch nicht verkauft.",
                en="Every MQL meets the handover criteria. Duplicates, existing customers and leads returned "
                "because a criterion is not met do not count: a roll that comes back has not been sold either.",
            ),
            "owner": Text(de="Miriam Sauer, Leiterin Marketing", en="Miriam Sauer, Head of Marketing"),
            "exception": Text(
                de="Der Vertrieb hat die Annahme von Leads für mehr als fünf Arbeitstage im Monat schriftlich ausgesetzt.",
                en="Sales has suspended the acceptance of leads in writing for more than five business days in the month.",
            ),
            "source": Text(
                de="Rechner (Menge), MQL-Bericht im CRM (Erfüllung)",
                en="Calculator (volume), MQL report in the CRM (fulfilment)",
            ),
        },
        {
            "id": "complete-facts",
            "name": Text(de="Vollständige Angaben", en="Complete facts"),
            "duty": "facts",
            "comparator": "at-least",
            "number": "90",
            "unit": "percent",
            "period": "month",
            "counted_from": Text(
                de="Übergabe: Tag der Zuweisung im CRM", en="Handover: day of the assignment in the CRM"
            ),
            "stage": "mql",
            "applies_to": Text(
                de="Alle MQL, die im Monat an den Vertrieb gehen", en="All MQLs that go to sales in the month"
            ),
            "quality": Text(
                de="Bei der Übergabe ist jede Pflichtangabe ausgefüllt, und zwar mit einem Wert, den jemand geprüft hat. "
                "„Filialen: mehrere“ ist keine Angabe.",
                en="At handover every mandatory fact is filled in, with a value somebody has checked. "
                "“Shops: several” is not a fact.",
            ),
            "owner": "Lena Hefe",
            "exception": Text(
                de="Der Lead hat um sofortigen Rückruf gebeten; dann fragt der Vertrieb den Rest im Gespräch.",
                en="The lead has asked to be called back at once; then sales asks for the rest in conversation.",
            ),
            "source": Text(
                de="Bericht „Pflichtangaben“ im CRM, am ersten Arbeitstag des Monats",
                en="“Mandatory facts” report in the CRM, on the first business day of the month",
            ),
        },
        {
            "id": "answers",
            "name": Text(
                de="Inhalte, die Kundenfragen beantworten", en="Content that answers customers’ questions"
            ),
            "duty": "content",
            "comparator": "at-least",
            "number": "2",
            "unit": "pieces",
            "period": "month",
            "counted_from": Text(de="Tag der Veröffentlichung", en="Day of publication"),
            "applies_to": Text(
                de="Fragen, die der Vertrieb aus Gesprächen mitgebracht hat",
                en="Questions that sales has brought back from conversations",
            ),
            "quality": Text(
                de="Jeder Inhalt beantwortet eine Frage, die ein Kunde wirklich gestellt hat, nennt die Persona, für die er "
                "gedacht ist, und wurde vor der Veröffentlichung von jemandem aus dem Vertrieb gelesen. Eines der beiden gilt einer Frage kurz vor der Unterschrift.",
                en="Each piece answers a question a customer has really asked, names the persona it is meant "
                "for, and has been read by somebody from sales before it is published. One of the two takes up a question raised just before signature.",
            ),
            "owner": "Ayşe Korn",
            "exception": Text(
                de="Der Vertrieb hat im Vormonat weniger als zwei Fragen eingereicht.",
                en="Sales handed in fewer than two questions in the previous month.",
            ),
            "source": Text(
                de="Liste der Kundenfragen mit Link zum Inhalt",
                en="List of customer questions with a link to each piece",
            ),
        },
    ],
}
