"""Choosing a language and putting its words in force, Qt's own included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from ... import paths

if TYPE_CHECKING:
    from collections.abc import Sequence

LANGUAGES: tuple[str, ...] = ("en", "de")
"""The languages that Stet has words for. English comes first: its file holds the plural forms of the source texts."""

_installed: list[QTranslator] = []


def language_of(choice: str, wanted: Sequence[str] = ()) -> str:
    """The language that a choice (`system`, `de`) means; `wanted` are the system's, the best first (`de-AT`)."""
    if choice in LANGUAGES:
        return choice
    codes = [name.replace("_", "-").split("-")[0].lower() for name in wanted]
    return next((code for code in codes if code in LANGUAGES), LANGUAGES[0])


def use_language(choice: str) -> str:
    """Speak it from now on, in whatever is built after this; returns the language's code.

    What is asked last is found first: Qt's words, then English for the plurals that a translation lacks, then the
    language itself.
    """
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    system = QLocale.system()
    language = language_of(choice, system.uiLanguages())
    QLocale.setDefault(system if choice == "system" else _locale(language, system))
    _install(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{language}.qm")
    for name in dict.fromkeys((LANGUAGES[0], language)):
        _install(str(paths.resource("translations")), f"stet_{name}.qm")
    return language


def _locale(language: str, system: QLocale) -> QLocale:
    """How dates and numbers are written in a language where one lives: English in Germany has no months first."""
    wanted = QLocale(language).language()
    if wanted == system.language() or (language == LANGUAGES[0] and system.language() == QLocale.Language.C):
        return system
    return QLocale(wanted, system.territory())


def _install(folder: str, file: str) -> None:
    translator = QTranslator()
    if translator.load(file, folder):
        QCoreApplication.installTranslator(translator)
        _installed.append(translator)
