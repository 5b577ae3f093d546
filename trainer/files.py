"""Writing files so that a crash leaves the old one or the new one, never half of it."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from trainer.errors import TrainerError


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield a temporary path beside `path`; what is written there takes its place at the end.

    When the block raises, or the program is killed, the old file stays whole. The folder must
    exist. Raises OSError.
    """
    # not tempfile: its files are readable by their owner alone, an exported one is not
    temporary = path.parent / f".{uuid4().hex}.tmp"
    try:
        yield temporary
        with temporary.open("rb+") as written:
            os.fsync(written.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def check_place(path: Path) -> None:
    """Raise TrainerError where no file can be written: before minutes of work, not after them."""
    folder = path.absolute().parent
    if path.is_dir():
        reason = "it is a folder."
    elif not folder.is_dir():
        reason = f"{folder} is no folder." if folder.exists() else f"there is no folder {folder}."
    elif not os.access(folder, os.W_OK):
        reason = f"nothing may be written to {folder}."
    else:
        return
    raise _not_written(path, reason, "Name another place.")


def write_result(path: Path, content: bytes) -> None:
    """Write what a user asked for, as `write_whole`; TrainerError says why it cannot be."""
    try:
        write_whole(path, content)
    except OSError as error:
        raise _not_written(path, f"{error.strerror or error}.", remedy_for(error)) from error


def remedy_for(error: OSError) -> str:
    """Return what helps where something could not be written."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "Free space on its disk, or name another place."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return "Name a place where you may write."
    return "Name another place."


def _not_written(path: Path, reason: str, remedy: str) -> TrainerError:
    return TrainerError(f"{path.name} cannot be written", reason, remedy)


def write_whole(path: Path, content: bytes) -> None:
    """Write a whole file into a folder that exists; the old one stays until it is done. OSError."""
    with replacing(path) as temporary:
        temporary.write_bytes(content)
