"""A crash while writing leaves the old file whole and no litter."""

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from trainer.errors import TrainerError
from trainer.files import check_place, replacing, write_result, write_whole


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


def test_a_place_that_cannot_be_written_is_told_before_the_work(tmp_path):
    check_place(tmp_path / "new.txt")
    (tmp_path / "file").touch()
    for path, reason in (
        (tmp_path / "absent" / "new.txt", "there is no folder"),
        (tmp_path / "file" / "new.txt", "is no folder"),
        (tmp_path, "it is a folder"),
    ):
        with pytest.raises(TrainerError, match=reason):
            check_place(path)


@pytest.mark.parametrize(
    ("number", "remedy"),
    [(errno.ENOSPC, "Free space"), (errno.EROFS, "Name a place where"),
     (errno.ENOTDIR, "Name another place")],
)  # fmt: skip
def test_what_cannot_be_written_is_told_with_what_helps(tmp_path, monkeypatch, number, remedy):
    def refused(path, content):
        raise OSError(number, os.strerror(number), str(path))

    monkeypatch.setattr(Path, "write_bytes", refused)
    with pytest.raises(TrainerError, match=rf"page\.html cannot be written: .*\. {remedy}"):
        write_result(tmp_path / "page.html", b"content")
    assert list(tmp_path.iterdir()) == []
