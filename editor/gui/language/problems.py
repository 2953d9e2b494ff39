"""What is said of problems besides their sentences: names of rules and severities, in the language in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ...core.problems import RULES
from ...core.schema.attributes import CHECK_PREFIX

if TYPE_CHECKING:
    from ...core.values import Severity


def rule_name(rule_id: str) -> str:
    """What an editor calls a rule (`duplicate-title`: "Same title twice"); of a site's own check, its author's words.

    A rule that nobody knows is named by its id, with blanks for the dashes.
    """
    if rule := RULES.get(rule_id):
        return QCoreApplication.translate("Rules", rule.name)
    words = rule_id.removeprefix(CHECK_PREFIX).replace("-", " ")
    return words[:1].upper() + words[1:]


def severity_name(severity: Severity) -> str:
    """How grave it is, in a word."""
    words = {
        "error": QCoreApplication.translate("Rules", "Error"),
        "warning": QCoreApplication.translate("Rules", "Warning"),
        "info": QCoreApplication.translate("Rules", "Note"),
    }
    return words[severity]
