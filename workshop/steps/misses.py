"""What follows when a promise is not kept, on either side, and who is told."""

from workshop.domain.step import Line, Prose, Rows, Step
from workshop.domain.words import Text
from workshop.steps.examples.misses import EXAMPLE
from workshop.steps.parts import PROMISES

STEP = Step(
    slug="misses",
    part=PROMISES,
    title=Text(de="Wenn eine Zusage platzt", en="When a promise is missed"),
    prompt=Text(
        de="Was geschieht, wenn eine Seite ihre Zusage nicht hält?",
        en="What happens when one side does not keep its promise?",
    ),
    why=Text(
        de="Jede Zusage wird irgendwann verfehlt. Was dann geschieht, klärt man besser, "
        "solange noch alle gut gelaunt am Tisch sitzen.",
        en="Every promise is missed sooner or later. What happens then is better settled "
        "while everyone at the table is still in a good mood.",
    ),
    help=Text(
        de="""Eine Folge ist keine Strafe. Sie sorgt dafür, dass der Schaden nicht bei der Seite hängen bleibt, die geliefert hat.

- **Das Marketing verfehlt:** Für einen Lead unter den Kriterien besteht keine Pflicht zum Nachfassen.
- **Der Vertrieb verfehlt:** Für einen Lead, der liegen blieb, muss sich das Marketing keine schlechte Quote vorhalten lassen.

**Zu schwach:** „Bei Problemen suchen wir das Gespräch.“ Welches Problem, wer sucht, und bis wann ist es gefunden?

**Besser:** „Zwei Monate in Folge verfehlt: Beide Leitungen legen in der nächsten Runde einen Plan mit Datum vor.“

*Probe:* Tauscht in jedem Satz „Marketing“ und „Vertrieb“. Würdet ihr noch unterschreiben?""",
        en="""A consequence is no punishment. It makes sure that the damage does not stick to the side that delivered.

- **Marketing misses:** for a lead below the criteria there is no duty to follow up.
- **Sales misses:** for a lead that was left lying, marketing need not answer for a poor rate.

**Too weak:** “If there are problems we will talk.” Which problem, who does the talking, and by when?

**Better:** “Missed two months running: both heads bring a plan with a date to the next round.”

*Test:* swap “marketing” and “sales” in every sentence. Would you still sign?""",
    ),
    fields=(
        Prose(
            key="marketing_miss",
            label=Text(de="Wenn das Marketing seine Zusage verfehlt", en="When marketing misses its promise"),
            help=Text(
                de="Zu wenig, zu spät, unter den Kriterien: was heißt das für den Vertrieb?",
                en="Too few, too late, below the criteria: what does it mean for sales?",
            ),
            required=True,
            binding=True,
        ),
        Prose(
            key="sales_miss",
            label=Text(de="Wenn der Vertrieb seine Zusage verfehlt", en="When sales misses its promise"),
            help=Text(
                de="Zu spät, zu selten, ohne Antwort: was heißt das für das Marketing?",
                en="Too late, too seldom, no answer: what does it mean for marketing?",
            ),
            required=True,
            binding=True,
        ),
        Prose(
            key="symmetry",
            label=Text(de="Was für beide gleich gilt", en="What holds for both alike"),
            binding=True,
        ),
        Rows(
            key="escalation",
            label=Text(de="Wer es wann erfährt", en="Who is told, and when"),
            help=Text(
                de="Von der kleinsten Stufe zur größten. Die erste sollte oft genügen.",
                en="From the smallest level to the largest. The first should usually do.",
            ),
            row=Text(de="Stufe", en="level"),
            title="when",
            binding=True,
            columns=(
                Line(key="when", label=Text(de="Wenn", en="When"), required=True, binding=True),
                Line(key="who", label=Text(de="Wer", en="Who"), required=True, binding=True),
                Line(key="within", label=Text(de="Bis wann", en="By when"), binding=True),
                Line(key="what", label=Text(de="Ergebnis", en="Result")),
            ),
        ),
    ),
    example=EXAMPLE,
    minutes=20,
    script=Text(
        de="""1. „Es ist März, und eine Zusage ist zum zweiten Mal geplatzt. Was wäre jetzt fair?“
2. Jedes Team schreibt auf, was gelten soll, wenn es *selbst* verfehlt. Erst danach, was es vom anderen will.
3. Die beiden Seiten nebeneinanderlegen und den Tausch machen: Bleibt jeder Satz annehmbar?
4. Die Stufen festlegen: wann, wer, bis wann, mit welchem Ergebnis. Mehr als vier braucht niemand.""",
        en="""1. “It is March, and a promise has been missed for the second time. What would be fair now?”
2. Each team writes down what should hold when it misses *itself*. Only then what it wants from the other.
3. Lay both sides next to each other and do the swap: does every sentence remain acceptable?
4. Fix the levels: when, who, by when, with what result. Nobody needs more than four.""",
    ),
    short=True,
)
