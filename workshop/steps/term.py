"""From when until when the contract holds, and how it is changed and ended."""

from workshop.domain.step import Choice, Date, Prose, Step
from workshop.domain.words import Text
from workshop.steps.examples.term import EXAMPLE
from workshop.steps.kinds import RHYTHMS
from workshop.steps.parts import KEEP_TALKING

STEP = Step(
    slug="term",
    part=KEEP_TALKING,
    title=Text(de="Laufzeit und Änderung", en="Term and changes"),
    prompt=Text(
        de="Ab wann gilt das alles, wann prüfen wir es, und wie ändern wir es?",
        en="From when does all this hold, when do we review it, and how do we change it?",
    ),
    why=Text(
        de="Ein Vertrag, den man nicht ändern kann, wird umgangen. Einer, den jeder ändern kann, ist keiner.",
        en="A contract that cannot be changed gets bypassed. One that anybody can change is none.",
    ),
    help=Text(
        de="""Drei Daten und zwei Regeln: Beginn, Ende, erste Prüfung; wie geändert und wie beendet wird.

**Zu schwach:** „Der Vertrag wird bei Bedarf angepasst.“ Bedarf hat immer der, dem gerade etwas nicht passt.

**Besser:** „Zahlen, Kriterien, Stufen und Parteien ändern sich nur mit einer neuen Version, die alle unterschreiben. Bis dahin gilt die alte.“

Unterscheidet die **Sache** (neue Unterschrift) von der **Formulierung** (Zustimmung beider Leitungen genügt). Legt die erste Prüfung früh: Nach drei Monaten wisst ihr, welche Annahme falsch war.

*Probe:* Jemand will im Mai eine einzige Zahl ändern. Kann er nach diesem Text ohne Nachfrage sagen, was er tun muss?""",
        en="""Three dates and two rules: start, end, first review; how it is changed and how it is ended.

**Too weak:** “The contract is adapted as needed.” The need is always felt by whoever is unhappy at the moment.

**Better:** “Numbers, criteria, stages and parties change only with a new version that everybody signs. Until then the old one holds.”

Keep **substance** (new signature) apart from **wording** (agreement of both heads is enough). Schedule the first review early: after three months you will know which assumption was wrong.

*Test:* in May somebody wants to change a single number. Can they tell from this text, without asking, what they have to do?""",
    ),
    fields=(
        Date(key="valid_from", label=Text(de="Gilt ab", en="Valid from"), required=True),
        Date(
            key="valid_until",
            label=Text(de="Gilt bis", en="Valid until"),
            help=Text(de="Leer heißt: bis auf Weiteres.", en="Empty means: until further notice."),
        ),
        Date(key="review_on", label=Text(de="Erste Prüfung am", en="First review on"), required=True),
        Choice(
            key="review_rhythm",
            label=Text(de="Danach geprüft", en="Reviewed thereafter"),
            options=RHYTHMS,
        ),
        Prose(
            key="changes",
            label=Text(de="Wie der Vertrag geändert wird", en="How the contract is changed"),
            help=Text(
                de="Wer vorschlägt, wer zustimmt, ab wann es gilt.",
                en="Who proposes, who agrees, from when it holds.",
            ),
            required=True,
            binding=True,
        ),
        Prose(
            key="ending",
            label=Text(de="Wie der Vertrag endet", en="How the contract ends"),
            help=Text(
                de="Auch: was mit Leads geschieht, die dann noch unterwegs sind.",
                en="Also: what happens to leads that are still on their way.",
            ),
            required=True,
            binding=True,
        ),
    ),
    example=EXAMPLE,
    minutes=10,
    script=Text(
        de="""1. „Wir setzen jetzt drei Daten. Kalender auf, es geht schnell.“
2. Beginn und Ende an das Umsatzziel anlegen, die erste Prüfung etwa drei Monate nach dem Beginn.
3. Die Probe mit der einen Zahl im Mai durchspielen: Wer schreibt, wer stimmt zu, wer unterschreibt?
4. „Und wenn es nicht mehr geht?“ Das Ende regeln, solange niemand es will.""",
        en="""1. “We are now going to set three dates. Calendars open, this is quick.”
2. Align start and end with the revenue goal, and put the first review some three months after the start.
3. Play through the test with the one number in May: who writes, who agrees, who signs?
4. “And if it no longer works?” Settle the ending while nobody wants it.""",
    ),
    short=True,
)
