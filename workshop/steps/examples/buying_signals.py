"""What Krume takes for a sign that a chain fits, or that somebody wants to buy."""

from workshop.domain.words import Text

EXAMPLE = {
    "signals": [
        {
            "id": "shops",
            "signal": Text(de="15 bis 120 Filialen", en="15 to 120 shops"),
            "kind": "fit",
            "negative": False,
            "points": "20",
            "seen_in": Text(
                de="Filialfinder der Kette, gezählt und nicht geschätzt",
                en="The chain’s store finder, counted and not estimated",
            ),
        },
        {
            "id": "own-production",
            "signal": Text(
                de="Eigene Produktion, die nachts arbeitet", en="Own production that works at night"
            ),
            "kind": "fit",
            "negative": False,
            "points": "20",
            "seen_in": Text(
                de="Stellenanzeigen: Wer Bäckerinnen ab 01:00 Uhr sucht, bäckt selbst",
                en="Job advertisements: whoever seeks bakers from 1 a.m. bakes their own",
            ),
        },
        {
            "id": "role",
            "signal": Text(
                de="Leitung von Produktion, Vertrieb oder Finanzen",
                en="Heads production, sales or finance",
            ),
            "kind": "fit",
            "negative": False,
            "points": "10",
            "seen_in": Text(
                de="Formular, Signatur, Telefonzentrale", en="Form, email signature, switchboard"
            ),
        },
        {
            "id": "demo",
            "signal": Text(de="Hat eine Demo angefragt", en="Requested a demo"),
            "kind": "interest",
            "negative": False,
            "points": "30",
            "seen_in": Text(de="Formular auf der Website", en="Form on the website"),
            "fades_after": "90",
        },
        {
            "id": "price-list",
            "signal": Text(de="Hat die Preisliste angesehen", en="Viewed the price list"),
            "kind": "interest",
            "negative": False,
            "points": "20",
            "seen_in": Text(de="Marketing-Automation: Verlauf", en="Marketing automation: history"),
            "fades_after": "60",
        },
        {
            "id": "report",
            "signal": Text(
                de="Hat den Nachtschicht-Report heruntergeladen", en="Downloaded the night-shift report"
            ),
            "kind": "interest",
            "negative": False,
            "points": "20",
            "seen_in": Text(de="Marketing-Automation: Downloads", en="Marketing automation: downloads"),
            "fades_after": "90",
        },
        {
            "id": "returns-calculator",
            "signal": Text(
                de="Hat im Retourenrechner eigene Zahlen eingegeben",
                en="Entered their own figures in the returns calculator",
            ),
            "kind": "interest",
            "negative": False,
            "points": "15",
            "seen_in": Text(de="Website, gespeicherte Rechnung", en="Website, saved calculation"),
            "fades_after": "60",
        },
        {
            "id": "retirement",
            "signal": Text(
                de="Sucht Nachfolge für die Backstubenleitung", en="Is seeking a successor for the head baker"
            ),
            "kind": "interest",
            "negative": False,
            "points": "15",
            "seen_in": Text(de="Stellenanzeige, Lokalzeitung", en="Job advertisement, local paper"),
            "fades_after": "180",
        },
        {
            "id": "small-hours",
            "signal": Text(
                de="Öffnet unsere Mails zwischen 01:00 und 05:00 Uhr",
                en="Opens our emails between 1 and 5 a.m.",
            ),
            "kind": "interest",
            "negative": False,
            "points": "5",
            "seen_in": Text(de="Marketing-Automation: Öffnungen", en="Marketing automation: opens"),
            "fades_after": "30",
        },
        {
            "id": "bake-off",
            "signal": Text(de="Bäckt nur auf", en="Only bakes off"),
            "kind": "fit",
            "negative": True,
            "points": "-50",
            "seen_in": Text(de="Website, Filialbesuch mit der Nase", en="Website, shop visit, by nose"),
        },
        {
            "id": "till-only",
            "signal": Text(de="Fragt nur nach einem Kassensystem", en="Only asks about a till system"),
            "kind": "interest",
            "negative": True,
            "points": "-30",
            "seen_in": Text(de="Anfrage, Erstkontakt", en="Enquiry, first contact"),
        },
        {
            "id": "unsubscribed",
            "signal": Text(de="Hat den Newsletter abbestellt", en="Unsubscribed from the newsletter"),
            "kind": "interest",
            "negative": True,
            "points": "-20",
            "seen_in": Text(de="Marketing-Automation: Abmeldungen", en="Marketing automation: unsubscribed"),
        },
        {
            "id": "job-page",
            "signal": Text(
                de="Liest nur unsere Stellenanzeigen (willkommen, aber anderswo)",
                en="Only reads our job advertisements (welcome, but elsewhere)",
            ),
            "kind": "interest",
            "negative": True,
            "points": "-15",
            "seen_in": Text(de="Marketing-Automation: Verlauf", en="Marketing automation: history"),
            "fades_after": "90",
        },
    ]
}
