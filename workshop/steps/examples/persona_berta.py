"""Bakehouse Berta, who starts at one in the morning."""

from workshop.domain.words import Text

BERTA = {
    "id": "berta",
    "name": Text(de="Berta Backstube", en="Bakehouse Berta"),
    "archetype": Text(
        de="Fängt um eins an, damit um sechs alle anderen anfangen können",
        en="Starts at one so that everybody else can start at six",
    ),
    "status": "tested",
    "story": Text(
        de="Bäckermeisterin, 52, hat zwei Softwareeinführungen überlebt; die Software nicht.",
        en="Master baker, 52, has survived two software launches; the software has not.",
    ),
    # the firm
    "industries": [
        Text(de="Bäckereiketten mit eigener Produktion", en="Bakery chains with their own production")
    ],
    "size_class": "medium",
    "employees": {"from": "150", "to": "249"},
    "revenue": {"from": "8000000", "to": "20000000"},
    "seat": Text(de="Kreisstadt in Deutschland", en="County town in Germany"),
    # the role
    "title": Text(de="Produktionsleiterin", en="Head of production"),
    "other_titles": [
        Text(de="Leiterin Backbetrieb", en="Bakery operations manager"),
        Text(de="Betriebsleiterin", en="Plant manager"),
    ],
    "department": Text(de="Produktion", en="Production"),
    "seniority": "head",
    "reports_to": Text(de="Inhaber, der wach ist, wenn sie schläft", en="The owner, awake while she sleeps"),
    "measured_by": [
        Text(de="Retourenquote", en="Rate of returns"),
        Text(de="Überstunden je Nacht", en="Overtime per night"),
        Text(de="Pünktliche Abfahrt um 5 Uhr", en="Vans leaving on time at 5 a.m."),
    ],
    "tools": [
        "Bestellung_neu_final_3.xlsx",
        Text(de="Klemmbrett und Bleistift", en="Clipboard and pencil"),
        Text(de="Der Altmeister, ihr Backstubenleiter", en="The old head baker"),
    ],
    # the inner life
    "goals": [
        Text(
            de="Um sechs ist jede Filiale beliefert, ohne dass jemand rennt",
            en="By six every shop has its goods without anyone having to run",
        ),
        Text(
            de="Was der Altmeister weiß, bleibt im Haus",
            en="What the old head baker knows stays in the house",
        ),
    ],
    "problems": [
        {
            "id": "returns",
            "text": Text(
                de="14 % der Ware kommen abends zurück", en="14% of the goods come back in the evening"
            ),
            "severity": "5",
            "source": "numbers",
        },
        {
            "id": "cold-oven",
            "text": Text(
                de="Um elf fehlen Brezeln, und der Ofen ist kalt",
                en="Pretzels are missing at eleven and the oven is cold",
            ),
            "severity": "4",
            "source": "interview",
        },
    ],
    "needs": [
        {
            "id": "quantity",
            "text": Text(
                de="Eine Backmenge je Artikel, bevor um eins der erste Teig läuft",
                en="A quantity per article before the first dough turns at one",
            ),
            "severity": "5",
            "source": "interview",
        },
        {
            "id": "last-word",
            "text": Text(de="Das letzte Wort am Ofen", en="The last word at the oven"),
            "severity": "5",
            "source": "interview",
        },
    ],
    "challenges": [
        {
            "id": "retirement",
            "text": Text(
                de="31 Jahre Bauchgefühl gehen in 18 Monaten in Rente",
                en="31 years of gut feeling retire in 18 months",
            ),
            "severity": "5",
            "source": "interview",
        },
        {
            "id": "typing",
            "text": Text(
                de="Nachts hat niemand eine Hand zum Tippen frei",
                en="At night nobody has a hand free for typing",
            ),
            "severity": "3",
            "source": "interview",
        },
    ],
    # buying
    "trigger": Text(
        de="Der Altmeister nennt das Datum seiner Rente, und niemand hat sein Bauchgefühl aufgeschrieben.",
        en="The old head baker names his retirement date, and nobody has written his gut feeling down.",
    ),
    "budget": Text(
        de="Schlägt vor und prüft; über 10.000 € im Jahr unterschreibt der Inhaber",
        en="Proposes and tests; above €10,000 a year the owner signs",
    ),
    "buying_stages": [
        {
            "id": "awareness",
            "stage": "awareness",
            "questions": Text(
                de="Warum bleibt so viel liegen und fehlt trotzdem etwas?",
                en="Why is so much left over and something still missing?",
            ),
            "content": Text(
                de="Nachtschichtbericht aus einer Backstube ihrer Größe",
                en="Night-shift report from a bakehouse of her size",
            ),
            "channel": Text(de="Fachzeitung, Innung", en="Trade paper, guild"),
            "duration": Text(de="einen Winter", en="one winter"),
            "who": Text(de="Sie allein, gegen 4 Uhr", en="On her own, around 4 a.m."),
        },
        {
            "id": "consideration",
            "stage": "consideration",
            "questions": Text(
                de="Versteht das Ding Sauerteig, und wer darf es überstimmen?",
                en="Does the thing understand sourdough, and who may overrule it?",
            ),
            "content": Text(de="Vorführung mit ihren Artikeln", en="Demo with her own articles"),
            "channel": Text(de="Besuch in der Backstube", en="Visit to the bakehouse"),
            "duration": Text(de="6 Wochen", en="6 weeks"),
            "who": Text(de="Mit dem Altmeister", en="With the old head baker"),
        },
        {
            "id": "decision",
            "stage": "decision",
            "questions": Text(
                de="Wer steht in der ersten Nacht neben mir?",
                en="Who stands next to me on the first night?",
            ),
            "content": Text(
                de="Ablauf der Nachtschicht, Anruf bei einer Kollegin",
                en="Plan of the Night Shift, a call with a fellow baker",
            ),
            "channel": Text(de="Telefon, vor 11 Uhr", en="Telephone, before 11 a.m."),
            "duration": Text(de="10 Wochen", en="10 weeks"),
            "who": Text(de="Mit dem Inhaber", en="With the owner"),
        },
        {
            "id": "use",
            "stage": "use",
            "questions": Text(de="Wer hatte recht, der Plan oder ich?", en="Who was right, the plan or I?"),
            "content": Text(de="Wochenzettel mit beiden Mengen", en="Weekly slip with both quantities"),
            "channel": Text(de="Ausdruck am Ofen", en="Printout by the oven"),
            "duration": Text(de="jede Nacht", en="every night"),
            "who": Text(de="Die ganze Schicht", en="The whole shift"),
        },
    ],
    "buying_centre": [
        {
            "id": "old-master",
            "role": "influencer",
            "who": Text(de="Der Altmeister", en="The old head baker"),
            "cares": Text(
                de="Dass man ihn fragt, solange er noch da ist", en="Being asked while he is still there"
            ),
        },
        {
            "id": "berta-herself",
            "role": "champion",
            "who": Text(de="Berta selbst", en="Berta herself"),
            "cares": Text(de="Ruhige Nächte", en="Quiet nights"),
        },
        {
            "id": "shift-leaders",
            "role": "user",
            "who": Text(de="Schichtführung Teig und Ofen", en="Shift leaders, dough and oven"),
            "cares": Text(
                de="Ein Zettel, den man mit Mehl an den Händen lesen kann",
                en="A slip that can be read with flour on one’s hands",
            ),
        },
        {
            "id": "owner",
            "role": "decider",
            "who": Text(de="Inhaber", en="Owner"),
            "cares": Text(de="Weniger Retouren, kein Aufstand", en="Fewer returns, no mutiny"),
        },
    ],
    "influences": [
        {
            "id": "peers",
            "what": Text(
                de="Kolleginnen aus der Meisterschule", en="Classmates from her master baker’s course"
            ),
            "kind": "person",
        },
        {
            "id": "fair",
            "what": Text(de="Fachmesse im Herbst", en="Trade fair in autumn"),
            "kind": "event",
        },
        {
            "id": "paper",
            "what": Text(
                de="Läuft auf Papier weiter, wenn das WLAN schläft",
                en="Keeps running on paper when the Wi-Fi sleeps",
            ),
            "kind": "criterion",
        },
    ],
    "sources": [
        Text(de="Fachzeitung im Pausenraum", en="The trade paper in the break room"),
        Text(de="Stammtisch der Innung", en="Guild evenings at the pub"),
    ],
    "objections": [
        {
            "id": "flour",
            "objection": Text(
                de="Ihr Programm hatte noch nie Mehl an den Fingern.",
                en="Your program has never had flour on its fingers.",
            ),
            "answer": Text(
                de="Wir schon: Zwei Nächte backen wir mit, bevor wir etwas einstellen.",
                en="We have: we bake along for two nights before we configure anything.",
            ),
        },
        {
            "id": "wrong",
            "objection": Text(de="Und wenn es sich irrt?", en="And if it is wrong?"),
            "answer": Text(
                de="Dann ändern Sie die Menge; es gilt Ihre Zahl.",
                en="Then you change the quantity; your number counts.",
            ),
        },
    ],
    # talking
    "tone": Text(
        de="Von Handwerk zu Handwerk: Mengen, Zeiten, Teige, und dann Schluss.",
        en="One craft to another: quantities, times, doughs, and then stop.",
    ),
    "no_go": [
        Text(de="Anrufe nach 14 Uhr: Da ist für sie Nacht", en="Calls after 2 p.m.: that is her night"),
        Text(de="Das Wort „Plattform“", en="The word “platform”"),
        Text(de="Folien", en="Slides"),
    ],
    "message": Text(
        de="Das letzte Wort am Ofen behalten Sie; nur das Raten hört auf.",
        en="The last word at the oven stays yours; only the guessing stops.",
    ),
    "quotes": [
        Text(
            de="Um zwei rate ich, um zehn wissen es alle besser.",
            en="At two I guess; by ten everybody knows better.",
        ),
        Text(
            de="Hat Ihr Programm schon mal einen Ofen gerochen?",
            en="Has your program ever smelled an oven?",
        ),
    ],
    "negative_markers": [
        Text(de="Bäckt nur auf", en="Only bakes off frozen dough"),
        Text(de="Arbeitet tagsüber", en="Works by day"),
        Text(de="Fragt zuerst nach der App", en="Asks about the app first"),
    ],
    "scenarios": [
        {
            "id": "tuesday",
            "name": Text(de="Ein gewöhnlicher Dienstag", en="An ordinary Tuesday"),
            "has_before": Text(de="Eine Tabelle, drei Fassungen", en="One spreadsheet, three versions"),
            "has_after": Text(de="Eine Menge je Artikel", en="One quantity per article"),
            "feels_before": Text(de="Rät und hofft", en="Guesses and hopes"),
            "feels_after": Text(de="Prüft und entscheidet", en="Checks and decides"),
            "day_before": Text(de="Rechnet um drei, rennt um fünf", en="Calculates at three, runs at five"),
            "day_after": Text(
                de="Ändert um eins drei Zahlen, bäckt", en="Changes three numbers at one, bakes"
            ),
            "status_before": Text(de="Schuld an allem, was fehlt", en="Blamed for all that is missing"),
            "status_after": Text(de="Wird vorher gefragt", en="Is asked beforehand"),
            "effect": Text(de="Retouren von 14 % auf 8 %", en="Returns from 14% to 8%"),
            "proof": Text(
                de="Retourenlisten, je 3 Monate vorher und nachher",
                en="Lists of returns, 3 months before and after",
            ),
        },
        {
            "id": "farewell",
            "name": Text(de="Der Altmeister geht", en="The old head baker leaves"),
            "has_before": Text(
                de="31 Jahre Erfahrung in einem Kopf", en="31 years of experience in one head"
            ),
            "has_after": Text(de="Erfahrung, die im Plan steht", en="Experience held in the plan"),
            "feels_before": Text(de="Im Stich gelassen", en="Left in the lurch"),
            "feels_after": Text(de="Gut vorbereitet", en="Well prepared"),
            "day_before": Text(
                de="Ruft ihn um halb drei zu Hause an", en="Rings him at home at half past two"
            ),
            "day_after": Text(de="Ruft ihn zum Geburtstag an", en="Rings him on his birthday"),
            "status_before": Text(de="Die Nachfolgerin", en="The successor"),
            "status_after": Text(de="Die Meisterin", en="The master"),
            "effect": Text(
                de="Retouren im ersten Jahr ohne ihn höchstens 8 %",
                en="Returns at most 8% in the first year without him",
            ),
            "proof": Text(
                de="Noch Annahme; wird 2027 gemessen", en="Still an assumption; to be measured in 2027"
            ),
        },
    ],
    "evidence": [
        {
            "id": "returns",
            "about": Text(de="Retouren vorher und nachher", en="Returns before and after"),
            "kind": "numbers",
            "source": Text(
                de="Retourenlisten von zwölf Kunden, 2026", en="Return lists of twelve customers, 2026"
            ),
        },
        {
            "id": "talks",
            "about": Text(de="Anlass und Einwände", en="Trigger and objections"),
            "kind": "interview",
            "source": Text(
                de="Sieben Gespräche um 9 Uhr früh, 2026", en="Seven conversations at 9 a.m., 2026"
            ),
        },
        {
            "id": "farewell",
            "about": Text(de="Szenario Altmeister", en="The head baker scenario"),
            "kind": "assumption",
            "source": Text(
                de="Zwei Kunden, bei denen es 2027 so weit ist", en="Two customers facing it in 2027"
            ),
        },
    ],
}
