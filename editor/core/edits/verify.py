"""The second and third reading of a changed text: PyYAML's own loader, and python-frontmatter.

They share nothing with `document` but libyaml: an edit stands only where they agree with it.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import yaml
from yaml.constructor import ConstructorError

from ..values import Timestamp, is_same

if TYPE_CHECKING:
    from collections.abc import Hashable

    from ..values import Value


class ReferenceLoader(yaml.CSafeLoader):
    """PyYAML's safe loader, but for three things of contract §1.

    An impossible date and a plain `=` are text, and a key that is not text stands as its source text. Sets are
    maps of nulls, ordered maps and pairs are lists of maps of one key.
    """

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, object]:
        """As PyYAML does it, with text keys."""
        if not isinstance(node, yaml.MappingNode):
            raise ConstructorError(None, None, "expected a mapping", node.start_mark)
        self.flatten_mapping(node)
        record: dict[Hashable, object] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise ConstructorError(None, None, "found unhashable key", key.start_mark)
            self.construct_object(key, deep=True)
            record[key.value] = self.construct_object(value, deep=deep)
        return record


def _date(loader: ReferenceLoader, node: yaml.Node) -> object:
    """A date, or the text of an impossible one."""
    assert isinstance(node, yaml.ScalarNode)
    try:
        return loader.construct_yaml_timestamp(node)
    except (ValueError, OverflowError):
        return node.value


def _register() -> None:
    tag = "tag:yaml.org,2002:"
    constructors = {
        "timestamp": _date,
        "value": yaml.CSafeLoader.construct_yaml_str,
        "set": yaml.CSafeLoader.construct_yaml_map,
        "omap": yaml.CSafeLoader.construct_yaml_seq,
        "pairs": yaml.CSafeLoader.construct_yaml_seq,
    }
    for name, constructor in constructors.items():
        yaml.add_constructor(tag + name, constructor, ReferenceLoader)


_register()


def is_same_but_order(a: Value, b: Value) -> bool:
    """Whether two values are the same (see `is_same`) but for the order of keys."""
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(is_same_but_order(value, b[key]) for key, value in a.items())
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(is_same_but_order, a, b))
    return is_same(a, b)


def is_read_as(raw: object, value: Value) -> bool:
    """Whether what PyYAML gives is exactly the value: type, order of keys, offsets, notation left out."""
    if isinstance(value, Timestamp):
        return isinstance(raw, date) and is_same(Timestamp("", raw), Timestamp("", value.value))
    if isinstance(value, dict):
        if not isinstance(raw, dict) or list(raw) != list(value):
            return False
        return all(is_read_as(raw[key], value[key]) for key in value)
    if isinstance(value, list):
        return isinstance(raw, list) and len(raw) == len(value) and all(map(is_read_as, raw, value))
    return type(raw) is type(value) and is_same(raw, value)
