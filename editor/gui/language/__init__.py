"""In which language the window speaks: the one chosen or the system's, from `resources/translations`."""

from __future__ import annotations

from .choose import LANGUAGES, language_of, use_language
from .presets import source_words, speak_preset
from .problems import rule_name, severity_name
from .told import told, told_errors

__all__ = [
    "LANGUAGES",
    "language_of",
    "rule_name",
    "severity_name",
    "source_words",
    "speak_preset",
    "told",
    "told_errors",
    "use_language",
]
