"""Reading Front Matter CMS's `frontmatter.json` as a schema (its settings as of 10.x).

A content type becomes the fields, a page folder the collection. Its defaults are kept: nothing is required. An
article's content type is what its `type` key says; else `default`, or the only one that the folder takes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from .json_places import read_json
from .model import Collection, Field, Filter, Option, Publish
from .node import Node, scalar_text
from .read import Part, decode_schema
from .read_fields import MAX_DEPTH
from .when import query_of_condition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..values import Value
    from .model import WidgetName

PREFIX = "frontMatter."
NO_DATA = frozenset(["divider", "heading"])
DEFAULT_TYPE = (
    Field("title", "Title", required=False),
    Field("description", "Description", required=False),
    Field("date", "Publishing date", "datetime", required=False),
    Field("preview", "Content preview", "image", required=False),
    Field("draft", "Is in draft", "boolean", required=False),
    Field("tags", "Tags", "list", required=False),
    Field("categories", "Categories", "list", required=False),
)
"""The content type that the program has where the settings name none."""


@dataclass(slots=True)
class _Settings:
    """What fields refer to elsewhere in the settings."""

    root: Node
    groups: dict[str, Node]
    data_files: dict[str, str]
    draft: Node | None


def read_frontmatter_cms(data: bytes, file: str) -> Part:
    """Read the settings; raise SchemaError where they can't be read. No folders: a part without collections."""
    root = read_json(decode_schema(data, file), file)
    if not isinstance(root.value, dict):
        root.fail("a map of settings")
    settings = _read_settings(root)
    types = _read_types(settings)
    folders = root.get(PREFIX + "content.pageFolders")
    public = root.get(PREFIX + "content.publicFolder")
    return Part(
        source=file,
        collections=tuple(_read_folders(folders, types)) if folders else None,
        publish=_read_publish(settings, types),
        media_folder=_folder(public) if public else None,
        public_folder="/" if public else None,
        extensions=tuple(e.lstrip(".") for e in root.texts(PREFIX + "content.supportedFileTypes", "a list of endings")),
        warnings=tuple(root.origin.warnings),
    )


def _read_settings(root: Node) -> _Settings:
    groups = root.get(PREFIX + "taxonomy.fieldGroups")
    files = root.get(PREFIX + "data.files")
    return _Settings(
        root,
        {g.text("id"): g for g in groups.items("a list of field groups")} if groups else {},
        {f.text("id"): f.text("file") for f in files.items("a list of data files")} if files else {},
        root.get(PREFIX + "content.draftField"),
    )


def _read_types(settings: _Settings) -> dict[str, tuple[Field, ...]]:
    node = settings.root.get(PREFIX + "taxonomy.contentTypes")
    if node is None:
        return {"default": DEFAULT_TYPE}
    types: dict[str, tuple[Field, ...]] = {}
    for item in node.items("a list of content types"):
        types.setdefault(item.text("name", default="default"), _read_fields(settings, item, 0))
    return types


def _read_folders(node: Node, types: dict[str, tuple[Field, ...]]) -> Iterator[Collection]:
    taken: set[str] = set()
    for item in node.items("a list of page folders"):
        folder = _folder(item.get("path") or item)
        title = item.text("title") or folder or "pages"
        allowed = item.texts("contentTypes", "a list of content types") or tuple(types)
        for collection in _read_folder(title, folder, [name for name in allowed if name in types], types):
            if collection.name not in taken:
                taken.add(collection.name)
                yield collection


def _read_folder(
    title: str, folder: str, names: list[str], types: dict[str, tuple[Field, ...]]
) -> Iterator[Collection]:
    """A collection for each content type that an article can name, then one for those that name none."""
    usual = names[0] if len(names) == 1 or "default" not in types else "default"
    for name in names:
        if name != usual:
            yield Collection(
                f"{title}/{name}", f"{title} ({name})", folder, filter=Filter("type", (name,)), fields=types[name]
            )
    if usual in types:
        yield Collection(title, title, folder, fields=types[usual])


def _folder(node: Node) -> str:
    """A folder from the site's root; what follows a placeholder or wildcard is left out."""
    path = node.as_text().replace("\\", "/").replace("[[workspace]]", "")
    parts: list[str] = []
    for part in path.split("/"):
        if "*" in part or "{{" in part or "[[" in part:
            break
        if part == ".." and parts:
            parts.pop()
        elif part not in ("", ".", ".."):
            parts.append(part)
    return "/".join(parts)


def _read_publish(settings: _Settings, types: dict[str, tuple[Field, ...]]) -> Publish | None:
    """The flag: `draft`, unless the settings name another, turned round by `invert`."""
    draft = settings.draft
    if draft is None:
        has_draft = any(field.name == "draft" for fields in types.values() for field in fields)
        return Publish("draft", False, True) if has_draft else None
    if draft.text("type", default="boolean") != "boolean":
        return None
    shown = draft.flag("invert", False)
    return Publish(draft.text("name", default="draft"), on=shown, off=not shown)


def _read_fields(settings: _Settings, node: Node, depth: int) -> tuple[Field, ...]:
    if depth > MAX_DEPTH:
        node.reject(f"fields may be nested {MAX_DEPTH} deep at the most")
    fields = node.get("fields")
    if fields is None:
        return ()
    found: dict[str, Field] = {}
    for item in fields.items("a list of fields"):
        if not isinstance(item.value, dict):
            item.fail("a field (a map with name and type)")
        if item.text("type") in NO_DATA:
            continue
        name = item.text("name")
        if not name:
            item.reject("a field needs a name")
        found.setdefault(name, _read_field(settings, item, name, depth))
    return tuple(found.values())


