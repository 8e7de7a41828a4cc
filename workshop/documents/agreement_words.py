"""The picture of agreement in words and figures: for those who do not see it, and for the table beside it."""

from collections.abc import Mapping

from workshop.documents.words import filled
from workshop.domain.agreement_picture import Course
from workshop.domain.decision_record import Hands, Vote


def told(course: Course, words: Mapping[str, str]) -> str:
    """One question of the picture as a few sentences."""
    said = [f"{course.prompt} ({', '.join(course.cited)})"]
    said.append(words_of_heat(course.before, "heat_from", "not_compared", words))
    said.append(words_of_heat(course.after, "heat_to", "no_vote", words))
    for vote in course.votes:
        teams = ", ".join(_hands(each, words) for each in vote.hands)
        said.append(f"{told_vote(vote, words)} ({teams})")
    if course.minutes:
        said.append(filled(words["minutes_short"], count=course.minutes))
    if course.reservations:
        said.append(reservations(len(course.reservations), words))
    return "; ".join(said) + "."


def words_of_heat(heat: int | None, known: str, unknown: str, words: Mapping[str, str]) -> str:
    """A heat under the word for it, or why there is none."""
    return words[unknown] if heat is None else filled(words[known], heat=heat)


def short(prompt: str, section: str) -> str:
    """A question without the name of the step that stands over it."""
    return prompt.removeprefix(f"{section}: ")


def told_vote(vote: Vote, words: Mapping[str, str]) -> str:
    """A vote by its number and how it ended."""
    ended = filled(words["vote_passed" if vote.passed else "vote_failed"], number=vote.number)
    single = [words["single_card"]] if vote.single else []
    missing = [filled(words["vote_missing"], count=vote.missing)] if vote.missing else []
    return f"{ended} ({', '.join(single + missing)})" if single or missing else ended


def reservations(count: int, words: Mapping[str, str]) -> str:
    """So many reservations."""
    return words["one_reservation"] if count == 1 else filled(words["many_reservations"], count=count)


def _hands(hands: Hands, words: Mapping[str, str]) -> str:
    """A team's hands, such as "Sales 2×3, 1×5"."""
    team = words[hands.team]
    shown = [f"{count}×{fist}" for fist, count in enumerate(hands.counts) if count]
    return f"{team} {', '.join(shown)}" if shown else f"{team} {words['nobody_voted']}"
