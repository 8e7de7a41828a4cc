"""What a version says about the way of a lead: which rule decides where it stands, when it changes hands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from workshop.domain.contract import Document, Entry
from workshop.domain.criteria import holds, is_complete, stage_of

Row = Mapping[str, Any]
CRITERIA: Final = "handover-criteria"
STAGES: Final = "lead-stages"


@dataclass(frozen=True, kw_only=True)
class Decided:
    """Where a lead stands, and the criteria that decide it."""

    #: None for a lead that is at no stage yet.
    stage: Entry | None
    #: What it fulfils of the stage that it reached.
    kept: tuple[Entry, ...] = ()
    #: What keeps it from the next one.
    lacking: tuple[Entry, ...] = ()
    #: Whether one of the lacking criteria would do; otherwise each of them has to hold.
    one_would_do: bool = False

    @property
    def stage_id(self) -> str | None:
        """The id of that stage."""
        return self.stage.id if self.stage else None


@dataclass(frozen=True, kw_only=True, eq=False)
class Handover:
    """The stages and criteria of a version."""

    stages: tuple[Entry, ...]
    criteria: tuple[Entry, ...]

    @classmethod
    def of(cls, document: Document) -> "Handover":
        """What a document says about it; empty where nothing was agreed."""
        return cls(
            stages=document.rows(STAGES, "stages"),
            criteria=document.rows(CRITERIA, "criteria"),
        )

    @cached_property
    def path(self) -> tuple[Entry, ...]:
        """The stages on the way, in their order, without the exits."""
        return tuple(each for each in self.stages if each.plain("kind") == "path")

    @property
    def stage(self) -> Entry | None:
        """The stage with which leads change hands."""
        return next((each for each in self.path if each.plain("handover") is True), None)

    @cached_property
    def until(self) -> tuple[str, ...]:
        """The ids of the stages up to the handover; all of the way if nobody said where it is."""
        ids = [each.id for each in self.path]
        return tuple(ids[: ids.index(self.stage.id) + 1] if self.stage else ids)

    @cached_property
    def agreed(self) -> dict[str, Any]:
        """Stages and criteria as the rules read them."""
        return {
            STAGES: {"stages": [row_of(each) for each in self.stages]},
            CRITERIA: {"criteria": [row_of(each) for each in self.criteria]},
        }

    @cached_property
    def judged(self) -> tuple[str, ...]:
        """The ids of the stages on the way that have criteria."""
        having = {each.plain("stage") for each in self.criteria}
        return tuple(each.id for each in self.path if each.id in having)

    @cached_property
    def can_judge(self) -> bool:
        """Whether a machine can tell where a lead stands: there are criteria, and all are finished."""
        return bool(self.judged) and all(is_complete(row_of(each)) for each in self.criteria)

    def is_beyond(self, stage_id: str | None) -> bool:
        """Whether a lead at this stage has been handed over; one at an exit has not."""
        ids = [each.id for each in self.path]
        return bool(self.stage) and stage_id in ids and ids.index(stage_id) >= len(self.until) - 1

    def decide(self, facts: Sequence[Row]) -> Decided:
        """What the criteria say of a lead with these facts; only for those that `can_judge`."""
        reached = stage_of(self.agreed, facts)
        stage = next((each for each in self.path if each.id == reached), None)
        kept = [each for each in self._of(reached) if holds(row_of(each), facts)]
        at = self.judged.index(reached) + 1 if reached in self.judged else 0
        there = self._of(self.judged[at]) if at < len(self.judged) else []
        failed = [each for each in there if not holds(row_of(each), facts)]
        musts = [each for each in failed if each.plain("counts") != "any"]
        return Decided(
            stage=stage,
            kept=tuple(kept),
            lacking=tuple(musts or failed),
            one_would_do=not musts and len(failed) > 1,
        )

    def allows(self, stage: Entry, decided: Decided) -> bool:
        """Whether people may put a lead there without contradicting what the criteria say of it.

        Criteria tell only the stages apart that have some; between those, people may know better.
        """
        if stage not in self.path:
            return not self.is_beyond(decided.stage_id)
        ids = [each.id for each in self.path]
        so_far = [each for each in ids[: ids.index(stage.id) + 1] if each in self.judged]
        return decided.stage_id == (so_far[-1] if so_far else None)

    def _of(self, stage_id: str | None) -> list[Entry]:
        return [each for each in self.criteria if each.plain("stage") == stage_id]


def row_of(entry: Entry) -> dict[str, Any]:
    """An entry as the row that it was."""
    return {"id": entry.id, **{value.key: value.plain for value in entry.values}}