def _read_field(settings: _Settings, node: Node, name: str, depth: int) -> Field:
    kind = node.text("type", default="string")
    default = node.get("default")
    field = Field(
        name,
        node.text("title") or name,
        required=node.flag("required", False),
        default=default.value if default else None,
        has_default=default is not None,
        hint=node.text("description"),
        readonly=not node.flag("editable", True),
        multiple=node.flag("multiple", False),
        when=query_of_condition(node.get("when")),
    )
    make = _KINDS.get(kind)
    if make is None:
        (node.get("type") or node).warn(f'unknown type "{kind}" of the field "{name}"; it behaves as string')
        return field
    if node.flag("hidden", False):
        return replace(field, widget="hidden")
    return make(settings, node, field, depth)


_Maker: TypeAlias = Callable[[_Settings, Node, Field, int], Field]


def _plain(widget: WidgetName) -> _Maker:
    return lambda settings, node, field, depth: replace(field, widget=widget)


def _string(settings: _Settings, node: Node, field: Field, depth: int) -> Field:
    rich = node.get("wysiwyg")
    if rich is not None and rich.value is not False:
        return replace(field, widget="markdown")
    return replace(field, widget="string" if node.flag("single", False) else "text")


def _number(settings: _Settings, node: Node, field: Field, depth: int) -> Field:
    options = node.get("numberOptions") or Node(node.origin, node.path, {})
    whole = options.has("isDecimal") and not options.flag("isDecimal", False)
    return replace(
        field,
        widget="number",
        value_type="int" if whole else None,
        min=options.number("min"),
        max=options.number("max"),
        step=options.number("step"),
    )


def _datetime(settings: _Settings, node: Node, field: Field, depth: int) -> Field:
    return replace(field, widget="datetime", format=node.text("dateFormat"))


def _choice(settings: _Settings, node: Node, field: Field, depth: int) -> Field:
    return replace(field, widget="select", options=_options(node.get("choices")))


def _options(node: Node | None) -> tuple[Option, ...]:
    if node is None:
        return ()
    return tuple(_option(item) for item in node.items("a list of choices"))


def _option(node: Node) -> Option:
    if isinstance(node.value, dict):
        value: Value = node.value.get("id")
        return Option(value, node.text("title") or node.text("id"))
    if isinstance(node.value, list):
        node.fail("a choice: a text, or a map with id and title")
    return Option(node.value, scalar_text(node.value))


def _draft(settings: _Settings, node: Node, field: Field, depth: int) -> Field:
    draft = settings.draft
    if draft is not None and draft.text("type") == "choice":
        return replace(field, widget="select", options=_options(draft.get("choices")))
    return replace(field, widget="boolean")


def _terms(settings: _Settings, node: Node, field: Field, depth: int) -> Field:
    """Tags and the like: a list; a single one may stand as text where the settings say so."""
    loose = node.flag("singleValueAsString", False)
    limit = node.number("taxonomyLimit") or None
    return replace(field, widget="list", multiple=False, max=limit, severity="info" if loose else None)


def _fields(settings: _Settings, node: Node, field: Field, depth: int) -> Field:
    return replace(field, widget="object", fields=_read_fields(settings, node, depth + 1))


def _groups(settings: _Settings, node: Node) -> list[tuple[str, Node]]:
    names = node.texts("fieldGroup", "a list of field groups")
    return [(name, settings.groups[name]) for name in names if name in settings.groups]


def _block(settings: _Settings, node: Node, field: Field, depth: int) -> Field:
    types = tuple(
        Field(name, name, "object", fields=_read_fields(settings, group, depth + 1))
        for name, group in _groups(settings, node)
    )
    return replace(field, widget="list", types=types, type_key="fieldGroup", multiple=False)


def _field_collection(settings: _Settings, node: Node, field: Field, depth: int) -> Field:
    groups = _groups(settings, node)
    fields = _read_fields(settings, groups[0][1], depth + 1) if groups else ()
    return replace(field, widget="list", fields=fields, multiple=False)


def _data_file(settings: _Settings, node: Node, field: Field, depth: int) -> Field:
    path = settings.data_files.get(node.text("dataFileId"), "").replace("[[workspace]]", "").lstrip("/")
    return replace(field, widget="relation", data=path, value_field=node.text("dataFileKey"))


def _relationship(settings: _Settings, node: Node, field: Field, depth: int) -> Field:
    """The path or slug of another article, which is no value of its record: a text, or a list of them."""
    return replace(field, widget="list" if field.multiple else "string", multiple=False)


_KINDS: dict[str, _Maker] = {
    "string": _string,
    "number": _number,
    "datetime": _datetime,
    "boolean": _plain("boolean"),
    "image": _plain("image"),
    "file": _plain("file"),
    "choice": _choice,
    "taxonomy": _terms,
    "tags": _terms,
    "categories": _terms,
    "draft": _draft,
    "fields": _fields,
    "json": _plain("hidden"),
    "block": _block,
    "list": _plain("list"),
    "dataFile": _data_file,
    "slug": _plain("string"),
    "customField": _plain("hidden"),
    "contentRelationship": _relationship,
    "fieldCollection": _field_collection,
}
"""The program's field types that hold data, and what each becomes."""
