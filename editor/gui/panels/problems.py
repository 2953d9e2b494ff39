"""Below the list: all problems of the site, or those of one rule; a click goes to the field, certain ones are fixed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QListView, QPushButton, QToolButton, QVBoxLayout, QWidget

from ..language import rule_name
from ..pieces.choicebox import ChoiceBox
from ..pieces.elided import ElidedLabel
from ..pieces.figures import count_text
from ..theme import set_kind, theme
from .problem_list import ProblemDelegate, ProblemsModel, is_counted

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ...core.problems import Problem
    from ..session import Session

REFRESH_DELAY = 250
"""Milliseconds in which several news of problems are taken together."""


class ProblemsPanel(QWidget):
    """Every problem that is known, the worst first."""

    problem_chosen = Signal(int, str)
    """Article id, field path as text."""
    fix_all_wanted = Signal(str)
    """A rule's id: all its problems that have a certain fix are to be fixed, after a look at what that does."""
    close_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problems-panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(self, layer="surface", edge="top")
        self._session = session
        self._entries: list[tuple[int, Problem]] = []
        self._title = ElidedLabel()
        set_kind(self._title, role="section")
        self.rules = ChoiceBox()
        self.rules.setObjectName("problems-rule")
        self.rules.setAccessibleName(self.tr("Kind of problem"))
        self.rules.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.rules.setMinimumContentsLength(18)
        set_kind(self.rules, kind="small")
        self.fix = self._button("problems-fix", self.tr("Fix"))
        self.fix_all = self._button("problems-fix-all", "")
        self._close = QToolButton()
        self._close.setObjectName("problems-close")
        self._close.setAccessibleName(self.tr("Close the problems"))
        self.model = ProblemsModel(self._title_of, self)
        self.view = QListView()
        self.view.setObjectName("problems-list")
        self.view.setAccessibleName(self.tr("Problems"))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setModel(self.model)
        self.view.setItemDelegate(ProblemDelegate(self.view))
        self._place()
        self._timer = QTimer(self, singleShot=True, interval=REFRESH_DELAY)
        self._connect()
        self._dress()

    @staticmethod
    def _button(name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        set_kind(button, kind="cap")
        return button

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(12), theme.px(4), theme.px(8), theme.px(4))
        head.setSpacing(theme.px(8))
        head.addWidget(self._title)
        head.addWidget(self.rules)
        head.addStretch(1)
        for button in (self.fix, self.fix_all, self._close):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self._timer.timeout.connect(self.refresh)
        self._close.clicked.connect(self.close_requested)
        self.view.clicked.connect(self._choose)
        self.view.activated.connect(self._choose)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._offer())
        self.rules.activated.connect(lambda _: self._filter())
        self.fix.clicked.connect(self._fix)
        self.fix_all.clicked.connect(lambda: self.fix_all_wanted.emit(self.rule))
        session = self._session
        for signal in (session.problems_changed, session.rows_removed, session.closed):
            signal.connect(self._soon)
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self._close.setIcon(theme.icon("close"))
        self.view.viewport().update()

    def _soon(self, *_: object) -> None:
        if self.isVisible() and not self._timer.isActive():
            self._timer.start()

    def showEvent(self, event: object) -> None:
        """Fresh whenever it comes into view."""
        self.refresh()
        super().showEvent(event)  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)

    # what is shown

    @property
    def rule(self) -> str:
        """The rule whose problems are shown, "" for all."""
        return str(self.rules.currentData() or "")

    def refresh(self) -> None:
        """Read all problems anew from the session; the rule and the place in the list stay."""
        library = self._session.library
        ids = list(library.ids()) if library else []
        self._entries = [(i, problem) for i in ids for problem in self._session.problems(i)]
        self._name_rules()
        self._filter()

    def _title_of(self, article_id: int) -> str:
        session = self._session
        return session.row(article_id).title if session.has_row(article_id) else ""

    def _name_rules(self) -> None:
        rule = self.rule
        counts = Counter(problem.rule for _, problem in self._entries)
        self.rules.clear()
        self.rules.addItem(self.tr("All kinds"), "")
        for rule_id, count in sorted(counts.items(), key=lambda one: (-one[1], one[0])):
            self.rules.addItem(f"{rule_name(rule_id)} ({count_text(count)})", rule_id)
            self.rules.setItemData(self.rules.count() - 1, f"problem:{rule_id}", Qt.ItemDataRole.ToolTipRole)
        self.rules.setCurrentIndex(max(0, self.rules.findData(rule)))

    def _filter(self) -> None:
        rule, row = self.rule, self.view.currentIndex().row()
        self.model.set_entries([entry for entry in self._entries if not rule or entry[1].rule == rule])
        count = self.model.rowCount()
        if row >= 0 and count:
            self.view.setCurrentIndex(self.model.index(min(row, count - 1), 0))
        self._title.set_full_text(self._text_of_count().upper())
        self._offer()

    def _text_of_count(self) -> str:
        """How many problems are shown, and how many notes beside them."""
        shown = [self.model.entry(row)[1] for row in range(self.model.rowCount())]
        problems = sum(map(is_counted, shown))
        words = self.tr("%n problem(s)", "", problems)
        notes = len(shown) - problems
        return f"{words} · {self.tr('%n note(s)', '', notes)}" if notes else words

    def _current(self) -> tuple[int, Problem] | None:
        index = self.view.currentIndex()
        return self.model.entry(index.row()) if index.isValid() else None

    # what can be done

    def _offer(self) -> None:
        """Which buttons make sense now."""
        current = self._current()
        self.fix.setEnabled(bool(current and current[1].fix))
        certain = sum(problem.fix is not None for _, problem in self._entries if problem.rule == self.rule)
        self.fix_all.setVisible(bool(certain))
        self.fix_all.setText(self.tr("Fix %n of them…", "", certain))

    def _choose(self, index: QModelIndex) -> None:
        article_id, problem = self.model.entry(index.row())
        self.problem_chosen.emit(article_id, problem.field)

    def _fix(self) -> None:
        current = self._current()
        if current and (fix := current[1].fix):
            self._session.edit(current[0], fix)
