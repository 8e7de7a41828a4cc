"""Who makes the contract with whom, and who signs for each side."""

from workshop.domain.step import Choice, Flag, Line, Option, Prose, Rows, Step
from workshop.domain.words import Text
from workshop.steps.examples.parties import EXAMPLE
from workshop.steps.parts import OPENING

SIDES = (
    Option(value="marketing", label=Text(de="Marketing", en="Marketing")),
    Option(value="sales", label=Text(de="Vertrieb", en="Sales")),
    Option(value="management", label=Text(de="Geschäftsleitung", en="Management")),
    Option(value="other", label=Text(de="andere", en="other")),
)

STEP = Step(
    slug="parties",
    part=OPENING,
    title=Text(de="Wer hier etwas zusagt", en="Who makes the promises"),
    prompt=Text(
        de="Wer schließt diesen Vertrag mit wem, und wer unterschreibt für wen?",
        en="Who makes this contract with whom, and who signs for each side?",
    ),
    why=Text(
        de="Eine Zusage braucht jemanden, der sie gibt, und jemanden, der sie einfordern darf. "
        "Steht nur ein Team am Tisch, wird aus dem Vertrag ein Wunschzettel.",
        en="A promise needs somebody who gives it and somebody who may call it in. "
        "With only one team at the table, the contract turns into a wish list.",
    ),
    help=Text(
        de="""Partei ist, wer etwas zusagt. Marketing und Vertrieb gehören immer dazu, die Geschäftsleitung meistens:
Sie entscheidet, wenn sich zwei nicht einigen.

**Zu schwach:** „Alle.“ „Das Team.“ „Wir leben das einfach.“ Von „allen“ hat noch nie jemand eine Unterschrift bekommen.

**Besser:** „Für den Vertrieb unterschreibt Viktor Roggen, Leiter Vertrieb.“ Ein Name, eine Rolle, eine Hand.

Beim Zweck genügen zwei, drei Sätze: Was soll nach diesem Vertrag anders sein, für neue Kunden und für die, die schon da sind?

*Probe:* Am Dritten eines Monats fehlt etwas Zugesagtes. Wisst ihr, wen ihr anruft? Dann stimmt die Liste.""",
        en="""A party is whoever promises something. Marketing and sales always belong here, management usually does:
it decides when two cannot agree.

**Too weak:** “Everybody.” “The team.” “We just live it.” Nobody has ever got a signature out of “everybody”.

**Better:** “Viktor Roggen, Head of Sales, signs for sales.” One name, one role, one hand.

For the purpose, two or three sentences will do: what should be different after this contract, for new customers
and for those already here?

*Test:* on the third of a month, something promised is missing. Do you know whom to call? Then the list is right.""",
    ),
    fields=(
        Rows(
            key="parties",
            label=Text(de="Parteien", en="Parties"),
            row=Text(de="Partei", en="party"),
            title="name",
            at_least=2,
            binding=True,
            columns=(
                Line(
                    key="name",
                    label=Text(de="Name der Partei", en="Name of the party"),
                    required=True,
                    binding=True,
                ),
                Choice(key="side", label=Text(de="Seite", en="Side"), options=SIDES, required=True),
                Flag(
                    key="signs",
                    label=Text(de="Unterschreibt", en="Signs"),
                    help=Text(
                        de="Wer nicht unterschreibt, kann trotzdem Aufgaben übernehmen.",
                        en="A party that does not sign may still take on tasks.",
                    ),
                ),
                Line(
                    key="signer",
                    required_with="signs",
                    label=Text(de="Wer für sie unterschreibt", en="Who signs for it"),
                ),
                Line(
                    key="signer_role",
                    label=Text(de="Rolle im Unternehmen", en="Role in the company"),
                ),
            ),
        ),
        Prose(
            key="purpose",
            label=Text(de="Wozu dieser Vertrag da ist", en="What this contract is for"),
            help=Text(
                de="Was danach anders sein soll, in zwei oder drei Sätzen.",
                en="What should be different afterwards, in two or three sentences.",
            ),
        ),
    ),
    example=EXAMPLE,
    minutes=10,
    script=Text(
        de="""1. „Bevor es losgeht: Wer sitzt hier, und für wen sprecht ihr?“
2. Die Parteien eintragen. Fehlt eine Seite im Raum, jetzt anrufen; ohne sie geht es nicht weiter.
3. Jede Partei nennt laut, wer für sie unterschreibt. Die Genannten nicken sichtbar.
4. „Wozu machen wir das?“ Drei Stimmen aus jedem Team, dann zwei Sätze aufschreiben.""",
        en="""1. “Before we talk about what: who is sitting here, and whom do you speak for?”
2. Enter the parties. If one side is missing from the room, call them now; without them we stop here.
3. Each party says aloud who will sign for it. Those named nod visibly.
4. “What are we doing this for?” Three voices from each team, then write two sentences.""",
    ),
    short=True,
)
