"""Flaws of geometry that a test can see: words that are cut, controls that stick out of what holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QPushButton, QScrollArea, QWidget

from editor.gui.pieces.elided import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Iterator


def flaws(top: QWidget) -> list[str]:
    """What is wrong in a window, a line each."""
    return [*_cut_buttons(top), *_cut_labels(top), *_outside(top)]


def _cut_buttons(top: QWidget) -> Iterator[str]:
    for button in top.findChildren(QPushButton):
        text = button.text().replace("&&", "&")
        if button.isVisible() and text and button.fontMetrics().horizontalAdvance(text) > button.width():
            yield f"button cut: {text}"


def _cut_labels(top: QWidget) -> Iterator[str]:
    for label in top.findChildren(QLabel):
        if not label.isVisible() or not label.text() or isinstance(label, ElidedLabel):
            continue
        if label.wordWrap():
            if label.height() + 1 < label.heightForWidth(label.width()):
                yield f"lines cut: {label.text()[:60]}"
        elif "<" not in label.text() and label.fontMetrics().horizontalAdvance(label.text()) > label.width() + 1:
            yield f"label cut: {label.text()[:60]}"


def _outside(top: QWidget) -> Iterator[str]:
    """Buttons that reach beyond the window; what can be scrolled to is left out."""
    room = QRect(QPoint(0, 0), top.size())
    for button in top.findChildren(QPushButton):
        place = QRect(button.mapTo(top, QPoint(0, 0)), button.size())
        if button.isVisible() and not _scrolls(button) and not room.contains(place):
            yield f"outside: {button.text()}"


def _scrolls(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea | QAbstractScrollArea):
        parent = parent.parentWidget()
    return parent is not None
