"""The exchange of expectations: said by one side, repeated by the other, then answered."""

from workshop.domain.step import Prose, Rows, Step
from workshop.domain.words import Text
from workshop.steps.examples.expectations import EXAMPLE
from workshop.steps.kinds import party
from workshop.steps.parts import CUSTOMER_FIRST

STEP = Step(
    slug="expectations",
    part=CUSTOMER_FIRST,
    title=Text(de="Was wir voneinander erwarten", en="What we expect of each other"),
    prompt=Text(
        de="Was erwarten wir von der anderen Seite, und was hat sie davon gehört?",
        en="What do we expect of the other side, and what of it did they hear?",
    ),
    why=Text(
        de="Marketing wünscht sich Mitdenken bei Kampagnen, der Vertrieb Hilfe beim Abschluss. "
        "Solange jeder nur am eigenen Ende zieht, merkt es zuerst der Kunde.",
        en="Marketing wants help in thinking about campaigns, sales wants help in closing deals. "
        "As long as each pulls at its own end, the customer is the first to notice.",
    ),
    help=Text(
        de="""Der Reihe nach: Eine Seite sagt ihre Erwartung. Die andere **gibt sie in eigenen Worten wieder**, noch ohne Antwort. Erst wenn die erste Seite sagt: „Ja, genau so“, wird geantwortet.

**Zu schwach:** „Bessere Leads.“ „Mehr Unterstützung.“ „Wertschätzung.“
Dazu kann jeder ja sagen, und am nächsten Tag ist alles wie zuvor.

**Besser:** „Wenn ihr einen Lead zurückgebt, nennt ihr den Grund, bevor ihr Feierabend macht.“
Ein Verhalten, das man sehen kann, und ein Zeitpunkt.

Die Antwort darf „nein“ heißen oder „nur, wenn …“. Ein klares Nein ist mehr wert als ein freundliches Nicken. Zahlen und Fristen kommen später in die Zusagen.

*Probe:* Woran würde der **Kunde** merken, dass die Erwartung erfüllt ist? Merkt er gar nichts, ist sie vermutlich nur bequem.""",
        en="""One after the other: one side states its expectation. The other **says it back in its own words**, without answering yet. Only when the first side says “Yes, exactly” comes the answer.

**Too weak:** “Better leads.” “More support.” “Appreciation.”
Anyone can say yes to that, and the next day everything is as before.

**Better:** “When you return a lead, you name the reason before you go home.”
A behaviour that can be seen, and a point in time.

The answer may be “no” or “only if …”. A clear no is worth more than a friendly nod. Numbers and deadlines come later, in the commitments.

*Test:* how would the **customer** notice that the expectation is met? If not at all, it is probably just convenient.""",
    ),
    fields=(
        Rows(
            key="expectations",
            label=Text(de="Erwartungen", en="Expectations"),
            row=Text(de="Erwartung", en="expectation"),
            columns=(
                party("by", de="Wer erwartet", en="Who expects", required=True),
                party("of", de="Von wem", en="Of whom", required=True),
                Prose(
                    key="expectation",
                    label=Text(de="Erwartung", en="Expectation"),
                    help=Text(
                        de="Ein Verhalten, das man sehen kann, keine Eigenschaft.",
                        en="A behaviour one can see, not a character trait.",
                    ),
                    required=True,
                ),
                Prose(
                    key="paraphrase",
                    label=Text(de="In den Worten der anderen Seite", en="In the other side’s own words"),
                    help=Text(
                        de="Schreibt, wer gemeint ist; gilt, wenn die erste Seite nickt.",
                        en="Written by those addressed; it stands once the first side nods.",
                    ),
                ),
                Prose(
                    key="answer",
                    label=Text(de="Antwort", en="Answer"),
                    help=Text(de="Ja, nein oder: ja, wenn …", en="Yes, no, or: yes, if …"),
                    after="paraphrase",
                ),
            ),
            title="expectation",
            at_least=2,
            said_by="by",
            said_to="of",
        ),
    ),
    example=EXAMPLE,
    minutes=25,
    script=Text(
        de="""1. „Jede Seite schreibt höchstens drei Erwartungen auf. Verhalten, keine Noten.“ Fünf Minuten.
2. Eine Seite liest vor; die andere wiederholt in eigenen Worten. Wer „Ja, aber“ sagt, fängt von vorn an.
3. Erst nach dem „Ja, genau so“ wird geantwortet: ja, nein oder ja, wenn.
4. Seiten wechseln, immer abwechselnd, damit niemand sammelt und zurückzahlt.
5. Ein Nein nicht wegreden: aufschreiben und mit in die Zusagen nehmen.""",
        en="""1. “Each side writes down three expectations at most. Behaviour, not marks.” Five minutes.
2. One side reads out; the other repeats it in its own words. Whoever says “Yes, but” starts again.
3. Only after “Yes, exactly” comes the answer: yes, no, or yes, if.
4. Swap sides, turn by turn, so that nobody saves up for a payback.
5. Don’t talk a no away: write it down and take it along to the commitments.""",
    ),
)
