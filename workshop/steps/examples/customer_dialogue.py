"""How Krume speaks with people who bake at night."""

from workshop.domain.words import Text

EXAMPLE = {
    "rules": [
        {
            "id": "before-eleven",
            "rule": Text(
                de="Berta rufen wir zwischen 9 und 11 Uhr an; zu anderen Zeiten schreiben wir zuerst.",
                en="We call Berta between 9 and 11 a.m.; at other times we write first.",
            ),
            "persona": "berta",
            "stage": "sal",
            "benefit": Text(
                de="Am Nachmittag schläft sie, und das Brot von morgen hängt daran.",
                en="In the afternoon she sleeps, and tomorrow’s bread depends on it.",
            ),
        },
        {
            "id": "one-shop",
            "rule": Text(
                de="Mit Fridolin beginnt jedes Gespräch bei einer seiner Filialen und nicht bei unserem Produkt.",
                en="With Fridolin every conversation starts with one of his shops and not with our product.",
            ),
            "persona": "fridolin",
            "stage": "sal",
            "benefit": Text(
                de="Er merkt in zwei Minuten, ob wir ihm etwas Neues sagen können.",
                en="He can tell in two minutes whether we have anything new to say.",
            ),
        },
        {
            "id": "sources",
            "rule": Text(
                de="Jede Zahl für Konrad nennt ihre Quelle; Annahmen heißen Annahmen.",
                en="Every number for Konrad names its source; assumptions are called assumptions.",
            ),
            "persona": "konrad",
            "stage": "sql",
            "benefit": Text(
                de="Er kann nachrechnen, bevor er es den Gesellschaftern vorträgt.",
                en="He can check it before presenting it to the shareholders.",
            ),
        },
        {
            "id": "never-twice",
            "rule": Text(
                de="Wer anruft, hat gelesen, was der Lead schon angesehen und uns gesagt hat.",
                en="Whoever calls has read what the lead has already looked at and told us.",
            ),
            "stage": "sal",
            "benefit": Text(
                de="Niemand muss dieselbe Frage zweimal beantworten.",
                en="Nobody has to answer the same question twice.",
            ),
        },
        {
            "id": "polite-no",
            "rule": Text(
                de="Auf ein Nein folgen Dank und 90 Tage Ruhe.",
                en="A no is followed by thanks and 90 days of peace.",
            ),
            "stage": "recycle",
            "benefit": Text(
                de="Ein Nein bleibt ein Nein, auch wenn bei uns der Monat endet.",
                en="A no remains a no, even at the end of our month.",
            ),
        },
    ],
    "messages": [
        {
            "id": "night",
            "message": Text(
                de="Niemand soll um zwei Uhr nachts raten müssen, was um zehn verkauft wird.",
                en="Nobody should have to guess at two in the morning what will be sold at ten.",
            ),
        },
        {
            "id": "last-word",
            "message": Text(
                de="Das letzte Wort am Ofen behalten Sie; nur das Raten hört auf.",
                en="The last word at the oven stays yours; only the guessing stops.",
            ),
            "persona": "berta",
        },
        {
            "id": "eleven",
            "message": Text(
                de="Um elf liegt in der Theke, was um elf gekauft wird, und Ihr Telefon schweigt.",
                en="At eleven the shelf holds what is bought at eleven, and your phone is silent.",
            ),
            "persona": "fridolin",
        },
        {
            "id": "wages",
            "message": Text(
                de="Weniger Lohn für Ware, die zurückkommt; nachgerechnet an Ihrer eigenen Retourenliste.",
                en="Less spent on wages for goods that come back, worked out on your own list of returns.",
            ),
            "persona": "konrad",
        },
    ],
    "words": [
        {
            "id": "night-shift",
            "say": Text(de="Nachtschicht", en="Night Shift"),
            "instead_of": Text(de="Onboarding", en="onboarding"),
            "because": Text(de="Wir kommen wirklich nachts.", en="We really do come at night."),
        },
        {
            "id": "suggest",
            "say": Text(de="vorschlagen", en="suggest"),
            "instead_of": Text(de="automatisieren", en="automate"),
            "because": Text(de="Das letzte Wort hat die Backstube.", en="The bakehouse has the last word."),
        },
        {
            "id": "returns",
            "say": Text(de="Retouren", en="returns"),
            "instead_of": Text(de="Lebensmittelverschwendung", en="food waste"),
            "because": Text(
                de="Wer jede Nacht bäckt, braucht von uns keine Predigt.",
                en="People who bake every night need no sermon from us.",
            ),
        },
        {
            "id": "quantity",
            "say": Text(de="Backmenge", en="baking quantity"),
            "instead_of": Text(de="Forecast-Output", en="forecast output"),
            "because": Text(
                de="So steht es schon auf dem Klemmbrett.", en="That is what the clipboard already says."
            ),
        },
        {
            "id": "till",
            "say": Text(de="Kasse", en="till"),
            "instead_of": Text(de="POS-Datenquelle", en="POS data source"),
            "because": Text(
                de="Niemand hat je an einer Datenquelle bezahlt.", en="Nobody has ever paid at a data source."
            ),
        },
    ],
}
