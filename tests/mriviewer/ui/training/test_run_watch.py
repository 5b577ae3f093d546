"""What can be done with a run depends on how it stands, and all of it is reached by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from mriviewer.training.following import Progress
from mriviewer.ui.training.run_watch import WatchPanel
from tests.mriviewer.ui.training.made_runs import progress_of, run_of


@pytest.fixture
def panel(qtbot, tmp_path):
    made = WatchPanel()
    qtbot.addWidget(made)
    made.resize(760, 520)
    made.show()
    return made


def shown(panel):
    buttons = (panel.finish, panel.pause, panel.resume, panel.result)
    return {button.text().replace("&", "") for button in buttons if button.isVisible()}


@pytest.mark.parametrize(
    ("outcome", "more", "buttons"),
    [
        ("running", {}, {"Pause"}),
        ("running", {"has_best": True}, {"Pause", "Finish now…"}),
        ("waiting", {"has_best": True}, {"Take out of the queue"}),
        ("paused", {"can_resume": True, "has_best": True}, {"Continue", "Finish now…"}),
        ("interrupted", {"can_resume": True}, {"Continue"}),
        ("failed", {}, set()),
        ("finished", {"has_best": True}, {"See the result"}),
    ],
)
def test_the_buttons_of_each_outcome(panel, tmp_path, outcome, more, buttons):
    panel.show_run(run_of(tmp_path / "a", outcome, **more), "trainer fit a")
    assert shown(panel) == buttons


def test_how_far_it_is(panel, tmp_path):
    panel.show_run(run_of(tmp_path / "a", "running"), "trainer fit a")
    assert panel.phase.text() == "Training all layers, 50 %"
    assert (panel.bar.value(), panel.bar.maximum()) == (500, 1000)
    unknown = run_of(tmp_path / "a", "running", Progress(phase="Writing the package"))
    panel.show_run(unknown, "trainer fit a")
    assert panel.bar.maximum() == 0  # moves, since nobody knows how far it is
    assert panel.phase.text() == "Writing the package"


def test_how_it_ended_is_said_in_words(panel, tmp_path):
    words = "Cut off after epoch 3. Continue goes on from what was saved last."
    panel.show_run(run_of(tmp_path / "a", "interrupted", words=words), "trainer fit a")
    assert panel.words.text() == words
    assert not panel.bar.isVisible()


def test_what_stands_above_is_not_said_twice(panel, tmp_path):
    run = run_of(tmp_path / "a", "running", words="Training all layers.")
    panel.show_run(run, "trainer fit a")
    assert not panel.words.isVisible()


def test_warnings_come_newest_first_and_not_in_heaps(panel, tmp_path):
    run = run_of(tmp_path / "a", "running", progress_of(warned=True))
    texts = [f"Warning {number}." for number in range(5)]
    panel.warnings.show_warnings(texts, {})
    said = [label.text() for label in panel.warnings.findChildren(QLabel) if label.text()]
    assert said == ["Warning 4.", "Warning 3.", "3 more in the log"]
    panel.show_run(run, "trainer fit a")
    assert panel.warnings.button.text() == "Be&gin again with learning rate 0.0001…"
    panel.warnings.show_warnings((), {})
    assert not panel.warnings.isVisible()


def test_everything_can_be_reached_and_is_named(panel, tmp_path):
    run = run_of(tmp_path / "a", "running", progress_of(warned=True), has_best=True)
    panel.show_run(run, "trainer fit a")
    for widget in (panel.figures.loss, panel.figures.accuracy, panel.command.line, panel.bar):
        assert widget.accessibleName()
    for button in panel.findChildren(QPushButton):
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert panel.figures.loss.focusPolicy() & Qt.FocusPolicy.TabFocus
