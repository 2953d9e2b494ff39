"""What the actions do: for each action of the table a method that has its id as name. Puts calls through, no more."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QPlainTextEdit, QTextEdit

from ... import __version__
from ...core.errors import StetError
from ...core.fieldpath import format_field_path
from ..language import told
from ..panels.problem_list import said_of
from ..pieces.dialogs import ask
from ..pieces.plaintext import unmarked
from ..replacing import FindReplace, ReplaceMemory, Scope
from ..session.sample import sample_site
from ..settings import SETTINGS
from ..settingsdialog import SettingsDialog
from ..theme import theme
from .changeviews import ChangeViews
from .keysheet import KeySheet
from .palette import Entry, Palette, Recents

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..shell.window import Window


class WindowCommands(QObject):
    """The commands of one window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self.views = ChangeViews(window)
        self._replacing = ReplaceMemory()

    def run(self, action_id: str) -> None:
        """Do what the action says."""
        getattr(self, action_id)()

    # site

    def open_site(self) -> None:
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Open a folder of articles"))
        if folder:
            self._window.open_path(folder)

    def open_sample(self) -> None:
        self._session.tasks.run(sample_site, on_done=lambda folder: self._window.open_path(str(folder)))

    def reload(self) -> None:
        self._session.reload()

    def close_site(self) -> None:
        self._window.when_nothing_is_unsaved(self._session.close_site, "close")

    def quit(self) -> None:
        self._window.close()

    # edit

    def undo(self) -> None:
        if not _undo_typing(redo=False):
            self._session.undo()

    def redo(self) -> None:
        if not _undo_typing(redo=True):
            self._session.redo()

    def save(self) -> None:
        self._window.form.save()

    def save_and_next(self) -> None:
        form, articles = self._window.form, self._window.articles
        form.save()
        if not form.is_several:
            articles.select_next()

    def save_all(self) -> None:
        self._session.save(self._session.unsaved())

    def revert(self) -> None:
        self._window.form.revert()

    def show_changes(self) -> None:
        self.views.show()

    def find_replace(self) -> None:
        articles = self._window.articles
        scope = Scope(articles.ids(), articles.selected_ids(), articles.query)
        dialog = FindReplace(self._session, scope, self._replacing, self._window)
        dialog.remembered.connect(self._keep_replacing)
        dialog.open()

    def _keep_replacing(self, memory: ReplaceMemory) -> None:
        self._replacing = memory

    def copy_paths(self) -> None:
        self._window.articles.copy_as_paths()

    def copy_rows(self) -> None:
        self._window.articles.copy_as_text()

    def copy_csv(self) -> None:
        self._window.articles.copy_as_csv()

    def show_settings(self) -> None:
        self._open_settings()

    def _open_settings(self) -> SettingsDialog:
        dialog = SettingsDialog(self._window.settings, self._window)
        dialog.restart_requested.connect(dialog.close)
        dialog.restart_requested.connect(self._window.restart)
        dialog.open()
        return dialog

    def _change_keys(self) -> None:
        self._open_settings().show_keys()

    # article

    def publish(self) -> None:
        self._session.publish(self._window.target_ids(), True)

    def unpublish(self) -> None:
        self._session.publish(self._window.target_ids(), False)

    def publish_anyway(self) -> None:
        self._session.publish(self._window.target_ids(), True, force=True)

    def edit_article(self) -> None:
        self._window.show_editor(True)
        self._window.form.focus_first()

    def add_field(self) -> None:
        self._window.show_editor(True)
        self._window.form.add_field()

    def edit_cell(self) -> None:
        self._window.articles.edit_cell()

    def view_pictures(self) -> None:
        self._window.pictures.view(self._session.current)

    def next_article(self) -> None:
        self._window.articles.select_next()

    def previous_article(self) -> None:
        self._window.articles.select_previous()

    next_from_form = next_article
    previous_from_form = previous_article

    def select_article(self) -> None:
        self._window.articles.rows.toggle_selected()

    def toggle_one(self) -> None:
        if len(self._window.selected.ids) < 2:
            self._session.said.emit(self.tr("Only one article is selected"), "info")
            return
        self._window.selected.toggle_one()

    def next_problem(self) -> None:
        self._window.walk.step(1)

    def previous_problem(self) -> None:
        self._window.walk.step(-1)

    def quick_fixes(self) -> None:
        """A menu of the fixes that the article's problems bring along."""
        current = self._session.current
        menu = QMenu(self._window)
        for problem in self._session.problems(current) if current >= 0 else ():
            if fix := problem.fix:
                text = unmarked(said_of(problem))
                menu.addAction(theme.icon("fix"), text, partial(self._session.edit, current, fix))
        if menu.isEmpty():
            self._session.said.emit(self.tr("Stet knows no sure correction for this article"), "info")
            return
        form = self._window.form
        menu.popup(form.mapToGlobal(form.rect().center()))

    def open_in_editor(self) -> None:
        site, current = self._session.site, self._session.current
        if site is not None and current >= 0:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(site.root / self._session.row(current).path)))

    # view

    def search(self) -> None:
        self._window.search.focus()

    search_from_list = search

    def back_to_list(self) -> None:
        self._window.articles.view.setFocus()

    def show_problems(self) -> None:
        panel = self._window.problems
        panel.setVisible(not panel.isVisible())

    def show_palette(self) -> None:
        entries = [*self._window.actions_.palette_entries(), *self._field_entries(), *self._site_entries()]
        Palette(Recents(self._window.settings).first(entries), self._window).show()

    def _field_entries(self) -> Sequence[Entry]:
        """Every field of the article, to jump to."""
        current = self._session.current
        if current < 0 or self._session.site is None:
            return ()
        row = self._session.row(current)
        collection = self._session.site.schema.collection_named(row.collection)
        labels = {field.name: field.label for field in collection.fields} if collection else {}
        names = dict.fromkeys((*labels, *row.record))
        kind = self.tr("Field")
        return [
            Entry(labels.get(n, n), kind, "", partial(self._go_to_field, n), n, "edit", f"field:{n}") for n in names
        ]

    def _site_entries(self) -> Sequence[Entry]:
        """The sites opened before, but the open one."""
        here = str(self._session.site.root) if self._session.site else ""
        kind, recent = self.tr("Recent site"), self._window.recent
        return [
            Entry(Path(root).name, kind, "", partial(self._window.open_path, root), root, "folder", f"site:{root}")
            for root in recent.roots()
            if root != here and not recent.is_gone(root)
        ]

    def _go_to_field(self, name: str) -> None:
        self._window.show_editor(True)
        if not self._window.form.focus_field((name,)):
            shown = format_field_path((name,))
            self._session.said.emit(self.tr("%1 has no place in the form").replace("%1", shown), "info")

    def toggle_gallery(self) -> None:
        self._window.articles.toggle_face()

    def find_title(self) -> None:
        self._window.articles.title_find.open()

    def sort_list(self) -> None:
        self._window.articles.open_sort_menu()

    def toggle_density(self) -> None:
        settings = self._window.settings
        settings.set("density", "normal" if settings.get("density") == "compact" else "compact")

    def toggle_sidebar(self) -> None:
        self._window.fold.toggle()

    def toggle_editor(self) -> None:
        self._window.show_editor(not self._window.is_editor_shown)

    def toggle_thumbnails(self) -> None:
        self._toggle("thumbnails")

    def toggle_advance(self) -> None:
        self._toggle("advance")
        on = self._window.settings.get("advance")
        text = self.tr("Publishing goes on to the next article") if on else self.tr("Publishing stays at the article")
        self._session.said.emit(text, "info")

    def _toggle(self, name: str) -> None:
        self._window.settings.set(name, not self._window.settings.get(name))

    def theme_system(self) -> None:
        self._window.settings.set("theme", "system")

    def theme_light(self) -> None:
        self._window.settings.set("theme", "light")

    def theme_dark(self) -> None:
        self._window.settings.set("theme", "dark")

    def text_larger(self) -> None:
        self._step_text(1)

    def text_smaller(self) -> None:
        self._step_text(-1)

    def text_normal(self) -> None:
        self._window.settings.set("text_size", 1.0)

    def _step_text(self, step: int) -> None:
        sizes = SETTINGS["text_size"].choices
        at = sizes.index(self._window.settings.get("text_size")) + step
        if 0 <= at < len(sizes):
            self._window.settings.set("text_size", sizes[at])

    # help

    def show_keys(self) -> None:
        sheet = KeySheet(self._window)
        sheet.change_requested.connect(self._change_keys)
        sheet.open()

    show_keys_from_list = show_keys

    def about(self) -> None:
        ask(
            self._window,
            self.tr("About Stet"),
            self.tr("Stet %1").replace("%1", __version__),
            self.tr("Editorial review: what you did not touch stays as it was."),
            (("close", self.tr("Close"), "primary", lambda: None),),
        )


def _undo_typing(*, redo: bool) -> bool:
    """In a text input its typing first; whether there was any."""
    here = QApplication.focusWidget()
    if isinstance(here, QLineEdit):
        if here.isRedoAvailable() if redo else here.isUndoAvailable():
            (here.redo if redo else here.undo)()
            return True
    elif isinstance(here, (QPlainTextEdit, QTextEdit)):
        document = here.document()
        if document.isRedoAvailable() if redo else document.isUndoAvailable():
            (here.redo if redo else here.undo)()
            return True
    return False


def sentence_of(error: Exception) -> str:
    """An error as the status bar says it."""
    if isinstance(error, StetError):
        return told(str(error))
    return QCoreApplication.translate("Commands", "Something went wrong: %1").replace("%1", f"{error!r}")
