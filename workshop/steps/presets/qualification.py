"""Well-known lists of qualification questions."""

from workshop.domain.step import Preset
from workshop.domain.words import Text

BANT = Preset(
    key="bant",
    label=Text(de="BANT", en="BANT"),
    about=Text(
        de="Budget, Befugnis, Bedarf, Zeitpunkt. Üblich ist: drei von vier genügen. "
        "Im Gespräch fängt man besser beim Bedarf an als beim Geld.",
        en="Budget, authority, need, timeframe. Commonly three out of four will do. "
        "In conversation it is better to begin with the need than with the money.",
    ),
    rows="questions",
    values=(
        {
            "id": "need",
            "criterion": Text(de="Bedarf", en="Need"),
            "question": Text(
                de="Was möchten Sie anders haben als heute?",
                en="What would you like to be different from today?",
            ),
            "fulfilled": Text(
                de="Die Person benennt selbst ein Problem, das wir lösen",
                en="The person names a problem of their own that we solve",
            ),
            "dimension": "interest",
        },
        {
            "id": "timeframe",
            "criterion": Text(de="Zeitpunkt", en="Timeframe"),
            "question": Text(de="Bis wann soll das gelöst sein?", en="By when is it to be solved?"),
            "fulfilled": Text(de="Es gibt einen Anlass mit Datum", en="There is an occasion with a date"),
            "dimension": "interest",
        },
        {
            "id": "authority",
            "criterion": Text(de="Befugnis", en="Authority"),
            "question": Text(de="Wer entscheidet bei Ihnen mit?", en="Who has a say in the decision?"),
            "fulfilled": Text(
                de="Die Person entscheidet oder bringt uns mit der zusammen, die entscheidet",
                en="The person decides, or brings us together with whoever does",
            ),
            "dimension": "fit",
        },
        {
            "id": "budget",
            "criterion": Text(de="Budget", en="Budget"),
            "question": Text(
                de="Ist dafür Geld eingeplant, oder müsste es jemand freigeben?",
                en="Is there money set aside for it, or would somebody have to release it?",
            ),
            "fulfilled": Text(
                de="Geld ist eingeplant, oder es ist klar, wer es freigibt",
                en="Money is set aside, or it is clear who releases it",
            ),
            "dimension": "fit",
        },
    ),
)

CHAMP = Preset(
    key="champ",
    label=Text(de="CHAMP", en="CHAMP"),
    about=Text(
        de="Herausforderung, Befugnis, Geld, Dringlichkeit. Die Herausforderung kommt zuerst; der Zeitpunkt ist nur ein Teil der Dringlichkeit.",
        en="Challenges, authority, money, prioritisation. The challenge comes first; timing is only one part of priority.",
    ),
    rows="questions",
    values=(
        {
            "id": "challenges",
            "criterion": Text(de="Herausforderung", en="Challenges"),
            "question": Text(
                de="Was hält Sie gerade am meisten auf?", en="What is holding you up most at the moment?"
            ),
            "fulfilled": Text(
                de="Die Herausforderung ist eine, die wir nachweislich lösen",
                en="The challenge is one that we can prove we solve",
            ),
            "dimension": "interest",
        },
        {
            "id": "authority",
            "criterion": Text(de="Befugnis", en="Authority"),
            "question": Text(
                de="Wie fallen solche Entscheidungen bei Ihnen, und wer ist dabei?",
                en="How are such decisions made in your company, and who is in the room?",
            ),
            "fulfilled": Text(
                de="Alle Beteiligten der Entscheidung sind bekannt",
                en="Everyone involved in the decision is known",
            ),
            "dimension": "fit",
        },
        {
            "id": "money",
            "criterion": Text(de="Geld", en="Money"),
            "question": Text(
                de="Was kostet es Sie heute, wenn alles bleibt, wie es ist?",
                en="What does it cost you today if everything stays as it is?",
            ),
            "fulfilled": Text(
                de="Der Schaden ist beziffert, und eine Ausgabe dieser Größe ist möglich",
                en="The damage has a figure, and spending on this scale is possible",
            ),
            "dimension": "fit",
        },
        {
            "id": "prioritisation",
            "criterion": Text(de="Dringlichkeit", en="Prioritisation"),
            "question": Text(
                de="Was steht in diesem Jahr davor, und was dahinter?",
                en="What ranks above it this year, and what below?",
            ),
            "fulfilled": Text(
                de="Das Vorhaben gehört zu den ersten drei der Person",
                en="The project is among the person’s first three",
            ),
            "dimension": "interest",
        },
    ),
)

MEDDIC = Preset(
    key="meddic",
    label=Text(de="MEDDIC", en="MEDDIC"),
    about=Text(
        de="Sechs Fragen für große, lange Geschäfte mit vielen Beteiligten. Eher nach der Übergabe als davor.",
        en="Six questions for large, long deals with many people involved. Rather after the handover than before it.",
    ),
    rows="questions",
    values=(
        {
            "id": "metrics",
            "criterion": Text(de="Kennzahlen", en="Metrics"),
            "question": Text(
                de="An welcher Zahl würden Sie merken, dass es sich gelohnt hat?",
                en="By which figure would you notice that it was worth it?",
            ),
            "fulfilled": Text(
                de="Eine Zahl mit Stand heute und Ziel ist genannt",
                en="A figure with today’s value and a target is named",
            ),
            "dimension": "interest",
        },
        {
            "id": "economic-buyer",
            "criterion": Text(de="Wirtschaftlicher Entscheider", en="Economic buyer"),
            "question": Text(
                de="Wer kann das Geld freigeben, ohne noch jemanden zu fragen?",
                en="Who can release the money without asking anybody else?",
            ),
            "fulfilled": Text(
                de="Wir haben mit dieser Person gesprochen", en="We have spoken with this person"
            ),
            "dimension": "fit",
        },
        {
            "id": "decision-criteria",
            "criterion": Text(de="Entscheidungskriterien", en="Decision criteria"),
            "question": Text(
                de="Woran werden Sie die Angebote messen?", en="By what will you measure the offers?"
            ),
            "fulfilled": Text(
                de="Die Kriterien liegen schriftlich vor", en="The criteria are available in writing"
            ),
            "dimension": "fit",
        },
        {
            "id": "decision-process",
            "criterion": Text(de="Entscheidungsweg", en="Decision process"),
            "question": Text(
                de="Welche Schritte liegen zwischen heute und der Unterschrift?",
                en="Which steps lie between today and the signature?",
            ),
            "fulfilled": Text(
                de="Schritte, Beteiligte und Termine sind bekannt", en="Steps, people and dates are known"
            ),
            "dimension": "fit",
        },
        {
            "id": "pain",
            "criterion": Text(de="Schmerz", en="Identified pain"),
            "question": Text(
                de="Was passiert, wenn Sie nichts tun, und wen trifft es?",
                en="What happens if you do nothing, and whom does it hit?",
            ),
            "fulfilled": Text(
                de="Die Folge ist benannt, und jemand im Haus leidet darunter",
                en="The consequence is named, and somebody in the company suffers from it",
            ),
            "dimension": "interest",
        },
        {
            "id": "champion",
            "criterion": Text(de="Fürsprecher", en="Champion"),
            "question": Text(
                de="Wer im Haus würde dafür werben, wenn wir nicht im Raum sind?",
                en="Who in the company would argue for it when we are not in the room?",
            ),
            "fulfilled": Text(
                de="Jemand mit Einfluss hat für uns bereits eine Tür geöffnet",
                en="Somebody with influence has already opened a door for us",
            ),
            "dimension": "interest",
        },
    ),
)
