"""Writing files so that a crash leaves the old one or the new one, never half of it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4


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


def write_whole(path: Path, content: bytes) -> None:
    """Write a whole file into a folder that exists; the old one stays until it is done. OSError."""
    with replacing(path) as temporary:
        temporary.write_bytes(content)
