"""Reading the fields of a schema: one map in the file, one Field (contract §3, Widgets)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

from ..dates import parse_date
from ..regex import Pattern
from ..values import Timestamp
from .attributes import FIELD_ATTRIBUTES, FOREIGN_FIELD_ATTRIBUTES, WIDGET_ALIASES, WIDGETS, nearest
from .model import Field, Option, WidgetName
from .node import describe, scalar_text

if TYPE_CHECKING:
    from ..values import Severity, Value
    from .node import Node

MAX_DEPTH = 40
"""Fields inside fields; no form is deeper, and no stack overflows."""

SEVERITIES: dict[str, Severity] = {"error": "error", "warning": "warning", "info": "info"}


def read_fields(node: Node | None, depth: int = 0) -> tuple[Field, ...]:
    """The fields of a list of maps; of two with one name the first counts, and the other is a warning."""
    if node is None:
        return ()
    found: dict[str, Field] = {}
    for item in node.items("a list of fields"):
        field = read_field(item, depth)
        if field.name in found:
            item.warn(f'a second field named "{field.name}"; only the first counts')
        else:
            found[field.name] = field
    return tuple(found.values())


def read_field(node: Node, depth: int = 0, *, widget: WidgetName = "string", needs_name: bool = True) -> Field:
    """One field; `widget` is what it has unless it says otherwise. Raises SchemaError at what can't be read."""
    if depth > MAX_DEPTH:
        node.reject(f"fields may be nested {MAX_DEPTH} deep at the most")
    if not isinstance(node.value, dict):
        node.fail("a field (a map with a name)")
    name = node.text("name")
    if needs_name and not name:
        node.reject("a field needs a name")
    owner = f'the field "{name}"' if name else "the field"
    node.check_keys(FIELD_ATTRIBUTES, FOREIGN_FIELD_ATTRIBUTES, owner)
    kind = _read_widget(node, owner, widget)
    pattern, pattern_message = _read_pattern(node)
    default = node.get("default")
    return Field(
        name=name,
        label=node.text("label") or name,
        widget=kind,
        required=_read_required(node),
        default=default.value if default else None,
        has_default=node.has("default"),
        hint=node.text("hint"),
        pattern=pattern,
        pattern_message=pattern_message,
        readonly=node.flag("readonly", False),
        severity=_read_severity(node),
        unique=node.flag("unique", False),
        when=node.text("when"),
        min=_read_limit(node, kind, "min", "minlength"),
        max=_read_limit(node, kind, "max", "maxlength"),
        step=node.number("step"),
        value_type=_read_value_type(node),
        options=_read_options(node, kind),
        multiple=node.flag("multiple", False),
        collection=node.text("collection"),
        data=node.text("data"),
        value_field=node.text("value_field", "valueField"),
        format=_text_of(_read_format(node, "format")),
        date_format=_read_date_format(node),
        time_format=_read_time_format(node),
        picker_utc=node.flag("picker_utc", node.flag("pickerUtc", False)),
        language=node.text("default_language"),
        summary=node.text("summary"),
        fields=read_fields(node.get("fields"), depth + 1),
        item=_read_item(node, depth),
        types=_read_types(node, depth),
        type_key=node.text("typeKey", "type_key", default="type"),
    )


def read_severity(node: Node) -> Severity:
    """One of the three severities."""
    found = SEVERITIES.get(node.value) if isinstance(node.value, str) else None
    if found is None:
        node.fail("error, warning or info")
    return found


def read_level(node: Node) -> Severity | Literal["off"]:
    """What `rules` says of a rule: a severity, or `off`, which YAML 1.1 reads as false when it is bare."""
    if node.value is False or node.value == "off":
        return "off"
    found = SEVERITIES.get(node.value) if isinstance(node.value, str) else None
    if found is None:
        node.fail("off, info, warning or error")
    return found


def read_pattern(node: Node, text: str) -> Pattern | None:
    """A regular expression; None with a warning where RE2 can't take it."""
    try:
        return Pattern(text)
    except ValueError as error:
        node.warn(f"the pattern {describe(text)} is left out: RE2 can't take it ({error})")
        return None


