"""What is offered in detail, how it is presented outside, and how the offers stand to one another."""

from workshop.domain.step import Choice, Line, Option, Prose, Reference, Rows, Step
from workshop.domain.words import Text
from workshop.steps.examples.offerings import EXAMPLE
from workshop.steps.kinds import persona
from workshop.steps.parts import POSITIONING

RELATIONS = (
    Option(value="completes", label=Text(de="ergänzt", en="completes")),
    Option(value="replaces", label=Text(de="ersetzt", en="replaces")),
    Option(value="builds-on", label=Text(de="baut auf", en="builds on")),
    Option(value="apart", label=Text(de="abgegrenzt von", en="kept apart from")),
)

STEP = Step(
    slug="offerings",
    part=POSITIONING,
    title=Text(de="Angebote", en="Offerings"),
    prompt=Text(
        de="Was bieten wir im Einzelnen an, wie heißt es draußen, und wie hängt es zusammen?",
        en="What do we offer in detail, what is it called outside, and how does it fit together?",
    ),
    why=Text(
        de="Jedes Angebot braucht einen Namen, unter dem es beide Teams verkaufen. "
        "Ein „Modul 2“ hat noch kein Kunde bestellt.",
        en="Every offer needs one name under which both teams sell it. "
        "No customer has ever ordered a “module 2”.",
    ),
    help=Text(
        de="""Ein Angebot ist, was man einzeln bestellen, einzeln ablehnen oder auf der Rechnung sehen kann.

**Nach außen** heißt: in den Worten, die auf der Website und im Gespräch fallen. Was bekommt der Kunde, was ist danach anders?

**Zu schwach:** „Modul Absatz-Forecasting inkl. Schnittstellen.“
**Besser:** „Sagt für jede Filiale, wie viele Brezeln sie morgen braucht.“

**Beziehungen:** *ergänzt* (passt dazu und fügt etwas hinzu) · *ersetzt* (das eine statt des anderen) · *baut auf*
(nur mit dem anderen zusammen) · *abgegrenzt von* (wird verwechselt, ist aber etwas anderes).

*Probe:* Ein Kunde fragt: „Brauche ich beides?“ Geben Marketing und Vertrieb dieselbe Antwort?""",
        en="""An offer is whatever one can order separately, refuse separately or see on the invoice.

**Outward** means: in the words used on the website and in conversation. What does the customer get, what is different afterwards?

**Too weak:** “Sales forecasting module incl. interfaces.”
**Better:** “Tells every shop how many pretzels it needs tomorrow.”

**Relations:** *completes* (goes with it and adds something) · *replaces* (the one instead of the other) · *builds on*
(only together with the other) · *kept apart from* (gets confused, yet is something else).

*Test:* a customer asks, “Do I need both?” Do marketing and sales give the same answer?""",
    ),
    fields=(
        Rows(
            key="offerings",
            label=Text(de="Angebote", en="Offerings"),
            row=Text(de="Angebot", en="offering"),
            title="name",
            layout="sheets",
            at_least=1,
            columns=(
                Line(key="name", label=Text(de="Name", en="Name"), required=True),
                Prose(
                    key="outward",
                    label=Text(de="Nach außen", en="Outward wording"),
                    help=Text(
                        de="So, wie es auf der Website stehen und am Telefon klingen darf.",
                        en="As it may stand on the website and sound on the phone.",
                    ),
                    required=True,
                ),
                Line(
                    key="inward",
                    label=Text(de="Nur intern", en="Inside only"),
                    help=Text(
                        de="Namen und Wörter, die das Haus nicht verlassen sollen.",
                        en="Names and words that should not leave the house.",
                    ),
                ),
                persona("audience", de="Für welche Personas", en="For which personas", many=True),
                Rows(
                    key="relations",
                    label=Text(de="Beziehungen", en="Relations"),
                    row=Text(de="Beziehung", en="relation"),
                    title="note",
                    columns=(
                        Choice(
                            key="kind",
                            label=Text(de="Art der Beziehung", en="Kind of relation"),
                            options=RELATIONS,
                            binding=False,
                        ),
                        Reference(
                            key="offering",
                            label=Text(de="Anderes Angebot", en="Other offering"),
                            step="offerings",
                            rows="offerings",
                            binding=False,
                        ),
                        Line(
                            key="note",
                            label=Text(de="Was das heißt", en="What that means"),
                            help=Text(
                                de="In einem Satz, den man einem Kunden sagen kann.",
                                en="In one sentence you can say to a customer.",
                            ),
                        ),
                    ),
                ),
            ),
        ),
    ),
    example=EXAMPLE,
    minutes=20,
    script=Text(
        de="""1. „Wir lesen die letzten drei Rechnungen vor. Was steht darauf?“ Jede Position wird eine Karte.
2. Beide Teams schreiben zu jeder Karte, wie sie das Angebot am Telefon nennen. Verschiedene Namen nebeneinanderlegen.
3. Auf einen Namen einigen; die anderen wandern nach „Nur intern“ oder in den Papierkorb.
4. Je zwei Karten: „Ergänzt, ersetzt, baut auf, oder hat es nichts miteinander zu tun?“""",
        en="""1. “We read out the last three invoices. What do they list?” Every item becomes a card.
2. For each card both teams write what they call the offer on the phone. Lay differing names side by side.
3. Agree on one name; the others move to “Inside only” or into the bin.
4. Two cards at a time: “Completes, replaces, builds on, or nothing to do with each other?”""",
    ),
)
