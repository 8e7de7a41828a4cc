"""How Krume's teams keep talking between meetings."""

from workshop.domain.words import Text

EXAMPLE = {
    "status": Text(
        de="Jeden Montag bis 10 Uhr schreibt jedes Team fünf Zeilen: was läuft, was klemmt, was diese Woche hinausgeht. "
        "Fünf Zeilen heißt fünf Zeilen.",
        en="Every Monday by 10 a.m. each team writes five lines: what is going on, what is stuck, what goes out this week. "
        "Five lines means five lines.",
    ),
    "questions": Text(
        de="Was ein Kunde zweimal fragt, leitet der Vertrieb im Wortlaut an Ayşe Korn weiter. "
        "Sie sagt innerhalb von fünf Arbeitstagen, ob und wann eine Antwort erscheint. "
        "Wer die Frage gebracht hat, liest die Antwort vor allen anderen und prüft, ob sie nach Mehl riecht oder nach Büro.",
        en="What customers ask twice, sales forwards word for word to Ayşe Korn. "
        "Within five business days she says whether and when an answer will appear. "
        "Whoever brought the question reads the answer before anyone else and checks whether it smells of flour or of office.",
    ),
    "together": Text(
        de="Mittwochs sitzen beide Teams in einem Raum. Und einmal im Quartal fährt je eine Person aus Marketing und Vertrieb "
        "zu einer Nachtschicht mit; wer mitgebacken hat, schreibt danach anders.",
        en="On Wednesdays both teams sit in one room. And once a quarter one person from marketing and one from sales "
        "join a Night Shift; people who have baked along write differently afterwards.",
    ),
    "asked": [
        {
            "id": "long-weekends",
            "question": Text(
                de="Und was macht das Ding, wenn Brückentag ist und es regnet?",
                en="And what does that thing do when it is a long weekend and raining?",
            ),
            "content": Text(
                de="Rechenbeispiel Christi Himmelfahrt: 22 Filialen, Vorhersage gegen Kasse",
                en="Worked example for Ascension Day: 22 shops, forecast against till",
            ),
            "by": Text(de="Ayşe Korn, 15. Januar 2027", en="Ayşe Korn, 15 January 2027"),
        },
        {
            "id": "old-tills",
            "question": Text(
                de="Unsere Kassen sind von 2009. Geht das überhaupt?",
                en="Our tills are from 2009. Does that work at all?",
            ),
            "content": Text(
                de="Liste der Kassen, die wir lesen, und was bei den übrigen zu tun ist",
                en="List of tills we can read, and what to do about the others",
            ),
            "by": Text(
                de="Lena Hefe mit Tom Dinkel, 29. Januar 2027",
                en="Lena Hefe with Tom Dinkel, 29 January 2027",
            ),
        },
        {
            "id": "head-baker",
            "question": Text(
                de="Wer sagt das unserem Backstubenleiter?", en="Who is going to tell our head baker?"
            ),
            "content": Text(
                de="Bericht aus zwei Nächten, erzählt von einem Backstubenleiter, der anfangs dagegen war",
                en="Report from two nights, told by a head baker who was against it at first",
            ),
            "by": Text(de="Ayşe Korn, 12. Februar 2027", en="Ayşe Korn, 12 February 2027"),
        },
    ],
}
