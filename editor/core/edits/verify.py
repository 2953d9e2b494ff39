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
    from ..values import Value


class ReferenceLoader(yaml.CSafeLoader):
    """PyYAML's safe loader, but for three things of contract §1.

    An impossible date and a plain `=` are text, and a key that is not text stands as its source text. Sets are
    maps of nulls, ordered maps and pairs are lists of maps of one key.
    """

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[str, object]:
        """As PyYAML does it, with text keys."""
        if not isinstance(node, yaml.MappingNode):
            raise ConstructorError(None, None, "expected a mapping", node.start_mark)
        self.flatten_mapping(node)
        record: dict[str, object] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise ConstructorError(None, None, "found unhashable key", key.start_mark)
            self.construct_object(key, deep=True)
            record[key.value] = self.construct_object(value, deep=deep)
        return record

    def construct_date(self, node: yaml.Node) -> object:
        """A date, or the text of an impossible one."""
        try:
            return self.construct_yaml_timestamp(node)
        except (ValueError, OverflowError):
            return node.value


_TAG = "tag:yaml.org,2002:"
ReferenceLoader.add_constructor(_TAG + "timestamp", ReferenceLoader.construct_date)
ReferenceLoader.add_constructor(_TAG + "value", ReferenceLoader.construct_scalar)
ReferenceLoader.add_constructor(_TAG + "set", ReferenceLoader.construct_yaml_map)
ReferenceLoader.add_constructor(_TAG + "omap", ReferenceLoader.construct_yaml_seq)
ReferenceLoader.add_constructor(_TAG + "pairs", ReferenceLoader.construct_yaml_seq)


def is_read_as(raw: object, value: Value) -> bool:
    """Whether what PyYAML gives is exactly the value: type, order of keys, offsets, notation left out."""
    if isinstance(value, Timestamp):
        return isinstance(raw, date) and is_same(Timestamp("", raw), Timestamp("", value.value))
    if isinstance(value, dict):
        same_keys = isinstance(raw, dict) and list(raw) == list(value)
        return same_keys and all(is_read_as(raw[key], value[key]) for key in value)  # type: ignore[index]
    if isinstance(value, list):
        return isinstance(raw, list) and len(raw) == len(value) and all(map(is_read_as, raw, value))
    return type(raw) is type(value) and is_same(raw, value)  # type: ignore[arg-type]  # both are the same scalar type
