"""What the two teams at Krume expect of each other, and what they heard."""

from workshop.domain.words import Text

EXAMPLE = {
    "expectations": [
        {
            "id": "no-silence",
            "by": "marketing",
            "of": "sales",
            "expectation": Text(
                de="Zu jedem MQL hören wir etwas: angenommen oder zurück mit Grund.",
                en="We hear back on every MQL: accepted, or returned with a reason.",
            ),
            "paraphrase": Text(
                de="Ihr könnt mit einem Nein leben, aber nicht mit Schweigen.",
                en="You can live with a no, but not with silence.",
            ),
            "answer": Text(
                de="Ja, innerhalb von zwei Arbeitstagen und mit einem Grund aus der gemeinsamen Liste.",
                en="Yes, within two business days and with a reason from the shared list.",
            ),
        },
        {
            "id": "bakers",
            "by": "sales",
            "of": "marketing",
            "expectation": Text(
                de="Ihr schickt uns Leute, die Brot backen, und nicht Leute, die über Brot schreiben.",
                en="You send us people who bake bread, not people who write about bread.",
            ),
            "paraphrase": Text(
                de="Ohne eigene Produktion ist es kein MQL, selbst wenn jemand alles heruntergeladen hat.",
                en="Without its own production it is no MQL, even if somebody has downloaded everything.",
            ),
            "answer": Text(
                de="Ja. Mindestens 90 % der MQL kommen mit allen Pflichtangaben; den Rest gebt ihr ohne Streit zurück.",
                en="Yes. At least 90% of MQLs come with all mandatory facts; you return the rest without a fight.",
            ),
        },
        {
            "id": "campaigns",
            "by": "marketing",
            "of": "sales",
            "expectation": Text(
                de="Ihr lest Kampagnen, bevor sie hinausgehen, nicht danach.",
                en="You read campaigns before they go out, not afterwards.",
            ),
            "paraphrase": Text(
                de="Ihr wollt von uns hören, worüber Berta lachen würde, solange man es noch ändern kann.",
                en="You want us to say what Berta would laugh at while it can still be changed.",
            ),
            "answer": Text(
                de="Ja, wenn es bei 30 Minuten je Kampagne bleibt. Tom Dinkel liest mit.",
                en="Yes, if it stays at 30 minutes per campaign. Tom Dinkel will read along.",
            ),
        },
        {
            "id": "closing",
            "by": "sales",
            "of": "marketing",
            "expectation": Text(
                de="Ihr helft auch noch, wenn das Angebot schon auf dem Tisch liegt.",
                en="You still help when the offer is already on the table.",
            ),
            "paraphrase": Text(
                de="Ihr braucht Futter für Konrad und keinen weiteren Newsletter.",
                en="You need something to feed Konrad and not another newsletter.",
            ),
            "answer": Text(
                de="Ja. Eines der beiden Inhaltsstücke im Monat beantwortet eine Frage kurz vor der Unterschrift.",
                en="Yes. One of the two monthly pieces of content answers a question raised just before signature.",
            ),
        },
        {
            "id": "campaign-pause",
            "by": "marketing",
            "of": "sales",
            "expectation": Text(
                de="Solange eine Kampagne läuft, ruft ihr niemanden an, der sie gerade bekommt.",
                en="While a campaign is running, you call nobody who is receiving it.",
            ),
            "paraphrase": Text(
                de="Ihr wollt nicht, dass wir in eure schöne Reihenfolge hineinklingeln.",
                en="You don’t want us ringing in the middle of your beautiful sequence.",
            ),
            "answer": Text(
                de="Nein. Nach der Übergabe melden wir uns innerhalb von vier Geschäftsstunden; die Kampagne hält das aus.",
                en="No. After handover we get in touch within four business hours; the campaign will survive it.",
            ),
        },
        {
            "id": "corridor",
            "by": "sales",
            "of": "management",
            "expectation": Text(
                de="Ziele ändern sich hier im Vertrag und nicht auf dem Flur.",
                en="Goals change here in the contract and not in the corridor.",
            ),
            "paraphrase": Text(
                de="Keine neue Zahl zwischen Tür und Backofen.",
                en="No new number between the door and the oven.",
            ),
            "answer": Text(
                de="Ja. Eine neue Zahl gibt es nur mit einer neuen Fassung dieses Vertrags.",
                en="Yes. A new number comes only with a new version of this contract.",
            ),
        },
    ],
}
