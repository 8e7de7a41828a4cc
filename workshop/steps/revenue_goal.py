"""The one revenue goal that both teams work towards."""

from workshop.domain.step import Choice, Date, Line, Number, Prose, Reference, Rows, Step
from workshop.domain.words import Text
from workshop.steps.examples.revenue_goal import EXAMPLE
from workshop.steps.kinds import PERIODS
from workshop.steps.parts import PROMISES

STEP = Step(
    slug="revenue-goal",
    part=PROMISES,
    title=Text(de="Das gemeinsame Umsatzziel", en="The shared revenue goal"),
    prompt=Text(
        de="Welchen Umsatz wollen wir zusammen erreichen, und bis wann?",
        en="What revenue do we want to reach together, and by when?",
    ),
    why=Text(
        de="Aus zwei Zielen werden bald zwei Lager. Alles, was ihr einander später zusagt, "
        "leitet sich aus dieser einen Zahl ab.",
        en="Two goals soon make two camps. Everything you promise one another later "
        "is derived from this one number.",
    ),
    help=Text(
        de="""Eine Zahl, ein Zeitraum, ein Topf für beide Teams. Neue Kunden gehören hinein und der Bestand auch.

**Zu schwach:** „Wir wollen kräftig wachsen.“ „Mehr Leads!“ Das Erste kann niemand verfehlen, mit dem Zweiten kann niemand Gehälter zahlen.

**Besser:** „1.200.000 € neu unterschriebener Jahreswert von Januar bis Dezember, davon 300.000 € mit Kunden, die wir schon haben.“

Legt fest, *was* gezählt wird (Auftrag, Rechnung oder Zahlungseingang), und schreibt dazu, wofür ihr das Geld braucht. Ein Ziel mit Grund hält länger.

*Probe:* Könnte die Buchhaltung am letzten Tag mit Ja oder Nein antworten, ohne jemanden anzurufen?""",
        en="""One number, one period, one pot for both teams. New customers belong in it, and so do existing ones.

**Too weak:** “We want to grow strongly.” “More leads!” Nobody can miss the first, and nobody can pay salaries with the second.

**Better:** “€1,200,000 of newly signed annual value from January to December, €300,000 of it with customers we already have.”

Settle *what* is counted (order, invoice or payment received) and add what you need the money for. A goal with a reason lasts longer.

*Test:* on the last day, could the accounts department answer yes or no without ringing anybody?""",
    ),
    fields=(
        Number(
            key="amount",
            label=Text(de="Umsatzziel", en="Revenue goal"),
            unit="currency",
            required=True,
        ),
        Choice(
            key="period",
            label=Text(de="Zeitraum", en="Period"),
            options=tuple(each for each in PERIODS if each.value in {"month", "quarter", "year"}),
            required=True,
        ),
        Date(key="starts_on", label=Text(de="Beginnt am", en="Starts on")),
        Number(
            key="from_new",
            label=Text(de="Davon mit neuen Kunden", en="Of which from new customers"),
            unit="currency",
        ),
        Number(
            key="from_existing",
            label=Text(de="Davon mit bestehenden Kunden", en="Of which from existing customers"),
            help=Text(
                de="Beide Teile ergeben zusammen das Umsatzziel.",
                en="The two parts add up to the revenue goal.",
            ),
            unit="currency",
        ),
        Prose(
            key="why",
            label=Text(de="Warum gerade so viel", en="Why this much"),
            help=Text(
                de="Was gezählt wird und wofür wir das Geld brauchen.",
                en="What is counted and what we need the money for.",
            ),
        ),
        Rows(
            key="measures",
            label=Text(de="Was wir dafür tun", en="What we do to get there"),
            help=Text(
                de="Die wenigen großen Vorhaben; das Kleine bleibt im Kalender.",
                en="The few large undertakings; the small ones stay in the calendar.",
            ),
            row=Text(de="Maßnahme", en="measure"),
            title="measure",
            columns=(
                Line(key="measure", label=Text(de="Maßnahme", en="Measure"), required=True),
                Reference(
                    key="party",
                    label=Text(de="Wer", en="Who"),
                    step="parties",
                    rows="parties",
                    binding=False,
                ),
                Line(
                    key="contributes",
                    label=Text(de="Beitrag zum Ziel", en="Contribution to the goal"),
                    help=Text(
                        de="Am besten als Betrag oder Anzahl.",
                        en="Best given as an amount or a count.",
                    ),
                ),
            ),
        ),
    ),
    example=EXAMPLE,
    minutes=20,
    script=Text(
        de="""1. „Stellt euch den letzten Tag des Zeitraums vor. Welche Zahl muss dastehen, damit beide Teams zusammen feiern?“
2. Jede und jeder schreibt still eine Zahl auf und wofür sie gut ist. Dann alle gleichzeitig zeigen.
3. Größte und kleinste Zahl begründen lassen, in dieser Reihenfolge, je eine Minute.
4. Die Geschäftsleitung bestätigt die Zahl im Raum. Gibt es schon ein Jahresziel, gilt dieses.
5. Aufteilen in neu und Bestand; prüfen, dass die Summe stimmt.""",
        en="""1. “Picture the last day of the period. Which number has to be there for both teams to celebrate together?”
2. Everyone silently writes down a number and what it is good for. Then all show theirs at once.
3. Have the largest and the smallest number explained, in that order, one minute each.
4. Management confirms the number in the room. If there is an annual goal already, that one holds.
5. Split it into new and existing customers; check that the sum is right.""",
    ),
    short=True,
)
