"""The other trainings: the one that goes on, then those that wait, in their order."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton

from mriviewer.ui.training.run_queue import RunQueue
from tests.mriviewer.ui.training.made_runs import run_of


@pytest.fixture
def queue(qtbot):
    made = RunQueue()
    qtbot.addWidget(made)
    return made


def listed(queue):
    parts = [queue._row.itemAt(place).widget() for place in range(queue._row.count())]
    return [part.text() for part in parts if isinstance(part, QPushButton)]


def named(tmp_path, name, outcome):
    run = run_of(tmp_path / name, outcome)
    return replace(run, progress=replace(run.progress, name=name))


def test_what_goes_on_comes_first_and_what_waits_longest_next(queue, tmp_path):
    runs = [
        named(tmp_path, "late", "waiting"), named(tmp_path, "early", "waiting"),
        named(tmp_path, "now", "running"), named(tmp_path, "done", "finished"),
    ]  # fmt: skip
    queue.show_runs(runs, but=None)
    assert listed(queue) == ["now: training", "early: waiting", "late: waiting"]
    queue.show_runs(runs, but=tmp_path / "now")
    assert listed(queue) == ["early: waiting", "late: waiting"]


def test_a_button_shows_its_training(qtbot, queue, tmp_path):
    queue.show_runs([named(tmp_path, "cut", "interrupted")], but=None)
    with qtbot.waitSignal(queue.show_wanted) as wanted:
        queue.findChild(QPushButton).click()
    assert wanted.args == [tmp_path / "cut"]


def test_it_is_hidden_while_there_is_none(queue, tmp_path):
    queue.show_runs([named(tmp_path, "now", "running")], but=None)
    assert not queue.isHidden()
    queue.show_runs([], but=None)
    assert queue.isHidden()


def test_long_names_and_long_queues_are_cut_short(queue, tmp_path):
    runs = [named(tmp_path, f"{'long-' * 8}{number}", "waiting") for number in range(5)]
    queue.show_runs(runs, but=None)
    assert len(listed(queue)) == 3
    assert all(len(text) < 40 for text in listed(queue))
