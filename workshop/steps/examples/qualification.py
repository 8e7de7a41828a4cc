"""How Krume finds out whether a lead is more than a friendly voice."""

from workshop.domain.words import Text

EXAMPLE = {
    "scheme": "own",
    "approach": Text(
        de="Erst die Passung, dann das Interesse, nie umgekehrt. Die drei Fragen zur Passung klärt das Marketing, "
        "bevor es übergibt; die drei zum Interesse stellt der Vertrieb im Gespräch.\n\n"
        "Punkte aus den Kaufsignalen bestimmen, wen wir zuerst anrufen, nicht, auf welcher Stufe jemand steht. "
        "Nach dem Budget fragen wir nicht zuerst: Wer 14 % Retouren hat, hat auch ein Budget. Es liegt abends in der Tonne.",
        en="Fit first, then interest, never the other way round. Marketing settles the three questions on fit "
        "before it hands over; sales asks the three on interest in the conversation.\n\n"
        "Points from the buying signals decide whom we call first, not which stage somebody is at. "
        "We do not begin by asking about budget: whoever has 14% returns has a budget. It is in the bin every evening.",
    ),
    "needed": "6",
    "questions": [
        {
            "id": "size",
            "criterion": Text(de="Größe", en="Size"),
            "question": Text(
                de="Wie viele Filialen beliefern Sie heute Nacht?", en="How many shops do you supply tonight?"
            ),
            "fulfilled": Text(de="Mindestens 15 Filialen", en="At least 15 shops"),
            "dimension": "fit",
        },
        {
            "id": "production",
            "criterion": Text(de="Eigene Produktion", en="Own production"),
            "question": Text(
                de="Wo wird Ihr Teig gemacht, und von wem?", en="Where is your dough made, and by whom?"
            ),
            "fulfilled": Text(
                de="In einer eigenen Backstube, von eigenen Leuten",
                en="In a bakehouse of their own, by their own people",
            ),
            "dimension": "fit",
        },
        {
            "id": "role",
            "criterion": Text(de="Rolle", en="Role"),
            "question": Text(
                de="Wen ruft man bei Ihnen an, wenn um elf die Brezeln aus sind?",
                en="Who gets the phone call when the pretzels are gone by eleven?",
            ),
            "fulfilled": Text(
                de="Produktionsleitung, Vertriebsleitung oder kaufmännische Leitung",
                en="Head of production, head of sales or commercial director",
            ),
            "dimension": "fit",
        },
        {
            "id": "need",
            "criterion": Text(de="Bedarf", en="Need"),
            "question": Text(
                de="Was kam gestern Abend zurück, und was war zu früh aus?",
                en="What came back last night, and what was gone too early?",
            ),
            "fulfilled": Text(
                de="Die Person nennt eine Zahl oder einen Ärger und will, dass es aufhört",
                en="The person names a figure or a nuisance and wants it to stop",
            ),
            "dimension": "interest",
        },
        {
            "id": "time-frame",
            "criterion": Text(de="Zeitrahmen", en="Time frame"),
            "question": Text(
                de="Ab wann soll es anders sein, und was passiert bis dahin?",
                en="From when is it to be different, and what happens until then?",
            ),
            "fulfilled": Text(
                de="Start in höchstens 9 Monaten, mit einem Anlass",
                en="Start in 9 months at most, with an occasion",
            ),
            "dimension": "interest",
        },
        {
            "id": "decision",
            "criterion": Text(de="Entscheidung", en="Decision"),
            "question": Text(
                de="Wer muss Ja sagen, und wer darf Nein sagen?", en="Who has to say yes, and who may say no?"
            ),
            "fulfilled": Text(
                de="Name und Rolle der Person, die unterschreibt, sind bekannt",
                en="Name and role of the person who signs are known",
            ),
            "dimension": "interest",
        },
    ],
}
