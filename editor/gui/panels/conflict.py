"""Fields changed here and on disk, article by article: chosen field by field, or one side for all that are left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.site.labels import label_of, place_of
from ..pieces.elided import ElidedLabel
from ..theme import set_kind, theme
from .conflictchoice import ConflictChoice

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ...core.fieldpath import FieldPath
    from ..session.disk import Conflicted

WIDTH, TALLEST = 720, 560


class ConflictDialog(QDialog):
    """Goes through the articles in conflict. Nothing is written by it, and nothing thrown away.

    An article that is settled leaves; with the last one the dialog closes.
    """

    chosen = Signal(object, bool)
    """list[(Conflicted, set of the paths for which ours was chosen)]; whether these are to be saved then."""

    def __init__(self, conflicted: Iterable[Conflicted], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("conflict-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Changed here and by others"))
        set_kind(self, layer="surface")
        self._waiting = list(conflicted)
        self._at = 0
        self._theirs: dict[int, set[FieldPath]] = {}
        """What was chosen in articles that were left again."""
        self.choices: list[ConflictChoice] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self._scrolled(), 1)
        column.addWidget(self._for_all())
        column.addWidget(self._foot())
        theme.changed.connect(self._dress)
        self._dress()
        self._show()
        self._fit()
        self.choices[0].focus()

    # parts

    def _head(self) -> QWidget:
        head = QWidget()
        title = QLabel(self.tr("Changed here and by others"))
        set_kind(title, role="title")
        self._what = ElidedLabel("")
        set_kind(self._what, role="muted")
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._place = QLabel()
        self._place.setObjectName("conflict-place")
        set_kind(self._place, role="muted")
        self._previous = self._arrow("conflict-previous", self.tr("Previous conflict"), -1)
        self._next = self._arrow("conflict-next", self.tr("Next conflict"), 1)
        self._pager = QWidget()
        pager = QHBoxLayout(self._pager)
        pager.setContentsMargins(0, 0, 0, 0)
        pager.setSpacing(theme.px(4))
        for part in (self._previous, self._place, self._next):
            pager.addWidget(part)
        top = QHBoxLayout()
        top.addWidget(title, 1)
        top.addWidget(self._pager)
        column = QVBoxLayout(head)
        column.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(12))
        column.setSpacing(theme.px(4))
        column.addLayout(top)
        column.addWidget(self._what)
        column.addWidget(self._words)
        return head

    def _arrow(self, name: str, text: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(lambda: self.step(by))
        return button

    def _scrolled(self) -> QScrollArea:
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return self._area

    def _for_all(self) -> QWidget:
        """One side for all articles that are left."""
        self._all = QWidget()
        self._all.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(self._all, layer="surface", edge="top")
        self._all_words = QLabel()
        set_kind(self._all_words, role="muted")
        row = QHBoxLayout(self._all)
        row.setContentsMargins(theme.px(24), theme.px(8), theme.px(24), theme.px(8))
        row.setSpacing(theme.px(8))
        row.addWidget(self._all_words, 1)
        for name, text, is_ours in (
            ("conflict-all-ours", self.tr("Take mine for all"), True),
            ("conflict-all-theirs", self.tr("Take theirs for all"), False),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, is_ours=is_ours: self._choose_all(is_ours=is_ours))
            row.addWidget(button)
        return self._all

    def _foot(self) -> QWidget:
        bar = QWidget()
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(bar, layer="surface", edge="top")
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(12))
        row.setSpacing(theme.px(8))
        row.addStretch(1)
        for name, text, kind, act in (
            ("conflict-later", self.tr("Decide later"), "plain", self.reject),
            ("conflict-use", self.tr("Use these"), "plain", lambda: self._choose(and_save=False)),
            ("conflict-save", self.tr("Use these and save"), "primary", lambda: self._choose(and_save=True)),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            set_kind(button, kind=kind)
            button.clicked.connect(act)
            row.addWidget(button)
            button.setDefault(kind == "primary")
        return bar

    def _dress(self) -> None:
        self._previous.setIcon(theme.icon("previous"))
        self._next.setIcon(theme.icon("next"))

    def _fit(self) -> None:
        self.ensurePolished()
        parent, column = self.parentWidget(), self.layout()
        assert column is not None
        room = parent.size() if parent is not None else self.screen().availableSize()
        width = min(theme.px(WIDTH), room.width() - theme.px(32))
        wanted = column.heightForWidth(width) if column.hasHeightForWidth() else self.sizeHint().height()
        if len(self._waiting) > 1:
            wanted = theme.px(TALLEST)  # the next ones may need more, and the dialog stays as it is
        self.resize(width, min(theme.px(TALLEST), wanted, room.height() - theme.px(32)))

    # what is shown

    @property
    def conflicted(self) -> Conflicted:
        """The article on screen."""
        return self._waiting[self._at]

    @property
    def waiting(self) -> Sequence[Conflicted]:
        """The articles that are not settled yet."""
        return tuple(self._waiting)

    def take(self, conflicted: Conflicted) -> None:
        """One more article, or one that waits already; it is shown."""
        at = self._place_of(conflicted.article_id)
        if at < 0:
            at = len(self._waiting)
            self._waiting.append(conflicted)
        self._go_to(at)
        self.renew(conflicted)

    def renew(self, conflicted: Conflicted) -> None:
        """The file of an article that waits is another one again."""
        at = self._place_of(conflicted.article_id)
        if at < 0 or self._waiting[at] == conflicted:
            return
        self._waiting[at] = conflicted
        self._theirs.pop(conflicted.article_id, None)
        if at == self._at:
            self._show()

    def _place_of(self, article_id: int) -> int:
        return next((at for at, one in enumerate(self._waiting) if one.article_id == article_id), -1)

    def drop(self, article_id: int) -> None:
        """An article is settled, here or elsewhere, or gone."""
        at = self._place_of(article_id)
        if at < 0:
            return
        if len(self._waiting) == 1:
            self.accept()
            return
        is_shown = at == self._at
        del self._waiting[at]
        self._at = min(self._at - (at < self._at), len(self._waiting) - 1)
        if is_shown:
            self._show()
        else:
            self._tell()

    def step(self, by: int) -> None:
        """To the next or previous article; what is chosen here is kept."""
        if 0 <= self._at + by < len(self._waiting):
            self._go_to(self._at + by)

    def _go_to(self, at: int) -> None:
        if self.choices:
            self._theirs[self.conflicted.article_id] = {one.path for one in self.choices if not one.is_ours}
        self._at = at
        self._show()

    def _show(self) -> None:
        article = self.conflicted.current
        conflicts = sorted(self.conflicted.conflicts, key=lambda one: place_of(article, one.path))
        theirs = self._theirs.get(self.conflicted.article_id, set())
        self.choices = [ConflictChoice(one, label_of(article, one.path)) for one in conflicts]
        body = QWidget()
        set_kind(body, role="body")
        column = QVBoxLayout(body)
        column.setContentsMargins(theme.px(20), theme.px(4), theme.px(20), theme.px(8))
        column.setSpacing(theme.px(8))
        for choice in self.choices:
            choice.choose(is_ours=choice.path not in theirs)
            column.addWidget(choice)
        column.addStretch(1)
        had_focus = self._area.isAncestorOf(self.focusWidget() or self)
        self._area.setWidget(body)
        self._order(had_focus=had_focus)
        self._what.set_full_text(f"{_own_title(self.conflicted)} · {article.path}")
        words = self.tr(
            "Somebody changed the same %n field(s) while you did. Nothing was overwritten.", "", len(self.choices)
        )
        self._words.setText(words)
        self._tell()

    def _order(self, *, had_focus: bool) -> None:
        """Tab goes through the choices where they stand, though they are younger than what is around them."""
        before: QWidget = self._next
        for choice in self.choices:
            for radio in (choice.ours.radio, choice.theirs.radio):
                self.setTabOrder(before, radio)
                before = radio
        if had_focus:
            self.choices[0].focus()

    def _tell(self) -> None:
        """How many wait, and where one is among them."""
        count, locale = len(self._waiting), self.locale()
        of = self.tr("%1 of %2").replace("%1", locale.toString(self._at + 1)).replace("%2", locale.toString(count))
        self._place.setText(of)
        self._all_words.setText(self.tr("Still to choose: %n article(s)", "", count))
        self._pager.setVisible(count > 1)
        self._all.setVisible(count > 1)
        self._previous.setEnabled(self._at > 0)
        self._next.setEnabled(self._at + 1 < count)

    # what is chosen

    def _choose(self, *, and_save: bool) -> None:
        one = self.conflicted
        ours = {choice.path for choice in self.choices if choice.is_ours}
        self.drop(one.article_id)
        self.chosen.emit([(one, ours)], and_save)

    def _choose_all(self, *, is_ours: bool) -> None:
        choices = [(one, {c.path for c in one.conflicts} if is_ours else set()) for one in self._waiting]
        self.accept()
        self.chosen.emit(choices, True)


def _own_title(conflicted: Conflicted) -> str:
    """The article's title as the person here knows it."""
    own = (one.ours for one in conflicted.conflicts if one.path == ("title",))
    return next((title for title in own if isinstance(title, str) and title), conflicted.current.title)
