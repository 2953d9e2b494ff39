"""What find and replace makes of one text: plain words or an RE2 expression, never one that can hang."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ..regex import Pattern

if TYPE_CHECKING:
    from collections.abc import Callable


class TextChangeError(ValueError):
    """What is to be found, or put in its place, can't be used; `part` says which of the two."""

    def __init__(self, reason: str, part: Literal["find", "replacement"]) -> None:
        super().__init__(reason)
        self.part = part


@dataclass(frozen=True, slots=True)
class TextChange:
    """What to find and what to put in its place.

    `is_regex`: `find` is a regular expression, and `\\1` in the replacement stands for its first group. Plain
    words can be asked for as `whole_words`: no letter, digit or `_` before or after them.
    """

    find: str
    replacement: str
    is_regex: bool = False
    ignores_case: bool = False
    whole_words: bool = False

    def function(self) -> Callable[[str], str]:
        """What makes the new text of an old one. Raises TextChangeError where something can't be used."""
        if not self.find:
            raise TextChangeError("there is nothing to find", "find")
        if self.is_regex:
            return self._by_expression()
        if not self.ignores_case and not self.whole_words:
            return lambda text: text.replace(self.find, self.replacement)
        # One literal with look-arounds of one character: Python's engine can't run away on it.
        pattern = re.compile(self._literal(), re.IGNORECASE if self.ignores_case else 0)
        return lambda text: pattern.sub(lambda _: self.replacement, text)

    def _literal(self) -> str:
        literal = re.escape(self.find)
        if not self.whole_words:
            return literal
        before = r"(?<!\w)" if re.match(r"\w", self.find) else ""
        after = r"(?!\w)" if re.match(r"\w", self.find[-1]) else ""
        return before + literal + after

    def _by_expression(self) -> Callable[[str], str]:
        if self.whole_words:
            raise TextChangeError(r"in a regular expression whole words are written with \b", "find")
        try:
            pattern = Pattern(self.find, ignore_case=self.ignores_case)
        except ValueError as error:
            raise TextChangeError(f"the regular expression can't be read: {error}", "find") from None
        self._check_replacement(pattern.groups)
        return lambda text: pattern.replace(self.replacement, text)

    def _check_replacement(self, groups: int) -> None:
        named = [int(number) for number in re.findall(r"\\(?:\\|g?<?([0-9]+))", self.replacement) if number]
        if max(named, default=0) > groups:
            reason = f"the regular expression has {groups} groups in ( ), not {max(named)}"
            raise TextChangeError(reason, "replacement")
        try:
            Pattern("()" * groups).replace(self.replacement, "")
        except (ValueError, LookupError) as error:
            raise TextChangeError(f"the replacement can't be read: {error}", "replacement") from None
