"""How a lead comes back: within which time, for which reasons, and what happens then."""

from workshop.domain.step import Choice, Line, Number, Prose, Rows, Step
from workshop.domain.words import Text
from workshop.steps.examples.returns import EXAMPLE
from workshop.steps.kinds import TIME_UNITS, stage
from workshop.steps.parts import ONE_LANGUAGE
from workshop.steps.presets.return_reasons import COMMON_REASONS

STEP = Step(
    slug="returns",
    part=ONE_LANGUAGE,
    title=Text(de="Rückgabe und Recycling", en="Returns and recycling"),
    prompt=Text(
        de="Aus welchen Gründen darf der Vertrieb einen Lead zurückgeben, bis wann, und was macht das Marketing daraus?",
        en="For which reasons may sales give a lead back, until when, and what does marketing make of it?",
    ),
    why=Text(
        de="Eine Rückgabe mit Grund ist die billigste Marktforschung, die ihr bekommen könnt. "
        "Eine ohne Grund ist nur eine schlechte Stimmung.",
        en="A return with a reason is the cheapest market research you can get. "
        "One without a reason is merely a bad mood.",
    ),
    help=Text(
        de="""Rückgaben sind erlaubt, sogar erwünscht, solange sie drei Dinge haben: eine **Frist**, einen **Grund** \
aus einer kurzen Liste und eine **Folge** auf der anderen Seite.

- Läuft die Frist ab, ohne dass jemand widerspricht, gilt der Lead als angenommen.
- Jeder Grund löst im Marketing etwas anderes aus: Daten prüfen, Zielgruppe schärfen, später wieder anklopfen.
- Zehn Gründe sind genug. Wird „Sonstiges“ zum häufigsten, fehlt einer.

**Zu schwach:** „Lead taugt nichts.“ Daraus lernt niemand etwas.

**Besser:** „Falsche Rolle: Die Person gehört zum Haus, kann aber nicht entscheiden. Marketing sucht im selben Haus weiter.“

*Probe:* Könnt ihr aus der Strichliste der Gründe nach drei Monaten ablesen, was ihr ändern müsst?""",
        en="""Returns are allowed, welcome even, as long as they have three things: a **deadline**, a **reason** \
from a short list and a **consequence** on the other side.

- If the deadline passes and nobody objects, the lead counts as accepted.
- Every reason sets off something different in marketing: check data, sharpen the audience, knock again later.
- Ten reasons are enough. If “other” becomes the most frequent, one is missing.

**Too weak:** “Lead is no good.” Nobody learns anything from that.

**Better:** “Wrong role: the person belongs to the company but cannot decide. Marketing keeps looking in the same company.”

*Test:* after three months, could you tell from the tally of reasons what you have to change?""",
    ),
    fields=(
        Number(
            key="return_within",
            label=Text(de="Rückgabe möglich innerhalb von", en="Return possible within"),
            help=Text(
                de="Gezählt ab der Übergabe. Danach gilt der Lead als angenommen.",
                en="Counted from the handover. After that the lead counts as accepted.",
            ),
        ),
        Choice(
            key="return_unit",
            counts="return_within",
            label=Text(de="Einheit der Frist", en="Unit of the deadline"),
            options=TIME_UNITS,
        ),
        Number(
            key="recycle_after",
            label=Text(de="Wieder aufgreifen nach", en="Pick up again after"),
            help=Text(
                de="So lange ruht ein Lead im Recycling, bevor ihn das Marketing erneut prüft.",
                en="How long a lead rests in recycling before marketing checks it again.",
            ),
            unit=Text(de="Tagen", en="days"),
        ),
        Rows(
            key="reasons",
            label=Text(de="Gründe", en="Reasons"),
            row=Text(de="Grund", en="Reason"),
            title="reason",
            layout="table",
            at_least=3,
            binding=True,
            columns=(
                Line(key="reason", label=Text(de="Grund", en="Reason"), required=True, binding=True),
                Prose(
                    key="means",
                    label=Text(de="Das heißt", en="Which means"),
                    help=Text(
                        de="Wann dieser Grund gilt und wann nicht.",
                        en="When this reason applies and when it does not.",
                    ),
                ),
                stage("to_stage", de="Lead geht nach", en="Lead goes to"),
                Line(
                    key="marketing_does",
                    label=Text(de="Das Marketing macht daraus", en="What marketing does"),
                ),
            ),
        ),
    ),
    example=EXAMPLE,
    minutes=20,
    script=Text(
        de="""1. „Welche Leads habt ihr zuletzt liegen lassen, ohne es zu sagen? Heute ist Amnestie.“ Der Vertrieb sammelt Gründe.
2. Gleiche Gründe zusammenlegen, höchstens zehn behalten, jeden in einem Satz abgrenzen.
3. Das Marketing sagt zu jedem Grund, was es damit anfangen wird. Kommt nichts, streichen.
4. Frist und Ruhezeit vereinbaren; laut aussprechen, was bei Schweigen gilt.""",
        en="""1. “Which leads have you lately let lie without saying so? Today there is an amnesty.” Sales collects reasons.
2. Merge equal reasons, keep ten at most, delimit each in one sentence.
3. Marketing says of each reason what it will do with it. If nothing comes, strike it out.
4. Agree on deadline and resting time; say aloud what silence means.""",
    ),
    short=True,
    presets=(COMMON_REASONS,),
)
