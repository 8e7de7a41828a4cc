"""A monthly meeting of half an hour, with numbers read beforehand and problems solved in the room."""

from workshop.domain.step import Preset
from workshop.domain.words import Text

MONTHLY = Preset(
    key="monthly",
    label=Text(de="Monatliches Treffen von 30 Minuten", en="A monthly meeting of 30 minutes"),
    about=Text(
        de="Fünf Minuten Rückblick, zehn für den Stand, zehn für ein neues Problem, fünf für Aufgaben.",
        en="Five minutes looking back, ten on progress, ten on one new problem, five on tasks.",
    ),
    rows="meetings",
    values=(
        {
            "id": "monthly",
            "name": Text(de="Monatsrunde", en="Monthly round"),
            "rhythm": "monthly",
            "length": "30",
            "level": "team",
            "participants": [
                Text(de="Team Marketing", en="The marketing team"),
                Text(de="Team Vertrieb", en="The sales team"),
            ],
            "prepared": Text(
                de="Die gemeinsamen Kennzahlen liegen einen Arbeitstag vorher allen vor; vorgelesen werden sie nicht.",
                en="Everyone has the shared KPIs one business day beforehand; they are not read out.",
            ),
            "agenda": [
                {
                    "id": "review",
                    "topic": Text(
                        de="Rückblick: Was wurde aus den Aufgaben?", en="Review: what became of the tasks?"
                    ),
                    "minutes": "5",
                    "outcome": Text(
                        de="Erledigt, verlängert oder gestrichen", en="Done, extended or dropped"
                    ),
                },
                {
                    "id": "progress",
                    "topic": Text(
                        de="Stand: Zusagen und Kennzahlen, die abweichen",
                        en="Progress: promises and KPIs that are off track",
                    ),
                    "minutes": "10",
                    "outcome": Text(
                        de="Ursache benannt: zu wenige Leads, zu schwache Leads oder zu wenige Abschlüsse",
                        en="Cause named: too few leads, leads too weak or too few deals",
                    ),
                },
                {
                    "id": "new-problem",
                    "topic": Text(de="Ein neues Problem, mit Beleg", en="One new problem, with evidence"),
                    "minutes": "10",
                    "outcome": Text(de="Eine Lösung zum Ausprobieren", en="One solution to try"),
                },
                {
                    "id": "actions",
                    "topic": Text(de="Aufgaben", en="Actions"),
                    "minutes": "5",
                    "outcome": Text(de="Wer, was, bis wann", en="Who, what, by when"),
                },
            ],
        },
    ),
)
