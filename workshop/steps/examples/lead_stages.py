"""The way of a lead at Krume, from the first click to the signature."""

from workshop.domain.words import Text

EXAMPLE = {
    "stages": [
        {
            "id": "lead",
            "name": Text(de="Lead", en="Lead"),
            "kind": "path",
            "handover": False,
            "meaning": Text(
                de="Wir kennen die Kontaktdaten der Person. Ob sie passt und was sie will, wissen wir noch nicht.",
                en="We know the person’s contact data. Whether they fit and what they want we do not know yet.",
            ),
            "entry_mode": "all",
            "entry": [
                Text(
                    de="Name und E-Mail-Adresse oder Telefonnummer liegen vor",
                    en="Name and email address or telephone number are on file",
                ),
                Text(de="Die Einwilligung ist dokumentiert", en="Consent is documented"),
            ],
            "exit": [
                Text(de="Die Kriterien für MQL sind erfüllt", en="The criteria for MQL are fulfilled"),
                Text(
                    de="12 Monate lang kein Lebenszeichen: aussortiert",
                    en="No sign of life for 12 months: disqualified",
                ),
            ],
            "setter": "marketing",
            "owner": "marketing",
            "evidence": Text(
                de="Kontakt im CRM mit Herkunft und Datum der Einwilligung",
                en="Contact in the CRM with origin and date of consent",
            ),
            "longest_stay": "12",
            "longest_stay_unit": "months",
            "probability": "2.6",
            "example": Text(
                de="Hat den Newsletter abonniert und als Firma „Bäckerei“ angegeben.",
                en="Subscribed to the newsletter and gave “Bakery” as company.",
            ),
            "counter_example": Text(
                de="Hat am Messestand zwei Brezeln gegessen und keinen Namen hinterlassen.",
                en="Ate two pretzels at the trade fair stand and left no name.",
            ),
        },
        {
            "id": "mql",
            "name": Text(de="Marketingqualifizierter Lead", en="Marketing qualified lead"),
            "abbreviation": "MQL",
            "kind": "path",
            "handover": False,
            "meaning": Text(
                de="Die Kette passt, die Rolle ist bekannt, und die Person hat etwas getan, das Interesse zeigt.",
                en="The chain fits, the role is known, and the person has done something that shows interest.",
            ),
            "entry_mode": "all",
            "entry": [
                Text(de="Mindestens 15 Filialen", en="At least 15 shops"),
                Text(de="Eigene Produktion", en="Own production"),
                Text(
                    de="Rolle: Produktionsleitung, Vertriebsleitung oder kaufmännische Leitung",
                    en="Role: head of production, head of sales or commercial director",
                ),
                Text(
                    de="Eines davon: Demo angefragt, Preisliste angesehen, Nachtschicht-Report heruntergeladen",
                    en="One of these: demo requested, price list viewed, night-shift report downloaded",
                ),
            ],
            "exit": [
                Text(de="Der Vertrieb nimmt an: SAL", en="Sales accepts: SAL"),
                Text(
                    de="Der Vertrieb gibt mit Grund zurück: Retoure",
                    en="Sales gives it back with a reason: return",
                ),
            ],
            "setter": "marketing",
            "owner": "marketing",
            "evidence": Text(
                de="Alle Übergabekriterien im CRM erfüllt, Zuweisung mit Uhrzeit",
                en="All handover criteria fulfilled in the CRM, assignment with time of day",
            ),
            "longest_stay": "2",
            "longest_stay_unit": "business-days",
            "return_to": "lead",
            "probability": "10.5",
            "example": Text(
                de="Produktionsleiterin, 42 Filialen, lädt nachts um 02:14 Uhr den Nachtschicht-Report herunter.",
                en="Head of production, 42 shops, downloads the night-shift report at 2:14 a.m.",
            ),
            "counter_example": Text(
                de="Supermarkt mit 380 Aufbackstationen, der sofort eine Demo will.",
                en="Supermarket with 380 bake-off stations that wants a demo at once.",
            ),
        },
        {
            "id": "sal",
            "name": Text(de="Vertriebsakzeptierter Lead", en="Sales accepted lead"),
            "abbreviation": "SAL",
            "kind": "path",
            "handover": True,
            "meaning": Text(
                de="Der Vertrieb hat den MQL angenommen und steht dafür ein, die Person zu erreichen.",
                en="Sales has accepted the MQL and answers for reaching the person.",
            ),
            "entry_mode": "any",
            "entry": [
                Text(
                    de="Der Vertrieb nimmt innerhalb von 2 Arbeitstagen nach der Zuweisung an",
                    en="Sales accepts within 2 business days of the assignment",
                ),
                Text(
                    de="Die Frist läuft ab, ohne dass der Vertrieb zurückgibt",
                    en="The deadline passes without a return by sales",
                ),
            ],
            "exit": [
                Text(
                    de="Ein Gespräch klärt Bedarf, Zeitrahmen und Entscheidung: SQL",
                    en="A conversation settles need, time frame and decision: SQL",
                ),
                Text(
                    de="6 Versuche in 10 Arbeitstagen bleiben ohne Antwort: Recycling",
                    en="6 attempts in 10 business days bring no answer: recycling",
                ),
            ],
            "setter": "sales",
            "owner": "sales",
            "evidence": Text(
                de="Feld „Angenommen von“ mit Name und Uhrzeit im CRM",
                en="Field “Accepted by” with name and time of day in the CRM",
            ),
            "longest_stay": "10",
            "longest_stay_unit": "business-days",
            "return_to": "recycle",
            "probability": "15",
            "example": Text(
                de="Paula Laugen hat angenommen und den dritten Versuch auf fünf Uhr früh gelegt. Da ist in der Backstube Pause.",
                en="Paula Laugen has accepted and set the third attempt for five in the morning. That is when the bakehouse has its break.",
            ),
            "counter_example": Text(
                de="„Hab ich gesehen, schau ich mir nächste Woche an.“ Gesehen ist nicht angenommen.",
                en="“Saw it, will have a look next week.” Seen is not accepted.",
            ),
        },
        {
            "id": "sql",
            "name": Text(de="Vertriebsqualifizierter Lead", en="Sales qualified lead"),
            "abbreviation": "SQL",
            "kind": "path",
            "handover": False,
            "meaning": Text(
                de="Ein Gespräch hat bestätigt: Es gibt einen Bedarf, der Start liegt höchstens 9 Monate entfernt, "
                "und wir wissen, wer entscheidet.",
                en="A conversation has confirmed it: there is a need, the start is 9 months away at most, "
                "and we know who decides.",
            ),
            "entry_mode": "all",
            "entry": [
                Text(de="Bedarf im Gespräch bestätigt", en="Need confirmed in a conversation"),
                Text(de="Start in höchstens 9 Monaten", en="Start in 9 months at most"),
                Text(de="Bekannt, wer entscheidet", en="Known who decides"),
            ],
            "exit": [
                Text(de="Vertrag unterschrieben: Kunde", en="Contract signed: customer"),
                Text(
                    de="Vorhaben vertagt oder abgesagt: Recycling", en="Project put off or dropped: recycling"
                ),
            ],
            "setter": "sales",
            "owner": "sales",
            "evidence": Text(
                de="Gesprächsnotiz mit den drei Antworten und dem Namen, von dem sie stammen",
                en="Call note with the three answers and the name of the person who gave them",
            ),
            "longest_stay": "9",
            "longest_stay_unit": "months",
            "return_to": "recycle",
            "probability": "25",
            "example": Text(
                de="Der Backstubenleiter geht bald in Rente, der Start ist in 5 Monaten, die Geschäftsführung entscheidet.",
                en="The head baker will soon retire, the start is 5 months away, the managing director decides.",
            ),
            "counter_example": Text(
                de="Netter Nachmittag, gutes Gespräch, drei Stück Streuselkuchen, kein Termin.",
                en="Pleasant afternoon, good conversation, three slices of crumble cake, no date.",
            ),
        },
        {
            "id": "customer",
            "name": Text(de="Kunde", en="Customer"),
            "kind": "path",
            "handover": False,
            "meaning": Text(
                de="Der Vertrag über mindestens ein Produkt von Krume ist unterschrieben.",
                en="The contract for at least one of Krume’s products is signed.",
            ),
            "entry_mode": "all",
            "entry": [
                Text(de="Vertrag von beiden Seiten unterschrieben", en="Contract signed by both sides")
            ],
            "exit": [Text(de="Der Vertrag endet", en="The contract ends")],
            "setter": "sales",
            "owner": "sales",
            "evidence": Text(
                de="Unterschriebener Vertrag im CRM, Termin der Nachtschicht steht",
                en="Signed contract in the CRM, date of the Night Shift fixed",
            ),
            "probability": "100",
            "example": Text(
                de="Unterschrieben am Dienstag, Nachtschicht ab Donnerstag, 01:00 Uhr.",
                en="Signed on Tuesday, Night Shift from Thursday, 1 a.m.",
            ),
            "counter_example": Text(
                de="„Ihr habt mein Wort.“ Das Wort ehrt uns, die Unterschrift zählt.",
                en="“You have my word.” The word honours us, the signature counts.",
            ),
        },
        {
            "id": "recycle",
            "name": Text(de="Recycling", en="Recycling"),
            "kind": "exit",
            "handover": False,
            "meaning": Text(
                de="Passt, aber nicht jetzt. Der Lead ruht wie ein guter Teig und wird danach neu geprüft.",
                en="Fits, but not now. The lead rests like good dough and is then checked afresh.",
            ),
            "entry_mode": "any",
            "entry": [
                Text(
                    de="Zurückgegeben wegen Bedarf, Budget oder Zeitpunkt",
                    en="Returned because of need, budget or timing",
                ),
                Text(
                    de="Nach 6 Versuchen in 10 Arbeitstagen nicht erreicht",
                    en="Not reached after 6 attempts in 10 business days",
                ),
            ],
            "exit": [Text(de="Nach 90 Tagen zurück auf Lead", en="Back to lead after 90 days")],
            "setter": "sales",
            "owner": "marketing",
            "evidence": Text(de="Grund und Datum im CRM", en="Reason and date in the CRM"),
            "longest_stay": "90",
            "longest_stay_unit": "days",
            "return_to": "lead",
            "example": Text(
                de="Baut gerade eine neue Backstube und hat bis Herbst weder Hand noch Kopf frei.",
                en="Is building a new bakehouse and has neither hand nor head free before autumn.",
            ),
            "counter_example": Text(
                de="Betreibt einen einzigen Laden. Der wächst in 90 Tagen nicht auf fünfzehn.",
                en="Runs a single shop. It will not grow to fifteen within 90 days.",
            ),
        },
        {
            "id": "disqualified",
            "name": Text(de="Aussortiert", en="Disqualified"),
            "kind": "exit",
            "handover": False,
            "meaning": Text(
                de="Wird auf absehbare Zeit kein Kunde. Wir sagen es freundlich und rufen nicht mehr an.",
                en="Will not become a customer in the foreseeable future. We say so kindly and stop calling.",
            ),
            "entry_mode": "any",
            "entry": [
                Text(de="Passt nicht zu uns oder ist zu klein", en="Does not fit us or is too small"),
                Text(de="Mitbewerber oder doppelt angelegt", en="Competitor or entered twice"),
                Text(de="12 Monate kein Lebenszeichen", en="No sign of life for 12 months"),
            ],
            "exit": [Text(de="Nur auf eigene Anfrage der Person", en="Only at the person’s own request")],
            "setter": "sales",
            "owner": "marketing",
            "evidence": Text(de="Grund im CRM", en="Reason in the CRM"),
            "example": Text(
                de="Sucht nur ein Kassensystem. Hat eines verdient, aber nicht von uns.",
                en="Is only looking for a till system. Deserves one, though not from us.",
            ),
            "counter_example": Text(
                de="Hat am Telefon geknurrt. Um vier Uhr früh knurrt jeder.",
                en="Growled on the phone. At four in the morning everyone does.",
            ),
        },
    ]
}
