"""Tasks: order, batches, cancelling, errors, closing."""

from __future__ import annotations

import gc
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from editor.gui.session.tasks import TaskRunner

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def runner(qtbot) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    assert runner.close(5)


@dataclass
class Batch:
    ids: list[int]
    done: int
    total: int


def test_a_callable_runs_off_the_gui_thread_and_reports_on_it(runner: TaskRunner, qtbot) -> None:
    seen: list[object] = []
    here = threading.current_thread()
    runner.run(threading.current_thread, on_done=lambda worker: seen.extend([worker, threading.current_thread()]))
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen[0] is not here
    assert seen[1] is here


def test_batches_arrive_in_order_then_the_result(runner: TaskRunner, qtbot) -> None:
    seen: list[object] = []

    def count() -> Iterator[int]:
        yield 1
        yield 2
        return "end"

    with qtbot.waitSignal(runner.idle):
        runner.run(count(), on_batch=seen.append, on_done=seen.append)
    assert seen == [1, 2, "end"]


def test_progress_is_told_for_a_task_with_a_title(runner: TaskRunner, qtbot) -> None:
    steps: list[tuple[int, int]] = []
    runner.progressed.connect(lambda task: steps.append((task.done, task.total)))
    with qtbot.waitSignals([runner.started, runner.finished, runner.idle]):
        runner.run((Batch([n], n, 3) for n in (1, 2, 3)), title="Reading")
    assert steps == [(1, 3), (2, 3), (3, 3)]


def test_short_work_goes_before_the_next_batch_of_long_work(runner: TaskRunner, qtbot) -> None:
    order: list[object] = []
    begun, may_go = threading.Event(), threading.Event()

    def long() -> Iterator[str]:
        begun.set()
        may_go.wait(5)
        yield "first"
        yield "second"

    with qtbot.waitSignal(runner.idle):
        runner.run(long(), on_batch=order.append)
        begun.wait(5)
        runner.run(lambda: "short", on_done=order.append)
        may_go.set()
    assert order == ["first", "short", "second"]


def test_a_cancelled_task_stops_and_its_results_are_dropped(runner: TaskRunner, qtbot) -> None:
    seen: list[int] = []
    closed = threading.Event()

    def endless() -> Iterator[int]:
        try:
            number = 0
            while True:
                yield (number := number + 1)
        finally:
            closed.set()

    def stop_at_three(number: int) -> None:
        seen.append(number)
        if number == 3:
            task.cancel()

    task = runner.run(endless(), on_batch=stop_at_three, on_done=seen.append)
    qtbot.waitUntil(lambda: runner.is_idle)
    assert seen == [1, 2, 3]
    assert closed.is_set()


def test_an_error_reaches_a_person(runner: TaskRunner, qtbot) -> None:
    def fail() -> None:
        raise OSError("disk on fire")

    with qtbot.waitSignal(runner.failed) as signal:
        task = runner.run(fail)
    assert signal.args[0] is task
    assert str(signal.args[1]) == "disk on fire"


def test_an_error_in_a_generator_goes_to_its_own_handler(runner: TaskRunner, qtbot) -> None:
    errors: list[Exception] = []

    def fail() -> Iterator[int]:
        yield 1
        raise ValueError("half way")

    with qtbot.assertNotEmitted(runner.failed), qtbot.waitSignal(runner.idle):
        runner.run(fail(), on_error=errors.append)
    assert [str(error) for error in errors] == ["half way"]


def test_closing_cancels_readers_and_finishes_writers(qtbot) -> None:
    runner = TaskRunner()
    written: list[int] = []
    begun = threading.Event()

    def write() -> Iterator[int]:
        for number in range(5):
            written.append(number)
            begun.set()
            yield number

    def read() -> Iterator[int]:
        while True:
            yield 0

    runner.run(read())
    runner.run(write(), must_finish=True)
    begun.wait(5)
    assert runner.close(5)
    assert written == [0, 1, 2, 3, 4]


def test_after_closing_nothing_begins(qtbot) -> None:
    runner = TaskRunner()
    assert runner.close(5)
    assert runner.run(lambda: 1).is_cancelled


class Witness:
    """Notes on which thread it is let go."""

    def __init__(self, deaths: list[threading.Thread]) -> None:
        self._deaths = deaths
        self.me: Witness | None = None

    def __del__(self) -> None:
        self._deaths.append(threading.current_thread())


def test_what_a_task_holds_is_let_go_on_the_gui_thread(runner: TaskRunner, qtbot) -> None:
    deaths: list[threading.Thread] = []
    for _ in range(200):
        witness = Witness(deaths)
        runner.run(lambda held=witness: held is None)
        runner.run(iter([1, 2]), on_batch=lambda _, held=witness: held)
    del witness
    qtbot.waitUntil(lambda: runner.is_idle)
    runner.run(int)
    qtbot.waitUntil(lambda: len(deaths) == 200)
    assert set(deaths) == {threading.current_thread()}


def test_cycles_are_collected_on_the_gui_thread_whoever_allocates(runner: TaskRunner, qtbot) -> None:
    deaths: list[threading.Thread] = []
    for _ in range(50):
        witness = Witness(deaths)
        witness.me = witness
    del witness

    kept: list[object] = []
    runner.run(lambda: [[n] for n in range(50_000)], on_done=kept.append)
    qtbot.waitUntil(lambda: len(deaths) == 50)
    assert set(deaths) == {threading.current_thread()}


def test_python_collects_by_itself_again_when_no_worker_is_left(qtbot) -> None:
    first, second = TaskRunner(), TaskRunner()
    assert first.close()
    assert not gc.isenabled()
    assert second.close()
    assert gc.isenabled()


def test_what_has_settled_is_left_out_of_rounds_until_it_may_go(runner: TaskRunner, qtbot) -> None:
    deaths: list[threading.Thread] = []
    witness = Witness(deaths)
    witness.me = witness
    runner.collector.settle()
    del witness
    gc.collect()
    assert not deaths
    runner.collector.unsettle()
    gc.collect()
    assert len(deaths) == 1


def test_urgent_steps_go_before_those_of_other_long_work(runner: TaskRunner, qtbot) -> None:
    order: list[object] = []
    begun, may_go = threading.Event(), threading.Event()

    def long() -> Iterator[str]:
        begun.set()
        may_go.wait(5)
        yield "first"
        yield "second"

    with qtbot.waitSignal(runner.idle):
        runner.run(long(), on_batch=order.append)
        begun.wait(5)
        runner.run(iter(["urgent", "urgent too"]), on_batch=order.append, is_urgent=True)
        may_go.set()
    assert order == ["first", "urgent", "urgent too", "second"]


def test_the_worker_goes_on_only_when_the_gui_has_painted(runner: TaskRunner, qtbot) -> None:
    order: list[str] = []
    handed: list[int] = []

    def count() -> Iterator[int]:
        for number in range(4):
            order.append(f"step {number}")
            yield number

    def show(number: int) -> None:
        handed.append(number)
        order.append(f"shown {number}")

    with qtbot.waitSignal(runner.idle):
        runner.run(count(), on_batch=show)
    assert order == [f"{what} {number}" for number in range(4) for what in ("step", "shown")]
