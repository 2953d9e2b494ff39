"""JSON with comments and last commas, as editors' settings files have it, with the place of everything in it."""

from __future__ import annotations

import json
import re

from ..document import Place, YamlTree, read_yaml
from ..errors import FrontMatterError, SchemaError
from .node import Node, Origin

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..fieldpath import FieldPath
    from ..values import Value

_TOKEN = re.compile(r'"(?:[^"\\\n]|\\.)*"?|//[^\n]*|/\*(?:.*?\*/|.*)|\s+|.', re.DOTALL)
"""A string, a comment, white space or one other character; each matches where it begins, so time is linear."""


class _NoPlaces:
    """Stands in where YAML can't read what JSON can."""

    def place(self, path: FieldPath) -> Place:
        return Place(1, 1)

    def key_place(self, path: FieldPath) -> Place:
        return Place(1, 1)

    def written(self, path: FieldPath) -> str:
        return ""


def read_json(text: str, file: str) -> Node:
    """The root value of a JSON text; raise SchemaError with the place where it can't be read."""
    plain = _as_plain_json(text)
    try:
        value = _without_surrogates(json.loads(plain, strict=False))
    except json.JSONDecodeError as error:
        raise SchemaError(f"expected JSON: {error.msg}", file=file, line=error.lineno, column=error.colno) from None
    except (ValueError, RecursionError):
        raise SchemaError("expected JSON that is not nested too deep", file=file, line=1, column=1) from None
    return Node(Origin(file, _places(plain)), (), value)


def _as_plain_json(text: str) -> str:
    """The text with blanks for comments, tabs and last commas, so that lines and columns stay."""
    parts: list[str] = []
    comma = -1  # where the last comma stands in `parts`, while nothing but blanks follows it
    for match in _TOKEN.finditer(text):
        token = match.group()
        if token[:2] in ("//", "/*") or token.isspace():
            parts.append(re.sub(r"[^\n]", " ", token))
            continue
        if token in "]}" and comma >= 0:
            parts[comma] = " "
        comma = len(parts) if token == "," else -1
        parts.append(token)
    return "".join(parts)


def _without_surrogates(value: Value) -> Value:
    """JSON can escape half a character, which no file can hold: it becomes a question mark."""
    text = json.dumps(value, ensure_ascii=False)
    clean = text.encode("utf-8", "replace").decode()
    return value if clean == text else json.loads(clean)


def _places(text: str) -> YamlTree | _NoPlaces:
    """JSON is YAML, but for what libyaml refuses (surrogate escapes, say)."""
    try:
        return read_yaml(text)
    except FrontMatterError:
        return _NoPlaces()
