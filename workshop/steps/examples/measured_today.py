"""What Krume has measured until now, and what came of it."""

from workshop.domain.words import Text

EXAMPLE = {
    "measures": [
        {
            "id": "marketing-leads",
            "party": "marketing",
            "measured_by": Text(de="Anzahl neuer Leads pro Monat", en="Number of new leads per month"),
            "paid_by": Text(
                de="Jahresbonus auf die Anzahl der Leads", en="Annual bonus on the number of leads"
            ),
            "conflict": Text(
                de="Im März 2026 brachte ein Gewinnspiel um Freibrot für ein Jahr 400 Leads. "
                "Bonus: erreicht. Kunden: keine. Brot: aufgegessen.",
                en="In March 2026 a prize draw for a year’s free bread brought in 400 leads. "
                "Bonus: reached. Customers: none. Bread: eaten.",
            ),
        },
        {
            "id": "sales-quarter",
            "party": "sales",
            "measured_by": Text(
                de="Unterschriebener Umsatz pro Quartal und Person",
                en="Revenue signed per quarter and person",
            ),
            "paid_by": Text(de="Provision auf jeden Abschluss", en="Commission on every deal"),
            "conflict": Text(
                de="Ein Lead, der erst in acht Monaten kauft, ist in diesem Quartal nichts wert. "
                "Er bleibt liegen, bis Ofenmeister ihn aufhebt.",
                en="A lead that will buy in eight months is worth nothing this quarter. "
                "It is left lying until Ofenmeister picks it up.",
            ),
        },
        {
            "id": "management-returns",
            "party": "management",
            "measured_by": Text(
                de="Zahl der Ketten und deren Retouren nach einem Jahr",
                en="Number of chains and their returns after one year",
            ),
            "paid_by": Text(de="Gewinn des Unternehmens", en="The company’s profit"),
            "conflict": Text(
                de="Zählt Kunden, die bleiben. Weder Lead-Bonus noch Provision fragen danach.",
                en="Counts customers who stay. Neither lead bonus nor commission asks about that.",
            ),
        },
    ],
    "shared": Text(
        de="Ab 1. Januar 2027 hängt in beiden Teams die Hälfte des variablen Anteils am gemeinsamen Umsatzziel, "
        "überall zum selben Prozentsatz. Der Bonus auf bloße Lead-Zahlen entfällt; an seine Stelle tritt die Annahmequote.",
        en="From 1 January 2027, half of the variable pay in both teams depends on the shared revenue goal, "
        "at the same percentage everywhere. The bonus on mere lead numbers ends; the acceptance rate takes its place.",
    ),
}
