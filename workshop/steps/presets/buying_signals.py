"""Signals that many teams watch for."""

from workshop.domain.step import Preset
from workshop.domain.words import Text

COMMON_SIGNALS = Preset(
    key="common-signals",
    label=Text(de="Häufige Kaufsignale", en="Common buying signals"),
    about=Text(
        de="Passung und Interesse, mit Gegensignalen. Die Punkte lasst ihr offen oder vergebt sie selbst: "
        "Fremde Gewichte passen selten.",
        en="Fit and interest, with counter-signals. Leave the points open or set them yourselves: "
        "other people’s weights seldom fit.",
    ),
    rows="signals",
    values=(
        {
            "id": "job-title",
            "signal": Text(de="Jobtitel passt zu einer Persona", en="Job title matches a persona"),
            "kind": "fit",
            "seen_in": Text(de="Formular, Signatur", en="Form, email signature"),
        },
        {
            "id": "company-size",
            "signal": Text(
                de="Unternehmensgröße entspricht dem Wunschkunden",
                en="Company size matches the ideal customer",
            ),
            "kind": "fit",
            "seen_in": Text(de="Formular, öffentliche Quellen", en="Form, public sources"),
        },
        {
            "id": "industry",
            "signal": Text(
                de="Branche und Sitz entsprechen dem Wunschkunden",
                en="Industry and seat match the ideal customer",
            ),
            "kind": "fit",
            "seen_in": Text(de="Formular, öffentliche Quellen", en="Form, public sources"),
        },
        {
            "id": "price-list",
            "signal": Text(de="Preisliste angesehen", en="Viewed the price list"),
            "kind": "interest",
            "seen_in": Text(de="Website", en="Website"),
            "fades_after": "60",
        },
        {
            "id": "demo",
            "signal": Text(de="Demo oder Gespräch angefragt", en="Requested a demo or a conversation"),
            "kind": "interest",
            "seen_in": Text(de="Formular, Telefon", en="Form, telephone"),
            "fades_after": "90",
        },
        {
            "id": "case-study",
            "signal": Text(de="Erfahrungsbericht eines Kunden gelesen", en="Read a customer’s story"),
            "kind": "interest",
            "seen_in": Text(de="Website", en="Website"),
            "fades_after": "60",
        },
        {
            "id": "webinar",
            "signal": Text(de="An einer Veranstaltung teilgenommen", en="Took part in an event"),
            "kind": "interest",
            "seen_in": Text(de="Teilnehmerliste", en="List of participants"),
            "fades_after": "60",
        },
        {
            "id": "bad-fit",
            "signal": Text(de="Merkmal eines nicht gewünschten Kunden", en="Trait of an unwanted customer"),
            "kind": "fit",
            "negative": True,
            "seen_in": Text(de="Formular, Gespräch", en="Form, conversation"),
        },
        {
            "id": "unsubscribed",
            "signal": Text(de="Newsletter abbestellt", en="Unsubscribed from the newsletter"),
            "kind": "interest",
            "negative": True,
            "seen_in": Text(de="Verteiler", en="Mailing list"),
        },
        {
            "id": "inactive",
            "signal": Text(de="30 Tage lang nichts getan", en="Did nothing for 30 days"),
            "kind": "interest",
            "negative": True,
            "seen_in": Text(de="Verlauf im System", en="History in the system"),
        },
        {
            "id": "careers",
            "signal": Text(de="Liest nur die Stellenanzeigen", en="Only reads the job advertisements"),
            "kind": "interest",
            "negative": True,
            "seen_in": Text(de="Website", en="Website"),
        },
    ),
)
