"""What a user does wrong, and what a machine does wrong, is one clear message each.

A message says what happened, why, and what to do; the exit code says that it did not work; and no
Python traceback is ever shown.
"""

import errno
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.trainer.conftest import blob_config, blob_pictures
from trainer.__main__ import main
from trainer.events import read_events

PACKAGE = Path(__file__).parents[2] / "resources" / "models" / "tumor-type-1.0.0.mrimodel"
SHAPES = re.compile(r"[^:]+: .+\.( [A-Z].+\.)? [A-Z].+(\.|RUN|run)$")  # title: reason. What to do.

FIT = ("fit", "{root}/blobs.json", "--folder", "{root}/run")
PREVIEW = ("preview", "{root}/blobs.json", "--out", "{root}/sheet.png")
FIND_RATE = ("find-rate", "{root}/blobs.json", "--out", "{root}/rate.png")
OF_CONFIG = ("evaluate", str(PACKAGE), "--config", "{root}/blobs.json")
OF_FOLDER = ("evaluate", str(PACKAGE), "--folder", "{root}/pictures")
SCAN = ("scan", "{root}/pictures")
READ_A_CONFIG = (FIT, PREVIEW, FIND_RATE, OF_CONFIG)
ALL = (*READ_A_CONFIG, OF_FOLDER, SCAN)


def good(root: Path) -> None:
    blob_pictures(root / "pictures", per_label=8)
    blob_config(root, audit=True)


def wrong_field(root: Path) -> None:
    good(root)
    blob_config(root, optimizer="adam")


def empty_folder(root: Path) -> None:
    blob_config(root, audit=True)
    (root / "pictures").mkdir()


def no_folder(root: Path) -> None:
    blob_config(root, audit=True)


def one_class(root: Path) -> None:
    good(root)
    for label in ("left", "right"):
        shutil.rmtree(root / "pictures" / label)


def class_with_two_pictures(root: Path) -> None:
    good(root)
    for path in sorted((root / "pictures" / "left").iterdir())[2:]:
        path.unlink()


def text_files(root: Path) -> None:
    empty_folder(root)
    for number in range(5):
        path = root / "pictures" / "left" / f"{number}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text("These are words.")


def damaged_pictures(root: Path) -> None:
    good(root)
    for number in (3, 5):
        path = root / "pictures" / "left" / f"{number}.png"
        path.write_bytes(path.read_bytes()[:300])


CASES: list[tuple[Callable[[Path], None], tuple[tuple[str, ...], ...], str]] = [
    (wrong_field, READ_A_CONFIG,
     "blobs.json cannot be used: training.optimizer is no field (optimiser may be meant)."),
    (no_folder, ALL, "{root}/pictures is missing."),
    (empty_folder, ALL,
     "There are no pictures: no file in {root}/pictures can be used (it is empty). Give a folder"),
    (text_files, ALL,
     "There are no pictures: no file in {root}/pictures can be used (it holds 5 other files). The "
     "first, "),
    (one_class, READ_A_CONFIG,
     "There is nothing to tell apart: all 8 pictures carry the label 'none'. Give each label a "
     "folder"),
    (class_with_two_pictures, READ_A_CONFIG,
     "There are too few pictures: 'left' has 2, at least 4 are needed: 2 to train on and 2 to "
     "choose the weights by. Add pictures"),
    (damaged_pictures, (FIT,),
     "2 pictures cannot be read: left/3.png: the file is damaged"),
    (good, (OF_FOLDER, OF_CONFIG), "The model cannot be judged on these pictures: "),
]  # fmt: skip


