"""States of files that are not well: broken, locked, written or deleted by others, left behind by a crash."""

from __future__ import annotations

from nobody import unprivileged
from PySide6.QtTest import QTest
from stage import Stage
from states import banner, first_article, state, unsaved, window

from editor.core.edits import Set
from editor.gui.panels.conflict import ConflictDialog
from editor.gui.session import Session

BROKEN = "---\ntitle: [The bridge\ndate: 2026-08-28\ntags: [bridges, tides]\n---\nA text.\n"


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


@state("conflict", "The same field changed here and on disk", lambda s: "Changed here and on disk" in banner(s))
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
    lambda s: "back from last time" in s.window.notice.banner.text(),
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
    stage.window.notice.banner.buttons()[0].click()
    stage.settle()
    stage.go_to(stage.session.row(stage.window.articles.ids()[0]).path)


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
