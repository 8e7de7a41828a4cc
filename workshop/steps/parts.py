"""The parts of the way, in order: who we are, whom we serve, one language, promises, and talking on."""

from workshop.domain.step import Part
from workshop.domain.words import Text

OPENING = Part(
    key="opening",
    number=0,
    title=Text(de="Am Tisch", en="At the table"),
    lead=Text(
        de="Wer mit wem diesen Vertrag schließt.",
        en="Who makes this contract with whom.",
    ),
)
POSITIONING = Part(
    key="positioning",
    number=1,
    title=Text(de="Positionierung", en="Positioning"),
    lead=Text(
        de="Wer wir sind, was wir anbieten und warum man uns wählt.",
        en="Who we are, what we offer and why people choose us.",
    ),
)
PERSONAS = Part(
    key="personas",
    number=2,
    title=Text(de="Buyer Personas", en="Buyer personas"),
    lead=Text(
        de="Für wen wir arbeiten: so scharf gezeichnet, dass beide Teams dieselbe Person sehen.",
        en="Whom we work for, drawn so sharply that both teams see the same person.",
    ),
)
CUSTOMER_FIRST = Part(
    key="customer-first",
    number=3,
    title=Text(de="Der Kunde zuerst", en="The customer first"),
    lead=Text(
        de="Was wir voneinander erwarten und wie wir gemeinsam mit Kunden sprechen.",
        en="What we expect of each other and how we speak with customers together.",
    ),
)
ONE_LANGUAGE = Part(
    key="one-language",
    number=4,
    title=Text(de="Eine Sprache", en="One language"),
    lead=Text(
        de="Was unsere Wörter bedeuten und wann ein Lead von einer Hand in die andere geht.",
        en="What our words mean and when a lead passes from one hand to the other.",
    ),
)
PROMISES = Part(
    key="promises",
    number=5,
    title=Text(de="Zusagen", en="Promises"),
    lead=Text(
        de="Was wir gemeinsam erreichen wollen und was jede Seite dafür zusagt.",
        en="What we want to reach together and what each side promises for it.",
    ),
)
KEEP_TALKING = Part(
    key="keep-talking",
    number=6,
    title=Text(de="Im Gespräch bleiben", en="Keep talking"),
    lead=Text(
        de="Wann wir uns treffen, was wir austauschen und wie dieser Vertrag lebendig bleibt.",
        en="When we meet, what we exchange and how this contract stays alive.",
    ),
)

PARTS = (OPENING, POSITIONING, PERSONAS, CUSTOMER_FIRST, ONE_LANGUAGE, PROMISES, KEEP_TALKING)
