"""What Krume wants to earn in 2027, and how."""

from workshop.domain.words import Text

EXAMPLE = {
    "amount": "1200000",
    "period": "year",
    "starts_on": "2027-01-01",
    "from_new": "900000",
    "from_existing": "300000",
    "why": Text(
        de="Gezählt wird der Jahreswert neu unterschriebener Verträge, am Tag der Unterschrift. "
        "Mit dieser Summe bezahlen wir das Team der Nachtschicht aus eigener Kasse: ohne Kredit und ohne Geldgeber, "
        "die uns erklären, wie man Brötchen skaliert.",
        en="What counts is the annual value of newly signed contracts, on the day of signature. "
        "This sum lets us pay the Night Shift team from our own till: no loan, and no investors "
        "explaining to us how bread rolls scale.",
    ),
    "measures": [
        {
            "id": "inbound",
            "measure": Text(
                de="Ketten gewinnen, die über Preisliste, Demo oder Nachtschicht-Report zu uns kommen",
                en="Win chains that find us through the price list, a demo or the night-shift report",
            ),
            "party": "marketing",
            "contributes": Text(
                de="720.000 €: 30 Abschlüsse zu je 24.000 €", en="€720,000: 30 deals at €24,000 each"
            ),
        },
        {
            "id": "own-contacts",
            "measure": Text(
                de="Ketten gewinnen, die wir über Empfehlungen und die Fachmesse selbst ansprechen",
                en="Win chains we approach ourselves, through referrals and the trade fair",
            ),
            "party": "sales",
            "contributes": Text(de="180.000 € aus eigenen Kontakten", en="€180,000 from our own contacts"),
        },
        {
            "id": "existing",
            "measure": Text(
                de="Kunden der Krume Prognose für Backplan und Reste gewinnen",
                en="Win customers of Krume Forecast for Bake Plan and Leftovers",
            ),
            "party": "sales",
            "contributes": Text(de="300.000 € aus dem Bestand", en="€300,000 from existing customers"),
        },
        {
            "id": "reference-nights",
            "measure": Text(
                de="Zweimal im Jahr eine offene Nacht bei einem Kunden: Interessierte sehen den Backplan am Ofen",
                en="Twice a year an open night at a customer’s: prospects see the Bake Plan at the oven",
            ),
            "party": "management",
            "contributes": Text(
                de="Macht aus Gesprächen Abschlüsse, in jedem der drei Töpfe",
                en="Turns conversations into deals, in each of the three pots",
            ),
        },
    ],
}
