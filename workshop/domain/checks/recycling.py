"""Leads that come back: how long they rest, against how long they may stay where they rest."""

from collections.abc import Iterator

from workshop.domain.agreements import Contradiction, Place
from workshop.domain.checks.amounts import amount_of
from workshop.domain.checks.commitments import is_longer
from workshop.domain.checks.entries import Directory, answer_of, place_of, rows_of, text_of
from workshop.domain.step import Agreed
from workshop.domain.words import Text

RESTS_TOO_LONG = Text(
    de="Zurückgegebene Leads ruhen {rest}, aber in „{stage}“ dürfen sie höchstens {stay} bleiben.",
    en="Returned leads rest for {rest}, but in “{stage}” they may stay for {stay} at most.",
)


def rests_longer_than_the_stay(agreed: Agreed) -> Iterator[Contradiction]:
    """A resting time beyond the longest stay of the exit that returned leads rest in, and come back from."""
    returns = answer_of(agreed, "returns")
    rest = amount_of({"number": returns.get("recycle_after"), "unit": "days"}, agreed)
    stages = Directory(rows_of(answer_of(agreed, "lead-stages"), "stages", titled="name"))
    named = [text_of(reason, "to_stage") for reason in rows_of(returns, "reasons")]
    for name in dict.fromkeys(filter(None, named)):
        stage = stages.find(name)
        if not rest or not stage or stage.get("kind") != "exit" or not text_of(stage, "return_to"):
            continue
        longest = {"number": stage.get("longest_stay"), "unit": stage.get("longest_stay_unit")}
        stay = amount_of(longest, agreed)
        if stay and is_longer(rest, stay):
            yield Contradiction(
                rule="rest-longer-than-stay",
                sentence=RESTS_TOO_LONG.format(
                    rest=rest.shown, stage=text_of(stage, "name"), stay=stay.shown
                ),
                places=(
                    Place(step="returns", field="recycle_after"),
                    place_of("lead-stages", "stages", stage, "longest_stay"),
                ),
            )
