"""What saving would do: every unsaved field as old → new, and the lines of the file as a unified diff."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import Refusal
from ...core.site import changes
from ...core.site.previewing import label_of
from ..pieces.dialogs import resize_within
from ..pieces.elided import ElidedLabel
from ..theme import set_kind, theme
from .pieces import pieces_of

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent, QTextDocument

    from ...core.edits import FieldChange
    from ..session import Session


class ChangesDialog(QDialog):
    """Shows the unsaved changes of articles. Nothing is written before Save."""

    save_requested = Signal(object)
    revert_requested = Signal(object)

    def __init__(self, session: Session, ids: list[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changes-dialog")
        self.setWindowTitle(self.tr("Changes"))
        self._session = session
        self._ids = ids
        resize_within(self, theme.px(760), theme.px(520))
        set_kind(self, layer="surface")
        self._fields = QVBoxLayout()
        self._source = QPlainTextEdit()
        self._source.setObjectName("changes-diff")
        self._source.setReadOnly(True)
        self._source.setAccessibleName(self.tr("Changed lines"))
        self._source.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        set_kind(self._source, role="code")
        self._highlighter = DiffHighlighter(self._source.document())
        self._place()
        self._fill_fields()
        self._fill_source()

    def _place(self) -> None:
        title = QLabel(self.tr("Changes"))
        set_kind(title, role="title")
        count = QLabel(self.tr("in %n article(s), not saved yet", "", len(self._ids)))
        set_kind(count, role="muted")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.setContentsMargins(24, 16, 24, 12)
        head.addWidget(title)
        head.addWidget(count, 1, Qt.AlignmentFlag.AlignBottom)
        tabs = QTabWidget()
        tabs.setObjectName("changes-tabs")
        tabs.addTab(self._scrolled(), self.tr("Fields"))
        tabs.addTab(self._source, self.tr("In the file"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(tabs, 1)
        column.addWidget(self._buttons())

    def _scrolled(self) -> QScrollArea:
        body = QWidget()
        set_kind(body, role="body")
        self._fields.setContentsMargins(24, 12, 24, 12)
        self._fields.setSpacing(0)
        body.setLayout(self._fields)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(self.tr("Changed fields"))
        area.setWidget(body)
        return area

    def _buttons(self) -> QWidget:
        bar = QWidget()
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(bar, layer="surface", edge="top")
        note = QLabel(self.tr("Nothing is saved yet."))
        set_kind(note, role="muted")
        row = QHBoxLayout(bar)
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(8)
        row.addWidget(note, 1)
        for name, text, kind, act in (
            ("changes-revert", self.tr("Revert"), "plain", self._revert),
            ("changes-close", self.tr("Close"), "plain", self.reject),
            ("changes-save", self.tr("Save"), "primary", self._save),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            set_kind(button, kind=kind)
            button.clicked.connect(act)
            row.addWidget(button)
            if kind == "primary":
                button.setDefault(True)
                self._first = button
        return bar

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._first.setFocus()  # else the tabs would have it, and Enter would save without one seeing why

    def _fill_fields(self) -> None:
        for article_id in self._ids:
            draft = self._session.draft(article_id)
            if draft is None:
                continue
            title = ElidedLabel(draft.title)
            set_kind(title, role="large")
            path = ElidedLabel(draft.article.path, in_middle=True)
            set_kind(path, role="faint")
            self._fields.addWidget(title)
            self._fields.addWidget(path)
            self._fields.addSpacing(8)
            for change in draft.changes():
                self._fields.addWidget(ChangeRow(change, label_of(draft.article, change.path)))
            self._fields.addSpacing(16)
        self._fields.addStretch(1)

    def _fill_source(self) -> None:
        """The diff needs the file's text: the worker makes it."""
        site = self._session.site
        drafts = [draft for i in self._ids if (draft := self._session.draft(i))]

        def diff() -> str:
            assert site is not None
            parts = []
            for draft in drafts:
                planned = changes.plan(site, draft.article, draft.edits)
                if isinstance(planned, Refusal):
                    parts.append(f"{draft.article.path}: {planned}\n")
                else:
                    parts.append(changes.diff(planned))
            return "".join(parts).encode("utf-8", "surrogateescape").decode("utf-8", "replace")

        # The task outlives a dialog that is closed early; its result is then dropped.
        task = self._session.tasks.run(diff, on_done=self._source.setPlainText)
        self.finished.connect(task.cancel)

    def _save(self) -> None:
        self.accept()
        self.save_requested.emit(self._ids)

    def _revert(self) -> None:
        self.accept()
        self.revert_requested.emit(self._ids)


class ChangeRow(QWidget):
    """One field: its label on the left, old struck through and new on the right."""

    def __init__(self, change: FieldChange, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(self, edge="bottom")
        name = ElidedLabel(label or self.tr("text"), in_middle=True)
        name.setFixedWidth(theme.px(168))
        set_kind(name, role="muted")
        self._change = change
        self._value = QLabel()
        self._value.setTextFormat(Qt.TextFormat.RichText)
        self._value.setWordWrap(True)
        self._value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._value.setAccessibleName(spoken(change))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(12)
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._value, 1)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self._value.setText(rich(self._change))


def rich(change: FieldChange) -> str:
    """A change as rich text: old struck through on its tint, new on its own."""
    styles = {
        "same": "",
        "old": f"color:{theme.hex('err')};background-color:{theme.hex('err-bg')};text-decoration:line-through;",
        "new": f"color:{theme.hex('pub')};background-color:{theme.hex('sel')};",
    }
    parts: list[str] = []
    before = ""
    for kind, text in pieces_of(change.old, change.new):
        if before == "old" and kind == "new":
            parts.append("\u200a")  # keeps both tints apart; anywhere else it would read as a blank of the text
        parts.append(f'<span style="{styles[kind]}white-space:pre-wrap">{html.escape(text)}</span>')
        before = kind
    return "".join(parts)


def spoken(change: FieldChange) -> str:
    """A change for a screen reader."""
    return " ".join(f"{kind}: {text}" for kind, text in pieces_of(change.old, change.new) if kind != "same")


class DiffHighlighter(QSyntaxHighlighter):
    """Colours a unified diff; signs at the line's beginning say the same without colour."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        theme.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        """Colour one line by its first character."""
        token = {"+": "pub", "-": "err", "@": "accent"}.get(text[:1])
        if token:
            look = QTextCharFormat()
            look.setForeground(QColor(theme.hex("muted" if text.startswith(("+++", "---")) else token)))
            self.setFormat(0, len(text), look)
