"""How long Krume's contract holds."""

from workshop.domain.words import Text

EXAMPLE = {
    "valid_from": "2027-01-01",
    "valid_until": "2027-12-31",
    "review_on": "2027-04-01",
    "review_rhythm": "quarterly",
    "changes": Text(
        de="""- Vorschlagen darf jede und jeder: schriftlich, mit Grund und, wo es um Zahlen geht, mit einer Zahl.
- **Zur Sache** (Zahlen, Fristen, Kriterien, Stufen, Parteien): neue Version, unterschrieben von allen drei Unterzeichnenden. Sie gilt ab dem nächsten Monatsersten, nie rückwirkend.
- **Zur Formulierung:** Zustimmung beider Leitungen, ohne neue Unterschrift.
- Niemand gibt den eigenen Vorschlag allein frei. Bis zur neuen Version gilt die alte, auch wenn alle schon anders reden.""",
        en="""- Anyone may propose a change: in writing, with a reason and, where numbers are concerned, with a number.
- **Substance** (numbers, deadlines, criteria, stages, parties): a new version, signed by all three signatories. It holds from the first of the next month, never retroactively.
- **Wording:** agreement of both heads, no new signature.
- Nobody approves their own proposal alone. Until there is a new version the old one holds, even if everyone already talks differently.""",
    ),
    "ending": Text(
        de="Der Vertrag endet am 31. Dezember 2027; im letzten Kassensturz des Jahres wird entschieden, was folgt. "
        "Vorher kann ihn jede Partei mit vier Wochen Frist zum Quartalsende beenden, schriftlich und nach einem Gespräch zu dritt. "
        "Leads, die dann unterwegs sind, werden nach den Regeln fertig gebacken, unter denen sie übergeben wurden.",
        en="The contract ends on 31 December 2027; the year’s last Cashing Up decides what follows. "
        "Before that, any party may end it with four weeks’ notice to the end of a quarter, in writing and after a conversation among all three. "
        "Leads on their way at that time are baked to the end under the rules by which they were handed over.",
    ),
}
