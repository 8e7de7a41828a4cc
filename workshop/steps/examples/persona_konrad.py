"""Cash-flow Konrad, who sees wage hours where others see rolls."""

from workshop.domain.words import Text

KONRAD = {
    "id": "konrad",
    "name": Text(de="Konrad Kontostand", en="Cash-flow Konrad"),
    "archetype": Text(
        de="Sieht Lohnstunden, wo andere Brötchen sehen",
        en="Sees wage hours where others see rolls",
    ),
    "status": "draft",
    "story": Text(
        de="Betriebswirt, 49, rechnet alles zweimal und prüft das Mohnbrötchen täglich persönlich.",
        en="Business graduate, 49, calculates everything twice and inspects the poppy-seed roll daily in person.",
    ),
    # the firm
    "industries": [
        Text(de="Bäckereiketten mit eigener Produktion", en="Bakery chains with their own production"),
        Text(
            de="Bäckerei-Konditoreien mit eigenen Filialen", en="Bakery-patisseries with shops of their own"
        ),
    ],
    "size_class": "large",
    "employees": {"from": "400", "to": "1500"},
    "revenue": {"from": "30000000", "to": "80000000"},
    "seat": Text(
        de="Gewerbegebiet in Deutschland oder der Schweiz", en="Business park in Germany or Switzerland"
    ),
    # the role
    "title": Text(de="Kaufmännischer Leiter", en="Commercial director"),
    "other_titles": [
        "CFO",
        Text(de="Leiter Finanzen und Verwaltung", en="Head of finance and administration"),
    ],
    "department": Text(de="Kaufmännische Leitung", en="Finance and administration"),
    "seniority": "executive",
    "reports_to": Text(de="Gesellschafter", en="The shareholders"),
    "measured_by": [
        Text(de="Ergebnis vor Steuern", en="Profit before tax"),
        Text(de="Personalkostenquote", en="Staff costs as a share of revenue"),
        Text(de="Abschreibung auf Retouren", en="Write-offs on returns"),
    ],
    "tools": [
        Text(de="Monatsabschluss", en="Monthly accounts"),
        Text(de="Warenwirtschaft", en="Inventory system"),
        Text(de="Tabellen mit verborgenen Spalten", en="Spreadsheets with hidden columns"),
    ],
    # the inner life
    "goals": [
        Text(
            de="Retouren unter 9 %, ohne dass der Umsatz sinkt",
            en="Returns below 9% without losing revenue",
        ),
        Text(
            de="Ein Winter ohne ungeplante Nachtzuschläge",
            en="A winter without unplanned night-shift pay",
        ),
    ],
    "problems": [
        {
            "id": "write-off",
            "text": Text(
                de="14 % Retouren: Mehl, Strom und Lohn umsonst",
                en="14% returns: flour, power and wages for nothing",
            ),
            "severity": "5",
            "source": "numbers",
        },
        {
            "id": "two-rates",
            "text": Text(
                de="Produktion und Verkauf melden zwei verschiedene Retourenquoten",
                en="Production and sales report two different rates of returns",
            ),
            "severity": "4",
            "source": "interview",
        },
    ],
    "needs": [
        {
            "id": "own-numbers",
            "text": Text(
                de="Zahlen aus dem eigenen Haus, nicht aus dem Prospekt",
                en="Numbers from his own house, not from a brochure",
            ),
            "severity": "5",
            "source": "interview",
        },
        {
            "id": "fixed-cost",
            "text": Text(
                de="Im Januar wissen, was der Dezember kostet",
                en="To know in January what December will cost",
            ),
            "severity": "4",
            "source": "interview",
        },
    ],
    "challenges": [
        {
            "id": "last-launch",
            "text": Text(
                de="Die letzte Softwareeinführung kostete das Dreifache des Plans",
                en="The last software launch cost three times the plan",
            ),
            "severity": "4",
            "source": "interview",
        },
        {
            "id": "staff",
            "text": Text(
                de="Nachtarbeit wird teurer, Nachtarbeiter werden seltener",
                en="Night work gets dearer, night workers get scarcer",
            ),
            "severity": "4",
            "source": "assumption",
        },
    ],
    # buying
    "trigger": Text(
        de="Ein Jahresabschluss, in dem die Retouren zum ersten Mal eine eigene Zeile bekommen.",
        en="Annual accounts in which returns get a line of their own for the first time.",
    ),
    "budget": Text(
        de="Gibt bis 50.000 € im Jahr selbst frei; darüber entscheiden die Gesellschafter",
        en="Releases up to €50,000 a year himself; above that the shareholders decide",
    ),
    "buying_stages": [
        {
            "id": "awareness",
            "stage": "awareness",
            "questions": Text(
                de="Wie viel Lohn steckt in dem, was zurückkommt?",
                en="How much pay is baked into what comes back?",
            ),
            "content": Text(
                de="Rechenblatt Retouren: fünf Eingaben, ein Betrag",
                en="Returns worksheet: five inputs, one amount",
            ),
            "channel": Text(de="Suche, Steuerberatung", en="Web search, tax adviser"),
            "duration": Text(de="bis zum Abschluss", en="until the accounts close"),
            "who": Text(de="Allein", en="On his own"),
        },
        {
            "id": "consideration",
            "stage": "consideration",
            "questions": Text(
                de="Wann hat es sich bezahlt gemacht?", en="When will it have paid for itself?"
            ),
            "content": Text(
                de="Preisliste, Beispielrechnung mit offenen Annahmen",
                en="Price list, worked example with open assumptions",
            ),
            "channel": Text(de="Website, dann Gespräch", en="Website, then a conversation"),
            "duration": Text(de="1 Monat", en="1 month"),
            "who": Text(de="Mit dem Controlling", en="With his controllers"),
        },
        {
            "id": "decision",
            "stage": "decision",
            "questions": Text(de="Was, wenn es nicht wirkt?", en="What if it does not work?"),
            "content": Text(
                de="Vertragsentwurf, Gespräch mit einer Kette seiner Größe",
                en="Draft contract, a talk with a chain of his size",
            ),
            "channel": Text(de="Besprechung mit Tagesordnung", en="Meeting with an agenda"),
            "duration": Text(de="3 Monate", en="3 months"),
            "who": Text(de="Mit Produktion und Verkauf", en="With production and sales"),
        },
        {
            "id": "use",
            "stage": "use",
            "questions": Text(de="Sinken die Retouren wirklich?", en="Are returns really falling?"),
            "content": Text(
                de="Quartalsblatt: Retouren, Lohnstunden, Abschreibung",
                en="Quarterly sheet: returns, wage hours, write-offs",
            ),
            "channel": Text(de="Eine Seite per E-Mail", en="One page by e-mail"),
            "duration": Text(de="jedes Quartal", en="every quarter"),
            "who": Text(de="Mit den Gesellschaftern", en="With the shareholders"),
        },
    ],
    "buying_centre": [
        {
            "id": "sales",
            "role": "initiator",
            "who": Text(de="Vertriebsleitung Filialen", en="Head of shop sales"),
            "cares": Text(de="Volle Theke am Samstag", en="A full shelf on Saturday"),
        },
        {
            "id": "production",
            "role": "user",
            "who": Text(de="Produktionsleitung", en="Head of production"),
            "cares": Text(de="Das letzte Wort am Ofen", en="The last word at the oven"),
        },
        {
            "id": "it",
            "role": "gatekeeper",
            "who": Text(de="IT-Leitung", en="Head of IT"),
            "cares": Text(de="Die Kassen bleiben, wie sie sind", en="The tills stay as they are"),
        },
        {
            "id": "konrad-himself",
            "role": "decider",
            "who": Text(de="Konrad selbst", en="Konrad himself"),
            "cares": Text(de="Amortisation binnen 12 Monaten", en="Payback within 12 months"),
        },
    ],
    "influences": [
        {
            "id": "tax-adviser",
            "what": Text(
                de="Die Steuerberaterin, die nach den Retouren fragte",
                en="The tax adviser who asked about the returns",
            ),
            "kind": "person",
        },
        {
            "id": "energy",
            "what": Text(de="Die nächste Stromrechnung", en="The next electricity bill"),
            "kind": "event",
        },
        {
            "id": "memory",
            "what": Text(
                de="Die Erinnerung an die letzte Einführung", en="The memory of the last software launch"
            ),
            "kind": "barrier",
        },
    ],
    "sources": [
        Text(de="Branchenvergleich der Steuerberatung", en="His tax adviser’s industry benchmark"),
        Text(de="Kaufmännische Leiter anderer Ketten", en="Commercial directors of other chains"),
    ],
    "objections": [
        {
            "id": "estimate",
            "objection": Text(
                de="24.000 € im Jahr für eine Schätzung?", en="€24,000 a year for an estimate?"
            ),
            "answer": Text(
                de="Für eine, die Sie jeden Abend an Ihrer Retourenliste nachprüfen.",
                en="For one that you can check against your list of returns every evening.",
            ),
        },
        {
            "id": "paid-for",
            "objection": Text(de="Unsere Tabelle ist bezahlt.", en="Our spreadsheet is paid for."),
            "answer": Text(
                de="Die Tabelle ja; die 14 % Retouren bezahlen Sie jede Nacht neu.",
                en="The spreadsheet is; the 14% in returns you pay for anew every night.",
            ),
        },
    ],
    # talking
    "tone": Text(
        de="Sachlich und vollständig: erst die Zahl, dann die Quelle, dann der Satz dazu.",
        en="Factual and complete: first the number, then its source, then the sentence.",
    ),
    "no_go": [
        Text(de="Prozente ohne Angabe, wovon", en="Percentages without saying of what"),
        Text(de="Rabatt bis Freitag", en="A discount until Friday"),
        Text(de="Das Wort „Mehrwert“", en="The phrase “added value”"),
    ],
    "message": Text(
        de="Weniger Lohn für Ware, die zurückkommt; nachgerechnet an Ihrer eigenen Retourenliste.",
        en="Less spent on wages for goods that come back, worked out on your own list of returns.",
    ),
    "quotes": [
        Text(
            de="Eine Retoure bezahle ich zweimal: beim Backen und beim Abholen.",
            en="I pay for every return twice: for the baking and for the fetching.",
        ),
        Text(
            de="Schicken Sie keine Broschüre, schicken Sie die Formel.",
            en="Don’t send a brochure, send the formula.",
        ),
    ],
    "negative_markers": [
        Text(de="Fragt im ersten Satz nach Rabatt", en="Asks for a discount in his first sentence"),
        Text(de="Kennt seine Retourenquote nicht", en="Does not know his rate of returns"),
        Text(de="Hat keine Produktion in den Büchern", en="Has no production in his books"),
    ],
    "scenarios": [
        {
            "id": "month-end",
            "name": Text(de="Der Monatsabschluss", en="The monthly accounts"),
            "has_before": Text(de="Zwei Retourenquoten", en="Two rates of returns"),
            "has_after": Text(de="Eine, aus den Kassen", en="One, from the tills"),
            "feels_before": Text(de="Misstrauisch", en="Suspicious"),
            "feels_after": Text(de="Beruhigt", en="Reassured"),
            "day_before": Text(
                de="Schlichtet zwischen zwei Tabellen", en="Referees between two spreadsheets"
            ),
            "day_after": Text(de="Liest eine Seite, unterschreibt", en="Reads one page and signs it off"),
            "status_before": Text(de="Der mit dem Rotstift", en="The man with the red pen"),
            "status_after": Text(de="Der mit der Zahl", en="The man with the number"),
            "effect": Text(de="Retouren von 14 % auf 8 %", en="Returns from 14% to 8%"),
            "proof": Text(
                de="Abschreibung je Monat in der Buchhaltung", en="Monthly write-offs in the accounts"
            ),
        },
        {
            "id": "night-wages",
            "name": Text(de="Lohnstunden der Nacht", en="Wage hours of the night"),
            "has_before": Text(de="Schichten nach Gefühl besetzt", en="Shifts staffed by feel"),
            "has_after": Text(de="Schichten nach Backplan besetzt", en="Shifts staffed by bake plan"),
            "feels_before": Text(de="Ausgeliefert", en="Helpless"),
            "feels_after": Text(de="Am Steuer", en="In control"),
            "day_before": Text(
                de="Findet Überstunden in der Abrechnung", en="Finds the overtime in the payroll"
            ),
            "day_after": Text(de="Sieht die Stunden am Vorabend", en="Sees the hours the evening before"),
            "status_before": Text(de="Sparkommissar", en="Chief of cuts"),
            "status_after": Text(de="Ratgeber", en="Adviser"),
            "effect": Text(
                de="Überstunden nachts: 30 statt 40 Stunden je Woche",
                en="Night overtime: 30 hours a week instead of 40",
            ),
            "proof": Text(
                de="Noch Annahme; bisher Lohnabrechnung eines Kunden",
                en="Still an assumption; so far one customer’s payroll",
            ),
        },
    ],
    "evidence": [
        {
            "id": "returns",
            "about": Text(de="Retouren und Abschreibung", en="Returns and write-offs"),
            "kind": "numbers",
            "source": Text(
                de="Monatsabschlüsse von vier Kunden, 2026", en="Accounts of four customers, 2026"
            ),
        },
        {
            "id": "talks",
            "about": Text(de="Anlass und Weg zum Kauf", en="Trigger and path to purchase"),
            "kind": "interview",
            "source": Text(
                de="Drei Gespräche, davon eines mit Formel, 2026",
                en="Three conversations, one of them with a formula, 2026",
            ),
        },
        {
            "id": "night-wages",
            "about": Text(de="Szenario Lohnstunden", en="The wage hours scenario"),
            "kind": "assumption",
            "source": Text(
                de="Drei weitere Gespräche bis zur Durchsicht am 1. April 2027",
                en="Three more conversations before the review on 1 April 2027",
            ),
        },
    ],
}
