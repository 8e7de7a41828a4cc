"""HOW the service or product is delivered and sold."""

from workshop.domain.step import Lines, Prose, Step
from workshop.domain.words import Text
from workshop.steps.examples.how import EXAMPLE
from workshop.steps.parts import POSITIONING

STEP = Step(
    slug="how",
    part=POSITIONING,
    title=Text(de="WIE", en="HOW"),
    prompt=Text(
        de="Wie kommt unser Angebot zum Kunden, vom ersten Kontakt bis zum Alltag damit?",
        en="How does our offer reach the customer, from first contact to everyday use?",
    ),
    why=Text(
        de="Beim WIE halten Firmen das für selbstverständlich, was sie besonders macht. "
        "Und was der Vertrieb unterwegs verspricht, muss zu dem passen, was das Marketing vorher schreibt.",
        en="In the HOW, companies take for granted what makes them special. "
        "And what sales promises on the way must fit what marketing wrote beforehand.",
    ),
    help=Text(
        de="""Erzählt den Weg der Reihe nach: Was geschieht in der ersten Woche, was danach, was jeden Tag? Wer tut es?

**Zu schwach:** „Partnerschaftlich und auf Augenhöhe.“ „Individuell, schnell und flexibel.“
Das sind Haltungen. Niemand kann dabei zusehen.

**Besser:** „Zwei Nächte lang bäckt eine von uns mit. Erst dann schließen wir die Kassen an.“
Das könnte man filmen.

Zu den Wegen gehört alles, worüber jemand zu uns findet oder bei uns kauft, auch das Unscheinbare: die Empfehlung,
die Preisliste, der Anruf.

*Probe:* Streicht alle Eigenschaftswörter. Steht noch etwas da?""",
        en="""Tell the story in order: what happens in the first week, what after that, what every day? Who does it?

**Too weak:** “In partnership, as equals.” “Tailored, fast and flexible.”
Those are attitudes. Nobody can watch them happen.

**Better:** “For two nights one of us bakes along. Only then do we connect the tills.”
You could film that.

The ways include everything through which people find us or buy from us, even the unspectacular: the recommendation,
the price list, the phone call.

*Test:* strike out every adjective. Is there anything left?""",
    ),
    fields=(
        Prose(
            key="delivery",
            label=Text(de="Wie wir liefern", en="How we deliver"),
            help=Text(
                de="Was nacheinander geschieht, was jeden Tag geschieht und wer es tut.",
                en="What happens in which order, what happens every day, and who does it.",
            ),
            required=True,
        ),
        Lines(
            key="ways",
            label=Text(de="Wege zum Kunden", en="Ways to the customer"),
            help=Text(
                de="Wo Kunden uns finden, wo sie kaufen und wie sie beliefert werden.",
                en="Where customers find us, where they buy and how they are served.",
            ),
        ),
    ),
    example=EXAMPLE,
    minutes=15,
    script=Text(
        de="""1. „Stellt euch vor, morgen früh unterschreibt ein Kunde. Was passiert als Erstes?“
2. Gemischte Paare, einmal Marketing, einmal Vertrieb, zeichnen den Weg auf ein Blatt, fünf Minuten.
3. Blätter nebeneinanderhängen. Wo fehlt auf einem eine Station, die auf dem anderen groß ist?
4. Den gemeinsamen Weg aufschreiben; Eigenschaftswörter laut streichen.""",
        en="""1. “Imagine a customer signs tomorrow morning. What happens first?”
2. Mixed pairs, one from marketing, one from sales, draw the way on a sheet, five minutes.
3. Hang the sheets side by side. Which one lacks a stop that is large on another?
4. Write down the shared way; strike out adjectives aloud.""",
    ),
)
