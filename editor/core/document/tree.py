"""Finding nodes by field path, and telling where they stand."""

from __future__ import annotations

from .place import Place, place_in
from .yaml_build import Built
from .yaml_tree import build_tree, content_start

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..fieldpath import FieldPath
    from ..values import Value
    from .fences import Format
    from .place import Duplicate
    from .yaml_tree import Node


class Found:
    """What a path leads to.

    `node` is the value as it stands (an alias is not followed), `key` its key (None for items), `owner` the
    collection it stands in (aliases followed), `at` its position there. `is_merged` tells that the pair was merged
    in from `owner`, `is_shared` that it lies in or behind something that an alias also stands for.
    """

    __slots__ = ("at", "is_merged", "is_shared", "key", "node", "owner")

    def __init__(
        self, node: Node, key: Node | None, owner: Node | None, at: int, *, is_merged: bool, is_shared: bool
    ) -> None:
        self.node = node
        self.key = key
        self.owner = owner
        self.at = at
        self.is_merged = is_merged
        self.is_shared = is_shared


class Tree:
    """The nodes of a text, by path. `root` is None for a text without a value."""

    __slots__ = ("_built", "_first_line", "root", "text")

    def __init__(self, text: str, first_line: int, root: Node | None, built: Built | None) -> None:
        self.text = text
        self.root = root
        self._first_line = first_line
        self._built = built

    @property
    def value(self) -> Value:
        """What the whole text means."""
        return self._built.value if self._built else None

    @property
    def duplicates(self) -> tuple[Duplicate, ...]:
        """The keys given twice."""
        return tuple(self._built.duplicates) if self._built else ()

    def find(self, path: FieldPath) -> Found | None:
        """The node at a path, or None."""
        found = self._nearest(path)
        return found[0] if found[1] == len(path) else None

    def _nearest(self, path: FieldPath) -> tuple[Found | None, int]:
        """The last node on the way to a path that is there, and how many steps lead to it."""
        if self.root is None:
            return None, -1
        found = Found(self.root, None, None, 0, is_merged=False, is_shared=self.root.is_shared)
        for count, step in enumerate(path):
            inside = self._step(found, step)
            if inside is None:
                return found, count
            found = inside
        return found, len(path)

    def _step(self, outer: Found, step: str | int) -> Found | None:
        node = outer.node.resolved()
        shared = outer.is_shared or node is not outer.node
        if isinstance(step, int):
            if node.kind != "list" or not -len(node.items) <= step < len(node.items):
                return None
            item = node.items[step]
            at = step % len(node.items)
            return Found(item, None, node, at, is_merged=False, is_shared=shared or item.is_shared)
        if node.kind != "map":
            return None
        pairs = self._built.pairs_of(node) if self._built is not None else node.pairs
        for key, value in reversed(pairs):
            if key.resolved().text == step:
                own = next((at for at, pair in enumerate(node.pairs) if pair[0] is key), -1)
                is_shared = shared or value.is_shared
                return Found(value, key, node, own, is_merged=own < 0, is_shared=is_shared)
        return None

    def _place(self, index: int) -> Place:
        return place_in(self.text, index, self._first_line)

    def place(self, path: FieldPath) -> Place:
        """Where the value at a path begins; for one that is absent its nearest parent that is there."""
        found, count = self._nearest(path)
        if found is None or (count == 0 and path):
            return Place()
        return self._place(found.node.start)

    def key_place(self, path: FieldPath) -> Place:
        """Where the key at a path begins; for list items, the item."""
        found, count = self._nearest(path)
        if found is None or (count == 0 and path):
            return Place()
        return self._place((found.key or found.node).start)

    def written(self, path: FieldPath) -> str:
        """The source text of the value, an alias followed; "" where there is none."""
        found = self.find(path)
        if found is None:
            return ""
        node = found.node.resolved()
        return self.text[content_start(node, self.text) : node.end]

    def source_lines(self, path: FieldPath) -> tuple[int, int]:
        """The first and last line of an entry: of its key (or item) to the end of its value."""
        found = self.find(path)
        if found is None:
            place = self.place(path)
            return place.line, place.line
        return self._place((found.key or found.node).start).line, self._place(found.node.end).line


def read_tree(form: Format, text: str, first_line: int) -> Tree:
    """The tree of front matter. Raises FrontMatterError."""
    if form == "yaml":
        return yaml_tree(text, first_line)
    if form == "json":
        from .json_tree import build_json_tree

        root = build_json_tree(text, first_line)
        return Tree(text, first_line, root, Built(root, text, first_line))
    from .toml_tree import toml_tree

    return toml_tree(text, first_line)


def yaml_tree(text: str, first_line: int) -> Tree:
    """The tree of a text of YAML. Raises FrontMatterError."""
    root = build_tree(text, first_line)
    return Tree(text, first_line, root, Built(root, text, first_line) if root else None)
