"""Private room on disk for what archives and compressed files unpack to.

It lies in the cache, readable by this user alone. Names in it say nothing: they come from content,
and what a file was called in its archive is kept in memory. It is emptied when the last program
that uses it ends, or, after a crash, when the next one starts to use it.
"""

import atexit
import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from mriviewer.core.language import tr
from mriviewer.io.dicom_refusals import NotShownError
from mriviewer.paths import cache_folder
from trainer import locks
from trainer.errors import TrainerError

_FOLDER, _USERS, _GUARD = "unpacked", "users", "guard"
_SPARE_BYTES = 1_000_000_000  # that are left free on the disk
_PATIENCE_SECONDS = 5.0

_lock = threading.Lock()
_held: dict[Path, ExitStack] = {}  # by room: what says that this process uses it
_shown: dict[Path, Path] = {}


def room() -> Path:
    """Return the folder, made and claimed for this process; empty of what nobody uses any more.

    NotShownError when the disk refuses.
    """
    root = cache_folder() / _FOLDER
    with _lock:
        if root not in _held:
            try:
                _held[root] = _entered(root)
            except OSError as error:
                reason = tr("it cannot be unpacked to the cache ({why}).")
                raise NotShownError(reason.format(why=error.strerror or error)) from error
    return root


def tidy() -> None:
    """Empty the room when a program that used it was killed; does nothing while one uses it."""
    root = cache_folder() / _FOLDER
    with _lock, suppress(OSError, TrainerError):
        if root not in _held and (root / _USERS).is_dir():
            with _guarded(root):
                _empty_unless_used(root)


def check_space(needed: int) -> None:
    """Raise NotShownError when the disk has no room for as many bytes, and some to spare."""
    free = shutil.disk_usage(room()).free
    if needed + _SPARE_BYTES > free:
        reason = tr(
            "unpacked it has {needed} MB, and the disk of the cache has {free} MB free: make room, "
            "or unpack it elsewhere by hand."
        )
        raise NotShownError(reason.format(needed=needed // 1_000_000, free=free // 1_000_000))


def name_in_archive(path: Path, original: Path) -> None:
    """Remember what an unpacked file is called by its archive, for messages."""
    _shown[path] = original


def shown_path(path: Path) -> Path:
    """Return the path to show for a file: that of the archive and the name in it, if it has one."""
    return _shown.get(path, path)


def leave() -> None:
    """Give up all rooms; the last one to leave empties them. The next use enters again."""
    with _lock:
        for root, stack in _held.items():
            with suppress(OSError, TrainerError), _guarded(root):
                stack.close()
                _empty_unless_used(root)
        _held.clear()
        _shown.clear()


def _entered(root: Path) -> ExitStack:
    root.mkdir(parents=True, exist_ok=True)
    with suppress(OSError):  # a disk without rights
        root.chmod(0o700)
    stack = ExitStack()
    with _guarded(root):
        _empty_unless_used(root)
        own = root / _USERS / f"{os.getpid()}-{time.time_ns()}"
        own.mkdir(parents=True)
        stack.enter_context(locks.holding(own))
    return stack


@contextmanager
def _guarded(root: Path) -> Iterator[None]:
    """Let one process at a time come, go and empty."""
    guard = root / _GUARD
    guard.mkdir(exist_ok=True)
    until = time.monotonic() + _PATIENCE_SECONDS
    with ExitStack() as stack:
        while True:
            try:
                stack.enter_context(locks.holding(guard))
                break
            except TrainerError as error:
                if time.monotonic() > until:
                    raise OSError(tr("another program is busy with it")) from error
                time.sleep(0.05)
        yield


def _empty_unless_used(root: Path) -> None:
    users = root / _USERS
    for user in users.iterdir() if users.is_dir() else ():
        if locks.is_going_on(user):
            return
    for path in root.iterdir():
        if path.name == _GUARD:
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


atexit.register(leave)
