"""Eight leads that never existed, on which Krume's rules have to prove themselves."""

from typing import Any

from workshop.domain.words import Text
from workshop.steps.examples.handover_criteria import (
    ACCEPTED,
    CONTACT,
    DECISION,
    DEMO,
    KNOWN,
    MONTHS,
    NEED,
    NO,
    OWN_PRODUCTION,
    PRICE_LIST,
    REPORT,
    ROLE,
    SHOPS,
    YES,
)

HEAD_OF_PRODUCTION = Text(de="Produktionsleitung", en="head of production")
HEAD_OF_SALES = Text(de="Vertriebsleitung", en="head of sales")
COMMERCIAL_DIRECTOR = Text(de="kaufmännische Leitung", en="commercial director")


def _who(shops: str, own_production: Text, role: Text) -> list[dict[str, Any]]:
    """What is known about every sample lead."""
    return [
        {"id": "contact", "fact": CONTACT, "value": KNOWN},
        {"id": "shops", "fact": SHOPS, "value": shops},
        {"id": "own-production", "fact": OWN_PRODUCTION, "value": own_production},
        {"id": "role", "fact": ROLE, "value": role},
    ]


EXAMPLE = {
    "leads": [
        {
            "id": "flour-on-the-screen",
            "name": Text(de="Mehl auf dem Display", en="Flour on the screen"),
            "story": Text(
                de="Um 02:14 Uhr lädt jemand den Nachtschicht-Report herunter, um 02:16 Uhr noch einmal, offenbar mit dem Ellenbogen. "
                "Die Adresse gehört der Produktionsleiterin einer Kette mit 42 Filialen.",
                en="At 2:14 a.m. somebody downloads the night-shift report, at 2:16 a.m. once more, apparently with an elbow. "
                "The address belongs to the head of production of a chain with 42 shops.",
            ),
            "facts": [
                *_who("42", YES, HEAD_OF_PRODUCTION),
                {"id": "report", "fact": REPORT, "value": YES},
            ],
            "marketing": "mql",
            "sales": "lead",
            "agreed": "mql",
            "because": Text(
                de="Passt in allem, und der Report ist ein vereinbartes Zeichen. Nachts um zwei ist Bertas Vormittag.",
                en="Fits in every respect, and the report is an agreed sign. Two in the morning is Berta’s mid-morning.",
            ),
        },
        {
            "id": "one-shop-enthusiast",
            "name": Text(
                de="Der Begeisterte aus Laden eins von eins", en="The enthusiast from shop one of one"
            ),
            "story": Text(
                de="Hat dreimal eine Demo angefragt, die Preisliste ausgedruckt und gerahmt und fragt, ob es Krume auch als Tasse gibt. "
                "Er bäckt wunderbar. In genau einem Laden.",
                en="Has requested a demo three times, printed and framed the price list, and asks whether Krume also comes as a mug. "
                "He bakes wonderfully. In exactly one shop.",
            ),
            "facts": [
                *_who("1", YES, HEAD_OF_PRODUCTION),
                {"id": "demo", "fact": DEMO, "value": YES},
                {"id": "price-list", "fact": PRICE_LIST, "value": YES},
            ],
            "marketing": "mql",
            "sales": "disqualified",
            "agreed": "lead",
            "because": Text(
                de="Unter 15 Filialen hilft kein Interesse der Welt. Er behält den Newsletter und bekommt die Tasse.",
                en="Below 15 shops no interest in the world will help. He keeps the newsletter and gets the mug.",
            ),
        },
        {
            "id": "fourteen-and-a-van",
            "name": Text(de="Vierzehn Läden und ein Wagen", en="Fourteen shops and a van"),
            "story": Text(
                de="Eine kaufmännische Leiterin sieht sich elfmal die Preisliste an, immer am Monatsletzten. Ihre Kette hat vierzehn Läden "
                "und einen Verkaufswagen vor dem Baumarkt, samstags mit Schlange und eigener Kasse.",
                en="A commercial director views the price list eleven times, always on the last day of the month. Her chain has fourteen shops "
                "and a van outside the DIY store, with a queue on Saturdays and a till of its own.",
            ),
            "facts": [
                *_who("15", YES, COMMERCIAL_DIRECTOR),
                {"id": "price-list", "fact": PRICE_LIST, "value": YES},
            ],
            "marketing": "mql",
            "sales": "disqualified",
            "agreed": "mql",
            "because": Text(
                de="Was selbst kassiert, ist eine Filiale: macht fünfzehn. Mindestens 15 heißt mindestens 15.",
                en="Whatever takes its own money is a shop: that makes fifteen. At least 15 means at least 15.",
            ),
        },
        {
            "id": "the-giant",
            "name": Text(de="Der Riese mit dem Knopf", en="The giant with the button"),
            "story": Text(
                de="380 Supermärkte, in jedem eine Aufbackstation, auf der ein Knopf leuchtet. Der Vertriebsleiter möchte „am besten gestern“ "
                "eine Demo. Unser Vertrieb hat schon ausgerechnet, was 380 mal etwas ergibt.",
                en="380 supermarkets, each with a bake-off station on which a button glows. Their head of sales would like a demo, "
                "“ideally yesterday”. Our sales team has already worked out what 380 times something comes to.",
            ),
            "facts": [
                *_who("380", NO, HEAD_OF_SALES),
                {"id": "demo", "fact": DEMO, "value": YES},
            ],
            "marketing": "lead",
            "sales": "sql",
            "agreed": "lead",
            "because": Text(
                de="Keine eigene Produktion. Wer nur aufbäckt, hat keine Nacht, die wir planen könnten.",
                en="No production of its own. Whoever only bakes off has no night for us to plan.",
            ),
        },
        {
            "id": "pretzel-thesis",
            "name": Text(
                de="Die Brezel im Zeitalter der Prognose", en="The pretzel in the age of forecasting"
            ),
            "story": Text(
                de="Ein Werkstudent in einer Kette mit 60 Filialen schreibt unter diesem Titel seine Bachelorarbeit, hat den "
                "Nachtschicht-Report mit vier Farben markiert und bittet um „ca. 30 Rohdatensätze“.",
                en="A working student at a chain with 60 shops is writing his bachelor’s thesis under this title, has marked up the "
                "night-shift report in four colours and asks for “about 30 raw data sets”.",
            ),
            "facts": [
                *_who("60", YES, Text(de="Werkstudent", en="working student")),
                {"id": "report", "fact": REPORT, "value": YES},
            ],
            "marketing": "mql",
            "sales": "disqualified",
            "agreed": "lead",
            "because": Text(
                de="Die Kette passt, die Rolle nicht. Marketing fragt ihn nett, wer sein Chef ist.",
                en="The chain fits, the role does not. Marketing asks him nicely who his boss is.",
            ),
        },
        {
            "id": "trade-fair-pretzel",
            "name": Text(de="Kam wegen der Brezel", en="Came for the pretzel"),
            "story": Text(
                de="Ein Vertriebsleiter mit 88 Filialen bleibt an unserem Messestand stehen, lobt die Salzverteilung, "
                "gibt seine Karte ab, stimmt dem Newsletter zu und geht mit zwei Brezeln weiter.",
                en="A head of sales with 88 shops stops at our trade fair stand, praises the distribution of the salt, "
                "leaves his card, agrees to the newsletter and walks on with two pretzels.",
            ),
            "facts": [
                *_who("88", YES, HEAD_OF_SALES),
                {
                    "id": "pretzels",
                    "fact": Text(de="Brezeln mitgenommen", en="Pretzels taken"),
                    "value": "2",
                },
            ],
            "marketing": "mql",
            "sales": "lead",
            "agreed": "lead",
            "because": Text(
                de="Perfekte Passung, kein Zeichen von Interesse. Hunger steht nicht auf der Liste.",
                en="Perfect fit, no sign of interest. Hunger is not on the list.",
            ),
        },
        {
            "id": "bakehouse-to-be",
            "name": Text(de="Die Backstube aus Beton und Hoffnung", en="The bakehouse of concrete and hope"),
            "story": Text(
                de="Die Vertriebsleiterin von 31 Filialen hat eine Demo angefragt, Tom hat angenommen, sie haben eine Stunde geredet. "
                "Bedarf: riesig. Die neue Backstube: in 14 Monaten, sagt der Architekt, und er lächelte dabei.",
                en="The head of sales of 31 shops requested a demo, Tom accepted, they talked for an hour. "
                "The need: huge. The new bakehouse: in 14 months, says the architect, and he smiled as he said it.",
            ),
            "facts": [
                *_who("31", YES, HEAD_OF_SALES),
                {"id": "demo", "fact": DEMO, "value": YES},
                {"id": "accepted", "fact": ACCEPTED, "value": YES},
                {"id": "need", "fact": NEED, "value": YES},
                {"id": "months", "fact": MONTHS, "value": "14"},
                {"id": "decision", "fact": DECISION, "value": YES},
            ],
            "marketing": "sql",
            "sales": "recycle",
            "agreed": "sal",
            "because": Text(
                de="14 Monate sind mehr als 9. Der Lead bleibt SAL, bis Tom entscheidet, ob er ruhen soll.",
                en="14 months are more than 9. The lead remains SAL until Tom decides whether to let it rest.",
            ),
        },
        {
            "id": "thirty-one-years",
            "name": Text(de="Einunddreißig Jahre im Kopf", en="Thirty-one years in one head"),
            "story": Text(
                de="64 Filialen, gesteuert vom Bauchgefühl eines Backstubenleiters, der bald in Rente geht und den Bauch mitnimmt. "
                "Der Produktionsleiter hat den Report gelesen und die Demo gesehen; in 5 Monaten soll es laufen, der Chef unterschreibt selbst.",
                en="64 shops, steered by the gut feeling of a head baker who will soon retire and take the gut with him. "
                "The head of production has read the report and seen the demo; it is to run in 5 months, the boss signs in person.",
            ),
            "facts": [
                *_who("64", YES, HEAD_OF_PRODUCTION),
                {"id": "demo", "fact": DEMO, "value": YES},
                {"id": "report", "fact": REPORT, "value": YES},
                {"id": "accepted", "fact": ACCEPTED, "value": YES},
                {"id": "need", "fact": NEED, "value": YES},
                {"id": "months", "fact": MONTHS, "value": "5"},
                {"id": "decision", "fact": DECISION, "value": YES},
            ],
            "marketing": "sql",
            "sales": "sql",
            "agreed": "sql",
            "because": Text(
                de="Bedarf, Zeitrahmen und Entscheidung stehen fest. Der einzige Lead, bei dem sich alle sofort einig waren.",
                en="Need, time frame and decision are settled. The only lead on which everybody agreed at once.",
            ),
        },
    ]
}
