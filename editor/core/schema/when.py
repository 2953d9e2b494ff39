"""Front Matter CMS's conditions (`when`) as queries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..errors import FieldPathError
from ..fieldpath import format_field_path, parse_field_path

if TYPE_CHECKING:
    from .node import Node

_FORMS = {
    "eq": "{field}={value}",
    "neq": "-{field}={value}",
    "contains": "{field}:{value}",
    "notContains": "-{field}:{value}",
    "startsWith": "{field}:/^{regex}/",
    "endsWith": "{field}:/{regex}$/",
    "gt": "{field}:>{plain}",
    "gte": "{field}:>={plain}",
    "lt": "{field}:<{plain}",
    "lte": "{field}:<={plain}",
}
"""Each of its operators in contract §5's language."""


def query_of_condition(node: Node | None) -> str:
    """A condition `{fieldRef, operator, value}` as a query; "" where there is none, or it is of no known kind."""
    if node is None:
        return ""
    form = _FORMS.get(node.text("operator", default="eq"))
    field = node.text("fieldRef")
    at = node.get("value")
    if form is None or not field or at is None or isinstance(at.value, (dict, list)):
        node.warn("this condition is left out: it needs fieldRef, a known operator and one value")
        return ""
    text = at.as_text()
    return form.format(
        field=_field(field),
        value='"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"',
        regex=re.escape(text).replace("/", "\\/"),
        plain=text if re.fullmatch(r"[\w.+:-]+", text) else '"' + text.replace('"', "") + '"',
    )


def _field(text: str) -> str:
    try:
        return format_field_path(parse_field_path(text))
    except FieldPathError:
        return format_field_path((text,))
