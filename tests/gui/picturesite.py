"""A site with pictures on the disk, and a session whose form shows an article of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = """\
collections:
  - name: news
    folder: _news
    fields:
      - {name: title}
      - name: images
        widget: list
        required: false
        fields:
          - {name: url, widget: image}
          - {name: width, widget: number, required: false}
          - {name: height, widget: number, required: false}
      - {name: plan, widget: file, required: false}
"""
ARTICLES = {
    "a": "title: Tide\nimages:\n  - url: /assets/images/old.png # ours\n    width: 8\n    height: 6",
    "b": "title: Remote\nimages:\n  - url: https://cdn.example/b.png\n    width: 8\n    height: 6",
    "c": "title: Bare",
    "d": "title: Mill\nimages:\n  - url: /assets/images/old.png\n  - url: /assets/images/second.png",
}


def picture(file: Path, width: int = 8, height: int = 6, color: str = "teal") -> Path:
    """A picture file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    assert image.save(str(file))
    return file


def write_picture_site(folder: Path) -> Path:
    """Four articles: with a local picture, a remote one, none, and two."""
    picture(folder / "assets/images/old.png")
    picture(folder / "assets/images/second.png", 20, 10)
    (folder / ".stet.yml").write_text(SCHEMA)
    (folder / "_config.yml").write_text("title: News\n")
    (folder / "_news").mkdir()
    for name, front in ARTICLES.items():
        (folder / "_news" / f"{name}.md").write_text(f"---\n{front}\n---\nBody\n")
    return folder


def mime_of(*files: Path | str) -> QMimeData:
    """What a file manager, or a browser, drags."""
    mime = QMimeData()
    mime.setUrls([QUrl(str(f)) if isinstance(f, str) else QUrl.fromLocalFile(str(f)) for f in files])
    return mime


def drag_over(widget: QWidget, mime: QMimeData) -> QDragEnterEvent:
    """Hold something over a widget."""
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, event)
    return event


def drop_on(widget: QWidget, mime: QMimeData) -> None:
    """Drop something on a widget."""
    drag_over(widget, mime)
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, event)
