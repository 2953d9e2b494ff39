"""What PyYAML complains of, in an editor's words."""

from __future__ import annotations

import re

from yaml.error import MarkedYAMLError, YAMLError
from yaml.reader import ReaderError

from ..errors import FrontMatterError
from .place import place_in

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# What PyYAML's problem contains → what an editor reads. The first that fits counts.
_SENTENCES = (
    ("mapping values are not allowed", "a colon and a space can't stand inside unquoted text; put the text in quotes"),
    ("could not find expected ':'", "this line is no `key: value`; a colon is missing, or a quote is not closed"),
    ("did not find expected key", "this line does not fit in here: its indentation, or a quote or bracket before it"),
    ("did not find expected '-' indicator", "this line does not fit into the list above it; look at its indentation"),
    ("did not find expected ',' or ']'", "the list that begins here with [ is not closed, or lacks a comma"),
    ("did not find expected ',' or '}'", "the map that begins here with { is not closed, or lacks a comma"),
    ("unexpected end of stream", "the quote that begins here is not closed"),
    ("found unknown escape character", "a backslash in double quotes must be written twice"),
    ("invalid Unicode character escape", "the backslash writes a character that there is not"),
    ("did not find expected hexdecimal", "a backslash in double quotes must be written twice"),
    ("block sequence entries are not allowed", "a list item can't begin here"),
    ("block mapping keys are not allowed", "a key can't begin here"),
    ("tab character", "a tab can't indent; use spaces"),
    ("undefined tag handle", "the tag that begins here is not known"),
    ("did not find expected node content", "a value is missing here, or a bracket or brace too many"),
    ("did not find expected alphabetic", "the name after & or * is missing; text that begins so must be in quotes"),
    ("did not find expected comment or line break", "only a comment may follow here"),
    ("did not find expected <document start>", "something follows here that does not belong to the data before it"),
    ("found duplicate anchor", "this anchor (&) is given a second time"),
)
_AT_CONTEXT = ("unexpected end of stream", "',' or ']'", "',' or '}'")


def to_front_matter_error(error: YAMLError | UnicodeError, text: str, first_line: int) -> FrontMatterError:
    """The same complaint as a sentence with its place. `text` is what was read, from the line `first_line`."""
    if isinstance(error, (ReaderError, UnicodeError)):
        found = _UNPRINTABLE.search(text)
        index = found.start() if found else 0
        code = f"U+{ord(found[0]):04X}" if found else "a character"
        return error_at(f"the control character {code} can't stand in YAML", text, index, first_line)
    if not isinstance(error, MarkedYAMLError):
        return FrontMatterError(f"the YAML can't be read: {error}")
    problem = error.problem or error.context or "it is not YAML"
    mark = error.problem_mark or error.context_mark
    if error.context_mark and any(part in problem for part in _AT_CONTEXT):
        mark = error.context_mark
    index = mark.index if mark else 0
    return error_at(_sentence(problem, text, index), text, index, first_line)


def _sentence(problem: str, text: str, index: int) -> str:
    if "cannot start any token" in problem:
        found = text[index : index + 1]
        return "a tab can't indent; use spaces" if found == "\t" else f"text that begins with {found} must be in quotes"
    return next((said for part, said in _SENTENCES if part in problem), f"the YAML can't be read: {problem}")


def error_at(reason: str, text: str, index: int, first_line: int) -> FrontMatterError:
    """A syntax error at a character of the text."""
    place = place_in(text, index, first_line)
    return FrontMatterError(reason, line=place.line, column=place.column)
