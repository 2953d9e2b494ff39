"""The table of states that the window can be in: each with how it is reached and what must then be so.

Tests reach each and look at it; the gallery (`make screenshots`) takes its picture in both themes.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from stage import Stage

from editor.core.edits import Set


@dataclass(frozen=True, slots=True)
class State:
    """One state; `check` says whether it is reached."""

    title: str
    build: Callable[[Stage], object]
    check: Callable[[Stage], bool]
    is_passing: bool = False
    """It goes over by itself: whoever looks must look at once."""


STATES: dict[str, State] = {}


def state(
    name: str,
    title: str,
    check: Callable[[Stage], bool],
    *,
    is_passing: bool = False,
) -> Callable[[Callable[[Stage], object]], Callable[[Stage], object]]:
    """Put a builder into the table."""

    def put(build: Callable[[Stage], object]) -> Callable[[Stage], object]:
        STATES[name] = State(title, build, check, is_passing)
        return build

    return put


def article(title: str, more: str = "") -> str:
    """An article's text."""
    return f"---\ntitle: {title}\n{more}published: false\n---\nA text.\n"


def first_article(stage: Stage) -> str:
    """The path of the first article in the list."""
    return stage.session.row(stage.window.articles.ids()[0]).path


def click(stage: Stage, name: str) -> None:
    """Press a button of the window by its object name."""
    found = stage.window.findChild(QPushButton, name)
    assert found is not None, name
    found.click()


def sample_file(stage: Stage, path: str) -> Path:
    """A file of the site that is open."""
    assert stage.session.site is not None
    return stage.session.site.root / path


def banner(stage: Stage) -> str:
    """What stands over the form."""
    return stage.window.form.banner.text()


# without articles


@state("no-site", "No site: recent ones, a folder, the sample", lambda s: s.window.start.isVisible())
def no_site(stage: Stage) -> None:
    settings = stage.window.settings
    for name in ("microsoft-power-apps", "old-news"):
        settings.note_site(str(stage.folder / name))
    settings.note_site(str(stage.sample()))
    stage.window.start.refresh()
    stage.settle()


@state("cannot-open", "A folder that can't be opened", lambda s: s.window.start.complaint() != "")
def cannot_open(stage: Stage) -> None:
    stage.window.open_path(str(stage.folder / "nowhere"))
    stage.settle()


@state("dropped", "A folder dropped on the window", lambda s: s.session.site is not None)
def dropped(stage: Stage) -> None:
    site = stage.sample()
    stage.drag(site, let_go=True)
    stage.until(lambda: stage.session.site is not None)
    stage.settle()


@state("dragging", "A folder over the window", lambda s: s.window.folder_drop.veil.isVisible())
def dragging(stage: Stage) -> None:
    stage.drag(stage.sample(), let_go=False)


@state("empty-folder", "A folder without articles", lambda s: s.window.articles.empty.isVisible())
def empty_folder(stage: Stage) -> None:
    stage.open(stage.site("empty", {"_config.yml": "title: Empty\n", "notes.md": "No front matter.\n"}))


@state("loading", "The site is being read", lambda s: s.window.articles.empty.isVisible(), is_passing=True)
def loading(stage: Stage) -> None:
    """Reading is held up behind other work, until the stage is cleared."""
    held = threading.Event()
    stage.window.destroyed.connect(held.set)
    stage.session.opened.connect(lambda: stage.session.tasks.run(lambda: held.wait(2)))
    stage.window.open_path(str(stage.sample()))
    stage.until(lambda: stage.session.site is not None)
    QTest.qWait(450)


@state("no-match", "Nothing matches: what to drop", lambda s: s.window.articles.empty.isVisible())
def no_match(stage: Stage) -> None:
    stage.open(stage.sample())
    stage.query("is:unpublished quality:>50 zeppelin")


@state("one-row", "One article", lambda s: s.window.articles.position() == (1, 1))
def one_row(stage: Stage) -> None:
    stage.open(stage.site("one", {"_config.yml": "title: One\n", "_posts/2026-01-01-a.md": article("Only one")}))


# articles


@state("window", "The window", lambda s: s.window.form.form is not None)
def window(stage: Stage) -> None:
    """An article with a picture, unpublished, without problems."""
    stage.open(stage.sample())
    stage.go_to(stage.session.row(stage.window.articles.ids()[3]).path)


@state("unsaved", "A field edited and not saved", lambda s: bool(s.session.unsaved()))
def unsaved(stage: Stage) -> None:
    window(stage)
    current = stage.session.current
    title = stage.session.row(current).title
    stage.session.edit(current, Set(("title",), title + ", again"))
    stage.window.form.focus_field(("title",))
    stage.settle()


@state(
    "long-texts", "A very long title, text from right to left, and CJK", lambda s: s.window.articles.position()[1] == 4
)
def long_texts(stage: Stage) -> None:
    word = "unreasonably long title "
    files = {
        "_config.yml": "title: Long\n",
        "_posts/2026-01-01-long.md": article("An " + word * 30, "excerpt: " + "Donaudampfschifffahrt" * 30 + "\n"),
        "_posts/2026-01-02-rtl.md": article("المد والجزر في الموانئ الصغيرة", "excerpt: קצת טקסט עם English בתוכו\n"),
        "_posts/2026-01-03-cjk.md": article(
            "小さな港と潮の水車について", "tags: [港, 潮汐]\nexcerpt: 潮水磨坊的历史\n"
        ),
        "_posts/2026-01-04-mixed.md": article('"Mixed: עברית and 中文 in one line"'),
    }
    stage.open(stage.site("long", files))
    stage.go_to("_posts/2026-01-01-long.md")


@state("right-to-left", "An article in Arabic", lambda s: s.window.form.form is not None)
def right_to_left(stage: Stage) -> None:
    long_texts(stage)
    stage.go_to("_posts/2026-01-02-rtl.md")


@state("large-article", "A text of one megabyte", lambda s: s.window.form.form is not None)
def large_article(stage: Stage) -> None:
    body = "Line after line of a long text.\n" * 32_000
    files = {"_config.yml": "title: Large\n", "_posts/2026-01-01-a.md": article("A long text") + body}
    stage.open(stage.site("large", files))
    stage.go_to("_posts/2026-01-01-a.md")


@state("huge-file", "A file of 50 MB is not read, and that is said", lambda s: "50 MB" in s.window.notice.banner.text())
def huge_file(stage: Stage) -> None:
    files = {"_config.yml": "title: Huge\n", "_posts/2026-01-01-a.md": article("A short text")}
    site = stage.site("huge", files)
    with (site / "_posts" / "2026-01-02-huge.md").open("wb") as file:
        file.write(b"---\ntitle: Huge\n---\n")
        file.truncate(50 << 20)
    stage.open(site)
