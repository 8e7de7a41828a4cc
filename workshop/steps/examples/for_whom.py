"""For whom Krume works."""

from workshop.domain.words import Text

EXAMPLE = {
    "customers": Text(
        de="Bäckereiketten mit eigener Produktion, 15 bis 120 Filialen und 150 bis 1.500 Beschäftigten, mit Sitz in "
        "Deutschland, Österreich oder der Schweiz. Dort reden wir mit drei Menschen: mit der Produktionsleitung, "
        "die nachts entscheidet, mit der Vertriebsleitung, bei der tags das Telefon klingelt, und mit der "
        "kaufmännischen Leitung, die beides bezahlt.",
        en="Bakery chains with their own production, 15 to 120 shops and 150 to 1,500 employees, based in Germany, "
        "Austria or Switzerland. There we talk to three people: the head of production, who decides by night, "
        "the head of sales, whose phone rings by day, and the commercial director, who pays for both.",
    ),
    "not_for": Text(
        de="Bäckereien mit einem Laden: Wer selbst hinter der Theke steht, sieht das Regal. Supermärkte mit "
        "Aufbackstation: Sie backen nach, statt vorauszuplanen. Und alle, die nur eine neue Kasse wollen: "
        "Wir lesen Kassen, wir bauen keine.",
        en="Bakeries with a single shop: if you stand behind the counter yourself, you can see the shelf. Supermarkets "
        "with bake-off stations: they bake more as they go instead of planning ahead. And anyone who only wants a new till: "
        "we read tills, we do not build them.",
    ),
    "personas": ["berta", "fridolin", "konrad"],
}
