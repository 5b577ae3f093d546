"""How a run is asked to stop after the batch it computes: Ctrl-C, SIGTERM, or a file `stop`.

The file works where signals do not: on Windows, on another machine of a cluster, from a window
that started the run. It lies in the run folder; what stands in it does not matter.
"""

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

FILE = "stop"
_LOOK_EVERY = 0.5  # seconds; a folder on a network answers slowly
_SIGNALS = ("SIGINT", "SIGTERM", "SIGBREAK")  # SIGBREAK: Ctrl-Break on Windows


class Stopped(Exception):
    """The run was asked to stop; its state is saved."""


@contextmanager
def listening(run_folder: Path) -> Iterator[Callable[[], bool]]:
    """Yield a function that says whether to stop; a second Ctrl-C interrupts at once."""
    asked = False
    looked = 0.0
    file = run_folder / FILE
    file.unlink(missing_ok=True)  # an old one was for an earlier start
    before: dict[int, Any] = {}

    def note(number: int, _: FrameType | None) -> None:
        nonlocal asked
        asked = True
        signal.signal(number, before[number])

    def stop() -> bool:
        nonlocal asked, looked
        if not asked and time.monotonic() - looked >= _LOOK_EVERY:
            looked = time.monotonic()
            asked = file.exists()
        return asked

    if threading.current_thread() is threading.main_thread():  # only it may handle signals
        for name in _SIGNALS:
            if (number := getattr(signal, name, None)) is not None:
                before[number] = signal.signal(number, note)
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        file.unlink(missing_ok=True)
