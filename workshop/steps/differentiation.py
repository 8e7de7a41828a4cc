"""What sets the company apart from every way in which the customer could do without it."""

from workshop.domain.step import Choice, Line, Option, Prose, Rows, Step
from workshop.domain.words import Text
from workshop.steps.examples.differentiation import EXAMPLE
from workshop.steps.parts import POSITIONING

ALTERNATIVES = (
    Option(value="competitor", label=Text(de="Mitbewerber", en="competitor")),
    Option(
        value="home-made",
        label=Text(de="Selbstgemachtes (etwa eine Tabelle)", en="home-made (a spreadsheet, say)"),
    ),
    Option(value="nothing", label=Text(de="nichts tun", en="doing nothing")),
    Option(
        value="complement",
        label=Text(de="passt zu uns, mit Überschneidung", en="works with us, with some overlap"),
    ),
    Option(value="other", label=Text(de="andere", en="other")),
)

STEP = Step(
    slug="differentiation",
    part=POSITIONING,
    title=Text(de="Was uns unterscheidet", en="What sets us apart"),
    prompt=Text(
        de="Was würde der Kunde tun, wenn es uns nicht gäbe, und warum ist er mit uns besser dran?",
        en="What would the customer do if we did not exist, and why are they better off with us?",
    ),
    why=Text(
        de="Der schärfste Gegner ist selten der Mitbewerber. Meistens ist es eine Tabelle oder der Satz „Das ging doch "
        "bisher auch“. Wer nur gegen Mitbewerber argumentiert, verliert gegen diese beiden.",
        en="The toughest opponent is seldom the competitor. Mostly it is a spreadsheet, or the sentence “It has worked "
        "so far”. Argue only against competitors and you lose to those two.",
    ),
    help=Text(
        de="""Geht für jede Alternative vier Schritte, in dieser Reihenfolge:

1. **Was kann sie gut?** Ehrlich. Sonst glaubt euch niemand den Rest.
2. **Was haben wir, das der Alternative fehlt?** Eine Eigenschaft, die man vorzeigen kann.
3. **Was hat der Kunde davon?** In Stunden, Euro, Ärger oder Schlaf.
4. **Womit belegen wir es?** Eine Zahl, ein Versuch, ein Kunde, der den Hörer abnimmt.

**Zu schwach:** „Unser Service ist besser.“ „Wir sind näher am Kunden.“ Besser als was, näher als wer?

**Besser:** „Wir backen zwei Nächte mit, bevor wir etwas einstellen.“ Das sieht man, das fehlt den anderen, das lässt sich prüfen.

Der **größte Kaufgrund** ist genau einer. Wer drei nennt, überlässt dem Kunden das Sortieren.

*Probe:* Würde ein Kunde auf die Frage „Warum habt ihr gekauft?“ diesen Satz sagen? Ruft einen an.""",
        en="""Take four steps for every alternative, in this order:

1. **What does it do well?** Be honest, or nobody will believe the rest.
2. **What do we have that it lacks?** Something you can show.
3. **What is that worth to the customer?** In hours, euros, trouble or sleep.
4. **How do we prove it?** A number, a trial, a customer who picks up the phone.

**Too weak:** “Our service is better.” “We are closer to the customer.” Better than what, closer than who?

**Better:** “We bake along for two nights before we configure anything.” You can see it, the others lack it, it can be checked.

The **biggest reason to buy** is exactly one. Name three and you leave the sorting to the customer.

*Test:* asked “Why did you buy?”, would a customer say this sentence? Call one.""",
    ),
    fields=(
        Prose(
            key="biggest_reason",
            label=Text(de="Der größte Kaufgrund", en="The one biggest reason to buy"),
            help=Text(
                de="Einer. Wenn zwei gleich groß sind, gehören sie vielleicht in einen Satz.",
                en="One. If two are equally big, perhaps they belong in one sentence.",
            ),
            required=True,
            binding=True,
        ),
        Prose(
            key="reason_proof",
            label=Text(de="Womit wir ihn belegen", en="How we prove it"),
        ),
        Rows(
            key="alternatives",
            label=Text(de="Alternativen des Kunden", en="The customer’s alternatives"),
            help=Text(
                de="Mindestens zwei, und eine davon sollte kein Mitbewerber sein.",
                en="At least two, and one of them should not be a competitor.",
            ),
            row=Text(de="Alternative", en="alternative"),
            title="name",
            layout="sheets",
            at_least=2,
            columns=(
                Line(key="name", label=Text(de="Alternative", en="Alternative"), required=True),
                Choice(
                    key="kind",
                    label=Text(de="Art", en="Kind"),
                    options=ALTERNATIVES,
                    required=True,
                    binding=False,
                ),
                Prose(key="strength", label=Text(de="Was sie gut kann", en="What it does well")),
                Prose(
                    key="attribute",
                    label=Text(de="Was wir haben und sie nicht", en="What we have that it lacks"),
                ),
                Prose(
                    key="value",
                    label=Text(de="Was das dem Kunden wert ist", en="What that is worth to the customer"),
                ),
                Prose(key="proof", label=Text(de="Beleg", en="Proof")),
            ),
        ),
    ),
    example=EXAMPLE,
    minutes=30,
    script=Text(
        de="""1. „Uns gibt es ab morgen nicht mehr. Was machen unsere Kunden am Montag?“ Fünf Minuten still, jede Antwort eine Karte.
2. Karten ordnen: Mitbewerber, Selbstgemachtes, nichts tun. Ist eine Sorte leer, noch einmal nachdenken.
3. Jede Alternative bekommt eine Verteidigung: Jemand aus dem Vertrieb wirbt eine Minute lang ernsthaft für sie.
4. Eigenschaft, Wert, Beleg eintragen. Was keinen Beleg hat, bekommt einen Namen und ein Datum.
5. „Wenn der Kunde nur einen Satz hört?“ Jede und jeder schreibt ihn, dann wird gewählt.""",
        en="""1. “From tomorrow we are gone. What do our customers do on Monday?” Five silent minutes, one card per answer.
2. Sort the cards: competitors, home-made, doing nothing. If one kind is empty, think again.
3. Every alternative gets a defence: somebody from sales argues for it in earnest for one minute.
4. Enter attribute, value, proof. Whatever lacks proof gets a name and a date.
5. “If the customer hears only one sentence?” Everyone writes it, then you vote.""",
    ),
    short=True,
)
