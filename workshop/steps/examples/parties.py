"""Who signs at Krume."""

from workshop.domain.words import Text

EXAMPLE = {
    "parties": [
        {
            "id": "marketing",
            "name": "Marketing",
            "side": "marketing",
            "signs": True,
            "signer": "Miriam Sauer",
            "signer_role": Text(de="Leiterin Marketing", en="Head of Marketing"),
        },
        {
            "id": "sales",
            "name": Text(de="Vertrieb", en="Sales"),
            "side": "sales",
            "signs": True,
            "signer": "Viktor Roggen",
            "signer_role": Text(de="Leiter Vertrieb", en="Head of Sales"),
        },
        {
            "id": "management",
            "name": Text(de="Geschäftsführung", en="Management"),
            "side": "management",
            "signs": True,
            "signer": "Dr. Johanna Mehlmann",
            "signer_role": Text(de="Geschäftsführerin", en="Managing Director"),
        },
    ],
    "purpose": Text(
        de="Marketing und Vertrieb der Krume GmbH halten fest, wen sie gewinnen wollen, was ihre Wörter "
        "bedeuten und was sie einander schulden, damit neue Bäckereiketten zu uns finden und die 41, "
        "die schon da sind, bleiben. "
        "Der Vertrag gilt auch in einem schlechten Monat. Für die guten bräuchten wir keinen.",
        en="Marketing and sales of Krume GmbH set down whom they want to win, what their words mean and what "
        "they owe each other, so that new bakery chains find us and the 41 already here stay. "
        "The contract holds in a bad month, too. For the good ones we would not need one.",
    ),
}
