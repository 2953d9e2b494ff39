"""Pictures dropped, pasted and chosen: copied into the site, and one step of the article's draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from articlesite import open_site, started_session, wait_idle
from picturesite import drag_over, drop_on, mime_of, picture, write_picture_site
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QToolButton

from editor.core.edits import Set
from editor.core.fieldpath import get_value
from editor.gui.form.fields.image import ImageWidget
from editor.gui.form.fields.rows import RowsWidget
from editor.gui.preview.picker import PicturePicker
from editor.gui.preview.remote import RemotePictures
from editor.gui.settings import Settings
from editor.gui.shell.folderdrop import FolderDrop
from editor.gui.shell.formpane import FormPane
from editor.gui.shell.pictures import Pictures

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from editor.core.fieldpath import FieldPath
    from editor.gui.preview import ImagePreview

URL: FieldPath = ("images", 0, "url")


class Desk:
    """A form in work on the picture site, and what was said."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.folder = write_picture_site(folder)
        self.qtbot = qtbot
        self.said: list[tuple[str, str]] = []

    def start(self, session) -> None:
        self.session = session
        session.said.connect(lambda text, kind: self.said.append((text, kind)))
        open_site(self.qtbot, session, self.folder)
        self.form = FormPane(session)
        self.form.resize(420, 700)
        self.form.show()
        self.qtbot.addWidget(self.form)

    def show(self, name: str) -> int:
        article_id = self.session.library.id_of(f"_news/{name}.md")
        self.form.show_article(article_id)
        self.settle()
        self.article_id = article_id
        return article_id

    def settle(self) -> None:
        wait_idle(self.qtbot, self.session)

    @property
    def preview(self) -> ImagePreview:
        assert self.form.form is not None
        return self.form.form.preview

    def value(self, path: FieldPath):
        record = self.session.edited_record(self.article_id)
        return get_value(record, path) if record else None

    def field(self) -> ImageWidget:
        assert self.form.focus_field(URL)
        self.settle()
        widget = self.form.findChild(ImageWidget)
        assert isinstance(widget, ImageWidget)
        return widget


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    (tmp_path / "site").mkdir()
    made = Desk(qtbot, tmp_path / "site")
    with started_session() as session:
        made.start(session)
        yield made
        made.form.close_pane()
        QGuiApplication.clipboard().clear()  # what lies there must not outlive Python


def test_a_dropped_file_is_copied_and_set_with_its_size_in_one_step(desk: Desk, tmp_path: Path) -> None:
    desk.show("a")
    new = picture(tmp_path / "Neue Flut.png", 40, 30)
    drop_on(desk.preview.picture_frame, mime_of(new))
    desk.settle()
    assert (desk.folder / "assets/images/neue-flut.png").read_bytes() == new.read_bytes()
    assert [desk.value(("images", 0, key)) for key in ("url", "width", "height")] == [
        "/assets/images/neue-flut.png",
        40,
        30,
    ]
    assert desk.said[-1][1] == "done"
    assert "assets/images" in desk.said[-1][0]
    desk.session.undo()
    desk.settle()
    assert desk.session.draft(desk.article_id) is None


def drop_new(desk: Desk, tmp_path: Path) -> Path:
    """A picture dropped on the article shown; where it was copied to."""
    drop_on(desk.preview.picture_frame, mime_of(picture(tmp_path / "Neue Flut.png", 40, 30)))
    desk.settle()
    copied = desk.folder / "assets/images/neue-flut.png"
    assert copied.exists()
    return copied


def test_undo_takes_the_copied_file_away_and_redo_brings_it_back(desk: Desk, tmp_path: Path) -> None:
    desk.show("a")
    copied = drop_new(desk, tmp_path)
    before = copied.read_bytes()
    desk.session.undo()
    desk.settle()
    assert not copied.exists()
    assert desk.said[-1] == ("Undid: Set the picture. assets/images/neue-flut.png was taken out again", "undone")
    desk.session.redo()
    desk.settle()
    assert copied.read_bytes() == before
    assert desk.value(URL) == "/assets/images/neue-flut.png"