def complaint(command: tuple[str, ...], root: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """Return the one message of a command that fails; lines of progress may stand before it."""
    capsys.readouterr()
    assert main([part.format(root=root) for part in command]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "Traceback" not in shown.err
    *progress, message = shown.err.strip().splitlines()
    assert not [line for line in progress if SHAPES.match(line) and not line.startswith("Warning")]
    assert SHAPES.match(message), message
    return message


@pytest.mark.parametrize(
    ("make", "command", "words"),
    [
        pytest.param(make, command, words, id=f"{make.__name__}-{command[0]}{command[2][1:8]}"
                     if len(command) > 2 else f"{make.__name__}-{command[0]}")
        for make, commands, words in CASES
        for command in commands
    ],
)  # fmt: skip
def test_what_is_asked_wrongly_is_one_message(make, command, words, tmp_path, capsys):
    make(tmp_path)
    assert words.format(root=tmp_path) in complaint(command, tmp_path, capsys)


@pytest.mark.parametrize(
    ("make", "words"),
    [(one_class, "all 8 pictures carry the label 'none'"),
     (class_with_two_pictures, "'left' has 2, at least 4 are needed")],
)  # fmt: skip
def test_a_scan_of_what_cannot_be_trained_on_says_so(make, words, tmp_path, capsys):
    make(tmp_path)
    assert main(["scan", str(tmp_path / "pictures")]) == 0
    assert words in capsys.readouterr().out


WRITES = [
    ("fit", "{root}/blobs.json", "--folder", "{place}/run"),
    ("preview", "{root}/blobs.json", "--out", "{place}/sheet.png"),
    ("find-rate", "{root}/blobs.json", "--out", "{place}/rate.png", "--steps", "5",
     "--sweeps", "1"),
    ("scan", "{root}/pictures", "--out", "{place}/passport.json"),
    ("scan", "{root}/pictures", "--html", "{place}/page.html"),
]  # fmt: skip


@pytest.mark.parametrize("command", WRITES, ids=" ".join)
def test_below_a_file_nothing_can_be_written(command, tmp_path, capsys):
    good(tmp_path)
    (tmp_path / "file").touch()
    command = tuple(part.replace("{place}", "{root}/file") for part in command)
    message = complaint(command, tmp_path, capsys)
    assert "cannot be written: " in message
    assert "file" in message
    assert message.endswith("Name another place.")


@pytest.mark.parametrize("command", WRITES, ids=" ".join)
def test_a_full_disk_is_told(command, tmp_path, own_disk, capsys):
    full = own_disk("size=64k")
    good(tmp_path)
    (full / "filling").write_bytes(b"x" * 2**16)
    command = tuple(part.replace("{place}", str(full)) for part in command)
    message = complaint(command, tmp_path, capsys)
    assert "cannot be written: " in message
    assert "No space left on device. Free space on its disk, or name another place." in message
    left = {path.name for path in full.rglob("*")} - {"filling", "run", "events.jsonl"}
    assert not {name for name in left if name.endswith((".tmp", ".png", ".html"))}


def test_a_read_only_disk_is_told(tmp_path, own_disk, capsys):
    good(tmp_path)
    place = own_disk("ro")
    for command in WRITES:
        command = tuple(part.replace("{place}", str(place)) for part in command)
        message = complaint(command, tmp_path, capsys)
        assert "cannot be written: " in message
        assert message.endswith(("Name a place where you may write.", "Name another place."))


@pytest.mark.parametrize("command", WRITES, ids=" ".join)
def test_a_full_disk_is_told_wherever_the_tests_run(command, tmp_path, monkeypatch, capsys):
    good(tmp_path)
    write = Path.write_bytes

    def refused(path: Path, content: bytes) -> int:
        if path.is_relative_to(tmp_path / "full"):
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        return write(path, content)

    (tmp_path / "full").mkdir()
    monkeypatch.setattr(Path, "write_bytes", refused)
    command = tuple(part.replace("{place}", "{root}/full") for part in command)
    message = complaint(command, tmp_path, capsys)
    assert "No space left on device. Free space on its disk, or name another place." in message


def test_a_cache_that_has_no_room_is_told(tmp_path, own_disk, monkeypatch, capsys):
    good(tmp_path)
    monkeypatch.setenv("MRIVIEWER_HOME", str(own_disk("size=64k")))
    message = complaint(FIT, tmp_path, capsys)
    assert message.startswith("The decoded pictures cannot be kept: ")
    assert message.endswith("or set MRIVIEWER_HOME to a folder on a larger disk.")
    assert read_events(tmp_path / "run")[-1]["outcome"] == "failed"
