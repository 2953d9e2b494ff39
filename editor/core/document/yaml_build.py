"""From a tree of YAML nodes to a record: the exact way, with anchors, tags, merges and keys that are not text."""

from __future__ import annotations

from yaml.error import MarkedYAMLError

from .place import Duplicate, place_in
from .yaml_errors import error_at
from .yaml_scalars import MERGE, TAG, construct_scalar, plain_value, tag_of_plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..errors import FrontMatterError
    from ..fieldpath import FieldPath
    from ..values import Value
    from .yaml_tree import Node

_SCALAR_TAGS = frozenset(TAG + name for name in ("str", "null", "bool", "int", "float", "timestamp", "binary"))
_MAP_TAGS = (None, "!", TAG + "map", TAG + "set")
_LIST_TAGS = (None, "!", TAG + "seq", TAG + "omap", TAG + "pairs")
_ONE_PAIR_EACH = (TAG + "omap", TAG + "pairs")


class Built:
    """What a tree means: its value, the keys given twice, and each map's pairs with the merged ones in place."""

    def __init__(self, root: Node, text: str, first_line: int = 1) -> None:
        """Build; raise FrontMatterError where PyYAML's safe loader would not take it."""
        self._text = text
        self._first_line = first_line
        self._values: dict[int, Value] = {}
        self._pairs: dict[int, list[tuple[Node, Node]]] = {}
        self.duplicates: list[Duplicate] = []
        self.value = self._build(root, ())
        self.duplicates.sort(key=lambda twice: (twice.line, twice.column))

    def pairs_of(self, node: Node) -> Sequence[tuple[Node, Node]]:
        """A map's keys and values: first what is merged in, then its own; the last of equal keys counts."""
        known = self._pairs.get(id(node))
        if known is None:
            known = self._pairs[id(node)] = self._flatten(node)
        return known

    def _fail(self, reason: str, node: Node) -> FrontMatterError:
        return error_at(reason, self._text, node.start, self._first_line)

    def _build(self, node: Node, path: FieldPath) -> Value:
        node = node.resolved()
        if id(node) in self._values:
            return self._values[id(node)]
        value: Value
        if node.kind == "scalar":
            value = self._scalar(node)
        elif node.kind == "map":
            value = self._map(node, path)
        else:
            value = self._list(node, path)
        self._values[id(node)] = value
        return value

    def _scalar(self, node: Node) -> Value:
        try:
            if node.tag is None or node.tag == "!":
                return plain_value(node.text) if node.is_plain else node.text
            if node.tag in _SCALAR_TAGS:
                return construct_scalar(node.tag, node.text)
        except MarkedYAMLError as error:
            raise self._fail(f"the value does not fit its tag: {error.problem}", node) from None
        except (ValueError, OverflowError) as error:
            raise self._fail(f"this can't be read as a value: {error}", node) from None
        except (AttributeError, KeyError, IndexError, TypeError):
            if node.tag in _SCALAR_TAGS:
                raise self._fail(f"{_shown(node.tag)} does not fit this value", node) from None
            raise self._fail("<< can't stand alone; put it in quotes", node) from None
        raise self._unknown(node)

    def _unknown(self, node: Node) -> FrontMatterError:
        known = node.tag in (*_SCALAR_TAGS, *_MAP_TAGS, *_LIST_TAGS)
        tag = _shown(node.tag or "")
        return self._fail(f"the tag {tag} {'does not fit this value' if known else 'is not known'}", node)

    def _list(self, node: Node, path: FieldPath) -> Value:
        if node.tag not in _LIST_TAGS:
            raise self._unknown(node)
        items = [self._build(item, (*path, at)) for at, item in enumerate(node.items)]
        if node.tag in _ONE_PAIR_EACH and not all(isinstance(item, dict) and len(item) == 1 for item in items):
            raise self._fail(f"each item of {_shown(node.tag or '')} must be one key with its value", node)
        return items

    def _map(self, node: Node, path: FieldPath) -> Value:
        if node.tag not in _MAP_TAGS:
            raise self._unknown(node)
        self._find_duplicates(node, path)
        record: dict[str, Value] = {}
        for key, value in self.pairs_of(node):
            self._key(key)
            name = key.resolved().text
            record[name] = self._build(value, (*path, name))
        return record

    def _key(self, node: Node) -> Value:
        """What a key means to YAML; FrontMatterError for one that is a list or map, as no record can hold it."""
        real = node.resolved()
        if real.kind != "scalar":
            raise self._fail("a key must be a text, a number or the like, not a list or map", node)
        if real.tag is None and real.is_plain and tag_of_plain(real.text) in (MERGE, TAG + "value"):
            return real.text
        return self._scalar(real)

    def _find_duplicates(self, node: Node, path: FieldPath) -> None:
        seen: dict[object, int] = {}
        for key, _ in node.pairs:
            if self._is_merge(key):
                continue
            value, name = self._key(key), key.resolved().text
            marks = {name, (type(value), value)}
            count = 1 + max(seen.get(mark, 0) for mark in marks)
            seen.update(dict.fromkeys(marks, count))
            if count == 2:
                place = place_in(self._text, key.start, self._first_line)
                self.duplicates.append(Duplicate((*path, name), place.line, place.column))

    def _is_merge(self, key: Node) -> bool:
        real = key.resolved()
        if real.kind != "scalar":
            return False
        plain = (real.tag is None or real.tag == "!") and real.is_plain
        return real.tag == MERGE or (plain and tag_of_plain(real.text) == MERGE)

    def _flatten(self, node: Node) -> list[tuple[Node, Node]]:
        merged: list[tuple[Node, Node]] = []
        own: list[tuple[Node, Node]] = []
        for key, value in node.pairs:
            if not self._is_merge(key):
                own.append((key, value))
                continue
            source = value.resolved()
            maps = [source] if source.kind == "map" else [item.resolved() for item in reversed(source.items)]
            if source.kind == "scalar" or any(one.kind != "map" for one in maps):
                raise self._fail("only a map, or a list of maps, can be merged in with <<", value)
            for one in maps:
                merged.extend(self.pairs_of(one))
        return merged + own


def _shown(tag: str) -> str:
    """A tag as an editor writes it: `!!int` for the long form."""
    return "!!" + tag[len(TAG) :] if tag.startswith(TAG) else tag
