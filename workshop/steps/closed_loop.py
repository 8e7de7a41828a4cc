"""What each team tells the other about every lead."""

from workshop.domain.step import Line, Rows, Step
from workshop.domain.words import Text
from workshop.steps.examples.closed_loop import EXAMPLE
from workshop.steps.parts import PROMISES

_REPORT = (
    Line(key="what", label=Text(de="Was", en="What"), required=True),
    Line(
        key="field",
        label=Text(de="Feld", en="Field"),
        help=Text(
            de="Wie es im System heißt; was kein Feld hat, geht verloren.",
            en="What it is called in the system; whatever has no field gets lost.",
        ),
    ),
    Line(key="when", label=Text(de="Wann", en="When")),
)

STEP = Step(
    slug="closed-loop",
    part=PROMISES,
    title=Text(de="Der geschlossene Kreis", en="The closed loop"),
    prompt=Text(
        de="Was muss der Vertrieb über einen Lead wissen, bevor er anruft, und was muss das Marketing danach erfahren?",
        en="What must sales know about a lead before calling, and what must marketing learn afterwards?",
    ),
    why=Text(
        de="Wer nicht weiß, was ein Lead schon gelesen hat, erzählt es ihm noch einmal. "
        "Wer nicht erfährt, wer Kunde wurde, wirbt weiter um die Falschen.",
        en="A caller who does not know what a lead has read tells it all over again. "
        "A team that never learns who became a customer keeps courting the wrong people.",
    ),
    help=Text(
        de="""Zwei Richtungen, ein Kreis. Er hält nur, wenn beide Systeme denselben Lead unter **derselben Kennung** führen und der Vertrieb keinen Lead ohne Ergebnis schließen kann.

**Zu schwach:** „Der Vertrieb gibt regelmäßig Feedback.“ Das steht dann in einer Mail, und wer sie hat, ist im Urlaub.

**Besser:** „Verloren, mit Grund aus der Liste, im Feld `lost_reason`, am Tag der Absage.“

Fragt bei jeder Angabe: Wer tut damit was? Angaben, die niemand liest, füllt bald auch niemand mehr aus. Und denkt an die Einwilligung: Was ihr über Menschen weitergebt, muss euch erlaubt sein.

*Probe:* Nehmt den letzten gewonnenen Kunden. Findet das Marketing in zwei Minuten heraus, welcher Inhalt ihn gebracht hat?""",
        en="""Two directions, one loop. It holds only if both systems keep the same lead under **the same id** and sales cannot close a lead without an outcome.

**Too weak:** “Sales gives regular feedback.” That ends up in an e-mail, and whoever has it is on holiday.

**Better:** “Lost, with a reason from the list, in the field `lost_reason`, on the day of the refusal.”

Ask about every item: who does what with it? What nobody reads, nobody will soon fill in. And mind consent: whatever you pass on about people, you must be allowed to.

*Test:* take the last customer you won. Can marketing find out in two minutes which content brought them in?""",
    ),
    fields=(
        Line(
            key="lead_id",
            label=Text(de="Gemeinsame Lead-Kennung", en="Shared lead id"),
            help=Text(
                de="Woran beide Systeme denselben Lead erkennen.",
                en="How both systems recognise the same lead.",
            ),
        ),
        Line(
            key="system",
            label=Text(de="Systeme", en="Systems"),
            help=Text(
                de="Wo das Marketing und wo der Vertrieb nachsieht.",
                en="Where marketing looks things up, and where sales does.",
            ),
        ),
        Rows(
            key="to_sales",
            label=Text(de="Vom Marketing an den Vertrieb", en="From marketing to sales"),
            row=Text(de="Meldung", en="report"),
            title="what",
            at_least=1,
            binding=True,
            columns=_REPORT,
        ),
        Rows(
            key="to_marketing",
            label=Text(de="Vom Vertrieb ans Marketing", en="From sales to marketing"),
            row=Text(de="Meldung", en="report"),
            title="what",
            at_least=1,
            binding=True,
            columns=_REPORT,
        ),
    ),
    example=EXAMPLE,
    minutes=20,
    script=Text(
        de="""1. „Vertrieb: Ihr habt den Hörer schon in der Hand. Welche drei Dinge wollt ihr vorher wissen?“
2. „Marketing: Das Gespräch ist vorbei. Welche drei Dinge wollt ihr hören?“ Beides still aufschreiben.
3. Zu jeder Meldung das Feld im System suchen, am besten live. Fehlt es, bekommt jemand die Aufgabe.
4. Die Probe mit dem letzten gewonnenen Kunden machen, mit Stoppuhr.""",
        en="""1. “Sales: you have the receiver in your hand. Which three things do you want to know first?”
2. “Marketing: the call is over. Which three things do you want to hear?” Write both down in silence.
3. Find the field in the system for every report, ideally live. If it is missing, somebody gets the task.
4. Do the test with the last customer won, with a stopwatch.""",
    ),
)
