"""A crash while writing leaves the old file whole and no litter."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from trainer.files import replacing, write_whole


def test_a_file_is_replaced_whole(tmp_path):
    target = tmp_path / "a.bin"
    write_whole(target, b"old")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    target = tmp_path / "a.bin"
    write_whole(target, b"old")

    def full_disk(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(OSError, match="No space"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_a_kill_in_the_middle_of_a_write_leaves_the_old_file(tmp_path):
    target = tmp_path / "a.bin"
    write_whole(target, b"old")
    program = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from trainer.files import write_whole\n"
        "os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)\n"
        "write_whole(Path(sys.argv[1]), b'new' * 100000)\n"
    )
    root = Path(__file__).resolve().parents[2]
    ended = subprocess.run([sys.executable, "-c", program, str(target)], cwd=root, check=False)
    assert ended.returncode == -signal.SIGKILL
    assert target.read_bytes() == b"old"


def test_replacing_needs_the_folder(tmp_path):
    with (
        pytest.raises(FileNotFoundError),
        replacing(tmp_path / "missing" / "file") as temporary,
    ):
        temporary.write_bytes(b"")
