"""Which leads come back at Krume, and what marketing bakes of them."""

from workshop.domain.words import Text

EXAMPLE = {
    "return_within": "2",
    "return_unit": "business-days",
    "recycle_after": "90",
    "reasons": [
        {
            "id": "too-small",
            "reason": Text(de="Passt nicht oder zu klein", en="Does not fit or too small"),
            "means": Text(
                de="Weniger als 15 Filialen, keine eigene Produktion oder nur an einer Kasse interessiert.",
                en="Fewer than 15 shops, no production of its own, or only interested in a till.",
            ),
            "to_stage": "disqualified",
            "marketing_does": Text(
                de="Prüft, welche Anzeige die Person herbeigelockt hat, und schärft sie",
                en="Checks which advertisement attracted the person, and sharpens it",
            ),
        },
        {
            "id": "wrong-role",
            "reason": Text(de="Falsche Rolle", en="Wrong role"),
            "means": Text(
                de="Die Kette passt, die Person kann aber weder entscheiden noch Türen öffnen.",
                en="The chain fits, but the person can neither decide nor open doors.",
            ),
            "to_stage": "lead",
            "marketing_does": Text(
                de="Sucht im selben Haus Berta, Fridolin oder Konrad",
                en="Looks for Berta, Fridolin or Konrad in the same company",
            ),
        },
        {
            "id": "no-need",
            "reason": Text(de="Kein Bedarf", en="No need"),
            "means": Text(
                de="Die Person sagt selbst, dass sie nichts ändern will. Vermuten genügt nicht.",
                en="The person says themselves that they want no change. Guessing so is not enough.",
            ),
            "to_stage": "recycle",
            "marketing_does": Text(
                de="Schickt nach der Ruhezeit den Retourenrechner",
                en="Sends the returns calculator after the resting time",
            ),
        },
        {
            "id": "no-budget",
            "reason": Text(de="Kein Geld dafür", en="No money for it"),
            "means": Text(
                de="Bedarf ja, aber in diesem Geschäftsjahr nichts eingeplant und nichts umzuschichten.",
                en="There is a need, but nothing planned this financial year and nothing to shift.",
            ),
            "to_stage": "recycle",
            "marketing_does": Text(
                de="Meldet sich vor der nächsten Budgetrunde mit der Rechnung für Konrad",
                en="Gets in touch before the next budget round with the sums for Konrad",
            ),
        },
        {
            "id": "bad-timing",
            "reason": Text(de="Falscher Zeitpunkt", en="Wrong time"),
            "means": Text(
                de="Die Person nennt selbst einen späteren Termin. Vor Weihnachten gilt das für alle.",
                en="The person names a later date themselves. Before Christmas that goes for everyone.",
            ),
            "to_stage": "recycle",
            "marketing_does": Text(
                de="Trägt den genannten Termin ein und meldet sich 4 Wochen vorher",
                en="Notes the date named and gets in touch 4 weeks before it",
            ),
        },
        {
            "id": "no-response",
            "reason": Text(de="Nicht erreicht", en="Not reached"),
            "means": Text(
                de="6 Versuche in 10 Arbeitstagen über mindestens zwei Kanäle. "
                "Gilt als einziger Grund auch noch nach der Annahme.",
                en="6 attempts in 10 business days over at least two channels. "
                "The only reason that holds even after acceptance.",
            ),
            "to_stage": "recycle",
            "marketing_does": Text(
                de="Klärt, wann die Person wach ist, und ergänzt die Erreichbarkeit",
                en="Finds out when the person is awake, and adds the best time to call",
            ),
        },
        {
            "id": "bad-data",
            "reason": Text(de="Fehlerhafte Angaben", en="Faulty data"),
            "means": Text(
                de="Eine Pflichtangabe fehlt oder stimmt nicht. Der Faxanschluss ist keine Telefonnummer.",
                en="A mandatory fact is missing or wrong. The fax line is not a telephone number.",
            ),
            "to_stage": "lead",
            "marketing_does": Text(
                de="Berichtigt die Angaben und übergibt neu; die Uhr beginnt von vorn",
                en="Corrects the facts and hands over afresh; the clock starts anew",
            ),
        },
        {
            "id": "duplicate",
            "reason": Text(de="Doppelt", en="Duplicate"),
            "means": Text(
                de="Die Person ist schon als MQL, SAL oder SQL in Arbeit.",
                en="The person is already being worked on as MQL, SAL or SQL.",
            ),
            "to_stage": "disqualified",
            "marketing_does": Text(
                de="Legt die Einträge zusammen, der ältere bleibt",
                en="Merges the entries, the older one stays",
            ),
        },
        {
            "id": "competitor",
            "reason": Text(de="Mitbewerber", en="Competitor"),
            "means": Text(
                de="Arbeitet bei Ofenmeister oder für Ofenmeister und möchte „nur mal schauen“.",
                en="Works at Ofenmeister, or for Ofenmeister, and is “just looking”.",
            ),
            "to_stage": "disqualified",
            "marketing_does": Text(
                de="Sperrt die Adresse für Preislisten, grüßt freundlich",
                en="Blocks the address from price lists, sends kind regards",
            ),
        },
        {
            "id": "existing-customer",
            "reason": Text(de="Schon Kunde", en="Already a customer"),
            "means": Text(
                de="Die Kette hat einen Vertrag; das Interesse gilt einem weiteren Produkt.",
                en="The chain has a contract; the interest is in a further product.",
            ),
            "to_stage": "customer",
            "marketing_does": Text(
                de="Gibt die Anfrage an die Betreuung der Kette weiter und gleicht die Kundenliste ab",
                en="Passes the enquiry on to whoever looks after the chain, and checks the customer list",
            ),
        },
        {
            "id": "other",
            "reason": Text(de="Sonstiges", en="Other"),
            "means": Text(
                de="Mit einem ganzen Satz. Kommt derselbe Satz dreimal, wird er ein eigener Grund.",
                en="With a whole sentence. If the same sentence comes three times, it becomes a reason of its own.",
            ),
            "to_stage": "lead",
            "marketing_does": Text(
                de="Bringt den Satz in die nächste Krustenrunde mit",
                en="Brings the sentence to the next Crust Round",
            ),
        },
    ],
}
