"""Ready-made ways of a lead: the three levels to start from, the waterfall, the eight lifecycle stages."""

from workshop.domain.step import Preset
from workshop.domain.words import Text

_RECYCLE = {
    "id": "recycle",
    "name": Text(de="Recycling", en="Recycling"),
    "kind": "exit",
    "handover": False,
    "meaning": Text(
        de="Passt, aber nicht jetzt. Das Marketing pflegt den Lead weiter und prüft ihn später neu.",
        en="Fits, but not now. Marketing keeps nurturing the lead and checks it again later.",
    ),
    "entry_mode": "any",
    "entry": [
        Text(de="Vom Vertrieb mit Grund zurückgegeben", en="Returned by sales with a reason"),
        Text(de="Nach allen Versuchen nicht erreicht", en="Not reached after all attempts"),
    ],
    "setter": "sales",
    "owner": "marketing",
    "return_to": "lead",
}
_DISQUALIFIED = {
    "id": "disqualified",
    "name": Text(de="Aussortiert", en="Disqualified"),
    "kind": "exit",
    "handover": False,
    "meaning": Text(
        de="Wird auf absehbare Zeit kein Kunde.", en="Will not become a customer in the foreseeable future."
    ),
    "entry_mode": "any",
    "entry": [
        Text(de="Passt nicht zu uns", en="Does not fit us"),
        Text(de="Angaben falsch oder doppelt", en="Data wrong or entered twice"),
    ],
    "owner": "marketing",
}

THREE_LEVELS = Preset(
    key="three-levels",
    label=Text(de="Drei Stufen: Einfacher Lead, MQL, SQL", en="Three levels: simple lead, MQL, SQL"),
    about=Text(
        de="Der einfachste Weg: Kontaktdaten bekannt, passt zu uns, bereit zum Kauf. "
        "Nur kaufbereite Leads gehen an den Vertrieb; die Übergabe liegt beim SQL.",
        en="The simplest way: contact data known, fits us, ready to buy. "
        "Only leads that are ready to buy go to sales; the handover lies at the SQL.",
    ),
    rows="stages",
    values=(
        {
            "id": "lead",
            "name": Text(de="Einfacher Lead", en="Simple lead"),
            "abbreviation": Text(de="Lead", en="Lead"),
            "kind": "path",
            "handover": False,
            "meaning": Text(
                de="Die Kontaktdaten des Interessenten sind bekannt.",
                en="The contact data of the prospect are known.",
            ),
            "entry_mode": "any",
            "entry": [
                Text(de="Newsletter abonniert", en="Subscribed to the newsletter"),
                Text(de="Inhalts-Angebot heruntergeladen", en="Downloaded a content offer"),
            ],
            "exit": [Text(de="Es ist bekannt, dass er passt", en="It is known that they fit")],
            "setter": "marketing",
            "owner": "marketing",
            "evidence": Text(
                de="Kontakt mit Herkunft und Einwilligung im System",
                en="Contact with origin and consent in the system",
            ),
            "example": Text(de="Hat sich zum Newsletter angemeldet.", en="Has signed up for the newsletter."),
        },
        {
            "id": "mql",
            "name": Text(de="Marketingqualifizierter Lead", en="Marketing qualified lead"),
            "abbreviation": "MQL",
            "kind": "path",
            "handover": False,
            "meaning": Text(
                de="Es ist bekannt, dass der Interessent zu unseren Produkten passt.",
                en="It is known that the prospect fits our products.",
            ),
            "entry_mode": "all",
            "entry": [
                Text(de="Jobtitel bekannt und passend", en="Job title known and fitting"),
                Text(de="Unternehmensgröße bekannt und passend", en="Company size known and fitting"),
            ],
            "exit": [Text(de="Zeigt offensichtliche Kaufbereitschaft", en="Is evidently ready to buy")],
            "setter": "marketing",
            "owner": "marketing",
            "evidence": Text(
                de="Jobtitel und Unternehmensgröße im System", en="Job title and company size in the system"
            ),
            "return_to": "lead",
            "example": Text(
                de="Leitet die Abteilung, für die wir arbeiten, in einem Unternehmen der richtigen Größe.",
                en="Heads the department we work for in a company of the right size.",
            ),
        },
        {
            "id": "sql",
            "name": Text(de="Vertriebsqualifizierter Lead", en="Sales qualified lead"),
            "abbreviation": "SQL",
            "kind": "path",
            "handover": True,
            "meaning": Text(
                de="Der Interessent ist offensichtlich bereit zum Kauf. Erst jetzt geht er an den Vertrieb.",
                en="The prospect is evidently ready to buy. Only now do they go to sales.",
            ),
            "entry_mode": "any",
            "entry": [
                Text(de="Preisliste auf der Website angesehen", en="Viewed the price list on the website"),
                Text(de="Angebot oder Gespräch angefragt", en="Requested an offer or a conversation"),
            ],
            "exit": [
                Text(de="Kauft", en="Buys"),
                Text(de="Wird mit Grund zurückgegeben", en="Is returned with a reason"),
            ],
            "setter": "marketing",
            "owner": "sales",
            "evidence": Text(
                de="Vereinbarte Handlung mit Datum im System", en="Agreed action with its date in the system"
            ),
            "return_to": "recycle",
            "example": Text(de="Hat die Preisliste angesehen.", en="Has viewed the price list."),
        },
        _RECYCLE,
        _DISQUALIFIED,
    ),
)

