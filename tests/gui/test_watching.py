"""What others do on disk appears by itself; what a person has in hand is never lost."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from newsroom import SCHEMA, article, open_and_read, write_news

from editor.core.edits import Set
from editor.gui.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TITLE = ("title",)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_news(tmp_path)


@pytest.fixture
def session(qtbot, folder: Path) -> Iterator[Session]:
    session = Session()
    open_and_read(qtbot, session, folder)
    settle(qtbot, session)
    yield session
    assert session.close()


def settle(qtbot, session: Session) -> None:
    """Until the disk was looked at and all that came of it is done."""
    qtbot.waitUntil(lambda: not session.watcher.is_looking and session.tasks.is_idle, timeout=20_000)


def look(qtbot, session: Session) -> None:
    session.watcher.look()
    settle(qtbot, session)


def show(qtbot, session: Session, name: str) -> int:
    """Have an article in the form."""
    article_id = session.library.id_of(f"_news/{name}.md")
    session.set_current(article_id)
    seen: list[object] = []
    session.article(article_id, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    return article_id


def write(file: Path, text: str) -> None:
    """Somebody else's text, put in the file's place as most programs do."""
    other = file.with_suffix(".new")
    other.write_text(text)
    os.utime(other, ns=(other.stat().st_mtime_ns, file.stat().st_mtime_ns + 1_000_000))
    other.replace(file)


def heard(signal) -> list:
    out: list = []
    signal.connect(lambda *args: out.append(args[0] if len(args) == 1 else args))
    return out


def test_notices_of_the_system_are_enough(qtbot, session: Session, folder: Path) -> None:
    article_id = session.library.id_of("_news/a.md")
    with qtbot.waitSignal(session.rows_changed, timeout=20_000):
        write(folder / "_news" / "a.md", article("Elsewhere"))
    assert session.row(article_id).title == "Elsewhere"
    assert session.disk.is_marked(article_id)
    with qtbot.waitSignal(session.rows_added, timeout=20_000) as told:
        (folder / "_news" / "d.md").write_text(article("Fourth"))
    assert [session.row(i).title for i in told.args[0]] == ["Fourth"]
    with qtbot.waitSignal(session.rows_removed, timeout=20_000):
        (folder / "_news" / "b.md").unlink()
    assert session.library.id_of("_news/b.md") is None


def test_a_mark_stays_until_the_article_is_looked_at(qtbot, session: Session, folder: Path) -> None:
    article_id = session.library.id_of("_news/b.md")
    write(folder / "_news" / "b.md", article("Elsewhere"))
    look(qtbot, session)
    assert session.disk.is_marked(article_id)
    show(qtbot, session, "a")
    assert session.disk.is_marked(article_id)
    show(qtbot, session, "b")
    assert not session.disk.is_marked(article_id)


def test_what_is_written_here_is_no_news(qtbot, session: Session) -> None:
    article_id = show(qtbot, session, "a")
    show(qtbot, session, "b")
    session.edit(article_id, Set(TITLE, "Ours"))
    session.save([article_id])
    session.publish([session.library.id_of("_news/c.md")], True, force=True)
    look(qtbot, session)
    session.undo()
    look(qtbot, session)
    assert not any(session.disk.is_marked(i) for i in session.library.ids())
    assert session.disk.note(session.current) is None


def test_the_article_shown_is_refreshed_with_a_note(qtbot, session: Session, folder: Path) -> None:
    article_id = show(qtbot, session, "a")
    write(folder / "_news" / "a.md", article("Elsewhere").replace("Body", "Other"))
    look(qtbot, session)
    show(qtbot, session, "a")
    assert session.disk.note(article_id) == ("title", "")
    assert not session.disk.is_marked(article_id)
    show(qtbot, session, "b")
    assert session.disk.note(article_id) is None


def test_unsaved_edits_go_on_to_the_newer_text(qtbot, session: Session, folder: Path) -> None:
    article_id = show(qtbot, session, "a")
    session.edit(article_id, Set(("quality",), 70))
    show(qtbot, session, "b")
    write(folder / "_news" / "a.md", article("Theirs"))
    look(qtbot, session)
    assert session.edited_record(article_id)["title"] == "Theirs"
    assert session.edited_record(article_id)["quality"] == 70
    assert session.disk.conflict(article_id) is None
    session.undo()
    assert session.unsaved() == []
    session.redo()
    session.save([article_id])
    settle(qtbot, session)
    assert (folder / "_news" / "a.md").read_text() == article("Theirs").replace("quality: 60", "quality: 70")


def test_the_same_field_changed_on_both_sides_waits_for_a_choice(qtbot, session: Session, folder: Path) -> None:
    article_id = show(qtbot, session, "a")
    session.edit(article_id, Set(TITLE, "Ours"))
    write(folder / "_news" / "a.md", article("Theirs").replace("60", "61"))
    look(qtbot, session)
    show(qtbot, session, "a")
    conflicted = session.disk.conflict(article_id)
    assert conflicted is not None
    assert session.edited_record(article_id)["title"] == "Ours"
    session.writer.settler.settle([(conflicted, {TITLE})])
    assert session.disk.conflict(article_id) is None
    assert session.edited_record(article_id)["quality"] == 61
    session.save([article_id])
    settle(qtbot, session)
    assert (folder / "_news" / "a.md").read_text() == article("Ours").replace("60", "61")


def test_publishing_does_not_hide_a_conflict(qtbot, session: Session, folder: Path) -> None:
    article_id = show(qtbot, session, "a")
    session.edit(article_id, Set(TITLE, "Ours"))
    session.tasks.run(lambda: write(folder / "_news" / "a.md", article("Theirs")))
    session.publish([article_id], True)
    settle(qtbot, session)
    assert (folder / "_news" / "a.md").read_text() == article("Theirs", published="true")
    conflicted = session.disk.conflict(article_id)
    assert conflicted is not None
    assert [(one.ours, one.theirs) for one in conflicted.conflicts] == [("Ours", "Theirs")]


def test_a_vanished_article_stays_in_the_hands_that_hold_it(qtbot, session: Session, folder: Path) -> None:
    article_id = show(qtbot, session, "a")
    session.edit(article_id, Set(TITLE, "Ours"))
    (folder / "_news" / "a.md").unlink()
    look(qtbot, session)
    gone = session.disk.gone(article_id)
    assert gone is not None
    assert gone.may_be_written
    assert session.row(article_id).path == "_news/a.md"
    session.reload()
    settle(qtbot, session)
    assert session.unsaved() == [article_id]
    session.writer.saver.write_again(article_id)
    settle(qtbot, session)
    assert (folder / "_news" / "a.md").read_text() == article("Ours")
    assert session.disk.gone(article_id) is None
    assert session.unsaved() == []


def test_a_vanished_article_is_let_go(qtbot, session: Session, folder: Path) -> None:
    article_id = show(qtbot, session, "a")
    session.edit(article_id, Set(TITLE, "Ours"))
    (folder / "_news" / "a.md").unlink()
    look(qtbot, session)
    with qtbot.waitSignal(session.rows_removed):
        session.let_go(article_id)
    assert session.unsaved() == []
    assert not session.has_row(article_id)


def test_a_vanished_article_without_edits_goes_when_it_is_left(qtbot, session: Session, folder: Path) -> None:
    article_id = show(qtbot, session, "a")
    (folder / "_news" / "a.md").unlink()
    look(qtbot, session)
    assert session.disk.gone(article_id) is not None
    with qtbot.waitSignal(session.rows_removed):
        show(qtbot, session, "b")


def test_a_vanished_article_may_come_back(qtbot, session: Session, folder: Path) -> None:
    article_id = show(qtbot, session, "a")
    file = folder / "_news" / "a.md"
    file.rename(folder / "away")
    look(qtbot, session)
    assert session.disk.gone(article_id) is not None
    (folder / "away").rename(file)
    look(qtbot, session)
    assert session.disk.gone(article_id) is None


def test_another_schema_is_taken_over_with_edits_and_ids(qtbot, session: Session, folder: Path) -> None:
    article_id = show(qtbot, session, "a")
    session.edit(article_id, Set(TITLE, "Ours"))
    with qtbot.waitSignal(session.reopened, timeout=20_000):
        write(folder / ".stet.yml", SCHEMA.replace("max: 140", "max: 3"))
    settle(qtbot, session)
    assert session.edited_record(article_id)["title"] == "Ours"
    assert [problem.rule for problem in session.problems(article_id)] == ["length"]


def test_a_schema_that_broke_is_told_and_the_site_goes_on(qtbot, session: Session, folder: Path) -> None:
    with qtbot.waitSignal(session.reopened, timeout=20_000):
        write(folder / ".stet.yml", "collections:\n  - name: [\n")
    settle(qtbot, session)
    assert session.site.schema_error is not None
    assert session.site.schema_error.line
    assert len(session.library) == 3


def test_other_data_is_other_vocabulary(qtbot, session: Session, folder: Path) -> None:
    (folder / "_data").mkdir()
    (folder / "_data" / "topics.yml").write_text("- law\n")
    relation = "{name: topics, widget: relation, data: _data/topics.yml, multiple: true, required: false}"
    write(folder / ".stet.yml", SCHEMA.replace("{name: topics, widget: list, required: false}", relation))
    look(qtbot, session)
    write(folder / "_news" / "a.md", article("First", more="excerpt: Some words.\ntopics: [law, art]"))
    look(qtbot, session)
    article_id = session.library.id_of("_news/a.md")
    assert "relation" in [problem.rule for problem in session.problems(article_id)]
    (folder / "_data" / "topics.yml").write_text("- law\n- art\n")
    look(qtbot, session)
    assert "relation" not in [problem.rule for problem in session.problems(article_id)]


def test_thousands_rewritten_at_once_are_taken_in_batches(qtbot, tmp_path: Path) -> None:
    many = tmp_path / "many"
    many.mkdir()
    write_news(many, **{f"n{i:04}": article(f"Old {i}") for i in range(600)})
    session = Session()
    open_and_read(qtbot, session, many)
    settle(qtbot, session)
    told = heard(session.rows_changed)
    for i in range(600):
        write(many / "_news" / f"n{i:04}.md", article(f"New {i}"))
    look(qtbot, session)
    assert sum(row.title.startswith("New") for row in session.library.rows()) == 600
    assert max(map(len, told)) <= 25
    assert session.close()


def test_an_article_that_is_let_go_is_not_the_current_one(qtbot, session: Session, folder: Path) -> None:
    article_id = show(qtbot, session, "a")
    shown: list[bool] = []
    session.current_changed.connect(lambda now: shown.append(now == -1 or session.has_row(now)))
    session.rows_removed.connect(lambda ids: shown.append(session.current not in ids))
    (folder / "_news" / "a.md").unlink()
    session.let_go(article_id)
    assert shown
    assert all(shown)
    look(qtbot, session)
    assert session.current == -1
