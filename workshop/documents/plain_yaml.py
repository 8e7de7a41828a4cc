"""YAML (and so JSON) read as plain text, lists and groups, with the line and column of everything.

Nothing is guessed: "no" stays a word and 2027-01-31 stays as written, since the field that asks decides.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from workshop.domain.reading import Path
from workshop.domain.refusals import Refusal
from workshop.domain.words import Text

#: Aliases can make a small file unfold into a huge one, so what unfolds is counted.
MOST_NODES = 500_000
DEEPEST = 40
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


class NotReadable(Refusal):
    """A file that is not YAML, with the line and column where it stops being so."""

    def __init__(self, line: int, column: int, reason: str) -> None:
        super().__init__(
            Text(
                de=f"Zeile {line}, Spalte {column}: Das ist kein lesbares YAML oder JSON ({reason}).",
                en=f"Line {line}, column {column}: this is no readable YAML or JSON ({reason}).",
            )
        )
        self.line, self.column = line, column


@dataclass(kw_only=True)
class PlainYaml:
    """The content of a file and where each part of it stands (1-based line and column)."""

    content: Any = None
    marks: dict[Path, tuple[int, int]] = field(default_factory=dict)
    nodes: int = 0

    def mark(self, path: Path) -> tuple[int, int]:
        """Where something stands; what has no place of its own stands where its surroundings do."""
        while path not in self.marks and path:
            path = path[:-1]
        return self.marks.get(path, (1, 1))

    def unfold(self, node: yaml.Node, path: Path) -> Any:
        """Turn a node into plain content and note where it stands."""
        line, column = node.start_mark.line + 1, node.start_mark.column + 1
        self.nodes += 1
        if self.nodes > MOST_NODES or len(path) > DEEPEST:
            raise NotReadable(line, column, "too large or too deep")
        self.marks[path] = (line, column)
        if isinstance(node, yaml.MappingNode):
            return self._group(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.unfold(inner, (*path, number)) for number, inner in enumerate(node.value)]
        return None if not node.style and node.value in NOTHING else node.value

    def _group(self, node: yaml.MappingNode, path: Path) -> Mapping[str, Any]:
        group: dict[str, Any] = {}
        for key, value in node.value:
            name = str(key.value)
            if name in group:
                at = key.start_mark
                raise NotReadable(at.line + 1, at.column + 1, f"“{name}” occurs twice")
            group[name] = self.unfold(value, (*path, name))
            self.marks[(*path, name)] = (key.start_mark.line + 1, key.start_mark.column + 1)
        return group


def read_yaml(text: str) -> PlainYaml:
    """Read a file; NotReadable says where it is broken."""
    try:
        node = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        at = error.problem_mark or error.context_mark
        line, column = (at.line + 1, at.column + 1) if at else (1, 1)
        raise NotReadable(line, column, error.problem or str(error)) from None
    except yaml.YAMLError as error:
        raise NotReadable(1, 1, str(error).splitlines()[0]) from None
    plain = PlainYaml()
    plain.content = plain.unfold(node, ()) if node else None
    return plain
