"""How long the thread that draws was busy at a stretch."""

import gc
import time

from PySide6.QtCore import QObject, QTimer

BEAT_MS = 5


class Heartbeat(QObject):
    """Beats as long as events are handled; a gap is how long they were not.

    worst       longest gap on the clock, seconds: what other programs take is in it
    worst_busy  longest time that this thread computed between two beats, seconds
    """

    def __init__(self) -> None:
        super().__init__()
        gc.collect()
        gc.freeze()  # what the tests before made is not the program's to look through
        self.worst = self.worst_busy = 0.0
        self._beat, self._busy = time.perf_counter(), time.thread_time()
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    @property
    def words(self) -> str:
        worst, busy = 1000 * self.worst, 1000 * self.worst_busy
        return f"worst gap of the window's events: {worst:.0f} ms, computed at most {busy:.0f} ms"

    def stop(self) -> None:
        self._timer.stop()
        gc.unfreeze()

    def _tick(self) -> None:
        now, busy = time.perf_counter(), time.thread_time()
        self.worst = max(self.worst, now - self._beat)
        self.worst_busy = max(self.worst_busy, busy - self._busy)
        self._beat, self._busy = now, busy
