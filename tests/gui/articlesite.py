"""A site for the tests of the list: articles of two collections, and a session that has read it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from editor.gui.articles import ArticlesPane
from editor.gui.language import use_language
from editor.gui.session import Session
from editor.gui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from editor.gui.settings import Settings

SCHEMA = """\
collections:
  - name: news
    label: News
    folder: _news
    fields:
      - {name: title, max: 140}
      - {name: date, widget: datetime}
      - {name: quality, widget: number, required: false, min: 0}
      - {name: type, widget: select, options: [article, video, course], required: false}
      - {name: topics, widget: list, required: false}
      - name: provider
        widget: object
        label: Source
        required: false
        fields: [{name: name}, {name: domain, required: false}]
      - {name: published, widget: boolean, required: false}
  - name: guides
    label: Guides
    folder: guides
    fields:
      - {name: title}
      - {name: type, widget: select, options: [article, video, course], required: false}
      - {name: published, widget: boolean, required: false}
views:
  - {name: Good ones, query: "quality:>50"}
"""

ARTICLES = {
    "_news/2020-09-10-portland.md": (
        "title: Portland decides\ndate: 2020-09-10T04:43:00Z\nquality: 54\ntype: article\n"
        "topics: [Cities, Law]\nprovider: {name: Insider, domain: insider.example}\npublished: false"
    ),
    "_news/2020-09-09-portals.md": (
        "title: Power portals\ndate: 2020-09-09\nquality: 71\ntype: video\n"
        "topics: [Portals]\nprovider: {name: Maker, domain: maker.example}\npublished: true"
    ),
    "_news/2020-08-01-costs.md": (
        "title: What audits cost\ndate: 2020-08-01\nquality: 12\ntype: article\ntopics: [Law]\npublished: true"
    ),
    "_news/2020-07-01-broken.md": "title: [never closed\ndate: 2020-07-01",
    "guides/start.md": "title: Starting out\ntype: course\npublished: true",
}


def write_site(folder: Path, articles: dict[str, str] | None = None) -> Path:
    """A Jekyll site with these articles: path → front matter."""
    (folder / ".stet.yml").write_text(SCHEMA)
    (folder / "_config.yml").write_text("title: News\n")
    for path, front in (ARTICLES if articles is None else articles).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\n{front}\n---\nBody\n")
    return folder


@contextmanager
def started_session() -> Iterator[Session]:
    """A session in a dressed application, closed at the end."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    use_language("en")
    theme.apply(app)
    session = Session()
    yield session
    session.close()


def open_site(qtbot: QtBot, session: Session, folder: Path) -> None:
    """Open a site and wait until it is read, checked and counted."""
    with qtbot.waitSignal(session.opened):
        session.open(folder)
    wait_idle(qtbot, session)


def wait_idle(qtbot: QtBot, session: Session) -> None:
    """Wait until nothing is under way any more."""
    qtbot.waitUntil(lambda: session.tasks.is_idle, timeout=20_000)
    QApplication.processEvents()


def wait_until(qtbot: QtBot, test: Callable[[], bool]) -> None:
    """Wait for something that comes by itself."""
    qtbot.waitUntil(test, timeout=20_000)


def make_pane(qtbot: QtBot, session: Session, settings: Settings | None) -> ArticlesPane:
    """The list, shown."""
    pane = ArticlesPane(session, settings)
    qtbot.addWidget(pane)
    pane.resize(700, 500)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def listed(pane: ArticlesPane, session: Session) -> list[str]:
    """The paths that are listed, in order."""
    return [session.row(row_id).path for row_id in pane.ids()]
