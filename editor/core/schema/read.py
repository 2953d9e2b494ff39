"""Reading a schema file in the grammar of `.stet.yml` and of Decap's `config.yml` (contract §3)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from ..document import read_yaml
from ..errors import FrontMatterError, SchemaError
from .attributes import CHECK_PREFIX, FOREIGN_TOP_ATTRIBUTES, RULE_IDS, TOP_ATTRIBUTES, nearest
from .model import Collection, Publish, SchemaWarning, View
from .node import Node, Origin
from .read_collections import read_collections, read_publish, read_singletons
from .read_fields import read_level

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..values import Severity, Value

MAX_SCHEMA_BYTES = 4 << 20


@dataclass(frozen=True, slots=True)
class Part:
    """What one file, preset or inference says; None (or empty rules and extensions) is what it leaves to others."""

    source: str
    collections: tuple[Collection, ...] | None = None
    publish: Publish | None = None
    rules: Mapping[str, Severity | Literal["off"]] = field(default_factory=dict)
    views: tuple[View, ...] | None = None
    review: Mapping[str, Value] | None = None
    media_folder: str | None = None
    public_folder: str | None = None
    extensions: tuple[str, ...] = ()
    extends: Node | None = None
    detect: tuple[str, ...] = ()
    warnings: tuple[SchemaWarning, ...] = ()
    file: str = ""
    """Where it was read, as an absolute path."""


def decode_schema(data: bytes, file: str) -> str:
    """A schema file's text, without its BOM; raise SchemaError where it is too large or not UTF-8."""
    if len(data) > MAX_SCHEMA_BYTES:
        raise SchemaError(f"is too large for a schema ({len(data) >> 20} MB)", file=file, line=1, column=1)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = len(data[data.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8-sig", "replace")) + 1
        raise SchemaError("expected UTF-8 text", file=file, line=line, column=column) from None


def read_part(data: bytes, file: str, source: str = "") -> Part:
    """Read a file of this grammar; raise SchemaError with file, line, column and what was expected."""
    text = decode_schema(data, file)
    try:
        tree = read_yaml(text)
    except FrontMatterError as error:
        raise SchemaError(error.reason, file=file, line=error.line, column=error.column) from error
    origin = Origin(file, tree)
    if tree.value is None:
        return Part(source or file)
    root = Node(origin, (), tree.value)
    if not isinstance(root.value, dict):
        root.fail("a map with collections, rules and the like")
    return _read_root(root, source or file)


def _read_root(root: Node, source: str) -> Part:
    root.check_keys(TOP_ATTRIBUTES, FOREIGN_TOP_ATTRIBUTES, "the schema")
    collections = root.get("collections")
    singletons = read_singletons(root.get("singletons"))
    publish = root.get("publish")
    views = root.get("views")
    return Part(
        source=source,
        collections=read_collections(collections) + singletons if collections else singletons or None,
        publish=None if publish is None else read_publish(publish),
        rules=_read_rules(root.get("rules")),
        views=None if views is None else _read_views(views),
        review=_read_review(root.get("review")),
        media_folder=root.text("media_folder") if root.get("media_folder") else None,
        public_folder=root.text("public_folder") if root.get("public_folder") else None,
        extensions=tuple(e.lstrip(".") for e in root.texts("extensions", "a list of endings") if e.lstrip(".")),
        extends=root.get("extends"),
        detect=root.texts("detect", "a list of file patterns"),
        warnings=tuple(sorted(root.origin.warnings, key=lambda warning: (warning.line, warning.column))),
    )


def _read_rules(node: Node | None) -> dict[str, Severity | Literal["off"]]:
    if node is None:
        return {}
    levels = {}
    for rule, value in node.entries("a map of rules to severities"):
        levels[rule] = read_level(value)
        if rule not in RULE_IDS and not rule.startswith(CHECK_PREFIX):
            value.warn(f'unknown rule "{rule}"{nearest(rule, RULE_IDS)}', at_key=True)
    return levels


def _read_views(node: Node) -> tuple[View, ...]:
    """Saved views: a list of maps, or a map of names to queries."""
    if isinstance(node.value, dict):
        return tuple(View(name, query.as_text()) for name, query in node.entries("a map"))
    return tuple(_read_view(item) for item in node.items("a list of views"))


def _read_view(node: Node) -> View:
    node.check_keys({"name", "query", "columns", "sort"}, (), "the view")
    name = node.text("name")
    if not name:
        node.reject("a view needs a name")
    return View(name, node.text("query"), node.texts("columns", "a list of field paths"), node.text("sort"))


def _read_review(node: Node | None) -> Mapping[str, Value] | None:
    if node is None:
        return None
    if not isinstance(node.value, dict):
        node.fail("a map")
    return node.value