def test_undo_of_the_save_takes_the_copied_file_away_too(desk: Desk, tmp_path: Path) -> None:
    article_id = desk.show("a")
    copied = drop_new(desk, tmp_path)
    desk.session.save([article_id])
    desk.settle()
    desk.session.undo()
    desk.settle()
    assert not copied.exists()
    desk.session.redo()
    desk.settle()
    assert copied.exists()
    assert "neue-flut.png" in (desk.folder / "_news/a.md").read_text()


def test_a_copied_file_that_others_name_stays(desk: Desk, tmp_path: Path) -> None:
    desk.show("a")
    copied = drop_new(desk, tmp_path)
    other = desk.folder / "_news/c.md"
    other.write_text(other.read_text() + "![](/assets/images/neue-flut.png)\n")
    desk.session.undo()
    desk.settle()
    assert copied.exists()
    assert desk.said[-1][0].endswith("assets/images/neue-flut.png stays: _news/c.md names it")


def test_a_copied_file_that_another_draft_names_stays(desk: Desk, tmp_path: Path) -> None:
    other = desk.show("d")
    desk.show("a")
    copied = drop_new(desk, tmp_path)
    desk.session.edit(other, Set(URL, "/assets/images/neue-flut.png"))
    desk.session.history.take_undo()  # the other's edit stays, and is no step any more
    desk.session.undo()
    desk.settle()
    assert copied.exists()
    assert desk.said[-1][0].endswith("stays: unsaved edits name it")


def test_a_copied_file_that_was_worked_on_stays(desk: Desk, tmp_path: Path) -> None:
    desk.show("a")
    copied = drop_new(desk, tmp_path)
    picture(copied, 41, 31, "red")
    desk.session.undo()
    desk.settle()
    assert copied.exists()
    assert desk.said[-1][0].endswith("stays: it is not what was copied any more")


def test_what_was_dropped_is_saved_as_those_lines_alone(desk: Desk, tmp_path: Path) -> None:
    article_id = desk.show("a")
    before = (desk.folder / "_news/a.md").read_text()
    drop_on(desk.field().line, mime_of(picture(tmp_path / "new.png", 40, 30)))
    desk.settle()
    desk.session.save([article_id])
    desk.settle()
    expected = before.replace("old.png", "new.png").replace("width: 8", "width: 40").replace("height: 6", "height: 30")
    assert (desk.folder / "_news/a.md").read_text() == expected


def test_an_article_without_pictures_gets_its_first(desk: Desk, tmp_path: Path) -> None:
    desk.show("c")
    assert "choose-picture" in desk.preview.picture_frame.actions_shown()
    drop_on(desk.preview, mime_of(picture(tmp_path / "new.png", 40, 30)))
    desk.settle()
    assert desk.value(("images",)) == [{"url": "/assets/images/new.png", "width": 40, "height": 30}]


def test_a_picture_of_the_site_is_not_copied(desk: Desk) -> None:
    desk.show("a")
    drop_on(desk.preview, mime_of(desk.folder / "assets/images/second.png"))
    desk.settle()
    assert desk.value(URL) == "/assets/images/second.png"
    assert len(list((desk.folder / "assets/images").iterdir())) == 2


def test_an_address_is_set_without_asking_anyone(desk: Desk) -> None:
    desk.show("a")
    drop_on(desk.preview, mime_of("https://cdn.example/x%20y.png"))
    desk.settle()
    assert desk.value(URL) == "https://cdn.example/x%20y.png"
    assert desk.value(("images", 0, "width")) == 8


def test_while_it_is_held_the_place_says_what_would_happen(desk: Desk, tmp_path: Path) -> None:
    desk.show("a")
    frame = desk.preview.picture_frame
    one, two = picture(tmp_path / "one.png"), tmp_path / "two.txt"
    assert drag_over(frame, mime_of(one)).isAccepted()
    assert frame.held_words == "Drop to replace the picture"
    drag_over(frame, mime_of(one, two))
    assert frame.held_words == "One picture at a time, please"
    drag_over(frame, mime_of(two))
    assert "two.txt" in frame.held_words
    drop_on(frame, mime_of(two))
    assert frame.held_words == ""
    assert desk.said[-1][1] == "refused"
    text = QMimeData()
    text.setText("words")
    assert not drag_over(frame, text).isAccepted()
    assert desk.session.draft(desk.article_id) is None


