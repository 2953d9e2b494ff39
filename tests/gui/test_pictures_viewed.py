"""The viewer goes through an article's pictures and on to the next article's; moving pictures move."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from articlesite import open_site, started_session, wait_idle
from picturesite import picture, write_picture_site
from PIL import Image
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from editor.core.site.media import Media
from editor.gui.preview import ThumbnailLoader
from editor.gui.preview.canvas import Canvas
from editor.gui.preview.decode import decode_frames, decode_picture
from editor.gui.preview.facts import facts_of
from editor.gui.preview.movie import Movie
from editor.gui.preview.remote import RemotePictures
from editor.gui.preview.viewer import PictureViewer
from editor.gui.settings import Settings
from editor.gui.shell.exhibits import Exhibit, Exhibits
from editor.gui.shell.formpane import FormPane
from editor.gui.shell.pictures import Pictures

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from editor.gui.session import Session

Key = Qt.Key


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    with started_session() as made:
        open_site(qtbot, made, write_picture_site(tmp_path))
        yield made


@pytest.fixture
def loader(qtbot: QtBot) -> Iterator[ThumbnailLoader]:
    made = ThumbnailLoader()
    yield made
    made.close()


@pytest.fixture
def remote(qtbot: QtBot) -> Iterator[RemotePictures]:
    made = RemotePictures(Settings())
    yield made
    made.close()


def id_of(session: Session, name: str) -> int:
    assert session.library is not None
    found = session.library.id_of(f"_news/{name}.md")
    assert found is not None
    return found


def opened(qtbot: QtBot, session: Session, loader: ThumbnailLoader, remote: RemotePictures, name: str) -> PictureViewer:
    """The viewer at an article's first picture."""
    others = Exhibits(session, session.library.ids)  # type: ignore[union-attr]
    found: list[Exhibit] = []
    others.of_article(id_of(session, name), found.extend)
    wait_idle(qtbot, session)
    viewer = PictureViewer(found, 0, loader, others=others, remote=remote)
    viewer.show()
    return viewer


def test_it_goes_on_to_the_next_articles_that_have_pictures(
    qtbot: QtBot, session: Session, loader: ThumbnailLoader, remote: RemotePictures
) -> None:
    viewer = opened(qtbot, session, loader, remote, "a")
    shown = [viewer.windowTitle()]
    turned: list[int] = []
    viewer.article_shown.connect(turned.append)
    for _ in range(4):
        qtbot.keyClick(viewer.canvas, Key.Key_Right)
        wait_idle(qtbot, session)
        shown.append(viewer.windowTitle())
    assert shown == ["Tide", "Remote", "Mill", "Mill", "Mill"]
    assert turned == [id_of(session, "b"), id_of(session, "d")]
    assert viewer.exhibit.media.url == "/assets/images/second.png"
    qtbot.keyClick(viewer.canvas, Key.Key_K)
    wait_idle(qtbot, session)
    assert viewer.windowTitle() == "Remote"
    assert viewer.bar.button("load").isVisible()
    qtbot.keyClick(viewer.canvas, Key.Key_Left)
    wait_idle(qtbot, session)
    qtbot.waitUntil(viewer.canvas.has_picture)
    assert viewer.windowTitle() == "Tide"
    assert "8 × 6, as declared" in viewer.facts().line
    assert not viewer.bar.button("load").isVisible()
    qtbot.keyClick(viewer.canvas, Key.Key_Escape)
    qtbot.waitUntil(lambda: not any(w.objectName() == "picture-viewer" for w in QApplication.topLevelWidgets()))


def test_leaving_it_elsewhere_goes_to_that_article(qtbot: QtBot, session: Session, remote: RemotePictures) -> None:
    form = FormPane(session)
    qtbot.addWidget(form)
    pictures = Pictures(session, form, session.library.ids, remote, form)  # type: ignore[union-attr]
    wanted: list[int] = []
    pictures.article_wanted.connect(wanted.append)
    pictures.view(id_of(session, "a"))
    wait_idle(qtbot, session)
    viewer = next(w for w in QApplication.topLevelWidgets() if isinstance(w, PictureViewer))
    viewer.go(1)
    wait_idle(qtbot, session)
    viewer.reject()
    assert wanted == [id_of(session, "b")]
    form.close_pane()


