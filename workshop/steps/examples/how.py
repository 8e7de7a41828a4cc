"""How Krume delivers."""

from workshop.domain.words import Text

EXAMPLE = {
    "delivery": Text(
        de="Wir verkaufen direkt, im Jahresvertrag, im Schnitt für 24.000 € im Jahr. Jede Einführung beginnt mit der "
        "Nachtschicht: Eine oder einer von uns bäckt zwei Nächte mit, bevor irgendetwas eingestellt wird. "
        "Danach schließen wir die Kassen an. Der Plan liegt jede Nacht vor ein Uhr in der Backstube, auf dem "
        "Bildschirm oder auf Papier, denn Teig und Touchscreen vertragen sich schlecht. "
        "Das letzte Wort hat, wer am Ofen steht.",
        en="We sell directly, on a yearly contract, for €24,000 a year on average. Every launch begins with the Night Shift: "
        "one of us bakes along for two nights before anything is configured. "
        "Then we connect the tills. The plan is in the bakehouse before one o’clock every night, on screen or on "
        "paper, because dough and touchscreens do not get along. "
        "Whoever stands at the oven has the last word.",
    ),
    "ways": [
        Text(
            de="Eigener Vertrieb: vier von uns übernehmen Leads",
            en="Our own sales team: four of us take over leads",
        ),
        Text(
            de="Website mit öffentlicher Preisliste und Demo-Anfrage",
            en="Website with a public price list and demo requests",
        ),
        Text(
            de="Nachtschicht-Bericht zum Herunterladen: was wir in fremden Backstuben gelernt haben",
            en="Night-shift report to download: what we learnt in other people’s bakehouses",
        ),
        Text(
            de="Empfehlungen: Wer nachts arbeitet, kennt sich",
            en="Recommendations: people who work at night know each other",
        ),
    ],
}
