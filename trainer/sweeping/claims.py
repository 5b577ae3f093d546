"""Which worker computes which trial, and how one knows that a worker is dead.

A worker holds a lock of the operating system on the file of its trial, `claims/0007.json`. The
system lets go of it when the process ends, however it ends: a trial whose file can be locked is
nobody's. Where a disk is shared without locks, a file that another machine wrote also counts as
held until nothing was written to it for half an hour; its worker writes to it at every event.
"""

import os
import platform
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import uuid4

from trainer.locks import STALE, lock, read_note, unlock, write_note

FOLDER = "claims"
_TOUCH_EVERY = 10.0  # seconds


class Lost(Exception):
    """Another machine has taken the trial, thinking that this worker was dead."""


class Claim:
    """A trial, or another piece of work, that is this process's own until it is let go.

    deaths  how often a worker that held it has died
    """

    def __init__(self, path: Path, file: int, deaths: int) -> None:
        self.deaths = deaths
        self._path, self._file, self._token = path, file, uuid4().hex
        self._touched = 0.0
        write_note(self._file, {
            "host": platform.node(), "pid": os.getpid(), "token": self._token,
            "deaths": deaths,
        })  # fmt: skip

    def touch(self) -> None:
        """Say that the worker is alive; Lost when another machine has taken its place."""
        if time.monotonic() - self._touched < _TOUCH_EVERY:
            return
        self._touched = time.monotonic()
        if read_note(self._path).get("token") != self._token:
            raise Lost
        with suppress(OSError):
            os.utime(self._path)

    def let_go(self) -> None:
        """Let others have it, as nobody's."""
        if read_note(self._path).get("token") == self._token:
            write_note(self._file, {})
        self._close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        self.let_go()

    def _close(self) -> None:
        unlock(self._file)
        os.close(self._file)


def take(folder: Path, name: str) -> Claim | None:
    """Make the piece of work `name` this process's own; None while a living worker has it.

    Raises OSError when the folder cannot be written.
    """
    path = _path(folder, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    file = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    locked = lock(file)
    known = read_note(path)
    ours = known.get("host") in (None, platform.node())
    quiet = time.time() - path.stat().st_mtime
    # without any lock not even this machine's other workers are told apart but by silence
    held = locked is False or (known and quiet < STALE and not (ours and locked))
    if held:
        if locked:
            unlock(file)
        os.close(file)
        return None
    return Claim(path, file, int(known.get("deaths", -1)) + 1)


@contextmanager
def taken(folder: Path, name: str, waiting: Callable[[str], None]) -> Iterator[Claim]:
    """Hold a piece of work; while another worker has it, wait, and say once for whom."""
    said = False
    while (claim := take(folder, name)) is None:
        if not said:
            waiting(holder(folder, name))
            said = True
        time.sleep(0.2)
    with claim:
        yield claim


def holder(folder: Path, name: str) -> str:
    """Return who has, or had, a piece of work, in words."""
    known = read_note(_path(folder, name))
    return f"{known['host']} (process {known['pid']})" if "host" in known else "another worker"


def _path(folder: Path, name: str) -> Path:
    return folder / FOLDER / f"{name}.json"