WATERFALL = Preset(
    key="waterfall",
    label=Text(de="Wasserfall mit SAL", en="Waterfall with SAL"),
    about=Text(
        de="Anfrage, MQL, SAL, SQL, Abschluss. Der Vertrieb nimmt jeden übergebenen Lead ausdrücklich an oder gibt ihn zurück.",
        en="Inquiry, MQL, SAL, SQL, closed. Sales explicitly accepts every lead handed over, or returns it.",
    ),
    rows="stages",
    values=(
        {
            "id": "lead",
            "name": Text(de="Anfrage", en="Inquiry"),
            "kind": "path",
            "handover": False,
            "meaning": Text(
                de="Jemand hat sich gemeldet, und wir kennen die Kontaktdaten.",
                en="Somebody has got in touch, and we know their contact data.",
            ),
            "setter": "marketing",
            "owner": "marketing",
        },
        {
            "id": "mql",
            "name": Text(de="Marketingqualifizierter Lead", en="Marketing qualified lead"),
            "abbreviation": "MQL",
            "kind": "path",
            "handover": False,
            "meaning": Text(
                de="Passt und zeigt Interesse: Das Marketing meint, der Vertrieb sollte hinsehen.",
                en="Fits and shows interest: marketing thinks sales should have a look.",
            ),
            "entry_mode": "all",
            "entry": [
                Text(de="Kriterien der Passung erfüllt", en="Fit criteria fulfilled"),
                Text(de="Vereinbartes Zeichen von Interesse", en="Agreed sign of interest"),
            ],
            "setter": "marketing",
            "owner": "marketing",
            "longest_stay": "2",
            "longest_stay_unit": "business-days",
            "return_to": "lead",
        },
        {
            "id": "sal",
            "name": Text(de="Vertriebsakzeptierter Lead", en="Sales accepted lead"),
            "abbreviation": "SAL",
            "kind": "path",
            "handover": True,
            "meaning": Text(
                de="Der Vertrieb hat den MQL fristgerecht angenommen und kümmert sich.",
                en="Sales has accepted the MQL in time and is taking care of it.",
            ),
            "setter": "sales",
            "owner": "sales",
            "evidence": Text(de="Annahme mit Name und Uhrzeit", en="Acceptance with name and time of day"),
            "return_to": "recycle",
        },
        {
            "id": "sql",
            "name": Text(de="Vertriebsqualifizierter Lead", en="Sales qualified lead"),
            "abbreviation": "SQL",
            "kind": "path",
            "handover": False,
            "meaning": Text(
                de="Ein Gespräch hat bestätigt, dass es eine Verkaufschance mit Wert und Termin gibt.",
                en="A conversation has confirmed that there is an opportunity with a value and a date.",
            ),
            "setter": "sales",
            "owner": "sales",
            "return_to": "recycle",
        },
        {
            "id": "customer",
            "name": Text(de="Abschluss", en="Closed/won"),
            "kind": "path",
            "handover": False,
            "meaning": Text(de="Der Vertrag ist unterschrieben.", en="The contract is signed."),
            "setter": "sales",
            "owner": "sales",
            "probability": "100",
        },
        _RECYCLE,
        _DISQUALIFIED,
    ),
)

