"""The terms that marketing and sales most often use for different things."""

from workshop.domain.step import Preset
from workshop.domain.words import Text

_STAGES = Text(de="Stufen", en="Stages")
_TOGETHER = Text(de="Zusammenarbeit", en="Working together")
_PEOPLE = Text(de="Menschen und Firmen", en="People and companies")

STARTER_TERMS = Preset(
    key="starter-terms",
    label=Text(de="Begriffe zum Anfangen", en="Terms to start from"),
    about=Text(
        de="Sechzehn Wörter rund um den Lead, jedes mit einem ersten Entwurf. Der Entwurf ist zum Widersprechen da; "
        "bei „Lead“ stehen die üblichen Sichten beider Teams schon dabei.",
        en="Sixteen words around the lead, each with a first draft. The draft is there to be contradicted; "
        "for “lead” the usual views of both teams are already included.",
    ),
    rows="terms",
    values=(
        {
            "id": "lead",
            "term": Text(de="Lead", en="Lead"),
            "definition": Text(
                de="Eine Person, deren Kontaktdaten wir kennen.", en="A person whose contact data we know."
            ),
            "marketing_view": Text(
                de="Jemand, der laut Marktrecherche und demografischer Informationen mit hoher Wahrscheinlichkeit kaufen sollte.",
                en="Somebody who, going by market research and demographic information, should very probably buy.",
            ),
            "sales_view": Text(
                de="Ein Interessent mit einem Bedürfnis, einer Herausforderung oder echtem Schmerz, mit Budget und mit der Befugnis "
                "zu entscheiden, der so schnell wie möglich kaufen will.",
                en="A prospect with a need, a challenge or real pain, with a budget and with the authority to decide, "
                "who wants to buy as soon as possible.",
            ),
            "example": Text(
                de="Hat den Newsletter abonniert oder einen Inhalt heruntergeladen.",
                en="Has subscribed to the newsletter or downloaded some content.",
            ),
            "category": _STAGES,
            "status": "draft",
        },
        {
            "id": "prospect",
            "term": Text(de="Interessent", en="Prospect"),
            "definition": Text(
                de="Jemand, der sich mit einem Problem bei uns umsieht, ob wir den Namen kennen oder nicht.",
                en="Somebody with a problem who is having a look at us, whether we know their name or not.",
            ),
            "category": _PEOPLE,
            "status": "draft",
        },
        {
            "id": "qualified",
            "term": Text(de="qualifiziert", en="qualified"),
            "definition": Text(
                de="Gegen die vereinbarten Kriterien geprüft und bestanden.",
                en="Checked against the agreed criteria and passed.",
            ),
            "category": _TOGETHER,
            "status": "draft",
        },
        {
            "id": "qualified-lead",
            "term": Text(de="qualifizierter Lead", en="qualified lead"),
            "definition": Text(
                de="Ein Lead, der eine Prüfung bestanden hat. Wir sagen immer dazu, welche: MQL oder SQL.",
                en="A lead that has passed a check. We always add which one: MQL or SQL.",
            ),
            "category": _STAGES,
            "status": "draft",
        },
        {
            "id": "mql",
            "term": "MQL",
            "expansion": Text(de="Marketingqualifizierter Lead", en="Marketing qualified lead"),
            "definition": Text(
                de="Ein Lead, von dem bekannt ist, dass er zu unseren Produkten passt.",
                en="A lead that is known to fit our products.",
            ),
            "example": Text(
                de="Jobtitel und Unternehmensgröße sind bekannt und passen.",
                en="Job title and company size are known and fit.",
            ),
            "category": _STAGES,
            "status": "draft",
        },
        {
            "id": "sal",
            "term": "SAL",
            "expansion": Text(de="Vertriebsakzeptierter Lead", en="Sales accepted lead"),
            "definition": Text(
                de="Ein übergebener Lead, den der Vertrieb innerhalb der vereinbarten Frist angenommen hat.",
                en="A lead handed over that sales has accepted within the agreed time.",
            ),
            "category": _STAGES,
            "status": "draft",
        },
        {
            "id": "sql",
            "term": "SQL",
            "expansion": Text(de="Vertriebsqualifizierter Lead", en="Sales qualified lead"),
            "definition": Text(
                de="Ein Lead, der offensichtlich bereit zum Kauf ist.",
                en="A lead that is evidently ready to buy.",
            ),
            "example": Text(de="Hat die Preisliste angesehen.", en="Has viewed the price list."),
            "category": _STAGES,
            "status": "draft",
        },
        {
            "id": "handover",
            "term": Text(de="Übergabe", en="Handover"),
            "definition": Text(
                de="Der Moment, von dem an der Vertrieb für einen Lead zuständig ist.",
                en="The moment from which sales is in charge of a lead.",
            ),
            "category": _TOGETHER,
            "status": "draft",
        },
        {
            "id": "return",
            "term": Text(de="Rückgabe", en="Return"),
            "definition": Text(
                de="Ein übergebener Lead, den der Vertrieb fristgerecht und mit Grund an das Marketing zurückgibt.",
                en="A lead handed over that sales gives back to marketing in time and with a reason.",
            ),
            "category": _TOGETHER,
            "status": "draft",
        },
        {
            "id": "recycling",
            "term": Text(de="Recycling", en="Recycling"),
            "definition": Text(
                de="Ein Lead, der passt, aber nicht jetzt: Das Marketing pflegt ihn und prüft ihn später neu.",
                en="A lead that fits, but not now: marketing nurtures it and checks it again later.",
            ),
            "category": _STAGES,
            "status": "draft",
        },
        {
            "id": "disqualified",
            "term": Text(de="aussortiert", en="disqualified"),
            "definition": Text(
                de="Ein Lead, der auf absehbare Zeit kein Kunde wird und um den sich niemand mehr bemüht.",
                en="A lead that will not become a customer in the foreseeable future and is no longer pursued.",
            ),
            "category": _STAGES,
            "status": "draft",
        },
        {
            "id": "customer",
            "term": Text(de="Kunde", en="Customer"),
            "definition": Text(
                de="Ein Unternehmen mit einem laufenden Vertrag mit uns.",
                en="A company with a running contract with us.",
            ),
            "category": _PEOPLE,
            "status": "draft",
        },
        {
            "id": "ideal-customer",
            "term": Text(de="Wunschkunde", en="Ideal customer"),
            "definition": Text(
                de="Das Unternehmen, für das unser Angebot gemacht ist, beschrieben durch überprüfbare Merkmale.",
                en="The company our offer is made for, described by traits one can check.",
            ),
            "category": _PEOPLE,
            "status": "draft",
        },
        {
            "id": "persona",
            "term": Text(de="Persona", en="Persona"),
            "expansion": Text(de="Buyer Persona", en="Buyer persona"),
            "definition": Text(
                de="Eine erfundene Person, in der wir sammeln, was wir über echte Käufer wissen.",
                en="An invented person in whom we collect what we know about real buyers.",
            ),
            "category": _PEOPLE,
            "status": "draft",
        },
        {
            "id": "first-contact",
            "term": Text(de="Erstkontakt", en="First contact"),
            "definition": Text(
                de="Der erste persönliche Versuch des Vertriebs, einen übergebenen Lead zu erreichen.",
                en="The first personal attempt by sales to reach a lead that was handed over.",
            ),
            "category": _TOGETHER,
            "status": "draft",
        },
        {
            "id": "sla",
            "term": "SLA",
            "expansion": Text(
                de="Service Level Agreement, Dienstleistungsvereinbarung", en="Service level agreement"
            ),
            "definition": Text(
                de="Die Vereinbarung, in der Marketing und Vertrieb einander Zahlen und Fristen zusagen.",
                en="The agreement in which marketing and sales promise each other numbers and deadlines.",
            ),
            "category": _TOGETHER,
            "status": "draft",
        },
    ),
)
