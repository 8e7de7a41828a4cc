"""The picture of agreement: for each question how far apart it began, how it was voted, where it ended."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from workshop.documents.agreement_words import reservations, short, told, told_vote
from workshop.documents.picture import WIDTH, Anchor, Label, Mark, Picture
from workshop.documents.words import filled
from workshop.domain.agreement_picture import HOTTEST, Course
from workshop.domain.contributions.consent import FISTS, LEAST
from workshop.domain.decision_record import Hands, Vote
from workshop.domain.participants import Team

#: Taller than this, and the next question begins a picture of its own, so that pages can break between.
TALLEST: Final = 320.0
SMALL: Final = 9.5
LINE: Final = 19.0
#: Where the question ends, between what the heat is drawn, and where the votes begin.
QUESTION: Final = 226.0
COLD, HOT = 262.0, 398.0
TEAMS: Final = 436.0
FINGERS: Final = tuple(522 + 25 * fist for fist in FISTS)
MOST_LINES: Final = 3
MOST_VOTES: Final = 4
#: Of the shapes that stand for hands.
LARGEST: Final = 9.0
SMALLEST: Final = 6.5
#: A diamond has less room inside than a circle or a square of the same reach.
ROOMY: Final = (Team.MARKETING, Team.SALES)
SMALLEST_DIAMOND: Final = 8.0


def draw(courses: Sequence[Course], words: Mapping[str, str]) -> list[Picture]:
    """The courses in as many pictures as they need, each with the heads of its columns."""
    pictures: list[Picture] = []
    firsts: list[int] = []
    for place, course in enumerate(courses):
        goes_on = place > 0 and courses[place - 1].step == course.step
        if not pictures or pictures[-1].height + _height(course, words, titled=not goes_on) > TALLEST:
            pictures.append(Picture(title=""))
            firsts.append(place)
            Pen(picture=pictures[-1], words=words).heads()
            goes_on = False
        Pen(picture=pictures[-1], words=words).course(course, titled=not goes_on)
    for picture, first, end in zip(pictures, firsts, [*firsts[1:], len(courses)], strict=True):
        span = filled(words["agreement_of"], first=first + 1, last=end, all=len(courses))
        picture.title = span if len(pictures) > 1 else words["agreement"]
        picture.told = " ".join(told(course, words) for course in courses[first:end])
        picture.height += 2
    return pictures


def legend(words: Mapping[str, str]) -> list[tuple[Picture, str]]:
    """The signs of the picture, each with what it means."""
    before, after, hands = (
        Picture(title=words[key], width=44, height=20) for key in ("heat_before", "heat_after", "hands_word")
    )
    before.marks.append(Mark(x=8, y=10, reach=5, side="agreed", hollow=True))
    after.marks.append(Mark(x=8, y=10, reach=6, side="agreed"))
    hands.marks += [
        Mark(x=10, y=10, reach=9, side=Team.MARKETING, text="2", size=8.5),
        Mark(x=32, y=10, reach=9, side=Team.SALES, text="2", size=8.5),
    ]
    means = (words["heat_before_means"], words["heat_after_means"], words["hands_mean"])
    return list(zip((before, after, hands), means, strict=True))


def _height(course: Course, words: Mapping[str, str], *, titled: bool) -> float:
    """How much room a question takes."""
    sketch = Picture(title="")
    Pen(picture=sketch, words=words).course(course, titled=titled)
    return sketch.height


@dataclass(frozen=True, kw_only=True)
class Pen:
    """Draws one question below the other."""

    picture: Picture
    words: Mapping[str, str]

    def heads(self) -> None:
        """What stands in which column."""
        self._small(self.words["question_word"], x=0, y=12, room=QUESTION, anchor="start")
        self._small(self.words["heat_word"], x=(COLD + HOT) / 2, y=12, room=HOT - COLD)
        for heat in (0, HOTTEST // 2, HOTTEST):
            self._small(str(heat), x=_at(heat), y=25, room=40)
        self._small(self.words["fingers"], x=TEAMS, y=25, room=80, anchor="start")
        for fist, x in enumerate(FINGERS):
            self.picture.text(str(fist), x=x, y=25, room=20, size=SMALL, bold=True)
        self.picture.line((0, 31), (WIDTH, 31), thin=True)
        self.picture.height = 33

    def course(self, course: Course, *, titled: bool) -> None:
        """One question with its heat and its votes."""
        top = self.picture.height
        if titled:
            self.picture.text(
                course.section,
                x=0,
                y=top + 15,
                room=WIDTH,
                size=SMALL,
                tone="agreed",
                bold=True,
                anchor="start",
                most=1,
            )
            top += 16
        ends = [self._question(course, top), self._heat(course, top + 26), self._votes(course, top)]
        bottom = max(ends) + 6
        self.picture.line((0, bottom), (WIDTH, bottom), thin=True)
        self.picture.height = bottom

    def _question(self, course: Course, top: float) -> float:
        """The question in a few lines, with what it is called and what it took."""
        y = self.picture.text(
            short(course.prompt, course.section),
            x=0,
            y=top + 15,
            room=QUESTION,
            size=11,
            anchor="start",
            most=MOST_LINES,
        )
        said = [*course.cited[:3], *(["…"] if len(course.cited) > 3 else [])]  # noqa: PLR2004 - what fits a line
        aside = [", ".join(said)]
        if course.minutes:
            aside.append(filled(self.words["minutes_short"], count=course.minutes))
        if course.reservations:
            aside.append(reservations(len(course.reservations), self.words))
        return self._small(" · ".join(aside), x=0, y=y + 1, room=QUESTION, anchor="start")

    def _heat(self, course: Course, y: float) -> float:
        """From before to after on a scale from 0 to 100."""
        if course.before is None and course.after is None:
            return self._small(self.words["not_compared"], x=COLD, y=y - 11, room=HOT - COLD, anchor="start")
        self.picture.line((COLD, y), (HOT, y), thin=True)
        for heat in (0, HOTTEST // 2, HOTTEST):
            self.picture.line((_at(heat), y - 3), (_at(heat), y + 3), thin=True)
        before, after = course.before, course.after
        if before is not None and after is not None:
            self.picture.line((_at(before), y), (_at(after), y))
        if before is None:
            self._small(
                self.words["not_compared"], x=COLD - 8, y=y - 12, room=HOT - COLD + 16, anchor="start"
            )
        else:
            self.picture.marks.append(Mark(x=_at(before), y=y, reach=5, side="agreed", hollow=True))
            self._number(before, y - 11)
        if after is not None:
            self.picture.marks.append(Mark(x=_at(after), y=y, reach=6, side="agreed"))
            self._number(after, y + 19, bold=True)
        return y + 24

    def _votes(self, course: Course, top: float) -> float:
        """The votes, the last ones if there were many."""
        if not course.votes:
            return self._small(self.words["no_vote"], x=TEAMS, y=top + 15, room=WIDTH - TEAMS, anchor="start")
        y = top
        earlier = len(course.votes) - MOST_VOTES
        if earlier > 0:
            note = filled(self.words["votes_before"], count=earlier)
            y = self._small(note, x=TEAMS, y=y + 15, room=WIDTH - TEAMS, anchor="start") - 12
        for vote in course.votes[-MOST_VOTES:]:
            y = self._vote(vote, y)
        return y

    def _vote(self, vote: Vote, top: float) -> float:
        """One vote: a line for each team, its hands where their fingers stand."""
        y = self._small(told_vote(vote, self.words), x=TEAMS, y=top + 15, room=WIDTH - TEAMS, anchor="start")
        most = max((count for hands in vote.hands for count in hands.counts), default=1)
        first = y - 6
        for place, hands in enumerate(vote.hands):
            self._hands(hands, most, first + LINE * (place + 0.5), hollow=not vote.passed)
        end = first + LINE * len(vote.hands)
        border = (FINGERS[LEAST - 1] + FINGERS[LEAST]) / 2
        self.picture.line((border, first + 1), (border, end - 1), dashed=True)
        return end

    def _hands(self, hands: Hands, most: int, y: float, *, hollow: bool) -> None:
        name = self.words[hands.team]
        self.picture.marks.append(Mark(x=TEAMS + 5, y=y, reach=4, side=hands.team))
        self._small(name, x=TEAMS + 14, y=y + 3.3, room=FINGERS[0] - TEAMS - 24, anchor="start")
        if not hands.total:
            self._small(self.words["nobody_voted"], x=FINGERS[0] - 8, y=y + 3.3, room=140, anchor="start")
            return
        self.picture.line((FINGERS[0] - 8, y), (FINGERS[-1] + 8, y), thin=True)
        for fist, count in enumerate(hands.counts):
            if count:
                # The area tells how many, so the reach grows with its root.
                smallest = SMALLEST if hands.team in ROOMY else SMALLEST_DIAMOND
                reach = max(LARGEST * math.sqrt(count / most), smallest)
                self.picture.marks.append(
                    Mark(
                        x=FINGERS[fist],
                        y=y,
                        reach=reach,
                        side=hands.team,
                        text=str(count),
                        hollow=hollow,
                        size=8.5,
                    )
                )

    def _number(self, heat: int, y: float, *, bold: bool = False) -> None:
        self.picture.labels.append(Label(x=_at(heat), y=y, text=str(heat), size=10.5, bold=bold))

    def _small(self, words: str, *, x: float, y: float, room: float, anchor: Anchor = "middle") -> float:
        return self.picture.text(words, x=x, y=y, room=room, size=SMALL, tone="ink_soft", anchor=anchor)


def _at(heat: int) -> float:
    """Where on the scale a heat stands."""
    return COLD + (HOT - COLD) * heat / HOTTEST
