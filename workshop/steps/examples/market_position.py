"""Where Krume stands in its market."""

from workshop.domain.words import Text

EXAMPLE = {
    "position": "premium",
    "reason": Text(
        de="Wir stehen vor jeder Einführung zwei Nächte in der Backstube. Das geht nur bei wenigen Kunden zugleich, "
        "und es lohnt sich erst ab etwa 15 Filialen, für beide Seiten.",
        en="Before every launch we stand in the bakehouse for two nights. That works only for a few customers at a "
        "time, and it pays off only from about 15 shops upwards, for both sides.",
    ),
    "smallest_employees": "150",
    "largest_employees": "1500",
    "declines": Text(
        de="Bäckereien mit einem Laden, Supermärkten mit Aufbackstation und allen, die nur eine Kasse suchen. "
        "Die Absage ist freundlich, kommt sofort und nennt, wenn wir es wissen, jemanden, der hilft.",
        en="Bakeries with a single shop, supermarkets with bake-off stations and anyone looking only for a till. "
        "The refusal is kind, comes at once and, if we know somebody who can help, names them.",
    ),
    "consequences": [
        {
            "id": "no-discount",
            "consequence": Text(
                de="Die Preisliste ist öffentlich und gilt. Wer handeln will, bekommt eine dritte Nacht, keinen Rabatt.",
                en="The price list is public and it stands. Whoever haggles gets a third night, not a discount.",
            ),
            "area": "price",
        },
        {
            "id": "always-nightshift",
            "consequence": Text(
                de="Keine Einführung ohne Nachtschicht, auch wenn der Kunde sie streichen möchte.",
                en="No launch without the Night Shift, even if the customer would like to strike it out.",
            ),
            "area": "service",
        },
        {
            "id": "decline-small",
            "consequence": Text(
                de="Unter 15 Filialen oder 150 Beschäftigten machen wir kein Angebot, auch nicht am Monatsletzten.",
                en="Below 15 shops or 150 employees we make no offer, not even on the last day of the month.",
            ),
            "area": "sales",
        },
        {
            "id": "nothing-but-the-night",
            "consequence": Text(
                de="Wir bauen nichts, was nicht in die Nacht gehört: keine Kasse, keine Löhne, keinen Mehleinkauf.",
                en="We build nothing that does not belong to the night: no till, no payroll, no flour purchasing.",
            ),
            "area": "product",
        },
        {
            "id": "no-price-first",
            "consequence": Text(
                de="Keine Anzeige beginnt mit dem Preis. Sie beginnt mit dem Regal.",
                en="No advertisement begins with the price. It begins with the shelf.",
            ),
            "area": "communication",
        },
    ],
}
