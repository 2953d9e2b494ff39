"""`stet get FILE [FIELD]`: print a value, or the record.

On a fast path: in a script's loop the start is what counts, so nothing is imported here that costs
milliseconds (argparse, dataclasses, pathlib, logging, typing), and YAML is written only where it is asked for.
"""

from __future__ import annotations

import sys

from ..core.document import read_document
from ..core.errors import FieldPathError, StetError
from ..core.fieldpath import get_value, parse_field_path
from ..core.storage import read_source
from ..core.values import Absent

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..core.document import Document
    from ..core.fieldpath import FieldPath
    from ..core.values import Value
    from .arguments import Arguments

FORMATS = ("text", "yaml", "json")


def run_fast(argv: Sequence[str]) -> int:
    """Do what the arguments after `get` say; all but the plainest is left to the command line proper."""
    plain: list[str] = []
    form = "text"
    rest = iter(argv)
    for argument in rest:
        if argument == "--format":
            form = next(rest, "")
        elif argument.startswith("-"):
            form = ""
        else:
            plain.append(argument)
    if form not in FORMATS or len(plain) not in (1, 2):
        from .main import run_command
        from .table import command_named

        command = command_named("get")
        assert command
        return run_command(command, argv)
    return print_value(plain[0], plain[1] if len(plain) == 2 else "", form)


def run(arguments: Arguments) -> int:
    """The same by the command line proper."""
    from .arguments import UsageError

    if len(arguments.positional) not in (1, 2):
        raise UsageError("get takes a file, and the path of a field")
    file, field = [*arguments.positional, ""][:2]
    return print_value(file, field, arguments.text("format") or "text")


def print_value(file: str, field: str, form: str) -> int:
    """Print the value at a field path ("": the record) of a file, and return the exit status."""
    try:
        path = parse_field_path(field) if field else ()
        document = read_document(read_source(file).data)
    except FieldPathError as error:
        return _fail(f"{field}: column {error.column}: {error.reason}", 2)
    except StetError as error:
        error.file = file
        return _fail(str(error), 1)
    value = get_value(document.record, path)
    if isinstance(value, Absent):
        return 1
    text = _text_of(document, path, value) if form == "text" else _as(form, value)
    if sys.stdout.isatty():
        from .output import visible

        text = visible(text)
    sys.stdout.write(text if text.endswith("\n") and isinstance(value, list | dict) else text + "\n")
    return 0


def _fail(message: str, status: int) -> int:
    from .output import say

    say(message)
    return status


def _text_of(document: Document, path: FieldPath, value: Value) -> str:
    """Text as it is, null blank, a list or map as YAML, all else as it is written."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, list | dict | bytes):
        return _as("yaml", value)
    return document.written(path)


def _as(form: str, value: Value) -> str:
    if form == "yaml":
        from .values import to_yaml

        return to_yaml(value)
    from .values import to_json

    return to_json(value)
