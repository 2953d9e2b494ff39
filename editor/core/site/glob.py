"""Wildcards as the generators read them, turned into RE2 (so that no pattern of a stranger can hang a walk)."""

from __future__ import annotations

from ..regex import Pattern


def compile_fnmatch(pattern: str) -> Pattern:
    """Ruby's `File.fnmatch` without flags, as Jekyll's `exclude` asks it: `*` crosses slashes.

    The pattern must match the whole text.
    """
    return Pattern(rf"(?s)\A{_translate(pattern, any_char='.')}\z")


def compile_glob(pattern: str) -> Pattern:
    """A glob over paths, as of Ruby's `Dir.glob`: `*` and `?` stay in one folder, `**/` is any folders.

    `{a,b}` is either. The pattern must match the whole path.
    """
    while "**/**/" in pattern:
        pattern = pattern.replace("**/**/", "**/")
    folders = pattern.split("**/")
    return Pattern(rf"(?s)\A{'(?:[^/]+/)*'.join(_translate(part, any_char='[^/]') for part in folders)}\z")


def _translate(pattern: str, *, any_char: str) -> str:
    out: list[str] = []
    depth = 0
    at = 0
    while at < len(pattern):
        char = pattern[at]
        at += 1
        if char == "*":
            if not out or out[-1] != any_char + "*":
                out.append(any_char + "*")
        elif char == "?":
            out.append(any_char)
        elif char == "[" and (close := _end_of_set(pattern, at)):
            out.append(_set(pattern[at:close]))
            at = close + 1
        elif char == "\\" and at < len(pattern):
            out.append(_literal(pattern[at]))
            at += 1
        elif any_char != "." and char == "{" and "}" in pattern[at:]:
            depth += 1
            out.append("(?:")
        elif depth and char in ",}":
            depth -= char == "}"
            out.append("|" if char == "," else ")")
        else:
            out.append(_literal(char))
    return "".join(out) + ")" * depth


def _end_of_set(pattern: str, at: int) -> int:
    """Where the set that begins before `at` is closed, or 0; a `]` at its very beginning is of the set."""
    return max(pattern.find("]", at + (2 if pattern[at : at + 1] in ("!", "^") else 1)), 0)


def _set(inside: str) -> str:
    negated = inside[0] in "!^"
    body = "".join(c if c == "-" else _literal(c) for c in inside[negated:])
    return f"[{'^' if negated else ''}{body}]"


def _literal(char: str) -> str:
    return char if char.isalnum() or char in "_/ " or ord(char) > 127 else rf"\x{{{ord(char):x}}}"
