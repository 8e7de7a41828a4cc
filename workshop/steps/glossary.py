"""The words everyone uses, and what each of them means from today on."""

from workshop.domain.step import Choice, Line, Lines, Option, Prose, Rows, Step
from workshop.domain.words import Text
from workshop.steps.examples.glossary import EXAMPLE
from workshop.steps.parts import ONE_LANGUAGE
from workshop.steps.presets.glossary_terms import STARTER_TERMS

STEP = Step(
    slug="glossary",
    part=ONE_LANGUAGE,
    title=Text(de="Glossar", en="Glossary"),
    prompt=Text(
        de="Was meinen wir genau, wenn wir „Lead“, „Interessent“ oder „qualifiziert“ sagen?",
        en="What exactly do we mean when we say “lead”, “prospect” or “qualified”?",
    ),
    why=Text(
        de="Solange zwei Teams dasselbe Wort für zwei Dinge benutzen, streiten sie über Zahlen, "
        "die beide richtig gezählt haben.",
        en="As long as two teams use one word for two things, they argue about numbers "
        "that both have counted correctly.",
    ),
    help=Text(
        de="""Schreibt zuerst auf, was ihr *heute* meint, jedes Team für sich. Erst wenn beide Sichten nebeneinander \
stehen, wird die gemeinsame Definition gesucht. Sie muss keiner von beiden gleichen.

- **Eine gute Definition ist ein Satz, mit dem man Nein sagen kann.** Sie schließt aus.
- **Ein Beispiel und ein Gegenbeispiel** leisten mehr als drei weitere Adjektive.
- **„Sagen wir nicht“** ist kein Verbot von Wörtern, sondern von Missverständnissen.

**Zu schwach:** „Ein Lead ist ein vielversprechender Kontakt.“ Vielversprechend für wen, und woran sieht man es?

**Besser:** „Ein Lead ist eine Person, deren Kontaktdaten wir kennen. Ob sie passt, wissen wir noch nicht.“

*Probe:* Legt den Satz jemandem vor, der erst seit einer Woche da ist, und zeigt auf drei Kontakte. \
Kann sie oder er sortieren, ohne nachzufragen? Dann steht die Definition.""",
        en="""First write down what you mean *today*, each team on its own. Only once both views stand side by side \
do you look for the shared definition. It need not match either of them.

- **A good definition is a sentence you can say no with.** It shuts something out.
- **One example and one counter-example** do more than three further adjectives.
- **“We do not say”** bans no words, only misunderstandings.

**Too weak:** “A lead is a promising contact.” Promising for whom, and how can you tell?

**Better:** “A lead is a person whose contact data we know. Whether they fit, we do not know yet.”

*Test:* show the sentence to someone who joined a week ago and point at three contacts. \
Can they sort them without asking? Then the definition stands.""",
    ),
    fields=(
        Rows(
            key="terms",
            label=Text(de="Begriffe", en="Terms"),
            row=Text(de="Begriff", en="Term"),
            title="term",
            layout="sheets",
            at_least=3,
            most=5000,
            columns=(
                Line(
                    key="term",
                    label=Text(de="Begriff", en="Term"),
                    help=Text(
                        de="So, wie ihr ihn sprecht: „MQL“, wenn alle MQL sagen.",
                        en="The way you say it: “MQL” if everybody says MQL.",
                    ),
                    required=True,
                ),
                Line(
                    key="expansion",
                    label=Text(de="Ausgeschrieben", en="In full"),
                    help=Text(de="Wofür eine Abkürzung steht.", en="What an abbreviation stands for."),
                ),
                Prose(
                    key="definition",
                    label=Text(de="Gemeinsame Definition", en="Agreed definition"),
                    help=Text(
                        de="Ein Satz, der auch ausschließt. Er gilt für beide Teams.",
                        en="One sentence that also shuts something out. It holds for both teams.",
                    ),
                    required=True,
                    views=(("marketing", "marketing_view"), ("sales", "sales_view")),
                    illustrated_by=("example", "counter_example"),
                ),
                Prose(
                    key="marketing_view",
                    label=Text(de="Bisherige Sicht des Marketings", en="Marketing’s view so far"),
                    help=Text(
                        de="Was das Marketing bis heute darunter verstand. Die Sicht bleibt stehen, sie gilt nur nicht mehr.",
                        en="What marketing has understood by it until today. It stays on record; it just no longer rules.",
                    ),
                ),
                Prose(
                    key="sales_view",
                    label=Text(de="Bisherige Sicht des Vertriebs", en="Sales’ view so far"),
                    help=Text(
                        de="Was der Vertrieb bis heute darunter verstand.",
                        en="What sales has understood by it until today.",
                    ),
                ),
                Prose(
                    key="example",
                    label=Text(de="Beispiel", en="Example"),
                    help=Text(de="Ein Fall, auf den das Wort passt.", en="A case that the word fits."),
                ),
                Prose(
                    key="counter_example",
                    label=Text(de="Gegenbeispiel", en="Counter-example"),
                    help=Text(
                        de="Ein Fall, auf den das Wort nicht passt, obwohl man es meinen könnte.",
                        en="A case that the word does not fit, though one might think so.",
                    ),
                ),
                Lines(key="synonyms", label=Text(de="Auch genannt", en="Also called")),
                Lines(
                    key="avoid",
                    label=Text(de="Sagen wir nicht", en="We do not say"),
                    help=Text(
                        de="Wörter, die dasselbe zu meinen scheinen und Verwirrung stiften.",
                        en="Words that seem to mean the same and cause confusion.",
                    ),
                ),
                Lines(key="related", label=Text(de="Siehe auch", en="See also")),
                Line(
                    key="category",
                    label=Text(de="Gruppe", en="Group"),
                    help=Text(
                        de="Unter welcher Überschrift der Begriff zu finden ist.",
                        en="The heading under which the term is found.",
                    ),
                    suggestions=(
                        Text(de="Stufen", en="Stages"),
                        Text(de="Zusammenarbeit", en="Working together"),
                        Text(de="Menschen und Firmen", en="People and companies"),
                    ),
                ),
                Choice(
                    key="status",
                    label=Text(de="Stand", en="Status"),
                    options=(
                        Option(value="draft", label=Text(de="Entwurf", en="draft")),
                        Option(value="agreed", label=Text(de="vereinbart", en="agreed")),
                        Option(value="deprecated", label=Text(de="veraltet", en="deprecated")),
                    ),
                    binding=False,
                ),
                Line(
                    key="source",
                    label=Text(de="Herkunft", en="Where it comes from"),
                    help=Text(
                        de="Wer das Wort mitgebracht hat oder wo die Definition beschlossen wurde.",
                        en="Who brought the word along, or where the definition was decided.",
                    ),
                ),
            ),
        ),
    ),
    example=EXAMPLE,
    minutes=60,
    script=Text(
        de="""1. „Schreibt in einem Satz auf, was ein Lead ist. Allein, still, ohne zum Nachbarn zu schielen.“ Drei Minuten.
2. Alle Sätze aufdecken, nach Teams getrennt. Nicht diskutieren, nur staunen. Beide Sichten wörtlich festhalten.
3. Fragen: „Mit welchem Satz könnten wir beide Nein sagen?“ Einen Entwurf formulieren, dazu Beispiel und Gegenbeispiel.
4. Weiter mit „Interessent“ und „qualifiziert“, danach die Abkürzungen. Höchstens acht Minuten je Begriff, dann parken.
5. Zum Schluss jeden Begriff laut vorlesen und Zustimmung einholen.""",
        en="""1. “Write down in one sentence what a lead is. Alone, in silence, no peeking.” Three minutes.
2. Reveal all sentences, team by team. No discussion, just wonder. Record both views word for word.
3. Ask: “With which sentence could both of us say no?” Draft one, add an example and a counter-example.
4. Go on with “prospect” and “qualified”, then the abbreviations. Eight minutes per term at most, then park it.
5. At the end read every term aloud and ask for consent.""",
    ),
    short=True,
    presets=(STARTER_TERMS,),
)
