"""WHAT the company offers: the question everyone thinks is answered already."""

from workshop.domain.step import Prose, Step
from workshop.domain.words import Text
from workshop.steps.examples.what import EXAMPLE
from workshop.steps.parts import POSITIONING

STEP = Step(
    slug="what",
    part=POSITIONING,
    title=Text(de="WAS", en="WHAT"),
    prompt=Text(
        de="Was genau bekommt jemand, der bei uns kauft?",
        en="What exactly do people get when they buy from us?",
    ),
    why=Text(
        de="Die leichteste der vier Fragen, und trotzdem beschreiben zwei Teams oft zwei Firmen. "
        "Solange das so ist, kauft der Kunde die eine und bekommt die andere.",
        en="The easiest of the four questions, and still two teams often describe two companies. "
        "As long as they do, the customer buys the one and gets the other.",
    ),
    help=Text(
        de="""Sagt, was es ist und was man damit tut. Gründe und Gefühle kommen später, beim WARUM.

**Zu schwach:** „Ganzheitliche Lösungen für die Lebensmittelbranche.“ „Digitalisierung aus einer Hand.“
Das kann eine Software sein, eine Beratung oder ein Förderband.

**Besser:** „Software, die Bäckereiketten sagt, wie viele Brötchen sie heute Nacht backen.“
Ein Ding, ein Kunde, eine Tätigkeit.

Das Gegenstück ist genauso viel wert: Was halten Leute für unser Angebot, obwohl wir es nicht machen?

*Probe:* Lest den Satz jemandem vor, der eure Branche nicht kennt. Kann er hinterher sagen, was auf der Rechnung steht?""",
        en="""Say what it is and what people do with it. Reasons and feelings come later, with WHY.

**Too weak:** “Holistic solutions for the food industry.” “Digitalisation from a single source.”
That could be software, a consultancy or a conveyor belt.

**Better:** “Software that tells bakery chains how many rolls to bake tonight.”
One thing, one customer, one activity.

The counterpart is worth just as much: what do people think we offer although we do not?

*Test:* read the sentence to somebody who does not know your trade. Can they tell you afterwards what the invoice says?""",
    ),
    fields=(
        Prose(
            key="offer",
            label=Text(de="Was wir anbieten", en="What we offer"),
            help=Text(
                de="So, dass ein Fremder wüsste, was er bekommt.",
                en="So that a stranger would know what they get.",
            ),
            required=True,
        ),
        Prose(
            key="not_offered",
            label=Text(de="Was wir nicht anbieten", en="What we do not offer"),
            help=Text(
                de="Was man von uns erwarten könnte und trotzdem nicht bekommt.",
                en="What one might expect of us and still does not get.",
            ),
        ),
    ),
    example=EXAMPLE,
    minutes=15,
    script=Text(
        de="""1. „Eure Nachbarin fragt, was ihr verkauft. Was sagt ihr?“
2. Drei Minuten still schreiben, jede und jeder einen Satz.
3. Reihum vorlesen: erst der Vertrieb, dann das Marketing. Hauptwörter mitschreiben, die nur ein Team benutzt.
4. Einen Satz formulieren, dann fragen: „Was wollen Leute von uns, das wir gar nicht haben?“""",
        en="""1. “Your neighbour asks what you sell. What do you say?”
2. Three minutes of silent writing, one sentence each.
3. Read out in turn: sales first, then marketing. Note the nouns that only one team uses.
4. Word one sentence, then ask: “What do people want from us that we do not even have?”""",
    ),
    short=True,
)
