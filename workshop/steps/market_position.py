"""Premium or also the small fish: the decision, and what follows from it."""

from workshop.domain.step import Choice, Line, Number, Option, Prose, Rows, Step
from workshop.domain.words import Text
from workshop.steps.examples.market_position import EXAMPLE
from workshop.steps.parts import POSITIONING

POSITIONS = (
    Option(value="premium", label=Text(de="Premium", en="premium")),
    Option(value="small-fish", label=Text(de="auch die kleinen Fische", en="the small fish, too")),
    Option(value="both", label=Text(de="beides, klar getrennt", en="both, kept apart")),
)

AREAS = (
    Option(value="price", label=Text(de="Preis", en="price")),
    Option(value="service", label=Text(de="Betreuung", en="service")),
    Option(value="sales", label=Text(de="Vertrieb", en="sales")),
    Option(value="product", label=Text(de="Produkt", en="product")),
    Option(value="communication", label=Text(de="Kommunikation", en="communication")),
)

STEP = Step(
    slug="market-position",
    part=POSITIONING,
    title=Text(de="Stellung am Markt", en="Market position"),
    prompt=Text(
        de="Wollen wir Premium sein oder auch die kleinen Fische bedienen?",
        en="Do we want to be premium, or serve the small fish as well?",
    ),
    why=Text(
        de="Beides ist ein ehrbares Geschäft. Ungesund wird es, wenn das Marketing Premium verspricht "
        "und der Vertrieb Rabatt gibt.",
        en="Either is an honest trade. It turns sour when marketing promises premium "
        "and sales hands out discounts.",
    ),
    help=Text(
        de="""Eine Entscheidung erkennt man daran, dass sie etwas kostet. Schreibt deshalb die Folgen gleich dazu.

**Zu schwach:** „Premium, aber für jedes Budget.“ „Wir entscheiden von Fall zu Fall.“
Dann entscheidet der Fall, meistens am Monatsletzten.

**Besser:** „Premium. Unter 150 Beschäftigten lehnen wir ab, auch wenn das Quartal dünn ist.“

*Beides* geht, wenn es zwei Angebote mit zwei Preisen und zwei Wegen gibt. Ein Angebot mit zwei Preisen ist ein Rabatt.

*Probe:* Nennt einen Auftrag aus dem letzten Jahr, den ihr nach dieser Regel nicht angenommen hättet. Fällt euch keiner ein,
ist es noch keine Regel.""",
        en="""You can tell a decision by what it costs. So write the consequences next to it.

**Too weak:** “Premium, but for every budget.” “We decide case by case.”
Then the case decides, usually on the last day of the month.

**Better:** “Premium. Below 150 employees we decline, even when the quarter is thin.”

*Both* works if there are two offers with two prices and two ways to buy. One offer with two prices is a discount.

*Test:* name a deal from last year that you would not have taken under this rule. If none comes to mind,
it is not a rule yet.""",
    ),
    fields=(
        Choice(
            key="position",
            label=Text(de="Unsere Stellung", en="Our position"),
            options=POSITIONS,
            required=True,
        ),
        Prose(key="reason", label=Text(de="Warum so", en="Why so"), required=True),
        Number(
            key="smallest_employees",
            label=Text(de="Kleinster Kunde, den wir bedienen", en="Smallest customer we serve"),
            unit=Text(de="Beschäftigte", en="employees"),
        ),
        Number(
            key="largest_employees",
            label=Text(de="Größter Kunde, den wir bedienen", en="Largest customer we serve"),
            help=Text(
                de="Leer lassen, wenn es nach oben keine Grenze gibt.", en="Leave empty if there is no limit."
            ),
            unit=Text(de="Beschäftigte", en="employees"),
        ),
        Prose(
            key="declines",
            label=Text(de="Wem wir absagen", en="Whom we turn away"),
            help=Text(
                de="Und wie: Eine gute Absage wird weitererzählt.",
                en="And how: a good refusal gets passed on.",
            ),
        ),
        Rows(
            key="consequences",
            label=Text(de="Folgen", en="Consequences"),
            help=Text(
                de="Was wir deshalb tun oder lassen; jede Zeile so, dass man sie nachprüfen kann.",
                en="What we therefore do or leave undone; each line so that one can check it.",
            ),
            row=Text(de="Folge", en="consequence"),
            title="consequence",
            at_least=1,
            columns=(
                Line(key="consequence", label=Text(de="Folge", en="Consequence"), required=True),
                Choice(key="area", label=Text(de="Bereich", en="Area"), options=AREAS, binding=False),
            ),
        ),
    ),
    example=EXAMPLE,
    minutes=20,
    script=Text(
        de="""1. „Eine Ecke ist Premium, die andere sind die kleinen Fische. Stellt euch dahin, wo wir heute wirklich sind.“
2. „Und jetzt dahin, wo wir in zwei Jahren stehen wollen.“ Wer sich bewegt hat, sagt in einem Satz, warum.
3. Entscheiden. Dann drei Minuten still: „Was dürfen wir ab morgen nicht mehr tun?“
4. Die Folgen eintragen, mindestens eine beim Preis und eine beim Vertrieb.""",
        en="""1. “One corner is premium, the other is the small fish. Stand where we really are today.”
2. “And now where we want to be in two years.” Whoever moved says why in one sentence.
3. Decide. Then three silent minutes: “From tomorrow, what may we no longer do?”
4. Enter the consequences, at least one on price and one on sales.""",
    ),
)
