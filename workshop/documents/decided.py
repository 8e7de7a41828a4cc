"""What the templates ask about decisions: which clause stems from which, what is counted and drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from urllib.parse import quote

from workshop.documents import agreement_picture, figures
from workshop.documents.agreement_words import reservations, short, told_vote
from workshop.documents.picture import Picture
from workshop.documents.words import filled
from workshop.domain.agreement_picture import Course, courses
from workshop.domain.contract import Document, Entry, Section
from workshop.domain.decision_record import DecisionRecord, Hands, Present, Vote
from workshop.domain.participants import Team
from workshop.domain.words import Language, Text

AN_HOUR = 60
REWORDED = Text(
    de="So hat der Raum entschieden. Der Wortlaut im Vertrag wurde danach am Schreibtisch geändert, "
    "zuletzt am {day}.",
    en="This is what the room decided. The wording in the contract was changed at the desk afterwards, "
    "last on {day}.",
)


@dataclass(frozen=True, kw_only=True)
class Citations:
    """The decisions that a clause stems from, and under which address more is told of it."""

    cited: tuple[str, ...] = ()
    #: Step, list and entry as a path; empty where nothing is told of a clause by itself.
    path: str = ""


class Cited:
    """Which clause of a document stems from which decision."""

    def __init__(self, document: Document) -> None:
        """Find the place of every entry."""
        self._cited: dict[tuple[str, str, str, str], list[str]] = {}
        for record in document.decisions:
            if not record.replaced_by:
                self._cited.setdefault(record.question, []).append(record.cited)
        self._places = {
            id(entry): (section.slug, rows, entry.id if rows else "")
            for part in document.parts
            for section in part.sections
            for rows, entry in section.entries()
        }

    def of(self, entry: Entry, field: str = "") -> Citations:
        """The decisions that an entry stems from, or one field of it."""
        place = self._places.get(id(entry))
        if place is None:
            return Citations()
        cited = tuple(
            each
            for question, cited in self._cited.items()
            if question[:3] == place and question[3] and (not field or question[3] == field)
            for each in cited
        )
        path = "/".join(quote(part, safe="") for part in place if part)
        return Citations(cited=cited, path=f"{path}#{field}" if field else path)

    def of_single(self, entry: Entry, field: str) -> Citations:
        """The decisions that one of a step's single answers stems from; rows have theirs at their title."""
        _step, rows, _id = self._places.get(id(entry), ("", "", ""))
        return Citations() if rows else self.of(entry, field)

    def of_lists(self, section: Section) -> Citations:
        """The decisions that filled a list of the section as a whole."""
        cited = (
            each
            for (step, rows, entry, _field), cited in self._cited.items()
            if step == section.slug and rows and not entry
            for each in cited
        )
        return Citations(cited=tuple(cited))


class Decided:
    """What was decided, counted, drawn and in words; everything it returns is a plain value."""

    def __init__(
        self,
        records: Sequence[DecisionRecord],
        steps: Sequence[str],
        words: Mapping[str, str],
        language: Language,
    ) -> None:
        """Set these records; `steps` is the order of the questions."""
        self.records, self._steps, self._words, self._language = records, steps, words, language

    # what is counted and drawn

    @cached_property
    def known(self) -> frozenset[str]:
        """Every decision that is here, as it is cited."""
        return frozenset(record.cited for record in self.records)

    @cached_property
    def courses(self) -> tuple[Course, ...]:
        """How every question went, in the order of the document."""
        return courses(self.records, self._steps)

    def pictures(self) -> list[Picture]:
        """The pictures of agreement."""
        return agreement_picture.draw(self.courses, self._words)

    def legend(self) -> list[tuple[Picture, str]]:
        """Their signs, each with what it means."""
        return agreement_picture.legend(self._words)

    def counted(self) -> list[tuple[str, str]]:
        """The figures over the picture, each with its label."""
        free = sum(course.after is not None and not course.reservations for course in self.courses)
        kept = sum(len(course.reservations) for course in self.courses)
        minutes = sum(course.minutes for course in self.courses)
        return [
            (self._words["questions_settled"], str(len(self.courses))),
            (self._words["with_full_consent"], str(free)),
            (self._words["reservations_word"], str(kept)),
            *([(self._words["time_spent"], self.minutes(minutes))] if minutes else []),
        ]

    # how it reads

    def day(self, iso: str) -> str:
        """A day in full."""
        return figures.day(iso, self._language)

    def minutes(self, count: int) -> str:
        """A span of time, in hours from the first one on."""
        if count < AN_HOUR:
            return filled(self._words["minutes_short"], count=count)
        return filled(self._words["hours_short"], hours=count // AN_HOUR, minutes=count % AN_HOUR)

    def reservations(self, count: int) -> str:
        """So many reservations."""
        return reservations(count, self._words)

    def ended(self, vote: Vote) -> str:
        """A vote by its number and how it ended."""
        return told_vote(vote, self._words)

    def heat(self, record: DecisionRecord) -> str:
        """From which disagreement to which, as far as it is known."""
        (course,) = courses([replace(record, replaced_by="")])
        known = (("heat_from", course.before), ("heat_to", course.after))
        return ", ".join(filled(self._words[key], heat=heat) for key, heat in known if heat is not None)

    def reworded(self, record: DecisionRecord) -> str:
        """That the wording was changed since without a decision, and when; empty if it was not."""
        if not record.reworded_on:
            return ""
        return REWORDED.in_(self._language).format(day=self.day(record.reworded_on))

    def question(self, record: DecisionRecord) -> str:
        """What was asked, under the name of its step."""
        return short(record.prompt, record.section)

    def lines(self, course: Course) -> list[tuple[Vote | None, Hands | None]]:
        """Each team's hands in each vote, which is named once; one empty line if there was none."""
        lines = [
            (None if place else vote, hands)
            for vote in course.votes
            for place, hands in enumerate(vote.hands)
        ]
        return [*lines] or [(None, None)]

    def by_team(self, present: tuple[Present, ...]) -> list[tuple[Team, list[str]]]:
        """Who was in the room, team by team."""
        nameless = self._words["nameless_word"]
        teams = {team: [each.name or nameless for each in present if each.team is team] for team in Team}
        return [(team, names) for team, names in teams.items() if names]
