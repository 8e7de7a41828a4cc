"""FOR WHOM the company works, and who should not feel addressed."""

from workshop.domain.step import Prose, Reference, Step
from workshop.domain.words import Text
from workshop.steps.examples.for_whom import EXAMPLE
from workshop.steps.parts import POSITIONING

STEP = Step(
    slug="for-whom",
    part=POSITIONING,
    title=Text(de="FÜR WEN", en="FOR WHOM"),
    prompt=Text(
        de="Für wen sind wir da, und wer soll ruhig weiterblättern?",
        en="Whom are we here for, and who may safely turn the page?",
    ),
    why=Text(
        de="Wer alle anspricht, bringt dem Vertrieb Anfragen, die niemand haben will. "
        "Je schärfer diese Antwort, desto kürzer später der Streit um gute und schlechte Leads.",
        en="Whoever addresses everyone brings sales enquiries that nobody wants. "
        "The sharper this answer, the shorter the later quarrel about good and bad leads.",
    ),
    help=Text(
        de="""Nennt Merkmale, die man von außen sehen oder zählen kann. Danach die Menschen darin.

**Zu schwach:** „Der Mittelstand.“ „Alle, die Prozesse optimieren wollen.“ „Innovative Unternehmen.“
So steht es in keinem Telefonbuch.

**Besser:** „Bäckereiketten mit eigener Produktion und 15 bis 120 Filialen.“ Da kann man anfangen zu zählen.

Bei „Für wen nicht“ wird es still im Raum. Das ist gut so: Wer niemanden ausschließt, hat noch nicht gewählt.
Nennt den Grund dazu, dann klingt die Absage nicht nach Hochmut.

*Probe:* Könntet ihr heute Nachmittag eine Liste mit zwanzig Namen schreiben? Und würden beide Teams dieselben zwanzig nennen?""",
        en="""Name features one can see or count from outside. After that, the people inside.

**Too weak:** “Mid-sized businesses.” “Everyone who wants to optimise processes.” “Innovative companies.”
No directory lists them that way.

**Better:** “Bakery chains with their own production and 15 to 120 shops.” Now you can start counting.

At “not for” the room goes quiet. That is as it should be: if you exclude nobody, you have not chosen yet.
Give the reason as well, so that the refusal does not sound haughty.

*Test:* could you write a list of twenty names this afternoon? And would both teams name the same twenty?""",
    ),
    fields=(
        Prose(
            key="customers",
            label=Text(de="Für wen wir da sind", en="Whom we are here for"),
            help=Text(
                de="Unternehmen, an zählbaren Merkmalen erkennbar, und die Menschen darin.",
                en="Companies, recognisable by features you can count, and the people in them.",
            ),
            required=True,
        ),
        Prose(
            key="not_for",
            label=Text(de="Wer sich nicht angesprochen fühlen soll", en="Who should not feel addressed"),
            help=Text(de="Und warum nicht, in einem Halbsatz.", en="And why not, in half a sentence."),
        ),
        Reference(
            key="personas",
            label=Text(de="Personas", en="Personas"),
            help=Text(
                de="Sie entstehen im nächsten Teil; dann könnt ihr sie hier verbinden.",
                en="They come to life in the next part; then you can link them here.",
            ),
            step="personas",
            rows="personas",
            many=True,
        ),
    ),
    example=EXAMPLE,
    minutes=15,
    script=Text(
        de="""1. „Denkt an den Kunden, den ihr am liebsten zehnmal hättet. Was sieht man ihm von außen an?“
2. Vier Minuten still schreiben: drei Merkmale, die man zählen oder nachschlagen kann.
3. Vorlesen. Bei jedem Merkmal fragen: „Woran erkennen wir das vor dem ersten Gespräch?“
4. „Und wen haben wir schon gewonnen und es bereut?“ Daraus wird der Absatz, wer nicht gemeint ist.""",
        en="""1. “Think of the customer you would like to have ten times over. What can you see from outside?”
2. Four minutes of silent writing: three features one can count or look up.
3. Read out. At each feature ask: “How do we recognise that before the first conversation?”
4. “And whom did we win and regret it?” That becomes the paragraph on who is not meant.""",
    ),
    short=True,
)
