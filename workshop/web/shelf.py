"""What was worked out about a workshop is kept until the workshop changes, within each process."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

T = TypeVar("T")


class Shelf:
    """The last few things that were worked out, by what they depend on."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()
        self._turn = Lock()

    def take(self, key: Hashable, work_out: Callable[[], T]) -> T:
        """What is kept under this key, worked out if it is not there; two at once may both work it out."""
        with self._turn:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]  # type: ignore[no-any-return] # put there by an equal call
        made = work_out()
        self.put(key, made)
        return made

    def put(self, key: Hashable, made: Any) -> None:
        """Keep this under this key, in place of whatever was there."""
        with self._turn:
            self._kept[key] = made
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)
