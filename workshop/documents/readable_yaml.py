"""YAML as people like to read it: paragraphs as blocks, keys in their order, nothing abbreviated."""

from typing import Any

import yaml


def write_yaml(plain: Any) -> str:
    """Plain content as YAML."""
    return yaml.dump(plain, Dumper=_Readable, allow_unicode=True, sort_keys=False, width=100)


class _Readable(yaml.SafeDumper):
    """Writes paragraphs as blocks and never as aliases."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the signature is PyYAML's
        return True


def _text_node(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    block = "|" if "\n" in text and not text.startswith((" ", "\n")) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=block)


_Readable.add_representer(str, _text_node)
