"""The session on a real site: reading, edits, saving, publishing, undo, and files that change meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from newsroom import article, open_and_read, write_news

from editor.core.edits import Insert, Remove, ReplaceBody, Set
from editor.core.errors import QueryError
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
    yield session
    assert session.close()


def id_of(session: Session, name: str) -> int:
    found = session.library.id_of(f"_news/{name}.md")
    assert found is not None
    return found


def read(qtbot, session: Session, name: str) -> int:
    """Read an article, as the form does, and return its id."""
    article_id = id_of(session, name)
    seen: list[object] = []
    session.article(article_id, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    return article_id


def wait(qtbot, session: Session) -> None:
    qtbot.waitUntil(lambda: session.tasks.is_idle)


def heard(signal) -> list:
    out: list = []
    signal.connect(lambda *args: out.append(args[0] if len(args) == 1 else args))
    return out


# the site


def test_all_articles_are_read_and_checked(session: Session) -> None:
    assert len(session.library) == 3
    assert [p.rule for p in session.problems(id_of(session, "c"))] == ["required"]
    assert session.problems(id_of(session, "a")) == ()


def test_reading_tells_rows_and_progress(qtbot, folder: Path) -> None:
    session = Session()
    rows, progress = heard(session.rows_added), heard(session.reading)
    open_and_read(qtbot, session, folder)
    assert sum(len(ids) for ids in rows) == 3
    assert progress[-1] == (3, 3)
    assert session.close()


def test_a_folder_that_is_not_there(qtbot) -> None:
    session = Session()
    with qtbot.waitSignal(session.open_failed) as failed:
        session.open("/nowhere/at/all")
    assert "does not exist" in failed.args[1]
    assert session.site is None
    assert session.close()


def test_find_asks_the_worker(qtbot, session: Session) -> None:
    found: list[list[int]] = []
    session.find("is:unpublished quality:>50", (), found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found[0] == [id_of(session, "a"), id_of(session, "c")]


def test_a_query_that_cannot_be_read_is_raised_at_once(session: Session) -> None:
    with pytest.raises(QueryError):
        session.find('"open', (), lambda ids: None)


def test_reload_shows_what_others_wrote(qtbot, session: Session, folder: Path) -> None:
    (folder / "_news" / "d.md").write_text(article("Fourth"))
    (folder / "_news" / "b.md").write_text(article("Second, again"))
    added = heard(session.rows_added)
    session.reload()
    wait(qtbot, session)
    assert added == [[id_of(session, "d")]]
    assert session.row(id_of(session, "b")).title == "Second, again"


# edits


def test_an_edit_is_there_at_once_and_not_on_disk(qtbot, session: Session, folder: Path) -> None:
    before = (folder / "_news" / "a.md").read_bytes()
    article_id = read(qtbot, session, "a")
    session.edit(article_id, Set(TITLE, "Changed"))
    assert session.edited_record(article_id)["title"] == "Changed"
    assert session.unsaved() == [article_id]
    wait(qtbot, session)
    assert (folder / "_news" / "a.md").read_bytes() == before


def test_an_edit_back_to_the_old_value_vanishes(qtbot, session: Session) -> None:
    article_id = read(qtbot, session, "a")
    session.edit(article_id, Set(TITLE, "Changed"))
    session.edit(article_id, Set(TITLE, "First"))
    assert session.draft(article_id) is None
    assert not session.can_undo


def test_an_edit_of_an_article_not_read_yet_reads_it(qtbot, session: Session) -> None:
    session.edit(id_of(session, "a"), Set(TITLE, "Changed"))
    qtbot.waitUntil(lambda: bool(session.unsaved()))


def test_problems_follow_what_is_typed(qtbot, session: Session) -> None:
    article_id = read(qtbot, session, "c")
    with qtbot.waitSignal(session.drafts.checked):
        session.edit(article_id, Set(("excerpt",), "Now there is one."))
    assert session.problems(article_id) == ()
    with qtbot.waitSignal(session.drafts.checked):
        session.edit(article_id, Set(TITLE, "x" * 141))
    assert [p.rule for p in session.problems(article_id)] == ["length"]


def test_edits_are_undone_and_redone_step_by_step(qtbot, session: Session) -> None:
    article_id = read(qtbot, session, "a")
    session.edit(article_id, Set(TITLE, "One"))
    session.edit(article_id, Insert(("topics",), "AI"))
    session.undo()
    assert session.edited_record(article_id) == {**session.row(article_id).record, "title": "One"}
    session.undo()
    assert session.draft(article_id) is None
    session.redo()
    session.redo()
    assert session.edited_record(article_id)["topics"] == ["AI"]


def test_revert_of_one_field_and_of_all(qtbot, session: Session) -> None:
    article_id = read(qtbot, session, "a")
    session.edit(article_id, Set(TITLE, "One"))
    session.edit(article_id, Remove(("quality",)))
    session.revert(article_id, TITLE)
    assert not session.draft(article_id).is_changed(TITLE)
    assert session.draft(article_id).is_changed(("quality",))
    session.revert(article_id)
    assert session.unsaved() == []
    session.undo()
    assert session.draft(article_id).is_changed(("quality",))


# saving


def test_save_writes_exactly_what_was_edited(qtbot, session: Session, folder: Path) -> None:
    article_id = read(qtbot, session, "a")
    session.edit(article_id, Set(TITLE, "Changed"))
    session.edit(article_id, ReplaceBody("New body\n"))
    with qtbot.waitSignal(session.saved) as saved:
        session.save([article_id])
    assert (folder / "_news" / "a.md").read_text() == article("Changed").replace("Body", "New body")
    assert [change.path for change in saved.args[0]] == ["_news/a.md"]
    assert session.unsaved() == []
    assert session.row(article_id).title == "Changed"


def test_a_save_is_undone_and_redone_on_disk(qtbot, session: Session, folder: Path) -> None:
    file = folder / "_news" / "a.md"
    before = file.read_bytes()
    article_id = read(qtbot, session, "a")
    session.edit(article_id, Set(TITLE, "Changed"))
    session.save([article_id])
    wait(qtbot, session)
    after = file.read_bytes()
    session.undo()
    wait(qtbot, session)
    assert file.read_bytes() == before
    assert not session.can_undo
    session.redo()
    wait(qtbot, session)
    assert file.read_bytes() == after
    session.undo()
    wait(qtbot, session)
    assert file.read_bytes() == before


def test_undo_of_a_save_keeps_what_others_changed_elsewhere(qtbot, session: Session, folder: Path) -> None:
    file = folder / "_news" / "a.md"
    article_id = read(qtbot, session, "a")
    session.edit(article_id, Set(TITLE, "Changed"))
    session.save([article_id])
    wait(qtbot, session)
    file.write_text(file.read_text().replace("quality: 60", "quality: 61"))
    session.undo()
    wait(qtbot, session)
    assert file.read_text() == article("First").replace("quality: 60", "quality: 61")


def test_undo_of_a_save_stops_where_others_changed_the_same(qtbot, session: Session, folder: Path) -> None:
    file = folder / "_news" / "a.md"
    article_id = read(qtbot, session, "a")
    session.edit(article_id, Set(TITLE, "Changed"))
    session.save([article_id])
    wait(qtbot, session)
    file.write_text(article("Theirs"))
    said = heard(session.said)
    session.undo()
    wait(qtbot, session)
    assert file.read_text() == article("Theirs")
    assert "title was changed since" in said[-1][0]
    assert not session.can_redo


def test_a_file_changed_elsewhere_keeps_that_change(qtbot, session: Session, folder: Path) -> None:
    file = folder / "_news" / "a.md"
    article_id = read(qtbot, session, "a")
    session.edit(article_id, Set(TITLE, "Changed"))
    file.write_text(article("First").replace("quality: 60", "quality: 99"))
    with qtbot.waitSignal(session.saved):
        session.save([article_id])
    assert file.read_text() == article("Changed").replace("quality: 60", "quality: 99")


def test_a_field_changed_on_both_sides_is_never_overwritten(qtbot, session: Session, folder: Path) -> None:
    file = folder / "_news" / "a.md"
    article_id = read(qtbot, session, "a")
    session.edit(article_id, Set(TITLE, "Ours"))
    session.edit(article_id, Set(("quality",), 70))
    file.write_text(article("Theirs"))
    with qtbot.waitSignal(session.conflicted) as told:
        session.save([article_id])
    assert file.read_text() == article("Theirs")
    assert session.unsaved() == [article_id]
    conflicted = told.args[0][0]
    assert [conflict.path for conflict in conflicted.conflicts] == [TITLE]
    session.writer.settler.settle([(conflicted, ())])
    assert session.edited_record(article_id)["title"] == "Theirs"
    assert session.edited_record(article_id)["quality"] == 70
    with qtbot.waitSignal(session.saved):
        session.save([article_id])
    assert file.read_text() == article("Theirs").replace("quality: 60", "quality: 70")


def test_a_file_deleted_meanwhile_is_said_and_the_edits_stay(qtbot, session: Session, folder: Path) -> None:
    article_id = read(qtbot, session, "a")
    session.edit(article_id, Set(TITLE, "Changed"))
    (folder / "_news" / "a.md").unlink()
    said = heard(session.said)
    ended: list[bool] = []
    session.save([article_id], ended.append)
    wait(qtbot, session)
    assert ended == [False]
    assert "does not exist" in said[-1][0]
    assert session.unsaved() == [article_id]


def test_a_save_that_ends_after_the_site_was_left_is_written_and_harms_nothing(
    qtbot, session: Session, folder: Path
) -> None:
    article_id = read(qtbot, session, "a")
    session.edit(article_id, Set(TITLE, "Changed"))
    session.save([article_id])
    session.close_site()
    wait(qtbot, session)
    assert (folder / "_news" / "a.md").read_text() == article("Changed")


def test_typing_while_a_save_is_on_its_way_is_kept(qtbot, session: Session, folder: Path) -> None:
    article_id = read(qtbot, session, "a")
    session.edit(article_id, Set(TITLE, "Chan"))
    session.save([article_id])
    session.edit(article_id, Set(TITLE, "Changed"))
    wait(qtbot, session)
    assert (folder / "_news" / "a.md").read_text() == article("Chan")
    assert session.edited_record(article_id)["title"] == "Changed"


def test_all_unsaved_articles_are_one_step(qtbot, session: Session, folder: Path) -> None:
    for name in ("a", "b"):
        session.edit(read(qtbot, session, name), Set(TITLE, f"{name} changed"))
    session.save(session.unsaved())
    wait(qtbot, session)
    session.undo()
    wait(qtbot, session)
    assert (folder / "_news" / "a.md").read_text() == article("First")
    assert (folder / "_news" / "b.md").read_text() == article("Second", published="true")


# publishing


def test_publish_writes_that_one_value_and_leaves_edits_unsaved(qtbot, session: Session, folder: Path) -> None:
    article_id = read(qtbot, session, "a")
    session.edit(article_id, Set(TITLE, "Not yet"))
    with qtbot.waitSignal(session.decided) as decided:
        session.publish([article_id], True)
    assert decided.args[0] == [article_id]
    assert (folder / "_news" / "a.md").read_text() == article("First", published="true")
    assert session.row(article_id).state == "published"
    assert session.edited_record(article_id)["title"] == "Not yet"
    assert session.edited_record(article_id)["published"] is True


def test_publish_with_errors_is_refused_and_can_be_forced(qtbot, session: Session, folder: Path) -> None:
    article_id = id_of(session, "c")
    before = (folder / "_news" / "c.md").read_text()
    with qtbot.waitSignal(session.publish_refused) as refused:
        session.publish([article_id], True)
    wait(qtbot, session)
    assert refused.args[0][0][0] == article_id
    assert "xcerpt" in refused.args[0][0][1]
    assert (folder / "_news" / "c.md").read_text() == before
    with qtbot.waitSignal(session.decided):
        session.publish([article_id], True, force=True)
    assert (folder / "_news" / "c.md").read_text() == before.replace("false", "true")


def test_unpublish_and_undo(qtbot, session: Session, folder: Path) -> None:
    article_id = id_of(session, "b")
    session.publish([article_id], False)
    wait(qtbot, session)
    assert session.row(article_id).state == "unpublished"
    session.undo()
    wait(qtbot, session)
    assert session.row(article_id).state == "published"
    assert (folder / "_news" / "b.md").read_text() == article("Second", published="true")


def test_what_is_published_already_is_not_written(qtbot, session: Session) -> None:
    with qtbot.assertNotEmitted(session.saved), qtbot.waitSignal(session.decided):
        session.publish([id_of(session, "b")], True)
    assert not session.can_undo


# a crash


def test_unsaved_edits_come_back_after_a_crash(qtbot, session: Session, folder: Path) -> None:
    article_id = read(qtbot, session, "a")
    session.edit(article_id, Set(TITLE, "Kept"))
    session.close()
    again = Session()
    open_and_read(qtbot, again, folder)
    qtbot.waitUntil(lambda: bool(again.unsaved()))
    assert again.edited_record(id_of(again, "a"))["title"] == "Kept"
    assert again.close()


def test_a_file_that_is_as_it_was_is_the_same_article(qtbot, session: Session, folder: Path) -> None:
    seen: list[object] = []
    for _ in range(2):
        session.article(0, seen.append)
        wait(qtbot, session)
    assert seen[0] is seen[1]
    file = folder / session.row(0).path
    file.write_text(file.read_text())
    session.article(0, seen.append)
    wait(qtbot, session)
    assert seen[2] is not seen[0]
