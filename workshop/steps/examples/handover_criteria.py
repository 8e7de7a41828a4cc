"""What must be true at Krume before a lead moves on, and how it then changes hands."""

from workshop.domain.words import Text

# The facts that are looked at; the sample leads use the same words.
CONTACT = Text(de="Kontaktdaten", en="Contact data")
SHOPS = Text(de="Filialen", en="Shops")
OWN_PRODUCTION = Text(de="Eigene Produktion", en="Own production")
ROLE = Text(de="Rolle", en="Role")
DEMO = Text(de="Demo angefragt", en="Demo requested")
PRICE_LIST = Text(de="Preisliste angesehen", en="Price list viewed")
REPORT = Text(de="Nachtschicht-Report heruntergeladen", en="Night-shift report downloaded")
ACCEPTED = Text(de="Vom Vertrieb angenommen", en="Accepted by sales")
NEED = Text(de="Bedarf bestätigt", en="Need confirmed")
MONTHS = Text(de="Monate bis zum Start", en="Months until start")
DECISION = Text(de="Entscheidung geklärt", en="Decision settled")
CONTRACT = Text(de="Vertrag", en="Contract")

KNOWN = Text(de="bekannt", en="known")
YES = Text(de="ja", en="yes")
NO = Text(de="nein", en="no")
SIGNED = Text(de="unterschrieben", en="signed")

