"""Reading Pages CMS's `.pages.yml` as a schema (its grammar as of 2.x). Its defaults are kept: nothing is required."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from ..dates import parse_date
from ..document import read_yaml
from ..errors import FrontMatterError, SchemaError
from ..values import Timestamp
from .model import Collection, Field, Option
from .node import Node, Origin, scalar_text
from .read import Part, decode_schema
from .read_fields import MAX_DEPTH, read_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .model import WidgetName

NOTHING = "a map of settings"


def read_pages_cms(data: bytes, file: str) -> Part:
    """Read the configuration; raise SchemaError where it can't be read. No content: a part without collections."""
    try:
        tree = read_yaml(decode_schema(data, file))
    except FrontMatterError as error:
        raise SchemaError(error.reason, file=file, line=error.line, column=error.column) from error
    root = Node(Origin(file, tree), (), {} if tree.value is None else tree.value)
    if not isinstance(root.value, dict):
        root.fail(NOTHING)
    content = root.get("content")
    found: dict[str, Collection] = {}
    for collection in _read_content(content, root, "") if content else ():
        found.setdefault(collection.name, collection)
    media_folder, public_folder = _read_media(root.get("media"))
    return Part(
        source=file,
        collections=None if content is None else tuple(found.values()),
        media_folder=media_folder,
        public_folder=public_folder,
        warnings=tuple(root.origin.warnings),
    )


def _read_content(node: Node, root: Node, group: str, depth: int = 0) -> Iterator[Collection]:
    """The collections and files of a list; those of a group bear its name before theirs."""
    for item in node.items("a list of content"):
        if not isinstance(item.value, dict):
            item.fail("a collection or file (a map with name, type and path)")
        name = group + item.text("name")
        kind = item.text("type", default="collection")
        members = item.get("items")
        if kind == "group" and members is not None and depth < MAX_DEPTH:
            yield from _read_content(members, root, f"{name}/", depth + 1)
        elif item.get("fields") is not None:  # without fields it is edited as it stands: no rules
            if not name:
                item.reject("a collection needs a name")
            yield _read_entry(item, root, name, kind)


def _read_entry(node: Node, root: Node, name: str, kind: str) -> Collection:
    if kind not in ("collection", "file"):
        (node.get("type") or node).warn(f'unknown type "{kind}" of "{name}"; it is taken for a collection')
    path = _path(node.text("path"))
    return Collection(
        name=name,
        label=node.text("label") or name,
        folder="" if kind == "file" else path,
        file=path if kind == "file" else "",
        extension=node.text("extension").lstrip("."),
        fields=_read_fields(node, root, "fields", 0),
    )


def _path(text: str) -> str:
    return "/".join(part for part in text.replace("\\", "/").split("/") if part not in ("", ".", ".."))


def _read_media(node: Node | None) -> tuple[str | None, str | None]:
    """The media folder and where its files stand on the site: of several media the first counts."""
    if node is None:
        return None, None
    if isinstance(node.value, list):
        return _read_media(next(node.items("media"), None))
    if not isinstance(node.value, dict):
        folder = _path(node.as_text())
        return folder, "/" + folder
    folder = _path(node.text("input"))
    return folder, node.text("output") or "/" + folder


def _read_fields(node: Node, root: Node, key: str, depth: int) -> tuple[Field, ...]:
    if depth > MAX_DEPTH:
        node.reject(f"fields may be nested {MAX_DEPTH} deep at the most")
    fields = node.get(key)
    found: dict[str, Field] = {}
    for item in fields.items("a list of fields") if fields else ():
        field = _read_field(_with_component(item, root), root, depth)
        found.setdefault(field.name, field)
    return tuple(found.values())


def _with_component(node: Node, root: Node) -> Node:
    """A field with what the component it names says; its own words count before those."""
    if not isinstance(node.value, dict):
        node.fail("a field (a map with name and type)")
    name = node.text("component")
    if not name:
        return node
    components = root.get("components")
    component = components.get(name) if components else None
    if component is None or not isinstance(component.value, dict):
        (node.get("component") or node).warn(f'unknown component "{name}"')
        return node
    return Node(node.origin, node.path, {**component.value, **node.value})


def _read_field(node: Node, root: Node, depth: int) -> Field:
    name = node.text("name")
    if not name:
        node.reject("a field needs a name")
    kind = node.text("type", default="string")
    make = _KINDS.get(kind)
    if make is None:
        (node.get("type") or node).warn(f'unknown type "{kind}" of the field "{name}"; it behaves as string')
        make = _text("string")
    field = _common(node, name)
    if node.flag("hidden", False):
        return replace(field, widget="hidden")
    made = make(field, node.get("options") or Node(node.origin, node.path, {}), node, root, depth)
    return _as_list(made, node.get("list"))


