"""The rules by which a lead moves on: written so that a machine can follow them."""

from workshop.domain.step import Choice, Line, Option, Prose, Rows, Step
from workshop.domain.words import Text
from workshop.steps.examples.handover_criteria import EXAMPLE
from workshop.steps.kinds import party, persona, stage
from workshop.steps.parts import ONE_LANGUAGE

STEP = Step(
    slug="handover-criteria",
    part=ONE_LANGUAGE,
    title=Text(de="Übergabekriterien", en="Handover criteria"),
    prompt=Text(
        de="Was muss nachweislich stimmen, damit das Marketing einen Lead an den Vertrieb weiterreicht, "
        "und was bringt der Lead dann mit?",
        en="What must demonstrably be true for marketing to pass a lead on to sales, "
        "and what does the lead then bring along?",
    ),
    why=Text(
        de="Hier entscheidet sich, ob ihr künftig über Leads streitet oder über Regeln. "
        "Regeln kann man ändern, ohne dass jemand das Gesicht verliert.",
        en="This decides whether in future you argue about leads or about rules. "
        "Rules can be changed without anybody losing face.",
    ),
    help=Text(
        de="""Ein Kriterium ist eine Tatsache und eine Prüfung: *Filialen – mindestens – 15*. Kein Bauchgefühl, keine Noten.

- **Muss:** Jedes Muss einer Stufe muss erfüllt sein.
- **Eines davon:** Hat eine Stufe solche Kriterien, genügt eines von ihnen, zusätzlich zu jedem Muss.
- **Der Reihe nach:** Ein Lead steht auf der höchsten Stufe, bis zu der alle Stufen mit Kriterien erfüllt sind.
- **Fehlt die Tatsache,** gilt das Kriterium als nicht erfüllt, außer bei „ist nicht“. Wer es nicht weiß, fragt nach.

Leitet die Kriterien aus den Personas ab: Was ihr dort über Größe, Rolle und Gegenanzeigen wisst, gehört hierher.

**Zu schwach:** „Ernsthaftes Interesse.“ Das sieht jeder, der es sehen will.

**Besser:** „Preisliste angesehen – ist geschehen.“ Das steht im Protokoll oder nicht.

*Probe:* Könnte jemand, der von eurem Geschäft nichts versteht, die Regel mit einer Liste und einem Stift anwenden? \
Gleich danach macht ihr bei den Musterleads genau das.""",
        en="""A criterion is a fact and a test: *shops – at least – 15*. No gut feeling, no marks.

- **Must:** every must of a stage has to be fulfilled.
- **One of these:** if a stage has such criteria, one of them will do, in addition to every must.
- **In order:** a lead stands at the highest stage up to which all stages with criteria are fulfilled.
- **If the fact is missing,** the criterion counts as not fulfilled, except for “is not”. Whoever does not know goes and asks.

Derive the criteria from the personas: what you know there about size, role and negative markers belongs here.

**Too weak:** “Serious interest.” Anyone sees that who wants to see it.

**Better:** “Price list viewed – has happened.” Either it is in the log or it is not.

*Test:* could somebody who knows nothing of your business apply the rule with a list and a pencil? \
With the sample leads that follow you will do just that.""",
    ),
    fields=(
        Rows(
            key="criteria",
            label=Text(de="Kriterien", en="Criteria"),
            row=Text(de="Kriterium", en="Criterion"),
            title="name",
            layout="table",
            at_least=1,
            binding=True,
            columns=(
                Line(key="name", label=Text(de="Kriterium", en="Criterion"), required=True, binding=True),
                stage("stage", de="Für die Stufe", en="For the stage", required=True),
                Choice(
                    key="counts",
                    label=Text(de="Zählt als", en="Counts as"),
                    options=(
                        Option(value="must", label=Text(de="Muss", en="must")),
                        Option(value="any", label=Text(de="eines davon genügt", en="one of these will do")),
                    ),
                    required=True,
                ),
                Choice(
                    key="kind",
                    label=Text(de="Betrifft", en="Concerns"),
                    options=(
                        Option(value="fit", label=Text(de="Passung", en="fit")),
                        Option(value="interest", label=Text(de="Interesse", en="interest")),
                        Option(value="qualification", label=Text(de="Qualifizierung", en="qualification")),
                        Option(value="facts", label=Text(de="Angaben", en="facts supplied")),
                    ),
                    binding=False,
                ),
                Line(
                    key="fact",
                    label=Text(de="Tatsache", en="Fact"),
                    help=Text(
                        de="Was man ansieht, zum Beispiel „Filialen“. Musterleads verwenden genau dasselbe Wort.",
                        en="What is looked at, for example “Shops”. Sample leads use exactly the same word.",
                    ),
                    required=True,
                    binding=True,
                ),
                Choice(
                    key="test",
                    label=Text(de="Prüfung", en="Test"),
                    options=(
                        Option(value="at-least", label=Text(de="mindestens", en="at least")),
                        Option(value="at-most", label=Text(de="höchstens", en="at most")),
                        Option(value="between", label=Text(de="zwischen", en="between")),
                        Option(value="is", label=Text(de="ist", en="is")),
                        Option(value="is-not", label=Text(de="ist nicht", en="is not")),
                        Option(value="one-of", label=Text(de="ist eines von", en="is one of")),
                        Option(value="contains", label=Text(de="enthält", en="contains")),
                        Option(value="happened", label=Text(de="ist geschehen", en="has happened")),
                    ),
                    required=True,
                ),
                Line(
                    key="value",
                    label=Text(de="Wert", en="Value"),
                    help=Text(
                        de="Mehrere Werte durch Komma trennen, bei „zwischen“ durch einen Strich: 15–120. Bei „ist geschehen“ leer lassen.",
                        en="Separate several values by commas, for “between” by a dash: 15–120. Leave empty for “has happened”.",
                    ),
                    binding=True,
                ),
                persona("persona", de="Abgeleitet aus Persona", en="Derived from persona"),
                Line(key="note", label=Text(de="Anmerkung", en="Note")),
            ),
        ),
        Rows(
            key="delivery",
            label=Text(de="Was mit dem Lead übergeben wird", en="What is handed over with the lead"),
            row=Text(de="Angabe", en="Fact"),
            title="fact",
            layout="table",
            columns=(
                Line(
                    key="fact",
                    label=Text(de="Angabe", en="Fact"),
                    help=Text(
                        de="Was der Vertrieb wissen muss, bevor er zum Hörer greift.",
                        en="What sales must know before picking up the phone.",
                    ),
                    required=True,
                ),
                Line(key="field", label=Text(de="System und Feld", en="System and field")),
            ),
        ),
        Rows(
            key="procedure",
            label=Text(de="Ablauf der Übergabe", en="How the handover goes"),
            row=Text(de="Schritt", en="Action"),
            title="action",
            layout="table",
            binding=True,
            columns=(
                Prose(
                    key="action",
                    label=Text(de="Was geschieht", en="What happens"),
                    required=True,
                    binding=True,
                ),
                party("by", de="Durch", en="By"),
                Line(key="within", label=Text(de="Frist", en="Within"), binding=True),
            ),
        ),
    ),
    example=EXAMPLE,
    minutes=40,
    script=Text(
        de="""1. Die Karte mit der Übergabe aus den Lead-Stufen groß zeigen: „Was muss stimmen, damit ein Lead über diese Linie darf?“
2. Still schreiben, je eine Tatsache pro Karte. Adjektive gehen zurück: „Woran sieht man das?“
3. Sortieren: Was ist Muss, wovon genügt eines? Mehr als vier Muss je Stufe sind fast immer zu viele.
4. Den Vertrieb fragen: „Was willst du auf dem Zettel haben, bevor du anrufst?“ Das wird die Liste der Angaben.
5. Den Ablauf mit Fristen festhalten und sofort an den Musterleads ausprobieren.""",
        en="""1. Show the handover from the lead stages large: “What must be true for a lead to cross this line?”
2. Write in silence, one fact per card. Adjectives are sent back: “How can one see that?”
3. Sort: what is a must, of what will one do? More than four musts per stage are nearly always too many.
4. Ask sales: “What do you want on the slip before you call?” That becomes the list of facts.
5. Record the procedure with its deadlines and try it out on the sample leads at once.""",
    ),
    short=True,
)
