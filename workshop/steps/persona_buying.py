"""How a persona buys: what sets it off, in which stages, who has a say and what speaks against it."""

from workshop.domain.step import Choice, Field, Line, Lines, Option, Prose, Rows
from workshop.domain.words import Text

STAGES = (
    Option(value="awareness", label=Text(de="Problem bemerken", en="Noticing the problem")),
    Option(value="consideration", label=Text(de="Wege abwägen", en="Weighing the options")),
    Option(value="decision", label=Text(de="Entscheiden", en="Deciding")),
    Option(value="use", label=Text(de="Nutzen", en="Using")),
)

#: One person may hold several roles, and one role may be held by several people.
ROLES = (
    Option(value="initiator", label=Text(de="stößt es an", en="initiator")),
    Option(value="user", label=Text(de="nutzt es", en="user")),
    Option(value="influencer", label=Text(de="redet mit", en="influencer")),
    Option(value="decider", label=Text(de="entscheidet", en="decider")),
    Option(value="approver", label=Text(de="genehmigt", en="approver")),
    Option(value="buyer", label=Text(de="kauft ein", en="buyer")),
    Option(value="gatekeeper", label=Text(de="hütet die Tür", en="gatekeeper")),
    Option(value="champion", label=Text(de="kämpft dafür", en="champion")),
)

INFLUENCES = (
    Option(value="person", label=Text(de="Mensch", en="person")),
    Option(value="medium", label=Text(de="Medium", en="medium")),
    Option(value="event", label=Text(de="Ereignis", en="event")),
    Option(value="criterion", label=Text(de="Kriterium", en="criterion")),
    Option(value="barrier", label=Text(de="Hindernis", en="barrier")),
    Option(value="other", label=Text(de="Sonstiges", en="other")),
)

BUYING: tuple[Field, ...] = (
    Prose(
        key="trigger",
        label=Text(de="Anlass", en="Trigger"),
        help=Text(
            de="Was passiert sein muss, damit die Person ausgerechnet jetzt sucht.",
            en="What must have happened for the person to start looking now of all times.",
        ),
    ),
    Line(
        key="budget",
        label=Text(de="Rolle beim Kauf und Budget", en="Purchasing role and budget"),
        help=Text(
            de="Was die Person selbst freigeben darf und wer darüber entscheidet.",
            en="What the person may release alone and who decides beyond that.",
        ),
    ),
    Rows(
        key="buying_stages",
        label=Text(de="Weg zum Kauf", en="Path to purchase"),
        help=Text(
            de="Was die Person sich in dieser Phase fragt und womit wir antworten.",
            en="What the person asks at this stage and what we answer with.",
        ),
        row=Text(de="Kaufphase", en="buying stage"),
        columns=(
            Choice(
                key="stage",
                label=Text(de="Phase", en="Stage"),
                options=STAGES,
                required=True,
                binding=False,
            ),
            Prose(key="questions", label=Text(de="Fragen", en="Questions")),
            Prose(key="content", label=Text(de="Unsere Inhalte", en="Our content")),
            Line(key="channel", label=Text(de="Kanal", en="Channel")),
            Line(key="duration", label=Text(de="Dauer", en="Duration")),
            Line(key="who", label=Text(de="Wer dabei ist", en="Who is involved")),
        ),
        title="stage",
    ),
    Rows(
        key="buying_centre",
        label=Text(de="Wer mitentscheidet", en="Who has a say"),
        help=Text(
            de="Das Buying Center: Kaum jemand kauft allein.",
            en="The buying centre: hardly anyone buys alone.",
        ),
        row=Text(de="Rolle", en="role"),
        columns=(
            Choice(
                key="role", label=Text(de="Rolle", en="Role"), options=ROLES, required=True, binding=False
            ),
            Line(key="who", label=Text(de="Wer", en="Who"), required=True),
            Line(key="cares", label=Text(de="Was ihnen wichtig ist", en="What matters to them")),
        ),
        title="who",
    ),
    Rows(
        key="influences",
        label=Text(de="Einflüsse", en="Influences"),
        help=Text(
            de="Was den Ausschlag gibt, obwohl es nicht am Tisch sitzt.",
            en="What tips the balance without sitting at the table.",
        ),
        row=Text(de="Einfluss", en="influence"),
        columns=(
            Line(key="what", label=Text(de="Einfluss", en="Influence"), required=True),
            Choice(key="kind", label=Text(de="Art", en="Kind"), options=INFLUENCES, binding=False),
        ),
        title="what",
    ),
    Lines(key="sources", label=Text(de="Informiert sich bei", en="Gets information from")),
    Rows(
        key="objections",
        label=Text(de="Einwände", en="Objections"),
        help=Text(
            de="In den Worten der Person; die Antwort muss ihr ins Gesicht gesagt werden können.",
            en="In the person’s words; the answer must be fit to be said to their face.",
        ),
        row=Text(de="Einwand", en="objection"),
        columns=(
            Line(key="objection", label=Text(de="Einwand", en="Objection"), required=True),
            Prose(key="answer", label=Text(de="Unsere Antwort", en="Our answer")),
        ),
        title="objection",
    ),
)
