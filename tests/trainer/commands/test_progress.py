"""Bars in a terminal, lines in a log file, nothing where JSON is asked for."""

import io
import json
import os
import re
import subprocess
import sys
from typing import Any

import pytest

from tests.trainer.conftest import blob_pictures
from trainer.commands import progress
from trainer.commands.progress import bar_of, line_of, shown, time_words

COLOURS = re.compile(r"\x1b\[[\d;]*m")
PACE = {"images_per_second": 24.3, "seconds_left": 700, "memory_mb": 900, "learning_rate": 0.001}
STEP = {"event": "step", "stage": "all", "epoch": 3, "epochs": 24, "step": 20, "steps": 40,
        "loss": 0.61, **PACE}  # fmt: skip
EPOCH = {"event": "epoch", "stage": "all", "epoch": 3, "epochs": 24, "loss": 0.61, "val_loss": None,
         "val_accuracy": 0.8, "val_balanced_accuracy": 0.83, "best": True, **PACE}  # fmt: skip
WARNING = {"event": "warning", "text": "Think of [bold] brackets."}
READING = {"event": "reading", "split": "train", "done": 5, "total": 20}
STARTED = {"event": "started", "name": "blobs", "run_folder": "run", "device": "cpu",
           "labels": ["a", "b"], "counts": {"train": {"a": 3, "b": 4}, "val": {"a": 2, "b": 2},
                                            "test": {"a": 0, "b": 0}}}  # fmt: skip
STORY: list[dict[str, Any]] = [STARTED, READING, WARNING, STEP, EPOCH]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def told(stream: io.StringIO, as_json: bool = False) -> str:
    with shown(as_json, stream) as show:
        for event in STORY:
            show.event(event)
        show.progress("writing the package", 0, 0)
    return stream.getvalue()


@pytest.fixture(autouse=True)
def terminal(monkeypatch):
    """A terminal that can draw, of a usual width, whatever the tests run in."""
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "100")


def test_a_log_file_gets_a_line_for_what_is_worth_one():
    assert told(io.StringIO()).splitlines() == [
        "blobs on cpu: pictures 7 to train on, 4 to choose by, 0 to judge by; labels a, b",
        "Warning: Think of [bold] brackets.",
        "epoch 3/24: loss 0.610, val loss not finite, val balanced accuracy 0.830 (best), "
        "24 pictures/s, 12 min left",
    ]


def test_a_log_file_is_told_how_far_long_work_is(monkeypatch):
    now = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    stream = io.StringIO()
    with shown(stream=stream) as show:
        for done in range(100):
            now[0] += 1
            show.progress("reading", done, 100)
        now[0] += 31
        show.event(STEP)
    assert stream.getvalue().splitlines() == [
        "reading 29/100", "reading 59/100", "reading 89/100",
        "epoch 3/24, loss 0.610, 24 pictures/s, 12 min left",
    ]  # fmt: skip


def test_a_terminal_gets_bars_with_the_lines_above_them():
    drawn = told(Terminal())
    plain = re.sub(r"\x1b\[[\d;?]*[A-Za-z]", "", drawn)
    assert "Warning: Think of [bold] brackets." in plain
    assert "val balanced accuracy 0.830 (best)\n" in plain
    assert "━" in plain
    assert drawn.count("\x1b[?25l") == drawn.count("\x1b[?25h") == 1  # the cursor comes back


def test_colours_are_left_out_where_they_are_not_wanted(monkeypatch):
    assert COLOURS.search(told(Terminal()))
    monkeypatch.setenv("NO_COLOR", "1")
    drawn = told(Terminal())
    assert not [code for code in COLOURS.findall(drawn) if re.search(r"[34]\d", code)]
    assert "━" in drawn


