"""English plurals: without a translation Qt leaves `%n change(s)` as it stands; this one resolves them."""

from __future__ import annotations

import re

from PySide6.QtCore import QTranslator

_PLURAL = re.compile(r"\((\w+)\)")


class EnglishPlurals(QTranslator):
    """`%n article(s)` reads `1 article` and `2 articles`. Qt puts the number in by itself."""

    def isEmpty(self) -> bool:
        """Never: Qt asks an empty translator nothing."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """The text for this number; None (Qt's null string: not translated) for texts without one."""
        if n < 0 or not source or not _PLURAL.search(source):
            return None
        return _PLURAL.sub("" if n == 1 else r"\1", source)
