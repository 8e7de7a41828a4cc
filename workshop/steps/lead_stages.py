"""The stages a lead goes through, and the one point at which it changes hands."""

from workshop.domain.step import Choice, Flag, Line, Lines, Number, Option, Prose, Rows, Step
from workshop.domain.words import Text
from workshop.steps.examples.lead_stages import EXAMPLE
from workshop.steps.kinds import TIME_UNITS, party, stage
from workshop.steps.parts import ONE_LANGUAGE
from workshop.steps.presets.lead_stages import LIFECYCLE, THREE_LEVELS, WATERFALL

STEP = Step(
    slug="lead-stages",
    part=ONE_LANGUAGE,
    title=Text(de="Lead-Stufen", en="Lead stages"),
    prompt=Text(
        de="Welche Stufen durchläuft ein Lead bei uns, wer setzt sie, und an welcher Stelle geht er von einer Hand in die andere?",
        en="Which stages does a lead go through here, who sets them, and at which point does it change hands?",
    ),
    why=Text(
        de="Ein Lead, der niemandem gehört, wird kalt. Stufen sagen zu jeder Stunde, wer dran ist.",
        en="A lead that belongs to nobody goes cold. Stages tell at any hour whose turn it is.",
    ),
    help=Text(
        de="""Weniger Stufen sind besser. Jede braucht vier Dinge: einen Satz, der sagt, was sie bedeutet; einen Auslöser, \
den man nachprüfen kann; jemanden, der sie setzt; und ein Team, dem der Lead in dieser Zeit gehört.

- **Weg und Ausgang:** Die Stufen des Wegs stehen in ihrer Reihenfolge. Ausgänge liegen daneben: aussortiert oder zurück in die Pflege.
- **Genau eine Stufe trägt die Übergabe:** die Stufe, mit deren Beginn der Lead vom Marketing zum Vertrieb wechselt.
- **Längste Dauer:** Ohne sie wird jede Stufe zur Abstellkammer.

**Zu schwach:** „MQL: Der Lead ist warm.“ Warm ist eine Temperatur, kein Kriterium.

**Besser:** „MQL: Kette mit eigener Produktion, mindestens 15 Filialen, Rolle bekannt, und die Preisliste wurde angesehen.“

*Probe:* Nehmt zehn echte Leads von letzter Woche. Ordnet jedes Team sie für sich denselben Stufen zu? \
Wo nicht, fehlt ein Auslöser.""",
        en="""Fewer stages are better. Each needs four things: a sentence that says what it means; a trigger \
one can check; somebody who sets it; and a team that owns the lead for the time being.

- **Way and exit:** the stages of the way stand in their order. Exits lie beside it: sorted out, or back to nurturing.
- **Exactly one stage carries the handover:** the stage at whose beginning the lead passes from marketing to sales.
- **Longest stay:** without it every stage turns into a storeroom.

**Too weak:** “MQL: the lead is warm.” Warm is a temperature, not a criterion.

**Better:** “MQL: chain with own production, at least 15 shops, role known, and the price list was viewed.”

*Test:* take ten real leads from last week. Does each team on its own put them into the same stages? \
Where it does not, a trigger is missing.""",
    ),
    fields=(
        Rows(
            key="stages",
            label=Text(de="Stufen", en="Stages"),
            row=Text(de="Stufe", en="Stage"),
            title="name",
            layout="sheets",
            at_least=2,
            binding=True,
            columns=(
                Line(key="name", label=Text(de="Name", en="Name"), required=True, binding=True),
                Line(key="abbreviation", label=Text(de="Abkürzung", en="Abbreviation")),
                Choice(
                    key="kind",
                    label=Text(de="Weg oder Ausgang", en="Way or exit"),
                    options=(
                        Option(value="path", label=Text(de="Stufe des Wegs", en="stage of the way")),
                        Option(value="exit", label=Text(de="Ausgang", en="exit")),
                    ),
                    required=True,
                ),
                Flag(
                    key="handover",
                    label=Text(de="Hier ist die Übergabe", en="This is the handover"),
                    help=Text(
                        de="Mit dem Eintritt in diese Stufe wechselt der Lead vom Marketing zum Vertrieb. Genau eine Stufe trägt das Zeichen.",
                        en="On entering this stage the lead passes from marketing to sales. Exactly one stage bears the mark.",
                    ),
                ),
                Prose(
                    key="meaning",
                    label=Text(de="Bedeutung", en="Meaning"),
                    help=Text(
                        de="Ein Satz: Was ist wahr, wenn ein Lead hier steht?",
                        en="One sentence: what is true when a lead stands here?",
                    ),
                    required=True,
                    binding=True,
                ),
                Choice(
                    key="entry_mode",
                    label=Text(de="Für den Eintritt nötig", en="Needed to enter"),
                    options=(
                        Option(value="all", label=Text(de="alle Bedingungen", en="all conditions")),
                        Option(value="any", label=Text(de="eine der Bedingungen", en="any one condition")),
                    ),
                ),
                Lines(
                    key="entry",
                    label=Text(de="Bedingungen für den Eintritt", en="Conditions to enter"),
                    binding=True,
                ),
                Lines(
                    key="exit",
                    label=Text(de="Wann ein Lead die Stufe verlässt", en="When a lead leaves the stage"),
                    binding=True,
                ),
                party("setter", de="Wer setzt die Stufe", en="Who sets the stage"),
                party("owner", de="Wem gehört der Lead hier", en="Who owns the lead here", required=True),
                Line(
                    key="role",
                    label=Text(de="Wer dort genau", en="Who exactly"),
                    help=Text(
                        de="Die Rolle im Team, wenn es mehrere gibt, etwa Vorqualifizierung oder Außendienst.",
                        en="The role within the team if there are several, such as SDR or account executive.",
                    ),
                    binding=True,
                ),
                Line(
                    key="evidence",
                    label=Text(de="Nachweis", en="Evidence"),
                    help=Text(
                        de="Der verlässliche Auslöser, den man später nachsehen kann: ein Feld, ein Eintrag, ein Datum.",
                        en="The reliable trigger one can look up later: a field, an entry, a date.",
                    ),
                ),
                Number(key="longest_stay", label=Text(de="Längste Dauer", en="Longest stay")),
                Choice(
                    key="longest_stay_unit",
                    counts="longest_stay",
                    label=Text(de="Einheit der Dauer", en="Unit of the stay"),
                    options=TIME_UNITS,
                ),
                stage("return_to", de="Weg zurück: nach", en="Way back: to"),
                Number(
                    key="probability",
                    label=Text(de="Abschlusswahrscheinlichkeit", en="Probability of a deal"),
                    help=Text(
                        de="Wie viele von hundert Leads dieser Stufe am Ende unterschreiben.",
                        en="How many of a hundred leads in this stage sign in the end.",
                    ),
                    unit="percent",
                    most=100,
                ),
                Line(key="example", label=Text(de="Beispiel", en="Example")),
                Line(key="counter_example", label=Text(de="Gegenbeispiel", en="Counter-example")),
            ),
        ),
    ),
    example=EXAMPLE,
    minutes=40,
    script=Text(
        de="""1. „Zeichnet den Weg eines Leads vom ersten Klick bis zur Unterschrift.“ Beide Teams getrennt, fünf Minuten.
2. Beide Wege nebeneinander hängen. Gleiche Stufen zusammenlegen; wo ein Team zwei sieht und das andere eine, nachfragen.
3. Eine Vorlage danebenlegen und fragen: „Was fehlt uns, und was brauchen wir nicht?“
4. Die eine Stelle suchen, an der der Lead von einer Hand in die andere geht. Rot markieren. Wer setzt die Stufe, wem gehört er danach?
5. Für jede Stufe Bedeutung, Nachweis und längste Dauer festhalten; zuletzt die Ausgänge.""",
        en="""1. “Draw the way of a lead from the first click to the signature.” Both teams apart, five minutes.
2. Hang both ways side by side. Merge equal stages; where one team sees two and the other one, ask.
3. Put a ready-made list next to them and ask: “What do we lack, and what do we not need?”
4. Find the one place where the lead changes hands. Mark it red. Who sets the stage, who owns the lead afterwards?
5. For every stage record meaning, evidence and longest stay; the exits come last.""",
    ),
    tells_more_in_print=True,
    short=True,
    presets=(THREE_LEVELS, WATERFALL, LIFECYCLE),
)
