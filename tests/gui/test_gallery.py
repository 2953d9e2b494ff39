"""The list as pictures: the same rows, keys and selection as the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from articlesite import ARTICLES, make_pane, open_site, wait_idle, wait_until, write_site
from PySide6.QtCore import QAbstractListModel, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QToolButton

from editor.gui.articles.celleditor import CellEditor
from editor.gui.articles.thumbnails import RowThumbnails
from editor.gui.preview import ThumbnailLoader

if TYPE_CHECKING:
    from pathlib import Path

    from editor.gui.articles import ArticlesPane
    from editor.gui.session import Session
    from editor.gui.settings import Settings

Key = Qt.Key
Modifier = Qt.KeyboardModifier
PORTLAND = next(iter(ARTICLES))


@pytest.fixture
def pane(qtbot, list_pane: ArticlesPane) -> ArticlesPane:
    """The list, showing its gallery, three tiles across."""
    list_pane.resize(660, 700)
    list_pane.toggle_face()
    wait_until(qtbot, list_pane.faces.gallery.isVisible)
    wait_until(qtbot, lambda: list_pane.faces.gallery.across == 3)
    return list_pane


def cell(pane: ArticlesPane, row: int) -> QRect:
    gallery = pane.faces.gallery
    return gallery.visualRect(pane.model.index(row, pane.model.title_column()))


def click(qtbot, pane: ArticlesPane, spot: QPoint, modifier=Modifier.NoModifier) -> None:
    qtbot.mouseClick(pane.faces.gallery.viewport(), Qt.MouseButton.LeftButton, modifier, spot)


def test_the_gallery_takes_over_current_article_selection_and_focus(qtbot, list_pane: ArticlesPane):
    qtbot.keyClicks(list_pane.view, "jxjx")
    current, chosen = list_pane.current_id(), list_pane.selected_ids()
    list_pane.toggle_face()
    wait_until(qtbot, list_pane.faces.gallery.hasFocus)
    assert (list_pane.current_id(), list_pane.selected_ids()) == (current, chosen)
    list_pane.toggle_face()
    wait_until(qtbot, list_pane.view.isVisible)
    assert (list_pane.current_id(), list_pane.selected_ids()) == (current, chosen)


def test_who_gives_the_table_the_focus_gives_it_to_the_gallery(qtbot, pane: ArticlesPane):
    pane.headline.setFocus()
    pane.view.setFocus()
    wait_until(qtbot, pane.faces.gallery.hasFocus)


def test_letters_walk_mark_and_ask_as_in_the_table(qtbot, pane: ArticlesPane):
    gallery, asked, edited = pane.faces.gallery, [], []
    pane.publish_requested.connect(lambda ids, on: asked.append((ids, on)))
    pane.activated.connect(edited.append)
    ids = list(pane.ids())
    qtbot.keyClicks(gallery, "jkjpue")
    assert asked == [([ids[1]], True), ([ids[1]], False)]
    assert edited == [ids[1]]
    qtbot.keyClicks(gallery, "xjjx")
    assert pane.selected_ids() == [ids[1], ids[3]]
    qtbot.keyClick(gallery, Key.Key_Escape)
    assert pane.selected_ids() == [ids[3]]


def test_arrows_go_to_the_tile_that_lies_there(qtbot, pane: ArticlesPane):
    gallery = pane.faces.gallery
    rows = []
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Left, Key.Key_Left, Key.Key_Up):
        qtbot.keyClick(gallery, key)
        rows.append(pane.rows.current_row())
    assert rows == [1, 4, 4, 1, 0, 0, 0]
    qtbot.keyClick(gallery, Key.Key_Right)
    qtbot.keyClick(gallery, Key.Key_Right)
    qtbot.keyClick(gallery, Key.Key_Down)
    assert pane.rows.current_row() == 4  # under the third tile there is none: the last one


def test_arrows_are_mirrored_where_reading_is(qtbot, pane: ArticlesPane):
    gallery = pane.faces.gallery
    gallery.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert cell(pane, 0).left() > cell(pane, 1).left()
    qtbot.keyClick(gallery, Key.Key_Left)
    assert pane.rows.current_row() == 1


def test_ranges_by_shift_and_by_clicks(qtbot, pane: ArticlesPane):
    ids = list(pane.ids())
    click(qtbot, pane, cell(pane, 1).center())
    click(qtbot, pane, cell(pane, 3).center(), Modifier.ShiftModifier)
    assert pane.selected_ids() == ids[1:4]
    click(qtbot, pane, cell(pane, 2).center(), Modifier.ControlModifier)
    assert pane.selected_ids() == [ids[1], ids[3]]


def test_a_click_on_the_flag_asks_and_selects_nothing(qtbot, pane: ArticlesPane):
    asked = []
    pane.publish_requested.connect(lambda ids, on: asked.append((ids, on)))
    flag = pane.faces.gallery.delegate.tile(cell(pane, 1)).flag.center()
    click(qtbot, pane, flag)
    assert asked == [([pane.model.id_at(1)], False)]
    assert pane.rows.current_row() == 0


def test_two_clicks_on_a_tile_edit(qtbot, pane: ArticlesPane):
    edited = []
    pane.activated.connect(edited.append)
    click(qtbot, pane, cell(pane, 1).center())
    qtbot.mouseDClick(
        pane.faces.gallery.viewport(), Qt.MouseButton.LeftButton, Modifier.NoModifier, cell(pane, 1).center()
    )
    assert edited == [pane.model.id_at(1)]


def test_the_face_is_remembered_for_the_site(
    qtbot, pane: ArticlesPane, list_session: Session, list_settings: Settings, tmp_path: Path
):
    other = make_pane(qtbot, list_session, list_settings)
    open_site(qtbot, list_session, tmp_path)
    assert other.faces.name == "gallery"


def test_the_switch_says_which_face_is_shown_and_changes_it(qtbot, pane: ArticlesPane):
    table, gallery = (pane.findChild(QToolButton, f"face-{name}") for name in ("table", "gallery"))
    assert gallery.isChecked()
    qtbot.mouseClick(table, Qt.MouseButton.LeftButton)
    assert pane.faces.name == "table"
    assert (table.isChecked(), gallery.isChecked()) == (True, False)


def test_a_new_result_keeps_the_article_in_its_place(qtbot, pane: ArticlesPane, list_session: Session):
    qtbot.keyClicks(pane.faces.gallery, "j")
    current = pane.current_id()
    with qtbot.waitSignal(pane.lister.found):
        pane.set_query("is:published")
    wait_idle(qtbot, list_session)
    assert pane.current_id() == current
    assert len(pane.ids()) == 4


def test_tiles_fill_the_width_and_compact_ones_are_more(qtbot, pane: ArticlesPane):
    gallery = pane.faces.gallery
    across = gallery.across
    assert gallery.cell.width() * across > gallery.width() - 60
    pane.faces.set_compact(True)
    assert gallery.across > across
    pane.resize(300, 700)
    wait_until(qtbot, lambda: gallery.across == 2)


def test_a_tile_says_what_its_marks_mean(pane: ArticlesPane, list_session: Session):
    broken = list_session.library.id_of("_news/2020-07-01-broken.md")
    line = pane.model.line(pane.model.row_of(broken))
    assert "can't be read" in line.summary()
    assert "Unpublished" in pane.model.line(0).summary()


def site_with_pictures(folder: Path) -> Path:
    """One article with a picture of the site's own, one with a picture on another host."""
    (folder / "assets").mkdir()
    picture = QImage(640, 360, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    assert picture.save(str(folder / "assets" / "a.png"))
    write_site(folder, {
        "_news/own.md": "title: Own\ndate: 2020-09-10\nimage: /assets/a.png",
        "_news/far.md": "title: Far\ndate: 2020-09-09\nimage: https://far.example/a.png",
    })  # fmt: skip
    schema = folder / ".stet.yml"
    schema.write_text(
        schema.read_text().replace("{name: title, max: 140}", "{name: title}\n      - {name: image, widget: image}", 1)
    )
    return folder


def test_pictures_are_decoded_behind_at_the_size_they_are_shown(
    qtbot, list_session: Session, list_settings: Settings, tmp_path: Path
):
    pane = make_pane(qtbot, list_session, list_settings)
    loader = ThumbnailLoader(pane)
    thumbnails = RowThumbnails(list_session, loader, pane)
    pane.set_thumbnails(thumbnails)
    open_site(qtbot, list_session, site_with_pictures(tmp_path))
    pane.toggle_face()
    own = next(line for line in map(pane.model.line, range(2)) if line.title == "Own")
    size = QSize(160, 90)
    wait_until(qtbot, lambda: thumbnails.pixmap(own, size) is not None)
    assert thumbnails.pixmap(own, size).size() == size * 2
    middle = pane.faces.gallery.delegate.tile(cell(pane, 0)).picture.center()
    wait_until(qtbot, lambda: pane.faces.gallery.viewport().grab().toImage().pixelColor(middle) == Qt.GlobalColor.red)
    far = next(line for line in map(pane.model.line, range(2)) if line.title == "Far")
    assert thumbnails.pixmap(far, size) is None
    loader.close()


def test_it_looks_different_in_both_themes(qtbot, pane: ArticlesPane):
    from editor.gui.theme import theme

    pictures = []
    for mode in ("light", "dark"):
        theme.set_mode(mode)
        pictures.append(pane.grab().toImage())
    theme.set_mode("system")
    assert pictures[0] != pictures[1]


def test_both_faces_show_one_model(pane: ArticlesPane):
    assert not isinstance(pane.model, QAbstractListModel)
    assert pane.view.model() is pane.faces.gallery.model()
    assert pane.view.selectionModel() is pane.faces.gallery.selectionModel()


def test_the_editor_stands_on_its_tile(qtbot, pane: ArticlesPane):
    qtbot.keyClicks(pane.faces.gallery, "j")
    qtbot.keyClick(pane.faces.gallery, Key.Key_F2)
    wait_until(qtbot, lambda: bool(pane.findChildren(CellEditor)))
    [line] = pane.findChildren(CellEditor)
    assert cell(pane, 1).contains(line.geometry().topLeft())
    assert line.geometry().bottom() <= cell(pane, 1).bottom()
    assert line.geometry().right() <= pane.faces.gallery.viewport().rect().right()


def test_the_other_face_shows_the_current_article(qtbot, list_pane: ArticlesPane):
    list_pane.resize(330, 330)
    qtbot.keyClick(list_pane.view, Key.Key_End)
    list_pane.toggle_face()
    gallery = list_pane.faces.gallery
    wait_until(qtbot, lambda: gallery.isVisible() and gallery.viewport().rect().intersects(cell(list_pane, 4)))
    wait_until(qtbot, lambda: gallery.viewport().rect().contains(cell(list_pane, 4).center()))
    list_pane.toggle_face()
    wait_until(qtbot, list_pane.view.isVisible)
    last = list_pane.model.index(4, list_pane.model.title_column())
    wait_until(qtbot, lambda: list_pane.view.viewport().rect().contains(list_pane.view.visualRect(last).center()))
