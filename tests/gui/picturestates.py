"""STATES with the states of pictures in it: shown, elsewhere, broken, held over the field, chosen, looked at."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from stage import SAMPLE, Stage
from states import STATES, sample_file, state

from editor import paths
from editor.core.site.remote_cache import PictureCache
from editor.gui.preview import ImagePreview
from editor.gui.preview.frame import PictureFrame
from editor.gui.preview.picker import PicturePicker
from editor.gui.preview.viewer import PictureViewer

__all__ = ["STATES"]

NEWS = "_news/2026-08-28-the-ferry-that-waits-for-the-baker.md"
FRONT = """\
category: news
title: The ferry that waits for the baker
excerpt: Every morning at six the whole harbour waits for forty loaves.
publishedDateTime: 2026-08-28T05:40:00Z
originalUrl: https://quaynotes.example/2026/the-ferry-that-waits
type: article
quality: 71
heat: 55
published: false
provider:
  name: Quay Notes
  domain: quaynotes.example
topics:
  - Ferries
"""
REMOTE = "https://pictures.example/lantern.jpg"


def preview(stage: Stage) -> ImagePreview:
    """The picture over the form."""
    form = stage.window.form.form
    assert form is not None
    return form.preview


def frame(stage: Stage) -> PictureFrame:
    """Its place."""
    return preview(stage).picture_frame


def with_picture(stage: Stage, address: str, size: tuple[int, int] = (600, 300)) -> None:
    """An article of the sample with this picture (none: ""), shown."""
    site = stage.sample()
    lines = f"images:\n  - url: {address}\n    width: {size[0]}\n    height: {size[1]}\n" if address else ""
    (site / NEWS).write_text(f"---\n{FRONT}{lines}---\nA text.\n")
    stage.open(site)
    stage.go_to(NEWS)
    stage.until(lambda: bool(preview(stage).has_picture() or preview(stage).facts().instead))
    stage.settle()


def hold(stage: Stage, *files: Path) -> None:
    """Hold files over the picture."""
    with_picture(stage, "/assets/images/north-ferry.jpg")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    event = QDragEnterEvent(
        QPoint(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(frame(stage), event)


@state("picture-remote", "A picture on another host, not loaded", lambda s: "load-picture" in frame(s).actions_shown())
def remote(stage: Stage) -> None:
    with_picture(stage, REMOTE)
    stage.until(lambda: "load-picture" in frame(stage).actions_shown())


@state("picture-loaded", "One that was loaded, and is of another size", lambda s: preview(s).facts().is_other_size)
def loaded(stage: Stage) -> None:
    cache = PictureCache(paths.cache_folder() / "pictures")
    assert cache.keep(REMOTE, (SAMPLE / "assets/images/north-ferry.jpg").read_bytes())
    with_picture(stage, REMOTE, (640, 480))
    stage.until(lambda: preview(stage).has_picture())


@state("picture-missing", "A picture that is not there", lambda s: "not there" in preview(s).facts().instead)
def missing(stage: Stage) -> None:
    with_picture(stage, "/assets/images/lantern.jpg")


@state("picture-cut", "A picture that was cut off", lambda s: preview(s).facts().tone == "err")
def cut(stage: Stage) -> None:
    with_picture(stage, "/assets/images/cut-short.jpg")


@state("picture-none", "An article without a picture", lambda s: "choose-picture" in frame(s).actions_shown())
def none(stage: Stage) -> None:
    with_picture(stage, "")


@state("picture-held", "A file held over the picture", lambda s: "Drop" in frame(s).held_words)
def held(stage: Stage) -> None:
    hold(stage, Path("/home/editor/lantern.jpg"))


@state("picture-refused", "Two files held over the picture", lambda s: "One picture" in frame(s).held_words)
def refused(stage: Stage) -> None:
    hold(stage, Path("/home/editor/lantern.jpg"), Path("/home/editor/mill.jpg"))


@state("picture-picker", "One of the site's pictures is chosen", lambda s: bool(s.window.findChildren(PicturePicker)))
def picker(stage: Stage) -> None:
    with_picture(stage, "/assets/images/north-ferry.jpg")
    stage.window.form.context.pictures.choose(("images", 0, "url"))
    stage.settle()
    found = stage.window.findChild(PicturePicker)
    assert isinstance(found, PicturePicker)
    found.grid.setCurrentIndex(found.shelf.index(2))
    stage.settle()


@state("picture-viewer", "A picture looked at closely", lambda s: bool(s.window.findChildren(PictureViewer)))
def viewer(stage: Stage) -> None:
    with_picture(stage, "/assets/images/north-ferry.jpg")
    assert sample_file(stage, "assets/images/north-ferry.jpg").exists()
    stage.window.pictures.view(stage.session.current)
    stage.until(lambda: bool(stage.window.findChildren(PictureViewer)))
    found = stage.window.findChild(PictureViewer)
    assert isinstance(found, PictureViewer)
    stage.until(found.canvas.has_picture)
    QTest.qWait(30)
