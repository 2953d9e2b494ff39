"""What the words of a query mean, in the language in use: they are said beside what the search box offers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ...core.problems import RULES
from ..language import rule_name


def query_words() -> dict[str, dict[str, str]]:
    """Each keyword with the meanings of its values; under "" those of the keywords themselves."""
    return {
        "": {
            "is": _tr("state of the article"),
            "problem": _tr("kind of problem"),
            "has": _tr("field that is filled"),
            "no": _tr("field that is empty"),
            "in": _tr("folder"),
            "sort": _tr("order"),
        },
        "is": {
            "published": _tr("on the site"),
            "unpublished": _tr("not on the site"),
            "future": _tr("on the site from its date"),
            "new": _tr("not looked at yet"),
            "changed": _tr("changed on disk since you looked"),
            "conflict": _tr("changed here and on disk"),
            "unsaved": _tr("edited, not saved"),
            "broken": _tr("can't be read"),
        },
        "problem": {
            "any": _tr("any problem or note"),
            "error": _tr("errors"),
            "warning": _tr("warnings"),
            "info": _tr("notes"),
            **{rule: rule_name(rule) for rule in RULES},
        },
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("QueryWords", text)
