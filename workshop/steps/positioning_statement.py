"""The positioning in two sentences, after Geoffrey Moore's template."""

from workshop.domain.step import Line, Prose, Rows, Step
from workshop.domain.words import Text
from workshop.steps.examples.positioning_statement import EXAMPLE
from workshop.steps.parts import POSITIONING

STEP = Step(
    slug="positioning-statement",
    part=POSITIONING,
    title=Text(de="Positionierungssatz", en="Positioning statement"),
    prompt=Text(
        de="Wie sagen wir in zwei Sätzen, wer wir sind, für wen wir da sind und worin wir anders sind?",
        en="How do we say in two sentences who we are, whom we serve and how we differ?",
    ),
    why=Text(
        de="Diese zwei Sätze stehen hinter jeder Anzeige und jedem Erstgespräch. "
        "Klingen sie aus zwei Teams verschieden, hört der Kunde zwei Firmen.",
        en="These two sentences stand behind every advertisement and every first conversation. "
        "If two teams say them differently, the customer hears two companies.",
    ),
    help=Text(
        de="""Das Gerüst stammt von Geoffrey Moore; füllt die Lücken aus dem, was ihr schon beschlossen habt:

> Für **Kunden**, die **Bedarf**, ist **Produkt** **Kategorie**, **Nutzen**. Anders als **Alternative** **Unterschied**.

Wörter, die nichts behaupten, fliegen raus: *beste, führend, innovativ, einfach, ganzheitlich, flexibel.*
Sie sind nicht falsch. Sie sagen nur nichts, denn niemand wirbt mit dem Gegenteil.

**Zu schwach:** „Für Unternehmen, die mehr wollen, ist Krume die führende Lösung, die Planung einfach macht.“

**Besser:** „Für Bäckereiketten mit 15 bis 120 Filialen, die nachts festlegen müssen, was am Tag verkauft wird, …“

*Probe:* Könnte ein namentlich genannter Mitbewerber dasselbe von sich behaupten? Nennt ihn laut und setzt ihn ein.
Bleibt der Satz wahr, fehlt noch der Unterschied. Wird er falsch, habt ihr ihn.""",
        en="""The frame is Geoffrey Moore’s; fill the gaps from what you have already settled:

> For **customers** who **need**, **product** is **category** **benefit**. Unlike **alternative**, **difference**.

Words that claim nothing get thrown out: *best, leading, innovative, easy, holistic, flexible.*
They are not wrong. They just say nothing, for nobody advertises the opposite.

**Too weak:** “For companies that want more, Krume is the leading solution that makes planning easy.”

**Better:** “For bakery chains with 15 to 120 shops who must decide by night what will be sold by day …”

*Test:* could a named competitor claim the same? Say the name aloud and put it in.
If the sentence stays true, the difference is still missing. If it turns false, you have found it.""",
    ),
    fields=(
        Line(
            key="customers",
            label=Text(de="Für … (Kunden)", en="For … (customers)"),
            help=Text(
                de="In der Mehrzahl, an zählbaren Merkmalen erkennbar.",
                en="In the plural, recognisable by features you can count.",
            ),
            required=True,
        ),
        Line(
            key="need",
            label=Text(de="…, die … (Bedarf)", en="who … (need)"),
            help=Text(
                de="Was sie müssen, wollen oder nicht mehr aushalten; fügt sich an „die“ an.",
                en="What they must do, want, or can no longer bear; follows on from “who”.",
            ),
            required=True,
        ),
        Line(key="product", label=Text(de="ist … (Produkt)", en="… (product)"), required=True),
        Line(
            key="category",
            label=Text(de="… (Kategorie)", en="is … (category)"),
            help=Text(
                de="Mit Artikel: die Schublade, in der der Kunde es suchen würde.",
                en="With its article: the drawer in which the customer would look for it.",
            ),
            required=True,
        ),
        Line(
            key="benefit",
            label=Text(de="…, die … (Nutzen)", en="that … (benefit)"),
            help=Text(
                de="Der größte Kaufgrund, als Nebensatz: „die …“, „der …“ oder „das …“.",
                en="The biggest reason to buy, as a clause: “that …”.",
            ),
            required=True,
        ),
        Line(
            key="alternative",
            label=Text(de="Anders als … (Alternative)", en="Unlike … (alternative)"),
            help=Text(
                de="Die eine, gegen die ihr am häufigsten antretet. Sie darf eine Tabelle sein.",
                en="The one you are up against most often. It may be a spreadsheet.",
            ),
            required=True,
        ),
        Line(
            key="difference",
            label=Text(de="… (Unterschied)", en="… (difference)"),
            help=Text(
                de="Beginnt mit dem Verb: „plant …“, „bietet …“.",
                en="A full clause: “Krume plans …”.",
            ),
            required=True,
        ),
        Prose(
            key="towards_prospects",
            label=Text(de="So sagen wir es Interessenten", en="How we say it to prospects"),
            help=Text(
                de="Gesprochen, nicht geschrieben: wie es am Telefon klingt.",
                en="Spoken, not written: how it sounds on the phone.",
            ),
        ),
        Prose(
            key="towards_competitors",
            label=Text(de="So stehen wir zu Mitbewerbern", en="How we present ourselves towards competitors"),
            help=Text(
                de="Was wir über sie sagen, was wir ihnen überlassen und was nicht.",
                en="What we say about them, what we leave to them and what we do not.",
            ),
        ),
        Rows(
            key="variants",
            label=Text(de="Fassungen zur Auswahl", en="Variants to choose from"),
            help=Text(
                de="Andere Formulierungen, über die ihr abstimmen könnt.",
                en="Other wordings to vote on.",
            ),
            row=Text(de="Fassung", en="variant"),
            title="wording",
            columns=(Prose(key="wording", label=Text(de="Wortlaut", en="Wording"), required=True),),
        ),
    ),
    example=EXAMPLE,
    tells_more_in_print=True,
    minutes=20,
    script=Text(
        de="""1. Das Gerüst vorlesen, mit Pausen an den Lücken. „Fast alles davon habt ihr heute schon gesagt.“
2. Gemischte Paare füllen es aus, sieben Minuten. Leere Wörter liegen als Liste auf dem Tisch und sind verboten.
3. Vorlesen und jedes Mal den Namen des schärfsten Mitbewerbers einsetzen. Wer lacht, hat meistens recht.
4. Fassungen eintragen, abstimmen, die gewählte in die Lücken übertragen.
5. Jemand aus dem Vertrieb sagt den Satz, als wäre gerade ein Kunde am Telefon. Holpert er, wird gekürzt.""",
        en="""1. Read out the frame, pausing at the gaps. “You have said almost all of this today already.”
2. Mixed pairs fill it in, seven minutes. Empty words lie on the table as a list and are forbidden.
3. Read out, each time with the name of the fiercest competitor put in. Whoever laughs is usually right.
4. Enter the variants, vote, transfer the chosen one into the gaps.
5. Somebody from sales says the sentence as if a customer were on the phone. If it stumbles, cut it.""",
    ),
)
