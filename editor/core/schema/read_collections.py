"""Reading the collections of a schema, in Decap's grammar and Stet's own words (contract §3)."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Literal, cast

from ..values import is_same
from .attributes import (
    CHECK_PREFIX,
    COLLECTION_ATTRIBUTES,
    FILE_ATTRIBUTES,
    FOREIGN_COLLECTION_ATTRIBUTES,
    FOREIGN_FILE_ATTRIBUTES,
)
from .model import Collection, Filter, Publish, SiteCheck
from .read_fields import read_fields, read_pattern, read_severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..values import Value
    from .node import Node


def read_collections(node: Node) -> tuple[Collection, ...]:
    """All collections of the list, in its order; raises SchemaError."""
    found: dict[str, Collection] = {}
    for item in node.items("a list of collections"):
        for collection in _read_entry(item):
            if collection.name in found:
                item.warn(f'a second collection named "{collection.name}"; only the first counts')
            else:
                found[collection.name] = collection
    return tuple(found.values())


def read_singletons(node: Node | None) -> tuple[Collection, ...]:
    """Sveltia's `singletons`: files that are in no collection."""
    if node is None:
        return ()
    items = node.items("a list of files")
    return tuple(_read_file(item, "_singletons") for item in items if not _is_divider(item))


def _is_divider(node: Node) -> bool:
    """Whether it is Sveltia's line between collections."""
    return isinstance(node.value, dict) and node.value.get("divider") is True


def _read_entry(node: Node) -> Iterator[Collection]:
    """One item of `collections`: a folder, several files, or Sveltia's divider, which is none."""
    if not isinstance(node.value, dict):
        node.fail("a collection (a map with name and folder)")
    if _is_divider(node):
        return
    name = node.text("name")
    if not name:
        node.reject("a collection needs a name")
    owner = f'the collection "{name}"'
    node.check_keys(COLLECTION_ATTRIBUTES, FOREIGN_COLLECTION_ATTRIBUTES, owner)
    files = node.get("files")
    if files is not None:
        for item in files.items("a list of files"):
            yield _read_file(item, name)
        return
    if not node.has("folder") and not node.text("file"):
        node.reject(f"{owner} needs a folder")
    yield Collection(
        name=name,
        label=node.text("label") or name,
        folder=_read_site_path(node, "folder"),
        file=_read_site_path(node, "file"),
        extension=node.text("extension").lstrip("."),
        filter=_read_filter(node.get("filter")),
        fields=read_fields(node.get("fields")),
        summary=node.text("summary"),
        slug=node.text("slug"),
        publish=_read_collection_publish(node),
        checks=_read_checks(node.get("checks")),
    )


def _read_file(node: Node, collection: str) -> Collection:
    """One of a Decap file collection's files: a collection of one article, named `COLLECTION/FILE`."""
    if not isinstance(node.value, dict):
        node.fail("a file (a map with name and file)")
    name = node.text("name")
    if not name:
        node.reject("a file needs a name")
    node.check_keys(FILE_ATTRIBUTES, FOREIGN_FILE_ATTRIBUTES, f'the file "{name}"')
    path = _read_site_path(node, "file")
    if not path:
        node.reject(f'the file "{name}" needs the path of its file')
    return Collection(
        name=f"{collection}/{name}",
        label=node.text("label") or name,
        file=path,
        fields=read_fields(node.get("fields")),
        publish=_read_collection_publish(node),
        checks=_read_checks(node.get("checks")),
    )


def _read_site_path(node: Node, key: str) -> str:
    """A path below the site's root, without slashes around it; the root itself is ""."""
    at = node.get(key)
    if at is None:
        return ""
    path = posixpath.normpath(at.as_text().replace("\\", "/").strip("/") or ".")
    if path == ".." or path.startswith("../"):
        at.reject("expected a path inside the site")
    return "" if path == "." else path


def _read_filter(node: Node | None) -> Filter | None:
    if node is None:
        return None
    node.check_keys({"field", "value", "pattern"}, (), "the filter")
    field = node.text("field")
    if not field:
        node.reject("a filter needs a field")
    pattern = node.get("pattern")
    if pattern is not None:
        compiled = read_pattern(pattern, pattern.as_text())
        return Filter(field, pattern=compiled) if compiled else None
    value = node.value.get("value") if isinstance(node.value, dict) else None
    return Filter(field, values=tuple(value) if isinstance(value, list) else (value,))


def read_publish(node: Node) -> Publish:
    """`publish: {field, on, off, missing}`; what is left out is as in the default. Raises SchemaError."""
    parts = {key.lower() if key.lower() in ("on", "off") else key: value for key, value in node.entries("a map")}
    for key, value in parts.items():
        if key not in ("field", "on", "off", "missing"):
            value.warn(f'unknown key "{key}" of publish', at_key=True)
    on: Value = parts["on"].value if "on" in parts else True
    off: Value = parts["off"].value if "off" in parts else _opposite(on)
    if is_same(on, off):
        node.reject("on and off of publish must differ")
    missing = parts["missing"].value if "missing" in parts else "published"
    if missing not in ("published", "unpublished"):
        parts["missing"].fail("published or unpublished")
    return Publish(
        field=node.text("field") or "published",
        on=on,
        off=off,
        missing=cast('Literal["published", "unpublished"]', missing),
    )


def _opposite(on: Value) -> Value:
    return not on if isinstance(on, bool) else False


def _read_collection_publish(node: Node) -> Publish | None:
    """A collection's own flag; Decap's `publish: false`, which hides a button there, is none."""
    at = node.get("publish")
    return None if at is None or isinstance(at.value, bool) else read_publish(at)


def _read_checks(node: Node | None) -> tuple[SiteCheck, ...]:
    if node is None:
        return ()
    return tuple(_read_check(item) for item in node.items("a list of checks"))


def _read_check(node: Node) -> SiteCheck:
    node.check_keys({"id", "where", "field", "message", "severity"}, (), "the check")
    name = node.text("id")
    if not name.startswith(CHECK_PREFIX) or name == CHECK_PREFIX:
        (node.get("id") or node).reject(f"a check needs an id that begins with {CHECK_PREFIX}")
    where = node.text("where")
    if not where.strip():
        node.reject(f"the check {name} needs a query: where")
    severity = node.get("severity")
    return SiteCheck(
        id=name,
        where=where,
        message=node.text("message") or name,
        field=node.text("field"),
        severity=read_severity(severity) if severity else "error",
    )