LIFECYCLE = Preset(
    key="hubspot-lifecycle",
    label=Text(de="Acht Lebenszyklusphasen nach HubSpot", en="HubSpot’s eight lifecycle stages"),
    about=Text(
        de="Subscriber, Lead, MQL, SQL, Opportunity, Kunde, Evangelist, Sonstige. Für Teams, deren System so zählt. "
        "Die Übergabe liegt beim SQL: Der Vertrieb erkennt den Lead als möglichen Kunden an.",
        en="Subscriber, lead, MQL, SQL, opportunity, customer, evangelist, other. For teams whose system counts this way. "
        "The handover lies at the SQL: sales accepts the lead as a potential customer.",
    ),
    rows="stages",
    values=(
        {
            "id": "subscriber",
            "name": Text(de="Subscriber", en="Subscriber"),
            "kind": "path",
            "handover": False,
            "meaning": Text(
                de="Möchte von uns hören, etwa über den Newsletter.",
                en="Wants to hear from us, for instance through the newsletter.",
            ),
            "setter": "marketing",
            "owner": "marketing",
        },
        {
            "id": "lead",
            "name": Text(de="Lead", en="Lead"),
            "kind": "path",
            "handover": False,
            "meaning": Text(
                de="Hat über das Abonnement hinaus etwas getan, zum Beispiel ein Formular ausgefüllt.",
                en="Has done something beyond subscribing, for example filled in a form.",
            ),
            "setter": "marketing",
            "owner": "marketing",
        },
        {
            "id": "mql",
            "name": Text(de="Marketing Qualified Lead", en="Marketing qualified lead"),
            "abbreviation": "MQL",
            "kind": "path",
            "handover": False,
            "meaning": Text(
                de="Das Marketing meint, der Vertrieb sollte hinsehen.",
                en="Marketing thinks sales should look.",
            ),
            "setter": "marketing",
            "owner": "marketing",
            "return_to": "lead",
        },
        {
            "id": "sql",
            "name": Text(de="Sales Qualified Lead", en="Sales qualified lead"),
            "abbreviation": "SQL",
            "kind": "path",
            "handover": True,
            "meaning": Text(
                de="Der Vertrieb erkennt den Lead als möglichen Kunden an und übernimmt ihn.",
                en="Sales accepts the lead as a potential customer and takes it over.",
            ),
            "setter": "sales",
            "owner": "sales",
            "return_to": "mql",
        },
        {
            "id": "opportunity",
            "name": Text(de="Opportunity", en="Opportunity"),
            "kind": "path",
            "handover": False,
            "meaning": Text(
                de="Es gibt ein konkretes Geschäft mit Wert und Termin.",
                en="There is a concrete deal with a value and a date.",
            ),
            "setter": "sales",
            "owner": "sales",
        },
        {
            "id": "customer",
            "name": Text(de="Kunde", en="Customer"),
            "kind": "path",
            "handover": False,
            "meaning": Text(de="Hat gekauft.", en="Has bought."),
            "setter": "sales",
            "owner": "sales",
            "probability": "100",
        },
        {
            "id": "evangelist",
            "name": Text(de="Evangelist", en="Evangelist"),
            "kind": "path",
            "handover": False,
            "meaning": Text(
                de="Ein Kunde, der uns von sich aus weiterempfiehlt.",
                en="A customer who recommends us unprompted.",
            ),
            "setter": "marketing",
            "owner": "marketing",
        },
        {
            "id": "other",
            "name": Text(de="Sonstige", en="Other"),
            "kind": "exit",
            "handover": False,
            "meaning": Text(
                de="Gehört in keine der Phasen: Partner, Bewerberin, Mitbewerber.",
                en="Belongs in none of the stages: partner, job applicant, competitor.",
            ),
            "owner": "marketing",
        },
    ),
)
