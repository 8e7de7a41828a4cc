"""What Krume's teams tell each other about every lead."""

from workshop.domain.words import Text

EXAMPLE = {
    "lead_id": Text(
        de="Bonnummer: KR und fünf Ziffern, vergeben beim ersten Kontakt und nie geändert; bei Doppelten gilt die ältere",
        en="Receipt number: KR and five digits, given at first contact and never changed; of duplicates, the older holds",
    ),
    "system": Text(
        de="Marketing-Automation (Marketing) und CRM (Vertrieb), alle 15 Minuten abgeglichen",
        en="Marketing automation (marketing) and CRM (sales), synchronised every 15 minutes",
    ),
    "to_sales": [
        {
            "id": "source",
            "what": Text(de="Woher der Lead kommt", en="Where the lead comes from"),
            "field": Text(de="CRM: Kontakt, Datenschutz", en="CRM: contact, data protection"),
            "when": Text(de="bei der Übergabe", en="at handover"),
        },
        {
            "id": "contents-seen",
            "what": Text(
                de="Welche Inhalte er angesehen hat, die letzten zuerst",
                en="Which content they have looked at, latest first",
            ),
            "field": Text(de="Marketing-Automation: Verlauf", en="Marketing automation: history"),
            "when": Text(de="laufend, bis zum Abschluss", en="continuously, until the deal is closed"),
        },
        {
            "id": "interest",
            "what": Text(
                de="Was das Interesse gezeigt hat: Preisliste, Demo oder Nachtschicht-Report, mit Datum",
                en="What showed interest: price list, demo or night-shift report, with date",
            ),
            "field": Text(de="CRM: Lead, MQL-Grund", en="CRM: lead, MQL reason"),
            "when": Text(de="bei der Übergabe", en="at handover"),
        },
        {
            "id": "persona",
            "what": Text(de="Persona und Rolle im Betrieb", en="Persona and role in the company"),
            "field": Text(de="CRM: Kontakt, Rolle", en="CRM: contact, role"),
            "when": Text(de="bei der Übergabe", en="at handover"),
        },
        {
            "id": "consent",
            "what": Text(
                de="Wozu eingewilligt wurde, und für welche Kanäle",
                en="What they have consented to, and for which channels",
            ),
            "field": Text(de="CRM: Kontakt, Datenschutz", en="CRM: contact, data protection"),
            "when": Text(de="bei der Übergabe, Widerruf sofort", en="at handover, withdrawal at once"),
        },
    ],
    "to_marketing": [
        {
            "id": "accepted-returned",
            "what": Text(
                de="Angenommen, oder zurückgegeben mit Grund", en="Accepted, or returned with a reason"
            ),
            "field": Text(
                de="CRM: Lead, Angenommen von oder Rückgabegrund",
                en="CRM: lead, accepted by or reason for return",
            ),
            "when": Text(de="innerhalb von 2 Arbeitstagen", en="within 2 business days"),
        },
        {
            "id": "stage",
            "what": Text(de="Jeder Wechsel der Stufe", en="Every change of stage"),
            "field": Text(de="CRM: Lead, Stufe", en="CRM: lead, stage"),
            "when": Text(de="innerhalb von 1 Arbeitstag", en="within 1 business day"),
        },
        {
            "id": "won-lost",
            "what": Text(de="Gewonnen oder verloren, mit Grund", en="Won or lost, with a reason"),
            "field": Text(de="CRM: Lead, Ausgang und Grund", en="CRM: lead, outcome and reason"),
            "when": Text(de="am Tag der Entscheidung", en="on the day of the decision"),
        },
        {
            "id": "value",
            "what": Text(de="Jahreswert des Vertrags", en="Annual value of the contract"),
            "field": Text(de="CRM: Vertrag, Jahreswert", en="CRM: contract, annual value"),
            "when": Text(de="am Tag der Unterschrift", en="on the day of signature"),
        },
        {
            "id": "question",
            "what": Text(
                de="Die Frage, die uns im Gespräch überrascht hat, im Wortlaut",
                en="The question that surprised us in conversation, word for word",
            ),
            "field": Text(de="CRM: Lead, Kundenfrage", en="CRM: lead, customer question"),
            "when": Text(de="nach dem Gespräch", en="after the conversation"),
        },
    ],
}
