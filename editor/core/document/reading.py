"""From bytes to a document, one way for each format of front matter."""

from __future__ import annotations

from yaml.error import YAMLError

from ..errors import FrontMatterError
from .fences import find_fences
from .model import Document
from .place import place_in
from .yaml_record import read_quickly

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..values import Record, Value
    from .fences import Fences
    from .place import Duplicate, Place
    from .tree import Tree

MAX_BYTES = 2 << 20
"""Front matter above this is not read: it would take seconds."""


def read_document(data: bytes) -> Document:
    """Read an article. Raises NoFrontMatter, or FrontMatterError with the place of what can't be read.

    A body that is not UTF-8 is no error here: see `Document.encoding_error`.
    """
    fences = find_fences(data)
    if not fences.is_open and fences.end - fences.start > MAX_BYTES:
        raise FrontMatterError(f"the front matter is too large: more than {MAX_BYTES >> 20} MB")
    front = _decode(data, fences)
    if fences.format == "yaml":
        return _read_yaml(data, fences, front)
    if fences.format == "json":
        from .json_tree import read_json

        return read_json(data, fences, front)
    from .toml_record import read_toml

    return Document(data, fences, front, 2, read_toml(front, 2), ())


def _decode(data: bytes, fences: Fences) -> str:
    try:
        return data[fences.start : fences.end].decode()
    except UnicodeDecodeError as error:
        if fences.is_open:
            return data[fences.start : fences.start + error.start].decode()
        before = data[: fences.start + error.start].decode("utf-8-sig")
        place = place_in(before, len(before))
        byte = data[fences.start + error.start]
        reason = f"the byte 0x{byte:02X} is not UTF-8; save the file as UTF-8"
        raise FrontMatterError(reason, rule="encoding", line=place.line, column=place.column) from None


def _read_yaml(data: bytes, fences: Fences, front: str) -> Document:
    tree: Tree | None = None
    duplicates: tuple[Duplicate, ...] = ()
    record: Record | None
    try:
        record = read_quickly(front)
    except (YAMLError, UnicodeError) as error:
        from .yaml_errors import to_front_matter_error

        raise to_front_matter_error(error, front, 2) from None
    if record is None:
        from .tree import yaml_tree

        tree = yaml_tree(front, 2)
        record, duplicates = _as_record(tree), tree.duplicates
    return Document(data, fences, front, 2, record, duplicates, tree=tree)


def _as_record(tree: Tree) -> Record:
    value = tree.value
    if isinstance(value, dict):
        return value
    if value is None and (tree.root is None or tree.root.start == tree.root.end):
        return {}
    what = "a list" if isinstance(value, list) else "a single value"
    place = tree.place(())
    raise FrontMatterError(f"this is {what}, not keys with values", line=place.line, column=place.column)


class YamlTree:
    """Any YAML with its places: a schema, `_config.yml`, a vocabulary. Keys are text."""

    __slots__ = ("_tree", "duplicates", "value")

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self.value: Value = tree.value
        self.duplicates = tree.duplicates

    def place(self, path: tuple[str | int, ...]) -> Place:
        """Where the value at a path begins; for one that is absent its nearest parent that is there."""
        return self._tree.place(path)

    def key_place(self, path: tuple[str | int, ...]) -> Place:
        """Where the key at a path begins; for list items, the item."""
        return self._tree.key_place(path)

    def written(self, path: tuple[str | int, ...]) -> str:
        """The source text of the value at a path; "" where there is none."""
        return self._tree.written(path)


def read_yaml(text: str) -> YamlTree:
    """Read a text of YAML, lines counting from 1; raise FrontMatterError. A text without a value is null."""
    from .tree import yaml_tree

    return YamlTree(yaml_tree(text.removeprefix("\ufeff"), 1))
