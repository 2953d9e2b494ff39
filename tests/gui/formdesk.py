"""A form on a site of one's own making: schema and articles as text, rows by path, what a save makes of the file."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from articlesite import started_session, wait_idle
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from editor.core.fieldpath import get_value, parse_field_path
from editor.gui.form.open_path import open_path
from editor.gui.shell.formpane import FormPane

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from editor.gui.form.field_row import FieldRow
    from editor.gui.session import Session


@dataclass(frozen=True)
class FormDesk:
    """An open site whose articles lie in `_all`, and the pane on it."""

    qtbot: QtBot
    site: Path
    session: Session
    pane: FormPane

    def id_of(self, name: str) -> int:
        """The article `_all/name.md`."""
        assert self.session.library is not None
        article_id = self.session.library.id_of(f"_all/{name}.md")
        assert article_id is not None
        return article_id

    def show(self, name: str) -> None:
        """Show an article, and wait until nothing is under way."""
        self.pane.show_article(self.id_of(name))
        self.qtbot.waitUntil(lambda: self.pane.shown_id == self.id_of(name))
        wait_idle(self.qtbot, self.session)

    def row(self, path: str) -> FieldRow:
        """The row of a field, unfolding what it lies in."""
        parsed = parse_field_path(path)
        assert self.pane.form is not None
        top = self.pane.form.reveal(str(parsed[0]))
        assert top is not None
        row = open_path(top, parsed)
        QApplication.processEvents()
        return row

    def now(self, path: str) -> object:
        """What the draft of the article shown has at a path."""
        shown = self.pane.shown_id
        assert shown is not None
        return get_value(self.session.edited_record(shown) or self.pane.context.base, parse_field_path(path))

    def saved(self, name: str) -> bytes:
        """Save; the file as it is then."""
        with self.qtbot.waitSignal(self.session.saved):
            self.pane.save()
        wait_idle(self.qtbot, self.session)
        return (self.site / f"_all/{name}.md").read_bytes()


@contextmanager
def form_desk(qtbot: QtBot, site: Path, schema: str, articles: Mapping[str, str | bytes]) -> Iterator[FormDesk]:
    """Write a site, open it, and show a form pane on it; `schema` are the collection's fields as YAML lines."""
    fields = "\n".join(f"      {line}" for line in schema.strip().splitlines())
    (site / ".stet.yml").write_text(f"collections:\n  - name: all\n    folder: _all\n    fields:\n{fields}\n")
    (site / "_config.yml").write_text("title: All\n")
    (site / "_all").mkdir()
    for name, text in articles.items():
        data = text if isinstance(text, bytes) else text.encode()
        (site / f"_all/{name}.md").write_bytes(data)
    with started_session() as session:
        with qtbot.waitSignal(session.opened):
            session.open(site)
        wait_idle(qtbot, session)
        pane = FormPane(session)
        pane.resize(420, 700)
        pane.show()
        qtbot.waitExposed(pane)
        pane.activateWindow()
        yield FormDesk(qtbot, site, session, pane)
        pane.close_pane()
        pane.close()
        pane.deleteLater()
        QApplication.sendPostedEvents(pane, QEvent.Type.DeferredDelete)
