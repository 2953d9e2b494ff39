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

_TOKEN = re.compile(r'"(?:[^"\\\n]|\\.)*"|//[^\n]*|/\*.*?\*/|,(?=(?:\s|//[^\n]*|/\*.*?\*/)*[}\]])|\t', re.DOTALL)


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
    plain = _TOKEN.sub(_blank, text)
    try:
        value = _without_surrogates(json.loads(plain, strict=False))
    except json.JSONDecodeError as error:
        raise SchemaError(f"expected JSON: {error.msg}", file=file, line=error.lineno, column=error.colno) from None
    except (ValueError, RecursionError):
        raise SchemaError("expected JSON that is not nested too deep", file=file, line=1, column=1) from None
    return Node(Origin(file, _places(plain)), (), value)


def _blank(match: re.Match[str]) -> str:
    """Strings stay; anything else becomes as many blanks, so that lines and columns stay."""
    found = match.group()
    return found if found[0] == '"' else re.sub(r"[^\n]", " ", found)


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
