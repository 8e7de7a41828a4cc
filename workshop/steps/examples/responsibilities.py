"""Who does what at Krume."""

from workshop.domain.words import Text

EXAMPLE = {
    "tasks": [
        {
            "id": "attract",
            "task": Text(
                de="Bäckereiketten auf uns aufmerksam machen", en="Draw bakery chains’ attention to us"
            ),
            "responsible": "marketing",
            "accountable": "marketing",
            "consulted": ["sales"],
            "informed": ["management"],
            "stage": "lead",
        },
        {
            "id": "qualify",
            "task": Text(
                de="Kriterien prüfen, Pflichtangaben ergänzen, Lead übergeben",
                en="Check the criteria, complete the mandatory facts, hand over the lead",
            ),
            "responsible": "marketing",
            "accountable": "marketing",
            "consulted": ["sales"],
            "informed": [],
            "stage": "mql",
        },
        {
            "id": "accept",
            "task": Text(
                de="Lead annehmen oder mit Grund zurückgeben", en="Accept the lead or return it with a reason"
            ),
            "responsible": "sales",
            "accountable": "sales",
            "consulted": [],
            "informed": ["marketing"],
            "stage": "sal",
        },
        {
            "id": "conversation",
            "task": Text(
                de="Gespräch führen, Bedarf, Zeitrahmen und Entscheider klären",
                en="Hold the conversation, settle need, time frame and who decides",
            ),
            "responsible": "sales",
            "accountable": "sales",
            "consulted": [],
            "informed": ["marketing"],
            "stage": "sql",
        },
        {
            "id": "close",
            "task": Text(
                de="Angebot machen, verhandeln, abschließen", en="Make the offer, negotiate, close the deal"
            ),
            "responsible": "sales",
            "accountable": "sales",
            "consulted": ["management"],
            "informed": ["marketing"],
            "stage": "customer",
        },
        {
            "id": "recycle",
            "task": Text(
                de="Zurückgegebene Leads warmhalten und wieder vorlegen",
                en="Keep returned leads warm and present them again",
            ),
            "responsible": "marketing",
            "accountable": "marketing",
            "consulted": ["sales"],
            "informed": [],
            "stage": "recycle",
        },
        {
            "id": "reference-stories",
            "task": Text(
                de="Kunden um ein Vorher-Nachher mit Zahlen bitten",
                en="Ask customers for a before-and-after with figures",
            ),
            "responsible": "sales",
            "accountable": "marketing",
            "consulted": ["management"],
            "informed": [],
            "stage": "customer",
        },
        {
            "id": "report",
            "task": Text(
                de="Kennzahlen am ersten Arbeitstag des Monats vorlegen",
                en="Present the KPIs on the first business day of the month",
            ),
            "responsible": "marketing",
            "accountable": "sales",
            "consulted": [],
            "informed": ["management"],
        },
        {
            "id": "keep-contract",
            "task": Text(
                de="Diesen Vertrag lesen, leben und rechtzeitig ändern",
                en="Read this contract, live by it and change it in time",
            ),
            "responsible": "management",
            "accountable": "management",
            "consulted": ["marketing", "sales"],
            "informed": [],
        },
    ],
}
