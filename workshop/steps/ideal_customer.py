"""The ideal customer: which firms we wish for, which we do not, and how to tell them apart."""

from workshop.domain.step import Choice, Line, Lines, Range, Rows, Step
from workshop.domain.words import Text
from workshop.steps.examples.ideal_customer import EXAMPLE
from workshop.steps.parts import PERSONAS
from workshop.steps.persona_columns import EMPLOYEES, OTHER_SIZE, SIZE_CLASSES

#: A trait counts only if somebody who was not in the room can recognise it.
TRAIT = (
    Line(key="trait", label=Text(de="Eigenschaft", en="Trait"), required=True),
    Line(
        key="recognised",
        label=Text(de="Woran wir sie erkennen", en="How we recognise it"),
        help=Text(
            de="Von außen oder im ersten Gespräch, ohne Hellsehen.",
            en="From outside or in the first conversation, without clairvoyance.",
        ),
    ),
)

STEP = Step(
    slug="ideal-customer",
    part=PERSONAS,
    title=Text(de="Der Wunschkunde", en="The ideal customer"),
    prompt=Text(
        de="Wie sieht das Unternehmen aus, von dem wir gern zehn Stück hätten, und welches nehmen wir nicht?",
        en="What does the firm look like of which we would gladly have ten more, and which one do we decline?",
    ),
    why=Text(
        de="Hier geht es um Unternehmen, noch nicht um Menschen. Wer hier unscharf bleibt, "
        "streitet später bei jedem einzelnen Lead, ob er passt.",
        en="This is about firms, not yet about people. A team that stays vague here "
        "will argue over every single lead later on.",
    ),
    help=Text(
        de="""Geht von den drei Kunden aus, mit denen die Arbeit am besten läuft. Was haben sie gemeinsam, das man **nachsehen** kann?

**Zu schwach:** „Mittelständler, die offen für Neues sind.“ „Alle, die wachsen wollen.“
Das hat keine Grenze, und niemand hat je gesagt, er sei verschlossen und wolle schrumpfen.

**Besser:** „15 bis 120 Filialen, eigene Produktion, Kassen mit Verkäufen je Stunde.“
Das lässt sich zählen, und zwei Leute kommen zum selben Ergebnis.

Auch das Unerwünschte gehört hierher: Ein Profil, das niemanden ausschließt, ist keines. Keine Angst vor der Schärfe; sie verbietet keinen Auftrag, sie sagt nur, wen wir suchen.

*Probe:* Gebt die Liste jemandem, der neu ist, dazu fünf Firmennamen. Sortiert er sie wie ihr?""",
        en="""Start from the three customers with whom the work goes best. What do they share that can be **looked up**?

**Too weak:** “Mid-sized firms open to new things.” “Anyone who wants to grow.”
It has no edge, and nobody has ever claimed to be closed-minded and keen to shrink.

**Better:** “15 to 120 shops, own production, tills that record sales by the hour.”
It can be counted, and two people arrive at the same result.

What you do not want belongs here too: a profile that excludes nobody is none. Don’t be afraid of sharp edges; they forbid no order, they only say whom we are looking for.

*Test:* hand the list and five company names to a newcomer. Do they sort them as you would?""",
    ),
    fields=(
        Lines(key="industries", label=Text(de="Branchen", en="Industries")),
        Range(key="employees", label=Text(de="Anzahl der Beschäftigten", en="Headcount"), unit=EMPLOYEES),
        Range(key="revenue", label=Text(de="Umsatz im Jahr", en="Revenue per year"), unit="currency"),
        *OTHER_SIZE,
        Lines(
            key="seat",
            label=Text(de="Firmensitz", en="Seat"),
            help=Text(
                de="Länder oder Regionen, in denen das Unternehmen sitzen soll.",
                en="Countries or regions where the firm should be based.",
            ),
        ),
        Choice(
            key="size_class", label=Text(de="Größenklasse", en="Size class"), options=SIZE_CLASSES, many=True
        ),
        Rows(
            key="wished",
            label=Text(de="Was wir uns wünschen", en="What we wish for"),
            row=Text(de="Eigenschaft", en="trait"),
            columns=TRAIT,
            title="trait",
            at_least=2,
        ),
        Rows(
            key="unwished",
            label=Text(de="Wen wir nicht suchen", en="Whom we do not look for"),
            help=Text(
                de="Ohne Geringschätzung: Sie sind anderswo besser aufgehoben.",
                en="No offence meant: they are better served elsewhere.",
            ),
            row=Text(de="Eigenschaft", en="trait"),
            columns=TRAIT,
            title="trait",
            at_least=1,
        ),
        Rows(
            key="segments",
            label=Text(de="Segmente", en="Segments"),
            help=Text(
                de="Nur wenn wir sie wirklich verschieden behandeln; sonst leer lassen.",
                en="Only if we truly treat them differently; otherwise leave this empty.",
            ),
            row=Text(de="Segment", en="segment"),
            columns=(
                Line(key="name", label=Text(de="Segment", en="Segment"), required=True),
                Lines(key="industries", label=Text(de="Branchen", en="Industries")),
                Range(
                    key="employees",
                    label=Text(de="Anzahl der Beschäftigten", en="Headcount"),
                    unit=EMPLOYEES,
                ),
                Range(key="revenue", label=Text(de="Umsatz im Jahr", en="Revenue per year"), unit="currency"),
                *OTHER_SIZE,
                Line(
                    key="note",
                    label=Text(de="Was hier anders ist", en="What is different here"),
                ),
            ),
            title="name",
            binding=True,
        ),
    ),
    example=EXAMPLE,
    minutes=20,
    script=Text(
        de="""1. „Denkt an den Kunden, der uns am wenigsten Schlaf kostet. Schreibt auf, was an seinem Unternehmen so ist, nicht an seiner Laune.“
2. Fünf Minuten still schreiben: links Erwünschtes, rechts Unerwünschtes.
3. Bei jeder Karte fragen: „Woran sehe ich das, bevor ich angerufen habe?“ Ohne Antwort fliegt sie raus oder wird umformuliert.
4. Zahlen zuletzt: Vertrieb nennt den kleinsten guten Kunden, Marketing den größten. Dazwischen liegt die Spanne.""",
        en="""1. “Think of the customer who costs us the least sleep. Write down what is true of the firm, not of its mood.”
2. Five minutes of silent writing: wished-for on the left, unwished-for on the right.
3. Ask of every card: “How can I see that before I have called?” Without an answer it goes or gets reworded.
4. Numbers last: sales names the smallest good customer, marketing the largest. The range lies in between.""",
    ),
)
