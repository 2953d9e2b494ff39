"""Regular expressions from schemas and queries: RE2, so that no pattern of a stranger can hang the program."""

from __future__ import annotations

import re2

MAX_MEMORY = 8 << 20


class Pattern:
    """A compiled RE2 pattern; `search` is unanchored."""

    __slots__ = ("_compiled", "_ignores_case", "text")

    def __init__(self, text: str, *, ignore_case: bool = False) -> None:
        """Compile; raise ValueError with RE2's sentence where it can't take the pattern."""
        options = re2.Options()
        options.log_errors = False
        options.case_sensitive = not ignore_case
        options.max_mem = MAX_MEMORY
        try:
            self._compiled = re2.compile(text, options=options)
        except re2.error as error:
            reason = error.args[0] if error.args else "not a regular expression"
            raise ValueError(reason.decode() if isinstance(reason, bytes) else str(reason)) from None
        self.text = text
        self._ignores_case = ignore_case

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pattern) and (self.text, self._ignores_case) == (other.text, other._ignores_case)

    def __hash__(self) -> int:
        return hash((self.text, self._ignores_case))

    @property
    def groups(self) -> int:
        """How many groups it has."""
        return int(self._compiled.groups)

    def replace(self, template: str, text: str) -> str:
        """The text with all that is found replaced; `\\1` in the template stands for the first group.

        Text that can't be said in UTF-8 stays as it is.
        """
        try:
            text.encode()
        except UnicodeEncodeError:
            return text
        return str(self._compiled.sub(template, text))

    def search(self, text: str) -> bool:
        """Whether the pattern is found anywhere in the text."""
        # Lone surrogates (a file name that is not UTF-8, a JSON escape) can't be said in RE2's UTF-8.
        safe = text if text.isascii() else text.encode("utf-8", "replace").decode()
        return self._compiled.search(safe) is not None
