"""How each team is measured and paid today, and what will count for both."""

from workshop.domain.step import Line, Prose, Reference, Rows, Step
from workshop.domain.words import Text
from workshop.steps.examples.measured_today import EXAMPLE
from workshop.steps.parts import PROMISES

STEP = Step(
    slug="measured-today",
    part=PROMISES,
    title=Text(de="Woran wir heute gemessen werden", en="How we are measured today"),
    prompt=Text(
        de="Woran wird jedes Team heute gemessen, wofür gibt es Geld, und wo zieht das auseinander?",
        en="What is each team measured by today, what is it paid for, and where does that pull us apart?",
    ),
    why=Text(
        de="Menschen tun, wofür sie bezahlt werden. Ein Vertrag, der dem Bonus widerspricht, "
        "verliert spätestens im letzten Monat des Quartals.",
        en="People do what they are paid for. A contract that contradicts the bonus "
        "loses by the last month of the quarter at the latest.",
    ),
    help=Text(
        de="""Legt die Messlatten nebeneinander, bevor ihr eine gemeinsame baut. Es geht um Regeln, nicht um Gehälter: Niemand muss einen Betrag nennen.

**Zu schwach:** „Marketing: Leads. Vertrieb: Umsatz.“ Stimmt, verrät aber nicht, wo es wehtut.

**Besser:** „Marketing bekommt den Bonus auf jede Adresse. Ein Gewinnspiel im März brachte 400 davon und keinen Kunden.“

Beschreibt den Zielkonflikt als Folge einer Regel, nicht als Schwäche eines Teams. Was für beide zählen soll, muss die Geschäftsleitung mittragen.

*Probe:* Wie müsste sich jemand verhalten, der *nur* auf seinen Bonus schaut? Würde das dem anderen Team schaden?""",
        en="""Lay the yardsticks side by side before you build a common one. This is about rules, not salaries: nobody has to name an amount.

**Too weak:** “Marketing: leads. Sales: revenue.” True, but it does not say where it hurts.

**Better:** “Marketing gets its bonus on every address. A prize draw in March brought in 400 of them and not one customer.”

Describe the conflict as the result of a rule, not as a team’s weakness. Whatever is to count for both needs management’s support.

*Test:* how would somebody act who looks at *nothing but* the bonus? Would it harm the other team?""",
    ),
    fields=(
        Rows(
            key="measures",
            label=Text(de="Messlatten von heute", en="Today’s yardsticks"),
            row=Text(de="Messlatte", en="yardstick"),
            title="measured_by",
            at_least=2,
            columns=(
                Reference(
                    key="party",
                    label=Text(de="Wer", en="Who"),
                    step="parties",
                    rows="parties",
                    required=True,
                    binding=False,
                ),
                Line(key="measured_by", label=Text(de="Gemessen an", en="Measured by"), required=True),
                Line(
                    key="paid_by",
                    label=Text(de="Bezahlt oder belohnt für", en="Paid or rewarded for"),
                ),
                Prose(
                    key="conflict",
                    label=Text(de="Wo das auseinanderzieht", en="Where it pulls us apart"),
                    help=Text(
                        de="Ein Fall aus dem letzten Jahr sagt mehr als eine Regel.",
                        en="A case from last year says more than a rule.",
                    ),
                ),
            ),
        ),
        Prose(
            key="shared",
            label=Text(de="Was künftig für beide zählt", en="What will count for both"),
            help=Text(
                de="Auch ein kleiner gemeinsamer Anteil verändert Gespräche.",
                en="Even a small shared portion changes conversations.",
            ),
        ),
    ),
    example=EXAMPLE,
    minutes=15,
    script=Text(
        de="""1. „Bitte keine Beträge, nur Regeln: Was muss bei euch am Jahresende in der Tabelle stehen?“
2. Jedes Team schreibt auf, woran das *andere* gemessen wird. Vorlesen, berichtigen, kurz staunen.
3. Zu jeder Messlatte ein Fall: „Wann hat sie uns zuletzt gegeneinander arbeiten lassen?“
4. Die Geschäftsleitung fragen, was künftig für beide zählen darf. Ein Nein gehört auch ins Protokoll.""",
        en="""1. “No amounts please, only rules: what has to be in the spreadsheet for you at the end of the year?”
2. Each team writes down what the *other* is measured by. Read out, correct, marvel briefly.
3. One case per yardstick: “When did it last make us work against each other?”
4. Ask management what may count for both from now on. A no goes on record as well.""",
    ),
)
