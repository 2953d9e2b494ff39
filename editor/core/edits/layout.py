"""How a document is laid out, to write new values as those beside them are."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from .lines import column, find_sign

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..document.yaml_tree import Node


class Page:
    """A text of front matter with its root node, and what is asked of both for every edit."""

    def __init__(self, text: str, root: Node | None, newline: str, *, is_json: bool = False) -> None:
        self.text = text
        self.root = root
        self.newline = newline
        """The line break for a text that has none yet."""
        self.is_json = is_json

    def pair_start(self, owner: Node, at: int) -> int:
        """Where a map's pair begins: its key, or the `?` before it."""
        key = owner.pairs[at][0]
        floor = self.pair_end(owner, at - 1) if at else self.inside(owner)
        mark = find_sign(self.text, floor, key.start, "?", last=True)
        return mark if mark >= 0 else key.start

    def pair_end(self, owner: Node, at: int) -> int:
        """Where a pair ends: its value, or its colon where the value is not written."""
        key, value = owner.pairs[at]
        return max(key.end, value.end)

    def colon(self, owner: Node, at: int) -> int:
        """Where the colon of a pair stands, or -1."""
        key, value = owner.pairs[at]
        end = max(value.start, key.end)
        return find_sign(self.text, key.end, end, ":")

    def dash(self, owner: Node, at: int) -> int:
        """Where the dash of a block list's item stands, or -1."""
        item = owner.items[at]
        floor = owner.items[at - 1].end if at else self.inside(owner)
        return find_sign(self.text, floor, item.start, "-", last=bool(at) or item.start > floor)

    def inside(self, owner: Node) -> int:
        """Where a collection's inside begins: after its bracket, anchor and tag."""
        from ..document.yaml_tree import content_start

        start = content_start(owner, self.text)
        return start + 1 if owner.style == "{" else start

    def column_of(self, owner: Node) -> int:
        """The column of a block collection's entries."""
        start = self.dash(owner, 0) if owner.kind == "list" else self.pair_start(owner, 0)
        return column(self.text, start)

    def map_step(self) -> int:
        """How much deeper than its key a map below it stands in this document; 2 where there is none."""
        steps = self._steps("map")
        return steps.most_common(1)[0][0] if steps else 2

    def list_step(self, near: Node | None = None) -> int:
        """How much deeper than its key a list below it stands: in the map `near`, else in the document, else 2."""
        steps = (near and self._steps("list", [near])) or self._steps("list")
        return steps.most_common(1)[0][0] if steps else 2

    def is_flow_usual(self, kind: str, near: Node | None) -> bool:
        """Whether the filled collections of a kind are written in brackets or braces: beside it, else anywhere."""
        beside = [n for n in _values(near) if n.kind == kind and (n.items or n.pairs)] if near else []
        seen = beside or [n for n in _all(self.root) if n is not self.root and n.kind == kind and (n.items or n.pairs)]
        return sum(n.is_flow for n in seen) * 2 > len(seen)

    def _steps(self, kind: str, owners: Iterable[Node] | None = None) -> Counter[int]:
        steps: Counter[int] = Counter()
        for owner in owners if owners is not None else _all(self.root):
            if owner.kind != "map" or owner.is_flow:
                continue
            for at, (_, value) in enumerate(owner.pairs):
                if value.kind == kind and value.style == "-":
                    steps[self.column_of(value) - column(self.text, self.pair_start(owner, at))] += 1
        return steps


def _all(root: Node | None) -> Iterator[Node]:
    """Every node, the outer ones first."""
    waiting = [root] if root is not None else []
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(node.children())


def _values(owner: Node) -> list[Node]:
    return list(owner.items) if owner.kind == "list" else [value for _, value in owner.pairs]


def text_style(owner: Node | None, *, but: Node | None = None) -> tuple[str, str]:
    """How the texts in a collection are written: the usual style, and the usual quotes among the quoted ones.

    Styles are `""`, `'` and `"`. Plain is usual where it is as frequent as quotes are.
    """
    nodes = _values(owner) if owner is not None else []
    texts = [node for node in nodes if node is not but and node.kind == "scalar" and is_text(node)]
    styles = Counter(node.style for node in texts if node.style in ("", "'", '"'))
    quote = "'" if styles["'"] > styles['"'] else '"'
    return ("" if styles[""] >= styles["'"] + styles['"'] else quote), quote


def is_text(node: Node) -> bool:
    """Whether a scalar holds text."""
    from ..document.yaml_scalars import STR, tag_of_plain

    if node.tag is not None and node.tag != "!":
        return node.tag == STR
    return not node.is_plain or tag_of_plain(node.text) == STR
