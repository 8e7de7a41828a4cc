"""How a lead is qualified: by which questions, and when each of them counts as answered."""

from workshop.domain.step import Choice, Line, Number, Option, Prose, Rows, Step
from workshop.domain.words import Text
from workshop.steps.examples.qualification import EXAMPLE
from workshop.steps.parts import ONE_LANGUAGE
from workshop.steps.presets.qualification import BANT, CHAMP, MEDDIC

STEP = Step(
    slug="qualification",
    part=ONE_LANGUAGE,
    title=Text(de="Qualifizierung", en="Qualification"),
    prompt=Text(
        de="Was müssen wir über einen Lead wissen, bevor wir ihn qualifiziert nennen, und wie fragen wir danach?",
        en="What must we know about a lead before we call it qualified, and how do we ask for it?",
    ),
    why=Text(
        de="„Qualifiziert“ heißt in jedem Kopf etwas anderes. Eine kurze Liste von Fragen macht daraus eine Prüfung, "
        "die bei beiden Teams gleich ausgeht.",
        en="“Qualified” means something different in every head. A short list of questions turns it into a test "
        "that comes out the same for both teams.",
    ),
    help=Text(
        de="""Bekannte Listen als Ausgangspunkt, nicht als Religion:

- **BANT:** Budget, Befugnis, Bedarf, Zeitpunkt. Kurz, für überschaubare Käufe. Üblich: drei von vier genügen.
- **CHAMP:** Herausforderung zuerst, Geld später. Gut, wenn der Bedarf noch reift.
- **MEDDIC:** Kennzahlen, wirtschaftlicher Entscheider, Kriterien, Entscheidungsweg, Schmerz, Fürsprecher. \
Für große, lange Geschäfte und eher nach der Übergabe.

Haltet **Passung** (wer sie sind) und **Interesse** (was sie wollen) auseinander. Zur Passung kann das Marketing \
viel herausfinden; Bedarf und Zeitpunkt klärt meist erst ein Gespräch.

**Zu schwach:** „Budget: ja.“ Wessen Budget, wofür, freigegeben von wem?

**Besser:** „Zeitpunkt: Es gibt einen Anlass mit Datum, und er liegt höchstens neun Monate entfernt.“

*Probe:* Könnt ihr die Frage einem Menschen am Telefon stellen, ohne dass er sich verhört fühlt?""",
        en="""Well-known lists, as a starting point and not as a religion:

- **BANT:** budget, authority, need, timeframe. Short, for manageable purchases. Commonly three out of four will do.
- **CHAMP:** challenge first, money later. Good while the need is still ripening.
- **MEDDIC:** metrics, economic buyer, decision criteria, decision process, pain, champion. \
For large, long deals, and rather after the handover.

Keep **fit** (who they are) and **interest** (what they want) apart. Marketing can find out a good deal about fit; \
need and timing usually take a conversation.

**Too weak:** “Budget: yes.” Whose budget, for what, released by whom?

**Better:** “Timing: there is an occasion with a date, and it is nine months away at most.”

*Test:* could you put the question to a human being on the phone without it feeling like an interrogation?""",
    ),
    fields=(
        Choice(
            key="scheme",
            label=Text(de="Wonach wir qualifizieren", en="What we qualify by"),
            options=(
                Option(value="bant", label=Text(de="BANT", en="BANT")),
                Option(value="champ", label=Text(de="CHAMP", en="CHAMP")),
                Option(value="meddic", label=Text(de="MEDDIC", en="MEDDIC")),
                Option(value="own", label=Text(de="eigene Liste", en="our own list")),
            ),
            required=True,
        ),
        Prose(
            key="approach",
            label=Text(de="So gehen wir vor", en="How we go about it"),
            help=Text(
                de="Wer fragt was in welcher Reihenfolge, und was tun wir mit halben Antworten?",
                en="Who asks what in which order, and what do we do with half an answer?",
            ),
        ),
        Number(
            key="needed",
            label=Text(de="So viele müssen erfüllt sein", en="How many must be fulfilled"),
            help=Text(
                de="Leer lassen, wenn alle erfüllt sein müssen.", en="Leave empty if all of them must be."
            ),
        ),
        Rows(
            key="questions",
            label=Text(de="Kriterien und Fragen", en="Criteria and questions"),
            row=Text(de="Kriterium", en="Criterion"),
            title="criterion",
            layout="table",
            at_least=1,
            binding=True,
            columns=(
                Line(
                    key="criterion", label=Text(de="Kriterium", en="Criterion"), required=True, binding=True
                ),
                Line(
                    key="question",
                    label=Text(de="So fragen wir", en="How we ask"),
                    help=Text(
                        de="Wörtlich, wie man es am Telefon sagen würde.",
                        en="Word for word, as one would say it on the phone.",
                    ),
                ),
                Line(
                    key="fulfilled",
                    label=Text(de="Erfüllt, wenn", en="Fulfilled when"),
                    help=Text(
                        de="Woran zwei Menschen unabhängig voneinander dasselbe Häkchen setzen würden.",
                        en="What would make two people tick the same box independently.",
                    ),
                    binding=True,
                ),
                Choice(
                    key="dimension",
                    label=Text(de="Prüft", en="Tests"),
                    options=(
                        Option(value="fit", label=Text(de="Passung", en="fit")),
                        Option(value="interest", label=Text(de="Interesse", en="interest")),
                    ),
                    binding=False,
                ),
            ),
        ),
    ),
    example=EXAMPLE,
    minutes=25,
    script=Text(
        de="""1. Den Vertrieb erzählen lassen: „Welche drei Fragen stellst du immer? Welche traust du dich nicht?“
2. Eine Vorlage danebenlegen. Streichen ist erlaubt und erwünscht.
3. Zu jedem Kriterium den Satz „erfüllt, wenn …“ gemeinsam formulieren und als Passung oder Interesse einordnen.
4. Zwei Freiwillige spielen das Gespräch: eine ruft an, einer ist Kunde. Was holpert, wird umformuliert.""",
        en="""1. Let sales tell: “Which three questions do you always ask? Which one do you not dare to?”
2. Put a ready-made list next to them. Striking out is allowed, and welcome.
3. For every criterion word the sentence “fulfilled when …” together and file it under fit or interest.
4. Two volunteers play the conversation: one calls, one is the customer. Whatever stumbles gets reworded.""",
    ),
    presets=(BANT, CHAMP, MEDDIC),
)
