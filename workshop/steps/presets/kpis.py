"""Key figures that both teams commonly share; targets are left to the room."""

from workshop.domain.step import Preset
from workshop.domain.words import Text

_MARKETING = Text(de="Leitung Marketing", en="head of marketing")
_SALES = Text(de="Leitung Vertrieb", en="head of sales")
_OWNERS = {"marketing_owner": _MARKETING, "sales_owner": _SALES}
_PERCENT = "%"

STARTER = Preset(
    key="starter",
    label=Text(de="Gemeinsame Kennzahlen für den Anfang", en="A starter set of shared KPIs"),
    about=Text(
        de="Neun Kennzahlen vom Umsatz bis zur Lead-Note, mit Definition und Rechnung. "
        "Zielwerte und Namen setzt ihr selbst; streicht, was ihr nicht ansehen werdet.",
        en="Nine KPIs from revenue to lead grade, with definition and formula. "
        "Targets and names are yours to set; strike out whatever you will not look at.",
    ),
    rows="kpis",
    values=(
        {
            "id": "joint-revenue",
            "name": Text(de="Gemeinsamer Umsatz", en="Joint revenue"),
            "definition": Text(
                de="Umsatz aus Leads, die durch beide Hände gegangen sind, gemessen am gemeinsamen Ziel.",
                en="Revenue from leads that passed through both teams’ hands, measured against the shared goal.",
            ),
            "formula": Text(
                de="Umsatz aus übergebenen Leads ÷ Ziel für denselben Zeitraum",
                en="Revenue from leads handed over ÷ goal for the same period",
            ),
            "unit": _PERCENT,
            "period": "quarter",
            "rhythm": "monthly",
            **_OWNERS,
        },
        {
            "id": "mql-delivered",
            "name": Text(de="Gelieferte MQL", en="MQLs delivered"),
            "definition": Text(
                de="Wie viele MQL das Marketing übergeben hat, gemessen an der Zusage. Was zurückkommt, weil ein Kriterium nicht erfüllt ist, zählt nicht.",
                en="How many MQLs marketing has handed over, measured against its promise. What comes back because a criterion is not met does not count.",
            ),
            "formula": Text(
                de="Übergebene MQL ÷ zugesagte MQL, nach Tag der Übergabe",
                en="MQLs handed over ÷ MQLs promised, by day of handover",
            ),
            "unit": _PERCENT,
            "period": "month",
            "rhythm": "monthly",
            **_OWNERS,
        },
        {
            "id": "accepted",
            "name": Text(de="Annahmequote", en="Acceptance rate"),
            "definition": Text(
                de="Welcher Anteil der übergebenen Leads vom Vertrieb angenommen wurde.",
                en="The share of leads handed over that sales accepted.",
            ),
            "formula": Text(
                de="Angenommene Leads ÷ übergebene Leads, nach Monat der Übergabe",
                en="Leads accepted ÷ leads handed over, by month of handover",
            ),
            "unit": _PERCENT,
            "period": "month",
            "rhythm": "monthly",
            **_OWNERS,
        },
        {
            "id": "returned-by-reason",
            "name": Text(de="Rückgaben nach Grund", en="Returns by reason"),
            "definition": Text(
                de="Welcher Anteil zurückkam und warum. Der häufigste Grund ist das Thema der nächsten Runde.",
                en="The share that came back, and why. The most frequent reason is the topic of the next meeting.",
            ),
            "formula": Text(
                de="Zurückgegebene Leads je Grund ÷ übergebene Leads",
                en="Leads returned per reason ÷ leads handed over",
            ),
            "unit": _PERCENT,
            "period": "month",
            "rhythm": "monthly",
            **_OWNERS,
        },
        {
            "id": "first-contact",
            "name": Text(de="Zeit bis zum Erstkontakt", en="Time to first contact"),
            "definition": Text(
                de="Wie lange ein Lead im mittleren Fall wartet, bis sich ein Mensch bei ihm meldet. Als Wert des Teams, nicht einzelner Personen.",
                en="How long the lead in the middle waits until a human being gets in touch. For the team, not for individuals.",
            ),
            "formula": Text(
                de="Median der Geschäftszeit von der Übergabe bis zum ersten persönlichen Kontaktversuch",
                en="Median business time from handover to the first personal contact attempt",
            ),
            "unit": Text(de="Geschäftsstunden", en="business hours"),
            "period": "month",
            "rhythm": "monthly",
            **_OWNERS,
        },
        {
            "id": "within-window",
            "name": Text(de="Fristgerechter Erstkontakt", en="First contact on time"),
            "definition": Text(
                de="Bei welchem Anteil der übergebenen Leads die zugesagte Frist eingehalten wurde. "
                "Zeigt, was der Median verschweigt: die Liegengebliebenen.",
                en="The share of leads handed over for which the promised deadline was met. "
                "Shows what the median conceals: the ones left lying.",
            ),
            "formula": Text(
                de="Leads mit Erstkontakt in der Frist ÷ übergebene Leads",
                en="Leads first contacted within the deadline ÷ leads handed over",
            ),
            "unit": _PERCENT,
            "period": "month",
            "rhythm": "monthly",
            **_OWNERS,
        },
        {
            "id": "sal-to-sql",
            "name": Text(de="SAL → SQL", en="SAL → SQL"),
            "definition": Text(
                de="Bei welchem Anteil der angenommenen Leads ein Gespräch den Bedarf bestätigt hat.",
                en="The share of accepted leads whose need was confirmed in a conversation.",
            ),
            "formula": Text(de="SQL ÷ SAL, nach Monat der Annahme", en="SQL ÷ SAL, by month of acceptance"),
            "unit": _PERCENT,
            "period": "month",
            "rhythm": "monthly",
            **_OWNERS,
        },
        {
            "id": "sql-to-won",
            "name": Text(de="SQL → Kunde", en="SQL → customer"),
            "definition": Text(
                de="Welcher Anteil der entschiedenen Chancen gewonnen wurde.",
                en="The share of decided opportunities that were won.",
            ),
            "formula": Text(
                de="Gewonnene SQL ÷ (gewonnene + verlorene SQL), nach Tag der Entscheidung",
                en="SQLs won ÷ (SQLs won + lost), by day of decision",
            ),
            "unit": _PERCENT,
            "period": "quarter",
            "rhythm": "quarterly",
            **_OWNERS,
        },
        {
            "id": "lead-grade",
            "name": Text(de="Lead-Note des Vertriebs", en="Sales’ grade for leads"),
            "definition": Text(
                de="Wie gut der Vertrieb die Leads des Monats findet, von 1 (unbrauchbar) bis 5 (sehr gut). "
                "Einmal vor dem Vertrag erheben, sonst fehlt der Vergleich.",
                en="How good sales finds the month’s leads, from 1 (useless) to 5 (very good). "
                "Ask once before the contract starts, or there is nothing to compare with.",
            ),
            "formula": Text(
                de="Mittelwert der Noten aller, die Leads übernommen haben; ohne Namen",
                en="Mean of the grades given by everyone who took over leads; without names",
            ),
            "unit": Text(de="von 5", en="of 5"),
            "period": "month",
            "rhythm": "monthly",
            **_OWNERS,
        },
    ),
)
