"""A value as YAML text, for showing and for typing it; the file itself is written by `core.edits` alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from ...core.values import Timestamp

if TYPE_CHECKING:
    from ...core.values import Value


class _Dumper(yaml.SafeDumper):
    """Dates as they are written; no anchors, for what is equal in memory is not one thing in the file."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _show_timestamp(dumper: yaml.SafeDumper, value: Timestamp) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:timestamp", value.text)


def _show_text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    style = "|" if "\n" in value.rstrip("\n") and not any(line.endswith(" ") for line in value.split("\n")) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.add_representer(Timestamp, _show_timestamp)
_Dumper.add_representer(str, _show_text)


def yaml_text(value: Value) -> str:
    """YAML that reads as the value, without the line end; a scalar stands alone, without an end mark."""
    text = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1 << 20)
    return text.removesuffix("\n").removesuffix("\n...")
