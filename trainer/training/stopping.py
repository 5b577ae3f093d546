"""How a run is asked to stop after the batch it computes: Ctrl-C, SIGTERM, or a file `stop`.

The file works where signals do not: on Windows, on another machine of a cluster, from a window
that started the run. It lies in the run folder, or in that of the ensemble or cross-validation that
the run is a part of; what stands in it does not matter.
"""

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import Any

from trainer.runs import outer_runs

FILE = "stop"
_LOOK_EVERY = 0.5  # seconds; a folder on a network answers slowly
_SAID = "Stopping after this batch; once more to end now.\n"
_ERASE_LINE = "\r\x1b[K"  # the bar that is drawn there, and the ^C
_SIGNALS = ("SIGINT", "SIGTERM", "SIGBREAK")  # SIGBREAK: Ctrl-Break on Windows


class Stopped(Exception):
    """The run was asked to stop; its state is saved."""


def forget(run_folder: Path) -> None:
    """Take away a file that was for an earlier start. One that comes later counts."""
    (run_folder / FILE).unlink(missing_ok=True)


@contextmanager
def listening(run_folder: Path | None) -> Iterator[Callable[[], bool]]:
    """Yield a function that says whether to stop; a second Ctrl-C interrupts at once.

    run_folder  None: another process looks for the file, and tells that a signal was heard
    """
    asked = False
    looked = 0.0
    folders = [] if run_folder is None else [run_folder, *outer_runs(run_folder)]
    files = [folder / FILE for folder in folders]
    before: dict[int, Any] = {}

    def note(number: int, _: FrameType | None) -> None:
        nonlocal asked
        asked = True
        signal.signal(number, before[number])
        if run_folder is not None:
            _say()

    def stop() -> bool:
        nonlocal asked, looked
        if not asked and time.monotonic() - looked >= _LOOK_EVERY:
            looked = time.monotonic()
            asked = any(file.exists() for file in files)
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
        if run_folder is not None:
            forget(run_folder)  # the outer runs remove their own


def _say() -> None:
    """Tell at once that a signal was heard: a batch may take long.

    Not by print: the signal may have come in the midst of another, which cannot be entered twice.
    """
    with suppress(OSError, ValueError, AttributeError):  # there may be no stderr, as in a window
        number = sys.__stderr__.fileno()  # type: ignore[union-attr]
        bar = _ERASE_LINE if os.isatty(number) else ""
        os.write(number, (bar + _SAID).encode())
