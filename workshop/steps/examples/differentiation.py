"""What sets Krume apart."""

from workshop.domain.words import Text

EXAMPLE = {
    "biggest_reason": Text(
        de="Es kommt weniger zurück, und trotzdem ist seltener etwas aus. Weniger backen kann jeder; das Regal dabei voll zu halten, "
        "bis der Kunde da war, ist die Kunst.",
        en="Less comes back, and yet the shelf is empty less often. Anyone can bake less; keeping the shelf filled "
        "until the customer has been is the art.",
    ),
    "reason_proof": Text(
        de="Typischer Verlauf bei unseren Kunden: Retouren von 14 % auf 8 %; Filialen, in denen vor elf Uhr "
        "etwas ausverkauft ist: von 9 am Tag auf 2. Gezählt wird an den Kassen des Kunden, vorher und nachher.",
        en="What typically happens at our customers: returns go from 14% to 8%; shops sold out of something before eleven, from 9 a day to 2. "
        "Counted at the customer’s own tills, before and after.",
    ),
    "alternatives": [
        {
            "id": "ofenmeister",
            "name": "Ofenmeister ERP",
            "kind": "competitor",
            "strength": Text(
                de="Kann alles, vom Mehleinkauf bis zur Lohnabrechnung, mit einer Anmeldung und einer Rechnung. "
                "Und ein wenig Prognose.",
                en="Does everything from flour purchasing to payroll, with one login and one invoice. "
                "And a little forecasting.",
            ),
            "attribute": Text(
                de="Eine Menge je Filiale und Artikel, jede Nacht neu, aus Kassen, Wetter, Feiertagen, Baustellen und "
                "Schulkalender. Und jemand, der zwei Nächte mitgebacken hat.",
                en="A quantity per shop and article, new every night, from tills, weather, holidays, road works and "
                "the school calendar. And somebody who has baked along for two nights.",
            ),
            "value": Text(
                de="Die Baustelle vor der Tür kommt noch in derselben Nacht am Ofen an, nicht erst in der Retourenliste.",
                en="The road works outside the door reach the oven that same night instead of turning up in the returns a week later.",
            ),
            "proof": Text(
                de="Rückrechnung vor dem Kauf: vier vergangene Wochen aus den Kassen des Interessenten, seine Mengen "
                "neben unseren.",
                en="A look back before buying: four past weeks from the prospect’s own tills, their orders "
                "next to our quantities.",
            ),
        },
        {
            "id": "spreadsheet",
            "name": Text(
                de="Die Tabelle „Bestellung_neu_final_3.xlsx“",
                en="The spreadsheet “Bestellung_neu_final_3.xlsx”",
            ),
            "kind": "home-made",
            "strength": Text(
                de="Kostet nichts, läuft überall und kennt jede Ausnahme, sogar den Stammtisch am Donnerstag.",
                en="Costs nothing, runs anywhere and knows every exception, even the regulars on Thursdays.",
            ),
            "attribute": Text(
                de="Feiertage, Wetter und Baustellen kommen von selbst herein, und es gibt genau eine Fassung.",
                en="Holidays, weather and road works come in by themselves, and there is exactly one version.",
            ),
            "value": Text(
                de="Niemand tippt nachts um eins Zahlen ab, und die Brötchen stimmen auch, wenn der Erfinder der Tabelle "
                "Urlaub hat.",
                en="Nobody copies figures at one in the morning, and the rolls come out right even when the inventor of "
                "the spreadsheet is on holiday.",
            ),
            "proof": Text(
                de="In der Nachtschicht führen wir eine Strichliste, wie oft jemand eine Zahl von Hand ändert. "
                "Sie gehört danach dem Kunden.",
                en="During the Night Shift we keep a tally of how often somebody changes a figure by hand. "
                "Afterwards it belongs to the customer.",
            ),
        },
        {
            "id": "gut-feeling",
            "name": Text(
                de="Nichts tun: das Bauchgefühl des Backstubenleiters",
                en="Doing nothing: the head baker’s gut feeling",
            ),
            "kind": "nothing",
            "strength": Text(
                de="31 Jahre Erfahrung. An einem gewöhnlichen Dienstag liegt er richtig.",
                en="31 years of experience. On an ordinary Tuesday he is right.",
            ),
            "attribute": Text(
                de="Krume hebt jede seiner Korrekturen auf, mit dem Grund dazu, und rechnet beim nächsten Mal damit.",
                en="Krume keeps every one of his corrections, with the reason, and takes it into account next time.",
            ),
            "value": Text(
                de="In 18 Monaten geht er in Rente. Was er weiß, bleibt in der Backstube.",
                en="He retires in 18 months. What he knows stays in the bakehouse.",
            ),
            "proof": Text(
                de="Der Kalender. Und die Liste seiner Korrekturen, die man ausdrucken und ihm zum Abschied "
                "überreichen kann.",
                en="The calendar. And the list of his corrections, which you can print and hand to him as a farewell "
                "present.",
            ),
        },
    ],
}
