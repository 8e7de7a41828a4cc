"""What Krume sells, by name."""

from workshop.domain.words import Text

EXAMPLE = {
    "offerings": [
        {
            "id": "forecast",
            "name": Text(de="Krume Prognose", en="Krume Forecast"),
            "outward": Text(
                de="Sagt für jede Filiale und jeden Artikel, wie viel am nächsten Tag verkauft wird. "
                "Sie weiß, dass die Schule gegenüber Ferien hat und vor der Filiale am Bahnhof die Straße aufgerissen ist.",
                en="Says for every shop and every article how much will be sold the next day. "
                "It knows that the school across the road is on holiday and that the road outside the station shop is dug up.",
            ),
            "inward": Text(
                de="„das Modell“, „die Kristallkugel“",
                en="“the model”, “the crystal ball”",
            ),
            "audience": ["fridolin", "konrad"],
            "relations": [
                {
                    "id": "apart-from-leftovers",
                    "kind": "apart",
                    "offering": "leftovers",
                    "note": Text(
                        de="Die Prognose sorgt dafür, dass wenig bleibt; Reste kümmert sich um das, was bleibt.",
                        en="Forecast sees to it that little is left; Leftovers looks after what is.",
                    ),
                },
            ],
        },
        {
            "id": "bakeplan",
            "name": Text(de="Krume Backplan", en="Krume Bake Plan"),
            "outward": Text(
                de="Macht aus der Prognose den Plan der Nacht: was wann in welchen Ofen kommt und wie viel Teig dafür "
                "angesetzt wird. Fertig, bevor um ein Uhr das Licht angeht.",
                en="Turns the forecast into the plan of the night: what goes into which oven when, and how much dough "
                "to make for it. Ready before the lights go on at one.",
            ),
            "inward": Text(de="„Scheduler“, „Modul 2“", en="“scheduler”, “module 2”"),
            "audience": ["berta"],
            "relations": [
                {
                    "id": "builds-on-forecast",
                    "kind": "builds-on",
                    "offering": "forecast",
                    "note": Text(
                        de="Ohne Prognose gibt es nichts einzuteilen; den Backplan gibt es deshalb nie allein.",
                        en="Without a forecast there is nothing to schedule, so the Bake Plan is never sold alone.",
                    ),
                },
            ],
        },
        {
            "id": "leftovers",
            "name": Text(de="Krume Reste", en="Krume Leftovers"),
            "outward": Text(
                de="Schlägt für das, was trotzdem bleibt, den nächsten Weg vor: in eine andere Filiale, günstiger ins "
                "Regal, an die Tafel oder zurück in den Teig, wo das Rezept es erlaubt.",
                en="Suggests the next way for whatever is left all the same: to another shop, back on the shelf for "
                "less, to the food bank, or into the dough again where the recipe allows it.",
            ),
            "inward": Text(de="„Resterampe“", en="“the bargain bin”"),
            "audience": ["fridolin", "konrad"],
            "relations": [
                {
                    "id": "completes-forecast",
                    "kind": "completes",
                    "offering": "forecast",
                    "note": Text(
                        de="Keine Prognose trifft jedes Brötchen. Reste nimmt sich die übrigen vor.",
                        en="No forecast hits every roll. Leftovers takes care of the rest.",
                    ),
                },
            ],
        },
        {
            "id": "nightshift",
            "name": Text(de="Nachtschicht", en="Night Shift"),
            "outward": Text(
                de="Bevor wir irgendetwas einstellen, bäckt eine oder einer von uns zwei Nächte mit. "
                "Danach wissen wir, welcher Ofen links heißer ist als rechts.",
                en="Before we configure anything, one of us bakes along for two nights. "
                "After that we know which oven runs hotter on the left than on the right.",
            ),
            "inward": Text(de="„Onboarding“, „Workshop vor Ort“", en="“onboarding”, “on-site workshop”"),
            "audience": ["berta"],
            "relations": [
                {
                    "id": "completes-forecast",
                    "kind": "completes",
                    "offering": "forecast",
                    "note": Text(
                        de="Gehört zu jeder Einführung und steht am Anfang, nicht am Ende der Liste.",
                        en="Part of every launch, and it stands at the top of the list, not at the bottom.",
                    ),
                },
                {
                    "id": "apart-from-bakeplan",
                    "kind": "apart",
                    "offering": "bakeplan",
                    "note": Text(
                        de="Die Nachtschicht ist ein Mensch, der Backplan ist Software. Schlafen muss nur einer.",
                        en="The Night Shift is a person, the Bake Plan is software. Only one of them needs sleep.",
                    ),
                },
            ],
        },
    ],
}
