"""The figures that both teams look at together."""

from workshop.domain.step import Choice, Line, Number, Prose, Rows, Step
from workshop.domain.words import Text
from workshop.steps.examples.kpis import EXAMPLE
from workshop.steps.kinds import PERIODS, RHYTHMS
from workshop.steps.parts import PROMISES
from workshop.steps.presets.kpis import STARTER

STEP = Step(
    slug="kpis",
    part=PROMISES,
    title=Text(de="Gemeinsame Kennzahlen", en="Shared KPIs"),
    prompt=Text(
        de="An welchen Zahlen sehen wir gemeinsam, ob es läuft?",
        en="Which figures show both of us whether things are working?",
    ),
    why=Text(
        de="Solange jedes Team seine eigenen Zahlen mitbringt, gewinnt in jedem Gespräch die lautere Tabelle. "
        "Beide sind für den Verkaufserfolg zu gleichen Teilen verantwortlich, also gehört jede Zahl beiden.",
        en="As long as each team brings its own figures, the louder spreadsheet wins every conversation. "
        "Both are equally responsible for sales success, so every figure belongs to both.",
    ),
    help=Text(
        de="""Jede Kennzahl braucht eine Definition, eine Rechnung, eine Quelle und **zwei Namen**: einen aus jedem Team.

**Zu schwach:** „Lead-Qualität: hoch.“ Oder eine Zahl, die nur das Marketing sieht und nur der Vertrieb erklären kann.

**Besser:** „Annahmequote: angenommene Leads geteilt durch übergebene, je Monat der Übergabe, aus dem CRM. Verantwortlich: Lena und Paula.“

Zeiten als **Median** und als Wert des Teams, nicht einzelner Personen. Sechs bis neun Kennzahlen genügen; jede weitere verdünnt die anderen.

*Probe:* Was tun wir am Montag anders, wenn die Zahl morgen rot ist? Fällt euch nichts ein, streicht sie.""",
        en="""Every KPI needs a definition, a formula, a source and **two names**: one from each team.

**Too weak:** “Lead quality: high.” Or a figure that only marketing sees and only sales can explain.

**Better:** “Acceptance rate: leads accepted divided by leads handed over, by month of handover, from the CRM. Owners: Lena and Paula.”

Give times as a **median** and for the team, not for individuals. Six to nine figures are enough; each further one waters down the others.

*Test:* what do we do differently on Monday if the figure is red tomorrow? If nothing comes to mind, strike it out.""",
    ),
    fields=(
        Rows(
            key="kpis",
            label=Text(de="Kennzahlen", en="KPIs"),
            row=Text(de="Kennzahl", en="KPI"),
            title="name",
            layout="sheets",
            at_least=1,
            binding=True,
            columns=(
                Line(key="name", label=Text(de="Kennzahl", en="KPI"), required=True, binding=True),
                Prose(
                    key="definition",
                    label=Text(de="Was sie bedeutet", en="What it means"),
                    required=True,
                    binding=True,
                ),
                Line(
                    key="formula",
                    label=Text(de="Rechnung", en="Formula"),
                    help=Text(
                        de="Was wird wodurch geteilt, und welcher Tag zählt?",
                        en="What is divided by what, and which day counts?",
                    ),
                    binding=True,
                ),
                Line(
                    key="source",
                    label=Text(de="Quelle", en="Source"),
                    help=Text(
                        de="Der Bericht, in dem beide dieselbe Zahl finden.",
                        en="The report in which both find the same figure.",
                    ),
                ),
                Number(key="target", label=Text(de="Zielwert", en="Target"), least=None),
                Line(key="unit", label=Text(de="Einheit", en="Unit")),
                Choice(key="period", label=Text(de="Zeitraum", en="Period"), options=PERIODS),
                Line(
                    key="marketing_owner",
                    label=Text(de="Verantwortlich im Marketing", en="Owner in marketing"),
                    required=True,
                ),
                Line(
                    key="sales_owner",
                    label=Text(de="Verantwortlich im Vertrieb", en="Owner in sales"),
                    required=True,
                ),
                Choice(
                    key="rhythm",
                    label=Text(de="Wie oft wir sie ansehen", en="How often we look at it"),
                    options=RHYTHMS,
                ),
                Line(key="applies_to", label=Text(de="Gilt für", en="Applies to")),
            ),
        ),
    ),
    example=EXAMPLE,
    minutes=25,
    script=Text(
        de="""1. „Welche drei Zahlen würdet ihr mitnehmen, wenn ihr ein Jahr lang nur drei sehen dürftet?“ Still aufschreiben.
2. Vorlesen und Gleiches zusammenlegen. Was beide Teams genannt haben, ist gesetzt.
3. Zu jeder Zahl die Frage mit dem Montag. Ohne Antwort fällt sie weg.
4. Je Kennzahl zwei Namen, einen pro Team. Wer fehlt, kann nicht eingetragen werden.""",
        en="""1. “If you could see only three figures for a year, which would you take?” Write in silence.
2. Read them out and put equals together. What both teams named is in.
3. Ask the Monday question about each figure. No answer, no figure.
4. Two names per figure, one from each team. People who are not in the room cannot be put down.""",
    ),
    presets=(STARTER,),
)
