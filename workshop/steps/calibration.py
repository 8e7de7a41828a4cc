"""The rules tried out on sample leads, to see whether both teams see the same thing."""

from workshop.domain.step import Line, Prose, Rows, Step
from workshop.domain.words import Text
from workshop.steps.examples.calibration import EXAMPLE
from workshop.steps.kinds import stage
from workshop.steps.parts import ONE_LANGUAGE

STEP = Step(
    slug="calibration",
    part=ONE_LANGUAGE,
    title=Text(de="Probe an Musterleads", en="Trying it on sample leads"),
    prompt=Text(
        de="Wenn wir dieselben Leads ansehen: Setzen beide Teams sie auf dieselbe Stufe?",
        en="When we look at the same leads, do both teams put them at the same stage?",
    ),
    why=Text(
        de="Einer Definition stimmt man leicht zu. Ob sie verstanden wurde, zeigt erst der Einzelfall.",
        en="It is easy to agree with a definition. Only the single case shows whether it was understood.",
    ),
    help=Text(
        de="""Nehmt sechs bis acht erfundene Leads, an denen sich die Regel beweisen muss: zwei klare, der Rest vom Rand.

- **Erfunden, nicht geschwärzt:** keine echten Personen, keine wiedererkennbaren Firmen.
- **Tatsachen so benennen wie in den Kriterien.** Steht dort „Filialen“, heißt es auch hier „Filialen“.
- **Erst still einstufen, dann aufdecken.** Wo Marketing und Vertrieb auseinanderliegen, ist die Regel unscharf, \
nicht das andere Team schwierig.
- Die **vereinbarte Stufe** ist die, welche die Regeln ergeben. Gefällt sie euch nicht, ändert die Regel.

**Zu schwach:** „Großer Kunde, sehr interessiert.“ Da sind sich alle einig, und keiner lernt etwas.

**Besser:** „Passt genau, hat aber nur eine Brezel vom Messestand mitgenommen.“

*Probe:* Lasst eine Person einstufen, die heute nicht dabei war. Kommt sie auf dasselbe?""",
        en="""Take six to eight invented leads on which the rule has to prove itself: two clear ones, the rest from the edge.

- **Invented, not redacted:** no real people, no recognisable companies.
- **Name the facts as the criteria do.** If it says “Shops” there, it says “Shops” here.
- **Rate in silence first, then reveal.** Where marketing and sales differ, the rule is blurred; \
the other team is not being difficult.
- The **agreed stage** is the one the rules yield. If you do not like it, change the rule.

**Too weak:** “Big customer, very interested.” Everybody agrees and nobody learns anything.

**Better:** “Fits perfectly, but only took a pretzel from the trade fair stand.”

*Test:* have somebody rate them who was not here today. Do they arrive at the same?""",
    ),
    fields=(
        Rows(
            key="leads",
            label=Text(de="Musterleads", en="Sample leads"),
            row=Text(de="Musterlead", en="Sample lead"),
            title="name",
            layout="sheets",
            at_least=3,
            columns=(
                Line(
                    key="name",
                    label=Text(de="Name", en="Name"),
                    help=Text(
                        de="Ein Spitzname, an den sich alle erinnern.", en="A nickname everybody remembers."
                    ),
                    required=True,
                ),
                Prose(
                    key="story",
                    label=Text(de="Was geschah", en="What happened"),
                    help=Text(
                        de="Drei Sätze, wie man sie am Kaffeeautomaten erzählt. Frei erfunden.",
                        en="Three sentences, as told at the coffee machine. Pure invention.",
                    ),
                    required=True,
                ),
                Rows(
                    key="facts",
                    label=Text(de="Tatsachen", en="Facts"),
                    row=Text(de="Tatsache", en="Fact"),
                    title="fact",
                    columns=(
                        Line(
                            key="fact",
                            label=Text(de="Tatsache", en="Fact"),
                            help=Text(
                                de="Genau so benannt wie in den Übergabekriterien.",
                                en="Named exactly as in the handover criteria.",
                            ),
                            required=True,
                        ),
                        Line(key="value", label=Text(de="Wert", en="Value")),
                    ),
                ),
                stage("marketing", de="Marketing sagte zuerst", en="Marketing first said", binding=False),
                stage("sales", de="Vertrieb sagte zuerst", en="Sales first said", binding=False),
                stage("agreed", de="Vereinbarte Stufe", en="Agreed stage"),
                Line(
                    key="because",
                    label=Text(de="Weil", en="Because"),
                    help=Text(de="Die Regel, die den Ausschlag gibt.", en="The rule that tips the balance."),
                ),
            ),
        ),
    ),
    example=EXAMPLE,
    minutes=30,
    script=Text(
        de="""1. „Acht Leads, acht Stufen, keine Absprache.“ Alle stufen allein ein, eine Minute je Lead.
2. Aufdecken. Mit dem Lead beginnen, bei dem die Teams am weitesten auseinanderliegen.
3. Fragen: „Welche Regel hast du angewandt?“ Nicht: „Warum siehst du das so?“
4. Bei jedem Unterschied entweder die Regel ändern oder die Definition. Danach zeigen, welche Leads sich bewegt haben.
5. Die vereinbarte Stufe mit einem „weil“ festhalten. Daran üben später alle Neuen.""",
        en="""1. “Eight leads, eight stages, no conferring.” Everyone rates alone, one minute per lead.
2. Reveal. Begin with the lead on which the teams are furthest apart.
3. Ask: “Which rule did you apply?” Not: “Why do you see it that way?”
4. For every difference change either the rule or the definition. Then show which leads have moved.
5. Record the agreed stage with a “because”. All newcomers will practise on these.""",
    ),
)
