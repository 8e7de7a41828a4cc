"""What Krume offers."""

from workshop.domain.words import Text

EXAMPLE = {
    "offer": Text(
        de="Software, die Bäckereiketten die Nacht plant. Sie liest Kassen, Wetter, Feiertage, Baustellen und "
        "Schulkalender und sagt für jede Filiale und jeden Artikel, wie viel heute Nacht gebacken wird, "
        "damit das Regal weder um zehn leer noch um sechs voll ist. "
        "Dazu kommen der Ofenplan, die Teigmengen und ein Vorschlag für das, was trotzdem übrig bleibt.",
        en="Software that plans the night of bakery chains. It reads tills, weather, holidays, road works and the "
        "school calendar and says, for every shop and every article, how much to bake tonight so that the "
        "shelf is neither empty at ten nor full at six. "
        "With it come the oven schedule, the dough quantities and a proposal for whatever is left all the same.",
    ),
    "not_offered": Text(
        de="Keine Kassen, keine Warenwirtschaft, keine Lohnabrechnung. Wir kaufen kein Mehl ein, und wir backen "
        "nicht selbst, abgesehen von den ersten beiden Nächten.",
        en="No tills, no inventory management, no payroll. We do not buy flour, and we do not bake, "
        "apart from the first two nights.",
    ),
}
