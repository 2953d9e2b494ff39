"""The table of states that the window can be in: each with how it is reached and what must then be so.

Tests reach each and look at it; the gallery (`make screenshots`) takes its picture in both themes.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from nobody import unprivileged
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton
from stage import Stage

from editor.core.edits import Insert, Set
from editor.gui.panels.conflict import ConflictDialog
from editor.gui.session import Session

FIRST = "_news/2026-08-28-the-ferry-that-waits-for-the-baker.md"
BROKEN = "---\ntitle: [The bridge\ndate: 2026-08-28\ntags: [bridges, tides]\n---\nA text.\n"


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


@state("cannot-open", "A folder that can't be opened", lambda s: "could not be opened" in s.window.status.message)
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
    stage.open(stage.sample())
    stage.go_to(first_article(stage))


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
        "_posts/2026-01-04-mixed.md": article("Mixed: עברית and 中文 in one line"),
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


# files that are not well


@state("broken", "A file that can't be read, its error line marked", lambda s: s.window.form.mend_view.isVisible())
def broken(stage: Stage) -> None:
    site = stage.sample()
    (site / "_news" / "2026-08-30-broken.md").write_text(BROKEN)
    stage.open(site)
    stage.go_to("_news/2026-08-30-broken.md")


@state("mending", "A broken file being mended", lambda s: s.window.form.is_mending)
def mending(stage: Stage) -> None:
    broken(stage)
    view = stage.window.form.mend_view
    view.put_text(view.text().replace("[The bridge", "The bridge"))
    stage.settle()


@state("read-only", "A file that may not be written", lambda s: "read-only" in banner(s))
def read_only(stage: Stage) -> None:
    site = stage.sample()
    stage.open(site)
    path = first_article(stage)
    (site / path).chmod(0o444)
    stage.for_the_time_being(unprivileged())
    stage.go_to(path)
    stage.window.form.show_article(stage.session.current)
    stage.settle()


@state("changed-on-disk", "Changed on disk while one looks at it", lambda s: "Changed on disk" in banner(s))
def changed_on_disk(stage: Stage) -> None:
    window(stage)
    site = stage.session.site
    assert site is not None
    for article_id in stage.window.articles.ids()[:4]:
        file = site.root / stage.session.row(article_id).path
        stage.write(
            file,
            file.read_text().replace("title:", "title: Robots write –", 1).replace('– "', "– ").replace('"\n', "\n", 1),
        )
    stage.look()


@state("conflict", "The same field changed here and on disk", lambda s: "changed here and on disk" in banner(s))
def conflict(stage: Stage) -> None:
    unsaved(stage)
    site, current = stage.session.site, stage.session.current
    assert site is not None
    file = site.root / stage.session.row(current).path
    lines = file.read_text().split("\n")
    at = next(i for i, line in enumerate(lines) if line.startswith("title:"))
    lines[at] = "title: A robot found a better title"
    stage.write(file, "\n".join(lines))
    stage.look()


@state("choosing", "A choice for each field in conflict", lambda s: bool(s.window.findChildren(ConflictDialog)))
def choosing(stage: Stage) -> None:
    window(stage)
    current = stage.session.current
    excerpt = str(stage.session.row(current).record.get("excerpt", ""))
    stage.session.edit(current, Set(("excerpt",), excerpt + " And the tide does not wait."))
    _clash(stage)
    stage.window.form.banner.buttons()[0].click()
    QTest.qWait(30)


def _clash(stage: Stage) -> None:
    """Title and excerpt changed on both sides."""
    site, current = stage.session.site, stage.session.current
    assert site is not None
    title = stage.session.row(current).title
    stage.session.edit(current, Set(("title",), title + ", again"))
    file = site.root / stage.session.row(current).path
    lines = file.read_text().split("\n")
    for name, value in (("title", "A robot found a better title"), ("excerpt", "A robot wrote a shorter excerpt.")):
        at = next(i for i, line in enumerate(lines) if line.startswith(name + ":"))
        lines[at] = f"{name}: {value}"
    stage.write(file, "\n".join(lines))
    stage.look()


@state("vanished", "Deleted under one's hands", lambda s: "is not there" in banner(s) or "does not exist" in banner(s))
def vanished(stage: Stage) -> None:
    unsaved(stage)
    site = stage.session.site
    assert site is not None
    (site.root / stage.session.row(stage.session.current).path).unlink()
    stage.look()


@state(
    "back-again",
    "Unsaved edits offered back after a crash",
    lambda s: "did not end properly" in s.window.notice.banner.text(),
)
def back_again(stage: Stage) -> None:
    site = stage.sample()
    before = Session()
    before.open(site)
    stage.until(lambda: before.site is not None and before.tasks.is_idle)
    assert before.library is not None
    for article_id in before.library.ids()[-3:]:
        before.edit(article_id, Set(("title",), before.row(article_id).title + ", unsaved"))
    stage.until(lambda: before.tasks.is_idle)
    before.close()
    stage.open(site)
    stage.settle()


@state("schema-broken", "A schema that can't be read", lambda s: "can't be read" in s.window.notice.banner.text())
def schema_broken(stage: Stage) -> None:
    site = stage.sample()
    (site / ".stet.yml").write_text("collections:\n  - name: news\n    fields: [{name: title\n")
    stage.open(site)


@state(
    "site-gone", "The site's disk is not there any more", lambda s: "can't be reached" in s.window.notice.banner.text()
)
def site_gone(stage: Stage) -> None:
    window(stage)
    site = stage.session.site
    assert site is not None
    site.root.rename(site.root.with_name("taken-out"))
    stage.look()


# what is asked and told


@state("leaving", "The question before unsaved edits are left", lambda s: bool(s.window.findChildren(QMessageBox)))
def leaving(stage: Stage) -> None:
    unsaved(stage)
    stage.window.close()
    QTest.qWait(30)


@state("problems", "All problems of the site", lambda s: s.window.problems.isVisible())
def problems(stage: Stage) -> None:
    window(stage)
    stage.window.commands.show_problems()
    stage.settle()


@state("refused", "Not published, with the reason", lambda s: s.window.status.message.startswith("Not published"))
def refused(stage: Stage) -> None:
    site = stage.sample()
    (site / "_news" / "2026-08-31-no-excerpt.md").write_text(article("Without an excerpt"))
    stage.open(site)
    stage.session.publish([stage.go_to("_news/2026-08-31-no-excerpt.md")], True)
    stage.settle()


@state("changes", "What saving would do", lambda s: bool(s.dialogs()))
def changes(stage: Stage) -> None:
    unsaved(stage)
    stage.window.commands.show_changes()
    stage.settle()


@state("palette", "The command palette", lambda s: bool(s.dialogs()))
def palette(stage: Stage) -> None:
    window(stage)
    stage.window.commands.show_palette()
    QTest.qWait(30)


@state("keys", "The keys", lambda s: bool(s.dialogs()))
def keys(stage: Stage) -> None:
    window(stage)
    stage.window.commands.show_keys()
    QTest.qWait(30)


# several articles


def select(stage: Stage, count: int, *, broken: bool = False) -> None:
    """Select so many of the sample's news, a file that can't be read among them where wanted."""
    site = stage.sample()
    if broken:
        (site / FIRST).write_text(BROKEN)
    stage.open(site)
    stage.window.queries.choose("in:_news sort:-publishedDateTime")
    stage.settle()
    ids = list(stage.window.articles.ids())[:count]
    found = stage.session.library.id_of(FIRST) if broken and stage.session.library is not None else None
    chosen = [*ids, *([found] if found is not None and found not in ids else [])]
    stage.window.articles.rows.select_ids(chosen, ids[0])
    stage.until(lambda: stage.window.form.is_several and stage.window.form.several.is_ready)
    stage.settle()


@state("several", "Several articles in one form, one left out", lambda s: bool(s.window.form.several.left_out))
def several(stage: Stage) -> None:
    select(stage, 7, broken=True)
    stage.window.form.focus_field(("topics",))
    stage.settle()


@state("several-save", "What saving several articles would write", lambda s: bool(s.dialogs()))
def several_save(stage: Stage) -> None:
    select(stage, 9)
    form = stage.window.form
    form.several.set_for_all(("type",), "video")
    form.several.edit(Insert(("topics",), "Ferries"))
    form.several.set_for_all(("quality",), 50)
    form.save()
    stage.settle()


def click(stage: Stage, name: str) -> None:
    """Press a button of the window by its object name."""
    found = stage.window.findChild(QPushButton, name)
    assert found is not None, name
    found.click()


def sample_file(stage: Stage, path: str) -> Path:
    """A file of the site that is open."""
    assert stage.session.site is not None
    return stage.session.site.root / path
