"""Why Krume exists."""

from workshop.domain.words import Text

EXAMPLE = {
    "company": Text(
        de="Damit niemand um zwei Uhr nachts raten muss, was um zehn Uhr vormittags verkauft wird. "
        "Gäbe es Krume morgen nicht mehr, stünde in 41 Backstuben wieder das Bauchgefühl am Ofen.",
        en="So that nobody has to guess at two in the morning what will be sold at ten. "
        "If Krume were gone tomorrow, gut feeling would be back at the oven in 41 bakehouses.",
    ),
    "service": Text(
        de="Weil man eine Backstube nur nachts versteht. Darum steht bei jeder Einführung zwei Nächte lang "
        "eine oder einer von uns am Tisch und bäckt mit, bevor irgendetwas eingestellt wird.",
        en="Because you only understand a bakehouse at night. So at every launch one of us stands at the "
        "bench for two nights and bakes along before anything is configured.",
    ),
    "product": Text(
        de="Weil unsere Gründerin als Bäckerstochter jeden Abend die Retouren zählen musste: "
        "im Schnitt 14 % der Ware, und um elf war trotzdem das Laugengebäck aus.",
        en="Because our founder, a baker’s daughter, had to count the returns every evening: "
        "14% of everything on average, and the pretzels were still gone by eleven.",
    ),
}
