"""A document is its bytes: immutable, with its record, and the place and source of every value."""

from __future__ import annotations

from .place import Duplicate, Place, place_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..fieldpath import FieldPath
    from ..values import Record
    from .fences import Fences, Format
    from .tree import Tree

_QUICK_PLACES = 3
"""How many places are found without a tree: each takes a fourth of the time that the tree takes."""


class Document:
    """An article's bytes, read. `read_document` makes it; nothing changes it.

    `record` is the front matter as data. Offsets are in bytes for `data`, in characters for `front`.
    """

    __slots__ = (
        "_body", "_front_start", "_quick_places", "_tree", "body_offset", "data", "duplicates", "format", "front",
        "front_line", "has_bom", "record",
    )  # fmt: skip

    def __init__(
        self,
        data: bytes,
        fences: Fences,
        front: str,
        front_line: int,
        record: Record,
        duplicates: tuple[Duplicate, ...],
        tree: Tree | None = None,
    ) -> None:
        self.data = data
        self.format: Format = fences.format
        self.has_bom = fences.has_bom
        self.front = front
        """The front matter between its fences."""
        self.front_line = front_line
        """The number of its first line in the file."""
        self.record = record
        self.duplicates = duplicates
        self.body_offset = fences.body
        self._front_start = fences.start
        self._tree = tree
        # Places of YAML that was read the quick way are found the quick way, unless many are asked for.
        self._quick_places = _QUICK_PLACES if tree is None and fences.format == "yaml" else 0
        self._body: tuple[str, Place | None] | None = None

    @property
    def front_start(self) -> int:
        """Where the front matter begins, in bytes."""
        return self._front_start

    @property
    def body(self) -> str:
        """All that follows the closing fence; what is not UTF-8 stands as U+FFFD."""
        return self._read_body()[0]

    @property
    def encoding_error(self) -> Place | None:
        """The first byte of the body that is not UTF-8."""
        return self._read_body()[1]

    def _read_body(self) -> tuple[str, Place | None]:
        if self._body is None:
            raw = self.data[self.body_offset :]
            try:
                self._body = raw.decode(), None
            except UnicodeDecodeError as error:
                before = self.data[: self.body_offset + error.start].decode("utf-8-sig")
                self._body = raw.decode("utf-8", "replace"), place_in(before, len(before))
        return self._body

    @property
    def tree(self) -> Tree:
        """The nodes of the front matter with their spans; made when first asked for."""
        if self._tree is None:
            from .tree import read_tree

            self._tree = read_tree(self.format, self.front, self.front_line)
        return self._tree

    def place(self, path: FieldPath) -> Place:
        """Where the value at a path stands; for one that is absent its nearest parent that is there."""
        starts = self._starts(path)
        return self.tree.place(path) if starts is None else self._placed(starts[0], starts[2], path)

    def key_place(self, path: FieldPath) -> Place:
        """Where the key (of a list item: the item) at a path stands."""
        starts = self._starts(path)
        return self.tree.key_place(path) if starts is None else self._placed(starts[0], starts[1], path)

    def _starts(self, path: FieldPath) -> tuple[int, int, int] | None:
        if self._tree is not None or not self._quick_places:
            return None
        from .yaml_places import find_starts

        self._quick_places -= 1
        return find_starts(self.front, path)

    def _placed(self, steps: int, index: int, path: FieldPath) -> Place:
        return Place() if path and not steps else place_in(self.front, index, self.front_line)

    def written(self, path: FieldPath) -> str:
        """The source text of the value at a path, without comments; "" where there is none."""
        return self.tree.written(path)

    def source_lines(self, path: FieldPath) -> tuple[int, int]:
        """The first and last line of the field's entry, key and value, as numbers in the file."""
        return self.tree.source_lines(path)
