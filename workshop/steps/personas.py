"""The buyer personas: the people for whom we work, so sharp that both teams see the same one."""

from workshop.domain.personas import sharpness
from workshop.domain.step import Rows, Step
from workshop.domain.words import Text
from workshop.steps.examples.personas import EXAMPLE
from workshop.steps.parts import PERSONAS
from workshop.steps.persona_columns import PERSONA

STEP = Step(
    slug="personas",
    part=PERSONAS,
    title=Text(de="Buyer Personas", en="Buyer personas"),
    prompt=Text(
        de="Welcher Mensch sitzt beim Kunden auf der anderen Seite des Tisches, und was hält ihn nachts wach?",
        en="Who sits across the table at the customer’s, and what keeps them awake at night?",
    ),
    why=Text(
        de="Unternehmen unterschreiben nicht, Menschen tun es. Wenn beide Teams dieselbe Person vor Augen haben, "
        "passt der Text zum Gespräch, und die Kriterien für die Übergabe schreiben sich fast von selbst.",
        en="Firms don’t sign, people do. When both teams see the same person, the copy fits the conversation "
        "and the handover criteria almost write themselves.",
    ),
    help=Text(
        de="""Eine Persona ist ein Mensch mit einem Problem, kein Steckbrief. Füllt zuerst **Probleme, Bedürfnisse und Herausforderungen**, dann den Weg zum Kauf, zuletzt den Rest.

- **Problem:** was heute schiefgeht. „Um elf sind die Brezeln aus.“
- **Bedürfnis:** was es dafür bräuchte. „Abends wissen, wo es morgen eng wird.“
- **Herausforderung:** was im Weg steht. „Jede Filiale bestellt nach Gewohnheit.“

**Zu schwach:** „Fridolin, 44, Familienvater, mag guten Kaffee und sucht effiziente Lösungen.“
Niemand kauft anders, weil er Kaffee mag, und niemand sucht ineffiziente Lösungen.

**Besser:** „Fridolin bekommt den Anruf, wenn um halb elf in zwölf Filialen die Brezeln aus sind.“
Ein Moment, eine Folge, ein Grund zu kaufen.

Keine Angst vor zu scharfen Profilen: Wer mit dieser Person gut reden kann, kann es auch mit ihrer Nachbarin. Schreibt dazu, woher ihr es wisst; eine Annahme darf bleiben, wenn sie so heißt.

*Probe:* Name abdecken und vorlesen. Sagen beide Teams sofort, wer es ist? Und fällt euch ein Kunde ein, der es sicher **nicht** ist?""",
        en="""A persona is a person with a problem, not a wanted poster. Fill in **problems, needs and challenges** first, then the path to purchase, and the rest last.

- **Problem:** what goes wrong today. “The pretzels are gone by eleven.”
- **Need:** what it would take. “To know in the evening where it will get tight tomorrow.”
- **Challenge:** what stands in the way. “Every shop orders by habit.”

**Too weak:** “Fridolin, 44, family man, enjoys good coffee and is looking for efficient solutions.”
Nobody buys differently because of coffee, and nobody looks for inefficient solutions.

**Better:** “Fridolin gets the call when twelve shops have run out of pretzels by half past ten.”
One moment, one consequence, one reason to buy.

Don’t be afraid of profiles that are too sharp: if you can talk well with this person, you can talk with the one next door. Note how you know it; an assumption may stay as long as it is called one.

*Test:* cover the name and read aloud. Do both teams know at once who it is? And can you name a customer who is certainly **not** this person?""",
    ),
    fields=(
        Rows(
            key="personas",
            label=Text(de="Personas", en="Personas"),
            help=Text(
                de="Zwei oder drei genügen; bei sechs kennt keiner mehr alle.",
                en="Two or three will do; at six nobody remembers them all.",
            ),
            row=Text(de="Persona", en="persona"),
            columns=PERSONA,
            title="name",
            layout="sheets",
            feedback=sharpness,
            at_least=1,
            binding=True,
        ),
    ),
    example=EXAMPLE,
    minutes=60,
    script=Text(
        de="""1. „Denkt an einen echten Menschen, mit dem ihr in diesem Jahr gesprochen habt. Den Namen behaltet für euch.“
2. Gemischte Paare aus Marketing und Vertrieb, je Paar eine Persona: 15 Minuten nur Probleme, Bedürfnisse, Herausforderungen.
3. Jedes Paar stellt seine Persona in der Ich-Form vor; die anderen fragen, wie man sie überzeugt. Einwände und Antworten mitschreiben.
4. Zu jeder Persona zwei Szenarien: ein gewöhnlicher Tag und einer, an dem alles brennt, jeweils vorher und nachher.
5. Zum Schluss jede starke Aussage markieren: Gespräch, Zahlen oder Annahme?""",
        en="""1. “Think of a real person you have spoken with this year. Keep the name to yourself.”
2. Mixed pairs of marketing and sales, one persona per pair: 15 minutes on problems, needs and challenges only.
3. Each pair presents its persona in the first person; the others ask what would win them over. Note objections and answers.
4. Two scenarios for each persona: an ordinary day and one on which everything burns, each before and after.
5. Finally mark every strong claim: interview, numbers or assumption?""",
    ),
    short=True,
)
