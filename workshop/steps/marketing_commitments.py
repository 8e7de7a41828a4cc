"""What marketing promises sales: how many, how good, how often."""

from workshop.domain.step import Option, Rows, Step
from workshop.domain.words import Text
from workshop.steps.examples.marketing_commitments import EXAMPLE
from workshop.steps.kinds import commitment
from workshop.steps.parts import PROMISES

DUTIES = (
    Option(value="volume", label=Text(de="Menge", en="Volume")),
    Option(value="quality", label=Text(de="Qualität", en="Quality")),
    Option(value="facts", label=Text(de="Mitgelieferte Angaben", en="Data that come along")),
    Option(value="content", label=Text(de="Inhalte", en="Content")),
    Option(value="other", label=Text(de="Sonstiges", en="Other")),
)

STEP = Step(
    slug="marketing-commitments",
    part=PROMISES,
    title=Text(de="Zusagen des Marketings", en="Marketing’s commitments"),
    prompt=Text(
        de="Was liefert das Marketing dem Vertrieb: wie viel, wie gut und bis wann?",
        en="What does marketing deliver to sales: how much, how good and by when?",
    ),
    why=Text(
        de="„Wir geben unser Bestes“ lässt sich nicht nachzählen. Eine Zusage mit Zahl, Zeitraum und Qualität "
        "schützt beide: den, der sie gibt, und den, der mit ihr plant.",
        en="“We do our best” cannot be counted. A promise with a number, a period and a standard "
        "protects both sides: those who give it and those who plan with it.",
    ),
    help=Text(
        de="""Jede Zusage hat drei Teile: **eine Zahl**, **einen Zeitraum** und **woran man gute Erfüllung erkennt**. Menge allein verführt zu Ausschuss, Qualität allein zu drei perfekten Leads im Jahr.

**Zu schwach:** „Marketing liefert ausreichend gute Leads.“ Über *ausreichend* und *gut* wird dann jeden Monat neu verhandelt.

**Besser:** „Mindestens 24 MQL pro Monat; was zurückkommt, weil es die Kriterien nicht erfüllt, zählt nicht.“

Die Menge am besten an den Rechner binden: Ändert sich eine Annahme, ändert sich die Zusage mit. Und weniger ist mehr: drei Zusagen, die gehalten werden, schlagen acht, die man nachschlagen muss.

*Probe:* Kann eine Person aus dem *anderen* Team am Monatsletzten allein feststellen, ob die Zusage gehalten wurde?""",
        en="""Every promise has three parts: **a number**, **a period** and **what good looks like**. Volume alone tempts people to send rejects, quality alone to send three perfect leads a year.

**Too weak:** “Marketing delivers a sufficient number of good leads.” Then *sufficient* and *good* are up for negotiation every month.

**Better:** “At least 24 MQLs per month; whatever comes back because it misses the criteria does not count.”

Volume is best bound to the calculator: when an assumption changes, the promise changes with it. And less is more: three promises that are kept beat eight that have to be looked up.

*Test:* on the last day of the month, can somebody from the *other* team find out alone whether the promise was kept?""",
    ),
    fields=(
        Rows(
            key="commitments",
            label=Text(de="Zusagen des Marketings", en="Marketing’s commitments"),
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
        de="""1. „Vertrieb zuerst, aber auf Papier: Was braucht ihr vom Marketing, um euer Versprechen an die Kunden zu halten?“
2. Das Marketing schreibt zur selben Zeit auf, was es sicher liefern kann.
3. Beides nebeneinanderhängen. Wo beides zusammenpasst, wird eine Zusage daraus: Zahl, Zeitraum, Qualität.
4. Die Menge an den Rechner binden. Wer eine andere Zahl will, ändert dort die Annahme.
5. Eine Person aus dem Marketing liest jede Zusage laut als „Wir …“ vor. Wer dabei zögert, sagt warum.""",
        en="""1. “Sales first, but on paper: what do you need from marketing to keep your own promise to customers?”
2. Meanwhile marketing writes down what it can deliver for certain.
3. Put both side by side. Where they fit, they become a promise: number, period, quality.
4. Bind the volume to the calculator. Whoever wants another number changes the assumption there.
5. Somebody from marketing reads every promise aloud as “We …”. Whoever hesitates says why.""",
    ),
    short=True,
)
