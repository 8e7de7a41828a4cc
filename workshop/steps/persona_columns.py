"""What we want to know about a persona, from her name to the evidence that she exists."""

from workshop.domain.step import Choice, Field, Line, Lines, Number, Option, Prose, Range, Rows
from workshop.domain.words import Text
from workshop.steps.persona_buying import BUYING

EMPLOYEES = Text(de="Beschäftigte", en="employees")

#: For trades in which headcount says little about size.
OTHER_SIZE: tuple[Field, ...] = (
    Line(
        key="counted",
        label=Text(de="Eigenes Größenmaß", en="Own measure of size"),
        help=Text(
            de="Wenn Beschäftigte wenig sagen: Filialen, Betten, Entwicklerinnen und Entwickler.",
            en="Where headcount says little: shops, beds, developers.",
        ),
    ),
    Range(key="count", label=Text(de="Wie viele davon", en="How many of them")),
)

SIZE_CLASSES = (
    Option(value="micro", label=Text(de="Kleinstunternehmen (unter 10)", en="micro (under 10)")),
    Option(value="small", label=Text(de="klein (10 bis 49)", en="small (10 to 49)")),
    Option(value="medium", label=Text(de="mittel (50 bis 249)", en="medium (50 to 249)")),
    Option(value="large", label=Text(de="groß (ab 250)", en="large (250 and more)")),
)

SENIORITY = (
    Option(value="entry", label=Text(de="Einstieg", en="entry level")),
    Option(value="senior", label=Text(de="erfahrene Fachkraft", en="experienced specialist")),
    Option(value="lead", label=Text(de="Teamleitung", en="team lead")),
    Option(value="head", label=Text(de="Bereichsleitung", en="head of department")),
    Option(value="executive", label=Text(de="Geschäftsleitung", en="executive")),
)

#: How we know what we claim to know.
SOURCES = (
    Option(value="interview", label=Text(de="Gespräch", en="interview")),
    Option(value="numbers", label=Text(de="Zahlen", en="numbers")),
    Option(value="assumption", label=Text(de="Annahme", en="assumption")),
)

STATUS = (
    Option(value="draft", label=Text(de="Entwurf", en="draft")),
    Option(value="tested", label=Text(de="an echten Kunden geprüft", en="tested on real customers")),
)

#: The same for problems, needs and challenges, so that they can be laid side by side.
MATTERS = (
    Line(key="text", label=Text(de="Worum es geht", en="What it is"), required=True),
    Number(
        key="severity",
        label=Text(de="Gewicht", en="Weight"),
        help=Text(de="1 = stört, 5 = kostet den Schlaf.", en="1 = a nuisance, 5 = costs sleep."),
        least=1,
        most=5,
        binding=False,
    ),
    Choice(
        key="source", label=Text(de="Woher wir es wissen", en="How we know"), options=SOURCES, binding=False
    ),
)

IDENTITY: tuple[Field, ...] = (
    Line(
        key="name",
        label=Text(de="Name", en="Name"),
        help=Text(
            de="Ein sprechender Name bleibt im Kopf; kein Name aus dem Kundenstamm.",
            en="A telling name sticks; never the name of a real customer.",
        ),
        required=True,
    ),
    Line(
        key="archetype",
        label=Text(de="In einem Satz", en="In one sentence"),
        help=Text(
            de="Woran man diese Person in einem vollen Raum erkennt.",
            en="How to spot this person in a crowded room.",
        ),
    ),
    Choice(key="status", label=Text(de="Stand", en="Status"), options=STATUS, binding=False),
    Prose(key="story", label=Text(de="Kurze Geschichte", en="Short story")),
)

FIRM: tuple[Field, ...] = (
    Lines(key="industries", label=Text(de="Branchen", en="Industries")),
    Choice(key="size_class", label=Text(de="Größenklasse", en="Size class"), options=SIZE_CLASSES),
    Range(key="employees", label=Text(de="Anzahl der Beschäftigten", en="Headcount"), unit=EMPLOYEES),
    Range(key="revenue", label=Text(de="Umsatz im Jahr", en="Revenue per year"), unit="currency"),
    *OTHER_SIZE,
    Line(key="seat", label=Text(de="Firmensitz", en="Seat")),
)

ROLE: tuple[Field, ...] = (
    Line(key="title", label=Text(de="Berufsbezeichnung", en="Job title"), required=True),
    Lines(
        key="other_titles",
        label=Text(de="Heißt anderswo", en="Also known as"),
        help=Text(
            de="Damit niemand durchs Raster fällt, nur weil die Visitenkarte anders lautet.",
            en="So that nobody is missed merely because the business card says something else.",
        ),
    ),
    Line(key="department", label=Text(de="Abteilung", en="Department")),
    Choice(key="seniority", label=Text(de="Ebene", en="Level"), options=SENIORITY, binding=False),
    Line(key="reports_to", label=Text(de="Berichtet an", en="Reports to")),
    Lines(key="responsibilities", label=Text(de="Ist zuständig für", en="Is responsible for")),
    Lines(key="measured_by", label=Text(de="Wird gemessen an", en="Is measured by")),
    Lines(key="tools", label=Text(de="Arbeitet mit", en="Works with")),
)

