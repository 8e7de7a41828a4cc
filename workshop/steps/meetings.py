"""When both teams meet, for how long, and what comes of it."""

from workshop.domain.step import Choice, Line, Lines, Number, Option, Prose, Rows, Step
from workshop.domain.words import Text
from workshop.steps.examples.meetings import EXAMPLE
from workshop.steps.kinds import RHYTHMS
from workshop.steps.parts import KEEP_TALKING
from workshop.steps.presets.meetings import MONTHLY

LEVELS = (
    Option(value="team", label=Text(de="Team", en="Team")),
    Option(value="management", label=Text(de="Leitung", en="Management")),
)

STEP = Step(
    slug="meetings",
    part=KEEP_TALKING,
    title=Text(de="Treffen", en="Meetings"),
    prompt=Text(
        de="Wann setzen wir uns zusammen, und was ist danach anders?",
        en="When do we sit down together, and what is different afterwards?",
    ),
    why=Text(
        de="Probleme, für die es keinen Termin gibt, werden auf dem Flur gelöst oder gar nicht. "
        "Mindestens einmal im Monat sollten beide Teams an einem Tisch sitzen.",
        en="Problems without an appointment get solved in the corridor, or not at all. "
        "Both teams should sit at one table at least once a month.",
    ),
    help=Text(
        de="""Zahlen werden *vorher* gelesen; im Treffen geht es um Probleme: eines nach dem anderen, vom Problem zur Lösung zur Aufgabe mit Namen und Datum.

**Zu schwach:** „Wir tauschen uns regelmäßig aus.“ Regelmäßig ist auch der Halleysche Komet.

**Besser:** „Erster Donnerstag im Monat, 30 Minuten, Zahlen am Vortag, höchstens ein neues Problem.“

Zwei Ebenen genügen: die **Teams** für das Laufende, die **Leitung** für den Vertrag selbst. Jeder Punkt der Tagesordnung hat ein Ergebnis, das man aufschreiben kann.

*Probe:* Die letzte Besprechung beider Teams: Was wurde danach anders gemacht? Wenn es niemand weiß, war sie zu lang.""",
        en="""Figures are read *beforehand*; the meeting is about problems: one at a time, from problem to solution to a task with a name and a date.

**Too weak:** “We exchange views regularly.” Halley’s comet is regular too.

**Better:** “First Thursday of the month, 30 minutes, figures the day before, one new problem at most.”

Two levels are enough: the **teams** for what is under way, **management** for the contract itself. Every item on the agenda has an outcome that can be written down.

*Test:* the last meeting of both teams: what was done differently afterwards? If nobody knows, it was too long.""",
    ),
    fields=(
        Rows(
            key="meetings",
            label=Text(de="Treffen", en="Meetings"),
            row=Text(de="Treffen", en="meeting"),
            title="name",
            layout="sheets",
            at_least=1,
            binding=True,
            columns=(
                Line(key="name", label=Text(de="Name", en="Name"), required=True),
                Choice(key="rhythm", label=Text(de="Rhythmus", en="Rhythm"), options=RHYTHMS, required=True),
                Number(
                    key="length",
                    label=Text(de="Dauer", en="Length"),
                    unit=Text(de="Minuten", en="minutes"),
                ),
                Choice(key="level", label=Text(de="Ebene", en="Level"), options=LEVELS, binding=False),
                Lines(key="participants", label=Text(de="Wer dabei ist", en="Who takes part")),
                Prose(
                    key="prepared",
                    label=Text(de="Was vorher vorliegt", en="What is ready beforehand"),
                    help=Text(
                        de="Welche Zahlen, von wem, bis wann.",
                        en="Which figures, from whom, by when.",
                    ),
                ),
                Rows(
                    key="agenda",
                    label=Text(de="Tagesordnung", en="Agenda"),
                    help=Text(
                        de="Die Minuten ergeben zusammen die Dauer.",
                        en="The minutes add up to the length.",
                    ),
                    row=Text(de="Punkt", en="topic"),
                    title="topic",
                    columns=(
                        Line(key="topic", label=Text(de="Punkt", en="Topic"), required=True),
                        Number(key="minutes", label=Text(de="Minuten", en="Minutes"), binding=False),
                        Line(key="outcome", label=Text(de="Ergebnis", en="Outcome")),
                    ),
                ),
            ),
        ),
    ),
    example=EXAMPLE,
    minutes=15,
    script=Text(
        de="""1. „Denkt an das letzte Treffen beider Teams, nach dem sich wirklich etwas geändert hat. Was war daran anders?“
2. Das monatliche Treffen aufbauen: Dauer, Zahlen vorher, Tagesordnung. Streichen, bis die Minuten aufgehen.
3. Das Treffen der Leitung festlegen; dort wird über den Vertrag gesprochen, nicht über einzelne Leads.
4. „Bitte alle den Kalender auf.“ Der erste Termin wird jetzt eingetragen, vor der Pause.""",
        en="""1. “Think of the last meeting of both teams after which something really changed. What was different about it?”
2. Build the monthly meeting: length, figures beforehand, agenda. Strike things out until the minutes add up.
3. Fix the management meeting; there the contract is discussed, not single leads.
4. “Calendars open, everyone, please.” The first date goes in now, before the break.""",
    ),
    short=True,
    presets=(MONTHLY,),
)
