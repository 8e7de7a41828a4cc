"""WHY the company, its service and its product exist: the question that most teams fail at."""

from workshop.domain.step import Prose, Step
from workshop.domain.words import Text
from workshop.steps.examples.why import EXAMPLE
from workshop.steps.parts import POSITIONING

STEP = Step(
    slug="why",
    part=POSITIONING,
    title=Text(de="WARUM", en="WHY"),
    prompt=Text(
        de="Warum gibt es unser Unternehmen, unsere Leistung und unser Produkt überhaupt?",
        en="Why do our company, our service and our product exist at all?",
    ),
    why=Text(
        de="WAS und WIE können andere nachmachen. Wer das WARUM nicht in zwei Sätzen sagen kann, "
        "verkauft am Ende über den Preis.",
        en="Others can copy WHAT and HOW. A team that cannot say its WHY in two sentences "
        "ends up selling on price.",
    ),
    help=Text(
        de="""Drei Ebenen, drei verschiedene Antworten:

- **Unternehmen:** Was würde unseren Kunden fehlen, wenn es uns morgen nicht mehr gäbe?
- **Leistung:** Warum arbeiten wir *so* mit Kunden und nicht anders?
- **Produkt:** Welcher Ärger hat jemanden dazu gebracht, es zu bauen?

**Zu schwach:** „Weil wir innovative Lösungen lieben.“ „Um Kunden zu begeistern.“ „Weil es einen Markt gibt.“
Jeder Mitbewerber könnte das sagen, und keiner würde widersprechen.

**Besser:** „Weil ein Bäcker um zwei Uhr nachts nicht raten soll, was um zehn Uhr vormittags verkauft wird.“
Eine Person, ein Moment, ein Ärger, den man sehen kann.

*Probe:* Streicht den eigenen Namen und setzt den des schärfsten Mitbewerbers ein. Stimmt der Satz noch? Dann weiter.""",
        en="""Three levels, three different answers:

- **Company:** what would our customers miss if we were gone tomorrow?
- **Service:** why do we work with customers *this* way and no other?
- **Product:** whose trouble made somebody build it?

**Too weak:** “Because we love innovative solutions.” “To delight customers.” “Because there is a market.”
Every competitor could say it, and nobody would object.

**Better:** “Because a baker should not have to guess at two in the morning what will be sold at ten.”
One person, one moment, one trouble you can see.

*Test:* strike out your own name and put in that of your fiercest competitor. Is the sentence still true? Then go on.""",
    ),
    fields=(
        Prose(
            key="company",
            label=Text(de="Warum es das Unternehmen gibt", en="Why the company exists"),
            help=Text(
                de="Was Kunden fehlen würde, wenn es uns morgen nicht mehr gäbe.",
                en="What customers would miss if we were gone tomorrow.",
            ),
            required=True,
        ),
        Prose(
            key="service",
            label=Text(de="Warum es die Leistung gibt", en="Why the service exists"),
            help=Text(
                de="Warum wir so mit Kunden arbeiten und nicht anders.",
                en="Why we work with customers this way and no other.",
            ),
            required=True,
        ),
        Prose(
            key="product",
            label=Text(de="Warum es das Produkt gibt", en="Why the product exists"),
            help=Text(
                de="Wessen Ärger jemanden dazu gebracht hat, es zu bauen.",
                en="Whose trouble made somebody build it.",
            ),
            required=True,
        ),
    ),
    example=EXAMPLE,
    minutes=25,
    script=Text(
        de="""1. „Jetzt kommt die schwerste der vier Fragen. Es ist normal, dass sie hakt.“
2. Sieben Minuten still schreiben, jede und jeder für sich, alle drei Ebenen.
3. Vorlesen lassen, ohne Kommentar. Wo unterscheiden sich die Antworten der beiden Teams?
4. Die Probe mit dem Namen des Mitbewerbers machen; was übrig bleibt, wird formuliert.""",
        en="""1. “Now comes the hardest of the four questions. It is normal to get stuck.”
2. Seven minutes of silent writing, everyone alone, all three levels.
3. Have the answers read out without comment. Where do the two teams differ?
4. Try the competitor’s name on each; whatever survives gets worded.""",
    ),
    short=True,
)
