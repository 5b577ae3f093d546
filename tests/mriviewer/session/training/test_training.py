"""One place holds the state of the window, and closing it keeps what matters."""

import pytest

from mriviewer.core.errors import ViewerError
from mriviewer.paths import config_folder, data_folder
from mriviewer.session.background import Workers
from mriviewer.session.training.draft import FILE
from mriviewer.session.training.training import Training


@pytest.fixture
def training(qtbot):
    workers = Workers("test", 1)
    made = Training(workers)
    yield made
    made.shutdown()
    workers.shutdown()


def test_the_run_that_is_shown_is_told(qtbot, training, tmp_path):
    with qtbot.waitSignal(training.shown_run_changed):
        training.show_run(tmp_path)
    assert training.shown_run == tmp_path


def test_what_fails_among_the_runs_is_told_in_one_place(qtbot, training):
    error = ViewerError("A", "b.")
    with qtbot.waitSignal(training.failed) as told:
        training.running.failed.emit(error)
    assert told.args == [error]
    assert training.running.folder == data_folder() / "runs"


def test_closing_keeps_the_plan(training):
    training.draft.change(name="late")
    training.shutdown()
    assert "late" in (config_folder() / FILE).read_text()
