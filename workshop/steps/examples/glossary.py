"""Krume's words: fifteen of them, agreed by people who had used them against each other."""

from workshop.domain.words import Text

STAGES = Text(de="Stufen", en="Stages")
TOGETHER = Text(de="Zusammenarbeit", en="Working together")
PEOPLE = Text(de="Menschen und Firmen", en="People and companies")
HOUSE = Text(de="Krume", en="Krume")

FIRST_ROUND = Text(
    de="Erste Runde, von beiden Teams still geschrieben", en="First round, written in silence by both teams"
)
HOUSE_WORD = Text(
    de="Gewachsen im Haus, hier zum ersten Mal aufgeschrieben",
    en="Grown in the house, written down here for the first time",
)

EXAMPLE = {
    "terms": [
        {
            "id": "lead",
            "term": Text(de="Lead", en="Lead"),
            "definition": Text(
                de="Eine Person, deren Kontaktdaten wir mit ihrer Einwilligung kennen. Mehr nicht: "
                "Weder dass sie passt noch dass sie kaufen will, ist damit behauptet.",
                en="A person whose contact data we know with their consent. No more than that: "
                "it claims neither that they fit nor that they want to buy.",
            ),
            "marketing_view": Text(
                de="Jemand, der laut Marktrecherche und demografischer Daten mit hoher Wahrscheinlichkeit kaufen sollte.",
                en="Somebody who, going by market research and demographic data, should very probably buy.",
            ),
            "sales_view": Text(
                de="Ein Interessent mit einem Bedürfnis, einer Herausforderung oder echtem Schmerz, mit Budget und mit der "
                "Befugnis zu entscheiden, der in den nächsten Tagen oder Wochen kaufen will, also so schnell wie möglich.",
                en="A prospect with a need, a challenge or real pain, with a budget and with the authority to decide, "
                "who wants to buy within the next days or weeks, that is, as soon as possible.",
            ),
            "example": Text(
                de="Eine Produktionsleiterin abonniert um 03:10 Uhr den Newsletter.",
                en="A head of production subscribes to the newsletter at 3:10 a.m.",
            ),
            "counter_example": Text(
                de="Dieselbe Frau, wenn sie nur die Website liest. Dann ist sie eine Interessentin, und wir wissen nicht, welche.",
                en="The same woman when she only reads the website. Then she is a prospect, and we do not know which one.",
            ),
            "synonyms": [Text(de="Kontakt mit Einwilligung", en="Contact with consent")],
            "avoid": [Text(de="heißer Lead", en="hot lead"), Text(de="Karteileiche", en="dead wood")],
            "related": [Text(de="Interessent", en="Prospect"), "MQL"],
            "category": STAGES,
            "status": "agreed",
            "source": FIRST_ROUND,
        },
        {
            "id": "prospect",
            "term": Text(de="Interessent", en="Prospect"),
            "definition": Text(
                de="Jemand, der sich mit seinem Problem bei uns umsieht, ob wir seinen Namen kennen oder nicht. "
                "Kennen wir ihn, ist er zugleich ein Lead.",
                en="Somebody with a problem who is having a look at us, whether we know their name or not. "
                "Once we know it, they are a lead as well.",
            ),
            "marketing_view": Text(
                de="Jede Besucherin und jeder Besucher der Website.", en="Every visitor to the website."
            ),
            "sales_view": Text(
                de="Jemand, der ein Angebot von uns auf dem Tisch hat.",
                en="Somebody who has an offer from us on the table.",
            ),
            "example": Text(
                de="Jemand rechnet mit unserem Retourenrechner und schließt das Fenster, ohne sich einzutragen.",
                en="Somebody uses our returns calculator and closes the window without signing up.",
            ),
            "counter_example": Text(
                de="Eine Studentin, die über Brezeln schreibt. Sie interessiert sich, hat aber das Problem nicht.",
                en="A student who writes about pretzels. She is interested but does not have the problem.",
            ),
            "avoid": [Text(de="potenzieller Lead", en="potential lead")],
            "related": [Text(de="Lead", en="Lead")],
            "category": PEOPLE,
            "status": "agreed",
            "source": FIRST_ROUND,
        },
        {
            "id": "qualified",
            "term": Text(de="qualifiziert", en="qualified"),
            "definition": Text(
                de="Gegen die Kriterien dieses Vertrags geprüft und bestanden. Das Wort steht nie allein: "
                "Wir sagen dazu, ob das Marketing (MQL) oder der Vertrieb (SQL) geprüft hat.",
                en="Checked against the criteria of this contract and passed. The word never stands alone: "
                "we add whether marketing (MQL) or sales (SQL) did the checking.",
            ),
            "marketing_view": Text(de="Hat genug Punkte gesammelt.", en="Has collected enough points."),
            "sales_view": Text(de="Hat am Telefon nicht aufgelegt.", en="Did not hang up on the phone."),
            "example": Text(
                de="23 Filialen, eigene Produktion, kaufmännische Leitung, Preisliste angesehen: qualifiziert als MQL.",
                en="23 shops, own production, commercial director, price list viewed: qualified as MQL.",
            ),
            "counter_example": Text(
                de="„Klang richtig gut.“ Klang ist kein Kriterium.",
                en="“Sounded really good.” Sound is not a criterion.",
            ),
            "avoid": [Text(de="vorqualifiziert", en="pre-qualified"), Text(de="warmer Lead", en="warm lead")],
            "related": ["MQL", "SQL"],
            "category": TOGETHER,
            "status": "agreed",
            "source": FIRST_ROUND,
        },
        {
            "id": "mql",
            "term": "MQL",
            "expansion": Text(de="Marketingqualifizierter Lead", en="Marketing qualified lead"),
            "definition": Text(
                de="Ein Lead aus einer Kette mit mindestens 15 Filialen und eigener Produktion, dessen Rolle wir kennen "
                "und der mindestens ein vereinbartes Zeichen von Interesse gegeben hat.",
                en="A lead from a chain with at least 15 shops and production of its own, whose role we know "
                "and who has given at least one agreed sign of interest.",
            ),
            "marketing_view": Text(
                de="Wer zum zweiten Mal etwas herunterlädt.",
                en="Whoever downloads something for the second time.",
            ),
            "sales_view": Text(
                de="Was das Marketing am Monatsende schickt, wenn die Zahl noch nicht stimmt.",
                en="What marketing sends at the end of the month when the number is not there yet.",
            ),
            "example": Text(
                de="42 Filialen, Produktionsleitung, Nachtschicht-Report heruntergeladen.",
                en="42 shops, head of production, night-shift report downloaded.",
            ),
            "counter_example": Text(
                de="Eine Bäckerei mit einem Laden und drei Demo-Anfragen. Viel Interesse, keine Passung.",
                en="A bakery with one shop and three demo requests. Plenty of interest, no fit.",
            ),
            "related": [Text(de="Lead", en="Lead"), "SAL", Text(de="Übergabe", en="Handover")],
            "category": STAGES,
            "status": "agreed",
            "source": FIRST_ROUND,
        },
        {
            "id": "sal",
            "term": "SAL",
            "expansion": Text(de="Vertriebsakzeptierter Lead", en="Sales accepted lead"),
            "definition": Text(
                de="Ein MQL, den der Vertrieb innerhalb von 2 Arbeitstagen angenommen oder nicht zurückgegeben hat. "
                "Von da an gehört er dem Vertrieb.",
                en="An MQL that sales has accepted, or has not given back, within 2 business days. "
                "From then on it belongs to sales.",
            ),
            "sales_view": Text(
                de="Noch so eine Abkürzung, in der niemand etwas gekauft hat.",
                en="One more abbreviation in which nobody has bought anything.",
            ),
            "example": Text(
                de="Paula Laugen klickt am Dienstag auf „Annehmen“.",
                en="Paula Laugen clicks “Accept” on Tuesday.",
            ),
            "counter_example": Text(
                de="Ein MQL, der ungelesen im Posteingang liegt und noch 4 Geschäftsstunden Frist hat.",
                en="An MQL lying unread in the inbox with 4 business hours left.",
            ),
            "related": ["MQL", "SQL", Text(de="Retoure", en="Return")],
            "category": STAGES,
            "status": "agreed",
            "source": Text(de="Vorschlag des Marketings", en="Proposed by marketing"),
        },
        {
            "id": "sql",
            "term": "SQL",
            "expansion": Text(de="Vertriebsqualifizierter Lead", en="Sales qualified lead"),
            "definition": Text(
                de="Ein SAL, bei dem ein Gespräch drei Dinge bestätigt hat: den Bedarf, einen Start in höchstens 9 Monaten "
                "und den Namen der Person, die entscheidet.",
                en="An SAL for whom a conversation has confirmed three things: the need, a start in 9 months at most "
                "and the name of the person who decides.",
            ),
            "marketing_view": Text(
                de="Ein MQL, bei dem jemand ans Telefon gegangen ist.",
                en="An MQL for whom somebody picked up the phone.",
            ),
            "sales_view": Text(de="Ein richtiger Lead.", en="A proper lead."),
            "example": Text(
                de="64 Filialen, Start in 5 Monaten, die Geschäftsführung unterschreibt.",
                en="64 shops, start in 5 months, the managing director signs.",
            ),
            "counter_example": Text(
                de="Großer Bedarf, aber die neue Backstube steht erst in 14 Monaten: bleibt SAL.",
                en="Great need, but the new bakehouse will not stand for another 14 months: remains SAL.",
            ),
            "avoid": [Text(de="Opportunity", en="opportunity")],
            "related": ["SAL", Text(de="Kunde", en="Customer")],
            "category": STAGES,
            "status": "agreed",
            "source": FIRST_ROUND,
        },
        {
            "id": "handover",
            "term": Text(de="Übergabe", en="Handover"),
            "definition": Text(
                de="Der Moment, in dem das Marketing einen MQL mit allen Pflichtangaben im CRM dem Vertrieb zuweist. "
                "Ab hier laufen die Fristen; vollzogen ist sie, wenn der MQL zum SAL wird.",
                en="The moment at which marketing assigns an MQL with all mandatory facts to sales in the CRM. "
                "From here the deadlines run; it is complete when the MQL becomes an SAL.",
            ),
            "marketing_view": Text(de="Wenn wir auf „Senden“ drücken.", en="When we press “Send”."),
            "sales_view": Text(
                de="Wenn wir Zeit haben hineinzuschauen.", en="When we find the time to look."
            ),
            "example": Text(
                de="Montag, 09:12 Uhr: Zuweisung an Tom Dinkel, alle Felder gefüllt.",
                en="Monday, 9:12 a.m.: assigned to Tom Dinkel, all fields filled in.",
            ),
            "counter_example": Text(
                de="Eine Visitenkarte auf Toms Tastatur, mit Butterfleck.",
                en="A business card on Tom’s keyboard, with a butter stain.",
            ),
            "avoid": [Text(de="rüberschieben", en="throw over the fence")],
            "related": ["MQL", "SAL", Text(de="Retoure", en="Return")],
            "category": TOGETHER,
            "status": "agreed",
            "source": FIRST_ROUND,
        },
        {
            "id": "return",
            "term": Text(de="Retoure", en="Return"),
            "definition": Text(
                de="Im Haus: ein übergebener Lead, den der Vertrieb fristgerecht und mit einem vereinbarten Grund an das Marketing "
                "zurückgibt. Bei Kunden: Ware, die abends aus der Filiale zurückkommt. In Gesprächen mit Kunden gilt nur Letzteres.",
                en="In our house: a lead that sales gives back to marketing in time and with an agreed reason. "
                "At our customers’: goods that come back from the shop in the evening. In conversations with customers only the latter counts.",
            ),
            "marketing_view": Text(de="Ein Vorwurf.", en="A reproach."),
            "sales_view": Text(de="Notwehr.", en="Self-defence."),
            "example": Text(
                de="Zurück am zweiten Arbeitstag, Grund „Falsche Rolle“.",
                en="Back on the second business day, reason “Wrong role”.",
            ),
            "counter_example": Text(
                de="„Kannst du behalten.“ Ohne Grund ist es keine Retoure, sondern ein Seufzer.",
                en="“You can keep it.” Without a reason it is not a return but a sigh.",
            ),
            "synonyms": [Text(de="Rückgabe", en="Returned lead")],
            "avoid": [Text(de="Schrott-Lead", en="junk lead")],
            "related": [Text(de="Übergabe", en="Handover"), Text(de="Recycling", en="Recycling")],
            "category": HOUSE,
            "status": "agreed",
            "source": HOUSE_WORD,
        },
        {
            "id": "recycling",
            "term": Text(de="Recycling", en="Recycling"),
            "definition": Text(
                de="Ein Lead, der passt, aber nicht jetzt. Er ruht 90 Tage beim Marketing und wird danach neu geprüft.",
                en="A lead that fits, but not now. It rests with marketing for 90 days and is then checked afresh.",
            ),
            "example": Text(
                de="„Melden Sie sich nach dem Umbau.“", en="“Get in touch after the rebuilding.”"
            ),
            "counter_example": Text(
                de="Ein Supermarkt mit Aufbackstation. Den macht auch Ruhen nicht zur Backstube.",
                en="A supermarket with a bake-off station. No amount of resting makes it a bakehouse.",
            ),
            "synonyms": [Text(de="Teigruhe", en="Dough rest")],
            "avoid": [Text(de="tot", en="dead")],
            "related": [Text(de="Retoure", en="Return"), Text(de="Lead", en="Lead")],
            "category": STAGES,
            "status": "agreed",
            "source": FIRST_ROUND,
        },
        {
            "id": "customer",
            "term": Text(de="Kunde", en="Customer"),
            "definition": Text(
                de="Ein Unternehmen mit unterschriebenem, laufendem Vertrag über mindestens ein Produkt von Krume. "
                "Gezählt wird die Kette, nicht die Person und nicht die Filiale.",
                en="A company with a signed and running contract for at least one of Krume’s products. "
                "We count the chain, not the person and not the shop.",
            ),
            "marketing_view": Text(
                de="Jeder, der mit uns arbeitet, also auch Berta persönlich.",
                en="Everybody who works with us, including Berta in person.",
            ),
            "sales_view": Text(de="Wer unterschrieben hat.", en="Whoever has signed."),
            "example": Text(de="41 Ketten, Stand heute.", en="41 chains, as of today."),
            "counter_example": Text(
                de="Eine Kette, die mündlich zugesagt hat und deren Vertrag noch beim Anwalt liegt.",
                en="A chain that has said yes and whose contract is still with the lawyer.",
            ),
            "avoid": [Text(de="Logo", en="logo")],
            "related": ["SQL", Text(de="Filiale", en="Shop")],
            "category": PEOPLE,
            "status": "agreed",
            "source": FIRST_ROUND,
        },
        {
            "id": "persona",
            "term": Text(de="Persona", en="Persona"),
            "expansion": Text(de="Buyer Persona", en="Buyer persona"),
            "definition": Text(
                de="Eine erfundene Person, in der wir belegen, was wir über echte wissen. "
                "Wir haben drei: Berta, Fridolin und Konrad.",
                en="An invented person in whom we set down, with evidence, what we know about real ones. "
                "We have three: Berta, Fridolin and Konrad.",
            ),
            "example": Text(
                de="„Würde Berta das um ein Uhr nachts lesen?“ ist ein gültiges Argument.",
                en="“Would Berta read this at one in the morning?” is a valid argument.",
            ),
            "counter_example": Text(
                de="„Frauen zwischen 30 und 60.“ Das ist ein Stadtteil, keine Persona.",
                en="“Women between 30 and 60.” That is a borough, not a persona.",
            ),
            "synonyms": [Text(de="Zielperson", en="Target person")],
            "avoid": [Text(de="Zielgruppe", en="target group")],
            "category": PEOPLE,
            "status": "agreed",
            "source": FIRST_ROUND,
        },
        {
            "id": "first-contact",
            "term": Text(de="Erstkontakt", en="First contact"),
            "definition": Text(
                de="Der erste dokumentierte persönliche Versuch des Vertriebs, die Person nach der Übergabe zu erreichen: "
                "Anruf, selbst geschriebene Mail oder Besuch. Er zählt, auch wenn niemand abnimmt.",
                en="The first documented personal attempt by sales to reach the person after the handover: "
                "a call, a personally written email or a visit. It counts even if nobody picks up.",
            ),
            "marketing_view": Text(
                de="Der erste Newsletter, den die Person von uns bekommt.",
                en="The first newsletter the person gets from us.",
            ),
            "sales_view": Text(de="Das erste richtige Gespräch.", en="The first proper conversation."),
            "example": Text(
                de="Anruf um 11:40 Uhr, Mailbox, eingetragen.", en="Call at 11:40 a.m., voicemail, recorded."
            ),
            "counter_example": Text(
                de="Die automatische Eingangsbestätigung, so freundlich sie klingt.",
                en="The automatic confirmation of receipt, however kind it sounds.",
            ),
            "related": [Text(de="Geschäftsstunde", en="Business hour"), Text(de="Übergabe", en="Handover")],
            "category": TOGETHER,
            "status": "agreed",
            "source": FIRST_ROUND,
        },
        {
            "id": "business-hour",
            "term": Text(de="Geschäftsstunde", en="Business hour"),
            "definition": Text(
                de="Eine Stunde zwischen 8 und 17 Uhr von Montag bis Freitag, Zeitzone Europe/Berlin, "
                "außer an gesetzlichen Feiertagen in Nordrhein-Westfalen.",
                en="An hour between 8 a.m. and 5 p.m. from Monday to Friday, time zone Europe/Berlin, "
                "except on public holidays in North Rhine-Westphalia.",
            ),
            "example": Text(
                de="Übergabe Freitag, 15 Uhr: 4 Geschäftsstunden enden am Montag um 10 Uhr.",
                en="Handover on Friday, 3 p.m.: 4 business hours end on Monday at 10 a.m.",
            ),
            "counter_example": Text(
                de="02:14 Uhr. Für Berta Arbeitszeit, für unsere Fristen Nacht.",
                en="2:14 a.m. Working time for Berta, night for our deadlines.",
            ),
            "related": [Text(de="Erstkontakt", en="First contact")],
            "category": TOGETHER,
            "status": "agreed",
            "source": Text(de="Kalender des Vertriebs", en="Sales’ calendar"),
        },
        {
            "id": "shop",
            "term": Text(de="Filiale", en="Shop"),
            "definition": Text(
                de="Jede Verkaufsstelle einer Kette mit eigener Kasse, gleich ob Laden, Café oder Wagen.",
                en="Every point of sale of a chain with a till of its own, be it a shop, a café or a van.",
            ),
            "marketing_view": Text(
                de="Was die Kette auf ihrer Website angibt.", en="What the chain states on its website."
            ),
            "sales_view": Text(
                de="Was eine Tür hat, durch die man gehen kann.", en="What has a door one can walk through."
            ),
            "example": Text(
                de="Der Verkaufswagen vor dem Baumarkt, wenn er selbst kassiert.",
                en="The van outside the DIY store, if it takes its own money.",
            ),
            "counter_example": Text(
                de="Das Brötchenregal in der Tankstelle, das die Tankstelle abrechnet.",
                en="The bread roll shelf in a petrol station whose takings go through the petrol station’s till.",
            ),
            "avoid": [Text(de="Standort", en="location")],
            "related": ["MQL", Text(de="Kunde", en="Customer")],
            "category": HOUSE,
            "status": "agreed",
            "source": Text(
                de="Streit um einen Verkaufswagen, beigelegt bei den Musterleads",
                en="A quarrel over a van, settled on the sample leads",
            ),
        },
        {
            "id": "nightshift",
            "term": Text(de="Nachtschicht", en="Night Shift"),
            "definition": Text(
                de="Unsere Einführung: Eine oder einer von uns bäckt zwei Nächte mit, bevor irgendetwas eingestellt wird. "
                "Sie ist eine Leistung mit Vertrag und kein Werbegeschenk.",
                en="Our launch service: one of us bakes along for two nights before anything is configured. "
                "It is a service under contract, not a giveaway.",
            ),
            "marketing_view": Text(de="Die beste Geschichte, die wir haben.", en="The best story we have."),
            "sales_view": Text(
                de="Das, was man im dritten Gespräch verspricht.",
                en="What one promises in the third conversation.",
            ),
            "example": Text(
                de="Donnerstag und Freitag ab 01:00 Uhr, Schürze mitbringen.",
                en="Thursday and Friday from 1 a.m., bring an apron.",
            ),
            "counter_example": Text(
                de="Der Nachtschicht-Report. Das ist ein Heft zum Herunterladen, in dem niemand bäckt.",
                en="The night-shift report. That is a booklet to download, in which nobody bakes.",
            ),
            "avoid": [Text(de="Onboarding", en="onboarding")],
            "related": [Text(de="Kunde", en="Customer")],
            "category": HOUSE,
            "status": "agreed",
            "source": HOUSE_WORD,
        },
    ]
}
