"""Whatever a reader does, in whatever order, and whenever the program is killed: it is kept.

MRIVIEWER_EXAMPLES=1000 asks for more than fits into every run; `-m nightly` runs many.
"""

import contextlib
import copy
import json
import os
import queue
import random
import sqlite3
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mriviewer.app import Viewer
from mriviewer.core.annotations import Annotation, OnSlice
from mriviewer.core.look import Look
from mriviewer.core.study import ScanUpdate, Window
from mriviewer.library.journal import Journal
from mriviewer.session.reviewing import Reviewing
from tests.journeys.made_up_reader import HOME, Plain, begin, choose, do
from tests.viewer_doubles import doors_of, series_of, study_of

ROOT = Path(__file__).parents[2]
EXAMPLES = int(os.environ.get("MRIVIEWER_EXAMPLES", "25"))
STEPS = 60


def difference(model: Plain, reviewing: Reviewing) -> str:
    """Return where the review is not what the model says; empty when all is as it must be."""
    for series, study in HOME.items():
        found = (reviewing.review_of(series), reviewing.look_of(series) or Look())
        if found != model.review(series):
            return f"{series}: {found} instead of {model.review(series)}"
        if reviewing.status_of(study) != model.status[study]:
            return f"status of {study}"
        if reviewing.view_of(series) != model.views.get(series):
            return f"view of {series}: {reviewing.view_of(series)}"
    return ""


def read_at_random(seed: int) -> None:
    rng, model, series = random.Random(seed), Plain(), "a"
    reviewing = begin(series)
    done = []
    for _ in range(STEPS):
        fate = rng.random()
        if fate < 0.05:  # killed: nobody closes anything
            model.kill()
            reviewing = begin(series)
            done.append("kill")
        elif fate < 0.08:
            model.settle()
            reviewing.close()
            reviewing = begin(series)
            done.append("close")
        else:
            wish = choose(rng, reviewing, series)
            model.do(wish)
            do(wish, reviewing)
            series = wish["series"]
            done.append(wish["kind"])
        seen = copy.deepcopy(model)
        seen.settle()  # what is not written yet is on screen all the same
        assert difference(seen, reviewing) == "", f"seed {seed}: {done}"
        if not model.unpaused:
            assert reviewing.can_undo == bool(model.before[HOME[series]]), f"seed {seed}: {done}"
            assert reviewing.can_redo == bool(model.after[HOME[series]]), f"seed {seed}: {done}"
    reviewing.close()


@pytest.mark.parametrize("seed", range(EXAMPLES))
def test_the_review_is_what_a_plain_model_says_after_every_step(qapp, seed):
    read_at_random(seed)


@pytest.mark.nightly
@pytest.mark.timeout(3600)
def test_the_review_is_what_a_plain_model_says_after_very_many_steps(qapp, monkeypatch, tmp_path):
    for seed in range(1000, 3000):
        monkeypatch.setenv("MRIVIEWER_HOME", str(tmp_path / str(seed)))
        read_at_random(seed)


class Reader:
    """A process that reads on until it is killed."""

    def __init__(self, seed: int, series: str) -> None:
        command = [sys.executable, "-m", "tests.journeys.made_up_reader", str(seed), series]
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        self.lines: queue.Queue[str] = queue.Queue()
        self._listener = threading.Thread(target=self._listen)
        self._listener.start()
        assert self.lines.get(timeout=60) == "ready\n"

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.put(line)

    def kill(self) -> list[str]:
        """Kill it and return all it said."""
        self.process.kill()
        self.process.wait(timeout=30)
        self._listener.join(timeout=30)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return [self.lines.get_nowait() for _ in range(self.lines.qsize())]


def kill_and_compare(rng: random.Random, model: Plain, series: str, delay_s: float) -> str:
    """Let a reader go on, kill it, and compare; return the series that was in view."""
    reader = Reader(rng.getrandbits(32), series)
    time.sleep(delay_s)
    said = reader.kill()
    model.settle()  # a reader who begins shows the series, and has nothing to settle
    wishes = [json.loads(line) for line in said if line.endswith("}\n")]
    finished = said.count("done\n")
    assert len(wishes) - finished in (0, 1)
    for wish in wishes[:finished]:
        model.do(wish)
        series = wish["series"]
    ends = [model]
    if len(wishes) > finished:  # killed in the middle: it is kept as a whole or not at all
        ends.append(copy.deepcopy(model))
        ends[1].do(wishes[-1])
        for ended in (("remark",), ("remark", "look"), None):  # between what comes before it
            ends.append(copy.deepcopy(model))
            ends[-1].settle() if ended is None else ends[-1].pause(ended)
    for end in ends:
        end.kill()
    reviewing = begin(series)
    found = [difference(end, reviewing) for end in ends]
    reviewing.close()
    assert "" in found, found
    model.__dict__.update(ends[found.index("")].__dict__)
    return series