EXAMPLE = {
    "criteria": [
        {
            "id": "contact",
            "name": Text(de="Wir können die Person erreichen", en="We can reach the person"),
            "stage": "lead",
            "counts": "must",
            "kind": "facts",
            "fact": CONTACT,
            "test": "is",
            "value": KNOWN,
            "note": Text(
                de="Mit Einwilligung, sonst zählt sie nicht.", en="With consent, or it does not count."
            ),
        },
        {
            "id": "shops",
            "name": Text(de="Groß genug", en="Big enough"),
            "stage": "mql",
            "counts": "must",
            "kind": "fit",
            "fact": SHOPS,
            "test": "at-least",
            "value": "15",
            "note": Text(
                de="Eine Filiale ist, was eine eigene Kasse hat.",
                en="A shop is whatever has a till of its own.",
            ),
        },
        {
            "id": "own-production",
            "name": Text(de="Bäckt selbst", en="Bakes its own"),
            "stage": "mql",
            "counts": "must",
            "kind": "fit",
            "fact": OWN_PRODUCTION,
            "test": "is",
            "value": YES,
            "persona": "berta",
            "note": Text(
                de="Aufbacken ist Erwärmen, nicht Produzieren.", en="Baking off is reheating, not production."
            ),
        },
        {
            "id": "role",
            "name": Text(de="Die richtige Person", en="The right person"),
            "stage": "mql",
            "counts": "must",
            "kind": "fit",
            "fact": ROLE,
            "test": "one-of",
            "value": Text(
                de="Produktionsleitung, Vertriebsleitung, kaufmännische Leitung",
                en="head of production, head of sales, commercial director",
            ),
            "note": Text(de="Berta, Fridolin oder Konrad.", en="Berta, Fridolin or Konrad."),
        },
        {
            "id": "demo",
            "name": Text(de="Will es sehen", en="Wants to see it"),
            "stage": "mql",
            "counts": "any",
            "kind": "interest",
            "fact": DEMO,
            "test": "happened",
            "persona": "fridolin",
        },
        {
            "id": "price-list",
            "name": Text(de="Fragt, was es kostet", en="Asks what it costs"),
            "stage": "mql",
            "counts": "any",
            "kind": "interest",
            "fact": PRICE_LIST,
            "test": "happened",
            "persona": "konrad",
        },
        {
            "id": "report",
            "name": Text(de="Liest, wie andere backen", en="Reads how others bake"),
            "stage": "mql",
            "counts": "any",
            "kind": "interest",
            "fact": REPORT,
            "test": "happened",
            "persona": "berta",
        },
        {
            "id": "accepted",
            "name": Text(de="Der Vertrieb steht dafür ein", en="Sales answers for it"),
            "stage": "sal",
            "counts": "must",
            "kind": "qualification",
            "fact": ACCEPTED,
            "test": "is",
            "value": YES,
            "note": Text(
                de="Eine Entscheidung, keine Rechnung. Schweigen nach 2 Arbeitstagen heißt Ja.",
                en="A decision, not a calculation. Silence after 2 business days means yes.",
            ),
        },
        {
            "id": "need",
            "name": Text(de="Es gibt einen Bedarf", en="There is a need"),
            "stage": "sql",
            "counts": "must",
            "kind": "qualification",
            "fact": NEED,
            "test": "is",
            "value": YES,
        },
        {
            "id": "time-frame",
            "name": Text(de="In absehbarer Zeit", en="In the foreseeable future"),
            "stage": "sql",
            "counts": "must",
            "kind": "qualification",
            "fact": MONTHS,
            "test": "at-most",
            "value": "9",
        },
        {
            "id": "decision",
            "name": Text(de="Wir wissen, wer entscheidet", en="We know who decides"),
            "stage": "sql",
            "counts": "must",
            "kind": "qualification",
            "fact": DECISION,
            "test": "is",
            "value": YES,
            "persona": "konrad",
        },
        {
            "id": "contract",
            "name": Text(de="Unterschrieben", en="Signed"),
            "stage": "customer",
            "counts": "must",
            "kind": "facts",
            "fact": CONTRACT,
            "test": "is",
            "value": SIGNED,
        },
    ],
    "delivery": [
        {
            "id": "person",
            "fact": Text(de="Name, Rolle und Telefonnummer", en="Name, role and telephone number"),
            "field": Text(de="CRM: Kontakt", en="CRM: contact"),
        },
        {
            "id": "hours",
            "fact": Text(
                de="Wann die Person zu erreichen ist (Berta: nie nach 13 Uhr)",
                en="When the person can be reached (Berta: never after 1 p.m.)",
            ),
            "field": Text(de="CRM: Kontakt, Erreichbarkeit", en="CRM: contact, best time to call"),
        },
        {
            "id": "chain",
            "fact": Text(
                de="Kette, Sitz, Zahl der Filialen, eigene Produktion",
                en="Chain, seat, number of shops, own production",
            ),
            "field": Text(de="CRM: Firma", en="CRM: company"),
        },
        {
            "id": "seen",
            "fact": Text(
                de="Welche Inhalte die Person gelesen hat und welche zweimal",
                en="Which content the person has read, and which of it twice",
            ),
            "field": Text(de="Marketing-Automation: Verlauf", en="Marketing automation: history"),
        },
        {
            "id": "reason",
            "fact": Text(
                de="Welches Signal den Lead zum MQL gemacht hat",
                en="Which signal turned the lead into an MQL",
            ),
            "field": Text(de="CRM: Lead, MQL-Grund", en="CRM: lead, MQL reason"),
        },
        {
            "id": "consent",
            "fact": Text(de="Herkunft und Einwilligung", en="Origin and consent"),
            "field": Text(de="CRM: Kontakt, Datenschutz", en="CRM: contact, data protection"),
        },
    ],
    "procedure": [
        {
            "id": "check",
            "action": Text(
                de="Prüft Kriterien und Pflichtangaben; fehlt eine Angabe, wird sie vorher beschafft.",
                en="Checks criteria and mandatory facts; if a fact is missing, it is obtained first.",
            ),
            "by": "marketing",
            "within": Text(de="am selben Arbeitstag", en="on the same business day"),
        },
        {
            "id": "assign",
            "action": Text(
                de="Weist den MQL im CRM der nächsten Person im Vertrieb zu, reihum. Ab jetzt läuft die Uhr.",
                en="Assigns the MQL in the CRM to the next person in sales, in turn. The clock starts now.",
            ),
            "by": "marketing",
            "within": Text(de="sofort nach der Prüfung", en="right after the check"),
        },
        {
            "id": "contact",
            "action": Text(
                de="Unternimmt den Erstkontakt und trägt ihn ein.", en="Makes first contact and records it."
            ),
            "by": "sales",
            "within": Text(
                de="4 Geschäftsstunden nach der Zuweisung", en="4 business hours from the assignment"
            ),
        },
        {
            "id": "answer",
            "action": Text(
                de="Nimmt den Lead als SAL an oder gibt ihn mit Grund zurück.",
                en="Accepts the lead as SAL or gives it back with a reason.",
            ),
            "by": "sales",
            "within": Text(de="2 Arbeitstage nach der Zuweisung", en="2 business days from the assignment"),
        },
        {
            "id": "learn",
            "action": Text(
                de="Geht die Retouren des Monats durch und sagt zu jedem Grund, was sich ändert.",
                en="Goes through the month’s returns and says for each reason what will change.",
            ),
            "by": "marketing",
            "within": Text(de="bis zur nächsten Krustenrunde", en="by the next Crust Round"),
        },
    ],
}
