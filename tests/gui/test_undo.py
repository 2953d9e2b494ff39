"""One history of edits and writes."""

from __future__ import annotations

import pytest

from editor.core.edits import Set
from editor.core.site.changes import Change
from editor.gui.session.undo import MERGE_SECONDS, BatchStep, EditStep, History, WriteStep


class Clock:
    """A clock that stands until it is set."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def history(qapp, clock: Clock) -> History:
    return History(clock=clock)


def typed(before: str, after: str, article_id: int = 1, key: str = "title") -> EditStep:
    edits = [(Set((key,), text),) if text else () for text in (before, after)]
    return EditStep(f"Edit {key}", article_id, edits[0], edits[1], (key,))


def written(text: str = "Saved", path: str = "a.md") -> WriteStep:
    return WriteStep(text, (Change(path, (), b"old", b"new"),))


def test_undo_and_redo_go_through_the_steps(history: History) -> None:
    first, second = typed("", "a", key="title"), typed("", "b", key="name")
    history.push(first)
    history.push(second)
    assert history.undo_text == "Edit name"
    assert history.take_undo() == second
    assert (history.undo_text, history.redo_text) == ("Edit title", "Edit name")
    assert history.take_redo() == second
    assert history.redo_text == ""


def test_typing_in_one_field_is_one_step(history: History, clock: Clock) -> None:
    history.push(typed("", "a"))
    clock.now += 1
    history.push(typed("a", "ab"))
    step = history.take_undo()
    assert isinstance(step, EditStep)
    assert (step.before, step.after) == ((), (Set(("title",), "ab"),))
    assert history.take_undo() is None


@pytest.mark.parametrize(
    ("second", "wait"),
    [
        (typed("a", "ab"), MERGE_SECONDS + 1),
        (typed("", "b", key="name"), 0),
        (typed("", "b", article_id=2), 0),
        (EditStep("Remove title", 1, (), ()), 0),
    ],
    ids=["after a pause", "another field", "another article", "no typing"],
)
def test_what_is_another_step(history: History, clock: Clock, second: EditStep, wait: float) -> None:
    history.push(typed("", "a"))
    clock.now += wait
    history.push(second if second.path else EditStep("Remove", 1, (), (Set(("x",), 1),)))
    assert history.take_undo() is not None
    assert history.take_undo() is not None


def test_typing_back_leaves_no_step(history: History) -> None:
    history.push(typed("", "a"))
    history.push(typed("a", ""))
    assert history.undo_text == ""


def test_a_new_step_ends_what_could_be_redone(history: History) -> None:
    history.push(typed("", "a"))
    history.take_undo()
    history.push(typed("", "b", key="name"))
    assert history.take_redo() is None


def test_a_save_takes_the_place_of_the_edits_that_led_to_it(history: History) -> None:
    history.push(typed("", "a"))
    history.push(typed("", "b", article_id=2))
    history.forget_edits(1)
    history.push(written())
    assert [step.text for step in iter(history.take_undo, None)] == ["Saved", "Edit title"]


def test_a_write_that_could_not_be_undone_is_no_step_any_more(history: History) -> None:
    step = written()
    history.push(step)
    history.take_undo()
    history.push(typed("", "a"))  # meanwhile: the write is already no more among what can be redone
    history.drop(step)
    assert (history.undo_text, history.redo_text) == ("Edit title", "")


def test_an_undone_write_is_redone_from_what_undoing_wrote(history: History) -> None:
    history.push(written())
    step = history.take_undo()
    assert isinstance(step, WriteStep)
    back = WriteStep("Saved", (Change("a.md", (), b"new", b"old"),))
    history.replace_write(step, back)
    assert history.take_redo() is back


def test_changes_are_told(history: History, qtbot) -> None:
    with qtbot.waitSignal(history.changed):
        history.push(written())
    with qtbot.waitSignal(history.changed):
        history.clear()
    assert history.undo_text == ""


def batch(before: str, after: str, *ids: int) -> BatchStep:
    parts = tuple(typed(before, after, article_id) for article_id in ids)
    return BatchStep("Edit title in 2 articles", parts, ("title",))


def test_typing_in_the_same_articles_is_one_step(history: History, clock: Clock) -> None:
    history.push(batch("", "N", 1, 2))
    clock.now += MERGE_SECONDS - 1
    history.push(batch("N", "Ne", 1, 2))
    step = history.take_undo()
    assert isinstance(step, BatchStep)
    assert [(part.before, part.after) for part in step.parts] == [((), (Set(("title",), "Ne"),))] * 2
    assert not history.undo_text


def test_typing_in_other_articles_is_a_step_of_its_own(history: History) -> None:
    history.push(batch("", "N", 1, 2))
    history.push(batch("", "N", 1, 2, 3))
    history.push(typed("N", "Ne", 1))
    history.take_undo()
    history.take_undo()
    assert history.undo_text


def test_a_batch_that_changes_nothing_is_no_step(history: History) -> None:
    history.push(batch("", "", 1, 2))
    assert not history.undo_text


def test_what_was_saved_leaves_a_batch_and_an_empty_batch_goes(history: History) -> None:
    history.push(batch("", "New", 1, 2))
    history.forget_edits(1)
    step = history.take_undo()
    assert isinstance(step, BatchStep)
    assert [part.article_id for part in step.parts] == [2]
    history.forget_edits(2, 3)
    assert not history.redo_text
