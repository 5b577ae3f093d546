"""What was unpacked is there as long as a program uses it, and no longer."""

import subprocess
import sys

import pytest

from mriviewer.io import unpacked
from mriviewer.io.dicom_refusals import NotShownError


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("MRIVIEWER_HOME", str(tmp_path / "home"))
    yield tmp_path / "home"
    unpacked.leave()


def test_a_room_is_private_and_emptied_by_the_last_to_leave():
    room = unpacked.room()
    assert room.stat().st_mode & 0o077 == 0 or sys.platform == "win32"
    (room / "content").write_bytes(b"x")
    (room / "folder").mkdir()
    (room / "folder" / "more").write_bytes(b"x")
    unpacked.leave()
    assert {path.name for path in room.iterdir()} <= {"guard"}


HOLDING = (
    "import sys\nfrom mriviewer.io import unpacked\nprint(unpacked.room(), flush=True)\n"
    "(unpacked.room() / 'theirs').write_bytes(b'x')\nprint('ready', flush=True)\nsys.stdin.read()"
)


def test_what_another_program_uses_stays_until_it_is_killed():
    other = subprocess.Popen(
        [sys.executable, "-c", HOLDING], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdin
    assert other.stdout
    other.stdout.readline()
    assert other.stdout.readline() == "ready\n"
    room = unpacked.room()
    assert (room / "theirs").exists()
    unpacked.leave()
    assert (room / "theirs").exists()
    other.kill()
    other.wait()
    other.stdin.close()
    other.stdout.close()
    unpacked.tidy()
    assert not (room / "theirs").exists()


def test_a_cache_that_cannot_be_written_is_a_reason(home):
    home.write_text("a file, no folder")
    with pytest.raises(NotShownError, match="unpacked"):
        unpacked.room()


def test_a_file_that_was_never_in_an_archive_is_called_what_it_is(tmp_path):
    assert unpacked.shown_path(tmp_path / "a") == tmp_path / "a"
    unpacked.name_in_archive(tmp_path / "0001", tmp_path / "z.zip" / "a")
    assert unpacked.shown_path(tmp_path / "0001") == tmp_path / "z.zip" / "a"
