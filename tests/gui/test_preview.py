"""Pictures: decoded off the GUI thread, bounded, and told about truly whatever the file holds."""

from __future__ import annotations

import struct
import threading
import zlib
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage

from editor.core.site.media import Media
from editor.gui.preview import ImagePreview, ThumbnailLoader, loader
from editor.gui.preview.decode import decode_picture
from editor.gui.preview.facts import facts_of
from editor.gui.preview.viewer import PictureViewer
from editor.gui.shell.exhibits import Exhibit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

BOX = QSize(100, 100)


@pytest.fixture
def thumbnails(qtbot: QtBot) -> Iterator[ThumbnailLoader]:
    made = ThumbnailLoader(memory=100 * 100 * 4 * 3)
    yield made
    made.close()


def picture(folder: Path, name: str, width: int = 400, height: int = 200) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    assert image.save(str(folder / name))
    return folder / name


def test_a_picture_is_decoded_to_the_size_asked_for(tmp_path: Path) -> None:
    found = decode_picture(picture(tmp_path, "a.jpg"), BOX)
    assert (found.width, found.height, found.format, found.fault) == (400, 200, "JPEG", "")
    assert (found.image.width(), found.image.height()) == (100, 50)
    assert found.weight > 0


def test_a_small_picture_is_not_blown_up(tmp_path: Path) -> None:
    found = decode_picture(picture(tmp_path, "a.png", 20, 10), BOX)
    assert (found.image.width(), found.image.height()) == (20, 10)


def test_a_wrong_suffix_is_no_fault(tmp_path: Path) -> None:
    file = picture(tmp_path, "a.png").rename(tmp_path / "a.jpg")
    assert decode_picture(file, BOX).format == "PNG"


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "empty"),
        (b"not a picture", "no picture"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 30, "broken"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>', "not shown"),
        (b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', "not shown"),
    ],
)
def test_files_that_are_no_pictures_say_why(tmp_path: Path, data: bytes, fault: str) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(data)
    found = decode_picture(file, BOX)
    assert found.image.isNull()
    assert found.fault == fault
    assert facts_of(Media("local", file, "a.jpg"), found, (0, 0)).instead


def test_missing_files_and_folders_say_so(tmp_path: Path) -> None:
    assert decode_picture(tmp_path / "none.jpg", BOX).fault == "missing"
    assert decode_picture(tmp_path, BOX).fault == "not a file"


def test_declared_and_real_size_stand_side_by_side(tmp_path: Path) -> None:
    file = picture(tmp_path, "a.jpg")
    media = Media("local", file, "a.jpg")
    found = decode_picture(file, BOX)
    assert facts_of(media, found, (400, 200)).line.startswith("400 × 200, as declared")
    wrong = facts_of(media, found, (400, 300))
    assert "400 × 200, declared 400 × 300" in wrong.line
    assert wrong.tone == "warn"
    assert "JPEG" in wrong.line


@pytest.mark.parametrize("kind", ["missing", "outside", "none", "remote"])
def test_what_is_not_local_is_told_about(tmp_path: Path, kind: str) -> None:
    assert facts_of(Media(kind, None, "https://a.example/b.jpg"), None, (1, 2)).instead  # type: ignore[arg-type]