def test_an_article_without_pictures_says_so(qtbot: QtBot, session: Session, remote: RemotePictures) -> None:
    form = FormPane(session)
    qtbot.addWidget(form)
    pictures = Pictures(session, form, session.library.ids, remote, form)  # type: ignore[union-attr]
    with qtbot.waitSignal(session.said) as said:
        pictures.view(id_of(session, "c"))
    assert said.args == ["This article has no pictures", "info"]
    form.close_pane()


def canvas(qtbot: QtBot) -> Canvas:
    made = Canvas(None)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(200, 200)
    made.show_pixmap(QPixmap(400, 400))
    return made


def test_zoom_keeps_the_point_under_the_pointer_and_the_picture_in_sight(qtbot: QtBot) -> None:
    made = canvas(qtbot)
    assert made.scale == 0.5
    made.zoom(4, QPointF(0, 0))
    assert made.scale == 2.0
    made.zoom(1000)
    made.show_real_size()
    assert made.scale == 1.0
    for _ in range(50):
        made.pan(1, 1)
    made.fit()
    assert made.scale == 0.5


def moving(file: Path, frames: int = 3, size: tuple[int, int] = (30, 20)) -> Path:
    """A GIF that moves."""
    images = [Image.new("RGB", size, (n * 60 % 256, 80, 90)) for n in range(frames)]
    images[0].save(file, save_all=True, append_images=images[1:], duration=20)
    return file


def test_a_moving_picture_plays(qtbot: QtBot, tmp_path: Path, loader: ThumbnailLoader) -> None:
    file = moving(tmp_path / "m.gif")
    media = Media("local", file, "m.gif")
    found = decode_picture(file, QSize(100, 100))
    assert found.frames == 3
    assert "animated" in facts_of(media, found, (0, 0)).line
    viewer = PictureViewer([Exhibit(1, "M", ("image",), media, (0, 0))], 0, loader)
    viewer.show()
    qtbot.waitUntil(lambda: viewer.movie.has_frames)
    was_playing = viewer.movie.is_playing
    qtbot.keyClick(viewer.canvas, Key.Key_Space)
    assert viewer.movie.is_playing is not was_playing
    viewer.close()


def test_frames_come_one_after_the_other(qtbot: QtBot, tmp_path: Path) -> None:
    movie = Movie(None)  # type: ignore[arg-type]
    movie.show(decode_frames(moving(tmp_path / "m.gif"), QSize(100, 100)))
    if not movie.is_playing:  # where motion is to be reduced it waits for a person
        movie.toggle()
    with qtbot.waitSignals([movie.frame] * 4):
        pass
    movie.show(())
    assert not movie.is_playing


@pytest.mark.parametrize(("frames", "size"), [(1, (30, 20)), (300, (4, 4)), (40, (1000, 1000))])
def test_what_stands_still_or_is_too_much_is_not_played(tmp_path: Path, frames: int, size: tuple[int, int]) -> None:
    assert decode_frames(moving(tmp_path / "m.gif", frames, size), QSize(4096, 4096)) == []


def test_a_picture_cut_off_is_shown_and_said_to_be(tmp_path: Path, qt_messages: list[str]) -> None:
    file = picture(tmp_path / "whole.jpg", 600, 400)
    data = file.read_bytes()
    cut = tmp_path / "cut.jpg"
    cut.write_bytes(data[: len(data) * 2 // 3])
    found = decode_picture(cut, QSize(400, 400))
    facts = facts_of(Media("local", cut, "cut.jpg"), found, (0, 0))
    assert "cut off" in facts.line + facts.instead
    assert facts.tone == "err"
    qt_messages.clear()  # Qt complains of the picture, too
