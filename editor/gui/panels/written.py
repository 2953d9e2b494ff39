"""What was written in articles since the site was opened: what Show changes shows where nothing is unsaved."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ...core.errors import StetError
from ...core.site.diff import readable
from ...core.site.labels import label_in
from ...core.site.mend import mended_bytes
from ...core.site.since import changes_since
from .changewindow import ChangeWindow

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtWidgets import QWidget

    from ...core.edits import FieldChange
    from ...core.site import Site
    from ...core.site.library import Row
    from ...core.site.since import Since
    from ..session import Session
    from ..session.mends import Mend
    from ..session.tasks import AnyTask

MOST = 50
"""So many articles are shown one by one."""


class WrittenDialog(ChangeWindow):
    """Article by article: the changes made here, or that there are none. Nothing can be lost in it."""

    all_wanted = Signal()
    """What is unsaved in other articles is to be shown."""

    def __init__(self, session: Session, ids: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__("written", 520, parent)
        self._session = session
        self._unread: Collection[int] = ()
        """Those that can't be read any more."""
        others = len(session.drafts.ids())
        show = ("written-show-others", self.tr("Show these"), "plain", self._show_others)
        close = ("written-close", self.tr("Close"), "primary", self.reject)
        self.place(
            self.tr("Changes"),
            self.tr("saved since the site was opened"),
            self.tr("Not saved elsewhere: %n article(s)", "", others) if others else self.tr("Nothing is unsaved."),
            (show, close) if others else (close,),
        )
        self._compare([article_id for article_id in ids if session.has_row(article_id)])

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
            self._unread = written.keys() - found.keys()
            self._show([article_id for article_id in ids if session.has_row(article_id)], found)

        task: AnyTask = session.tasks.run(compared, on_done=show)
        self.finished.connect(task.cancel)

    def _show(self, ids: list[int], found: dict[int, Since]) -> None:
        session = self._session
        told = [i for i in ids if i in self._unread or (i in found and found[i].lines)]
        for article_id in (told or ids)[:MOST]:
            row = session.row(article_id)
            changes = found[article_id].changes if article_id in found else ()
            self.tabs.add_article(row.title, row.path, [(change, self._label(row, change)) for change in changes])
            if not changes:
                self.tabs.add_words(self._words(article_id, is_changed=article_id in told))
        if told and len(ids) > len(told):
            self.tabs.add_words(self.tr("%n article(s) without changes.", "", len(ids) - len(told)))
        elif len(ids) > MOST:
            self.tabs.add_words(self.tr("and %n more", "", len(ids) - MOST))
        self.tabs.set_lines(readable("".join(found[i].lines for i in told if i in found)))

    def _words(self, article_id: int, *, is_changed: bool) -> str:
        if self._session.mends.get(article_id):
            return self.tr("Its text as a whole is changed and not saved yet; the lines stand on the other page.")
        if article_id in self._unread:
            return self.tr("Its file can't be read any more.")
        return self.tr("The lines stand on the other page.") if is_changed else self.tr("No changes.")

    def _label(self, row: Row, change: FieldChange) -> str:
        site = self._session.site
        collection = site.schema.collection_named(row.collection) if site is not None else None
        return label_in(collection, row.record, change.path)


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