INNER_LIFE: tuple[Field, ...] = (
    Lines(key="goals", label=Text(de="Ziele", en="Goals")),
    Lines(
        key="motivations",
        label=Text(de="Was antreibt", en="Driven by"),
        help=Text(
            de="Wofür sich die Mühe lohnt, auch wenn es niemand misst.",
            en="What makes the effort worthwhile, even if nobody measures it.",
        ),
    ),
    Rows(
        key="problems",
        label=Text(de="Probleme", en="Problems"),
        help=Text(de="Was heute schiefgeht.", en="What goes wrong today."),
        row=Text(de="Problem", en="problem"),
        columns=MATTERS,
        title="text",
    ),
    Rows(
        key="needs",
        label=Text(de="Bedürfnisse", en="Needs"),
        help=Text(
            de="Was die Person braucht, auch ohne von uns gehört zu haben.",
            en="What the person needs, even without having heard of us.",
        ),
        row=Text(de="Bedürfnis", en="need"),
        columns=MATTERS,
        title="text",
    ),
    Rows(
        key="challenges",
        label=Text(de="Herausforderungen", en="Challenges"),
        help=Text(
            de="Was im Weg steht und sich nicht wegkaufen lässt.",
            en="What stands in the way and cannot simply be bought off.",
        ),
        row=Text(de="Herausforderung", en="challenge"),
        columns=MATTERS,
        title="text",
    ),
)

TALKING: tuple[Field, ...] = (
    Prose(key="tone", label=Text(de="Ton", en="Tone")),
    Lines(key="no_go", label=Text(de="Bitte nicht", en="Please don’t")),
    Prose(
        key="message",
        label=Text(de="Unsere Botschaft", en="Our message"),
        help=Text(
            de="Ein Satz, den beide Teams wörtlich so sagen.",
            en="One sentence that both teams say word for word.",
        ),
    ),
    Lines(
        key="quotes",
        label=Text(de="O-Töne", en="In their own words"),
        help=Text(
            de="Sätze, die wirklich gefallen sind, ohne Namen.", en="Things actually said, without the names."
        ),
    ),
    Lines(
        key="negative_markers",
        label=Text(de="Daran merken wir: Sie ist es nicht", en="Signs that it is somebody else"),
    ),
)

#: Before and after, row by row: what they have, how they feel, what the day is like, how they stand.
SCENARIO: tuple[Field, ...] = (
    Line(key="name", label=Text(de="Szenario", en="Scenario"), required=True),
    Line(key="has_before", label=Text(de="Hat vorher", en="Has before")),
    Line(key="has_after", label=Text(de="Hat nachher", en="Has after")),
    Line(key="feels_before", label=Text(de="Fühlt vorher", en="Feels before")),
    Line(key="feels_after", label=Text(de="Fühlt nachher", en="Feels after")),
    Line(key="day_before", label=Text(de="Tag vorher", en="Day before")),
    Line(key="day_after", label=Text(de="Tag nachher", en="Day after")),
    Line(key="status_before", label=Text(de="Ansehen vorher", en="Standing before")),
    Line(key="status_after", label=Text(de="Ansehen nachher", en="Standing after")),
    Line(
        key="effect",
        label=Text(de="Messbare Wirkung", en="Measurable effect"),
        help=Text(de="Eine Zahl vorher, eine Zahl nachher.", en="One number before, one number after."),
    ),
    Line(key="proof", label=Text(de="Nachweis", en="Proof")),
)

EVIDENCE: tuple[Field, ...] = (
    Line(key="about", label=Text(de="Wofür", en="For what"), required=True),
    Choice(key="kind", label=Text(de="Art", en="Kind"), options=SOURCES, binding=False),
    Line(key="source", label=Text(de="Quelle", en="Source")),
)

PERSONA: tuple[Field, ...] = (
    *IDENTITY,
    *INNER_LIFE,
    *ROLE,
    *FIRM,
    *BUYING,
    *TALKING,
    Rows(
        key="scenarios",
        label=Text(de="Vorher und nachher", en="Before and after"),
        help=Text(
            de="Mehrere Lagen, in denen wir etwas ändern: Alltag, Krise, großer Umbruch.",
            en="Several situations in which we change something: daily routine, crisis, upheaval.",
        ),
        row=Text(de="Vorher-nachher-Szenario", en="before-and-after scenario"),
        columns=SCENARIO,
        title="name",
    ),
    Rows(
        key="evidence",
        label=Text(de="Belege", en="Evidence"),
        help=Text(
            de="Auch eine Annahme ist erlaubt, solange sie so heißt.",
            en="An assumption is welcome too, as long as it is called one.",
        ),
        row=Text(de="Beleg", en="piece of evidence"),
        columns=EVIDENCE,
        title="about",
    ),
)
