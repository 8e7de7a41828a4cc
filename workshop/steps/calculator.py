"""From the revenue goal back to the number of leads, in figures both teams believe."""

from workshop.domain.step import Number, Prose, Step
from workshop.domain.words import Text
from workshop.steps.examples.calculator import EXAMPLE
from workshop.steps.parts import PROMISES

STEP = Step(
    slug="calculator",
    part=PROMISES,
    title=Text(de="Der Rechner", en="The calculator"),
    prompt=Text(
        de="Wie viele Leads braucht unser Ziel, und schafft der Vertrieb sie überhaupt?",
        en="How many leads does our goal take, and can sales handle them at all?",
    ),
    why=Text(
        de="Zwischen Umsatzziel und Lead-Zahl liegt nur Rechnen. Wer es gemeinsam tut, "
        "streitet danach über Annahmen und nicht mehr übereinander.",
        en="Only arithmetic lies between the revenue goal and the number of leads. Teams that do it together "
        "argue about assumptions afterwards, and no longer about each other.",
    ),
    help=Text(
        de="""Gerechnet wird von hinten: Ziel mal Anteil des Marketings, geteilt durch den Wert eines Auftrags, ergibt die Abschlüsse. Jede Quote auf dem Weg zurück macht die Zahl größer.

*Beispiel:* Für 10 Abschlüsse braucht es bei einer Quote von 25 % schon 40 SQL. Die Nachkommastellen bleiben bis zum Schluss stehen; aufgerundet wird nur, was man anzeigt.

**Zu schwach:** „Sagen wir 50 %, das klingt gut.“ Runde Zahlen ohne Herkunft werden später zu Vorwürfen.

**Besser:** „25 %: 28 von 112 Chancen, seit Januar 2025 gezählt.“ Und wo nichts gezählt ist, steht ehrlich „Annahme“ und ein Tag, an dem wir nachmessen.

Nehmt eigene Zahlen. Durchschnitte fremder Firmen kennen eure Kunden nicht.

*Probe:* Senkt die unsicherste Quote um zehn Punkte. Wenn die neue Lead-Zahl niemanden erschreckt, ist die Annahme gut genug.""",
        en="""The sum runs backwards: the goal times marketing’s share, divided by the value of a deal, gives the deals. Every rate on the way back makes the number larger.

*Example:* at a rate of 25%, 10 deals already take 40 SQLs. Decimals stay until the end; only what is shown gets rounded up.

**Too weak:** “Let’s say 50%, that sounds good.” Round figures from nowhere turn into reproaches later.

**Better:** “25%: 28 of 112 opportunities, counted since January 2025.” And where nothing has been counted, it honestly says “assumption”, with a day on which we measure.

Use your own figures. Other companies’ averages do not know your customers.

*Test:* lower the shakiest rate by ten points. If the new number of leads alarms nobody, the assumption is good enough.""",
    ),
    fields=(
        Number(
            key="marketing_share",
            label=Text(de="Anteil des Marketings am Ziel", en="Marketing’s share of the goal"),
            help=Text(
                de="Der Teil des Umsatzziels, der aus Leads des Marketings kommen soll.",
                en="The part of the revenue goal that is to come from marketing’s leads.",
            ),
            unit="percent",
            most=100,
            required=True,
        ),
        Number(
            key="deal_value",
            label=Text(de="Durchschnittlicher Auftragswert", en="Average deal value"),
            help=Text(
                de="Gezählt wie das Umsatzziel: Jahreswert bleibt Jahreswert.",
                en="Counted like the revenue goal: annual value stays annual value.",
            ),
            unit="currency",
            required=True,
        ),
        Number(
            key="lead_to_mql",
            label=Text(de="Lead → MQL", en="Lead → MQL"),
            help=Text(
                de="Von 100 Leads werden so viele vom Marketing qualifiziert.",
                en="Out of 100 leads, marketing qualifies this many.",
            ),
            unit="percent",
            most=100,
            required=True,
        ),
        Number(
            key="mql_to_sal",
            label=Text(de="MQL → SAL", en="MQL → SAL"),
            help=Text(
                de="Von 100 MQL nimmt der Vertrieb so viele an. Leer lassen, wenn ihr keine Stufe SAL habt.",
                en="Out of 100 MQLs, sales accepts this many. Leave empty if you have no stage SAL.",
            ),
            unit="percent",
            most=100,
        ),
        Number(
            key="sal_to_sql",
            label=Text(de="SAL → SQL", en="SAL → SQL"),
            help=Text(
                de="Bei so vielen von 100 angenommenen Leads bestätigt ein Gespräch den Bedarf.",
                en="For this many out of 100 accepted leads, a conversation confirms the need.",
            ),
            unit="percent",
            most=100,
        ),
        Number(
            key="sql_to_won",
            label=Text(de="SQL → Kunde", en="SQL → customer"),
            help=Text(de="So viele von 100 SQL unterschreiben.", en="This many out of 100 SQLs sign."),
            unit="percent",
            most=100,
            required=True,
        ),
        Number(
            key="sales_cycle",
            label=Text(de="Dauer bis zum Abschluss", en="Time to close"),
            help=Text(
                de="Vom Lead bis zur Unterschrift; so viel früher müssen die Leads da sein.",
                en="From lead to signature; leads have to be there this much earlier.",
            ),
            unit=Text(de="Monate", en="months"),
        ),
        Number(
            key="reps",
            label=Text(
                de="Personen im Vertrieb, die Leads übernehmen", en="Sales people who take over leads"
            ),
        ),
        Number(key="attempts", label=Text(de="Kontaktversuche je Lead", en="Contact attempts per lead")),
        Number(
            key="minutes_per_attempt",
            label=Text(de="Minuten je Kontaktversuch", en="Minutes per contact attempt"),
            help=Text(
                de="Mit Vorbereitung und Notiz.",
                en="Including preparation and the note afterwards.",
            ),
        ),
        Prose(
            key="sources",
            label=Text(de="Woher die Zahlen kommen", en="Where the figures come from"),
            help=Text(
                de="Zu jeder Zahl: Beleg, Annahme oder Entscheidung.",
                en="For every figure: evidence, assumption or decision.",
            ),
        ),
    ),
    example=EXAMPLE,
    minutes=25,
    script=Text(
        de="""1. „Wir rechnen jetzt rückwärts, vom Umsatz zum Lead. Ihr dürft laut werden, aber nur bei den Annahmen.“
2. Quote für Quote: zuerst schätzt das Team, das sie *nicht* verantwortet, dann zeigt das andere, was gezählt ist.
3. Die unsicherste Quote zehn Punkte senken und zusehen, was mit der Lead-Zahl geschieht.
4. „Wer ruft die alle an?“ Stunden je Person ansehen. Sind es zu viele, ändert sich das Ziel, die Quote oder das Team, nicht die Rechnung.
5. Bei jeder Zahl notieren: Beleg, Annahme oder Entscheidung.""",
        en="""1. “We now calculate backwards, from revenue to lead. You may get loud, but only about assumptions.”
2. Rate by rate: first the team that is *not* in charge of it guesses, then the other shows what has been counted.
3. Lower the shakiest rate by ten points and watch what happens to the number of leads.
4. “Who is going to ring them all?” Look at the hours per person. If there are too many, the goal, the rate or the team changes, not the arithmetic.
5. Note next to every figure: evidence, assumption or decision.""",
    ),
    tells_more_in_print=True,
    short=True,
)
