"""How we speak with customers: rules, shared messages, and words to use and to leave out."""

from workshop.domain.step import Line, Prose, Rows, Step
from workshop.domain.words import Text
from workshop.steps.examples.customer_dialogue import EXAMPLE
from workshop.steps.kinds import persona, stage
from workshop.steps.parts import CUSTOMER_FIRST

STEP = Step(
    slug="customer-dialogue",
    part=CUSTOMER_FIRST,
    title=Text(de="Wie wir mit Kunden sprechen", en="How we speak with customers"),
    prompt=Text(
        de="Wie sprechen wir mit Kunden, damit sie nicht merken, dass wir zwei Abteilungen sind?",
        en="How do we speak with customers so that they never notice we are two departments?",
    ),
    why=Text(
        de="Wer kauft, möchte ein Gespräch auf Augenhöhe, und zwar dasselbe von der ersten Mail bis zur Unterschrift. "
        "Unsere Zuständigkeiten sind ihm gleich.",
        en="A buyer wants a conversation between equals, and the same one from the first e-mail to the signature. "
        "Who is in charge of what on our side is of no interest.",
    ),
    help=Text(
        de="""Drei kurze Listen:

- **Regeln:** was wir tun oder lassen, am besten für eine Persona oder eine Lead-Stufe.
- **Botschaften:** Sätze, die in der Mail genauso stehen wie am Telefon.
- **Wörter:** was wir sagen und was wir dafür nicht mehr sagen.

**Zu schwach:** „Wir kommunizieren kundenorientiert und auf Augenhöhe.“
Niemand weiß danach, was er morgen anders macht.

**Besser:** „Berta rufen wir vor elf an; danach schläft sie bald.“
Eine Person, ein Verhalten, ein Grund, der beim Kunden liegt.

Zu jeder Regel gehört ihr Nutzen **für den Kunden**. Fällt euch nur der Nutzen für uns ein, ist es eine Arbeitsanweisung und gehört woandershin.

*Probe:* Würdet ihr die Regel dem Kunden zeigen? Er sollte sich freuen oder wenigstens nicken.""",
        en="""Three short lists:

- **Rules:** what we do or leave undone, ideally for one persona or one lead stage.
- **Messages:** sentences that read the same in an e-mail as they sound on the phone.
- **Words:** what we say, and what we no longer say instead.

**Too weak:** “We communicate in a customer-centric way and as equals.”
Nobody knows afterwards what to do differently tomorrow.

**Better:** “We call Berta before eleven; soon after that she is asleep.”
One person, one behaviour, one reason that lies with the customer.

Every rule comes with its benefit **for the customer**. If you can only think of the benefit for us, it is a work instruction and belongs elsewhere.

*Test:* would you show the rule to the customer? They should be pleased, or at least nod.""",
    ),
    fields=(
        Rows(
            key="rules",
            label=Text(de="Regeln", en="Rules"),
            row=Text(de="Regel", en="rule"),
            columns=(
                Prose(key="rule", label=Text(de="Regel", en="Rule"), required=True),
                persona("persona", de="Persona", en="Persona"),
                stage("stage", de="Lead-Stufe", en="Lead stage", binding=False),
                Line(
                    key="benefit",
                    label=Text(de="Gut für den Kunden, weil", en="Good for the customer because"),
                ),
            ),
            title="rule",
            at_least=1,
        ),
        Rows(
            key="messages",
            label=Text(de="Gemeinsame Botschaften", en="Shared messages"),
            help=Text(
                de="Ohne Persona gilt die Botschaft für alle.",
                en="Without a persona the message is for everyone.",
            ),
            row=Text(de="Botschaft", en="message"),
            columns=(
                Prose(key="message", label=Text(de="Botschaft", en="Message"), required=True),
                persona("persona", de="Persona", en="Persona"),
            ),
            title="message",
        ),
        Rows(
            key="words",
            label=Text(de="Wörter", en="Words"),
            row=Text(de="Wort", en="word"),
            columns=(
                Line(key="say", label=Text(de="Wir sagen", en="We say"), required=True),
                Line(key="instead_of", label=Text(de="Statt", en="Instead of")),
                Line(key="because", label=Text(de="Weil", en="Because")),
            ),
            title="say",
        ),
    ),
    example=EXAMPLE,
    minutes=25,
    script=Text(
        de="""1. Eine echte Mail und ein echtes Angebot an denselben Kunden nebeneinander vorlesen. „Klingt das nach einer Firma?“
2. Je Persona eine Regel sammeln: „Was würde sie ärgern? Was tun wir stattdessen?“
3. Zu jeder Regel fragen: „Was hat der Kunde davon?“ Ohne Antwort fliegt sie raus.
4. Wörter im Wechsel: Der Vertrieb streicht ein Wort aus den Texten des Marketings, das Marketing eines aus den Anrufen.""",
        en="""1. Read a real e-mail and a real offer to the same customer side by side. “Does that sound like one company?”
2. Collect one rule per persona: “What would annoy them? What do we do instead?”
3. Ask of every rule: “What does the customer get out of it?” Without an answer it goes.
4. Words, turn by turn: sales strikes one out of marketing’s copy, marketing one out of the calls.""",
    ),
)
