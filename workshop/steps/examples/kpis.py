"""The figures Krume looks at together."""

from workshop.domain.words import Text

EXAMPLE = {
    "kpis": [
        {
            "id": "joint-revenue",
            "name": Text(de="Gemeinsamer Umsatz", en="Joint revenue"),
            "definition": Text(
                de="Jahreswert aller neu unterschriebenen Verträge, gleich wer den ersten Satz gesagt hat.",
                en="Annual value of all newly signed contracts, no matter who said the first word.",
            ),
            "formula": Text(
                de="Unterschriebener Jahreswert seit 1. Januar ÷ Umsatzziel, nach Tag der Unterschrift",
                en="Annual value signed since 1 January ÷ revenue goal, by day of signature",
            ),
            "source": Text(de="Bericht „Unterschrieben“ im CRM", en="“Signed” report in the CRM"),
            "target": "100",
            "unit": "%",
            "period": "year",
            "marketing_owner": "Miriam Sauer",
            "sales_owner": "Viktor Roggen",
            "rhythm": "monthly",
            "applies_to": Text(de="Neue und bestehende Kunden", en="New and existing customers"),
        },
        {
            "id": "mql-delivered",
            "name": Text(de="Gelieferte MQL", en="MQLs delivered"),
            "definition": Text(
                de="Übergebene MQL, gemessen an der Zusage aus dem Rechner. Was zurückkommt, weil ein Kriterium nicht erfüllt ist, zählt nicht.",
                en="MQLs handed over, measured against the promise from the calculator. What comes back because a criterion is not met does not count.",
            ),
            "formula": Text(
                de="Übergebene MQL ÷ zugesagte MQL, nach Tag der Übergabe",
                en="MQLs handed over ÷ MQLs promised, by day of handover",
            ),
            "source": Text(de="MQL-Bericht im CRM", en="MQL report in the CRM"),
            "target": "100",
            "unit": "%",
            "period": "month",
            "marketing_owner": "Lena Hefe",
            "sales_owner": "Paula Laugen",
            "rhythm": "monthly",
            "applies_to": Text(de="Alle Personas zusammen", en="All personas together"),
        },
        {
            "id": "complete-facts",
            "name": Text(de="Vollständige Angaben", en="Complete facts"),
            "definition": Text(
                de="Anteil der übergebenen MQL, bei denen keine Pflichtangabe fehlt.",
                en="Share of the MQLs handed over with no mandatory fact missing.",
            ),
            "formula": Text(
                de="MQL mit allen Pflichtangaben ÷ übergebene MQL",
                en="MQLs with all mandatory facts ÷ MQLs handed over",
            ),
            "source": Text(de="Bericht „Pflichtangaben“ im CRM", en="“Mandatory facts” report in the CRM"),
            "target": "90",
            "unit": "%",
            "period": "month",
            "marketing_owner": "Lena Hefe",
            "sales_owner": "Tom Dinkel",
            "rhythm": "monthly",
            "applies_to": Text(de="Alle übergebenen MQL", en="All MQLs handed over"),
        },
        {
            "id": "accepted",
            "name": Text(de="Annahmequote", en="Acceptance rate"),
            "definition": Text(
                de="Anteil der übergebenen MQL, die der Vertrieb als SAL annimmt. Die wichtigste Annahme im Rechner "
                "und die einzige Quote, die bisher niemand gezählt hat.",
                en="Share of the MQLs handed over that sales accepts as SALs. The most important assumption in the "
                "calculator, and the only rate that nobody has counted so far.",
            ),
            "formula": Text(
                de="SAL ÷ übergebene MQL, nach Monat der Übergabe",
                en="SALs ÷ MQLs handed over, by month of handover",
            ),
            "source": Text(
                de="Bericht „Angenommen und zurückgegeben“ im CRM, Rückgaben nach Grund",
                en="“Accepted and returned” report in the CRM, returns by reason",
            ),
            "target": "70",
            "unit": "%",
            "period": "month",
            "marketing_owner": "Lena Hefe",
            "sales_owner": "Paula Laugen",
            "rhythm": "monthly",
            "applies_to": Text(de="Alle übergebenen MQL", en="All MQLs handed over"),
        },
        {
            "id": "first-contact",
            "name": Text(de="Zeit bis zum Erstkontakt", en="Time to first contact"),
            "definition": Text(
                de="So lange wartet der mittlere Lead, bis sich ein Mensch meldet. Wert des Teams, nie einer Person.",
                en="How long the lead in the middle waits until a human being gets in touch. The team’s figure, never a person’s.",
            ),
            "formula": Text(
                de="Median der Geschäftsstunden von der Übergabe bis zum ersten persönlichen Kontaktversuch",
                en="Median business hours from handover to the first personal contact attempt",
            ),
            "source": Text(de="Zeitstempel im CRM", en="Time stamps in the CRM"),
            "target": "4",
            "unit": Text(de="Geschäftsstunden", en="business hours"),
            "period": "month",
            "marketing_owner": "Miriam Sauer",
            "sales_owner": "Viktor Roggen",
            "rhythm": "monthly",
            "applies_to": Text(de="Alle übergebenen Leads", en="All leads handed over"),
        },
        {
            "id": "sal-to-sql",
            "name": Text(de="SAL → SQL", en="SAL → SQL"),
            "definition": Text(
                de="Anteil der angenommenen Leads, bei denen ein Gespräch Bedarf, Zeitrahmen und Entscheider bestätigt.",
                en="Share of accepted leads where a conversation confirms need, time frame and who decides.",
            ),
            "formula": Text(de="SQL ÷ SAL, nach Monat der Annahme", en="SQLs ÷ SALs, by month of acceptance"),
            "source": Text(de="Trichterbericht im CRM", en="Funnel report in the CRM"),
            "target": "60",
            "unit": "%",
            "period": "month",
            "marketing_owner": "Ayşe Korn",
            "sales_owner": "Tom Dinkel",
            "rhythm": "monthly",
            "applies_to": Text(de="Alle angenommenen Leads", en="All accepted leads"),
        },
        {
            "id": "sql-to-won",
            "name": Text(de="SQL → Kunde", en="SQL → customer"),
            "definition": Text(
                de="Anteil der entschiedenen Chancen, die mit einer Unterschrift enden.",
                en="Share of decided opportunities that end in a signature.",
            ),
            "formula": Text(
                de="Gewonnene SQL ÷ (gewonnene + verlorene SQL), nach Tag der Entscheidung",
                en="SQLs won ÷ (SQLs won + lost), by day of decision",
            ),
            "source": Text(de="Trichterbericht im CRM", en="Funnel report in the CRM"),
            "target": "25",
            "unit": "%",
            "period": "quarter",
            "marketing_owner": "Ayşe Korn",
            "sales_owner": "Viktor Roggen",
            "rhythm": "quarterly",
            "applies_to": Text(de="Neue Kunden", en="New customers"),
        },
        {
            "id": "lead-grade",
            "name": Text(de="Krustennote", en="Crust grade"),
            "definition": Text(
                de="Wie knusprig der Vertrieb die Leads des Monats findet, von 1 (pappig) bis 5 (wie frisch vom Blech). "
                "Ausgangswert vor Vertragsbeginn, Oktober 2026: 2,6.",
                en="How crisp sales finds the month’s leads, from 1 (soggy) to 5 (straight off the tray). "
                "Baseline before the contract, October 2026: 2.6.",
            ),
            "formula": Text(
                de="Mittelwert der vier Noten, ohne Namen", en="Mean of the four grades, without names"
            ),
            "source": Text(
                de="Zettel zu Beginn der Krustenrunde", en="Slips of paper at the start of the Crust Round"
            ),
            "target": "4",
            "unit": Text(de="von 5", en="of 5"),
            "period": "month",
            "marketing_owner": "Ayşe Korn",
            "sales_owner": "Paula Laugen",
            "rhythm": "monthly",
            "applies_to": Text(de="Leads des Vormonats", en="Leads of the previous month"),
        },
    ],
}
