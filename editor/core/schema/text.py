"""A schema as text that can be saved as `.stet.yml`, and reads back as the same schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from ..values import Timestamp
from .model import Field
from .node import scalar_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..values import Value
    from .model import Collection, Filter, Option, Publish, Schema, SiteCheck, View

LINE_WIDTH = 118


class _Line(dict[str, "Value"]):
    """A map that is written on one line, in braces."""


class _Dumper(yaml.SafeDumper):
    """Writes values as the reader of schemas has them."""

    def ignore_aliases(self, data: object) -> bool:
        """Values are written out wherever they stand: no anchors."""
        return True


def _represent_line(dumper: yaml.SafeDumper, data: _Line) -> yaml.Node:
    return dumper.represent_mapping("tag:yaml.org,2002:map", data, flow_style=True)


def _represent_date(dumper: yaml.SafeDumper, data: Timestamp) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:timestamp", data.text)


def _represent_int(dumper: yaml.SafeDumper, data: int) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:int", scalar_text(data))


_Dumper.add_representer(_Line, _represent_line)
_Dumper.add_representer(Timestamp, _represent_date)
_Dumper.add_representer(int, _represent_int)


def schema_text(schema: Schema) -> str:
    """The schema as YAML, with a first comment line that says where it is from."""
    source = " ".join(schema.source.split())
    whole: dict[str, Value] = {"publish": _publish(schema.publish)}
    if schema.rules:
        whole["rules"] = dict(schema.rules)
    if schema.views:
        whole["views"] = [_view(view) for view in schema.views]
    if schema.review:
        whole["review"] = dict(schema.review)
    if schema.media_folder:
        whole["media_folder"] = schema.media_folder
    if schema.public_folder:
        whole["public_folder"] = schema.public_folder
    if schema.extensions:
        whole["extensions"] = list(schema.extensions)
    whole["collections"] = [_collection(collection) for collection in schema.collections]
    dumped = yaml.dump(
        whole, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=LINE_WIDTH, default_flow_style=False
    )
    return f"# The schema in force: {source}\n{dumped}"


def _publish(publish: Publish) -> _Line:
    return _Line(field=publish.field, on=publish.on, off=publish.off, missing=publish.missing)


def _view(view: View) -> _Line:
    return _Line(_given(name=view.name, query=view.query, columns=list(view.columns), sort=view.sort))


def _given(**parts: Value) -> dict[str, Value]:
    """What is not empty, in its order."""
    return {key: value for key, value in parts.items() if value not in ("", [], None) and value is not False}


def _collection(collection: Collection) -> dict[str, Value]:
    out: dict[str, Value] = {"name": collection.name}
    if collection.label != collection.name:
        out["label"] = collection.label
    if collection.file:
        out["file"] = collection.file
    if collection.folder or not collection.file:
        out["folder"] = collection.folder
    out.update(_given(extension=collection.extension, summary=collection.summary, slug=collection.slug))
    if collection.filter is not None:
        out["filter"] = _filter(collection.filter)
    if collection.publish is not None:
        out["publish"] = _publish(collection.publish)
    out["fields"] = [_field(field) for field in collection.fields]
    if collection.checks:
        out["checks"] = [_check(check) for check in collection.checks]
    return out


def _filter(rule: Filter) -> _Line:
    if rule.pattern is not None:
        return _Line(field=rule.field, pattern=rule.pattern.text)
    single = len(rule.values) == 1 and not isinstance(rule.values[0], list)
    return _Line(field=rule.field, value=rule.values[0] if single else list(rule.values))


def _check(check: SiteCheck) -> _Line:
    parts = _given(id=check.id, where=check.where, field=check.field, message=check.message)
    return _Line(parts, severity=check.severity)


_PLAIN = Field("", "")

_ATTRIBUTES = (
    "required", "hint", "readonly", "severity", "unique", "when", "min", "max", "step", "value_type", "multiple",
    "collection", "data", "value_field", "format", "date_format", "time_format", "picker_utc", "summary",
)  # fmt: skip
"""What is written under its own name, when it is not as in a plain field."""


def _field(field: Field, usual: str = "string") -> dict[str, Value]:
    """A field as a map: on one line unless there are fields inside. Its `usual` widget need not be said."""
    parts: dict[str, Value] = {}
    if field.name:
        parts["name"] = field.name
    if field.label != field.name:
        parts["label"] = field.label
    if field.widget != "string" or usual != "string":
        parts["widget"] = field.widget
    for name in _ATTRIBUTES:
        value = getattr(field, name)
        if value != getattr(_PLAIN, name) or type(value) is not type(getattr(_PLAIN, name)):
            parts[name] = value
    if field.has_default:
        parts["default"] = field.default
    if field.pattern is not None:
        parts["pattern"] = [field.pattern.text, field.pattern_message]
    if field.type_key != "type":
        parts["typeKey"] = field.type_key
    if field.language:
        parts["default_language"] = field.language
    if field.options:
        parts["options"] = [_option(option) for option in field.options]
    return parts | _inside(field) if field.fields or field.types or field.item else _Line(parts)


def _inside(field: Field) -> dict[str, Value]:
    out: dict[str, Value] = {}
    if field.item is not None:
        out["field"] = _field(field.item)
    if field.fields:
        out["fields"] = _fields(field.fields)
    if field.types:
        out["types"] = [_field(variant, usual="object") for variant in field.types]
    return out


def _fields(fields: Sequence[Field]) -> list[Value]:
    return [_field(field) for field in fields]


def _option(option: Option) -> Value:
    is_scalar = not isinstance(option.value, (dict, list))
    if is_scalar and option.label == ("" if option.value is None else scalar_text(option.value)):
        return option.value
    return {"label": option.label, "value": option.value}
