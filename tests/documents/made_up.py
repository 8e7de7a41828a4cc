"""Decisions such as Krume's two teams might have taken, with all that can happen to a question."""

from datetime import UTC, datetime

from workshop.domain.contributions.consent import Said, Tally
from workshop.domain.decisions import Decision
from workshop.domain.participants import Team
from workshop.domain.question import Question

AT = datetime(2026, 11, 17, 14, 30, tzinfo=UTC)
PRESENT = (
    ("Jana Brandt", Team.MARKETING),
    ("Mehmet Yıldız", Team.MARKETING),
    ("Lotte Krüger", Team.MARKETING),
    ("Ben Okafor", Team.SALES),
    ("Carla Weiß", Team.SALES),
    ("Dr. Ines Vogel", Team.MANAGEMENT),
)


def tally(number, *, passed, subject=None, **hands):
    """A vote; the hands of each team as a row of figures, such as "001200"."""
    return Tally(
        number=number,
        subject=subject,
        counts={Team(team): tuple(map(int, row)) for team, row in hands.items()},
        passed=passed,
        objections=(),
        reservations=(),
    )


def decision(number, step="what", rows="", entry="", field="offer", **more):
    given = {"prompt": f"Frage {number}", "wording": f"Antwort {number}"} | more
    return Decision(
        id=number,
        number=number,
        round_id=more.pop("round_id", number),
        question=Question(step=step, rows=rows, entry=entry, field=field),
        settled_at=AT,
        settled_by="Rosa Lindner",
        **{key: value for key, value in given.items() if key != "round_id"},
    )


def made_up(language="de"):
    """A small log: easy, hard, replaced, without a vote, and a list settled card by card."""
    say = {"de": lambda de, _en: de, "en": lambda _de, en: en}[language]
    return [
        decision(
            1,
            "glossary",
            "terms",
            "mql",
            "definition",
            prompt=say("Glossar: MQL, Vereinbarte Definition", "Glossary: MQL, Agreed definition"),
            wording=say("Ein Lead, der ein Formular ausgefüllt hat.", "A lead that filled in a form."),
            tallies=(tally(1, passed=True, marketing="000030", sales="000110"),),
            passed=True,
            divergence=71,
            minutes=12,
            present=PRESENT[:5],
            reservations=(
                Said(
                    team=Team.SALES,
                    fist=3,
                    sentence=say("Ein Formular allein sagt noch nichts.", "A form alone says nothing yet."),
                ),
            ),
            replaced_by=4,
        ),
        decision(
            2,
            "what",
            prompt=say("WAS: Was bieten wir an?", "WHAT: What do we offer?"),
            wording=say(
                "Eine Software, die Bäckereiketten sagt, was sie morgen backen sollen.",
                "Software that tells bakery chains what to bake tomorrow.",
            ),
            tallies=(tally(1, passed=True, marketing="000012", sales="000002", management="000001"),),
            passed=True,
            divergence=24,
            minutes=8,
            present=PRESENT,
            rationale=say("Die Kunden sagen es selbst so.", "It is how customers say it themselves."),
            benefit=say("Sie erkennen sich im ersten Satz wieder.", "They recognise themselves at once."),
            alternatives=(
                say("Prognosen für den Handel", "Forecasts for retail"),
                say("Weniger Retouren durch Daten", "Fewer returns through figures"),
            ),
        ),
        decision(
            3,
            "why",
            field="company",
            prompt=say("WARUM: Warum gibt es uns?", "WHY: Why do we exist?"),
            wording=say("Brot gehört auf den Tisch, nicht in den Müll.", "Bread belongs on the table."),
            minutes=4,
            present=PRESENT[:3],
        ),
        decision(
            4,
            "glossary",
            "terms",
            "mql",
            "definition",
            prompt=say("Glossar: MQL, Vereinbarte Definition", "Glossary: MQL, Agreed definition"),
            wording=say(
                "Ein Lead aus einer Kette mit mindestens **15 Filialen**, der sich in den "
                "letzten 30 Tagen mit mindestens zwei Inhalten zum Thema Retouren beschäftigt hat.",
                "A lead from a chain with at least **15 shops** that has spent time with at least two "
                "pieces on returns within the last 30 days.",
            ),
            tallies=(
                tally(1, passed=False, marketing="000120", sales="011000"),
                tally(2, passed=False, marketing="000030", sales="001100"),
                tally(3, passed=True, marketing="000021", sales="000200"),
            ),
            passed=True,
            divergence=64,
            minutes=47,
            present=PRESENT[:5],
            rationale=say(
                "Beim Formular allein kamen zu viele Studierende an.",
                "With the form alone too many students came through.",
            ),
            benefit=say(
                "Niemand ruft an, der noch nichts wissen will.", "Nobody calls before they want to know."
            ),
            alternatives=(
                say("Punkte ab 50", "Fifty points and more"),
                say("Jede Messebekanntschaft", "Everybody met at a fair"),
                say("Wer um Rückruf bittet", "Whoever asks for a call back"),
            ),
            reservations=(
                Said(
                    team=Team.SALES,
                    fist=3,
                    sentence=say(
                        "30 Tage sind für Ketten mit Einkaufsrhythmus vielleicht zu kurz.",
                        "Thirty days may be too short for chains that buy in seasons.",
                    ),
                ),
                Said(
                    team=Team.SALES,
                    fist=3,
                    sentence=say("Wer zählt die Filialen?", "Who counts the shops?"),
                ),
            ),
            review_on="2027-03-01",
            replaces=1,
        ),
        decision(
            5,
            "lead-stages",
            "stages",
            "",
            "",
            prompt=say(
                "Lead-Stufen: Welche Stufen geht ein Lead von der ersten Berührung bis zum Kunden, und "
                "welche davon erkennt ihr heute schon in eurem System wieder, ohne "
                "jemanden fragen zu müssen?",
                "Lead stages: Which stages does a lead pass from the first touch to the customer, and "
                "which of them do you find in your system today without having to ask anybody?",
            ),
            wording="– MQL\n– SAL\n– SQL",
            tallies=(tally(1, passed=True, subject=3, marketing="000102", sales="000020"),),
            passed=True,
            divergence=38,
            minutes=25,
            present=PRESENT,
            reservations=(
                Said(
                    team=Team.MARKETING, fist=3, sentence=say("SAL braucht einen Namen.", "SAL needs a name.")
                ),
            ),
        ),
        decision(
            6,
            "sales-commitments",
            "commitments",
            "",
            "",
            prompt=say("Zusagen des Vertriebs: Was sagt ihr zu?", "Sales’ commitments: What do you promise?"),
            wording=say(
                "– Erstkontakt binnen vier Geschäftsstunden", "– First contact in four business hours"
            ),
            tallies=(tally(1, passed=True, marketing="000003", sales="000020", other="000001"),),
            passed=True,
            divergence=52,
            minutes=33,
            present=PRESENT,
        ),
    ]
