"""Locks of the operating system: who works in a run folder, and whether anybody does. No torch.

While a process works in a folder it holds a lock on the file `running.lock` there. The system lets
go of it when the process ends, however it ends: what can be locked is nobody's. Where a disk has no
locks, or only such as other machines do not see, the note in the file decides, and how long the
run has been silent.
"""

import json
import os
import platform
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from trainer.errors import TrainerError

FILE = "running.lock"
STALE = 1800.0  # seconds of silence after which a worker that no lock speaks for is given up
_FRESH = 60.0  # the same of another machine whose lock, if it has one, would be seen here
_EVENTS = "events.jsonl"  # a run that goes on writes to it
_TRIES, _PAUSE = 10, 0.05  # `is_going_on` holds a lock for a moment, which must refuse nobody
_LENGTH = 400  # bytes of a note
_LOCKED_BYTE = 1 << 30  # far behind the content: Windows lets nobody read what is locked


class Holder(NamedTuple):
    """A process, and the name of the machine that it runs on."""

    pid: int
    host: str


@contextmanager
def holding(folder: Path) -> Iterator[None]:
    """Hold the lock of a folder until the block ends.

    Raises TrainerError when another process has it, OSError when the folder cannot be written.
    """
    path = folder / FILE
    file = _take(path)
    if file is None:
        raise going_on(folder)
    with suppress(OSError):  # on a full disk the lock alone has to do
        write_note(file, {"pid": os.getpid(), "host": platform.node()})
    try:
        yield
    finally:
        _remove(path, file)


def is_going_on(folder: Path) -> bool:
    """Whether a process works in this run folder now; nothing in the folder is changed."""
    path = folder / FILE
    try:
        file = os.open(path, os.O_RDONLY)
    except OSError:
        return False
    try:
        locked = _tried(file, _look)
        if locked:
            unlock(file)
        return _is_held(path, locked)
    finally:
        os.close(file)


def holder(folder: Path) -> Holder | None:
    """Return who works in a folder, or was the last to do so and never came to its end."""
    known = read_note(folder / FILE)
    if not {"pid", "host"} <= known.keys():
        return None
    return Holder(int(known["pid"]), str(known["host"]))


def going_on(folder: Path) -> TrainerError:
    """Return what to tell those who want to work in a folder in which another process does."""
    who = holder(folder)
    words = f"process {who.pid} on {who.host}" if who else "another process"
    return TrainerError(
        f"The run {folder.resolve().name} is going on", f"{words} works in {folder}.",
        "Wait for its end, or stop it: make a file called 'stop' in the folder. If that machine "
        f"is gone, remove {FILE} there.",
    )  # fmt: skip


def lock(file: int) -> bool | None:
    """Lock an open file for this process alone; False: another has it, None: there are no locks."""
    return _tried(file, _lock)


def write_note(file: int, content: dict[str, Any]) -> None:
    """Replace what a locked file says. It keeps one length: it is never empty, never half."""
    os.lseek(file, 0, os.SEEK_SET)
    os.write(file, json.dumps(content).ljust(_LENGTH).encode())


def read_note(path: Path) -> dict[str, Any]:
    """Return what `write_note` wrote; nothing where there is none."""
    try:
        found = json.loads(path.read_bytes() or b"{}")
    except (OSError, ValueError):  # just being written, or cut off by a crash
        return {}
    return found if isinstance(found, dict) else {}


def _take(path: Path) -> int | None:
    """Return the file, open and locked; None while another process has it."""
    for attempt in range(_TRIES):
        if attempt:
            time.sleep(_PAUSE)
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        locked = lock(file)
        if not _is_held(path, locked) and _is_there(path, file):
            return file
        if locked:
            unlock(file)
        os.close(file)
    return None


def _is_held(path: Path, locked: bool | None) -> bool:
    """Whether the work is another process's, after `locked` said what its lock says."""
    if locked is False:
        return True
    known = read_note(path)
    if "host" not in known:
        return False
    if known["host"] == platform.node():
        return locked is None and _lives(int(known.get("pid", 0)))
    return _silence(path) < (_FRESH if locked else STALE)


def _silence(path: Path) -> float:
    """Return for how many seconds nothing was heard of a run."""
    heard = 0.0
    for each in (path, path.parent / _EVENTS):
        with suppress(OSError):
            heard = max(heard, each.stat().st_mtime)
    return time.time() - heard


def _is_there(path: Path, file: int) -> bool:
    """Whether an open file is still the one of this name: who lets go of it removes it."""
    try:
        return os.path.samestat(path.stat(), os.fstat(file))
    except FileNotFoundError:
        return False


def _remove(path: Path, file: int) -> None:
    with suppress(OSError):
        write_note(file, {})
    if sys.platform != "win32":  # while it is locked: who opened it meanwhile looks again
        with suppress(OSError):
            path.unlink(missing_ok=True)
    unlock(file)
    os.close(file)
    if sys.platform == "win32":  # where an open file cannot be removed
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _tried(file: int, how: Any) -> bool | None:
    try:
        return bool(how(file))
    except OSError:  # a disk without locks
        return None


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> bool:
        os.lseek(file, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

    def _look(file: int) -> bool:
        """Lock a file to see whether one can; another that looks just now does not count."""
        for _ in range(_TRIES):
            if _lock(file):
                return True
            time.sleep(_PAUSE / _TRIES)
        return False

    def unlock(file: int) -> None:
        """Let go of a file that this process locked."""
        os.lseek(file, _LOCKED_BYTE, os.SEEK_SET)
        with suppress(OSError):
            msvcrt.locking(file, msvcrt.LK_UNLCK, 1)

    def _lives(pid: int) -> bool:
        return True  # nothing asks without harm there; every disk of Windows has locks

else:
    import fcntl

    def _lock(file: int) -> bool:
        return _flock(file, fcntl.LOCK_EX)

    def _look(file: int) -> bool:
        """Share a lock, as everybody does who only looks."""
        return _flock(file, fcntl.LOCK_SH)

    def _flock(file: int, kind: int) -> bool:
        try:
            fcntl.flock(file, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def unlock(file: int) -> None:
        """Let go of a file that this process locked."""
        with suppress(OSError):
            fcntl.flock(file, fcntl.LOCK_UN)

    def _lives(pid: int) -> bool:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        except OSError:  # it is another user's
            return True
        return True