@pytest.mark.parametrize("columns", [20, 40, 70])
def test_a_bar_stays_on_one_line_in_a_narrow_terminal(monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", str(columns))
    plain = re.sub(r"\x1b\[[\d;?]*[A-Za-z]", "", told(Terminal()))
    lines = [line for line in re.split(r"[\r\n]+", plain) if line.strip()]
    assert max(map(len, lines)) <= columns
    bars = [line for line in lines if "3/24" in line and "loss" not in line.partition("3/24")[0]]
    assert bars


def test_a_terminal_that_cannot_draw_is_a_log_file(monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    assert "\x1b" not in told(Terminal())


def test_json_has_stdout_and_a_bar_only_where_it_disturbs_nobody(monkeypatch):
    assert told(io.StringIO(), as_json=True) == ""
    assert "━" in told(Terminal(), as_json=True)  # stdout of the tests is no terminal
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert told(Terminal(), as_json=True) == ""


def test_a_program_gets_progress_as_json_and_nothing_else(monkeypatch):
    monkeypatch.setenv("TRAINER_PROGRESS", "json")
    for stream in (io.StringIO(), Terminal()):
        lines = [json.loads(line) for line in told(stream).splitlines()]
        assert lines == [
            {"what": "reading train", "done": 5, "total": 20},
            {"what": "epoch", "done": round(1000 * 2.5 / 24), "total": 1000},
            {"what": "writing the package", "done": 0, "total": 0},
        ]


def test_a_program_is_told_at_most_ten_times_a_second(monkeypatch):
    now = [100.0]
    monkeypatch.setenv("TRAINER_PROGRESS", "json")
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    stream = io.StringIO()
    with shown(stream=stream) as show:
        for done in range(1, 201):
            now[0] += 0.01
            show.progress("reading", done, 200)
        show.progress("comparing", 0, 0)
    *reading, last = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert 18 <= len(reading) <= 21
    assert last == {"what": "comparing", "done": 0, "total": 0}


def test_a_bar_knows_its_share():
    assert bar_of(STEP).share == pytest.approx((2 + 0.5) / 24)
    assert bar_of(EPOCH).share == pytest.approx(3 / 24)
    assert bar_of(READING) == progress.Bar("reading train", 0.25, "5/20", "", (5, 20))
    assert bar_of(WARNING) is None
    assert line_of(READING) == ""
    assert line_of({"event": "saved", "stage": "all", "epoch": 1, "step": 3}) == ""


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.4, "0 s"), (59, "59 s"), (61, "2 min"), (3600, "1 h 0 min"), (12001, "3 h 21 min")],
)
def test_time_in_words(seconds, words):
    assert time_words(seconds) == words


@pytest.fixture(scope="module")
def pictures(tmp_path_factory):
    return blob_pictures(tmp_path_factory.mktemp("scanned") / "pictures", per_label=4)


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are made otherwise there")
def test_a_real_terminal_and_a_real_pipe(pictures):
    import pty

    command = [sys.executable, "-m", "trainer", "scan", str(pictures), "--json"]
    piped = subprocess.run(command[:-1], capture_output=True, check=True)
    assert not re.search(rb"[\x00-\x09\x0b-\x1f]", piped.stdout + piped.stderr)
    keyboard, screen = pty.openpty()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=screen) as process:
        os.close(screen)
        drawn = b""
        try:
            while part := os.read(keyboard, 65536):
                drawn += part
        except OSError:  # how Linux says that the other side has closed
            pass
        finally:
            os.close(keyboard)
        assert json.loads(process.stdout.read())["classes"] == {"left": 4, "none": 4, "right": 4}
    assert process.returncode == 0
    assert "━".encode() in drawn
    assert drawn.rstrip().endswith(b"\x1b[2K")  # nothing of the bar is left


def test_of_several_runs_each_line_says_whose_it_is():
    of = {"member": 2, "members": 3}
    assert line_of({"event": "member", "state": "started", **of}) == "2/3: started"
    assert line_of({**EPOCH, **of}).startswith("2/3: epoch 3/24")
    assert bar_of({**STEP, **of}).what == "2/3: epoch"
    assert bar_of({**READING, **of}).what == "2/3: reading train"
    resumed = {**STARTED, "event": "resumed", "members": 3}
    assert line_of(resumed) == "blobs on cpu goes on"
