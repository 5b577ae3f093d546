"""The list of trainings reads what is there, compares two, and deletes only what was agreed to."""

from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from mriviewer.core.errors import ViewerError
from mriviewer.session.background import Workers
from mriviewer.session.training.training import Training
from mriviewer.ui.training.run_list import RunList
from tests.mriviewer.ui.training.made_runs import run_of

FIGURE = {"value": 0.9, "low": 0.85, "high": 0.95}


@pytest.fixture
def training(qtbot, tmp_path):
    workers = Workers("test")
    made = Training(workers, runs_folder=tmp_path / "runs")
    made.asker.ask = Mock()
    made.running.delete = Mock()
    folder = made.running.folder
    made.running.runs = (run_of(folder / "now", "running"), run_of(folder / "b", "finished"),
                         run_of(folder / "a", "finished"))  # fmt: skip
    yield made
    made.shutdown()
    workers.shutdown()


@pytest.fixture
def runs(qtbot, training):
    made = RunList(training)
    qtbot.addWidget(made)
    made.show()
    answer(training, [told("b", 20), told("a", 19)])
    return made


def told(folder, day):
    return {
        "folder": folder, "name": f"{folder} 1.0.0", "network": "resnet18", "pictures": 56,
        "began": f"2026-11-{day} 18:17+00:00", "outcome": "finished",
        "val_balanced_accuracy": FIGURE, "test_balanced_accuracy": FIGURE,
    }  # fmt: skip


def answer(training, content):
    """Answer what was asked last."""
    training.asker.ask.call_args.args[1](content)


def choose(runs, *names):
    runs.table.clearSelection()
    for row in range(runs.table.topLevelItemCount()):
        item = runs.table.topLevelItem(row)
        item.setSelected(item.data(0, Qt.ItemDataRole.UserRole).name in names)


def test_files_and_what_goes_on_stand_in_one_list(runs, training):
    question = training.asker.ask.call_args.args[0]
    assert question == ("runs", str(training.running.folder), "--json")
    outcomes = {row.folder.name: (row.outcome, row.test) for row in runs.rows}
    assert outcomes == {
        "now": ("training", "–"), "b": ("finished", "90.0 % (85.0–95.0)"),
        "a": ("finished", "90.0 % (85.0–95.0)"),
    }  # fmt: skip


def test_a_choice_stays_when_the_list_is_read_again(runs, training):
    choose(runs, "a")
    training.running.runs = training.running.runs[1:]
    training.running.runs_changed.emit()
    assert [row.folder.name for row in runs.chosen()] == ["a"]


def test_enter_opens_a_run(qtbot, runs, training):
    choose(runs, "b")
    runs.table.setCurrentItem(runs.table.selectedItems()[0])
    with qtbot.waitSignal(runs.run_chosen) as chosen:
        QTest.keyClick(runs.table, Qt.Key.Key_Return)
    assert chosen.args == [training.running.folder / "b"]


def test_the_plan_of_a_run_is_taken_over(qtbot, runs, training):
    choose(runs, "a")
    with qtbot.waitSignal(runs.plan_taken):
        runs.take.click()
    assert training.draft.plan == training.running.run_at(training.running.folder / "a").plan


def test_two_are_compared_the_older_one_first(qtbot, runs, training, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    choose(runs, "a")
    assert not runs.compare.isEnabled()
    choose(runs, "a", "b")
    asked = training.asker.ask.call_count
    runs.compare.click()
    qtbot.waitUntil(lambda: training.asker.ask.call_count > asked)
    question = training.asker.ask.call_args.args[0]
    folder = training.running.folder
    assert question[:4] == ("compare", str(folder / "a"), str(folder / "b"), "--html")
    answer(training, {"words": "b answers better than a."})
    assert runs.status.text() == "b answers better than a."
    assert opened == [question[4]]
    assert runs.compare.text() == "&Compare"


def test_comparing_can_be_cancelled(qtbot, runs, training):
    choose(runs, "a", "b")
    asked = training.asker.ask.call_count
    runs.compare.click()
    qtbot.waitUntil(lambda: training.asker.ask.call_count > asked)
    runs.compare.click()
    training.asker.ask.return_value.cancel.assert_called_once()
    assert runs.status.text() == "Comparing was cancelled."


def test_why_two_cannot_be_compared_is_said(qtbot, runs, training):
    choose(runs, "a", "b")
    asked = training.asker.ask.call_count
    runs.compare.click()
    qtbot.waitUntil(lambda: training.asker.ask.call_count > asked)
    error = ViewerError("The two runs cannot be compared", "they have no split in common.")
    training.asker.ask.call_args.args[2](error)
    assert "no split in common" in runs.status.text()


@pytest.mark.parametrize(("answered", "times"), [("Delete", 1), ("Keep", 0)])
def test_nothing_is_deleted_without_asking(runs, training, answered, times):
    folder = training.running.folder / "a"
    training.show_run(folder)
    choose(runs, "a")
    runs.delete.click()
    training.running.delete.assert_not_called()
    box = runs.findChild(QMessageBox)
    assert str(folder) in box.informativeText()
    assert box.defaultButton().text() == "&Keep"
    next(b for b in box.buttons() if b.text().replace("&", "") == answered).click()
    assert training.running.delete.call_count == times
    assert (training.shown_run is None) == bool(times)


def test_what_goes_on_cannot_be_deleted(runs):
    choose(runs, "now")
    assert not runs.delete.isEnabled()
    choose(runs, "a")
    assert runs.delete.isEnabled()


def test_why_a_run_is_not_deleted_is_said_here_too(runs, training):
    training.running.failed.emit(ViewerError("The training cannot be deleted", "it is going on."))
    assert "it is going on" in runs.status.text()


def test_what_changes_while_the_list_is_read_is_read_too(qtbot, runs, training):
    asked = training.asker.ask.call_count
    runs.read()
    training.running.runs_changed.emit()
    qtbot.wait(500)
    assert training.asker.ask.call_count == asked + 1
    answer(training, [told("b", 20)])
    qtbot.waitUntil(lambda: training.asker.ask.call_count == asked + 2)


def test_without_any_training_it_says_so(qtbot, training):
    training.running.runs = ()
    empty = RunList(training)
    qtbot.addWidget(empty)
    empty.show()
    training.asker.ask.call_args.args[2](ViewerError("There are no runs to list", "no folder."))
    assert empty.empty.isVisible()
    assert "no folder" not in empty.status.text()
