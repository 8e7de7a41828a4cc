"""Krume in two sentences."""

from workshop.domain.words import Text

EXAMPLE = {
    "customers": Text(
        de="Bäckereiketten mit eigener Produktion und 15 bis 120 Filialen",
        en="bakery chains with their own production and 15 to 120 shops",
    ),
    "need": Text(
        de="nachts festlegen müssen, was am Tag verkauft wird",
        en="must decide by night what will be sold by day",
    ),
    "product": "Krume",
    "category": Text(de="die Nachtplanung", en="the night planner"),
    "benefit": Text(
        de="die jeder Filiale sagt, wie viel sie braucht, damit das Regal weder um zehn leer noch um sechs voll ist",
        en="that tells every shop how much it needs so that the shelf is neither empty at ten nor full at six",
    ),
    "alternative": "Ofenmeister ERP",
    "difference": Text(
        de="plant Krume nichts als Nächte und bäckt zwei davon mit, bevor irgendetwas eingestellt wird",
        en="Krume plans nothing but nights, and bakes along for two of them before anything is configured",
    ),
    "towards_prospects": Text(
        de="„Mit Krume wissen Sie um ein Uhr nachts, was um zehn Uhr vormittags gebraucht wird. Bevor wir Ihnen das versprechen, backen wir "
        "zwei Nächte mit.“ Mehr braucht der Anfang am Telefon nicht.",
        en="“With Krume, you know at one in the morning what will be needed at ten. Before we promise you that, we bake along "
        "for two nights.” The opening on the phone needs no more.",
    ),
    "towards_competitors": Text(
        de="Ofenmeister macht die Löhne, wir machen die Nacht. Wer beides aus einer Hand will, ist dort richtig, und das "
        "sagen wir auch. Schlecht reden wir über niemanden; wir fragen nach den Retouren.",
        en="Ofenmeister does the payroll, we do the night. Whoever wants both from a single supplier is right to go there, and we "
        "say so. We speak ill of nobody; we ask about the returns.",
    ),
    "variants": [
        {
            "id": "shelf",
            "wording": Text(
                de="Krume plant die Nacht von Bäckereiketten so, dass das Regal weder um zehn leer noch um sechs voll ist.",
                en="Krume plans the night of bakery chains so that the shelf is neither empty at ten nor full at six.",
            ),
        },
        {
            "id": "flour",
            "wording": Text(
                de="Nachtplanung für Bäckereiketten, eingestellt von Leuten, die zwei Nächte mitgebacken haben.",
                en="Night planning for bakery chains, configured by people who have baked along for two nights.",
            ),
        },
        {
            "id": "farewell",
            "wording": Text(
                de="Das Bauchgefühl geht in 18 Monaten in Rente. Mit Krume bleibt in der Backstube, was es weiß.",
                en="The gut feeling retires in 18 months. With Krume, what it knows stays in the bakehouse.",
            ),
        },
    ],
}
