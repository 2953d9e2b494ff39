"""A window on a stage: what tests of states and the gallery of pictures share, without a test framework."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from unittest import mock

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPainter, QPainterPath, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from editor.core.site import site as site_module
from editor.gui.app import make_application, make_window
from editor.gui.session import Session
from editor.gui.shell.window import Window
from editor.gui.theme import theme
from editor.gui.theme.tokens import RADII

SAMPLE = Path(__file__).parents[2] / "resources" / "sample"
NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)
"""The time on the stage."""
SECONDS = 30


class Stage:
    """One window, and a folder in which sites can be written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._passing = ExitStack()
        self.for_the_time_being(mock.patch.object(site_module, "_utc_now", return_value=NOW))
        make_application().setCursorFlashTime(0)  # a blinking caret is sometimes there and sometimes not
        self.window: Window = make_window()
        self.window.resize(1280, 800)
        self.window.show()
        QTest.qWaitForWindowExposed(self.window)

    @property
    def session(self) -> Session:
        """The window's session."""
        return self.window.session

    def for_the_time_being(self, what: AbstractContextManager[object]) -> None:
        """Something that is so until the stage is cleared."""
        self._passing.enter_context(what)

    # sites

    def sample(self) -> Path:
        """A copy of the sample site."""
        site = self.folder / "saltmarsh-courier"
        shutil.copytree(SAMPLE, site)
        for file in site.rglob("*"):
            file.chmod(file.stat().st_mode | 0o200)
        return site

    def site(self, name: str, files: dict[str, str | bytes]) -> Path:
        """A site of these files: path → text or bytes."""
        folder = self.folder / name
        for path, content in files.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return folder

    def open(self, site: Path) -> None:
        """Open a site and wait until all is quiet."""
        self.window.open_path(str(site))
        self.until(lambda: self.session.site is not None and self.session.site.root == site)
        self.settle()

    # waiting

    def until(self, holds: Callable[[], bool]) -> None:
        """Let the window work until something is so; AssertionError when it never is."""
        end = time.monotonic() + SECONDS
        while not holds():
            assert time.monotonic() < end, f"waited in vain; the bar says: {self.window.status.message}"
            QTest.qWait(5)

    def settle(self) -> None:
        """Until nothing is under way any more, the disk and pictures included."""
        self.until(lambda: self.session.tasks.is_idle and not self.session.watcher.is_looking)
        self.until(lambda: self.window.form.thumbnails.is_idle)
        QTest.qWait(30)
        self.until(lambda: self.session.tasks.is_idle and not self.window.sidebar.is_counting)
        QApplication.processEvents()

    def look(self) -> None:
        """Have the window look at the disk."""
        self.session.watcher.look()
        self.settle()

    # what a person does

    def id_of(self, path: str) -> int:
        """The id of an article."""
        library = self.session.library
        assert library is not None
        found = library.id_of(path)
        assert found is not None, path
        return found

    def go_to(self, path: str) -> int:
        """Show an article of the list."""
        article_id = self.id_of(path)
        assert self.window.articles.go_to(article_id)
        self.until(lambda: self.session.current == article_id)
        self.settle()
        return article_id

    def query(self, text: str) -> None:
        """Run a query."""
        self.window.queries.choose(text)
        self.settle()

    def drag(self, path: Path, *, let_go: bool) -> None:
        """Drag a file or folder over the window, and perhaps let it go there."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self.window, QDragEnterEvent(QPoint(9, 9), *how))
        if let_go:
            QApplication.sendEvent(self.window, QDropEvent(QPointF(9, 9), *how))

    def write(self, file: Path, text: str) -> None:
        """Somebody else's text in a file, certainly at another time."""
        before = file.stat().st_mtime_ns if file.exists() else 0
        file.write_text(text, encoding="utf-8")
        os.utime(file, ns=(file.stat().st_atime_ns, max(before + 1_000_000, file.stat().st_mtime_ns)))

    # what is seen

    def dialogs(self) -> list[QWidget]:
        """Dialogs and pop-ups over the window, the lowest first."""
        return [
            widget
            for widget in QApplication.topLevelWidgets()
            if widget is not self.window and widget.isVisible() and widget.parentWidget() is not None
        ]

    def picture(self) -> QPixmap:
        """The window with what lies over it, dimmed where it can't be worked in."""
        QApplication.processEvents()
        picture = self.window.grab()
        for widget in self.dialogs():
            part = widget.grab()
            spot = self.window.mapFromGlobal(widget.mapToGlobal(QPoint(0, 0)))
            painter = QPainter(picture)
            if isinstance(widget, QDialog) and widget.isModal():
                spot = self.window.rect().center() - widget.rect().center()
                painter.setOpacity(0.28)
                painter.fillRect(self.window.rect(), Qt.GlobalColor.black)
                painter.setOpacity(1)
            if isinstance(widget, QDialog):
                _draw_framed(painter, part, spot)
            else:
                painter.drawPixmap(spot, part)
            painter.end()
        return picture

    def close(self) -> None:
        """Clear the stage."""
        self._passing.close()
        for widget in self.dialogs():
            widget.close()
        if self.session.site is not None:
            self.session.discard(self.session.unsaved())
        self.window.end()
        self.window.deleteLater()
        QApplication.processEvents()


def _draw_framed(painter: QPainter, part: QPixmap, spot: QPoint) -> None:
    """A dialog as a desktop shows it: with its shadow, its line and its round corners."""
    box = QRectF(QPointF(spot), part.deviceIndependentSize())
    radius = RADII["dialog"]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 2))
    for spread in range(24, 0, -1):
        around = box.adjusted(-spread, 6 - spread, spread, 6 + spread)
        painter.drawRoundedRect(around, radius + spread, radius + spread)
    outline = QPainterPath()
    outline.addRoundedRect(box, radius, radius)
    painter.setClipPath(outline)
    painter.drawPixmap(spot, part)
    painter.setClipping(False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(theme.color("grip" if theme.is_dark else "line"))
    painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), radius, radius)


@contextmanager
def staged(folder: Path) -> Iterator[Stage]:
    """A stage, cleared at the end."""
    stage = Stage(folder)
    try:
        yield stage
    finally:
        stage.close()