def test_decoding_never_happens_on_the_gui_thread(
    qtbot: QtBot, tmp_path: Path, thumbnails: ThumbnailLoader, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []

    def note(file: Path, size: QSize):
        threads.append(threading.current_thread())
        return decode_picture(file, size)

    monkeypatch.setattr(loader, "decode_picture", note)
    file = picture(tmp_path, "a.png")
    with qtbot.waitSignal(thumbnails.loaded):
        assert thumbnails.picture(file, BOX) is None
    assert threading.main_thread() not in threads
    assert thumbnails.picture(file, BOX) is not None


def test_memory_is_bounded(qtbot: QtBot, tmp_path: Path, thumbnails: ThumbnailLoader) -> None:
    files = [picture(tmp_path, f"{n}.png", 100, 100) for n in range(6)]
    for file in files:
        with qtbot.waitSignal(thumbnails.loaded):
            thumbnails.picture(file, BOX)
    assert thumbnails.kept_bytes <= 100 * 100 * 4 * 3
    assert thumbnails.picture(files[-1], BOX) is not None


def test_what_scrolled_away_never_comes(qtbot: QtBot, tmp_path: Path, thumbnails: ThumbnailLoader) -> None:
    gone, wanted = picture(tmp_path, "a.png"), picture(tmp_path, "b.png")
    came: list[Path] = []
    thumbnails.loaded.connect(lambda file, _: came.append(file))
    thumbnails.picture(gone, BOX)
    thumbnails.cancel(gone, BOX)
    with qtbot.waitSignal(thumbnails.loaded):
        thumbnails.picture(wanted, BOX)
    assert came == [wanted]


def test_the_preview_shows_a_local_picture(qtbot: QtBot, tmp_path: Path, thumbnails: ThumbnailLoader) -> None:
    preview = ImagePreview(thumbnails)
    qtbot.addWidget(preview)
    preview.resize(320, 180)
    preview.show()
    file = picture(tmp_path, "a.jpg")
    preview.show_media(Media("local", file, "a.jpg"), (400, 200))
    qtbot.waitUntil(preview.has_picture)
    assert "as declared" in preview.facts().line
    with qtbot.waitSignal(preview.opened):
        qtbot.keyClick(preview.picture_frame, Qt.Key.Key_Return)
    preview.show_media(Media("missing", file, "a.jpg"))
    assert not preview.has_picture()
    assert preview.facts().instead


def test_the_viewer_goes_from_picture_to_picture(qtbot: QtBot, tmp_path: Path, thumbnails: ThumbnailLoader) -> None:
    files = [picture(tmp_path, "a.png"), picture(tmp_path, "b.png")]
    shown = [Exhibit(1, "Tides", ("image",), Media("local", file, file.name), (0, 0)) for file in files]
    viewer = PictureViewer(shown, 0, thumbnails)
    viewer.show()
    fitted = viewer.canvas.scale
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Right)
    assert viewer.exhibit.media.file == files[1]
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Right)
    assert viewer.exhibit.media.file == files[1]
    qtbot.waitUntil(viewer.canvas.has_picture)
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Plus)
    assert viewer.canvas.scale > fitted
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_0)
    assert viewer.canvas.scale == fitted
    assert viewer.windowTitle() == "Tides"
    assert "400 × 200" in viewer.facts().line
    viewer.close()


def png_that_says(width: int, height: int) -> bytes:
    """A tiny file that claims to be a huge picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 999)) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (png_that_says(60_000, 60_000), "too large"),
        (png_that_says(0, 0), "broken"),
        (b'<svg width="0" height="0" xmlns="http://www.w3.org/2000/svg"/>', "not shown"),
        (b"GIF89a\xff\xff\xff\xff\0\0\0", "broken"),
        (b"\xff\xd8\xff\xe0", "broken"),
    ],
)
def test_hostile_files_take_neither_memory_nor_the_program(
    tmp_path: Path, data: bytes, fault: str, qt_messages: list[str]
) -> None:
    file = tmp_path / "x.png"
    file.write_bytes(data)
    assert decode_picture(file, QSize(2000, 2000)).fault == fault
    qt_messages.clear()  # Qt complains of such files, rightly


def test_a_place_without_facts_takes_no_line(qtbot: QtBot, thumbnails: ThumbnailLoader, tmp_path: Path) -> None:
    preview = ImagePreview(thumbnails)
    qtbot.addWidget(preview)
    preview.show_media(None)
    bare = preview.sizeHint().height()
    assert bare == preview.picture_frame.height()
    preview.show_media(Media("local", picture(tmp_path, "a.png"), "/a.png"))
    waiting = preview.sizeHint().height()
    assert waiting > bare
    qtbot.waitUntil(preview.has_picture)
    assert preview.sizeHint().height() == waiting
