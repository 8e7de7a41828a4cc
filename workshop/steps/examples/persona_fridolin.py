"""Frontline Fridolin, whose phone rings when the pretzels are gone."""

from workshop.domain.words import Text

FRIDOLIN = {
    "id": "fridolin",
    "name": Text(de="Fridolin Filiale", en="Frontline Fridolin"),
    "archetype": Text(
        de="Bei ihm klingelt das Telefon, wenn die Brezeln aus sind",
        en="His is the phone that rings when the pretzels are gone",
    ),
    "status": "tested",
    "story": Text(
        de="Hat als Aushilfe an der Theke begonnen, verantwortet heute 48 Filialen und isst selten ungestört.",
        en="Began as a temp behind the counter, now runs 48 shops and seldom eats undisturbed.",
    ),
    # the firm
    "industries": [
        Text(de="Bäckereiketten mit eigener Produktion", en="Bakery chains with their own production"),
        Text(
            de="Bäckerei-Konditoreien mit eigenen Filialen", en="Bakery-patisseries with shops of their own"
        ),
    ],
    "size_class": "large",
    "employees": {"from": "250", "to": "900"},
    "revenue": {"from": "20000000", "to": "50000000"},
    "seat": Text(de="Großstadt in Deutschland oder Österreich", en="City in Germany or Austria"),
    # the role
    "title": Text(de="Vertriebsleiter Filialen", en="Head of shop sales"),
    "other_titles": [
        Text(de="Verkaufsleiter", en="Retail manager"),
        Text(de="Leiter Filialbetrieb", en="Head of shop operations"),
    ],
    "department": Text(de="Verkauf", en="Sales"),
    "seniority": "head",
    "reports_to": Text(de="Geschäftsführung", en="Managing director"),
    "measured_by": [
        Text(de="Umsatz je Filiale", en="Revenue per shop"),
        Text(de="Filialen, die vor 11 Uhr ausverkauft sind", en="Shops sold out before 11 a.m."),
        Text(de="Beschwerden je Woche", en="Complaints per week"),
    ],
    "tools": [
        Text(de="Kassenbericht vom Vortag", en="Yesterday’s till report"),
        Text(de="Gruppenchat mit 48 Filialleiterinnen", en="Group chat with 48 shop managers"),
        Text(de="Der eigene Kombi", en="His own estate car"),
    ],
    # the inner life
    "goals": [
        Text(
            de="Volle Theke um zehn, fast leere um sechs",
            en="A full shelf at ten, a nearly empty one at six",
        ),
        Text(
            de="Filialleiterinnen, die verkaufen statt bestellen",
            en="Shop managers who sell instead of ordering",
        ),
    ],
    "problems": [
        {
            "id": "sold-out",
            "text": Text(
                de="Jeden Tag sind 9 Filialen vor 11 Uhr ausverkauft",
                en="Every day 9 shops are sold out before 11 a.m.",
            ),
            "severity": "5",
            "source": "numbers",
        },
        {
            "id": "fear",
            "text": Text(
                de="Filialen bestellen aus Angst vor Lücken zu viel",
                en="Shops order too much for fear of gaps",
            ),
            "severity": "4",
            "source": "interview",
        },
    ],
    "needs": [
        {
            "id": "evening",
            "text": Text(
                de="Abends wissen, wo es morgen eng wird",
                en="To know in the evening where it will get tight tomorrow",
            ),
            "severity": "5",
            "source": "interview",
        },
        {
            "id": "order",
            "text": Text(
                de="Eine Bestellung, die niemand abtippen muss",
                en="An order nobody has to retype",
            ),
            "severity": "4",
            "source": "interview",
        },
    ],
    "challenges": [
        {
            "id": "road-works",
            "text": Text(
                de="Baustelle, Ferien, Hitze: Die Kundschaft zieht um, die Bestellung nicht",
                en="Road works, holidays, heat: the customers move, the order does not",
            ),
            "severity": "4",
            "source": "interview",
        },
        {
            "id": "habits",
            "text": Text(de="48 Filialen, 48 Gewohnheiten", en="48 shops, 48 habits"),
            "severity": "3",
            "source": "interview",
        },
    ],
    # buying
    "trigger": Text(
        de="Ein Samstag, halb elf: Die Brezeln sind aus, und in der Schlange steht der Inhaber.",
        en="A Saturday, half past ten: the pretzels are gone, and the owner is standing in the queue.",
    ),
    "budget": Text(
        de="Beantragt mit eigener Rechnung; die kaufmännische Leitung gibt frei",
        en="Applies with his own calculation; the commercial director releases the money",
    ),
    "buying_stages": [
        {
            "id": "awareness",
            "stage": "awareness",
            "questions": Text(
                de="Warum fehlt immer dort etwas, wo gerade Kundschaft ist?",
                en="Why is something always missing where the customers are?",
            ),
            "content": Text(
                de="Beitrag: Was eine leere Theke um elf kostet",
                en="Article: what an empty shelf costs at eleven",
            ),
            "channel": Text(de="Empfehlung, Newsletter", en="Referral, newsletter"),
            "duration": Text(de="bis zum nächsten Samstag", en="until the next Saturday"),
            "who": Text(de="Mit zwei Gebietsleitungen", en="With two area managers"),
        },
        {
            "id": "consideration",
            "stage": "consideration",
            "questions": Text(
                de="Was kann das, was Ofenmeister ERP nicht kann?",
                en="What can it do that Ofenmeister ERP cannot?",
            ),
            "content": Text(
                de="Vergleich, der auch die Stärken des anderen nennt",
                en="Comparison that names the other’s strengths too",
            ),
            "channel": Text(de="Vorführung mit eigenen Kassendaten", en="Demo with his own till data"),
            "duration": Text(de="2 Monate", en="2 months"),
            "who": Text(de="Mit der Produktionsleitung", en="With the head of production"),
        },
        {
            "id": "decision",
            "stage": "decision",
            "questions": Text(de="Mit welchen Filialen fangen wir an?", en="Which shops do we start with?"),
            "content": Text(de="Preisliste und Startplan", en="Price list and launch plan"),
            "channel": Text(de="Treffen vor Ort", en="Meeting on site"),
            "duration": Text(de="2 Monate", en="2 months"),
            "who": Text(de="Mit allen, die nicken müssen", en="With everyone who has to nod"),
        },
        {
            "id": "use",
            "stage": "use",
            "questions": Text(de="Welche Filiale weicht ab, und warum?", en="Which shop deviates, and why?"),
            "content": Text(de="Wochenbericht je Filiale", en="Weekly report per shop"),
            "channel": Text(de="E-Mail am Montag", en="E-mail on Monday"),
            "duration": Text(de="jede Woche", en="every week"),
            "who": Text(de="Mit den Gebietsleitungen", en="With the area managers"),
        },
    ],
    "buying_centre": [
        {
            "id": "area-managers",
            "role": "initiator",
            "who": Text(de="Gebietsleitungen", en="Area managers"),
            "cares": Text(de="Samstage ohne Entschuldigungen", en="Saturdays without apologies"),
        },
        {
            "id": "shop-managers",
            "role": "user",
            "who": Text(de="Filialleiterinnen", en="Shop managers"),
            "cares": Text(
                de="Feierabend ohne Bestellformular", en="Going home without filling in the order form"
            ),
        },
        {
            "id": "production",
            "role": "influencer",
            "who": Text(de="Produktionsleitung", en="Head of production"),
            "cares": Text(de="Mengen, die der Ofen auch schafft", en="Quantities the oven can manage"),
        },
        {
            "id": "commercial",
            "role": "approver",
            "who": Text(de="Kaufmännische Leitung", en="Commercial director"),
            "cares": Text(de="Eine Rechnung ohne Wunder", en="A calculation without miracles"),
        },
        {
            "id": "management",
            "role": "decider",
            "who": Text(de="Geschäftsführung", en="Managing director"),
            "cares": Text(
                de="Nie wieder in dieser Schlange zu stehen", en="Never standing in that queue again"
            ),
        },
    ],
    "influences": [
        {
            "id": "neighbour",
            "what": Text(de="Befreundete Kette zwei Städte weiter", en="A friendly chain two towns away"),
            "kind": "person",
        },
        {
            "id": "own-data",
            "what": Text(
                de="Beweis mit eigenen Kassendaten, nicht mit Musterfilialen",
                en="Proof from his own tills, not from model shops",
            ),
            "kind": "criterion",
        },
        {
            "id": "till-vendor",
            "what": Text(
                de="Der Kassenhersteller rückt die Daten ungern heraus",
                en="The till maker parts with its data reluctantly",
            ),
            "kind": "barrier",
        },
    ],
    "sources": [
        Text(de="Tagung der Filialleitungen im Frühjahr", en="The shop managers’ conference in spring"),
        Text(de="Gebietsleitungen, ungefragt", en="His area managers, unasked"),
    ],
    "objections": [
        {
            "id": "managers-know",
            "objection": Text(
                de="Meine Leute kennen ihre Kundschaft besser als jede Formel.",
                en="My people know their customers better than any formula.",
            ),
            "answer": Text(
                de="Stimmt; darum sehen sie die Menge vorher und dürfen sie ändern.",
                en="True; that is why they see the quantity first and may change it.",
            ),
        },
        {
            "id": "erp",
            "objection": Text(
                de="Ofenmeister macht Prognose doch schon mit.",
                en="But Ofenmeister already does forecasting on the side.",
            ),
            "answer": Text(
                de="Genau, nebenbei; legen Sie vier Wochen lang beide Zahlen neben Ihre Kasse.",
                en="Exactly, on the side; hold both numbers against your tills for four weeks.",
            ),
        },
    ],
    # talking
    "tone": Text(
        de="Zügig und herzlich, immer am Beispiel einer seiner Filialen.",
        en="Brisk and warm, always with one of his own shops as the example.",
    ),
    "no_go": [
        Text(de="Termine am Samstag", en="Meetings on a Saturday"),
        Text(de="Durchschnitte über alle Filialen", en="Averages across all shops"),
        Text(de="Mehr als drei Zahlen auf einer Seite", en="More than three numbers on a page"),
    ],
    "message": Text(
        de="Um elf liegt in der Theke, was um elf gekauft wird, und Ihr Telefon schweigt.",
        en="At eleven the shelf holds what is bought at eleven, and your phone is silent.",
    ),
    "quotes": [
        Text(
            de="Wenn das Telefon still ist, prüfe ich den Akku.",
            en="When my phone is silent, I check the battery.",
        ),
        Text(
            de="Die leere Theke sieht jeder, die volle Kiste am Abend nur ich.",
            en="Everyone sees the empty shelf; only I see the full crate at night.",
        ),
    ],
    "negative_markers": [
        Text(de="Verantwortet nur eine Filiale", en="Is in charge of a single shop"),
        Text(de="Sucht eigentlich neue Kassen", en="Is really looking for new tills"),
        Text(de="Kennt keine Filialleiterin beim Namen", en="Knows no shop manager by name"),
    ],
    "scenarios": [
        {
            "id": "saturday",
            "name": Text(de="Samstag, halb elf", en="Saturday, half past ten"),
            "has_before": Text(de="Lücken in der Theke", en="Gaps in the shelf"),
            "has_after": Text(de="Brezeln bis Mittag", en="Pretzels until noon"),
            "feels_before": Text(de="Gejagt", en="Hunted"),
            "feels_after": Text(de="Vorbereitet", en="Prepared"),
            "day_before": Text(
                de="Fährt Brezeln im Kombi durch die Stadt", en="Drives pretzels across town in his car"
            ),
            "day_after": Text(
                de="Besucht zwei Filialen, weil er mag", en="Visits two shops because he likes to"
            ),
            "status_before": Text(de="Feuerwehr", en="Fire brigade"),
            "status_after": Text(de="Gastgeber", en="Host"),
            "effect": Text(
                de="Vor 11 Uhr ausverkauft: 2 statt 9 Filialen am Tag",
                en="Sold out before 11 a.m.: 2 shops a day instead of 9",
            ),
            "proof": Text(
                de="Kassendaten: letzter Verkauf je Artikel", en="Till data: last sale of each article"
            ),
        },
        {
            "id": "road-works",
            "name": Text(de="Baustelle vor der Tür", en="Road works at the door"),
            "has_before": Text(de="Die Bestellung von letzter Woche", en="Last week’s order"),
            "has_after": Text(de="Mengen, die von der Sperrung wissen", en="Quantities aware of the closure"),
            "feels_before": Text(de="Überrumpelt", en="Caught out"),
            "feels_after": Text(de="Im Bilde", en="In the know"),
            "day_before": Text(
                de="Erfährt es aus der Retourenkiste", en="Learns of it from the crate of returns"
            ),
            "day_after": Text(de="Sieht es am Vorabend", en="Sees it the evening before"),
            "status_before": Text(de="Entschuldigt sich bei der Produktion", en="Apologises to production"),
            "status_after": Text(de="Plant mit der Produktion", en="Plans with production"),
            "effect": Text(
                de="Retouren der Filiale trotz Sperrung höchstens 10 %",
                en="The shop’s returns at most 10% despite the closure",
            ),
            "proof": Text(
                de="Noch Annahme; wird 2027 an drei Baustellen gemessen",
                en="Still an assumption; to be measured at three road works in 2027",
            ),
        },
    ],
    "evidence": [
        {
            "id": "sold-out",
            "about": Text(de="Ausverkauft vor 11 Uhr", en="Sold out before 11 a.m."),
            "kind": "numbers",
            "source": Text(de="Kassendaten von neun Kunden, 2026", en="Till data of nine customers, 2026"),
        },
        {
            "id": "talks",
            "about": Text(de="Anlass, Einwände, O-Töne", en="Trigger, objections, quotes"),
            "kind": "interview",
            "source": Text(
                de="Fünf Gespräche, davon zwei im Kombi, 2026", en="Five conversations, two in his car, 2026"
            ),
        },
        {
            "id": "road-works",
            "about": Text(de="Szenario Baustelle", en="The road works scenario"),
            "kind": "assumption",
            "source": Text(de="Ein einziger Fall, 2025", en="A single case, 2025"),
        },
    ],
}