def _read_widget(node: Node, owner: str, otherwise: WidgetName) -> WidgetName:
    at = node.get("widget")
    if at is None:
        return otherwise
    name = at.as_text()
    name = WIDGET_ALIASES.get(name, name)
    if name in WIDGETS:
        return name
    at.warn(f'unknown widget "{name}" of {owner}; it behaves as string{nearest(name, WIDGETS)}')
    return "string"


def _read_required(node: Node) -> bool:
    at = node.get("required")
    if at is not None and isinstance(at.value, list):  # Sveltia: the languages in which it is required
        return bool(at.value)
    return node.flag("required", True)


def _read_severity(node: Node) -> Severity | None:
    at = node.get("severity")
    return None if at is None else read_severity(at)


def _read_pattern(node: Node) -> tuple[Pattern | None, str]:
    at = node.get("pattern")
    if at is None:
        return None, ""
    if not isinstance(at.value, list):
        return read_pattern(at, at.as_text()), ""
    parts = list(at.items("a pattern"))
    if not parts or len(parts) > 2:
        at.reject("expected a pattern as [regular expression, message]")
    message = parts[1].as_text() if len(parts) == 2 and parts[1].value is not None else ""
    return read_pattern(parts[0], parts[0].as_text()), message


def _read_limit(node: Node, kind: WidgetName, name: str, length_name: str) -> int | float | str | None:
    """`min` or `max`: a date for `datetime`, else a number; of texts also under Sveltia's name."""
    at = node.get(name)
    if kind != "datetime":
        return node.number(name, length_name) if kind in ("string", "text") else node.number(name)
    if at is None:
        return None
    text = at.value.text if isinstance(at.value, Timestamp) else at.value
    if not isinstance(text, str) or parse_date(text) is None:
        at.fail("a date")
    return text


def _read_value_type(node: Node) -> Literal["int", "float"] | None:
    at = node.get("value_type", "valueType")
    if at is None:
        return None
    if at.value in ("int", "float"):
        return cast('Literal["int", "float"]', at.value)
    if at.value != "string":  # Decap's: a number kept as text
        at.warn(f"expected int or float, found {describe(at.value)}; any number is taken")
    return None


def _read_options(node: Node, kind: WidgetName) -> tuple[Option, ...]:
    at = node.get("options")
    if at is None:
        if kind == "select":
            node.warn("a select without options takes any value")
        return ()
    return tuple(_read_option(option) for option in at.items("a list of options"))


def _read_option(node: Node) -> Option:
    if isinstance(node.value, dict):
        if not node.has("value"):
            node.reject("an option that is a map needs a value")
        value = node.value["value"]
        return Option(value, node.text("label") or _option_label(value))
    if isinstance(node.value, list):
        node.fail("an option: a text, a number, or a map with label and value")
    return Option(node.value, _option_label(node.value))


def _option_label(value: Value) -> str:
    return "" if value is None else scalar_text(value)


def _read_format(node: Node, *keys: str) -> str | bool | None:
    at = node.get(*keys)
    if at is None:
        return None
    return at.value if isinstance(at.value, bool) else at.as_text()


def _read_date_format(node: Node) -> str | bool | None:
    return _read_format(node, "date_format", "dateFormat")


def _read_time_format(node: Node) -> str | bool | None:
    found = _read_format(node, "time_format", "timeFormat")
    return False if found is None and node.text("widget") == "date" else found


def _text_of(value: str | bool | None) -> str:
    return value if isinstance(value, str) else ""


def _read_item(node: Node, depth: int) -> Field | None:
    at = node.get("field")
    return None if at is None else read_field(at, depth + 1, needs_name=False)


def _read_types(node: Node, depth: int) -> tuple[Field, ...]:
    at = node.get("types")
    if at is None:
        return ()
    found: dict[str, Field] = {}
    for item in at.items("a list of types"):
        kind = read_field(item, depth + 1, widget="object")
        if kind.widget != "object":
            item.warn(f'the type "{kind.name}" is no object, so the fields of such items are not described')
        if kind.name in found:
            item.warn(f'a second type named "{kind.name}"; only the first counts')
        else:
            found[kind.name] = kind
    return tuple(found.values())
