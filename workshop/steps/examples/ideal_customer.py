"""Krume’s ideal customer: the bakery chain that bakes for itself."""

from workshop.domain.words import Text

EXAMPLE = {
    "industries": [
        Text(de="Bäckereiketten mit eigener Produktion", en="Bakery chains with their own production"),
        Text(
            de="Bäckerei-Konditoreien mit eigenen Filialen", en="Bakery-patisseries with shops of their own"
        ),
    ],
    "employees": {"from": "150", "to": "1500"},
    "revenue": {"from": "8000000", "to": "80000000"},
    "seat": [
        Text(de="Deutschland", en="Germany"),
        Text(de="Österreich", en="Austria"),
        Text(de="Schweiz", en="Switzerland"),
    ],
    "size_class": ["medium", "large"],
    "wished": [
        {
            "id": "own-production",
            "trait": Text(de="Bäckt selbst, jede Nacht", en="Bakes for itself, every night"),
            "recognised": Text(
                de="Stellenanzeigen für die Backstube, Arbeitsbeginn vor 3 Uhr",
                en="Job adverts for the bakehouse, shifts starting before 3 a.m.",
            ),
        },
        {
            "id": "shops",
            "trait": Text(de="15 bis 120 Filialen", en="15 to 120 shops"),
            "recognised": Text(
                de="Filialfinder auf der Website, von Hand nachgezählt",
                en="The shop finder on the website, counted by hand",
            ),
        },
        {
            "id": "tills",
            "trait": Text(de="Kassen, die Verkäufe je Stunde kennen", en="Tills that know sales by the hour"),
            "recognised": Text(
                de="Kann im ersten Gespräch sagen, was gestern um zehn verkauft war",
                en="Can say in the first conversation what had been sold by ten yesterday",
            ),
        },
        {
            "id": "annoyed",
            "trait": Text(
                de="Jemand im Haus ärgert sich über Retouren",
                en="Somebody in the house is annoyed by returns",
            ),
            "recognised": Text(
                de="Nennt die Retourenquote, ohne nachzusehen",
                en="Names the rate of returns without looking it up",
            ),
        },
    ],
    "unwished": [
        {
            "id": "single-shop",
            "trait": Text(de="Handwerksbäckerei mit einem Laden", en="Craft bakery with a single shop"),
            "recognised": Text(
                de="Wer bäckt, steht auch an der Theke; die Prognose kommt zur Tür herein",
                en="Whoever bakes also serves; the forecast walks in through the door",
            ),
        },
        {
            "id": "bake-off",
            "trait": Text(de="Supermarkt mit Backstation", en="Supermarket with a bake-off station"),
            "recognised": Text(
                de="Die Teiglinge kommen gefroren, nachts steht niemand auf",
                en="The dough arrives frozen and nobody gets up at night",
            ),
        },
        {
            "id": "till-only",
            "trait": Text(de="Sucht nur ein Kassensystem", en="Only wants a till system"),
            "recognised": Text(
                de="Die erste Frage gilt dem Bondrucker", en="The first question is about the receipt printer"
            ),
        },
    ],
    "segments": [
        {
            "id": "county-town",
            "name": Text(de="Kette der Kreisstadt", en="County-town chain"),
            "industries": [
                Text(de="Bäckereiketten mit eigener Produktion", en="Bakery chains with their own production")
            ],
            "employees": {"from": "150", "to": "249"},
            "revenue": {"from": "8000000", "to": "20000000"},
            "note": Text(
                de="Die Inhaberfamilie entscheidet, die Produktionsleitung überzeugt sie.",
                en="The owner’s family decides; the head of production convinces them.",
            ),
        },
        {
            "id": "city",
            "name": Text(de="Kette der Großstadt", en="City chain"),
            "industries": [
                Text(
                    de="Bäckereiketten mit eigener Produktion", en="Bakery chains with their own production"
                ),
                Text(
                    de="Bäckerei-Konditoreien mit eigenen Filialen",
                    en="Bakery-patisseries with shops of their own",
                ),
            ],
            "employees": {"from": "250", "to": "1500"},
            "revenue": {"from": "20000000", "to": "80000000"},
            "note": Text(
                de="Produktion, Verkauf und kaufmännische Leitung müssen alle drei nicken.",
                en="Production, sales and commercial management all have to nod.",
            ),
        },
    ],
}