def _common(node: Node, name: str) -> Field:
    label = node.get("label")
    default = node.get("default")
    pattern = node.get("pattern")
    regex = pattern.get("regex") if pattern and isinstance(pattern.value, dict) else pattern
    return Field(
        name,
        label.as_text() if label and label.value is not False else name,
        required=node.flag("required", False),
        default=default.value if default else None,
        has_default=default is not None,
        hint=node.text("description"),
        readonly=node.flag("readonly", False),
        pattern=read_pattern(regex, regex.as_text()) if regex else None,
        pattern_message=pattern.text("message") if pattern and regex is not pattern else "",
    )


def _as_list(field: Field, node: Node | None) -> Field:
    """What `list` makes of a field: a list of such values."""
    if node is None or node.value is False:
        return field
    limits = node if isinstance(node.value, dict) else Node(node.origin, node.path, {})
    is_plain = field.widget == "object" and not field.types
    return Field(
        field.name,
        field.label,
        "list",
        required=field.required,
        default=field.default,
        has_default=field.has_default,
        hint=field.hint,
        readonly=field.readonly,
        min=limits.number("min"),
        max=limits.number("max"),
        fields=field.fields if is_plain else (),
        types=field.types,
        type_key=field.type_key,
        item=None if is_plain or field.types else replace(field, hint="", has_default=False, default=None),
    )


_Maker: TypeAlias = Callable[[Field, Node, Node, Node, int], Field]


def _plain(widget: WidgetName) -> _Maker:
    return lambda field, options, node, root, depth: replace(field, widget=widget)


def _text(widget: WidgetName) -> _Maker:
    return lambda field, options, node, root, depth: replace(
        field, widget=widget, min=options.number("minlength"), max=options.number("maxlength")
    )


def _number(field: Field, options: Node, node: Node, root: Node, depth: int) -> Field:
    low, high, step = options.number("min"), options.number("max"), options.number("step")
    return replace(field, widget="number", min=low, max=high, step=step)


def _date(field: Field, options: Node, node: Node, root: Node, depth: int) -> Field:
    return replace(
        field,
        widget="datetime",
        format=options.text("format"),
        time_format=None if options.flag("time", False) else False,
        min=_day(options, "min"),
        max=_day(options, "max"),
    )


def _day(options: Node, key: str) -> str | None:
    at = options.get(key)
    if at is None:
        return None
    text = at.value.text if isinstance(at.value, Timestamp) else at.as_text()
    if parse_date(text) is None:
        at.warn(f'"{text}" is no date; there is no limit')
        return None
    return text


def _media(widget: WidgetName) -> _Maker:
    return lambda field, options, node, root, depth: replace(
        field, widget=widget, multiple=_is_multiple(options.get("multiple"))
    )


def _is_multiple(node: Node | None) -> bool:
    return node is not None and node.value is not False


def _select(field: Field, options: Node, node: Node, root: Node, depth: int) -> Field:
    values = options.get("values")
    multiple = _is_multiple(options.get("multiple"))
    return replace(
        field,
        widget="select",
        multiple=multiple,
        options=tuple(_option(item) for item in values.items("a list of values")) if values else (),
        min=options.number("min"),
        max=options.number("max"),
    )


def _option(node: Node) -> Option:
    if isinstance(node.value, dict):
        at = node.get("value", "name")
        if at is None:
            node.reject("an option that is a map needs a value")
        return Option(at.value, node.text("label") or at.as_text())
    if isinstance(node.value, list):
        node.fail("an option: a text, a number, or a map with value and label")
    return Option(node.value, scalar_text(node.value))


def _reference(field: Field, options: Node, node: Node, root: Node, depth: int) -> Field:
    """Another entry's value; its path (the program's default) is no value of its record, so that is a text."""
    value = options.text("value").strip("{}").removeprefix("fields.")
    multiple = _is_multiple(options.get("multiple"))
    if not value or value in ("path", "name"):
        return replace(field, widget="list" if multiple else "string")
    return replace(
        field, widget="relation", collection=options.text("collection"), value_field=value, multiple=multiple
    )


def _object(field: Field, options: Node, node: Node, root: Node, depth: int) -> Field:
    return replace(field, widget="object", fields=_read_fields(node, root, "fields", depth + 1))


def _block(field: Field, options: Node, node: Node, root: Node, depth: int) -> Field:
    types = tuple(replace(f, widget="object", required=True) for f in _read_fields(node, root, "blocks", depth + 1))
    return replace(field, widget="object", types=types, type_key=node.text("blockKey", default="_block"))


_KINDS: dict[str, _Maker] = {
    "boolean": _plain("boolean"),
    "code": _text("code"),
    "date": _date,
    "file": _media("file"),
    "image": _media("image"),
    "number": _number,
    "object": _object,
    "block": _block,
    "reference": _reference,
    "rich-text": _text("markdown"),
    "select": _select,
    "string": _text("string"),
    "text": _text("text"),
    "uuid": _plain("string"),
}
"""The program's field types, and what each becomes."""
