"""When Krume's teams sit down together."""

from workshop.domain.words import Text

EXAMPLE = {
    "meetings": [
        {
            "id": "crust-round",
            "name": Text(de="Krustenrunde", en="Crust Round"),
            "rhythm": "monthly",
            "length": "30",
            "level": "team",
            "participants": [
                Text(
                    de="Marketing: Miriam Sauer, Lena Hefe, Ayşe Korn",
                    en="Marketing: Miriam Sauer, Lena Hefe, Ayşe Korn",
                ),
                Text(
                    de="Vertrieb: Viktor Roggen, Tom Dinkel, Paula Laugen",
                    en="Sales: Viktor Roggen, Tom Dinkel, Paula Laugen",
                ),
            ],
            "prepared": Text(
                de="Lena Hefe schickt am Vortag bis 12 Uhr die Kennzahlen. Wer sie erst in der Runde liest, liest leise. "
                "Gestanden wird am Probeofen, das hält die Sätze kurz.",
                en="Lena Hefe sends the KPIs by noon the day before. Whoever reads them only in the round reads silently. "
                "We stand around the test oven; it keeps sentences short.",
            ),
            "agenda": [
                {
                    "id": "review",
                    "topic": Text(
                        de="Rückblick: Was wurde aus den Aufgaben?", en="Review: what became of the tasks?"
                    ),
                    "minutes": "5",
                    "outcome": Text(
                        de="Erledigt, verlängert oder gestrichen", en="Done, extended or dropped"
                    ),
                },
                {
                    "id": "progress",
                    "topic": Text(
                        de="Stand: Welche Zusage wackelt, und woran liegt es?",
                        en="Progress: which promise is wobbling, and why?",
                    ),
                    "minutes": "10",
                    "outcome": Text(
                        de="Ursache benannt: zu wenige Leads, zu schwache Leads oder zu wenige Abschlüsse",
                        en="Cause named: too few leads, leads too weak or too few deals",
                    ),
                },
                {
                    "id": "new-problem",
                    "topic": Text(
                        de="Ein neues Problem, mit Zahl oder Kundenzitat",
                        en="One new problem, with a figure or a customer’s words",
                    ),
                    "minutes": "10",
                    "outcome": Text(
                        de="Eine Lösung, die wir vier Wochen lang ausprobieren",
                        en="One solution that we try for four weeks",
                    ),
                },
                {
                    "id": "actions",
                    "topic": Text(de="Aufgaben", en="Actions"),
                    "minutes": "5",
                    "outcome": Text(
                        de="Wer, was, bis wann; höchstens drei", en="Who, what, by when; three at most"
                    ),
                },
            ],
        },
        {
            "id": "cashing-up",
            "name": Text(de="Kassensturz", en="Cashing Up"),
            "rhythm": "quarterly",
            "length": "45",
            "level": "management",
            "participants": ["Miriam Sauer", "Viktor Roggen", "Dr. Johanna Mehlmann"],
            "prepared": Text(
                de="Alle Kennzahlen des Quartals, die offenen Änderungswünsche und die Annahmen des Rechners "
                "liegen drei Arbeitstage vorher vor.",
                en="All KPIs of the quarter, the open change requests and the calculator’s assumptions "
                "are ready three business days beforehand.",
            ),
            "agenda": [
                {
                    "id": "goal",
                    "topic": Text(
                        de="Umsatzziel und Zusagen im Quartal", en="Revenue goal and promises in the quarter"
                    ),
                    "minutes": "15",
                    "outcome": Text(
                        de="Gehalten oder verfehlt, je Zusage", en="Kept or missed, promise by promise"
                    ),
                },
                {
                    "id": "assumptions",
                    "topic": Text(
                        de="Annahmen des Rechners gegen gezählte Werte",
                        en="The calculator’s assumptions against counted values",
                    ),
                    "minutes": "15",
                    "outcome": Text(
                        de="Annahme bestätigt oder ersetzt", en="Assumption confirmed or replaced"
                    ),
                },
                {
                    "id": "contract",
                    "topic": Text(de="Änderungswünsche zum Vertrag", en="Change requests to the contract"),
                    "minutes": "15",
                    "outcome": Text(
                        de="Neue Version oder ein begründetes Nein", en="New version or a reasoned no"
                    ),
                },
            ],
        },
    ],
}