def test_a_reader_killed_at_any_moment_loses_at_most_the_gesture_in_progress_t25(qapp):
    rng, model, series = random.Random(7), Plain(), "a"
    for _ in range(max(6, EXAMPLES // 8)):
        series = kill_and_compare(rng, model, series, rng.uniform(0.01, 0.4))
    assert sum(len(steps) for steps in model.before.values()) > 20, "it did read"
    journal = Journal()
    assert journal.of_study("study")
    assert journal.told is None
    journal.close()


HALF_WRITTEN = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")  # half of it reaches the disk before its end
connection.execute("BEGIN IMMEDIATE")
for number in range(400):
    connection.execute("INSERT INTO events (time, study_uid, series_uid, kind, data) VALUES "
                       "('t', 'study', 'a', 'remark', ?)", ('{"remark": "%s"}' % ("x" * 5000),))
print("half", flush=True)
sys.stdin.read()
"""


def test_killed_in_the_middle_of_a_write_that_write_alone_is_missing(qapp):
    reviewing = begin("a")
    reviewing.mark_key("s", True)
    reviewing.close()
    path = Journal().path
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, "-c", HALF_WRITTEN, path], stdin=pipe, stdout=pipe
    ) as it:
        assert it.stdout.readline().strip() == b"half"
        assert path.with_name(f"{path.name}-wal").stat().st_size > 1_000_000
        it.kill()
    again = begin("a")
    assert again.review.key_images == ("s",)
    again.mark_key("t", True)
    again.close()
    with contextlib.closing(sqlite3.connect(path)) as journal:
        assert journal.execute("SELECT count(*) FROM events").fetchone() == (2,)
        assert journal.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def open_window(qtbot) -> Viewer:
    """Open a study of two series in a whole window, as after a kill: nothing is closed before."""
    named = [
        replace(one, slices=tuple(replace(s, identity=f"{one.uid}{n}")
                                  for n, s in enumerate(one.slices)))
        for one in (series_of("a", range(10, 100, 10)), series_of("b", range(10, 60, 10)))
    ]  # fmt: skip
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    found = ScanUpdate((study_of(*named),), finished=True)
    viewer = Viewer(application, "dark", doors_of(found), restore=False)
    viewer.start([Path("/made/up")])
    session = viewer.session
    qtbot.waitUntil(lambda: session.series is not None and not session.opening.running
                    and not session.loader.missing())  # fmt: skip
    return viewer


def test_the_window_comes_back_as_it_was_when_it_was_killed_t25(qtbot, qapp):
    killed = open_window(qtbot)
    session, window = killed.session, killed.window
    line = Annotation("u1", "length", "a", OnSlice("a7"), ((1.0, 2.0), (3.0, 4.0)), "lesion")
    session.reviewing.annotate(line)
    session.scroll_to(7)
    qtbot.waitUntil(window.review.buttons["unsure"].isEnabled)  # the model has spoken
    window.review.buttons["unsure"].click()
    window.review.remark.setPlainText("ring-enhancing")
    session.change(lambda view: replace(view, window=Window(300, 200)))
    session.show_series("b")
    session.scroll_to(4)
    qtbot.wait(1200)  # the reader pauses, as before every kill that is not in mid-gesture
    back = open_window(qtbot)
    assert back.session.reviewing.review == killed.session.reviewing.review_of("a")
    assert back.session.reviewing.review.annotations == (line,)
    assert back.session.view.slice_index == 7
    assert back.session.view.window == Window(300, 200)
    assert back.window.review.remark.toPlainText() == "ring-enhancing"
    assert back.window.review.buttons["unsure"].isChecked()
    back.session.show_series("b")
    assert back.session.view.slice_index == 4
    kinds = [back.session.reviewing.undo().kind for _ in range(4)]
    assert kinds == ["look", "remark", "verdict", "annotate"]
    assert back.session.view.series_uid == "a", "undo goes where it was done"
    for viewer in (killed, back):
        viewer.window.close()
        viewer.window.deleteLater()
