"""What shows that somebody fits, and what shows that somebody wants."""

from workshop.domain.step import Choice, Flag, Line, Number, Option, Rows, Step
from workshop.domain.words import Text
from workshop.steps.examples.buying_signals import EXAMPLE
from workshop.steps.parts import ONE_LANGUAGE
from workshop.steps.presets.buying_signals import COMMON_SIGNALS

STEP = Step(
    slug="buying-signals",
    part=ONE_LANGUAGE,
    title=Text(de="Kaufsignale", en="Buying signals"),
    prompt=Text(
        de="Woran erkennen wir, dass jemand zu uns passt, und woran, dass er wirklich kaufen will?",
        en="How can we tell that somebody fits us, and how that they really want to buy?",
    ),
    why=Text(
        de="Welche Handlungen Kaufinteresse anzeigen, klären beide Teams gemeinsam. "
        "Sonst feiert das eine Downloads, die das andere nie anrufen würde.",
        en="Both teams settle together which actions show an interest in buying. "
        "Otherwise one celebrates downloads that the other would never call.",
    ),
    help=Text(
        de="""Haltet zwei Dinge auseinander:

- **Passung:** wer jemand *ist*. Branche, Größe, Rolle. Ändert sich selten.
- **Interesse:** was jemand *tut*. Preisliste, Anfrage, Rückruf. Verfliegt.

Beides wird nie verrechnet: Wer nicht passt, wird auch durch zwanzig Klicks nicht passend. \
Signale helfen beim Sortieren; über die Stufe entscheiden die Übergabekriterien.

**Zu schwach:** „Ist auf der Website sehr aktiv.“ Bewerberinnen sind das auch.

**Besser:** „Hat in den letzten 60 Tagen die Preisliste angesehen. Sichtbar im CRM unter Aktivitäten.“

**Vergesst die Gegensignale nicht:** abbestellt, sucht eine Stelle, fragt nach etwas, das wir nie bauen werden.

*Probe:* Geht die letzten fünf Abschlüsse durch. Welche Signale gab es vorher wirklich? Was bei keinem vorkam, ist Hoffnung.""",
        en="""Keep two things apart:

- **Fit:** who somebody *is*. Industry, size, role. Seldom changes.
- **Interest:** what somebody *does*. Price list, enquiry, callback. Evaporates.

Never offset one against the other: twenty clicks do not make a misfit fit. \
Signals help with sorting; the handover criteria decide about the stage.

**Too weak:** “Is very active on the website.” So are job applicants.

**Better:** “Viewed the price list within the last 60 days. Shown in the CRM under activities.”

**Do not forget the counter-signals:** unsubscribed, looking for a job, asking for something we will never build.

*Test:* go through your last five deals. Which signals were really there beforehand? What none of them showed is hope.""",
    ),
    fields=(
        Rows(
            key="signals",
            label=Text(de="Signale", en="Signals"),
            row=Text(de="Signal", en="Signal"),
            title="signal",
            layout="table",
            at_least=3,
            binding=True,
            columns=(
                Line(
                    key="signal",
                    label=Text(de="Signal", en="Signal"),
                    help=Text(
                        de="Eine beobachtbare Tatsache oder Handlung, kein Eindruck.",
                        en="A fact or action one can observe, not an impression.",
                    ),
                    required=True,
                    binding=True,
                ),
                Choice(
                    key="kind",
                    label=Text(de="Zeigt", en="Shows"),
                    options=(
                        Option(value="fit", label=Text(de="Passung", en="fit")),
                        Option(value="interest", label=Text(de="Interesse", en="interest")),
                    ),
                    required=True,
                ),
                Flag(
                    key="negative",
                    label=Text(de="Spricht dagegen", en="Speaks against"),
                    help=Text(
                        de="Angekreuzt, wenn das Signal den Lead schwächt.",
                        en="Ticked if the signal weakens the lead.",
                    ),
                ),
                Number(
                    key="points",
                    label=Text(de="Punkte", en="Points"),
                    help=Text(
                        de="Nur zum Sortieren. Gegensignale bekommen ein Minus.",
                        en="For sorting only. Counter-signals get a minus.",
                    ),
                    least=None,
                ),
                Line(
                    key="seen_in",
                    label=Text(de="Zu sehen in", en="Seen in"),
                    help=Text(
                        de="Das System oder der Moment, in dem es auffällt.",
                        en="The system, or the moment, in which it shows.",
                    ),
                ),
                Number(
                    key="fades_after",
                    label=Text(de="Verfliegt nach", en="Fades after"),
                    help=Text(
                        de="Danach zählt das Signal nicht mehr. Leer lassen, wenn es bleibt.",
                        en="After that the signal no longer counts. Leave empty if it lasts.",
                    ),
                    unit=Text(de="Tagen", en="days"),
                ),
            ),
        ),
    ),
    example=EXAMPLE,
    minutes=25,
    script=Text(
        de="""1. „Denkt an euren letzten Abschluss: Was hat die Person getan, bevor sie gekauft hat?“ Karten, still, vier Minuten.
2. Karten in zwei Spalten hängen: Passung und Interesse. Was in keine passt, ist ein Eindruck und wandert in den Themenspeicher.
3. Dasselbe umgekehrt: „Welcher Lead hat euch zuletzt Zeit gestohlen, und was hätte ihn verraten?“
4. Mit Punkten auswählen, dann zu jedem Signal fragen: Wo sieht man es, und wann verfliegt es?""",
        en="""1. “Think of your latest deal: what did the person do before buying?” Cards, in silence, four minutes.
2. Hang the cards in two columns: fit and interest. What belongs in neither is an impression and goes to the parking lot.
3. Then the other way round: “Which lead last stole your time, and what would have given it away?”
4. Choose by dots, then ask of every signal: where do we see it, and when does it fade?""",
    ),
    presets=(COMMON_SIGNALS,),
)
