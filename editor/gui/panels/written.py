"""What was written in articles since the site was opened: what Show changes shows where nothing is unsaved."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ...core.errors import StetError
from ...core.fieldpath import format_field_path
from ...core.site.mend import mended_bytes
from ...core.site.since import changes_since
from ..pieces.dialogs import resize_within
from ..theme import set_kind, theme
from .changetabs import ChangeTabs, readable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...core.edits import FieldChange
    from ...core.fieldpath import FieldPath
    from ...core.site import Site
    from ...core.site.since import Since
    from ..session import Session
    from ..session.mends import Mend
    from ..session.tasks import AnyTask

MOST = 50
"""So many articles are shown one by one."""


class WrittenDialog(QDialog):
    """Article by article: the changes made here, or that there are none. Nothing can be lost in it."""

    all_wanted = Signal()
    """What is unsaved in other articles is to be shown."""

    def __init__(self, session: Session, ids: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("written-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Changes"))
        self._session = session
        resize_within(self, theme.px(760), theme.px(520))
        set_kind(self, layer="surface")
        self.tabs = ChangeTabs()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self.tabs, 1)
        column.addWidget(self._foot())
        self._compare([article_id for article_id in ids if session.has_row(article_id)])

    def _head(self) -> QHBoxLayout:
        title = QLabel(self.tr("Changes"))
        set_kind(title, role="title")
        words = QLabel(self.tr("saved since the site was opened"))
        set_kind(words, role="muted")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.setContentsMargins(24, 16, 24, 12)
        head.addWidget(title)
        head.addWidget(words, 1, Qt.AlignmentFlag.AlignBottom)
        return head

    def _foot(self) -> QWidget:
        bar = QWidget()
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_kind(bar, layer="surface", edge="top")
        row = QHBoxLayout(bar)
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(8)
        others = len(self._session.drafts.ids())
        words = self.tr("Not saved elsewhere: %n article(s)", "", others) if others else self.tr("Nothing is unsaved.")
        note = QLabel(words)
        note.setObjectName("written-note")
        set_kind(note, role="muted")
        row.addWidget(note, 1)
        show = QPushButton(self.tr("Show these"))
        show.setObjectName("written-show-others")
        show.setVisible(bool(others))
        show.clicked.connect(self._show_others)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("written-close")
        set_kind(close, kind="primary")
        close.setDefault(True)
        close.clicked.connect(self.reject)
        row.addWidget(show)
        row.addWidget(close)
        close.setFocus()
        return bar

    def _show_others(self) -> None:
        self.accept()
        self.all_wanted.emit()

    def _compare(self, ids: list[int]) -> None:
        """The worker reads what is on disk now; a mended text is compared as it would be saved."""
        session, site = self._session, self._session.site
        paths = {article_id: session.row(article_id).path for article_id in ids}
        mends = {article_id: mend for article_id in ids if (mend := session.mends.get(article_id))}
        written = {i: (path, before) for i, path in paths.items() if (before := session.history.first_before(path))}

        def compared() -> dict[int, Since]:
            assert site is not None
            return {**_written_since(site, written), **{i: _mended_since(mend) for i, mend in mends.items()}}

        def show(found: dict[int, Since]) -> None:
            self._show(ids, found)

        task: AnyTask = session.tasks.run(compared, on_done=show)
        self.finished.connect(task.cancel)

    def _show(self, ids: list[int], found: dict[int, Since]) -> None:
        session = self._session
        told = [i for i in ids if i in found and found[i].lines]
        for article_id in (told or ids)[:MOST]:
            row = session.row(article_id)
            since = found.get(article_id)
            changes = since.changes if since is not None else ()
            self.tabs.add_article(
                row.title, row.path, [(change, self._label(row.collection, change)) for change in changes]
            )
            if not changes:
                self.tabs.add_words(self._words(article_id, is_changed=article_id in told))
        if told and len(ids) > len(told):
            self.tabs.add_words(self.tr("%n article(s) without changes.", "", len(ids) - len(told)))
        elif len(ids) > MOST:
            self.tabs.add_words(self.tr("and %n more", "", len(ids) - MOST))
        self.tabs.set_lines(readable("".join(found[i].lines for i in told)))

    def _words(self, article_id: int, *, is_changed: bool) -> str:
        if self._session.mends.get(article_id):
            return self.tr("Its text as a whole is changed and not saved yet; the lines stand on the other page.")
        return self.tr("The lines stand on the other page.") if is_changed else self.tr("No changes.")

    def _label(self, collection: str, change: FieldChange) -> str:
        site, path = self._session.site, change.path
        found = site.schema.collection_named(collection) if site is not None else None
        labels: dict[FieldPath, str] = {(field.name,): field.label for field in found.fields} if found else {}
        return labels.get(path) or (format_field_path(path) if path else "")


def _written_since(site: Site, written: dict[int, tuple[str, bytes]]) -> dict[int, Since]:
    """What became of these articles; those that can't be read any more are left out."""
    out: dict[int, Since] = {}
    for article_id, (path, before) in written.items():
        with contextlib.suppress(StetError):
            out[article_id] = changes_since(path, before, site.article(path).source.data)
    return out


def _mended_since(mend: Mend) -> Since:
    before = mend.article.source.data
    return changes_since(mend.article.path, before, mended_bytes(before, mend.text))
