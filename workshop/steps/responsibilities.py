"""Who does what on the way from a stranger to a customer."""

from workshop.domain.step import Line, Rows, Step
from workshop.domain.words import Text
from workshop.steps.examples.responsibilities import EXAMPLE
from workshop.steps.kinds import party, stage
from workshop.steps.parts import PROMISES

STEP = Step(
    slug="responsibilities",
    part=PROMISES,
    title=Text(de="Wer was tut", en="Who does what"),
    prompt=Text(
        de="Welche Aufgaben fallen auf dem Weg vom Fremden zum Kunden an, und wer übernimmt welche?",
        en="Which tasks lie on the way from stranger to customer, and who takes which?",
    ),
    why=Text(
        de="Das Marketing gewinnt Leads und qualifiziert sie vor, der Vertrieb macht aus ihnen Kunden. "
        "Was dazwischen liegt, macht sonst keiner oder beide.",
        en="Marketing wins leads and qualifies them, sales turns them into customers. "
        "Whatever lies in between is otherwise done by nobody, or by both.",
    ),
    help=Text(
        de="""Vier Rollen, und nur die ersten beiden kosten Schlaf:

- **Durchführung:** tut die Arbeit.
- **Verantwortung:** steht gerade, wenn sie nicht getan wird. Genau eine Partei je Aufgabe.
- **Mitsprache:** wird *vorher* gefragt.
- **Kenntnis:** erfährt es *nachher*.

**Zu schwach:** „Leads pflegen: Marketing und Vertrieb gemeinsam.“ Was alle tun, tut am Freitag niemand.

**Besser:** „Zurückgegebene Leads binnen fünf Arbeitstagen bearbeiten: Marketing. Vertrieb erfährt, was daraus wurde.“

*Probe:* Die zuständige Person ist zwei Wochen krank. Wer merkt es als Erstes, und bei wem ruft man an?""",
        en="""Four roles, and only the first two cost any sleep:

- **Responsible:** does the work.
- **Accountable:** answers for it when it is not done. Exactly one party per task.
- **Consulted:** is asked *beforehand*.
- **Informed:** is told *afterwards*.

**Too weak:** “Looking after leads: marketing and sales together.” What everybody does, nobody does on a Friday.

**Better:** “Work on returned leads within five business days: marketing. Sales is told what became of them.”

*Test:* the person in charge is ill for two weeks. Who notices first, and whom do you ring?""",
    ),
    fields=(
        Rows(
            key="tasks",
            label=Text(de="Aufgaben", en="Tasks"),
            row=Text(de="Aufgabe", en="task"),
            title="task",
            at_least=2,
            binding=True,
            columns=(
                Line(key="task", label=Text(de="Aufgabe", en="Task"), required=True, binding=True),
                party("responsible", de="Durchführung", en="Responsible", required=True),
                party("accountable", de="Verantwortung", en="Accountable"),
                party("consulted", de="Mitsprache", en="Consulted", many=True),
                party("informed", de="Kenntnis", en="Informed", many=True),
                stage("stage", de="Lead-Stufe", en="Lead stage"),
            ),
        ),
    ),
    example=EXAMPLE,
    minutes=20,
    script=Text(
        de="""1. „Wir gehen mit einem einzigen Lead von vorn bis hinten. Bei jedem Schritt frage ich: Wer tut das?“
2. Auf drei zeigen alle gleichzeitig auf das Team, das es tut. Wo die Finger in beide Richtungen gehen, halten wir an.
3. Zu jeder strittigen Aufgabe zuerst die Durchführung klären, dann die Verantwortung: genau eine.
4. Zum Schluss die Lücken: „Welche Arbeit macht heute jemand freiwillig, weil sie keiner hat?“""",
        en="""1. “We walk with a single lead from start to finish. At every step I ask: who does this?”
2. On three, everyone points at the team that does it. Where fingers go both ways, we stop.
3. For every disputed task settle first who is responsible, then who is accountable: exactly one.
4. Finally the gaps: “Which work does somebody do voluntarily today because nobody owns it?”""",
    ),
)
