"""The log is read from its end, in the background, and follows the run."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from mriviewer.session.background import Workers
from mriviewer.ui.training.run_log import LogDialog, end_of


@pytest.fixture
def workers(qtbot):
    made = Workers("test")
    yield made
    made.shutdown()


@pytest.fixture
def dialog(qtbot, workers, tmp_path):
    parent = QWidget()
    qtbot.addWidget(parent)
    made = LogDialog(parent, workers, tmp_path, "tumors")
    yield made
    made.close()


def test_it_shows_what_is_printed_while_it_is_open(qtbot, dialog, tmp_path):
    log = tmp_path / "log.txt"
    log.write_text("first\n", encoding="utf-8")
    dialog.show()
    qtbot.waitUntil(lambda: dialog.box.toPlainText() == "first\n")
    log.write_text("first\nsecond\n", encoding="utf-8")
    dialog._read()
    qtbot.waitUntil(lambda: "second" in dialog.box.toPlainText())
    dialog._copy()
    assert QGuiApplication.clipboard().text() == "first\nsecond\n"


def test_a_run_that_printed_nothing_says_so(qtbot, dialog):
    dialog.show()
    qtbot.waitUntil(lambda: dialog._reading is None)
    assert dialog.box.toPlainText() == ""
    assert "nothing yet" in dialog.box.placeholderText()


def test_hidden_it_reads_no_more(qtbot, dialog):
    dialog.show()
    assert dialog._timer.isActive()
    dialog.hide()
    assert not dialog._timer.isActive()
    assert dialog._reading is None


def test_of_a_long_log_whole_lines_at_the_end_are_shown(tmp_path):
    path = tmp_path / "log.txt"
    path.write_text("".join(f"line {n}\n" for n in range(1000)), encoding="utf-8")
    assert end_of(path, most=25) == "line 998\nline 999\n"
    assert end_of(path).startswith("line 0\n")
