"""What sales promises marketing: how soon, how persistently, with what answer."""

from workshop.domain.step import Line, Option, Rows, Step
from workshop.domain.words import Text
from workshop.steps.examples.sales_commitments import EXAMPLE
from workshop.steps.kinds import commitment
from workshop.steps.parts import PROMISES

DUTIES = (
    Option(value="first-contact", label=Text(de="Erstkontakt", en="First contact")),
    Option(value="attempts", label=Text(de="Kontaktversuche", en="Contact attempts")),
    Option(
        value="accept-or-return",
        label=Text(de="Annehmen oder zurückgeben", en="Accept or return"),
    ),
    Option(value="stage-update", label=Text(de="Stufe nachführen", en="Keeping the stage up to date")),
    Option(value="feedback", label=Text(de="Rückmeldung", en="Feedback")),
    Option(value="other", label=Text(de="Sonstiges", en="Other")),
)

STEP = Step(
    slug="sales-commitments",
    part=PROMISES,
    title=Text(de="Zusagen des Vertriebs", en="Sales’ commitments"),
    prompt=Text(
        de="Was tut der Vertrieb mit jedem Lead, den er bekommt: wie schnell, wie oft und mit welcher Antwort?",
        en="What does sales do with every lead it gets: how soon, how often and with what answer?",
    ),
    why=Text(
        de="Ein Lead ist kein Zwieback. Wer heute fragt, hat heute ein Problem, "
        "und wer nichts zurückmeldet, lässt das Marketing im Dunkeln weiterbacken.",
        en="A lead is not a rusk. People who ask today have a problem today, "
        "and a team that reports nothing back leaves marketing baking in the dark.",
    ),
    help=Text(
        de="""Klärt zuerst die Uhr, dann die Zahlen: Wann beginnt sie zu laufen, in welchen Stunden läuft sie, und an welchen Tagen steht sie still?

**Zu schwach:** „Wir melden uns zeitnah.“ Zeitnah ist ein Gefühl, und zwar das des anderen.

**Besser:** „Erstkontakt innerhalb von vier Geschäftsstunden nach der Übergabe. Eine automatische Antwort zählt nicht.“

Vier Zusagen reichen fast immer: Erstkontakt, Versuche, Annehmen oder Zurückgeben, Rückmeldung. Berichtet die Zeiten des Teams als Median, nicht die einzelner Personen; deren Auswertung geht womöglich auch den Betriebsrat an.

*Probe:* Ein Lead kommt freitags um 16:30 Uhr. Bis wann genau muss sich jemand gemeldet haben? Wenn der Raum zwei Antworten gibt, fehlt noch etwas.""",
        en="""Settle the clock first and the numbers second: when does it start, during which hours does it run, and on which days does it stand still?

**Too weak:** “We get back promptly.” Prompt is a feeling, and it belongs to the other person.

**Better:** “First contact within four business hours of handover. An automatic reply does not count.”

Four promises are nearly always enough: first contact, attempts, accept or return, feedback. Report the team’s times as a median, not those of individuals; evaluating persons may also be a matter for the works council.

*Test:* a lead arrives on Friday at 4:30 p.m. By when exactly must somebody have been in touch? If the room gives two answers, something is still missing.""",
    ),
    fields=(
        Line(
            key="business_hours",
            label=Text(de="Geschäftszeiten", en="Business hours"),
            help=Text(
                de="Nur in dieser Zeit laufen Geschäftsstunden.",
                en="Business hours are counted only during these times.",
            ),
            binding=True,
        ),
        Line(
            key="time_zone",
            label=Text(de="Zeitzone", en="Time zone"),
            help=Text(de="Wie in Europe/Berlin.", en="As in Europe/Berlin."),
        ),
        Line(
            key="holidays",
            label=Text(de="Feiertage", en="Holidays"),
            help=Text(
                de="Welcher Kalender gilt; an diesen Tagen steht die Uhr still.",
                en="Which calendar holds; on these days the clock stands still.",
            ),
        ),
        Rows(
            key="commitments",
            label=Text(de="Zusagen des Vertriebs", en="Sales’ commitments"),
            row=Text(de="Zusage", en="commitment"),
            title="name",
            layout="sheets",
            at_least=1,
            binding=True,
            columns=commitment(DUTIES),
        ),
    ),
    example=EXAMPLE,
    minutes=30,
    script=Text(
        de="""1. „Jetzt andersherum. Marketing, auf Papier: Was muss mit euren Leads geschehen, damit sich die Arbeit gelohnt hat?“
2. Der Vertrieb schreibt zur selben Zeit auf, was er auch in einer vollen Woche schafft.
3. Zuerst auf die Uhr einigen: Geschäftszeiten, Zeitzone, Feiertage. Dann die Probe mit dem Freitagslead.
4. Jede Zusage gegen die Stunden aus dem Rechner halten. Passt sie nicht, wird sie kleiner oder das Team größer.
5. Eine Person aus dem Vertrieb liest jede Zusage laut als „Wir …“ vor.""",
        en="""1. “Now the other way round. Marketing, on paper: what has to happen to your leads for the work to have been worth it?”
2. Meanwhile sales writes down what it can manage even in a busy week.
3. Agree on the clock first: business hours, time zone, holidays. Then try the Friday lead.
4. Hold every promise against the hours from the calculator. If it does not fit, the promise shrinks or the team grows.
5. Somebody from sales reads every promise aloud as “We …”.""",
    ),
    short=True,
)
