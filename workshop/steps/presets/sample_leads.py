"""Six people who never asked anybody for an offer, for workshops that invented no leads of their own.

Their facts are made of the criteria of each version, so nothing here says what a criterion could ask for.
"""

from workshop.domain.portal.made_up import Shell
from workshop.domain.words import Text

SAMPLE_LEADS = (
    Shell(
        case="clear",
        name=Text(de="Anhang ohne Betreff", en="Attachments without a subject"),
        story=Text(
            de="Petra Sturm führt die Reederei Leuchtturm & Töchter. Ihre E-Mail hat keinen Betreff, aber drei Anhänge "
            "und einen Gruß vom Schiffshund.",
            en="Petra Sturm runs the shipping company Lighthouse & Daughters. Her e-mail has no subject, but three "
            "attachments and the regards of the ship’s dog.",
        ),
    ),
    Shell(
        case="almost",
        name=Text(de="Knapp & Daneben", en="Close & Wide"),
        story=Text(
            de="Jonas Beinahe, Inhaber von Knapp & Daneben, ist freundlich, begeistert und immer fünf Minuten zu früh. "
            "Er hat uns schon seiner Mutter empfohlen.",
            en="Jonas Nearly, owner of Close & Wide, is friendly, full of enthusiasm and always five minutes early. "
            "He has already recommended us to his mother.",
        ),
    ),
    Shell(
        case="quiet",
        name=Text(de="Der stille Riese", en="The quiet giant"),
        story=Text(
            de="Bei Fels & Findling kenne uns jeder, sagt der Empfang. Mehr sagt er nicht. Herr Moos ruft zurück, "
            "seit dem Frühjahr.",
            en="At Crag & Boulder everybody knows us, says the front desk, and says no more. Mr Moss will call back; "
            "he has been going to since spring.",
        ),
    ),
    Shell(
        case="exact",
        name=Text(de="Genau heißt genau", en="Exact means exact"),
        story=Text(
            de="Ines Kante von Lineal & Lot misst alles nach, auch die eigene Anfrage. Sie besteht darauf, "
            "dass die Grenze noch dazugehört.",
            en="Ines Edge of Ruler & Plumb measures everything, her own enquiry included. She insists that the limit "
            "still counts as inside.",
        ),
    ),
    Shell(
        case="unknown",
        name=Text(de="Seite zwei von drei", en="Page two of three"),
        story=Text(
            de="Die Anfrage kam per Fax, Seite zwei von drei. Was auf den anderen Seiten steht, weiß nur Frau Nebel "
            "von der Ungefähr GmbH, und die ist im Urlaub.",
            en="The enquiry came by fax, page two of three. What the other pages say only Ms Mist of Roughly Ltd knows, "
            "and she is on holiday.",
        ),
    ),
    Shell(
        case="more",
        name=Text(de="Mit Register und Apfel", en="With an index and an apple"),
        story=Text(
            de="Rosa Reif von Obst & Ordnung hat alles beisammen: gelocht, abgeheftet, mit Register. "
            "Obenauf liegt ein Apfel.",
            en="Rosa Ripe of Fruit & Files has everything together: punched, filed and indexed. "
            "An apple lies on top.",
        ),
    ),
)
