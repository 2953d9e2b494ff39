"""The rules on reading a file: `syntax`, `encoding`, `duplicate-key`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..fieldpath import format_field_path
from .model import Problem, Rule

if TYPE_CHECKING:
    from .case import Case


def check_unread(case: Case) -> None:
    """Say why the front matter can't be read; on Jekyll also that the page goes out all the same."""
    error = case.subject.error
    if error is None:
        return
    rule = ENCODING if error.rule == "encoding" else SYNTAX
    severity = case.severity(rule, None)
    if severity is None:
        return
    message = error.reason[:1].upper() + error.reason[1:]
    if case.facts.generator == "jekyll" and case.subject.state == "published":
        message += "; Jekyll publishes the file as it stands"
    path = case.subject.path
    case.problems.append(Problem(path, error.line or 1, error.column or 1, rule.id, "", severity, message))


def check_bytes(case: Case) -> None:
    """Say where a byte in the body is not UTF-8, and that Jekyll can't see front matter behind a BOM."""
    document = case.subject.document
    if document is None:
        return
    if document.encoding_error is not None:
        case.say(ENCODING, (), "A byte here is not UTF-8", place=document.encoding_error)
    if document.has_bom and case.facts.generator == "jekyll":
        message = "A byte order mark stands before the front matter; Jekyll doesn't see it and copies the file out raw"
        case.say(ENCODING, (), message, default="warning")


def check_duplicate_keys(case: Case) -> None:
    """Say of each key that is given more than once where it stands again."""
    document = case.subject.document
    if document is None:
        return
    for duplicate in document.duplicates:
        path = duplicate.path
        message = f"{format_field_path(path)} is given twice; the last value counts"
        severity = case.severity(DUPLICATE_KEY, None)
        if severity is not None:
            name = format_field_path(path)
            case.problems.append(
                Problem(case.subject.path, duplicate.line, duplicate.column, "duplicate-key", name, severity, message)
            )


SYNTAX = Rule("syntax", "File can't be read", "error", "front matter that can't be read", check_file=check_unread)
ENCODING = Rule(
    "encoding",
    "Wrong character encoding",
    "error",
    "a byte that is not UTF-8, or a byte order mark",
    check_file=check_bytes,
)
DUPLICATE_KEY = Rule(
    "duplicate-key", "Field given twice", "error", "a key twice in one map", check_file=check_duplicate_keys
)