@pytest.mark.parametrize(
    "data", [b"", b"<html>", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", b"GIF89a"]
)
def test_what_is_no_picture_is_refused(desk: Desk, tmp_path: Path, data: bytes) -> None:
    desk.show("a")
    (tmp_path / "x.png").write_bytes(data)
    drop_on(desk.preview, mime_of(tmp_path / "x.png"))
    desk.settle()
    assert desk.said[-1][1] == "refused"
    assert "x.png" in desk.said[-1][0]
    assert desk.session.draft(desk.article_id) is None
    assert not (desk.folder / "assets/images/x.png").exists()


def test_pixels_are_pasted_under_the_articles_name(desk: Desk) -> None:
    desk.show("a")
    line = desk.field().line
    image = QImage(12, 9, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    QGuiApplication.clipboard().setImage(image)
    line.setFocus()
    desk.qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert desk.value(URL) == "/assets/images/tide.png"
    assert desk.value(("images", 0, "width")) == 12


def test_pasted_text_stays_text(desk: Desk) -> None:
    desk.show("a")
    line = desk.field().line
    QGuiApplication.clipboard().setText("/assets/images/second.png")
    line.selectAll()
    desk.qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert desk.value(URL) == "/assets/images/second.png"


def test_a_field_that_changed_meanwhile_is_left(desk: Desk, tmp_path: Path) -> None:
    article_id = desk.show("a")
    drop_on(desk.preview, mime_of(picture(tmp_path / "new.png")))
    desk.session.edit(article_id, Set(URL, "/other.png"))
    desk.settle()
    assert desk.value(URL) == "/other.png"
    assert desk.said[-1][1] == "refused"


def picker_of(desk: Desk) -> PicturePicker:
    desk.qtbot.waitUntil(lambda: any(isinstance(w, PicturePicker) for w in QApplication.topLevelWidgets()))
    desk.settle()
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, PicturePicker))


def test_one_of_the_sites_pictures_is_chosen_by_keys(desk: Desk) -> None:
    desk.show("a")
    Pictures(desk.session, desk.form, list, RemotePictures(Settings()), desk.form)
    buttons = desk.field().findChildren(QToolButton)
    next(button for button in buttons if "Choose a picture" in button.toolTip()).click()
    picker = picker_of(desk)
    assert picker.shelf.rowCount() == 2
    assert picker.folders.currentItem().text().startswith("assets/images")
    desk.qtbot.keyClicks(picker.search, "sec")
    assert picker.shelf.rowCount() == 1
    desk.qtbot.keyClick(picker.search, Qt.Key.Key_Down)
    desk.qtbot.keyClick(picker.grid, Qt.Key.Key_Return)
    desk.settle()
    assert desk.value(URL) == "/assets/images/second.png"
    assert desk.value(("images", 0, "width")) == 20


def test_a_picker_that_is_left_changes_nothing(desk: Desk) -> None:
    desk.show("c")
    Pictures(desk.session, desk.form, list, RemotePictures(Settings()), desk.form)
    desk.preview.picture_frame.actions_shown()["choose-picture"].click()
    picker = picker_of(desk)
    desk.qtbot.keyClicks(picker.search, "no such name")
    assert picker.shelf.rowCount() == 0
    desk.qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert picker.isVisible()
    desk.qtbot.keyClick(picker.search, Qt.Key.Key_Escape)
    desk.settle()
    assert desk.session.draft(desk.article_id) is None


def test_a_picture_from_disk_is_copied_in(desk: Desk, tmp_path: Path) -> None:
    desk.show("c")
    Pictures(desk.session, desk.form, list, RemotePictures(Settings()), desk.form)
    desk.form.context.pictures.choose(("images", 0, "url"))
    picker = picker_of(desk)
    picker.take_file(str(picture(tmp_path / "Far away.png", 40, 30)))
    desk.settle()
    assert desk.value(("images", 0, "url")) == "/assets/images/far-away.png"


