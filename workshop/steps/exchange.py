"""How the teams stay in touch between meetings, and how customers' questions become content."""

from workshop.domain.step import Line, Prose, Rows, Step
from workshop.domain.words import Text
from workshop.steps.examples.exchange import EXAMPLE
from workshop.steps.parts import KEEP_TALKING

STEP = Step(
    slug="exchange",
    part=KEEP_TALKING,
    title=Text(de="Austausch im Alltag", en="Everyday exchange"),
    prompt=Text(
        de="Wie erfahren wir zwischen den Treffen voneinander, und was wird aus den Fragen der Kunden?",
        en="How do we hear from each other between meetings, and what becomes of customers’ questions?",
    ),
    why=Text(
        de="Der Vertrieb hört jeden Tag, was Kunden wirklich wissen wollen. "
        "Jede Frage, die das Marketing einmal gut beantwortet, muss niemand mehr hundertmal beantworten.",
        en="Every day sales hears what customers really want to know. "
        "Every question that marketing answers well once need not be answered a hundred times.",
    ),
    help=Text(
        de="""Drei Gewohnheiten genügen: den **Stand des anderen Teams** kennen, **Kundenfragen weiterreichen**, ab und zu **am selben Ort** arbeiten.

**Zu schwach:** „Wir haben einen gemeinsamen Kanal.“ Ein Kanal ist ein Ort, keine Gewohnheit.

**Besser:** „Jede Frage, die zweimal kam, geht im Wortlaut ans Marketing. Innerhalb von fünf Arbeitstagen steht fest, wer sie beantwortet.“

Schreibt Kundenfragen so auf, wie sie gestellt wurden. Übersetzt in unsere Sprache, sind sie keine Fragen mehr, sondern Werbung.

*Probe:* Kann jemand aus dem Marketing drei Fragen nennen, die Kunden diese Woche gestellt haben? Und jemand aus dem Vertrieb, was diese Woche veröffentlicht wurde?""",
        en="""Three habits are enough: knowing the **other team’s status**, passing on **customers’ questions**, and now and then working **in the same place**.

**Too weak:** “We have a shared channel.” A channel is a place, not a habit.

**Better:** “Every question that came up twice goes to marketing word for word. Within five business days it is settled who answers it.”

Write customers’ questions down as they were asked. Translated into our language they are no longer questions but advertising.

*Test:* can somebody from marketing name three questions that customers asked this week? And somebody from sales what was published this week?""",
    ),
    fields=(
        Prose(
            key="status",
            label=Text(de="Stand des anderen Teams", en="Status of the other team"),
            help=Text(
                de="Wer wem wann kurz berichtet, woran gerade gearbeitet wird.",
                en="Who tells whom, when and briefly, what is being worked on.",
            ),
        ),
        Prose(
            key="questions",
            label=Text(
                de="Wie aus Kundenfragen Inhalte werden", en="How customers’ questions become content"
            ),
        ),
        Prose(
            key="together",
            label=Text(de="Am selben Ort arbeiten", en="Working in one place"),
            help=Text(
                de="Ein Tisch, ein Tag in der Woche, eine gemeinsame Fahrt zum Kunden.",
                en="One table, one day a week, a joint trip to a customer.",
            ),
        ),
        Rows(
            key="asked",
            label=Text(de="Fragen, die Kunden stellen", en="Questions that customers ask"),
            row=Text(de="Kundenfrage", en="customer question"),
            title="question",
            columns=(
                Line(
                    key="question",
                    label=Text(de="Frage im Wortlaut", en="Question, word for word"),
                    required=True,
                ),
                Line(key="content", label=Text(de="Was sie beantworten wird", en="What will answer it")),
                Line(key="by", label=Text(de="Wer, bis wann", en="By whom, by when")),
            ),
        ),
    ),
    example=EXAMPLE,
    minutes=15,
    script=Text(
        de="""1. „Vertrieb: Welche Frage könnt ihr nicht mehr hören?“ Im Wortlaut aufschreiben, mit allen Ähs.
2. Marketing sucht zu jeder Frage, was es dazu schon gibt. Das Schweigen dabei ist die Liste der neuen Inhalte.
3. Für die drei häufigsten Fragen: welcher Inhalt, wer, bis wann.
4. Eine Gewohnheit für den Stand und eine für den gemeinsamen Ort beschließen. Je eine, nicht fünf.""",
        en="""1. “Sales: which question can you no longer bear to hear?” Write it down word for word, ums and ers included.
2. For each question, marketing looks for what exists already. The silences are the list of new content.
3. For the three most frequent: which content, who, by when.
4. Decide on one habit for the status and one for the shared place. One each, not five.""",
    ),
)
