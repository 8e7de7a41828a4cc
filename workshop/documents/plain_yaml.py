"""YAML (and so JSON) read as plain text, lists and groups, with the line and column of everything.

Nothing is guessed: "no" stays a word and 2027-01-31 stays as written, since the field that asks decides.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from workshop.domain.problems import Path
from workshop.domain.refusals import Refusal
from workshop.domain.words import Text

MOST_NODES = 500_000
DEEPEST = 20
LONGEST_NAME = 40
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


ALIAS = Text(
    de="Verweise (*{name}) werden nicht gelesen; bitte den Text an jeder Stelle ausschreiben.",
    en="Aliases (*{name}) are not read; please write the text out in every place.",
)
TAG = Text(de="Typangaben wie „{name}“ werden nicht gelesen.", en="Type tags such as “{name}” are not read.")
TOO_DEEP = Text(de="Die Datei ist zu tief verschachtelt.", en="The file is nested too deeply.")
TOO_LARGE = Text(de="Die Datei ist zu groß.", en="The file is too large.")
TWICE = Text(de="„{name}“ steht zweimal da.", en="“{name}” occurs twice.")
BROKEN = Text(
    de="Das ist kein lesbares YAML oder JSON ({reason}).", en="This is no readable YAML or JSON ({reason})."
)
PLACED = Text(de="Zeile {line}, Spalte {column}: {why}", en="Line {line}, column {column}: {why}")


class NotReadable(Refusal):
    """A file that is not YAML, or goes too far, with the line and column where it does."""

    def __init__(self, mark: Any, why: Text) -> None:
        self.line: int = mark.line + 1 if mark else 1
        self.column: int = mark.column + 1 if mark else 1
        super().__init__(PLACED.format(line=self.line, column=self.column, why=why))


@dataclass(kw_only=True)
class PlainYaml:
    """The content of a file and where each part of it stands (1-based line and column)."""

    content: Any = None
    marks: dict[Path, tuple[int, int]] = field(default_factory=dict)

    def mark(self, path: Path) -> tuple[int, int]:
        """Where something stands; what has no place of its own stands where its surroundings do."""
        while path not in self.marks and path:
            path = path[:-1]
        return self.marks.get(path, (1, 1))

    def unfold(self, node: yaml.Node, path: Path) -> Any:
        """Turn a node into plain content and note where it stands."""
        self.marks[path] = (node.start_mark.line + 1, node.start_mark.column + 1)
        if isinstance(node, yaml.MappingNode):
            return self._group(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.unfold(inner, (*path, number)) for number, inner in enumerate(node.value)]
        written = getattr(node, "style", None)  # only scalars have one
        return None if not written and node.value in NOTHING else node.value

    def _group(self, node: yaml.MappingNode, path: Path) -> Mapping[str, Any]:
        group: dict[str, Any] = {}
        for key, value in node.value:
            name = str(key.value)
            if name in group:
                raise NotReadable(key.start_mark, TWICE.format(name=name))
            group[name] = self.unfold(value, (*path, name))
            self.marks[(*path, name)] = (key.start_mark.line + 1, key.start_mark.column + 1)
        return group


def read_yaml(text: str) -> PlainYaml:
    """Read a file; NotReadable says where it is broken or goes too far."""
    try:
        _look_through(text)
        node = yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        why = BROKEN.format(reason=error.problem or str(error))
        raise NotReadable(error.problem_mark or error.context_mark, why) from None
    except UnicodeEncodeError as error:
        raise NotReadable(None, BROKEN.format(reason=error.reason)) from None
    except yaml.YAMLError as error:
        raise NotReadable(None, BROKEN.format(reason=str(error).splitlines()[0])) from None
    plain = PlainYaml()
    plain.content = plain.unfold(node, ()) if node else None
    return plain


def _look_through(text: str) -> None:
    """Refuse what could unfold or sink; composing a file nested very deeply would end the process."""
    depth = nodes = 0
    for event in yaml.parse(text, Loader=LOADER):
        tag = getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent):
            raise NotReadable(event.start_mark, ALIAS.format(name=_shortened(event.anchor or "")))
        if tag:
            raise NotReadable(event.start_mark, TAG.format(name=_shortened(tag)))
        nodes += isinstance(event, yaml.NodeEvent)
        if nodes > MOST_NODES:
            raise NotReadable(event.start_mark, TOO_LARGE)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise NotReadable(event.start_mark, TOO_DEEP)


def _shortened(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else name[:LONGEST_NAME] + "…"
