"""The only place where threads start: workers take functions and answer on the GUI thread.

A job gets plain data and returns plain data; it never touches Qt. To cancel is to ask the job to
stop *and* to ignore its answer: after `cancel()` nothing of it is called.
"""

import itertools
import os
import queue
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

Result = TypeVar("Result")
_PACE_MS = 20  # between two states of one job: what the reader does must come through
_LOWER_BY, _LOWEST = 10, 19  # nice values: relative, the program itself may have been started lower


class Job:
    """A handle on something that runs, or will run, in the background."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()
        self._lock = threading.Lock()
        self._newest: Callable[[], None] | None = None
        self._expected = False

    def cancel(self) -> None:
        self._cancelled.set()

    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def put_newest(self, callback: Callable[[], None]) -> bool:
        """Keep what is to be told next; return whether nobody is on the way to take it."""
        with self._lock:
            expected, self._expected, self._newest = self._expected, True, callback
        return not expected

    def take_newest(self) -> Callable[[], None] | None:
        """Return what is to be told; after None, the next one put must send for its taker."""
        with self._lock:
            callback, self._newest = self._newest, None
            self._expected = callback is not None
        return callback


class Workers(QObject):
    """A few threads with one queue; the lowest priority number goes first.

    Created and called on the GUI thread. The threads are daemons: a native call that does not
    return cannot keep the program alive. `on_start` runs first in every thread.
    """

    _arrived = Signal(object, object)  # worker thread -> GUI thread: (job, what to call)

    def __init__(
        self, name: str, count: int = 1, on_start: Callable[[], None] | None = None
    ) -> None:
        super().__init__()
        self._name, self._count, self._on_start = name, count, on_start
        self._queue: queue.PriorityQueue[tuple[float, int, Job | None, Callable[[], None]]]
        self._queue = queue.PriorityQueue()
        self._order = itertools.count()
        self._threads: list[threading.Thread] = []
        self._closed = threading.Event()
        self._jobs: set[Job] = set()
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def submit(
        self,
        work: Callable[[Job], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
        priority: float = 0,
    ) -> Job:
        """Run `work(job)` in a worker; then `done(result)` or `failed(error)` in the GUI."""
        job = Job()
        self._jobs.add(job)

        def run() -> None:
            try:
                result = work(job)
            except Exception as error:
                self.tell(job, partial(self._end, job, partial(failed, error)))
            else:
                self.tell(job, partial(self._end, job, partial(done, result)))

        if not self._closed.is_set():
            self._start_threads()
            self._queue.put((priority, next(self._order), job, run))
        return job

    def tell(self, job: Job, callback: Callable[[], None]) -> None:
        """Call back on the GUI thread unless the job was cancelled; for workers in mid-job."""
        if not self._closed.is_set():
            self._arrived.emit(job, callback)

    def tell_newest(self, job: Job, callback: Callable[[], None]) -> None:
        """Call back like `tell`, but leave out what a newer call has overtaken.

        For a job that tells its state again and again: one that is faster than the window would
        else fill the memory with old states, and keep the window from all other events.
        """
        if job.put_newest(callback):
            self.tell(job, partial(self._deliver_newest, job))

    def shutdown(self, timeout_s: float = 0.8) -> bool:
        """Cancel everything and wait; return whether all threads have ended."""
        self._closed.set()
        for job in list(self._jobs):
            job.cancel()
        for _ in self._threads:
            self._queue.put((float("-inf"), next(self._order), None, lambda: None))
        deadline = time.monotonic() + timeout_s
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def _start_threads(self) -> None:
        while len(self._threads) < self._count:
            name = f"{self._name}-{len(self._threads)}"
            thread = threading.Thread(target=self._work, name=name, daemon=True)
            self._threads.append(thread)
            thread.start()

    def _work(self) -> None:
        if self._on_start is not None:
            self._on_start()
        while True:
            _, _, job, run = self._queue.get()
            if job is None or self._closed.is_set():
                return
            if job.cancelled():
                self._jobs.discard(job)
            else:
                run()

    def _end(self, job: Job, callback: Callable[[], None]) -> None:
        self._jobs.discard(job)
        newest = job.take_newest()
        if newest is not None:
            newest()
        callback()

    def _deliver_newest(self, job: Job) -> None:
        newest = None if job.cancelled() or self._closed.is_set() else job.take_newest()
        if newest is not None:
            newest()
            QTimer.singleShot(_PACE_MS, self, partial(self._deliver_newest, job))

    @Slot(object, object)
    def _deliver(self, job: Job, callback: Callable[[], None]) -> None:
        if job.cancelled() or self._closed.is_set():
            self._jobs.discard(job)
            return
        callback()


def lower_priority() -> None:
    """Let the calling thread yield to the one that draws. Quietly does nothing where it cannot."""
    if sys.platform == "win32":
        _lower_priority_windows()
    elif sys.platform.startswith("linux"):
        # On Linux, and only there, a thread id is accepted where a process id is.
        thread = threading.get_native_id()
        with suppress(OSError):  # forbidden in some containers; the model must answer all the same
            now = os.getpriority(os.PRIO_PROCESS, thread)
            os.setpriority(os.PRIO_PROCESS, thread, min(now + _LOWER_BY, _LOWEST))


def _lower_priority_windows() -> None:
    import ctypes

    kernel: Any = ctypes.__dict__["windll"].kernel32  # the name exists on Windows alone
    below_normal = -1
    kernel.SetThreadPriority(kernel.GetCurrentThread(), below_normal)
