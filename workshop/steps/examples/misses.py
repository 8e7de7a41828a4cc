"""What Krume does when a promise does not rise."""

from workshop.domain.words import Text

EXAMPLE = {
    "marketing_miss": Text(
        de="""- **Zu wenige MQL:** Die Fehlmenge wird in den nächsten beiden Monaten nachgeliefert. Der Vertrieb wird für diesen Monat nur daran gemessen, was er aus den gelieferten Leads gemacht hat.
- **Unter den Kriterien:** Für den Lead besteht keine Pflicht zum Nachfassen. Er geht mit Grund zurück und zählt nicht zur Menge.
- **Pflichtangaben fehlen:** Die Fristen des Vertriebs beginnen erst, wenn sie da sind.""",
        en="""- **Too few MQLs:** the shortfall is made up within the next two months. For this month, sales is measured only by what it made of the leads that were delivered.
- **Below the criteria:** there is no duty to follow up on the lead. It goes back with a reason and does not count towards the volume.
- **Mandatory facts missing:** sales’ deadlines start only once they are there.""",
    ),
    "sales_miss": Text(
        de="""- **Erstkontakt zu spät:** Der Lead zählt für das Marketing als geliefert, gleich was aus ihm wird, und bleibt bei der Erfolgsquote des Marketings außen vor.
- **Weder angenommen noch zurückgegeben:** Nach Ablauf der Frist gilt der Lead für die Zählung als angenommen. Eine spätere Rückgabe ändert daran nichts.
- **Zu wenige Versuche:** Der Lead bleibt beim Vertrieb, bis die Versuche nachgeholt sind. „Nicht erreicht“ ist bis dahin kein Rückgabegrund.""",
        en="""- **First contact too late:** for marketing the lead counts as delivered, whatever becomes of it, and is left out of marketing’s success rate.
- **Neither accepted nor returned:** after the deadline the lead counts as accepted for the tally. A later return does not change that.
- **Too few attempts:** the lead stays with sales until the attempts have been made up. Until then “not reached” is no reason for a return.""",
    ),
    "symmetry": Text(
        de="Wer verfehlt, sagt es zuerst, und zwar mit der Zahl. Ein Fehler der einen Seite hebt keinen der anderen auf. "
        "Berichtet werden Teams, nie einzelne Personen. "
        "Und wer im Vormonat verfehlt hat, bringt zur Krustenrunde die Brötchen mit, gekauft bei einem Kunden.",
        en="Whoever misses says so first, and says the number. One side’s miss does not cancel the other’s. "
        "Reports name teams, never individuals. "
        "And whoever missed in the previous month brings the rolls to the Crust Round, bought from a customer.",
    ),
    "escalation": [
        {
            "id": "stuck-leads",
            "when": Text(
                de="Mehr als fünf Leads liegen über der Frist",
                en="More than five leads are past their deadline",
            ),
            "who": Text(de="Miriam Sauer und Viktor Roggen", en="Miriam Sauer and Viktor Roggen"),
            "within": Text(de="binnen 1 Arbeitstag", en="within 1 business day"),
            "what": Text(
                de="Die Leads werden neu verteilt, bevor sie altbacken sind",
                en="The leads are shared out anew before they go stale",
            ),
        },
        {
            "id": "one-month",
            "when": Text(
                de="Eine Zusage wird in einem Monat verfehlt", en="A promise is missed in one month"
            ),
            "who": Text(de="Miriam Sauer und Viktor Roggen", en="Miriam Sauer and Viktor Roggen"),
            "within": Text(
                de="binnen 5 Arbeitstagen nach Monatsende",
                en="within 5 business days of the end of the month",
            ),
            "what": Text(
                de="Eine Ursache, belegt mit Zahlen, und ein Gegenmittel mit Namen daran",
                en="One cause, backed by figures, and one remedy with a name on it",
            ),
        },
        {
            "id": "two-months",
            "when": Text(
                de="Dieselbe Zusage wird zwei Monate in Folge verfehlt",
                en="The same promise is missed two months running",
            ),
            "who": Text(de="Beide Teams in der Krustenrunde", en="Both teams in the Crust Round"),
            "within": Text(de="in der nächsten Krustenrunde", en="at the next Crust Round"),
            "what": Text(
                de="Ein Plan mit Datum, den beide Leitungen tragen",
                en="A plan with a date that both heads stand behind",
            ),
        },
        {
            "id": "three-months",
            "when": Text(
                de="Dieselbe Zusage wird drei Monate in Folge verfehlt",
                en="The same promise is missed three months running",
            ),
            "who": Text(
                de="Beide Leitungen und Dr. Johanna Mehlmann", en="Both heads and Dr. Johanna Mehlmann"
            ),
            "within": Text(de="binnen 10 Arbeitstagen", en="within 10 business days"),
            "what": Text(
                de="Sie entscheidet, was sich ändert: die Zusage, die Mittel oder das Ziel",
                en="She decides what changes: the promise, the means or the goal",
            ),
        },
    ],
}
