"""Work off the GUI thread: one worker thread, results by signal, nothing lost and nothing late.

Short work (a callable: read an article, save) goes before the next step of long work (a generator: read the site,
check it), so that a click never waits for more than one step; so do the steps of what is urgent (run a query). After
each step the worker waits until the GUI thread has taken it in and has nothing else to do: beside a thread that
computes, each of the thousand calls that paint a frame would wait for Python's lock. More threads are slower.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from .collecting import CycleCollector

if TYPE_CHECKING:
    from typing import Any, TypeAlias

Batch = TypeVar("Batch")
Result = TypeVar("Result")

LONGEST_TURN = 0.1
"""Seconds that the worker waits at most for the GUI thread between two steps: work goes on while one scrolls."""

if TYPE_CHECKING:
    Work: TypeAlias = "Callable[[], Result] | Iterator[Batch]"
    AnyTask: TypeAlias = "Task[Any, Any]"
    AnyWork: TypeAlias = "Work[Any, Any]"


class Task(Generic[Batch, Result]):
    """One piece of work on its way. `done` of `total` is how far it is (0 of 0: not known).

    `must_finish`: it writes, so that closing the window waits for it instead of cancelling.
    """

    def __init__(self, title: str, must_finish: bool) -> None:
        self.title = title
        self.must_finish = must_finish
        self.done = 0
        self.total = 0
        self.is_cancelled = False
        self.is_finished = False
        self.on_batch: Callable[[Batch], object] | None = None
        self.on_done: Callable[[Result], object] | None = None
        self.on_error: Callable[[Exception], object] | None = None

    def cancel(self) -> None:
        """Stop at the next batch; from now on none of its results arrive."""
        self.is_cancelled = True


class _Job:
    """What the worker holds of a task: a callable, or a generator that is asked step by step."""

    __slots__ = ("call", "is_urgent", "stream", "task")

    def __init__(self, task: AnyTask, work: AnyWork, is_urgent: bool) -> None:
        self.task = task
        self.is_urgent = is_urgent
        self.stream: Iterator[object] | None = work if isinstance(work, Iterator) else None
        self.call: Callable[[], object] | None = None if isinstance(work, Iterator) else work


class TaskRunner(QObject):
    """Runs tasks on its one worker thread and hands their results over on the GUI thread.

    An error for which the task has no `on_error` comes out at `failed`, so that it always reaches a person.
    """

    started = Signal(object)
    """A Task that has a title has begun."""
    progressed = Signal(object)
    """A Task with a title has come further."""
    finished = Signal(object)
    """A Task with a title is done, failed or cancelled."""
    failed = Signal(object, object)
    """Task, exception."""
    idle = Signal()
    """All that was asked for is done and handed over."""
    _reported = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls: deque[_Job] = deque()
        self._streams: deque[_Job] = deque()
        self._wake = threading.Condition()
        self._is_closing = False
        self._open: set[AnyTask] = set()
        self._spent: deque[_Job] = deque()
        self._gui_rests = threading.Event()
        # Without delay, yet after all that is waiting, painting too.
        self._resting = QTimer(self, singleShot=True, interval=0)
        self._resting.timeout.connect(self._gui_rests.set)
        self.collector = CycleCollector(self)
        self._reported.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, name="stet-worker", daemon=True)
        self._thread.start()

    def run(
        self,
        work: Work[Batch, Result],
        *,
        on_batch: Callable[[Batch], object] | None = None,
        on_done: Callable[[Result], object] | None = None,
        on_error: Callable[[Exception], object] | None = None,
        title: str = "",
        must_finish: bool = False,
        is_urgent: bool = False,
    ) -> Task[Batch, Result]:
        """Run a callable, or an iterator batch by batch; the callbacks are called on the GUI thread.

        `on_done` gets what the callable or the generator returns. A batch's attributes `done` and `total`,
        where it has them, are the progress shown for a task with a `title`. An iterator that `is_urgent` goes before
        the others: somebody waits for it.
        """
        task: Task[Batch, Result] = Task(title, must_finish)
        task.on_batch, task.on_done, task.on_error = on_batch, on_done, on_error
        if self._is_closing:
            task.cancel()
            return task
        job = _Job(task, work, is_urgent)
        self._open.add(task)
        self._add(job)
        if title:
            self.started.emit(task)
        return task

    @property
    def is_idle(self) -> bool:
        """Whether nothing is asked for that is not done and handed over."""
        return not self._open

    def close(self, seconds: float = 30.0) -> bool:
        """Cancel what only reads, finish what writes, and end the thread; False when that took too long."""
        self._is_closing = True
        for task in list(self._open):
            if not task.must_finish:
                task.cancel()
        with self._wake:
            self._wake.notify()
        self._thread.join(seconds)
        if self._thread.is_alive():
            return False
        self._spent.clear()
        self.collector.stop()
        return True

    def _add(self, job: _Job) -> None:
        with self._wake:
            (self._streams if job.stream and not job.is_urgent else self._calls).append(job)
            self._wake.notify()

    def _work(self) -> None:
        held: list[_Job] = []
        while (job := self._next_job()) is not None:
            held.append(job)
            del job
            is_stream = held[0].stream is not None
            self._gui_rests.clear()
            self._step(held[0])
            # What a job holds may be a window's last part: it is let go on the GUI thread, never here.
            self._spent.append(held.pop())
            if is_stream and not self._is_closing:
                self._gui_rests.wait(LONGEST_TURN)

    def _next_job(self) -> _Job | None:
        with self._wake:
            while not (self._calls or self._streams or self._is_closing):
                self._wake.wait()
            if self._calls:
                return self._calls.popleft()
            return self._streams.popleft() if self._streams else None

    def _step(self, job: _Job) -> None:
        """One step; what happened goes to the GUI thread as (task, what, value)."""
        task = job.task
        try:
            if task.is_cancelled:
                if isinstance(job.stream, Generator):
                    job.stream.close()
                self._reported.emit((task, "cancelled", None))
            elif job.call:
                self._reported.emit((task, "done", job.call()))
            elif job.stream:
                self._reported.emit((task, "batch", next(job.stream)))
                self._add(job)
        except StopIteration as end:
            self._reported.emit((task, "done", end.value))
        except Exception as error:  # whatever it is, a person must see it
            self._reported.emit((task, "error", error))

    @Slot(object)
    def _hand_over(self, report: tuple[AnyTask, str, object]) -> None:
        task, what, value = report
        self._spent.clear()
        self._resting.start()
        if what != "batch":
            self._finish(task)
        try:
            if not task.is_cancelled:
                self._call_back(task, what, value)
        finally:
            if not self._open:
                self.idle.emit()

    def _call_back(self, task: AnyTask, what: str, value: object) -> None:
        if what == "batch":
            self._note_progress(task, value)
            if task.on_batch:
                task.on_batch(value)
        elif what == "done" and task.on_done:
            task.on_done(value)
        elif isinstance(value, Exception) and what == "error":
            if task.on_error:
                task.on_error(value)
            else:
                self.failed.emit(task, value)

    def _note_progress(self, task: AnyTask, batch: object) -> None:
        task.done = getattr(batch, "done", task.done)
        task.total = getattr(batch, "total", task.total)
        if task.title:
            self.progressed.emit(task)

    def _finish(self, task: AnyTask) -> None:
        task.is_finished = True
        self._open.discard(task)
        if task.title:
            self.finished.emit(task)
