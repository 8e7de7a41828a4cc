"""What Krume assumes between a lead and a signature."""

from workshop.domain.words import Text

EXAMPLE = {
    "marketing_share": "60",
    "deal_value": "24000",
    "lead_to_mql": "25",
    "mql_to_sal": "70",
    "sal_to_sql": "60",
    "sql_to_won": "25",
    "sales_cycle": "4",
    "reps": "4",
    "attempts": "6",
    "minutes_per_attempt": "15",
    "sources": Text(
        de="""- **Anteil des Marketings, 60 %:** Entscheidung der Geschäftsführung.
- **Auftragswert, 24.000 €:** Beleg, Durchschnitt der 41 laufenden Verträge pro Jahr.
- **Lead → MQL, 25 %:** Beleg mit dünner Kruste, 20 von 80 Leads aus dem September 2026, von beiden Teams gemeinsam durchgesehen.
- **MQL → SAL, 70 %:** Annahme. Bisher gab es das Wort nicht, also auch keine Zahl. Nachmessen am 1. April 2027.
- **SAL → SQL, 60 %:** Beleg, in 27 von 45 Erstgesprächen wurde der Bedarf bestätigt.
- **SQL → Kunde, 25 %:** Beleg, 28 von 112 Chancen seit Januar 2025.
- **Dauer, 4 Monate:** Beleg, Median derselben 28 Abschlüsse.
- **Versuche und Minuten:** Annahme des Vertriebs nach einer Woche mit Strichliste.""",
        en="""- **Marketing’s share, 60%:** decision by management.
- **Deal value, €24,000:** evidence, average per year of the 41 running contracts.
- **Lead → MQL, 25%:** evidence with a thin crust, 20 of 80 leads from September 2026, looked through by both teams together.
- **MQL → SAL, 70%:** assumption. The word did not exist until now, so neither did a figure. To be measured on 1 April 2027.
- **SAL → SQL, 60%:** evidence, 27 of 45 first conversations confirmed the need.
- **SQL → customer, 25%:** evidence, 28 of 112 opportunities since January 2025.
- **Duration, 4 months:** evidence, median of those same 28 deals.
- **Attempts and minutes:** assumption by sales, after a week with a tally sheet.""",
    ),
}