def test_urls_of_other_schemes_are_no_offers(desk: Desk) -> None:
    desk.show("a")
    mime = QMimeData()
    mime.setUrls([QUrl("javascript:alert(1)")])
    assert not drag_over(desk.preview, mime).isAccepted()


def test_a_picture_that_misses_its_field_opens_no_site(qtbot: QtBot, tmp_path: Path) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    folders = FolderDrop(window)
    dropped: list[str] = []
    folders.dropped.connect(dropped.append)
    assert not drag_over(window, mime_of(picture(tmp_path / "x.png"))).isAccepted()
    assert drag_over(window, mime_of(tmp_path)).isAccepted()
    drop_on(window, mime_of(tmp_path))
    assert dropped == [str(tmp_path)]


def test_the_real_size_is_declared_at_a_press(desk: Desk, tmp_path: Path) -> None:
    article_id = desk.show("d")
    real = desk.preview.findChild(QPushButton, "use-real-size")
    assert isinstance(real, QPushButton)
    assert real.isHidden()
    desk.session.edit(article_id, Set(("images", 0, "width"), 99))
    desk.qtbot.waitUntil(real.isVisible)
    real.click()
    desk.settle()
    assert desk.value(("images", 0)) == {"url": "/assets/images/old.png", "width": 8, "height": 6}
    assert not real.isVisible()
    desk.session.undo()
    desk.settle()
    assert desk.value(("images", 0, "width")) == 99


def test_the_menu_says_what_can_be_done(desk: Desk) -> None:
    desk.show("a")
    desk.qtbot.waitUntil(desk.preview.has_picture)
    entries = {action.text(): action for action in desk.preview.menu().actions()}
    assert list(entries) == ["Look closely", "Choose…", "Copy the address"]
    entries["Copy the address"].trigger()
    assert QGuiApplication.clipboard().text() == "/assets/images/old.png"


def test_an_empty_place_takes_keys_and_pastes(desk: Desk, tmp_path: Path) -> None:
    desk.show("c")
    frame = desk.preview.picture_frame
    with desk.qtbot.waitSignal(desk.form.picture_wanted):
        desk.qtbot.keyClick(frame, Qt.Key.Key_Return)
    QGuiApplication.clipboard().setMimeData(mime_of(picture(tmp_path / "new.png", 40, 30)))
    desk.qtbot.keyClick(frame, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert desk.value(("images", 0, "url")) == "/assets/images/new.png"


def test_a_file_of_the_site_is_set_and_one_from_elsewhere_refused(desk: Desk, tmp_path: Path) -> None:
    desk.show("c")
    (desk.folder / "assets/plan.pdf").write_bytes(b"%PDF")
    pictures = desk.form.context.pictures
    pictures.take_file(("plan",), desk.folder / "assets/plan.pdf")
    desk.settle()
    assert desk.value(("plan",)) == "/assets/plan.pdf"
    (tmp_path / "other.pdf").write_bytes(b"%PDF")
    pictures.take_file(("plan",), tmp_path / "other.pdf")
    desk.settle()
    assert desk.value(("plan",)) == "/assets/plan.pdf"
    assert desk.said[-1][1] == "refused"
    assert "outside" in desk.said[-1][0]


def test_a_picture_dropped_on_a_list_is_added_to_it(desk: Desk, tmp_path: Path) -> None:
    desk.show("a")
    assert desk.form.focus_field(("images",))
    rows = desk.form.findChild(RowsWidget)
    assert isinstance(rows, RowsWidget)
    new = mime_of(picture(tmp_path / "new.png", 40, 30))
    drag_over(rows, new)
    assert "Drop to add a picture" in rows.own_head().accessibleName()
    drop_on(rows, new)
    desk.settle()
    assert desk.value(("images", 1)) == {"url": "/assets/images/new.png", "width": 40, "height": 30}
    assert desk.value(URL) == "/assets/images/old.png"
    assert "Drop" not in rows.own_head().accessibleName()
